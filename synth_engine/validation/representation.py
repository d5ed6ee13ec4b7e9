"""Representation: is every protected group as large as in the real table?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.views import View, views

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

QUARTERS = (0.25, 0.5, 0.75)

INFO = MetricInfo(
    name="representation",
    title="Groups represented",
    family=Family.FAIRNESS,
    direction="lower",
    low=0.0,
    high=100.0,
    unit="points",
    explanation=(
        "Largest difference, in percentage points, between a protected group's share of the synthetic rows and "
        "of the real rows. 0 means that every group is as large as it was."
    ),
    source="Demographic representation parity; largest absolute difference of shares",
)


class GroupRepresentation:
    """Largest difference of shares over all protected columns."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare shares with the training rows; numbers are cut into quarters."""
        del seed
        context.progress("metric.representation", 0, 1)
        if not parts.protected:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_PROTECTED")
        train, holdout, synthetic = views(parts)
        columns = [train.names.index(name) for name in parts.protected]
        ours = [(train.names[at], _gap(train, synthetic, at)) for at in columns]
        ours.sort(key=lambda pair: -pair[1])
        ceiling = None
        if holdout is not None:
            ceiling = max(_gap(train, holdout, at) for at in columns)
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=ours[0][1],
            ceiling=ceiling,
            breakdown=tuple(ours),
        )


def _gap(train: View, other: View, at: int) -> float:
    one, two, size = _groups(train, other, at)
    p = np.bincount(one, minlength=size) / max(len(one), 1)
    q = np.bincount(two, minlength=size) / max(len(two), 1)
    return float(100 * np.abs(p - q).max())


def _groups(train: View, other: View, at: int) -> tuple[NDArray[np.int64], NDArray[np.int64], int]:
    if not train.is_number[at]:
        return train.codes(at), other.codes(at), train.sizes[at]
    values = train.numbers(at)
    cuts = np.unique(np.quantile(values[~np.isnan(values)], QUARTERS))
    made = []
    for view in (train, other):
        one = view.numbers(at)
        codes = np.where(np.isnan(one), len(cuts) + 1, np.searchsorted(cuts, one))
        made.append(codes.astype(np.int64))
    return made[0], made[1], len(cuts) + 2
