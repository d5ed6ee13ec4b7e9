"""Workers' frames arrive on the supervisor's thread; here they become a few queued signals a second."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from synth_engine.contracts.frames import Frame

# At most ten times a second: people see no more, and the GUI thread stays free.
LEAST_SECONDS = 0.1


class FrameRelay(QObject):
    """`moved`: something happened, look at the job; `ended`: the last frame has come."""

    moved = Signal()
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._last = 0.0

    def take(self, frame: Frame) -> None:
        """Called on the supervisor's thread for every frame; signals cross to the GUI thread by themselves."""
        if frame.is_terminal:
            self.ended.emit()
            return
        now = time.monotonic()
        with self._lock:
            if now - self._last < LEAST_SECONDS:
                return
            self._last = now
        self.moved.emit()
