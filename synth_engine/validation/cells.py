"""Total variation distance between two tables' shares of cells, and which side has more of each cell.

A cell is a combination of codes as one number. Must know nothing of columns or verdicts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.validation.row_influence import RowInfluence

# Counting in place is faster than sorting until there are that many cells for each row.
MOST_PER_ROW = 4
LEAST_CELLS = 200_000


@dataclass(frozen=True, slots=True)
class Difference:
    """Two tables' cells.

    Attributes:
        distance: half the sum of differences between shares.
        real, other: (rows,) the cell of every row, numbered anew where there were many.
        surplus: (cells,) 1 where the real table has more, -1 where the other has, 0 where neither.
    """

    distance: float
    real: NDArray[np.int64]
    other: NDArray[np.int64]
    surplus: NDArray[np.float64]

    def add_to(self, influence: RowInfluence) -> None:
        """Add what each row adds to 1 - distance: the first-order term, half its cell's surplus."""
        influence.add(
            -0.5 * self.surplus[self.real[influence.real]],
            0.5 * self.surplus[self.other[influence.other]],
        )


def difference(real: NDArray[np.int64], other: NDArray[np.int64]) -> Difference:
    """Compare cells.

    Args:
        real: (rows,) cell numbers from 0.
        other: the other table's.
    """
    size = int(max(real.max(initial=0), other.max(initial=0))) + 1
    if size > max(LEAST_CELLS, MOST_PER_ROW * (len(real) + len(other))):
        both = np.unique(np.concatenate([real, other]), return_inverse=True)[1].reshape(-1)
        both = both.astype(np.int64)
        real, other = both[: len(real)], both[len(real) :]
        size = int(both.max(initial=0)) + 1
    gap = np.bincount(real, minlength=size) / max(len(real), 1)
    gap -= np.bincount(other, minlength=size) / max(len(other), 1)
    return Difference(float(0.5 * np.abs(gap).sum()), real, other, np.sign(gap))
