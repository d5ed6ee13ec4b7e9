"""Rules that are held over all row groups of an output: uniqueness, and partners that stay the same.

What was seen is kept as 64-bit keys. Equal rows have equal keys; two different rows with one key (once in 10^19
pairs) are drawn again for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.table import Column, ColumnKind, Table
from synth_engine.rules.codes import all_present
from synth_engine.rules.steps import as_table, merged

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MIX = (0xBF58476D1CE4E5B9, 0x94D049BB133111EB)


class Keys:
    """64-bit keys of rows that mean the same in every row group."""

    def __init__(self) -> None:
        self._texts: dict[str, dict[str, int]] = {}

    def _numbers(self, column: Column) -> NDArray[np.uint64]:
        """The column as numbers that mean the same in every row group."""
        if column.is_number:
            if column.values.dtype.kind != "f":
                return column.values.astype(np.int64).view(np.uint64)
            # -0.0 is 0.0, and both have one set of bits after adding nought.
            return (column.values.astype(np.float64) + 0.0).view(np.uint64)
        known = self._texts.setdefault(column.name, {})
        for level in column.levels:
            known.setdefault(level, len(known))
        index = np.array([known[level] for level in column.levels] or [0], dtype=np.uint64)
        return np.asarray(index[column.values])

    def of(self, table: Table, names: tuple[str, ...]) -> NDArray[np.uint64]:
        """One key a row; special codes and missing values count as values of their own."""
        key = np.zeros(table.rows, dtype=np.uint64)
        for name in names:
            column = table[name]
            key = _mixed(key * np.uint64(31) + self._numbers(column) + np.uint64(1))
            if column.state.any():
                key = _mixed(key + self._states(column))
        return key

    def _states(self, column: Column) -> NDArray[np.uint64]:
        known = self._texts.setdefault(f"{column.name} codes", {})
        for code in column.schema.special:
            known.setdefault(code, len(known) + 2)
        place = [0, *(known[code] for code in column.schema.special), 1]
        return np.asarray(np.array(place, dtype=np.uint64)[column.state])


class Uniqueness:
    """What was seen of some columns.

    Args:
        columns: that no two rows may agree in together.
        free: columns nothing is computed from: the last of them among `columns` may be moved.
    """

    def __init__(self, columns: tuple[str, ...], free: tuple[str, ...]) -> None:
        self._columns = columns
        self._free = tuple(name for name in columns if name in free)
        self._seen: NDArray[np.uint64] = np.zeros(0, dtype=np.uint64)
        self._keys = Keys()
        self._highest: dict[int, float] = {}

    def _counted(self, table: Table) -> NDArray[np.bool_]:
        counted = np.ones(table.rows, dtype=np.bool_)
        for name in self._columns:
            counted &= table[name].state == 0
        return counted

    def misfits(self, table: Table) -> NDArray[np.bool_]:
        """Rows that agree with an earlier one, of this row group or one taken before."""
        counted = self._counted(table)
        key = self._keys.of(table, self._columns)
        repeated = np.zeros(table.rows, dtype=np.bool_)
        rows = np.flatnonzero(counted)
        _, first = np.unique(key[rows], return_index=True)
        repeated[rows] = True
        repeated[rows[first]] = False
        if len(self._seen):
            at = np.minimum(np.searchsorted(self._seen, key), len(self._seen) - 1)
            repeated |= counted & (self._seen[at] == key)
        return repeated

    def take(self, table: Table) -> None:
        """Remember a row group."""
        key = np.unique(self._keys.of(table, self._columns)[self._counted(table)])
        self._seen = np.union1d(self._seen, key)
        if self.movable(table):
            self._raise(table)

    def movable(self, table: Table) -> bool:
        """Whether a column is a number that may be moved."""
        return self._moved(table) is not None

    def _moved(self, table: Table) -> str | None:
        kinds = (ColumnKind.INTEGER, ColumnKind.DATETIME, ColumnKind.NUMERIC)
        for kind in kinds:
            for name in reversed(self._free):
                schema = table[name].schema
                if schema.kind is kind and (
                    kind is not ColumnKind.NUMERIC or schema.decimals is not None
                ):
                    return name
        return None

    def _raise(self, table: Table) -> None:
        """Remember the highest number of each group of the other columns."""
        name = self._moved(table)
        if name is None:
            return
        rows = np.flatnonzero(self._counted(table))
        groups = self._groups(table, name)[rows]
        values = table[name].values[rows].astype(np.float64)
        for group, value in zip(*_highest(groups, values), strict=True):
            self._highest[group] = max(self._highest.get(group, value), value)

    def _groups(self, table: Table, name: str) -> NDArray[np.uint64]:
        return self._keys.of(table, tuple(one for one in self._columns if one != name))

    def move(self, table: Table) -> tuple[Table, int]:
        """Give rows that agree with an earlier one the next numbers above the highest of their group.

        Returns:
            (table, rows moved).
        """
        name = self._moved(table)
        if name is None:
            return table, 0
        self._raise(table)
        again = np.flatnonzero(self.misfits(table))
        column = table[name]
        grid = _grid(column)
        groups = self._groups(table, name)[again]
        order = np.argsort(groups, kind="stable")
        ordered = groups[order]
        starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
        place = np.arange(len(again)) - np.repeat(starts, np.diff(np.r_[starts, len(again)]))
        highest = np.array([self._highest[int(one)] for one in ordered.tolist()])
        values = column.values.copy()
        moved = highest + (place + 1) * grid
        if column.kind is ColumnKind.NUMERIC:
            moved = np.round(moved, column.schema.decimals or 0)
        values[again[order]] = moved.astype(values.dtype)
        columns = {one.name: one for one in table}
        columns[name] = Column(column.schema, values, column.state)
        return Table(tuple(as_table(columns)), table.name), len(again)


class Agreement:
    """Rows that agree in some columns agree in others: the first row that comes decides.

    Args:
        given: columns that decide.
        then: columns that have to agree.
        free: columns that nothing hangs on: if all of `then` are, they can be changed to agree.
    """

    def __init__(
        self, given: tuple[str, ...], then: tuple[str, ...], free: tuple[str, ...]
    ) -> None:
        self._given, self._then = given, then
        self._free = set(then) <= set(free)
        self._keys = Keys()
        self._seen: NDArray[np.uint64] = np.zeros(0, dtype=np.uint64)
        self._partner: NDArray[np.uint64] = np.zeros(0, dtype=np.uint64)
        self._rows: Table | None = None  # what goes with each key seen

    def _pairs(
        self, table: Table
    ) -> tuple[NDArray[np.intp], NDArray[np.uint64], NDArray[np.uint64]]:
        """Rows in which nothing is missing, and their keys on both sides."""
        rows = np.flatnonzero(all_present([table[n] for n in (*self._given, *self._then)]))
        part = table.take(rows)
        return rows, self._keys.of(part, self._given), self._keys.of(part, self._then)

    def _known(self, key: NDArray[np.uint64]) -> tuple[NDArray[np.bool_], NDArray[np.intp]]:
        """Which keys were seen in earlier row groups, and where."""
        if not len(self._seen):
            return np.zeros(len(key), dtype=np.bool_), np.zeros(len(key), dtype=np.intp)
        at = np.minimum(np.searchsorted(self._seen, key), len(self._seen) - 1)
        return self._seen[at] == key, at

    def misfits(self, table: Table) -> NDArray[np.bool_]:
        """Rows whose partner differs from that of the first row like them."""
        rows, key, partner = self._pairs(table)
        _, first, which = np.unique(key, return_index=True, return_inverse=True)
        expected = partner[first][which.reshape(-1)]
        known, at = self._known(key)
        if known.any():
            expected = np.where(known, self._partner[at], expected)
        found = np.zeros(table.rows, dtype=np.bool_)
        found[rows] = partner != expected
        return found

    def take(self, table: Table) -> None:
        """Remember the partners of a row group."""
        rows, key, partner = self._pairs(table)
        known, _ = self._known(key)
        fresh, first = np.unique(key[~known], return_index=True)
        place = np.flatnonzero(~known)[first]
        seen = np.concatenate([self._seen, fresh])
        order = np.argsort(seen, kind="stable")
        self._seen = seen[order]
        self._partner = np.concatenate([self._partner, partner[place]])[order]
        if not self._free:
            return
        more = table.select(self._then).take(rows[place])
        kept = more if self._rows is None else stacked(self._rows, more)
        self._rows = kept.take(order)

    def movable(self, table: Table) -> bool:
        """Whether partners may be taken from the first row."""
        del table
        return self._free

    def move(self, table: Table) -> tuple[Table, int]:
        """Give rows that do not agree the partner of the first row like them; the table and rows changed."""
        again = self.misfits(table)
        rows, key, _ = self._pairs(table)
        _, first, which = np.unique(key, return_index=True, return_inverse=True)
        source = np.arange(table.rows)
        source[rows] = rows[first][which.reshape(-1)]
        known, at = self._known(key)
        columns = {column.name: column for column in table}
        for name in self._then:
            column = table[name]
            columns[name] = merged(column, again, column.take(source))
            if self._rows is not None and known.any():
                put = np.zeros(table.rows, dtype=np.bool_)
                put[rows[known]] = again[rows[known]]
                place = np.zeros(table.rows, dtype=np.intp)
                place[rows] = at
                columns[name] = merged(columns[name], put, self._rows[name].take(place))
        return Table(tuple(columns.values()), table.name), int(again.sum())


def stacked(one: Table, other: Table) -> Table:
    """Rows of two tables with the same columns, one after the other."""
    rows = np.concatenate([np.arange(one.rows), np.zeros(other.rows, dtype=np.intp)])
    there = np.concatenate([np.zeros(one.rows, dtype=np.intp), np.arange(other.rows)])
    put = np.arange(len(rows)) >= one.rows
    if not one.rows or not other.rows:
        return other if not one.rows else one
    return Table(tuple(merged(c.take(rows), put, other[c.name].take(there)) for c in one), one.name)


def _mixed(key: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Bits spread over 64 (the finisher of SplitMix64; Steele, Lea and Flood 2014)."""
    key = (key ^ (key >> np.uint64(30))) * np.uint64(_MIX[0])
    key = (key ^ (key >> np.uint64(27))) * np.uint64(_MIX[1])
    return np.asarray(key ^ (key >> np.uint64(31)))


def _grid(column: Column) -> float:
    if column.kind is ColumnKind.DATETIME:
        return float(column.schema.resolution_us or 1)
    if column.kind is ColumnKind.INTEGER:
        return 1.0
    return float(10.0 ** -(column.schema.decimals or 0))


def _highest(
    groups: NDArray[np.uint64], values: NDArray[np.float64]
) -> tuple[list[int], list[float]]:
    order = np.lexsort((values, groups))
    ordered = groups[order]
    last = np.flatnonzero(np.r_[ordered[1:] != ordered[:-1], True]) if len(ordered) else order
    return ordered[last].tolist(), values[order[last]].tolist()
