"""Detection: can a strong classifier tell synthetic rows from real rows that nobody trained on?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.telling import LEAST_ROWS, told_apart
from synth_engine.validation.views import View, independent, sample_rows, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.validation.telling import Ask, Learn

MOST_ROWS = 20_000
TREES = 100
PLOT = "Can a boosted classifier tell rows from real rows held back?"

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
    sentence=(
        "Shown a synthetic and a real row, a strong classifier says which is which {right:.1%} of the time, "
        "where guessing is right 50 %: a score of {value:.2f} ({low:.2f} to {high:.2f}; fresh real rows "
        "{ceiling:.2f}, columns without any relation {floor:.2f})."
    ),
    cost=3,
)


class Detection:
    """2 (1 - max(AUC, 0.5)) of gradient boosting, three folds."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Synthetic rows against the holdout; the ceiling: training rows; the floor: training rows shuffled.

        The interval is over rows (Hanley and McNeil), that of the area of rows that were not learnt from. The
        breakdown says by how much the area falls where a column's values are dealt anew among the rows of a fold.
        """
        train, holdout, synthetic = views(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        if min(holdout.rows, synthetic.rows, train.rows) < LEAST_ROWS:
            return MetricResult.not_applicable(INFO.name, "VALID.TOO_FEW_ROWS")
        learn = _boosting(seed)
        columns = tuple((at,) for at in range(len(train.names)))
        a, b = _sampled(holdout, synthetic, MOST_ROWS, seed)
        told = told_apart(a, b, learn, seed, context, "metric.c2st_gbm", columns)
        a, b = _sampled(holdout, train, MOST_ROWS, seed)
        fresh = told_apart(a, b, learn, seed, context, "metric.c2st_gbm_ceiling")
        a, b = _sampled(holdout, independent(parts, seed), MOST_ROWS, seed)
        apart = told_apart(a, b, learn, seed, context, "metric.c2st_gbm_floor")
        order = np.argsort(-told.given_away, kind="stable")
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=told.score,
            interval=told.interval,
            ceiling=fresh.score,
            floor=apart.score,
            breakdown=tuple((train.names[int(at)], float(told.given_away[at])) for at in order),
            facts={
                "rows": float(told.rows),
                "area_under_curve": told.area,
                "right": max(told.area, 0.5),
            },
            curves=(
                told.curve("synthetic rows", PLOT),
                fresh.curve("fresh real rows", PLOT),
                apart.curve("columns without any relation", PLOT),
            ),
        )


def _sampled(
    reference: View, other: View, most: int, seed: int
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Equally many rows of both."""
    size = min(reference.rows, other.rows, most)
    return (
        reference.take(sample_rows(reference.rows, size, seed, 31)).matrix(),
        other.take(sample_rows(other.rows, size, seed, 32)).matrix(),
    )


def _boosting(seed: int) -> Learn:
    """Gradient boosting as the library sets it up."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    def learn(x: NDArray[Any], y: NDArray[np.float64]) -> Ask:
        model = HistGradientBoostingClassifier(max_iter=TREES, random_state=seed).fit(x, y)

        def ask(asked: NDArray[Any]) -> NDArray[np.float64]:
            return np.asarray(model.predict_proba(asked)[:, 1], dtype=np.float64)

        return ask

    return learn
