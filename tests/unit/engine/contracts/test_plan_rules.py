"""Rules in the plan: kept as texts, absent from old plans, checked against the table before they are kept."""

from __future__ import annotations

import pytest

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import Plan, Role
from synth_engine.contracts.profile import Profile
from synth_engine.contracts.table import ColumnKind, ColumnSchema
from synth_engine.workflow.planning import check_plan
from synth_engine.workflow.state import _fit_choices

ROLES = {"age": Role.ORDINARY, "key": Role.IDENTIFIER, "note": Role.IGNORED}
SCHEMA = (
    ColumnSchema("age", ColumnKind.INTEGER),
    ColumnSchema("key", ColumnKind.IDENTIFIER),
    ColumnSchema("note", ColumnKind.TEXT),
)


def test_plans_keep_their_rules() -> None:
    """A plan's JSON gives back its rules in their order."""
    plan = Plan(ROLES, rules=("age >= 1", "unique key"))
    assert Plan.from_json(plan.to_json()) == plan


def test_old_plans_and_profiles_still_open() -> None:
    """What was written before there were rules reads as having none, and its model stays fresh."""
    old = Plan(ROLES).to_json()
    del old["rules"]
    assert Plan.from_json(old).rules == ()
    assert "rules" not in _fit_choices(Plan(ROLES))
    assert _fit_choices(Plan(ROLES, rules=("age >= 1",)))["rules"] == ["age >= 1"]
    assert Profile.from_json({"rows": 0, "columns": [], "duplicate_rows": 0}).rules == ()


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("age >=", "RULES.SYNTAX"),
        ("years >= 1", "RULES.NO_SUCH_COLUMN"),
        ('age = "old"', "RULES.CANNOT_COMPARE"),
        ("age -> key", "RULES.MADE_UP"),
        ("note is not missing", "RULES.LEFT_OUT"),
    ],
)
def test_a_plan_with_a_wrong_rule_is_refused(rule: str, code: str) -> None:
    """The plan is checked in the parent, before it is kept: the rule is named by its number."""
    with pytest.raises(UserFixable) as caught:
        check_plan(Plan(ROLES, rules=("age >= 0", rule)), SCHEMA)
    assert caught.value.code == code
    assert caught.value.parameters["rule"] == 2
    check_plan(Plan(ROLES, rules=("age >= 0", "unique key")), SCHEMA)
