"""Decides how each rule is met: which column is computed from which, in what order, and what is left to check.

Declared rules come first, then what the training rows show of themselves (fixed combinations, equal columns,
dates in order). A column is computed in one way only, and never in a circle: a rule that finds its column
taken is left to the redrawing of rows.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.rules import (
    AllOf,
    ColumnName,
    Comparison,
    Condition,
    Determines,
    Expression,
    IfThen,
    Rule,
    Sum,
)
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Table
from synth_engine.rules.codes import column_codes
from synth_engine.rules.dependencies import (
    Looked,
    dates_in_order,
    equal_pairs,
    fixed_pairs,
    sample_rows,
)
from synth_engine.rules.derived import Derived
from synth_engine.rules.lookups import Lookup
from synth_engine.rules.steps import Fixed, Follow, Settle, Step
from synth_engine.rules.wording import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

# A number with fewer values keeps its own shape better when rows are redrawn than as a difference.
LEAST_VALUES_TO_FOLLOW = 64
FOLLOW_LOOK = 5_000
# With more combinations that are nobody's in common (one patient's, say) a lookup would answer for strangers.
LEAST_KNOWN = 0.8
# Numbers that fix something and nearly all have common values are codes: one in between is none. With more
# uncommon ones it is a scale, whose rare values must not be moved.
SETTLED_ROWS = 0.99


@dataclass(slots=True)
class Building:
    """Steps under construction over the training rows."""

    table: Table
    minimum_count: int
    steps: list[Step] = field(default_factory=list)
    _closed: frozenset[str] = frozenset()
    _targets: set[str] = field(default_factory=set)
    _settled: set[str] = field(default_factory=set)
    _looked: Looked | None = None

    # -- order --------------------------------------------------------------------------------

    def _fits(self, step: Step) -> bool:
        """Whether its columns are free and it closes no circle."""
        if set(step.writes) & (self._targets | set(step.reads)):
            return False
        if self._closed & {*step.writes, *step.reads}:
            return False
        if isinstance(step, Settle):
            return True
        if any(one.writes[0] in step.writes and not one.identity for one in self._settling()):
            return False
        leads: dict[str, set[str]] = defaultdict(set)
        for one in (*self.steps, step):
            for name in one.reads:
                leads[name] |= set(one.writes)
        reached, edge = set(step.writes), list(step.writes)
        while edge:
            for name in leads[edge.pop()] - reached:
                reached.add(name)
                edge.append(name)
        return not reached & set(step.reads)

    def _settling(self) -> list[Settle]:
        return [one for one in self.steps if isinstance(one, Settle)]

    def add(self, step: Step) -> bool:
        """Take a step if it fits."""
        if not self._fits(step):
            return False
        # What is computed now needs no settling any more.
        for one in self._settling():
            if one.writes[0] in step.writes:
                self.steps.remove(one)
        self.steps.append(step)
        conditional = isinstance(step, Derived) and step.condition is not None
        if isinstance(step, Settle):
            self._settled |= set(step.writes)
        elif not conditional:
            self._targets |= set(step.writes)
        return True

    def ordered(self) -> tuple[Step, ...]:
        """The steps, each after those that write what it reads; settling first."""
        left = [one for one in self.steps if not isinstance(one, Settle)]
        done: list[Step] = [one for one in self.steps if isinstance(one, Settle)]
        while left:
            waiting = {name for one in left for name in one.writes}
            ready = next(one for one in left if not set(one.reads) & waiting)
            done.append(ready)
            left.remove(ready)
        return tuple(done)

    # -- declared -----------------------------------------------------------------------------

    def declare(self, rule: Rule) -> bool:
        """Meet a declared rule by construction as far as possible; whether all of it is."""
        if isinstance(rule, Determines):
            return self._determined(rule)
        if isinstance(rule, Condition):
            for part in _parts(rule.expression):
                if isinstance(part, Comparison):
                    self._compared(part)
        elif isinstance(rule, IfThen):
            for part in _parts(rule.consequence):
                if isinstance(part, Comparison) and part.sign == "=":
                    self._equal(part, rule.condition)
        return False  # these are checked in every row all the same

    def _compared(self, part: Comparison) -> None:
        if part.sign == "=":
            self._equal(part, None)
        elif isinstance(part.left, ColumnName) and isinstance(part.right, ColumnName):
            low, high = part.left.name, part.right.name
            if part.sign in {">", ">="}:
                low, high = high, low
            if part.sign != "<>":
                self.follow(low, high, strict=part.sign in {"<", ">"})

    def _equal(self, part: Comparison, condition: Expression | None) -> None:
        for target, expression in _solved(part):
            column = self.table[target]
            texts = isinstance(expression, ColumnName) and not self.table[expression.name].is_number
            if column.is_number == texts:
                continue
            if self.derive(column, expression, condition):
                return

    def derive(self, column: Column, expression: Expression, condition: Expression | None) -> bool:
        """Compute a column by an expression."""
        step = Derived(column.schema, expression, condition, dropped=False)
        if condition is None:
            found = step.computed(self.table, self.table.rows)
            if (found.state == column.state).all():
                step = Derived(column.schema, expression, None, dropped=True)
        return self.add(step)

    def follow(self, low: str, high: str, *, strict: bool) -> bool:
        """Draw the higher of two columns as a difference."""
        start, end = self.table[low], self.table[high]
        dates = start.kind is end.kind is ColumnKind.DATETIME
        numbers = {start.kind, end.kind} <= {ColumnKind.INTEGER, ColumnKind.NUMERIC}
        if not (dates or numbers) or bool(((start.state != 0) & (end.state == 0)).any()):
            return False
        if numbers:
            few = end.take(sample_rows(len(end), FOLLOW_LOOK))
            if len(np.unique(few.values[few.state == 0])) < LEAST_VALUES_TO_FOLLOW:
                return False
        return self.add(Follow(low, end.schema, _unit(start.schema, end.schema), int(strict)))

    def _determined(self, rule: Determines) -> bool:
        """Look up what is determined; with both ways, settle the determinant on a partner each."""
        table = self.table
        given = [table[name] for name in rule.given]
        then = [table[name] for name in rule.then]
        if rule.both_ways and len(given) == len(then) == 1:
            given, then = _more_levels_first(given[0], then[0])
        return self.fix(given, then, both_ways=rule.both_ways, declared=True)

    # -- fixed combinations ---------------------------------------------------------------------

    def fix(
        self,
        given: Sequence[Column],
        then: Sequence[Column],
        *,
        both_ways: bool = False,
        declared: bool = False,
    ) -> bool:
        """Look columns up from their determinants; whether the rule is met by that for sure."""
        lookup = Lookup.learn(given, then, self.minimum_count)
        if lookup is None or lookup.known(given)[1].mean() < LEAST_KNOWN:
            return False
        settle = self._settle(given, lookup, both_ways=both_ways)
        if both_ways and settle is None:
            return False
        dropped = _is_complete(lookup, given, then)
        if not dropped and not declared:
            return False
        step = Fixed(lookup, dropped)
        if settle is not None and set(step.reads) & self._targets:
            if both_ways:
                return False
            settle = None
        if not self._fits(step):
            return False
        if settle is not None and not self.add(settle):
            return False
        return self.add(step)

    def _settle(self, given: Sequence[Column], lookup: Lookup, *, both_ways: bool) -> Settle | None:
        """Known values alone, for numbers; with both ways, one determinant a partner."""
        if len(given) != 1:
            return None
        book, column = lookup.books[0], given[0]
        if both_ways:
            if book.name in self._settled:
                return None
            return _one_each(lookup, column)
        plain = column.state == 0
        known = np.isin(column.values[plain], book.numbers)
        if not column.is_number or not len(known) or known.mean() < SETTLED_ROWS:
            return None
        if book.name in self._settled:
            return None
        return Settle(book, np.arange(book.values))

    # -- found ------------------------------------------------------------------------------------

    def find(self, closed: frozenset[str]) -> None:
        """Use what holds on all training rows without being declared.

        Args:
            closed: columns to leave alone, since rows may have to be changed in them.
        """
        self._closed = closed
        self._looked = Looked(self.table)
        names = self.table.names
        for pair in equal_pairs(self.table):
            column = self.table.columns[pair.then]
            self.derive(column, ColumnName(names[pair.given]), None)
        pairs = fixed_pairs(self._looked, self.minimum_count)
        sizes = [size for _, size in self._looked.sample]
        by_then: dict[int, list[int]] = defaultdict(list)
        for one in pairs:
            by_then[one.then].append(one.given)
        dropped: set[int] = set()
        for then in sorted(by_then, key=lambda at: (sizes[at], _rank(self.table.columns[at]), -at)):
            # The determinant with the fewest values has the most rows a value; of columns that fix each
            # other, the one that is looked up first is gone, so that no circle closes.
            for given in sorted(by_then[then], key=lambda at: (sizes[at], at)):
                if given not in dropped and self.fix(
                    [self.table.columns[given]], [self.table.columns[then]]
                ):
                    dropped.add(then)
                    break
        order = sorted(dates_in_order(self.table), key=lambda one: one[1])
        for date, _ in order:
            self.follow(names[date.given], names[date.then], strict=False)


def _rank(column: Column) -> int:
    """Of two columns that fix each other a number stays: its order helps a model."""
    return 1 if column.is_number else 0


def _more_levels_first(one: Column, other: Column) -> tuple[list[Column], list[Column]]:
    sizes = [(column_codes(column)[1], _rank(column)) for column in (one, other)]
    return ([one], [other]) if sizes[0] >= sizes[1] else ([other], [one])


def _one_each(lookup: Lookup, column: Column) -> Settle | None:
    """For every known determinant the commonest one with the same partner, so that partners are fixed too."""
    book = lookup.books[0]
    codes = book.encode(column)
    plain = (column.state == 0) & (codes >= 0)
    counts = np.bincount(codes[plain], minlength=book.size)[: book.values]
    entry = np.full(book.size, -1, dtype=np.int64)
    entry[lookup.keys] = lookup.entry
    entry = entry[: book.values]
    gone = np.zeros(len(lookup.answers[0].state), dtype=np.bool_)
    for answers in lookup.answers:
        gone |= answers.state < 0
    single = (entry >= 0) & gone[entry]  # what has no partner shares it with nobody
    entry = np.where(single, -1, entry)
    if not (entry >= 0).any():
        return None
    target = np.arange(book.values)
    champion: dict[int, int] = {}
    for at in np.lexsort((target, -counts)).tolist():
        if entry[at] >= 0:
            champion.setdefault(int(entry[at]), at)
    fallback = champion.get(lookup.usual, next(iter(champion.values())))
    for at in np.flatnonzero(~single).tolist():
        target[at] = champion[int(entry[at])] if entry[at] >= 0 else fallback
    # Codes are no partners of their own: with one, the way back would not be fixed.
    return Settle(book, target)


def _is_complete(lookup: Lookup, given: Sequence[Column], then: Sequence[Column]) -> bool:
    """Whether the lookup says every determined value, missing ones and codes included, but for real breaches."""
    entries = lookup.entries(given)
    for answers, column in zip(lookup.answers, then, strict=True):
        found = answers.column(entries)
        gone = (found.state < 0) != (column.state < 0)
        for one in given:
            gone |= (one.state < 0) & ~_same(found, column)
        if gone.any():
            return False
    return True


def _same(one: Column, other: Column) -> NDArray[np.bool_]:
    """Rows in which two columns of one kind hold the same."""
    if one.is_number:
        values = one.values == other.values
    else:
        place = {level: at for at, level in enumerate(other.levels)}
        index = np.array([place.get(level, -1) for level in one.levels] or [-1])
        values = index[one.values] == other.values
    special = {code: at + 1 for at, code in enumerate(other.schema.special)}
    state = np.array([0, *(special.get(code, -2) for code in one.schema.special), -1])[one.state]
    return np.asarray((state == other.state) & (values | (other.state != 0)))


def _unit(start: ColumnSchema, end: ColumnSchema) -> float:
    """Grid of the difference: microseconds, or a power of ten; 0 for numbers without one."""
    if end.kind is ColumnKind.DATETIME:
        return float(min(start.resolution_us or 1, end.resolution_us or 1))
    if end.kind is ColumnKind.INTEGER and start.kind is ColumnKind.INTEGER:
        return 1.0
    if start.decimals is None or end.decimals is None:
        return 0.0
    return float(10.0 ** -max(start.decimals, end.decimals))


def _parts(expression: Expression) -> tuple[Expression, ...]:
    return expression.parts if isinstance(expression, AllOf) else (expression,)


def _solved(part: Comparison) -> Iterator[tuple[str, Expression]]:
    """Ways of reading an equality as "this column is that": a lone column first, else one term of a sum."""
    for one, other in ((part.left, part.right), (part.right, part.left)):
        theirs = set(names_in(other))
        if isinstance(one, ColumnName) and theirs and one.name not in theirs:
            yield one.name, other
    terms = [*_terms(part.left, 1), *_terms(part.right, -1)]
    names = [name for _, term in terms for name in names_in(term)]
    for at in range(len(terms) - 1, -1, -1):
        sign, term = terms[at]
        if isinstance(term, ColumnName) and names.count(term.name) == 1 and len(names) > 1:
            rest = tuple((-sign * s, t) for where, (s, t) in enumerate(terms) if where != at)
            yield term.name, Sum(rest)


def _terms(expression: Expression, sign: int) -> list[tuple[int, Expression]]:
    if isinstance(expression, Sum):
        return [one for s, part in expression.terms for one in _terms(part, sign * s)]
    return [(sign, expression)]
