"""Floor 5: three columns at a time, held-back rows counted once: how many of their cells are met, how alike.

The binning and the triples are those of the k-marginal (numbers at twenty quantiles, a hundred seeded triples).
Must know nothing of arms or verdicts.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.validation.k_marginal import CUTS, MOST_LISTED, TRIPLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.validation.views import View

Binned = tuple[tuple["NDArray[np.int64]", int], ...]


@dataclass(frozen=True, slots=True)
class Bins:
    """How columns become codes: quantiles of the real rows.

    Attributes:
        cuts: of a column on a scale; None for categories.
        triples: column numbers, three (or fewer where there are not so many).
    """

    cuts: tuple[NDArray[np.float64] | None, ...]
    triples: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, real: View) -> Bins:
        """Settle them on all real rows; which triples does not hang on the seed, so that seeds compare."""
        cuts: list[NDArray[np.float64] | None] = []
        for at, scale in enumerate(real.is_number):
            if not scale:
                cuts.append(None)
                continue
            values = real.numbers(at)
            cuts.append(np.unique(np.quantile(values[~np.isnan(values)], CUTS)))
        return cls(tuple(cuts), _triples(len(real.names)))

    def binned(self, view: View) -> Binned:
        """(codes, how many there may be) of every column."""
        made = []
        for at, cut in enumerate(self.cuts):
            if cut is None:
                made.append((view.codes(at), view.sizes[at]))
                continue
            values = view.numbers(at)
            codes = np.where(np.isnan(values), len(cut) + 1, np.searchsorted(cut, values))
            made.append((codes.astype(np.int64), len(cut) + 2))
        return tuple(made)


def _triples(columns: int) -> tuple[tuple[int, ...], ...]:
    wide = min(3, columns)
    rng = np.random.default_rng(0)
    if math.comb(columns, wide) <= MOST_LISTED:
        listed = list(itertools.combinations(range(columns), wide))
        return tuple(listed[int(at)] for at in rng.permutation(len(listed))[:TRIPLES])
    drawn: dict[tuple[int, ...], None] = {}
    while len(drawn) < TRIPLES:
        drawn[tuple(sorted(rng.choice(columns, wide, replace=False).tolist()))] = None
    return tuple(drawn)


def cells(table: Binned, triple: tuple[int, ...]) -> NDArray[np.int64]:
    """(rows,) the cell of every row."""
    key = np.zeros(len(table[0][0]), dtype=np.int64)
    for at in triple:
        codes, size = table[at]
        key = key * size + codes
    return key


@dataclass(frozen=True, slots=True)
class Held:
    """The held-back rows' cells, triple by triple.

    Attributes:
        triples: as in `Bins`.
        known: sorted cells that occur.
        shares: of rows in each of them.
    """

    triples: tuple[tuple[int, ...], ...]
    known: tuple[NDArray[np.int64], ...]
    shares: tuple[NDArray[np.float64], ...]

    @classmethod
    def of(cls, table: Binned, triples: Sequence[tuple[int, ...]]) -> Held:
        """Count them."""
        known, shares = [], []
        for triple in triples:
            found, counts = np.unique(cells(table, triple), return_counts=True)
            known.append(found)
            shares.append(counts / counts.sum())
        return cls(tuple(triples), tuple(known), tuple(shares))

    def compare(self, table: Binned) -> NDArray[np.float64]:
        """(triples, 2): share of the held-back rows' cells that occur in the table, and 1 - total variation."""
        made = np.zeros((len(self.triples), 2))
        for at, triple in enumerate(self.triples):
            known, shares = self.known[at], self.shares[at]
            ours = cells(table, triple)
            place = np.minimum(np.searchsorted(known, ours), len(known) - 1)
            met = known[place] == ours
            counts = np.bincount(place[met], minlength=len(known))
            outside = 1 - met.mean()
            gap = np.abs(shares - counts / len(ours)).sum() + outside
            made[at] = (counts > 0).mean(), 1 - 0.5 * gap
        return made


def by_column(
    figures: NDArray[np.float64], triples: Sequence[tuple[int, ...]], columns: int
) -> NDArray[np.float64]:
    """(columns,) mean over the triples that hold a column; NaN where none does."""
    total, seen = np.zeros(columns), np.zeros(columns)
    for value, triple in zip(figures, triples, strict=True):
        for at in triple:
            total[at] += value
            seen[at] += 1
    return np.where(seen > 0, total / np.maximum(seen, 1), np.nan)
