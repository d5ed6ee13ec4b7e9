"""How much memory is free, so that a table too large is refused and not begun."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEMORY = Path("/proc/meminfo")
_GROUP = Path("/sys/fs/cgroup")
_SELF = Path("/proc/self/status")
# Libraries reserve more than they use: room for that, beyond what is free.
_SLACK = 2 << 30  # bytes


def free_bytes() -> int | None:
    """Memory that this process may still take (bytes); None where the system does not say."""
    if sys.platform == "win32":
        return _windows()
    return min((one for one in (_available(), _left_to_group()) if one is not None), default=None)


def _available() -> int | None:
    """Linux: what can be had without swapping."""
    try:
        for line in _MEMORY.read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        return None
    return None


def _left_to_group() -> int | None:
    """Linux: what is left of a limit on a container or a service; none where there is no limit."""
    try:
        limit = int((_GROUP / "memory.max").read_text(encoding="ascii"))
        used = int((_GROUP / "memory.current").read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
    return max(limit - used, 0)


def _windows() -> int | None:
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in ("total", "free", "total_page", "free_page")),
            *((name, ctypes.c_ulonglong) for name in ("total_virtual", "free_virtual", "extended")),
        )

    status = Status()
    status.length = ctypes.sizeof(Status)
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - exists on Windows alone
    if not kernel.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None
    return int(status.free)


@contextmanager
def bounded(most: int | None = None) -> Iterator[None]:
    """Let this process take no more memory than is free, and no more than `most` bytes (Linux; nowhere else).

    A file of a few bytes can claim a table of terabytes. What asks for more than there is gets an answer then: in
    Python an exception, in a library in C the end of the worker. Without this bound the machine would stand still.
    """
    held, free = _held(), free_bytes()
    if held is None or free is None:
        yield
        return
    import resource

    before, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = held + (free if most is None else min(free, most)) + _SLACK
    if before != resource.RLIM_INFINITY:
        wanted = min(wanted, before)
    resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (before, hard))


def _held() -> int | None:
    """Linux: memory that this process may write and shares with nobody (bytes)."""
    try:
        for line in _SELF.read_text(encoding="ascii").splitlines():
            if line.startswith("VmData:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        return None
    return None
