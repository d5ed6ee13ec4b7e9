"""Writing files so that they appear whole or not at all. Light: the parent uses it too."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from synth_engine.contracts.errors import Environment, UserFixable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def whole(path: Path, *, force: bool = False) -> Iterator[Path]:
    """Give a path beside `path` to write to; on success it takes the name, on failure it goes.

    Raises:
        UserFixable: ``FILE.EXISTS``; Environment: ``FILE.CANNOT_WRITE``.
    """
    if path.exists() and not force:
        raise UserFixable("FILE.EXISTS", path=str(path))
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
        partial.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise Environment("FILE.CANNOT_WRITE", path=str(path)) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


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
