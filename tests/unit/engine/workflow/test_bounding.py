"""Tables that find no room in memory: which rows a step takes, what it says of it, and what stays as it was."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.plan import Plan
from synth_engine.contracts.policy import Threshold, Verdict, judge_line
from synth_engine.contracts.storage import BlobRef
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.crypto import sha256
from synth_engine.tables import profiling_groups, tallies
from synth_engine.workflow.work import bounding, looking_over
from synth_engine.workflow.work.store import get_table, put_table
from synth_engine.workflow.work.training import marked, real_rows, sampled_table, training_table
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from pathlib import Path

QUIET = SilentContext()
ROWS = 150_000


class Heard(SilentContext):
    """A context that keeps notices and needs no blob named."""

    def __init__(self) -> None:
        super().__init__()
        self.notices: list[tuple[str, dict[str, Any]]] = []

    def notice(self, code: str, **parameters: Any) -> None:
        """Keep it."""
        self.notices.append((code, parameters))

    def artifact(self, ref: BlobRef) -> None:
        """Ignore it."""

    def figure(self, line: object) -> None:
        """Ignore it."""


class Shelf:
    """A project's blobs, in memory."""

    def __init__(self) -> None:
        self._bodies: dict[str, bytes] = {}

    def put_blob(self, kind: str, body: bytes) -> BlobRef:
        """Keep bytes."""
        ref = BlobRef(kind, sha256(body), len(body))
        self._bodies[ref.digest] = body
        return ref

    def get_blob(self, digest: str) -> bytes:
        """Give them back."""
        return self._bodies[digest]


def stored(table: Table) -> tuple[Any, dict[str, Any]]:
    """A project that holds a table, and the table's document."""
    shelf: Any = Shelf()
    refs, rows = put_table(shelf, [table], "t", table.rows, Heard())
    schema = [one.to_json() for one in table.schema]
    return shelf, {"schema": schema, "chunks": refs, "rows": rows, "table": "t"}


@pytest.fixture(scope="module")
def long_table() -> Table:
    """Numbers, a column that follows from another, categories, gaps and codes, in three chunks."""
    rng = np.random.default_rng(5)
    first = rng.integers(0, 400, ROWS)
    state = np.zeros(ROWS, dtype=np.int16)
    state[::7], state[::11] = -1, 1
    numbers = np.where(state == 0, np.round(rng.lognormal(1, 1, ROWS), 3), 0.0)
    none = np.zeros(ROWS, dtype=np.int16)
    return Table(
        (
            Column(ColumnSchema("low", ColumnKind.INTEGER), first, none),
            Column(
                ColumnSchema("high", ColumnKind.INTEGER), first + rng.integers(0, 90, ROWS), none
            ),
            Column(
                ColumnSchema("number", ColumnKind.NUMERIC, decimals=3, special=("?",)),
                numbers,
                state,
            ),
            Column(
                ColumnSchema("level", ColumnKind.CATEGORY),
                (first % 30).astype(np.int32),
                none,
                tuple(f"l{at:02d}" for at in range(30)),
            ),
            Column(
                ColumnSchema("name", ColumnKind.IDENTIFIER),
                np.arange(ROWS, dtype=np.int32),
                none,
                tuple(f"n{at:06d}" for at in range(ROWS)),
            ),
        ),
        "t",
    )


def plan_for(table: Table, **more: Any) -> Plan:
    """A plan that holds a fifth back."""
    facts: Any = SimpleNamespace(holdout=0.2, seed=3, left_out=(), **more)
    del table
    return facts  # type: ignore[no-any-return]  # the three facts of a plan that are asked for


def same(one: Table, other: Table) -> bool:
    """Whether two tables hold the same rows in the same way."""
    return one.schema == other.schema and all(
        np.array_equal(a.values, b.values)
        and np.array_equal(a.state, b.state)
        and a.levels == b.levels
        for a, b in zip(one, other, strict=True)
    )


