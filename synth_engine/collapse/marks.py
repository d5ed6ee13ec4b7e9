"""The keyed coin of every combination of values: what a watermark is made of, on both sides.

Two or three cells of a row, numbers at two digits, make a combination. The site's key gives each combination a
coin, heads or tails; without the key no side can be told from chance. Only combinations that are rare by the shares
of their values carry one, so that what people count is left alone. Must not keep or pass on a value.
"""

from __future__ import annotations

import itertools
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


@dataclass(frozen=True, slots=True)
class Coins:
    """The coins of a set of columns.

    Attributes:
        level: the set is looked at in tables whose sets are thinned by 2^level or less.
        combination: uint64 (n,), a keyed name of each row's combination.
        is_rare: (n,) whether it carries a coin.
    """

    level: int
    combination: NDArray[np.uint64]
    is_rare: NDArray[np.bool_]

    @property
    def heads(self) -> NDArray[np.bool_]:
        """(n,) the coin of each row's combination."""
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

    def sets(self, level: int) -> list[tuple[int, tuple[int, ...]]]:
        """Sets of columns up to a level of thinning: (level, columns), in order of the columns."""
        words = [
            np.frombuffer(self._key.marks([f"set:{name}".encode("utf-8", "surrogatepass")]), "<u8")
            for name in self.names
        ]
        found = []
        for size in _SIZES:
            for columns in itertools.combinations(range(len(self.names)), size):
                word = _spread(np.bitwise_xor.reduce([words[at] for at in columns]))
                # A set of lot 2^-level is in all lists up to that level.
                lot = int(word[0] >> np.uint64(32))
                own = 32 - lot.bit_length()
                found.append((own, columns))
        return [(own, columns) for own, columns in found if own >= level]

    def coins(self, sets: Sequence[tuple[int, tuple[int, ...]]]) -> Iterator[Coins]:
        """The coins of sets of columns, one set after another."""
        for own, columns in sets:
            (first, words, rarity), *rest = (self._columns[at] for at in columns)
            mixed, total = words[first], rarity[first]
            for here, words, rarity in rest:
                mixed ^= words[here]
                total += rarity[here]
            yield Coins(own, _spread(mixed), total <= RAREST)


def _spread(x: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Mix 64 bits so that each hangs on all (splitmix64's finaliser, Steele et al. 2014)."""
    with np.errstate(over="ignore"):
        x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return x ^ (x >> np.uint64(31))
