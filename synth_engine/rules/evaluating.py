"""Whether conditions hold, row by row, with three answers: yes, no, unknown.

Unknown is what a comparison with a missing value is; it passes every rule (Kleene's strong logic, as in SQL's
CHECK). Dates are compared as they are stored, sums with the rounding of the column they are compared with.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.rules import (
    AllOf,
    AnyOf,
    Comparison,
    ComparisonSign,
    Expression,
    IsMissing,
    Not,
    NumberValue,
    OneOf,
    TextValue,
)
from synth_engine.contracts.table import Column, ColumnKind
from synth_engine.rules.values import Values, read_number, read_time, values_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.table import Table

# Two results of arithmetic closer than this (relative) are the same number; dates: in days, 9 ms.
CLOSE = 1e-9
CLOSE_DAYS = 1e-7


@dataclass(frozen=True, slots=True, eq=False)
class Truth:
    """Three-valued answers: bool (n,) each, never both True; neither is "unknown"."""

    yes: NDArray[np.bool_]
    no: NDArray[np.bool_]


def truth_of(expression: Expression, table: Table) -> Truth:
    """Whether a condition holds in each row of a table (KeyError where it lacks a column)."""
    if isinstance(expression, AllOf | AnyOf):
        found = [truth_of(part, table) for part in expression.parts]
        yes, no = found[0].yes, found[0].no
        for one in found[1:]:
            if isinstance(expression, AllOf):
                yes, no = yes & one.yes, no | one.no
            else:
                yes, no = yes | one.yes, no & one.no
        return Truth(yes, no)
    if isinstance(expression, Not):
        inner = truth_of(expression.part, table)
        return Truth(inner.no, inner.yes)
    if isinstance(expression, IsMissing):
        gone = table[expression.column.name].state != 0
        return Truth(~gone, gone) if expression.negated else Truth(gone, ~gone)
    if isinstance(expression, OneOf):
        return _one_of(expression, table[expression.column.name])
    if isinstance(expression, Comparison):
        return _compared(expression, table)
    raise TypeError(type(expression).__name__)


def _one_of(expression: OneOf, column: Column) -> Truth:
    hits = np.zeros(len(column), dtype=np.bool_)
    for value in expression.values:
        hits |= equals(column, value)
    return _found(column, hits, expression.values, negated=expression.negated)


def _found(
    column: Column,
    hits: NDArray[np.bool_],
    values: tuple[NumberValue | TextValue, ...],
    *,
    negated: bool,
) -> Truth:
    """A value is among some. A special code is known to differ from them only if codes are asked for."""
    codes_named = any(isinstance(v, TextValue) and np.isnan(read_number(v.value)) for v in values)
    known = (column.state >= 0) if codes_named else (column.state == 0) | hits
    yes, no = hits & known, ~hits & known
    return Truth(no, yes) if negated else Truth(yes, no)


def equals(column: Column, value: NumberValue | TextValue) -> NDArray[np.bool_]:
    """Rows of a column that hold a literal value: a number, a date, a category or a special code."""
    plain = column.state == 0
    if isinstance(value, TextValue) and value.value in column.schema.special:
        code = column.state == column.schema.special.index(value.value) + 1
        return np.asarray(code)
    if not column.is_number:
        return np.asarray(plain & np.isin(column.values, _levels_like(column, value)))
    if column.kind is ColumnKind.DATETIME:
        pattern = column.schema.datetime_format
        time = read_time(value.value, pattern) if isinstance(value, TextValue) else None
        if time is None:
            return np.zeros_like(plain)
        return np.asarray(plain & np.asarray(column.values.astype(np.int64) == time))
    number = value.value if isinstance(value, NumberValue) else read_number(value.value)
    near = np.isclose(column.values.astype(np.float64), number, rtol=CLOSE, atol=1e-12)
    return np.asarray(plain & near)


def _levels_like(column: Column, value: NumberValue | TextValue) -> list[int]:
    """Levels that are a text, or that spell a number."""
    if isinstance(value, TextValue):
        return [at for at, level in enumerate(column.levels) if level == value.value]
    return [at for at, level in enumerate(column.levels) if read_number(level) == value.value]


def _compared(expression: Comparison, table: Table) -> Truth:
    left, right = values_of(expression.left, table), values_of(expression.right, table)
    sign = expression.sign
    if left.column is None and right.column is not None:
        left, right, sign = right, left, _turned(sign)
    column = left.column
    if column is not None and sign in {"=", "<>"} and right.column is None:
        literal = _literal(expression, right)
        if literal is not None:
            return _found(column, equals(column, literal), (literal,), negated=sign == "<>")
    if column is not None and right.column is not None and _texts(column, right.column):
        return _same_texts(column, right.column, sign)
    if column is not None and right.text is not None and column.kind is ColumnKind.DATETIME:
        return _against_time(column, right.text, sign)
    return _of_rows(_ordered(left, right, sign), left.present & right.present, table.rows)


def _turned(sign: ComparisonSign) -> ComparisonSign:
    turned: dict[ComparisonSign, ComparisonSign] = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
    return turned.get(sign, sign)


def _literal(expression: Comparison, right: Values) -> NumberValue | TextValue | None:
    if right.text is not None:
        return TextValue(right.text)
    for side in (expression.left, expression.right):
        if isinstance(side, NumberValue):
            return side
    return None


def _of_rows(holds: NDArray[np.bool_], known: NDArray[np.bool_], rows: int) -> Truth:
    return Truth(
        np.broadcast_to(holds & known, rows),
        np.broadcast_to(~holds & known, rows),
    )


def _texts(one: Column, other: Column) -> bool:
    return not one.is_number and not other.is_number


def _same_texts(one: Column, other: Column, sign: ComparisonSign) -> Truth:
    """Two columns of texts: equal or not (their order means nothing)."""
    place = {level: at for at, level in enumerate(one.levels)}
    index = np.array([place.get(level, -1) for level in other.levels] or [-1])
    same = one.values == index[np.where(other.state == 0, other.values, 0)]
    known = (one.state == 0) & (other.state == 0)
    return _of_rows(~same if sign == "<>" else same, known, len(one))


def _against_time(column: Column, text: str, sign: ComparisonSign) -> Truth:
    time = read_time(text, column.schema.datetime_format)
    known = column.state == 0
    if time is None:
        return _of_rows(known, np.zeros_like(known), len(column))
    return _of_rows(_signed(column.values.astype(np.int64) - time, sign), known, len(column))


def _ordered(left: Values, right: Values, sign: ComparisonSign) -> NDArray[np.bool_]:
    one, other = left.column, right.column
    if one is not None and other is not None and one.is_number and other.is_number:
        whole = one.values.dtype == other.values.dtype == np.int64
        if whole and left.is_date == right.is_date:
            return _signed(one.values.astype(np.int64) - other.values.astype(np.int64), sign)
    gap = left.numbers - right.numbers
    if left.is_date or right.is_date:
        slack = np.full(1, CLOSE_DAYS)
    else:
        slack = CLOSE * np.maximum(np.maximum(np.abs(left.numbers), np.abs(right.numbers)), 1e-3)
    if sign in {"=", "<>"}:
        slack = slack + rounding(left, right)
    return _signed(np.where(np.abs(gap) <= slack, 0.0, gap), sign)


def rounding(left: Values, right: Values) -> float:
    """How far a sum may lie from the rounded column it is compared with: half a unit of its last digit."""
    if (left.column is None) == (right.column is None):
        return 0.0
    column = left.column if left.column is not None else right.column
    if column is None or column.kind is ColumnKind.DATETIME or column.schema.decimals is None:
        return 0.0
    # A ten-thousandth more: half a unit itself may round either way.
    return 0.50005 * 10.0**-column.schema.decimals


def _signed(
    gap: NDArray[np.int64] | NDArray[np.float64], sign: ComparisonSign
) -> NDArray[np.bool_]:
    if sign == "=":
        return np.asarray(gap == 0)
    if sign == "<>":
        return np.asarray(gap != 0)
    if sign == "<":
        return np.asarray(gap < 0)
    if sign == "<=":
        return np.asarray(gap <= 0)
    return np.asarray(gap > 0) if sign == ">" else np.asarray(gap >= 0)
