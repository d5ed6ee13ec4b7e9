"""How people round numbers: in each interval of a column, what share of the rows lies on which round number.

Incomes are told in hundreds and in thousands, times on the hour and on the quarter. A number drawn from an interval
takes one of these grids as often as real rows do. A share is kept only if enough rows and values make it up: it
must say how the column is rounded, never which values it has.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

LEAST_VALUES, LEAST_ROWS = 3, 10
MOST_UNITS = 10
REACH = 2  # intervals on either side


@dataclass(frozen=True, slots=True)
class Roundness:
    """Shares of the grids.

    Attributes:
        units: float64 (u,), grids from coarse to fine, each a multiple of the next; in the column's unit.
        shares: float32 (intervals, u), share of an interval's rows whose coarsest grid it is; the rest lies on the
            column's own grid.
    """

    units: NDArray[np.float64]
    shares: NDArray[np.float32]

    @classmethod
    def none(cls, intervals: int) -> Roundness:
        """Nothing is rounder than the column's own grid."""
        return cls(np.zeros(0), np.zeros((intervals, 0), dtype=np.float32))

    def ordered(self, order: NDArray[np.intp]) -> Roundness:
        """The same for intervals in another order."""
        return Roundness(self.units, self.shares[order])

    def steps(
        self,
        at: NDArray[np.int64],
        ends: tuple[NDArray[np.float64], NDArray[np.float64]],
        step: NDArray[np.float64],
        rng: np.random.Generator,
    ) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Draw a grid for each number.

        Args:
            at: (rows,) interval of each.
            ends: (rows,) low and high of it; a grid without a number in between is not taken.
            step: (rows,) the column's own grid.
            rng: which grid.

        Returns:
            (rows,) grids; (rows,) which, 0 for the column's own.
        """
        which = np.zeros(len(at), dtype=np.int64)
        if not len(self.units):
            return step, which
        chance = rng.random(len(at))
        found = step.copy()
        upto = np.cumsum(self.shares, axis=1)
        open_ = np.ones(len(at), dtype=np.bool_)
        low, high = ends
        for number, unit in enumerate(self.units.tolist()):
            here = open_ & (chance < upto[at, number])
            open_ &= ~here
            # Found wanting, the next finer grid may do.
            fits = np.floor(high / unit) * unit >= low
            found[here & fits] = unit
            which[here & fits] = number + 1
            open_ |= here & ~fits
        return found, which

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """What is kept; `opened` reads it back."""
        return {"units": self.units, "shares": self.shares}

    @classmethod
    def opened(cls, untrusted: Mapping[str, NDArray[np.generic]], intervals: int) -> Roundness:
        """Check arrays from a file (KeyError, ValueError if they are not this)."""
        units = np.ascontiguousarray(untrusted["units"]).astype(np.float64)
        shares = np.ascontiguousarray(untrusted["shares"]).astype(np.float32)
        sound = (
            units.ndim == 1
            and len(units) <= MOST_UNITS
            and shares.shape == (intervals, len(units))
            and bool(np.isfinite(units).all() and (units > 0).all())
            and bool(np.isfinite(shares).all() and (shares >= 0).all())
        )
        if not sound:
            raise ValueError(intervals)
        return cls(units, shares)


def roundness(
    numbers: NDArray[np.float64],
    counts: NDArray[np.int64],
    group: NDArray[np.int64],
    step: float,
    multiples: list[int],
    left_over: NDArray[np.bool_],
) -> Roundness:
    """Learn the shares.

    Args:
        numbers: (v,) distinct values that lie in intervals, ascending.
        counts: (v,) rows of each.
        group: (v,) interval of each.
        step: the column's own grid, > 0.
        multiples: of it, from coarse to fine, each a multiple of the next.
        left_over: (v,) the shares are those of these; the others' rows only tell that a grid is one.
    """
    groups = int(group[-1]) + 1
    scaled = np.round(numbers / step)
    if np.abs(scaled).max(initial=0) > 2**53:
        return Roundness.none(groups)
    whole = np.abs(scaled).astype(np.int64)
    alone = counts * left_over
    rows = np.bincount(group, weights=alone, minlength=groups)
    left, ones = np.ones(len(whole), dtype=np.bool_), np.ones(len(whole))
    units, shares = [], []
    for multiple in multiples:
        on = left & (whole % multiple == 0)
        told = np.zeros((4, groups))
        for place, weights in enumerate((ones, counts, alone)):
            told[place] = np.bincount(group[on], weights=weights[on], minlength=groups)
        told[3] = rows
        # Where an interval has too few of them, its neighbours speak for it.
        narrow = (told[0] < LEAST_VALUES) | (told[1] < LEAST_ROWS)
        told = np.where(narrow, _with_neighbours(told), told)
        enough = (told[0] >= LEAST_VALUES) & (told[1] >= LEAST_ROWS)
        if not enough.any():
            continue
        left &= ~(on & enough[group])
        units.append(multiple * step)
        shares.append(np.where(enough, told[2] / np.maximum(told[3], 1), 0.0))
    if not units:
        return Roundness.none(groups)
    keep = slice(max(len(units) - MOST_UNITS, 0), None)
    return Roundness(np.array(units[keep]), np.stack(shares[keep], axis=1).astype(np.float32))


def _with_neighbours(figures: NDArray[np.float64]) -> NDArray[np.float64]:
    """(k, intervals) figures of each interval and those `REACH` to its left and right, summed."""
    ends = np.pad(np.cumsum(figures, axis=1), ((0, 0), (1, 0)))
    at = np.arange(figures.shape[1])
    upto = np.minimum(at + REACH + 1, figures.shape[1])
    return np.asarray(ends[:, upto] - ends[:, np.maximum(at - REACH, 0)])
