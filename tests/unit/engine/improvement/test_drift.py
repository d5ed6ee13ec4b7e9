"""Drift: fresh rows of the same people are quiet; each planted move is named, and no rare category ever is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.improvement import baseline, moves, told
from synth_engine.improvement.drift import Before, drift

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

LEAST = 5
CONTEXT = SilentContext()


def words(name: str, texts: Sequence[str], missing: NDArray[np.bool_] | None = None) -> Column:
    """A column of categories."""
    levels = tuple(sorted(set(texts)))
    place = {text: at for at, text in enumerate(levels)}
    values = np.array([place[text] for text in texts], dtype=np.int32)
    state = np.zeros(len(texts), dtype=np.int16)
    if missing is not None:
        state[missing] = -1
        values[missing] = 0
    return Column(ColumnSchema(name, ColumnKind.CATEGORY), values, state, levels)


def people(rows: int, seed: int, *, age: float = 0, tied: bool = True, gaps: float = 0.02) -> Table:
    """Age, ward (tied to age), sex, and gaps in sex; nobody real."""
    rng = np.random.default_rng(seed)
    years = np.clip(rng.normal(50 + age, 12, rows), 18, 99).astype(np.int64)
    chosen = years if tied else rng.permutation(years)
    wards = np.where(chosen > 50, "north", "south")
    wards = np.where(rng.random(rows) < 0.2, "east", wards)
    sexes = rng.choice(["f", "m"], rows).tolist()
    schema = ColumnSchema("age", ColumnKind.INTEGER, decimals=0)
    return Table(
        (
            Column(schema, years, np.zeros(rows, dtype=np.int16)),
            words("ward", wards.tolist()),
            words("sex", sexes, rng.random(rows) < gaps),
        )
    )


def with_wards(table: Table, old: str, new: str, count: int | None = None) -> Table:
    """The table with (some of) one ward's rows called another."""
    column = table["ward"]
    texts = [column.levels[int(at)] for at in column.values]
    places = [at for at, text in enumerate(texts) if text == old][:count]
    for at in places:
        texts[at] = new
    return Table((table["age"], words("ward", texts), table["sex"]))


def before(table: Table, synthetic: Table | None = None) -> Before:
    """What is kept of a table, through JSON."""
    kept = baseline.take(table, table.names, LEAST, CONTEXT).to_json()
    read = baseline.Baseline.from_json(json.loads(json.dumps(kept)))
    was = None
    if synthetic is not None:
        was = told.apart(people(table.rows, 900), synthetic, None, 0, CONTEXT)
    of = "table" if synthetic is None else "release"
    return Before(of, table.schema, read, synthetic, was, table.names)


OLD = before(people(1500, 1))


def test_fresh_rows_of_the_same_people_are_quiet() -> None:
    """20 fresh tables, of other sizes too: at most one is said to have moved, none is called outdated."""
    verdicts = [drift(people(800 + 80 * s, 100 + s), OLD, 0, CONTEXT)["verdict"] for s in range(20)]
    assert verdicts.count("holds") >= 19
    assert "outdated" not in verdicts


def test_a_shifted_column_is_named_first_with_its_way() -> None:
    """People eight years older: age is worst, up, its middle values are said, and the release is to be refreshed."""
    found = drift(people(1500, 2, age=8), OLD, 0, CONTEXT)
    assert found["verdict"] == "outdated"
    row = found["columns"][0]
    assert (row["column"], row["matters"]) == ("age", True)
    assert row["shift"] > 0.1
    assert row["psi"] > row["noise"]["psi"]
    assert row["middle"]["new"] - row["middle"]["old"] == pytest.approx(8, abs=3)
    assert "age moved, its middle value from about 49 to 57" in found["sentence"]
    assert found["front"] == "The new data are not like the table before."


def test_a_broken_relation_is_seen_though_no_column_moved() -> None:
    """Wards dealt without regard to age: the pair is named, each column alone is quiet."""
    found = drift(people(1500, 3, tied=False), OLD, 0, CONTEXT)
    assert found["verdict"] == "outdated"
    assert found["pairs"][0]["columns"] == ["age", "ward"]
    assert found["pairs"][0]["high"] < 0
    assert not any(row["moved"] for row in found["columns"])
    assert "age and ward hang together less" in found["sentence"]


