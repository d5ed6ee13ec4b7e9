"""Finds when values are missing: together, below a number, or with a category."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.rules import (
    ColumnName,
    Comparison,
    Expression,
    IfThen,
    IsMissing,
    NumberValue,
    Rule,
    TextValue,
)
from synth_engine.contracts.table import Column, ColumnKind, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

SHARED = 5
LEAST_MISSING = 20
# A condition is offered if it explains this share of what is missing, and most rows have a value.
LEAST_EXPLAINED = 0.5
MOST_SHARE = 0.5
MOST_COLUMNS, MOST_LEVELS = 150, 40


def missing_rules(table: Table) -> Iterator[tuple[Rule, int, int]]:
    """Rules on missing values with the rows they speak of."""
    gaps = [
        column
        for column in table
        if LEAST_MISSING <= int((column.state != 0).sum()) <= len(column) - LEAST_MISSING
    ][:MOST_COLUMNS]
    masks = [column.state != 0 for column in gaps]
    first = _together(masks)
    for at, column in enumerate(gaps):
        other = gaps[first[at]]
        if first[at] != at:
            yield _both(other.name, column.name), int(masks[at].sum()), 0
            yield _both(column.name, other.name), int(masks[at].sum()), 0
            continue  # what holds for its fellow holds for it
        yield from _below(table, column, masks[at])
        yield from _with(table, column, masks[at])


def _together(masks: list[NDArray[np.bool_]]) -> list[int]:
    """For each mask the first one that equals it."""
    known: dict[bytes, int] = {}
    return [known.setdefault(np.packbits(mask).tobytes(), at) for at, mask in enumerate(masks)]


def _both(one: str, other: str) -> IfThen:
    return IfThen(IsMissing(ColumnName(one)), IsMissing(ColumnName(other)))


def _below(
    table: Table, column: Column, gone: NDArray[np.bool_]
) -> Iterator[tuple[Rule, int, int]]:
    """``if age < 15 then marital_status is missing``: no row below the number has a value."""
    for other in table:
        if other is column or other.kind is not ColumnKind.INTEGER or (other.state != 0).any():
            continue
        least = int(other.values[~gone].min())
        under = other.values.astype(np.int64) < least
        rows = int(under.sum())
        shared = int((other.values == least).sum())
        telling = rows >= max(LEAST_MISSING, LEAST_EXPLAINED * gone.sum())
        if telling and shared >= SHARED and gone.mean() <= MOST_SHARE:
            condition = Comparison(ColumnName(other.name), "<", NumberValue(float(least)))
            yield IfThen(condition, IsMissing(ColumnName(column.name))), rows, 0


def _with(table: Table, column: Column, gone: NDArray[np.bool_]) -> Iterator[tuple[Rule, int, int]]:
    """``if status = "dead" then discharged is missing``: no row of the category has a value."""
    said: set[bytes] = set()
    for other in table:
        few = other.kind in {ColumnKind.CATEGORY, ColumnKind.BOOLEAN} and other is not column
        if not few or len(other.levels) > MOST_LEVELS:
            continue
        plain = other.state == 0
        size = len(other.levels)
        counts = np.bincount(other.values[plain], minlength=size)
        missing = np.bincount(other.values[plain & gone], minlength=size)
        for at in np.flatnonzero((counts == missing) & (counts >= LEAST_MISSING)).tolist():
            if counts[at] < LEAST_EXPLAINED * gone.sum() or gone.mean() > MOST_SHARE:
                continue
            rows = np.packbits(plain & (other.values == at)).tobytes()
            if rows in said:
                continue  # another column says the same of the same rows
            said.add(rows)
            equal: Expression = Comparison(ColumnName(other.name), "=", TextValue(other.levels[at]))
            yield IfThen(equal, IsMissing(ColumnName(column.name))), int(counts[at]), 0
