"""Finds the key of a file and says which of four things is wrong when there is none.

A project shows nothing without its passphrase: no header, no hint. What can be told apart is told
apart by asking the seal of single pages (`crypto.PageSeal`): if any page bears the key's seal, the
passphrase is right and the rest is damage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import apsw

from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.crypto import PAGE_BYTES, SALT_BYTES, derive_key
from synth_engine.project.connection import FileKey, RawFile
from synth_engine.project.errors import translated
from synth_engine.project.layout import APPLICATION_ID, CURRENT, ROUNDS, TABLES

if TYPE_CHECKING:
    from pathlib import Path

_PLAIN_SQLITE = b"SQLite format 3\x00"
_PAGES_ASKED = 16


def need_file(path: Path, shown: Path) -> None:
    """Check that there is a file to open.

    Raises:
        UserFixable: ``PROJECT.NOT_FOUND``, ``PROJECT.NOT_A_PROJECT``.
        Environment: ``PROJECT.NOT_READABLE``.
    """
    try:
        if not path.exists():
            raise UserFixable("PROJECT.NOT_FOUND", path=str(shown))
        if not path.is_file():
            raise UserFixable("PROJECT.NOT_A_PROJECT", path=str(shown))
    except OSError as error:
        raise Environment("PROJECT.NOT_READABLE", path=str(shown)) from error


def find_key(path: Path, shown: Path, passphrase: str) -> FileKey:
    """Derive the file's key.

    Raises:
        UserFixable: ``PROJECT.NOT_A_PROJECT`` (too small, or plain SQLite, or no whole pages),
            ``PROJECT.WRONG_PASSPHRASE``, ``PROJECT.DAMAGED`` (right passphrase, but cut off).
        Environment: ``PROJECT.NOT_READABLE``.
    """
    try:
        raw = RawFile(path)
    except apsw.Error as error:
        raise Environment("PROJECT.NOT_READABLE", path=str(shown)) from error
    with translated(shown), raw:
        salt = raw.read(0, SALT_BYTES)
        if raw.size < PAGE_BYTES or salt == _PLAIN_SQLITE:
            raise UserFixable("PROJECT.NOT_A_PROJECT", path=str(shown))
        # A crash while the log is being folded in may leave a torn last page: the WAL mends it.
        cut_off = raw.size % PAGE_BYTES != 0 and not path.with_name(path.name + "-wal").exists()
        numbers = list(raw.page_numbers())[:_PAGES_ASKED]
        pages = [(number, raw.page(number)) for number in numbers]
        for rounds in ROUNDS:
            key = FileKey(derive_key(passphrase, salt, rounds), salt, rounds)
            seal = key.seal
            if any(seal.holds(page, number) for number, page in pages):
                if cut_off:
                    raise UserFixable("PROJECT.DAMAGED", path=str(shown))
                return key
        code = "PROJECT.NOT_A_PROJECT" if raw.size % PAGE_BYTES else "PROJECT.WRONG_PASSPHRASE"
        raise UserFixable(code, path=str(shown))


def check_format(connection: apsw.Connection, shown: Path, *, read_only: bool) -> None:
    """Check that what was opened is a project this Cloister can read (or write).

    Raises:
        UserFixable: ``PROJECT.NOT_A_PROJECT``, ``PROJECT.TOO_NEW``, ``PROJECT.NEWER``,
            ``PROJECT.DAMAGED``.
    """
    with translated(shown):
        application = int(connection.pragma("application_id"))
        version = int(connection.pragma("user_version"))
        found = {
            str(name): str(sql)
            for name, sql in connection.execute(
                # All but the indexes that SQLite makes by itself for primary keys.
                "SELECT name, sql FROM sqlite_schema WHERE type <> 'index' OR sql IS NOT NULL"
            )
        }
    if application != APPLICATION_ID or version < 1:
        raise UserFixable("PROJECT.NOT_A_PROJECT", path=str(shown))
    if version > CURRENT:
        _newer(connection, shown, version, read_only=read_only)
    elif found != TABLES:
        # Triggers, views or other tables were put into it: not what Cloister makes.
        raise UserFixable("PROJECT.NOT_A_PROJECT", path=str(shown))


def _newer(connection: apsw.Connection, shown: Path, version: int, *, read_only: bool) -> None:
    with translated(shown):
        try:
            meta = dict(connection.execute("SELECT name, value FROM meta"))
        except apsw.SQLError:  # so new that even this table is gone
            meta = {}
    made_by, needed = str(meta.get("made_by", "?")), str(meta.get("needed", "?"))
    oldest_reader = str(meta.get("oldest_reader", ""))
    if not oldest_reader.isdecimal() or int(oldest_reader) > CURRENT:
        raise UserFixable(
            "PROJECT.TOO_NEW",
            path=str(shown),
            made_by=made_by,
            needed=needed,
            format=version,
            current=CURRENT,
        )
    if not read_only:
        raise UserFixable("PROJECT.NEWER", path=str(shown), made_by=made_by)
