"""Tails: are there as many very small and very large numbers as in the real table, and do they reach as far?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.row_influence import RowInfluence
from synth_engine.validation.views import View, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

ENDS = (0.01, 0.99)
# Reach is read where a few rows in a thousand still lie: at the least and greatest value it would be one person's.
FAR = (0.001, 0.999)
# Rows that tails must hold in the smallest table, and never fewer than the minimum cell count: a ratio of a few
# rows says nothing. Columns of many ties have such tails.
LEAST_IN_TAILS = 10

INFO = MetricInfo(
    name="tails",
    title="Tails of numbers",
    family=Family.FIDELITY,
    direction="higher",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "Share of numbers beyond the real 1 % and 99 % points, held against the real share: 1 means as many, "
        "0.5 half or twice as many. Mean over the columns of numbers; tails are the first thing that bad "
        "synthesis loses."
    ),
    source="Two-sided tail mass, min(ratio, 1 / ratio); tails vanish first (Shumailov et al. 2024)",
    sentence=(
        "Very small and very large numbers are as common as in the real rows to {value:.1%} ({low:.1%} to "
        "{high:.1%}; fresh real rows {ceiling:.1%}); they reach {reach:.1%} as far."
    ),
    cost=1,
)


@dataclass(frozen=True, slots=True)
class _Tail:
    """One column: likeness of the tails' mass and of their reach, 0-1, and what rows add to the first."""

    mass: float
    reach: float
    real: NDArray[np.float64]
    other: NDArray[np.float64]


class Tails:
    """Mean over columns of numbers of min(ratio, 1 / ratio) of two-sided tail mass."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare with the training rows; no floor, as shuffled columns keep their tails.

        The interval is over rows of both tables: the infinitesimal jackknife of the mean (`row_influence`), the
        points that begin a tail taken for given. A column whose tails hold few rows is left out.
        """
        context.progress("metric.tails", 0, 1)
        train, holdout, synthetic = views(parts)
        tables = [view for view in (train, synthetic, holdout) if view is not None]
        rows = min(view.rows for view in tables)
        least = max(LEAST_IN_TAILS, parts.minimum_cell_count) / rows
        columns = [
            at
            for at, scale in enumerate(train.is_number)
            if scale and _beyond(train.numbers(at), _points(train.numbers(at))).mean() >= least
        ]
        if not columns:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_TAILS")
        influence = RowInfluence(train.rows, synthetic.rows, seed, 81)
        found = {}
        for done, at in enumerate(columns):
            context.progress("metric.tails", done + 1, len(columns) + 1)
            tail = _tail(train, synthetic, at)
            influence.add(tail.real[influence.real], tail.other[influence.other])
            found[train.names[at]] = tail
        value = float(np.mean([tail.mass for tail in found.values()]))
        ceiling = None
        if holdout is not None:
            ceiling = float(np.mean([_tail(train, holdout, at).mass for at in columns]))
        reaches = [tail.reach for tail in found.values()]
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=influence.interval(value, len(columns), INFO.low, INFO.high),
            ceiling=ceiling,
            breakdown=tuple(
                sorted(((name, tail.mass) for name, tail in found.items()), key=lambda one: one[1])
            ),
            facts={
                "columns": float(len(columns)),
                "worst": min(tail.mass for tail in found.values()),
                "reach": float(np.mean(reaches)),
                "worst_reach": min(reaches),
            }
            | {f"reach:{name}": tail.reach for name, tail in found.items()},
        )


def _points(values: NDArray[np.float64]) -> tuple[float, float]:
    """Where the tails of real numbers begin."""
    known = values[~np.isnan(values)]
    low, high = np.quantile(known, ENDS)
    return float(low), float(high)


def _beyond(values: NDArray[np.float64], points: tuple[float, float]) -> NDArray[np.bool_]:
    return (values < points[0]) | (values > points[1])  # missing values are on neither side


def _alike(one: float, other: float) -> float:
    return min(one, other) / max(one, other) if max(one, other) > 0 else 1.0


def _tail(real: View, other: View, at: int) -> _Tail:
    values, theirs = real.numbers(at), other.numbers(at)
    points = _points(values)
    known = [one[~np.isnan(one)] for one in (values, theirs)]
    if not len(known[1]):
        return _Tail(0.0, 0.0, np.zeros(real.rows), np.zeros(other.rows))
    shares, pulls = [], []
    for one, there in zip((values, theirs), known, strict=True):
        outside = _beyond(one, points)
        share = float(outside.sum()) / len(there)
        shares.append(share)
        # What a row adds to the share of known values, over the share itself.
        pull = np.where(np.isnan(one), 0.0, outside - share) * len(one) / len(there)
        pulls.append(pull / share if share > 0 else np.zeros(len(one)))
    mass = _alike(shares[0], shares[1])
    sign = float(np.sign(shares[0] - shares[1]))
    spans = [float(np.diff(np.quantile(there, FAR))[0]) for there in known]
    return _Tail(mass, _alike(spans[0], spans[1]), -sign * mass * pulls[0], sign * mass * pulls[1])
