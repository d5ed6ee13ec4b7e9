"""Rules on their way through the line: read from a plan or a job, checked against the table, counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from synth_engine import rules
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.metric import Parts
    from synth_engine.contracts.rules import FoundRule, Rule
    from synth_engine.rules import Tally


def rules_for(texts: Sequence[str], table: Table) -> tuple[Rule, ...]:
    """Read rules and check that they fit a table's columns.

    Raises:
        UserFixable: ``RULES.*``.
    """
    found = rules.parse_rules(texts)
    for number, rule in enumerate(found, start=1):
        rules.check_rule(rule, number, table.schema)
    return found


def told(declared: Sequence[Rule], counts: Sequence[int], tally: Tally) -> dict[str, Any]:
    """What a job says about rules: each with the real rows that break it, and what meeting them took.

    Args:
        declared: rules in order.
        counts: rows of the real table that break each.
        tally: of the output.
    """
    return {
        "rules": [
            {"rule": rules.rule_text(rule), "real_violations": count}
            for rule, count in zip(declared, counts, strict=True)
        ],
        "rows_redrawn": tally.redrawn,
        "rows_repeated": tally.repeated,
        "rows_moved": tally.moved,
    }


def found_rules(table: Table, context: Context) -> tuple[FoundRule, ...]:
    """Rules that the table shows of itself, for confirmation; none where the table has no rows."""
    if not table.rows:
        return ()
    found: tuple[FoundRule, ...] = rules.discover(table, context)
    return found


def with_rules(compared: Parts, texts: Sequence[str], real: Table, synthetic: Table) -> Parts:
    """What metrics compare, with rules to count in two whole tables.

    Columns that were aligned for comparison are taken as they are there: one and the same column may look like
    numbers in one file and like texts in another.

    Raises:
        UserFixable: ``RULES.*``; ``RULES.NO_SUCH_COLUMN`` where either table lacks a column.
    """
    if not texts:
        return compared
    for number, rule in enumerate(rules_for(texts, real), start=1):
        for name in rules.columns_of(rule):
            if name not in synthetic:
                raise UserFixable("RULES.NO_SUCH_COLUMN", rule=number, column=name)
    aligned = {column.name: column for column in compared.synthetic}
    made = Table(tuple(aligned.get(column.name, column) for column in synthetic))
    return replace(compared, rules=tuple(texts), whole=(real, made))
