"""The plan one gets without saying anything: roles as proposed, one target, the default method and policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import Plan, Role
from synth_engine.contracts.table import ColumnKind
from synth_engine.rules.asking import check_asked, read_request
from synth_engine.rules.checking import check_rule
from synth_engine.rules.enforceable import check_drawn
from synth_engine.rules.parsing import parse_rules
from synth_engine.validation.regressions import check_regression

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from synth_engine.contracts.profile import Profile
    from synth_engine.contracts.table import ColumnSchema

# A class column with more levels is rarely what somebody predicts.
MOST_CLASSES = 12
_LEFT_OUT = frozenset({Role.IDENTIFIER, Role.IGNORED})
_NO_STATISTICS = frozenset({ColumnKind.IDENTIFIER, ColumnKind.TEXT, ColumnKind.CONSTANT})


def default_plan(profile: Profile) -> Plan:
    """Propose a plan from the profile.

    The target is the last column with 2 to 12 classes, else the last column of numbers: tables most
    often end with what they are about. It is a proposal, shown as such.
    """
    roles = {column.name: column.role for column in profile.columns}
    usable = [
        column
        for column in profile.columns
        if roles[column.name] not in _LEFT_OUT and column.kind not in _NO_STATISTICS
    ]
    classes = [c for c in usable if 2 <= c.distinct <= MOST_CLASSES]
    numbers = [c for c in usable if c.distinct > MOST_CLASSES]
    target = (classes or numbers)[-1:]
    return Plan(roles=roles, targets=tuple(column.name for column in target))


def check_plan(plan: Plan, schema: tuple[ColumnSchema, ...]) -> None:
    """Check a plan against the table it is for.

    Raises:
        UserFixable: ``PLAN.NO_SUCH_COLUMN``, ``PLAN.COLUMN_WITHOUT_ROLE``, ``PLAN.NOT_PREDICTABLE``,
            ``PLAN.NOTHING_LEFT``, ``RULES.*`` for a rule that cannot be read or does not fit the table, and
            ``SYNTH.CONDITION_*`` and ``SYNTH.REBALANCE_*`` for what is asked of the rows; ``VALID.REGRESSION_*``.
    """
    kinds: Mapping[str, ColumnKind] = {column.name: column.kind for column in schema}
    for name in plan.roles:
        if name not in kinds:
            raise UserFixable("PLAN.NO_SUCH_COLUMN", column=name)
    for name in kinds:
        if name not in plan.roles:
            raise UserFixable("PLAN.COLUMN_WITHOUT_ROLE", column=name)
    for name in (*plan.targets, *plan.protected):
        if plan.roles[name] in _LEFT_OUT or kinds[name] in _NO_STATISTICS:
            raise UserFixable("PLAN.NOT_PREDICTABLE", column=name)
    if all(role is Role.IGNORED for role in plan.roles.values()):
        raise UserFixable("PLAN.NOTHING_LEFT")
    made_up, drawn = drawn_columns(plan.roles, schema)
    for number, rule in enumerate(parse_rules(plan.rules), start=1):
        check_rule(rule, number, schema)
        check_drawn(rule, number, drawn, made_up)
    for text in plan.regressions:
        check_regression(text, schema)
    check_asked(read_request(plan.where, plan.rebalance, schema), drawn, made_up)


def drawn_columns(
    roles: Mapping[str, Role], schema: Sequence[ColumnSchema]
) -> tuple[frozenset[str], frozenset[str]]:
    """Names of the columns that are made up anew, and of those that a synthesizer draws."""
    made_up = frozenset(
        column.name
        for column in schema
        if roles.get(column.name) is not Role.IGNORED
        and (roles.get(column.name) is Role.IDENTIFIER or column.kind is ColumnKind.IDENTIFIER)
    )
    drawn = frozenset(
        column.name
        for column in schema
        if roles.get(column.name) is not Role.IGNORED
        and column.kind is not ColumnKind.TEXT
        and column.name not in made_up
    )
    return made_up, drawn
