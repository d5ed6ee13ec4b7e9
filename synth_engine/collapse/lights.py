"""Floor 5: green, amber or red for an arm of a collapse profile, and the smallest real share that stays green.

Judges figures; puts nothing into sentences for people but the reasons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from synth_engine.collapse.arms import CONTROL
from synth_engine.collapse.axes import TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.collapse.arms import Arm
    from synth_engine.collapse.statistics import Figures

Light: TypeAlias = Literal["green", "amber", "red"]

GREEN_BELOW, RED_ABOVE = 3.0, 10.0
LEAST_GROUPS, LEAST_USE = 0.8, 0.9
# A generator that lacks more than half of the real rows from the start is never green: it has nothing to lose.
MOST_LACKING = 50.0


def light_of(figures: Figures, arm: str, generation: int | None = None) -> tuple[Light, list[str]]:
    """Green, amber or red for one generation of an arm, and why.

    Green: the upper end of the index' interval is below 3, and a fresh model has more than half of the real
        rows. Red: the index is above 10, rare groups or the worst protected group keep less than 0.8, or use
        less than 0.9, of what the control keeps, and the interval says that it is no chance: the index' ends
        above 3, what is kept below all. Amber: everything between, and whatever is not known well enough.

    Args:
        figures: of a profile.
        arm: whose.
        generation: which; None: the last that is known, amber where that is not the last that was asked for.
    """
    last = figures.last(arm) if generation is None else generation
    found = figures.index_over_seeds(arm, last)
    if found is None:
        return "amber", ["nothing was measured"]
    reasons = _broken(figures, arm, last, found)
    if reasons:
        return "red", reasons
    stopped = last < figures.generations or not figures.profile.complete
    if generation is None and stopped:
        return "amber", [f"it was stopped; {last} of {figures.generations} generations are known"]
    if little_to_lose(figures):
        fresh = figures.lacking(CONTROL, 1) or (0.0, 0.0, 0.0)
        return "amber", [
            f"a fresh model itself lacks {fresh[0]:.0f} points of the real rows: little to lose"
        ]
    if found[2] < GREEN_BELOW and len(figures.seeds) > 1:
        return "green", [f"the collapse index is at most {max(found[2], 0.0):.1f} (95 %)"]
    return "amber", [f"the collapse index may be {found[2]:.1f} (95 %), not below {GREEN_BELOW:g}"]


def _broken(
    figures: Figures, arm: str, generation: int, index: tuple[float, float, float]
) -> list[str]:
    """What makes it red: a loss that is large, and that chance between seeds does not explain."""
    reasons = []
    if index[0] > RED_ABOVE and index[1] > GREEN_BELOW:
        reasons.append(f"the collapse index is {index[0]:.1f}, above {RED_ABOVE:g}")
    for axis, least in (
        ("rare", LEAST_GROUPS),
        ("subgroup", LEAST_GROUPS),
        ("downstream", LEAST_USE),
    ):
        kept = figures.kept_over_seeds(arm, generation, axis)
        if kept is not None and kept[0] < least and kept[2] < 1:
            reasons.append(
                f"{TITLES[axis]}: {100 * kept[0]:.0f} % is left, less than {100 * least:.0f} %"
            )
    return reasons


def little_to_lose(figures: Figures) -> bool:
    """Whether a fresh model itself lacks more than half of the real rows."""
    fresh = figures.lacking(CONTROL, 1)
    return fresh is not None and fresh[0] > MOST_LACKING


def safe_mix(figures: Figures, measured: Sequence[Arm]) -> float | None:
    """The smallest measured real share from which on every larger one is green; None where none is."""
    mixed = sorted(
        ((arm.real_share, arm.name) for arm in measured if arm.policy == "mix"), reverse=True
    )
    safe = None
    for share, name in mixed:
        if light_of(figures, name)[0] != "green":
            break
        safe = share
    return safe


def green_until(figures: Figures, arm: str) -> int:
    """The last generation up to which all are green; 0 where the first is not."""
    for generation in range(1, figures.last(arm) + 1):
        if light_of(figures, arm, generation)[0] != "green":
            return generation - 1
    return figures.last(arm)
