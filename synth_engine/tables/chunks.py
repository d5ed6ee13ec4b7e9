"""Row groups as the project stores them: one Parquet (zstd) blob of at most 65,536 rows each.

Inside, a column is ``v<i>`` (values; texts are dictionary encoded) and, where any row has no plain value,
``s<i>`` (state). The schema travels beside the chunks, in the project's document.
"""

from __future__ import annotations

import io
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from synth_engine.contracts.errors import Bug
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.tables.pooled import PooledColumn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from concurrent.futures import Future

    from numpy.typing import NDArray

CHUNK_ROWS = 65_536
# Numbers are stored by a list of the distinct ones where, going by the first rows, that is the shorter way.
_LOOK_ROWS, _FEW = 4_096, 0.25


def slices(table: Table) -> Iterator[Table]:
    """Cut a table into row groups of the size that a project stores."""
    for start in range(0, table.rows, CHUNK_ROWS):
        yield table.take(slice(start, start + CHUNK_ROWS))


def to_chunks(table: Table) -> Iterator[bytes]:
    """Cut a table into blobs; the same rows give the same bytes."""
    return (_pack(group) for group in slices(table))


def packed(groups: Iterable[Table], cores: int) -> Iterator[tuple[int, bytes]]:
    """Rows and blob of each row group, in order: packed side by side, a few ahead of whoever takes them.

    Args:
        groups: of at most `CHUNK_ROWS` rows each.
        cores: how many to use; the bytes do not depend on it.
    """
    if cores < 2:
        for group in groups:
            yield group.rows, _pack(group)
        return
    with ThreadPoolExecutor(cores) as pool:
        waiting: deque[tuple[int, Future[bytes]]] = deque()
        for group in groups:
            waiting.append((group.rows, pool.submit(_pack, group)))
            if len(waiting) > cores:
                rows, body = waiting.popleft()
                yield rows, body.result()
        while waiting:
            rows, body = waiting.popleft()
            yield rows, body.result()


def even(
    groups: Iterable[Table], schema: Sequence[ColumnSchema], rows: int = CHUNK_ROWS
) -> Iterable[Table]:
    """Row groups of one size: a file's bytes must not depend on how its rows were cut before.

    What can be gone through again can be so afterwards; an iterator gives an iterator.

    Args:
        groups: of any size, one schema.
        schema: of them; where there is no row at all, one empty group comes of it.
        rows: of each group but the last.
    """
    return _cut(groups, schema, rows) if iter(groups) is groups else _Even(groups, schema, rows)


class _Even:
    """Row groups of one size, as often as they are asked for."""

    def __init__(self, groups: Iterable[Table], schema: Sequence[ColumnSchema], rows: int) -> None:
        self._parts = groups, schema, rows

    def __iter__(self) -> Iterator[Table]:
        """From the first group on."""
        return _cut(*self._parts)


def _cut(groups: Iterable[Table], schema: Sequence[ColumnSchema], rows: int) -> Iterator[Table]:
    waiting: list[Table] = []
    held, done = 0, False
    for group in groups:
        start = 0
        while held + group.rows - start >= rows:
            end = start + rows - held
            ready = concat([*waiting, group.take(slice(start, end))])
            waiting, held, start, done = [], 0, end, True
            yield ready
            del ready
        if start < group.rows:
            waiting.append(group.take(slice(start, group.rows)))
            held += group.rows - start
        del group  # the next one is drawn now: two need not be held
    if waiting:
        yield concat(waiting)
    elif not done:
        yield Table(tuple(_empty(column) for column in schema))


def _pack(table: Table) -> bytes:
    arrays, names, listed = [], [], []
    for at, column in enumerate(table):
        names.append(f"v{at}")
        arrays.append(pa.array(column.values) if column.is_number else _dictionary(column))
        if not column.is_number or _repeats(column.values[:_LOOK_ROWS]):
            listed.append(names[-1])
        if column.state.any():
            names.append(f"s{at}")
            arrays.append(pa.array(column.state))
            listed.append(names[-1])
    body = io.BytesIO()
    # Nobody asks a chunk for its least and largest values: it is read whole.
    pq.write_table(
        pa.table(arrays, names=names),
        body,
        compression="zstd",
        use_dictionary=listed,
        write_statistics=False,
    )
    return body.getvalue()


def _repeats(values: NDArray[np.generic]) -> bool:
    """Whether most of these numbers are there more than once."""
    return len(np.unique(values)) <= _FEW * len(values)


