"""Is a table, or part of it, a registered synthetic table's rows? A share with an interval, and a test.

Rows are compared on all columns that both tables have. Only combinations that stand once in the registered table
count, in strata of rarity (the log probability of the combination under a Chow-Liu tree, 1968, of the registered
table): that a rare one is met says more. What chance makes real rows meet is known without a real row: it is the
share of registered rows that would be met if they were not there (leave one out; its mean is Good and Turing's
2 f2 / n, 1953). The test is the likelihood ratio of a table with one row in ten registered against one with
none; its tail is bounded by the saddlepoint of a sum of Poisson counts (Chernoff 1952; Bahadur & Rao 1960).

The same is asked with numbers rounded, and with each column left out. Must not keep or pass on a value.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from synth_engine.collapse.cells import LEVELS, Cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from synth_engine.collapse.registry import Shadow
    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table
    from synth_engine.crypto import SiteKey

# Rows that are looked at; more make the answer slower and hardly sharper.
MOST_ROWS: Final = 20_000
# Chance that real rows are called ours: with all columns, and with a column left out, over all of those.
ALPHA: Final = 1e-4
ALPHA_FURTHER: Final = 1e-5
# Real rows of another year or place may coincide more often than leaving one out tells.
MARGIN: Final = 1.1
# Share of registered rows that the weights are best for.
AIM: Final = 0.1
# Edges of the strata, as shares of the combinations that stand once, the rarest first.
EDGES: Final = (0.02, 0.05, 0.1, 0.2, 0.35, 0.55, 0.75)
# A share below this is never called found, however many rows there are.
LEAST_SHARE: Final = 0.005
FEWEST_SINGLES: Final = 20
# Tables wider than this are asked with a column left out for the first so many only.
MOST_LEFT_OUT: Final = 24
_TWO_SIDED: Final = 1.96
_DISCOUNT: Final = 0.75
_TAKEN: Final = 0xF2
_DEEP: Final = 700.0
# Largest table of two columns' values that is counted without sorting.
_MOST_CELLS: Final = 1 << 22


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a registered table says of a table.

    Attributes:
        shadow: the registered table.
        found: some of the table's rows are its.
        share, low, high: of the table's rows that are its, with a 95 % interval.
        log_chance: natural log of how likely real rows make as much (an upper bound; after Bonferroni).
        digits: level of rounding that answered.
        columns: how many columns were compared.
    """

    shadow: Shadow
    found: bool
    share: float
    low: float
    high: float
    log_chance: float
    digits: int
    columns: int


def recognise(
    table: Table, shadows: Sequence[Shadow], key: SiteKey, context: Context, *, seed: int = 0
) -> tuple[Recognised, ...]:
    """Hold a table against registered ones.

    Args:
        table: n rows, in any order, of any mixture, with any of its columns.
        shadows: registered with this key.
        key: the site's.
        context: progress and cancel.
        seed: which rows are looked at where there are more than `MOST_ROWS`.

    Returns:
        One answer a registered table that shares columns that tell rows apart, the clearest first.
    """
    if table.rows > MOST_ROWS:
        rng = np.random.default_rng([seed, _TAKEN])
        table = table.take(np.sort(rng.permutation(table.rows)[:MOST_ROWS]))
    if not table.rows:
        return ()
    cells = Cells(table, key)
    answers = []
    for at, shadow in enumerate(shadows):
        context.progress("lineage.compare", at, len(shadows))
        told = _told(cells, shadow, context)
        if told:
            answers.append(told)
    context.progress("lineage.compare", len(shadows), len(shadows))
    return tuple(sorted(answers, key=lambda one: one.log_chance))


def _told(cells: Cells, shadow: Shadow, context: Context) -> Recognised | None:
    """The clearest answer over levels of rounding; columns are left out only if all together say no."""
    common = tuple(name for name in shadow.names if name in set(cells.names))
    levels = [digits for digits in LEVELS if shadow.rounded(common, digits)]
    pairs: Pairs = {}
    sides = {digits: Sides(cells, shadow, common, digits, pairs) for digits in levels}
    told = [sides[one].compare(common, math.log(ALPHA / len(levels))) for one in levels]
    answers = [one for one in told if one is not None]
    if any(one.found for one in answers):
        return min((one for one in answers if one.found), key=lambda one: one.log_chance)
    left_out = common[:MOST_LEFT_OUT] if len(common) > 2 else ()
    for digits in levels:
        context.progress("lineage.columns", levels.index(digits), len(levels))
        for name in left_out:
            rest = tuple(one for one in common if one != name)
            limit = math.log(ALPHA_FURTHER / (len(levels) * len(left_out)))
            one = sides[digits].compare(rest, limit, hasty=True)
            if one is not None and one.found:
                answers.append(one)
    found = [one for one in answers if one.found]
    if found:
        return min(found, key=lambda one: one.log_chance)
    # Nothing found: the sharpest "no" counts.
    return min(answers, key=lambda one: one.high - one.low) if answers else None


