"""Finds sums: a column that is the sum of others, or the difference of two, on every row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.rules import ColumnName, Comparison, Condition, Expression, Rule, Sum
from synth_engine.contracts.table import ColumnKind, Table
from synth_engine.rules.checking import violations
from synth_engine.rules.dependencies import LEAST_ROWS, sample_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

MOST_COLUMNS = 40
LOOK = 200
LEAST_ROWS_OF_A_TERM = 0.05


def sums(table: Table) -> Iterator[tuple[Rule, int, int]]:
    """Sums of two columns, and of three or more that stand side by side; terms are rarely 0 or constant."""
    numbers = [
        at
        for at, column in enumerate(table)
        if column.kind in {ColumnKind.INTEGER, ColumnKind.NUMERIC}
        and column.schema.decimals is not None
    ][:MOST_COLUMNS]
    present = np.ones(table.rows, dtype=np.bool_)
    usable = []
    for at in numbers:  # columns that are mostly missing would leave no row for the others
        state = table.columns[at].state == 0
        if state.mean() > 0.5 and (present & state).sum() > 2 * LEAST_ROWS:
            present &= state
            usable.append(at)
    rows = np.flatnonzero(present)
    if len(usable) < 3:
        return
    rows = rows[sample_rows(len(rows), LOOK)]
    values = np.stack([table.columns[at].values[rows].astype(np.float64) for at in usable])
    decimals = [table.columns[at].schema.decimals or 0 for at in usable]
    unit = 0.5005 * 10.0 ** -np.array(decimals, dtype=np.float64)
    terms = _terms(values)
    seen: set[tuple[int, ...]] = set()
    for target, parts in _pairs(values, unit, terms):
        key = tuple(sorted((target, *parts)))
        if key in seen:
            continue
        seen.add(key)
        rule = _rule(table, usable[target], [usable[at] for at in parts])
        support = _support(table, [usable[at] for at in key])
        if support >= 2 * LEAST_ROWS and not violations(rule, table).any():
            yield rule, support, 0


def _terms(values: NDArray[np.float64]) -> list[int]:
    """Columns that can be a term: not nearly always one number, and not nearly always 0."""
    found = []
    for at, row in enumerate(values):
        _, counts = np.unique(row, return_counts=True)
        enough = (row != 0).mean() >= LEAST_ROWS_OF_A_TERM
        if enough and counts.max() <= (1 - LEAST_ROWS_OF_A_TERM) * len(row):
            found.append(at)
    return found


def _pairs(
    values: NDArray[np.float64], unit: NDArray[np.float64], terms: list[int]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    for place, one in enumerate(terms):
        for other in terms[place + 1 :]:
            yield from _hits(values, unit, (one, other), terms)
    for start in range(len(terms)):
        for end in range(start + 3, len(terms) + 1):
            parts = tuple(terms[start:end])
            if parts[-1] - parts[0] != len(parts) - 1:
                break  # something else stands between
            yield from _hits(values, unit, parts, terms)


def _hits(
    values: NDArray[np.float64],
    unit: NDArray[np.float64],
    parts: tuple[int, ...],
    terms: list[int],
) -> Iterator[tuple[int, tuple[int, ...]]]:
    total = values[list(parts)].sum(axis=0)
    slack = 1e-9 * np.abs(total)
    near = (np.abs(values - total) <= unit[:, None] + slack).all(axis=1)
    for at in np.flatnonzero(near).tolist():
        if at not in parts and at in terms:
            yield at, parts


def _rule(table: Table, target: int, parts: list[int]) -> Condition:
    names = table.names
    terms: tuple[tuple[int, Expression], ...] = tuple((1, ColumnName(names[at])) for at in parts)
    return Condition(Comparison(ColumnName(names[target]), "=", Sum(terms)))


def _support(table: Table, columns: list[int]) -> int:
    both = np.ones(table.rows, dtype=np.bool_)
    for at in columns:
        both &= table.columns[at].state == 0
    return int(both.sum())