def test_gaps_that_grow_are_seen() -> None:
    """2 % without a sex become 10 %: said with both shares, and an interval of the difference."""
    found = drift(people(1500, 4, gaps=0.1), OLD, 0, CONTEXT)
    row = next(one for one in found["columns"] if one["column"] == "sex")
    assert row["missing"]["moved"]
    assert row["missing"]["low"] < 0.08 < row["missing"]["high"]
    assert found["verdict"] == "outdated"
    assert "sex is missing in" in found["sentence"]


def test_new_categories_are_named_only_where_enough_rows_share_them() -> None:
    """A ward of 200 is named, a ward of 4 counted; one that nobody has any more is named."""
    fresh = with_wards(people(1500, 5), "east", "hospice")
    fresh = with_wards(fresh, "north", "secret", LEAST - 1)
    found = drift(fresh, OLD, 0, CONTEXT)
    row = next(one for one in found["columns"] if one["column"] == "ward")
    assert [one["category"] for one in row["new"]] == ["hospice"]
    assert row["unnamed_new"] == 1
    assert [one["category"] for one in row["vanished"]] == ["east"]
    assert "secret" not in json.dumps(found)


def test_what_is_kept_names_nothing_rare() -> None:
    """No category of fewer rows than the least, no exact quantile, every cell that stands for values filled."""
    table = with_wards(people(1500, 6), "north", "secret", LEAST - 1)
    kept = baseline.take(table, table.names, LEAST, CONTEXT)
    assert "secret" not in json.dumps(kept.to_json())
    for cells in kept.columns:
        assert min(cells.counts[: cells.named]) >= LEAST
        assert sum(cells.counts) == table.rows
    tiny = baseline.take(people(20, 7), ("age",), LEAST, CONTEXT).columns[0]
    assert min(tiny.counts[: tiny.named]) >= LEAST


def test_the_schema_is_held_against_the_old_one() -> None:
    """A compared column that is gone makes it outdated, one more does not; both are said."""
    fresh = people(1500, 8)
    gone = drift(fresh.select(("age", "sex")), OLD, 0, CONTEXT)
    assert gone["verdict"] == "outdated"
    assert "column ward is gone" in gone["sentence"]
    more = Table((*fresh.columns, words("extra", ["x"] * 750 + ["y"] * 750)))
    found = drift(more, OLD, 0, CONTEXT)
    assert found["schema"]["added"] == ["extra"]
    assert found["verdict"] == "holds"


def test_few_rows_are_not_judged() -> None:
    """Twenty new rows say too little either way."""
    assert drift(people(20, 9), OLD, 0, CONTEXT)["verdict"] == "unknown"


def test_a_release_is_held_against_new_rows_as_a_whole() -> None:
    """A good release still describes fresh rows; rows of other people are told from it more easily than then."""
    kept = before(people(600, 10), people(600, 11))
    quiet = drift(people(600, 12), kept, 0, CONTEXT)
    assert quiet["verdict"] == "holds"
    assert quiet["sentence"] == "The released table still describes the new data."
    assert quiet["told"]["new"]["rows"] == quiet["told"]["old"]["rows"]
    loud = drift(people(600, 13, age=15), kept, 0, CONTEXT)
    assert loud["told"]["matters"]
    assert loud["told"]["difference"] < -0.1
    assert loud["front"] == "The released table no longer describes the new data. Refresh it."


def test_the_same_rows_give_the_same_drift() -> None:
    """Once more, on more cores: the same figures."""
    kept, fresh = before(people(300, 10), people(300, 11)), people(300, 12)
    assert drift(fresh, kept, 3, CONTEXT) == drift(fresh, kept, 3, SilentContext(2))


def test_psi_and_distance_are_the_textbook_ones() -> None:
    """Halves that become 60 to 40: PSI (0.1 ln 1.2 - 0.1 ln 0.8), distance 0.1; the same counts give none."""
    old, new = np.array([5000, 5000]), np.array([6000, 4000])
    expected = 0.1 * np.log(1.2) - 0.1 * np.log(0.8)
    assert moves.psi(old, new) == pytest.approx(expected, abs=1e-3)
    assert moves.distance(old, new) == pytest.approx(0.1)
    assert moves.psi(old, old) == 0
