"""Catches what nobody expected, on any thread, and brings it to the GUI thread as a short text."""

from __future__ import annotations

import sys
import threading
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from types import TracebackType


def describe(error: BaseException) -> str:
    """Type and places, never the exception's own text: that may hold a cell value."""
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    places = [
        f"{frame.name} ({frame.filename.rsplit('/', 1)[-1]}:{frame.lineno})" for frame in frames
    ]
    return "\n".join([type(error).__name__, *places])


class CrashCatcher(QObject):
    """`crashed` carries the description. `install` puts the hooks in, `remove` takes them out."""

    crashed = Signal(str)

    def install(self) -> None:
        """Listen."""
        self._old = sys.excepthook, threading.excepthook
        sys.excepthook = self._main
        threading.excepthook = self._thread

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._old

    def take(self, error: BaseException) -> None:
        """Report an exception that somebody else caught."""
        self.crashed.emit(describe(error))

    def _main(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.take(error)

    def _thread(self, said: threading.ExceptHookArgs) -> None:
        if said.exc_value is not None:
            self.take(said.exc_value)
