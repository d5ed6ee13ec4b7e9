"""Inference attack: can an attacker who knows most about somebody guess the rest from the synthetic table?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.metric import Family, MetricInfo, MetricResult, MetricStatus, Parts
from synth_engine.validation.attack_rates import Rate, Risk
from synth_engine.validation.guessing import guess, right, targets

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context

MOST_PEOPLE, LEAST_PEOPLE = 1_000, 200  # attacked, a secret
WORK = 20_000_000_000  # cells compared in all; wide tables have fewer people attacked

INFO = MetricInfo(
    name="inference",
    title="Inference attack",
    family=Family.PRIVACY,
    direction="lower",
    low=0.0,
    high=1.0,
    unit="",
    explanation=(
        "An attacker who knows some columns of a person guesses another from the nearest synthetic row. What works "
        "as well on people who were never in the table is knowledge of the population; the rest is the risk. 0 is "
        "right."
    ),
    source="Giomi et al. (2023), PoPETs 2023(2), inference attack",
    needs_holdout=True,
    sentence=(
        "Of {guesses:,.0f} guesses at unknown columns of training rows the attacker got {main:.1%} right, of "
        "people who were never in the table {control:.1%}, blindly {naive:.1%}: the table gives away {value:.1%} "
        "of what was left to learn (at most {high:.1%})."
    ),
    cost=3,
)


class Inference:
    """Risk 0-1 over all secrets together; a risk a secret in the breakdown."""

    info = INFO

    def compute(self, parts: Parts, seed: int, context: Context) -> MetricResult:
        """Guess each secret of training rows and of held-back rows."""
        if parts.holdout is None:
            return MetricResult.not_applicable(INFO.name, "VALID.NEEDS_HOLDOUT")
        at = targets(parts, seed)
        names = at.synthetic.names
        outside = [k for k, name in enumerate(names) if name in parts.known]
        secrets = [k for k, name in enumerate(names) if name in parts.sensitive]
        secrets = secrets or [k for k in range(len(names)) if k not in outside]
        secrets = [k for k in secrets if _known(k, outside, len(names))]
        if not secrets:
            return MetricResult.not_applicable(INFO.name, "VALID.NOTHING_KNOWN")
        compared = len(secrets) * at.synthetic.rows * len(names)
        people = min(at.train.rows, max(LEAST_PEOPLE, min(MOST_PEOPLE, WORK // (2 * compared))))
        rng = np.random.default_rng([seed, 64])
        main: list[NDArray[np.bool_]] = []
        control: list[NDArray[np.bool_]] = []
        naive: list[NDArray[np.bool_]] = []
        risks = []
        for done, secret in enumerate(secrets):
            context.progress("metric.inference", done, len(secrets))
            known = _known(secret, outside, len(names))
            for table, view, into in ((1, at.train, main), (2, at.control, control)):
                rows = guess(at, table, people, known, context, "metric.inference_guess")
                into.append(right(at.synthetic, rows, view, secret, None))
            blind = rng.integers(0, at.synthetic.rows, people)
            naive.append(right(at.synthetic, blind, at.train, secret, None))
            one = Risk.of(Rate.of_guesses(main[-1:]), Rate.of_guesses(control[-1:]))
            risks.append((names[secret], one.value))
        rates = [Rate.of_guesses(one) for one in (main, control, naive)]
        risk = Risk.of(rates[0], rates[1])
        return MetricResult(
            INFO.name,
            MetricStatus.OK,
            value=risk.value,
            interval=(risk.low, risk.high),
            ceiling=0.0,
            breakdown=tuple(sorted(risks, key=lambda one: -one[1])),
            facts={
                "main": rates[0].share,
                "control": rates[1].share,
                "naive": rates[2].share,
                "guesses": float(people * len(secrets)),
                "people": float(people),
                "secrets": float(len(secrets)),
                "difference": risk.raw,
            },
        )


def _known(secret: int, outside: list[int], columns: int) -> list[int]:
    """What the attacker knows: the columns outsiders know, or all but the secret."""
    return [at for at in (outside or range(columns)) if at != secret]
