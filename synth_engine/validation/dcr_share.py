"""Distance to closest record: does the synthetic table lean on its training rows?"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.distances import MOST_ROWS, embed, nearest
from synth_engine.validation.views import sample_rows, views

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context

INFO = MetricInfo(
    name="dcr_share",
    title="Closer to training rows",
    family=Family.PRIVACY,
    direction="target",
    low=0.0,
    high=100.0,
    unit="%",
    explanation=(
        "Share of synthetic rows that lie nearer to a training row than to a row held back, from as many of "
        "each. 50 % is right: the table is no closer to the people it learnt from than to others."
    ),
    source="Platzer and Reutterer (2021), Frontiers in Big Data 4: DCR against a holdout of equal size",
    needs_holdout=True,
)


class DistanceToClosestRecord:
    """Share in percent; ties count half."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare distances to equal samples of training rows and holdout."""
        train, holdout, synthetic = views(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        size = min(train.rows, holdout.rows, MOST_ROWS)
        real = embed(train, train.take(sample_rows(train.rows, size, seed, 51)))
        held = embed(train, holdout.take(sample_rows(holdout.rows, size, seed, 52)))
        made = embed(train, synthetic.take(sample_rows(synthetic.rows, MOST_ROWS, seed, 53)))
        to_real = nearest(real, made, context, "metric.dcr_share")
        to_held = nearest(held, made, context, "metric.dcr_share_holdout")
        votes = (to_real < to_held) + 0.5 * (to_real == to_held)
        share = float(votes.mean())
        # Synthetic rows share their neighbours: the samples' sizes bound what is known.
        rows = min(len(made), size)
        half = 1.96 * float(votes.std()) / math.sqrt(rows)
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=100 * share,
            interval=(max(0.0, 100 * (share - half)), min(100.0, 100 * (share + half))),
            ceiling=50.0,
            facts={
                "rows": float(len(made)),
                "sample": float(size),
                "median_to_training": float(np.sqrt(np.median(to_real))),
                "median_to_holdout": float(np.sqrt(np.median(to_held))),
            },
        )
