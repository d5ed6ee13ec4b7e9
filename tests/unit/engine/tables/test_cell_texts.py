"""Numbers and times become the texts that Python writes, digit by digit."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from synth_engine.tables import cell_texts

FLOATS = st.floats(allow_nan=False, allow_infinity=False)
AWKWARD = [
    0.0,
    -0.0,
    0.5,
    1.5,
    2.5,
    0.125,
    1e-4,
    9.99e-5,
    1e-7,
    1e15,
    1e16,
    1e22,
    0.1 + 0.2,
    -0.001,
]
AWKWARD += [1.005, 2.675, 1e15 + 0.5, 99.995, -99.995, 123456789.125, 4503599627370496.5, 5e-324]
US = st.integers(-62_135_596_800_000_000, 253_402_300_799_999_999)


@given(st.lists(FLOATS, min_size=1, max_size=40), st.sampled_from([None, 0, 1, 2, 3, 6, 12, 17]))
def test_numbers_read_as_python_writes_them(values: list[float], decimals: int | None) -> None:
    """Any double, rounded to any number of digits or not at all, all digits shown or not."""
    with np.errstate(over="ignore", invalid="ignore"):
        rounded = np.round(values, 2)
        numbers = np.array([*values, *AWKWARD, *rounded[np.isfinite(rounded)]])
        numbers = numbers if decimals is None else numbers[np.isfinite(np.round(numbers, decimals))]
        for fixed in (False, True):
            if fixed and decimals in {None, 0}:
                continue
            texts = cell_texts.number_texts(numbers, decimals, fixed=fixed).to_pylist()
            assert texts == cell_texts._slow_numbers(numbers, decimals, fixed=fixed)


def test_most_numbers_go_the_quick_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rounded numbers of ordinary size are never written one by one."""
    monkeypatch.setattr(cell_texts, "_slow_numbers", None)
    numbers = np.round(np.random.default_rng(0).normal(0, 1e5, 5_000), 2)
    for fixed in (False, True):
        assert len(cell_texts.number_texts(numbers, 2, fixed=fixed)) == 5_000


@given(
    st.lists(US, min_size=1, max_size=30),
    st.sampled_from(
        [None, "%d.%m.%Y", "%Y-%m-%dT%H:%M:%S", "%m/%d/%Y %H:%M", "%H:%M:%S.%f", "%Y%m%d"]
    ),
    st.sampled_from([None, 1, 1_000_000, 86_400_000_000]),
)
def test_times_read_as_python_writes_them(
    stamps: list[int], pattern: str | None, grid: int | None
) -> None:
    """Any time from year 1 to 9999, on any grid and in any form that is read."""
    times = np.array(stamps, dtype=np.int64)
    texts = cell_texts.time_texts(times, pattern, grid).to_pylist()
    assert texts == cell_texts._slow_times(times, pattern, grid)
