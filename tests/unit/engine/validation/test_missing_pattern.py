"""Patterns of missing cells: shares and what is missing together both count."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.contracts.table import Column
from synth_engine.validation.missing_pattern import MissingPattern
from tests.helpers import columns
from tests.helpers.fidelity import beside, measured, reason, shuffled, visits, with_column

TRAIN, HELD, FRESH = visits(3_000, 1), visits(3_000, 2), visits(3_000, 3)


def test_fresh_rows_miss_the_same_cells() -> None:
    """Rows of the same making lie at the ceiling."""
    found = measured(MissingPattern(), beside(TRAIN, HELD, FRESH))
    assert found.value == pytest.approx(found.ceiling, abs=0.02)
    assert found.value > 0.97
    assert found.facts["patterns"] == 2  # both or neither


def test_cells_missing_one_by_one_are_seen() -> None:
    """Right shares, no longer together: the floor, though no column's share differs."""
    found = measured(MissingPattern(), beside(TRAIN, HELD, shuffled(TRAIN)))
    assert found.value == pytest.approx(found.floor, abs=0.02)
    assert found.value < 0.85
    assert found.interval is not None
    assert found.interval[1] < found.ceiling
    assert found.facts["worst_points"] == pytest.approx(0, abs=1e-9)


def test_the_column_that_misses_most_wrongly_is_named() -> None:
    """Notes all there: named first, with the points that are too few; the distance is their share."""
    note = FRESH["note"]
    there = Column(note.schema, note.values, np.zeros(3_000, np.int16), note.levels)
    found = measured(MissingPattern(), beside(TRAIN, HELD, with_column(FRESH, there)))
    share = float((TRAIN["note"].state != 0).mean())
    assert found.breakdown[0] == ("note", pytest.approx(-100 * share))
    assert found.value == pytest.approx(1 - share, abs=0.02)


def test_codes_count_and_nothing_missing_is_a_reason() -> None:
    """A code in place of a number is no number; without gaps there is no pattern; gaps only in made rows are wrong."""
    state = np.where(np.arange(200) % 4 == 0, 1, 0)
    coded = columns.table(columns.number("n", np.arange(200.0), state=state, special=("?",)))
    plain = columns.table(columns.number("n", np.arange(200.0)))
    assert measured(MissingPattern(), beside(coded, None, plain)).value == pytest.approx(0.75)
    assert measured(MissingPattern(), beside(plain, None, coded)).value == pytest.approx(0.75)
    assert reason(MissingPattern(), beside(plain, plain, plain)) == "VALID.NOTHING_MISSING"
