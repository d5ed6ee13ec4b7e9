"""What is looked at in the help. Frozen values, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.presenters.help_library import Library


@dataclass(frozen=True, slots=True)
class HelpState:
    """What was asked for.

    Attributes:
        library: every text, None until it is read.
        topic: page of the window that help is wanted on, or "".
        page: page of the help, or "".
        came_from: page of the window that one goes back to.
        asked: counts the questions, so that the same one can be asked again.
    """

    library: Library | None = None
    topic: str = ""
    page: str = ""
    came_from: str = ""
    asked: int = 0


NOTHING_ASKED = HelpState()
