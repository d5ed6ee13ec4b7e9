"""What a condition on a computed column asks of the columns that it is computed from.

A synthesizer does not see columns that are looked up, added up or drawn as a difference. A condition on one of
them is carried back through the steps that compute it, so that the synthesizer can be asked at once. What comes
out is what a row must meet at least: whoever uses it checks the finished rows as well.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.asking import Among, Asked, Holds
from synth_engine.contracts.rules import (
    AllOf,
    AnyOf,
    ColumnName,
    Comparison,
    Expression,
    IsMissing,
    Not,
    NumberValue,
    OneOf,
    Product,
    Sum,
    TextValue,
)
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Storage, Table
from synth_engine.rules.asking import columns_asked, is_single, meets
from synth_engine.rules.derived import Derived
from synth_engine.rules.steps import Fixed, Follow, Settle
from synth_engine.rules.values import read_number, read_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.rules.lookups import Book
    from synth_engine.rules.steps import Step

EVERYTHING = (-math.inf, math.inf)
_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def pushed(
    conditions: Sequence[Asked], steps: Sequence[Step], schema: Sequence[ColumnSchema]
) -> tuple[Asked, ...]:
    """Conditions on a whole table as conditions on what a synthesizer draws.

    Args:
        conditions: about columns of the whole table.
        steps: how columns are computed, in order.
        schema: columns of the whole table.

    Returns:
        What is known to be necessary; a condition of which nothing is known is left out.
    """
    by_name = {column.name: column for column in schema}
    found = []
    for one in conditions:
        asked: Asked | None = one
        for step in reversed(steps):
            if asked is not None and set(columns_asked(asked)) & set(step.writes):
                asked = _through(step, asked, by_name) if is_single(asked) else None
        if asked is not None:
            found.append(asked)
    return tuple(found)


def _through(step: Step, asked: Asked, schema: dict[str, ColumnSchema]) -> Asked | None:
    """A condition on a column that a step writes as one on what it reads; None where nothing is known."""
    name = columns_asked(asked)[0]
    if isinstance(step, Settle):
        column = _of_book(step.book, schema[step.book.name])
        values = column.take(step.target)
        extra = column.take(slice(step.book.values, None))
        hits = np.append(meets(asked, Table((values,))), meets(asked, Table((extra,))))
        return _on_book(step.book, schema[step.book.name], hits, unknown=bool(hits[0]))
    if isinstance(step, Fixed):
        if not step.dropped or len(step.lookup.books) != 1:
            return None
        book = step.lookup.books[0]
        entries = np.full(book.size, step.lookup.usual, dtype=np.int64)
        entries[step.lookup.keys] = step.lookup.entry
        answers = next(one for one in step.lookup.answers if one.schema.name == name)
        usual = np.append(entries, step.lookup.usual)
        hits = meets(asked, Table((answers.column(usual),)))
        return _on_book(book, schema[book.name], hits[:-1], unknown=bool(hits[-1]))
    if isinstance(step, Derived):
        if step.dropped and step.condition is None and isinstance(step.expression, ColumnName):
            return _renamed(asked, name, step.expression.name)
        return None
    if isinstance(step, Follow):
        high = hull(asked, schema[name])[1]
        if not math.isfinite(high):
            return None
        limit = literal_of(high, schema[step.start])
        return Holds(Comparison(ColumnName(step.start), "<=", limit))
    return None


def _of_book(book: Book, schema: ColumnSchema) -> Column:
    """A column that holds each known value once, then each known code, then "missing"."""
    many = len(book.special)
    state = np.concatenate([np.zeros(book.values), np.arange(1, many + 1), [-1]]).astype(np.int16)
    made = ColumnSchema(
        schema.name,
        schema.kind,
        Storage.TEXT,
        special=book.special,
        datetime_format=schema.datetime_format,
    )
    if len(book.numbers):
        values = np.append(book.numbers, np.zeros(many + 1, dtype=book.numbers.dtype))
        return Column(made, values, state)
    values = np.append(np.arange(book.values), np.zeros(many + 1)).astype(np.int32)
    return Column(made, values, state, book.levels)


def _on_book(
    book: Book, schema: ColumnSchema, hits: NDArray[np.bool_], *, unknown: bool
) -> Asked | None:
    """A condition on a determinant from which of its known values, codes and "missing" it holds for."""
    if not len(book.numbers):
        names = (*book.levels, *book.special, "")
        chosen = hits if not unknown else ~hits
        picked = tuple(name for name, one in zip(names, chosen.tolist(), strict=True) if one)
        return Among(book.name, picked, negated=unknown)
    column, numbers = ColumnName(book.name), book.numbers.astype(np.float64)
    inside = hits[: book.values].astype(np.int8)
    edges = np.diff(inside, prepend=0, append=0)
    parts: list[Expression] = []
    for first, past in zip(np.flatnonzero(edges > 0), np.flatnonzero(edges < 0), strict=True):
        ends: list[Expression] = []
        if first:
            low = (numbers[first - 1] + numbers[first]) / 2
            ends.append(Comparison(column, ">=", literal_of(low, schema)))
        if past < len(numbers):
            high = (numbers[past - 1] + numbers[past]) / 2
            ends.append(Comparison(column, "<=", literal_of(high, schema)))
        ends = ends or [IsMissing(column, negated=True)]
        parts.append(AllOf(tuple(ends)) if len(ends) > 1 else ends[0])
    codes = [
        code for code, one in zip(book.special, hits[book.values :].tolist(), strict=False) if one
    ]
    if codes:
        parts.append(OneOf(column, tuple(TextValue(code) for code in codes)))
    if hits[-1]:
        parts.append(
            IsMissing(column)
        )  # codes count as missing too: more than is necessary, and checked later
    if not parts:
        return Among(book.name, ())
    return Holds(AnyOf(tuple(parts)) if len(parts) > 1 else parts[0])


def literal_of(value: float, schema: ColumnSchema) -> NumberValue | TextValue:
    """A number as it is stored (dates in microseconds) as a literal of the language of rules."""
    if schema.kind is ColumnKind.DATETIME:
        return TextValue(str(np.datetime64(round(value), "us")))
    return NumberValue(float(value))


def _renamed(asked: Asked, old: str, new: str) -> Asked | None:
    if isinstance(asked, Among):
        return Among(new, asked.values, asked.negated)
    found = _with(asked.expression, old, new)
    return None if found is None else Holds(found)


def _with(part: Expression, old: str, new: str) -> Expression | None:
    """A condition with another column's name in place of one; None for arithmetic."""
    if isinstance(part, AllOf | AnyOf):
        inner = [_with(one, old, new) for one in part.parts]
        kept = tuple(one for one in inner if one is not None)
        return type(part)(kept) if len(kept) == len(inner) else None
    if isinstance(part, Not):
        denied = _with(part.part, old, new)
        return None if denied is None else Not(denied)
    if isinstance(part, OneOf):
        return OneOf(ColumnName(new), part.values, part.negated)
    if isinstance(part, IsMissing):
        return IsMissing(ColumnName(new), part.negated)
    if isinstance(part, Comparison):
        if isinstance(part.left, Sum | Product) or isinstance(part.right, Sum | Product):
            return None
        sides = [
            ColumnName(new) if isinstance(side, ColumnName) else side
            for side in (part.left, part.right)
        ]
        return Comparison(sides[0], part.sign, sides[1])
    return None


