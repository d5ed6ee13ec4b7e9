"""Subgroup fidelity: the group whose rows are made of another's is found, small samples raise no alarm."""

from __future__ import annotations

import json

import numpy as np

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.metric import MetricStatus
from synth_engine.contracts.table import Table
from synth_engine.validation.subgroup_fidelity import SubgroupFidelity
from tests.helpers.groups import ISLAND, compared, people

QUIET = SilentContext()


def spoilt(table: Table, region: int) -> Table:
    """Rows of one region lose what holds their columns together."""
    rng = np.random.default_rng(0)
    rows = np.flatnonzero(table["region"].values == region)
    made = []
    for one in table:
        order = np.arange(table.rows)
        if one.name != "region":
            order[rows] = rng.permutation(rows)
        made.append(one.take(order))
    return Table(tuple(made), table.name)


def test_the_group_with_wrong_rows_is_the_worst() -> None:
    """Shuffled rows of the west, a fifth of the table: named, and far below the others and the floor's side."""
    found = SubgroupFidelity().compute(compared(spoilt(people(seed=3), 2)), 0, QUIET)
    assert found.breakdown[0][0] == "region = west"
    assert found.value < 0.95
    assert found.interval[1] < 0.97
    assert found.breakdown[1][1] > found.value + 0.02
    assert found.floor < 0.97


def test_fresh_rows_are_as_like_as_fresh_rows() -> None:
    """Rows of the same making: no group far from 1, at any size, so that small groups raise no alarm."""
    for rows in (600, 4000):
        parts = compared(people(rows, 3), people(rows, 1), people(rows, 2))
        found = SubgroupFidelity().compute(parts, 0, QUIET)
        assert found.value > 0.95
        assert found.interval[1] > 0.98
        assert found.ceiling == 1.0


def test_the_error_is_of_the_size_that_repetition_shows() -> None:
    """The stated standard error lies within a factor of two of the spread over 20 fresh tables."""
    values, halves = [], []
    for seed in range(20):
        parts = compared(
            people(400, 300 + seed), people(400, 400 + seed), people(400, 500 + seed), ("sex",)
        )
        found = SubgroupFidelity().compute(parts, seed, QUIET)
        values += [value for label, value in found.breakdown if label == "sex = male"]
        halves.append((found.interval[1] - found.interval[0]) / 2 / 1.96)
    ratio = np.mean(halves) / np.std(values)
    assert 0.5 < ratio < 2


def test_small_groups_are_left_out_and_not_named() -> None:
    """Four islanders are no group to compare; a group that vanished is counted as left out."""
    parts = compared(people(seed=3, island=4), people(seed=1, island=4), people(seed=2, island=4))
    found = SubgroupFidelity().compute(parts, 0, QUIET)
    assert ISLAND not in json.dumps(found.to_json())
    made = people(seed=3)
    without = made.take(np.flatnonzero(made["region"].values != 2))
    assert SubgroupFidelity().compute(compared(without), 0, QUIET).facts["groups_left_out"] == 1


def test_what_it_needs_has_a_reason_each() -> None:
    """No holdout, no protected column, one column, few rows: not applicable, never a failure."""
    table = people(seed=3)
    bare = compared(table)
    cases = {
        "NO_PROTECTED": compared(table, protected=()),
        "ONE_COLUMN": compared(
            *(people(seed=s).select(("sex",)) for s in (3, 1, 2)), ("sex",), ("sex",)
        ),
        "SMALL_GROUPS": compared(people(20, 3), people(20, 1), people(20, 2)),
        "NEEDS_HOLDOUT": type(bare)(bare.train, None, table, ("label",), ("sex",)),
    }
    for code, parts in cases.items():
        found = SubgroupFidelity().compute(parts, 0, QUIET)
        assert (found.status, found.reason) == (MetricStatus.NOT_APPLICABLE, f"VALID.{code}")


def test_two_columns_are_enough() -> None:
    """With one column beside the group's, its shape alone is compared."""
    parts = compared(
        *(people(seed=s).select(("sex", "score")) for s in (3, 1, 2)), ("sex",), ("score",)
    )
    assert SubgroupFidelity().compute(parts, 0, QUIET).value > 0.95
