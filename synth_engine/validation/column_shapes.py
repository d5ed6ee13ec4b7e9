"""Column shapes: is each column alone distributed as in the real table?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.cells import difference
from synth_engine.validation.row_influence import RowInfluence
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
    sentence=(
        "Looked at one at a time, the columns are {value:.1%} like the real ones ({low:.1%} to {high:.1%}); "
        "as many fresh real rows are {ceiling:.1%} like them."
    ),
    cost=1,
)


class ColumnShapes:
    """Mean over columns of KSComplement (numbers) and TVComplement (categories)."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare every column with the training rows; no floor, as shuffled columns have the same shapes.

        The interval is over rows of both tables: the infinitesimal jackknife of the mean (`row_influence`).
        """
        context.progress("metric.column_shapes", 0, 3)
        train, holdout, synthetic = views(parts)
        influence = RowInfluence(train.rows, synthetic.rows, seed, 11)
        context.progress("metric.column_shapes", 1, 3)
        scores = shapes(train, synthetic, influence)
        context.progress("metric.column_shapes", 2, 3)
        ceiling = None if holdout is None else float(np.mean(shapes(train, holdout)))
        context.progress("metric.column_shapes", 3, 3)
        order = np.argsort(scores, kind="stable")
        value = float(np.mean(scores))
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=influence.interval(value, len(scores), INFO.low, INFO.high),
            ceiling=ceiling,
            breakdown=tuple((train.names[int(at)], float(scores[int(at)])) for at in order),
            facts={"columns": float(len(scores)), "worst": float(scores.min())},
        )


def shapes(real: View, other: View, influence: RowInfluence | None = None) -> NDArray[np.float64]:
    """(columns,) similarity 0-1 of every column; what rows add to them goes to `influence`."""
    found = []
    for at in range(len(real.names)):
        if not real.is_number[at]:
            cells = difference(real.codes(at), other.codes(at))
            found.append(1 - cells.distance)
            if influence is not None:
                cells.add_to(influence)
            continue
        one, two = real.numbers(at), other.numbers(at)
        gap, where, sign = _largest_gap(one, two)
        found.append(1 - gap)
        if influence is not None:
            mine, theirs = (
                _below(values, rows, where)
                for values, rows in ((one, influence.real), (two, influence.other))
            )
            influence.add(-sign * mine, sign * theirs)
    return np.asarray(found)


def _below(
    values: NDArray[np.float64], rows: NDArray[np.int64], where: float
) -> NDArray[np.float64]:
    """What rows add to the share of known values up to `where`."""
    there = ~np.isnan(values)
    known = max(int(there.sum()), 1) / max(len(values), 1)
    share = float((values[there] <= where).mean()) if there.any() else 0.0
    mine = values[rows]
    return np.where(np.isnan(mine), 0.0, ((mine <= where) - share) / known)


def _largest_gap(
    one: NDArray[np.float64], other: NDArray[np.float64]
) -> tuple[float, float, float]:
    """The Kolmogorov-Smirnov distance, where it is reached, and 1 if the first has more below (else -1).

    Missing values are left aside; the distance is 1 if one of both has no values.
    """
    one, other = np.sort(one[~np.isnan(one)]), np.sort(other[~np.isnan(other)])
    if not len(one) or not len(other):
        return float(len(one) != len(other)), 0.0, 0.0
    grid = np.concatenate([one, other])
    gap = np.searchsorted(one, grid, side="right") / len(one)
    gap -= np.searchsorted(other, grid, side="right") / len(other)
    at = int(np.argmax(np.abs(gap)))
    return float(abs(gap[at])), float(grid[at]), float(np.sign(gap[at]))
