"""Reads Parquet files and Arrow (IPC, Feather) files, a slice of a row group at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from synth_engine.contracts import inputs
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.profile import SourceRecord
from synth_engine.contracts.reading_context import tell
from synth_engine.contracts.table import Storage
from synth_engine.tables.arrow_types import Typed, see_times
from synth_engine.tables.building import (
    check_bounds,
    check_columns,
    check_room,
    finish,
    header_names,
    sha256_of,
)
from synth_engine.tables.gatherer import Gatherer
from synth_engine.tables.gathering import gather
from synth_engine.tables.room import free_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table

# A file unpacks to many times its size; a bomb to thousands of times.
LARGEST_UNPACKED = 1024**4
MOST_ROWS, MOST_CELLS = 65_536, 1 << 22  # of a slice


class ParquetReader:
    """Columnar files."""

    name = "parquet"
    suffixes = (".parquet", ".pq", ".arrow", ".feather")

    def read(self, untrusted_path: Path, context: Context) -> tuple[Table, SourceRecord]:
        """Read all row groups, slice by slice.

        Raises:
            UserFixable: ``TABLES.UNREADABLE``, ``DAMAGED``, ``EMPTY``, ``UNSUPPORTED_TYPE``, ``TOO_LARGE``,
                ``NO_ROOM``.
        """
        path = untrusted_path
        digest, size = sha256_of(path, context)
        coercions: dict[str, dict[str, int]] = {}
        try:
            gathered = _gather(path, coercions, context)
        except pa.ArrowMemoryError as error:
            # A few bytes can claim petabytes; and what is sound may still not fit.
            free, what = free_bytes() or 0, "bytes of memory at once"
            raise UserFixable("TABLES.TOO_LARGE", path=str(path), what=what, limit=free) from error
        except (pa.ArrowException, OSError, ValueError) as error:
            raise UserFixable("TABLES.DAMAGED", path=str(path)) from error
        check_bounds(path, gathered)
        table = finish(gathered, path.stem, context, coercions)
        record = SourceRecord(
            file_name=path.name,
            sha256=digest,
            size=size,
            format=self.name,
            rows=table.rows,
            columns=len(table.columns),
            coercions=coercions,
        )
        return table, record


def _gather(path: Path, coercions: dict[str, dict[str, int]], context: Context) -> list[Gatherer]:
    with inputs.opened(path) as file:
        is_arrow = file.read(6).startswith(b"ARROW1")
    opened = _Arrow(path) if is_arrow else _Parquet(path)
    schema = opened.schema
    check_columns(path, len(schema.names))
    names = header_names(schema.names, coercions)
    typed = [Typed(name, one.type, str(path)) for name, one in zip(names, schema, strict=True)]
    columns = [Gatherer(one.name, one.storage or Storage.TEXT) for one in typed]
    check_room(path, columns, opened.rows, context)
    tell(context, rows=(opened.rows, True))
    see_times(typed, opened.slices, context)
    counted: dict[str, dict[str, int]] = coercions

    def blocks(wanted: Sequence[int] | None) -> Iterator[list[pa.Array]]:
        # A second look at a column counts nothing twice.
        into = counted if wanted is None else {}
        chosen = range(len(typed)) if wanted is None else wanted
        for batch in opened.slices(wanted):
            yield [typed[at].texts(cells, into) for at, cells in zip(chosen, batch, strict=True)]

    return gather(columns, blocks, context)


def _step(columns: int) -> int:
    """Rows of a slice."""
    return min(max(MOST_CELLS // max(columns, 1), 1), MOST_ROWS)


class _Parquet:
    """A Parquet file, gone through in slices."""

    def __init__(self, path: Path) -> None:
        self._file = pq.ParquetFile(path)
        about = self._file.metadata
        claimed = sum(about.row_group(at).total_byte_size for at in range(about.num_row_groups))
        if claimed > LARGEST_UNPACKED:
            limit = LARGEST_UNPACKED
            raise UserFixable(
                "TABLES.TOO_LARGE", path=str(path), what="bytes unpacked", limit=limit
            )
        self.schema: pa.Schema = self._file.schema_arrow
        self.rows: int = about.num_rows

    def slices(self, wanted: Sequence[int] | None) -> Iterator[list[pa.Array]]:
        """Columns of one slice after the other, all or those asked for."""
        names = self.schema.names
        # A name with a point or a namesake would bring other columns along: then all are read.
        alone = len(set(names)) == len(names) and not any("." in name for name in names)
        asked = [names[at] for at in wanted] if wanted is not None and alone else None
        for batch in self._file.iter_batches(_step(len(names)), columns=asked):
            batch.validate(full=True)
            if wanted is None:
                yield batch.columns
            elif asked is None:
                yield [batch.column(at) for at in wanted]
            else:
                yield [batch.column(name) for name in asked]


class _Arrow:
    """An Arrow file, mapped and gone through in slices."""

    def __init__(self, path: Path) -> None:
        self._file = pa.ipc.open_file(pa.memory_map(str(path)))
        self.schema: pa.Schema = self._file.schema
        self.rows = int(self._file.count_rows())

    def slices(self, wanted: Sequence[int] | None) -> Iterator[list[pa.Array]]:
        """Columns of one slice after the other, all or those asked for."""
        step = _step(len(self.schema.names))
        chosen = range(len(self.schema.names)) if wanted is None else wanted
        for number in range(self._file.num_record_batches):
            batch = self._file.get_batch(number)
            # Nothing in an Arrow file was looked at before: a wrong offset would be followed anywhere.
            batch.validate(full=True)
            for start in range(0, batch.num_rows, step):
                part = batch.slice(start, step)
                yield [part.column(at) for at in chosen]
