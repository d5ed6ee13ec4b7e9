"""Rows that were asked for: exactly so many, every one meeting the conditions, shares as wanted, rules kept.

Works with any synthesizer. One that offers `Conditionable` is asked; from others the rows are picked out, and in
both cases every finished row is checked. Where shares of a column are wanted, each value is a stratum of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from synth_engine import tables
from synth_engine.contracts.asking import Among, Conditionable
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.synthesizer import FittedModel
from synth_engine.rules.asking import check_asked, columns_asked, meets, told
from synth_engine.rules.pushing import pushed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from synth_engine.contracts.asking import Asked, Request, Shares
    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import ColumnSchema, Table
    from synth_engine.rules.enforcing import Enforcer
    from synth_engine.rules.redrawing import Tally
    from synth_engine.synthesizers.assembly import TableModel

CHUNK_ROWS = 65_536
SMALLEST_DRAW, LARGEST_DRAW = 4_096, 65_536
# Rows drawn before we say that hardly one meets the conditions: in all, and for each that does.
PATIENCE, PATIENCE_PER_ROW = 1_000_000, 50_000


def draw(
    model: TableModel,
    rows: int,
    seed: int,
    context: Context,
    request: Request,
    tally: Tally | None = None,
) -> Iterator[Table]:
    """Draw row groups of at most 65,536 rows that meet a request; rules of uniqueness hold over all of them.

    Args:
        model: of the whole table.
        rows: >= 1 in all.
        seed: >= 0; the same seed gives the same rows.
        context: progress and cancel.
        request: what is asked.
        tally: counts what meeting the rules took.

    Raises:
        UserFixable: ``SYNTH.CONDITION_NOT_MET``, ``SYNTH.CONDITION_COLUMN``, ``SYNTH.CONDITION_MADE_UP``,
            ``SYNTH.RULE_NOT_MET``.
    """
    made_up = frozenset(model.forms)
    check_asked(request, frozenset(model.order) - made_up - frozenset(model.texts), made_up)
    if model.model is None:  # nothing but identifiers: nothing can have been asked of them
        yield from model.sample(rows, seed, context, tally)
        return
    strata = _strata(request, rows)
    asked = {name for conditions, _ in strata for one in conditions for name in columns_asked(one)}
    free = tuple(name for name in model.enforcer.free if name not in asked)
    enforcer = replace(model.enforcer, free=free)
    drawings = [
        _Drawing.of(model.model, conditions, enforcer, seed, at, context)
        for at, (conditions, _) in enumerate(strata)
    ]
    labels = np.repeat(np.arange(len(strata), dtype=np.int16), [count for _, count in strata])
    if len(strata) > 1:
        labels = np.random.default_rng([seed, 21]).permutation(labels)
    stream = enforcer.stream(seed, tally)
    for number, start in enumerate(range(0, rows, CHUNK_ROWS)):
        here = labels[start : start + CHUNK_ROWS]
        context.progress("generate.rows", start, rows)
        parts = []
        for at in np.unique(here).tolist():
            one = drawings[at]
            # What may be used twice as a last resort must be of the same stratum.
            stream.spare = one.spare
            parts.append(stream.group(int((here == at).sum()), one.group(number)))
            one.spare = stream.spare
        place = np.empty(len(here), dtype=np.intp)
        place[np.argsort(here, kind="stable")] = np.arange(len(here))
        group = parts[0] if len(parts) == 1 else tables.concat(parts).take(place)
        yield model.whole(group, len(here), start, seed)
    context.progress("generate.rows", rows, rows)


def _strata(request: Request, rows: int) -> list[tuple[tuple[Asked, ...], int]]:
    """Conditions of each stratum, and how many rows it has; those without rows are left out."""
    if request.shares is None:
        return [(request.conditions, rows)]
    wanted = request.shares
    values = [value for value, _ in wanted.shares]
    own = [Among(wanted.column, (value,)) for value in values]
    own.append(Among(wanted.column, tuple(values), negated=True))
    counts = largest_remainder(wanted, rows)
    return [
        ((*request.conditions, one), count) for one, count in zip(own, counts, strict=True) if count
    ]


def largest_remainder(wanted: Shares, rows: int) -> list[int]:
    """Rows of each named value, then of all others together: whole numbers nearest to the shares, `rows` in all."""
    shares = np.array([share for _, share in wanted.shares], dtype=np.float64)
    shares = np.append(shares, max(1.0 - float(shares.sum()), 0.0))
    if shares[-1] < 1e-9:
        shares[-1] = 0.0
    exact = shares * rows
    # A share of 0.29 of 100 rows is 29 rows, though the product falls short of it by a rounding error.
    counts = np.floor(exact + 1e-9).astype(np.int64)
    for at in np.argsort(counts - exact, kind="stable")[: rows - int(counts.sum())]:
        counts[at] += 1
    return [int(count) for count in counts]


@dataclass(slots=True)
class _Drawing:
    """How the rows of one stratum are drawn.

    Attributes:
        model: as far as possible given the conditions.
        conditions: checked in every finished row.
        enforcer: gives the finished rows.
        root: two whole numbers, where chance comes from.
        context: progress and cancel.
        spare: rows of this stratum that satisfied all rules, for the last resort.
        tried, met: rows drawn so far, and those of them that met the conditions.
    """

    model: FittedModel
    conditions: tuple[Asked, ...]
    enforcer: Enforcer
    root: tuple[int, int]
    context: Context
    spare: Table | None = field(default=None)
    tried: int = 0
    met: int = 0

    @classmethod
    def of(
        cls,
        model: FittedModel,
        conditions: tuple[Asked, ...],
        enforcer: Enforcer,
        seed: int,
        number: int,
        context: Context,
    ) -> _Drawing:
        """Ask the model where it can be asked."""
        if isinstance(model, Conditionable) and conditions:
            model = _given(model, conditions, enforcer, context)
        return cls(model, conditions, enforcer, (seed, number), context)

    def group(self, number: int) -> Callable[[int, int], Table]:
        """How rows of one row group are drawn: (rows, turn) -> rows as the synthesizer sees them."""

        def draw(rows: int, turn: int) -> Table:
            parts: list[Table] = []
            have = 0
            while have < rows:
                if self.tried > PATIENCE + PATIENCE_PER_ROW * self.met:
                    raise _refusal(self.conditions, self.met)
                share = max(self.met, 1) / self.tried if self.tried else 1.0
                size = rows - have
                if share < 1:
                    size = int(np.clip(size / share * 1.1 + 16, SMALLEST_DRAW, LARGEST_DRAW))
                part, good = self._some(size, [*self.root, number, turn, len(parts)])
                parts.append(part.take(good[: rows - have]))
                have += parts[-1].rows
            return tables.concat(parts)

        return draw

    def _some(self, rows: int, root: list[int]) -> tuple[Table, NDArray[np.intp]]:
        """Rows as the synthesizer sees them, and which of them meet the conditions when they are finished."""
        state = np.random.SeedSequence(root).generate_state(1, np.uint64)
        try:
            part = self.model.sample(rows, int(state[0] >> np.uint64(2)), self.context)
        except UserFixable as error:
            if error.code != "SYNTH.CONDITION_NOT_MET":
                raise
            # The model knows what was asked of it; people know what they asked.
            met = self.met + int(error.parameters.get("met", 0))
            raise _refusal(self.conditions, met) from error
        finished = self.enforcer.restore(part)
        held = np.ones(rows, dtype=np.bool_)
        for one in self.conditions:
            held &= meets(one, finished)
        self.tried += rows
        self.met += int(held.sum())
        return part, np.flatnonzero(held)


def _given(
    model: Conditionable, conditions: tuple[Asked, ...], enforcer: Enforcer, context: Context
) -> FittedModel:
    """A model given what the conditions ask of the columns that it draws.

    Raises:
        UserFixable: ``SYNTH.CONDITION_NOT_MET`` naming the first condition that nothing meets.
    """
    schema: tuple[ColumnSchema, ...] = ()
    if enforcer.steps and isinstance(model, FittedModel):
        schema = enforcer.restore(model.sample(1, 0, context)).schema
    necessary = [pushed((one,), enforcer.steps, schema) for one in conditions]
    try:
        return model.given([one for ours in necessary for one in ours])
    except UserFixable as error:
        for one, ours in zip(conditions, necessary, strict=True):
            try:
                model.given(ours)
            except UserFixable:
                raise _refusal((one,), 0) from error
        raise _refusal(conditions, 0) from error


def _refusal(conditions: tuple[Asked, ...], met: int) -> UserFixable:
    return UserFixable("SYNTH.CONDITION_NOT_MET", which=told(conditions), met=met)
