"""What work functions report to: progress at a bounded rate, checked notices, the cancel check."""

from __future__ import annotations

import os
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.catalogue import CATALOGUE
from synth_engine.contracts.errors import Bug, Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

    from synth_engine.contracts.errors import Parameter
    from synth_engine.contracts.policy import Line
    from synth_engine.contracts.storage import BlobRef

FRAME_SECONDS = 0.1


def peak_bytes() -> int:
    """Most memory this process has held (bytes); 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(peak) if sys.platform == "darwin" else int(peak) * 1024


class WorkerContext:
    """A `contracts.context.Context` that speaks frames."""

    def __init__(self, send: Callable[..., None], cancelled: threading.Event) -> None:
        self._send = send
        self._cancelled = cancelled
        self._sent: dict[str, float] = {}
        self._held: dict[str, tuple[int, int | None]] = {}
        self._guard = threading.Lock()

    @property
    def cores(self) -> int:
        """How many cores the job may use."""
        return max(1, int(os.environ.get("CLOISTER_CORES", "1")))

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Report; at most ten frames a second a task, the last always sent.

        Raises:
            Cancelled: the parent asked to stop.
        """
        if self._cancelled.is_set():
            raise Cancelled
        moment = time.monotonic()
        with self._guard:
            last = total is not None and done >= total
            if not last and moment - self._sent.get(task, 0.0) < FRAME_SECONDS:
                self._held[task] = (done, total)
                return
            self._sent[task] = moment
            self._held.pop(task, None)
        self._send(
            "progress", task=task, done=int(done), total=None if total is None else int(total)
        )

    def flush(self) -> None:
        """Send reports that were held back."""
        with self._guard:
            held, self._held = dict(self._held), {}
        for task, (done, total) in held.items():
            self._send("progress", task=task, done=int(done), total=total)

    def notice(self, code: str, **parameters: Parameter) -> None:
        """Pass a notice on.

        Raises:
            Bug: ``BUG.UNEXPECTED`` for a code or parameter that the catalogue does not know.
        """
        entry = CATALOGUE.get(code)
        if entry is None or not set(parameters) <= entry.parameters:
            raise Bug("BUG.UNEXPECTED", type="notice")
        self._send("notice", code=code, params=dict(parameters))

    def figure(self, line: Line) -> None:
        """Announce a figure of the scorecard as soon as it is known: no label, no plot."""
        self._send("figure", **{**line.to_json(), "breakdown": [], "curves": []})

    def artifact(self, ref: BlobRef) -> None:
        """Announce a stored blob."""
        body: dict[str, Any] = ref.to_json()
        self._send("artifact", **body)
