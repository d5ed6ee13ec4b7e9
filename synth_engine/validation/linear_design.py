"""The two tables of a comparison as a logistic model wants them, and the model: main effects of every column.

What logistic detection and the propensity score share, made once a run. Numbers are standardised by the real rows,
a missing one stands at their mean with a column that says so; each common category has a column, the commonest
none, and all that are rare or new share one, so that a coefficient is never one person's. Must hold no verdict.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.validation.views import View, independent, sample_rows, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.metric import Parts

MOST_ROWS = 10_000  # of each table
MOST_CELLS = 2_000_000  # of each table's matrix: 8 MB
LEAST_ROWS = 500  # however wide
MOST_WIDTH = 400
LEAST_SHARED = 20  # real rows that share a category of its own column
MOST_LEVELS = 50
FARTHEST = 10.0  # standard deviations: one wild number must not steer the model
STEPS = 25
ENOUGH = 1e-6


@dataclass(frozen=True, slots=True)
class Design:
    """Rows of all tables as features, first the intercept.

    Attributes:
        holdout, train, synthetic, apart: (rows, features); equally many rows; `apart`: shuffled training rows.
        groups: features of each column of the tables.
        left_out: columns that had no place (`MOST_WIDTH`).
    """

    holdout: NDArray[np.float32]
    train: NDArray[np.float32]
    synthetic: NDArray[np.float32]
    apart: NDArray[np.float32]
    groups: tuple[tuple[int, ...], ...]
    left_out: int


def design(parts: Parts, seed: int) -> Design:
    """Sample and code the tables, once a run. There must be a holdout."""
    key = f"fidelity-design-{seed}"
    if key not in parts.memo:
        parts.memo[key] = _design(parts, seed)
    found: Design = parts.memo[key]
    return found


@dataclass(frozen=True, slots=True)
class _Coding:
    """How one column becomes features.

    Attributes:
        at: the column.
        number: whether it is on a scale.
        middle, spread: of a number.
        second: whether there is a second feature: of a number, that it is missing; of a category, that it is of
            none of `levels`.
        levels: categories that have a feature, after the commonest, which has none.
    """

    at: int
    number: bool
    middle: float
    spread: float
    second: bool
    levels: NDArray[np.int64]

    @property
    def width(self) -> int:
        return self.second + (1 if self.number else max(len(self.levels) - 1, 0))


def _design(parts: Parts, seed: int) -> Design:
    train, holdout, synthetic = views(parts)
    if holdout is None:
        raise ValueError("holdout")
    codings = [_coding((train, holdout), synthetic, at) for at in range(len(train.names))]
    order = np.random.default_rng([seed, 61]).permutation(len(codings)).tolist()
    kept, width = [], 1
    for at in order:
        if codings[at].width and width + codings[at].width <= MOST_WIDTH:
            kept.append(at)
            width += codings[at].width
    kept.sort()
    tables = (holdout, train, synthetic, independent(parts, seed))
    most = min(MOST_ROWS, max(LEAST_ROWS, MOST_CELLS // width))
    size = min(most, *(view.rows for view in tables))
    made = []
    for salt, view in enumerate(tables):
        rows = view.take(sample_rows(view.rows, size, seed, 62 + salt))
        features = [np.ones((size, 1), dtype=np.float32)]
        features += [_features(rows, codings[at]) for at in kept]
        made.append(np.hstack(features))
    groups: list[tuple[int, ...]] = [() for _ in codings]
    place = 1
    for at in kept:
        groups[at] = tuple(range(place, place + codings[at].width))
        place += codings[at].width
    left_out = sum(bool(one.width) for one in codings) - len(kept)
    return Design(made[0], made[1], made[2], made[3], tuple(groups), left_out)


def _coding(real: tuple[View, View], synthetic: View, at: int) -> _Coding:
    if real[0].is_number[at]:
        values = np.concatenate([view.numbers(at) for view in real])
        known = values[~np.isnan(values)]
        gaps = len(known) < len(values) or bool(np.isnan(synthetic.numbers(at)).any())
        middle, spread = (float(known.mean()), float(known.std())) if len(known) else (0.0, 1.0)
        if not np.isfinite(spread) or spread <= 0:
            spread = 1.0
        return _Coding(at, True, middle, spread, gaps, np.zeros(0, dtype=np.int64))
    size = real[0].sizes[at]
    counts = np.zeros(size, dtype=np.int64)
    for view in real:
        counts += np.bincount(view.codes(at), minlength=size)
    order = np.argsort(-counts, kind="stable")[:MOST_LEVELS]
    common = order[counts[order] >= LEAST_SHARED]
    outside = np.ones(size, dtype=np.bool_)
    outside[common] = False
    rest = counts[outside].sum() + np.bincount(synthetic.codes(at), minlength=size)[outside].sum()
    # Where nothing is common all rows would be the rest: nothing to tell.
    return _Coding(at, False, 0.0, 1.0, bool(rest) and len(common) > 0, common)


def _features(view: View, coding: _Coding) -> NDArray[np.float32]:
    """(rows, width of the coding)."""
    if not coding.number:
        codes = view.codes(coding.at)
        made = codes[:, None] == coding.levels[1:]
        if coding.second:
            made = np.hstack([made, ~np.isin(codes, coding.levels)[:, None]])
        return np.asarray(made, dtype=np.float32)
    values = view.numbers(coding.at)
    there = ~np.isnan(values)
    scaled = np.where(there, (values - coding.middle) / coding.spread, 0.0)
    made = np.clip(scaled, -FARTHEST, FARTHEST)[:, None]
    if coding.second:
        made = np.hstack([made, ~there[:, None]])
    return np.asarray(made, dtype=np.float32)


def fit(x: NDArray[np.float32], y: NDArray[np.float64], ridge: float) -> NDArray[np.float64]:
    """(features,) coefficients of a logistic model with a ridge on all but the first feature.

    Newton's method with halved steps; it ends after `STEPS` where classes fall apart, and the ridge keeps it
    finite. To be run on one thread: sums then come in one order.
    """
    held = np.full(x.shape[1], ridge)
    held[0] = 1e-9
    beta = np.zeros(x.shape[1])
    loss = _loss(x, y, beta, held)
    for _ in range(STEPS):
        chance = chances(x, beta)
        pull = x.T @ (y - chance).astype(np.float32) - held * beta
        weight = np.maximum(chance * (1 - chance), 1e-6).astype(np.float32)
        curving = ((x * weight[:, None]).T @ x).astype(np.float64)
        curving[np.diag_indices_from(curving)] += np.maximum(held, 1e-6)
        step = np.linalg.solve(curving, pull)
        before = loss
        for _half in range(8):
            tried = beta + step
            loss = _loss(x, y, tried, held)
            if loss <= before:
                break
            step /= 2
        else:
            return beta
        beta = tried
        if before - loss <= ENOUGH * len(y):
            break
    return beta


def chances(x: NDArray[np.float32], beta: NDArray[np.float64]) -> NDArray[np.float64]:
    """(rows,) chance that a row is of the second class."""
    return 1 / (1 + np.exp(-np.clip((x @ beta.astype(np.float32)).astype(np.float64), -30, 30)))


def _loss(
    x: NDArray[np.float32],
    y: NDArray[np.float64],
    beta: NDArray[np.float64],
    held: NDArray[np.float64],
) -> float:
    eta = np.clip((x @ beta.astype(np.float32)).astype(np.float64), -30, 30)
    return float((np.logaddexp(0, eta) - y * eta).sum() + (held * beta * beta).sum() / 2)
