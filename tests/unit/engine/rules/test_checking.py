"""Who breaks a rule: every kind by hand, missing values, codes, rounding, dates; and rules that do not fit."""

from __future__ import annotations

import time

import numpy as np
import pytest

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Storage, Table
from synth_engine.rules import check_rule, parse_rule, violations
from tests.helpers.rules import spelt

ROWS = 12


def column(values: list[object], kind: ColumnKind, decimals: int | None = None) -> Column:
    """A column of numbers or dates; None is missing, a text a special code."""
    special = tuple(dict.fromkeys(v for v in values if isinstance(v, str)))
    state = [-1 if v is None else special.index(v) + 1 if isinstance(v, str) else 0 for v in values]
    plain = [0 if s else v for v, s in zip(values, state, strict=True)]
    dtype = np.float64 if kind is ColumnKind.NUMERIC else np.int64
    schema = ColumnSchema("", kind, Storage.TEXT, decimals, special, resolution_us=86_400_000_000)
    return Column(schema, np.array(plain, dtype=dtype), np.array(state, dtype=np.int16))


def texts(values: list[str | None]) -> Column:
    """A column of categories; None is missing."""
    levels = tuple(sorted({v for v in values if v is not None}))
    index = [0 if v is None else levels.index(v) for v in values]
    state = [-1 if v is None else 0 for v in values]
    schema = ColumnSchema("", ColumnKind.CATEGORY)
    return Column(schema, np.array(index, np.int32), np.array(state, np.int16), levels)


def whole(values: list[object]) -> Column:
    """A column of whole numbers."""
    return column(values, ColumnKind.INTEGER, 0)


def days(values: list[object]) -> Column:
    """A column of dates, as days since 1970."""
    made = column(values, ColumnKind.DATETIME)
    return Column(made.schema, made.values * 86_400_000_000, made.state)


def table(**columns: Column) -> Table:
    """A table of named columns."""
    from dataclasses import replace

    return Table(
        tuple(
            Column(replace(one.schema, name=name), one.values, one.state, one.levels)
            for name, one in columns.items()
        )
    )


def bad(rule: str, made: Table) -> list[int]:
    """Numbers of the rows that break a rule that fits."""
    parsed = parse_rule(rule)
    check_rule(parsed, 1, made.schema)
    return np.flatnonzero(violations(parsed, made)).tolist()


CASES = [
    ("a <= b", table(a=whole([1, 2, 3, None]), b=whole([1, 1, None, 0])), [1]),
    ("a < b", table(a=whole([1, 2, 0]), b=whole([1, 3, 5])), [0]),
    ("0 <= a <= 9", table(a=whole([-1, 0, 9, 10, None])), [0, 3]),
    ("s <= e", table(s=days([1, 5, None]), e=days([1, 4, 2])), [1]),
    ('s >= "1970-01-03"', table(s=days([1, 2, 3])), [0]),
    ('s <> "1970-01-03"', table(s=days([1, 2, 3])), [1]),
    ("e = s + 7", table(s=days([1, 2, None]), e=days([8, 8, 8])), [1]),
    ("n = e - s", table(s=days([1, 2]), e=days([4, 4]), n=whole([3, 3])), [1]),
    ("t = a + b", table(a=whole([1, 1]), b=whole([2, 2]), t=whole([3, 4])), [1]),
    (
        "if c in {1, 2} then d is missing",
        table(c=whole([1, 2, 3, None]), d=whole([None, 5, 5, 5])),
        [1],
    ),
    ('x in {"p", "q"}', table(x=texts(["p", "q", "r", None])), [2]),
    ('x not in {"p"}', table(x=texts(["p", "q", None])), [0]),
    ("x = y", table(x=texts(["p", "q", "r", None]), y=texts(["p", "p", "zz", "p"])), [1, 2]),
    ("x <> y", table(x=texts(["p", "q"]), y=texts(["p", "p"])), [0]),
    ("x > 2", table(x=texts(["1", "3", "N"])), [0]),
    ("x = 3", table(x=texts(["1", "3", "3.0"])), [0]),
    ("not (a > 0 and b > 0)", table(a=whole([1, 1, 0]), b=whole([1, 0, 1])), [0]),
    ("a > 0 or b > 0", table(a=whole([0, 0, 1]), b=whole([0, None, 0])), [0]),
    ("a / b > 1", table(a=whole([1, 4, 9]), b=whole([2, 2, 0])), [0]),
    ("2 * a - b < 3", table(a=whole([1, 5]), b=whole([1, 1])), [1]),
    ("unique a", table(a=whole([1, 2, 1, None, None])), [2]),
    ("unique a, b", table(a=whole([1, 1, 1]), b=texts(["x", "y", "x"])), [2]),
    ("a -> b", table(a=whole([1, 1, 1, 2, None, None]), b=texts(list("xxyzqr"))), [2]),
    ("a <-> b", table(a=whole([1, 1, 2, 3]), b=texts(list("xxyx"))), [3]),
    ("a, b -> c", table(a=whole([1, 1, 1]), b=whole([1, 1, 2]), c=texts(list("xxy"))), []),
    ("a -> b", table(a=texts(list("ppp")), b=texts(["x", None, "x"])), []),
]


