"""Floor 5: the table and the task that advice on augmentation is asked for: checked, coded, parted."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from synth_engine.collapse.augmentation import RATIOS, SEEDS, SHARES, Plan, Settings
from synth_engine.collapse.coded import LEFT_OUT, Coding
from synth_engine.collapse.downstream import METRICS, Job, Metric, known
from synth_engine.contracts.errors import Usage, UserFixable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.rules import Rule
    from synth_engine.contracts.table import Table
    from synth_engine.validation.views import View

# Real rows that a learner gets, and that it is scored on, at most.
MOST_ROWS: Final = 10_000
LEAST_ROWS: Final = 120
LEAST_SIZE: Final = 20
# A class or group of fewer rows is persons rather than a group.
LEAST_CLASS: Final = 10
MOST_CLASSES: Final = 20
_HELD_SHARE: Final = 1 / 3
REBALANCE: Final = "rebalance"


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that share a value of a column, or all others.

    Attributes:
        column, value: as in a file.
        at, code: number of the column, code of the value.
        of: how many such groups there are: topped up, it has the share of one of them.
        others: the rows that do not have the value.
    """

    column: str
    value: str
    at: int
    code: int
    of: int
    others: bool = False

    @property
    def name(self) -> str:
        """For people."""
        return (
            f"{self.column}={self.value}" if not self.others else f"{self.column} not {self.value}"
        )

    def mask(self, view: View) -> NDArray[np.bool_]:
        """(rows,) which rows are in it."""
        found: NDArray[np.bool_] = (view.codes(self.at) == self.code) != self.others
        return found


@dataclass(frozen=True, slots=True)
class Prepared:
    """A table and a task.

    Attributes:
        table: rows whose answer is known, compared columns alone.
        coding: one for real and synthetic rows.
        job: what is predicted.
        target, positive: their names; `positive` is empty where no class stands against all others.
        groups: scored for themselves.
        rarest: the class that can be topped up; None for numbers.
        classes: how many there are; 0 for numbers.
    """

    table: Table
    coding: Coding
    job: Job
    target: str
    positive: str
    groups: tuple[Group, ...]
    rarest: Group | None
    classes: int

    @property
    def held(self) -> int:
        """Rows held back a seed; at most `MOST_ROWS` of them are scored on."""
        return math.ceil(self.table.rows * _HELD_SHARE)

    @property
    def pool(self) -> int:
        """Real rows that can be learnt from, at most."""
        return min(self.table.rows - self.held, MOST_ROWS)

    def view(self, table: Table) -> View:
        """A table in the common coding."""
        return self.coding.view(table)

    def answered(self, made: View) -> View:
        """The rows of a synthetic table whose answer is known."""
        return known(made, self.job)

    def parted(self, seed: int, at: int) -> tuple[Table, Table]:
        """(rows to learn from, rows held back) of one seed, in random order."""
        order = np.random.default_rng([seed, at, 99]).permutation(self.table.rows)
        held = self.held
        return (
            self.table.take(order[held : held + self.pool]),
            self.table.take(order[: min(held, MOST_ROWS)]),
        )


def prepare(
    table: Table,
    target: str | None,
    *,
    positive: str | None = None,
    metric: str | None = None,
    groups: Sequence[tuple[str, str]] = (),
) -> Prepared:
    """Check what is asked of a table.

    Args:
        table: real rows.
        target: predicted column.
        positive: class that is told from all others; None: every class, or of two the rarer one.
        metric: one of `METRICS`; None: AUC for two classes, macro F1 for more, R2 for numbers.
        groups: (column, value) that are scored for themselves and may be topped up.

    Raises:
        UserFixable: ``AUGMENT.NO_TARGET``, ``AUGMENT.TARGET_UNFIT``, ``AUGMENT.ONE_CLASS``,
            ``AUGMENT.TOO_MANY_CLASSES``, ``AUGMENT.NO_SUCH_VALUE``, ``AUGMENT.TOO_FEW_ROWS``;
        Usage: ``AUGMENT.METRIC``.
    """
    if not target:
        raise UserFixable("AUGMENT.NO_TARGET")
    real = table.select(tuple(column.name for column in table if column.kind not in LEFT_OUT))
    if target not in real.names or len(real.names) < 2:
        raise UserFixable("AUGMENT.TARGET_UNFIT", column=target)
    state = real[target].state
    real = real.take(np.flatnonzero(state >= 0))
    if real.rows < LEAST_ROWS:
        raise UserFixable("AUGMENT.TOO_FEW_ROWS", rows=real.rows, needed=LEAST_ROWS)
    coding = Coding.of(real)
    at = coding.names.index(target)
    rarest, code, classes = None, None, 0
    if coding.codes[at] is not None:
        real, coding, code, rarest, classes = _classes(real, coding, at, positive)
    elif positive is not None:
        raise UserFixable("AUGMENT.NO_SUCH_VALUE", column=target, needed=LEAST_CLASS)
    job = Job(at, _metric(metric, target, classes), code)
    view = coding.view(real)
    named = tuple(_group(column, value, coding, view) for column, value in groups)
    said = "" if code is None else coding.label(at, code)
    return Prepared(real, coding, job, target, said, named, rarest, classes)


