"""Columns as small whole numbers (codes) and back: what our own synthesizers learn from.

A code stands for something at least `minimum_count` rows share: a category, a number that many rows have (an
atom), an interval of numbers, a special code, or "missing". What fewer rows have is never a code of its own,
so neither a model nor a table drawn from it can hold it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

# With at most this many distinct numbers every one that enough rows share is an atom.
MOST_ATOMS = 256
BINS = 100
# A bin is split further while its values lie this unevenly in it (shift of the mean, in widths).
UNEVEN = 0.04


@dataclass(frozen=True, slots=True)
class Coding:
    """How one column is coded.

    Codes 0 to ``len(low) - 1`` (numbers, in order of value) or ``len(schema levels) - 1`` (texts) are values;
    then follow the kept special codes; the last code is "missing" where `has_missing`.

    Attributes:
        schema: of the column as it will be drawn; holds only the special codes that are kept.
        levels: texts of the value codes (kinds other than numbers).
        low, high: float64, interval of each value code; equal for atoms (numbers only).
        step: grid the drawn numbers lie on; 0 for none.
        has_missing: whether "missing" is a code.
    """

    schema: ColumnSchema
    levels: tuple[str, ...]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    step: float
    has_missing: bool

    @property
    def is_number(self) -> bool:
        """Whether value codes are numbers, in order."""
        return len(self.low) > 0

    @property
    def values(self) -> int:
        """How many codes stand for values."""
        return len(self.low) or len(self.levels)

    @property
    def size(self) -> int:
        """How many codes there are."""
        return self.values + len(self.schema.special) + int(self.has_missing)

    def decode(self, codes: NDArray[np.int64], rng: np.random.Generator) -> Column:
        """Draw a column from codes: numbers evenly inside their interval, on the column's grid."""
        if not self.is_number:
            plain, state = self._states(codes)
            index = np.where(plain, codes, 0).astype(np.int32)
            return Column(self.schema, index, state, self.levels)
        at = np.where(codes < self.values, codes, 0)
        low, high = self.low[at], self.high[at]
        drawn = low + rng.random(len(codes)) * (high - low)
        # Atoms lie on the grid already; they must not move by a rounding error.
        return self.with_numbers(codes, np.where(low == high, low, self.snapped(drawn)))

    def with_numbers(self, codes: NDArray[np.int64], numbers: NDArray[np.float64]) -> Column:
        """A number column from codes and ready numbers (used where the code is a value)."""
        plain, state = self._states(codes)
        if self.schema.kind is not ColumnKind.NUMERIC:
            return Column(self.schema, np.where(plain, np.rint(numbers), 0).astype(np.int64), state)
        if self.schema.decimals is not None:
            numbers = np.round(numbers, self.schema.decimals)
        return Column(self.schema, np.where(plain, numbers, 0.0), state)

    def _states(self, codes: NDArray[np.int64]) -> tuple[NDArray[np.bool_], NDArray[np.int16]]:
        plain = codes < self.values
        special = codes < self.values + len(self.schema.special)
        state = np.where(plain, 0, np.where(special, codes - self.values + 1, -1))
        return plain, state.astype(np.int16)

    def snapped(self, numbers: NDArray[np.float64]) -> NDArray[np.float64]:
        """Numbers on the grid, inside the column's range."""
        if self.step <= 0:
            return numbers
        steps = np.round(numbers / self.step)
        least, most = np.ceil(self.low[0] / self.step), np.floor(self.high[-1] / self.step)
        return np.asarray(np.clip(steps, least, max(least, most)) * self.step)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form without the arrays `low` and `high`."""
        return {
            "schema": self.schema.to_json(),
            "levels": list(self.levels),
            "step": self.step,
            "has_missing": self.has_missing,
        }

    @classmethod
    def from_json(
        cls,
        untrusted: Mapping[str, Any],
        low: NDArray[np.float64],
        high: NDArray[np.float64],
    ) -> Coding:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        found = cls(
            schema=ColumnSchema.from_json(untrusted["schema"]),
            levels=tuple(str(level) for level in untrusted["levels"]),
            low=np.asarray(low, dtype=np.float64),
            high=np.asarray(high, dtype=np.float64),
            step=float(untrusted["step"]),
            has_missing=bool(untrusted["has_missing"]),
        )
        if len(found.low) != len(found.high) or found.size < 1:
            raise ValueError(found.schema.name)
        return found


def code_column(column: Column, minimum_count: int) -> tuple[Coding, NDArray[np.int64]]:
    """Code a column.

    Args:
        column: n >= 1 rows.
        minimum_count: rows that must share whatever becomes a code (>= 1).

    Returns:
        (coding, codes of the n rows). Rows with something rare get the code nearest to it: the nearest
        number, the most frequent category, "missing" for a rare special code.
    """
    kept = [
        number
        for number in range(1, len(column.schema.special) + 1)
        if int((column.state == number).sum()) >= minimum_count
    ]
    schema = replace(column.schema, special=tuple(column.schema.special[k - 1] for k in kept))
    present = column.state == 0
    missing = (column.state != 0) & ~np.isin(column.state, kept)
    if column.is_number:
        low, high, step, inside = _intervals(column, present, minimum_count)
        levels: tuple[str, ...] = ()
    else:
        low = high = np.zeros(0)
        step = 0.0
        levels, inside = _levels(column, present, minimum_count)
    count = len(low) or len(levels)
    if count == 0:  # no value that enough rows share: all that can be said is "missing"
        missing = missing | present
    coding = Coding(schema, levels, low, high, step, bool(missing.any()))
    codes = np.zeros(len(column), dtype=np.int64)
    if count:
        codes[present] = inside
    for at, number in enumerate(kept):
        codes[column.state == number] = count + at
    codes[missing] = count + len(kept)
    return coding, codes


def _levels(
    column: Column, present: NDArray[np.bool_], minimum_count: int
) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """Levels that enough rows share, in the column's order; rows of rarer ones go to the commonest."""
    index = column.values[present].astype(np.int64)
    counts = np.bincount(index, minlength=len(column.levels))
    keep = np.flatnonzero(counts >= minimum_count)
    if not len(keep):
        return (), np.zeros(0, dtype=np.int64)
    place = np.full(len(column.levels), int(np.searchsorted(keep, keep[counts[keep].argmax()])))
    place[keep] = np.arange(len(keep))
    return tuple(column.levels[at] for at in keep.tolist()), place[index]


