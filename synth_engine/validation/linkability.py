"""Linkability attack: can two parts of a person's data be joined through the synthetic table?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.attack_rates import Rate, Risk
from synth_engine.validation.distances import nearest
from synth_engine.validation.guessing import Targets, targets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

NEIGHBOURS = 10

INFO = MetricInfo(
    name="linkability",
    title="Linkability attack",
    family=Family.PRIVACY,
    direction="lower",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "An attacker holds two parts of the columns, and links those of one person where both parts are close to "
        "one and the same synthetic row. What works as well on people who were never in the table does not count. "
        "0 is right."
    ),
    source="Giomi et al. (2023), PoPETs 2023(2), linkability attack, 10 neighbours",
    needs_holdout=True,
    sentence=(
        "Of {guesses:,.0f} training rows the attacker linked the two parts of {main:.1%}, of people who were never "
        "in the table {control:.1%}, blindly {naive:.2%}: a risk of {value:.1%} (at most {high:.1%})."
    ),
)


class Linkability:
    """Risk 0-1."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Link the two parts of training rows and of held-back rows."""
        if parts.holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        at = targets(parts, seed)
        one, two = halves(at.synthetic.names, parts.known)
        if not one or not two:
            return MetricResult.not_applicable(INFO.name, "VALID.NOTHING_KNOWN")
        most = min(NEIGHBOURS, at.synthetic.rows)
        main = _linked(at, 1, (one, two), most, context)
        control = _linked(at, 2, (one, two), most, context)
        rng = np.random.default_rng([seed, 65])
        blind = rng.integers(0, at.synthetic.rows, (2, len(main), most))
        naive = _meet(blind[0], blind[1])
        rates = [Rate.of(float(found.mean()), len(found)) for found in (main, control, naive)]
        risk = Risk.of(rates[0], rates[1])
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=risk.value,
            interval=(risk.low, risk.high),
            ceiling=0.0,
            facts={
                "main": rates[0].share,
                "control": rates[1].share,
                "naive": rates[2].share,
                "guesses": float(len(main)),
                "neighbours": float(most),
                "difference": risk.raw,
            },
        )


def halves(names: Sequence[str], known: Sequence[str]) -> tuple[list[int], list[int]]:
    """The two parts: what outsiders know and the rest, or every other column."""
    inside = [at for at, name in enumerate(names) if name in known]
    one = inside or list(range(0, len(names), 2))
    return one, [at for at in range(len(names)) if at not in set(one)]


def _linked(
    at: Targets,
    table: int,
    parts: tuple[list[int], list[int]],
    most: int,
    context: Context,
) -> NDArray[np.bool_]:
    found = [
        nearest(
            at.seen(0, part),
            at.seen(table, part),
            context,
            "metric.linkability",
            most=most,
            power=1,
        ).at
        for part in parts
    ]
    return _meet(found[0], found[1])


def _meet(one: NDArray[np.integer], two: NDArray[np.integer]) -> NDArray[np.bool_]:
    """Whether two rows of neighbours share one."""
    found: NDArray[np.bool_] = (one[:, :, None] == two[:, None, :]).any(axis=(1, 2))
    return found
