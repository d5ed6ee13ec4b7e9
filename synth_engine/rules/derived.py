"""Columns computed from others by an expression: sums, equal columns, days between dates.

One of the ways of meeting a rule by construction (`synth_engine.rules.steps`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.rules import ColumnName, Comparison, Condition, Expression, IfThen
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.rules.evaluating import truth_of
from synth_engine.rules.parsing import parse_rule
from synth_engine.rules.steps import as_table, codes_as, merged
from synth_engine.rules.values import DAY_US, values_of
from synth_engine.rules.wording import names_in, rule_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.rules.lookups import Arrays


@dataclass(frozen=True, slots=True)
class Derived:
    """A column computed from others by an expression (sums, equal columns), perhaps only under a condition.

    Attributes:
        schema: of the column.
        expression: what it equals.
        condition: when; None for always.
        dropped: the synthesizer does not see it; else it is drawn and put right where nothing is missing.
    """

    schema: ColumnSchema
    expression: Expression
    condition: Expression | None
    dropped: bool

    @property
    def reads(self) -> tuple[str, ...]:
        """Columns of the expression and the condition."""
        names = [*names_in(self.expression)]
        names += [] if self.condition is None else names_in(self.condition)
        return tuple(dict.fromkeys(names))

    @property
    def writes(self) -> tuple[str, ...]:
        """The column."""
        return (self.schema.name,)

    @property
    def drops(self) -> tuple[str, ...]:
        """The column, where it is missing only when something it is made of is."""
        return self.writes if self.dropped else ()

    def reduce(self, table: Table) -> Mapping[str, Column]:
        """Nothing stands in for it."""
        del table
        return {}

    def apply(self, columns: dict[str, Column], rows: int) -> None:
        """Compute it, on the column's own grid."""
        found = self.computed(as_table(columns), rows)
        if self.dropped:
            columns[found.name] = found
            return
        base = columns[found.name]
        put = (base.state == 0) & (found.state == 0)
        if self.condition is not None:
            put &= truth_of(self.condition, as_table(columns)).yes
        columns[found.name] = merged(base, put, found)

    def computed(self, table: Table, rows: int) -> Column:
        """The column as the expression says; missing where a part is."""
        schema = replace(self.schema, special=())
        if isinstance(self.expression, ColumnName):
            one = table[self.expression.name]
            if one.kind is self.schema.kind or not one.is_number:
                state = codes_as(one, self.schema)
                values = np.where(state == 0, one.values, 0).astype(one.values.dtype)
                return Column(self.schema, values, state, one.levels)
        found = values_of(self.expression, table)
        state = np.broadcast_to(np.where(found.present, 0, -1), rows).astype(np.int16)
        numbers = np.broadcast_to(np.where(found.present, found.numbers, 0.0), rows)
        if schema.kind is ColumnKind.DATETIME:
            grid = schema.resolution_us or 1
            whole = np.rint(numbers * (DAY_US / grid)).astype(np.int64) * grid
            return Column(schema, whole, state)
        if schema.kind is ColumnKind.INTEGER:
            return Column(schema, np.rint(numbers).astype(np.int64), state)
        if schema.decimals is not None:
            numbers = np.round(numbers, schema.decimals)
        return Column(schema, np.array(numbers, dtype=np.float64), state)

    def to_json(self, arrays: Arrays, prefix: str) -> dict[str, Any]:
        """Plain JSON form: the rule's text says what the column equals and when."""
        del arrays, prefix
        equal = Comparison(ColumnName(self.schema.name), "=", self.expression)
        rule = Condition(equal) if self.condition is None else IfThen(self.condition, equal)
        return {
            "way": "derived",
            "schema": self.schema.to_json(),
            "rule": rule_text(rule),
            "dropped": self.dropped,
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any], arrays: Arrays, prefix: str) -> Derived:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        del arrays, prefix
        rule = parse_rule(str(untrusted["rule"]))
        equal = rule.consequence if isinstance(rule, IfThen) else None
        equal = rule.expression if isinstance(rule, Condition) else equal
        if not isinstance(equal, Comparison):
            raise ValueError(untrusted["rule"])  # noqa: TRY004 - one kind of refusal for what is read
        return cls(
            ColumnSchema.from_json(untrusted["schema"]),
            equal.right,
            rule.condition if isinstance(rule, IfThen) else None,
            bool(untrusted["dropped"]),
        )
