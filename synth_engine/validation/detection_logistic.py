"""Detection by a plain model: do single columns alone give synthetic rows away?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.linear_design import chances, design, fit
from synth_engine.validation.telling import LEAST_ROWS, told_apart
from synth_engine.validation.views import views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.validation.telling import Ask

RIDGE = 1.0
PLOT = "Can a logistic model tell rows from real rows held back?"

INFO = MetricInfo(
    name="c2st_logistic",
    title="Told by a plain model",
    family=Family.FIDELITY,
    direction="higher",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "A logistic model tries to tell synthetic rows from rows held back by means and shares of single "
        "columns; it sees no relations. 1 means it cannot, 0 that it always can: artefacts that anybody finds "
        "at sight."
    ),
    source="Classifier two-sample test (Lopez-Paz and Oquab 2017), logistic regression, 2 (1 - AUC)",
    needs_holdout=True,
    sentence=(
        "Shown a synthetic and a real row, a plain model says which is which {right:.1%} of the time, where "
        "guessing is right 50 %: a score of {value:.2f} ({low:.2f} to {high:.2f}; fresh real rows "
        "{ceiling:.2f})."
    ),
    cost=2,
)


class LogisticDetection:
    """2 (1 - max(AUC, 0.5)) of a logistic model with main effects, three folds."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Synthetic rows against the holdout; the ceiling: training rows; the floor: training rows shuffled.

        The floor is near 1: shuffling leaves single columns as they are. The interval is over rows (Hanley and
        McNeil). The breakdown says by how much the area falls where a column's values are dealt anew.
        """
        train, holdout, synthetic = views(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        if min(holdout.rows, synthetic.rows, train.rows) < LEAST_ROWS:
            return MetricResult.not_applicable(INFO.name, "VALID.TOO_FEW_ROWS")
        context.progress("metric.c2st_logistic_design", 0, 1)
        x = design(parts, seed)
        context.progress("metric.c2st_logistic_design", 1, 1)
        task = "metric.c2st_logistic"
        told = told_apart(x.holdout, x.synthetic, _learn, seed, context, task, x.groups)
        fresh = told_apart(x.holdout, x.train, _learn, seed, context, f"{task}_ceiling")
        apart = told_apart(x.holdout, x.apart, _learn, seed, context, f"{task}_floor")
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
                "features": float(x.holdout.shape[1] - 1),
                "columns_left_out": float(x.left_out),
            },
            curves=(
                told.curve("synthetic rows", PLOT),
                fresh.curve("fresh real rows", PLOT),
            ),
        )


def _learn(x: NDArray[Any], y: NDArray[np.float64]) -> Ask:
    beta = fit(x, y, RIDGE)

    def ask(asked: NDArray[Any]) -> NDArray[np.float64]:
        return chances(asked, beta)

    return ask
