"""Membership attack: does the synthetic table tell whether somebody was in the training rows?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.distances import MOST_ROWS, embed, nearest
from synth_engine.validation.intervals import area_interval, area_under_curve
from synth_engine.validation.views import sample_rows, views

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
)


class DistanceMembership:
    """Area under the curve of the distance attack."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Attack equal samples of members (training rows) and others (holdout)."""
        train, holdout, synthetic = views(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        size = min(train.rows, holdout.rows, MOST_ROWS)
        made = embed(train, synthetic.take(sample_rows(synthetic.rows, MOST_ROWS, seed, 53)))
        members = embed(train, train.take(sample_rows(train.rows, size, seed, 51)))
        others = embed(train, holdout.take(sample_rows(holdout.rows, size, seed, 52)))
        near = nearest(made, members, context, "metric.mia_auc")
        far = nearest(made, others, context, "metric.mia_auc_holdout")
        area = area_under_curve(-near, -far)
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=area,
            interval=area_interval(area, size, size),
            ceiling=0.5,
            facts={"members": float(size), "synthetic": float(len(made))},
        )
