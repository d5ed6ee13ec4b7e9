"""Whether a rule can be met at all: its columns are drawn, or are identifiers that meet it by being all different.

Needs no numpy: a plan is checked in the parent.
"""

from __future__ import annotations

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.rules import Determines, Rule, Unique
from synth_engine.rules.wording import columns_of


def check_drawn(rule: Rule, number: int, drawn: frozenset[str], made_up: frozenset[str]) -> bool:
    """Whether a rule is met because identifiers are all different; else it is about drawn columns alone.

    Args:
        rule: what was read.
        number: of the rule, for errors.
        drawn: columns that a synthesizer draws.
        made_up: columns of identifiers.

    Raises:
        UserFixable: ``RULES.LEFT_OUT``, ``RULES.MADE_UP``.
    """
    columns = columns_of(rule)
    for name in columns:
        if name not in drawn and name not in made_up:
            raise UserFixable("RULES.LEFT_OUT", rule=number, column=name)
    named = [name for name in columns if name in made_up]
    if not named:
        return False
    met = isinstance(rule, Unique)
    if isinstance(rule, Determines):
        met = bool(set(rule.given) & made_up)
        met = met and (not rule.both_ways or bool(set(rule.then) & made_up))
    if not met:
        raise UserFixable("RULES.MADE_UP", rule=number, column=named[0])
    return True
