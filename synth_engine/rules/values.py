"""Values of expressions over whole columns: numbers, dates in days, texts; what is missing is marked.

Numpy on column arrays, one pass an operation. Must not know what a rule is for.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.rules import (
    ColumnName,
    Expression,
    NumberValue,
    Product,
    Sum,
    TextValue,
)
from synth_engine.contracts.table import Column, ColumnKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.table import Table

DAY_US = 86_400_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Values:
    """One value a row.

    Attributes:
        numbers: float64 (n,) or (1,); days since 1970-01-01 where `is_date`.
        present: bool (n,) or (1,); False where the value is missing or a special code.
        is_date: whether the numbers are dates.
        column: the column itself where the expression is just that.
        text: the literal where the expression is just that.
    """

    numbers: NDArray[np.float64]
    present: NDArray[np.bool_]
    is_date: bool = False
    column: Column | None = None
    text: str | None = None


def read_number(text: str) -> float:
    """The number a text spells; NaN where it spells none."""
    try:
        found = float(text)
    except ValueError:
        return math.nan
    return found if math.isfinite(found) else math.nan


def read_time(text: str, pattern: str | None) -> int | None:
    """Microseconds since 1970-01-01 of a date in ISO form or in the column's own; None if it is none."""
    for way in (None, pattern):
        try:
            found = (
                datetime.fromisoformat(text) if way is None else datetime.strptime(text, way)  # noqa: DTZ007 - our dates have no zone
            )
        except ValueError:
            continue
        found = found.replace(tzinfo=None)
        return int(np.datetime64(found, "us").astype(np.int64))
    return None


def column_values(column: Column) -> Values:
    """A column as values: texts that spell numbers count as numbers, other texts as missing."""
    present = column.state == 0
    if column.kind is ColumnKind.DATETIME:
        return Values(column.values.astype(np.float64) / DAY_US, present, True, column)
    if column.is_number:
        return Values(column.values.astype(np.float64), present, column=column)
    spelt = np.array([read_number(level) for level in column.levels] or [math.nan])
    numbers = spelt[np.where(present, column.values, 0)]
    present = present & ~np.isnan(numbers)
    return Values(np.where(present, numbers, 0.0), present, column=column)


def values_of(expression: Expression, table: Table) -> Values:
    """Values of an arithmetic expression (KeyError where the table has no such column)."""
    if isinstance(expression, ColumnName):
        return column_values(table[expression.name])
    if isinstance(expression, NumberValue):
        return Values(np.array([expression.value]), np.ones(1, dtype=np.bool_))
    if isinstance(expression, TextValue):
        number = read_number(expression.value)
        known = np.array([not math.isnan(number)])
        return Values(np.nan_to_num(np.array([number])), known, text=expression.value)
    if isinstance(expression, Sum):
        return _sum(expression.terms, table)
    if isinstance(expression, Product):
        return _product(expression.factors, table)
    raise TypeError(type(expression).__name__)


def _sum(terms: Sequence[tuple[int, Expression]], table: Table) -> Values:
    total, present, dates = np.zeros(1), np.ones(1, dtype=np.bool_), 0
    for sign, part in terms:
        found = values_of(part, table)
        total = total + sign * found.numbers
        present = present & found.present
        dates += sign * int(found.is_date)
    return Values(total, present, dates == 1)


def _product(factors: Sequence[tuple[int, Expression]], table: Table) -> Values:
    total, present = np.ones(1), np.ones(1, dtype=np.bool_)
    for exponent, part in factors:
        found = values_of(part, table)
        present = present & found.present
        if exponent > 0:
            total = total * found.numbers
        else:
            # A quotient by zero has no value; it is missing, not infinite.
            present = present & (found.numbers != 0)
            total = total / np.where(found.numbers != 0, found.numbers, 1.0)
    present = present & np.isfinite(total)
    return Values(np.where(present, total, 0.0), present)
