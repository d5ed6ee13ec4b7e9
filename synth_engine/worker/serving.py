"""Runs one job: request in, work, exactly one terminal frame out."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import sys
import threading
import traceback
from typing import TYPE_CHECKING, Any

from synth_engine import __version__
from synth_engine.contracts.errors import Bug, Cancelled, SynthError
from synth_engine.contracts.frames import LARGEST, MOST_PARTS, PART, VERSION, Frame, decode, encode
from synth_engine.contracts.hardening import harden
from synth_engine.contracts.offline import refuse_network, wall_off_network
from synth_engine.contracts.places import refuse_temporary_files
from synth_engine.contracts.programs import GIVE_WAY, READY
from synth_engine.worker.context import WorkerContext, peak_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import BinaryIO

    from synth_engine.contracts.errors import Parameter

HEARTBEAT_SECONDS = 1.0
NICE = 10
"""Of 19: of a processor that both want, a window gets nine tenths."""
_TRACE_LINES = 12
_LONGEST_TEXT = 1_500  # of a parameter, in signs; each may take 12 bytes in a frame


class Channel:
    """The claimed stdout: frames, one writer at a time, numbered without a gap."""

    def __init__(self, descriptor: int, job: str) -> None:
        self._out = os.fdopen(descriptor, "wb", buffering=0)
        self._job = job
        self._seq = 0
        self._guard = threading.Lock()
        self._ended = False

    def send(self, kind: str, /, **body: Any) -> None:
        """Send a frame; after a terminal one nothing more leaves."""
        with self._guard:
            if self._ended:
                return
            frame = Frame(kind, self._job, self._seq, body)
            line = encode(frame)
            self._ended = frame.is_terminal
            self._seq += 1
            try:
                self._out.write(line)
            except OSError:
                os._exit(1)  # nobody listens any more


def _claim_stdout() -> int:
    """Take descriptor 1 for the protocol and point it at stderr: libraries print."""
    private = os.dup(1)
    os.set_inheritable(private, False)  # grandchildren must not write frames
    os.dup2(2, 1)
    return private


def _harden() -> None:
    """No network, no temporary files, no core dumps: each would carry data out of this process."""
    refuse_network()
    wall_off_network()
    refuse_temporary_files()
    harden(scrub=False)


def _give_way() -> None:
    """Take what others leave of the processor. On Windows the process was started so."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        os.nice(NICE)
    # Linux divides the processor among sessions first, and this is the head of one: there only this counts.
    with contextlib.suppress(OSError), open("/proc/self/autogroup", "w", encoding="ascii") as group:  # noqa: PTH123 - as little as possible loads here
        group.write(str(NICE))


def _read(stream: BinaryIO) -> Frame:
    return decode(stream.readline(LARGEST + 1))


def _listen(stream: BinaryIO, cancelled: threading.Event) -> None:
    """Wait for cancel; when the parent is gone, so are we and everything we started."""
    while True:
        line = stream.readline(LARGEST + 1)
        if not line:
            if os.name == "posix" and os.getpgid(0) == os.getpid():
                import signal

                os.killpg(0, signal.SIGKILL)
            os._exit(1)
        try:
            if decode(line).type == "cancel":
                cancelled.set()
        except SynthError:
            continue


def _beat(channel: Channel, done: threading.Event) -> None:
    while not done.wait(HEARTBEAT_SECONDS):
        channel.send(
            "heartbeat", peak_bytes=peak_bytes(), cpu_seconds=round(sum(os.times()[:2]), 2)
        )


def _trace(error: BaseException) -> list[str]:
    """Where it broke: file, line, function. Never the exception's text, which may quote data."""
    frames = traceback.extract_tb(error.__traceback__)[-_TRACE_LINES:]
    return [f"{os.path.basename(f.filename)}:{f.lineno} {f.name}" for f in frames]  # noqa: PTH119 - only the name


def _fitting(params: Mapping[str, Parameter]) -> dict[str, Parameter]:
    """Parameters that fit into a frame: twenty thousand names of tables would not, and the error would be lost."""
    return {
        name: one[:_LONGEST_TEXT] if isinstance(one, str) else one for name, one in params.items()
    }


def _failure(error: BaseException) -> dict[str, Any]:
    """Turn whatever went wrong into a code."""
    if isinstance(error, SynthError):
        return {"code": error.code, "params": _fitting(error.parameters)}
    if isinstance(error, MemoryError):
        return {"code": "WORKER.OUT_OF_MEMORY", "params": {}}
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return {"code": "WORKER.NO_SPACE", "params": {}}
    if isinstance(error, PermissionError):
        return {"code": "WORKER.NO_PERMISSION", "params": {}}
    return {
        "code": "BUG.UNEXPECTED",
        "params": {"type": type(error).__name__},
        "trace": _trace(error),
    }


def _answer(channel: Channel, summary: dict[str, Any]) -> None:
    """The last word: in one frame, or in parts where it is too long for one."""
    text = json.dumps(summary, allow_nan=False)
    if len(text) <= PART:
        channel.send("succeeded", summary=summary)
        return
    parts = [text[at : at + PART] for at in range(0, len(text), PART)]
    if len(parts) > MOST_PARTS:
        raise Bug("WORKER.PROTOCOL")
    for part in parts:
        channel.send("part", text=part)
    channel.send("succeeded", parts=len(parts))


def serve(find: Callable[[str], Any], ready: Callable[[], None] | None = None) -> None:
    """Serve one request and end the process's work.

    Args:
        find: returns the work function of a job kind (KeyError for an unknown one).
        ready: loads what most jobs need; called where the process is started before there is a request.
    """
    descriptor = _claim_stdout()
    if os.environ.pop(GIVE_WAY, ""):
        _give_way()
    _harden()
    if os.environ.pop(READY, "") and ready is not None:
        with contextlib.suppress(Exception):  # what is wrong is told when a job needs it
            ready()
    stream = sys.stdin.buffer
    try:
        request = _read(stream)
        kind = str(request.body["kind"])
        params, secrets = dict(request.body["params"]), dict(request.body["secrets"])
    except (SynthError, KeyError, TypeError, ValueError):
        os._exit(2)
    channel = Channel(descriptor, request.job)
    channel.send("hello", pid=os.getpid(), version=__version__, protocol=VERSION)
    cancelled, done = threading.Event(), threading.Event()
    threading.Thread(target=_listen, args=(stream, cancelled), daemon=True).start()
    threading.Thread(target=_beat, args=(channel, done), daemon=True).start()
    context = WorkerContext(channel.send, cancelled)
    try:
        summary = find(kind)(params, secrets, context)
        context.flush()
        channel.send(
            "heartbeat", peak_bytes=peak_bytes(), cpu_seconds=round(sum(os.times()[:2]), 2)
        )
        _answer(channel, dict(summary))
    except Cancelled:
        channel.send("cancelled")
    except BaseException as error:  # noqa: BLE001 - the process's last door: every ending is a frame
        channel.send("failed", **_failure(error))
    done.set()
    # Skips interpreter shutdown: threads of libraries must not hold a finished worker up.
    os._exit(0)
