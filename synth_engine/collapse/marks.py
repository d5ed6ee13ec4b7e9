"""The keyed coin of every combination of values: what a watermark is made of, on both sides.

Two or three cells of a row, numbers at two digits, make a combination. The site's key gives each combination a
coin, heads or tails; without the key no side can be told from chance. Only combinations that are rare by the shares
of their values carry one, so that what people count is left alone. Must not keep or pass on a value.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from synth_engine.collapse.cells import Cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.table import Table
    from synth_engine.crypto import SiteKey

# Significant digits of a number that are looked at: what is left of it when somebody rounds.
DIGITS: Final = 2
# Combinations whose values, were they independent, would share a larger part of the rows carry no coin.
RAREST: Final = math.log(3e-4)
# Sets of columns that are looked at, about so many; wider tables leave sets out, by a keyed lot of their names.
MOST_SETS: Final = 640
MOST_COLUMNS: Final = 400
_SIZES: Final = (2, 3)
# Cells whose shares are looked up beforehand.
_MOST_AT_HAND: Final = 8_000_000


@dataclass(frozen=True, slots=True)
class Coins:
    """The coins of a set of columns.

    Attributes:
        level: the set is looked at in tables whose sets are thinned by 2^level or less.
        rows: (m,) numbers of the rows whose combination is rare enough to carry a coin.
        combination: uint64 (m,), a keyed name of each such row's combination.
    """

    level: int
    rows: NDArray[np.intp]
    combination: NDArray[np.uint64]

    @property
    def heads(self) -> NDArray[np.bool_]:
        """(m,) the coin of each row's combination."""
        return heads(self.combination)


def heads(combination: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Coins of combinations."""
    found: NDArray[np.bool_] = (combination >> np.uint64(63)).astype(np.bool_)
    return found


def thinning(columns: int) -> int:
    """How often sets of so many columns are halved to be about `MOST_SETS`."""
    sets = sum(math.comb(columns, size) for size in _SIZES)
    return max(0, math.ceil(math.log2(max(sets, 1) / MOST_SETS)))


class Marks:
    """A table's cells as coins see them.

    Args:
        table: n rows.
        key: the site's.
    """

    def __init__(self, table: Table, key: SiteKey) -> None:
        cells = Cells(table, key)
        self.names = cells.names[:MOST_COLUMNS]
        self._key = key
        self._columns = [cells.marks(name, DIGITS) for name in self.names]
        # Looked up once a column and not once a set, where there is room for it.
        few = table.rows * len(self.names) <= _MOST_AT_HAND
        self._rarity = [rarity[here] for here, _, rarity in self._columns] if few else None

    def sets(self, level: int) -> list[tuple[int, tuple[int, ...]]]:
        """Sets of columns up to a level of thinning: (level, columns), in order of the columns."""
        texts = (f"set:{name}".encode("utf-8", "surrogatepass") for name in self.names)
        words = np.frombuffer(self._key.marks(texts), dtype="<u8").astype(np.uint64)
        pairs = np.stack(np.triu_indices(len(words), 1))
        both = words[pairs[0]] ^ words[pairs[1]]
        found: list[tuple[int, tuple[int, ...]]] = []
        found += [(own, (int(a), int(b))) for own, (a, b) in _drawn(both, pairs, level)]
        for first in range(len(words) - 2):
            # Pairs stand in order of their first column: those of later columns are the rest.
            begin = int(np.searchsorted(pairs[0], first, side="right"))
            mixed = both[begin:] ^ words[first]
            found += [
                (own, (first, int(a), int(b)))
                for own, (a, b) in _drawn(mixed, pairs[:, begin:], level)
            ]
        return found

    def coins(self, sets: Sequence[tuple[int, tuple[int, ...]]]) -> Iterator[Coins]:
        """The coins of sets of columns, one set after another."""
        for own, columns in sets:
            total = self._rare(columns[0]).copy()
            for at in columns[1:]:
                total += self._rare(at)
            rows = np.flatnonzero(total <= RAREST)
            mixed = np.zeros(len(rows), dtype=np.uint64)
            for here, words, _ in (self._columns[at] for at in columns):
                mixed ^= words[here[rows]]
            yield Coins(own, rows, _spread(mixed))

    def _rare(self, at: int) -> NDArray[np.float64]:
        """(n,) logs of the shares of a column's values."""
        if self._rarity is not None:
            return self._rarity[at]
        here, _, rarity = self._columns[at]
        found: NDArray[np.float64] = rarity[here]
        return found


def _drawn(
    words: NDArray[np.uint64], columns: NDArray[np.intp], level: int
) -> list[tuple[int, NDArray[np.intp]]]:
    """Sets whose lot is in the list up to a level, (level, columns): a set of lot 2^-level is in all up to that."""
    lots = _spread(words) >> np.uint64(32)
    kept = np.flatnonzero(lots < np.uint64(1 << (32 - level)))
    return [(32 - int(lots[at]).bit_length(), columns[:, at]) for at in kept]


def _spread(x: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Mix 64 bits so that each hangs on all (splitmix64's finaliser, Steele et al. 2014)."""
    with np.errstate(over="ignore"):
        x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return x ^ (x >> np.uint64(31))
