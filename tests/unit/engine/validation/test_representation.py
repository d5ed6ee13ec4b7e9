"""Representation and intersections: a group that shrinks is seen, a group of few rows is never named."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.metric import MetricStatus
from synth_engine.validation.groups import centred_interval, groupings
from synth_engine.validation.intersections import Intersections
from synth_engine.validation.representation import GroupRepresentation
from synth_engine.validation.views import views
from tests.helpers.groups import ISLAND, category, compared, number, people, swapped

QUIET = SilentContext()


def test_a_group_that_shrinks_is_named_with_its_sign() -> None:
    """A tenth fewer women: ten points, women less and men more; fresh rows stay within chance."""
    found = GroupRepresentation().compute(compared(people(seed=3, women=0.4)), 0, QUIET)
    assert found.value == pytest.approx(10, abs=3)
    low, high = found.interval
    assert low < 10 < high
    assert found.facts["change:sex = female"] == pytest.approx(-found.value)
    assert {label for label, _ in found.breakdown[:2]} == {"sex = female", "sex = male"}
    fresh = GroupRepresentation().compute(compared(people(seed=3)), 0, QUIET)
    assert fresh.value < 3
    assert fresh.value < low


def test_a_small_group_is_counted_and_not_named() -> None:
    """Four islanders become half the rows: the figure says so, no label does."""
    train, made = people(seed=1, island=4), people(seed=3, island=2000)
    found = GroupRepresentation().compute(compared(made, train), 0, QUIET)
    assert found.value > 45
    assert found.breakdown[0][0] == "region = small groups"
    assert ISLAND not in json.dumps(found.to_json())
    bold = replace(compared(made, train), minimum_cell_count=4)
    assert ISLAND in json.dumps(GroupRepresentation().compute(bold, 0, QUIET).to_json())


def test_numbers_are_cut_at_quarters_that_no_label_gives_away() -> None:
    """Four parts of equal size and one of missing values; codes among numbers are groups of their own."""
    table = people(seed=1)
    values = np.arange(table.rows, dtype=np.float64)
    values[:100] = np.nan
    parts = compared(table, swapped(table, age=number("age", values)), None, ("age",))
    (age,) = groupings(parts)
    assert age.labels == (
        *(f"age = {one} quarter" for one in ("lowest", "second", "third", "highest")),
        "age = missing",
    )
    assert age.counts(views(parts)[0]).tolist() == [975, 975, 975, 975, 100]


def test_labels_stand_at_the_codes_of_the_views() -> None:
    """The group called female has the female rows, whatever order each table lists its levels in."""
    made = people(seed=3)
    turned = category("sex", 1 - made["sex"].values.astype(np.int64), ("male", "female"))
    parts = compared(swapped(made, sex=turned))
    sex = groupings(parts)[0]
    counts = sex.counts(views(parts)[2])
    assert counts[sex.labels.index("sex = female")] == (made["sex"].values == 0).sum()


def test_a_cell_that_vanishes_is_seen_where_every_group_keeps_its_share() -> None:
    """Women of the north move east and men of the east north: groups stay, one cell is gone."""
    made = people(seed=3)
    sex, region = made["sex"].values, made["region"].values.astype(np.int64).copy()
    gone = np.flatnonzero((sex == 0) & (region == 1))
    region[gone] = 0
    region[np.flatnonzero((sex == 1) & (region == 0))[: len(gone)]] = 1
    parts = compared(swapped(made, region=category("region", region, made["region"].levels)))
    assert GroupRepresentation().compute(parts, 0, QUIET).value < 3
    found = Intersections().compute(parts, 0, QUIET)
    assert found.value > 12
    assert found.facts["vanished"] == 1
    assert found.facts["vanished_share"] == pytest.approx(100 / 6)
    assert "sex = female, region = north" in dict(found.breakdown[:3])
    fresh = Intersections().compute(compared(people(seed=3)), 0, QUIET)
    assert fresh.value < 3
    assert fresh.facts["vanished"] == 0


def test_small_cells_are_not_named() -> None:
    """Cells of four islanders are left out and counted."""
    found = Intersections().compute(compared(people(seed=3), people(seed=1, island=4)), 0, QUIET)
    assert found.facts["small_cells"] >= 1
    assert ISLAND not in json.dumps(found.to_json())


def test_without_columns_to_cross_there_is_a_reason() -> None:
    """No protected column, one, or no cell of enough rows: a reason each, no figure."""
    table = people(200, 3)
    for protected, code in (((), "NO_PROTECTED"), (("sex",), "ONE_PROTECTED")):
        found = Intersections().compute(compared(table, protected=protected), 0, QUIET)
        assert (found.status, found.reason) == (MetricStatus.NOT_APPLICABLE, f"VALID.{code}")
    few = compared(people(5, 3), people(5, 1), people(5, 2))
    assert Intersections().compute(few, 0, QUIET).reason == "VALID.SMALL_GROUPS"
    assert GroupRepresentation().compute(few, 0, QUIET).status is MetricStatus.OK


def test_the_interval_covers_the_true_difference() -> None:
    """Shares five points apart: at least 54 of 60 intervals hold the five."""
    held = 0
    for seed in range(60):
        made = people(1500, 1000 + seed, women=0.45)
        parts = compared(made, people(1500, 5000 + seed), people(100, 2), ("sex",))
        low, high = GroupRepresentation().compute(parts, seed, QUIET).interval
        held += low <= 5 <= high
    assert held >= 54


def test_an_interval_holds_its_value_and_its_range() -> None:
    """Draws far above or far below are moved onto the value and cut at the range."""
    draws = np.linspace(50, 60, 100)
    low, high = centred_interval(1.0, draws, 0.0, 100.0)
    assert low == 0.0
    assert 5 < high < 7
    assert centred_interval(1.0, np.zeros(0), 0.0, 9.0) == (0.0, 9.0)
