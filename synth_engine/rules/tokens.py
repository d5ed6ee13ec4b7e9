"""Cuts the text of a rule into words, values and signs. Stdlib only; runs in the parent as well."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.rules import LONGEST_RULE

TokenKind: TypeAlias = Literal["name", "word", "number", "text", "sign", "end"]

WORDS = frozenset({"unique", "if", "then", "and", "or", "not", "in", "is", "missing"})
# Other spellings that people bring from elsewhere.
_SAME = {"==": "=", "!=": "<>", "≠": "<>", "≤": "<=", "≥": ">=", "↔": "<->", "→": "->"}
_TOKEN = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<quoted>`(?:[^`]|``)+`)
    | (?P<text>"(?:[^"]|"")*")
    | (?P<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?)
    | (?P<name>[^\W\d][\w.]*)
    | (?P<sign><->|->|<=|>=|<>|==|!=|[≠≤≥↔→=<>+\-*/(){},])
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a rule.

    Attributes:
        kind: what it is; ``word`` is one of the language's own, in small letters.
        text: the name, the text without its quotes, the digits, or the sign.
        place: position of its first character, from 1.
    """

    kind: TokenKind
    text: str
    place: int


def tokens(text: str, number: int) -> tuple[Token, ...]:
    """Cut a rule; the last token is of the kind ``end``.

    Args:
        text: one rule.
        number: of the rule among its fellows, for errors.

    Raises:
        UserFixable: ``RULES.TOO_LARGE``, ``RULES.SYNTAX``.
    """
    if len(text) > LONGEST_RULE:
        raise UserFixable("RULES.TOO_LARGE", rule=number, what="characters", limit=LONGEST_RULE)
    found: list[Token] = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            expected = "a closing quote" if text[place] in '"`' else "a sign of the language"
            raise UserFixable("RULES.SYNTAX", rule=number, place=place + 1, expected=expected)
        if match.lastgroup == "number" and math.isinf(float(match.group())):
            expected = "a number below 1e308"
            raise UserFixable("RULES.SYNTAX", rule=number, place=place + 1, expected=expected)
        made = _token(match, place + 1)
        if made is not None:
            found.append(made)
        place = match.end()
    return (*found, Token("end", "", len(text) + 1))


def _token(match: re.Match[str], place: int) -> Token | None:
    kind, text = match.lastgroup, match.group()
    if kind == "space":
        return None
    if kind == "quoted":
        return Token("name", text[1:-1].replace("``", "`"), place)
    if kind == "text":
        return Token("text", text[1:-1].replace('""', '"'), place)
    if kind == "number":
        return Token("number", text, place)
    if kind == "name":
        small = text.lower()
        return Token("word", small, place) if small in WORDS else Token("name", text, place)
    return Token("sign", _SAME.get(text, text), place)


def is_plain(name: str) -> bool:
    """Whether a column's name can stand in a rule without backticks."""
    match = _TOKEN.fullmatch(name)
    return match is not None and match.lastgroup == "name" and name.lower() not in WORDS
