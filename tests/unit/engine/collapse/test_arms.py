"""Arms: what each generation learns from."""

from __future__ import annotations

import numpy as np
import pytest

from synth_engine.collapse.arms import ARMS, chosen, planned, training
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import Table
from tests.helpers import columns

BY_NAME = {arm.name: arm for arm in ARMS}
ROWS = 100


def numbered(start: int) -> Table:
    """Rows that say where they come from."""
    return columns.table(columns.number("n", np.arange(start, start + ROWS), decimals=0))


REAL, ONE, TWO = numbered(0), numbered(1_000), numbered(2_000)


def origins(table: Table) -> list[int]:
    """Rows of the real table, the first and the second generation."""
    values = table["n"].values.astype(int)
    return [int(((values >= low) & (values < low + 1_000)).sum()) for low in (0, 1_000, 2_000)]


@pytest.mark.parametrize(
    ("arm", "expected"),
    [
        ("control", [100, 0, 0]),
        ("replace", [0, 0, 100]),
        ("accumulate", [100, 100, 100]),
        ("real-05", [5, 0, 95]),
        ("real-50", [50, 0, 50]),
    ],
)
def test_a_generation_learns_from_what_its_arm_says(arm: str, expected: list[int]) -> None:
    """Counted by where rows come from, in the third generation."""
    made = [ONE, TWO] if arm == "accumulate" else [TWO]
    assert origins(training(BY_NAME[arm], REAL, made, 3, 0)) == expected


def test_the_first_generation_learns_from_real_rows() -> None:
    """Whatever the arm, but for resampling, which draws real rows with putting back."""
    for arm in ARMS:
        found = training(arm, REAL, [], 1, 0)
        assert origins(found) == [100, 0, 0]
        assert len(np.unique(found["n"].values)) == 100 or arm.name == "bootstrap"
    drawn = training(BY_NAME["bootstrap"], REAL, [], 1, 0)["n"].values
    assert 50 < len(np.unique(drawn)) < 75


def test_a_budget_is_kept_by_drawing_down() -> None:
    """The capped arm draws from everything so far, without repeating a row."""
    found = training(BY_NAME["accumulate-subsample"], REAL, [ONE, TWO], 3, 0)
    assert found.rows == ROWS
    assert len(np.unique(found["n"].values)) == ROWS
    assert min(origins(found)) > 10


def test_real_rows_are_drawn_anew_each_generation() -> None:
    """Re-used, not a fixed part: another generation gets others of the same real rows."""
    arm = BY_NAME["real-25"]
    one = training(arm, REAL, [ONE], 2, 0)["n"].values
    two = training(arm, REAL, [ONE], 3, 0)["n"].values
    assert set(one[one < ROWS].tolist()) != set(two[two < ROWS].tolist())


def test_the_control_is_always_there_and_arms_keep_their_order() -> None:
    """Losses are held against it."""
    assert [arm.name for arm in chosen(["real-10", "replace"], None)] == [
        "control",
        "replace",
        "real-10",
    ]
    assert [arm.name for arm in chosen(["replace"], planned(0.3))][-1] == "planned"


def test_a_plan_of_everything_real_is_the_control() -> None:
    """The same policy, whatever its name."""
    assert planned(1.0).key == BY_NAME["control"].key
    assert planned(0.0).key == BY_NAME["replace"].key
    assert planned(0.2, accumulate=True).key == BY_NAME["accumulate"].key


def test_unknown_arms_are_refused() -> None:
    """By name, with the names there are; the planned arm without a plan by its own code."""
    with pytest.raises(UserFixable) as unknown:
        chosen(["fresh"], None)
    assert unknown.value.code == "COLLAPSE.NO_SUCH_ARM"
    assert "accumulate" in str(unknown.value.parameters["known"])
    with pytest.raises(UserFixable) as missing:
        chosen(["planned"], None)
    assert missing.value.code == "COLLAPSE.NO_PLAN"