def _step(column: Column, distinct: NDArray[np.generic]) -> float:
    """The grid all values lie on: greatest common divisor of their differences."""
    schema = column.schema
    if schema.kind is ColumnKind.NUMERIC:
        if schema.decimals is None or schema.decimals > 9:
            return 0.0
        scale = 10.0**schema.decimals
        scaled = np.round(distinct.astype(np.float64) * scale)
        if np.abs(scaled).max(initial=0) > 2**53:
            return 1 / scale
        return _divisor(scaled.astype(np.int64)) / scale
    return float(_divisor(distinct.astype(np.int64)))


def _divisor(distinct: NDArray[np.int64]) -> int:
    shift = distinct - distinct[0]
    found = int(np.gcd.reduce(shift)) if len(shift) > 1 else 1
    # A grid that the first value does not lie on would shift everything.
    return math.gcd(found, int(distinct[0])) if found and distinct[0] else max(found, 1)


def _intervals(
    column: Column, present: NDArray[np.bool_], minimum_count: int
) -> tuple[NDArray[np.float64], NDArray[np.float64], float, NDArray[np.int64]]:
    """Atoms and intervals of a number column and, a present row, which of them."""
    values = column.values[present]
    if len(values) < minimum_count:
        return np.zeros(0), np.zeros(0), 0.0, np.zeros(0, dtype=np.int64)
    distinct, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    inverse = inverse.reshape(-1)
    step = _step(column, distinct)
    numbers = distinct.astype(np.float64)
    heavy = minimum_count
    if len(distinct) > MOST_ATOMS:
        heavy = max(minimum_count, math.ceil(len(values) / (2 * BINS)))
    atom = counts >= heavy
    rest = np.flatnonzero(~atom)
    group = _groups(numbers[rest], counts[rest], len(values), minimum_count)
    if not len(group):
        if not atom.any():
            atom[:] = False
            group = np.zeros(len(rest), dtype=np.int64)
        else:
            # Too few rows for an interval of their own: they join the nearest atom.
            return _nearest_atom(numbers, atom, inverse, step)
    low_rest, high_rest = _bounds(numbers[rest], counts[rest], group, minimum_count)
    low = np.concatenate([numbers[atom], low_rest])
    high = np.concatenate([numbers[atom], high_rest])
    order = np.lexsort((high, low + high))
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    of_distinct = np.empty(len(distinct), dtype=np.int64)
    of_distinct[atom] = place[: int(atom.sum())]
    of_distinct[rest] = place[int(atom.sum()) + group]
    return low[order], high[order], step, of_distinct[inverse]


