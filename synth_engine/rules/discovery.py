"""Finds rules that a table shows of itself, to be offered for confirmation.

Offered is what holds on every row it speaks of, with enough rows, and would not hold by chance; what a few rows
break (at most one in a thousand) is offered apart, as a near-rule. A sample sorts out, all rows decide. A
value stands in a rule that is found only if at least five rows share it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.rules import (
    ColumnName,
    Comparison,
    ComparisonSign,
    Condition,
    Determines,
    FoundRule,
    Rule,
)
from synth_engine.contracts.table import ColumnKind, Table
from synth_engine.rules.dependencies import (
    LEAST_ROWS,
    Looked,
    Pair,
    by_chance,
    dates_in_order,
    equal_pairs,
    fixed_pairs,
    sample_rows,
)
from synth_engine.rules.found_arithmetic import sums
from synth_engine.rules.found_missing import missing_rules
from synth_engine.rules.found_near import near_fixed
from synth_engine.rules.found_unique import unique_rules
from synth_engine.rules.wording import rule_kind, rule_sentence, rule_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synth_engine.contracts.context import Context

SHARED = 5  # rows that must share a value before a rule names it or hangs on it
MOST_FOUND = 200
# Numbers are offered in order only if partners at random break the order this often.
LEAST_BROKEN_BY_CHANCE = 0.05
MOST_EXCEPTIONS = 0.001
MOST_NUMBERS = 60


def discover(table: Table, context: Context) -> tuple[FoundRule, ...]:
    """Find rules.

    Args:
        table: all rows, any columns; identifiers are looked at for uniqueness alone, free text not at all.
        context: progress and cancel.

    Returns:
        rules that hold, then near-rules; at most 200.
    """
    named = {ColumnKind.IDENTIFIER, ColumnKind.TEXT}
    drawn = Table(tuple(column for column in table if column.kind not in named), table.name)
    constant = ColumnKind.CONSTANT
    varied = Table(tuple(column for column in drawn if column.kind is not constant), table.name)
    # A constant says something by being missing or not.
    finders = ((_fixed, varied), (_ordered, varied), (sums, varied), (missing_rules, drawn))
    found: list[FoundRule] = [_told(rule, rows) for rule, rows in unique_rules(table)]
    total = len(finders) + 1
    for at, (finder, seen) in enumerate(finders, start=1):
        context.progress("profile.rules", at, total)
        if len(seen.columns) > 1 and seen.rows >= LEAST_ROWS:
            found += [_told(rule, rows, broken) for rule, rows, broken in finder(seen)]
    context.progress("profile.rules", total, total)
    distinct = {one.text: one for one in reversed(found)}
    kept = sorted(
        (one for one in found if distinct[one.text] is one), key=lambda one: one.exceptions > 0
    )
    return tuple(kept[:MOST_FOUND])


def _told(rule: Rule, support: int, exceptions: int = 0) -> FoundRule:
    return FoundRule(rule_text(rule), rule_kind(rule), rule_sentence(rule), support, exceptions)


Offer = tuple[Rule, int, int]


def _fixed(table: Table) -> Iterable[Offer]:
    """Fixed combinations; of columns in a chain the nearest one, of columns that go one to one the first."""
    looked = Looked(table)
    pairs = fixed_pairs(looked, SHARED)
    known = {(one.given, one.then) for one in pairs}
    first = {
        at: min([at, *(other for other in range(at) if {(at, other), (other, at)} <= known)])
        for at in range(len(table.columns))
    }
    names = table.names
    for pair in pairs:
        back = (pair.then, pair.given) in known
        if first[pair.given] != pair.given or (not back and first[pair.then] != pair.then):
            continue
        between = (
            other.then
            for other in pairs
            if other.given == pair.given
            and (other.then, pair.then) in known
            and (other.then, other.given) not in known
            and (pair.then, other.then) not in known
        )
        if not back and next(between, None) is not None:
            continue
        yield Determines((names[pair.given],), (names[pair.then],), back), table.rows, 0
    for pair, broken in near_fixed(looked, known, MOST_EXCEPTIONS):
        if first[pair.given] == pair.given and first[pair.then] == pair.then:
            yield Determines((names[pair.given],), (names[pair.then],)), table.rows, broken


def _ordered(table: Table) -> Iterable[Offer]:
    """Equal columns, dates in order, numbers in order."""
    names = table.names
    equal = equal_pairs(table)
    for pair in equal:
        one, other = table.columns[pair.given], table.columns[pair.then]
        rows = int(((one.state == 0) & (other.state == 0)).sum())
        yield _compared(names[pair.then], "=", names[pair.given]), rows, 0
    copies = {pair.then for pair in equal}  # what holds for the first of them holds for the others
    ordered = [(pair, 0) for pair, _ in dates_in_order(table)] + _numbers_in_order(table)
    kept = [(pair, n) for pair, n in ordered if not {pair.given, pair.then} & copies]
    holds = {(pair.given, pair.then) for pair, broken in kept if not broken}
    for pair, broken in kept:
        low, high = pair.given, pair.then
        if any((low, mid) in holds and (mid, high) in holds for mid in range(len(names))):
            continue  # follows from two others
        start, end = table.columns[low], table.columns[high]
        both = (start.state == 0) & (end.state == 0)
        strict = not broken and bool((start.values[both] < end.values[both]).all())
        yield _compared(names[low], "<" if strict else "<=", names[high]), int(both.sum()), broken


def _compared(low: str, sign: ComparisonSign, high: str) -> Condition:
    return Condition(Comparison(ColumnName(low), sign, ColumnName(high)))


def _numbers_in_order(table: Table) -> list[tuple[Pair, int]]:
    """Pairs of numbers, the first never (or hardly ever) above the second, that chance would mix up."""
    numbers = [
        at
        for at, column in enumerate(table)
        if column.kind in {ColumnKind.INTEGER, ColumnKind.NUMERIC}
    ][:MOST_NUMBERS]
    if len(numbers) < 2:
        return []
    chosen = sample_rows(table.rows, 2_000)
    values = np.stack([table.columns[at].values[chosen].astype(np.float64) for at in numbers])
    present = np.stack([table.columns[at].state[chosen] == 0 for at in numbers])
    found = []
    for place, low in enumerate(numbers):
        both = present & present[place]
        above = (values[place] > values) & both
        rows = both.sum(axis=1)
        likely = (above.sum(axis=1) <= 2 * MOST_EXCEPTIONS * rows) & (rows > 0)
        for at in np.flatnonzero(likely).tolist():
            if at != place:
                found += _in_order(table, low, numbers[at])
    return found


def _in_order(table: Table, low: int, high: int) -> list[tuple[Pair, int]]:
    start, end = table.columns[low], table.columns[high]
    both = np.flatnonzero((start.state == 0) & (end.state == 0))
    first, second = start.values[both].astype(np.float64), end.values[both].astype(np.float64)
    if len(both) < 2 * LEAST_ROWS:
        return []
    broken = int((first > second).sum())
    if broken > MOST_EXCEPTIONS * len(both) or bool((first == second).all()):
        return []
    # Two columns that hold few values each say more as they are than in order.
    few = min(len(np.unique(first[:2_000])), len(np.unique(second[:2_000])))
    if few < 4 or 1 - by_chance(first, second) < LEAST_BROKEN_BY_CHANCE:
        return []
    return [(Pair(low, high), broken)]
