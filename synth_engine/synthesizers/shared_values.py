"""Numbers that many rows share inside an interval: a salary of 72,000, a payment of 2,000.

A column of many numbers is cut into intervals; the numbers in one that enough rows share are kept with their shares
and come back as often as they are. No number that fewer rows share is here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

# Rows that share a number before it is kept, where the minimum count is not larger; numbers a column may have.
LEAST_ROWS, MOST_VALUES = 3, 4_096


@dataclass(frozen=True, slots=True)
class SharedValues:
    """The numbers.

    Attributes:
        at: int64 (k,), interval of each, ascending.
        values: float64 (k,), the numbers.
        upto: float64 (k,), share of the interval's rows that have this number or an earlier one of it, 0-1.
        totals: float64 (intervals,), share of an interval's rows that have any of them.
    """

    at: NDArray[np.int64]
    values: NDArray[np.float64]
    upto: NDArray[np.float64]
    totals: NDArray[np.float64]

    @classmethod
    def none(cls, intervals: int) -> SharedValues:
        """No number that many share."""
        return cls(np.zeros(0, dtype=np.int64), np.zeros(0), np.zeros(0), np.zeros(intervals))

    @classmethod
    def of(
        cls,
        at: NDArray[np.int64],
        values: NDArray[np.float64],
        shares: NDArray[np.float64],
        intervals: int,
    ) -> SharedValues:
        """Numbers (k,) of intervals (ascending) with their shares (k,) of the interval's rows."""
        totals = np.bincount(at, weights=shares, minlength=intervals)
        upto = np.cumsum(shares)
        first = np.searchsorted(at, at, side="left")
        before = np.where(first > 0, upto[first - 1], 0.0)
        return cls(at, values, np.minimum(upto - before, 1.0), np.minimum(totals, 1.0))

    def ordered(self, place: NDArray[np.int64], intervals: int) -> SharedValues:
        """The same where interval i is interval ``place[i]`` of `intervals`."""
        moved = place[self.at]
        order = np.argsort(moved, kind="stable")
        totals = np.zeros(intervals)
        totals[place] = self.totals
        return SharedValues(moved[order], self.values[order], self.upto[order], totals)

    def draw(
        self, at: NDArray[np.int64], places: NDArray[np.float64]
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Give rows a shared number by their place in the interval.

        Args:
            at: (rows,) interval of each.
            places: (rows,) place in it, 0-1.

        Returns:
            (rows,) index of the number or -1 for none; (rows,) places of the rest, stretched to 0-1.
        """
        if not len(self.at):
            return np.full(len(at), -1, dtype=np.int64), places
        share = self.totals[at]
        here = np.flatnonzero(places < share)
        found = np.full(len(at), -1, dtype=np.int64)
        # Interval and share in one number: neighbours' ends never meet.
        ends = 2.0 * self.at + self.upto
        index = np.searchsorted(ends, 2.0 * at[here] + places[here], side="right")
        index = np.minimum(index, len(self.at) - 1)
        fits = self.at[index] == at[here]
        found[here[fits]] = index[fits]
        left = np.maximum(1.0 - share, 1e-12)
        return found, np.clip((places - share) / left, 0.0, 1.0)

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """What is kept; `opened` reads it back."""
        if not len(self.at):
            return {}
        return {
            "shared_at": self.at.astype(np.int32),
            "shared_values": self.values,
            "shared_upto": self.upto,
        }

    @classmethod
    def opened(cls, untrusted: Mapping[str, NDArray[np.generic]], intervals: int) -> SharedValues:
        """Check arrays from a file (ValueError if they are not this); models of before have none."""
        if "shared_at" not in untrusted:
            return cls.none(intervals)
        at = np.ascontiguousarray(untrusted["shared_at"]).astype(np.int64)
        values, upto = (
            np.ascontiguousarray(untrusted[name]).astype(np.float64)
            for name in ("shared_values", "shared_upto")
        )
        sound = (
            at.ndim == 1
            and at.shape == values.shape == upto.shape
            and 0 < len(at) <= MOST_VALUES
            and bool((at >= 0).all() and (at < intervals).all() and (np.diff(at) >= 0).all())
            and bool(np.isfinite(values).all() and ((upto > 0) & (upto <= 1)).all())
            and bool((np.diff(2.0 * at + upto) >= 0).all())
        )
        if not sound:
            raise ValueError(intervals)
        totals = np.zeros(intervals)
        last = np.flatnonzero(np.r_[at[1:] != at[:-1], True])
        totals[at[last]] = upto[last]
        return cls(at, values, upto, totals)


def shared_values(
    numbers: NDArray[np.float64],
    counts: NDArray[np.int64],
    group: NDArray[np.int64],
    minimum_count: int,
) -> tuple[SharedValues, NDArray[np.bool_]]:
    """Find them.

    Args:
        numbers: (v,) distinct values that lie in intervals, ascending.
        counts: (v,) rows of each.
        group: (v,) interval of each, ascending.
        minimum_count: rows that must share whatever is kept.

    Returns:
        (them, (v,) which of the numbers they are).
    """
    intervals = int(group[-1]) + 1
    chosen = counts >= max(minimum_count, LEAST_ROWS)
    if int(chosen.sum()) > MOST_VALUES:
        most = np.argsort(-counts, kind="stable")[:MOST_VALUES]
        chosen = np.zeros(len(counts), dtype=np.bool_)
        chosen[most] = True
    rows = np.bincount(group, weights=counts, minlength=intervals)
    at = group[chosen].astype(np.int64)
    return SharedValues.of(at, numbers[chosen], counts[chosen] / rows[at], intervals), chosen
