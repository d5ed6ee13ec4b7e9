"""Near copies and nearest-neighbour shares: rows changed a little are caught, fresh rows are even."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.metric import MOST_POINTS, MetricResult, MetricStatus
from synth_engine.contracts.table import Table
from synth_engine.validation.dcr_share import DistanceToClosestRecord
from synth_engine.validation.near_copies import NearCopies
from synth_engine.validation.nndr_share import NeighbourDistanceRatio
from tests.helpers.privacy import few, noisy, people, planted, side_by_side

QUIET = SilentContext()
TRAIN, HELD, FRESH = people(4_000, 1), people(2_000, 2), people(4_000, 3)


def near(synthetic: Table, holdout: Table = HELD) -> MetricResult:
    """The figure for near copies."""
    found = NearCopies().compute(side_by_side(TRAIN, holdout, synthetic), 0, QUIET)
    assert found.status is MetricStatus.OK
    return found


def test_fresh_rows_are_even_whatever_the_sides_sizes() -> None:
    """Half of the closest rows lie with training rows, though there are twice as many of those."""
    found = near(FRESH)
    assert found.interval is not None
    assert found.interval[0] < 50 < found.interval[1]
    assert found.facts["expected_share"] == pytest.approx(200 / 3)
    assert found.facts["p"] > 0.01


def test_two_percent_of_rows_with_a_little_noise_are_caught() -> None:
    """Planted training rows whose numbers moved by 1 % of their spread are no copies and stand out."""
    found = near(planted(FRESH, TRAIN, 0.02, 0, noise=0.01))
    assert found.value is not None
    assert found.value > 70
    assert found.facts["p"] < 0.001


def test_a_memoriser_with_noise_fails_plainly() -> None:
    """Every row a training row with 1 % noise: nearly all of the closest rows are training rows."""
    parts = side_by_side(TRAIN, HELD, noisy(TRAIN, 0.01, 0))
    found = NearCopies().compute(parts, 0, QUIET)
    assert found.value is not None
    assert found.value > 90
    for metric in (DistanceToClosestRecord(), NeighbourDistanceRatio()):
        value = metric.compute(parts, 0, QUIET).value
        assert value is not None
        assert value > 70


def test_ties_between_the_sides_are_split() -> None:
    """Where both sides hold the very same rows, nobody is closer."""
    for metric in (NearCopies(), DistanceToClosestRecord(), NeighbourDistanceRatio()):
        found = metric.compute(side_by_side(TRAIN, TRAIN, FRESH), 0, QUIET)
        assert found.value == pytest.approx(50, abs=1e-9)


def test_synthetic_rows_around_one_person_are_one_vote() -> None:
    """A hundred rows near one training row are no hundred pieces of evidence."""
    crowd = TRAIN.take(np.zeros(400, np.intp))
    found = near(noisy(crowd, 0.001, 1))
    assert found.facts["effective_rows"] == 1
    assert found.facts["p"] > 0.5


def test_distributions_are_aggregates() -> None:
    """Curves are shares of rows in at most 101 bins that sum to 100 %."""
    parts = side_by_side(TRAIN, HELD, FRESH)
    for metric in (DistanceToClosestRecord(), NeighbourDistanceRatio()):
        curves = metric.compute(parts, 0, QUIET).curves
        assert {one.name for one in curves} == {"training rows", "held-back rows"}
        for one in curves:
            assert len(one.x) <= MOST_POINTS
            assert sum(one.y) == pytest.approx(100)


@pytest.mark.parametrize("rows", [1, 3, 10])
def test_tiny_tables_have_figures(rows: int) -> None:
    """A handful of rows: a figure within its range, an interval that says how little is known."""
    parts = side_by_side(few(rows, 1), few(rows, 2), few(rows, 3))
    for metric in (NearCopies(), DistanceToClosestRecord(), NeighbourDistanceRatio()):
        found = metric.compute(parts, 0, QUIET)
        assert found.value is not None
        assert 0 <= found.value <= 100


def test_without_a_holdout_nothing_is_said() -> None:
    """Each needs rows that no synthesizer saw."""
    parts = side_by_side(TRAIN, None, FRESH)
    for metric in (NearCopies(), DistanceToClosestRecord(), NeighbourDistanceRatio()):
        assert metric.compute(parts, 0, QUIET).reason == "VALID.NEEDS_HOLDOUT"
