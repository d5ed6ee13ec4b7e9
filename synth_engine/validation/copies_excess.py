"""Copies beyond chance: are training rows copied more often than rows the synthesizer never saw?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.exact_copies import keys
from synth_engine.validation.intervals import chance_of, exact

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context

ALARM = 0.001  # chance below which an excess counts

INFO = MetricInfo(
    name="copies_excess",
    title="Copies beyond chance",
    family=Family.PRIVACY,
    direction="lower",
    low=0.0,
    high=100.0,
    unit="%",
    explanation=(
        "Of the synthetic rows that equal a real row, the share that chance does not explain. Chance copies "
        "held-back rows as readily as training rows; only what falls on training rows more often than that counts, "
        "and only where chance alone would do so less than once in a thousand times. Whoever meets such a row "
        "learns so much about whether it was learnt from."
    ),
    source="Exact binomial test on rows of both real tables that occur once; docs/validation-privacy.md",
    needs_holdout=True,
    sentence=(
        "Of the {hit_training:,.0f} unique training rows and {hit_holdout:,.0f} unique held-back rows that occur "
        "among the synthetic rows, chance alone would put {expected:,.0f} on the training side (p = {p:.2g}): "
        "chance does not explain {value:.0f} % of them, {excess_rows:.2f} % of the synthetic rows."
    ),
    cost=1,
)


class CopiesBeyondChance:
    """Excess in percent of the rows that hit; all rows, no sampling."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Count hits on both sides among real rows that occur once in both tables together."""
        del seed
        context.progress("metric.copies_excess", 0, 1)
        train, synthetic, holdout = keys(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        # A row that several people share names none of them, and is likelier to be on one side alone the fewer
        # share it: only for rows that occur once is the chance of either side known exactly.
        every, counts = np.unique(np.concatenate([train, holdout]), return_counts=True)
        once = every[counts == 1]
        ours, others = np.intersect1d(train, once), np.intersect1d(holdout, once)
        made, times = np.unique(synthetic, return_counts=True)
        hit_ours, hit_others = (int(np.isin(side, made).sum()) for side in (ours, others))
        rows = int(times[np.isin(made, once)].sum())
        hits, side = hit_ours + hit_others, len(ours) / max(len(ours) + len(others), 1)
        p = chance_of(hit_ours, hits, side)
        copied = 100 * rows / len(synthetic)
        # Of rows that hit, a share e is excess and the rest is spread by chance: share on training = e + (1 - e)
        # side.
        room = max(1 - side, 1e-12)
        estimates = [hit_ours / hits if hits else side, *exact(hit_ours, hits)]
        excess, low, high = (
            100 * min(1.0, max(0.0, (one - side) / room)) if hits and others.size else 0.0
            for one in estimates
        )
        certain = p < ALARM
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=excess if certain else 0.0,
            interval=(low if certain else 0.0, high),
            ceiling=0.0,
            facts={
                "p": p,
                "excess": excess,
                "excess_rows": copied * excess / 100,
                "hit_training": float(hit_ours),
                "hit_holdout": float(hit_others),
                "expected": hits * side,
                "once_training": float(len(ours)),
                "once_holdout": float(len(others)),
                "rows": float(len(synthetic)),
            },
        )
