"""Number columns as atoms and intervals: which values are codes of their own, and where the rest is cut.

An atom is a value that enough rows share; everything else falls into intervals of enough rows.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.table import Column, ColumnKind
from synth_engine.synthesizers.roundness import Roundness, roundness
from synth_engine.synthesizers.shared_values import SharedValues, shared_values
from synth_engine.synthesizers.tails import Tail, tail_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

# With at most this many distinct numbers every one that enough rows share is an atom: codes and scores are written
# in digits too. Where each has many rows there may be more of them.
FEW_ATOMS, MOST_ATOMS, ATOM_ROWS = 256, 1_024, 20
BINS = 100
# Values and rows of an interval that must lie on a rounder grid for it to be one.
ROUND_VALUES, ROUND_ROWS = 4, 20
UNITS_US = [
    *(10**k for k in range(6)),
    10**6,
    60 * 10**6,
    300 * 10**6,
    900 * 10**6,
    1800 * 10**6,
    3600 * 10**6,
    86_400 * 10**6,
]
# Of those, each a multiple of the one before.
CHAIN_US = [10**6, 60 * 10**6, 300 * 10**6, 900 * 10**6, 1800 * 10**6, 3600 * 10**6, 86_400 * 10**6]
# A bin is split further while its values lie this unevenly in it (shift of the mean, in widths).
UNEVEN = 0.04


@dataclass(frozen=True, slots=True)
class Intervals:
    """Atoms and intervals in order of value.

    Attributes:
        low, high: float64, ends of each; equal for atoms.
        step: grid the numbers lie on; 0 for none.
        inside: int64, a present row: which of them it falls into.
        tails: shapes of the lowest and of the highest interval, where they are known.
        rounded: how the numbers of each are rounded.
        shared: numbers inside them that many rows share.
    """

    low: NDArray[np.float64]
    high: NDArray[np.float64]
    step: float
    inside: NDArray[np.int64]
    tails: tuple[Tail | None, Tail | None]
    rounded: Roundness
    shared: SharedValues

    @classmethod
    def none(cls) -> Intervals:
        """Of a column without numbers, or with too few."""
        return cls(
            *(np.zeros(0), np.zeros(0), 0.0, np.zeros(0, dtype=np.int64)),
            (None, None),
            Roundness.none(0),
            SharedValues.none(0),
        )


def _step(
    column: Column, distinct: NDArray[np.generic], counts: NDArray[np.int64], minimum_count: int
) -> float:
    """The grid all values lie on, from the greatest common divisor of their differences.

    A grid must say how the column is rounded, not which values it has: beside nothing but noughts, the divisor of
    one person's value is that value. So it is one that the numbers which enough rows share have by themselves, or a
    round number that enough values lie on, or a unit of time.
    """
    schema = column.schema
    scale = 1.0
    if schema.kind is ColumnKind.NUMERIC:
        if schema.decimals is None or schema.decimals > 9:
            return 0.0
        scale = 10.0**schema.decimals
        scaled = np.round(distinct.astype(np.float64) * scale)
        if np.abs(scaled).max(initial=0) > 2**53:
            return 1 / scale
        whole = scaled.astype(np.int64)
    else:
        whole = distinct.astype(np.int64)
    divisor = _divisor(whole)
    shared = whole[counts >= max(minimum_count, 2)]
    if len(shared) > 1 and _divisor(shared) == divisor:
        return divisor / scale
    told = whole != 0
    enough = int(told.sum()) >= ROUND_VALUES and int(counts[told].sum()) >= ROUND_ROWS
    if schema.kind is not ColumnKind.DATETIME and not enough:
        return 1 / scale
    return _roundest(column, divisor, 1.0) / scale


def _roundest(column: Column, divisor: int, step: float) -> int:
    """The largest round number (or unit of time) that divides, in steps of the column's grid."""
    units = [m * 10**k for k in range(18) for m in (1, 2, 5)]
    if column.kind is ColumnKind.DATETIME:
        units = [round(one / step) for one in UNITS_US if one % step == 0]
    return max((one for one in units if divisor % one == 0), default=1)


def _divisor(distinct: NDArray[np.int64]) -> int:
    shift = distinct - distinct[0]
    found = int(np.gcd.reduce(shift)) if len(shift) > 1 else 1
    # A grid that the first value does not lie on would shift everything.
    return math.gcd(found, int(distinct[0])) if found and distinct[0] else max(found, 1)


