"""How much memory is free, so that a table too large is refused and not begun."""

from __future__ import annotations

import sys
from pathlib import Path

_MEMORY = Path("/proc/meminfo")
_GROUP = Path("/sys/fs/cgroup")


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
