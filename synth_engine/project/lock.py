"""One writer: an advisory lock on a side file that the system itself releases when its holder dies.

So a lock is never stale. The side file says who holds it (host and process id) and nothing else.
"""

from __future__ import annotations

import contextlib
import errno
import os
import platform
import sys
from typing import TYPE_CHECKING

from synth_engine import crypto
from synth_engine.contracts.errors import Environment
from synth_engine.project.errors import environment_of

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 1_000
_TRIES = 100
_WINDOWS_BYTE = 1 << 30  # far behind the text, which others must be able to read while it is locked
_HELD = {errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK, errno.EDEADLK}


def _take(descriptor: int) -> None:
    """Take the lock or raise OSError at once."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, _WINDOWS_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(descriptor: int) -> tuple[str, int]:
    """Who says to hold it: (host, process id), ("unknown", 0) if the text is not there yet."""
    with contextlib.suppress(OSError, ValueError):
        os.lseek(descriptor, 0, os.SEEK_SET)
        host, pid = os.read(descriptor, _LONGEST).decode("utf-8").split("\n")[:2]
        return host or "unknown", int(pid)
    return "unknown", 0


class WriterLock:
    """Holds a project's writer lock until `release` or the end of the process.

    Args:
        path: the project file; the side file is ``<name>.lock`` beside it.

    Raises:
        Environment: ``PROJECT.LOCKED`` (host, pid), ``PROJECT.FOLDER_UNSUITABLE``,
            ``PROJECT.NOT_WRITABLE``, ``PROJECT.DISK_FULL``.
    """

    def __init__(self, path: Path) -> None:
        self._project = path
        self._path = path.with_name(path.name + ".lock")
        self._descriptor = -1
        self._descriptor = self._acquire()

    def __del__(self) -> None:
        """Let go of a lock whose project was dropped without being closed."""
        self.release()

    def _acquire(self) -> int:
        # The last holder removes the side file: a lock on a file that has lost its name excludes
        # nobody, so we look again until the file we hold is the one that bears the name.
        for _ in range(_TRIES):
            try:
                descriptor = crypto.open_private(self._path)
            except OSError as error:
                raise environment_of(error, self._project) from error
            try:
                self._lock(descriptor)
                if self._bears_the_name(descriptor):
                    self._sign(descriptor)
                    return descriptor
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)
        raise Environment("PROJECT.LOCKED", path=str(self._project), host="unknown", pid=0)

    def _lock(self, descriptor: int) -> None:
        try:
            _take(descriptor)
        except OSError as error:
            if error.errno in _HELD:
                host, pid = _holder(descriptor)
                raise Environment(
                    "PROJECT.LOCKED", path=str(self._project), host=host, pid=pid
                ) from error
            raise Environment("PROJECT.FOLDER_UNSUITABLE", path=str(self._project)) from error

    def _bears_the_name(self, descriptor: int) -> bool:
        try:
            named = self._path.stat()
        except FileNotFoundError:
            return False
        held = os.fstat(descriptor)
        return (named.st_dev, named.st_ino) == (held.st_dev, held.st_ino)

    def _sign(self, descriptor: int) -> None:
        text = f"{platform.node()}\n{os.getpid()}\n".encode()
        try:
            os.ftruncate(descriptor, 0)
            os.lseek(descriptor, 0, os.SEEK_SET)
            os.write(descriptor, text)
        except OSError as error:
            raise environment_of(error, self._project) from error

    def release(self) -> None:
        """Let go. The side file is removed while it is still held, so that nobody loses theirs."""
        if self._descriptor < 0:
            return
        if sys.platform != "win32":  # Windows removes no file that is open
            with contextlib.suppress(OSError):
                self._path.unlink()
        os.close(self._descriptor)
        self._descriptor = -1
