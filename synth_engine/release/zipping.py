"""A sealed release as one .zip: the same folder gives the same bytes. Runs in the parent; needs little memory.

Must not change a file of the folder: what was signed is packed as it is. Names are sorted, every entry has one
time, what is packed already is stored. (Deflated bytes are the same under the same zlib.)
"""

from __future__ import annotations

import os
import shutil
import zipfile
from typing import TYPE_CHECKING, Final

from synth_engine.contracts.errors import Environment

if TYPE_CHECKING:
    from pathlib import Path

# Formats that are packed inside.
_STORED: Final = frozenset({".parquet", ".pq", ".xlsx", ".pdf", ".arrow", ".feather", ".zsav"})
_PIECE: Final = 1 << 20
_LARGE: Final = 1 << 31


def pack(folder: Path, path: Path) -> None:
    """Pack a folder's files into a new .zip, readable by its owner alone, synced.

    Args:
        folder: sealed: plain files with safe names.
        path: replaced if it is there (a leftover of a crash).

    Raises:
        Environment: ``RELEASE.CANNOT_WRITE``; what was begun is removed.
    """
    try:
        path.unlink(missing_ok=True)
        # Permissions before data.
        with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as file:
            with zipfile.ZipFile(file, "w") as archive:
                for one in sorted(p for p in folder.rglob("*") if p.is_file()):
                    _add(archive, one, one.relative_to(folder).as_posix())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise Environment("RELEASE.CANNOT_WRITE", path=str(path)) from error


def _add(archive: zipfile.ZipFile, path: Path, name: str) -> None:
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    is_packed = path.suffix.lower() in _STORED
    entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
    entry.create_system, entry.external_attr = 3, 0o100644 << 16
    large = path.stat().st_size >= _LARGE
    with path.open("rb") as source, archive.open(entry, "w", force_zip64=large) as target:
        shutil.copyfileobj(source, target, _PIECE)
