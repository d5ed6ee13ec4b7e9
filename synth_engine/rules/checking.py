"""Holds rules against a table's columns (do they fit?) and against its rows (who breaks them?)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.rules import (
    AllOf,
    AnyOf,
    ColumnName,
    Comparison,
    Determines,
    Expression,
    IfThen,
    Not,
    NumberValue,
    OneOf,
    Product,
    Rule,
    Sum,
    TextValue,
    Unique,
)
from synth_engine.contracts.table import ColumnKind, ColumnSchema
from synth_engine.rules.wording import columns_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from synth_engine.contracts.table import Table

_Type: TypeAlias = Literal["number", "date", "category", "text"]


# -- do they fit the columns? ----------------------------------------------------------------------


def check_rule(rule: Rule, number: int, schema: Sequence[ColumnSchema]) -> None:
    """Check a rule against the columns of the table it is for.

    Args:
        rule: what was read.
        number: of the rule, for errors.
        schema: columns of the real table.

    Raises:
        UserFixable: ``RULES.NO_SUCH_COLUMN``, ``RULES.CANNOT_COMPARE``, ``RULES.CANNOT_COUNT``.
    """
    known = {column.name: column for column in schema}
    for name in columns_of(rule):
        if name not in known:
            raise UserFixable("RULES.NO_SUCH_COLUMN", rule=number, column=name)
    if isinstance(rule, Unique | Determines):
        return
    checker = _Checker(known, number)
    if isinstance(rule, IfThen):
        checker.truth(rule.condition)
        checker.truth(rule.consequence)
    else:
        checker.truth(rule.expression)


@dataclass(frozen=True, slots=True)
class _Checker:
    """Types of expressions, so that a date is never compared with a category."""

    columns: Mapping[str, ColumnSchema]
    number: int

    def truth(self, expression: Expression) -> None:
        """Check a condition."""
        if isinstance(expression, AllOf | AnyOf):
            for part in expression.parts:
                self.truth(part)
        elif isinstance(expression, Not):
            self.truth(expression.part)
        elif isinstance(expression, OneOf):
            for value in expression.values:
                self._literal(self.columns[expression.column.name], value, "=")
        elif isinstance(expression, Comparison):
            self._comparison(expression)

    def _refused(self, expression: Expression) -> UserFixable:
        names = ", ".join(dict.fromkeys(_names(expression))) or "a literal value"
        return UserFixable("RULES.CANNOT_COMPARE", rule=self.number, column=names)

    def _comparison(self, one: Comparison) -> None:
        left, right = self._type(one.left), self._type(one.right)
        for side, other in ((one.left, one.right), (one.right, one.left)):
            if isinstance(side, ColumnName) and isinstance(other, NumberValue | TextValue):
                self._literal(self.columns[side.name], other, one.sign)
                return
        ordered = one.sign not in {"=", "<>"}
        both = {left, right}
        if "text" in both or (both == {"category"} and ordered) or both == {"date", "category"}:
            raise self._refused(one)
        if both == {"date", "number"}:
            raise self._refused(one)

    def _literal(self, column: ColumnSchema, value: NumberValue | TextValue, sign: str) -> None:
        """A column beside a literal value: of its kind, or one of its special codes."""
        from synth_engine.rules.values import read_number, read_time

        equality = sign in {"=", "<>"}
        refused = self._refused(ColumnName(column.name))
        if isinstance(value, TextValue) and value.value in column.special:
            if not equality:
                raise refused
            return
        if column.kind is ColumnKind.DATETIME:
            if isinstance(value, NumberValue) or not _is_time(
                read_time(value.value, column.datetime_format)
            ):
                raise refused
        elif column.kind in {ColumnKind.NUMERIC, ColumnKind.INTEGER}:
            if isinstance(value, TextValue) and math.isnan(read_number(value.value)):
                raise refused
        elif not equality and isinstance(value, TextValue):
            raise refused

    def _type(self, expression: Expression) -> _Type:
        if isinstance(expression, ColumnName):
            kind = self.columns[expression.name].kind
            if kind is ColumnKind.DATETIME:
                return "date"
            number = kind in {ColumnKind.NUMERIC, ColumnKind.INTEGER}
            return "number" if number else "category"
        if isinstance(expression, TextValue):
            return "text"
        if isinstance(expression, Sum):
            return self._sum(expression)
        if isinstance(expression, Product):
            for _, part in expression.factors:
                if self._type(part) in {"date", "text"}:
                    raise self._counting(expression)
        return "number"

    def _sum(self, expression: Sum) -> _Type:
        dates = 0
        for sign, part in expression.terms:
            kind = self._type(part)
            if kind == "text":
                raise self._counting(expression)
            dates += sign * int(kind == "date")
        if dates not in {0, 1}:
            raise self._counting(expression)
        return "date" if dates else "number"

    def _counting(self, expression: Expression) -> UserFixable:
        names = ", ".join(dict.fromkeys(_names(expression))) or "a literal value"
        return UserFixable("RULES.CANNOT_COUNT", rule=self.number, column=names)


def _is_time(time: int | None) -> bool:
    return time is not None


def _names(expression: Expression) -> Sequence[str]:
    from synth_engine.rules.wording import names_in

    return list(names_in(expression))


# -- who breaks them? ------------------------------------------------------------------------------


def violations(rule: Rule, table: Table) -> NDArray[np.bool_]:
    """Rows that break a rule.

    Fixed combinations: rows whose partner is not the commonest one of theirs. Uniqueness: rows that agree
    with an earlier one. Rows with something missing pass both; special codes are values in combinations and
    missing in uniqueness.

    Args:
        rule: its columns are in the table.
        table: n rows.

    Returns:
        bool (n,).
    """
    import numpy as np

    if isinstance(rule, Unique):
        return _repeated(rule, table)
    if isinstance(rule, Determines):
        broken = _disagreeing(rule.given, rule.then, table)
        if rule.both_ways:
            broken = broken | _disagreeing(rule.then, rule.given, table)
        return broken
    from synth_engine.rules.evaluating import truth_of

    if isinstance(rule, IfThen):
        when = truth_of(rule.condition, table).yes
        return np.asarray(when & truth_of(rule.consequence, table).no)
    return np.asarray(truth_of(rule.expression, table).no)


def count_violations(rules: Sequence[Rule], table: Table) -> tuple[int, ...]:
    """Rows that break each rule."""
    return tuple(int(violations(rule, table).sum()) for rule in rules)


def _repeated(rule: Unique, table: Table) -> NDArray[np.bool_]:
    import numpy as np

    from synth_engine.rules.codes import joint_codes

    columns = [table[name] for name in rule.columns]
    counted = np.ones(table.rows, dtype=np.bool_)
    for column in columns:
        counted &= column.state == 0
    broken = np.zeros(table.rows, dtype=np.bool_)
    rows = np.flatnonzero(counted)
    if len(rows):
        codes, _ = joint_codes([column.take(rows) for column in columns])
        _, first = np.unique(codes, return_index=True)
        again = np.ones(len(rows), dtype=np.bool_)
        again[first] = False
        broken[rows[again]] = True
    return broken


def _disagreeing(given: tuple[str, ...], then: tuple[str, ...], table: Table) -> NDArray[np.bool_]:
    import numpy as np

    from synth_engine.rules.codes import all_present, joint_codes, majority

    ours = [table[name] for name in given]
    theirs = [table[name] for name in then]
    broken = np.zeros(table.rows, dtype=np.bool_)
    rows = np.flatnonzero(all_present([*ours, *theirs]))
    if len(rows):
        one, _ = joint_codes([column.take(rows) for column in ours])
        other, _ = joint_codes([column.take(rows) for column in theirs])
        codes, partner, _, _ = majority(one, other)
        expected = partner[np.searchsorted(codes, one)]
        broken[rows] = other != expected
    return broken
