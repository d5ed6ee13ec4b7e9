"""Pair trends: do columns hang together as in the real table?"""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.cells import difference
from synth_engine.validation.intervals import Z95
from synth_engine.validation.row_influence import RowInfluence
from synth_engine.validation.views import View, independent, sample_rows, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

BINS = 10
# All pairs of a table of 200 columns; beyond, so many drawn ones.
MOST_PAIRS = 20_000
MOST_MOVED = 30

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
    sentence=(
        "Looked at two at a time, the columns are {value:.1%} like the real ones ({low:.1%} to {high:.1%}); "
        "fresh real rows are {ceiling:.1%}, and columns without any relation {floor:.1%}."
    ),
    cost=1,
)


class PairTrends:
    """Mean over pairs of CorrelationSimilarity (two numbers) and ContingencySimilarity (else)."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare every pair with the training rows; the floor: training rows, each column shuffled.

        The interval is over rows of both tables: the infinitesimal jackknife of the mean (`row_influence`), and
        what the mean would be without the one row at either end of each column of numbers, as it sets the steps.
        """
        train, holdout, synthetic = views(parts)
        if len(train.names) < 2:
            return MetricResult.not_applicable(INFO.name, "VALID.ONE_COLUMN")
        pairs = _pairs(len(train.names), seed)
        influence = RowInfluence(train.rows, synthetic.rows, seed, 23)
        ours = trends(train, synthetic, pairs, context, "metric.pair_trends", influence)
        if not ours:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_PAIRS")
        ceiling = None
        if holdout is not None:
            ceiling = _mean(trends(train, holdout, pairs, context, "metric.pair_trends_ceiling"))
        apart = independent(parts, seed)
        floor = _mean(trends(train, apart, pairs, context, "metric.pair_trends_floor"))
        ours.sort(key=lambda pair: pair[1])
        value = float(np.mean([score for _, score in ours]))
        ends = _moved_by_ends(train, synthetic, dict(ours), context)
        spread = math.sqrt(influence.spread(len(ours)) ** 2 + ends / len(ours) ** 2)
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=(max(INFO.low, value - Z95 * spread), min(INFO.high, value + Z95 * spread)),
            ceiling=ceiling,
            floor=floor,
            breakdown=tuple(
                (f"{train.names[a]} / {train.names[b]}", score) for (a, b), score in ours[:200]
            ),
            facts={"pairs": float(len(ours)), "worst": float(ours[0][1])},
        )


def _mean(found: list[tuple[tuple[int, int], float]]) -> float | None:
    return float(np.mean([score for _, score in found])) if found else None


def _pairs(columns: int, seed: int) -> list[tuple[int, int]]:
    if columns * (columns - 1) // 2 <= MOST_PAIRS:
        return list(itertools.combinations(range(columns), 2))
    rng = np.random.default_rng([seed, 21])
    drawn = {
        tuple(sorted(rng.choice(columns, 2, replace=False).tolist())) for _ in range(MOST_PAIRS)
    }
    return sorted((int(a), int(b)) for a, b in drawn)


def trends(
    real: View,
    other: View,
    pairs: list[tuple[int, int]],
    context: Context,
    task: str,
    influence: RowInfluence | None = None,
) -> list[tuple[tuple[int, int], float]]:
    """Similarity 0-1 of every pair that has one (a constant column correlates with nothing).

    What rows add to them goes to `influence`.
    """
    cut_real, cut_other = (_all_cut(view) for view in (real, other))
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
            if influence is not None:
                sign = 0.5 * float(np.sign(one - two))
                mine = _pull(real.numbers(a), real.numbers(b), one, influence.real)
                theirs = _pull(other.numbers(a), other.numbers(b), two, influence.other)
                influence.add(-sign * mine, sign * theirs)
            continue
        joint = _joint(real, other, cut_real, cut_other, (a, b))
        cells = difference(joint[0], joint[1])
        found.append(((a, b), 1 - cells.distance))
        if influence is not None:
            cells.add_to(influence)
    context.progress(task, len(pairs), len(pairs))
    return found


