"""What rows and watermark say together of a table without papers, and which sets of columns carry coins."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from synth_engine.collapse.mark_reading import Reading
from synth_engine.collapse.marks import Marks
from synth_engine.contracts.context import SilentContext
from synth_engine.crypto import SiteKey
from synth_engine.tables.arrays import to_texts
from synth_engine.workflow.work.recognising import with_mark
from tests.unit.engine.collapse.test_recognition import population

KEY = SiteKey(bytes(range(32)))
QUIET = SilentContext()
NOTHING: dict[str, Any] = {
    "verdict": "none-found",
    "share": {"value": 0.0, "low": 0.0, "high": 0.01},
    "depth": None,
    "ancestors": [],
}
TENTH = {
    "verdict": "partly-synthetic",
    "share": {"value": 0.1, "low": 0.08, "high": 0.12},
    "depth": 2,
    "ancestors": [{"name": "out"}],
}


def reading(share: float, low: float, *, found: bool = True) -> Reading:
    """What a key says."""
    return Reading(found, share, low, -50.0 if found else 0.0, 1000, 600)


def test_a_mark_alone_says_at_least_and_never_at_most() -> None:
    """Where no row is known the least share is the mark's and the most is all; depth is 1."""
    told = with_mark(NOTHING, reading(0.3, 0.2), KEY)
    assert told["verdict"] == "partly-synthetic"
    assert told["share"] == {"value": 0.3, "low": 0.2, "high": 1.0}
    assert told["depth"] == 1
    assert told["watermark"]["key_id"] == KEY.key_id
    assert with_mark(NOTHING, reading(0.97, 0.8), KEY)["verdict"] == "synthetic"


@pytest.mark.parametrize(("low", "most"), [(0.05, 0.12), (0.12, 0.12), (0.4, 1.0)])
def test_rows_that_are_known_explain_as_many_marked_ones(low: float, most: float) -> None:
    """A mark that says no more than the registry leaves its interval; one that says more opens it."""
    told = with_mark(TENTH, reading(0.5, low), KEY)
    assert told["share"]["high"] == most
    assert told["depth"] == 2
    assert told["watermark"]["found"]


def test_without_a_mark_the_rows_answer_stands() -> None:
    """Nothing is changed but that the mark was looked for."""
    for known in (NOTHING, TENTH):
        told = with_mark(known, reading(0.0, 0.0, found=False), KEY)
        assert {name: told[name] for name in known} == known
        assert told["watermark"]["share"]["low"] is None


def naive(marks: Marks, level: int) -> list[tuple[int, tuple[int, ...]]]:
    """Sets of columns as the definition says, one after another."""
    words = [int.from_bytes(KEY.marks([f"set:{name}".encode()]), "little") for name in marks.names]
    found = []
    for size in (2, 3):
        for columns in itertools.combinations(range(len(words)), size):
            x = 0
            for at in columns:
                x ^= words[at]
            x = ((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9) % (1 << 64)
            x = ((x ^ (x >> 27)) * 0x94D049BB133111EB) % (1 << 64)
            own = 32 - ((x ^ (x >> 31)) >> 32).bit_length()
            found.append((own, columns))
    return [(own, columns) for own, columns in found if own >= level]


def test_sets_of_columns_are_those_of_the_definition() -> None:
    """At every level of thinning, in the same order: a mark made today is read tomorrow."""
    marks = Marks(population(50, 3), KEY)
    for level in (0, 1, 4):
        assert marks.sets(level) == naive(marks, level)


def test_coins_stand_on_the_rarest_rows_alone() -> None:
    """Rows that carry a coin are those whose values are rare together; equal combinations have equal names."""
    table = population(400, 4)
    marks = Marks(table, KEY)
    texts = [to_texts(column).to_pylist() for column in table]
    for one, (_, columns) in zip(marks.coins(marks.sets(0)[:40]), marks.sets(0)[:40], strict=True):
        assert len(one.rows) == len(one.combination) == len(one.heads)
        named: dict[Any, Any] = {}
        for row, name in zip(one.rows.tolist(), one.combination.tolist(), strict=True):
            # Numbers are looked at with two digits, so equal texts are enough for equal names, not needed.
            named.setdefault(tuple(texts[at][row] for at in columns), set()).add(name)
        assert all(len(names) == 1 for names in named.values())


def test_a_wide_table_is_looked_at_in_no_time() -> None:
    """200 columns, 1.3 million sets: what is drawn of them is about as much as of few columns."""
    one = population(20, 5)
    columns = tuple(
        replace(column, schema=replace(column.schema, name=f"{column.name}_{number}"))
        for number in range(20)
        for column in one.columns[:10]
    )
    marks = Marks(replace(one, columns=columns), KEY)
    assert len(marks.names) == 200
    assert 100 < len(marks.sets(12)) < 1000
    assert np.all(np.diff([len(columns) for _, columns in marks.sets(12)]) >= 0)
