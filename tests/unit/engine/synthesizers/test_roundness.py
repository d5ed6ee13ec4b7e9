"""How people round: shares of round numbers are learnt where enough rows make them up, and drawn as often."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.synthesizers.roundness import MOST_UNITS, Roundness, roundness

MULTIPLES = [1_000, 500, 100, 50, 10, 5]


def learnt(values: np.ndarray) -> Roundness:
    """Roundness of one interval of these numbers."""
    distinct, counts = np.unique(values, return_counts=True)
    return roundness(
        *(distinct.astype(float), counts, np.zeros(len(distinct), np.int64), 1.0, MULTIPLES),
        np.ones(len(distinct), np.bool_),
    )


def test_shares_of_round_numbers_are_learnt_and_drawn() -> None:
    """Four in ten in hundreds, the rest to the unit: four in ten and the hundredth of the rest are drawn so."""
    rng = np.random.default_rng(0)
    round_ones = rng.integers(10, 99, 10_000) * 100
    values = np.where(rng.random(10_000) < 0.4, round_ones, rng.integers(1_000, 9_900, 10_000))
    found = learnt(values)
    at = np.zeros(10_000, np.int64)
    ends = (np.full(10_000, 1_000.0), np.full(10_000, 9_900.0))
    steps, _ = found.steps(at, ends, np.ones(10_000), np.random.default_rng(1))
    assert abs((steps >= 100).mean() - (values % 100 == 0).mean()) < 0.02
    assert abs((steps == 1).mean() - (values % 5 != 0).mean()) < 0.02


@pytest.mark.parametrize(
    "values", [[1_000] * 50 + [2_000] * 50, [100, 200, 300], [7_000] * 9 + [1, 2, 3]]
)
def test_few_values_or_rows_do_not_say_how_they_are_rounded(values: list[int]) -> None:
    """Two round values, however common, or three rows: no grid is kept, for it would be those values."""
    found = learnt(np.array([*values, 1_001, 1_003]))
    assert not len(found.units)


def test_neighbours_speak_for_an_interval_of_few_round_numbers() -> None:
    """Thousands, two to an interval: alone they say nothing, with the intervals beside them they do."""
    numbers = np.sort(np.r_[np.arange(20) * 1_000.0, np.arange(20) * 1_000.0 + 137])
    group = np.repeat(np.arange(10), 4)
    counts = np.full(40, 6)
    found = roundness(numbers, counts, group, 1.0, [1_000], np.ones(40, np.bool_))
    assert np.allclose(found.shares[:, 0], 0.5)
    alone = roundness(numbers[:4], counts[:4], group[:4], 1.0, [1_000], np.ones(4, np.bool_))
    assert not len(alone.units)


def test_a_grid_without_a_number_in_the_interval_is_not_taken() -> None:
    """Hundreds are not drawn between 110 and 190; tens are."""
    found = Roundness(np.array([100.0, 10.0]), np.array([[0.9, 0.1]], np.float32))
    ends = (np.full(500, 110.0), np.full(500, 190.0))
    steps, _ = found.steps(np.zeros(500, np.int64), ends, np.ones(500), np.random.default_rng(2))
    assert set(steps.tolist()) <= {10.0, 1.0}
    assert (steps == 10.0).any()


@pytest.mark.parametrize(
    ("units", "shares"),
    [
        ([0.0], [[0.1]]),
        ([-5.0], [[0.1]]),
        ([np.nan], [[0.1]]),
        ([10.0], [[-0.1]]),
        ([10.0], [[np.inf]]),
        ([10.0], [[0.1, 0.2]]),
        ([10.0], [0.1]),
        ([1.0] * (MOST_UNITS + 1), [[0.0] * (MOST_UNITS + 1)]),
    ],
)
def test_impossible_roundness_is_refused(units: list[float], shares: list[list[float]]) -> None:
    """Grids of nought, shares below it, shapes that do not fit: none opens."""
    with pytest.raises(ValueError):
        Roundness.opened({"units": np.array(units), "shares": np.array(shares)}, 1)
