"""What a plan asks of the rows: kept as texts, absent from old plans, checked against the table."""

from __future__ import annotations

from typing import Any

import pytest

from synth_engine.contracts.asking import ALTERED
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import Plan, Role
from synth_engine.contracts.table import ColumnKind, ColumnSchema
from synth_engine.workflow.planning import check_plan
from synth_engine.workflow.state import _generate_choices

ROLES = {"age": Role.ORDINARY, "key": Role.IDENTIFIER, "note": Role.IGNORED}
SCHEMA = (
    ColumnSchema("age", ColumnKind.INTEGER),
    ColumnSchema("key", ColumnKind.IDENTIFIER),
    ColumnSchema("note", ColumnKind.TEXT),
)


def test_plans_keep_what_they_ask() -> None:
    """A plan's JSON gives back conditions and shares, and says that the distribution is altered."""
    plan = Plan(ROLES, where=("age >= 1", "age=3"), rebalance="age=3:0.5")
    body = plan.to_json()
    assert Plan.from_json(body) == plan
    assert body["distribution"] == ALTERED


def test_old_plans_still_open_and_their_rows_stay_fresh() -> None:
    """A plan that asks for nothing reads and counts as before there was anything to ask."""
    old = Plan(ROLES).to_json()
    assert not {"where", "rebalance", "distribution"} & set(old)
    assert Plan.from_json(old).where == ()
    assert Plan.from_json(old).rebalance is None
    assert _generate_choices(Plan(ROLES)) == [None, 0]
    assert _generate_choices(Plan(ROLES, where=("age=1",))) != [None, 0]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"where": ("nothing=1",)}, "SYNTH.CONDITION_COLUMN"),
        ({"where": ("note=1",)}, "SYNTH.CONDITION_COLUMN"),
        ({"where": ("key=1",)}, "SYNTH.CONDITION_MADE_UP"),
        ({"where": ("age >",)}, "SYNTH.CONDITION_SYNTAX"),
        ({"rebalance": "age=1"}, "SYNTH.REBALANCE_SYNTAX"),
        ({"rebalance": "age=1:2"}, "SYNTH.REBALANCE_SHARES"),
        ({"rebalance": "key=1:0.5"}, "SYNTH.CONDITION_MADE_UP"),
    ],
)
def test_what_cannot_be_asked_is_refused_before_it_is_kept(
    asked: dict[str, Any], code: str
) -> None:
    """A plan that asks for something the table cannot give never becomes the project's plan."""
    check_plan(Plan(ROLES, where=("age >= 1",), rebalance="age=1:0.5"), SCHEMA)
    with pytest.raises(UserFixable) as caught:
        check_plan(Plan(ROLES, **asked), SCHEMA)
    assert caught.value.code == code
