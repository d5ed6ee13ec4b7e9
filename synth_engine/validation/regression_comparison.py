"""Declared models on real and on synthetic rows, coefficient by coefficient: what both regression metrics read.

Made once a run. Compares fits; parses and fits nothing itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.table import Table
from synth_engine.validation.combining import simple
from synth_engine.validation.intervals import Z95
from synth_engine.validation.regression_design import Design, make_design
from synth_engine.validation.regression_fits import Fit, fit
from synth_engine.validation.regressions import parse_regression

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.metric import Parts

DRAWS = 200


@dataclass(frozen=True, slots=True)
class Side:
    """Coefficients of one side of a comparison; NaN where they are not determined.

    Attributes:
        estimates: (p,).
        variances: (p,) for intervals, as the analyst would have them.
        noise: (p, p) how the estimates would vary if the rows were drawn again.
    """

    estimates: NDArray[np.float64]
    variances: NDArray[np.float64]
    noise: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Compared:
    """One declared model.

    Attributes:
        title: the model in its grammar.
        labels: (p,) names of the coefficients that the real rows determine.
        real, synthetic: both sides, p coefficients.
        fresh: (training rows, as many held-back rows) or None: what fresh real rows would say.
        floor: training rows with every column shuffled.
        rows: complete training rows used.
    """

    title: str
    labels: tuple[str, ...]
    real: Side
    synthetic: Side
    fresh: tuple[Side, Side] | None
    floor: Side
    rows: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every declared model.

    Attributes:
        models: those that can be fitted to the real rows.
        unfit: how many cannot.
        undetermined: coefficients that real rows do not determine, left out.
        lost: coefficients that real rows determine and synthetic rows do not.
        copies: synthetic tables.
    """

    models: tuple[Compared, ...]
    unfit: int
    undetermined: int
    lost: int
    copies: int


def compared(parts: Parts, seed: int, context: Context) -> Comparison:
    """Fit every declared model to every table; made once for all metrics of a run."""
    key = f"regressions-{seed}-{len(parts.further)}-{'|'.join(parts.regressions)}"
    if key not in parts.memo:
        parts.memo[key] = _compared(parts, seed, context)
    found: Comparison = parts.memo[key]
    return found


def _compared(parts: Parts, seed: int, context: Context) -> Comparison:
    models: list[Compared] = []
    unfit = undetermined = lost = 0
    for done, text in enumerate(parts.regressions):
        context.progress("metric.regressions", done, len(parts.regressions))
        design = make_design(parse_regression(text), parts.train, parts.minimum_cell_count)
        real = None if design is None else fit(design, parts.train, seed)
        if design is None or real is None:
            unfit += 1
            continue
        one = _model(design, real, parts, seed, context)
        undetermined += len(design.labels) - len(one.labels)
        lost += int(np.isnan(one.synthetic.estimates).sum())
        models.append(one)
    context.progress("metric.regressions", len(parts.regressions), len(parts.regressions))
    return Comparison(tuple(models), unfit, undetermined, lost, 1 + len(parts.further))


def _model(design: Design, real: Fit, parts: Parts, seed: int, context: Context) -> Compared:
    known = np.flatnonzero(~np.isnan(real.estimates))
    copies: list[Fit | None] = []
    for table in (parts.synthetic, *parts.further):
        context.progress("metric.regressions.copy", len(copies), 1 + len(parts.further))
        copies.append(fit(design, table, seed))
    fresh = None
    if parts.holdout is not None:
        # Equally many rows on both sides: how much intervals overlap then hangs on chance alone.
        held = fit(design, parts.holdout, seed, real.rows)
        same = None if held is None else fit(design, parts.train, seed, held.rows)
        if held is not None and same is not None:
            fresh = _side((same,), same.rows, known), _side((held,), held.rows, known)
    context.progress("metric.regressions.floor", 0, 1)
    rng = np.random.default_rng([seed, 62])
    needed = parts.train.select(design.regression.columns)
    columns = [column.take(rng.permutation(needed.rows)) for column in needed]
    shuffled = fit(design, Table(tuple(columns)), seed)
    return Compared(
        str(design.regression),
        tuple(design.labels[at] for at in known),
        _side((real,), real.rows, known),
        _side(copies, real.rows, known),
        fresh,
        _side((shuffled,), real.rows, known),
        real.rows,
    )


