"""Rules found in data: what a person would want offered, and nothing that chance or habit would give."""

from __future__ import annotations

import json
import time
from typing import Any

import numpy as np
import pytest

from synth_engine import rules
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.rules import FoundRule
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from tests.helpers.rules import broken, spelt

ROWS = 2_000


def found(table: Table) -> dict[str, FoundRule]:
    """Rules found, by their texts."""
    return {one.text: one for one in rules.discover(table, SilentContext())}


def made(seed: int = 0) -> dict[str, list[Any]]:
    """Columns that hang together, and some that do not."""
    rng = np.random.default_rng(seed)
    town = rng.integers(0, 12, ROWS)
    age = rng.integers(0, 95, ROWS)
    came = np.datetime64("2024-01-01") + rng.integers(0, 300, ROWS)
    one, two, three = (rng.integers(0, 5_000, ROWS) for _ in range(3))
    first, second = rng.integers(0, 900, ROWS), rng.integers(0, 900, ROWS)
    known = rng.random(ROWS) < 0.7
    person = np.repeat(np.arange(ROWS // 20), 20)
    return {
        "case_no": [f"{at * 7 + 10_000}" for at in rng.permutation(ROWS)],
        "person_id": [f"P{at}" for at in person],
        "visit_seq": list(np.tile(np.arange(1, 21), ROWS // 20)),
        "town": [f"T{at}" for at in town],
        "town_code": list(town + 500),
        "county": [f"C{at // 4}" for at in town],
        "age": list(age),
        "status": [
            "" if a < 15 else s for a, s in zip(age, rng.choice(["s", "m"], ROWS), strict=True)
        ],
        "came": list(came),
        "left": list(came + rng.poisson(5, ROWS)),
        "one": list(one),
        "two": list(two),
        "three": list(three),
        "total": list(one + two + three),
        "half": list(one + two),
        "low": list(np.minimum(first, second)),
        "high": list(np.maximum(first, second)),
        "lab": [str(v) if k else "" for v, k in zip(rng.integers(0, 90, ROWS), known, strict=True)],
        "unit": ["mg" if k else "" for k in known],
        "noise": list(rng.integers(0, 6, ROWS)),
        "born": list(np.datetime64("1950-01-01") + rng.integers(0, 900, ROWS)),
    }


def test_what_holds_is_found() -> None:
    """Every relation that was built in is offered, in the language of rules, and holds on all rows."""
    table = spelt(**made())
    offered = found(table)
    for text in (
        "unique case_no",
        "unique person_id, visit_seq",
        "town <-> town_code",
        "town -> county",
        "came <= left",
        "low <= high",
        "half = one + two",
        "total = one + two + three",
        "if age < 15 then status is missing",
        "if lab is missing then unit is missing",
        "if unit is missing then lab is missing",
    ):
        assert text in offered, text
    for text, one in offered.items():
        assert one.exceptions == 0
        assert one.support >= 50
        assert broken([text], table) == [0]
        assert rules.rule_sentence(rules.parse_rule(text)) == one.sentence


def test_what_says_nothing_is_not_offered() -> None:
    """No dates of different times, no columns that are nearly unique, no noise, no constant."""
    offered = " | ".join(found(spelt(**made())))
    assert "born" not in offered
    assert "noise" not in offered
    assert "case_no ->" not in offered


def test_columns_of_chance_give_no_rules() -> None:
    """Twenty unrelated columns of every kind: nothing is offered but what their names promise."""
    rng = np.random.default_rng(5)
    columns: dict[str, list[object]] = {
        f"n{at}": list(rng.integers(0, 3 + 10 * at, ROWS)) for at in range(8)
    }
    columns |= {f"c{at}": [f"v{v}" for v in rng.integers(0, 3 + at, ROWS)] for at in range(8)}
    columns |= {
        f"d{at}": list(np.datetime64("2024-01-01") + rng.integers(0, 400, ROWS)) for at in range(3)
    }
    columns["x"] = [f"{v:.3f}" for v in rng.normal(0, 1, ROWS)]
    assert not found(spelt(**columns))


def test_near_rules_stand_apart() -> None:
    """One row of two thousand breaks it: offered as a near-rule with its exception, after those that hold."""
    columns = made()
    columns["county"][3] = "C0" if columns["county"][3] != "C0" else "C1"
    columns["low"][7] = int(columns["high"][7]) + 1
    one = list(rules.discover(spelt(**columns), SilentContext()))
    by_text = {rule.text: rule for rule in one}
    assert by_text["town -> county"].exceptions == 1
    assert by_text["low <= high"].exceptions == 1
    exceptions = [rule.exceptions > 0 for rule in one]
    assert exceptions == sorted(exceptions)


def test_no_value_of_few_rows_is_told() -> None:
    """A number stands in a rule only if five rows have it, a category only if twenty have it."""
    columns = made()
    ages = [int(a) if int(a) < 15 else 30 + int(a) % 60 for a in columns["age"]]
    first = next(at for at, a in enumerate(ages) if a >= 15)
    ages[first] = 23  # one person alone marks where values begin
    columns["age"] = list(ages)
    columns["status"] = ["" if a < 15 else "s" if a % 2 else "m" for a in ages]
    columns["town"][0] = "canary"
    said = json.dumps([one.to_json() for one in found(spelt(**columns)).values()])
    assert "23" not in said
    assert "canary" not in said


def test_a_found_rule_survives_its_json() -> None:
    """The profile keeps rules as JSON and reads the same back; a broken form is refused."""
    one = next(iter(found(spelt(**made())).values()))
    assert FoundRule.from_json(json.loads(json.dumps(one.to_json()))) == one
    with pytest.raises(ValueError):
        FoundRule.from_json({**one.to_json(), "kind": "magic"})


@pytest.mark.parametrize("rows", [0, 1, 2, 49])
def test_small_tables_show_no_rules(rows: int) -> None:
    """Too few rows prove nothing: nothing is offered, and nothing fails."""
    table = spelt(**made()).take(np.arange(rows))
    assert not found(table)


def test_a_wide_and_long_table_is_quick() -> None:
    """100,000 rows x 50 columns within seconds: a sample sorts out, all rows are read for what is left."""
    rng = np.random.default_rng(0)
    rows = 100_000
    state = np.zeros(rows, dtype=np.int16)
    columns = []
    for at in range(50):
        whole = ColumnSchema(f"n{at}", ColumnKind.INTEGER, decimals=0)
        levels = tuple(f"v{v}" for v in range(5 + at))
        named = ColumnSchema(f"c{at}", ColumnKind.CATEGORY)
        values = rng.integers(0, 5 + at, rows)
        if at % 2:
            columns.append(Column(named, values.astype(np.int32), state, levels))
        else:
            columns.append(Column(whole, values, state))
    began = time.perf_counter()
    found(Table(tuple(columns)))
    assert time.perf_counter() - began < 30  # under 5 on a quiet machine
