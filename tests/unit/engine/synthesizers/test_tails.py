"""Tails: the outermost interval reaches as far as the column does, and hangs on nobody's extreme."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema
from synth_engine.synthesizers.coding import Coding, code_column
from synth_engine.synthesizers.tails import HEAVIEST, LIGHTEST, Tail, tail_of


def column(values: np.ndarray, decimals: int | None = None) -> Column:
    """A number column without gaps."""
    schema = ColumnSchema("x", ColumnKind.NUMERIC, decimals=decimals)
    return Column(schema, np.asarray(values, dtype=np.float64), np.zeros(len(values), np.int16))


def drawn(values: np.ndarray, seed: int = 0, decimals: int | None = None) -> np.ndarray:
    """As many numbers drawn from the column's own codes."""
    coding, codes = code_column(column(values, decimals), 5)
    return coding.decode(codes, np.random.default_rng(seed)).values


@pytest.mark.parametrize(
    ("quantile", "shape"),
    [(lambda p: p, -1.0), (lambda p: -np.log1p(-p), 0.0), (lambda p: (1 - p) ** -0.5 - 1, 0.5)],
    ids=["even", "exponential", "heavy"],
)
def test_the_shape_of_known_tails_is_found(quantile, shape: float) -> None:
    """Pickands' estimator finds the exponent of a tail that has one."""
    places = (np.arange(4_000) + 0.5) / 4_000
    found = tail_of(np.sort(quantile(places)), 5)
    assert found is not None
    assert found.shape == pytest.approx(shape, abs=0.02)
    again = np.sort(found.excess(places))
    assert np.quantile(again, 0.5) == pytest.approx(quantile(0.5), rel=0.02)


@pytest.mark.parametrize("distances", [np.arange(19.0), np.zeros(100)])
def test_too_few_rows_or_no_spread_make_no_tail(distances: np.ndarray) -> None:
    """Where a quantile would be one person's value there is no tail."""
    assert tail_of(distances, 5) is None


def test_one_persons_extreme_changes_nothing() -> None:
    """A column with and without an absurd largest value is drawn from the same numbers."""
    values = np.sort(np.random.default_rng(1).lognormal(3, 1, 4_000))
    absurd = values.copy()
    absurd[-1] = 1e12
    plain, shifted = code_column(column(values), 5)[0], code_column(column(absurd), 5)[0]
    assert plain.tails == shifted.tails
    assert np.array_equal(plain.high, shifted.high)
    assert drawn(absurd).max() < values[-1] * 5


def test_the_tail_is_as_long_as_the_columns() -> None:
    """A long-tailed column is not cut where five rows are: its far quantiles and its end are alike."""
    values = np.random.default_rng(2).lognormal(3, 1, 20_000)
    made = drawn(values)
    for share in (0.99, 0.999):
        assert np.quantile(made, share) == pytest.approx(np.quantile(values, share), rel=0.15)
    fifth = np.sort(values)[-5]
    assert made.max() > fifth


def test_what_is_never_negative_stays_so_and_ends_stay_ends() -> None:
    """Amounts stay at or above nought; an evenly spread column does not run beyond its end by much."""
    rng = np.random.default_rng(3)
    assert drawn(rng.exponential(5, 3_000)).min() >= 0
    even = drawn(rng.uniform(0, 100, 5_000))
    assert 99 < even.max() < 101
    assert 0 <= even.min() < 1


def test_drawn_numbers_lie_on_the_grid_in_the_tail_too() -> None:
    """Two decimals stay two decimals where the tail is drawn."""
    values = np.round(np.random.default_rng(4).lognormal(6, 1, 5_000), 2)
    made = drawn(values, decimals=2)
    assert np.array_equal(made, np.round(made, 2))


def test_a_tail_survives_being_kept_and_nonsense_is_refused() -> None:
    """JSON form and back; a document with an impossible tail does not load."""
    coding, _ = code_column(column(np.random.default_rng(5).lognormal(3, 1, 2_000)), 5)
    assert coding.tails[1] is not None
    again = Coding.opened(coding.to_json(), coding.arrays())
    assert again.tails == coding.tails
    for nonsense in (
        [0.0, 0.1, 0.1],
        [1.0, 9.0, 0.1],
        [1.0, 0.0, 1.5],
        [1.0],
        "tail",
        [float("nan"), 0.0, 0.1],
    ):
        with pytest.raises((ValueError, TypeError)):
            Tail.from_json(nonsense)
    assert LIGHTEST < HEAVIEST
