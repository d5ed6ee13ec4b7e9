"""Rare categories: do small groups survive, or are they smoothed away?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.intervals import wilson
from synth_engine.validation.views import View, views

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context

RARE = 0.01

INFO = MetricInfo(
    name="rare_kept",
    title="Rare categories kept",
    family=Family.FIDELITY,
    direction="higher",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "Share of the categories under 1 % of the real rows that occur in the synthetic rows. Categories that "
        "fewer rows share than the minimum count are left out on purpose."
    ),
    source="Category coverage (SDMetrics, CategoryCoverage) for rare categories",
    sentence=(
        "Of {rare_categories:.0f} categories that fewer than one real row in a hundred has, {value:.1%} occur "
        "in the synthetic rows; in fresh real rows {ceiling:.1%} do."
    ),
    cost=1,
)


class RareCategories:
    """Kept rare categories over all rare categories."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Count over all columns of categories; no floor, as shuffled columns keep every category.

        The interval is over categories (Wilson), each taken for a draw: rows share them too seldom to jackknife.
        """
        del seed
        context.progress("metric.rare_kept", 0, 1)
        train, holdout, synthetic = views(parts)
        total, kept, by_column = _count(train, synthetic)
        if not total:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_RARE")
        ceiling = None
        if holdout is not None:
            ceiling = _count(train, holdout)[1] / total
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=kept / total,
            interval=wilson(kept / total, total),
            ceiling=ceiling,
            breakdown=tuple(sorted(by_column, key=lambda pair: pair[1])),
            facts={"rare_categories": float(total)},
        )


def _count(train: View, other: View) -> tuple[int, int, list[tuple[str, float]]]:
    total = kept = 0
    by_column = []
    for at, name in enumerate(train.names):
        if train.is_number[at]:
            continue
        share = np.bincount(train.codes(at), minlength=train.sizes[at]) / max(train.rows, 1)
        rare = (share > 0) & (share < RARE)
        found = np.bincount(other.codes(at), minlength=train.sizes[at]) > 0
        if rare.any():
            total += int(rare.sum())
            kept += int((rare & found).sum())
            by_column.append((name, float((rare & found).sum() / rare.sum())))
    return total, kept, by_column