def _dictionary(column: Column) -> pa.DictionaryArray:
    """Texts with only the levels that these rows use: a chunk holds no other row's text."""
    present = column.state == 0
    values = column.values[present].astype(np.intp)
    size = len(column.pooled if isinstance(column, PooledColumn) else column.levels)
    if size <= 4 * len(column):
        # Counting is quicker than sorting where there are not far more levels than rows.
        used = np.flatnonzero(np.bincount(values, minlength=size))
        place = np.zeros(max(size, 1), dtype=np.int32)
        place[used] = np.arange(len(used), dtype=np.int32)
        inverse = place[values]
    else:
        used, inverse = np.unique(values, return_inverse=True)
    index = np.zeros(len(column), dtype=np.int32)
    index[present] = inverse
    if isinstance(column, PooledColumn) and len(used):
        return pa.DictionaryArray.from_arrays(index, column.pooled.pool.take(pa.array(used)))
    levels = list(map(column.levels.__getitem__, used.tolist())) if len(used) else [""]
    return pa.DictionaryArray.from_arrays(pa.array(index), pa.array(levels, type=pa.string()))


def from_chunks(
    chunks: Iterable[bytes],
    schema: Sequence[ColumnSchema],
    name: str,
    keep: NDArray[np.bool_] | None = None,
) -> Table:
    """Put a table together from its blobs.

    Args:
        chunks: in order.
        schema: of the table.
        name: of the table.
        keep: which rows, over all chunks; all where nothing is said. What is left out is never held beyond its
            chunk; levels are those of the whole table.

    Raises:
        Bug: ``WORKER.PROTOCOL`` where a blob is no chunk of this schema.
    """
    parts, start = [], 0
    for chunk in chunks:
        part = _unpack(chunk, schema, name)
        stop = start + part.rows
        if keep is not None:
            part = part.take(keep[start:stop])
        parts.append(list(part.columns))
        start = stop
        del part
    if not parts:
        return Table(tuple(_empty(column) for column in schema), name)
    return Table(tuple(parts[0]), name) if len(parts) == 1 else _stacked(parts, name)


def _empty(schema: ColumnSchema) -> Column:
    number = {ColumnKind.NUMERIC: np.float64, ColumnKind.INTEGER: np.int64}
    kind = number.get(schema.kind, np.int64 if schema.kind is ColumnKind.DATETIME else np.int32)
    return Column(schema, np.zeros(0, dtype=kind), np.zeros(0, dtype=np.int16))


def _unpack(untrusted: bytes, schema: Sequence[ColumnSchema], name: str) -> Table:
    try:
        stored = pq.read_table(io.BytesIO(untrusted))
        columns = []
        for at, one in enumerate(schema):
            body = stored.column(f"v{at}").combine_chunks()
            if f"s{at}" in stored.column_names:
                state = np.asarray(stored.column(f"s{at}").combine_chunks(), dtype=np.int16)
            else:
                state = np.zeros(stored.num_rows, dtype=np.int16)
            if pa.types.is_dictionary(body.type):
                values: NDArray[np.generic] = np.asarray(body.indices, dtype=np.int32)
                levels = tuple(body.dictionary.to_pylist())
            else:
                values, levels = np.asarray(body), ()
            columns.append(Column(one, values, state, levels))
    except (pa.ArrowException, OSError, KeyError, ValueError, TypeError, AttributeError) as error:
        raise Bug("WORKER.PROTOCOL") from error
    return Table(tuple(columns), name)


def concat(tables: Sequence[Table], name: str | None = None) -> Table:
    """Stack tables of one schema; levels are united.

    Args:
        tables: at least one.
        name: of the result; the first table's where nothing is said.
    """
    title = tables[0].name if name is None else name
    if len(tables) == 1:
        return Table(tables[0].columns, title)
    return _stacked([list(table.columns) for table in tables], title)


def _stacked(parts: Sequence[list[Column]], name: str) -> Table:
    """Stack the columns of several tables.

    The lists are emptied column by column, so that no more than one column is held twice.
    """
    columns = []
    while parts[0]:
        columns.append(_joined([part.pop() for part in parts]))
    return Table(tuple(reversed(columns)), name)


def _joined(parts: Sequence[Column]) -> Column:
    schema = parts[0].schema
    state = np.zeros(sum(map(len, parts)), dtype=np.int16)
    if any(part.state.any() for part in parts):
        np.concatenate([part.state for part in parts], out=state)
    if parts[0].is_number:
        return Column(schema, np.concatenate([part.values for part in parts]), state)
    levels, values = _unite(parts)
    return Column(schema, values, state, levels)


def _unite(parts: Sequence[Column]) -> tuple[tuple[str, ...], NDArray[np.int32]]:
    """One list of levels for all parts, sorted unless they agree already."""
    first = parts[0].levels
    if all(part.levels == first for part in parts):
        return first, np.concatenate([part.values for part in parts]).astype(np.int32)
    levels = tuple(sorted({level for part in parts for level in part.levels}))
    place = {level: at for at, level in enumerate(levels)}
    moved = []
    for part in parts:
        where = np.array([place[level] for level in part.levels] or [0], dtype=np.int32)
        moved.append(np.where(part.state == 0, where[part.values.astype(np.intp)], 0))
    return levels, np.concatenate(moved).astype(np.int32)
