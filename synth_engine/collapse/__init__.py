"""Floor 5: model collapse, measured: a generator retrained on its own output, in several arms, and what is lost.

`arms` says what each generation learns from, `axes` what is measured, `profile` runs it, `summary` says what it
means, `chapter` shows it; `registry` and `recognition` know a table whose papers are gone. Modules load when they
are asked for: some need numpy and models, others nothing. Must know nothing of projects, releases or the window.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from synth_engine.collapse.arms import ARMS, Arm, chosen, planned
    from synth_engine.collapse.profile import Profile, Settings, measure, read_done
    from synth_engine.collapse.summary import side_by_side, summarise

__all__ = [
    "ARMS",
    "Arm",
    "Profile",
    "Settings",
    "chosen",
    "measure",
    "planned",
    "read_done",
    "side_by_side",
    "summarise",
]

_WHERE = {
    **dict.fromkeys(("ARMS", "Arm", "chosen", "planned"), "arms"),
    **dict.fromkeys(("Profile", "Settings", "measure", "read_done"), "profile"),
    **dict.fromkeys(("side_by_side", "summarise"), "summary"),
}


def __getattr__(name: str) -> Any:
    """Load a module at the first use of what it holds."""
    if name not in _WHERE:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
