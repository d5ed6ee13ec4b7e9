"""Three-way tables: what a score means as a part of the training rows, the floor and the interval."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.validation.k_marginal import KMarginal
from tests.helpers.fidelity import beside, measured, shuffled, visits

TRAIN, HELD = visits(4_000, 1), visits(4_000, 2)


@pytest.mark.parametrize("percent", [5, 30, 70])
def test_a_part_of_the_training_rows_is_found_to_be_that_part(percent: int) -> None:
    """Three of ten training rows taken for synthetic rows score what 30 % score."""
    rows = np.random.default_rng(percent).permutation(4_000)[: 40 * percent]
    found = measured(KMarginal(), beside(TRAIN, HELD, TRAIN.take(rows)))
    assert found.facts["subsample_percent"] == pytest.approx(percent, rel=0.2)


def test_the_whole_training_table_is_all_of_it() -> None:
    """Equal tables score 1000, which is 100 %."""
    found = measured(KMarginal(), beside(TRAIN, HELD, TRAIN))
    assert found.value == pytest.approx(1000)
    assert found.facts["subsample_percent"] == pytest.approx(100)


def test_shuffled_columns_score_the_floor() -> None:
    """Rows without relations lie at the floor, fresh rows at the ceiling, and the interval says so."""
    apart = measured(KMarginal(), beside(TRAIN, HELD, shuffled(HELD)))
    fresh = measured(KMarginal(), beside(TRAIN, HELD, visits(4_000, 3)))
    assert apart.value == pytest.approx(apart.floor, abs=15)
    assert fresh.interval is not None
    assert apart.interval is not None
    assert fresh.interval[0] < fresh.ceiling < fresh.interval[1]
    assert apart.interval[1] < fresh.interval[0]
