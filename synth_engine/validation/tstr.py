"""Utility: is a model trained on synthetic rows as good on real rows as one trained on real rows?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.metric import (
    Curve,
    Family,
    MetricInfo,
    MetricResult,
    MetricStatus,
    Parts,
)
from synth_engine.validation.predictors import (
    LEAST_SKILL,
    Answers,
    answers,
    nothing_learnt,
    of_one_class,
    question,
    ratio_interval,
)
from synth_engine.validation.threads import one_thread
from synth_engine.validation.views import View, independent, sample_rows, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

TREES = 200
MOST_ROWS = 100_000  # to learn from, and to be tested on
# The floor asks what remains where nothing can be learnt: fewer rows and trees say that as well.
FLOOR_ROWS, FLOOR_TREES = 5_000, 30
CURVE_POINTS = 51

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
    sentence=(
        "On real rows, a model trained on the synthetic table is {value:.1%} as good as one trained on the real "
        "table ({low:.1%} to {high:.1%})."
    ),
    cost=2,
)


class TrainSyntheticTestReal:
    """Worst ratio over the targets: AUC (two classes), accuracy (more), R2 (numbers)."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Train on real, synthetic and shuffled rows a target, test on the holdout."""
        train, holdout, synthetic = views(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        if not parts.targets:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_TARGET")
        train, holdout, synthetic = (
            view
            if view.rows <= MOST_ROWS
            else view.take(sample_rows(view.rows, MOST_ROWS, seed, at))
            for at, view in ((46, train), (47, holdout), (48, synthetic))
        )
        shuffled = independent(parts, seed)
        shuffled = shuffled.take(sample_rows(shuffled.rows, FLOOR_ROWS, seed, 42))
        found: list[tuple[str, float, Answers, Answers]] = []
        floors: list[float] = []
        facts: dict[str, float] = {}
        for done, name in enumerate(parts.targets):
            context.progress("metric.tstr_ratio", 2 * done, 2 * len(parts.targets))
            at = train.names.index(name)
            real = _tested(train, holdout, at, seed)
            context.progress("metric.tstr_ratio", 2 * done + 1, 2 * len(parts.targets))
            made = _tested(synthetic, holdout, at, seed)
            if real is None or real.value < LEAST_SKILL[real.measure]:
                continue
            made = made or nothing_learnt(real)
            facts |= {f"real:{name}": real.value, f"synthetic:{name}": made.value}
            found.append((name, made.value / real.value, real, made))
            nothing = _tested(shuffled, holdout, at, seed, FLOOR_TREES)
            floors += [] if nothing is None else [nothing.value / real.value]
        context.progress("metric.tstr_ratio", 2 * len(parts.targets), 2 * len(parts.targets))
        if not found:
            return MetricResult.not_applicable(INFO.name, "VALID.NOTHING_TO_PREDICT")
        found.sort(key=lambda row: row[1])
        _, value, real, made = found[0]
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=ratio_interval(real, made, seed, 41),
            ceiling=1.0,
            floor=max(0.0, min(floors)) if floors else None,
            breakdown=tuple((name, ratio) for name, ratio, _, _ in found),
            facts={"targets_left_out": float(len(parts.targets) - len(found)), **facts},
            curves=tuple(
                curve
                for name, _, one, other in found
                for curve in _curves(name, one, other, parts.minimum_cell_count)
            ),
        )


def _tested(train: View, test: View, at: int, seed: int, trees: int = TREES) -> Answers | None:
    """Train on one table, test on the other; None where there is nothing to learn."""
    from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor

    asked = question(train, test, at)
    if asked is None:
        return None
    blind = of_one_class(asked)
    if blind is not None:
        return blind
    kinds = (HistGradientBoostingClassifier, HistGradientBoostingRegressor)
    model = kinds[asked.measure == "r2"](max_iter=trees, random_state=seed)
    x, x_test = (np.delete(view.matrix(), at, axis=1) for view in (train, test))
    with one_thread():
        return answers(asked, model.fit(x[asked.learn], asked.y), x_test[asked.ask])


def _curves(name: str, real: Answers, made: Answers, least: int) -> tuple[Curve, ...]:
    """ROC of both models for a target of two classes; none where a class has few rows."""
    hits = int(real.truth.sum()) if real.measure == "auc" else 0
    if min(hits, len(real.truth) - hits) < max(least, 1) or real.measure != "auc":
        return ()
    grid = np.linspace(0, 1, CURVE_POINTS)
    return tuple(
        Curve(
            title,
            f"How well is {name} predicted in real rows held back?",
            "false positive rate",
            "true positive rate",
            tuple(grid.tolist()),
            tuple(_rates(one.truth, one.answers, grid).tolist()),
        )
        for title, one in (("trained on real rows", real), ("trained on synthetic rows", made))
    )


def _rates(
    truth: NDArray[Any], certain: NDArray[np.float64], grid: NDArray[np.float64]
) -> NDArray[np.float64]:
    """True positive rate at given false positive rates, ties drawn as one step aslant."""
    order = np.argsort(-certain, kind="stable")
    last = np.r_[np.flatnonzero(np.diff(certain[order])), len(order) - 1]
    hits = np.cumsum(truth[order])[last]
    misses = (last + 1) - hits
    x, y = np.r_[0, misses / max(misses[-1], 1)], np.r_[0, hits / max(hits[-1], 1)]
    # Of several heights over one place the curve passes the highest.
    x, place = np.unique(x[::-1], return_index=True)
    return np.asarray(np.round(np.interp(grid, x, y[::-1][place]), 4), dtype=np.float64)
