"""Floor 5: what an augmentation run says: gains with intervals, which are sure, what they are worth in real rows.

A plan helps where it beats the real rows alone and as many copies of them too: what copies do as well needs no
generator. Judged on the learner that is better on real rows alone, because nobody would use the other; the other
one must not speak against it. Seeds share rows of one table, so the t interval is widened (Nadeau and Bengio 2003,
"Inference for the generalization error"); all sizes and plans are one family (Holm 1979). Writes no sentence.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

import numpy as np

from synth_engine.collapse.augmentation import ALONE, COPIES
from synth_engine.collapse.downstream import LEARNERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.collapse.augmentation import Augmentation, Plan
    from synth_engine.collapse.downstream import Learner

Verdict: TypeAlias = Literal["helps", "none-helps", "harms", "not-known"]
Interval: TypeAlias = dict[str, float]

LEVEL: Final = 0.05
# A smaller gain is nobody's time worth.
LEAST_GAIN: Final = 0.002
LEAST_SEEDS: Final = 3


@dataclass(frozen=True, slots=True)
class Gain:
    """One plan at one size.

    Attributes:
        plan: what is added.
        size, rows: real rows, and rows that were added (mean over seeds).
        score: mean over seeds.
        gain, over_copies: mean and 95 % interval, not corrected for the number of plans; beside real rows alone,
            and beside as many copies of them.
        other: gain of the other learner, mean and 95 % interval.
        worst: of the worst named group: its score and gain; None where none is named.
        p: that it beats neither; p_harm: that it does not harm. One-sided.
    """

    plan: Plan
    size: int
    rows: int
    score: float
    gain: Interval
    over_copies: Interval
    other: Interval
    worst: dict[str, Any] | None
    p: float
    p_harm: float

    @property
    def agreed(self) -> bool:
        """Worth somebody's time, and the other learner does not surely lose by it."""
        return self.gain["value"] >= LEAST_GAIN and self.other["high"] >= 0

    @property
    def likely(self) -> bool:
        """It would help if this plan alone had been looked at."""
        return self.agreed and min(self.gain["low"], self.over_copies["low"]) > 0

    @property
    def copies_do(self) -> bool:
        """It beats the real rows alone, and repeats of them do it as well."""
        return self.agreed and self.gain["low"] > 0 >= self.over_copies["low"]


@dataclass(frozen=True, slots=True)
class Size:
    """All plans at one size.

    Attributes:
        rows: real rows.
        learner: which is judged.
        alone: mean and 95 % interval of the score of real rows alone.
        worst: the same of the worst named group; None where none is named.
        gains: of the plans, in their order.
    """

    rows: int
    learner: Learner
    alone: Interval
    worst: Interval | None
    gains: tuple[Gain, ...]


