"""Gaps of a real table filled by a model of the same table."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from synth_engine import rules, tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import Column, Table
from synth_engine.synthesizers import assembly
from synth_engine.synthesizers.coding import code_column
from synth_engine.synthesizers.filling import encode
from synth_engine.synthesizers.gaps import Filled, fill_table
from synth_engine.synthesizers.independent import Independent
from synth_engine.synthesizers.sequential_trees import SequentialTrees
from tests.helpers.rules import broken, spelt


def whole(rows: int = 2_000) -> dict[str, list[str]]:
    """Columns without gaps that hang together."""
    rng = np.random.default_rng(1)
    age = rng.integers(18, 90, rows)
    old = np.where(age > 50, rng.random(rows) < 0.95, rng.random(rows) < 0.05)
    low = rng.integers(0, 50, rows)
    return {
        "age": [str(one) for one in age],
        "ward": ["heart" if one else "skin" for one in old],
        "low": [str(one) for one in low],
        "high": [str(one + two) for one, two in zip(low, rng.integers(0, 9, rows), strict=True)],
        "score": ["N" if rng.random() < 0.1 else f"{one / 10:.1f}" for one in age],
    }


def holed(columns: dict[str, list[str]], share: float = 0.1) -> dict[str, list[str]]:
    """The same with cells taken out."""
    rng = np.random.default_rng(2)
    return {
        name: ["" if rng.random() < share else cell for cell in cells]
        for name, cells in columns.items()
    }


FULL = whole()
HOLES = holed(FULL)


def filled(table: Table, **options: Any) -> Filled:
    """Fill by our own synthesizer."""
    method = SequentialTrees()
    used = assembly.resolve_parameters(method.info, {})
    return fill_table(method, table, {}, used, 0, SilentContext(), **options)


def texts(table: Table) -> dict[str, list[str]]:
    """Cells as a file would hold them."""
    cells = zip(*tables.text_rows(table), strict=True)
    return dict(zip(table.names, map(list, cells), strict=True))


@pytest.fixture(scope="module")
def made() -> Filled:
    """The table with its gaps filled."""
    return filled(spelt(**HOLES))


def test_every_gap_is_filled_and_nothing_else_changes(made: Filled) -> None:
    """Cells that were there read as before, codes too; every gap holds a value and is counted."""
    after = texts(made.table)
    for name, cells in HOLES.items():
        gaps = sum(1 for cell in cells if not cell)
        assert made.filled[name] == gaps
        assert all(new == old for new, old in zip(after[name], cells, strict=True) if old)
        drawn = [new for new, old in zip(after[name], cells, strict=True) if not old]
        assert all(drawn)
        assert "N" not in drawn
    assert made.left == {}


def test_what_is_drawn_goes_with_what_is_there(made: Filled) -> None:
    """Columns that tell about a gap are heeded: those drawn before it and those drawn after it."""
    after = texts(made.table)
    gaps = [i for i, cell in enumerate(HOLES["ward"]) if not cell and HOLES["age"][i]]
    right = sum(after["ward"][i] == FULL["ward"][i] for i in gaps)
    assert right > 0.85 * len(gaps)
    gaps = [i for i, cell in enumerate(HOLES["age"]) if not cell and HOLES["ward"][i]]
    wrong = sum((int(after["age"][i]) > 50) != (HOLES["ward"][i] == "heart") for i in gaps)
    assert wrong < 0.2 * len(gaps)


def test_filling_repeats() -> None:
    """The same table and seed give the same cells."""
    table = spelt(**HOLES)
    assert texts(filled(table).table) == texts(filled(table).table)


def test_codes_are_gaps_where_that_is_said() -> None:
    """A named code is drawn over, among numbers and among texts; one that is not named stays."""
    cells = {**HOLES, "ward": [cell or "?" for cell in HOLES["ward"]]}
    after = texts(filled(spelt(**cells), codes=("N", "?")).table)
    assert "N" not in after["score"]
    assert "?" not in after["ward"]
    assert "?" in texts(filled(spelt(**cells), codes=("N",)).table)["ward"]


def test_declared_rules_are_kept_while_filling() -> None:
    """Rows with gaps end up satisfying a rule that the real rows satisfy."""
    text = "low <= high"
    table = spelt(**HOLES)
    found = filled(table, rules=rules.parse_rules([text]))
    assert found.broken == 0
    assert broken([text], found.table) == [0]


def test_what_fixes_another_column_fixes_its_gaps() -> None:
    """A gap in a looked-up column gets what the other column says."""
    code = [str(i % 7) for i in range(700)]
    town = [f"town {int(c) // 2}" for c in code]
    gaps = [name if i % 9 else "" for i, name in enumerate(town)]
    assert texts(filled(spelt(code=code, town=gaps)).table)["town"] == town


def test_what_cannot_be_filled_is_told() -> None:
    """Identifiers and columns without any shared value keep their gaps, and the count says so."""
    table = spelt(
        id=[f"P{i:06d}" if i % 10 else "" for i in range(400)],
        empty=[""] * 400,
        size=[str(i % 20) if i % 4 else "" for i in range(400)],
    )
    found = filled(table)
    assert found.filled == {"size": 100}
    assert found.left == {name: n for name, n in (("id", 40), ("empty", 400)) if name in found.left}
    assert "empty" in found.left


def test_a_method_that_cannot_fill_says_so() -> None:
    """Each column alone has no gap to fill by the others."""
    method = Independent()
    used = assembly.resolve_parameters(method.info, {})
    with pytest.raises(UserFixable) as caught:
        fill_table(method, spelt(**HOLES), {}, used, 0, SilentContext())
    assert caught.value.code == "SYNTH.CANNOT_FILL"


def test_codes_of_training_rows_are_found_again() -> None:
    """Coding a column anew gives the codes it was learnt with, whatever its kind."""
    rng = np.random.default_rng(0)
    table = spelt(
        few=rng.integers(0, 9, 3_000),
        many=np.round(rng.lognormal(5, 2, 3_000), 2),
        mixed=np.where(rng.random(3_000) < 0.6, 0, rng.integers(0, 90_000, 3_000)),
        text=rng.choice(["a", "b", "c"], 3_000),
    )
    for column in table:
        assert isinstance(column, Column)
        coding, codes = code_column(column, 3)
        assert (encode(coding, column) == codes).mean() > 0.995
