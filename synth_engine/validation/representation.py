"""Representation: is every protected group as large as in the real table?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.groups import (
    MOST_LISTED,
    SMALL,
    Grouping,
    centred_interval,
    drawn_share_gaps,
    groupings,
    share_changes,
)
from synth_engine.validation.views import View, views

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context

MOST_NAMED = 200  # groups of the breakdown

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
    sentence=(
        "No protected group's share of the rows differs by more than {value:.1f} points from the real table "
        "({low:.1f} to {high:.1f}); among fresh real rows it is {ceiling:.1f}."
    ),
    cost=1,
)


class GroupRepresentation:
    """Largest difference of shares over all protected columns."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare shares with the training rows; numbers are cut into quarters."""
        if not parts.protected:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_PROTECTED")
        train, holdout, synthetic = views(parts)
        found = groupings(parts)
        changes: list[tuple[str, float]] = []
        draws = np.zeros(0)
        for done, one in enumerate(found):
            context.progress("metric.representation", done, len(found))
            real, made = one.counts(train), one.counts(synthetic)
            changes += _named(one, real, made, parts.minimum_cell_count)
            mine = drawn_share_gaps(real, made, np.ones(one.size, bool), (seed, 51, done))
            draws = np.maximum(draws, mine) if len(draws) else mine
        context.progress("metric.representation", len(found), len(found))
        changes.sort(key=lambda pair: (-abs(pair[1]), pair[0]))
        value = max(_gap(one, train, synthetic) for one in found)
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=centred_interval(value, draws, INFO.low, INFO.high),
            ceiling=None if holdout is None else max(_gap(one, train, holdout) for one in found),
            breakdown=tuple((label, abs(change)) for label, change in changes[:MOST_NAMED]),
            facts={
                "groups": float(sum((one.counts(train) > 0).sum() for one in found)),
                "worst_change": changes[0][1],
                **{f"change:{label}": change for label, change in changes[:MOST_LISTED]},
            },
        )


def _gap(one: Grouping, train: View, other: View) -> float:
    return float(np.abs(share_changes(one.counts(train), one.counts(other))).max())


def _named(
    one: Grouping, real: np.ndarray, made: np.ndarray, least: int
) -> list[tuple[str, float]]:
    """Signed change of every group that may be named; of the others the largest, without its name."""
    change = share_changes(real, made)
    large = real >= max(least, 1)
    named = [(one.labels[at], float(change[at])) for at in np.flatnonzero(large).tolist()]
    small = change[~large & (real + made > 0)]
    if len(small):
        named.append((f"{one.column} = {SMALL}", float(small[np.abs(small).argmax()])))
    return named
