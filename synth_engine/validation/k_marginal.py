"""Three-way tables: do any three columns together look as in the real table?"""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.views import View, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

TRIPLES = 100
CUTS = np.linspace(0, 1, 21)[1:-1]
# Up to so many triples are listed and shuffled; beyond, they are drawn.
MOST_LISTED = 300_000

INFO = MetricInfo(
    name="k_marginal",
    title="Three-way tables",
    family=Family.FIDELITY,
    direction="higher",
    low=0.0,
    high=1000.0,
    unit="points",
    explanation=(
        "How alike the joint tables of three columns are, numbers cut at twenty quantiles: 1000 means the "
        "same. Even fresh real rows stay below, because such tables have many thin cells."
    ),
    source="NIST, k-marginal score (Sexton et al. 2018; SDNist)",
)


class KMarginal:
    """Mean over drawn triples of 1000 (1 - total variation distance)."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare the same triples for synthetic rows and holdout."""
        train, holdout, synthetic = views(parts)
        triples = _triples(len(train.names), seed)
        cuts = [_cuts(train, at) for at in range(len(train.names))]
        binned = [_binned(view, cuts) for view in (train, synthetic)]
        scores = _scores(binned[0], binned[1], triples, context, "metric.k_marginal")
        ceiling = None
        if holdout is not None:
            fresh = _binned(holdout, cuts)
            other = _scores(binned[0], fresh, triples, context, "metric.k_marginal_ceiling")
            ceiling = float(1000 * np.mean(other))
        half = 1.96 * float(np.std(scores)) / math.sqrt(len(scores)) * 1000
        value = float(1000 * np.mean(scores))
        order = np.argsort(scores, kind="stable")
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=(max(0.0, value - half), min(1000.0, value + half)),
            ceiling=ceiling,
            breakdown=tuple(
                (" / ".join(train.names[one] for one in triples[int(at)]), 1000 * scores[int(at)])
                for at in order
            ),
            facts={"triples": float(len(triples))},
        )


def _triples(columns: int, seed: int) -> list[tuple[int, ...]]:
    wide = min(3, columns)
    rng = np.random.default_rng(seed)
    if math.comb(columns, wide) <= MOST_LISTED:
        listed = list(itertools.combinations(range(columns), wide))
        return [listed[int(at)] for at in rng.permutation(len(listed))[:TRIPLES]]
    drawn: list[tuple[int, ...]] = []
    while len(drawn) < TRIPLES:
        one = tuple(sorted(rng.choice(columns, wide, replace=False).tolist()))
        if one not in drawn:
            drawn.append(one)
    return drawn


def _cuts(train: View, at: int) -> NDArray[np.float64] | None:
    if not train.is_number[at]:
        return None
    values = train.numbers(at)
    return np.unique(np.quantile(values[~np.isnan(values)], CUTS))


def _binned(
    view: View, cuts: list[NDArray[np.float64] | None]
) -> list[tuple[NDArray[np.int64], int]]:
    """Codes of every column and how many there may be."""
    made = []
    for at, cut in enumerate(cuts):
        if cut is None:
            made.append((view.codes(at), view.sizes[at]))
        else:
            values = view.numbers(at)
            codes = np.where(np.isnan(values), len(cut) + 1, np.searchsorted(cut, values))
            made.append((codes.astype(np.int64), len(cut) + 2))
    return made


def _scores(
    real: list[tuple[NDArray[np.int64], int]],
    other: list[tuple[NDArray[np.int64], int]],
    triples: list[tuple[int, ...]],
    context: Context,
    task: str,
) -> list[float]:
    scores = []
    for done, triple in enumerate(triples):
        context.progress(task, done, len(triples))
        keys = []
        for table in (real, other):
            key = np.zeros(len(table[0][0]), dtype=np.int64)
            for at in triple:
                codes, size = table[at]
                key = key * size + codes
            keys.append(key)
        both = np.unique(np.concatenate(keys), return_inverse=True)[1].reshape(-1)
        size, split = int(both.max(initial=0)) + 1, len(keys[0])
        p = np.bincount(both[:split], minlength=size) / max(split, 1)
        q = np.bincount(both[split:], minlength=size) / max(len(keys[1]), 1)
        scores.append(float(1 - 0.5 * np.abs(p - q).sum()))
    context.progress(task, len(triples), len(triples))
    return scores
