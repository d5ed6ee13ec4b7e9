"""Bytes, groups and cells of codes: within their bounds, in order for numbers, made from counts alone."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.table import ColumnKind, ColumnSchema
from synth_engine.synthesizers.coding import Coding
from synth_engine.synthesizers.columns import MOST_BYTES, MOST_GROUPS, bytes_of, cells_of, groups_of
from synth_engine.synthesizers.roundness import Roundness
from synth_engine.synthesizers.shared_values import SharedValues


def number(values: int, special: int = 0) -> Coding:
    """A number column of so many intervals and special codes, with "missing"."""
    schema = ColumnSchema("x", ColumnKind.INTEGER, special=tuple(f"s{n}" for n in range(special)))
    ends = np.arange(values, dtype=np.float64)
    rounded = Roundness.none(values)
    return Coding(
        schema, (), ends, ends + 0.5, 0.0, True, (None, None), rounded, SharedValues.none(len(ends))
    )


def category(values: int) -> Coding:
    """A column of so many levels."""
    none = np.zeros(0)
    levels = tuple(f"l{n}" for n in range(values))
    schema = ColumnSchema("x", ColumnKind.CATEGORY)
    return Coding(
        schema,
        levels,
        none,
        none,
        0.0,
        False,
        (None, None),
        Roundness.none(0),
        SharedValues.none(0),
    )


def skewed(size: int, seed: int = 0) -> np.ndarray:
    """Counts of codes, few of them common."""
    return np.random.default_rng(seed).geometric(0.02, size).astype(np.int64)


@pytest.mark.parametrize("values", [1, 2, 31, 32, 33, 256, 257, 5_000])
@pytest.mark.parametrize("make", [number, category])
def test_classes_stay_within_their_bounds(make, values: int) -> None:
    """A class for every code, all below the bound, none left out between; few codes keep their own."""
    coding = make(values)
    counts = skewed(coding.size)
    for found, most in (
        (bytes_of(coding, counts), MOST_BYTES),
        (groups_of(coding, counts, 1), MOST_GROUPS),
        (cells_of(coding, counts), 256),
    ):
        assert len(found) == coding.size
        assert set(np.unique(found)) == set(range(int(found.max()) + 1))
        assert int(found.max()) < most
    if coding.size <= MOST_BYTES:
        assert bytes_of(coding, counts).tolist() == list(range(coding.size))


def test_numbers_keep_their_order_and_gaps_keep_their_own() -> None:
    """Bytes of 1,000 intervals rise with the value; special codes and "missing" share with nobody."""
    coding = number(1_000, special=3)
    found = bytes_of(coding, skewed(coding.size)).astype(int)
    assert (np.diff(found[:1_000]) >= 0).all()
    assert (np.bincount(found)[found[1_000:]] == 1).all()


def test_common_categories_keep_a_byte_of_their_own() -> None:
    """Of 3,000 levels the 206 commonest stand alone and the others share what is left."""
    coding = category(3_000)
    counts = skewed(3_000)
    found = bytes_of(coding, counts)
    alone = np.bincount(found)[found] == 1
    assert alone.sum() == 206
    assert counts[alone].min() >= counts[~alone].max()


def test_rare_codes_share_groups_anew_each_turn() -> None:
    """Which rare levels share an outcome group differs from turn to turn; the common ones never move."""
    coding, counts = category(500), skewed(500)
    first, second = groups_of(coding, counts, 0), groups_of(coding, counts, 1)
    common = np.argsort(-counts, kind="stable")[:20]
    assert np.array_equal(first[common], second[common])
    assert not np.array_equal(first, second)
    assert np.array_equal(first, groups_of(coding, counts, 0))


def test_more_special_codes_than_classes_is_no_error() -> None:
    """A number column with 300 special codes still has a byte for each code."""
    coding = number(10, special=300)
    assert bytes_of(coding, skewed(coding.size)).shape == (coding.size,)
