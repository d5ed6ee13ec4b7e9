"""Files that hold secrets: permissions before data, written beside, renamed, never truncated.

Writing raises plain OSError: whoever calls knows which code that means. Never given plaintext of a table.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from synth_engine.contracts import inputs
from synth_engine.contracts.errors import Environment, UserFixable

if TYPE_CHECKING:
    from pathlib import Path

# Windows wants O_BINARY; POSIX wants not to follow a planted link, nor to leak to children.
_EXTRA = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_OWNER_ONLY = 0o600


def create_private(path: Path) -> int:
    """Create an empty file that only its owner reads; return its descriptor (FileExistsError)."""
    return os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | _EXTRA, _OWNER_ONLY)


def open_private(path: Path) -> int:
    """Open for reading and writing, creating it for its owner only; return its descriptor."""
    return os.open(path, os.O_CREAT | os.O_RDWR | _EXTRA, _OWNER_ONLY)


def read_small(untrusted_path: Path, most: int, too_large: str) -> bytes:
    """A key, certificate or paper from outside.

    Args:
        untrusted_path: a plain file.
        most: bytes it may have.
        too_large: the code of one that has more.

    Raises:
        UserFixable: ``KEYS.MISSING``, `too_large`; Environment: ``KEYS.NOT_READABLE``.
    """
    try:
        with inputs.opened(untrusted_path) as stream:
            body = stream.read(most + 1)
    except FileNotFoundError as error:
        raise UserFixable("KEYS.MISSING", path=str(untrusted_path)) from error
    except OSError as error:
        raise Environment("KEYS.NOT_READABLE", path=str(untrusted_path)) from error
    if len(body) > most:
        raise UserFixable(too_large, path=str(untrusted_path))
    return body


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut. Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def publish_new(partial: Path, path: Path) -> None:
    """Give a finished, synced file its name; FileExistsError if the name is taken meanwhile.

    A hard link is the one POSIX way to rename without replacing. Where the file system has no links
    (memory sticks), the name is checked and then renamed to.
    """
    try:
        os.link(partial, path)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(path) from None
        partial.rename(path)
    else:
        partial.unlink()
    sync_folder(path.parent)
