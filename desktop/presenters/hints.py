"""What comes next, for somebody who sees it for the first time. A plain function of the state, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.messages import shell_words as said

if TYPE_CHECKING:
    from desktop.presenters.state import AppState

_OPEN = frozenset({"ready", "stale", "waiting"})


@dataclass(frozen=True, slots=True)
class Hint:
    """A sentence (English, to be translated) and where it leads.

    Attributes:
        text: what to do.
        page: where; the same as the present page where it is to be done here.
        run: everything that is missing can be done at one press.
    """

    text: str
    page: str
    run: bool = False


def next_hint(state: AppState) -> Hint | None:
    """What to do next; None where nothing is open, something runs, or nobody wants hints."""
    project = state.project
    quiet = not state.preferences.hints or not state.free
    if (
        project is None
        or project.read_only
        or quiet
        or state.page in {"welcome", "settings", "help"}
    ):
        return None
    run = state.source is not None and _missing(state)
    for one in state.steps:
        if one.state == "refused":
            return Hint(said.HINTS["refused"], "validate")
        if one.state in _OPEN:
            # A plan is there as soon as there are columns: it is looked at, not made.
            return Hint(said.HINTS.get(one.name, one.does), one.name, run=run)
    return None


def _missing(state: AppState) -> bool:
    """Whether the synthetic table, or something before it, is missing or out of date."""
    return any(
        one.state in _OPEN for one in state.steps if one.name in {"profile", "fit", "generate"}
    )
