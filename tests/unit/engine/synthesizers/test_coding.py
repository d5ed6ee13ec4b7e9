"""Codes: what enough rows share is kept, what few rows have is not, and drawing stays on the grid."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.synthesizers.coding import Coding, code_column, code_columns


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
    back = Coding.opened(coding.to_json(), coding.arrays())
    assert np.array_equal(back.decode(codes, np.random.default_rng(0)).values, drawn.values)


def diagnoses(*columns: list[str]) -> Table:
    """Columns of codes that share their set of values."""
    made = []
    for at, texts in enumerate(columns):
        levels, values = np.unique(texts, return_inverse=True)
        state = np.zeros(len(texts), dtype=np.int16)
        schema = ColumnSchema(f"diagnosis {at}", ColumnKind.CATEGORY)
        made.append(Column(schema, values.astype(np.int32), state, tuple(map(str, levels))))
    return Table(tuple(made))


def kept_levels(table: Table, minimum_count: int = 3) -> list[set[str]]:
    """Levels that each column keeps."""
    with ThreadPoolExecutor(1) as pool:
        return [set(one.levels) for one in code_columns(table, minimum_count, pool)[0]]


def pooled(first: list[str], second: list[str]) -> list[Coding]:
    """How two columns of one set of values are coded."""
    with ThreadPoolExecutor(1) as pool:
        return code_columns(diagnoses(first, second), 3, pool)[0]


def test_what_few_have_in_one_column_is_drawn_from_what_all_columns_have() -> None:
    """Codes rare in one column and common in both are one code there; which of them it has is not kept."""
    common = [f"I{n}" for n in range(30)] * 10
    first, second = [*common, "X9", "X8", "X7"], [*common, "I0", "I1", "I2"]
    second[5:17] = ["X7", "X8", "X9"] * 4
    one, other = pooled(first, second)
    assert not {"X7", "X8", "X9"} & set(one.levels)
    assert {"X7", "X8", "X9"} <= set(one.pool.texts)
    assert {"X7", "X8", "X9"} <= set(other.levels)
    # The same column with another of them, or with none of one: nothing that is kept tells them apart.
    changed, _ = pooled([*common, "X9", "X9", "X7"], second)
    assert one.levels == changed.levels
    assert one.pool.texts == changed.pool.texts
    drawn = one.decode(np.full(600, len(one.levels)), np.random.default_rng(0))
    counts = np.bincount(drawn.values - len(one.levels), minlength=len(one.pool.texts))
    assert np.abs(counts - 600 / len(one.pool.texts)).max() <= 1


def test_one_row_that_says_a_thing_three_times_is_one_row() -> None:
    """A diagnosis one person has in all three columns is not shared by three: it is kept in none."""
    common = [f"I{n}" for n in range(30)] * 10
    kept = kept_levels(diagnoses(*[["SECRET", *common]] * 3))
    assert all("SECRET" not in levels for levels in kept)
    assert all("I7" in levels for levels in kept)


def test_minimum_count_is_a_floor_in_every_kind() -> None:
    """At each minimum count every kept level and atom has at least so many rows, and no more are lost."""
    rng = np.random.default_rng(0)
    values = np.repeat(np.arange(12), np.arange(1, 13))
    texts = np.array([f"t{n:02d}" for n in values])
    for minimum in (1, 2, 3, 7, 12):
        order = rng.permutation(len(values))
        (levels,) = kept_levels(diagnoses(texts[order].tolist()), minimum)
        assert levels == {f"t{n:02d}" for n in range(minimum - 1, 12)}
        coding, _ = code_column(numbers((1_000 + values[order]).tolist()), minimum)
        exact = {*coding.low.tolist(), *coding.high.tolist()} & set((1_000.0 + values).tolist())
        assert exact == {1_000.0 + n for n in range(minimum - 1, 12)}


@pytest.mark.parametrize(
    "change",
    [
        {"levels": ["a"]},
        {"tails": [None]},
        {"tails": [[1.0, 0.0, 0.1], None, None]},
        {"schema": {}},
        {"levels": None},
        {"step": -1.0},
        {"step": float("nan")},
    ],
    ids=str,
)
def test_a_coding_that_cannot_be_is_refused(change: dict[str, object]) -> None:
    """Levels of a number, tails of nothing, a schema without fields: none opens."""
    coding, _ = code_column(numbers([1, 5, 9] * 20), 3)
    sound = json.loads(json.dumps(coding.to_json()))
    assert Coding.opened(sound, coding.arrays()).size == 3
    with pytest.raises((KeyError, ValueError, TypeError)):
        Coding.opened({**sound, **change}, coding.arrays())


@pytest.mark.parametrize("name", ["low", "high", "units"])
@pytest.mark.parametrize("poison", [np.nan, np.inf, -np.inf])
def test_intervals_that_are_no_numbers_are_refused(name: str, poison: float) -> None:
    """A bound or grid that is not finite does not open; nor does one array shorter than the others."""
    tens = np.random.default_rng(0).integers(1, 900, 3_000)
    rounded = np.where(tens % 3, tens * 1_000, tens * 977)
    coding, _ = code_column(numbers(rounded.tolist()), 3)
    arrays = {key: one.copy() for key, one in coding.arrays().items()}
    assert len(arrays["units"])
    arrays[name][0] = poison
    with pytest.raises(ValueError):
        Coding.opened(coding.to_json(), arrays)
    with pytest.raises(ValueError):
        Coding.opened(coding.to_json(), {**coding.arrays(), name: arrays[name][1:]})
