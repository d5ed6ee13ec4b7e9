"""Coverage: how many real rows have a synthetic row in their neighbourhood?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.intervals import wilson
from synth_engine.validation.near_rows import NEIGHBOURS, Neighbourhood, Placed, neighbourhood

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context

INFO = MetricInfo(
    name="coverage",
    title="Neighbourhoods that are filled",
    family=Family.FIDELITY,
    direction="higher",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "Share of real rows held back that have a synthetic row among as near as their five nearest real "
        "rows. Fresh real rows reach about 0.97; what is missing are kinds of rows that the table leaves out."
    ),
    source="Coverage and density, k = 5 (Naeem et al. 2020, ICML), on ranks and categories",
    needs_holdout=True,
    sentence=(
        "{value:.1%} of the real rows held back have a synthetic row in their neighbourhood ({low:.1%} to "
        "{high:.1%}); with fresh real rows {ceiling:.1%} do, with columns without any relation {floor:.1%}."
    ),
    cost=2,
)


class Coverage:
    """Share of real rows whose ball up to the fifth neighbour holds a synthetic row; density among the facts."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Synthetic rows against the holdout; the ceiling: training rows; the floor: training rows shuffled.

        The interval is over real rows (Wilson).
        """
        if parts.holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        found = neighbourhood(parts, seed, context)
        if found is None:
            return MetricResult.not_applicable(INFO.name, "VALID.TOO_FEW_ROWS")
        value = covered(found, found.synthetic)
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=wilson(value, found.rows),
            ceiling=covered(found, found.fresh),
            floor=covered(found, found.apart),
            facts={
                "rows": float(found.rows),
                "neighbours": float(NEIGHBOURS),
                "density": found.synthetic.density,
                "density_fresh": found.fresh.density,
            },
        )


def covered(found: Neighbourhood, placed: Placed) -> float:
    """Share of real rows."""
    return float((placed.nearest <= found.radius).mean())