def _metric(asked: str | None, target: str, classes: int) -> Metric:
    """The measure: what was asked for, where it fits."""
    fits: tuple[Metric, ...] = ("macro-f1", "balanced-accuracy")
    if not classes:
        fits = ("r2",)
    elif classes == 2:
        fits = ("auc", *fits)
    if asked is None:
        return fits[0]
    for one in METRICS:
        if one == asked and one in fits:
            return one
    raise Usage("AUGMENT.METRIC", metric=asked, column=target)


def _classes(
    real: Table, coding: Coding, at: int, positive: str | None
) -> tuple[Table, Coding, int | None, Group, int]:
    """Rows of classes that can be learnt, their coding, the positive code, the class to top up, how many."""
    target = coding.names[at]
    codes = coding.view(real).codes(at)
    counts = np.bincount(codes)
    if positive is not None:
        own = _code(coding, at, positive)
        ours = 0 if own is None or own >= len(counts) else int(counts[own])
        if own is None or ours < LEAST_CLASS:
            raise UserFixable("AUGMENT.NO_SUCH_VALUE", column=target, needed=LEAST_CLASS)
        if real.rows - ours < LEAST_CLASS:
            raise UserFixable("AUGMENT.ONE_CLASS", column=target, needed=LEAST_CLASS)
        others = 2 * ours > real.rows
        return real, coding, own, Group(target, positive, at, own, 2, others), 2
    large = np.flatnonzero(counts >= LEAST_CLASS)
    if len(large) < 2:
        raise UserFixable("AUGMENT.ONE_CLASS", column=target, needed=LEAST_CLASS)
    if len(large) > MOST_CLASSES:
        raise UserFixable(
            "AUGMENT.TOO_MANY_CLASSES", column=target, classes=len(large), limit=MOST_CLASSES
        )
    if len(large) < np.count_nonzero(counts):
        real = real.take(np.flatnonzero(np.isin(codes, large)))
    if real.rows < LEAST_ROWS:
        raise UserFixable("AUGMENT.TOO_FEW_ROWS", rows=real.rows, needed=LEAST_ROWS)
    rarest = int(large[np.argmin(counts[large])])
    group = Group(target, coding.label(at, rarest), at, rarest, len(large))
    return real, coding, rarest if len(large) == 2 else None, group, len(large)


def _code(coding: Coding, at: int, value: str) -> int | None:
    """The code of a category; None where there is none."""
    codes = coding.codes[at]
    if codes is None or value not in codes.labels[:-2]:
        return None
    return codes.labels.index(value)


def _group(column: str, value: str, coding: Coding, view: View) -> Group:
    refused = UserFixable("AUGMENT.NO_SUCH_VALUE", column=column, needed=LEAST_CLASS)
    if column not in coding.names:
        raise refused
    at = coding.names.index(column)
    code = _code(coding, at, value)
    if code is None:
        raise refused
    counts = np.bincount(view.codes(at), minlength=code + 1)
    of = int((counts >= LEAST_CLASS).sum())
    if counts[code] < LEAST_CLASS or of < 2:
        raise refused
    return Group(column, value, at, code, of)


def settings_of(
    prepared: Prepared,
    *,
    sizes: Sequence[int] = (),
    ratios: Sequence[float] | None = None,
    rebalance: bool = True,
    seeds: int = SEEDS,
    seed: int = 0,
    rules: tuple[Rule, ...] = (),
) -> Settings:
    """Sizes and plans for a table.

    Args:
        prepared: the table and the task.
        sizes: real rows; none: 10, 25, 50 and 100 % of what can be learnt from.
        ratios: synthetic rows for each real one, > 0; None: 0.25 to 4.
        rebalance: top up the rarest class and each named group as well.
        seeds: how many.
        seed: of everything.
        rules: what generated rows satisfy.

    Raises:
        UserFixable: ``AUGMENT.SIZE``.
    """
    pool = prepared.pool
    for size in sizes:
        if not LEAST_SIZE <= size <= pool:
            raise UserFixable("AUGMENT.SIZE", rows=size, low=LEAST_SIZE, high=pool)
    chosen = sizes or [max(round(share * pool), LEAST_SIZE) for share in SHARES]
    wanted = RATIOS if ratios is None else ratios
    plans = [Plan(f"{ratio:g}", float(ratio)) for ratio in sorted(set(wanted)) if ratio > 0]
    if rebalance:
        groups = [] if prepared.rarest is None else [prepared.rarest]
        plans += [
            Plan(f"{REBALANCE} {group.name}", None, group) for group in (*groups, *prepared.groups)
        ]
    return Settings(tuple(sorted(set(chosen))), tuple(plans), seeds, seed, rules)
