"""Membership attack by distance: does the synthetic table tell whether somebody was in the training rows?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.distances import sides
from synth_engine.validation.intervals import area_interval, area_under_curve
from synth_engine.validation.membership_scores import by_distance, curve

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context

INFO = MetricInfo(
    name="mia_auc",
    title="Membership attack",
    family=Family.PRIVACY,
    direction="target",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "An attacker who has somebody's whole row guesses from its distance to the nearest synthetic row "
        "whether it was learnt from. 0.5 is guessing."
    ),
    source="Chen et al. (2020), GAN-Leaks, black-box attack by distance; area under the curve",
    needs_holdout=True,
    sentence=(
        "Shown one training row and one other person's row, an attacker with the synthetic table picks the "
        "training row {value:.1%} of the time; a coin does so 50 % of the time."
    ),
)


class DistanceMembership:
    """Area under the curve of the distance attack."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Attack members (training rows) and others (holdout)."""
        if parts.holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        scores = by_distance(parts, seed, context)
        members, others = len(scores.members), len(scores.others)
        area = area_under_curve(scores.members, scores.others)
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=area,
            interval=area_interval(area, members, others),
            ceiling=0.5,
            facts={
                "members": float(members),
                "others": float(others),
                "synthetic": float(len(sides(parts, seed).synthetic)),
            },
            curves=(curve(scores, "by distance"),),
        )
