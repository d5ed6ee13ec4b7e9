"""Utility for analysts: would declared models lead to the same conclusions?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.intervals import Z95
from synth_engine.validation.regression_comparison import agreement, compared, conclusions, spread

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context

INFO = MetricInfo(
    name="regression_agreement",
    title="Regression conclusions",
    family=Family.UTILITY,
    direction="higher",
    low=0.0,
    high=100.0,
    unit="%",
    explanation=(
        "Share of the declared regressions' coefficients about which synthetic and real rows say the same at the "
        "5 % level: above zero, below zero, or not told from zero."
    ),
    source="Agreement in sign and significance (Raab, Nowok and Dibben 2016; decision agreement)",
    sentence=(
        "An analyst would draw the same conclusion about {value:.0f} % of the {coefficients:.0f} coefficients of "
        "the declared regressions; {opposite:.0f} would point the opposite way."
    ),
    cost=2,
)


class RegressionAgreement:
    """Share of coefficients with the same conclusion, over all declared models."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare with the training rows; the ceiling: held-back rows with equally many training rows."""
        if not parts.regressions:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_REGRESSION")
        found = compared(parts, seed, context)
        if not found.models:
            return MetricResult.not_applicable(INFO.name, "VALID.REGRESSION_UNFIT")
        rows = [
            (f"{one.title} / {label}", 100 * float(same))
            for one in found.models
            for label, same in zip(one.labels, agreement(one.real, one.synthetic), strict=True)
        ]
        sides = [(one.real, one.synthetic) for one in found.models]
        opposite = sum(int((conclusions(a) * conclusions(b) < 0).sum()) for a, b in sides)
        signs = np.concatenate([a.estimates * b.estimates > 0 for a, b in sides])
        value = float(np.mean([same for _, same in rows]))
        half = 100 * Z95 * spread(found.models, agreement, seed)
        fresh = [agreement(*one.fresh) for one in found.models if one.fresh is not None]
        floor = [agreement(one.real, one.floor) for one in found.models]
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=(max(0.0, value - half), min(100.0, value + half)),
            ceiling=100 * float(np.mean(np.concatenate(fresh))) if fresh else None,
            floor=100 * float(np.mean(np.concatenate(floor))),
            breakdown=tuple(sorted(rows, key=lambda row: (row[1], row[0]))),
            facts={
                "models": float(len(found.models)),
                "coefficients": float(len(rows)),
                "opposite": float(opposite),
                "same_sign": float(signs.mean()),
                "copies": float(found.copies),
                "models_not_fitted_to_real_rows": float(found.unfit),
                "left_out_as_real_rows_do_not_determine_them": float(found.undetermined),
                "lost_in_synthetic_rows": float(found.lost),
            },
        )
