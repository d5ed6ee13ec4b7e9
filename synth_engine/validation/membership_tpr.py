"""How many training rows the best membership attack is sure of: found at 1 % false alarms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.intervals import exact
from synth_engine.validation.membership_scores import by_density, by_distance, true_positives

if TYPE_CHECKING:
    from synth_engine.contracts.context import Context

ALARMS, FEWEST_ALARMS = 0.01, 0.001
LEAST, LEAST_FEWEST = 100, 5_000  # people who were not in it, to know either rate

INFO = MetricInfo(
    name="mia_tpr",
    title="Training rows found for certain",
    family=Family.PRIVACY,
    direction="target",
    low=0.0,
    high=100.0,
    unit="%",
    explanation=(
        "Training rows that the better of the membership attacks finds while it accuses 1 % of people who were not "
        "in the table. 1 % is guessing. An average hides a few people who are found for certain; this does not."
    ),
    source="Carlini et al. (2022), Membership inference attacks from first principles, IEEE S&P: the measure",
    needs_holdout=True,
    sentence=(
        "While it accuses 1 % of people who were not in the table, the better attack finds {value:.2f} % of those "
        "who were ({low:.2f} to {high:.2f} %); guessing finds 1 %."
    ),
)


class SureMembership:
    """Largest true positive rate of the attacks at 1 % false positives, in percent."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Read the attacks' curves where false alarms are few."""
        if parts.holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        distance, density = by_distance(parts, seed, context), by_density(parts, seed, context)
        attacks = {"by distance": distance} | ({} if density is None else {"by densities": density})
        attacks = {name: one for name, one in attacks.items() if len(one.others) >= LEAST}
        if not attacks:
            return MetricResult.not_applicable(INFO.name, "VALID.TOO_FEW_HELD")
        found = {name: true_positives(one, ALARMS) for name, one in attacks.items()}
        ranked = sorted(found, key=lambda name: -found[name])
        worst = attacks[ranked[0]]
        # The threshold is as uncertain as the rate: rows as if one sample of both sides' harmonic size.
        rows = len(worst.members) * len(worst.others) // (len(worst.members) + len(worst.others))
        low, high = exact(found[ranked[0]] * rows, rows)
        facts = {"members": float(len(worst.members)), "others": float(len(worst.others))}
        sure = [
            true_positives(one, FEWEST_ALARMS)
            for one in attacks.values()
            if len(one.others) >= LEAST_FEWEST
        ]
        if sure:
            facts["at_one_in_thousand"] = 100 * max(sure)
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=100 * found[ranked[0]],
            interval=(100 * low, 100 * high),
            ceiling=100 * ALARMS,
            breakdown=tuple((name, 100 * found[name]) for name in ranked),
            facts=facts,
        )
