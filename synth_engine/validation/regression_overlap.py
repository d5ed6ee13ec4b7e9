"""Utility for analysts: do the intervals of declared models' coefficients lie where the real ones lie?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.intervals import Z95
from synth_engine.validation.regression_comparison import compared, overlap, spread

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context

INFO = MetricInfo(
    name="regression_overlap",
    title="Regression intervals",
    family=Family.UTILITY,
    direction="higher",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "The declared regressions are fitted to synthetic and to real rows: how much the 95 % intervals of a "
        "coefficient overlap, mean over all coefficients. 1 means the same interval; another sample of real rows "
        "reaches about 0.7."
    ),
    source="Confidence interval overlap (Karr et al. 2006); several copies: Raab, Nowok and Dibben 2016",
    sentence=(
        "In the {models:.0f} declared regressions, the intervals of {coefficients:.0f} coefficients overlap with "
        "the real ones by {value:.0%} on average ({low:.0%} to {high:.0%}); the worst by {worst:.0%}."
    ),
    cost=2,
)


class RegressionOverlap:
    """Mean overlap over the coefficients of all declared models; the worst stands in the facts."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare with the training rows; the ceiling: held-back rows with equally many training rows."""
        if not parts.regressions:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_REGRESSION")
        found = compared(parts, seed, context)
        if not found.models:
            return MetricResult.not_applicable(INFO.name, "VALID.REGRESSION_UNFIT")
        rows = [
            (f"{one.title} / {label}", float(value))
            for one in found.models
            for label, value in zip(one.labels, overlap(one.real, one.synthetic), strict=True)
        ]
        values = [value for _, value in rows]
        value, half = float(np.mean(values)), Z95 * spread(found.models, overlap, seed)
        fresh = [overlap(*one.fresh) for one in found.models if one.fresh is not None]
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=(max(0.0, value - half), min(1.0, value + half)),
            ceiling=float(np.mean(np.concatenate(fresh))) if fresh else None,
            floor=float(np.mean(np.concatenate([overlap(m.real, m.floor) for m in found.models]))),
            breakdown=tuple(sorted(rows, key=lambda row: (row[1], row[0]))),
            facts={
                "models": float(len(found.models)),
                "coefficients": float(len(rows)),
                "worst": min(values),
                "copies": float(found.copies),
                "models_not_fitted_to_real_rows": float(found.unfit),
                "left_out_as_real_rows_do_not_determine_them": float(found.undetermined),
                "lost_in_synthetic_rows": float(found.lost),
            },
        )
