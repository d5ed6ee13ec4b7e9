"""Writes an SQLite database of one table, row group by row group.

No journal and no scratch file: the caller renames the file into place when it is whole. The same rows give the same
bytes. What the file says about itself is a table of its own, as SQLite has no other room for it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.formats import ABOUT
from synth_engine.tables.arrays import to_natural
from synth_engine.tables.writers.names import need_columns, sqlite_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import apsw

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.formats import About
    from synth_engine.contracts.table import ColumnSchema, Table

MOST_COLUMNS: Final = 2_000  # that SQLite is built for
_STEP: Final = 8_192  # rows made into Python's at a time
_DEFAULT: Final = "data"


class SqliteWriter:
    """SQLite databases."""

    name = "sqlite"
    suffixes = (".sqlite", ".sqlite3", ".db", ".db3")

    def names_in_file(self, schema: tuple[ColumnSchema, ...]) -> tuple[str, ...]:
        """Names that differ in more than the case of their letters."""
        return sqlite_names(column.name for column in schema)

    def write(
        self,
        tables: Iterable[Table],
        schema: tuple[ColumnSchema, ...],
        path: Path,
        context: Context,
        about: About | None = None,
    ) -> int:
        """Write row groups to one table. Returns the rows written.

        Raises:
            UserFixable: ``FILE.FORMAT_LIMIT``.
        """
        import apsw

        need_columns(len(schema), MOST_COLUMNS, path)
        names = self.names_in_file(schema)
        database = apsw.Connection(str(path))
        try:
            return _fill(database, names, tables, context, about)
        except (apsw.FullError, apsw.IOError, apsw.CantOpenError, apsw.ReadOnlyError) as error:
            raise OSError from error
        finally:
            database.close()


def _fill(
    database: apsw.Connection,
    names: tuple[str, ...],
    tables: Iterable[Table],
    context: Context,
    about: About | None,
) -> int:
    database.execute(
        "PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; "
        "PRAGMA temp_store=MEMORY; PRAGMA encoding='UTF-8'"
    )
    marks = ", ".join("?" for _ in names)
    table, done = "", 0
    with database:
        for group in tables:
            arrays = [to_natural(column) for column in group]
            if not table:
                table = _quoted(_title(group.name if about is None else about.table))
                heads = [
                    f"{_quoted(name)} {_affinity(cells.type)}"
                    for name, cells in zip(names, arrays, strict=True)
                ]
                database.execute(f"CREATE TABLE {table} ({', '.join(heads)})")
            database.executemany(f"INSERT INTO {table} VALUES ({marks})", _rows(arrays))  # noqa: S608 - quoted
            done += group.rows
            context.progress("write.rows", done)
            del group, arrays  # the next one is drawn now: two need not be held
        if about is not None:
            database.execute(f"CREATE TABLE {_quoted(f'_{ABOUT}')} (says TEXT, json TEXT)")
            said = (about.sentence, json.dumps(about.to_json(), sort_keys=True))
            database.execute(f"INSERT INTO {_quoted(f'_{ABOUT}')} VALUES (?, ?)", said)  # noqa: S608 - quoted
    return done


def _title(name: str) -> str:
    """Name of the table; SQLite keeps some names for itself."""
    plain = name.replace("\x00", "").strip() or _DEFAULT
    return f"table_{plain}" if plain.lower().startswith(("sqlite_", f"_{ABOUT}")) else plain


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _affinity(kind: pa.DataType) -> str:
    if pa.types.is_integer(kind) or pa.types.is_boolean(kind):
        return "INTEGER"
    if pa.types.is_date(kind) or pa.types.is_timestamp(kind):
        # Texts in ISO form, as SQLite's own functions for dates want them.
        return "TEXT"
    return "REAL" if pa.types.is_floating(kind) else "TEXT"


def _rows(arrays: list[pa.Array]) -> Iterator[tuple[Any, ...]]:
    length = len(arrays[0]) if arrays else 0
    for start in range(0, length, _STEP):
        pieces = [_plain(cells.slice(start, _STEP)) for cells in arrays]
        yield from zip(*pieces, strict=True)


def _plain(cells: pa.Array) -> list[Any]:
    """Cells as SQLite takes them."""
    kind = cells.type
    if pa.types.is_timestamp(kind):
        whole = cells.cast(pa.int64())
        seconds = pc.all(pc.equal(_rest(whole), 0)).as_py() is not False
        cells = (cells.cast(pa.timestamp("s")) if seconds else cells).cast(pa.string())
    elif pa.types.is_date(kind):
        cells = cells.cast(pa.string())
    elif pa.types.is_boolean(kind):
        cells = cells.cast(pa.int8())
    found: list[Any] = cells.to_pylist()
    return found


def _rest(whole: pa.Array) -> pa.Array:
    """Microseconds behind the second."""
    divided = pc.divide(whole, 1_000_000)
    return pc.subtract(whole, pc.multiply(divided, 1_000_000))
