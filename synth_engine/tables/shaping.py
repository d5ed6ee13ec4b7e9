"""Blocks of a column whose kind is decided already: texts in, a piece of the finished column out.

What comes out is what `kinds` makes of the whole column, row for row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.table import NUMBER_KINDS, Column, ColumnKind
from synth_engine.tables import kinds
from synth_engine.tables.long_columns import Unfit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.table import ColumnSchema


def shaped(
    texts: pa.StringArray, index: NDArray[np.int32], schema: ColumnSchema, *, comma: bool
) -> Column:
    """Rows of a block as a piece of their column.

    Args:
        texts: distinct ones, trimmed and corrected; "" is missing.
        index: a row's text, -1 where missing.
        schema: of the column.
        comma: its numbers have a decimal comma.

    Raises:
        Unfit: some text is neither a value of that kind nor one of its codes.
    """
    if schema.kind not in NUMBER_KINDS:
        return _levels(texts, index, schema)
    known = pc.index_in(texts, value_set=pa.array(["", *schema.special], type=pa.string()))
    place = np.asarray(known.fill_null(-1))
    state = np.where(place < 0, 0, np.where(place == 0, -1, place)).astype(np.int16)
    fits = place < 0
    dtype = np.float64 if schema.kind is ColumnKind.NUMERIC else np.int64
    values = np.zeros(len(texts) + 1, dtype=dtype)
    if fits.any():
        plain = texts if fits.all() else texts.filter(pa.array(fits))
        values[:-1][fits] = _parsed(plain, schema, comma=comma)
    return Column(schema, values[index], np.append(state, np.int16(-1))[index])


def _parsed(texts: pa.StringArray, schema: ColumnSchema, *, comma: bool) -> NDArray[np.generic]:
    try:
        if schema.kind is ColumnKind.DATETIME:
            return _times(texts, schema)
        numbers = pc.utf8_ltrim(pc.replace_substring(texts, ",", ".") if comma else texts, "+")
        if schema.kind is ColumnKind.INTEGER:
            return np.asarray(pc.cast(pc.utf8_rtrim(numbers, "."), pa.int64()))
        if not pc.all(pc.match_substring_regex(numbers, kinds.NUMBER)).as_py():
            raise Unfit
        values = np.asarray(pc.cast(numbers, pa.float64()))
    except pa.ArrowInvalid as error:
        raise Unfit from error
    if not np.isfinite(values).all() or not _as_precise(numbers, schema):
        raise Unfit
    return values


def _as_precise(numbers: pa.StringArray, schema: ColumnSchema) -> bool:
    """Whether no number has more digits after the point than the column keeps."""
    if schema.decimals is None:
        return True
    point = np.asarray(pc.find_substring(numbers, "."))
    digits = np.asarray(pc.utf8_length(numbers)) - point - 1
    return int(np.where(point < 0, 0, digits).max()) <= schema.decimals


def _times(texts: pa.StringArray, schema: ColumnSchema) -> NDArray[np.int64]:
    pattern = schema.datetime_format
    if pattern is None or pattern.startswith("%Y-%m-%d"):
        plain = (
            pc.utf8_rtrim(texts, "Z") if pattern is not None and pattern.endswith("Z") else texts
        )
        stamps = pc.cast(plain, pa.timestamp("us"))
    else:
        stamps = pc.strptime(texts, format=pattern, unit="us")
    return np.asarray(stamps.cast(pa.int64()))


def _levels(texts: pa.StringArray, index: NDArray[np.int32], schema: ColumnSchema) -> Column:
    """A piece of a column of texts; its levels are those of its rows, sorted."""
    encoded = pc.dictionary_encode(texts)  # trimmed texts may repeat
    places = np.asarray(encoded.indices)
    pool = encoded.dictionary
    order = np.asarray(pc.array_sort_indices(pool), dtype=np.int64)
    order = order[np.asarray(pc.not_equal(pool, ""))[order]] if len(pool) else order
    rank = np.full(len(pool), -1, dtype=np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    levels = tuple(pool.take(pa.array(order)).to_pylist())
    values = np.append(rank[places], np.int32(-1))[index]
    state = np.where(values < 0, -1, 0).astype(np.int16)
    return Column(schema, np.where(values < 0, 0, values).astype(np.int32), state, levels)
