"""Chooses the reader and writer of a file: by its ending, then by what its first bytes say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from synth_engine import plugins
from synth_engine.contracts import inputs
from synth_engine.contracts.errors import Bug, UserFixable
from synth_engine.contracts.formats import HoldsTables, Reader, Writer
from synth_engine.contracts.reading_context import reading_of, tell
from synth_engine.tables.chunks import even
from synth_engine.tables.files import whole
from synth_engine.tables.readers.database import parted
from synth_engine.tables.room import bounded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.formats import About
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.reading import Reading
    from synth_engine.contracts.table import ColumnSchema, Table

# First bytes -> reader, for files whose name does not tell.
_MAGIC = (
    (b"PAR1", "parquet"),
    (b"ARROW1", "parquet"),
    (b"PK\x03\x04", "excel"),
    (b"\xd0\xcf\x11\xe0", "excel"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"$FL2", "spss"),
    (b"$FL3", "spss"),
    (b"<stata_dta>", "stata"),
    (b"HEADER RECORD*******", "sas"),
    (bytes(12) + b"\xc2\xea\x81\x60", "sas"),
)
_HEAD = 32  # bytes that tell


def _load(group: str, kind: type[Any]) -> list[Any]:
    """Every plug-in of a group.

    Raises:
        Bug: ``PLUGIN.BROKEN`` shape of a part that does not keep the protocol is ours to report.
    """
    found = []
    for plugin in plugins.load_all(group):
        if not isinstance(plugin, kind):
            raise Bug("BUG.UNEXPECTED", type=type(plugin).__name__)
        found.append(plugin)
    return found


def load_readers() -> None:
    """Load every reader now: for a process that waits for a file."""
    _load("synth_engine.readers", Reader)


def _known(parts: list[Any]) -> str:
    return ", ".join(sorted({suffix for part in parts for suffix in part.suffixes}))


def reader_of(path: Path) -> Reader:
    """The reader of a file: by its ending, then by its first bytes.

    Raises:
        UserFixable: ``TABLES.UNREADABLE``, ``NOT_A_FILE``, ``EMPTY``, ``FORMAT_UNKNOWN``.
    """
    readers: list[Reader] = _load("synth_engine.readers", Reader)
    if path.is_dir():
        raise UserFixable("TABLES.UNREADABLE", path=str(path))
    head, _ = _head(path)
    if not head:
        raise UserFixable("TABLES.EMPTY", path=str(path))
    by_name = {reader.name: reader for reader in readers}
    chosen = next((r for r in readers if path.name.lower().endswith(r.suffixes)), None)
    for magic, name in _MAGIC:
        if head.startswith(magic) and (chosen is None or chosen.name == "csv"):
            chosen = by_name.get(name, chosen)
    if head[8:12] == b"DUCK":  # some give both kinds of database the same ending
        chosen = by_name.get("duckdb", chosen)
    if chosen is None and path.suffix.lower() in {"", ".dat", ".log"}:
        chosen = by_name.get("csv")
    if chosen is None:
        raise UserFixable("TABLES.FORMAT_UNKNOWN", path=str(path), known=_known(readers))
    return chosen


def read_table(path: Path, context: Context) -> tuple[Table, SourceRecord]:
    """Read a file of any known format; kinds are found.

    Args:
        path: the file; everything in it is untrusted. ``FILE::TABLE`` is one table of a database.
        context: progress and cancel; a `contracts.reading_context.ReadingContext` brings corrections with it.

    Raises:
        UserFixable: ``TABLES.*`` codes.
    """
    path, table = parted(path)
    chosen = reader_of(path)
    _, mark = _head(path)
    tell(context, mark=mark)
    reading = reading_of(context)
    table = table if reading.table is None else reading.table
    if table is not None and not isinstance(chosen, HoldsTables):
        raise UserFixable("TABLES.NO_SUCH_TABLE", path=str(path), table=table, known=path.stem)
    try:
        with bounded():
            if isinstance(chosen, HoldsTables):
                found = chosen.read_named(path, context, table)
            else:
                found = chosen.read(path, context)
    except OSError as error:
        check_unchanged(path, mark)
        raise UserFixable("TABLES.UNREADABLE", path=str(path)) from error
    check_unchanged(path, mark)
    return _recorded(path, found, reading)


def _recorded(
    path: Path, found: tuple[Table, SourceRecord], reading: Reading
) -> tuple[Table, SourceRecord]:
    """The table with its record, in which what was said stands.

    Raises:
        UserFixable: ``TABLES.NO_SUCH_COLUMN`` where a column was spoken of that is not there.
    """
    table, record = found
    for name in reading.kinds:
        if name not in table:
            raise UserFixable("TABLES.NO_SUCH_COLUMN", path=str(path), column=name)
    return table, replace(record, reading=reading.to_json()) if reading.to_json() else record


def _head(path: Path) -> tuple[bytes, tuple[int, ...]]:
    """First bytes of a file, and what will tell that it was changed.

    Raises:
        UserFixable: ``TABLES.UNREADABLE``, ``TABLES.NOT_A_FILE``.
    """
    try:
        mark = inputs.mark_of(path)
        with inputs.opened(path) as file:
            return file.read(_HEAD), mark
    except (OSError, ValueError) as error:
        # Pipes and devices are there, and are no files.
        code = "TABLES.NOT_A_FILE" if _is_odd(path) else "TABLES.UNREADABLE"
        raise UserFixable(code, path=str(path)) from error


def _is_odd(path: Path) -> bool:
    try:
        return path.exists() and not path.is_file()
    except (OSError, ValueError):
        return False


def check_unchanged(path: Path, mark: tuple[int, ...]) -> None:
    """Refuse what was written to while it was read: its digest would be another table's.

    Raises:
        UserFixable: ``TABLES.CHANGED``.
    """
    try:
        same = inputs.mark_of(path) == mark
    except OSError:
        same = False
    if not same:
        raise UserFixable("TABLES.CHANGED", path=str(path))


def write_table(
    tables: Iterable[Table],
    schema: tuple[ColumnSchema, ...],
    path: Path,
    context: Context,
    *,
    force: bool = False,
    about: About | None = None,
) -> int:
    """Write row groups to a file whose ending names the format; it appears whole or not at all.

    Args:
        tables: row groups of any size, gone through once and written as they come: a table made while it
            is written needs no more memory than one group.
        schema: of each of them.
        path: to write to.
        context: progress and cancel.
        force: replace what is there.
        about: what the file says about itself where its format has room for it; None: nothing.

    Returns:
        Rows written.

    Raises:
        UserFixable: ``TABLES.FORMAT_UNKNOWN``, ``FILE.EXISTS``; Environment: ``FILE.CANNOT_WRITE``.
    """
    writers: list[Writer] = _load("synth_engine.writers", Writer)
    chosen = next((w for w in writers if path.suffix.lower() in w.suffixes), None)
    if chosen is None:
        raise UserFixable("TABLES.FORMAT_UNKNOWN", path=str(path), known=_known(writers))
    with whole(path, force=force) as partial:
        return chosen.write(even(tables, schema), schema, partial, context, about)
