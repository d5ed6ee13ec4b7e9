"""Floor 5: measures whether synthetic rows, added to real ones, help a declared task, by a learning curve.

For each seed rows are held back that no generator sees; at each size a generator learns from exactly the real rows
that the learner gets, and what it draws is added as each plan says. Beside each plan stands its copy: as many
repeats of the same real rows, which cost nothing and bring nothing new. Must not judge: `gains` does.
"""

from __future__ import annotations

import threading
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from synth_engine.collapse.downstream import LEARNERS, Asked
from synth_engine.collapse.tasks import TaskContext, spread, task
from synth_engine.contracts.asking import Among, Request
from synth_engine.contracts.errors import Cancelled, UserFixable
from synth_engine.contracts.plan import Role
from synth_engine.synthesizers import assembly
from synth_engine.tables import concat
from synth_engine.validation.views import View

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from synth_engine.collapse.augmentation_task import Group, Prepared
    from synth_engine.contracts.context import Context
    from synth_engine.contracts.rules import Rule
    from synth_engine.contracts.synthesizer import ParameterValue, Synthesizer
    from synth_engine.contracts.table import Table
    from synth_engine.synthesizers.assembly import TableModel

TASK: Final = "augment"
SEEDS: Final = 6
RATIOS: Final = (0.25, 0.5, 1.0, 2.0, 4.0)
SHARES: Final = (0.1, 0.25, 0.5, 1.0)
ALONE: Final = "alone"
COPIES: Final = "copies of "
# Topping up by less than this share of the rows is no plan.
_LEAST_TOP_UP: Final = 0.05
_MOST_TOP_UP: Final = 4.0


@dataclass(frozen=True, slots=True)
class Plan:
    """What is added.

    Attributes:
        name: in the answer: a ratio, or what is topped up.
        ratio: synthetic rows for each real one; None where a group is topped up.
        group: topped up to the share it would have were all alike; None for rows as they come.
    """

    name: str
    ratio: float | None
    group: Group | None = None

    def rows(self, real: View) -> int:
        """How many rows are added to these; 0 where there is nothing to top up."""
        if self.group is None:
            return round((self.ratio or 0.0) * real.rows)
        ours = int(self.group.mask(real).sum())
        share = 1 / self.group.of
        wanted = round((real.rows * share - ours) / (1 - share))
        wanted = min(wanted, round(_MOST_TOP_UP * real.rows))
        return wanted if ours and wanted >= _LEAST_TOP_UP * real.rows else 0


