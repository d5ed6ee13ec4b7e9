"""The presenter behind the help: which page of it is looked at. The texts are read once, on the engine lane."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.presenters import events
from desktop.presenters.help_library import read_library

if TYPE_CHECKING:
    from desktop.bridge.lane import EngineLane
    from desktop.presenters.help_library import Library
    from desktop.presenters.store import Store


class Helper(QObject):
    """Intents of whoever wants help."""

    unexpected = Signal(object)

    def __init__(self, store: Store, lane: EngineLane) -> None:
        super().__init__()
        self._store, self._lane = store, lane
        self._asked = False

    def ask(self, topic: str) -> None:
        """Help on a page of the window, by its name; on the help itself: back to where one was."""
        state = self._store.state
        if state.page == "help":
            self.back()
            return
        self._show(topic=topic, name="", came_from=state.page)

    def contents(self) -> None:
        """The list of everything."""
        state = self._store.state
        came = state.help.came_from if state.page == "help" else state.page
        self._show(topic="", name="", came_from=came)

    def back(self) -> None:
        """The page one came from."""
        self._store.tell(events.Went(self._store.state.help.came_from or "welcome"))

    def _show(self, *, topic: str, name: str, came_from: str) -> None:
        now = self._store.state.help
        asked = replace(now, topic=topic, page=name, came_from=came_from, asked=now.asked + 1)
        self._store.tell(events.Helped(asked))
        self._store.tell(events.Went("help"))
        if self._asked:
            return
        self._asked = True

        def read(library: Any) -> None:
            found: Library = library
            self._store.tell(events.Helped(replace(self._store.state.help, library=found)))

        self._lane.post(read_library, read, self.unexpected.emit)
