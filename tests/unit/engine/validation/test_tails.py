"""Tails: lost and swollen ones are seen, named and measured; tables without tails say so."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.validation.tails import Tails
from tests.helpers import columns
from tests.helpers.fidelity import beside, measured, reason, visits, with_column

TRAIN, HELD, FRESH = visits(4_000, 1), visits(4_000, 2), visits(4_000, 3)


def test_fresh_rows_have_the_tails() -> None:
    """Rows of the same making score like the ceiling, inside the interval, and reach as far."""
    found = measured(Tails(), beside(TRAIN, HELD, FRESH))
    assert found.interval is not None
    assert found.interval[0] < found.ceiling
    assert found.ceiling > 0.75
    assert found.value == pytest.approx(found.ceiling, abs=0.15)
    assert found.facts["reach"] > 0.75


def test_clipped_tails_are_lost_and_named() -> None:
    """A column cut at the real 1 % and 99 % points has no tails: 0, first of the breakdown, and reaches less far."""
    cost = TRAIN["cost"].values.astype(float)
    cut = np.clip(FRESH["cost"].values.astype(float), *np.quantile(cost, [0.01, 0.99]))
    column = columns.number("cost", cut, decimals=2)
    found = measured(Tails(), beside(TRAIN, HELD, with_column(FRESH, column)))
    assert found.breakdown[0] == ("cost", 0.0)
    assert found.facts["worst"] == 0
    assert found.facts["reach:cost"] < 0.8
    assert found.value < 0.75


def test_twice_the_tail_is_one_half() -> None:
    """Rows beyond the points doubled in number: one half; and halved in number: one half."""
    values = np.arange(20_000.0)
    train = columns.table(columns.number("n", values))
    low, high = np.quantile(values, [0.01, 0.99])
    inside = values[(values >= low) & (values <= high)]
    tail = values[(values < low) | (values > high)]
    more = columns.table(columns.number("n", np.r_[tail, tail, inside[: 20_000 - 2 * len(tail)]]))
    less = columns.table(columns.number("n", np.r_[tail[::2], inside, inside[: len(tail) // 2]]))
    for made in (more, less):
        assert measured(Tails(), beside(train, None, made)).value == pytest.approx(0.5, abs=0.01)


def test_the_interval_is_as_wide_as_the_figure_moves() -> None:
    """Too thin tails, twenty times: the claimed error is the observed one within chance."""
    values, claimed = [], []
    for seed in range(20):
        rng = np.random.default_rng(seed)
        train = columns.table(columns.number("n", rng.normal(size=3_000)))
        made = columns.table(columns.number("n", 0.9 * rng.normal(size=3_000)))
        found = measured(Tails(), beside(train, None, made))
        assert found.interval is not None
        values.append(found.value)
        claimed.append((found.interval[1] - found.interval[0]) / 3.92)
    assert 0.5 < np.std(values, ddof=1) / np.mean(claimed) < 1.5


def test_tables_without_tails_say_so() -> None:
    """Categories only, few rows, and a column that has no values have no tails; all missing synthetic is none left."""
    words = columns.table(columns.texts("t", ["a", "b"] * 50))
    assert reason(Tails(), beside(words, None, words)) == "VALID.NO_TAILS"
    few = visits(60, 1)
    assert reason(Tails(), beside(few, None, few)) == "VALID.NO_TAILS"
    gone = columns.number("cost", np.zeros(4_000), state=np.full(4_000, -1))
    found = measured(Tails(), beside(TRAIN, HELD, with_column(FRESH, gone)))
    assert found.breakdown[0] == ("cost", 0.0)
