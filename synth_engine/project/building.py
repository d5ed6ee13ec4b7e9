"""Makes whole project files: a new one, a copy, a copy under another key.

Each appears whole or not at all: built beside its final name, permissions before data, then
renamed. A crash leaves a `.partial` that holds nothing readable and is cleared away by the next
attempt.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

import apsw

from synth_engine import crypto
from synth_engine.contracts.errors import UserFixable
from synth_engine.project.connection import FileKey, RawFile, connect, set_journal
from synth_engine.project.errors import translated
from synth_engine.project.layout import APPLICATION_ID, CURRENT, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_SIDE_FILES = ("-wal", "-shm", "-journal")
_PAGES_A_STEP = 256


def partial_of(path: Path) -> Path:
    """Name under which `path` is built."""
    return path.with_name(path.name + ".partial")


def new_key(passphrase: str, rounds: int) -> FileKey:
    """Derive a key with a fresh salt."""
    salt = crypto.random_bytes(crypto.SALT_BYTES)
    return FileKey(crypto.derive_key(passphrase, salt, rounds), salt, rounds)


def refuse_existing(path: Path, shown: Path) -> None:
    """Refuse a name that is taken, or beside which side files of a moved project lie.

    SQLite would fold such a leftover WAL into the new file. A link that leads nowhere is taken too.

    Raises:
        UserFixable: ``PROJECT.EXISTS``.
    """
    if os.path.lexists(path) or os.path.lexists(shown):
        raise UserFixable("PROJECT.EXISTS", path=str(shown))
    for ending in _SIDE_FILES:
        if os.path.lexists(path.with_name(path.name + ending)):
            raise UserFixable("PROJECT.EXISTS", path=str(shown) + ending)


def remove_partial(path: Path) -> None:
    """Clear away what a crash left of an earlier attempt."""
    partial = partial_of(path)
    for ending in ("", *_SIDE_FILES):
        partial.with_name(partial.name + ending).unlink(missing_ok=True)


@contextlib.contextmanager
def _partial(path: Path, key: FileKey) -> Iterator[apsw.Connection]:
    """Give an empty encrypted file beside `path` to fill; closed at the end, removed on failure."""
    remove_partial(path)
    partial = partial_of(path)
    try:
        os.close(crypto.create_private(partial))
        connection = connect(partial, key, create=True)
        try:
            yield connection
        finally:
            connection.close(True)
    except BaseException:
        with contextlib.suppress(OSError):
            remove_partial(path)
        raise


def build_new(path: Path, key: FileKey, meta: Mapping[str, str]) -> None:
    """Make a project file with empty tables under its final name. Raises apsw and OS errors."""
    with _partial(path, key) as connection:
        set_journal(connection, "delete", path)
        connection.execute("BEGIN")
        connection.pragma("application_id", APPLICATION_ID)
        connection.pragma("user_version", CURRENT)
        for sql in TABLES.values():
            connection.execute(sql)
        connection.executemany("INSERT INTO meta (name, value) VALUES (?, ?)", meta.items())
        connection.execute("COMMIT")
    _publish_new(path)


def _publish_new(path: Path) -> None:
    try:
        crypto.publish_new(partial_of(path), path)
    except BaseException:
        remove_partial(path)
        raise


def build_copy(source: apsw.Connection, path: Path, key: FileKey) -> None:
    """Copy an open project beside `path` (page by page, while others read and write), under `key`.

    The copy is synced and every page of it checked. Raises apsw and OS errors.
    """
    with _partial(path, key) as connection:
        with connection.backup("main", source, "main") as copying:
            while not copying.done:
                copying.step(_PAGES_A_STEP)
        connection.close()
        with translated(path):
            _check_copy(partial_of(path), key, path)


def _check_copy(partial: Path, key: FileKey, path: Path) -> None:
    seal = key.seal
    with RawFile(partial) as raw:
        if not all(seal.holds(raw.page(number), number) for number in raw.page_numbers()):
            raise UserFixable("PROJECT.DAMAGED", path=str(path))


def publish_copy(path: Path, *, replace: bool) -> None:
    """Give the copy its name. Raises OS errors (FileExistsError unless `replace`)."""
    if not replace:
        _publish_new(path)
        return
    try:
        partial_of(path).replace(path)
    except BaseException:
        remove_partial(path)
        raise
    crypto.sync_folder(path.parent)
