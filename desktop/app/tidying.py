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
"""After so many looks at new objects those that outlived one are looked at, too: so few have gathered by then that
it takes some milliseconds. And it is time for a look at all that came since the start. Python's own measures."""
LONGEST = 30.0
"""Seconds after which those that outlived one look are looked at in any case, whoever works: so long a row may stay
that was read, shown and let go. What is older waits for a quiet moment, a lock, or the closing of the project."""


class Tidying(QObject):
    """From its making on, until its end, nobody else collects garbage in this process."""

    def __init__(self, parent: QObject, store: Store, presence: Presence) -> None:
        super().__init__(parent)
        self._touched = self._older_at = time.monotonic()
        self._turns, self._young, self._project = 0, 0, ""
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
        """A lock, a closing and another project drop all that was read: now, not some time."""
        before, self._project = self._project, "" if state.project is None else state.project.path
        if before and before != self._project:
            QTimer.singleShot(0, self, self._look_at_all)

    def _look_at_all(self) -> None:
        self._turns, self._young, self._older_at = 0, 0, time.monotonic()
        gc.collect()

    def tidy(self) -> None:
        """Look at new objects, at those that outlived such a look as well, or at all, where it is time."""
        now = time.monotonic()
        quiet = now - self._touched
        if self._turns >= TURNS and quiet > VERY_QUIET:
            self._look_at_all()
            return
        young, late = gc.get_count()[0], now - self._older_at > LONGEST
        if not (late or young > MOST_YOUNG or (young > YOUNG and quiet > QUIET)):
            return
        self._turns += 1
        if late or self._young >= TURNS:
            self._young, self._older_at = 0, now
            gc.collect(1)
        else:
            self._young += 1
            gc.collect(0)

    def end(self) -> None:
        """Python does it as usual again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
