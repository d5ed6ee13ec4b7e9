"""Floor 5: runs a collapse profile: arms, seeds and generations, spread over cores, stopped and resumed at will.

The same table, settings and seed give the same figures whatever the cores. What was measured is plain numbers;
no row leaves. Must not judge: `summary` does.
"""

from __future__ import annotations

import threading
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.collapse.arms import BUDGET, LEAST_BUDGET, Arm, training
from synth_engine.collapse.axes import Measured, Reference
from synth_engine.collapse.coded import LEFT_OUT, Coding
from synth_engine.collapse.tasks import TaskContext, spread, task
from synth_engine.contracts.errors import Cancelled, UserFixable
from synth_engine.contracts.plan import Role
from synth_engine.synthesizers import assembly
from synth_engine.tables import concat

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.rules import Rule
    from synth_engine.contracts.synthesizer import ParameterValue, Synthesizer
    from synth_engine.contracts.table import Table

TASK = "collapse"
GENERATIONS, SEEDS = 5, 6
# Held-back rows: as many as the budget where there are enough, and never less than a third of the table.
_HELD_SHARE = 1 / 3


@dataclass(frozen=True, slots=True)
class Settings:
    """What is asked of a profile.

    Attributes:
        arms: policies, the control among them.
        generations, seeds: how many, >= 1.
        budget: rows a generation learns from; None: as many as the table allows, 10,000 at most.
        target: column that is predicted; None: no use is measured.
        protected: columns of protected groups.
        seed: of everything, >= 0.
        rules: what every generated row satisfies; about compared columns alone.
    """

    arms: tuple[Arm, ...]
    generations: int = GENERATIONS
    seeds: int = SEEDS
    budget: int | None = None
    target: str | None = None
    protected: tuple[str, ...] = ()
    seed: int = 0
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """What was measured.

    Attributes:
        settings: as asked.
        done: (arm, seed, generation) -> figures.
        budget, held: rows a generation learnt from, rows it was compared with.
        coding: what columns and codes are called.
        counts: a column of categories -> real rows of each code; None for numbers.
        complete: nothing was stopped.
    """

    settings: Settings
    done: Mapping[tuple[str, int, int], Measured]
    budget: int
    held: int
    coding: Coding
    counts: tuple[tuple[int, ...] | None, ...]
    complete: bool = True

    @property
    def total(self) -> int:
        """Tasks of a complete profile."""
        return len(self.settings.arms) * self.settings.seeds * self.settings.generations

    def to_done(self) -> dict[str, Any]:
        """Results as plain JSON, to be handed back to `measure`."""
        return {key_text(*key): figures.to_json() for key, figures in sorted(self.done.items())}


def key_text(arm: str, seed: int, generation: int) -> str:
    """Name of one task."""
    return f"{arm}/{seed}/{generation}"


def read_done(untrusted: Mapping[str, Any]) -> dict[tuple[str, int, int], Measured]:
    """Read `Profile.to_done`'s form (KeyError, TypeError, ValueError, AttributeError if it is not that)."""
    found = {}
    for text, body in untrusted.items():
        arm, seed, generation = text.rsplit("/", 2)
        found[arm, int(seed), int(generation)] = Measured.from_json(body)
    return found


@dataclass(slots=True)
class _Seed:
    """What the chains of one seed share."""

    train: Table
    reference: Reference | None = None
    first: Table | None = None


@dataclass(slots=True)
class _Run:
    """One profile under way."""

    synthesizer: Synthesizer
    parameters: Mapping[str, ParameterValue]
    settings: Settings
    coding: Coding
    seeds: list[tuple[Table, Table]]
    context: TaskContext
    done: dict[tuple[str, int, int], Measured]
    guard: threading.Lock = field(default_factory=threading.Lock)
    # Libraries that draw from a global random state would mix their draws: their fits take turns.
    turns: threading.Lock | None = None
    shared: dict[int, _Seed] = field(default_factory=dict)

    def begin(self, seed: int) -> None:
        """Count the real rows of a seed and make its first generation, which all learning arms share."""
        train, held = self.seeds[seed]
        settings = self.settings
        names = self.coding.names
        target = None if settings.target is None else names.index(settings.target)
        columns = [names.index(name) for name in settings.protected]
        views = self.coding.view(train), self.coding.view(held)
        own = _Seed(train)
        own.reference = Reference(*views, target, columns, seed, self.context)
        self.shared[seed] = own
        learning = [arm for arm in settings.arms if arm.learns]
        if learning:
            own.first = self.made(learning[0], own, [], 1, seed)
            self.keep([(arm, 1) for arm in learning], own, own.first, seed)

    def follow(self, arms: tuple[Arm, ...], seed: int) -> None:
        """All generations of arms that are one policy."""
        own = self.shared[seed]
        last = self.settings.generations
        if all((arm.name, seed, g) in self.done for arm in arms for g in range(1, last + 1)):
            return
        arm = arms[0]
        made: list[Table] = []
        for generation in range(1, last + 1):
            self.context.progress(TASK, 0)
            if generation == 1 and own.first is not None and arm.learns:
                table = own.first
            else:
                table = self.made(arm, own, made, generation, seed)
            self.keep([(one, generation) for one in arms], own, table, seed)
            made = [*made, table] if arm.policy == "accumulate" else [table]

    def made(self, arm: Arm, own: _Seed, before: list[Table], generation: int, seed: int) -> Table:
        """The next generation: learn, and draw as many rows as the budget."""
        state = np.random.SeedSequence([self.settings.seed, seed, generation, 95])
        drawn = int(state.generate_state(1)[0])
        table = training(arm, own.train, before, generation, drawn)
        if not arm.learns:
            return table
        roles = {column.name: Role.ORDINARY for column in table}
        with self.turns or nullcontext():
            model = assembly.fit_table(
                *(self.synthesizer, table, roles, self.parameters, drawn, self.context),
                self.settings.rules,
            )
            return concat(list(model.sample(own.train.rows, drawn, self.context)), table.name)

    def keep(self, keys: list[tuple[Arm, int]], own: _Seed, table: Table, seed: int) -> None:
        """Measure a generation, unless it is known, for all arms that share it."""
        missing = [(arm.name, seed, g) for arm, g in keys if (arm.name, seed, g) not in self.done]
        if not missing or own.reference is None:
            return
        generation = keys[0][1]
        # Rows need not be in random order, and the first of them are measured.
        order = np.random.default_rng([self.settings.seed, seed, generation, 96])
        view = self.coding.view(table).take(order.permutation(table.rows).astype(np.int64))
        found = own.reference.measure(view, self.context)
        chance = own.reference.by_chance(generation)
        if chance is not None:
            found = Measured(
                found.axes, found.columns, found.vanished, {**found.facts, "by_chance": chance[-1]}
            )
        with self.guard:
            self.done.update(dict.fromkeys(missing, found))


