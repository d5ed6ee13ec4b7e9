"""Utility: is a model trained on synthetic rows as good on real rows as one trained on real rows?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.intervals import area_under_curve
from synth_engine.validation.views import View, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

# A model that explains less than this of real rows has nothing to lose.
LEAST_SKILL = {"r2": 0.02, "auc": 0.52, "accuracy": 0.0}
BOOTSTRAPS = 200
MOST_CLASSES = 200

INFO = MetricInfo(
    name="tstr_ratio",
    title="Models trained on it",
    family=Family.UTILITY,
    direction="higher",
    low=0.0,
    high=1.5,
    unit="",
    explanation=(
        "A model that predicts the target is trained on synthetic rows and tested on real rows held back; its "
        "quality over that of a model trained on real rows. 1 means as good. The worst target counts."
    ),
    source="Train on synthetic, test on real (Esteban, Hyland and Raetsch 2017), gradient boosting",
    needs_holdout=True,
)


class TrainSyntheticTestReal:
    """Worst ratio over the targets: AUC (two classes), accuracy (more), R2 (numbers)."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Train twice a target, test on the holdout."""
        train, holdout, synthetic = views(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        if not parts.targets:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_TARGET")
        found: list[tuple[str, float, tuple[float, float]]] = []
        facts: dict[str, float] = {}
        for done, name in enumerate(parts.targets):
            context.progress("metric.tstr_ratio", 2 * done, 2 * len(parts.targets))
            at = train.names.index(name)
            real = _tested(train, holdout, at, seed)
            context.progress("metric.tstr_ratio", 2 * done + 1, 2 * len(parts.targets))
            made = _tested(synthetic, holdout, at, seed)
            if real is None or made is None or real.value < LEAST_SKILL[real.measure]:
                continue
            facts |= {f"real:{name}": real.value, f"synthetic:{name}": made.value}
            found.append((name, made.value / real.value, _interval(real, made, seed)))
        context.progress("metric.tstr_ratio", 2 * len(parts.targets), 2 * len(parts.targets))
        if not found:
            return MetricResult.not_applicable(INFO.name, "VALID.NOTHING_TO_PREDICT")
        found.sort(key=lambda row: row[1])
        _, value, interval = found[0]
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=interval,
            ceiling=1.0,
            breakdown=tuple((name, ratio) for name, ratio, _ in found),
            facts=facts,
        )


class _Tested:
    """A model's answers on the holdout."""

    def __init__(self, measure: str, truth: NDArray[Any], answers: NDArray[Any]) -> None:
        self.measure = measure
        self.truth = truth
        self.answers = answers
        self.value = self.on(np.arange(len(truth)))

    def on(self, rows: NDArray[np.int64]) -> float:
        """Quality on some rows."""
        truth, answers = self.truth[rows], self.answers[rows]
        if self.measure == "auc":
            return area_under_curve(answers[truth == 1], answers[truth == 0])
        if self.measure == "accuracy":
            return float((truth == answers).mean())
        spread = ((truth - truth.mean()) ** 2).sum()
        return float(1 - ((truth - answers) ** 2).sum() / spread) if spread > 0 else 0.0


def _tested(train: View, test: View, at: int, seed: int) -> _Tested | None:
    """Train on one table, test on the other; None where there is nothing to learn."""
    from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

    x, x_test = (np.delete(view.matrix(), at, axis=1) for view in (train, test))
    y, truth = train.arrays[at], test.arrays[at]
    if not x.shape[1]:
        return None
    if train.is_number[at]:
        fit, judged = ~np.isnan(train.numbers(at)), ~np.isnan(test.numbers(at))
        if fit.sum() < 2 or judged.sum() < 2:
            return None
        model = HistGradientBoostingRegressor(max_iter=200, random_state=seed).fit(x[fit], y[fit])
        return _Tested("r2", truth[judged], model.predict(x_test[judged]))
    classes, wanted = np.unique(y), np.unique(truth)
    if len(wanted) < 2 or len(classes) > MOST_CLASSES:
        return None
    if len(classes) < 2:  # a table of one class teaches nothing
        if len(wanted) == 2:
            return _Tested("auc", (truth == wanted[-1]).astype(np.int64), np.zeros(len(truth)))
        return _Tested("accuracy", truth, np.full(len(truth), classes[0]))
    chosen = HistGradientBoostingClassifier(max_iter=200, random_state=seed).fit(x, y)
    chance = chosen.predict_proba(x_test)
    if len(wanted) == 2:
        positive = wanted[-1]
        columns = np.flatnonzero(chosen.classes_ == positive)
        answers = chance[:, columns[0]] if len(columns) else np.zeros(len(truth))
        return _Tested("auc", (truth == positive).astype(np.int64), answers)
    return _Tested("accuracy", truth, chosen.classes_[chance.argmax(axis=1)])


def _interval(real: _Tested, made: _Tested, seed: int) -> tuple[float, float]:
    """Bootstrap over the tested rows (both models on the same drawn rows)."""
    rng = np.random.default_rng([seed, 41])
    rows = len(real.truth)
    ratios = []
    for _ in range(BOOTSTRAPS):
        drawn = rng.integers(0, rows, rows)
        base = real.on(drawn)
        if base > 0:
            ratios.append(made.on(drawn) / base)
    if not ratios:
        return 0.0, 1.5
    low, high = np.quantile(ratios, [0.025, 0.975])
    return float(low), float(high)
