"""Floor 5: means with intervals over seeds, the collapse index, half-lives, safe shares. No verdicts.

Every loss is held against the control: what a fresh model of the real rows lacks as well is the model's own
error, and no collapse. The control's generations are as many draws of that error, so their mean is what is
divided by.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from synth_engine.collapse.arms import CONTROL
from synth_engine.collapse.axes import AXES, INDEX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.collapse.arms import Arm
    from synth_engine.collapse.axes import Measured
    from synth_engine.collapse.profile import Profile

Interval: TypeAlias = tuple[float, float, float]

# A fresh model that has less than a fifth of what real rows have has nothing left to lose there; and no axis
# alone makes the index.
LEAST_BASE, LEAST_LEFT = 0.2, 0.01
# Within so much of the control an axis counts as kept (two points of a hundred).
TOLERANCE = 0.02
# Axes that drawing rows without any model loses as well: excess over drift is told on these.
MARGINAL = ("rare", "unique")


def interval(values: Sequence[float]) -> Interval | None:
    """Mean and 95 % interval over seeds (Student's t); one seed has no width. None for no value."""
    if not values:
        return None
    mean = float(np.mean(values))
    if len(values) < 2:
        return mean, mean, mean
    from scipy.special import stdtrit

    half = float(stdtrit(len(values) - 1, 0.975)) * float(np.std(values, ddof=1))
    half /= math.sqrt(len(values))
    return mean, mean - half, mean + half


class Figures:
    """A profile's figures, by arm, seed, generation and axis.

    Args:
        profile: what was measured, complete or not.
    """

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.generations = profile.settings.generations
        self.seeds = range(profile.settings.seeds)
        self._generations = range(1, self.generations + 1)
        # Arms that are the control under any name.
        self._real = {arm.name for arm in profile.settings.arms if arm.policy == "real"}
        self._base = {
            (arm.name, seed): self._bases(arm, seed)
            for arm in profile.settings.arms
            for seed in self.seeds
        }
        self._leave_out()

    def _leave_out(self) -> None:
        """Drop axes that a fresh model has next to nothing of: for all seeds alike, so that seeds compare."""
        for arm in self.profile.settings.arms:
            mine = [self._base[arm.name, seed] for seed in self.seeds]
            for axis in AXES:
                values = [base[axis] for base in mine if axis in base]
                if values and float(np.mean(values)) < LEAST_BASE:
                    for base in mine:
                        base.pop(axis, None)

    def value(self, arm: str, seed: int, generation: int, axis: str) -> float | None:
        """Share of real rows' figure, 0-1; None where it was not measured."""
        found = self.profile.done.get((arm, seed, generation))
        return None if found is None else found.axes.get(axis)

    def kept(self, arm: str, seed: int, generation: int, axis: str) -> float | None:
        """The same over the control's: 1 as much as a fresh model of the real rows keeps."""
        ours = self.value(arm, seed, generation, axis)
        base = self._base[arm, seed].get(axis)
        if ours is not None and base is not None and arm in self._real:
            # Held against the other draws of itself: its own share in their mean would hide false alarms.
            draws = sum((CONTROL, seed, g) in self.profile.done for g in self._generations)
            base = (draws * base - ours) / (draws - 1) if draws > 1 else base
        return None if ours is None or base is None or base <= 0 else ours / base

    def index(
        self, arm: str, seed: int, generation: int, axes: Sequence[str] = INDEX
    ) -> float | None:
        """Collapse index: 100 (1 - geometric mean of what is kept); None where nothing was measured."""
        kept = [self.kept(arm, seed, generation, axis) for axis in axes]
        there = [max(one, LEAST_LEFT) for one in kept if one is not None]
        if not there:
            return None
        return 100 * (1 - math.exp(float(np.mean(np.log(there)))))

    def lacking(self, arm: str, generation: int) -> Interval | None:
        """What a generation lacks of fresh real rows, 0-100, the model's own error included (index' axes)."""
        found = []
        for seed in self.seeds:
            there = [self.value(arm, seed, generation, axis) for axis in INDEX]
            logs = [math.log(max(one, LEAST_LEFT)) for one in there if one is not None]
            if logs:
                found.append(100 * (1 - math.exp(float(np.mean(logs)))))
        return interval(found)

    def over_seeds(self, arm: str, generation: int, axis: str) -> Interval | None:
        """`value` with its interval, kept within 0-1."""
        found = interval(
            [
                v
                for v in (self.value(arm, seed, generation, axis) for seed in self.seeds)
                if v is not None
            ]
        )
        return None if found is None else (found[0], max(0.0, found[1]), min(1.0, found[2]))

    def kept_over_seeds(self, arm: str, generation: int, axis: str) -> Interval | None:
        """`kept` with its interval."""
        values = (self.kept(arm, seed, generation, axis) for seed in self.seeds)
        return interval([v for v in values if v is not None])

    def index_over_seeds(
        self, arm: str, generation: int, axes: Sequence[str] = INDEX
    ) -> Interval | None:
        """`index` with its interval."""
        values = (self.index(arm, seed, generation, axes) for seed in self.seeds)
        return interval([v for v in values if v is not None])

    def last(self, arm: str) -> int:
        """The last generation that two seeds have, or the only one: what a stopped profile can tell; 0 for none."""
        have = {
            generation: sum((arm, seed, generation) in self.profile.done for seed in self.seeds)
            for generation in range(1, self.generations + 1)
        }
        for enough in (2, 1):
            reached = [generation for generation, seeds in have.items() if seeds >= enough]
            if reached:
                return max(reached)
        return 0

    def excess(self, arm: str, null: str) -> Interval | None:
        """Index on marginal axes beyond that of drawing rows alone, seed by seed."""
        last = min(self.last(arm), self.last(null))
        pairs = [
            (self.index(arm, seed, last, MARGINAL), self.index(null, seed, last, MARGINAL))
            for seed in self.seeds
        ]
        return interval([a - b for a, b in pairs if a is not None and b is not None])

    def half_life(self, arm: str) -> tuple[float | None, float | None]:
        """Generations until half is lost, and how few they are at least (95 %).

        ln 2 over the rate of a log-linear fit through the first generation, a rate a seed; the first is None
        where the interval of the rate holds 0: nothing is known to be lost.
        """
        rates = []
        for seed in self.seeds:
            steps, losses = [], []
            for generation in range(2, self.generations + 1):
                index = self.index(arm, seed, generation)
                if index is not None:
                    steps.append(generation - 1.0)
                    losses.append(-math.log(max(1 - index / 100, LEAST_LEFT)))
            if steps:
                x, y = np.asarray(steps), np.asarray(losses)
                rates.append(float((x * y).sum() / (x * x).sum()))
        found = interval(rates)
        if found is None:
            return None, None
        mean, low, high = found
        least = math.log(2) / high if high > 0 else None
        if len(rates) < 2 or low <= 0:
            return None, least
        return math.log(2) / mean, least

    def safe_share(self, axis: str) -> float | None:
        """The smallest measured real share from which on every larger one keeps the axis within two points.

        None where no arm of mixed rows was measured.
        """
        levels = sorted(
            (1.0 if arm.policy == "real" else arm.real_share, arm.name)
            for arm in self.profile.settings.arms
            if arm.policy in {"mix", "real"} and self.last(arm.name)
        )
        if len(levels) < 2:
            return None
        safe: float | None = 1.0
        measured = False
        for share, name in reversed(levels):
            kept = self.kept_over_seeds(name, self.last(name), axis)
            if kept is None:
                continue
            measured = True
            if share < 1 and kept[0] < 1 - TOLERANCE:
                break
            safe = share
        return safe if measured else None

    def column(self, arm: str, generation: int, at: int) -> float | None:
        """What a column keeps of what the control keeps: mean over seeds and over its axes, at most 1."""
        found = []
        for seed in self.seeds:
            ours = self.profile.done.get((arm, seed, generation))
            if ours is None:
                continue
            for axis, row in ours.columns.items():
                base = self._column_base(arm, seed, axis, at)
                value = row[at]
                if value is not None and base is not None and base >= LEAST_BASE:
                    found.append(min(1.0, value / base))
        return float(np.mean(found)) if found else None

    def _column_base(self, arm: str, seed: int, axis: str, at: int) -> float | None:
        rows = [one.columns[axis][at] for one in self._fresh(arm, seed) if axis in one.columns]
        values = [one for one in rows if one is not None]
        return float(np.mean(values)) if values else None

    def _fresh(self, arm: str, seed: int) -> list[Measured]:
        """Generations that learnt from real rows alone: the control's, or an arm's own first one."""
        done = self.profile.done
        named = {one.name: one for one in self.profile.settings.arms}
        learns = named[arm].learns
        fresh = [
            done[CONTROL, seed, g]
            for g in range(1, self.generations + 1)
            if learns and (CONTROL, seed, g) in done
        ]
        if not fresh and (arm, seed, 1) in done:
            fresh = [done[arm, seed, 1]]
        return fresh

    def _bases(self, arm: Arm, seed: int) -> dict[str, float]:
        fresh = self._fresh(arm.name, seed)
        found = {}
        for axis in AXES:
            values = [one.axes[axis] for one in fresh if axis in one.axes]
            if values:
                found[axis] = float(np.mean(values))
        return found
