"""Holds the present state and tells when it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.presenters.events import Event, Told
from desktop.presenters.reducer import reduce
from desktop.presenters.state import AppState
from desktop.presenters.views import blank_steps, notice_of

if TYPE_CHECKING:
    from desktop.presenters.state import Notice


class Store(QObject):
    """`changed` carries the new state. GUI thread only."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.state = AppState(steps=blank_steps())

    def tell(self, event: Event) -> None:
        """Take an event."""
        before, self.state = self.state, reduce(self.state, event)
        if self.state != before:
            self.changed.emit(self.state)

    def say(self, notice: Notice | None) -> None:
        """Show a notice, or take it away."""
        self.tell(Told(notice))

    def fail(self, error: Exception) -> None:
        """Show an error."""
        self.say(notice_of(error))
