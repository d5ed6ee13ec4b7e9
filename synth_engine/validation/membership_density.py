"""Membership attack by densities: is the synthetic table denser around somebody than the population is?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.intervals import area_interval, area_under_curve
from synth_engine.validation.membership_scores import by_density, curve

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context

INFO = MetricInfo(
    name="mia_density",
    title="Membership attack by densities",
    family=Family.PRIVACY,
    direction="target",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "An attacker who also knows what the population looks like guesses that somebody was learnt from where "
        "synthetic rows are denser than people are. 0.5 is guessing."
    ),
    source="van Breugel et al. (2023), DOMIAS, AISTATS; nearest-neighbour densities",
    needs_holdout=True,
    sentence=(
        "An attacker who knows the population and the synthetic table picks a training row over another person's "
        "row {value:.1%} of the time; a coin does so 50 % of the time."
    ),
)


class DensityMembership:
    """Area under the curve of the density-ratio attack."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Attack members (training rows) and half of the holdout; the other half is the attacker's population."""
        if parts.holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        scores = by_density(parts, seed, context)
        if scores is None:
            return MetricResult.not_applicable(INFO.name, "VALID.TOO_FEW_HELD")
        members, others = len(scores.members), len(scores.others)
        area = area_under_curve(scores.members, scores.others)
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=area,
            interval=area_interval(area, members, others),
            ceiling=0.5,
            facts={"members": float(members), "others": float(others)},
            curves=(curve(scores, "by densities"),),
        )
