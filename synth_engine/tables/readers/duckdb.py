"""Reads one table of a DuckDB database, block by block.

The file is opened for reading only, and the library may open nothing else: no other file, no extension, no
network, no scratch folder. Views are never run.
"""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.reading import TableInFile
from synth_engine.contracts.reading_context import tell
from synth_engine.contracts.table import Storage
from synth_engine.tables.arrow_types import Typed, see_times
from synth_engine.tables.building import (
    check_columns,
    check_room,
    header_names,
    sha256_of,
)
from synth_engine.tables.gatherer import Gatherer
from synth_engine.tables.gathering import gather
from synth_engine.tables.readers.database import choose, found_in
from synth_engine.tables.room import free_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import duckdb

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.table import Table

BLOCK_CELLS, MOST_ROWS = 1 << 20, 65_536
# MiB. The library keeps what it read of the file while there is room: what is gone through once needs none of it.
_LEAST_MEMORY, _MOST_MEMORY = 256, 512
_LOCKED: Final = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_unsigned_extensions": "false",
    "allow_persistent_secrets": "false",
    "temp_directory": "",
    "preserve_insertion_order": "true",
}
# Types without a form of their own in a table of texts and numbers: as DuckDB writes them.
_AS_TEXT: Final = ("UUID", "INTERVAL", "TIME", "BIT", "TIME WITH TIME ZONE", "TIME_NS", "BIGNUM")
_BYTES: Final = ("BLOB", "GEOMETRY")


class DuckdbReader:
    """DuckDB databases."""

    name = "duckdb"
    suffixes = (".duckdb", ".ddb")

    def read(self, untrusted_path: Path, context: Context) -> tuple[Table, SourceRecord]:
        """Read the only table of a database (errors as `read_named`)."""
        return self.read_named(untrusted_path, context, None)

    def read_named(
        self, untrusted_path: Path, context: Context, table: str | None
    ) -> tuple[Table, SourceRecord]:
        """Read one table of a database.

        Raises:
            UserFixable: ``TABLES.CHOOSE_TABLE``, ``NO_SUCH_TABLE``, ``UNREADABLE``, ``DAMAGED``, ``EMPTY``,
                ``UNSUPPORTED_TYPE``, ``TOO_LARGE``, ``NO_ROOM``.
        """
        path = untrusted_path
        digest, size = sha256_of(path, context)
        context.progress("read.parse", 0)
        coercions: dict[str, dict[str, int]] = {}
        with _opened(path, context) as database:
            tables = _tables(database)
            tell(context, tables=tuple(TableInFile(one) for one in tables))
            name = choose(path, list(tables), table)
            found = _Stored(database, path, tables[name], coercions)
        columns = _gather(found, path, coercions, context)
        told = (self.name, name, digest, size)
        return found_in(path, told, columns, coercions, context)


