"""A worker that has its libraries before it is asked: whoever drops a file waits for rows, not for imports.

It has neither key nor row, serves one request like any other worker, and ends with its parent, whose pipe it reads.
Only the window keeps one, and only while a project is open.
"""

from __future__ import annotations

import contextlib
import subprocess
import threading
from typing import TYPE_CHECKING

from synth_engine.contracts.errors import Environment
from synth_engine.jobs.process import kill_tree, spawn, surroundings

if TYPE_CHECKING:
    from collections.abc import Sequence

_GONE_SECONDS = 2.0


class Spare:
    """At most one process that waits. Every method is safe from any thread."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._wanted: tuple[tuple[str, ...], int] | None = None
        self._kept: tuple[tuple[str, ...], dict[str, str], subprocess.Popen[bytes]] | None = None
        self._making: threading.Thread | None = None

    def keep(self, command: Sequence[str], cores: int) -> None:
        """Have one ready from now on, for jobs of so many cores; after one was taken, see `renew`."""
        with self._guard:
            self._wanted = tuple(command), cores
            self._make()

    def take(self, command: Sequence[str], cores: int) -> subprocess.Popen[bytes] | None:
        """The process that waits, if it was started as one for this job would be now; None: start one."""
        with self._guard:
            kept = self._kept
            if kept is None or kept[0] != tuple(command):
                return None  # what another program's job does not need goes on waiting
            self._kept = None
        _, around, process = kept
        if process.poll() is None and around == surroundings(cores):
            return process
        _end(process)
        return None

    def renew(self) -> None:
        """A job is over, and its cores are free: have one ready again, where that is wanted."""
        with self._guard:
            self._make()

    def end(self) -> None:
        """Keep none any more; returns when it is gone."""
        with self._guard:
            self._wanted, making = None, self._making
        if making is not None:
            making.join()
        with self._guard:
            kept, self._kept = self._kept, None
        if kept is not None:
            _end(kept[-1])

    def _make(self) -> None:
        """Start one beside everything else, where one is wanted; the guard is held. It never fails."""
        if self._kept is not None and self._kept[-1].poll() is not None:
            _close(
                self._kept[-1]
            )  # somebody ended it, memory ran short: it waits for nothing any more
            self._kept = None
        if self._wanted is None or self._kept is not None or self._making is not None:
            return
        making = threading.Thread(target=self._start, args=self._wanted, daemon=True)
        with contextlib.suppress(
            RuntimeError
        ):  # no thread is to be had: the next job starts its own worker
            making.start()
            self._making = making

    def _start(self, command: tuple[str, ...], cores: int) -> None:
        made = None
        # What cannot be started now is tried again, and told, when a job needs it.
        with contextlib.suppress(Environment):
            made = command, surroundings(cores), spawn(command, cores, ready=True)
        with self._guard:
            self._kept, self._making = made, None


def _end(process: subprocess.Popen[bytes]) -> None:
    """It waits for a line: it can be killed at any time."""
    kill_tree(process)
    _close(process)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_GONE_SECONDS)


def _close(process: subprocess.Popen[bytes]) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()


SPARE = Spare()
"""The one of this process."""
