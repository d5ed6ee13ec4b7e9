"""Intersections: are groups within groups (women over sixty, say) still there and as large?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.groups import (
    MOST_LISTED,
    centred_interval,
    crossing,
    drawn_share_gaps,
    groupings,
    share_changes,
)
from synth_engine.validation.views import independent, views

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context

MOST_NAMED = 200  # cells of the breakdown

INFO = MetricInfo(
    name="intersections",
    title="Groups within groups",
    family=Family.FAIRNESS,
    direction="lower",
    low=0.0,
    high=100.0,
    unit="points",
    explanation=(
        "As 'Groups represented', for every combination of all protected columns that enough real rows have. "
        "A table may keep women and keep the old and lose old women."
    ),
    source="Intersectional representation (Kearns, Neel, Roth and Wu 2018, subgroups by conjunction)",
    sentence=(
        "Of {cells:.0f} combinations of protected groups, none changed its share by more than {value:.1f} points "
        "({low:.1f} to {high:.1f}), and {vanished_share:.1f} % vanished."
    ),
    cost=1,
)


class Intersections:
    """Largest difference of shares over the cells of all protected columns."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Compare the cells with the training rows; numbers are cut into quarters."""
        found = groupings(parts) if parts.protected else ()
        if not found:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_PROTECTED")
        if len(found) < 2:
            return MetricResult.not_applicable(INFO.name, "VALID.ONE_PROTECTED")
        train, holdout, synthetic = views(parts)
        context.progress("metric.intersections", 0, 2)
        tables = [train, synthetic, independent(parts, seed)]
        cells = crossing(found, tables if holdout is None else [*tables, holdout])
        context.progress("metric.intersections", 1, 2)
        real, made, apart = cells.counts[:3]
        counted = real >= max(parts.minimum_cell_count, 1)
        if not counted.any():
            return MetricResult.not_applicable(INFO.name, "VALID.SMALL_GROUPS")
        large = np.flatnonzero(counted)
        change = share_changes(real, made)[large]
        order = np.argsort(-np.abs(change), kind="stable")
        named = [(cells.labels[int(large[at])], float(change[at])) for at in order]
        value = abs(named[0][1])
        draws = drawn_share_gaps(real, made, counted, (seed, 52))
        facts = {
            "cells": float(len(large)),
            "vanished": float((made[large] == 0).sum()),
            "vanished_share": float(100 * (made[large] == 0).mean()),
            "small_cells": float(((real > 0) & ~counted).sum()),
            "worst_change": named[0][1],
        }
        ceiling = None
        if holdout is not None:
            ceiling = float(np.abs(share_changes(real, cells.counts[3])[large]).max())
            facts["fresh_vanished_share"] = float(100 * (cells.counts[3][large] == 0).mean())
        context.progress("metric.intersections", 2, 2)
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=value,
            interval=centred_interval(value, draws, INFO.low, INFO.high),
            ceiling=ceiling,
            floor=float(np.abs(share_changes(real, apart)[large]).max()),
            breakdown=tuple((label, abs(signed)) for label, signed in named[:MOST_NAMED]),
            facts=facts | {f"change:{label}": signed for label, signed in named[:MOST_LISTED]},
        )
