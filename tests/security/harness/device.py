"""Everything an engine does to the disk, one event after another; at a chosen one it dies or fails.

Two doors lead to the disk: SQLite's file layer (a VFS of our own stands on the system's) and Python's own
calls (seen by an audit hook, and by wrappers where Python has no hook). The count is shared by a parent and
its workers, so that a whole step, both sides of it, is one row of events.
"""

from __future__ import annotations

import errno
import mmap
import os
import signal
import struct
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import apsw

VFS = "watched-for-tests"
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_EVENTS = {"os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "open"}
# What can only fail while a medium is gone; on a full disk these still work.
_READING = {"vfs.read", "read.open"}
_FREEING = {"os.remove", "os.rmdir", "vfs.delete"}


@dataclass(frozen=True)
class Fate:
    """What happens, and at which event (counted from 0).

    Attributes:
        how: ``count`` (nothing), ``die``, ``fail``.
        at: the event.
        group: everybody dies, not only who came to the event.
        torn: half of a write reaches the disk first.
        error: ``full`` or ``io``.
        lasting: every later event fails too; with ``io`` reading as well: the medium was pulled.
    """

    how: str = "count"
    at: int = -1
    group: bool = False
    torn: bool = False
    error: str = "full"
    lasting: bool = False

    def to_json(self) -> dict[str, Any]:
        """For the pipe."""
        return asdict(self)


class Board:
    """A page of memory that an engine, its workers and whoever watches them all see."""

    _SLOTS = ("events", "fired", "parent", "nursery", "worker", "workers")

    def __init__(self) -> None:
        self._page = mmap.mmap(-1, 4096)

    def get(self, name: str) -> int:
        """A number on it."""
        return int(struct.unpack_from("q", self._page, 8 * self._SLOTS.index(name))[0])

    def set(self, name: str, value: int) -> None:
        """Write a number."""
        struct.pack_into("q", self._page, 8 * self._SLOTS.index(name), value)

    def say(self, what: str) -> None:
        """Keep the name of the event at which fate struck."""
        self._page[1024:1088] = what.encode()[:64].ljust(64, b"\0")

    @property
    def said(self) -> str:
        """That name."""
        return self._page[1024:1088].rstrip(b"\0").decode()

    def clear(self) -> None:
        """Forget everything."""
        self._page[:] = bytes(len(self._page))


class Device:
    """Counts events on files under one folder and lets fate strike."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.fate: Fate | None = None
        self.folder = ""

    def arm(self, fate: Fate, folder: str) -> None:
        """Begin to count; called once in a forked engine."""
        self.fate, self.folder = fate, folder
        for name in ("fsync", "write", "ftruncate"):
            setattr(os, name, self._wrapped(f"os.{name}", getattr(os, name)))

    def _wrapped(self, name: str, call: Any) -> Any:
        """A call that is an event where its descriptor is a file in the folder."""

        def wrapper(descriptor: int, *rest: Any) -> Any:
            try:
                path = str(Path(f"/proc/self/fd/{descriptor}").readlink())
            except OSError:
                path = ""
            if path.startswith(self.folder) and self.event(name):
                raise self._os_error()
            return call(descriptor, *rest)

        return wrapper

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Audit hook: Python's own doors to the disk."""
        if self.fate is None or event not in _EVENTS:
            return
        path = os.fsdecode(arguments[0]) if isinstance(arguments[0], str | bytes) else ""
        if not path.startswith(self.folder):
            return
        name = event
        if event == "open":
            mode, flags = arguments[1], arguments[2]
            writes = any(c in mode for c in "wax+") if mode else bool(flags & _WRITES)
            name = "os.open" if writes else "read.open"
        if self.event(name):
            raise self._os_error()

    def _os_error(self) -> OSError:
        code = errno.ENOSPC if self.fate and self.fate.error == "full" else errno.EIO
        return OSError(code, os.strerror(code))

    def event(self, name: str) -> bool:
        """Count an event; return whether it shall fail. Does not return where the process dies."""
        fate = self.fate
        if fate is None:
            return False
        if name in _READING:
            return bool(self.board.get("fired")) and fate.lasting and fate.error == "io"
        number = self.board.get("events")
        self.board.set("events", number + 1)
        if fate.how == "die" and number == fate.at:
            self.board.say(name)
            self.board.set("fired", 1)
            return True if name == "vfs.write" and fate.torn else self.die()
        if fate.how != "fail" or number < fate.at or (number > fate.at and not fate.lasting):
            return False
        if fate.error == "full" and name in _FREEING:
            return False
        if not self.board.get("fired"):
            self.board.say(name)
            self.board.set("fired", 1)
        return True

    def die(self) -> bool:
        """End this process, or everybody, without a word."""
        if self.fate is not None and self.fate.group:
            for name in ("parent", "nursery", "worker"):
                pid = self.board.get(name)
                if pid and pid != os.getpid():
                    try:
                        os.kill(pid, signal.SIGKILL)
                    except ProcessLookupError:
                        continue
        os.kill(os.getpid(), signal.SIGKILL)
        return True


class WatchedFile(apsw.VFSFile):
    """One of SQLite's files."""

    def __init__(self, device: Device, name: Any, flags: list[int]) -> None:
        self._device = device
        if device.event("vfs.open"):
            raise apsw.CantOpenError
        super().__init__("unix", name, flags)

    def _error(self) -> apsw.Error:
        fate = self._device.fate
        return apsw.FullError() if fate and fate.error == "full" else apsw.IOError()

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802 - apsw's name
        """Read, unless the medium is gone."""
        if self._device.event("vfs.read"):
            raise self._error()
        return super().xRead(amount, offset)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - apsw's name
        """Write, all or half or nothing."""
        if self._device.event("vfs.write"):
            fate = self._device.fate
            if fate is not None and fate.torn:
                super().xWrite(bytes(data)[: len(data) // 2], offset)
            if fate is not None and fate.how == "die":
                self._device.die()
            raise self._error()
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:  # noqa: N802 - apsw's name
        """Sync, unless it fails; a failing fsync is an input/output error on every system."""
        if self._device.event("vfs.sync"):
            raise apsw.IOError
        super().xSync(flags)

    def xTruncate(self, size: int) -> None:  # noqa: N802 - apsw's name
        """Shorten, unless it fails."""
        if self._device.event("vfs.truncate"):
            raise apsw.IOError
        super().xTruncate(size)


class WatchedVfs(apsw.VFS):
    """SQLite's file layer on the device."""

    def __init__(self, device: Device) -> None:
        super().__init__(VFS, "unix")
        self._device = device

    def xOpen(self, name: Any, flags: list[int]) -> WatchedFile:  # noqa: N802 - apsw's name
        """Open a file on the device."""
        return WatchedFile(self._device, name, flags)

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802 - apsw's name and order
        """Remove a journal, unless it fails."""
        if self._device.event("vfs.delete"):
            raise apsw.IOError
        super().xDelete(name, sync)


def installed() -> tuple[Device, WatchedVfs]:
    """The device, under everything that the engine opens from now on. Keep what is returned."""
    from synth_engine.project import connection

    device = Device(Board())
    vfs = WatchedVfs(device)
    connection.system_vfs = lambda: VFS
    sys.addaudithook(device.hook)
    return device, vfs
