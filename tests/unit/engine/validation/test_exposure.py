"""The most exposed people: a copied outlier comes first, and nothing but numbers and names of columns leaves."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.table import Column, Table
from synth_engine.validation.exposure import Exposed, most_exposed
from tests.helpers.privacy import few, people, side_by_side, stacked

QUIET = SilentContext()
HELD, FRESH = people(800, 2), people(800, 3)
ODD = 123


def with_an_outlier() -> Table:
    """Training rows of whom one is far older and far richer than anybody."""
    table = people(800, 1)
    columns = []
    for column in table:
        values = column.values.copy()
        if column.name in {"age", "income"}:
            values[ODD] = 140 if column.name == "age" else 900_000
            column.state[ODD] = 0
        columns.append(Column(column.schema, values, column.state, column.levels))
    return Table(tuple(columns), table.name)


TRAIN = with_an_outlier()


def test_a_copied_outlier_is_the_most_exposed() -> None:
    """The row that is alone and copied comes first, for the columns in which it is rare."""
    leaked = stacked(FRESH, TRAIN.take(np.array([ODD])))
    found = most_exposed(side_by_side(TRAIN, HELD, leaked), 0, QUIET, most=5)
    assert len(found) == 5
    assert found[0].row == ODD
    assert found[0].ratio == 0
    assert found[0].usual > 0.3
    assert found[0].nearness < 0.02
    assert found[0].outlying > 0.99
    assert set(found[0].columns) >= {"age", "income"}


def test_an_outlier_that_nobody_copied_is_not_near() -> None:
    """The same outlier without its copy is alone, and as far from synthetic rows as from people."""
    found = most_exposed(side_by_side(TRAIN, HELD, FRESH), 0, QUIET, most=800)
    odd = next(one for one in found if one.row == ODD)
    assert odd.ratio > 0.8
    assert found[0].row != ODD


def test_nothing_but_numbers_and_names_leaves() -> None:
    """The JSON form reads back, and holds no text but names of columns."""
    parts = side_by_side(TRAIN, HELD, FRESH)
    for one in most_exposed(parts, 0, QUIET):
        plain = one.to_json()
        assert Exposed.from_json(plain) == one
        assert set(plain["columns"]) <= set(parts.train.names)
    assert most_exposed(parts, 0, SilentContext(1)) == most_exposed(parts, 0, SilentContext(3))


@pytest.mark.parametrize("rows", [1, 2, 9])
def test_tiny_tables_and_no_holdout(rows: int) -> None:
    """Nobody to compare with gives nobody; a few rows give at most those."""
    parts = side_by_side(few(rows, 1), few(rows, 2), few(rows, 3))
    assert len(most_exposed(parts, 0, QUIET)) == (0 if rows == 1 else rows)
    assert most_exposed(side_by_side(TRAIN, None, FRESH), 0, QUIET) == ()
