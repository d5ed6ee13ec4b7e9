"""Makes pages before they are looked at, while nobody does anything: the first look at one then costs little.

The window starts without the pages' modules: they are loaded first, a few at once, project or not. Then a page is
made in steps, so that the window is never held up for longer than one of them takes: made, put in its place,
dressed part by part, then shown, laid out and painted once where nobody sees it. Few pages have so much to show
that they are told the state ahead, too; the others are empty until they are looked at. All of them go with a lock.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.theme.look import LOOK
from desktop.widgets.pile import TURNS, Pile

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

QUIET_MS = 1_500
"""So long nobody has done anything."""
PAUSE_MS = 120
"""Between two steps, so that whatever came meanwhile is answered first."""

AT_ONCE = 0.008
"""Seconds for which parts of a page are dressed without a pause."""


class House(Protocol):
    """Where the pages live."""

    def load_more(self) -> bool:
        """Load some more modules of pages; whether there were any."""

    def make_apart(self, name: str) -> QWidget | None:
        """Make a page that is not there; not yet in its place. None where it is there already."""

    def take_in(self, name: str, page: QWidget) -> None:
        """Put a page in its place."""

    def tell(self, name: str) -> bool:
        """Show the state on a page that nobody looks at yet, where that takes long; whether it did."""

    def let_go(self, name: str) -> None:
        """Drop a page that was never looked at."""


class Ahead(QObject):
    """One step of one page at a time."""

    def __init__(self, house: House, names: Sequence[str], may: Callable[[], bool]) -> None:
        """Wait for quiet.

        Args:
            house: where the pages live.
            names: pages, the one that is probably wanted first.
            may: whether pages may be made now: a project is open, and nothing is locked.
        """
        super().__init__()
        self._house, self._names, self._may = house, tuple(names), may
        self._apart: tuple[str, QWidget] | None = None
        self._untold: str | None = None
        self._new: tuple[str, QWidget, int] | None = None
        """The last page by name, and the next turn of its rehearsal."""
        self._bare: list[QWidget] = []
        """Parts of the last page that have not been asked how the style sheet wants them."""
        self._made: list[str] = []
        self._off = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        LOOK.changing.connect(self.forget)

    def disturb(self) -> None:
        """Somebody did something: wait for quiet again."""
        if not self._off:
            self._timer.start(QUIET_MS)

    def stop(self) -> None:
        """Make none any more."""
        self._off = True
        self._timer.stop()
        self._drop_apart()

    def end(self) -> None:
        """The window goes, and its pages with it: there is nothing to drop any more."""
        self.stop()
        self._made = []

    def looked_at(self, name: str) -> None:
        """A page is shown: it is no longer one that can be dropped."""
        if name in self._made:
            self._made.remove(name)

    def forget(self) -> None:
        """Drop what was never looked at: dressing it otherwise would take longer than making it again."""
        self._drop_apart()
        for name in self._made:
            self._house.let_go(name)
        self._made = []
        self.disturb()

    def _drop_apart(self) -> None:
        apart, self._apart = self._apart, None
        self._bare, self._new = [], None
        if apart is not None:
            apart[1].deleteLater()

    def _dress(self) -> None:
        """Ask for looks now what would be asked when the page is shown: some hundred parts, ten milliseconds."""
        until = time.perf_counter() + AT_ONCE
        while self._bare and time.perf_counter() < until:
            part = self._bare.pop()
            if isValid(part):
                part.ensurePolished()

    def _bare_of(self, page: QWidget) -> list[QWidget]:
        """Parts that nobody asked yet, the page itself to be asked first."""
        dressed = Qt.WidgetAttribute.WA_WState_Polished
        parts = [page, *page.findChildren(QWidget)]
        return [one for one in reversed(parts) if not one.testAttribute(dressed)]

    def _rehearse(self) -> bool:
        """Show, lay out and paint a page, one after another, where nobody sees it; whether there was one."""
        new, self._new = self._new, None
        if new is None or new[0] not in self._made or not isValid(new[1]):
            return False  # one that was looked at asks for what it shows whenever it is shown
        name, page, turn = new
        pile = page.parentWidget()
        if not isinstance(pile, Pile) or not pile.rehearse(page, turn):
            return False
        self._new = (name, page, turn + 1) if turn + 1 in TURNS else None
        return True

    def _step(self) -> None:
        """Load modules; or make a page, put it in its place, dress it, tell it the state, or rehearse it."""
        if self._house.load_more():
            self._timer.start(PAUSE_MS)
            return
        if not self._may():
            self._timer.start(QUIET_MS)
            return
        if self._bare:
            self._dress()
            self._timer.start(PAUSE_MS)
            return
        untold, self._untold = self._untold, None
        if untold in self._made and self._house.tell(untold):
            if self._new is not None and isValid(self._new[1]):
                self._bare = self._bare_of(self._new[1])  # what came with the state
            self._timer.start(PAUSE_MS)
            return
        if self._rehearse():
            self._timer.start(PAUSE_MS)
            return
        if self._apart is not None:
            (name, made), self._apart = self._apart, None
            self._house.take_in(name, made)
            self._made.append(name)
            self._untold = name
            self._new = name, made, TURNS[0]
            self._bare = self._bare_of(made)
            self._timer.start(PAUSE_MS)
            return
        for name in self._names:
            page = self._house.make_apart(name)
            if page is not None:
                self._apart = name, page
                self._timer.start(PAUSE_MS)
                return
