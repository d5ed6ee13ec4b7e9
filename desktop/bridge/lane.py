"""The engine lane: one thread that runs posted calls in order; answers come back on the GUI thread.

The project's session lives on this thread only, so that project calls need no locks.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

# A call that does not end keeps the closing window waiting at most this long (milliseconds).
LONGEST_END = 20_000


class _Runner(QObject):
    """Lives on the lane's thread."""

    answered = Signal(int, object, object)

    @Slot(int, object)
    def run(self, ticket: int, call: Callable[[], Any]) -> None:
        """Run one call and tell how it ended."""
        try:
            answer = call()
        except Exception as error:  # noqa: BLE001 - told to whoever posted it
            self.answered.emit(ticket, None, error)
        else:
            self.answered.emit(ticket, answer, None)


class EngineLane(QObject):
    """Post calls from the GUI thread; `done` and `failed` are called on the GUI thread."""

    _posted = Signal(int, object)
    unexpected = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._tickets = itertools.count()
        self.stuck = False
        """Whether a call held the thread when it was to end."""
        self._waiting: dict[int, tuple[Callable[[Any], None], Callable[[Exception], None]]] = {}
        self._thread = QThread()
        self._thread.setObjectName("engine-lane")
        self._runner = _Runner()
        self._runner.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._posted.connect(self._runner.run, queued)
        self._runner.answered.connect(self._answered, queued)
        self._thread.start()

    def post(
        self,
        call: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run `call` after everything posted before it."""
        ticket = next(self._tickets)
        self._waiting[ticket] = (done, failed or self.unexpected.emit)
        self._posted.emit(ticket, call)

    @property
    def idle(self) -> bool:
        """Whether every answer has come."""
        return not self._waiting

    @Slot(int, object, object)
    def _answered(self, ticket: int, answer: Any, error: Exception | None) -> None:
        if ticket not in self._waiting:
            return  # the lane was closed: nobody waits for it any more
        done, failed = self._waiting.pop(ticket)
        if error is None:
            done(answer)
        else:
            failed(error)

    def close(self, last: Callable[[], Any] | None = None) -> bool:
        """Run `last` after everything that waits, then end the thread; return whether it ended in time."""
        if last is not None:
            self.post(last, lambda _: None, lambda _: None)
        # The order to quit stands in the same queue behind the calls.
        self.post(self._thread.quit, lambda _: None)
        self.stuck = not self._thread.wait(LONGEST_END)
        self._waiting.clear()
        return not self.stuck
