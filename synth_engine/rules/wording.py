"""Says a rule: as text of the language (reading it back gives the same rule) and as a sentence for people."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from synth_engine.contracts.rules import (
    AllOf,
    AnyOf,
    ColumnName,
    Comparison,
    Condition,
    Determines,
    Expression,
    IfThen,
    IsMissing,
    Not,
    NumberValue,
    OneOf,
    Product,
    Rule,
    RuleKind,
    Sum,
    TextValue,
    Unique,
)
from synth_engine.contracts.sentences import Said
from synth_engine.rules.tokens import is_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAID = {
    "=": "{left} equals {right}",
    "<>": "{left} differs from {right}",
    "<": "{left} is less than {right}",
    "<=": "{left} is at most {right}",
    ">": "{left} is more than {right}",
    ">=": "{left} is at least {right}",
}
_NOT_SO = "it is not so that {part}"
# How tightly an expression binds; a looser one inside a tighter one needs brackets.
_BINDING: dict[type, int] = {AnyOf: 0, AllOf: 1, Not: 2, Comparison: 3, IsMissing: 3, OneOf: 3}
_BINDING |= {Sum: 4, Product: 5}
_VALUE = 6


def name_text(name: str) -> str:
    """A column's name as it stands in a rule."""
    return name if is_plain(name) else "`" + name.replace("`", "``") + "`"


