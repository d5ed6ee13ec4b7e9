"""Attribute disclosure: does the synthetic table give away sensitive values of the people it learnt from?"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.guessing import guess, right, targets
from synth_engine.validation.intervals import Z95

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context
    from synth_engine.validation.views import View

TOLERANCE = 0.05  # of the range in which 90 % of the values lie
EDGES = (0.05, 0.95)

INFO = MetricInfo(
    name="attribute_disclosure",
    title="Sensitive values given away",
    family=Family.PRIVACY,
    direction="target",
    low=-100.0,
    high=100.0,
    unit="points",
    explanation=(
        "An attacker who knows everything else about a person reads the sensitive value off the nearest synthetic "
        "row: percentage points by which that works better on training rows than on people who were never in the "
        "table. What is learnt about everybody alike is no disclosure. 0 is right; the worst column is shown."
    ),
    source=(
        "Correct attribution by the nearest row: Taub et al. (2018), PSD; difference to a holdout as Giomi et al. "
        "(2023)"
    ),
    needs_holdout=True,
    sentence=(
        "Knowing everything else, the attacker gets the worst sensitive column right for {main:.1f} % of the "
        "training rows and for {control:.1f} % of other people: {value:+.1f} points ({low:+.1f} to {high:+.1f})."
    ),
)


class AttributeDisclosure:
    """Difference of right answers in percentage points, worst sensitive column."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Read each sensitive column off the nearest synthetic row by the columns that are not sensitive."""
        if not parts.sensitive:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_SENSITIVE")
        if parts.holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        at = targets(parts, seed)
        names = at.synthetic.names
        secrets = [k for k, name in enumerate(names) if name in parts.sensitive]
        known = [k for k in range(len(names)) if k not in secrets]
        if not secrets or not known:
            return MetricResult.not_applicable(INFO.name, "VALID.NOTHING_KNOWN")
        people = at.train.rows
        rows = [guess(at, k, people, known, context, "metric.attribute_disclosure") for k in (1, 2)]
        found = []
        for secret in secrets:
            room = _room(at.train, secret)
            main = float(right(at.synthetic, rows[0], at.train, secret, room).mean())
            control = float(right(at.synthetic, rows[1], at.control, secret, room).mean())
            found.append((main - control, main, control, names[secret]))
        found.sort(key=lambda one: (-one[0], one[3]))
        more, main, control, _ = found[0]
        # Agresti and Caffo (2000): two rows of either answer more on each side, so that no interval is empty.
        padded = [(one * people + 1) / (people + 2) for one in (main, control)]
        half = Z95 * math.sqrt(sum(one * (1 - one) for one in padded) / (people + 2))
        low, high = (100 * max(-1.0, min(1.0, more + side * half)) for side in (-1, 1))
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=100 * more,
            interval=(low, high),
            ceiling=0.0,
            breakdown=tuple((name, 100 * one) for one, _, _, name in found),
            facts={
                "main": 100 * main,
                "control": 100 * control,
                "people": float(people),
                "columns": float(len(secrets)),
            },
        )


def _room(view: View, column: int) -> float | None:
    """How far off a guess at a number may be."""
    if not view.is_number[column]:
        return None
    values = view.numbers(column)
    values = values[~np.isnan(values)]
    if not len(values):
        return 0.0
    low, high = np.quantile(values, EDGES)
    return TOLERANCE * float(high - low)