# (column, digits, column, digits) -> how many rows share a row's two values, mutual information.
Pairs: TypeAlias = "dict[tuple[str, int, str, int], tuple[NDArray[np.float64], float]]"


def _mixed(codes: NDArray[np.uint16], column: int) -> NDArray[np.uint64]:
    """Spread codes over 64 bits, differently by column (splitmix64's finaliser, Steele et al. 2014)."""
    with np.errstate(over="ignore"):
        x = codes.astype(np.uint64) + np.uint64(column + 1) * np.uint64(0x9E3779B97F4A7C15)
        x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return x ^ (x >> np.uint64(31))


def _times(keys: NDArray[np.uint64]) -> NDArray[np.float64]:
    """(n,) how many rows have a row's key."""
    _, at, counts = np.unique(keys, return_inverse=True, return_counts=True)
    return counts[at.reshape(-1)].astype(np.float64)


class Sides:
    """Both tables' columns at a level of rounding, and what is known of the registered one's pairs.

    Args:
        cells: of the table that is asked about.
        shadow: the registered one.
        names: columns that both have.
        digits: level of rounding.
        pairs: what is known of pairs of columns at their levels; filled and shared between levels.
    """

    def __init__(
        self, cells: Cells, shadow: Shadow, names: tuple[str, ...], digits: int, pairs: Pairs
    ) -> None:
        self._shadow, self._digits = shadow, digits
        self._rows = shadow.registered
        self._ours: dict[str, NDArray[np.uint64]] = {}
        self._theirs: dict[str, NDArray[np.uint64]] = {}
        self._counts: dict[str, NDArray[np.float64]] = {}
        self._places: dict[str, tuple[NDArray[np.intp], int]] = {}
        self._levels: dict[str, int] = {}
        self._pairs = pairs
        for at, name in enumerate(names):
            level = digits if (name, digits) in shadow.codes else 0
            self._levels[name] = level
            ours = _mixed(shadow.of(name, digits), at)
            self._ours[name] = ours
            self._theirs[name] = _mixed(cells.codes(name, level), at)
            _, at_once, counts = np.unique(ours, return_inverse=True, return_counts=True)
            self._places[name] = (at_once.reshape(-1), len(counts))
            self._counts[name] = counts[at_once.reshape(-1)].astype(np.float64)

    def _pair(self, one: str, other: str) -> tuple[NDArray[np.float64], float]:
        """How many rows share a row's two values, and the mutual information of the columns (nats)."""
        first, second = min(one, other), max(one, other)
        place = (first, self._levels[first], second, self._levels[second])
        if place not in self._pairs:
            both = self._together(first, second)
            lift = both * self._rows / (self._counts[one] * self._counts[other])
            self._pairs[place] = (both, float(np.log(lift).mean()))
        return self._pairs[place]

    def _together(self, one: str, other: str) -> NDArray[np.float64]:
        """(n,) how many rows share a row's values of two columns."""
        (at, count), (beside, others) = self._places[one], self._places[other]
        if count * others > _MOST_CELLS:
            return _times(self._ours[one] ^ self._ours[other])
        cells = at * others + beside
        times: NDArray[np.float64] = np.bincount(cells, minlength=count * others)[cells].astype(
            float
        )
        return times

    def commonness(
        self, names: tuple[str, ...], absent: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """(n,) log probability of the registered rows' combinations, each row `absent` (0 or 1) times left out."""
        counts = {name: np.maximum(self._counts[name] - absent, 0.5) for name in names}
        total = np.zeros(self._rows)
        for name in names:
            total += np.log(counts[name] / self._rows)
        inside, outside = [names[0]], list(names[1:])
        best = {name: (self._pair(names[0], name)[1], names[0]) for name in outside}
        while outside:
            new = max(outside, key=lambda name: (best[name][0], name))
            near = best[new][1]
            both = self._pair(near, new)[0] - absent
            expected = counts[near] * counts[new] / self._rows
            # Absolute discounting: what was seen once is as much a stroke of luck as a fact.
            seen = np.maximum(both - _DISCOUNT, 0.0) + _DISCOUNT * np.minimum(expected, 1.0)
            total += np.log(seen / expected)
            inside.append(new)
            outside.remove(new)
            for name in outside:
                best[name] = max(best[name], (self._pair(new, name)[1], new))
        return total

    def compare(
        self, names: tuple[str, ...], limit: float, *, hasty: bool = False
    ) -> Recognised | None:
        """The answer on some columns; None where they do not tell rows apart.

        Args:
            names: of columns.
            limit: log of the chance below which rows are called ours.
            hasty: answer None where no more rows are met than chance alone would make.
        """
        if not names:
            return None
        ours = np.bitwise_xor.reduce([self._ours[name] for name in names])
        theirs = np.bitwise_xor.reduce([self._theirs[name] for name in names])
        distinct, at, counts = np.unique(ours, return_inverse=True, return_counts=True)
        times = counts[at.reshape(-1)]
        single, double = times == 1, times == 2
        if single.sum() < FEWEST_SINGLES:
            return None
        place = np.minimum(np.searchsorted(distinct, theirs), len(distinct) - 1)
        is_met = (distinct[place] == theirs) & (counts[place] == 1)
        usual = len(theirs) * float(double.mean())
        if hasty and is_met.sum() <= usual + 2 * math.sqrt(usual) + 2:
            return None
        common = self.commonness(names, double.astype(np.float64))
        edges = np.quantile(common[single], EDGES)
        stratum = np.searchsorted(edges, common)
        strata = len(EDGES) + 1
        own = np.bincount(stratum[single], minlength=strata) / self._rows
        # What was never seen is still worth half a row.
        chance = (np.bincount(stratum[double], minlength=strata) + 0.5) / self._rows
        weights = np.maximum(np.log1p(AIM * (own / chance - 1)), 0.0)
        if not weights.any():
            return None
        of = np.full(len(distinct), -1)
        of[at.reshape(-1)[single]] = stratum[single]
        hits = np.bincount(of[place[is_met]], minlength=strata)
        return self._answer(hits, len(theirs), own, chance, weights, limit, len(names))

    def _answer(
        self,
        hits: NDArray[np.int64],
        rows: int,
        own: NDArray[np.float64],
        chance: NDArray[np.float64],
        weights: NDArray[np.float64],
        limit: float,
        columns: int,
    ) -> Recognised:
        """Test and share from the hits by stratum."""
        expected = chance * MARGIN
        total = float(hits @ weights)
        log_chance = tail(total, rows * expected, weights)
        low, high = float(chance @ weights), float(own @ weights)
        reach = max(high - low, 1e-12)
        share = (total / rows - low) / reach
        shares = np.maximum(hits, rows * chance) / rows
        spread = math.sqrt(max(float(shares @ weights**2), 0.0) / rows)
        error = _TWO_SIDED * spread / reach
        slack = float((expected - chance) @ weights) / reach
        return Recognised(
            shadow=self._shadow,
            found=log_chance < limit and share > LEAST_SHARE,
            share=min(1.0, max(0.0, share)),
            low=min(1.0, max(0.0, share - error - slack)),
            # Seeing none leaves room for three that were not drawn (95 %, rule of three).
            high=min(1.0, max(share + error, 3.0 / (rows * float(own.sum())))),
            log_chance=log_chance,
            digits=self._digits,
            columns=columns,
        )


def tail(total: float, expected: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    """Log of the chance that independent Poisson counts, weighted and added, reach a total.

    Args:
        total: what was reached.
        expected: (s,) means of the counts.
        weights: (s,) >= 0.

    Returns:
        Bahadur & Rao's approximation where it is below Chernoff's bound, never above 0.
    """
    if total <= float(expected @ weights):
        return 0.0
    low, high = 0.0, 1.0
    while float((expected * weights) @ np.exp(np.minimum(high * weights, _DEEP))) < total:
        low, high = high, 2 * high
    for _ in range(60):
        middle = (low + high) / 2
        if float((expected * weights) @ np.exp(middle * weights)) < total:
            low = middle
        else:
            high = middle
    grown = np.exp(high * weights)
    bound = float(expected @ (grown - 1)) - high * total
    variance = float((expected * weights**2) @ grown)
    sharper = -math.log(max(high * math.sqrt(2 * math.pi * variance), 1.0))
    return min(0.0, bound + sharper)
