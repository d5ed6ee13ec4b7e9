"""Near copies: whose are the synthetic rows that lie closest to a real row?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.distances import nearest, scaled, sides
from synth_engine.validation.intervals import chance_of, wilson
from synth_engine.validation.views import views

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context

CLOSEST = 0.01  # of the synthetic rows
LEAST, MOST_SHARE = 200, 0.1  # of small tables: so many rows, and no more than this share of them

INFO = MetricInfo(
    name="near_copies",
    title="Near copies",
    family=Family.PRIVACY,
    direction="target",
    low=0.0,
    high=100.0,
    unit="%",
    explanation=(
        "Of the 1 % of synthetic rows that lie closest to any real row: the share whose closest row is a training "
        "row, with both sides weighed as if they had as many rows. 50 % is right; more means rows that were "
        "changed a little and passed on."
    ),
    source="DCR on the closest rows, with the exact split under exchangeability; docs/validation-privacy.md",
    needs_holdout=True,
    sentence=(
        "Of the {rows:,.0f} synthetic rows closest to a real person, {value:.0f} % lie with a training row where "
        "50 % is right ({low:.0f} to {high:.0f} %; chance alone: p = {p:.2g})."
    ),
)


class NearCopies:
    """Share in percent, standardised so that 50 is right."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare distances to all training rows and all held-back rows, for the closest synthetic rows."""
        train, holdout, synthetic = views(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        at = sides(parts, seed)
        tables = train.take(at.train_rows), holdout.take(at.holdout_rows)
        ours, others, made = scaled((*tables, synthetic.take(at.synthetic_rows)))
        near = nearest(ours, made, context, "metric.near_copies", power=1)
        far = nearest(others, made, context, "metric.near_copies_holdout", power=1)
        a, b = near.distance[:, 0], far.distance[:, 0]
        closest = np.minimum(a, b)
        wanted = max(round(CLOSEST * len(made)), min(LEAST, int(MOST_SHARE * len(made))), 1)
        rows = np.argsort(closest, kind="stable")[:wanted]
        # Where both sides tie, each takes part by how many of its rows do: so the expectation stays exact.
        split = near.tied / np.maximum(near.tied + far.tied, 1)
        votes = np.where(a < b, 1.0, np.where(a > b, 0.0, split))[rows]
        share = float(votes.mean())
        # Synthetic rows close to one and the same real row are one vote: effective number of Kish (1965).
        owner = np.where(a <= b, near.at[:, 0], len(ours) + far.at[:, 0])[rows]
        weights = np.unique(owner, return_counts=True)[1].astype(np.float64)
        effective = max(1, round(float(weights.sum() ** 2 / (weights**2).sum())))
        low, high = wilson(share, effective)
        even = at.share
        value, low, high = (100 * _standard(one, even) for one in (share, low, high))
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=(low, high),
            ceiling=50.0,
            facts={
                "p": chance_of(round(share * effective), effective, even),
                "rows": float(wanted),
                "effective_rows": float(effective),
                "share": 100 * share,
                "expected_share": 100 * even,
                "synthetic": float(len(made)),
                "training": float(len(ours)),
                "holdout": float(len(others)),
                "sampled": float(len(ours) < train.rows),
            },
        )


def _standard(share: float, even: float) -> float:
    """The share on the training side if both sides had as many rows (0-1)."""
    ours, others = share * (1 - even), (1 - share) * even
    return ours / (ours + others) if ours + others > 0 else 0.5
