"""How much memory is free, so that a table too large is refused and not begun."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEMORY = Path("/proc/meminfo")
# The most memory that a worker counts on, where a site or a person says so (MiB).
SETTING = "CLOISTER_MEMORY"
_GROUP = Path("/sys/fs/cgroup")
_SELF = Path("/proc/self/status")
# Libraries reserve more than they use: room for that, beyond what is free.
_SLACK = 2 << 30  # bytes
# What one table may take for convenience alone is a part of what is free, and this much anyway (bytes).
_SHARE, _ANYWAY = 16, 64 << 20


def free_bytes() -> int | None:
    """Memory that this process may still take (bytes); None where the system does not say."""
    if sys.platform == "win32":
        found: tuple[int | None, ...] = (_windows(), _left_by_setting())
    else:
        found = (_available(), _left_to_group(), _left_to_process(), _left_by_setting())
    return min((one for one in found if one is not None), default=None)


def to_hold(most: int) -> int:
    """Memory to hold a table in that could be read again instead (bytes): `most`, less where little is free."""
    free = free_bytes()
    return min(most, _ANYWAY if free is None else max(free // _SHARE, _ANYWAY))


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


def _left_by_setting() -> int | None:
    """What is left of the memory that is set for a worker (``CLOISTER_MEMORY``, MiB); none where nothing is."""
    said = os.environ.get(SETTING, "")
    return max((int(said) << 20) - (_status("VmRSS") or 0), 0) if said.isdecimal() else None


def _left_to_process() -> int | None:
    """What is left of a limit on this process's own memory; none where there is no limit."""
    held = _held()
    if held is None:
        return None
    import resource

    limit, _ = resource.getrlimit(resource.RLIMIT_DATA)
    return None if limit == resource.RLIM_INFINITY else max(limit - held, 0)


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
    return _status("VmData")


def _status(what: str) -> int | None:
    """Linux: a figure that the system keeps of this process (bytes)."""
    try:
        for line in _SELF.read_text(encoding="ascii").splitlines():
            if line.startswith(f"{what}:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        return None
    return None
