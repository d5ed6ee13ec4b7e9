"""One job: a child process, two threads that watch it, one outcome."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import threading
import time
import uuid
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.errors import (
    Bug,
    Cancelled,
    Environment,
    SynthError,
    UserFixable,
)
from synth_engine.contracts.frames import LARGEST, Frame, decode, encode
from synth_engine.jobs.heard import Heard
from synth_engine.jobs.process import all_cores, kill_tree, spawn, terminate_tree, worker_command
from synth_engine.jobs.spare import SPARE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from synth_engine.contracts.storage import BlobRef
    from synth_engine.jobs.progress import ProgressState

TERM_SECONDS = 2.0  # between asking the group to end and killing it
READING = "read."  # how the tasks of readers begin
BRIEF = frozenset({"preview"})
"""Jobs that need one core, and after which the next one is asked for soon: what was looked at is imported."""
DEAD_SECONDS = 2.0  # how long a killed process may take to be gone


class JobState(StrEnum):
    """Where a job stands; the last four are final."""

    RUNNING = "running"
    CANCELLING = "cancelling"
    SUCCEEDED = "succeeded"
    CANCELLED = "cancelled"
    FAILED = "failed"
    ABANDONED = "abandoned"  # killed and still not gone: it is left to the system


@dataclass(frozen=True, slots=True)
class JobRequest:
    """What a worker is asked to do.

    Attributes:
        kind: entry of `synth_engine.workflow.work.WORK`.
        params: plain JSON.
        secrets: keys; they go into the first frame and are never shown.
    """

    kind: str
    params: Mapping[str, Any]
    secrets: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class JobOutcome:
    """How a job ended.

    Attributes:
        state: succeeded, cancelled, failed or abandoned.
        summary: safe answer of a job that succeeded.
        artifacts: blobs it announced.
        error: what went wrong, None for a success.
        seconds: it took.
        peak_bytes: most memory it reported, None if it never did.
    """

    state: JobState
    summary: Mapping[str, Any]
    artifacts: tuple[BlobRef, ...]
    error: SynthError | None
    seconds: float
    peak_bytes: int | None


class Job:
    """A running job. Every method is safe from any thread."""

    def __init__(
        self,
        request: JobRequest,
        on_frame: Callable[[Frame], None],
        process: subprocess.Popen[bytes],
        grace_seconds: float,
    ) -> None:
        self.id = uuid.uuid4().hex[:12]
        self._process = process
        self._on_frame = on_frame
        self._grace = grace_seconds
        self._began = time.monotonic()
        self._heard = Heard(self.id, clock=lambda: time.monotonic() - self._began)
        self._broken = False
        self._cancel = threading.Event()
        self._finished = threading.Event()
        self._guard = threading.Lock()
        self._outcome: JobOutcome | None = None
        self._send(Frame("request", self.id, 0, _request_body(request)))
        self._watcher = threading.Thread(target=self._watch, name=f"job-{self.id}", daemon=True)
        self._watcher.start()

    # -- what others see ----------------------------------------------------------------------

    @property
    def pid(self) -> int:
        """Process id of the child."""
        return self._process.pid

    @property
    def outcome(self) -> JobOutcome | None:
        """How it ended, or None."""
        return self._outcome

    @property
    def state(self) -> JobState:
        """Where it stands."""
        if self._outcome is not None:
            return self._outcome.state
        return JobState.CANCELLING if self._cancel.is_set() else JobState.RUNNING

    @property
    def progress(self) -> ProgressState:
        """How far it is."""
        with self._guard:
            return self._heard.tree.state(time.monotonic() - self._began)

    @property
    def figures(self) -> tuple[dict[str, Any], ...]:
        """Lines of the scorecard that it has measured so far (`policy.Line.to_json`, no labels, no plots)."""
        with self._guard:
            return tuple(self._heard.figures)

    @property
    def notices(self) -> tuple[tuple[str, dict[str, Any]], ...]:
        """What it found worth knowing so far: a code of the catalogue and its parameters, each."""
        with self._guard:
            return tuple(self._heard.notices)

    def artifact(self, kind: str) -> BlobRef | None:
        """The first blob of a kind that it announced so far, or None."""
        with self._guard:
            return next((one for one in self._heard.artifacts if one.kind == kind), None)

    def cancel(self) -> None:
        """Ask it to stop; returns at once. Within grace + 5 s it is gone or abandoned."""
        with self._guard:
            if self._cancel.is_set() or self._finished.is_set():
                return
            self._cancel.set()
        self._send(Frame("cancel", self.id, 1))
        threading.Thread(target=self._ladder, name=f"cancel-{self.id}", daemon=True).start()

    def wait(self, timeout: float | None = None) -> JobOutcome | None:
        """Wait for the outcome (seconds; None for ever)."""
        self._finished.wait(timeout)
        return self._outcome

    # -- inside -------------------------------------------------------------------------------

    def _send(self, frame: Frame) -> None:
        """Write to the child; a child that is gone is noticed by the watcher."""
        with contextlib.suppress(OSError, ValueError):
            if self._process.stdin is not None:
                self._process.stdin.write(encode(frame))
                self._process.stdin.flush()

    def _ladder(self) -> None:
        """Wait, ask the group, kill the tree."""
        if self._finished.wait(self._grace):
            return
        terminate_tree(self._process)
        if self._finished.wait(TERM_SECONDS):
            return
        kill_tree(self._process)
        if not self._finished.wait(DEAD_SECONDS):
            self._finish(JobState.ABANDONED, Environment("WORKER.ABANDONED"))

    def _watch(self) -> None:
        """Read frames until the pipe closes, then say how it ended."""
        stream = self._process.stdout
        while stream is not None:
            untrusted_line = stream.readline(LARGEST + 1)
            if not untrusted_line:
                break
            try:
                frame = decode(untrusted_line)
                with self._guard:
                    self._heard.take(frame)
            except Bug:
                self._broken = True
                break
            if not frame.is_terminal:
                self._tell(frame)
        kill_tree_soon = self._broken or self._heard.terminal is not None
        self._reap(now=kill_tree_soon)

    def _tell(self, frame: Frame) -> None:
        """Pass a frame on; a listener that fails must not stop the watching."""
        with contextlib.suppress(Exception):
            self._on_frame(frame)

    def _reap(self, *, now: bool) -> None:
        """Wait for the process, clear its group away, and finish."""
        try:
            self._process.wait(DEAD_SECONDS if now else None)
        except subprocess.TimeoutExpired:
            kill_tree(self._process)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(DEAD_SECONDS)
        kill_tree(self._process)  # grandchildren that outlived it
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()
        self._finish(*self._ending())

    def _ending(self) -> tuple[JobState, SynthError | None]:
        """What the last frame, or its absence, means."""
        frame = self._heard.terminal
        if self._broken and self._cancel.is_set():
            return JobState.CANCELLED, Cancelled()
        if self._broken:  # after the last frame, too: whoever breaks the protocol is not believed
            return JobState.FAILED, Bug("WORKER.PROTOCOL")
        if frame is not None and frame.type == "succeeded":
            return JobState.SUCCEEDED, None
        if frame is not None and frame.type == "failed":
            return JobState.FAILED, self._heard.error
        if frame is not None or self._cancel.is_set():
            return JobState.CANCELLED, Cancelled()
        code = self._process.returncode
        if os.name == "posix" and code == -signal.SIGKILL:
            return JobState.FAILED, Environment("WORKER.OUT_OF_MEMORY")
        died_of = -code if code else 0
        if self._heard.tree.last.startswith(READING):
            # Formats are taken apart by libraries in C: a hostile file can break them, and only them.
            return JobState.FAILED, UserFixable("TABLES.READER_DIED", signal=died_of)
        return JobState.FAILED, Environment("WORKER.CRASHED", signal=died_of)

    def _finish(self, state: JobState, error: SynthError | None) -> None:
        """Settle the outcome, once, and send the terminal frame on."""
        with self._guard:
            if self._outcome is not None:
                return
            summary: Mapping[str, Any] = {}
            if state is JobState.SUCCEEDED:
                summary = self._heard.answer
            self._outcome = JobOutcome(
                state,
                summary,
                tuple(self._heard.artifacts),
                error,
                time.monotonic() - self._began,
                self._heard.peak,
            )
        kinds = {JobState.SUCCEEDED: "succeeded", JobState.CANCELLED: "cancelled"}
        body = {} if error is None else {"code": error.code, "params": error.parameters}
        self._tell(Frame(kinds.get(state, "failed"), self.id, -1, body))
        self._finished.set()
        SPARE.renew()


def _request_body(request: JobRequest) -> dict[str, Any]:
    return {
        "kind": request.kind,
        "params": dict(request.params),
        "secrets": dict(request.secrets),
    }


def start(
    request: JobRequest,
    on_frame: Callable[[Frame], None],
    *,
    cores: int | None = None,
    grace_seconds: float = 5.0,
    command: Sequence[str] | None = None,
) -> Job:
    """Start a job in a process of its own.

    Args:
        request: what to do.
        on_frame: called on a supervisor thread for every frame, the terminal one last, exactly once.
        cores: it may use; all of them by default.
        grace_seconds: between asking and forcing when cancelled.
        command: another worker program, for tests.

    Raises:
        Environment: ``WORKER.NOT_STARTED``.
    """
    count = cores or all_cores()
    words = command or worker_command()
    process = SPARE.take(words, count) or spawn(words, count)
    if request.kind in BRIEF:
        SPARE.renew()
    try:
        return Job(request, on_frame, process, grace_seconds)
    except RuntimeError as error:  # no thread to watch it with
        kill_tree(process)
        raise Environment("WORKER.NOT_STARTED") from error


def keep_ready() -> None:
    """Have a worker wait for the next job, with its libraries loaded (`spare.Spare`)."""
    SPARE.keep(worker_command(), all_cores())


def let_go() -> None:
    """Let none wait any more; returns when it is gone. Running jobs go on."""
    SPARE.end()
