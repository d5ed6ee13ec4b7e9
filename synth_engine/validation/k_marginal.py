"""Three-way tables: do any three columns together look as in the real table?"""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.cells import difference
from synth_engine.validation.intervals import Z95
from synth_engine.validation.row_influence import RowInfluence
from synth_engine.validation.views import View, independent, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

TRIPLES = 100
CUTS = np.linspace(0, 1, 21)[1:-1]
# Up to so many triples are listed and shuffled; beyond, they are drawn.
MOST_LISTED = 300_000
# The random part of the training rows that scores the same is found from the first few of the triples: their mean
# for the synthetic rows is held against their mean for the parts, so which triples they are matters little.
PARTS = (0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
PART_TRIPLES = 25

Binned: TypeAlias = "list[tuple[NDArray[np.int64], int]]"

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
    sentence=(
        "Looked at three at a time, the columns score {value:.0f} of 1000 ({low:.0f} to {high:.0f}), as much "
        "as a random {subsample_percent:.0f} % of the training rows would; fresh real rows score "
        "{ceiling:.0f}, columns without any relation {floor:.0f}."
    ),
    cost=2,
)


class KMarginal:
    """Mean over drawn triples of 1000 (1 - total variation distance)."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare the same triples of all tables; the floor: training rows, each column shuffled.

        The interval is over rows of both tables (`row_influence`), and over the draw of triples where there
        are more.
        """
        train, holdout, synthetic = views(parts)
        triples = _triples(len(train.names), seed)
        cuts = [_cuts(train, at) for at in range(len(train.names))]
        others = [synthetic, independent(parts, seed), *([] if holdout is None else [holdout])]
        real = _binned(train, cuts)
        influence = RowInfluence(train.rows, synthetic.rows, seed, 24)
        found = _scores(real, [_binned(view, cuts) for view in others], triples, context, influence)
        scores = found[:, 0]
        means = 1000 * found.mean(axis=0)
        value = float(means[0])
        all_triples = math.comb(len(train.names), min(3, len(train.names)))
        drawn = max(0.0, 1 - len(triples) / all_triples) * float(scores.var()) / len(triples)
        half = 1000 * Z95 * math.sqrt(influence.spread(len(triples)) ** 2 + drawn)
        order = np.argsort(scores, kind="stable")
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=(max(0.0, value - half), min(1000.0, value + half)),
            ceiling=None if holdout is None else float(means[2]),
            floor=float(means[1]),
            breakdown=tuple(
                (
                    " / ".join(train.names[one] for one in triples[int(at)]),
                    float(1000 * scores[int(at)]),
                )
                for at in order
            ),
            facts={
                "triples": float(len(triples)),
                "subsample_percent": _subsample(real, triples, scores, seed, context),
            },
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


def _binned(view: View, cuts: list[NDArray[np.float64] | None]) -> Binned:
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


def _cells(table: Binned, triple: tuple[int, ...]) -> NDArray[np.int64]:
    """(rows,) the cell of every row."""
    key = np.zeros(len(table[0][0]), dtype=np.int64)
    for at in triple:
        codes, size = table[at]
        key = key * size + codes
    return key


def _scores(
    real: Binned,
    others: list[Binned],
    triples: list[tuple[int, ...]],
    context: Context,
    influence: RowInfluence,
) -> NDArray[np.float64]:
    """(triples, tables) similarity 0-1; what rows of the first table add goes to `influence`."""
    scores = np.zeros((len(triples), len(others)))
    for done, triple in enumerate(triples):
        context.progress("metric.k_marginal", done, len(triples))
        ours = _cells(real, triple)
        for at, other in enumerate(others):
            cells = difference(ours, _cells(other, triple))
            scores[done, at] = 1 - cells.distance
            if not at:
                cells.add_to(influence)
    context.progress("metric.k_marginal", len(triples), len(triples))
    return scores


def _subsample(
    real: Binned,
    triples: list[tuple[int, ...]],
    scores: NDArray[np.float64],
    seed: int,
    context: Context,
) -> float:
    """Percent of the training rows whose random part scores against all of them what the synthetic rows score.

    NIST's way of saying what a score means (SDNist, sub-sample equivalent): parts of 1 to 90 % are scored and the
    percentage is read off between them; 100 % scores 1. Below the least part it is read off towards nothing.
    """
    looked_at = triples[:PART_TRIPLES]
    rows = len(real[0][0])
    order = np.random.default_rng([seed, 26]).permutation(rows)
    means = np.zeros(len(PARTS))
    for done, triple in enumerate(looked_at):
        context.progress("metric.k_marginal_parts", done, len(looked_at))
        cells = np.unique(_cells(real, triple), return_inverse=True)[1].reshape(-1)
        shares = np.bincount(cells) / rows
        shuffled = cells[order]
        for at, share in enumerate(PARTS):
            few = shuffled[: max(1, round(share * rows))]
            other = np.bincount(few, minlength=len(shares)) / len(few)
            means[at] += 1 - 0.5 * float(np.abs(shares - other).sum())
    context.progress("metric.k_marginal_parts", len(looked_at), len(looked_at))
    # A larger part scores no less, but for chance in a small table.
    grid = np.maximum.accumulate(np.r_[0.0, means / len(looked_at), 1.0])
    ours = float(scores[: len(looked_at)].mean())
    return float(np.interp(ours, grid, np.r_[0.0, 100 * np.asarray(PARTS), 100.0]))