def test_all_rows_are_taken_where_they_find_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """All where they fit or nobody says what is free; else a power of two, and never fewer than cost nothing."""
    for free, found in ((1 << 40, 1_000_000), (None, 1_000_000), (1 << 30, 1 << 19), (1, 1 << 14)):
        monkeypatch.setattr(bounding, "free_bytes", lambda free=free: free)
        assert bounding.rows_with_room(1_000_000, 50, 26) == found
    assert bounding.rows_with_room(9_000, 50, 26) == 9_000


def test_rows_are_drawn_by_seed_from_those_that_may_be() -> None:
    """As many as wanted, of the marked ones alone, the same again; another seed draws others."""
    among = np.arange(10_000) % 3 > 0
    one, again, other = (bounding.drawn(among, 2_000, seed) for seed in (1, 1, 2))
    assert int(one.sum()) == 2_000
    assert not (one & ~among).any()
    assert (one == again).all()
    assert (one != other).any()
    assert bounding.drawn(among, 10_000, 1) is among


def test_training_rows_are_those_of_the_whole_table(long_table: Table) -> None:
    """Read without the held-back rows, the training rows are byte for byte what splitting the whole table gave."""
    shelf, document = stored(long_table)
    plan = plan_for(long_table)
    train, total = training_table(shelf, document, plan)
    whole, held = tables.split(get_table(shelf, document), plan.holdout, plan.seed)
    assert total == whole.rows
    assert same(train, whole)
    real = real_rows(shelf, document, plan)
    assert same(real.train, whole)
    assert same(real.holdout, held)
    assert (np.flatnonzero(marked(ROWS, plan)[0]) + 1 == real.numbers).all()


