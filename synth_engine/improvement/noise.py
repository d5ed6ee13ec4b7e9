"""Floor 5: differences of two figures against their noise, and many of them at once. Plain numbers, stdlib only."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

Z95: Final = 1.959963984540054
LEVEL: Final = 0.05


def two_sided(z: float) -> float:
    """Chance of a normal figure at least as far from 0 as `z`, either side."""
    return math.erfc(abs(z) / math.sqrt(2))


def difference(
    one: tuple[float, float, float], other: tuple[float, float, float]
) -> tuple[float, float, float, float | None]:
    """(other - one, low, high, z) of two figures with 95 % intervals, taken as independent.

    The method of variance estimates recovery (Zou and Donner 2008, Statistics in Medicine 27): each end of the
    interval of a difference comes from the near ends of the two. z is None where neither figure has any noise.

    Args:
        one: (figure, low, high).
        other: the same of the other figure.
    """
    gap = other[0] - one[0]
    below = math.hypot(other[0] - other[1], one[2] - one[0])
    above = math.hypot(other[2] - other[0], one[0] - one[1])
    near = below if gap > 0 else above
    if near <= 0:
        # A side that is cut off at the end of a figure's range has no width of its own.
        near = max(below, above)
    z = None if near <= 0 else gap / (near / Z95)
    return gap, gap - below, gap + above, z


def holm(chances: Sequence[float]) -> list[float]:
    """Chances for many questions asked at once (Holm 1979, Scandinavian Journal of Statistics 6).

    Calling all those below 5 % true makes even one false call in at most 5 % of cases, however the figures hang
    together.
    """
    order = sorted(range(len(chances)), key=lambda at: chances[at])
    found, most = [1.0] * len(chances), 0.0
    for rank, at in enumerate(order):
        most = max(most, min(1.0, (len(chances) - rank) * chances[at]))
        found[at] = most
    return found