def _side(fits: Sequence[Fit | None], rows: int, known: NDArray[np.int64]) -> Side:
    """One side's coefficients.

    One table: its own intervals, brought to the size of the training table (u k/n). Several: Raab's T_s. A
    coefficient counts if at least half of the tables determine it.
    """
    width = len(known)
    side = Side(np.full(width, np.nan), np.full(width, np.nan), np.zeros((width, width)))
    good = [one for one in fits if one is not None]
    if not good:
        return side
    q = np.stack([one.estimates[known] for one in good])
    u = np.stack([one.variances[known] for one in good])
    size = float(np.mean([one.rows for one in good]))
    there = ~np.isnan(q)
    for at in np.flatnonzero(2 * there.sum(axis=0) >= len(fits)).tolist():
        mine = there[:, at]
        side.estimates[at] = q[mine, at].mean()
        side.variances[at] = u[mine, at].mean() * size / rows
        if len(fits) > 1:
            side.variances[at] = simple(q[mine, at], u[mine, at], size, rows).variance[0]
    for one in good:
        side.noise[...] += one.covariance[np.ix_(known, known)] / len(good) ** 2
    return side


def overlap(real: Side, other: Side) -> NDArray[np.float64]:
    """Karr's overlap of two 95 % intervals for each coefficient, 0-1; 0 where apart or not determined.

    Half of (common length / own length) summed over both. Source: Karr, Kohnen, Oganian, Reiter and Sanil (2006),
    A framework for evaluating the utility of data altered to protect confidentiality, Am. Statistician 60(3).
    """
    halves = [Z95 * np.sqrt(np.nan_to_num(side.variances)) for side in (real, other)]
    centres = [np.nan_to_num(side.estimates) for side in (real, other)]
    low = np.maximum(centres[0] - halves[0], centres[1] - halves[1])
    high = np.minimum(centres[0] + halves[0], centres[1] + halves[1])
    common = np.maximum(high - low, 0)
    # An exact fit has no width: its intervals are the same point or are apart.
    thin = np.minimum(*halves) <= 1e-12
    same = thin & (high - low >= -1e-9)
    wide = [np.where(half > 0, 2 * half, 1) for half in halves]
    found = np.where(thin, same * 1.0, (common / wide[0] + common / wide[1]) / 2)
    return np.where(np.isnan(real.estimates) | np.isnan(other.estimates), 0.0, found)


def agreement(real: Side, other: Side) -> NDArray[np.float64]:
    """Whether both sides draw one conclusion (1) or not (0) about each coefficient.

    Conclusions at 5 %: above zero, below zero, not told from zero. So significance is the same, and the sign
    wherever a sign is claimed.
    """
    unknown = np.isnan(real.estimates) | np.isnan(other.estimates)
    return np.where(unknown, 0.0, conclusions(real) == conclusions(other))


def conclusions(side: Side) -> NDArray[np.float64]:
    """What is said about each coefficient at 5 %: 1 above zero, -1 below, 0 neither or not determined."""
    estimates = np.nan_to_num(side.estimates)
    sure = np.abs(estimates) > Z95 * np.sqrt(np.nan_to_num(side.variances))
    return np.where(sure, np.sign(estimates), 0.0)


def spread(
    models: Sequence[Compared],
    measure: Callable[[Side, Side], NDArray[np.float64]],
    seed: int,
) -> float:
    """Standard deviation of a measure's mean if real and synthetic rows were drawn again.

    A parametric bootstrap: estimates are drawn about what was found, with the covariance that the fits say.
    """
    rng = np.random.default_rng([seed, 63])
    sums = np.zeros(DRAWS)
    total = 0
    for one in models:
        moved = [_drawn(side, rng) for side in (one.real, one.synthetic)]
        total += len(one.labels)
        for at in range(DRAWS):
            sides = [
                Side(estimates[at], side.variances, side.noise)
                for estimates, side in zip(moved, (one.real, one.synthetic), strict=True)
            ]
            sums[at] += measure(sides[0], sides[1]).sum()
    return float((sums / max(total, 1)).std())


def _drawn(side: Side, rng: np.random.Generator) -> NDArray[np.float64]:
    values, vectors = np.linalg.eigh(side.noise)
    root = vectors * np.sqrt(np.maximum(values, 0))
    moved = rng.normal(size=(DRAWS, len(side.estimates))) @ root.T
    return np.asarray(side.estimates + moved, dtype=np.float64)