Cuts: TypeAlias = "list[NDArray[np.int64] | None]"


def _all_cut(view: View) -> Cuts:
    """Columns of numbers as steps; SDMetrics cuts each table at ten even steps of its own range."""
    return [_cut(view.numbers(at)) if scale else None for at, scale in enumerate(view.is_number)]


def _cut(values: NDArray[np.float64], ends: tuple[float, float] | None = None) -> NDArray[np.int64]:
    """Even steps between the least and the greatest value; missing values beyond the last."""
    present = values[~np.isnan(values)]
    if ends is not None:
        edges = np.linspace(*ends, BINS + 1)
        # A row beyond the ends stays in the outermost step: it is one of many.
        return np.where(
            np.isnan(values), BINS + 1, np.clip(np.digitize(values, edges), 1, BINS)
        ).astype(np.int64)
    edges = np.histogram_bin_edges(present, BINS) if len(present) else np.linspace(0, 1, BINS + 1)
    return np.digitize(values, edges).astype(np.int64)


def _joint(
    real: View, other: View, cut_real: Cuts, cut_other: Cuts, pair: tuple[int, int]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(rows,) the cell of every row of either table."""
    keys = []
    for view, cuts in ((real, cut_real), (other, cut_other)):
        key = np.zeros(view.rows, dtype=np.int64)
        for at in pair:
            steps = cuts[at]
            key = key * (real.sizes[at] or BINS + 2)
            key += view.codes(at) if steps is None else steps
        keys.append(key)
    return keys[0], keys[1]


def _moved_by_ends(
    real: View, other: View, scores: dict[tuple[int, int], float], context: Context
) -> float:
    """Sum over tables, columns of numbers and their two ends of the square by which all scores together move.

    The jackknife of the outermost row: without it the steps run to the next row. Pairs beyond `MOST_MOVED` of a
    column are taken to move as those before.
    """
    found = 0.0
    cuts = [_all_cut(view) for view in (real, other)]
    columns = np.flatnonzero(real.is_number).tolist()
    for done, at in enumerate(columns):
        context.progress("metric.pair_trends_ends", done, len(columns))
        mine = [
            p for p in scores if at in p and not (real.is_number[p[0]] and real.is_number[p[1]])
        ]
        for side, view in enumerate((real, other)):
            values = view.numbers(at)
            known, counts = np.unique(values[~np.isnan(values)], return_counts=True)
            if len(known) < 4 or not mine:
                continue
            moved = ((known[1], known[-1], counts[0]), (known[0], known[-2], counts[-1]))
            for low, high, sharing in moved:
                if sharing > 1:  # without one of them the end stays
                    continue
                tried = [list(one) for one in cuts]
                tried[side][at] = _cut(values, (float(low), float(high)))
                looked_at = mine[:MOST_MOVED]
                change = sum(
                    1
                    - difference(*_joint(real, other, tried[0], tried[1], pair)).distance
                    - scores[pair]
                    for pair in looked_at
                )
                found += (change * len(mine) / len(looked_at)) ** 2
    context.progress("metric.pair_trends_ends", len(columns), len(columns))
    return found


def _pull(
    one: NDArray[np.float64], other: NDArray[np.float64], r: float, rows: NDArray[np.int64]
) -> NDArray[np.float64]:
    """What rows add to a correlation `r` (Devlin, Gnanadesikan and Kettenring 1975); rows with gaps nothing."""
    both = ~(np.isnan(one) | np.isnan(other))
    x, y = (
        (values[rows] - values[both].mean()) / (values[both].std() or 1.0)
        for values in (one, other)
    )
    return np.where(both[rows], x * y - r * (x * x + y * y) / 2, 0.0) / float(both.mean())


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
