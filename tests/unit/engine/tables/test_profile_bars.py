"""The bars of a profile's small histograms."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.table import ColumnKind, ColumnSchema
from synth_engine.tables import profiling


@pytest.mark.parametrize(("low", "high"), [(17, 81), (0, 25), (-3, 400), (1, 100_000), (5, 5)])
def test_bars_of_whole_numbers_hold_equally_many(low: int, high: int) -> None:
    """Every bar spans as many whole numbers as the others, all of them are inside, at most twenty bars."""
    schema = ColumnSchema("age", ColumnKind.INTEGER)
    edges = profiling.edges_of(schema, low, high)
    widths = np.diff(edges)
    assert len(widths) <= profiling.NUMBER_BARS
    assert len(set(widths)) == 1
    assert edges[0] == low
    assert high < edges[-1] < high + 1 + widths[0]
    assert (edges == np.floor(edges)).all()


def test_spans_of_whole_numbers_do_not_overlap() -> None:
    """Seventeen to twenty, then twenty-one: a value is named below one bar only; a bar of one value has its name."""
    schema = ColumnSchema("age", ColumnKind.INTEGER)
    assert profiling.spans_of(schema, np.array([17.0, 21.0, 25.0])) == ["17 to 20", "21 to 24"]
    assert profiling.spans_of(schema, np.array([17.0, 18.0])) == ["17"]
    plain = ColumnSchema("height", ColumnKind.NUMERIC)
    assert profiling.spans_of(plain, np.array([1.0, 1.5, 2.0])) == ["1 to 1.5", "1.5 to 2"]