@dataclass(frozen=True, slots=True)
class Settings:
    """What is asked.

    Attributes:
        sizes: real rows of the training tables, rising.
        plans: what is added to them.
        seeds: how many, >= 1.
        seed: of everything, >= 0.
        rules: what every generated row satisfies; about compared columns alone.
    """

    sizes: tuple[int, ...]
    plans: tuple[Plan, ...]
    seeds: int = SEEDS
    seed: int = 0
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    """What one plan scored for one seed and size.

    Attributes:
        rows: that were added.
        scores: learner -> the score on all held-back rows, then on each group.
    """

    rows: int
    scores: Mapping[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Augmentation:
    """What was measured.

    Attributes:
        settings: as asked.
        prepared: the table and the task.
        done: (seed, size) -> plan's name, or `ALONE`, or `COPIES` and a plan's name -> what it scored.
        complete: nothing was stopped.
    """

    settings: Settings
    prepared: Prepared
    done: Mapping[tuple[int, int], Mapping[str, Scored]]
    complete: bool = True

    @property
    def total(self) -> int:
        """Tasks of a complete run."""
        return self.settings.seeds * len(self.settings.sizes)


@dataclass(slots=True)
class _Run:
    """One run under way."""

    synthesizer: Synthesizer
    parameters: Mapping[str, ParameterValue]
    settings: Settings
    prepared: Prepared
    context: TaskContext
    # Libraries that draw from a global random state would mix their draws: their fits take turns.
    turns: threading.Lock | None
    done: dict[tuple[int, int], dict[str, Scored]] = field(default_factory=dict)
    # Rows learnt from so far, over all learners: what progress is counted in.
    worked: int = 0
    guard: threading.Lock = field(default_factory=threading.Lock)

    def one(self, seed: int, size: int) -> None:
        """All plans of one seed and size."""
        prepared = self.prepared
        train, held = prepared.parted(self.settings.seed, seed)
        real = train.take(np.arange(size))
        view = prepared.view(real)
        asked_of = prepared.view(held)
        groups = tuple(group.mask(asked_of) for group in prepared.groups)
        asked = Asked(asked_of, prepared.job, groups)
        found = {ALONE: self.scored(asked, view, None, seed)}
        model = self.fitted(real, seed, size)
        drawn = self.drawn(model, view, seed, size)
        for at, plan in enumerate(self.settings.plans):
            rows = plan.rows(view)
            if not rows:
                continue
            added = drawn if plan.group is None else self.topped_up(model, plan, rows, seed, at)
            if added is None:
                continue
            copies = _copies(view, plan, rows, [self.settings.seed, seed, size, at, 97])
            found[plan.name] = self.scored(
                asked, view, added.take(np.arange(min(rows, added.rows))), seed
            )
            found[COPIES + plan.name] = self.scored(asked, view, copies, seed)
        with self.guard:
            self.done[seed, size] = found

    def scored(self, asked: Asked, real: View, added: View | None, seed: int) -> Scored:
        """Both learners, on the real rows and what is added."""
        table = real if added is None else _stacked(real, added)
        scores: dict[str, tuple[float, ...]] = {}
        for learner in LEARNERS:
            self.context.progress(TASK, 0)
            scores[learner] = asked.scores(learner, table, seed)
            with self.guard:
                self.worked += table.rows
        return Scored(0 if added is None else added.rows, scores)

    def fitted(self, real: Table, seed: int, size: int) -> TableModel:
        """A generator that has seen these rows alone."""
        roles = {column.name: Role.ORDINARY for column in real}
        with self.turns or nullcontext():
            return assembly.fit_table(
                *(self.synthesizer, real, roles, self.parameters, self._number(seed, size, 94)),
                self.context,
                self.settings.rules,
            )

    def drawn(self, model: TableModel, real: View, seed: int, size: int) -> View:
        """Rows for the plans that take them as they come: each takes the first so many."""
        rows = max(
            (plan.rows(real) for plan in self.settings.plans if plan.group is None), default=0
        )
        if not rows:
            return real.take(np.arange(0))
        with self.turns or nullcontext():
            table = concat(list(model.sample(rows, self._number(seed, size, 95), self.context)))
        # Rows need not be in random order, and the first of them are taken.
        order = np.random.default_rng([self.settings.seed, seed, size, 96]).permutation(rows)
        return self.prepared.answered(self.prepared.view(table).take(order.astype(np.int64)))

    def topped_up(
        self, model: TableModel, plan: Plan, rows: int, seed: int, at: int
    ) -> View | None:
        """Rows of one group alone; None where the generator knows too little of it."""
        if plan.group is None:
            return None
        request = Request((Among(plan.group.column, (plan.group.value,), plan.group.others),))
        drawing = self._number(seed, at, 98)
        try:
            with self.turns or nullcontext():
                parts = list(model.sample(rows, drawing, self.context, request=request))
        except UserFixable as error:
            if error.code != "SYNTH.CONDITION_NOT_MET":
                raise
            return None
        made = self.prepared.answered(self.prepared.view(concat(parts)))
        return made if made.rows == rows else None

    def _number(self, *parts: int) -> int:
        state = np.random.SeedSequence([self.settings.seed, *parts])
        return int(state.generate_state(1)[0])


def measure(
    prepared: Prepared,
    synthesizer: Synthesizer,
    parameters: Mapping[str, ParameterValue],
    settings: Settings,
    context: Context,
) -> Augmentation:
    """Score a task at every size, on real rows alone and with every plan added.

    Args:
        prepared: of `augmentation_task.prepare`.
        synthesizer: any installed method.
        parameters: from `assembly.resolve_parameters`.
        settings: of `augmentation_task.settings_of`.
        context: progress as the task ``augment``, in rows learnt from; cancel ends the run, and what is done by
            then is returned as not complete; cores.

    Raises:
        UserFixable: what fitting raises.
        Cancelled: stopped before anything was done.
    """
    run = _Run(
        *(synthesizer, parameters, settings, prepared, TaskContext()),
        turns=None if synthesizer.info.persistable else threading.Lock(),
    )
    total = settings.seeds * sum(_work(settings, size) for size in settings.sizes)

    def look(_: int) -> None:
        with run.guard:
            worked = run.worked
        context.progress(TASK, min(worked, total), total)

    tasks = [
        task(run.one, seed, size)
        for seed in range(settings.seeds)
        # The longest of a seed first; seed by seed, so that a stopped run has whole seeds.
        for size in sorted(settings.sizes, reverse=True)
    ]
    complete = spread((tasks,), context.cores, run.context, look)
    if not run.done:
        raise Cancelled
    if complete:
        context.progress(TASK, total, total)
    return Augmentation(settings, prepared, dict(sorted(run.done.items())), complete)


def _work(settings: Settings, size: int) -> int:
    """Rows that the learners of one seed and size will learn from, about."""
    ratios = [1.0 if plan.ratio is None else plan.ratio for plan in settings.plans]
    return round(len(LEARNERS) * size * (1 + 2 * sum(1 + ratio for ratio in ratios)))


def _copies(real: View, plan: Plan, rows: int, seed: list[int]) -> View:
    """As many repeats of real rows (of the group, where one is topped up), each about as often as any other."""
    own = np.arange(real.rows)
    if plan.group is not None:
        own = np.flatnonzero(plan.group.mask(real))
    rng = np.random.default_rng(seed)
    whole, rest = divmod(rows, len(own))
    chosen: NDArray[np.int64] = np.r_[np.tile(own, whole), rng.permutation(own)[:rest]]
    return real.take(chosen.astype(np.int64))


def _stacked(real: View, added: View) -> View:
    arrays: tuple[NDArray[Any], ...] = tuple(
        np.concatenate([ours, theirs])
        for ours, theirs in zip(real.arrays, added.arrays, strict=True)
    )
    return View(real.names, real.is_number, arrays, real.sizes, real.rows + added.rows)
