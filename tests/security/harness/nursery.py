"""Workers without the start-up: forked from a process that has imported everything and opened nothing.

A worker must never be forked from the engine that holds the project open: SQLite's locks do not survive that.
So the engine forks a nursery before it opens anything, and the nursery forks the workers that it is asked for.
Each runs the real `worker.serving.serve` at the head of a session of its own, as `jobs.process.spawn` would start it.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.security.harness.device import Board


class Child:
    """As much of `subprocess.Popen` as a job needs."""

    def __init__(self, nursery: Nursery, pid: int, stdin: int, stdout: int) -> None:
        self._nursery = nursery
        self.pid = pid
        self.stdin = os.fdopen(stdin, "wb")
        self.stdout = os.fdopen(stdout, "rb")
        self.returncode: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end (`subprocess.TimeoutExpired`)."""
        if self.returncode is None:
            ready, _, _ = select.select([self._nursery.line], [], [], timeout)
            if not ready:
                raise subprocess.TimeoutExpired("worker", timeout or 0.0)
            self.returncode = int(self._nursery.line.recv(32) or b"-9")
        return self.returncode

    def kill(self) -> None:
        """Kill it."""
        if self.returncode is None:
            os.kill(self.pid, signal.SIGKILL)


class Nursery:
    """The nursery, seen from the engine."""

    def __init__(self, board: Board, prepare: Callable[[], None]) -> None:
        self.line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        pid = os.fork()
        if pid == 0:
            self.line.close()
            _serve(theirs, board, prepare)
        theirs.close()
        board.set("nursery", pid)
        self.pid = pid

    def spawn(self, command: object, cores: int) -> Any:
        """Stand in for `jobs.process.spawn`."""
        down, up = os.pipe(), os.pipe()
        socket.send_fds(self.line, [str(cores).encode()], [down[0], up[1]])
        os.close(down[0])
        os.close(up[1])
        pid = int(self.line.recv(32))
        return Child(self, pid, down[1], up[0])

    def close(self) -> None:
        """Let it end."""
        self.line.close()
        os.waitpid(self.pid, 0)


def _serve(line: socket.socket, board: Board, prepare: Callable[[], None]) -> None:
    """Fork a worker for every request; never returns."""
    try:
        while True:
            asked, descriptors, _, _ = socket.recv_fds(line, 32, 2)
            if not asked:
                break
            pid = os.fork()
            if pid == 0:
                _work(*descriptors, cores=asked.decode(), prepare=prepare)
            board.set("worker", pid)
            board.set("workers", board.get("workers") + 1)
            for one in descriptors:
                os.close(one)
            line.send(str(pid).encode())
            _, status = os.waitpid(pid, 0)
            board.set("worker", 0)
            line.send(str(os.waitstatus_to_exitcode(status)).encode())
    except OSError:
        pass  # the engine is gone
    os._exit(0)


def _work(stdin: int, stdout: int, *, cores: str, prepare: Callable[[], None]) -> None:
    """Become a worker; never returns."""
    from synth_engine.workflow.work import WORK

    os.setsid()
    nothing = os.open(os.devnull, os.O_RDWR)
    for number, source in ((0, stdin), (1, stdout), (2, nothing)):
        os.dup2(source, number)
    os.closerange(3, 256)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - lives as long as the process
    os.environ["CLOISTER_CORES"] = cores
    prepare()
    from synth_engine.worker.serving import serve

    serve(lambda kind: WORK[kind])
    os._exit(0)
