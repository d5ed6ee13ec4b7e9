"""Codes: what enough rows share is kept, what few rows have is not, and drawing stays on the grid."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema
from synth_engine.synthesizers.coding import Coding, code_column


def numbers(
    values: list[float], kind: ColumnKind = ColumnKind.INTEGER, decimals: int = 0
) -> Column:
    """A number column."""
    dtype = np.float64 if kind is ColumnKind.NUMERIC else np.int64
    schema = ColumnSchema("x", kind, decimals=decimals)
    return Column(schema, np.asarray(values, dtype=dtype), np.zeros(len(values), dtype=np.int16))


def redraw(column: Column, minimum_count: int = 5, seed: int = 0) -> Column:
    """Code and draw back."""
    coding, codes = code_column(column, minimum_count)
    return coding.decode(codes, np.random.default_rng(seed))


def test_few_values_come_back_exactly() -> None:
    """Numbers that enough rows share are atoms: coding and drawing changes none."""
    column = numbers([1, 5, 9] * 20)
    assert np.array_equal(redraw(column).values, column.values)


def test_a_lone_value_never_comes_back() -> None:
    """A number only one row has is drawn from an interval of several rows, never kept."""
    rng = np.random.default_rng(0)
    values = np.round(rng.normal(100, 10, 500), 6)
    values[3] = 987_654.321
    drawn = redraw(numbers(values.tolist(), ColumnKind.NUMERIC, 6))
    assert 987_654.321 not in drawn.values
    assert drawn.values.max() < 1_000
    assert not set(values.tolist()) & set(drawn.values.tolist())


def test_drawn_numbers_keep_the_grid_and_the_shape() -> None:
    """Multiples of 50 stay multiples of 50, and the distribution stays close."""
    rng = np.random.default_rng(1)
    values = (rng.lognormal(8, 1, 5_000) // 50 * 50).astype(np.int64)
    drawn = redraw(numbers(values.tolist())).values
    assert not (drawn % 50).any()
    grid = np.quantile(values, np.linspace(0.02, 0.98, 30))
    shares = [(np.mean(values <= at), np.mean(drawn <= at)) for at in grid]
    assert max(abs(a - b) for a, b in shares) < 0.02


def test_rare_categories_join_the_commonest() -> None:
    """A level fewer rows have than the minimum is no code and no level of the drawn column."""
    schema = ColumnSchema("x", ColumnKind.CATEGORY)
    values = np.array([0] * 30 + [1] * 20 + [2] * 4, dtype=np.int32)
    column = Column(schema, values, np.zeros(54, dtype=np.int16), ("a", "b", "secret"))
    coding, codes = code_column(column, 5)
    assert coding.levels == ("a", "b")
    assert np.bincount(codes).tolist() == [34, 20]


def test_rare_special_codes_become_missing() -> None:
    """A code among numbers that few rows have leaves no trace, not even in the schema."""
    schema = ColumnSchema("x", ColumnKind.INTEGER, special=("N", "rare"))
    state = np.array([0] * 40 + [1] * 10 + [2] * 2, dtype=np.int16)
    values = np.where(state == 0, np.arange(52) % 4, 0)
    coding, codes = code_column(Column(schema, values, state), 5)
    assert coding.schema.special == ("N",)
    back = coding.decode(codes, np.random.default_rng(0))
    assert (back.state == 1).sum() == 10
    assert (back.state == -1).sum() == 2


@pytest.mark.parametrize("rows", [1, 2, 4])
def test_too_few_rows_give_nothing_away(rows: int) -> None:
    """Fewer rows than the minimum count: everything is missing."""
    assert (redraw(numbers([7.0] * rows)).state == -1).all()


@given(
    st.lists(st.integers(-(10**12), 10**12), min_size=1, max_size=300),
    st.integers(1, 10),
    st.lists(st.sampled_from([0, 0, 0, -1, 1]), min_size=300, max_size=300),
)
def test_any_integers_can_be_coded(
    values: list[int], minimum_count: int, states: list[int]
) -> None:
    """Every code is in range, drawing keeps the range, the JSON form reads back the same."""
    state = np.asarray(states[: len(values)], dtype=np.int16)
    schema = ColumnSchema("x", ColumnKind.INTEGER, special=("N",))
    column = Column(schema, np.where(state == 0, values, 0), state)
    coding, codes = code_column(column, minimum_count)
    assert codes.min() >= 0
    assert codes.max() < coding.size
    drawn = coding.decode(codes, np.random.default_rng(0))
    present = drawn.values[drawn.state == 0]
    if len(present):
        real = column.values[column.state == 0]
        assert present.min() >= real.min()
        assert present.max() <= real.max()
    back = Coding.from_json(coding.to_json(), coding.low, coding.high)
    assert np.array_equal(back.decode(codes, np.random.default_rng(0)).values, drawn.values)
