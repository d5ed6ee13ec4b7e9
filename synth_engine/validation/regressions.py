"""Models that an analyst declares, as texts: ``hours ~ age + sex``, ``Surv(time, event) ~ arm + age``.

The grammar and its checks, light enough for the command line to refuse a text before any work starts. Fitting
lives in `regression_fits`; nothing here sees a row.

    model   = outcome "~" term { "+" term }
    outcome = name | "Surv(" name "," name ")"
    name    = text without spaces and ~ + * : ^ | ( ) , `   |   "`" anything, a backtick doubled "`"
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import NUMBER_KINDS, ColumnKind, ColumnSchema

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 2000
MOST_TERMS = 50
_TOKEN = re.compile(r"\s*(?:`((?:[^`]|``)+)`|([~+(),])|([^\s~+*:^|(),`]+))")
_SURVIVAL = [(True, "Surv"), (False, "("), (False, ","), (False, ")")]
_CANNOT_STAND = frozenset({ColumnKind.IDENTIFIER, ColumnKind.TEXT, ColumnKind.CONSTANT})


@dataclass(frozen=True, slots=True)
class Regression:
    """One declared model.

    Attributes:
        outcome: column that is explained; of a survival model the time.
        terms: columns that explain it, in order.
        event: of a survival model the column that says whether the time ended in the event; else None.
    """

    outcome: str
    terms: tuple[str, ...]
    event: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column it needs."""
        return (self.outcome, *(() if self.event is None else (self.event,)), *self.terms)

    def __str__(self) -> str:
        """Say it in the grammar."""
        left = _quoted(self.outcome)
        if self.event is not None:
            left = f"Surv({left}, {_quoted(self.event)})"
        return f"{left} ~ {' + '.join(map(_quoted, self.terms))}"


def parse_regression(text: str) -> Regression:
    """Read a declaration.

    Raises:
        UserFixable: ``VALID.REGRESSION_SYNTAX``.
    """
    left, right = _sides(text)
    if len(right) > 2 * MOST_TERMS or len(right) % 2 == 0:
        raise _syntax(text)
    signs, terms = right[1::2], right[0::2]
    if any(sign != (False, "+") for sign in signs) or not all(name for name, _ in terms):
        raise _syntax(text)
    event = None
    if len(left) == 1 and left[0][0]:
        outcome = left[0][1]
    elif len(left) == 6 and left[:2] + left[3::2] == _SURVIVAL and left[2][0] and left[4][0]:
        outcome, event = left[2][1], left[4][1]
    else:
        raise _syntax(text)
    found = Regression(outcome, tuple(one for _, one in terms), event)
    if len(set(found.columns)) != len(found.columns):
        raise _syntax(text)
    return found


def check_regression(text: str, schema: Sequence[ColumnSchema]) -> Regression:
    """Read a declaration and hold it against a table's columns.

    Args:
        text: such as ``income ~ age + `marital status` ``.
        schema: columns of the real table.

    Raises:
        UserFixable: ``VALID.REGRESSION_SYNTAX``; ``VALID.REGRESSION_COLUMN``: no such column;
            ``VALID.REGRESSION_KIND``: an identifier, free text or constant; ``VALID.REGRESSION_TIME``: the time of
            a survival model is no number.
    """
    found = parse_regression(text)
    kinds = {column.name: column.kind for column in schema}
    for name in found.columns:
        if name not in kinds:
            raise UserFixable("VALID.REGRESSION_COLUMN", regression=text, column=name)
        if kinds[name] in _CANNOT_STAND:
            raise UserFixable("VALID.REGRESSION_KIND", regression=text, column=name)
    if found.event is not None and kinds[found.outcome] not in NUMBER_KINDS:
        raise UserFixable("VALID.REGRESSION_TIME", regression=text, column=found.outcome)
    return found


def _sides(text: str) -> tuple[list[tuple[bool, str]], list[tuple[bool, str]]]:
    """Tokens left and right of the tilde; (whether it is a name, text) each."""
    if len(text) > LONGEST:
        raise _syntax(text[:80])
    found: list[tuple[bool, str]] = []
    at, whole = 0, text.rstrip()
    while at < len(whole):
        match = _TOKEN.match(whole, at)
        if match is None:
            raise _syntax(text)
        quoted, sign, bare = match.groups()
        if sign is not None:
            found.append((False, sign))
        else:
            found.append((True, bare if quoted is None else quoted.replace("``", "`")))
        at = match.end()
    if found.count((False, "~")) != 1:
        raise _syntax(text)
    middle = found.index((False, "~"))
    return found[:middle], found[middle + 1 :]


def _syntax(text: str) -> UserFixable:
    return UserFixable("VALID.REGRESSION_SYNTAX", regression=text)


def _quoted(name: str) -> str:
    if re.fullmatch(r"[^\s~+*:^|(),`]+", name):
        return name
    return "`" + name.replace("`", "``") + "`"
