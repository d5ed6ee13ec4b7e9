"""The second opinion: finds what tells drawn rows from real ones, puts it right, and says nothing where nothing is."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from synth_engine.synthesizers import odds
from synth_engine.synthesizers.forest import Sight
from synth_engine.synthesizers.odds import Odds, Tuning


def sight(seen: np.ndarray, sizes: list[int], ordered: list[int]) -> Sight:
    """Rows ready for the kernels."""
    seen = np.ascontiguousarray(seen, dtype=np.uint8)
    return Sight(seen, np.asarray(sizes, np.int32), np.asarray(ordered, np.uint8))


def learn(real: Sight, drawn: np.ndarray, workers: int = 1, rounds: int = 60) -> Odds:
    """A classifier of these rows."""
    with ThreadPoolExecutor(workers) as pool:
        tuning = Tuning(rounds=rounds)
        rows = np.ascontiguousarray(drawn, dtype=np.uint8)
        return odds.learn(real, rows, tuning, pool, workers, lambda *_: None)


def exclusive(rows: int, seed: int, together: float) -> np.ndarray:
    """Two columns of two values that agree in a given share of rows, and a column of noise."""
    rng = np.random.default_rng(seed)
    first = rng.integers(0, 2, rows)
    second = np.where(rng.random(rows) < together, first, 1 - first)
    return np.stack([first, second, rng.integers(0, 50, rows)])


def test_a_planted_difference_is_found_and_accepting_by_it_puts_it_right() -> None:
    """Real columns agree in 90 % of rows, drawn ones in half: accepted draws agree in 90 % too."""
    real, drawn = exclusive(8_000, 1, 0.9), exclusive(8_000, 2, 0.5)
    opinion = learn(sight(real, [2, 2, 50], [0, 0, 1]), drawn)
    fresh = exclusive(40_000, 3, 0.5).astype(np.uint8)
    likely = opinion.of(fresh) / opinion.ceiling
    kept = fresh[:, np.random.default_rng(4).random(40_000) < likely]
    assert abs((kept[0] == kept[1]).mean() - 0.9) < 0.02
    assert abs(kept[2].mean() - fresh[2].mean()) < 0.7
    assert kept.shape[1] > 15_000  # about 1 / 1.8 of them


def test_where_nothing_differs_draws_are_left_alone() -> None:
    """Rows of one and the same source: odds stay near 1 and nearly all draws are accepted as they come."""
    real, drawn = exclusive(20_000, 5, 0.7), exclusive(20_000, 6, 0.7)
    found = learn(sight(real, [2, 2, 50], [0, 0, 1]), drawn).of(
        exclusive(5_000, 7, 0.7).astype(np.uint8)
    )
    assert abs(found.mean() - 1) < 0.02
    assert found.std() < 0.12


def test_odds_are_one_on_average_and_cut_at_the_ceiling() -> None:
    """The mean over drawn rows is 1 but for what the ceiling cuts, and nothing lies above it."""
    real, drawn = exclusive(4_000, 8, 0.95), exclusive(4_000, 9, 0.5)
    opinion = learn(sight(real, [2, 2, 50], [0, 0, 1]), drawn)
    found = opinion.of(drawn.astype(np.uint8))
    assert 0.95 < found.mean() <= 1.000001
    assert found.max() <= opinion.ceiling


def test_one_worker_and_three_learn_the_same() -> None:
    """How columns are shared out among workers leaves no trace in the classifier."""
    rng = np.random.default_rng(10)
    real, drawn = rng.integers(0, 40, (7, 3_000)), rng.integers(0, 38, (7, 3_000))
    given = sight(real, [40] * 7, [1, 0, 1, 0, 1, 0, 1])
    one, three = learn(given, drawn, 1, 20), learn(given, drawn, 3, 20)
    for name, array in one.arrays().items():
        assert np.array_equal(array, three.arrays()[name]), name
    assert (one.start, one.ceiling) == (three.start, three.ceiling)


@pytest.mark.parametrize("rows", [1, 2, 30])
def test_few_rows_and_constant_columns_say_nothing(rows: int) -> None:
    """Where there is nothing to ask, or too few rows to ask it of, every draw's odds are 1."""
    real = sight(np.zeros((2, rows)), [1, 1], [1, 0])
    opinion = learn(real, np.zeros((2, rows)))
    assert np.allclose(opinion.of(np.zeros((2, 5), dtype=np.uint8)), 1.0)


def kept() -> tuple[dict[str, np.ndarray], Odds]:
    """A sound classifier and its arrays."""
    real, drawn = exclusive(500, 1, 0.9), exclusive(500, 2, 0.5)
    opinion = learn(sight(real, [2, 2, 50], [0, 0, 1]), drawn, rounds=5)
    return {name: one.copy() for name, one in opinion.arrays().items()}, opinion


def test_a_kept_classifier_opens_and_says_the_same() -> None:
    """Arrays and two numbers are enough."""
    arrays, opinion = kept()
    opened = odds.opened(arrays, opinion.start, opinion.ceiling, 3)
    rows = exclusive(100, 3, 0.5).astype(np.uint8)
    assert np.array_equal(opened.of(rows), opinion.of(rows))


@pytest.mark.parametrize(
    ("name", "value"),
    [("feature", 3), ("feature", -1), ("value", np.nan), ("value", np.inf), ("value", 1e30)],
)
def test_a_classifier_that_would_read_beyond_its_rows_is_refused(name: str, value: float) -> None:
    """Columns that are not there and leaves that are no odds do not open."""
    arrays, opinion = kept()
    arrays[name].reshape(-1)[3] = value
    with pytest.raises(ValueError):
        odds.opened(arrays, opinion.start, opinion.ceiling, 3)


@pytest.mark.parametrize(
    ("start", "ceiling"),
    [(np.nan, 2.0), (1e9, 2.0), (0.0, 0.5), (0.0, np.inf), (0.0, 1e9), (0.0, np.nan)],
)
def test_odds_that_would_accept_nothing_are_refused(start: float, ceiling: float) -> None:
    """A start or ceiling under which no draw would ever be accepted does not open."""
    arrays, _ = kept()
    with pytest.raises(ValueError):
        odds.opened(arrays, start, ceiling, 3)


@pytest.mark.parametrize("name", ["feature", "cut", "equal", "value"])
def test_shapes_must_fit(name: str) -> None:
    """Any one array a round shorter, or a question shorter, does not open."""
    arrays, opinion = kept()
    for cut in (arrays[name][:-1], arrays[name][:, :-1], arrays[name].reshape(-1)):
        with pytest.raises(ValueError):
            odds.opened({**arrays, name: cut}, opinion.start, opinion.ceiling, 3)
