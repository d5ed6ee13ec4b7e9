"""Typed Arrow columns (Parquet, pandas) as the texts that kinds are found from."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import Storage
from synth_engine.tables.building import Raw


def raw_of(
    name: str,
    cells: pa.Array | pa.ChunkedArray,
    path: str,
    coercions: dict[str, dict[str, int]],
) -> Raw:
    """Turn a typed column into texts and remember its type.

    Raises:
        UserFixable: ``TABLES.UNSUPPORTED_TYPE`` for lists, records and raw bytes.
    """
    kind = cells.type
    if pa.types.is_dictionary(kind):
        return raw_of(name, cells.cast(kind.value_type), path, coercions)
    if pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_null(kind):
        return Raw(name, cells.cast(pa.string()))
    if pa.types.is_boolean(kind):
        return Raw(name, cells.cast(pa.string()), Storage.BOOLEAN)
    if pa.types.is_integer(kind):
        return Raw(name, cells.cast(pa.string()), Storage.INTEGER)
    if pa.types.is_floating(kind) or pa.types.is_decimal(kind):
        return Raw(name, _numbers(cells), Storage.NUMERIC)
    if pa.types.is_date(kind):
        return Raw(name, cells.cast(pa.date32()).cast(pa.string()), Storage.DATETIME)
    if pa.types.is_timestamp(kind):
        if kind.tz is not None:
            changed = len(cells) - cells.null_count
            coercions.setdefault(name, {})["time_zone_dropped"] = changed
        return Raw(name, _stamps(cells), Storage.DATETIME)
    if pa.types.is_time(kind):
        return Raw(name, cells.cast(pa.string()))
    raise UserFixable("TABLES.UNSUPPORTED_TYPE", path=path, column=name)


def _numbers(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    """Shortest texts; not-a-number is a missing value; 3.0 reads 3."""
    if pa.types.is_decimal(cells.type):
        return cells.cast(pa.string())
    wide = cells.cast(pa.float64())
    # A float of 32 bits has about seven digits; its 64-bit text would show noise.
    texts = cells.cast(pa.string()) if pa.types.is_float32(cells.type) else wide.cast(pa.string())
    known = pc.if_else(pc.is_nan(wide), pa.scalar(None, pa.string()), texts)
    return pc.replace_substring_regex(known, r"\.0$", "")


def _stamps(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    plain = cells.cast(pa.timestamp("us", tz=cells.type.tz), safe=False).cast(pa.timestamp("us"))
    day = 86_400_000_000
    whole = pc.all(pc.equal(pc.subtract(plain.cast(pa.int64()), _floor(plain, day)), 0)).as_py()
    if whole:
        return plain.cast(pa.date32()).cast(pa.string())
    second = 1_000_000
    even = pc.all(pc.equal(pc.subtract(plain.cast(pa.int64()), _floor(plain, second)), 0)).as_py()
    if even:
        return plain.cast(pa.timestamp("s")).cast(pa.string())
    return plain.cast(pa.string())


def _floor(stamps: pa.ChunkedArray, unit: int) -> pa.ChunkedArray:
    """Times rounded down to a unit, in microseconds."""
    name = "day" if unit == 86_400_000_000 else "second"
    return pc.floor_temporal(stamps, unit=name).cast(pa.int64())
