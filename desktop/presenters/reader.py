"""The presenter that reads rows: one page at a time, the one that is looked at first. Nothing waits for it.

A page goes straight to the grid that asked (`came`) and not through the state: the state knows what is shown
(the question, the first rows, how many there are), the grid holds the few pages around what is looked at.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.messages import data_words
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.rows_state import RowsAsk, next_page, page_rows
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.bridge.lane import EngineLane
    from desktop.presenters.engine import Engine
    from desktop.presenters.state import AppState, RowsView
    from desktop.presenters.store import Store


REST_MS = 10_000
"""So long nobody looked at other real rows: those that were looked at are recorded."""


def shown_rows(state: AppState, which: str) -> RowsView | None:
    """What is shown of a table now."""
    return state.source_rows if which == "source" else state.synthetic_rows


class Reader(QObject):
    """Asks for rows and hands them over."""

    came = Signal(object, object)
    """What is shown (the `RowsView` of the state), and a page of it (another `RowsView`)."""
    unexpected = Signal(object)

    def __init__(self, store: Store, lane: EngineLane, engine: Engine) -> None:
        super().__init__()
        self._store, self._lane, self._engine = store, lane, engine
        self._fetching: set[str] = set()
        self._broken: dict[str, RowsView] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._note)

    def ask(self, ask: RowsAsk) -> None:
        """Show rows in another order, others, or their real values; the last is recorded in the log."""
        head = shown_rows(self._store.state, ask.which)
        if head is None:
            return
        before = head.ask or RowsAsk(ask.which)
        if before.masked and not ask.masked:
            waiting = tr(data_words.READING)
        else:
            waiting = tr(data_words.SORTING if ask.sort != before.sort else data_words.LOOKING)
        self._store.tell(events.RowsCame(replace(head, waiting=waiting)))

        def came(rows: Any) -> None:
            self._store.tell(events.RowsCame(rows))

        def failed(error: Exception) -> None:
            now = shown_rows(self._store.state, ask.which)
            if now is not None:
                self._store.tell(events.RowsCame(replace(now, waiting="")))
            self._fail(error)

        self._lane.post(lambda: self._engine.asked_rows(ask), came, failed)

    def look(self, which: str, first: int, last: int, have: Collection[int]) -> None:
        """These rows are on the screen: fetch a page that is missing. Ask again when it has come.

        Args:
            which: source or synthetic.
            first: first row by its place, from 0.
            last: last row.
            have: first rows of the pages that are there.
        """
        head = shown_rows(self._store.state, which)
        if head is None or which in self._fetching or self._broken.get(which) is head:
            return
        size = page_rows(len(head.columns))
        start = next_page(first, last, head.total, size, have)
        if start is None:
            return
        ask = head.ask or RowsAsk(which, masked=head.masked)
        self._fetching.add(which)

        def came(page: Any) -> None:
            self._fetching.discard(which)
            now = shown_rows(self._store.state, which)
            if not page.masked and which == "source":
                self._rest.start()
            if now is head:  # nothing else is shown by now, and nothing was locked
                self.came.emit(head, page)
            elif now is not None:
                self.came.emit(now, None)

        def failed(error: Exception) -> None:
            self._fetching.discard(which)
            if shown_rows(self._store.state, which) is head:
                self._broken[which] = head
                self._fail(error)

        self._lane.post(lambda: self._engine.asked_rows(ask, start), came, failed)

    def _note(self) -> None:
        """Record the real rows that were looked at; not where the project was locked or closed: that did it."""
        if self._store.state.project is not None and self._store.state.locked is None:
            self._lane.post(self._engine.note_looks, lambda _: None, self._fail)

    def stop(self) -> None:
        """The window closes, which records what is left to record."""
        self._rest.stop()

    def too_many(self, rows: int) -> None:
        """Somebody wanted to copy more rows than a copy takes."""
        del rows
        self._store.say(Notice("warn", tr(data_words.TOO_MANY), "", tr(data_words.TOO_MANY_TODO)))

    def _fail(self, error: Exception) -> None:
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)
