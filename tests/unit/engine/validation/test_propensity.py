"""The propensity score's ratio: 1 for rows of the same making, more where single columns differ."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.validation.propensity import PropensityRatio
from tests.helpers import columns
from tests.helpers.fidelity import beside, measured, reason, visits, with_column

TRAIN, HELD = visits(1_000, 1), visits(1_000, 2)


def test_the_null_is_met_by_fresh_rows() -> None:
    """Over thirty tables of one making the ratio is 1 on the mean, and its interval holds 1 nearly always."""
    values, holds = [], 0
    for seed in range(30):
        parts = beside(TRAIN, visits(1_000, 50 + seed), visits(1_000, 90 + seed))
        found = measured(PropensityRatio(), parts, seed)
        assert found.interval is not None
        values.append(found.value)
        holds += found.interval[0] <= 1 <= found.interval[1]
    assert np.mean(values) == pytest.approx(1, abs=0.2)
    assert holds >= 25


def test_the_null_is_the_mean_over_labels_dealt_anew() -> None:
    """Rows of both real tables dealt to both sides at random: the closed form is what dealing gives."""
    both = np.random.default_rng(0)
    pool = visits(2_000, 7)
    values = []
    for _ in range(30):
        order = both.permutation(2_000)
        parts = beside(TRAIN, pool.take(order[:1_000]), pool.take(order[1_000:]))
        values.append(measured(PropensityRatio(), parts).value)
    assert np.mean(values) == pytest.approx(1, abs=0.2)


def test_a_shift_is_seen() -> None:
    """Ages six years too high: far above 1, with an interval that leaves it out."""
    fresh = visits(1_000, 3)
    age = columns.number("age", fresh["age"].values.astype(float) + 6)
    found = measured(PropensityRatio(), beside(TRAIN, HELD, with_column(fresh, age)))
    assert found.interval is not None
    assert found.interval[0] > 3
    assert found.ceiling == pytest.approx(1, abs=0.8)
    assert found.facts["pmse_standardised"] > 3


def test_reasons_why_there_is_no_ratio() -> None:
    """Few rows, few rows for the features, nothing that varies, nothing held back."""
    metric = PropensityRatio()
    few = np.arange(30)
    assert reason(metric, beside(TRAIN, HELD, visits(9, 1))) == "VALID.TOO_FEW_ROWS"
    assert reason(metric, beside(TRAIN, None, HELD)) == "VALID.NEEDS_HOLDOUT"
    assert (
        reason(metric, beside(TRAIN.take(few), HELD.take(few), HELD.take(few + 30)))
        == "VALID.TOO_FEW_ROWS"
    )
    flat = columns.table(columns.texts("t", ["a"] * 100))
    assert reason(metric, beside(flat, flat, flat)) == "VALID.NOTHING_VARIES"
