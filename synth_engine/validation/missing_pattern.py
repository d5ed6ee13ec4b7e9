"""Missing cells: are they missing together as in the real table?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.cells import difference
from synth_engine.validation.row_influence import RowInfluence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table

INFO = MetricInfo(
    name="missing_pattern",
    title="Missing together",
    family=Family.FIDELITY,
    direction="higher",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "How alike the patterns are in which cells of a row are missing, or hold a code in place of a number: "
        "1 means the same patterns as often. What is missing together says how the data came about."
    ),
    source="1 - total variation distance between patterns of missing cells (Rubin 1976 for what patterns tell)",
    sentence=(
        "Cells are missing together as in the real rows to {value:.1%} ({low:.1%} to {high:.1%}; fresh real "
        "rows {ceiling:.1%}, cells missing without any relation {floor:.1%})."
    ),
    cost=1,
)


class MissingPattern:
    """1 - total variation distance between the tables' patterns of missing cells."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare with the training rows; the floor: training rows, each column shuffled.

        The interval is over rows of both tables: the infinitesimal jackknife (`row_influence`). The breakdown has
        the difference of each column's missing share in percentage points, the greatest first.
        """
        context.progress("metric.missing_pattern", 0, 3)
        tables = [parts.train, parts.synthetic]
        names = [name for name in parts.train.names if _any_missing(tables, name)]
        if not names:
            return MetricResult.not_applicable(INFO.name, "VALID.NOTHING_MISSING")
        tables += [] if parts.holdout is None else [parts.holdout]
        masks = [np.stack([t[name].state != 0 for name in names]) for t in tables]
        rng = np.random.default_rng([seed, 84])
        apart = np.stack([mask[rng.permutation(len(mask))] for mask in masks[0]])
        context.progress("metric.missing_pattern", 1, 3)
        real, made, shuffled, *held = _patterns([*masks[:2], apart, *masks[2:]])
        context.progress("metric.missing_pattern", 2, 3)
        influence = RowInfluence(parts.train.rows, parts.synthetic.rows, seed, 82)
        cells = difference(real, made)
        cells.add_to(influence)
        context.progress("metric.missing_pattern", 3, 3)
        value = 1 - cells.distance
        fresh = 1 - difference(real, held[0]).distance if held else None
        points = [float(100 * (b.mean() - a.mean())) for a, b in zip(*masks[:2], strict=True)]
        worst = sorted(zip(names, points, strict=True), key=lambda pair: -abs(pair[1]))
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=influence.interval(value, 1, INFO.low, INFO.high),
            ceiling=fresh,
            floor=1 - difference(real, shuffled).distance,
            breakdown=tuple(worst),
            facts={
                "columns": float(len(names)),
                "patterns": float(len(np.unique(real))),
                "worst_points": abs(worst[0][1]),
            },
        )


def _any_missing(tables: Sequence[Table], name: str) -> bool:
    return any(bool((table[name].state != 0).any()) for table in tables)


def _patterns(masks: Sequence[NDArray[np.bool_]]) -> list[NDArray[np.int64]]:
    """(rows,) the pattern of every row of each table, numbered alike in all."""
    counts = [mask.shape[1] for mask in masks]
    key = np.zeros(sum(counts), dtype=np.int64)
    for at in range(len(masks[0])):
        joint = 2 * key + np.concatenate([mask[at] for mask in masks])
        key = np.unique(joint, return_inverse=True)[1].reshape(-1).astype(np.int64)
    return list(np.split(key, np.cumsum(counts)[:-1]))