def _nearest_atom(
    numbers: NDArray[np.float64],
    atom: NDArray[np.bool_],
    inverse: NDArray[np.int64],
    step: float,
) -> tuple[NDArray[np.float64], NDArray[np.float64], float, NDArray[np.int64]]:
    atoms = numbers[atom]
    middle = (atoms[1:] + atoms[:-1]) / 2
    return atoms, atoms.copy(), step, np.searchsorted(middle, numbers)[inverse]


def _groups(
    numbers: NDArray[np.float64],
    counts: NDArray[np.int64],
    rows: int,
    minimum_count: int,
) -> NDArray[np.int64]:
    """Consecutive values in groups of enough rows; empty where they are too few for one group.

    First about `BINS` groups of equal size over the whole column, then groups whose values lie unevenly
    are halved while both halves keep enough rows: long tails get finer groups.
    """
    total = int(counts.sum())
    least = max(minimum_count, 2)
    if total < least:
        return np.zeros(0, dtype=np.int64)
    size = max(2 * least, math.ceil(rows / BINS))
    ends = np.cumsum(counts)
    groups = max(total // size, 1)
    cut = np.unique(np.searchsorted(ends, np.arange(1, groups) * total / groups) + 1)
    pieces = [
        (int(a), int(b)) for a, b in zip([0, *cut], [*cut, len(numbers)], strict=True) if b > a
    ]
    done: list[tuple[int, int]] = []
    while pieces:
        start, stop = pieces.pop()
        split = _halve(numbers[start:stop], counts[start:stop], least)
        if split:
            pieces += [(start, start + split), (start + split, stop)]
        else:
            done.append((start, stop))
    done = _enough(sorted(done), counts, least)
    group = np.empty(len(numbers), dtype=np.int64)
    for at, (start, stop) in enumerate(done):
        group[start:stop] = at
    return group


def _halve(numbers: NDArray[np.float64], counts: NDArray[np.int64], least: int) -> int:
    """Where to split a group whose values lie unevenly; 0 to leave it."""
    width = numbers[-1] - numbers[0]
    total = counts.sum()
    if width <= 0 or total < 4 * least:
        return 0
    shift = abs((numbers * counts).sum() / total - (numbers[0] + numbers[-1]) / 2) / width
    if shift < UNEVEN:
        return 0
    split = int(np.searchsorted(np.cumsum(counts), total / 2)) + 1
    if split >= len(numbers) or counts[:split].sum() < least or counts[split:].sum() < least:
        return 0
    return split


def _enough(
    pieces: list[tuple[int, int]], counts: NDArray[np.int64], least: int
) -> list[tuple[int, int]]:
    """Join groups of too few rows with the group before them."""
    joined: list[tuple[int, int]] = []
    for start, stop in pieces:
        short = counts[start:stop].sum() < least
        if joined and (short or counts[slice(*joined[-1])].sum() < least):
            joined[-1] = (joined[-1][0], stop)
        else:
            joined.append((start, stop))
    return joined


def _bounds(
    numbers: NDArray[np.float64],
    counts: NDArray[np.int64],
    group: NDArray[np.int64],
    minimum_count: int,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Ends of the intervals: midpoints between neighbours; the outermost lie where several rows do."""
    size = int(group[-1]) + 1
    first = np.searchsorted(group, np.arange(size), side="left")
    last = np.searchsorted(group, np.arange(size), side="right") - 1
    low, high = numbers[first].copy(), numbers[last].copy()
    middle = (numbers[last[:-1]] + numbers[first[1:]]) / 2
    low[1:], high[:-1] = middle, middle
    least = min(max(minimum_count, 2), int(counts.sum()))
    low[0] = _shared_end(numbers, counts, least)
    high[-1] = _shared_end(numbers[::-1], counts[::-1], least)
    swapped = low > high
    low[swapped], high[swapped] = high[swapped], low[swapped]
    return low, high


def _shared_end(numbers: NDArray[np.float64], counts: NDArray[np.int64], rows: int) -> float:
    """An end of the column that at least `rows` rows reach or pass: one person's extreme is not in it."""
    reached = np.cumsum(counts)
    at = int(np.searchsorted(reached, rows))
    if at + 1 >= len(numbers):
        return float(numbers[at])
    return float((numbers[at] + numbers[at + 1]) / 2)
