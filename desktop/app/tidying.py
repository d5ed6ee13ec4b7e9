"""When Python looks for objects that nobody reaches any more: in the window's thread, while nobody does anything.

Left to itself it does so in the middle of whatever is done, on any thread, and looks at everything that a window is
made of: a twentieth of a second and more in which nothing moves. And what Qt made in the window's thread must not
be taken down in another.
"""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from desktop.presenters.state import AppState
    from desktop.presenters.store import Store
    from desktop.shell.presence import Presence

EVERY_MS = 250
QUIET, VERY_QUIET = 1.5, 20.0
"""Seconds since somebody did something: time for a look at new objects, and for one at all of them."""
YOUNG, MOST_YOUNG = 700, 5_000
"""New objects from which on they are looked at in a quiet moment, and at any moment: some milliseconds."""
TURNS = 10
"""After so many looks at new objects it is time for one at all that came since the start; Python's own measure."""


class Tidying(QObject):
    """From its making on, until its end, nobody else collects garbage in this process."""

    def __init__(self, parent: QObject, store: Store, presence: Presence) -> None:
        super().__init__(parent)
        self._touched, self._turns, self._locked = time.monotonic(), 0, False
        gc.freeze()  # what the window is made of stays as long as the window does
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tidy)
        self._timer.start(EVERY_MS)
        presence.noticed.connect(self._noticed)
        store.changed.connect(self._follow)

    def _noticed(self) -> None:
        self._touched = time.monotonic()

    def _follow(self, state: AppState) -> None:
        """A lock drops all that was read: now, not some time."""
        locked, self._locked = self._locked, state.locked is not None
        if self._locked and not locked:
            QTimer.singleShot(0, self, gc.collect)

    def tidy(self) -> None:
        """Look at new objects, or at all, where it is time."""
        quiet = time.monotonic() - self._touched
        if self._turns >= TURNS and quiet > VERY_QUIET:
            self._turns = 0
            gc.collect()
            return
        young = gc.get_count()[0]
        if young > MOST_YOUNG or (young > YOUNG and quiet > QUIET):
            self._turns += 1
            gc.collect(0)

    def end(self) -> None:
        """Python does it as usual again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