def test_a_sample_keeps_parts_and_numbers_in_step(
    long_table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With little room the rows taken are training rows and holdout as they were split, and their numbers are right."""
    shelf, document = stored(long_table)
    plan = plan_for(long_table)
    monkeypatch.setattr(bounding, "free_bytes", lambda: 40_000 * 5 * bounding.FIT_BYTES)
    train, total = training_table(shelf, document, plan)
    assert (train.rows, total) == (1 << 14, 120_000)
    real = real_rows(shelf, document, plan, 30_000)
    assert (real.train.rows, real.holdout.rows) == (24_000, 6_000)
    by_number = long_table.take(real.numbers - 1)
    assert same(real.train.select(("low", "number")), by_number.select(("low", "number")))
    assert sampled_table(shelf, document, 500, 0).rows == 500


def test_what_took_a_sample_says_so() -> None:
    """Document, notice and model card name the rows; where all were taken nothing is said."""
    heard: Any = Heard()
    assert bounding.told("fit", 10, 10, heard) == {}
    said = bounding.told("fit", 10, 50, heard)
    assert said == {"sampled": {"rows": 10, "of": 50}}
    assert heard.notices == [("STEP.SAMPLED", {"step": "fit", "rows": 10, "total": 50})]
    card = bounding.on_card({"rows": 10, "limits": ["a"], "facts": {}}, said)
    assert card["rows"] == 50
    assert "10 of 50 training rows" in card["limits"][1]
    assert card["facts"] == {"rows_learnt": 10}


def test_synthetic_rows_are_left_out_before_real_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """A comparison without room for all takes every real row as long as these fit in three quarters of it."""
    heard: Any = Heard()
    source = {"schema": [None] * 10, "rows": 100_000}
    room = 262_144 * 10 * bounding.COMPARE_BYTES / bounding.SHARE
    monkeypatch.setattr(bounding, "free_bytes", lambda: int(room) + 1)
    assert bounding.compared_rows(source, {"rows": 100_000}, heard) == (None, None, {})
    real, made, said = bounding.compared_rows(source, {"rows": 900_000}, heard)
    assert (real, made) == (100_000, 162_144)
    assert said["sampled"]["of"] == 100_000
    assert bounding.compared_rows({**source, "rows": 900_000}, {"rows": 9}, heard)[0] == 196_608
    assert [code for code, _ in heard.notices] == ["STEP.COMPARED_SAMPLE"] * 2


def test_a_profile_by_groups_says_the_same(tmp_path: Path) -> None:
    """Gone through group by group, every fact of a table of patients is the one of the table that was held."""
    table, _ = tables.read_table(write_patients(tmp_path / "p.csv", 3_000), QUIET)
    groups = [table.take(slice(at, at + 700)) for at in range(0, 3_000, 700)]
    twice = [*groups, groups[0]]
    held = tables.profile_table(tables.concat(twice), QUIET)
    found = tables.profile_groups(twice, table.schema, 3_700, table, QUIET)
    assert found.duplicate_rows == held.duplicate_rows >= 700
    for one, other in zip(found.columns, held.columns, strict=True):
        assert one.mean == pytest.approx(other.mean)
        assert {**one.to_json(), "mean": 0} == {**other.to_json(), "mean": 0}


def test_columns_of_very_many_values_are_estimated(
    long_table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where values are too many to be counted: extremes and flags as they were, their number to a percent, bars near."""
    monkeypatch.setattr(tallies, "MOST_COUNTED", 0)
    monkeypatch.setattr(profiling_groups, "LEAST_COUNTED", 256)
    monkeypatch.setattr(profiling_groups, "MOST_KEYS", 1 << 16)
    held = tables.profile_table(long_table, QUIET)
    sample = long_table.take(np.arange(0, ROWS, 3))
    found = tables.profile_groups(
        list(tables.slices(long_table)), long_table.schema, ROWS, sample, QUIET
    )
    assert found.duplicate_rows == 0
    for one, other in zip(found.columns, held.columns, strict=True):
        assert (one.low, one.high, one.missing, one.special) == (
            *(other.low, other.high, other.missing, other.special),
        )
        assert one.flags == other.flags
        assert one.distinct == pytest.approx(other.distinct, rel=0.01)
        ours, theirs = ([bar.count for bar in each.bars] for each in (one, other))
        assert len(ours) == len(theirs)
        assert sum(ours) == pytest.approx(sum(theirs), rel=0.001)


def test_rules_of_a_sample_are_held_against_all_rows(
    long_table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rule that the sample shows and one row in fifty breaks is not offered; one that holds is, with all its rows."""
    sample = long_table.take(np.arange(3_000))
    spoilt = long_table["high"].values.copy()
    spoilt[10_000::50] = -1
    columns = list(long_table.columns)
    columns[1] = Column(columns[1].schema, spoilt, columns[1].state)
    for table, expected in ((long_table, 1), (Table(tuple(columns), "t"), 0)):
        shelf, document = stored(table)
        monkeypatch.setattr(looking_over, "sampled_table", lambda *_: sample)
        monkeypatch.setattr(bounding, "free_bytes", lambda: 100_000 * 5 * bounding.LOOK_BYTES)
        heard: Any = Heard()
        facts, said = looking_over.looked_over(shelf, document, heard)
        ordered = [one for one in facts.rules if one.text == "low <= high"]
        assert len(ordered) == expected
        assert all(one.support == ROWS and not one.exceptions for one in ordered)
        assert said == {"sampled": {"rows": 3_000, "of": ROWS}}
        assert heard.notices[-1][0] == "PROFILE.SAMPLED"


def test_copies_have_no_figure_where_real_rows_were_left_out() -> None:
    """The gate fails closed: metrics that must see every row give none, and a policy that asks for them refuses."""
    metrics: Any = [
        SimpleNamespace(info=SimpleNamespace(name=name)) for name in ("copies", "detection")
    ]
    all_real = {"sampled": {"rows": 9, "of": 9, "synthetic": 4}}
    assert bounding.seeing(metrics, {}) is metrics
    assert bounding.seeing(metrics, all_real) is metrics
    copies, other = bounding.seeing(metrics, {"sampled": {"rows": 8, "of": 9, "synthetic": 4}})
    assert other is metrics[1]
    nothing: Any = None
    result = copies.compute(nothing, 0, QUIET)
    threshold = Threshold("copies", "at_most", 5.0, required=True, reason="few")
    assert judge_line(result, threshold)[0] is Verdict.FAIL
