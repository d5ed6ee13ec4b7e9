"""Forms of values: what no real value looks like is counted, and its column named."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from synth_engine.contracts.table import Column, ColumnKind, Table
from synth_engine.validation.text_form import TextForm, _of_text
from tests.helpers import columns
from tests.helpers.columns import DAY_US
from tests.helpers.fidelity import beside, measured, visits

ROWS = 400
EVERY = np.arange(ROWS)


def rows(**changed: Column) -> Table:
    """A code, a price of two decimals, a day, a text; some column otherwise."""
    made = {
        "code": columns.texts("code", [f"AB-{10 + n % 80}" for n in EVERY]),
        "price": columns.number("price", np.round(1 + EVERY * 1.37 % 50, 2), decimals=2),
        "day": columns.times("day", (19_000 + EVERY % 300) * DAY_US, DAY_US),
    }
    return columns.table(*(made | changed).values())


def test_fresh_rows_have_the_forms() -> None:
    """Rows of the same making have no new form, and the interval says how sure that is."""
    found = measured(TextForm(), beside(visits(900, 1), visits(900, 2), visits(900, 3)))
    assert (found.value, found.ceiling) == (1, 1)
    assert found.interval is not None
    assert 0.99 < found.interval[0] < found.interval[1] == 1


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("code", columns.texts("code", [f"AB-{n % 7}" if n % 4 == 0 else "AB-12" for n in EVERY])),
        ("price", columns.number("price", np.where(EVERY % 4 == 0, 1.2345, 1.25), decimals=4)),
        ("price", columns.number("price", np.where(EVERY % 4 == 0, -1.25, 1.25), decimals=2)),
        (
            "price",
            columns.number("price", np.full(ROWS, 1.25), state=-(EVERY % 4 == 0).astype(int)),
        ),
        ("day", columns.times("day", 19_000 * DAY_US + (EVERY % 4 == 0) * 3_600_000_000, 10**6)),
    ],
    ids=["digits", "decimals", "sign", "missing", "hours"],
)
def test_a_quarter_of_new_forms_is_a_quarter(name: str, column: Column) -> None:
    """One column of three, a quarter of whose cells look like no real cell."""
    found = measured(TextForm(), beside(rows(), rows(), rows(**{name: column})))
    assert found.breakdown[0] == (name, 0.75)
    assert found.value == pytest.approx(1 - 0.25 / 3)


def test_a_nought_at_the_end_is_no_new_form() -> None:
    """Whole numbers among two decimals and midnight among minutes pass, though no real row has them."""
    price = columns.number("price", 1.25 + EVERY % 50, decimals=2)
    moment = columns.times("day", (19_000 + EVERY % 300) * DAY_US + 60_000_000, 60_000_000)
    made = rows(price=columns.number("price", np.ones(ROWS), decimals=2))
    found = measured(TextForm(), beside(rows(price=price, day=moment), None, made))
    assert found.value == 1


def test_patterns_of_texts() -> None:
    """Letters by case, digits, signs as they are, runs of long texts once, any alphabet."""
    assert _of_text("AB-12 c") == "AA-99 a"
    assert _of_text("Ünal") == "Aaaa"
    assert _of_text("x_9") == "a_9"
    assert _of_text("a" * 30) == _of_text("b" * 70) == "a+"
    assert _of_text("") == ""


def test_identifiers_are_looked_at_where_whole_tables_are_there() -> None:
    """What is left out of other figures counts here; no value comes out."""
    keys = columns.texts("key", [f"P{n:04d}" for n in EVERY], kind=ColumnKind.IDENTIFIER)
    wrong = columns.texts("key", [f"secret{n}" for n in EVERY], kind=ColumnKind.IDENTIFIER)
    real, made = Table((*rows(), keys)), Table((*rows(), wrong))
    parts = replace(beside(real, None, made), whole=(real, made))
    found = measured(TextForm(), parts)
    assert found.breakdown[0] == ("key", 0.0)
    assert found.facts["columns"] == 4
    assert "secret" not in json.dumps(found.to_json())


def test_one_row_and_an_empty_column_have_a_figure() -> None:
    """Nothing breaks at the edge: a column without any value is as it is in the real table."""
    gone = columns.number("gone", np.zeros(5), state=np.full(5, -1))
    table = columns.table(columns.number("n", np.arange(5.0)), gone)
    assert measured(TextForm(), beside(table, table, table.take(np.arange(1)))).value == 1
