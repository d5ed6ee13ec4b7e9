"""Between our columns and Arrow arrays: as texts (how cells read outside) and as natural types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.table import Column, ColumnKind, Storage, Table

if TYPE_CHECKING:
    from numpy.typing import NDArray

MICROSECONDS = 1_000_000
DAY_US = 86_400 * MICROSECONDS


def format_numbers(values: NDArray[np.float64], decimals: int | None, *, fixed: bool) -> list[str]:
    """Shortest texts of numbers that keep `decimals` digits; all of them shown where `fixed`."""
    if decimals is not None and fixed:
        return [f"{v:.{decimals}f}" for v in values.tolist()]
    if decimals is not None:
        values = np.round(values, decimals)
    texts = [repr(v) for v in values.tolist()]
    return [t.removesuffix(".0") for t in texts]


def format_times(
    values: NDArray[np.int64], pattern: str | None, resolution_us: int | None
) -> list[str]:
    """Texts of date-times given in microseconds."""
    stamps = values.astype("datetime64[us]")
    if pattern is not None:
        return [stamp.strftime(pattern) for stamp in stamps.tolist()]
    if resolution_us is not None and resolution_us % DAY_US == 0:
        return [str(text) for text in np.datetime_as_string(stamps, unit="D")]
    unit: Any = "s" if resolution_us is None or resolution_us % MICROSECONDS == 0 else "us"
    return [str(text).replace("T", " ") for text in np.datetime_as_string(stamps, unit=unit)]


def unique_texts(column: Column) -> tuple[list[str], NDArray[np.int64]]:
    """Distinct texts of the present values and, a row, which of them (0 where none is present)."""
    if not column.is_number:
        return list(column.levels), np.asarray(column.values, dtype=np.int64)
    distinct, inverse = np.unique(column.values, return_inverse=True)
    schema = column.schema
    if schema.kind is ColumnKind.INTEGER:
        texts = [str(v) for v in distinct.tolist()]
    elif schema.kind is ColumnKind.DATETIME:
        whole = distinct.astype(np.int64)
        texts = format_times(whole, schema.datetime_format, schema.resolution_us)
    else:
        numbers = distinct.astype(np.float64)
        texts = format_numbers(numbers, schema.decimals, fixed=schema.fixed_decimals)
    return texts, inverse.astype(np.int64).reshape(-1)


def to_texts(column: Column) -> pa.Array:
    """Cells as an Arrow array of texts; missing is null."""
    texts, index = unique_texts(column)
    special = column.schema.special
    pool = pa.array([*texts, *special], type=pa.string())
    at = np.where(column.state > 0, len(texts) + column.state.astype(np.int64) - 1, index)
    indices = pa.array(at, mask=column.state < 0)
    if len(pool) == 0:
        return pa.nulls(len(column), pa.string())
    return pool.take(indices)


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
