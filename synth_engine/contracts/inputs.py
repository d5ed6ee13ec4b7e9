"""Opens files from outside: plain ones only, in bounded memory, without ever waiting. Standard library alone.

A pipe without a writer waits for ever, a device never ends, and either can lie behind a harmless name or a link.
"""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING, BinaryIO, cast

if TYPE_CHECKING:
    from pathlib import Path


def opened(path: Path) -> BinaryIO:
    """Open a plain file for reading; links are followed, what lies behind them must be plain too.

    Raises:
        OSError: there is none, it may not be read, or it is a folder, a pipe, a socket or a device (EINVAL).
    """
    try:
        # Without waiting: opening a pipe would.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        handle = os.open(path, flags | getattr(os, "O_CLOEXEC", 0))
    except ValueError as error:  # a NUL in the name
        raise OSError(errno.EINVAL, "no name of a file") from error
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "no plain file")
        return cast("BinaryIO", os.fdopen(handle, "rb"))
    except BaseException:
        os.close(handle)
        raise


def small(path: Path, limit: int) -> bytes:
    """All of a small file.

    Args:
        path: the file.
        limit: bytes it may have.

    Raises:
        OSError: as `opened`.
        ValueError: it is longer.
    """
    with opened(path) as stream:
        body = stream.read(limit + 1)
    if len(body) > limit:
        raise ValueError
    return body


def mark_of(path: Path) -> tuple[int, ...]:
    """What changes when a file's content does: device, number, size, times of change. Raises OSError."""
    found = path.stat()
    return (
        found.st_dev,
        found.st_ino,
        found.st_size,
        found.st_mtime_ns,
        # Elsewhere it is the time of making.
        found.st_ctime_ns if os.name == "posix" else 0,
    )
