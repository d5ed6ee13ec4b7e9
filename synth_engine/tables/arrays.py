"""Between our columns and Arrow arrays: as texts (how cells read outside) and as natural types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.table import Column, ColumnKind, Storage, Table
from synth_engine.tables.cell_texts import DAY_US, number_texts, time_texts

if TYPE_CHECKING:
    from collections.abc import Callable


def _plain_texts(column: Column) -> pa.StringArray:
    """Texts of the values, whatever stands in rows that have none."""
    schema, values = column.schema, column.values
    if schema.kind is ColumnKind.INTEGER:
        return pa.array(values).cast(pa.string())
    if schema.kind is ColumnKind.DATETIME:
        times = values.astype(np.int64, copy=False)
        if (column.state != 0).any():
            # Nought is a day of its own: gaps must not cost the quick way.
            times = np.where(column.state == 0, times, 0)
        return time_texts(times, schema.datetime_format, schema.resolution_us)
    numbers = values.astype(np.float64, copy=False)
    return number_texts(numbers, schema.decimals, fixed=schema.fixed_decimals)


class TextForm:
    """Columns as texts, in the form that a file needs.

    Keeps the pool of a column's levels from one row group to the next: they are mostly the same.
    """

    def __init__(self, written: Callable[[pa.StringArray], pa.StringArray] | None = None) -> None:
        """Set the form: what is done to texts (quotes, say). Numbers never need it."""
        self._written = written or (lambda texts: texts)
        self._pools: dict[str, tuple[tuple[str, ...], tuple[str, ...], pa.StringArray]] = {}

    def of(self, column: Column) -> pa.StringArray:
        """Cells as an Arrow array of texts; missing is null."""
        state = column.state
        pool = self._pool(column)
        if not column.is_number:
            # A cell is its place in the pool: levels first, codes behind them.
            at = column.values.astype(np.int64, copy=False)
            if (state > 0).any():
                at = np.where(state > 0, len(column.levels) + state.astype(np.int64) - 1, at)
            if len(pool) == 0:
                return pa.nulls(len(column), pa.string())
            return pool.take(pa.array(at, mask=state < 0))
        texts = _plain_texts(column)
        if column.kind is ColumnKind.DATETIME:
            texts = self._written(texts)
        if (state > 0).any():
            codes = pool.take(pa.array(state[state > 0] - 1))
            texts = pc.replace_with_mask(texts, pa.array(state > 0), codes)
        if (state < 0).any():
            texts = pc.if_else(pa.array(state < 0), pa.scalar(None, pa.string()), texts)
        return texts

    def _pool(self, column: Column) -> pa.StringArray:
        """Levels and codes as they are written."""
        levels, special = column.levels, column.schema.special
        kept = self._pools.get(column.name)
        if kept is not None and kept[0] is levels and kept[1] == special:
            return kept[2]
        pool = self._written(pa.array([*levels, *special], type=pa.string()))
        self._pools[column.name] = (levels, special, pool)
        return pool


def to_texts(column: Column) -> pa.StringArray:
    """Cells as an Arrow array of texts; missing is null."""
    return TextForm().of(column)


def bytes_of(texts: pa.StringArray) -> memoryview:
    """The contiguous bytes of an Arrow string array: all lines at once."""
    if len(texts) == 0:
        return memoryview(b"")
    offsets = memoryview(texts.buffers()[1]).cast("i")
    first, last = offsets[texts.offset], offsets[texts.offset + len(texts)]
    return memoryview(texts.buffers()[2])[first:last]


def text_rows(table: Table) -> list[tuple[str, ...]]:
    """Rows as texts; missing is the empty text."""
    columns = [
        ["" if cell is None else cell for cell in to_texts(column).to_pylist()] for column in table
    ]
    return list(zip(*columns, strict=True))


def to_natural(column: Column) -> pa.Array:
    """Cells in the type that the column was stored in; texts where codes stand among numbers."""
    missing = column.state < 0
    schema = column.schema
    if schema.special:
        return to_texts(column)
    if schema.kind is ColumnKind.INTEGER:
        if schema.storage is Storage.NUMERIC:
            return pa.array(column.values.astype(np.float64), mask=missing)
        return pa.array(column.values.astype(np.int64), mask=missing)
    if schema.kind is ColumnKind.NUMERIC:
        values = column.values.astype(np.float64)
        rounded = values if schema.decimals is None else np.round(values, schema.decimals)
        return pa.array(rounded, mask=missing)
    if schema.kind is ColumnKind.DATETIME:
        stamps = column.values.astype(np.int64)
        if schema.resolution_us is not None and schema.resolution_us % DAY_US == 0:
            return pa.array((stamps // DAY_US).astype(np.int32), mask=missing).cast(pa.date32())
        return pa.array(stamps, mask=missing).cast(pa.timestamp("us"))
    texts = to_texts(column)
    if schema.storage is Storage.BOOLEAN:
        return pc.equal(texts, "true")
    if schema.storage in {Storage.INTEGER, Storage.NUMERIC}:
        try:
            return texts.cast(pa.int64() if schema.storage is Storage.INTEGER else pa.float64())
        except pa.ArrowInvalid:
            return texts
    return texts
