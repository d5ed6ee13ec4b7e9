"""Exact copies: synthetic rows that equal a training row in every column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.intervals import wilson
from synth_engine.validation.views import row_keys

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

INFO = MetricInfo(
    name="copies",
    title="Exact copies",
    family=Family.PRIVACY,
    direction="lower",
    low=0.0,
    high=100.0,
    unit="%",
    explanation=(
        "Synthetic rows that equal a real training row in every column. Coarse tables have some by chance: "
        "the ceiling says how many fresh real rows do."
    ),
    source="SDMetrics, NewRowSynthesis (complement), exact match",
    sentence=(
        "{copied:,.0f} of {rows:,.0f} synthetic rows ({value:.2f} %) equal a training row in every column; of "
        "fresh real rows {ceiling:.2f} % do."
    ),
    cost=1,
)


class ExactCopies:
    """Share of copied rows in percent."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Count copies among synthetic rows, and among held-back rows for the ceiling."""
        del seed
        context.progress("metric.copies", 0, 1)
        train, synthetic, holdout = keys(parts)
        copied = np.isin(synthetic, train)
        share = float(copied.mean())
        low, high = wilson(share, len(copied))
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=100 * share,
            interval=(100 * low, 100 * high),
            ceiling=None if holdout is None else 100 * float(np.isin(holdout, train).mean()),
            facts={"rows": float(len(copied)), "copied": float(copied.sum())},
        )


def keys(
    parts: Parts,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64] | None]:
    """A number a row of training table, synthetic table and holdout, equal where rows are; made once a run."""
    if "privacy-keys" not in parts.memo:
        tables = [parts.train, parts.synthetic]
        tables += [] if parts.holdout is None else [parts.holdout]
        parts.memo["privacy-keys"] = (*row_keys(tables), None)[:3]
    found: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64] | None]
    found = parts.memo["privacy-keys"]
    return found
