"""A sealed release as one .zip: the same folder gives the same bytes. Runs in the parent; needs little memory.

Must not change a file of the folder: what was signed is packed as it is. Names are sorted, every entry has one
time, what is packed already is stored. (Deflated bytes are the same under the same zlib.)
"""

from __future__ import annotations

import os
import shutil
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from synth_engine.contracts.errors import Environment
from synth_engine.tables.files import whole

if TYPE_CHECKING:
    from pathlib import Path

# Formats that are packed inside.
_STORED: Final = frozenset({".parquet", ".pq", ".xlsx", ".pdf", ".arrow", ".feather", ".zsav"})
_PIECE: Final = 1 << 20
_LARGE: Final = 1 << 31
_MANIFEST: Final = "manifest.json"


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


def with_file(path: Path, name: str, body: bytes) -> None:
    """Put one more file into a packed release: written beside it, whole, and then in its place.

    The other files' bytes are those that were signed. Where the release lies in one folder of the .zip, so does
    the new file. The result is what `pack` makes of the folder with that file in it.

    Args:
        path: a .zip that was looked at: plain files with safe names, each once.
        name: inside the release, not there yet.
        body: what it holds.

    Raises:
        Environment: ``FILE.CANNOT_WRITE``, ``RELEASE.UNREADABLE``; the release is as it was then.
    """
    try:
        with zipfile.ZipFile(path) as old, whole(path, force=True) as partial:
            here = [one for one in old.namelist() if not one.endswith("/")]
            # The shortest is the release's own; none: ValueError.
            top = min((one for one in here if one.split("/")[-1] == _MANIFEST), key=len)
            top = top.removesuffix(_MANIFEST)
            names = sorted([*here, top + name])
            with zipfile.ZipFile(partial, "w") as new:
                for one in names:
                    if one == top + name:
                        new.writestr(_entry(one), body)
                        continue
                    large = old.getinfo(one).file_size >= _LARGE
                    with (
                        old.open(one) as source,
                        new.open(_entry(one), "w", force_zip64=large) as target,
                    ):
                        shutil.copyfileobj(source, target, _PIECE)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError) as error:
        raise Environment("RELEASE.UNREADABLE", path=str(path)) from error


def _entry(name: str) -> zipfile.ZipInfo:
    """An entry that says the same on every machine and at every time."""
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    is_packed = PurePosixPath(name).suffix.lower() in _STORED
    entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
    entry.create_system, entry.external_attr = 3, 0o100644 << 16
    return entry


def _add(archive: zipfile.ZipFile, path: Path, name: str) -> None:
    large = path.stat().st_size >= _LARGE
    with path.open("rb") as source, archive.open(_entry(name), "w", force_zip64=large) as target:
        shutil.copyfileobj(source, target, _PIECE)