@pytest.mark.parametrize(("rule", "made", "rows"), CASES, ids=[case[0] for case in CASES])
def test_who_breaks_it(rule: str, made: Table, rows: list[int]) -> None:
    """Exactly the rows that a person would name break each rule; rows with something missing pass."""
    assert bad(rule, made) == rows


def test_special_codes_are_missing_but_can_be_named() -> None:
    """N among numbers passes every comparison, is missing, and equals "N"."""
    made = table(a=whole([1, "N", None, 20]), b=whole([0, 0, 0, 0]))
    assert bad("a < 5", made) == [3]
    assert bad("a = 1", made) == [3]
    assert bad('a = "N"', made) == [0, 3]
    assert bad('a in {1, "N"}', made) == [3]
    assert bad("a is missing", made) == [0, 3]
    assert bad('if a = "N" then b = 1', made) == [1]
    assert bad("a -> b", made) == []


def test_sums_allow_the_rounding_of_the_column_they_give() -> None:
    """Half a unit of the last digit is rounding; more is wrong; binary fractions are no breach."""
    a = column([0.1, 0.1, 1.24, 1.24], ColumnKind.NUMERIC, 2)
    b = column([0.2, 0.2, 1.01, 1.01], ColumnKind.NUMERIC, 2)
    total = column([0.3, 0.31, 2.2, 2.4], ColumnKind.NUMERIC, 1)
    exact = column([0.3, 0.31, 2.25, 2.26], ColumnKind.NUMERIC, 2)
    assert bad("t = a + b", table(a=a, b=b, t=total)) == [3]
    assert bad("t = a + b", table(a=a, b=b, t=exact)) == [1, 3]
    assert bad("t <= a + b", table(a=a, b=b, t=exact)) == [1, 3]


def test_large_whole_numbers_are_compared_exactly() -> None:
    """Numbers beyond what a float holds differ by one and are seen to."""
    big = 2**60
    assert bad("a < b", table(a=whole([big, big]), b=whole([big + 1, big]))) == [1]


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("nothing > 1", "RULES.NO_SUCH_COLUMN"),
        ("nothing -> age", "RULES.NO_SUCH_COLUMN"),
        ("unique nothing", "RULES.NO_SUCH_COLUMN"),
        ("ward > 1 and day > 3", "RULES.CANNOT_COMPARE"),
        ('ward < "b"', "RULES.CANNOT_COMPARE"),
        ("ward < color", "RULES.CANNOT_COMPARE"),
        ('age = "old"', "RULES.CANNOT_COMPARE"),
        ('day > "soon"', "RULES.CANNOT_COMPARE"),
        ("day > age", "RULES.CANNOT_COMPARE"),
        ("day = ward", "RULES.CANNOT_COMPARE"),
        ('day in {"2024-01-01", "never"}', "RULES.CANNOT_COMPARE"),
        ("day + day = day", "RULES.CANNOT_COUNT"),
        ("day * 2 > 3", "RULES.CANNOT_COUNT"),
        ('age + "x" > 3', "RULES.CANNOT_COUNT"),
    ],
)
def test_rules_that_do_not_fit_the_columns(rule: str, code: str) -> None:
    """Columns that are not there and kinds that do not go together are refused by rule and column."""
    rows = [f"2024-01-{at + 10}" for at in range(ROWS)]
    made = spelt(age=range(ROWS), ward=["a", "b", "c"] * 4, color=["r", "g", "q"] * 4, day=rows)
    with pytest.raises(UserFixable) as caught:
        check_rule(parse_rule(rule), 4, made.schema)
    assert caught.value.code == code
    assert caught.value.parameters["rule"] == 4


def test_a_million_rows_are_quick() -> None:
    """Six rules of all kinds over a million rows take seconds at most (they are vectors, not loops)."""
    rows = 1_000_000
    rng = np.random.default_rng(0)
    made = table(a=whole([0]), b=whole([0]), c=texts(["x"]))
    a = made["a"]
    state = np.zeros(rows, dtype=np.int16)
    big = Table(
        (
            Column(a.schema, rng.integers(0, 100, rows), state),
            Column(made["b"].schema, rng.integers(0, 100, rows), state),
            Column(
                made["c"].schema, rng.integers(0, 3, rows).astype(np.int32), state, ("x", "y", "z")
            ),
        )
    )
    began = time.perf_counter()
    for rule in (
        "a <= b",
        "a -> b",
        "unique a, b",
        "b = a + 1",
        'if c = "x" then a > b',
        "a / b > 2",
    ):
        violations(parse_rule(rule), big)
    assert time.perf_counter() - began < 20
