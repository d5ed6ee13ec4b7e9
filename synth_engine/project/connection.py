"""Opens the encrypted file with SQLite3 Multiple Ciphers, in SQLCipher 4's own layout.

Layout ``legacy=4``: the whole file is opaque and any SQLCipher tool opens it with the passphrase
(the library's default layout leaves eight header bytes readable and is its own). The raw key is
given, never the passphrase: no passphrase enters an SQL text, and a worker derives nothing again.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final, Self

import apsw

from synth_engine.contracts.errors import Environment
from synth_engine.crypto import PAGE_BYTES, SALT_BYTES, LockedBytes, PageSeal, wipe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

BUSY_MILLISECONDS: Final = 10_000
_SQLCIPHER_LAYOUT: Final = 4
_ENCRYPTED_VFS: Final = "multipleciphers-"
# Byte 2**30 of a file is where SQLite locks; the page around it never holds data.
_LOCK_PAGE: Final = 2**30 // PAGE_BYTES + 1


def system_vfs() -> str:
    """Name of SQLite's plain file layer on this system. Tests put a failing one in its place."""
    return "win32" if sys.platform == "win32" else "unix"


class FileKey:
    """What opens the file: 32 bytes of key, 16 of salt, and the rounds they were derived with.

    The key lies in a page of its own (`crypto.LockedBytes`) until `forget`.

    Attributes:
        salt: the file's first 16 bytes.
        rounds: 0 where they are not known (a worker, a key slot).
        slot: id of the key slot that gave the key, "" for the main passphrase.
    """

    __slots__ = ("_secret", "rounds", "salt", "slot")

    def __init__(self, key: bytes, salt: bytes, rounds: int, slot: str = "") -> None:
        self._secret = LockedBytes(key)
        self.salt = salt
        self.rounds = rounds
        self.slot = slot

    @property
    def key(self) -> bytes:
        """The raw key, for one call."""
        return self._secret.copy()

    @property
    def text(self) -> str:
        """Key and salt in hex: SQLCipher's raw key."""
        key = self.key
        body = key.hex()
        whole = body + self.salt.hex()
        wipe(key, body)
        return whole

    @classmethod
    def of_text(cls, untrusted: str) -> FileKey:
        """Read `text` (ValueError if it is not one)."""
        raw = bytes.fromhex(untrusted)
        if len(raw) != 32 + SALT_BYTES:
            raise ValueError
        return cls(raw[:32], raw[32:], 0)

    @property
    def seal(self) -> PageSeal:
        """The page check of this key."""
        key = self.key
        seal = PageSeal(key, self.salt)
        wipe(key)
        return seal

    def forget(self) -> None:
        """Overwrite the key. Nothing opens with this any more."""
        self._secret.wipe()


class RawFile:
    """Reads the file's bytes beside SQLite.

    Through SQLite's own file layer, because on POSIX closing any other descriptor of the file would
    drop the locks that open connections of this process hold on it.
    """

    def __init__(self, path: Path) -> None:
        flags = apsw.SQLITE_OPEN_MAIN_DB | apsw.SQLITE_OPEN_READONLY
        self._file = apsw.VFSFile(system_vfs(), str(path), [flags, 0])

    def __enter__(self) -> Self:
        """Use as a context manager."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self._file.xClose()

    @property
    def size(self) -> int:
        """Bytes in the file."""
        return int(self._file.xFileSize())

    def read(self, start: int, count: int) -> bytes:
        """Bytes from `start`; fewer at the end of the file."""
        available = max(0, min(count, self.size - start))
        return bytes(self._file.xRead(available, start)) if available else b""

    def page(self, number: int) -> bytes:
        """One page, counted from 1."""
        return self.read((number - 1) * PAGE_BYTES, PAGE_BYTES)

    def page_numbers(self) -> Iterator[int]:
        """Numbers of all pages that hold something, a torn last one too."""
        pages = -(-self.size // PAGE_BYTES)
        return (number for number in range(1, pages + 1) if number != _LOCK_PAGE)


def connect(
    path: Path, key: FileKey, *, read_only: bool = False, create: bool = False
) -> apsw.Connection:
    """Open a connection with every safety switch on. Nothing is read yet. Raises apsw errors."""
    immutable = False
    if read_only:
        flags = apsw.SQLITE_OPEN_READONLY
        immutable = _on_read_only_medium(path)
    else:
        flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if create else 0)
    name = f"{path.absolute().as_uri()}?immutable=1" if immutable else str(path)
    connection = apsw.Connection(
        name,
        flags=flags | (apsw.SQLITE_OPEN_URI if immutable else 0),
        vfs=_ENCRYPTED_VFS + system_vfs(),
    )
    try:
        connection.set_busy_timeout(BUSY_MILLISECONDS)
        connection.pragma("cipher", "sqlcipher")
        connection.pragma("legacy", _SQLCIPHER_LAYOUT)
        text = key.text
        statement = f"PRAGMA key = \"x'{text}'\""
        try:
            # Not by `pragma`, and not cached: no copy of the text may stay behind.
            connection.execute(statement, can_cache=False).close()
        finally:
            wipe(text, statement)
        for switch, value in _SWITCHES.items():
            connection.config(switch, value)
        for pragma, setting in _PRAGMAS.items():
            connection.pragma(pragma, setting)
    except BaseException:
        connection.close(True)
        raise
    return connection


# A file from outside must not run anything: no triggers, views, extensions or clever schemas.
_SWITCHES: Final[dict[int, int]] = {
    apsw.SQLITE_DBCONFIG_DEFENSIVE: 1,
    apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA: 0,
    apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER: 0,
    apsw.SQLITE_DBCONFIG_ENABLE_VIEW: 0,
    apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION: 0,
    apsw.SQLITE_DBCONFIG_DQS_DML: 0,
    apsw.SQLITE_DBCONFIG_DQS_DDL: 0,
}
_PRAGMAS: Final[dict[str, str | int]] = {
    "temp_store": "MEMORY",  # plaintext never goes to the system's temp folder
    "mmap_size": 0,
    "secure_delete": "ON",
    "cell_size_check": "ON",
    "synchronous": "FULL",
    # Folding the log in decrypts and encrypts every page once more: 64 MiB of it may gather first, so
    # that storing a table waits for one encryption. At the end, and beyond that, it is folded in.
    "wal_autocheckpoint": 16_384,
}


def _on_read_only_medium(path: Path) -> bool:
    """Whether the file lies where no side file can be made and none is needed.

    SQLite reads a WAL only beside a shared-memory file that it can make. A cleanly closed project
    on a read-only medium has no WAL and cannot change under us: it is read as immutable.
    """
    if os.access(path.parent, os.W_OK):
        return False
    return not has_log(path)


def has_log(path: Path) -> bool:
    """Whether a write-ahead log with something in it lies beside the file (a reader leaves an empty one)."""
    try:
        return path.with_name(path.name + "-wal").stat().st_size > 0
    except OSError:
        return False


def set_journal(connection: apsw.Connection, mode: str, path: Path) -> None:
    """Set the journal mode.

    Raises:
        Environment: ``PROJECT.FOLDER_UNSUITABLE`` if the disk cannot do it.
        apsw.BusyError: other connections are open.
    """
    if str(connection.pragma("journal_mode", mode)).lower() != mode:
        raise Environment("PROJECT.FOLDER_UNSUITABLE", path=str(path))
