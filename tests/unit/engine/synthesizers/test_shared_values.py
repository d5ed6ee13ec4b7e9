"""Numbers that many rows share come back as often as they are; no number that fewer share is kept."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema
from synth_engine.synthesizers.coding import Coding, code_column
from synth_engine.synthesizers.shared_values import LEAST_ROWS, SharedValues, shared_values

ROWS = 6_000


def salaries(minimum_count: int = 3) -> tuple[Coding, np.ndarray, np.ndarray]:
    """Salaries, each to the unit but for 28 of 72,000 and 20 of 61,500."""
    rng = np.random.default_rng(0)
    values = rng.integers(20_000, 120_000, ROWS)
    values[:28], values[28:48] = 72_000, 61_500
    column = Column(
        ColumnSchema("salary", ColumnKind.INTEGER), values, np.zeros(ROWS, dtype=np.int16)
    )
    coding, codes = code_column(column, minimum_count)
    return coding, codes, values


def test_a_number_that_many_share_comes_back_as_often() -> None:
    """Drawn from the codes of the rows themselves, 72,000 and 61,500 come as often as they were, within one."""
    coding, codes, values = salaries()
    drawn = coding.decode(codes, np.random.default_rng(1)).values
    for salary in (72_000, 61_500):
        assert abs(int((drawn == salary).sum()) - int((values == salary).sum())) <= 1


def test_what_fewer_rows_share_is_not_kept() -> None:
    """Every kept number is shared by the minimum count of rows, whatever that is."""
    for least in (3, 10, 24):
        coding, _, values = salaries(least)
        distinct, counts = np.unique(values, return_counts=True)
        rows = dict(zip(distinct.tolist(), counts.tolist(), strict=True))
        assert all(rows[value] >= max(least, LEAST_ROWS) for value in coding.shared.values.tolist())
    assert coding.shared.values.tolist() == [72_000.0]


def test_numbers_drawn_on_a_grid_make_room_for_those_with_a_share() -> None:
    """Multiples of 1,000 of which one is very common: the others' draws do not land on it as well."""
    rng = np.random.default_rng(2)
    values = rng.integers(1_000, 3_000, 40_000) * 1_000
    values[:120] = 1_500_000
    column = Column(
        ColumnSchema("paid", ColumnKind.INTEGER), values, np.zeros(len(values), dtype=np.int16)
    )
    coding, codes = code_column(column, 3)
    drawn = coding.decode(codes, np.random.default_rng(3)).values
    real = int((values == 1_500_000).sum())
    assert abs(int((drawn == 1_500_000).sum()) - real) <= 1


def test_kept_and_opened_they_are_the_same() -> None:
    """Arrays and back: the same numbers, ends and totals; a model of before has none."""
    coding, _, _ = salaries()
    intervals = len(coding.low)
    again = SharedValues.opened(coding.shared.arrays(), intervals)
    for name in ("at", "values", "upto", "totals"):
        assert np.allclose(getattr(again, name), getattr(coding.shared, name))
    assert not len(SharedValues.opened({}, intervals).at)


@pytest.mark.parametrize(
    "broken",
    [
        {"shared_at": np.array([99])},
        {"shared_at": np.array([-1])},
        {"shared_values": np.array([np.nan])},
        {"shared_upto": np.array([1.5])},
        {"shared_upto": np.array([0.0])},
        {"shared_values": np.array([1.0, 2.0])},
    ],
)
def test_impossible_arrays_are_refused(broken: dict[str, np.ndarray]) -> None:
    """An interval that is not there, a share over one, no number: refused."""
    sound = {
        "shared_at": np.array([0]),
        "shared_values": np.array([5.0]),
        "shared_upto": np.array([0.5]),
    }
    SharedValues.opened(sound, 2)
    with pytest.raises(ValueError, match="2"):
        SharedValues.opened({**sound, **broken}, 2)


def test_so_many_numbers_a_column_and_no_more() -> None:
    """Ten thousand numbers that enough rows share: the most common are kept."""
    numbers = np.arange(10_000, dtype=np.float64)
    counts = np.full(10_000, 5)
    counts[::5] = 9
    found, chosen = shared_values(numbers, counts, np.zeros(10_000, dtype=np.int64), 3)
    assert len(found.at) == int(chosen.sum()) <= 4_096
    assert chosen[::5].all()
