"""Makes generated rows satisfy rules: by construction where a column can be computed, else by drawing again.

Learnt from the training rows and kept with the model as arrays and JSON. What is drawn again comes from the model
given that the rules hold, which is what a rule asks for; only where the model hardly ever gives such rows
are rows that do satisfy all rules used twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.rules import Determines, Rule, Unique
from synth_engine.contracts.table import Column, Table
from synth_engine.rules.building import Building
from synth_engine.rules.checking import violations
from synth_engine.rules.codes import all_present
from synth_engine.rules.derived import Derived
from synth_engine.rules.enforceable import check_drawn
from synth_engine.rules.lookups import Lookup
from synth_engine.rules.parsing import parse_rule
from synth_engine.rules.redrawing import Stream, Tally, Watched
from synth_engine.rules.steps import Fixed, Follow, Settle, Step, merged
from synth_engine.rules.uniqueness import Agreement, Uniqueness
from synth_engine.rules.wording import rule_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.rules.lookups import Arrays


WAYS: Mapping[str, Any] = {
    "settle": Settle,
    "fixed": Fixed,
    "follow": Follow,
    "derived": Derived,
}


@dataclass(frozen=True, slots=True)
class Partners:
    """A fixed combination that is checked, not constructed: who has a known partner has no other one.

    What is not known (too few training rows) is left to `Agreement`: the first row that comes decides.
    """

    rule: Determines
    lookups: tuple[Lookup | None, ...]

    def broken(self, table: Table) -> NDArray[np.bool_]:
        """Rows whose partner is not the known one."""
        ways = [(self.rule.given, self.rule.then)]
        ways += [(self.rule.then, self.rule.given)] if self.rule.both_ways else []
        broken = np.zeros(table.rows, dtype=np.bool_)
        for (given, then), lookup in zip(ways, self.lookups, strict=True):
            ours, theirs = [table[n] for n in given], [table[n] for n in then]
            both = all_present([*ours, *theirs])
            if lookup is None:
                continue
            entries, known = lookup.known(ours)
            for answers, column in zip(lookup.answers, theirs, strict=True):
                broken |= both & known & ~same_values(answers.column(entries), column)
        return broken


def same_values(one: Column, other: Column) -> NDArray[np.bool_]:
    """Rows in which two columns of one kind hold the same value or code."""
    put = np.ones(len(one), dtype=np.bool_)
    joined = merged(other, put, one)  # `one`, in the levels and codes of `other`
    return np.asarray((joined.state == other.state) & (joined.values == other.values))


@dataclass(frozen=True, slots=True)
class Enforcer:
    """How the rules of one table are met.

    Attributes:
        rules: declared ones, in the order of the plan.
        order: names of the columns it gives back.
        seen: names of the columns the synthesizer sees.
        steps: constructions, in order.
        checked: numbers (from 0) of declared rules that are checked in every row.
        partners: fixed combinations that are checked (by number).
        free: columns that nothing is computed from, and that are not computed: may be changed to fit earlier rows.
    """

    rules: tuple[Rule, ...] = ()
    order: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    checked: tuple[int, ...] = ()
    partners: Mapping[int, Partners] = field(default_factory=dict)
    free: tuple[str, ...] = ()

    @classmethod
    def learn(
        cls,
        rules: Sequence[Rule],
        table: Table,
        minimum_count: int,
        context: Context,
        made_up: frozenset[str] = frozenset(),
    ) -> Enforcer:
        """Learn how to meet rules.

        Args:
            rules: declared; their columns are in the table or among `made_up`.
            table: training rows of the columns that are modelled.
            minimum_count: rows that must share whatever is kept.
            context: progress, and a notice for a rule that training rows break.
            made_up: identifiers, all different by themselves; rules about them are met by that.

        Raises:
            UserFixable: ``RULES.LEFT_OUT``, ``RULES.MADE_UP``.
        """
        building = Building(table, minimum_count)
        ours = [None if check_drawn(rule, at + 1, frozenset(table.names), made_up) else rule
                for at, rule in enumerate(rules)]  # fmt: skip
        checked: list[int] = []
        partners: dict[int, Partners] = {}
        for at, rule in enumerate(ours):
            context.progress("fit.rules", at, len(rules) + 1)
            if rule is None:
                continue
            broken = int(violations(rule, table).sum())
            if broken:
                context.notice("RULES.BROKEN_IN_REAL", rule=at + 1, rows=broken)
            met = building.declare(rule)
            if isinstance(rule, Determines) and not met:
                partners[at] = _partners(rule, table, minimum_count)
            elif not met and not isinstance(rule, Unique):
                checked.append(at)
        building.find(frozenset(name for one in partners.values() for name in one.rule.then))
        context.progress("fit.rules", len(rules) + 1, len(rules) + 1)
        steps = building.ordered()
        dropped = {name for step in steps for name in step.drops}
        touched = {name for step in steps for name in (*step.reads, *step.writes)}
        free = tuple(name for name in table.names if name not in touched)
        seen = tuple(name for name in table.names if name not in dropped)
        return cls(tuple(rules), table.names, seen, steps, tuple(checked), partners, free)

    @property
    def checks_rows(self) -> bool:
        """Whether any rule is checked row by row."""
        return bool(self.checked or self.partners)

    @property
    def _unique(self) -> tuple[int, ...]:
        """Numbers of the rules of uniqueness about columns that are drawn."""
        known = set(self.order)
        return tuple(
            at
            for at, rule in enumerate(self.rules)
            if isinstance(rule, Unique) and set(rule.columns) <= known
        )

    def reduce(self, table: Table) -> Table:
        """What the synthesizer sees of a table."""
        if not self.steps:
            return table
        standing: dict[str, Column] = {}
        for step in self.steps:
            standing |= step.reduce(table)
        return Table(tuple(standing.get(n) or table[n] for n in self.seen), table.name)

    def restore(self, drawn: Table) -> Table:
        """The whole table from what a synthesizer drew."""
        if not self.steps:
            return drawn
        columns = {column.name: column for column in drawn}
        for step in self.steps:
            step.apply(columns, drawn.rows)
        return Table(tuple(columns[name] for name in self.order), drawn.name)

    def broken(self, table: Table) -> dict[int, NDArray[np.bool_]]:
        """Rows that break each rule that is checked row by row."""
        found = {at: violations(self.rules[at], table) for at in self.checked}
        return found | {at: one.broken(table) for at, one in self.partners.items()}

    def stream(self, seed: int, tally: Tally | None = None) -> Stream:
        """Begin an output: uniqueness and partners hold over all its row groups."""
        watched: dict[int, Watched] = {}
        for at in (*self._unique, *self.partners):
            rule = self.rules[at]
            if isinstance(rule, Unique):
                watched[at] = Uniqueness(rule.columns, self.free)
            elif isinstance(rule, Determines):
                watched[at] = Agreement(rule.given, rule.then, self.free)
                if rule.both_ways:  # negative: the way back of the same rule
                    watched[-at - 1] = Agreement(rule.then, rule.given, ())
        return Stream(self, seed, watched, tally or Tally())

    def facts(self) -> dict[str, int]:
        """Safe numbers for the model card."""
        return {
            "rules": len(self.rules),
            "columns_computed": len({name for step in self.steps for name in step.drops}),
        }

    def save(self) -> tuple[dict[str, Any], Arrays]:
        """As a JSON document and arrays (names begin with ``rules.``)."""
        arrays: Arrays = {}
        steps = [one.to_json(arrays, f"rules.{at}") for at, one in enumerate(self.steps)]
        partners = {}
        for at, one in self.partners.items():
            partners[str(at)] = [
                None if lookup is None else lookup.to_json(arrays, f"rules.partners.{at}.{way}")
                for way, lookup in enumerate(one.lookups)
            ]
        document = {
            "rules": [rule_text(rule) for rule in self.rules],
            "order": list(self.order),
            "seen": list(self.seen),
            "steps": steps,
            "checked": list(self.checked),
            "partners": partners,
            "free": list(self.free),
        }
        return document, arrays

    @classmethod
    def load(cls, untrusted: Mapping[str, Any], arrays: Arrays) -> Enforcer:
        """Read `save`'s form (KeyError, ValueError, TypeError, UserFixable if it is not that)."""
        rules = tuple(parse_rule(str(text), at + 1) for at, text in enumerate(untrusted["rules"]))
        steps = tuple(
            WAYS[row["way"]].from_json(row, arrays, f"rules.{at}")
            for at, row in enumerate(untrusted["steps"])
        )
        partners = {}
        for key, rows in untrusted["partners"].items():
            rule = rules[int(key)]
            if not isinstance(rule, Determines) or len(rows) != 1 + int(rule.both_ways):
                raise ValueError(key)
            lookups = tuple(
                None
                if row is None
                else Lookup.from_json(row, arrays, f"rules.partners.{key}.{way}")
                for way, row in enumerate(rows)
            )
            partners[int(key)] = Partners(rule, lookups)
        checked = tuple(int(at) for at in untrusted["checked"])
        names = {key: tuple(map(str, untrusted[key])) for key in ("order", "seen", "free")}
        if any(isinstance(rules[at], Unique | Determines) for at in checked):
            raise ValueError(checked)
        found = cls(rules, names["order"], names["seen"], steps, checked, partners, names["free"])
        found.check()
        return found

    def check(self) -> None:
        """Whether every column a step needs is there when it runs (ValueError if not)."""
        ready = set(self.seen)
        for step in self.steps:
            needed = {*step.reads, *(set(step.writes) - set(step.drops))}
            if not needed <= ready:
                raise ValueError(sorted(needed - ready))
            ready |= set(step.writes)
        if not set(self.order) <= ready:
            raise ValueError(sorted(set(self.order) - ready))


def _partners(rule: Determines, table: Table, minimum_count: int) -> Partners:
    ways = [(rule.given, rule.then), (rule.then, rule.given)][: 1 + int(rule.both_ways)]
    return Partners(
        rule,
        tuple(
            Lookup.learn([table[n] for n in given], [table[n] for n in then], minimum_count)
            for given, then in ways
        ),
    )
