"""The outermost interval of a number column: a tail shape from what several rows share, nobody's extreme.

A column's largest value belongs to one person, so it must not be a bound of the synthetic column; cutting the
column where enough rows are would take its tail away. Between lies Pickands' estimator: a generalised Pareto
tail from three quantiles, each with at least a quarter of the group's rows beyond it.

Source: Pickands (1975), Statistical Inference Using Extreme Order Statistics, Annals of Statistics 3(1).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Between an even spread with an end (-1) and a tail whose variance is just finite (1/2).
LIGHTEST, HEAVIEST = -1.0, 0.5


@dataclass(frozen=True, slots=True)
class Tail:
    """How far values lie beyond the inner end of the outermost interval.

    Attributes:
        scale: > 0, in the column's unit.
        shape: the Pareto exponent, -1 to 1/2.
        reach: share of the tail that is never drawn, so that nothing lies absurdly far out.
    """

    scale: float
    shape: float
    reach: float

    def excess(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """Quantiles of the tail.

        Args:
            places: each 0-1.

        Returns:
            As many distances from the inner end, >= 0, in the column's unit.
        """
        left = 1.0 - places * (1.0 - self.reach)
        if abs(self.shape) < 1e-6:
            return np.asarray(-self.scale * np.log(left))
        return np.asarray(self.scale * (left**-self.shape - 1.0) / self.shape)

    @property
    def furthest(self) -> float:
        """The largest distance it can give."""
        return float(self.excess(np.ones(1))[0])

    def to_json(self) -> list[float]:
        """Plain JSON form; `from_json` reads it back."""
        return [self.scale, self.shape, self.reach]

    @classmethod
    def from_json(cls, untrusted: object) -> Tail | None:
        """Read `to_json`'s form or null (ValueError, TypeError if it is neither)."""
        if untrusted is None:
            return None
        if not isinstance(untrusted, list) or len(untrusted) != 3:
            raise TypeError
        scale, shape, reach = (float(one) for one in untrusted)
        sound = 0 < scale < math.inf and LIGHTEST <= shape <= HEAVIEST and 0 < reach < 1
        if not sound:
            raise ValueError(scale)
        return cls(scale, shape, reach)


def tail_of(distances: NDArray[np.float64], least: int) -> Tail | None:
    """Estimate a tail.

    Args:
        distances: (m,) distances from the inner end of the outermost interval, ascending, >= 0.
        least: rows that must lie beyond each quantile that is used.

    Returns:
        None where there are fewer than ``4 * least`` rows or they do not spread.
    """
    m = len(distances)
    if m < 4 * least:
        return None
    # Between two rows: no quantile is one person's value.
    half = float(distances[m // 2 - 1 : m // 2 + 1].mean())
    at = m - m // 4
    quarter = float(distances[at - 1 : at + 1].mean())
    if not 0 < half < quarter:
        return None
    shape = math.log2((quarter - half) / half)
    shape = min(max(shape, LIGHTEST), HEAVIEST)
    scale = half / math.log(2) if abs(shape) < 1e-6 else half * shape / (2.0**shape - 1.0)
    return Tail(scale, shape, 1 / (2 * m))
