"""Purposes set what they say they set, touch nothing else, and say what was changed since."""

from __future__ import annotations

import dataclasses

import pytest

from synth_engine import api
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import Plan, Role
from synth_engine.contracts.profile import Bar, ColumnProfile, Profile
from synth_engine.contracts.table import ColumnKind, ColumnSchema


def column(name: str, kind: ColumnKind, bars: dict[str, int], distinct: int = 0) -> ColumnProfile:
    """A column with its values."""
    made = tuple(Bar(label, count) for label, count in bars.items())
    schema = ColumnSchema(name, kind)
    return ColumnProfile(schema, Role.ORDINARY, 0, 0, distinct or len(bars), bars=made)


PROFILE = Profile(
    50_000,
    (
        column("sex", ColumnKind.CATEGORY, {"M": 30_000, "F": 19_000, "X": 1_000}),
        column("visits", ColumnKind.INTEGER, {"0": 40_000, "1": 9_997, "2": 3}),
        column("income", ColumnKind.NUMERIC, {"0 to 10": 50_000}, 4_000),
    ),
)
PLAN = Plan(
    {"sex": Role.ORDINARY, "visits": Role.ORDINARY, "income": Role.SENSITIVE},
    targets=("income",),
    protected=("sex",),
    rules=("income >= 0",),
    regressions=("income ~ sex",),
    seed=7,
    left_out=(2,),
    copies=3,
    rebalance="sex=F:0.5",
)
OF_THE_TABLE = ("roles", "targets", "protected", "rules", "regressions", "seed", "left_out")


@pytest.mark.parametrize("purpose", api.PURPOSES, ids=lambda one: one.name)
def test_a_purpose_sets_what_it_says_and_nothing_of_the_table(purpose: api.Purpose) -> None:
    """Policy, privacy, text, holdout are as told; roles, rules and models stay; nothing departs at first."""
    group = ("sex", "X") if purpose.needs_group else None
    made = api.for_purpose(PLAN, purpose.name, PROFILE, group)
    assert (made.purpose, made.policy, made.text) == (purpose.name, purpose.policy, purpose.text)
    assert made.holdout == purpose.holdout
    assert made.parameters.get("privacy", "balanced") == purpose.privacy
    assert (made.copies, made.rebalance) == (1, None)
    for part in OF_THE_TABLE:
        assert getattr(made, part) == getattr(PLAN, part)
    assert api.departures(made, PROFILE) == ()
    assert Plan.from_json(made.to_json()) == made
    api.load_policy(made.policy)  # there is such a policy
    told = {part for part, _ in purpose.reasons}
    assert told >= {"policy", "parameters", "text", "holdout", "rows"}


def test_a_changed_choice_departs_from_its_purpose() -> None:
    """What differs is named, in a fixed order; a plan without a purpose departs from nothing."""
    made = api.for_purpose(PLAN, "share-outside", PROFILE)
    changed = dataclasses.replace(made, rows=5, policy="internal-testing")
    assert api.departures(changed, PROFILE) == ("policy", "rows")
    assert api.departures(dataclasses.replace(changed, purpose=""), PROFILE) == ()


def test_teaching_draws_a_table_that_opens_anywhere() -> None:
    """A large table is drawn smaller; of a small one as many rows as it learns from."""
    assert api.for_purpose(PLAN, "teach", PROFILE).rows == 10_000
    small = dataclasses.replace(PROFILE, rows=900)
    assert api.for_purpose(PLAN, "teach", small).rows is None


def test_a_rare_group_gets_what_it_lacks_but_no_more_than_ten_for_one() -> None:
    """Rows to draw follow from the group's count, and every row is of it."""
    made = api.for_purpose(PLAN, "augment", PROFILE, ("sex", "X"))
    assert (made.rows, made.where) == (10_000, ("sex=X",))
    assert api.group_of(made) == ("sex", "X")
    assert api.for_purpose(PLAN, "augment", PROFILE, ("sex", "F")).rows == 19_000
    changed = dataclasses.replace(made, where=("sex=nobody",))
    assert api.departures(changed, PROFILE) == ("where",)


@pytest.mark.parametrize(
    ("group", "code"),
    [
        (None, "PLAN.PURPOSE_NEEDS_GROUP"),
        (("nothing", "X"), "PLAN.NO_SUCH_COLUMN"),
        (("income", "5"), "PLAN.GROUP_COLUMN"),
        (("sex", "Q"), "PLAN.NO_SUCH_GROUP"),
        (("visits", "2"), "PLAN.NO_SUCH_GROUP"),
    ],
)
def test_a_group_that_cannot_be_enlarged_is_refused(
    group: tuple[str, str] | None, code: str
) -> None:
    """No group, no column, no categories, no such value, or too few rows: each has its code."""
    with pytest.raises(UserFixable) as refused:
        api.for_purpose(PLAN, "augment", PROFILE, group, least=5)
    assert refused.value.code == code
    assert "Q" not in refused.value.parameters.values()


def test_groups_are_told_smallest_first_and_never_below_the_minimum() -> None:
    """A group of three rows is not named where five are asked; identifiers name no groups."""
    assert api.groups_of(PROFILE, "sex", 5) == (("X", 1_000), ("F", 19_000), ("M", 30_000))
    assert ("2", 3) not in api.groups_of(PROFILE, "visits", 5)
    roles = {**PLAN.roles, "visits": Role.IDENTIFIER}
    assert api.group_columns(PROFILE, roles, 5) == ("sex",)
