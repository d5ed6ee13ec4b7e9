"""One writer: an advisory lock on a side file that the system itself releases when its holder dies.

A lock that is held is never broken. What may be left over is the side file: of a program that died on
this computer it proves nothing, because the system would still hold its lock. Of one on another computer
(a shared folder) it may mean that the lock does not reach us: such a one is taken over only when a person
says so. The side file says who holds it and nothing else.
"""

from __future__ import annotations

import contextlib
import errno
import getpass
import os
import platform
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from synth_engine import crypto
from synth_engine.contracts.errors import Environment, SynthError
from synth_engine.project.errors import environment_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from synth_engine.contracts.errors import Parameter

_LONGEST = 1_000
_LONGEST_NAME = 100
_TRIES = 100
_AGAIN_SECONDS = 0.1
_WINDOWS_BYTE = 1 << 30  # far behind the text, which others must be able to read while it is locked
_HELD = {errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK, errno.EDEADLK}
_MACHINE = Path("/etc/machine-id")  # two computers of one name are two computers


@dataclass(frozen=True, slots=True)
class Holder:
    """Who says to hold, or to have held, a lock.

    Attributes:
        host, pid, user: as the side file says; "unknown" and 0 where it says nothing.
        machine: short digest of the computer's own number, "" where it has none.
        since: when the side file was signed, as the disk's clock said (ISO, UTC); "" where unknown.
    """

    host: str = "unknown"
    pid: int = 0
    user: str = "unknown"
    machine: str = ""
    since: str = ""

    @property
    def parameters(self) -> dict[str, Parameter]:
        """For a message."""
        return {"host": self.host, "pid": self.pid, "user": self.user, "since": self.since}

    @property
    def is_here(self) -> bool:
        """Whether that is a process of this computer."""
        return self.host == platform.node() and self.machine in {_machine(), ""}


def _machine() -> str:
    with contextlib.suppress(OSError):
        return crypto.sha256(b"cloister lock " + _MACHINE.read_bytes())[:16]
    return ""


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"


def _take(descriptor: int) -> None:
    """Take the lock or raise OSError at once."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, _WINDOWS_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _shown(untrusted: str) -> str:
    """A name out of a side file that anybody may have written: short, one line, printable."""
    name = "".join(sign for sign in untrusted[:_LONGEST_NAME] if sign.isprintable()).strip()
    return name or "unknown"


def _holder(descriptor: int) -> Holder | None:
    """Who the side file names; None where it is empty."""
    with contextlib.suppress(OSError):
        os.lseek(descriptor, 0, os.SEEK_SET)
        text = os.read(descriptor, _LONGEST).decode("utf-8", "replace")
        if not text.strip():
            return None
        lines = [*text.split("\n"), "", "", "", ""][:4]
        pid = int(lines[1]) if lines[1].isdecimal() and len(lines[1]) < 12 else 0
        at = datetime.fromtimestamp(os.fstat(descriptor).st_mtime, UTC)
        since = at.isoformat(timespec="seconds")
        return Holder(_shown(lines[0]), pid, _shown(lines[2]), lines[3].strip()[:16], since)
    return Holder()


class WriterLock:
    """Holds a project's writer lock until `release` or the end of the process.

    Args:
        path: the project file; the side file is ``<name>.lock`` beside it.
        take_over: go on although another computer's side file was left behind; never breaks a lock that
            is held.

    Attributes:
        left_by: whose side file was found, where its holder did not let go in peace; else None.

    Raises:
        Environment: ``PROJECT.LOCKED``, ``PROJECT.LOCK_LEFT`` (both: host, pid, user, since),
            ``PROJECT.FOLDER_UNSUITABLE``, ``PROJECT.NOT_WRITABLE``, ``PROJECT.DISK_FULL``.
    """

    def __init__(self, path: Path, *, take_over: bool = False) -> None:
        self._project = path
        self._path = path.with_name(path.name + ".lock")
        self._take_over = take_over
        self.left_by: Holder | None = None
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
                    self._look_at_leftover(descriptor)
                    self._sign(descriptor)
                    return descriptor
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)
        raise Environment("PROJECT.LOCKED", path=str(self._project), **Holder().parameters)

    def _lock(self, descriptor: int) -> None:
        try:
            _take(descriptor)
        except OSError as error:
            if error.errno in _HELD:
                holder = _holder(descriptor) or Holder()
                raise Environment(
                    "PROJECT.LOCKED", path=str(self._project), **holder.parameters
                ) from error
            raise Environment("PROJECT.FOLDER_UNSUITABLE", path=str(self._project)) from error

    def _look_at_leftover(self, descriptor: int) -> None:
        self.left_by = _holder(descriptor)
        if self.left_by is not None and not self.left_by.is_here and not self._take_over:
            raise Environment(
                "PROJECT.LOCK_LEFT", path=str(self._project), **self.left_by.parameters
            )

    def _bears_the_name(self, descriptor: int) -> bool:
        try:
            named = self._path.stat()
        except FileNotFoundError:
            return False
        held = os.fstat(descriptor)
        return (named.st_dev, named.st_ino) == (held.st_dev, held.st_ino)

    def _sign(self, descriptor: int) -> None:
        text = f"{platform.node()}\n{os.getpid()}\n{_user()}\n{_machine()}\n".encode()
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
        if sys.platform == "win32":  # removes no file that is open: an empty one says as much
            with contextlib.suppress(OSError):
                os.ftruncate(self._descriptor, 0)
        else:
            with contextlib.suppress(OSError):
                self._path.unlink()
        os.close(self._descriptor)
        self._descriptor = -1


def held(project: Path) -> bool:
    """Whether somebody has the project open for writing at this moment; changes nothing.

    Whoever wants to open it in the very instant that this looks is told that it is held: it looks for microseconds.
    """
    path = project.resolve()
    try:
        descriptor = os.open(path.with_name(path.name + ".lock"), os.O_RDWR)
    except OSError:
        return False
    try:
        _take(descriptor)
    except OSError as error:
        return error.errno in _HELD
    finally:
        os.close(descriptor)  # lets go again
    return False


@contextlib.contextmanager
def alone(path: Path, *, in_use: str, not_writable: str, patience: float) -> Iterator[None]:
    """Be the only one who writes to a small file that is shared, and written whole or not at all.

    Args:
        path: the file.
        in_use: code for a file that somebody holds too long.
        not_writable: code for one that cannot be locked.
        patience: seconds to wait for whoever writes now.

    Raises:
        Environment: one of the two codes.
    """
    until = time.monotonic() + patience
    while True:
        try:
            # Whoever died while writing left nothing half.
            lock = WriterLock(path, take_over=True)
            break
        except SynthError as error:
            if error.code != "PROJECT.LOCKED":
                raise Environment(not_writable, path=str(path)) from error
            if time.monotonic() > until:
                raise Environment(in_use, path=str(path)) from error
            time.sleep(_AGAIN_SECONDS)
    try:
        yield
    finally:
        lock.release()