def measure(
    table: Table,
    synthesizer: Synthesizer,
    parameters: Mapping[str, ParameterValue],
    settings: Settings,
    context: Context,
    done: Mapping[tuple[str, int, int], Measured] | None = None,
    kept: Callable[[Mapping[tuple[str, int, int], Measured]], None] | None = None,
) -> Profile:
    """Retrain a generator on its own output, in several arms, and measure what is lost.

    Args:
        table: real rows.
        synthesizer: any installed method.
        parameters: from `assembly.resolve_parameters`.
        settings: what is asked.
        context: progress as the task ``collapse``, in (arm, seed, generation); cancel ends the run, and what is
            done by then is returned as a profile that is not complete; cores.
        done: figures of an earlier run of the same table and settings.
        kept: told all figures so far, each time a chain of generations is done.

    Raises:
        UserFixable: ``COLLAPSE.TOO_FEW_ROWS``, ``COLLAPSE.NO_SUCH_COLUMN``, and what fitting raises.
        Cancelled: stopped before anything was done.
    """
    real = table.select(tuple(column.name for column in table if column.kind not in LEFT_OUT))
    budget, held = sizes(real.rows, settings.budget)
    coding = Coding.of(real)
    _check_columns(settings, coding)
    known = dict(done or {})
    run = _Run(
        synthesizer,
        parameters,
        settings,
        coding,
        [_parted(real, budget, held, settings.seed, at) for at in range(settings.seeds)],
        TaskContext(),
        known,
        turns=None if synthesizer.info.persistable else threading.Lock(),
    )
    complete = _run_all(run, context, kept)
    if not complete and not run.done:
        raise Cancelled
    if kept is not None:
        kept(run.done)
    whole = coding.view(real)
    counts = tuple(
        None if scale else tuple(np.bincount(whole.codes(at), minlength=whole.sizes[at]).tolist())
        for at, scale in enumerate(whole.is_number)
    )
    return Profile(settings, dict(run.done), budget, held, coding, counts, complete)


def sizes(rows: int, budget: int | None) -> tuple[int, int]:
    """(rows to learn from, rows held back) of a table.

    Raises:
        UserFixable: ``COLLAPSE.TOO_FEW_ROWS``.
    """
    wanted = min(BUDGET if budget is None else budget, rows)
    held = max(round(rows * _HELD_SHARE), min(wanted, rows // 2))
    used = min(wanted, rows - held)
    if used < LEAST_BUDGET or held < LEAST_BUDGET:
        raise UserFixable("COLLAPSE.TOO_FEW_ROWS", rows=rows, needed=2 * LEAST_BUDGET)
    return used, min(held, BUDGET)


def _parted(table: Table, budget: int, held: int, seed: int, at: int) -> tuple[Table, Table]:
    """Training and held-back rows of one seed, in random order."""
    order = np.random.default_rng([seed, at, 90]).permutation(table.rows)
    return table.take(order[held : held + budget]), table.take(order[:held])


def _check_columns(settings: Settings, coding: Coding) -> None:
    named = ([] if settings.target is None else [settings.target]) + list(settings.protected)
    for name in named:
        known = name in coding.names
        scale = known and coding.codes[coding.names.index(name)] is None
        if not known or (name in settings.protected and scale):
            raise UserFixable("COLLAPSE.NO_SUCH_COLUMN", column=name)


def _chains(arms: Sequence[Arm]) -> list[tuple[Arm, ...]]:
    """Arms of one policy together: they need one run."""
    found: dict[Any, list[Arm]] = {}
    for arm in arms:
        found.setdefault(arm.key, []).append(arm)
    return [tuple(group) for group in found.values()]


def _run_all(
    run: _Run,
    context: Context,
    kept: Callable[[Mapping[tuple[str, int, int], Measured]], None] | None,
) -> bool:
    """All seeds' real rows and first generations, then all chains, seed by seed; False where it was stopped."""
    settings = run.settings
    seeds = range(settings.seeds)
    begun = [task(run.begin, at) for at in seeds]
    # The longest chains of a seed first: what accumulates learns from more rows each time.
    chains = sorted(_chains(settings.arms), key=lambda arms: arms[0].policy != "accumulate")
    followed = [task(run.follow, arms, at) for at in seeds for arms in chains]
    total = len(settings.arms) * settings.seeds * settings.generations

    def look(ended: int) -> None:
        with run.guard:
            so_far = dict(run.done)
        if ended and kept is not None:
            kept(so_far)
        context.progress(TASK, len(so_far), total)

    return spread((begun, followed), context.cores, run.context, look)
