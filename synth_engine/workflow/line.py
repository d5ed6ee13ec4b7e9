"""The one tuple."""

from __future__ import annotations

from synth_engine.contracts.errors import Usage
from synth_engine.contracts.steps import Step

STEPS: tuple[Step, ...] = (
    Step(
        "import",
        "Import",
        "Read a file into the project and note everything that was changed.",
        True,
    ),
    Step(
        "profile",
        "Profile",
        "Look at every column: kind, missing values, what to watch out for.",
        True,
    ),
    Step(
        "plan",
        "Plan",
        "Decide what each column is, how to synthesize and what to hold back.",
        False,
    ),
    Step("fit", "Fit", "Learn the table's structure from the training rows.", True),
    Step("generate", "Generate", "Draw new rows that belong to nobody.", True),
    Step(
        "validate", "Validate", "Hold the new rows against real rows that no synthesizer saw.", True
    ),
    Step(
        "release", "Release", "Let the table out with signed proof, if the policy allows it.", True
    ),
)


def step(name: str) -> Step:
    """Return a step by name.

    Raises:
        Usage: ``USAGE.NO_SUCH_STEP``.
    """
    for one in STEPS:
        if one.name == name:
            return one
    raise Usage("USAGE.NO_SUCH_STEP", step=name)