def _rounded(
    column: Column,
    numbers: NDArray[np.float64],
    counts: NDArray[np.int64],
    group: NDArray[np.int64],
    step: float,
    left_over: NDArray[np.bool_],
) -> Roundness:
    """How the numbers of each interval are rounded."""
    if step <= 0:
        return Roundness.none(int(group[-1]) + 1)
    multiples = [m * 10**k for k in range(11, -1, -1) for m in (5, 1) if m * 10**k > 1]
    if column.kind is ColumnKind.DATETIME:
        multiples = [round(one / step) for one in CHAIN_US[::-1] if one % step == 0 and one > step]
    return roundness(numbers, counts, group, step, multiples, left_over)


def intervals(column: Column, present: NDArray[np.bool_], minimum_count: int) -> Intervals:
    """Find atoms and intervals of a number column.

    Args:
        column: numbers.
        present: (n,) rows that hold a number.
        minimum_count: rows that must share whatever becomes an atom or an interval.
    """
    values = column.values[present]
    if len(values) < minimum_count:
        return Intervals.none()
    distinct, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    inverse = inverse.reshape(-1)
    step = _step(column, distinct, counts, minimum_count)
    numbers = distinct.astype(np.float64)
    heavy = minimum_count
    if len(distinct) > max(FEW_ATOMS, min(MOST_ATOMS, len(values) // ATOM_ROWS)):
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
    beyond = numbers[atom]
    tails = _tails(numbers[rest], counts[rest], group, beyond, (low_rest, high_rest), minimum_count)
    shared, many = shared_values(numbers[rest], counts[rest], group, minimum_count)
    rounded = _rounded(column, numbers[rest], counts[rest], group, step, ~many)
    none = np.zeros((int(atom.sum()), len(rounded.units)), dtype=np.float32)
    rounded = Roundness(rounded.units, np.concatenate([none, rounded.shares]))
    low = np.concatenate([numbers[atom], low_rest])
    high = np.concatenate([numbers[atom], high_rest])
    order = np.lexsort((high, low + high))
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    of_distinct = np.empty(len(distinct), dtype=np.int64)
    of_distinct[atom] = place[: int(atom.sum())]
    of_distinct[rest] = place[int(atom.sum()) + group]
    shared = shared.ordered(place[int(atom.sum()) :], len(order))
    return Intervals(
        *(low[order], high[order], step, of_distinct[inverse]),
        *(tails, rounded.ordered(order), shared),
    )


def _tails(
    numbers: NDArray[np.float64],
    counts: NDArray[np.int64],
    group: NDArray[np.int64],
    atoms: NDArray[np.float64],
    ends: tuple[NDArray[np.float64], NDArray[np.float64]],
    minimum_count: int,
) -> tuple[Tail | None, Tail | None]:
    """Shapes of the outermost groups where no atom lies further out; moves their outer ends accordingly."""
    if int(group[-1]) == 0:
        return None, None
    low, high = ends
    least = max(minimum_count, 2)
    first, last = group == 0, group == group[-1]
    lower = upper = None
    if not len(atoms) or atoms[-1] < low[-1]:
        upper = tail_of(np.repeat(numbers[last] - low[-1], counts[last]), least)
    if not len(atoms) or atoms[0] > high[0]:
        lower = tail_of(np.repeat(high[0] - numbers[first], counts[first])[::-1], least)
    if upper is not None:
        high[-1] = low[-1] + upper.furthest
    if lower is not None and numbers[0] >= 0 > high[0] - lower.furthest:
        lower = None  # what is never negative stays so
    if lower is not None:
        low[0] = high[0] - lower.furthest
    return lower, upper


def _nearest_atom(
    numbers: NDArray[np.float64],
    atom: NDArray[np.bool_],
    inverse: NDArray[np.int64],
    step: float,
) -> Intervals:
    atoms = numbers[atom]
    middle = (atoms[1:] + atoms[:-1]) / 2
    inside = np.searchsorted(middle, numbers)[inverse]
    none = Roundness.none(len(atoms)), SharedValues.none(len(atoms))
    return Intervals(*(atoms, atoms.copy(), step, inside), (None, None), *none)


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
    done = _outermost(_enough(sorted(done), counts, least), counts, 4 * least)
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


def _outermost(
    pieces: list[tuple[int, int]], counts: NDArray[np.int64], rows: int
) -> list[tuple[int, int]]:
    """Join groups at both ends until they hold enough rows to tell how the column ends."""
    while len(pieces) > 2 and counts[slice(*pieces[-1])].sum() < rows:
        pieces[-2:] = [(pieces[-2][0], pieces[-1][1])]
    while len(pieces) > 2 and counts[slice(*pieces[0])].sum() < rows:
        pieces[:2] = [(pieces[0][0], pieces[1][1])]
    return pieces


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
    if at + 1 < len(numbers):
        return float((numbers[at] + numbers[at + 1]) / 2)
    # All rows are needed: between the last two values, unless enough rows share the last.
    return float(numbers[at] if counts[at] >= rows else (numbers[at - 1] + numbers[at]) / 2)
