"""Precision, recall and coverage: each falls for the fault that it is there for, and rests on one search."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.metric import Metric
from synth_engine.contracts.table import Table
from synth_engine.validation.alpha_precision import AlphaPrecision
from synth_engine.validation.beta_recall import BetaRecall
from synth_engine.validation.coverage import Coverage
from synth_engine.validation.near_rows import NEIGHBOURS, neighbourhood
from tests.helpers import columns
from tests.helpers.fidelity import QUIET, beside, measured, reason, shuffled, visits

TRAIN, HELD, FRESH = visits(1_500, 1), visits(1_500, 2), visits(1_500, 3)
ALL = (AlphaPrecision(), BetaRecall(), Coverage())


@pytest.mark.parametrize("metric", ALL, ids=lambda one: one.info.name)
def test_fresh_rows_reach_the_ceiling_and_shuffled_rows_the_floor(metric: Metric) -> None:
    """Rows of the same making lie at the ceiling, rows without relations at the floor."""
    fresh = measured(metric, beside(TRAIN, HELD, FRESH))
    assert fresh.value == pytest.approx(fresh.ceiling, abs=0.05)
    assert fresh.interval is not None
    apart = measured(metric, beside(TRAIN, HELD, shuffled(FRESH)))
    assert apart.value == pytest.approx(apart.floor, abs=0.05)


@pytest.mark.parametrize("metric", ALL, ids=lambda one: one.info.name)
def test_copies_of_training_rows_gain_nothing(metric: Metric) -> None:
    """The training table as synthetic rows scores what the ceiling scores."""
    found = measured(metric, beside(TRAIN, HELD, TRAIN))
    assert found.value == pytest.approx(found.ceiling, abs=0.05)


def test_what_the_theory_says_of_equal_tables() -> None:
    """Numbers without ties: recall one half, coverage 1 - 1/2^5, density 1, precision 1."""
    rng = np.random.default_rng(0)
    made = [
        columns.table(*(columns.number(c, rng.normal(size=2_000)) for c in "abc")) for _ in range(3)
    ]
    parts = beside(*made)
    assert measured(BetaRecall(), parts).value == pytest.approx(0.5, abs=0.05)
    found = measured(Coverage(), parts)
    assert found.value == pytest.approx(1 - 0.5**NEIGHBOURS, abs=0.015)
    assert found.facts["density"] == pytest.approx(1, abs=0.1)
    assert measured(AlphaPrecision(), parts).value == pytest.approx(1, abs=0.05)


def test_rows_drawn_to_the_middle_lose_precision() -> None:
    """Only the most ordinary half of fresh rows: precision falls, and coverage with the odd rows left out."""
    middle = np.abs(FRESH["age"].values.astype(float) - 48)
    found = beside(TRAIN, HELD, FRESH.take(np.argsort(middle)[:750]))
    fresh = beside(TRAIN, HELD, FRESH.take(np.arange(750)))
    assert measured(AlphaPrecision(), found).value < measured(AlphaPrecision(), fresh).value - 0.05
    assert measured(Coverage(), found).value < measured(Coverage(), fresh).value - 0.05


def test_a_kind_of_row_left_out_is_missed() -> None:
    """Without its commonest ward a table meets and covers fewer real rows."""
    ward = FRESH["ward"]
    kept = np.flatnonzero(ward.values != ward.levels.index("eye"))
    without, fresh = beside(TRAIN, HELD, FRESH.take(kept)), beside(TRAIN, HELD, FRESH)
    for metric, least in ((BetaRecall(), 0.05), (Coverage(), 0.1)):
        assert measured(metric, without).value < measured(metric, fresh).value - least


def test_neighbours_are_those_of_all_pairs_and_found_once() -> None:
    """Distances equal those looked up pair by pair; the second metric takes the first one's search."""
    rng = np.random.default_rng(0)
    made = [
        columns.table(*(columns.number(c, rng.normal(size=80)) for c in "ab")) for _ in range(3)
    ]
    parts = beside(*made)
    found = neighbourhood(parts, 0, QUIET)
    assert found is not None
    assert neighbourhood(parts, 0, QUIET) is found
    both = np.sort(np.concatenate([made[at]["a"].values for at in (0, 1)]).astype(float))
    others = np.sort(np.concatenate([made[at]["b"].values for at in (0, 1)]).astype(float))

    def placed(table: Table) -> np.ndarray:
        ranks = []
        for name, known in (("a", both), ("b", others)):
            values = table[name].values
            ends = np.searchsorted(known, values, "left") + np.searchsorted(known, values, "right")
            ranks.append(ends / 2 / len(known))
        return np.stack(ranks, axis=1)

    # The holdout is the second table, the synthetic rows the third.
    real, synthetic = placed(made[1]), placed(made[2])
    own = np.sort(((real[:, None] - real[None]) ** 2).sum(axis=2), axis=1)
    assert np.sort(found.radius) == pytest.approx(np.sort(own[:, NEIGHBOURS]), abs=1e-5)
    near = ((real[:, None] - synthetic[None]) ** 2).sum(axis=2).min(axis=1)
    assert np.sort(found.synthetic.nearest) == pytest.approx(np.sort(near), abs=1e-5)
    middle = ((synthetic - real.mean(axis=0)) ** 2).sum(axis=1)
    assert np.sort(found.synthetic.to_middle) == pytest.approx(np.sort(middle), abs=1e-5)


@pytest.mark.parametrize("metric", ALL, ids=lambda one: one.info.name)
def test_few_rows_have_a_reason(metric: Metric) -> None:
    """Nineteen rows are too few to look for neighbours, and held-back rows are needed."""
    few = FRESH.take(np.arange(19))
    assert reason(metric, beside(TRAIN, HELD, few)) == "VALID.TOO_FEW_ROWS"
    assert reason(metric, beside(TRAIN, None, FRESH)) == "VALID.NEEDS_HOLDOUT"