def number_text(value: float) -> str:
    """A number as it stands in a rule."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)


def rule_text(rule: Rule) -> str:
    """The rule in the language of rules; `parse_rule` reads it back."""
    if isinstance(rule, Unique):
        return f"unique {_names(rule.columns)}"
    if isinstance(rule, Determines):
        arrow = "<->" if rule.both_ways else "->"
        return f"{_names(rule.given)} {arrow} {_names(rule.then)}"
    if isinstance(rule, IfThen):
        return f"if {_text(rule.condition)} then {_text(rule.consequence)}"
    return _text(rule.expression)


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(name_text(name) for name in names)


def _inside(part: Expression, outer: int) -> str:
    """A part, in brackets where it binds no tighter than what it stands in."""
    text = _text(part)
    tight = _BINDING.get(type(part), _VALUE) > outer
    return text if tight and not text.startswith("-") else f"({text})"


def _text(expression: Expression) -> str:
    if isinstance(expression, ColumnName):
        return name_text(expression.name)
    if isinstance(expression, NumberValue | TextValue):
        return _value(expression)
    if isinstance(expression, Sum | Product):
        return _arithmetic(expression)
    if isinstance(expression, Comparison):
        left, right = _inside(expression.left, 3), _inside(expression.right, 3)
        left, right = _bare(expression.left, left), _bare(expression.right, right)
        return f"{left} {expression.sign} {right}"
    if isinstance(expression, IsMissing):
        return f"{_text(expression.column)} is {'not ' if expression.negated else ''}missing"
    if isinstance(expression, OneOf):
        values = ", ".join(_value(one) for one in expression.values)
        return f"{_text(expression.column)} {'not ' if expression.negated else ''}in {{{values}}}"
    if isinstance(expression, Not):
        return f"not {_inside(expression.part, 2)}"
    if isinstance(expression, AllOf):
        chained = _chain(expression)
        return chained or " and ".join(_inside(part, 1) for part in expression.parts)
    return " or ".join(_inside(part, 0) for part in expression.parts)


def _bare(part: Expression, text: str) -> str:
    """A negative number beside a comparison needs no brackets."""
    return _text(part) if isinstance(part, NumberValue) else text


def _value(value: NumberValue | TextValue) -> str:
    if isinstance(value, NumberValue):
        return number_text(value.value)
    return '"' + value.value.replace('"', '""') + '"'


def _arithmetic(expression: Sum | Product) -> str:
    parts = expression.terms if isinstance(expression, Sum) else expression.factors
    signs = ("+", "-") if isinstance(expression, Sum) else ("*", "/")
    binding = _BINDING[type(expression)]
    text = ""
    for at, (sign, part) in enumerate(parts):
        said = _inside(part, binding)
        if at:
            text += f" {signs[0] if sign > 0 else signs[1]} {said}"
        else:
            text += said if sign > 0 else f"-{said}"
    return text


def _chain(expression: AllOf) -> str:
    """``0 <= age <= 120`` where every comparison goes on where the last one ended."""
    parts = expression.parts
    if not all(isinstance(part, Comparison) for part in parts):
        return ""
    compared = [part for part in parts if isinstance(part, Comparison)]
    if any(one.right != other.left for one, other in pairwise(compared)):
        return ""
    text = _text(compared[0])
    for one in compared[1:]:
        text += f" {one.sign} {_bare(one.right, _inside(one.right, 3))}"
    return text


# -- for people ------------------------------------------------------------------------------------


def rule_sentence(rule: Rule) -> str:
    """The rule in plain English."""
    return str(rule_said(rule))


def rule_said(rule: Rule) -> Said:
    """The rule in plain words, form by form, so that it can be said in other languages too."""
    if isinstance(rule, Unique):
        if len(rule.columns) == 1:
            return Said("No two rows have the same {column}.", {"column": rule.columns[0]})
        return Said("No two rows agree in {columns} together.", {"columns": _list(rule.columns)})
    if isinstance(rule, Determines):
        parts = {"columns": _list(rule.given), "others": _list(rule.then)}
        if rule.both_ways:
            return Said("{columns} and {others} go together one to one.", parts)
        several = len(rule.given) > 1
        return Said("{columns} fix {others}." if several else "{columns} fixes {others}.", parts)
    if isinstance(rule, IfThen):
        condition, then = _said(rule.condition), _said(rule.consequence)
        return Said("If {condition}, then {then}.", {"condition": condition, "then": then})
    said = _said(rule.expression)
    if isinstance(said, Said) and said.form == _NOT_SO:
        said = Said("It is not so that {part}", said.parts)
    return Said("{part}.", {"part": said})


def _list(names: tuple[str, ...]) -> str | Said:
    if len(names) == 1:
        return names[0]
    return Said("{one} and {other}", {"one": ", ".join(names[:-1]), "other": names[-1]})


def _said(expression: Expression) -> str | Said:
    if isinstance(expression, ColumnName):
        return expression.name
    if isinstance(expression, Comparison):
        left, right = _said(expression.left), _said(expression.right)
        return Said(_SAID[expression.sign], {"left": left, "right": right})
    if isinstance(expression, IsMissing):
        form = "{column} is not missing" if expression.negated else "{column} is missing"
        return Said(form, {"column": expression.column.name})
    if isinstance(expression, OneOf):
        values = ", ".join(_value(one) for one in expression.values)
        form = (
            "{column} is none of {values}" if expression.negated else "{column} is one of {values}"
        )
        return Said(form, {"column": expression.column.name, "values": values})
    if isinstance(expression, Not):
        return Said(_NOT_SO, {"part": _said(expression.part)})
    if isinstance(expression, AllOf | AnyOf):
        form = "{one} and {other}" if isinstance(expression, AllOf) else "{one} or {other}"
        told, *rest = (_grouped(part) for part in expression.parts)
        for one in rest:
            told = Said(form, {"one": told, "other": one})
        return told
    return _text(expression)


def _grouped(part: Expression) -> str | Said:
    said = _said(part)
    return Said("({part})", {"part": said}) if isinstance(part, AllOf | AnyOf | Not) else said


# -- what it is about ------------------------------------------------------------------------------


def columns_of(rule: Rule) -> tuple[str, ...]:
    """Names of the columns a rule speaks of, in order of first mention."""
    if isinstance(rule, Unique):
        return rule.columns
    if isinstance(rule, Determines):
        return (*rule.given, *rule.then)
    if isinstance(rule, IfThen):
        found = [*names_in(rule.condition), *names_in(rule.consequence)]
    else:
        found = [*names_in(rule.expression)]
    return tuple(dict.fromkeys(found))


def names_in(expression: Expression) -> Iterator[str]:
    """Names of the columns in an expression, with repetitions."""
    if isinstance(expression, ColumnName):
        yield expression.name
    elif isinstance(expression, Sum):
        for _, part in expression.terms:
            yield from names_in(part)
    elif isinstance(expression, Product):
        for _, part in expression.factors:
            yield from names_in(part)
    elif isinstance(expression, Comparison):
        yield from names_in(expression.left)
        yield from names_in(expression.right)
    elif isinstance(expression, IsMissing | OneOf):
        yield expression.column.name
    elif isinstance(expression, AllOf | AnyOf):
        for part in expression.parts:
            yield from names_in(part)
    elif isinstance(expression, Not):
        yield from names_in(expression.part)


def rule_kind(rule: Rule) -> RuleKind:
    """What sort of rule it is."""
    if isinstance(rule, Unique):
        return RuleKind.UNIQUE
    if isinstance(rule, Determines):
        return RuleKind.ONE_TO_ONE if rule.both_ways else RuleKind.FIXED
    if isinstance(rule, IfThen):
        return RuleKind.IF_THEN
    return _condition_kind(rule)


def _condition_kind(rule: Condition) -> RuleKind:
    expression = rule.expression
    if isinstance(expression, OneOf):
        return RuleKind.ONE_OF
    parts = expression.parts if isinstance(expression, AllOf) else (expression,)
    compared = [part for part in parts if isinstance(part, Comparison)]
    if len(compared) != len(parts):
        return RuleKind.EXPRESSION
    names = set(columns_of(rule))
    if any(one.sign == "<>" for one in compared):
        return RuleKind.EXPRESSION
    if any(one.sign == "=" for one in compared):
        return RuleKind.SUM if len(names) > 1 else RuleKind.EXPRESSION
    plain = all(
        isinstance(side, ColumnName | NumberValue | TextValue)
        for one in compared
        for side in (one.left, one.right)
    )
    if not plain:
        return RuleKind.EXPRESSION
    return RuleKind.RANGE if len(names) == 1 else RuleKind.INEQUALITY
