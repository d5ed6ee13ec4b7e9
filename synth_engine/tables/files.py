"""Writing files so that they appear whole or not at all. Light: the parent uses it too."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from synth_engine.contracts.errors import Environment, UserFixable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def check_free(path: Path, *, force: bool = False) -> None:
    """Refuse to write over a file; asked before long work, and again when its outcome is written.

    Raises:
        UserFixable: ``FILE.EXISTS``.
    """
    if path.exists() and not force:
        raise UserFixable("FILE.EXISTS", path=str(path))


@contextmanager
def whole(path: Path, *, force: bool = False) -> Iterator[Path]:
    """Give a path beside `path` to write to; on success it takes the name, on failure it goes.

    Raises:
        UserFixable: ``FILE.EXISTS``; Environment: ``FILE.CANNOT_WRITE``.
    """
    check_free(path, force=force)
    # The ending is kept: writers and people tell the format by it.
    partial = path.with_name(f".{path.stem}.partial{path.suffix}")
    try:
        partial.unlink(missing_ok=True)
        # Permissions before data.
        os.close(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        yield partial
        handle = os.open(partial, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        _take_name(partial, path, force=force)
    except OSError as error:
        raise Environment("FILE.CANNOT_WRITE", path=str(path)) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _take_name(partial: Path, path: Path, *, force: bool) -> None:
    """Give a whole file its name; what came to stand there meanwhile is left alone without `force`."""
    if force:
        partial.replace(path)
        _sync_folder(path.parent)
        return
    # Loaded late: a worker that only reads has no need of cryptography.
    from synth_engine.crypto import publish_new

    try:
        publish_new(partial, path)
    except FileExistsError as error:
        raise UserFixable("FILE.EXISTS", path=str(path)) from error


def _sync_folder(folder: Path) -> None:
    """Make a rename durable."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_bytes(path: Path, body: bytes, *, force: bool = False) -> None:
    """Write a whole file.

    Raises:
        UserFixable: ``FILE.EXISTS``; Environment: ``FILE.CANNOT_WRITE``.
    """
    with whole(path, force=force) as partial:
        partial.write_bytes(body)
