"""What a long call on a lane of its own reports to: how far it is, for the window; and the cancel check."""

from __future__ import annotations

import threading
import time

from PySide6.QtCore import QObject, Signal

from synth_engine.contracts.errors import Cancelled

# At most ten times a second, as for frames (`bridge.frames`).
LEAST_SECONDS = 0.1


class Watch(QObject):
    """Of one call. `moved`: this watch, and the share that is done."""

    moved = Signal(object, float)

    def __init__(self) -> None:
        super().__init__()
        self._stopped = threading.Event()
        self._last = 0.0

    def stop(self) -> None:
        """Ask the call to end; it does at its next report."""
        self._stopped.set()

    def told(self, done: int, total: int) -> None:
        """Called on the lane's thread; the signal crosses to the GUI thread by itself.

        Raises:
            Cancelled: somebody asked to stop.
        """
        if self._stopped.is_set():
            raise Cancelled
        now = time.monotonic()
        if total > 0 and now - self._last >= LEAST_SECONDS:
            self._last = now
            self.moved.emit(self, done / total)
