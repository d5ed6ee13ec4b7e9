"""Distance to closest record: does the synthetic table lean on its training rows?"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import (
    Curve,
    Family,
    MetricInfo,
    MetricResult,
    MetricStatus,
    Parts,
)
from synth_engine.validation.distances import neighbours, sides

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

BINS = 40

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
    sentence=(
        "{value:.1f} % of the synthetic rows lie nearer to a training row than to a person who was never in the "
        "table, from {sample:,.0f} of each; 50 % is right ({low:.1f} to {high:.1f} %)."
    ),
)


class DistanceToClosestRecord:
    """Share in percent; ties count half."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare distances to equal samples of training rows and holdout."""
        if parts.holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        size, found = sides(parts, seed).size, neighbours(parts, seed, context)
        to_real = found.train.distance[:, 0].astype(np.float64)
        to_held = found.holdout.distance[:, 0].astype(np.float64)
        share, low, high = compared(to_real, to_held, size)
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=share,
            interval=(low, high),
            ceiling=50.0,
            facts={
                "rows": float(len(to_real)),
                "sample": float(size),
                "median_to_training": float(np.sqrt(np.median(to_real))),
                "median_to_holdout": float(np.sqrt(np.median(to_held))),
            },
            curves=distributions(
                "How near are synthetic rows to real rows?",
                "distance to the nearest row",
                {"training rows": np.sqrt(to_real), "held-back rows": np.sqrt(to_held)},
            ),
        )


def compared(
    ours: NDArray[np.float64], others: NDArray[np.float64], size: int
) -> tuple[float, float, float]:
    """Share in percent of rows where `ours` is the smaller, ties half, with its interval.

    Args:
        ours: one figure a synthetic row, against training rows.
        others: the same against held-back rows.
        size: rows a side. Synthetic rows share their neighbours: the samples' sizes bound what is known.
    """
    votes = (ours < others) + 0.5 * (ours == others)
    share = float(votes.mean())
    half = 1.96 * float(votes.std()) / math.sqrt(min(len(votes), size))
    return 100 * share, max(0.0, 100 * (share - half)), min(100.0, 100 * (share + half))


def distributions(
    plot: str, title: str, figures: dict[str, NDArray[np.float64]]
) -> tuple[Curve, ...]:
    """Shares of synthetic rows in even bins up to what 199 of 200 reach; a curve a side."""
    top = max(float(np.quantile(one, 0.995)) for one in figures.values()) or 1.0
    edges = np.linspace(0, top, BINS + 1)
    made = []
    for name, one in figures.items():
        counts = np.histogram(np.minimum(one, top), edges)[0]
        shares = 100 * counts / max(len(one), 1)
        x, y = tuple(edges[:-1].tolist()), tuple(shares.tolist())
        made.append(Curve(name, plot, title, "synthetic rows, %", x, y, "bars"))
    return tuple(made)
