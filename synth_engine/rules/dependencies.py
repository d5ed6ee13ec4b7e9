"""Finds columns that others determine: fixed combinations, equal columns, dates that follow dates.

What is found here holds on every row given and says something: it is used without being declared (the
generated rows keep it exactly) and offered as a rule. A sample sorts out what cannot hold; what is left is
checked on all rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.table import ColumnKind
from synth_engine.rules.codes import column_codes, compact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.table import Column, Table

LEAST_ROWS = 50
# A determinant has at most a tenth as many values as rows, and nine rows of ten have a common one.
ROWS_A_VALUE = 10
COMMON_ROWS = 0.9
FIRST_LOOK, SECOND_LOOK = 400, 10_000
# A pair of dates in which chance alone would keep the order this often says nothing.
MOST_BY_CHANCE = 0.95


@dataclass(frozen=True, slots=True)
class Pair:
    """Column `then` is fixed by column `given`: positions in the table."""

    given: int
    then: int


def sample_rows(rows: int, most: int) -> NDArray[np.intp]:
    """Evenly spread row numbers, at most so many; the same for the same table."""
    if rows <= most:
        return np.arange(rows)
    return np.linspace(0, rows - 1, most).astype(np.intp)


class Looked:
    """Codes of a table's columns, made once each: of a sample at first, of all rows when asked for."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._full: dict[int, tuple[NDArray[np.int64], int]] = {}
        chosen = sample_rows(table.rows, SECOND_LOOK)
        self.sample = [compact(column_codes(column.take(chosen))[0]) for column in table]

    def full(self, at: int) -> tuple[NDArray[np.int64], int]:
        """Codes of all rows and their number."""
        if at not in self._full:
            self._full[at] = column_codes(self.table.columns[at])
        return self._full[at]


def fixed_pairs(looked: Looked, minimum_count: int) -> list[Pair]:
    """Pairs in which one column fixes the other on every row, missing values included.

    Args:
        looked: of the table.
        minimum_count: rows that a value needs to count as common.
    """
    table = looked.table
    if table.rows < LEAST_ROWS or len(table.columns) < 2:
        return []
    rows = len(looked.sample[0][0])
    sizes = [size for _, size in looked.sample]
    usable = [at for at, size in enumerate(sizes) if size > 1]
    found = []
    for given, then in _candidates(looked, usable):
        if sizes[given] * ROWS_A_VALUE > max(rows, ROWS_A_VALUE * 2) or sizes[then] > sizes[given]:
            continue
        if _fixes(looked.sample[given], looked.sample[then][0]) and _says_something(
            looked, given, then, minimum_count
        ):
            found.append(Pair(given, then))
    return found


def _candidates(looked: Looked, usable: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs that a first look at a few hundred rows does not contradict."""
    if len(usable) < 2:
        return []
    few = sample_rows(len(looked.sample[0][0]), FIRST_LOOK)
    codes = np.stack([looked.sample[at][0][few] for at in usable])
    found = []
    for place, given in enumerate(usable):
        order = np.argsort(codes[place], kind="stable")
        ours = codes[place, order]
        theirs = codes[:, order]
        same_group = ours[1:] == ours[:-1]
        broken = ((theirs[:, 1:] != theirs[:, :-1]) & same_group).any(axis=1)
        found += [(given, usable[at]) for at in np.flatnonzero(~broken).tolist() if at != place]
    return found


def _fixes(given: tuple[NDArray[np.int64], int], then: NDArray[np.int64]) -> bool:
    codes, size = given
    partner = np.zeros(size, dtype=np.int64)
    partner[codes] = then
    return bool((partner[codes] == then).all())


def _says_something(looked: Looked, given: int, then: int, minimum_count: int) -> bool:
    """On all rows: it holds, the determinant's values are common, and two of them have different partners."""
    codes, size = looked.full(given)
    theirs, _ = looked.full(then)
    if not _fixes((codes, size), theirs):
        return False
    counts = np.bincount(codes, minlength=size)
    used, common = counts > 0, counts >= minimum_count
    if used.sum() * ROWS_A_VALUE > len(codes) or counts[common].sum() < COMMON_ROWS * len(codes):
        return False
    partner = np.zeros(size, dtype=np.int64)
    partner[codes] = theirs
    kept = partner[common]
    return len(kept) > 1 and bool((kept != kept[0]).any())


def equal_pairs(table: Table) -> list[Pair]:
    """Pairs of number or date columns that are equal wherever both have a value, on enough rows."""
    found = []
    usable = [at for at, column in enumerate(table) if column.is_number]
    chosen = sample_rows(table.rows, FIRST_LOOK)
    small = {at: table.columns[at].take(chosen) for at in usable}
    for place, given in enumerate(usable):
        found += [
            Pair(given, then)
            for then in usable[place + 1 :]
            if _kin(table.columns[given], table.columns[then])
            and _equal(small[given], small[then], 1)
            and _equal(table.columns[given], table.columns[then], LEAST_ROWS)
        ]
    return found


def _kin(one: Column, other: Column) -> bool:
    """Columns whose values can be the same thing: of one kind and one grid."""
    return (
        one.kind is other.kind
        and one.schema.decimals == other.schema.decimals
        and one.schema.resolution_us == other.schema.resolution_us
    )


def _equal(one: Column, other: Column, least: int) -> bool:
    both = (one.state == 0) & (other.state == 0)
    if not bool((one.values[both] == other.values[both]).all()):
        return False
    values = one.values[both]
    # Two columns that are nearly always the same one number (0, say) are equal by habit, not by meaning.
    return len(values) >= least and (least == 1 or len(np.unique(values)) >= 10)


def dates_in_order(table: Table) -> list[tuple[Pair, float]]:
    """Pairs of date columns, `given` never after `then`, with the mean days between them.

    Pairs of dates from different times, which chance would keep in order as well, are left out, and so are
    equal ones.
    """
    dates = [at for at, column in enumerate(table) if column.kind is ColumnKind.DATETIME]
    found = []
    for given in dates:
        for then in dates:
            if given == then:
                continue
            start, end = table.columns[given], table.columns[then]
            rows = np.flatnonzero((start.state == 0) & (end.state == 0))
            if len(rows) < LEAST_ROWS:
                continue
            first = start.values[rows].astype(np.int64)
            second = end.values[rows].astype(np.int64)
            gap = second - first
            if (gap >= 0).all() and gap.any() and by_chance(first, second) <= MOST_BY_CHANCE:
                found.append((Pair(given, then), float(gap.mean()) / 86_400_000_000))
    return found


def by_chance(first: NDArray[np.generic], second: NDArray[np.generic]) -> float:
    """How often the first is at most the second when partners are shuffled (of at most 2,000 rows)."""
    rows = sample_rows(len(first), 2_000)
    mixed = np.random.default_rng(0).permutation(rows)
    return float((first[rows] <= second[mixed]).mean())
