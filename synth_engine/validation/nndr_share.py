"""Nearest-neighbour distance ratio: do synthetic rows single out one training row among its neighbours?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.dcr_share import compared, distributions
from synth_engine.validation.distances import Found, neighbours, sides

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

INFO = MetricInfo(
    name="nndr_share",
    title="Pointing at one training row",
    family=Family.PRIVACY,
    direction="target",
    low=0.0,
    high=100.0,
    unit="%",
    explanation=(
        "Share of synthetic rows that point more clearly at one training row than at one row held back: the "
        "distance to the nearest over the distance to the second nearest is smaller among training rows. 50 % is "
        "right."
    ),
    source=(
        "Lowe (2004), IJCV 60, the ratio; Zhao et al. (2021), CTAB-GAN, its use on tables; here against a holdout "
        "of equal size"
    ),
    needs_holdout=True,
    sentence=(
        "{value:.1f} % of the synthetic rows point more clearly at one training row than at one person who was "
        "never in the table; 50 % is right ({low:.1f} to {high:.1f} %)."
    ),
)


class NeighbourDistanceRatio:
    """Share in percent; ties count half."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare ratios of the two nearest among equal samples of training rows and holdout."""
        if parts.holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        size, found = sides(parts, seed).size, neighbours(parts, seed, context)
        ours, others = _ratio(found.train), _ratio(found.holdout)
        share, low, high = compared(ours, others, size)
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=share,
            interval=(low, high),
            ceiling=50.0,
            facts={
                "rows": float(len(ours)),
                "sample": float(size),
                "median_to_training": float(np.median(ours)),
                "median_to_holdout": float(np.median(others)),
            },
            curves=distributions(
                "Do synthetic rows point at one real row?",
                "distance to the nearest over the second nearest",
                {"training rows": ours, "held-back rows": others},
            ),
        )


def _ratio(found: Found) -> NDArray[np.float64]:
    """0-1 a row; 1 where the second is as near, or there is none."""
    first, second = np.sqrt(found.distance[:, :2].astype(np.float64)).T
    known = np.isfinite(second) & (second > 0)
    return np.where(known, first / np.where(known, second, 1.0), 1.0)
