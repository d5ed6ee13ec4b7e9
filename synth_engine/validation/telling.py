"""Telling two tables apart: folds, areas, curves and columns that give rows away, whatever the classifier.

What the detection metrics share. Classifiers are made by the metrics; nothing here holds a verdict.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from synth_engine.contracts.metric import Curve
from synth_engine.validation.intervals import area_interval, area_under_curve
from synth_engine.validation.threads import one_thread, own_thread

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

    Scores: TypeAlias = NDArray[np.float64]
    Ask: TypeAlias = Callable[[NDArray[Any]], Scores]
    Learn: TypeAlias = Callable[[NDArray[Any], NDArray[np.float64]], Ask]

FOLDS = 3
LEAST_ROWS = 10
CURVE_POINTS = 51
# Rows asked about once for every column; the difference of two areas over the same rows is known well enough.
ASKED_ROWS = 3_000
ASKED_CELLS = 60_000


@dataclass(frozen=True, slots=True)
class Told:
    """How well two tables were told apart.

    Attributes:
        area: under the ROC curve, rows tested that were not learnt from.
        rows: of each table.
        others, references: (rows,) figures of the rows of either, greater where taken for the table under test.
        given_away: (columns,) by how much the area falls when a column's values are dealt anew; empty if not asked.
    """

    area: float
    rows: int
    others: NDArray[np.float64]
    references: NDArray[np.float64]
    given_away: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))

    @property
    def score(self) -> float:
        """2 (1 - area), 1 where nothing can be told."""
        return 2 * (1 - max(self.area, 0.5))

    @property
    def interval(self) -> tuple[float, float]:
        """95 % interval of `score` (Hanley and McNeil 1982), rows of both tables."""
        low, high = area_interval(max(self.area, 0.5), self.rows, self.rows)
        return max(0.0, 2 * (1 - max(high, 0.5))), min(1.0, 2 * (1 - max(low, 0.5)))

    def curve(self, name: str, plot: str) -> Curve:
        """ROC at even false positive rates."""
        grid = np.linspace(0, 1, CURVE_POINTS)
        hit = np.r_[np.ones(len(self.others)), np.zeros(len(self.references))]
        certain = np.concatenate([self.others, self.references])
        order = np.argsort(-certain, kind="stable")
        ends = np.r_[np.flatnonzero(np.diff(certain[order])), len(order) - 1]
        hits = np.cumsum(hit[order])[ends]
        x = np.r_[0, (ends + 1 - hits) / len(self.references)]
        y = np.r_[0, hits / len(self.others)]
        # Of several heights over one place the curve passes the highest.
        x, place = np.unique(x[::-1], return_index=True)
        heights = np.round(np.interp(grid, x, y[::-1][place]), 4)
        return Curve(
            name,
            plot,
            "real rows taken for synthetic ones",
            "rows of the table found out",
            tuple(grid.tolist()),
            tuple(heights.tolist()),
        )


def told_apart(
    reference: NDArray[Any],
    other: NDArray[Any],
    learn: Learn,
    seed: int,
    context: Context,
    task: str,
    groups: tuple[tuple[int, ...], ...] = (),
) -> Told:
    """Learn on two folds what tells the tables apart, ask about the third, for each of three.

    Args:
        reference: (rows, features), at least `LEAST_ROWS` rows.
        other: as many rows of the other table.
        learn: (features, 1 for rows of `other`) -> a function from features to figures. One thread each: the folds
            are learnt side by side, and sums come in one order on any machine.
        seed: of the order of rows.
        context: progress and cancel; cores.
        task: name of the work.
        groups: features of each column, for `Told.given_away`; empty: not asked.
    """
    size = len(reference)
    order = np.random.default_rng([seed, 33]).permutation(2 * size)
    x = np.vstack([reference, other])[order]
    y = np.r_[np.zeros(size), np.ones(size)][order]
    fold = np.empty(2 * size, dtype=np.int64)
    for side in (0, 1):
        fold[np.flatnonzero(y == side)] = np.arange(size) * FOLDS // size
    steps = FOLDS + (1 if groups else 0)
    figures, ask = _over_folds(x, y, fold, learn, context, task, steps)
    away = np.zeros(0)
    if groups:
        test = np.flatnonzero(fold == 0)
        away = _given_away(ask, x[test], y[test], groups, seed, context)
        context.progress(task, steps, steps)
    area = area_under_curve(figures[y == 1], figures[y == 0])
    return Told(area, size, figures[y == 1], figures[y == 0], away)


def _over_folds(
    x: NDArray[Any],
    y: NDArray[np.float64],
    fold: NDArray[np.int64],
    learn: Learn,
    context: Context,
    task: str,
    steps: int,
) -> tuple[NDArray[np.float64], Ask]:
    """(rows,) figures of rows that were not learnt from, and what to ask of the first fold's rows."""
    figures = np.zeros(len(x))

    def one(at: int) -> Ask:
        # Boosting's threads are counted by thread, linear algebra's for the process: the block below holds those.
        with own_thread():
            ask = learn(x[fold != at], y[fold != at])
            figures[fold == at] = ask(x[fold == at])
        return ask

    context.progress(task, 0, steps)
    cores = max(1, min(context.cores, FOLDS))
    with one_thread(), ThreadPoolExecutor(max_workers=cores) as pool:
        jobs = [pool.submit(one, at) for at in range(FOLDS)]
        try:
            for done, job in enumerate(jobs):
                job.result()
                context.progress(task, done + 1, steps)
        except BaseException:
            for job in jobs:
                job.cancel()
            raise
    return figures, jobs[0].result()


def _given_away(
    ask: Ask,
    x: NDArray[Any],
    y: NDArray[np.float64],
    groups: tuple[tuple[int, ...], ...],
    seed: int,
    context: Context,
) -> NDArray[np.float64]:
    """Permutation importance (Breiman 2001) on rows of one fold: what the area loses without a column."""
    most = max(500, min(ASKED_ROWS, ASKED_CELLS // len(groups)))
    # Rows are in random order already.
    x, y = x[:most], y[:most]
    rng = np.random.default_rng([seed, 34])

    def area(features: NDArray[Any]) -> float:
        with one_thread():
            figures = ask(features)
        return area_under_curve(figures[y == 1], figures[y == 0])

    whole, found = area(x), np.zeros(len(groups))
    for at, group in enumerate(groups):
        context.progress("metric.given_away", at, len(groups))
        features = np.asarray(group, dtype=np.int64)
        dealt = x.copy()
        dealt[:, features] = x[rng.permutation(len(x))][:, features]
        found[at] = whole - area(dealt)
    context.progress("metric.given_away", len(groups), len(groups))
    return found
