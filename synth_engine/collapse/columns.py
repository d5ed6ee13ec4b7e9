"""Floor 5: what single columns lose: tails, spread, rare groups, distinct values.

Each figure is that of one table; `axes` divides it by the same figure of held-back rows. Must know nothing of arms.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.validation.rare_categories import RARE
from synth_engine.validation.tails import ENDS, FAR, LEAST_IN_TAILS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.validation.views import View

# A group is rare below 1 % of the rows, or below so many; one that fewer than `LEAST_GROUP` rows share is a person
# rather than a group, and no generator that protects people keeps it.
FEW, LEAST_GROUP = 30, 5
QUARTERS = (0.25, 0.75)


def alike(one: float, other: float) -> float:
    """min(ratio, 1 / ratio), 1 where both are nothing."""
    return min(one, other) / max(one, other) if max(one, other) > 0 else 1.0


@dataclass(frozen=True, slots=True)
class _Scale:
    """A column on a scale among all real rows: where its tails begin, and its figures there."""

    points: tuple[float, float]
    mass: float
    reach: float
    deviation: float
    middle: float


@dataclass(frozen=True, slots=True)
class Marginals:
    """What the real rows are, column by column.

    Attributes:
        scales: of columns on a scale; None for categories.
        rare: (codes,) which codes of a column of categories are rare groups of the training rows; None for numbers.
        counts: (codes,) training rows of each code; None for numbers.
        least: share of rows that tails must hold to be looked at.
    """

    scales: tuple[_Scale | None, ...]
    rare: tuple[NDArray[np.bool_] | None, ...]
    counts: tuple[NDArray[np.int64] | None, ...]
    least: float

    @classmethod
    def of(cls, real: View, train: View, rows: int) -> Marginals:
        """Settle them.

        Args:
            real: training rows and held-back rows.
            train: training rows: whose rare groups may be lost.
            rows: of the tables that will be compared.
        """
        scales: list[_Scale | None] = []
        rare: list[NDArray[np.bool_] | None] = []
        counts: list[NDArray[np.int64] | None] = []
        for at, scale in enumerate(real.is_number):
            if scale:
                scales.append(_scale(real.numbers(at)))
                rare.append(None)
                counts.append(None)
                continue
            found = np.bincount(train.codes(at), minlength=train.sizes[at]).astype(np.int64)
            few = (found < RARE * train.rows) | (found < FEW)
            few &= found >= LEAST_GROUP
            few[-2:] = False  # missing, and what the real table has not, are no groups
            scales.append(None)
            rare.append(few)
            counts.append(found)
        return cls(tuple(scales), tuple(rare), tuple(counts), LEAST_IN_TAILS / max(rows, 1))

    def tails(self, view: View) -> NDArray[np.float64]:
        """(columns,) mean of the likeness of two-sided tail mass and of reach; NaN where there are no tails."""
        made = np.full(len(self.scales), np.nan)
        for at, scale in enumerate(self.scales):
            if scale is None or scale.mass < self.least:
                continue
            values = view.numbers(at)
            known = values[~np.isnan(values)]
            if not len(known):
                made[at] = 0.0
                continue
            mass = float(((known < scale.points[0]) | (known > scale.points[1])).mean())
            reach = float(np.diff(np.quantile(known, FAR))[0])
            made[at] = (alike(mass, scale.mass) + alike(reach, scale.reach)) / 2
        return made

    def spread(self, view: View) -> NDArray[np.float64]:
        """(columns,) likeness of the standard deviation and, where the middle half has one, of its breadth."""
        made = np.full(len(self.scales), np.nan)
        for at, scale in enumerate(self.scales):
            if scale is None:
                continue
            values = view.numbers(at)
            known = values[~np.isnan(values)]
            if not len(known):
                made[at] = 0.0
                continue
            figures = [alike(float(known.std()), scale.deviation)]
            if scale.middle > 0:
                breadth = float(np.diff(np.quantile(known, QUARTERS))[0])
                figures.append(alike(breadth, scale.middle))
            made[at] = float(np.mean(figures))
        return made

    def kept(self, view: View) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """(columns,) rare groups there are, and how many of them occur; NaN for columns of none."""
        there = np.full(len(self.rare), np.nan)
        found = np.full(len(self.rare), np.nan)
        for at, rare in enumerate(self.rare):
            if rare is None or not rare.any():
                continue
            there[at] = rare.sum()
            found[at] = (rare & self._met(view, at)).sum()
        return there, found

    def vanished(self, view: View) -> list[tuple[int, int]]:
        """(column, code) of rare groups that do not occur."""
        gone: list[tuple[int, int]] = []
        for at, rare in enumerate(self.rare):
            if rare is not None and rare.any():
                lost = np.flatnonzero(rare & ~self._met(view, at))
                gone += [(at, int(code)) for code in lost]
        return gone

    @staticmethod
    def _met(view: View, at: int) -> NDArray[np.bool_]:
        return np.bincount(view.codes(at), minlength=view.sizes[at]) > 0

    def by_chance(self, generations: int, thinned: float) -> list[float] | None:
        """Share of rare groups that drawing rows alone would keep, generation by generation.

        A group of c rows is a branching process (Galton and Watson) with one Poisson child a row and
        generation: it is gone after one generation with chance exp(-c).

        Args:
            generations: how many.
            thinned: share of a generation's rows that are looked at.
        """
        found = [
            c[rare]
            for c, rare in zip(self.counts, self.rare, strict=True)
            if c is not None and rare is not None
        ]
        counts = np.concatenate(found) if found else np.zeros(0)
        if not len(counts):
            return None
        kept, gone = [], 1 - thinned
        for _ in range(generations):
            gone = float(np.exp(gone - 1))
            kept.append(round(float((1 - gone**counts).mean()), 6))
        return kept


def distinct(view: View) -> NDArray[np.float64]:
    """(columns,) how many different values a column has."""
    made = np.zeros(len(view.names))
    for at, scale in enumerate(view.is_number):
        if scale:
            values = view.numbers(at)
            made[at] = len(np.unique(values[~np.isnan(values)]))
        else:
            made[at] = (np.bincount(view.codes(at), minlength=view.sizes[at])[:-2] > 0).sum()
    return made


def _scale(values: NDArray[np.float64]) -> _Scale:
    known = values[~np.isnan(values)]
    low, high = (float(one) for one in np.quantile(known, ENDS))
    return _Scale(
        (low, high),
        float(((known < low) | (known > high)).mean()),
        float(np.diff(np.quantile(known, FAR))[0]),
        float(known.std()),
        float(np.diff(np.quantile(known, QUARTERS))[0]),
    )
