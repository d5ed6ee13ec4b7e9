"""Intervals over rows: as wide as the figure moves with other rows of the same making."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.metric import Metric
from synth_engine.validation.cells import difference
from synth_engine.validation.column_shapes import ColumnShapes
from synth_engine.validation.k_marginal import KMarginal
from synth_engine.validation.pair_trends import PairTrends
from synth_engine.validation.row_influence import MOST_ROWS, RowInfluence
from tests.helpers.fidelity import beside, measured, shuffled, visits


def test_cells_are_compared_as_by_hand() -> None:
    """Half the sum of differences of shares, whether cells are few or numbered anew."""
    real, other = np.array([0, 0, 1, 1]), np.array([0, 1, 1, 2, 2])
    wanted = 0.5 * (abs(0.5 - 0.2) + abs(0.5 - 0.4) + 0.4)
    assert difference(real, other).distance == pytest.approx(wanted)
    far = 10**12
    moved = difference(real * far, other * far)
    assert moved.distance == pytest.approx(wanted)
    assert moved.surplus[moved.real].tolist() == [1, 1, 1, 1]
    assert moved.surplus[moved.other].tolist() == [1, 1, 1, -1, -1]


def test_the_spread_of_a_mean_is_its_standard_error() -> None:
    """The influence of rows on a difference of means gives the textbook error, sampled or not."""
    rng = np.random.default_rng(0)
    for rows in (5_000, 3 * MOST_ROWS):
        one, two = rng.normal(0, 2, rows), rng.normal(0, 1, rows // 2)
        influence = RowInfluence(rows, rows // 2, 0, 1)
        influence.add(one[influence.real], -two[influence.other])
        assert len(influence.real) == min(rows, MOST_ROWS)
        wanted = np.sqrt(4 / rows + 1 / (rows // 2))
        assert influence.spread(1) == pytest.approx(wanted, rel=0.05)
        assert influence.spread(2) == pytest.approx(wanted / 2, rel=0.05)


@pytest.mark.parametrize(
    "metric", [ColumnShapes(), PairTrends(), KMarginal()], ids=lambda m: m.info.name
)
def test_intervals_are_as_wide_as_figures_move(metric: Metric) -> None:
    """Twelve pairs of tables of one making: the claimed error is the observed one, within chance."""
    values, claimed = [], []
    for seed in range(12):
        made = shuffled(visits(800, 100 + seed))
        found = measured(metric, beside(visits(800, seed), None, made))
        assert found.interval is not None
        values.append(found.value)
        claimed.append((found.interval[1] - found.interval[0]) / 3.92)
    # A standard error from twelve draws is right within a factor of 1.6 nineteen times of twenty.
    assert 0.5 < np.std(values, ddof=1) / np.mean(claimed) < 1.8