class Figures:
    """The figures of a run, and which of them are sure."""

    def __init__(self, found: Augmentation) -> None:
        self.found = found
        self.sizes = tuple(
            one for one in (self._size(size) for size in found.settings.sizes) if one is not None
        )
        gains = [gain for size in self.sizes for gain in size.gains]
        keys = [(gain.size, gain.plan.name) for gain in gains]
        # Two-sided at 5 %: half of it for either side.
        self.adjusted = dict(zip(keys, holm([min(1.0, 2 * gain.p) for gain in gains]), strict=True))
        self._harm = dict(zip(keys, holm([min(1.0, 2 * one.p_harm) for one in gains]), strict=True))

    def p(self, gain: Gain) -> float:
        """Of helping, two-sided, corrected for all sizes and plans."""
        return self.adjusted[gain.size, gain.plan.name]

    def helps(self, gain: Gain) -> bool:
        """Surely better than real rows alone and than copies of them, by something worth having."""
        return gain.agreed and self.p(gain) < LEVEL

    def harms(self, gain: Gain) -> bool:
        """Surely worse than real rows alone, by something worth having."""
        loss = -gain.gain["value"]
        return loss >= LEAST_GAIN and self._harm[gain.size, gain.plan.name] < LEVEL

    def best(self, size: Size) -> Gain | None:
        """The plan that helps most; None where none does."""
        helping = [gain for gain in size.gains if self.helps(gain)]
        return max(helping, key=lambda gain: gain.gain["value"], default=None)

    def verdict(self, size: Size) -> Verdict:
        """Of one size. It harms where at least half of the plans do and none helps."""
        if self.best(size) is not None:
            return "helps"
        if not size.gains or self.seeds(size.rows) < LEAST_SEEDS:
            return "not-known"
        if 2 * sum(self.harms(gain) for gain in size.gains) >= len(size.gains):
            return "harms"
        return "not-known" if any(gain.likely for gain in size.gains) else "none-helps"

    def seeds(self, size: int) -> int:
        """How many were measured at a size."""
        return sum(known == size for _, known in self.found.done)

    def curve(self, learner: Learner) -> list[tuple[int, float]]:
        """(real rows, mean score of them alone), never falling: more real rows are not worse."""
        rows = []
        highest = -math.inf
        for size in self.sizes:
            highest = max(highest, float(np.mean(self._alone(size.rows, learner))))
            rows.append((size.rows, highest))
        return rows

    def worth(self, size: Size, gain: Gain) -> tuple[int | None, int | None]:
        """(how many more real rows would do the same, how many at least where it is beyond the curve).

        Read off the learning curve of real rows alone, a straight line in log(rows) between measured sizes.
        """
        curve = self.curve(size.learner)
        aim = size.alone["value"] + gain.gain["value"]
        for (before, low), (after, high) in pairwise(curve):
            if before < size.rows or high < aim:
                continue
            share = (aim - low) / (high - low) if high > low else 0.0
            share = min(max(share, 0.0), 1.0)
            rows = math.exp(math.log(before) + share * (math.log(after) - math.log(before)))
            return max(round(rows) - size.rows, 0), None
        last = curve[-1][0]
        return None, last - size.rows if last > size.rows else None

    def _alone(self, size: int, learner: Learner, group: int = 0) -> list[float]:
        return [
            one[ALONE].scores[learner][group]
            for (_, known), one in self.found.done.items()
            if known == size
        ]

    def _shared(self, size: int) -> float:
        """Correlation of two seeds' figures.

        A third at the largest size, as Nadeau and Bengio have it for a third held back; less where seeds have fewer
        training rows in common.
        """
        return size / (2 * self.found.prepared.table.rows)

    def _size(self, size: int) -> Size | None:
        if not any(known == size for _, known in self.found.done):
            return None
        means = {one: float(np.mean(self._alone(size, one))) for one in LEARNERS}
        learner = max(LEARNERS, key=lambda one: means[one])
        worst = None
        if self.found.prepared.groups:
            worst = _known_interval(self._worst(size, learner, ALONE), self._shared(size))
        gains = [self._gain(size, learner, plan) for plan in self.found.settings.plans]
        alone = _interval(self._alone(size, learner), self._shared(size))
        return Size(size, learner, alone, worst, tuple(one for one in gains if one is not None))

    def _worst(self, size: int, learner: Learner, name: str) -> list[float]:
        """The worst group's score, seed by seed; groups without a score do not count."""
        found = []
        for (_, known), plans in self.found.done.items():
            if known == size and name in plans:
                scores = [one for one in plans[name].scores[learner][1:] if not math.isnan(one)]
                found.append(min(scores) if scores else math.nan)
        return found

    def _gain(self, size: int, learner: Learner, plan: Plan) -> Gain | None:
        """None where fewer than half of the seeds could do it."""
        mine = [one for (_, known), one in self.found.done.items() if known == size]
        able = [one for one in mine if plan.name in one]
        if 2 * len(able) < len(mine) or not able:
            return None
        (other,) = (one for one in LEARNERS if one != learner)
        ours = np.array([one[plan.name].scores[learner][0] for one in able])
        alone = np.array([one[ALONE].scores[learner][0] for one in able])
        copies = np.array([one[COPIES + plan.name].scores[learner][0] for one in able])
        theirs = [one[plan.name].scores[other][0] - one[ALONE].scores[other][0] for one in able]
        shared = self._shared(size)
        gain, over = _interval(ours - alone, shared), _interval(ours - copies, shared)
        return Gain(
            *(plan, size, round(float(np.mean([one[plan.name].rows for one in able])))),
            float(ours.mean()),
            gain,
            over,
            _interval(theirs, shared),
            self._worst_gain(size, learner, plan, shared),
            # Both have to be beaten: the larger p of the two (intersection-union test, Berger 1982).
            max(_p(ours - alone, shared), _p(ours - copies, shared)),
            _p(alone - ours, shared),
        )

    def _worst_gain(
        self, size: int, learner: Learner, plan: Plan, shared: float
    ) -> dict[str, Any] | None:
        if not self.found.prepared.groups:
            return None
        pairs = []
        for (_, known), plans in self.found.done.items():
            if known == size and plan.name in plans:
                for at in range(1, 1 + len(self.found.prepared.groups)):
                    both = [plans[name].scores[learner][at] for name in (plan.name, ALONE)]
                    if not any(math.isnan(one) for one in both):
                        pairs.append((at, both[0], both[1]))
        if not pairs:
            return None
        means = {
            at: float(np.mean([alone for one, _, alone in pairs if one == at]))
            for at in {one for one, _, _ in pairs}
        }
        at = min(sorted(means), key=lambda one: means[one])
        mine = [(made, alone) for one, made, alone in pairs if one == at]
        return {
            "group": self.found.prepared.groups[at - 1].name,
            "score": float(np.mean([made for made, _ in mine])),
            "gain": _interval([made - alone for made, alone in mine], shared),
        }


def holm(values: Sequence[float]) -> list[float]:
    """Values of p corrected for being many, in the same order (Holm 1979)."""
    order = np.argsort(values, kind="stable")
    found = np.ones(len(values))
    highest = 0.0
    for rank, at in enumerate(order.tolist()):
        highest = max(highest, min(1.0, (len(values) - rank) * values[at]))
        found[at] = highest
    return [float(one) for one in found]


def _error(values: Any, shared: float) -> float:
    """Standard error of a mean over seeds that share rows (Nadeau and Bengio 2003)."""
    count = len(values)
    return float(np.std(values, ddof=1)) * math.sqrt(1 / count + shared / (1 - shared))


def _known_interval(values: Sequence[float], shared: float) -> Interval | None:
    """The same of values that may be missing; None where all are."""
    there = [one for one in values if not math.isnan(one)]
    return _interval(there, shared) if there else None


def _interval(values: Any, shared: float) -> Interval:
    """Mean and 95 % interval of one value at least; one has no width."""
    there = np.asarray(values, dtype=np.float64)
    mean = float(there.mean())
    if len(there) < 2:
        return {"value": mean, "low": mean, "high": mean}
    from scipy.special import stdtrit

    half = float(stdtrit(len(there) - 1, 0.975)) * _error(there, shared)
    return {"value": mean, "low": mean - half, "high": mean + half}


def _p(values: Any, shared: float) -> float:
    """One-sided p that the mean is not above nought; 1 where too few seeds say anything."""
    if len(values) < LEAST_SEEDS:
        return 1.0
    from scipy.special import stdtr

    error, mean = _error(values, shared), float(np.mean(values))
    if error <= 0:
        return 0.0 if mean > 0 else 1.0
    return float(stdtr(len(values) - 1, -mean / error))
