"""95 % intervals of shares and areas, and the area itself."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

Z95 = 1.959963984540054


def wilson(share: float, rows: int) -> tuple[float, float]:
    """Interval of a share 0-1 of `rows` rows (Wilson 1927, JASA 22)."""
    if rows <= 0:
        return 0.0, 1.0
    square = Z95 * Z95 / rows
    middle = (share + square / 2) / (1 + square)
    half = Z95 * math.sqrt(max(share * (1 - share), 0) / rows + square / (4 * rows)) / (1 + square)
    # At 0 and 1 the end is the share itself, but for rounding.
    return max(0.0, min(share, middle - half)), min(1.0, max(share, middle + half))


def exact(hits: float, rows: int, level: float = 0.95) -> tuple[float, float]:
    """Interval of the share `hits` of `rows` that holds at any size (Clopper and Pearson 1934, Biometrika 26)."""
    if rows <= 0:
        return 0.0, 1.0
    from scipy.stats import beta

    tail = (1 - level) / 2
    low = float(beta.ppf(tail, hits, rows - hits + 1)) if hits > 0 else 0.0
    high = float(beta.ppf(1 - tail, hits + 1, rows - hits)) if hits < rows else 1.0
    return low, high


def chance_of(hits: int, rows: int, share: float) -> float:
    """Chance that at least `hits` of `rows` fall where a share of them should (one-sided exact binomial test)."""
    if hits <= 0:
        return 1.0
    from scipy.stats import binom

    return float(min(1.0, binom.sf(hits - 1, rows, share)))


def area_under_curve(positive: NDArray[np.float64], negative: NDArray[np.float64]) -> float:
    """Chance that a positive's figure lies above a negative's, ties counted half (0-1)."""
    both = np.concatenate([positive, negative])
    _, inverse, counts = np.unique(both, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks = ((ends - counts + 1 + ends) / 2)[inverse.reshape(-1)]
    n, m = len(positive), len(negative)
    if not n or not m:
        return 0.5
    return float((ranks[:n].sum() - n * (n + 1) / 2) / (n * m))


def area_interval(area: float, positive: int, negative: int) -> tuple[float, float]:
    """Interval of an area under the curve (Hanley and McNeil 1982, Radiology 143)."""
    if not positive or not negative:
        return 0.0, 1.0
    q1, q2 = area / (2 - area), 2 * area * area / (1 + area)
    variance = area * (1 - area)
    variance += (positive - 1) * (q1 - area * area) + (negative - 1) * (q2 - area * area)
    half = Z95 * math.sqrt(max(variance, 0) / (positive * negative))
    return max(0.0, area - half), min(1.0, area + half)