def hull(asked: Asked, schema: ColumnSchema) -> tuple[float, float]:
    """Ends, both inclusive, between which the numbers that meet a condition lie; dates in microseconds.

    Args:
        asked: about one column of numbers.
        schema: of the column.

    Returns:
        (-inf, inf) where nothing is known; low > high where no number can meet it.
    """
    if isinstance(asked, Holds):
        return _hull(asked.expression, schema)
    if asked.negated:
        return EVERYTHING
    return _around([TextValue(value) for value in asked.values], schema)


def _around(values: Sequence[NumberValue | TextValue], schema: ColumnSchema) -> tuple[float, float]:
    known = [one for one in (stored(value, schema) for value in values) if math.isfinite(one)]
    return (min(known), max(known)) if known else (math.inf, -math.inf)


def stored(value: NumberValue | TextValue, schema: ColumnSchema) -> float:
    """A literal as a column of numbers stores it (dates in microseconds); NaN where it is none."""
    if isinstance(value, NumberValue):
        return value.value
    if schema.kind is ColumnKind.DATETIME:
        time = read_time(value.value, schema.datetime_format)
        return math.nan if time is None else float(time)
    return read_number(value.value)


def _hull(part: Expression, schema: ColumnSchema) -> tuple[float, float]:
    if isinstance(part, AllOf | AnyOf):
        inner = [_hull(one, schema) for one in part.parts]
        lows, highs = [one[0] for one in inner], [one[1] for one in inner]
        return (max(lows), min(highs)) if isinstance(part, AllOf) else (min(lows), max(highs))
    if isinstance(part, OneOf) and not part.negated:
        return _around(part.values, schema)
    if not isinstance(part, Comparison):
        return EVERYTHING
    sign, value = str(part.sign), part.right
    if isinstance(value, ColumnName):
        sign, value = _TURNED.get(sign, sign), part.left
    if not isinstance(value, NumberValue | TextValue) or sign == "<>":
        return EVERYTHING
    if not isinstance(part.left, ColumnName) and not isinstance(part.right, ColumnName):
        return EVERYTHING
    return _side(sign, stored(value, schema), schema)


def _side(sign: str, at: float, schema: ColumnSchema) -> tuple[float, float]:
    """What a comparison with a number leaves."""
    if not math.isfinite(at):
        return EVERYTHING
    unit = 10.0**-schema.decimals if schema.decimals is not None else 0.0
    if schema.kind is not ColumnKind.NUMERIC:
        unit = 1.0
    if sign == "=":
        return at, at
    if sign == "<=":
        return -math.inf, at
    if sign == ">=":
        return at, math.inf
    if sign == "<":
        return -math.inf, at - unit if unit else math.nextafter(at, -math.inf)
    return at + unit if unit else math.nextafter(at, math.inf), math.inf
