"""A file as a stream of row groups: at once where its columns fit, in a second pass where they do not.

A table larger than memory is read twice: once to say what its columns are, once for its rows. What comes out is the
same table, group for group.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from synth_engine.contracts.reading_context import ReadingContext
from synth_engine.contracts.table import Table
from synth_engine.tables.chunks import CHUNK_ROWS, slices
from synth_engine.tables.formats import check_unchanged, read_table
from synth_engine.tables.long_columns import Unfit
from synth_engine.tables.readers.database import parted
from synth_engine.tables.shaping import shaped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.reading import Reading
    from synth_engine.contracts.table import ColumnSchema
    from synth_engine.tables.gatherer import Gatherer

    Blocks = Callable[[Sequence[int] | None], Iterable[Sequence[pa.Array]]]


@dataclass(frozen=True, slots=True)
class Streamed:
    """A file that was read, or can be.

    Attributes:
        schema: of its table.
        rows: in all.
        record: where it came from.
        table: all of it where it fits; None where it must be taken group by group.
        groups: gives the row groups, from the first on.
    """

    schema: tuple[ColumnSchema, ...]
    rows: int
    record: SourceRecord
    table: Table | None
    groups: Callable[[], Iterable[Table]]


class _SomethingElse(Exception):
    """A column is not what it looked like (its place)."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


def stream_table(path: Path, reading: Reading, context: Context) -> Streamed:
    """Read a file of any known format in bounded memory.

    Args:
        path: as for `formats.read_table`.
        reading: corrections.
        context: progress and cancel.

    Raises:
        UserFixable: ``TABLES.*`` codes; `Streamed.groups` too, where the file was changed between the passes.
    """
    asked = ReadingContext(context, reading, streams=True)
    table, record = read_table(path, asked)
    again = asked.found.get("again")
    if again is None:
        return Streamed(table.schema, table.rows, record, table, lambda: slices(table))
    columns, blocks = again
    schema, rows = table.schema, columns[0].rows
    sure = [True] * len(columns)
    while True:
        try:
            _verify(columns, blocks, schema, sure, context)
            break
        except _SomethingElse as error:
            sure[error.at] = False
            schema = _with(schema, error.at, columns[error.at])
    told, file = replace(record, rows=rows), parted(path)[0]

    def groups() -> Iterator[Table]:
        yield from _shaped(columns, blocks, schema, table.name, context)
        check_unchanged(file, asked.found["mark"])

    return Streamed(schema, rows, told, None, groups)


def _with(schema: tuple[ColumnSchema, ...], at: int, column: Gatherer) -> tuple[ColumnSchema, ...]:
    """The schema with one column as its texts alone say it is."""
    return (*schema[:at], column.schema({}, sure=False), *schema[at + 1 :])


def _verify(
    columns: Sequence[Gatherer],
    blocks: Blocks,
    schema: tuple[ColumnSchema, ...],
    sure: Sequence[bool],
    context: Context,
) -> None:
    """Go through columns of which too many texts were forgotten to be sure that they are numbers or times.

    Raises:
        _SomethingElse: one of them is not.
    """
    doubtful = [
        at
        for at, (column, one) in enumerate(zip(columns, schema, strict=True))
        if sure[at] and column.is_doubtful(one)
    ]
    if not doubtful:
        return
    for block in blocks(doubtful):
        for at, cells in zip(doubtful, block, strict=True):
            _shape(columns[at], schema[at], cells, at)
        context.progress("read.parse", 0)


def _shaped(
    columns: Sequence[Gatherer],
    blocks: Blocks,
    schema: tuple[ColumnSchema, ...],
    name: str,
    context: Context,
) -> Iterator[Table]:
    done = 0
    # Asked for by name: what is read a second time is not counted again.
    for block in _gathered(blocks(range(len(columns)))):
        found = [
            _shape(column, one, cells, at)
            for at, (column, one, cells) in enumerate(zip(columns, schema, block, strict=True))
        ]
        group = Table(tuple(found), name)
        done += group.rows
        context.progress("read.rows", done, columns[0].rows)
        yield group


def _gathered(blocks: Iterable[Sequence[pa.Array]]) -> Iterator[list[pa.Array]]:
    """The blocks joined and cut to the size that a project stores, before any of their texts is looked at."""
    waiting: list[list[pa.Array]] = []
    held = 0
    for block in blocks:
        start, rows = 0, len(block[0])
        while held + rows - start >= CHUNK_ROWS:
            end = start + CHUNK_ROWS - held
            waiting.append([cells[start:end] for cells in block])
            yield _joined(waiting)
            waiting, held, start = [], 0, end
        if start < rows:
            waiting.append([cells[start:] for cells in block])
            held += rows - start
    if waiting:
        yield _joined(waiting)


def _joined(blocks: Sequence[Sequence[pa.Array]]) -> list[pa.Array]:
    """Columns of several blocks as one array each."""
    found = []
    for parts in zip(*blocks, strict=True):
        alike = {part.type for part in parts}
        # A reader may give texts once as a dictionary and once plain.
        bodies = [part.cast(pa.string()) if len(alike) > 1 else part for part in parts]
        column = pa.chunked_array(bodies)
        if pa.types.is_dictionary(column.type):
            column = column.unify_dictionaries()
        found.append(column.combine_chunks())
    return [one.combine_chunks() if isinstance(one, pa.ChunkedArray) else one for one in found]


def _shape(column: Gatherer, schema: ColumnSchema, cells: pa.Array, at: int) -> Any:
    texts, index = column.cleaned(cells)
    try:
        return shaped(texts, index, schema, comma=column.comma)
    except Unfit as error:
        raise _SomethingElse(at) from error
