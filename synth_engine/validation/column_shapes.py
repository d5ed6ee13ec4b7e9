"""Column shapes: is each column alone distributed as in the real table?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.views import View, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

INFO = MetricInfo(
    name="column_shapes",
    title="Column shapes",
    family=Family.FIDELITY,
    direction="higher",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "How alike each column's distribution is to the real one: 1 means the same. Mean over the columns."
    ),
    source="SDMetrics, Column Shapes: 1 - Kolmogorov-Smirnov distance, 1 - total variation distance",
)


class ColumnShapes:
    """Mean over columns of KSComplement (numbers) and TVComplement (categories)."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare every column with the training rows."""
        del seed
        context.progress("metric.column_shapes", 0, 1)
        train, holdout, synthetic = views(parts)
        scores = shapes(train, synthetic)
        ceiling = None if holdout is None else float(np.mean(shapes(train, holdout)))
        order = np.argsort(scores, kind="stable")
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=float(np.mean(scores)),
            ceiling=ceiling,
            breakdown=tuple((train.names[int(at)], float(scores[int(at)])) for at in order),
        )


def shapes(real: View, other: View) -> NDArray[np.float64]:
    """(columns,) similarity 0-1 of every column."""
    found = []
    for at in range(len(real.names)):
        if real.is_number[at]:
            found.append(1 - ks_distance(real.numbers(at), other.numbers(at)))
        else:
            found.append(1 - tv_distance(real.codes(at), other.codes(at), real.sizes[at]))
    return np.asarray(found)


def ks_distance(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Largest gap between two cumulative distributions, missing values aside; 1 if one has no values."""
    one, other = np.sort(one[~np.isnan(one)]), np.sort(other[~np.isnan(other)])
    if not len(one) or not len(other):
        return float(len(one) != len(other))
    grid = np.concatenate([one, other])
    below = np.searchsorted(one, grid, side="right") / len(one)
    gap = np.abs(below - np.searchsorted(other, grid, side="right") / len(other))
    return float(gap.max())


def tv_distance(one: NDArray[np.int64], other: NDArray[np.int64], size: int) -> float:
    """Half the sum of differences between shares of codes."""
    p = np.bincount(one, minlength=size) / max(len(one), 1)
    q = np.bincount(other, minlength=size) / max(len(other), 1)
    return float(0.5 * np.abs(p - q).sum())
