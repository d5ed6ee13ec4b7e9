"""Does a table, or part of it, carry the site's watermark? Answered from the key alone; no row is kept anywhere.

Of a table that was made without the key, the coins of its distinct combinations are fair and independent whatever
the table is, so the chance of as many heads is a binomial tail: no real row and no model is needed to know how
often the answer is wrong. A combination counts once, however many rows have it.

Must not read files and must not keep or pass on a value.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from synth_engine.collapse.marks import Marks, heads, thinning

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table
    from synth_engine.crypto import SiteKey

# How often a table that was made without the key is said to carry its watermark.
FALSE_POSITIVE_RATE: Final = 1e-4
MOST_ROWS: Final = 20_000
# A table that lost columns was marked by sets that are thinned more often than what is left asks for.
_FURTHER: Final = 4
# Mean of the greatest of four normal numbers: no row can show more. What balance leaves of it, as measured.
_MOST: Final = 1.0294
_USUAL: Final = 0.87
_TWO_SIDED: Final = 1.96
_TAKEN: Final = 0xF4


@dataclass(frozen=True, slots=True)
class Reading:
    """What the key says of a table.

    Attributes:
        found: it carries the watermark.
        share, low: of its rows, and what at least (95 %); too low where columns were dropped or values changed.
        log_chance: natural log of how often a table made without the key shows as much, at most.
        coins, heads: distinct combinations, and those of them that show heads.
    """

    found: bool
    share: float
    low: float
    log_chance: float
    coins: int
    heads: int


def read_mark(table: Table, key: SiteKey, context: Context, *, seed: int = 0) -> Reading:
    """Look for the watermark.

    Args:
        table: n rows, in any order, of any mixture, with any of its columns.
        key: the site's.
        context: progress and cancel.
        seed: which rows are looked at where there are more than `MOST_ROWS`.
    """
    if table.rows > MOST_ROWS:
        rng = np.random.default_rng([seed, _TAKEN])
        table = table.take(np.sort(rng.permutation(table.rows)[:MOST_ROWS]))
    marks = Marks(table, key)
    least = thinning(len(marks.names))
    levels = range(least, least + _FURTHER)
    tallies = [_Tally(table.rows) for _ in levels]
    sets = marks.sets(levels.start)
    for number, one in enumerate(marks.coins(sets)):
        context.progress("lineage.watermark", number, len(sets))
        rows = one.rows
        distinct, at = np.unique(one.combination, return_inverse=True)
        coins = heads(distinct)
        for level, tally in zip(levels, tallies, strict=True):
            if one.level >= level:
                tally.add(rows, at.reshape(-1), coins)
    context.progress("lineage.watermark", len(sets), len(sets))
    best = min(tallies, key=lambda tally: tally.log_chance)
    log_chance = min(0.0, best.log_chance + math.log(len(tallies)))
    found = log_chance < math.log(FALSE_POSITIVE_RATE)
    mean, error = best.strength() if found else (0.0, 0.0)
    return Reading(
        found=found,
        share=min(1.0, max(0.0, mean / _USUAL)),
        low=min(1.0, max(0.0, (mean - _TWO_SIDED * error) / _MOST)),
        log_chance=log_chance,
        coins=best.coins,
        heads=best.heads,
    )


class _Tally:
    """Coins of the sets of a level of thinning."""

    def __init__(self, rows: int) -> None:
        self.coins = self.heads = 0
        self._held: list[tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.bool_]]] = []
        self._many = np.zeros(rows)

    def add(self, rows: NDArray[np.intp], at: NDArray[np.intp], coins: NDArray[np.bool_]) -> None:
        """A set's: rows that have coins, which coin each has, and the coins."""
        self.coins += len(coins)
        self.heads += int(coins.sum())
        self._many[rows] += 1
        self._held.append((rows, at, coins))

    @property
    def log_chance(self) -> float:
        """Natural log of how often fair coins show as many heads."""
        return tail(self.heads, self.coins)

    def strength(self) -> tuple[float, float]:
        """Mean over the rows of a row's heads above half, in standard deviations, and its standard error."""
        weight = 1.0 / np.sqrt(np.maximum(self._many, 1.0))
        total = variance = 0.0
        for rows, at, coins in self._held:
            # A coin that many rows share moves all of them.
            moved = np.bincount(at, weights=weight[rows], minlength=len(coins))
            total += float(moved @ np.where(coins, 1.0, -1.0))
            variance += float(moved @ moved)
        rows_in = len(self._many)
        return total / rows_in, math.sqrt(variance) / rows_in


def tail(heads_seen: int, coins: int) -> float:
    """Log of the chance that fair coins show so many heads or more: the first term, the rest as a geometric series.

    Args:
        heads_seen: h.
        coins: n >= h.

    Returns:
        An upper bound, sharp where h is far above n / 2; 0 where it is not above it.
    """
    if 2 * heads_seen <= coins + 1:
        return 0.0
    ways = math.lgamma(coins + 1) - math.lgamma(heads_seen + 1)
    ways -= math.lgamma(coins - heads_seen + 1)
    further = (coins - heads_seen) / (heads_seen + 1)
    return min(0.0, ways - coins * math.log(2.0) - math.log1p(-further))
