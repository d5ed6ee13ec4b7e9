"""The profile of a table that finds no room in memory: gone through once, group by group, with a sample beside it.

Says what `profiling` says; where a figure would need more distinct values than can be counted, it is an estimate.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa

from synth_engine.contracts.profile import Bar, ColumnProfile, Profile
from synth_engine.contracts.table import NUMBER_KINDS, Column, ColumnKind
from synth_engine.tables import profiling
from synth_engine.tables.names import misleading
from synth_engine.tables.sketches import hashes_of
from synth_engine.tables.tallies import LEAST_COUNTED, MOST_COUNTED, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import ColumnSchema, Table

# Rows whose fingerprints are held to find those that repeat; of more rows every second, fourth... fingerprint is.
MOST_KEYS: Final = 1 << 23
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_UNNAMED: Final = frozenset({ColumnKind.IDENTIFIER, ColumnKind.TEXT})


def profile_groups(
    groups: Iterable[Table],
    schema: tuple[ColumnSchema, ...],
    rows: int,
    sample: Table,
    context: Context,
) -> Profile:
    """Facts about every column of a table.

    Args:
        groups: its row groups.
        schema: of its columns.
        rows: in all.
        sample: some of its rows, drawn at random.
        context: progress and cancel.
    """
    most = max(MOST_COUNTED // max(len(schema), 1), LEAST_COUNTED)
    tallies = [Tally(one, most) for one in schema]
    repeats = _Repeats(rows)
    done = 0
    for group in groups:
        context.progress("profile.columns", done, rows)
        for tally, column in zip(tallies, group, strict=True):
            tally.add(column)
        repeats.add(group)
        done += group.rows
    context.progress("profile.columns", rows, rows)
    deceiving = misleading([one.name for one in schema])
    columns = tuple(
        _facts(tally, column, tally.schema.name in deceiving)
        for tally, column in zip(tallies, sample, strict=True)
    )
    return Profile(rows, columns, repeats.count)


def _facts(tally: Tally, sample: Column, is_misleading: bool) -> ColumnProfile:  # noqa: FBT001 - one private call
    schema, moments = tally.schema, tally.moments
    counted = tally.counted() if tally.is_exact else None
    # Of a column with too many distinct values to count them the rarest stands alone, as far as anybody can tell.
    rarest = 1 if counted is None else int(counted[1].min()) if len(counted[1]) else 0
    flags = profiling.flags_of(
        schema,
        (tally.present, tally.distinct, rarest),
        coded=tally.special > 0,
        skewed=lambda: abs(moments.skewness) > profiling.SKEWED,
    )
    flags += ("misleading-name",) if is_misleading else ()
    low = high = mean = None
    if schema.kind in NUMBER_KINDS and tally.present and schema.kind is not ColumnKind.DATETIME:
        low, high, mean = moments.low, moments.high, moments.mean
    return ColumnProfile(
        schema=schema,
        role=profiling.role_of(schema, flags),
        missing=tally.missing,
        special=tally.special,
        distinct=tally.distinct + len(tally.codes),
        flags=flags,
        low=low,
        high=high,
        mean=mean,
        bars=_sampled_bars(tally, sample) if counted is None else _bars(tally, *counted),
    )


def _bars(
    tally: Tally, values: NDArray[Any], counts: NDArray[np.int64], texts: tuple[str, ...]
) -> tuple[Bar, ...]:
    """Bars from all distinct values and the rows of each."""
    schema = tally.schema
    if schema.kind in _UNNAMED or not len(values):
        return ()
    if schema.kind not in NUMBER_KINDS or len(values) <= profiling.MOST_BARS:
        column = Column(schema, values, np.zeros(len(values), dtype=np.int16), texts)
        return profiling.bars_of(column, values, values, counts)
    numbers = values.astype(np.float64)
    low, high = (_quantile(numbers, counts, share) for share in (0.01, 0.99))
    if low == high:
        low, high = float(numbers[0]), float(numbers[-1])
    edges = profiling.edges_of(schema, low, high)
    heights, _ = np.histogram(np.clip(numbers, low, high), edges, weights=counts)
    labels = profiling.spans_of(schema, edges)
    return tuple(Bar(label, int(height)) for label, height in zip(labels, heights, strict=True))


def _quantile(numbers: NDArray[np.float64], counts: NDArray[np.int64], share: float) -> float:
    """A quantile between the two rows it lies between, as `numpy.quantile` has it."""
    ends = np.cumsum(counts)
    place = share * float(ends[-1] - 1)
    before = int(place)
    one = float(numbers[int(np.searchsorted(ends, before, side="right"))])
    next_at = int(np.searchsorted(ends, before + 1, side="right"))
    other = float(numbers[min(next_at, len(numbers) - 1)])
    return one + (other - one) * (place - before)


def _sampled_bars(tally: Tally, sample: Column) -> tuple[Bar, ...]:
    """Bars of the sample, as high as those of all rows are likely to be."""
    present = sample.values[sample.state == 0]
    if not len(present):
        return ()
    distinct, counts = profiling.distinct_of(sample, present)
    scale = tally.present / len(present)
    return tuple(
        Bar(one.label, round(one.count * scale))
        for one in profiling.bars_of(sample, present, distinct, counts)
    )


class _Repeats:
    """Rows that equal an earlier one, by their fingerprints; by a part of these in long tables."""

    def __init__(self, rows: int) -> None:
        self._shift = 0
        while rows >> self._shift > MOST_KEYS:
            self._shift += 1
        self._keys: list[NDArray[np.uint64]] = []

    def add(self, group: Table) -> None:
        """Take a group of rows."""
        key = np.zeros(group.rows, dtype=np.uint64)
        for column in group:
            if column.is_number:
                values: NDArray[Any] = column.values
                if values.dtype == np.float64:
                    values = (values + 0.0).view(np.uint64)  # -0.0 is 0.0
                bits = values.astype(np.uint64)
            else:
                # Every group numbers its texts anew: a text is known by its own fingerprint.
                texts = hashes_of(pa.array([*column.levels, ""], type=pa.string()))
                at = np.where(column.state == 0, column.values, len(column.levels))
                bits = texts[at.astype(np.intp)]
            with np.errstate(over="ignore"):
                key ^= bits + column.state.astype(np.uint64) * _GOLDEN
                profiling.mix(key)
        part = np.uint64((1 << self._shift) - 1)
        self._keys.append(key[key & part == 0] if self._shift else key)

    @property
    def count(self) -> int:
        """How many; asked once, after the last group."""
        if not self._keys:
            return 0
        keys = np.concatenate(self._keys)
        self._keys = []
        keys.sort()
        return int((keys[1:] == keys[:-1]).sum()) << self._shift
