"""Alpha-precision: do synthetic rows lie where real rows lie, common and rare ones in the right measure?"""

from __future__ import annotations

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
from synth_engine.validation.near_rows import LEVELS, Neighbourhood, Placed, neighbourhood
from synth_engine.validation.row_influence import RowInfluence

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

INFO = MetricInfo(
    name="alpha_precision",
    title="Rows where real rows are",
    family=Family.FIDELITY,
    direction="higher",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "Balls around the middle of the real rows that hold 10 %, 50 %, 90 % of them should hold as many of "
        "the synthetic rows. 1 means they do; less, that rows are too ordinary or too odd."
    ),
    source="Integrated alpha-precision (Alaa et al. 2022, ICML), on ranks and categories",
    needs_holdout=True,
    sentence=(
        "Synthetic rows lie as far from the middle of the data as real rows do, to {value:.1%} ({low:.1%} to "
        "{high:.1%}; fresh real rows {ceiling:.1%}, columns without any relation {floor:.1%})."
    ),
    cost=2,
)


class AlphaPrecision:
    """1 - mean distance between the shares inside balls and their levels, over the mean level."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Synthetic rows against the holdout; the ceiling: training rows; the floor: training rows shuffled.

        The interval is over rows of both tables: the infinitesimal jackknife (`row_influence`), with the
        densities of both taken for equal at the balls' edges.
        """
        if parts.holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        found = neighbourhood(parts, seed, context)
        if found is None:
            return MetricResult.not_applicable(INFO.name, "VALID.TOO_FEW_ROWS")
        influence = RowInfluence(found.rows, found.rows, seed, 75)
        value, shares = precision(found, found.synthetic, influence)
        fresh, fresh_shares = precision(found, found.fresh)
        curves = tuple(
            Curve(
                name,
                "How many rows lie in balls around the middle of the real rows?",
                "share of real rows inside",
                "share of rows inside",
                tuple(LEVELS.tolist()),
                tuple(np.round(line, 4).tolist()),
            )
            for name, line in (("synthetic rows", shares), ("fresh real rows", fresh_shares))
        )
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=influence.interval(value, 1, INFO.low, INFO.high),
            ceiling=fresh,
            floor=precision(found, found.apart)[0],
            facts={"rows": float(found.rows)},
            curves=curves,
        )


def precision(
    found: Neighbourhood, placed: Placed, influence: RowInfluence | None = None
) -> tuple[float, NDArray[np.float64]]:
    """Integrated precision, and the share of rows inside at each level."""
    radii = np.quantile(found.to_middle, LEVELS)
    inside = placed.to_middle[:, None] <= radii
    shares = inside.mean(axis=0)
    # Rows at one distance are together inside or outside: what of the real rows is inside is the level.
    ours = found.to_middle[:, None] <= radii
    levels = ours.mean(axis=0)
    gap = shares - levels
    total = float(LEVELS.sum())
    if influence is not None:
        sign = np.sign(gap) / total
        influence.add(ours @ sign, -(inside @ sign))
    return float(np.clip(1 - np.abs(gap).sum() / total, 0, 1)), shares