@contextmanager
def _opened(path: Path, context: Context) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that may do nothing but read this file.

    Raises:
        UserFixable: ``TABLES.DAMAGED``.
    """
    import duckdb

    try:
        # Sharing an open database between connections would share its rights.
        database = duckdb.connect(str(path), read_only=True, config=_settings(context))
        try:
            # Times with a zone read alike on every machine.
            database.execute("SET TimeZone = 'UTC'; SET lock_configuration = true")
            yield database
        finally:
            database.close()
    except duckdb.OutOfMemoryException as error:
        raise MemoryError from error
    except (duckdb.Error, pa.ArrowException, UnicodeDecodeError, ValueError):
        raise UserFixable("TABLES.DAMAGED", path=str(path)) from None


def _settings(context: Context) -> dict[str, Any]:
    free = free_bytes()
    room = _MOST_MEMORY if free is None else free // 4 >> 20
    memory = min(max(room, _LEAST_MEMORY), _MOST_MEMORY)
    return _LOCKED | {"memory_limit": f"{memory}MiB", "threads": str(max(context.cores, 1))}


def _tables(database: duckdb.DuckDBPyConnection) -> dict[str, tuple[str, str]]:
    """Name as people say it -> schema and name."""
    rows = database.execute(
        "SELECT schema_name, table_name FROM duckdb_tables() "
        "WHERE database_name = current_database() AND NOT internal ORDER BY 1, 2"
    ).fetchall()
    return {
        table if schema == "main" else f"{schema}.{table}": (schema, table)
        for schema, table in rows
    }


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


class _Stored:
    """A table of a database as it is asked for: every look at its rows opens the file anew.

    Attributes:
        names: titles of its columns.
        rows: in all.
        schema: Arrow types of the columns.
    """

    def __init__(
        self,
        database: duckdb.DuckDBPyConnection,
        path: Path,
        place: tuple[str, str],
        coercions: dict[str, dict[str, int]],
    ) -> None:
        self._path = path
        self._source = source = ".".join(map(_quoted, place))
        heads: list[tuple[str, str]] = [
            (str(row[0]), str(row[1]))
            for row in database.execute(
                "SELECT column_name, data_type FROM duckdb_columns() WHERE database_name = current_database() "
                "AND schema_name = ? AND table_name = ? ORDER BY column_index",
                list(place),
            ).fetchall()
        ]
        check_columns(path, len(heads))
        counted = database.execute(f"SELECT count(*) FROM {source}").fetchall()  # noqa: S608 - quoted
        self.rows = int(counted[0][0])
        self.names = header_names([name for name, _ in heads], coercions)
        for name, (head, kind) in zip(self.names, heads, strict=True):
            if kind in _BYTES:
                # Pictures and files are no values of a table.
                filled = database.execute(f"SELECT count({_quoted(head)}) FROM {source}")  # noqa: S608 - quoted
                if left := int(filled.fetchall()[0][0]):
                    coercions.setdefault(name, {})["bytes_left_out"] = left
        self._asked = [_expression(head, kind) for head, kind in heads]
        nothing = f"SELECT {', '.join(self._asked)} FROM {source} LIMIT 0"  # noqa: S608 - quoted
        self.schema = database.sql(nothing).to_arrow_table().schema

    def slices(self, wanted: Sequence[int] | None, context: Context) -> Iterator[pa.RecordBatch]:
        """Row groups of all columns or of those asked for, from the first on.

        Raises:
            UserFixable: ``TABLES.DAMAGED``.
        """
        chosen = self._asked if wanted is None else [self._asked[at] for at in wanted]
        step = max(min(BLOCK_CELLS // max(len(self._asked), 1), MOST_ROWS), 1)
        query = f"SELECT {', '.join(chosen)} FROM {self._source}"  # noqa: S608 - quoted
        with _opened(self._path, context) as database:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # about ways that are quicker for other uses
                reader = database.sql(query).to_arrow_reader(step)
            yield from reader


def _gather(
    found: _Stored, path: Path, coercions: dict[str, dict[str, int]], context: Context
) -> list[Gatherer]:
    typed = [
        Typed(name, one.type, str(path))
        for name, one in zip(found.names, found.schema, strict=True)
    ]
    columns = [Gatherer(one.name, one.storage or Storage.TEXT) for one in typed]
    tell(context, rows=(found.rows, True))
    check_room(path, columns, found.rows, context)
    see_times(
        typed, lambda wanted: (batch.columns for batch in found.slices(wanted, context)), context
    )

    def blocks(wanted: Sequence[int] | None) -> Iterator[list[pa.Array]]:
        # A second look at a column counts nothing twice.
        into = coercions if wanted is None else {}
        chosen = range(len(typed)) if wanted is None else wanted
        for batch in found.slices(wanted, context):
            yield [
                typed[at].texts(cells, into)
                for at, cells in zip(chosen, batch.columns, strict=True)
            ]

    return gather(columns, blocks, context)


def _expression(head: str, kind: str) -> str:
    """A column as it is asked for."""
    if kind in _BYTES:
        return f"CAST(NULL AS VARCHAR) AS {_quoted(head)}"
    if kind in _AS_TEXT:
        return f"CAST({_quoted(head)} AS VARCHAR) AS {_quoted(head)}"
    return _quoted(head)
