"""Makes whole project files: a new one, a copy, a copy under another key, a compact one.

Each appears whole or not at all: built beside its final name, permissions before data, then
renamed. A crash leaves a `.partial` that holds nothing readable and is cleared away by the next
attempt.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from typing import TYPE_CHECKING

import apsw

from synth_engine import __version__, crypto
from synth_engine.contracts.errors import UserFixable
from synth_engine.project import checking, migrations
from synth_engine.project.connection import FileKey, RawFile, connect, set_journal
from synth_engine.project.errors import translated
from synth_engine.project.layout import APPLICATION_ID, CURRENT, TABLES
from synth_engine.project.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path
    from typing import TypeAlias

    from synth_engine.project.migrations import Step

    # Writes the record of what made a file into that file, before it gets its name.
    Stamp: TypeAlias = Callable[[Store], None]

_SIDE_FILES = ("-wal", "-shm", "-journal")
_PAGES_A_STEP = 256
_MOST_KEPT = 100


def partial_of(path: Path) -> Path:
    """Name under which `path` is built."""
    return path.with_name(path.name + ".partial")


def new_key(passphrase: str, rounds: int) -> FileKey:
    """Derive a key with a fresh salt."""
    salt = crypto.random_bytes(crypto.SALT_BYTES)
    derived = crypto.derive_key(passphrase, salt, rounds)
    key = FileKey(derived, salt, rounds)
    crypto.wipe(derived)
    return key


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


def build_new(
    path: Path, key: FileKey, meta: Mapping[str, str], stamp: Stamp | None = None
) -> None:
    """Make a project file with empty tables, and its record, under its final name. Raises apsw and OS errors."""
    with _partial(path, key) as connection:
        set_journal(connection, "delete", path)
        connection.execute("BEGIN")
        connection.pragma("application_id", APPLICATION_ID)
        connection.pragma("user_version", CURRENT)
        for sql in TABLES.values():
            connection.execute(sql)
        connection.executemany("INSERT INTO meta (name, value) VALUES (?, ?)", meta.items())
        connection.execute("COMMIT")
        if stamp is not None:
            store = Store(connection, path, read_only=False, worker=False)
            with store.transaction():
                stamp(store)
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
            check_copy(path, key)


def build_compact(source: apsw.Connection, path: Path, key: FileKey) -> None:
    """Copy an open project beside `path`, under the same key, without its empty pages.

    The copy is synced; every page, chunk, document and log row of it is checked. Raises apsw and OS errors.
    """
    remove_partial(path)
    partial = partial_of(path)
    try:
        os.close(crypto.create_private(partial))
        # Gives the copy the key and the salt of the original (tests hold that).
        source.execute("VACUUM INTO ?", (str(partial),))
        _sync(partial)
        with translated(path):
            check_copy(path, key)
            copy = connect(partial, key, read_only=True)
            try:
                if next(checking.check_content(copy), None) is not None:
                    raise UserFixable("PROJECT.DAMAGED", path=str(path))
            finally:
                copy.close(True)
    except BaseException:
        with contextlib.suppress(OSError):
            remove_partial(path)
        raise


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def fill_in(path: Path, key: FileKey, meta: Mapping[str, str], stamp: Stamp | None) -> None:
    """Put facts and a record into the copy beside `path`, before it gets its name. Raises apsw errors."""
    if not meta and stamp is None:
        return
    connection = connect(partial_of(path), key)
    try:
        store = Store(connection, path, read_only=False, worker=False)
        with store.transaction():
            connection.executemany(
                "INSERT INTO meta (name, value) VALUES (?, ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                meta.items(),
            )
            if stamp is not None:
                stamp(store)
    finally:
        connection.close(True)


def migrate_copy(path: Path, key: FileKey, steps: tuple[Step, ...], stamp: Stamp | None) -> None:
    """Bring the copy beside `path` to the current format and check all of it. Raises apsw errors.

    Raises:
        UserFixable: ``PROJECT.DAMAGED``.
    """
    connection = connect(partial_of(path), key)
    try:
        for step in steps:
            try:
                migrations.apply(connection, step, __version__)
            except ValueError as error:
                raise UserFixable("PROJECT.DAMAGED", path=str(path)) from error
            if next(checking.check_content(connection), None) is not None:
                raise UserFixable("PROJECT.DAMAGED", path=str(path))
    finally:
        connection.close(True)
    fill_in(path, key, {}, stamp)


def keep_old(path: Path, version: int) -> Path:
    """Give the closed file a second name before a migrated one takes its own; return that name. Raises OS errors.

    A crash right after it leaves the second name; the next attempt finds and uses it.
    """
    for number in range(1, _MOST_KEPT):
        mark = f".v{version}.bak" if number == 1 else f".v{version}-{number}.bak"
        kept = path.with_name(path.name + mark)
        if not os.path.lexists(kept):
            break
        if kept.samefile(path):
            return kept
    else:
        raise FileExistsError(kept)
    try:
        os.link(path, kept)
    except OSError:
        copy_bytes(path, kept)  # a file system without links
    crypto.sync_folder(path.parent)
    return kept


def copy_bytes(path: Path, kept: Path) -> None:
    """Copy a closed file under a new name, for its owner only, synced. Raises OS errors."""
    partial = partial_of(kept)
    partial.unlink(missing_ok=True)
    try:
        with path.open("rb") as source, os.fdopen(crypto.create_private(partial), "wb") as copy:
            shutil.copyfileobj(source, copy, 1 << 20)
            copy.flush()
            os.fsync(copy.fileno())
        crypto.publish_new(partial, kept)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def check_copy(path: Path, key: FileKey) -> None:
    """Ask the seal of every page of the copy beside `path`.

    Raises:
        UserFixable: ``PROJECT.DAMAGED``.
    """
    seal = key.seal
    with RawFile(partial_of(path)) as raw:
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
