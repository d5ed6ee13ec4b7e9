"""Atoms, intervals and grids: what enough rows share is exact, what few have is never written down."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema
from synth_engine.synthesizers.coding import code_column

DAY_US = 86_400_000_000


def integers(values: np.ndarray, kind: ColumnKind = ColumnKind.INTEGER) -> Column:
    """A column of whole numbers without gaps."""
    schema = ColumnSchema("x", kind, decimals=0 if kind is ColumnKind.INTEGER else None)
    return Column(schema, np.asarray(values, np.int64), np.zeros(len(values), np.int16))


def learnt(column: Column, minimum_count: int = 3) -> set[float]:
    """Every number that the coding of a column holds (which interval it is of is none)."""
    coding, _ = code_column(column, minimum_count)
    tails = [one for tail in coding.tails if tail is not None for one in tail.to_json()]
    arrays = [one for name, one in coding.arrays().items() if name != "shared_at"]
    held = np.concatenate([one.reshape(-1) for one in arrays]).tolist()
    return {coding.step, *held, *tails}


@pytest.mark.parametrize("lone", [1, 2, 3, 4, 7, 20])
@pytest.mark.parametrize("shared", [[], [0], [0, 1_000_003], [17, 40]])
@pytest.mark.parametrize("minimum_count", [2, 3, 5])
def test_what_one_row_alone_has_is_nowhere(
    shared: list[int], lone: int, minimum_count: int
) -> None:
    """However few the other values are, no bound, grid or tail of the coding is one person's number."""
    rng = np.random.default_rng([lone, len(shared)])
    own = rng.choice(10**12, lone, replace=False) * 2 + 1
    values = np.concatenate([np.repeat(np.asarray(shared, np.int64), 40), own])
    held = learnt(integers(values), minimum_count)
    assert not held & {float(one) for one in own}
    assert not held & {float(one - other) for one in own for other in shared}


@pytest.mark.parametrize("lone", [[500_000], [500_000, 2_500_000], [50, 100, 200]])
def test_a_round_number_is_no_grid_while_few_rows_have_it(lone: list[int]) -> None:
    """Beside noughts one or three round numbers are no grid either: it would be one of them, or their divisor."""
    coding, _ = code_column(integers(np.array([0] * 40 + lone)), 3)
    assert coding.step == 1.0
    assert not set(map(float, lone)) & learnt(integers(np.array([0] * 40 + lone)))


def test_a_grid_is_found_where_enough_values_lie_on_it() -> None:
    """Multiples of 50, of 0.25 and whole hours are drawn as such, between the numbers that occur too."""
    rng = np.random.default_rng(0)
    fifty = rng.integers(1, 4_000, 2_000) * 50
    coding, codes = code_column(integers(fifty), 3)
    drawn = coding.decode(codes, np.random.default_rng(1)).values
    assert not (drawn % 50).any()
    assert not np.array_equal(drawn, fifty)
    quarter = ColumnSchema("x", ColumnKind.NUMERIC, decimals=2)
    column = Column(quarter, rng.integers(1, 9_000, 2_000) / 4, np.zeros(2_000, np.int16))
    coding, codes = code_column(column, 3)
    assert coding.step == 0.25  # no round number, but the ones that several rows share tell it
    hours = integers(rng.integers(0, 9_000, 2_000) * 3_600_000_000, ColumnKind.DATETIME)
    coding, codes = code_column(hours, 3)
    assert not (coding.decode(codes, np.random.default_rng(1)).values % 3_600_000_000).any()


def test_few_dates_stay_dates() -> None:
    """Five different days, too few to tell a grid from, are still whole days when drawn."""
    days = integers(
        np.array([19_000, 19_011, 19_012, 19_040, 19_300]) * DAY_US, ColumnKind.DATETIME
    )
    coding, codes = code_column(days, 3)
    assert not (coding.decode(codes, np.random.default_rng(1)).values % DAY_US).any()


def test_large_numbers_are_rounded_more_coarsely_than_small_ones() -> None:
    """Small amounts to the unit and large ones to the hundred come back so."""
    rng = np.random.default_rng(2)
    small, large = rng.integers(0, 900, 3_000), rng.integers(50, 5_000, 3_000) * 100
    coding, codes = code_column(integers(np.concatenate([small, large])), 3)
    drawn = coding.decode(codes, np.random.default_rng(3)).values
    off = (drawn[drawn > 10_000] % 100 != 0).mean()
    assert off < 0.2  # intervals of few rows do not say how they are rounded
    assert (drawn[drawn < 800] % 100).any()


@pytest.mark.parametrize("odd", [12_345, 67_891, 444_447])
def test_one_row_off_the_grid_is_not_shown_by_it(odd: int) -> None:
    """With one row beside the grid the coding holds neither its number nor a grid made of it."""
    rng = np.random.default_rng(4)
    values = np.append(rng.integers(1, 10_000, 3_000) * 100, odd)
    held = learnt(integers(values))
    assert float(odd) not in held
    assert float(odd % 100) not in held - {1.0}


def test_ends_need_several_rows() -> None:
    """Ends of the outermost intervals move by no more than its neighbour when an extreme does."""
    values = np.array([5] * 30 + [100, 211, 352])
    one, other = learnt(integers(values)), learnt(integers(np.append(values[:-1], 10**9)))
    assert {100.0, 211.0, 352.0}.isdisjoint(one)
    assert float(10**9) not in other
    coding, codes = code_column(integers(values), 3)
    assert set(np.bincount(codes).tolist()) == {30, 3}
    assert coding.low[coding.low != coding.high].tolist() == [155.5]
