"""Reads a rule's text into what it means. Recursive descent, bounded in length and depth; nothing is executed.

    rule       = "unique" names | names "->" names | names "<->" names | "if" either "then" either | either
    either     = both ("or" both)*            both = denial ("and" denial)*        denial = "not" denial | compared
    compared   = sum (sign sum)* | sum "is" ["not"] "missing" | sum ["not"] "in" "{" value ("," value)* "}"
    sum        = product (("+" | "-") product)*          product = signed (("*" | "/") signed)*
    signed     = "-" signed | number | "text" | name | "(" either ")"

Stdlib only; runs in the parent as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.rules import (
    DEEPEST_RULE,
    MOST_RULES,
    AllOf,
    AnyOf,
    ColumnName,
    Comparison,
    ComparisonSign,
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
    Sum,
    TextValue,
    Unique,
)
from synth_engine.rules.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMPARING = frozenset({"=", "<>", "<", "<=", ">", ">="})
_TRUTHS = (Comparison, IsMissing, OneOf, AllOf, AnyOf, Not)


def is_truth(expression: Expression) -> bool:
    """Whether an expression holds or not (rather than being a value)."""
    return isinstance(expression, _TRUTHS)


def parse_rule(text: str, number: int = 1) -> Rule:
    """Read one rule.

    Args:
        text: one rule, without a comment.
        number: of the rule among its fellows, for errors.

    Raises:
        UserFixable: ``RULES.SYNTAX``, ``RULES.TOO_LARGE``, ``RULES.NO_CONDITION``.
    """
    return _Reader(tokens(text, number), number).rule()


def parse_rules(texts: Sequence[str]) -> tuple[Rule, ...]:
    """Read rules; errors name the rule by its number, from 1.

    Raises:
        UserFixable: ``RULES.TOO_MANY`` and what `parse_rule` raises.
    """
    if len(texts) > MOST_RULES:
        raise UserFixable("RULES.TOO_MANY", limit=MOST_RULES)
    return tuple(parse_rule(text, at + 1) for at, text in enumerate(texts))


class _Reader:
    """One pass over the tokens of a rule."""

    def __init__(self, found: tuple[Token, ...], number: int) -> None:
        self._tokens = found
        self._number = number
        self._at = 0
        self._depth = 0

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _error(self, expected: str) -> UserFixable:
        return UserFixable(
            "RULES.SYNTAX", rule=self._number, place=self._next.place, expected=expected
        )

    def _is(self, kind: str, *texts: str) -> bool:
        return self._next.kind == kind and self._next.text in texts

    def _take(self) -> Token:
        token = self._next
        self._at += 1
        return token

    def _skip(self, kind: str, text: str) -> None:
        if not self._is(kind, text):
            raise self._error("`" + text + "`")
        self._at += 1

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST_RULE:
            raise UserFixable(
                "RULES.TOO_LARGE",
                rule=self._number,
                what="brackets inside each other",
                limit=DEEPEST_RULE,
            )

    def _end(self) -> None:
        if self._next.kind != "end":
            raise self._error("the end of the rule, or a sign between two values")

    def rule(self) -> Rule:
        """The whole text as one rule."""
        made: Rule
        if self._is("word", "unique"):
            self._take()
            made = Unique(self._names())
        elif any(t.kind == "sign" and t.text in {"->", "<->"} for t in self._tokens):
            made = self._determines()
        elif self._is("word", "if"):
            self._take()
            condition = self._truth()
            self._skip("word", "then")
            made = IfThen(condition, self._truth())
        else:
            made = Condition(self._truth())
        self._end()
        return made

    def _names(self) -> tuple[str, ...]:
        found = [self._name()]
        while self._is("sign", ","):
            self._take()
            found.append(self._name())
        if len(set(found)) != len(found):
            raise self._error("each column once")
        return tuple(found)

    def _name(self) -> str:
        if self._next.kind != "name":
            raise self._error("the name of a column (in backticks if it is no plain word)")
        return self._take().text

    def _determines(self) -> Determines:
        given = self._names()
        if not self._is("sign", "->", "<->"):
            raise self._error("`->`, `<->` or a comma")
        both_ways = self._take().text == "<->"
        then = self._names()
        if set(given) & set(then):
            raise self._error("a column on one side only")
        return Determines(given, then, both_ways)

    def _truth(self) -> Expression:
        found = self._either()
        if not is_truth(found):
            if self._next.kind != "end" and not self._is("word", "then"):
                raise self._error("a comparison, such as `=` or `<`")
            raise UserFixable("RULES.NO_CONDITION", rule=self._number)
        return found

    def _joined(self, word: str) -> list[Expression]:
        found = [self._both() if word == "or" else self._denial()]
        while self._is("word", word):
            if not is_truth(found[-1]):
                raise self._error("a condition before it")
            self._take()
            found.append(self._both() if word == "or" else self._denial())
            if not is_truth(found[-1]):
                raise self._error("a condition")
        return found

    def _either(self) -> Expression:
        found = self._joined("or")
        return found[0] if len(found) == 1 else AnyOf(tuple(found))

    def _both(self) -> Expression:
        found = self._joined("and")
        return found[0] if len(found) == 1 else AllOf(tuple(found))

    def _denial(self) -> Expression:
        if not self._is("word", "not"):
            return self._compared()
        self._take()
        self._deeper()
        part = self._denial()
        self._depth -= 1
        if not is_truth(part):
            raise self._error("a condition")
        return Not(part)

    def _compared(self) -> Expression:
        left = self._sum()
        if self._is("word", "is"):
            self._take()
            negated = self._negated()
            self._skip("word", "missing")
            return IsMissing(self._column(left), negated)
        if self._is("word", "in", "not"):
            negated = self._negated()
            self._skip("word", "in")
            return OneOf(self._column(left), self._values(), negated)
        found: list[Expression] = []
        while self._next.kind == "sign" and self._next.text in _COMPARING:
            if is_truth(left):
                raise self._error("a value before it, not a condition")
            sign = cast("ComparisonSign", self._take().text)
            right = self._sum()
            if is_truth(right):
                raise self._error("a value, not a condition")
            found.append(Comparison(left, sign, right))
            left = right
        if not found:
            return left
        return found[0] if len(found) == 1 else AllOf(tuple(found))

    def _negated(self) -> bool:
        if not self._is("word", "not"):
            return False
        self._take()
        return True

    def _column(self, expression: Expression) -> ColumnName:
        if not isinstance(expression, ColumnName):
            raise self._error("a single column before it")
        return expression

    def _values(self) -> tuple[NumberValue | TextValue, ...]:
        closing = ")" if self._is("sign", "(") else "}"
        self._skip("sign", "(" if closing == ")" else "{")
        found = [self._value()]
        while self._is("sign", ","):
            self._take()
            found.append(self._value())
        self._skip("sign", closing)
        return tuple(found)

    def _value(self) -> NumberValue | TextValue:
        minus = self._is("sign", "-")
        if minus:
            self._take()
        if self._next.kind == "number":
            value = float(self._take().text)
            return NumberValue(-value if minus else value)
        if self._next.kind == "text" and not minus:
            return TextValue(self._take().text)
        raise self._error('a number or a text in ""')

    def _sum(self) -> Expression:
        first = self._product()
        if not self._is("sign", "+", "-"):
            return first
        terms = [(1, self._counted(first))]
        while self._is("sign", "+", "-"):
            sign = 1 if self._take().text == "+" else -1
            terms.append((sign, self._counted(self._product())))
        return Sum(tuple(terms))

    def _product(self) -> Expression:
        first = self._signed()
        if not self._is("sign", "*", "/"):
            return first
        factors = [(1, self._counted(first))]
        while self._is("sign", "*", "/"):
            exponent = 1 if self._take().text == "*" else -1
            factors.append((exponent, self._counted(self._signed())))
        return Product(tuple(factors))

    def _counted(self, expression: Expression) -> Expression:
        if is_truth(expression):
            raise self._error("a value, not a condition")
        return expression

    def _signed(self) -> Expression:
        if self._is("sign", "-"):
            self._take()
            self._deeper()
            inner = self._counted(self._signed())
            self._depth -= 1
            if isinstance(inner, NumberValue):
                return NumberValue(-inner.value)
            return Sum(((-1, inner),))
        if self._is("sign", "("):
            self._take()
            self._deeper()
            found = self._either()
            self._skip("sign", ")")
            self._depth -= 1
            return found
        if self._next.kind == "number":
            return NumberValue(float(self._take().text))
        if self._next.kind == "text":
            return TextValue(self._take().text)
        if self._next.kind == "name":
            return ColumnName(self._take().text)
        raise self._error("a column, a number, a text or a bracket")
