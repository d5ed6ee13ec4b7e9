"""Reads one table of an SQLite database, block by block.

The file is opened for reading only and as one that nobody changes; nothing in it may run: no view, no trigger, no
function that its schema names, no extension. Must not make a file beside it.
"""

from __future__ import annotations

from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.formats import ABOUT
from synth_engine.contracts.reading import TableInFile
from synth_engine.contracts.reading_context import tell
from synth_engine.contracts.table import Storage
from synth_engine.tables.building import (
    LARGEST_CELL,
    check_columns,
    check_room,
    header_names,
    sha256_of,
)
from synth_engine.tables.gatherer import Gatherer
from synth_engine.tables.gathering import gather, gatherers
from synth_engine.tables.readers.database import choose, found_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import apsw

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.table import Table

BLOCK_CELLS: Final = 1 << 18
MOST_ROWS: Final = 16_384  # of a block
_STEPS: Final = 100_000  # of SQLite's machine between two looks at the cancel button
_WHOLE: Final = 1e15


class SqliteReader:
    """SQLite databases."""

    name = "sqlite"
    suffixes = (".sqlite", ".sqlite3", ".db", ".db3")

    def read(self, untrusted_path: Path, context: Context) -> tuple[Table, SourceRecord]:
        """Read the only table of a database (errors as `read_named`)."""
        return self.read_named(untrusted_path, context, None)

    def read_named(
        self, untrusted_path: Path, context: Context, table: str | None
    ) -> tuple[Table, SourceRecord]:
        """Read one table of a database; values keep the types they have, row by row.

        Raises:
            UserFixable: ``TABLES.CHOOSE_TABLE``, ``NO_SUCH_TABLE``, ``IN_USE``, ``UNREADABLE``, ``DAMAGED``,
                ``EMPTY``, ``TOO_LARGE``, ``NO_ROOM``.
        """
        import apsw

        path = untrusted_path
        digest, size = sha256_of(path, context)
        context.progress("read.parse", 0)
        _check_settled(path)
        coercions: dict[str, dict[str, int]] = {}
        try:
            database = _opened(path, context)
            try:
                names = _names(database)
                tell(context, tables=tuple(TableInFile(one) for one in names))
                name = choose(path, names, table)
                columns = _gather(database, path, name, coercions, context)
            finally:
                database.close()
        except apsw.NoMemError as error:
            raise MemoryError from error
        except (apsw.Error, UnicodeDecodeError, OverflowError):
            raise UserFixable("TABLES.DAMAGED", path=str(path)) from None
        told = (self.name, name, digest, size)
        return found_in(path, told, columns, coercions, context)


def _check_settled(path: Path) -> None:
    """Refuse a database whose last changes lie in a file beside it: they would be missed."""
    for ending in ("-wal", "-journal"):
        beside = path.with_name(path.name + ending)
        if beside.is_file() and beside.stat().st_size > 0:
            raise UserFixable("TABLES.IN_USE", path=str(path), beside=beside.name)


def _opened(path: Path, context: Context) -> apsw.Connection:
    import apsw

    database = apsw.Connection(
        f"{path.absolute().as_uri()}?mode=ro&immutable=1",
        flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI,
    )
    for switch, value in (
        (apsw.SQLITE_DBCONFIG_DEFENSIVE, 1),
        (apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
        (apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0),
        (apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
        (apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    ):
        database.config(switch, value)
    database.limit(apsw.SQLITE_LIMIT_LENGTH, 4 * LARGEST_CELL)
    database.limit(apsw.SQLITE_LIMIT_ATTACHED, 0)
    database.limit(apsw.SQLITE_LIMIT_WORKER_THREADS, 0)
    database.execute("PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0")

    def look() -> bool:
        context.progress("read.parse", 0)
        return False

    database.set_progress_handler(look, _STEPS)
    return database


def _names(database: apsw.Connection) -> list[str]:
    """Names of plain tables: views and virtual tables would run what somebody else wrote."""
    rows = database.execute("PRAGMA main.table_list")
    found = [str(row[1]) for row in rows if row[2] == "table"]
    # Files of our own say in a table what they are: that is none of their data.
    return sorted(
        name for name in found if not name.lower().startswith("sqlite_") and name != f"_{ABOUT}"
    )


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _gather(
    database: apsw.Connection,
    path: Path,
    name: str,
    coercions: dict[str, dict[str, int]],
    context: Context,
) -> list[Gatherer]:
    # Hidden columns of plain tables are generated ones: what is computed is no data.
    heads = [
        str(row[1])
        for row in database.execute(f"PRAGMA main.table_xinfo({_quoted(name)})")
        if row[6] == 0
    ]
    check_columns(path, len(heads))
    if not heads:
        raise UserFixable("TABLES.EMPTY", path=str(path))
    columns = gatherers(header_names(heads, coercions))
    types: list[set[type]] = [set() for _ in heads]
    step = max(min(BLOCK_CELLS // len(heads), MOST_ROWS), 1)
    counted = database.execute(f"SELECT count(*) FROM main.{_quoted(name)}").fetchall()  # noqa: S608 - quoted
    total = int(str(counted[0][0]))
    tell(context, rows=(total, True))
    turn = 0

    def blocks(wanted: Sequence[int] | None) -> Iterator[list[pa.Array]]:
        # A second look at a column counts nothing twice.
        into = coercions if wanted is None else {}
        chosen = range(len(heads)) if wanted is None else wanted
        asked = ", ".join(_quoted(heads[at]) for at in chosen)
        # A connection of its own: a second look may come when the first one is closed.
        with closing(_opened(path, context)) as base:
            cursor = base.execute(f"SELECT {asked} FROM main.{_quoted(name)}")  # noqa: S608 - quoted
            while rows := list(islice(cursor, step)):
                yield [
                    _cells(columns[at].name, cells, types[at], into)
                    for at, cells in zip(chosen, zip(*rows, strict=True), strict=True)
                ]

    def check(found: Sequence[Gatherer]) -> None:
        nonlocal turn
        turn += 1
        # At powers of two: often enough while there is time.
        if turn > 4 and turn & (turn - 1) == 0:
            check_room(path, found, total, context)

    gathered = gather(columns, blocks, context, check)
    for one, seen in zip(gathered, types, strict=True):
        one.storage = _storage(seen)
        if one.storage is Storage.TEXT and len(seen) > 1:
            coercions.setdefault(one.name, {})["mixed_types_as_text"] = one.rows
    return gathered


def _storage(types: set[type]) -> Storage:
    if types == {int}:
        return Storage.INTEGER
    return Storage.NUMERIC if types and types <= {int, float} else Storage.TEXT


def _cells(
    name: str, cells: Sequence[Any], seen: set[type], coercions: dict[str, dict[str, int]]
) -> pa.StringArray:
    """A block of a column as texts; null is missing."""
    types = set(map(type, cells))
    if bytes in types:
        # Pictures and files are no values of a table.
        known = coercions.setdefault(name, {})
        left = sum(type(cell) is bytes for cell in cells)
        known["bytes_left_out"] = known.get("bytes_left_out", 0) + left
        cells = [None if type(cell) is bytes else cell for cell in cells]
    types -= {type(None), bytes}
    seen |= types
    if types == {int}:
        return pa.array(cells, type=pa.int64()).cast(pa.string())
    if types == {float}:
        texts = pa.array(cells, type=pa.float64()).cast(pa.string())
        return pc.replace_substring_regex(texts, r"\.0$", "")
    return pa.array([_text(cell) for cell in cells], type=pa.string())


def _text(cell: Any) -> str | None:
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < _WHOLE else repr(cell)
    return None if cell is None else str(cell)
