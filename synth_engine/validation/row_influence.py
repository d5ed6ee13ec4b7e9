"""What each row adds to a figure, and the interval that follows: the infinitesimal jackknife (Efron 1982, ch. 6).

A figure's variance is the sum over tables of var(influence) / rows. One pass, no draws, and it does not add the
distance that drawing rows anew would add to a figure that is itself a distance. It says how far the figure would
move with other rows of the same making, not how far a finite sample keeps any table from the best value: the
ceiling says that.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.validation.intervals import Z95
from synth_engine.validation.views import sample_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

# A variance is known well enough from so many rows of a table.
MOST_ROWS = 20_000


class RowInfluence:
    """Adds up influences of the rows of two tables, each row seen once for the whole figure.

    So columns and pairs that share rows are not taken for independent of each other.

    Args:
        real, other: rows of the two tables.
        seed, salt: which rows are looked at where there are more than `MOST_ROWS`.
    """

    def __init__(self, real: int, other: int, seed: int, salt: int) -> None:
        self._rows = (real, other)
        self._sampled = [
            np.arange(rows)
            if rows <= MOST_ROWS
            else np.sort(sample_rows(rows, MOST_ROWS, seed, salt + side))
            for side, rows in enumerate(self._rows)
        ]
        self._sums = [np.zeros(len(rows)) for rows in self._sampled]

    @property
    def real(self) -> NDArray[np.int64]:
        """Row numbers of the first table that are looked at."""
        return self._sampled[0]

    @property
    def other(self) -> NDArray[np.int64]:
        """Row numbers of the second table that are looked at."""
        return self._sampled[1]

    def add(self, real: NDArray[np.float64], other: NDArray[np.float64]) -> None:
        """Add what the rows named by `real` and `other` add to one term of the figure (any constant aside)."""
        self._sums[0] += real
        self._sums[1] += other

    def spread(self, terms: float) -> float:
        """Standard error of the mean over so many terms."""
        variance = sum(
            float(total.var()) / rows for total, rows in zip(self._sums, self._rows, strict=True)
        )
        return math.sqrt(variance) / max(terms, 1)

    def interval(self, value: float, terms: float, low: float, high: float) -> tuple[float, float]:
        """95 % interval of the mean over so many terms, within its range."""
        half = Z95 * self.spread(terms)
        return max(low, min(value, value - half)), min(high, max(value, value + half))
