"""A real table with its gaps filled: which columns can be, which cells were, what computed columns then say.

The result holds the real rows. It is personal data as the table is, and no synthetic table.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.asking import Filling
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.rules import Unique
from synth_engine.contracts.table import Column, Table
from synth_engine.rules.checking import violations
from synth_engine.rules.enforcing import Enforcer
from synth_engine.rules.steps import merged
from synth_engine.synthesizers.assembly import MINIMUM_COUNT, sorted_out

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.plan import Role
    from synth_engine.contracts.rules import Rule
    from synth_engine.contracts.synthesizer import ParameterValue, Synthesizer

LEAST_ROWS = 50  # without a gap, from which what holds between columns can be seen
MOST_TURNS = 20  # of drawing again what breaks a declared rule


@dataclass(frozen=True, slots=True)
class Filled:
    """What came of it.

    Attributes:
        table: the real rows, every cell that was there as it was.
        filled: column -> cells that were drawn.
        left: column -> gaps that stay: of identifiers, free text, and where too few rows share any value.
        broken: rows that break a declared rule since they were filled.
    """

    table: Table
    filled: Mapping[str, int]
    left: Mapping[str, int]
    broken: int


def fill_table(
    synthesizer: Synthesizer,
    table: Table,
    roles: Mapping[str, Role],
    parameters: Mapping[str, ParameterValue],
    seed: int,
    context: Context,
    rules: Sequence[Rule] = (),
    codes: Sequence[str] = (),
) -> Filled:
    """Fill the gaps of a table by a model of the same table.

    Args:
        synthesizer: one whose models are `Filling`.
        table: n >= 1 rows.
        roles: column -> role; a column without one is ordinary.
        parameters: from `resolve_parameters`.
        seed: >= 0.
        context: progress and cancel.
        rules: what a filled row is to satisfy where it can.
        codes: texts that count as gaps too, such as ``?``, wherever they stand.

    Raises:
        UserFixable: ``SYNTH.CANNOT_FILL`` where the method offers no filling; ``PLAN.NOTHING_LEFT``;
            ``RULES.LEFT_OUT``, ``RULES.MADE_UP``.
    """
    _, forms, learnt, _ = sorted_out(without(table, codes), roles)
    if not learnt:
        raise UserFixable("PLAN.NOTHING_LEFT")
    modelled = Table(tuple(learnt), table.name)
    enough = int(parameters.get("minimum_count", MINIMUM_COUNT))
    enforcer = Enforcer.learn(rules, _complete(modelled), enough, context, frozenset(forms))
    model = synthesizer.fit(modelled, parameters, seed, context)
    if not isinstance(model, Filling):
        raise UserFixable("SYNTH.CANNOT_FILL", name=synthesizer.info.name)
    own = tuple(r for r in rules if not isinstance(r, Unique) and _about(r, modelled))
    before = _broken(own, modelled)
    made = _computed(modelled, model.fill(modelled, seed, context), enforcer)
    for turn in range(1, MOST_TURNS):
        bad = np.flatnonzero(_broken(own, made) & ~before)
        if not len(bad):
            break
        some = modelled.take(bad)
        root = int(np.random.SeedSequence([seed, turn]).generate_state(1)[0])
        again = _computed(some, model.fill(some, root, context), enforcer)
        better = bad[~_broken(own, again)]
        made = _with_rows(made, better, again.take(np.isin(bad, better)))
    broken = int((_broken(own, made) & ~before).sum())
    return _told(table, without(table, codes), made, broken)


def _complete(table: Table) -> Table:
    """The rows without a gap: what fixes what shows there; all rows where there are too few of them."""
    gaps = np.zeros(table.rows, dtype=np.bool_)
    for column in table:
        gaps |= column.state == -1
    return table.take(~gaps) if (~gaps).sum() >= LEAST_ROWS else table


def without(table: Table, codes: Sequence[str]) -> Table:
    """The table with "missing" wherever one of some texts stands; its columns are else as they were."""
    columns = []
    for column in table:
        hit = np.zeros(len(column), dtype=np.bool_)
        for code in codes:
            if code in column.schema.special:
                hit |= column.state == column.schema.special.index(code) + 1
            elif code in column.levels:
                hit |= (column.state == 0) & (column.values == column.levels.index(code))
        state = np.where(hit, -1, column.state).astype(np.int16)
        values = np.where(hit, 0, column.values).astype(column.values.dtype)
        columns.append(Column(column.schema, values, state, column.levels) if hit.any() else column)
    return Table(tuple(columns), table.name)


def _about(rule: Rule, table: Table) -> bool:
    from synth_engine.rules.wording import columns_of

    return all(name in table for name in columns_of(rule))


def _broken(rules: Sequence[Rule], table: Table) -> NDArray[np.bool_]:
    found = np.zeros(table.rows, dtype=np.bool_)
    for rule in rules:
        found |= violations(rule, table)
    return found


def _computed(real: Table, filled: Table, enforcer: Enforcer) -> Table:
    """Gaps of columns that others fix get what those say; cells that were there stay."""
    if not enforcer.steps:
        return filled
    said = enforcer.restore(enforcer.reduce(filled))
    columns = []
    for before, column in zip(real, filled, strict=True):
        new = (before.state != column.state) | (before.values != column.values)
        columns.append(merged(column, new & (said[column.name].state == 0), said[column.name]))
    return Table(tuple(columns), filled.name)


def _with_rows(table: Table, rows: NDArray[np.intp], other: Table) -> Table:
    """The table with other rows in some places."""
    place = np.zeros(table.rows, dtype=np.intp)
    place[rows] = np.arange(len(rows))
    put = np.zeros(table.rows, dtype=np.bool_)
    put[rows] = True
    if not len(rows):
        return table
    columns = [merged(c, put, other[c.name].take(place)) for c in table]
    return Table(tuple(columns), table.name)


def _told(table: Table, gaps: Table, made: Table, broken: int) -> Filled:
    """The whole table again, in its own columns, with counts."""
    columns = []
    filled: dict[str, int] = {}
    left: dict[str, int] = {}
    for column in table:
        gap = gaps[column.name].state == -1
        drawn = np.zeros_like(gap)
        whole = column
        if column.name in made:
            found = made[column.name]
            drawn = gap & (found.state != -1)
            # A code that nothing could be drawn for stays what it is.
            whole = replace(merged(column, drawn, found), schema=column.schema)
        columns.append(whole)
        filled |= {column.name: int(drawn.sum())} if drawn.any() else {}
        left |= {column.name: int((gap & ~drawn).sum())} if (gap & ~drawn).any() else {}
    return Filled(Table(tuple(columns), table.name), filled, left, broken)
