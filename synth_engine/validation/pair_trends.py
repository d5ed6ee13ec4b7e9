"""Pair trends: do columns hang together as in the real table?"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.views import View, sample_rows, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

BINS = 10
# All pairs of a table of 200 columns; beyond, so many drawn ones.
MOST_PAIRS = 20_000

INFO = MetricInfo(
    name="pair_trends",
    title="Pair trends",
    family=Family.FIDELITY,
    direction="higher",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "How alike the relation of every two columns is to the real one: 1 means the same. Weak relations "
        "count as much as strong ones."
    ),
    source="SDMetrics, Column Pair Trends, both thresholds at 0",
)


class PairTrends:
    """Mean over pairs of CorrelationSimilarity (two numbers) and ContingencySimilarity (else)."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare every pair with the training rows."""
        train, holdout, synthetic = views(parts)
        if len(train.names) < 2:
            return MetricResult.not_applicable(INFO.name, "VALID.ONE_COLUMN")
        pairs = _pairs(len(train.names), seed)
        ours = trends(train, synthetic, pairs, context, "metric.pair_trends")
        if not ours:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_PAIRS")
        ceiling = None
        if holdout is not None:
            fresh = trends(train, holdout, pairs, context, "metric.pair_trends_ceiling")
            ceiling = float(np.mean([score for _, score in fresh])) if fresh else None
        ours.sort(key=lambda pair: pair[1])
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=float(np.mean([score for _, score in ours])),
            ceiling=ceiling,
            breakdown=tuple(
                (f"{train.names[a]} / {train.names[b]}", score) for (a, b), score in ours[:200]
            ),
            facts={"pairs": float(len(ours))},
        )


def _pairs(columns: int, seed: int) -> list[tuple[int, int]]:
    if columns * (columns - 1) // 2 <= MOST_PAIRS:
        return list(itertools.combinations(range(columns), 2))
    rng = np.random.default_rng([seed, 21])
    drawn = {
        tuple(sorted(rng.choice(columns, 2, replace=False).tolist())) for _ in range(MOST_PAIRS)
    }
    return sorted((int(a), int(b)) for a, b in drawn)


def trends(
    real: View, other: View, pairs: list[tuple[int, int]], context: Context, task: str
) -> list[tuple[tuple[int, int], float]]:
    """Similarity 0-1 of every pair that has one (a constant column correlates with nothing)."""
    columns = range(len(real.names))
    # SDMetrics cuts each table at ten even steps of its own range.
    cut_real = [_cut(real.numbers(at)) if real.is_number[at] else None for at in columns]
    cut_other = [_cut(other.numbers(at)) if real.is_number[at] else None for at in columns]
    found = []
    for done, (a, b) in enumerate(pairs):
        if done % 50 == 0:
            context.progress(task, done, len(pairs))
        if real.is_number[a] and real.is_number[b]:
            one = pearson(real.numbers(a), real.numbers(b))
            two = pearson(other.numbers(a), other.numbers(b))
            if one is None or two is None:
                continue
            found.append(((a, b), 1 - abs(one - two) / 2))
            continue
        tables, sizes = [], []
        for at in (a, b):
            mine, theirs = cut_real[at], cut_other[at]
            if mine is None or theirs is None:
                tables.append((real.codes(at), other.codes(at)))
                sizes.append(real.sizes[at])
            else:
                tables.append((mine, theirs))
                sizes.append(BINS + 2)
        joint = [left * sizes[1] + right for left, right in zip(*tables, strict=True)]
        found.append(((a, b), 1 - _tv(joint[0], joint[1])))
    context.progress(task, len(pairs), len(pairs))
    return found


def _cut(values: NDArray[np.float64]) -> NDArray[np.int64]:
    """Even steps between the least and the greatest value; missing values beyond the last."""
    present = values[~np.isnan(values)]
    edges = np.histogram_bin_edges(present, BINS) if len(present) else np.linspace(0, 1, BINS + 1)
    return np.digitize(values, edges).astype(np.int64)


