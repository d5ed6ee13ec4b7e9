"""Reads what is asked of rows, ``COLUMN=VALUE`` or a condition in the language of rules; says which rows meet it.

Reading needs the standard library alone and runs in the parent as well; holding against rows loads numpy.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from synth_engine.contracts.asking import (
    MOST_CONDITIONS,
    MOST_SHARES,
    Among,
    Asked,
    Holds,
    Request,
    Shares,
)
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.rules import (
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    Expression,
    Not,
    NumberValue,
    OneOf,
    TextValue,
)
from synth_engine.rules.checking import check_rule
from synth_engine.rules.parsing import parse_rule
from synth_engine.rules.wording import names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from synth_engine.contracts.table import ColumnSchema, Table

# VALUE:SHARE, or VALUE:PERCENT%; a value may hold anything, commas and colons too.
_PART = re.compile(r"(.*?):\s*(\d+(?:\.\d*)?|\.\d+)\s*(%?)\s*(?:,|$)", re.DOTALL)
_NAME = re.compile(r"[\w .-]+")  # what people mean as a column's name
_SLACK = 1e-9


def read_request(
    where: Sequence[str], rebalance: str | None, schema: Sequence[ColumnSchema]
) -> Request:
    """Read what was written.

    Args:
        where: conditions; every row is to meet all of them.
        rebalance: ``COLUMN=VALUE:SHARE[,VALUE:SHARE...]``, or None.
        schema: columns of the real table.

    Raises:
        UserFixable: ``SYNTH.CONDITION_COLUMN``, ``SYNTH.CONDITION_SYNTAX``, ``SYNTH.CONDITION_KIND``,
            ``SYNTH.CONDITIONS_TOO_MANY``, ``SYNTH.REBALANCE_SYNTAX``, ``SYNTH.REBALANCE_SHARES``.
    """
    if len(where) > MOST_CONDITIONS:
        raise UserFixable("SYNTH.CONDITIONS_TOO_MANY", limit=MOST_CONDITIONS)
    found = [
        part
        for number, text in enumerate(where, start=1)
        for part in apart(read_condition(text, number, schema))
    ]
    shares = None if rebalance is None else read_shares(rebalance, schema)
    return Request(tuple(found), shares)


def check_asked(request: Request, drawn: frozenset[str], made_up: frozenset[str]) -> None:
    """Check that all that is asked is about columns that are drawn.

    Raises:
        UserFixable: ``SYNTH.CONDITION_MADE_UP`` (identifiers), ``SYNTH.CONDITION_COLUMN`` (left out).
    """
    names = [name for one in request.conditions for name in columns_asked(one)]
    if request.shares is not None:
        names.append(request.shares.column)
    for name in names:
        if name in made_up:
            raise UserFixable("SYNTH.CONDITION_MADE_UP", column=name)
        if name not in drawn:
            raise UserFixable("SYNTH.CONDITION_COLUMN", column=name)


def read_condition(text: str, number: int, schema: Sequence[ColumnSchema]) -> Asked:
    """Read one condition.

    ``COLUMN=VALUE`` without spaces around the sign is taken to the letter, whatever the value holds; anything else
    is read as a condition in the language of rules, and where that fails as ``COLUMN = VALUE``.

    Args:
        text: as written.
        number: of the condition, for errors.
        schema: columns of the real table.

    Raises:
        UserFixable: ``SYNTH.CONDITION_COLUMN``, ``SYNTH.CONDITION_SYNTAX``, ``SYNTH.CONDITION_KIND``.
    """
    known = [column.name for column in schema]
    plain = [name for name in known if text.startswith(f"{name}=")]
    if plain:
        name = max(plain, key=len)
        return Among(name, (text[len(name) + 1 :],))
    column, sign, value = (part.strip() for part in text.partition("="))
    loose = Among(column, (value,)) if sign and column in known else None
    try:
        rule = parse_rule(text, number)
        if not isinstance(rule, Condition):
            raise UserFixable(
                "SYNTH.CONDITION_SYNTAX", number=number, place=1, expected="a condition"
            )
        check_rule(rule, number, schema)
    except UserFixable as error:
        if loose is not None and not value.startswith("="):
            return loose
        if error.code == "RULES.SYNTAX" and sign and _NAME.fullmatch(column) and loose is None:
            raise UserFixable("SYNTH.CONDITION_COLUMN", column=column) from error
        raise _translated(error, number) from error
    return Holds(rule.expression)


def _translated(error: UserFixable, number: int) -> UserFixable:
    """An error about a rule as one about a condition."""
    told = error.parameters
    if error.code in {"RULES.SYNTAX", "RULES.NO_CONDITION", "RULES.TOO_LARGE"}:
        place, expected = told.get("place", 1), told.get("expected", "a comparison")
        return UserFixable("SYNTH.CONDITION_SYNTAX", number=number, place=place, expected=expected)
    if error.code == "RULES.NO_SUCH_COLUMN":
        return UserFixable("SYNTH.CONDITION_COLUMN", column=told["column"])
    if error.code in {"RULES.CANNOT_COMPARE", "RULES.CANNOT_COUNT"}:
        return UserFixable("SYNTH.CONDITION_KIND", number=number, column=told["column"])
    return error


def read_shares(text: str, schema: Sequence[ColumnSchema]) -> Shares:
    """Read ``COLUMN=VALUE:SHARE[,VALUE:SHARE...]``; shares as 0.3 or 30%.

    Raises:
        UserFixable: ``SYNTH.CONDITION_COLUMN``, ``SYNTH.REBALANCE_SYNTAX``, ``SYNTH.REBALANCE_SHARES``.
    """
    plain = [column.name for column in schema if text.startswith(f"{column.name}=")]
    if not plain:
        raise UserFixable("SYNTH.CONDITION_COLUMN", column=text.partition("=")[0])
    name = max(plain, key=len)
    said, place, found = text[len(name) + 1 :], 0, dict[str, float]()
    while place < len(said):
        match = _PART.match(said, place)
        if match is None or match[1] in found or len(found) == MOST_SHARES:
            raise UserFixable("SYNTH.REBALANCE_SYNTAX", column=name)
        found[match[1]] = float(match[2]) / (100 if match[3] else 1)
        place = match.end()
    if not found:
        raise UserFixable("SYNTH.REBALANCE_SYNTAX", column=name)
    if math.fsum(found.values()) > 1 + _SLACK:
        raise UserFixable("SYNTH.REBALANCE_SHARES", column=name)
    return Shares(name, tuple(found.items()))


def apart(asked: Asked) -> tuple[Asked, ...]:
    """A condition whose parts must all hold as its parts: each tells more about its columns alone."""
    if isinstance(asked, Holds) and isinstance(asked.expression, AllOf):
        return tuple(one for part in asked.expression.parts for one in apart(Holds(part)))
    return (asked,)


def columns_asked(asked: Asked) -> tuple[str, ...]:
    """Names of the columns a condition is about, in order of first mention."""
    if isinstance(asked, Among):
        return (asked.column,)
    return tuple(dict.fromkeys(names_in(asked.expression)))


def told(conditions: Sequence[Asked]) -> str:
    """Conditions as an error names them: by their columns, never by a value."""
    names = dict.fromkeys(name for one in conditions for name in columns_asked(one))
    word = "the condition" if len(conditions) == 1 else "the conditions"
    return f"{word} on {', '.join(names)}"


def meets(asked: Asked, table: Table) -> NDArray[np.bool_]:
    """Rows (n,) of a table that meet a condition (KeyError where it lacks a column)."""
    import numpy as np

    from synth_engine.rules.evaluating import equals, truth_of

    if isinstance(asked, Holds):
        return np.asarray(truth_of(asked.expression, table).yes)
    column = table[asked.column]
    hits = np.zeros(len(column), dtype=np.bool_)
    for value in asked.values:
        hits |= equals(column, TextValue(value)) if value else column.state == -1
    return ~hits if asked.negated else hits


def is_single(asked: Asked) -> bool:
    """Whether a condition is about one column alone."""
    return len(columns_asked(asked)) == 1


def literals(asked: Asked) -> list[NumberValue | TextValue]:
    """Values that a condition names: where what it says of a number changes."""
    if isinstance(asked, Among):
        return [TextValue(value) for value in asked.values]
    return _literals(asked.expression)


def _literals(expression: Expression) -> list[NumberValue | TextValue]:
    if isinstance(expression, AllOf | AnyOf):
        return [one for part in expression.parts for one in _literals(part)]
    if isinstance(expression, Not):
        return _literals(expression.part)
    if isinstance(expression, OneOf):
        return list(expression.values)
    if isinstance(expression, Comparison):
        sides = (expression.left, expression.right)
        return [side for side in sides if isinstance(side, NumberValue | TextValue)]
    return []
