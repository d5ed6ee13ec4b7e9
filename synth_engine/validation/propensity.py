"""Propensity score: how far are the chances of being synthetic from what they are between two real tables?"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.intervals import Z95
from synth_engine.validation.linear_design import chances, design, fit
from synth_engine.validation.telling import LEAST_ROWS
from synth_engine.validation.threads import one_thread
from synth_engine.validation.views import views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

# So small that it changes no score, and finite where a category is on one side only.
RIDGE = 1e-3
MOST = 1000.0
LEAST_PER_FEATURE = 10  # rows: below, coefficients are larger than the null in closed form allows

INFO = MetricInfo(
    name="pmse_ratio",
    title="Propensity score",
    family=Family.FIDELITY,
    direction="lower",
    low=0.0,
    high=MOST,
    unit="",
    explanation=(
        "A logistic model gives every row its chance of being synthetic. How far these chances lie from one "
        "half, over how far they would lie for as many fresh real rows: 1 is as like as can be, 10 is far "
        "off."
    ),
    source="Standardised pMSE (Snoke et al. 2018, JRSS A 181), null for independent rows",
    needs_holdout=True,
    sentence=(
        "Single columns of the synthetic rows differ from real rows {value:.1f} times as much as {rows:.0f} "
        "fresh real rows would be expected to ({low:.1f} to {high:.1f}; measured on fresh real rows: "
        "{ceiling:.1f})."
    ),
    cost=2,
)


class PropensityRatio:
    """pMSE of main effects over its mean for rows of the same making.

    Null: with c the share of synthetic rows among N and k - 1 features of full rank, the mean of the pMSE is
    (k - 1) c (1 - c) / N where both tables are independent draws. That is Snoke's (k - 1) (1 - c)^2 c / N without
    the conditioning on the real rows: theirs is for rows drawn from a model of the very rows they are held
    against, ours are held against rows no model saw. In closed form, since N is thousands of rows and a feature
    is kept only where at least 20 real rows share it; for a linear model it is exactly the mean over all ways to
    deal the labels.
    """

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Synthetic rows against the holdout; the ceiling: training rows against the holdout.

        The interval is over rows of both tables: N pMSE / (c (1 - c)) is a noncentral chi-square with k - 1 degrees
        of freedom, whose variance is 2 (k - 1) + 4 times its noncentrality. No floor: main effects see no
        relations.
        """
        train, holdout, synthetic = views(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        if min(holdout.rows, synthetic.rows, train.rows) < LEAST_ROWS:
            return MetricResult.not_applicable(INFO.name, "VALID.TOO_FEW_ROWS")
        context.progress("metric.pmse_ratio", 0, 3)
        x = design(parts, seed)
        context.progress("metric.pmse_ratio", 1, 3)
        with one_thread():
            pmse, freedom = _pmse(x.holdout, x.synthetic)
            context.progress("metric.pmse_ratio", 2, 3)
            fresh, fresh_freedom = _pmse(x.holdout, x.train)
        context.progress("metric.pmse_ratio", 3, 3)
        if not freedom:
            return MetricResult.not_applicable(INFO.name, "VALID.NOTHING_VARIES")
        rows = len(x.holdout)
        if 2 * rows < LEAST_PER_FEATURE * freedom:
            return MetricResult.not_applicable(INFO.name, "VALID.TOO_FEW_ROWS")
        value = _ratio(pmse, freedom, rows)
        beyond = max(0.0, value * freedom - freedom)
        half = Z95 * math.sqrt(2 * freedom + 4 * beyond) / freedom
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=(max(0.0, value - half), min(MOST, value + half)),
            ceiling=_ratio(fresh, fresh_freedom, rows) if fresh_freedom else None,
            facts={
                "rows": float(rows),
                "pmse": pmse,
                "pmse_expected": _expected(freedom, rows),
                "pmse_standardised": (value - 1) * math.sqrt(freedom / 2),
                "features": float(freedom),
                "columns_left_out": float(x.left_out),
            },
        )


def _expected(freedom: int, rows: int) -> float:
    """Mean of the pMSE of two tables of `rows` rows each: (k - 1) c (1 - c) / N with c = 1/2, N = 2 rows."""
    return freedom / 4 / (2 * rows)


def _ratio(pmse: float, freedom: int, rows: int) -> float:
    return min(MOST, pmse / _expected(freedom, rows))


def _pmse(real: NDArray[np.float32], other: NDArray[np.float32]) -> tuple[float, int]:
    """Propensity mean squared error, and the rank of the features beside the intercept."""
    x = np.vstack([real, other])
    y = np.r_[np.zeros(len(real)), np.ones(len(other))]
    gram = (x.T @ x).astype(np.float64)
    scale = np.sqrt(np.maximum(np.diag(gram), 1e-12))
    strength = np.linalg.eigvalsh(gram / scale[:, None] / scale[None, :])
    rank = int((strength > 1e-5 * strength.max()).sum())
    chance = chances(x, fit(x, y, RIDGE))
    return float(np.mean((chance - 0.5) ** 2)), rank - 1
