"""Membership attacks: they find copies, and guess where there is nothing to find."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.metric import MOST_POINTS, Metric, MetricStatus
from synth_engine.contracts.policy import sentence
from synth_engine.validation.membership import DistanceMembership
from synth_engine.validation.membership_density import DensityMembership
from synth_engine.validation.membership_scores import Scores, curve, rates, true_positives
from synth_engine.validation.membership_tpr import SureMembership
from tests.helpers.privacy import few, noisy, people, planted, side_by_side

QUIET = SilentContext()
TRAIN, HELD, FRESH = people(2_000, 1), people(2_000, 2), people(2_000, 3)
ALL: tuple[Metric, ...] = (DistanceMembership(), DensityMembership(), SureMembership())


def test_fresh_rows_tell_nothing() -> None:
    """Fresh rows: the right answer lies within each interval."""
    parts = side_by_side(TRAIN, HELD, FRESH)
    for metric in ALL:
        found = metric.compute(parts, 0, QUIET)
        assert found.interval is not None
        assert found.ceiling is not None
        assert found.interval[0] <= found.ceiling <= found.interval[1]


def test_a_memoriser_is_found() -> None:
    """Training rows with a little noise: every attack succeeds."""
    parts = side_by_side(TRAIN, HELD, noisy(TRAIN, 0.01, 0))
    distance, density, sure = (metric.compute(parts, 0, QUIET) for metric in ALL)
    assert distance.value is not None
    assert density.value is not None
    assert sure.value is not None
    assert distance.value > 0.75
    assert density.value > 0.75
    assert sure.value > 20
    assert "finds" in sentence(ALL[2].info, sure)


def test_a_leak_that_averages_hide_shows_where_false_alarms_are_few() -> None:
    """Five rows of a hundred are copies: the area barely moves, the rate at 1 % false alarms does."""
    parts = side_by_side(TRAIN, HELD, planted(FRESH, TRAIN, 0.05, 0))
    area, sure = ALL[1].compute(parts, 0, QUIET).value, ALL[2].compute(parts, 0, QUIET).value
    assert area is not None
    assert sure is not None
    assert area < 0.56
    assert sure > 3


def test_rates_are_those_of_a_hand_computed_case() -> None:
    """Two members above all others, one in a tie with one of four others, one below."""
    scores = Scores(np.array([9.0, 8.0, 5.0, 0.0]), np.array([5.0, 4.0, 3.0, 2.0]))
    x, y = rates(scores)
    assert (x[0], y[0], x[-1], y[-1]) == (0, 0, 1, 1)
    assert true_positives(scores, 0.0) == pytest.approx(0.5)
    assert true_positives(scores, 0.25) == pytest.approx(0.75)
    assert true_positives(scores, 0.125) == pytest.approx(0.625)


def test_curves_are_short_and_rise() -> None:
    """At most 101 points from 0 to 100 %, never falling."""
    rng = np.random.default_rng(0)
    one = curve(Scores(rng.normal(size=5_000), rng.normal(size=3_000)), "x")
    assert len(one.x) == MOST_POINTS
    assert (one.x[0], one.x[-1], one.y[-1]) == (0, 100, 100)
    assert (np.diff(one.y) >= 0).all()


def test_few_rows_have_a_reason() -> None:
    """A holdout of one cannot be halved; a rate at 1 % needs a hundred people who were not in it."""
    one = side_by_side(few(5, 1), few(1, 2), few(5, 3))
    assert DensityMembership().compute(one, 0, QUIET).reason == "VALID.TOO_FEW_HELD"
    assert SureMembership().compute(one, 0, QUIET).reason == "VALID.TOO_FEW_HELD"
    assert DistanceMembership().compute(one, 0, QUIET).status is MetricStatus.OK
    for metric in ALL:
        none = side_by_side(TRAIN, None, FRESH)
        assert metric.compute(none, 0, QUIET).reason == "VALID.NEEDS_HOLDOUT"
