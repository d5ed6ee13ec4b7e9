"""Predicting one column from the others: what is asked of a model, and how good its answers on real rows are.

What the utility metrics share. Models are made by the metrics; nothing here compares real with synthetic.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import numpy as np

from synth_engine.validation.intervals import area_under_curve

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.validation.views import View

Measure: TypeAlias = Literal["auc", "accuracy", "r2"]

# A model that explains less than this of real rows has nothing to lose.
LEAST_SKILL: dict[Measure, float] = {"r2": 0.02, "auc": 0.52, "accuracy": 0.0}
BOOTSTRAPS = 200
MOST_CLASSES = 200
MOST_LEVELS = 50  # of a category, one column each
FARTHEST = 10.0  # standard deviations: one wild number must not steer a linear model


@dataclass(frozen=True, slots=True)
class Question:
    """A column to predict, learnt from one table and asked about another.

    Attributes:
        at: the column.
        measure: AUC for two classes, accuracy for more, R2 for numbers.
        learn: rows of the learning table where the column is known.
        y: its values there.
        ask: rows of the other table where it is known.
        truth: its values there; of two classes 1 for the second and 0.
        positive: the code of the second of two classes.
        classes: distinct codes in `y`.
    """

    at: int
    measure: Measure
    learn: NDArray[np.int64]
    y: NDArray[Any]
    ask: NDArray[np.int64]
    truth: NDArray[Any]
    positive: int | None
    classes: NDArray[np.int64]


def question(train: View, test: View, at: int) -> Question | None:
    """What to learn from `train` and ask of `test`; None where there is nothing to learn or to ask.

    The measure hangs on the tested rows, so it is one for every table that is learnt from.
    """
    if len(train.names) < 2:
        return None
    y, truth = train.arrays[at], test.arrays[at]
    every = np.arange(train.rows), np.arange(test.rows)
    none = np.zeros(0, dtype=np.int64)
    if train.is_number[at]:
        learn, ask = (np.flatnonzero(~np.isnan(view.numbers(at))) for view in (train, test))
        if min(len(learn), len(ask)) < 2:
            return None
        return Question(at, "r2", learn, y[learn], ask, truth[ask], None, none)
    classes, wanted = np.unique(train.codes(at)), np.unique(test.codes(at))
    if len(wanted) < 2 or not 0 < len(classes) <= MOST_CLASSES:
        return None
    if len(wanted) > 2:
        return Question(at, "accuracy", every[0], y, every[1], truth, None, classes)
    positive = int(wanted[-1])
    hit = (test.codes(at) == positive).astype(np.int64)
    return Question(at, "auc", every[0], y, every[1], hit, positive, classes)


class Answers:
    """A model's answers to a question."""

    def __init__(self, measure: Measure, truth: NDArray[Any], answers: NDArray[Any]) -> None:
        self.measure = measure
        self.truth = truth
        self.answers = answers
        self.value = self._on_all()

    def _on_all(self) -> float:
        if self.measure == "auc":
            return area_under_curve(self.answers[self.truth == 1], self.answers[self.truth == 0])
        if self.measure == "accuracy":
            return float((self.truth == self.answers).mean())
        spread = ((self.truth - self.truth.mean()) ** 2).sum()
        rest = ((self.truth - self.answers) ** 2).sum()
        return float(1 - rest / spread) if spread > 0 else 0.0

    def weighted(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """Quality where row i counts ``weights[d, i]`` times.

        Args:
            weights: (draws, rows), not negative.

        Returns:
            (draws,).
        """
        if self.measure == "auc":
            return self._areas(weights)
        total = np.maximum(weights.sum(axis=1), 1e-300)
        if self.measure == "accuracy":
            right = (self.truth == self.answers).astype(np.float64)
            return np.asarray(weights @ right / total)
        truth = self.truth.astype(np.float64)
        middle = truth.mean()
        centred = truth - middle
        spread = weights @ centred**2 - (weights @ centred) ** 2 / total
        rest = weights @ (truth - self.answers) ** 2
        safe = np.where(spread > 0, spread, 1)
        return np.where(spread > 0, 1 - rest / safe, 0.0)

    def _areas(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        order = np.argsort(self.answers, kind="stable")
        ranked, hit = self.answers[order], self.truth[order] == 1
        starts = np.flatnonzero(np.r_[True, ranked[1:] != ranked[:-1]])
        found = np.full(len(weights), 0.5)
        for at, row in enumerate(weights):
            mine = row[order]
            positive = np.add.reduceat(np.where(hit, mine, 0), starts)
            negative = np.add.reduceat(np.where(hit, 0, mine), starts)
            pairs = positive.sum() * negative.sum()
            if pairs > 0:
                below = np.cumsum(negative) - negative / 2
                found[at] = (positive * below).sum() / pairs
        return found


def answers(asked: Question, model: Any, x: NDArray[Any]) -> Answers:
    """Ask a fitted scikit-learn model; rows of `x` belong to `asked.truth`."""
    if asked.measure == "r2":
        return Answers("r2", asked.truth, model.predict(x))
    chance = model.predict_proba(x)
    if asked.measure == "auc":
        columns = np.flatnonzero(model.classes_ == asked.positive)
        certain = chance[:, columns[0]] if len(columns) else np.zeros(len(x))
        return Answers("auc", asked.truth, certain)
    return Answers("accuracy", asked.truth, model.classes_[chance.argmax(axis=1)])


def of_one_class(asked: Question) -> Answers | None:
    """The answers of a table with one class, which teaches nothing; None where there are more."""
    if asked.measure == "r2" or len(asked.classes) > 1:
        return None
    if asked.measure == "auc":
        return Answers("auc", asked.truth, np.zeros(len(asked.truth)))
    return Answers("accuracy", asked.truth, np.full(len(asked.truth), asked.classes[0]))


def nothing_learnt(real: Answers) -> Answers:
    """The answers of a table that has no value of the target at all: the same for every row."""
    if real.measure == "r2":
        return Answers("r2", real.truth, np.full(len(real.truth), real.truth.mean()))
    return Answers(real.measure, real.truth, np.full(len(real.truth), -1))


def ratio_interval(real: Answers, made: Answers, seed: int, salt: int) -> tuple[float, float]:
    """95 % interval of made over real: bootstrap over the tested rows, both models on the same drawn rows."""
    rng = np.random.default_rng([seed, salt])
    rows = len(real.truth)
    ratios: list[float] = []
    step = max(1, 2_000_000 // max(rows, 1))
    for start in range(0, BOOTSTRAPS, step):
        draws = min(step, BOOTSTRAPS - start)
        weights = np.stack(
            [np.bincount(rng.integers(0, rows, rows), minlength=rows) for _ in range(draws)]
        ).astype(np.float64)
        base, ours = real.weighted(weights), made.weighted(weights)
        ratios += (ours[base > 0] / base[base > 0]).tolist()
    if not ratios:
        return 0.0, 1.5
    low, high = np.quantile(ratios, [0.025, 0.975])
    return float(low), float(high)


@dataclass(frozen=True, slots=True)
class Encoder:
    """Columns as a linear model wants them: numbers standardised, a column each for common categories.

    Settled on the table that is learnt from. Missing numbers stand at the mean, with a column that says so.
    """

    left_out: int
    middles: tuple[float, ...]
    spreads: tuple[float, ...]
    gaps: tuple[bool, ...]
    common: tuple[NDArray[np.int64], ...]

    @classmethod
    def of(cls, train: View, left_out: int) -> Encoder:
        """Settle the coding of every column but one."""
        middles, spreads, gaps, common = [], [], [], []
        for at in range(len(train.names)):
            levels = np.zeros(0, dtype=np.int64)
            middle, spread, gap = 0.0, 1.0, False
            if train.is_number[at]:
                values = train.numbers(at)
                known = values[~np.isnan(values)]
                gap = len(known) < len(values)
                if len(known):
                    middle, spread = float(known.mean()), float(known.std()) or 1.0
            else:
                counts = np.bincount(train.codes(at), minlength=train.sizes[at])
                order = np.argsort(-counts, kind="stable")[:MOST_LEVELS]
                levels = np.sort(order[counts[order] > 0])
            middles.append(middle)
            spreads.append(spread)
            gaps.append(gap)
            common.append(levels)
        return cls(left_out, tuple(middles), tuple(spreads), tuple(gaps), tuple(common))

    @property
    def width(self) -> int:
        """Columns of the matrix, about."""
        return 1 + sum(
            max(len(levels), 1) + gap for levels, gap in zip(self.common, self.gaps, strict=True)
        )

    def matrix(self, view: View) -> NDArray[np.float32]:
        """(rows, columns) of a table."""
        made: list[NDArray[np.float32]] = [np.zeros((view.rows, 0), dtype=np.float32)]
        for at in range(len(view.names)):
            if at == self.left_out:
                continue
            if not view.is_number[at]:
                made.append((view.codes(at)[:, None] == self.common[at]).astype(np.float32))
                continue
            values = view.numbers(at)
            there = ~np.isnan(values)
            scaled = np.where(there, (values - self.middles[at]) / self.spreads[at], 0.0)
            made.append(np.clip(scaled, -FARTHEST, FARTHEST)[:, None].astype(np.float32))
            if self.gaps[at]:
                made.append((~there)[:, None].astype(np.float32))
        return np.hstack(made)
