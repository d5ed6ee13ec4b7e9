"""Detection: can a strong classifier tell synthetic rows from real rows that nobody trained on?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.intervals import area_interval, area_under_curve
from synth_engine.validation.views import View, sample_rows, views

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context

MOST_ROWS = 20_000
FOLDS = 3
LEAST_ROWS = 10

INFO = MetricInfo(
    name="c2st_gbm",
    title="Told from real rows",
    family=Family.FIDELITY,
    direction="higher",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "A boosted classifier tries to tell synthetic rows from rows held back. 1 means it cannot, 0 that it "
        "always can. Against held-back rows, so that copying does not help."
    ),
    source="Classifier two-sample test (Lopez-Paz and Oquab 2017), gradient boosting, 2 (1 - AUC)",
    needs_holdout=True,
)


class Detection:
    """2 (1 - max(AUC, 0.5)) of gradient boosting, three folds."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Synthetic rows against the holdout; the ceiling: training rows against the holdout."""
        train, holdout, synthetic = views(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        if min(holdout.rows, synthetic.rows, train.rows) < LEAST_ROWS:
            return MetricResult.not_applicable(INFO.name, "VALID.TOO_FEW_ROWS")
        area, rows = told_apart(holdout, synthetic, seed, context, "metric.c2st_gbm")
        low, high = area_interval(max(area, 0.5), rows, rows)
        fresh, _ = told_apart(holdout, train, seed, context, "metric.c2st_gbm_ceiling")
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=2 * (1 - max(area, 0.5)),
            interval=(max(0.0, 2 * (1 - max(high, 0.5))), min(1.0, 2 * (1 - max(low, 0.5)))),
            ceiling=2 * (1 - max(fresh, 0.5)),
            facts={"rows": float(rows), "area_under_curve": area},
        )


def told_apart(
    reference: View, other: View, seed: int, context: Context, task: str
) -> tuple[float, int]:
    """Area under the curve of a classifier that tells two tables apart, and the rows of each it saw."""
    from sklearn.ensemble import HistGradientBoostingClassifier
    from sklearn.model_selection import StratifiedKFold

    size = min(reference.rows, other.rows, MOST_ROWS)
    a = reference.take(sample_rows(reference.rows, size, seed, 31)).matrix()
    b = other.take(sample_rows(other.rows, size, seed, 32)).matrix()
    x, y = np.vstack([a, b]), np.r_[np.zeros(size), np.ones(size)]
    order = np.random.default_rng([seed, 33]).permutation(2 * size)
    x, y = x[order], y[order]
    chance = np.zeros(2 * size)
    folds = StratifiedKFold(FOLDS).split(x, y)
    for done, (fit, test) in enumerate(folds):
        context.progress(task, done, FOLDS)
        model = HistGradientBoostingClassifier(max_iter=100, random_state=seed).fit(x[fit], y[fit])
        chance[test] = model.predict_proba(x[test])[:, 1]
    context.progress(task, FOLDS, FOLDS)
    return area_under_curve(chance[y == 1], chance[y == 0]), size
