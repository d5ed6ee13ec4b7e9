"""Turns errors of SQLite and the system into our codes. Their texts go: they may quote data."""

from __future__ import annotations

import contextlib
import errno
from typing import TYPE_CHECKING

import apsw

from synth_engine.contracts.errors import Bug, Environment, SynthError, UserFixable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ELOOP}

_CODES: dict[type[apsw.Error], tuple[type[SynthError], str]] = {
    apsw.FullError: (Environment, "PROJECT.DISK_FULL"),
    apsw.BusyError: (Environment, "PROJECT.BUSY"),
    apsw.LockedError: (Environment, "PROJECT.BUSY"),
    apsw.ProtocolError: (Environment, "PROJECT.FOLDER_UNSUITABLE"),
    apsw.CorruptError: (UserFixable, "PROJECT.DAMAGED"),
    apsw.NotADBError: (UserFixable, "PROJECT.DAMAGED"),
    apsw.ReadOnlyError: (Environment, "PROJECT.NOT_WRITABLE"),
    apsw.PermissionsError: (Environment, "PROJECT.NOT_WRITABLE"),
    apsw.CantOpenError: (Environment, "PROJECT.NOT_WRITABLE"),
    apsw.IOError: (Environment, "PROJECT.IO"),
    apsw.NoMemError: (Environment, "PROJECT.MEMORY"),
    apsw.TooBigError: (UserFixable, "PROJECT.BLOB_TOO_LARGE"),
}


def environment_of(error: OSError, path: Path) -> SynthError:
    """Our error for a failed file operation near `path`."""
    if isinstance(error, FileExistsError):
        return UserFixable("PROJECT.EXISTS", path=str(path))
    if isinstance(error, FileNotFoundError):
        return Environment("PROJECT.FOLDER_MISSING", path=str(path))
    if error.errno in _FULL:
        return Environment("PROJECT.DISK_FULL", path=str(path))
    if error.errno in _FORBIDDEN:
        return Environment("PROJECT.NOT_WRITABLE", path=str(path))
    return Environment("PROJECT.IO", path=str(path))


def error_of(error: apsw.Error, path: Path) -> SynthError:
    """Our error for one of SQLite's."""
    for kind, (ours, code) in _CODES.items():
        if isinstance(error, kind):
            return ours(code, path=str(path))
    return Bug("PROJECT.MISUSED", how=type(error).__name__)


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """Let nothing but our own errors out of a block that talks to SQLite or the disk."""
    try:
        yield
    except apsw.Error as error:
        raise error_of(error, path) from error
    except MemoryError as error:
        raise Environment("PROJECT.MEMORY", path=str(path)) from error
    except OSError as error:
        raise environment_of(error, path) from error
