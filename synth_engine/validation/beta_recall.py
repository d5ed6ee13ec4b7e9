"""Beta-recall: is every kind of real row met by a synthetic row?"""

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
from synth_engine.validation.intervals import wilson
from synth_engine.validation.near_rows import LEVELS, Neighbourhood, Placed, neighbourhood

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

INFO = MetricInfo(
    name="beta_recall",
    title="Real rows that are met",
    family=Family.FIDELITY,
    direction="higher",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "How many real rows held back have a synthetic row at least as near as their nearest real neighbour, "
        "common and rare ones alike. Fresh real rows reach about one half: of two equal tables either is as "
        "often the nearer."
    ),
    source="Integrated beta-recall (Alaa et al. 2022, ICML), on ranks and categories",
    needs_holdout=True,
    sentence=(
        "{value:.1%} of the real rows held back are met by a synthetic row as closely as by another real one "
        "({low:.1%} to {high:.1%}); fresh real rows meet {ceiling:.1%}, columns without any relation "
        "{floor:.1%}."
    ),
    cost=2,
)


class BetaRecall:
    """Mean over levels of the share of real rows that a row of the inner part of the table meets."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Synthetic rows against the holdout; the ceiling: training rows; the floor: training rows shuffled.

        The interval is over real rows (Wilson, which is wide enough for a mean of figures between 0 and 1).
        """
        if parts.holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        found = neighbourhood(parts, seed, context)
        if found is None:
            return MetricResult.not_applicable(INFO.name, "VALID.TOO_FEW_ROWS")
        value, shares = recall(found, found.synthetic)
        fresh, fresh_shares = recall(found, found.fresh)
        curves = tuple(
            Curve(
                name,
                "How many real rows are met by the inner part of a table?",
                "share of the table that counts",
                "share of real rows met",
                tuple(LEVELS.tolist()),
                tuple(np.round(line, 4).tolist()),
            )
            for name, line in (("synthetic rows", shares), ("fresh real rows", fresh_shares))
        )
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=wilson(value, found.rows),
            ceiling=fresh,
            floor=recall(found, found.apart)[0],
            facts={"rows": float(found.rows)},
            curves=curves,
        )


def recall(found: Neighbourhood, placed: Placed) -> tuple[float, NDArray[np.float64]]:
    """Integrated recall, and the share of real rows met at each level."""
    met = placed.nearest <= found.first
    radii = np.quantile(placed.nearest_to_own_middle, LEVELS)
    shares = (met[:, None] & (placed.nearest_to_own_middle[:, None] <= radii)).mean(axis=0)
    total = float(LEVELS.sum())
    return float(np.clip(1 - np.abs(LEVELS - shares).sum() / total, 0, 1)), shares
