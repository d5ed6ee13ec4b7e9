"""Typed Arrow columns (Parquet, pandas) as the texts that kinds are found from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.reading_context import head_of
from synth_engine.contracts.table import Storage
from synth_engine.tables.building import Raw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from synth_engine.contracts.context import Context

DAY_US, SECOND_US = 86_400_000_000, 1_000_000


class Typed:
    """A typed column whose blocks become texts, all in one form.

    Attributes:
        storage: how the file typed it.
        has_times: its texts' form depends on all its values: show every block to `see` first.
    """

    def __init__(self, name: str, kind: pa.DataType, path: str) -> None:
        """Choose by type.

        Raises:
            UserFixable: ``TABLES.UNSUPPORTED_TYPE`` for lists, records and raw bytes.
        """
        self.name = name
        self._kind = kind.value_type if pa.types.is_dictionary(kind) else kind
        self.storage = _storage(self._kind)
        self.has_times = pa.types.is_timestamp(self._kind)
        self._grid = DAY_US
        if self.storage is None:
            raise UserFixable("TABLES.UNSUPPORTED_TYPE", path=path, column=name)

    def see(self, cells: pa.Array | pa.ChunkedArray) -> None:
        """Look at a block of times: the coarsest grid on which all of them lie sets their form."""
        whole = _plain(cells.cast(self._kind)).cast(pa.int64())
        for grid in (DAY_US, SECOND_US, 1):
            floor = pc.multiply(pc.divide(whole, grid), grid)
            if grid == 1 or pc.all(pc.equal(whole, floor)).as_py() is not False:
                self._grid = min(self._grid, grid)
                return

    def texts(
        self, cells: pa.Array | pa.ChunkedArray, coercions: dict[str, dict[str, int]]
    ) -> pa.Array | pa.ChunkedArray:
        """Texts of a block; what is changed on the way is counted."""
        cells = cells.cast(self._kind)
        if self.storage is Storage.NUMERIC:
            return _numbers(cells)
        if pa.types.is_date(self._kind):
            return cells.cast(pa.date32()).cast(pa.string())
        if not self.has_times:
            return cells.cast(pa.string())
        if self._kind.tz is not None:
            counts = coercions.setdefault(self.name, {})
            changed = len(cells) - cells.null_count
            counts["time_zone_dropped"] = counts.get("time_zone_dropped", 0) + changed
        unit = {DAY_US: pa.date32(), SECOND_US: pa.timestamp("s")}.get(self._grid)
        plain = _plain(cells)
        return (plain if unit is None else plain.cast(unit)).cast(pa.string())


def see_times(
    typed: Sequence[Typed],
    slices: Callable[[Sequence[int]], Iterable[Sequence[pa.Array]]],
    context: Context,
) -> None:
    """Show every column of times its values before any of them becomes a text.

    Args:
        typed: all columns.
        slices: gives the blocks of those asked for, by place.
        context: progress and cancel, and whether the first rows are all that is wanted.
    """
    timed = [at for at, one in enumerate(typed) if one.has_times]
    head, seen = head_of(context), 0
    for block in slices(timed) if timed else ():
        for at, cells in zip(timed, block, strict=True):
            typed[at].see(cells)
        context.progress("read.parse", 0)
        seen += len(block[0])
        if head is not None and seen >= head:
            break


def _storage(kind: pa.DataType) -> Storage | None:
    """How a type is stored; None where we do not read it."""
    types = pa.types
    if types.is_string(kind) or types.is_large_string(kind) or types.is_null(kind):
        return Storage.TEXT
    if types.is_boolean(kind):
        return Storage.BOOLEAN
    if types.is_integer(kind):
        return Storage.INTEGER
    if types.is_floating(kind) or types.is_decimal(kind):
        return Storage.NUMERIC
    if types.is_date(kind) or types.is_timestamp(kind):
        return Storage.DATETIME
    return Storage.TEXT if types.is_time(kind) else None


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
    column = Typed(name, cells.type, path)
    if column.has_times:
        column.see(cells)
    return Raw(name, column.texts(cells, coercions), column.storage or Storage.TEXT)


def _numbers(cells: pa.Array | pa.ChunkedArray) -> pa.Array | pa.ChunkedArray:
    """Shortest texts; not-a-number is a missing value; 3.0 reads 3."""
    if pa.types.is_decimal(cells.type):
        return cells.cast(pa.string())
    wide = cells.cast(pa.float64())
    # A float of 32 bits has about seven digits; its 64-bit text would show noise.
    texts = cells.cast(pa.string()) if pa.types.is_float32(cells.type) else wide.cast(pa.string())
    known = pc.if_else(pc.is_nan(wide), pa.scalar(None, pa.string()), texts)
    return pc.replace_substring_regex(known, r"\.0$", "")


def _plain(cells: pa.Array | pa.ChunkedArray) -> pa.Array | pa.ChunkedArray:
    """Times in microseconds, as they read where they were taken down, without a zone."""
    return cells.cast(pa.timestamp("us", tz=cells.type.tz), safe=False).cast(pa.timestamp("us"))
