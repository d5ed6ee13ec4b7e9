"""Singling-out attack: do descriptions that fit one synthetic row fit exactly one real person?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.attack_rates import Rate, Risk
from synth_engine.validation.descriptions import (
    Coded,
    blind,
    coded,
    count,
    distinct,
    several,
    single,
)
from synth_engine.validation.views import sample_rows, views

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.contracts.context import Context
    from synth_engine.validation.descriptions import Description

GUESSES = 1_000
LEAST_GUESSES = 100  # below which a rate says little beside the other attack's
COLUMNS = 5
MOST_ROWS = 40_000

INFO = MetricInfo(
    name="singling_out",
    title="Singling-out attack",
    family=Family.PRIVACY,
    direction="lower",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "An attacker writes down descriptions that fit exactly one synthetic row, from one column or from five, "
        "and hopes that they fit exactly one person. What works as well on people who were never in the table does "
        "not count. 0 is right."
    ),
    source="Giomi et al. (2023), PoPETs 2023(2), singling-out attacks; equal numbers of rows on both sides",
    needs_holdout=True,
    sentence=(
        "Of {guesses:,.0f} descriptions {main:.1%} fitted exactly one training row, among as many people who were "
        "never in the table {control:.1%}; random descriptions {naive:.1%}: a risk of {value:.1%} (at most "
        "{high:.1%})."
    ),
)


class SinglingOut:
    """Risk 0-1: the larger of the attack by one column and by five."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Describe synthetic rows; count whom the descriptions fit."""
        train, holdout, synthetic = views(parts)
        if holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        size = min(train.rows, holdout.rows, MOST_ROWS)
        made, people, others = coded(
            synthetic.take(sample_rows(synthetic.rows, MOST_ROWS, seed, 66)),
            train.take(sample_rows(train.rows, MOST_ROWS, seed, 67)),
            holdout.take(sample_rows(holdout.rows, size, seed, 68)),
        )
        made = distinct(made)
        # A description of a given rarity fits one row of a small table more often than of a large one, or less: the
        # control is a table of one size, so the training rows are attacked in tables of that size.
        tables = [people.take(slice(k, k + size)) for k in range(0, people.rows - size + 1, size)]
        wide = min(COLUMNS, len(made.arrays))
        modes = {
            "one": (single(made, GUESSES, seed, context), 1),
            "several": (several(made, GUESSES, wide, seed, context), wide),
        }
        facts: dict[str, float] = {"rows": float(size)}
        found = []
        for mode, (told, columns) in modes.items():
            random = blind(made, max(len(told), 1), columns, seed)
            main = [_fit(told, table, context) for table in tables]
            rates = (
                Rate.of(sum(main) / len(main), len(told) * len(main)),
                Rate.of(_fit(told, others, context), len(told)),
                Rate.of(_fit(random, tables[0], context), len(random)),
            )
            risk = Risk.of(rates[0], rates[1]) if told else Risk(0.0, 0.0, 0.0, 0.0)
            found.append((risk, rates, float(len(told)), mode))
            facts |= {
                f"{mode}_main": rates[0].share,
                f"{mode}_control": rates[1].share,
                f"{mode}_naive": rates[2].share,
                f"{mode}_guesses": float(len(told)),
                f"{mode}_risk": risk.value,
            }
        # An attack of few guesses would decide by chance where the other one has many.
        enough = min(LEAST_GUESSES, max(one[2] for one in found))
        found = [one for one in found if one[2] >= enough]
        found.sort(key=lambda one: (-one[0].value, -one[2]))
        risk, rates, guesses, _ = found[0]
        facts |= {
            "main": rates[0].share,
            "control": rates[1].share,
            "naive": rates[2].share,
            "guesses": guesses,
            "difference": risk.raw,
        }
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=risk.value,
            interval=(risk.low, risk.high),
            ceiling=0.0,
            facts=facts,
        )


def _fit(told: Sequence[Description], table: Coded, context: Context) -> float:
    """Share of descriptions that fit exactly one row."""
    hits = 0
    for done, one in enumerate(told):
        if done % 100 == 0:
            context.progress("metric.singling_out", done, len(told))
        hits += count(table, one) == 1
    return hits / max(len(told), 1)
