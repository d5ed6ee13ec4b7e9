"""Finds the key of a file and says which of four things is wrong when there is none.

A project shows nothing without its passphrase: no header, no hint. What can be told apart is told
apart by asking the seal of single pages (`crypto.PageSeal`): if any page bears the key's seal, the
passphrase is right and the rest is damage. Whatever is wrong with a passphrase, it takes the same time:
every slot of the kind and every number of rounds is tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import apsw

from synth_engine.contracts.errors import Bug, Environment, UserFixable
from synth_engine.crypto import PAGE_BYTES, SALT_BYTES, derive_key, wipe
from synth_engine.project import layout, migrations, slots
from synth_engine.project.connection import FileKey, RawFile, has_log
from synth_engine.project.errors import translated
from synth_engine.project.layout import APPLICATION_ID, ROUNDS

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


def find_key(
    path: Path, shown: Path, passphrase: str | None, file_digest: bytes | None = None
) -> FileKey:
    """Derive the file's key, or unwrap it from a key slot.

    Args:
        path: the file.
        shown: as the user typed it.
        passphrase: the main one or a slot's; None with a key file that needs none.
        file_digest: SHA-256 of a key file, if one was given.

    Raises:
        UserFixable: ``PROJECT.NOT_A_PROJECT`` (too small, or plain SQLite, or no whole pages),
            ``PROJECT.WRONG_PASSPHRASE``, ``PROJECT.DAMAGED`` (right passphrase, but cut off); of key slots
            ``PROJECT.WRONG_KEY_FILE``, ``PROJECT.NO_SLOT``, ``PROJECT.SLOTS_DAMAGED``,
            ``PROJECT.SLOTS_FOREIGN``, ``PROJECT.SLOTS_TOO_NEW``.
        Environment: ``PROJECT.NOT_READABLE``.
    """
    if passphrase is None and file_digest is None:
        raise Bug("PROJECT.MISUSED", how="nothing to open with")
    try:
        raw = RawFile(path)
    except apsw.Error as error:
        raise Environment("PROJECT.NOT_READABLE", path=str(shown)) from error
    with translated(shown), raw:
        pages = _Pages(path, shown, raw)
        key, trouble = _of_slot(path, shown, pages.salt, passphrase, file_digest)
        if key is not None:
            pages.need(key)
            return key
        if file_digest is None and passphrase is not None:
            for rounds in ROUNDS:
                derived = derive_key(passphrase, pages.salt, rounds)
                key = FileKey(derived, pages.salt, rounds)
                wipe(derived)
                if pages.bear(key):
                    pages.need(key)
                    return key
                key.forget()
        if raw.size % PAGE_BYTES:
            raise UserFixable("PROJECT.NOT_A_PROJECT", path=str(shown))
        raise trouble


class _Pages:
    """The first pages of a file, as far as they tell whether a key is the right one."""

    def __init__(self, path: Path, shown: Path, raw: RawFile) -> None:
        self.salt = raw.read(0, SALT_BYTES)
        self._shown = shown
        if raw.size < PAGE_BYTES or self.salt == _PLAIN_SQLITE:
            raise UserFixable("PROJECT.NOT_A_PROJECT", path=str(shown))
        # A crash while the log is being folded in may leave a torn last page: the WAL mends it.
        self._cut_off = raw.size % PAGE_BYTES != 0 and not has_log(path)
        numbers = list(raw.page_numbers())[:_PAGES_ASKED]
        self._pages = [(number, raw.page(number)) for number in numbers]

    def bear(self, key: FileKey) -> bool:
        seal = key.seal
        return any(seal.holds(page, number) for number, page in self._pages)

    def need(self, key: FileKey) -> None:
        """Refuse a file that the key is right for but that is not whole."""
        if self._cut_off or not self.bear(key):
            key.forget()
            raise UserFixable("PROJECT.DAMAGED", path=str(self._shown))


def _of_slot(
    path: Path, shown: Path, salt: bytes, passphrase: str | None, file_digest: bytes | None
) -> tuple[FileKey | None, UserFixable]:
    """The key from a slot, or what to answer if nothing else opens the file either."""
    wanted = slots.kind_of(passphrase, file_digest)
    code = "PROJECT.WRONG_PASSPHRASE" if file_digest is None else "PROJECT.WRONG_KEY_FILE"
    try:
        entries = slots.read_side(path, shown)
        found = slots.open_with(entries, salt, passphrase, file_digest)
    except UserFixable as error:
        # Damage of the side file must not keep the main passphrase out.
        where = error.parameters["path"] or str(shown)
        return None, UserFixable(error.code, **{**error.parameters, "path": where})
    if found is not None:
        key = FileKey(found[0], salt, 0, found[1])
        wipe(found[0])
        return key, UserFixable(code, path=str(shown))
    if file_digest is not None and all(entry.kind != wanted for entry in entries):
        code = "PROJECT.NO_SLOT"
    return None, UserFixable(code, path=str(shown))


def check_format(connection: apsw.Connection, shown: Path, *, read_only: bool) -> None:
    """Check that what was opened is a project this Cloister can read (or write).

    Raises:
        UserFixable: ``PROJECT.NOT_A_PROJECT``, ``PROJECT.TOO_NEW``, ``PROJECT.NEWER``,
            ``PROJECT.OLDER``, ``PROJECT.TOO_OLD``, ``PROJECT.DAMAGED``.
    """
    version = format_of(connection, shown)
    if version > layout.CURRENT:
        _newer(connection, shown, version, read_only=read_only)
    elif version < layout.CURRENT:
        migrations.chain(version, shown)  # is there a way at all?
        raise UserFixable("PROJECT.OLDER", path=str(shown), format=version, current=layout.CURRENT)


def format_of(connection: apsw.Connection, shown: Path) -> int:
    """The format of a project file; of one that we know, with its tables looked at.

    Raises:
        UserFixable: ``PROJECT.NOT_A_PROJECT``, ``PROJECT.DAMAGED``.
    """
    with translated(shown):
        application = int(connection.pragma("application_id"))
        version = int(connection.pragma("user_version"))
        found = migrations.tables_of(connection)
    known = layout.SHAPES.get(version, found)
    # Triggers, views or other tables were put into it: not what Cloister makes.
    if application != APPLICATION_ID or version < 1 or found != known:
        raise UserFixable("PROJECT.NOT_A_PROJECT", path=str(shown))
    return version


def _newer(connection: apsw.Connection, shown: Path, version: int, *, read_only: bool) -> None:
    with translated(shown):
        try:
            meta = dict(connection.execute("SELECT name, value FROM meta"))
        except apsw.SQLError:  # so new that even this table is gone
            meta = {}
    made_by, needed = str(meta.get("made_by", "?")), str(meta.get("needed", "?"))
    made_by = str(meta.get("migrated_by", made_by))
    oldest_reader = str(meta.get("oldest_reader", ""))
    if not oldest_reader.isdecimal() or int(oldest_reader) > layout.CURRENT:
        raise UserFixable(
            "PROJECT.TOO_NEW",
            path=str(shown),
            made_by=made_by,
            needed=needed,
            format=version,
            current=layout.CURRENT,
        )
    if not read_only:
        raise UserFixable("PROJECT.NEWER", path=str(shown), made_by=made_by)
