"""Reads and makes key files: a file that opens a project's slot, alone or beside a passphrase.

Any file of 32 bytes or more will do, as long as it never changes; ours is one line of random hex. Only
its digest goes on. Must not derive keys.
"""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING, Final

from synth_engine import crypto
from synth_engine.contracts import inputs
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.project.errors import environment_of

if TYPE_CHECKING:
    from pathlib import Path

LEAST_BYTES: Final = 32
MOST_BYTES: Final = 16 << 20
_HEAD: Final = "cloister-key-file-1 "


def digest_of(path: Path) -> bytes:
    """SHA-256 (32 bytes) of a key file.

    Raises:
        UserFixable: ``PROJECT.KEY_FILE_UNSUITABLE`` (smaller than 32 bytes, larger than 16 MiB).
        Environment: ``PROJECT.KEY_FILE_UNREADABLE``.
    """
    try:
        with inputs.opened(path) as stream:
            body = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise Environment("PROJECT.KEY_FILE_UNREADABLE", path=str(path)) from error
    if not LEAST_BYTES <= len(body) <= MOST_BYTES:
        raise UserFixable("PROJECT.KEY_FILE_UNSUITABLE", path=str(path))
    return hashlib.sha256(body).digest()


def make(path: Path) -> None:
    """Make a new key file of 256 random bits that only its owner reads.

    Raises:
        UserFixable: ``PROJECT.EXISTS``.
        Environment: ``PROJECT.FOLDER_MISSING``, ``PROJECT.NOT_WRITABLE``, ``PROJECT.DISK_FULL``.
    """
    try:
        with os.fdopen(crypto.create_private(path), "wb") as stream:
            stream.write(f"{_HEAD}{crypto.random_bytes(32).hex()}\n".encode())
            stream.flush()
            os.fsync(stream.fileno())
        crypto.sync_folder(path.parent)
    except OSError as error:
        raise environment_of(error, path) from error
