"""Rule violations: synthetic rows that break a declared rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine import rules
from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.intervals import wilson

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.rules import Rule
    from synth_engine.contracts.table import Table

INFO = MetricInfo(
    name="rule_violations",
    title="Rules broken",
    family=Family.FIDELITY,
    direction="lower",
    low=0.0,
    high=100.0,
    unit="%",
    explanation=(
        "Share of synthetic rows that break at least one declared rule; the ceiling says how many real rows "
        "do. 0 is what is wanted, whatever the real rows do."
    ),
    source="Constraint satisfaction rate (complement), every declared rule",
    sentence=(
        "{value:.2f} % of the synthetic rows break one of {rules:.0f} declared rules (at most {high:.2f} %); "
        "{ceiling:.2f} % of the real rows do."
    ),
    cost=1,
)


class RuleViolations:
    """Share of rows that break a rule, and the rows that break each, in the synthetic and the real table."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Count in both whole tables; labels name rules by number and columns, never by their values.

        The interval is over synthetic rows (Wilson). No floor: what shuffled columns break says nothing of a maker.
        """
        del seed
        context.progress("metric.rules", 0, 1)
        if not parts.rules or parts.whole is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NO_RULES")
        declared = rules.parse_rules(parts.rules)
        real, made = (_counted(declared, table) for table in parts.whole)
        low, high = wilson(made[0] / 100, parts.whole[1].rows)
        breakdown = []
        worst = sorted(range(len(declared)), key=lambda at: (-made[1][at], -real[1][at], at))
        for at in worst:
            names = ", ".join(rules.columns_of(declared[at])[:4])
            breakdown.append((f"rule {at + 1} ({names}): synthetic rows", float(made[1][at])))
            breakdown.append((f"rule {at + 1} ({names}): real rows", float(real[1][at])))
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=made[0],
            interval=(100 * low, 100 * high),
            ceiling=real[0],
            breakdown=tuple(breakdown),
            facts={
                "rules": float(len(declared)),
                "violations": float(sum(made[1])),
                "violations_real": float(sum(real[1])),
            },
        )


def _counted(declared: Sequence[Rule], table: Table) -> tuple[float, list[int]]:
    """Share of rows that break any rule in percent, and rows that break each."""
    broken = np.zeros(table.rows, dtype=np.bool_)
    counts = []
    for rule in declared:
        ours = rules.violations(rule, table)
        counts.append(int(ours.sum()))
        broken |= ours
    return float(100 * broken.mean()), counts