def _tv(one: NDArray[np.int64], other: NDArray[np.int64]) -> float:
    """Total variation distance of two lists of codes of any size."""
    size = int(max(one.max(initial=0), other.max(initial=0))) + 1
    if size > 4_000_000:
        both = np.unique(np.concatenate([one, other]), return_inverse=True)[1].reshape(-1)
        one, other = both[: len(one)], both[len(one) :]
        size = int(both.max(initial=0)) + 1
    p = np.bincount(one, minlength=size) / max(len(one), 1)
    q = np.bincount(other, minlength=size) / max(len(other), 1)
    return float(0.5 * np.abs(p - q).sum())


def pearson(one: NDArray[np.float64], other: NDArray[np.float64]) -> float | None:
    """Correlation of the rows that have both values; None where a column is constant or too short."""
    both = ~(np.isnan(one) | np.isnan(other))
    x, y = one[both], other[both]
    if len(x) < 2:
        return None
    x, y = x - x.mean(), y - y.mean()
    scale = np.sqrt((x * x).sum() * (y * y).sum())
    if not np.isfinite(scale) or scale <= 0:
        return None
    return float(np.clip((x * y).sum() / scale, -1, 1))


def association(view: View, seed: int, most_rows: int = 20_000) -> NDArray[np.float64]:
    """(columns, columns) strength of every pair's relation, 0-1.

    |Spearman| for two numbers, Cramer's V for two categories, the correlation ratio for one of each.
    """
    view = view.take(np.sort(sample_rows(view.rows, most_rows, seed, 22)))
    size = len(view.names)
    found = np.eye(size)
    ranks = [_ranks(view.numbers(at)) if view.is_number[at] else None for at in range(size)]
    for a, b in itertools.combinations(range(size), 2):
        one, other = ranks[a], ranks[b]
        if one is not None and other is not None:
            strength = abs(pearson(one, other) or 0.0)
        elif one is None and other is None:
            strength = _cramer(view.codes(a), view.codes(b))
        elif one is not None:
            strength = _ratio(view.codes(b), one)
        else:
            strength = _ratio(view.codes(a), other if other is not None else np.zeros(0))
        found[a, b] = found[b, a] = strength
    return found


def _ranks(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Middle ranks; missing stays missing."""
    made = np.full(len(values), np.nan)
    present = ~np.isnan(values)
    _, inverse, counts = np.unique(values[present], return_inverse=True, return_counts=True)
    middle = np.cumsum(counts) - (counts - 1) / 2
    made[present] = middle[inverse.reshape(-1)]
    return made


def _cramer(one: NDArray[np.int64], other: NDArray[np.int64]) -> float:
    """Cramer's V (Cramer 1946)."""
    a, x = np.unique(one, return_inverse=True)
    b, y = np.unique(other, return_inverse=True)
    least = min(len(a), len(b)) - 1
    if least < 1:
        return 0.0
    table = np.bincount(x.reshape(-1) * len(b) + y.reshape(-1), minlength=len(a) * len(b))
    share = table.reshape(len(a), len(b)) / len(one)
    apart = share.sum(axis=1, keepdims=True) * share.sum(axis=0, keepdims=True)
    return float(min(1.0, np.sqrt((((share - apart) ** 2) / apart).sum() / least)))


def _ratio(groups: NDArray[np.int64], values: NDArray[np.float64]) -> float:
    """Correlation ratio: share of the spread that lies between groups, as a root (Fisher 1925)."""
    present = ~np.isnan(values)
    groups, values = groups[present], values[present]
    if len(values) < 2:
        return 0.0
    counts = np.bincount(groups)
    means = np.bincount(groups, weights=values) / np.maximum(counts, 1)
    total = ((values - values.mean()) ** 2).sum()
    between = (counts * (means - values.mean()) ** 2).sum()
    return float(np.sqrt(min(between / total, 1.0))) if total > 0 else 0.0
