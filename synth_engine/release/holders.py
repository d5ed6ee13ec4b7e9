"""What a release is checked in: a folder or a .zip, read without following or unpacking anything.

Everything in it is untrusted: links and devices are never opened, a zip's entries are read as streams
with a bound, names that lead out are reported and not read. Must not judge: that is `verify`.
"""

from __future__ import annotations

import hashlib
import os
import stat
import zipfile
import zlib
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Protocol

from synth_engine.contracts import inputs
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.release.statement import MANIFEST, SIGNED, is_safe_name

if TYPE_CHECKING:
    from types import TracebackType

_CHUNK: Final = 1 << 20
_MOST_ENTRIES: Final = 100_000
_DEEPEST: Final = 50
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED: Final = 0x1
# What reading a damaged zip entry raises, and what a folder's file raises.
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError)


class Holder(Protocol):
    """A folder or a zip.

    Attributes:
        files: names of plain files, safe to read.
        strange: names of everything else: links, devices, empty folders, names that lead out, and
            names that stand twice (these are in `files` too).
    """

    files: frozenset[str]
    strange: tuple[str, ...]

    def read(self, name: str, limit: int) -> bytes | None:
        """Bytes of a file; None if it is longer than `limit` or damaged."""
        ...

    def digest(self, name: str, size: int) -> str:
        """SHA-256 (hex) of a file, or "" if it is damaged or longer than `size` bytes."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


def _digest(stream: IO[bytes], size: int) -> str:
    """SHA-256 of a stream in bounded memory; "" as soon as it is longer than it may be."""
    found = hashlib.sha256()
    left = size
    while chunk := stream.read(min(_CHUNK, left + 1)):
        left -= len(chunk)
        if left < 0:
            return ""
        found.update(chunk)
    return found.hexdigest()


class Folder:
    """A release as a folder."""

    def __init__(self, path: Path) -> None:
        self._path = path
        files: list[str] = []
        strange: list[str] = []
        try:
            self._walk(path, "", files, strange)
        except OSError as error:
            raise Environment("RELEASE.UNREADABLE", path=str(path)) from error
        self.files = frozenset(files)
        self.strange = tuple(sorted(strange))

    def _walk(self, at: Path, prefix: str, files: list[str], strange: list[str]) -> int:
        """Go through a folder without following links; return how many entries it has."""
        count = 0
        with os.scandir(at) as entries:
            for entry in entries:
                count += 1
                name = prefix + entry.name
                if len(files) + len(strange) > _MOST_ENTRIES:
                    strange.append("...")
                    return count
                if entry.is_dir(follow_symlinks=False) and name.count("/") < _DEEPEST:
                    if not self._walk(Path(entry.path), name + "/", files, strange):
                        strange.append(name + "/")
                elif entry.is_file(follow_symlinks=False):
                    files.append(name)
                else:
                    strange.append(name)
        return count

    def _open(self, name: str) -> IO[bytes]:
        """Open a plain file; what became a link or a device meanwhile is not opened (OSError)."""
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(self._path / name, flags | getattr(os, "O_NONBLOCK", 0))
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise OSError
        return os.fdopen(descriptor, "rb")

    def read(self, name: str, limit: int) -> bytes | None:
        """Bytes of a file; None if it is longer than `limit`."""
        try:
            with self._open(name) as stream:
                body = stream.read(limit + 1)
        except OSError as error:
            raise Environment("RELEASE.UNREADABLE", path=str(self._path / name)) from error
        return None if len(body) > limit else body

    def digest(self, name: str, size: int) -> str:
        """SHA-256 (hex) of a file, or "" if it is longer than `size` bytes."""
        try:
            with self._open(name) as stream:
                return _digest(stream, size)
        except OSError as error:
            raise Environment("RELEASE.UNREADABLE", path=str(self._path / name)) from error

    def close(self) -> None:
        """Nothing is held open."""


class Zip:
    """A release as one .zip, its files at the top or inside one folder."""

    def __init__(self, path: Path) -> None:
        try:
            self._archive = zipfile.ZipFile(path)
            entries = self._archive.infolist()
        except (*_BROKEN, OSError) as error:
            raise Environment("RELEASE.UNREADABLE", path=str(path)) from error
        self._entries: dict[str, zipfile.ZipInfo] = {}
        strange: list[str] = []
        prefix = _prefix([entry.filename for entry in entries])
        folders: list[str] = []
        for entry in entries[:_MOST_ENTRIES]:
            name = entry.filename
            inside = name.removeprefix(prefix)
            if name.endswith("/"):
                folders.append(name)
            elif not name.startswith(prefix) or not _is_plain(entry, inside):
                strange.append(inside)
            elif inside in self._entries:
                # Two entries of one name: unpackers disagree on which one counts.
                strange.append(inside)
            else:
                self._entries[inside] = entry
        if len(entries) > _MOST_ENTRIES:
            strange.append("...")
        full = [prefix + name for name in self._entries]
        held = {name[: at + 1] for name in full for at, sign in enumerate(name) if sign == "/"}
        strange += [at for at in folders if at not in held]
        self.files = frozenset(self._entries)
        self.strange = tuple(sorted(strange))

    def read(self, name: str, limit: int) -> bytes | None:
        """Bytes of an entry; None if it is longer than `limit` or damaged."""
        try:
            with self._archive.open(self._entries[name]) as stream:
                body = stream.read(limit + 1)
        except (*_BROKEN, OSError, RuntimeError):
            return None
        return None if len(body) > limit else body

    def digest(self, name: str, size: int) -> str:
        """SHA-256 (hex) of an entry, or "" if it is damaged or longer than `size` bytes."""
        try:
            with self._archive.open(self._entries[name]) as stream:
                return _digest(stream, size)
        except (*_BROKEN, OSError, RuntimeError):
            return ""

    def close(self) -> None:
        """Close the archive."""
        self._archive.close()


def _prefix(names: list[str]) -> str:
    """The one folder everything is in, with its slash, or "" where the manifest is at the top."""
    if any(name in SIGNED for name in names):
        return ""
    tops = {name.split("/", 1)[0] for name in names if name.endswith(f"/{MANIFEST}")}
    tops = tops or {name.split("/", 1)[0] for name in names if name.rpartition("/")[2] in SIGNED}
    return f"{min(tops)}/" if tops else ""


def _is_plain(entry: zipfile.ZipInfo, name: str) -> bool:
    """A file with a name that stays inside, stored or deflated, neither encrypted nor a link."""
    kind = stat.S_IFMT(entry.external_attr >> 16)
    return (
        is_safe_name(name)
        and kind in {0, stat.S_IFREG}
        and entry.compress_type in _METHODS
        and not entry.flag_bits & _ENCRYPTED
        # What zipfile cut off at a null byte had another name for other programs.
        and entry.orig_filename == entry.filename
    )


class Held:
    """Opens what a path names, and closes it: ``with Held(path) as holder``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._holder: Holder | None = None

    def __enter__(self) -> Holder:
        """Open it.

        Raises:
            UserFixable: ``RELEASE.NOT_FOUND``; Environment: ``RELEASE.UNREADABLE``.
        """
        try:
            is_folder, is_file = self._path.is_dir(), self._path.is_file()
        except OSError as error:
            raise Environment("RELEASE.UNREADABLE", path=str(self._path)) from error
        if is_folder:
            self._holder = Folder(self._path)
        elif is_file and _looks_like_zip(self._path):
            self._holder = Zip(self._path)
        else:
            raise UserFixable("RELEASE.NOT_FOUND", path=str(self._path))
        return self._holder

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        if self._holder is not None:
            self._holder.close()


def _looks_like_zip(path: Path) -> bool:
    """By its name or by its first bytes: a damaged zip is a damaged release, not none."""
    if path.suffix.lower() == ".zip":
        return True
    try:
        with inputs.opened(path) as file:
            return file.read(4) == b"PK\x03\x04"
    except OSError as error:
        raise Environment("RELEASE.UNREADABLE", path=str(path)) from error
