"""Copies beyond chance: planted training rows are caught, chance copies are not blamed."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.metric import MetricResult, MetricStatus, Parts
from synth_engine.contracts.policy import sentence
from synth_engine.contracts.table import Table
from synth_engine.validation.copies_excess import ALARM, CopiesBeyondChance
from tests.helpers.privacy import people, planted, side_by_side, stacked

QUIET = SilentContext()
TRAIN, HELD, FRESH = people(5_000, 1), people(5_000, 2), people(5_000, 3)
METRIC = CopiesBeyondChance()


def measured(parts: Parts) -> MetricResult:
    """The figure."""
    found = METRIC.compute(parts, 0, QUIET)
    assert found.status is MetricStatus.OK
    assert found.interval is not None
    assert found.value is not None
    assert found.interval[0] <= found.value <= found.interval[1]
    return found


def test_a_few_planted_rows_are_caught() -> None:
    """Fifteen training rows among five thousand others: chance is ruled out, 0.3 % of the rows are copies."""
    found = measured(side_by_side(TRAIN, HELD, planted(FRESH, TRAIN, 0.003, 0)))
    assert found.value == pytest.approx(100.0)
    assert found.facts["excess_rows"] == pytest.approx(0.3, abs=0.001)
    assert found.facts["p"] < ALARM
    assert found.facts["hit_training"] == 15
    assert "15 unique training rows" in sentence(METRIC.info, found)


def test_fresh_rows_and_other_peoples_rows_raise_no_alarm() -> None:
    """Nothing copied, or held-back rows copied: no excess."""
    assert measured(side_by_side(TRAIN, HELD, FRESH)).value == 0
    assert measured(side_by_side(TRAIN, HELD, planted(FRESH, HELD, 0.1, 0))).value == 0


def coarse(table: Table) -> Table:
    """Three columns of which many rows have the same values, so that fresh rows copy by chance."""
    return table.select(("age", "ward", "score"))


def test_chance_copies_of_coarse_tables_are_not_blamed() -> None:
    """Fresh rows of a coarse table equal real rows often, on both sides alike, whatever the sides' sizes."""
    for seed in range(4):
        train, held = people(2_000, 10 + seed), people(800, 40 + seed)
        found = measured(side_by_side(*map(coarse, (train, held, people(2_000, 70 + seed)))))
        assert found.facts["hit_training"] > 50
        assert found.value == 0


def test_copies_in_a_coarse_table_are_still_seen() -> None:
    """A copy of the training rows falls on its own side only."""
    found = measured(side_by_side(*map(coarse, (TRAIN, HELD, TRAIN))))
    assert found.facts["p"] < 1e-9
    assert found.value is not None
    assert found.value > 1


def test_one_row_copied_often_counts_as_rows_and_is_one_hit() -> None:
    """However often it was copied, one person's row is one hit."""
    again = stacked(FRESH, TRAIN.take(np.zeros(500, dtype=np.int64)))
    found = measured(side_by_side(TRAIN, HELD, again))
    assert found.facts["hit_training"] == 1
    assert found.value == 0  # one hit alone may be chance


def test_edges_have_a_figure_or_a_reason() -> None:
    """One row a table; the same rows on both sides; no holdout."""
    one = TRAIN.take(slice(0, 1))
    assert measured(side_by_side(one, HELD.take(slice(0, 1)), one)).value == 0
    assert measured(side_by_side(TRAIN, TRAIN, TRAIN)).value == 0
    assert (
        METRIC.compute(side_by_side(TRAIN, None, FRESH), 0, QUIET).reason == "VALID.NEEDS_HOLDOUT"
    )
