"""Floor 5: what is kept of a real table so that newer rows can be held against it: counts and strengths, no row.

Columns of numbers are cut at rounded deciles, categories are named where enough rows share them, and everything
else is one cell. Every cell that stands for values has at least the policy's minimum cell count. Must not decide
whether anything drifted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from synth_engine.contracts.table import NUMBER_KINDS, ColumnKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Column, Table

VERSION: Final = 1
STEPS: Final = 10
MOST_LEVELS: Final = 1_000
# Of a column in a pair: so many cells, the rest in one.
PAIR_STEPS, PAIR_LEVELS = 5, 7
MOST_PAIRED: Final = 60
MOST_ROWS: Final = 50_000
GROUPS: Final = 20
_NO_STATISTICS: Final = frozenset({ColumnKind.IDENTIFIER, ColumnKind.TEXT})


@dataclass(frozen=True, slots=True)
class Cells:
    """How one column becomes cells, and how many old rows are in each.

    The last three cells are values that no cell names (rare, or of another kind), special codes, missing.

    Attributes:
        name: of the column.
        kind: of the old column.
        edges: where numbers are cut, ascending; None for categories.
        levels: categories that at least the minimum count of rows share; empty for numbers.
        counts: (cells,) old rows.
        middle: rounded median of the old numbers; None for categories.
    """

    name: str
    kind: ColumnKind
    edges: tuple[float, ...] | None
    levels: tuple[str, ...]
    counts: tuple[int, ...]
    middle: float | None

    @property
    def named(self) -> int:
        """Cells that stand for values."""
        return len(self.levels) if self.edges is None else len(self.edges) + 1

    def codes(self, column: Column) -> NDArray[np.int64]:
        """(rows,) cell of every row of a column of that name."""
        rest, special, missing = self.named, self.named + 1, self.named + 2
        if self.edges is not None:
            if column.is_number:
                values = column.values.astype(np.float64)
                found = np.searchsorted(np.asarray(self.edges), values, side="right")
            else:
                found = np.full(len(column), rest)
        else:
            texts = levels_of(column)
            place = {text: at for at, text in enumerate(self.levels)}
            where = np.array([place.get(text, rest) for text in texts[0]] or [rest])
            found = where[texts[1]]
        found = np.where(column.state > 0, special, found)
        return np.where(column.state < 0, missing, found).astype(np.int64)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        return {
            "name": self.name,
            "kind": str(self.kind),
            "edges": None if self.edges is None else list(self.edges),
            "levels": list(self.levels),
            "counts": list(self.counts),
            "middle": self.middle,
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> Cells:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        edges = untrusted["edges"]
        made = cls(
            name=str(untrusted["name"]),
            kind=ColumnKind(untrusted["kind"]),
            edges=None if edges is None else tuple(map(float, edges)),
            levels=tuple(map(str, untrusted["levels"])),
            counts=tuple(map(int, untrusted["counts"])),
            middle=None if untrusted["middle"] is None else float(untrusted["middle"]),
        )
        if len(made.counts) != made.named + 3:
            raise ValueError(made.name)
        return made


@dataclass(frozen=True, slots=True)
class Baseline:
    """All that is kept of a table.

    Attributes:
        rows: how many.
        least: rows that a cell which stands for values has at least.
        columns: cells of each.
        paired: names of the columns whose pairs were looked at.
        strength: (paired, paired) how strongly two columns hang together, 0-1.
        spread: (paired, paired) standard error of it.
    """

    rows: int
    least: int
    columns: tuple[Cells, ...]
    paired: tuple[str, ...]
    strength: NDArray[np.float64]
    spread: NDArray[np.float64]

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form; `from_json` reads it back."""
        return {
            "v": VERSION,
            "rows": self.rows,
            "least": self.least,
            "columns": [one.to_json() for one in self.columns],
            "paired": list(self.paired),
            "strength": np.round(self.strength, 5).tolist(),
            "spread": np.round(self.spread, 5).tolist(),
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> Baseline:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        paired = tuple(map(str, untrusted["paired"]))
        shape = (len(paired), len(paired))
        strength, spread = (
            np.asarray(untrusted[name], dtype=np.float64).reshape(shape)
            for name in ("strength", "spread")
        )
        columns = tuple(Cells.from_json(row) for row in untrusted["columns"])
        return cls(
            int(untrusted["rows"]), int(untrusted["least"]), columns, paired, strength, spread
        )


def take(table: Table, names: Sequence[str], least: int, context: Context) -> Baseline:
    """Count a real table.

    Args:
        table: real rows.
        names: columns that are looked at; identifiers and free text among them are left out.
        least: the policy's minimum cell count.
        context: progress and cancel.
    """
    found = []
    for done, name in enumerate(names):
        context.progress("baseline.columns", done, len(names))
        if table[name].kind not in _NO_STATISTICS:
            found.append(_cells(table[name], least))
    context.progress("baseline.columns", len(names), len(names))
    paired = tuple(one for one in found if one.named > 1)[:MOST_PAIRED]
    strength, spread = strengths(table, paired, context)
    named = tuple(one.name for one in paired)
    return Baseline(table.rows, least, tuple(found), named, strength, spread)


def levels_of(column: Column) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """Texts of a column's values, and which of them every row has; numbers as they are printed shortest."""
    if not column.is_number:
        return column.levels, column.values.astype(np.int64)
    values, where = np.unique(column.values, return_inverse=True)
    return tuple(f"{value:g}" for value in values.tolist()), where.reshape(-1).astype(np.int64)


def _cells(column: Column, least: int) -> Cells:
    if column.kind in NUMBER_KINDS:
        return _steps(column, least)
    texts, where = levels_of(column)
    there = np.bincount(where[column.state == 0], minlength=len(texts))
    order = np.argsort(-there, kind="stable")[:MOST_LEVELS]
    levels = tuple(sorted(texts[int(at)] for at in order if there[int(at)] >= max(least, 1)))
    return _counted(column, None, levels, None)


def _counted(
    column: Column,
    edges: tuple[float, ...] | None,
    levels: tuple[str, ...],
    middle: float | None,
) -> Cells:
    empty = Cells(column.name, column.kind, edges, levels, (), middle)
    counts = np.bincount(empty.codes(column), minlength=empty.named + 3)
    return Cells(column.name, column.kind, edges, levels, tuple(counts.tolist()), middle)


def _steps(column: Column, least: int) -> Cells:
    """Cut at deciles, rounded to a 20th to a 200th of the middle 80 %; thin steps are put together."""
    present = column.values[column.state == 0].astype(np.float64)
    if not len(present):
        return _counted(column, (), (), None)
    points, grid = _points(present)
    rounded = np.round(points / grid) * grid if grid > 0 else points
    edges: list[float] = []
    for edge in np.unique(rounded).tolist():
        low = edges[-1] if edges else -np.inf
        inside = int(((present >= low) & (present < edge)).sum())
        if inside >= max(least, 1):
            edges.append(edge)
    while edges and int((present >= edges[-1]).sum()) < max(least, 1):
        edges.pop()
    return _counted(column, tuple(edges), (), rounded_middle(present))


def _points(present: NDArray[np.float64]) -> tuple[NDArray[np.float64], float]:
    """Deciles, and the power of ten that figures are rounded to (0: all deciles are one value)."""
    points = np.quantile(present, np.linspace(0, 1, STEPS + 1)[1:-1])
    wide = points[-1] - points[0]
    return points, float(10.0 ** np.floor(np.log10(wide / 20))) if wide > 0 else 0.0


def rounded_middle(present: NDArray[np.float64]) -> float:
    """Median of at least one number, rounded as steps are."""
    grid = _points(present)[1]
    middle = float(np.median(present))
    return float(np.round(middle / grid) * grid) if grid > 0 else middle


def strengths(
    table: Table, columns: Sequence[Cells], context: Context
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How strongly every two columns hang together, and its standard error.

    Cramer's V without its bias (Bergsma 2013, Journal of the Korean Statistical Society 42) of coarse cells; the
    error leaves one of `GROUPS` groups of rows out at a time (delete-a-group jackknife, Kott 2001).

    Args:
        table: rows; evenly spaced ones of more than `MOST_ROWS`.
        columns: cells of each; the coarse ones follow from their old counts, so that both tables have the same.
        context: progress and cancel.
    """
    size = len(columns)
    if size < 2 or not table.rows:
        return np.zeros((size, size)), np.zeros((size, size))
    rows = np.unique(np.linspace(0, table.rows - 1, min(table.rows, MOST_ROWS)).astype(np.int64))
    coarse = [_coarse(one)[one.codes(table[one.name])[rows]] for one in columns]
    ends = np.cumsum([0, *(int(_coarse(one).max()) + 1 for one in columns)])
    groups = np.arange(len(rows)) % GROUPS
    tables = np.zeros((GROUPS, ends[-1], ends[-1]))
    for group in range(GROUPS):
        context.progress("baseline.pairs", group, GROUPS)
        mine = np.flatnonzero(groups == group)
        marks = np.zeros((len(mine), int(ends[-1])), dtype=np.float32)
        for at, codes in enumerate(coarse):
            marks[np.arange(len(mine)), ends[at] + codes[mine]] = 1
        tables[group] = marks.T @ marks
    total = tables.sum(axis=0)
    found = _cramer(total, ends)
    left = np.stack([_cramer(total - one, ends) for one in tables if one.any()])
    count = len(left)
    error = np.sqrt((count - 1) / count * ((left - left.mean(axis=0)) ** 2).sum(axis=0))
    context.progress("baseline.pairs", GROUPS, GROUPS)
    return found, error


def _coarse(one: Cells) -> NDArray[np.int64]:
    """Cell -> coarse cell: steps side by side, or the most common categories; rest and codes together, missing."""
    named = one.named
    if one.edges is not None:
        kept = min(PAIR_STEPS, named)
        first = np.arange(named) * kept // max(named, 1)
    else:
        kept = min(PAIR_LEVELS, named)
        first = np.full(named, kept)
        order = np.argsort(-np.asarray(one.counts[:named]), kind="stable")[:kept]
        first[order] = np.arange(len(order))
    return np.concatenate([first, [kept, kept, kept + 1]]).astype(np.int64)


def _cramer(joint: NDArray[np.float64], ends: NDArray[np.int64]) -> NDArray[np.float64]:
    """(columns, columns) strength 0-1 from all tables of pairs side by side."""
    size = len(ends) - 1
    rows = float(joint[: ends[1], : ends[1]].sum())
    counts = np.diag(joint)
    found = np.eye(size)
    if rows < 2:
        return found
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = joint**2 / np.outer(counts, counts)
    ratio = np.nan_to_num(ratio, nan=0.0, posinf=0.0)
    met = np.add.reduceat(np.add.reduceat(ratio, ends[:-1], axis=0), ends[:-1], axis=1) - 1
    used = np.add.reduceat((counts > 0).astype(np.float64), ends[:-1])
    free = np.outer(used - 1, used - 1) / (rows - 1)
    less = np.minimum.outer(*(2 * [used - (used - 1) ** 2 / (rows - 1)])) - 1
    strong = np.sqrt(np.clip(met - free, 0, None) / np.where(less > 0, less, np.inf))
    made = np.clip(strong, 0, 1)
    np.fill_diagonal(made, 1)
    return made
