"""Rows of `sequential_trees` given conditions: the model's own distribution, without drawing what is thrown away.

Where a column is asked for, how likely the wanted codes are beside a row's earlier columns is read off the trees;
the row stays in proportion to that, and its code is drawn among the wanted ones. So a row in 10,000 costs no more
than the columns before the one that makes it rare.

Source: sequential importance sampling with rejection control: Liu, Chen and Wong (1998), JASA 93(443).
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from synth_engine import tables
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import Table
from synth_engine.rules.asking import told
from synth_engine.synthesizers.asking import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.asking import Asked
    from synth_engine.contracts.context import Context
    from synth_engine.synthesizers.forest import Forest
    from synth_engine.synthesizers.sequential_trees import TreeModel

_Number = TypeVar("_Number", bound=np.generic)
SMALLEST_BLOCK, LARGEST_BLOCK = 512, 8_192  # rows drawn at once
SMALLEST_TRY, LARGEST_TRY = 2_048, 1 << 17
# Cells drawn before we say that hardly a row meets the conditions: in all, and for each row that does.
PATIENCE, PATIENCE_PER_ROW = 20_000_000, 600_000
WEIGHING = 5  # cells drawn in the time in which one is weighed
# Draws at once, and turns, to hit one of the wanted codes beside given columns.
MOST_AT_ONCE, MOST_TURNS = 1 << 18, 60
_SAMPLES, _FINEST = 64, 1 << 20


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A fitted model given conditions. It lives while rows are drawn and is not kept.

    Attributes:
        model: what was learnt.
        conditions: what is asked, for errors.
        among: number of a column -> bool (codes,), what may stand there.
        within: number of a column -> (low, high), ends of its numbers, inclusive.
        chances: number of a column -> `chances_of`.
        threads: how many blocks are drawn side by side; the result does not hang on it.
    """

    model: TreeModel
    conditions: tuple[Asked, ...]
    among: Mapping[int, NDArray[np.bool_]]
    within: Mapping[int, tuple[float, float]]
    chances: Mapping[int, Forest]
    threads: int

    def sample(self, rows: int, seed: int, context: Context) -> Table:
        """Draw rows with the training schema that meet the conditions.

        Raises:
            UserFixable: ``SYNTH.CONDITION_NOT_MET`` where hardly a row does.
        """
        # Halves of a small table are drawn side by side, whatever the threads: the result does not hang on them.
        block = min(max(-(-rows // 2), SMALLEST_BLOCK), LARGEST_BLOCK)
        sizes = [min(block, rows - start) for start in range(0, rows, block)]
        with ThreadPoolExecutor(max_workers=self.threads) as pool:
            waiting = [
                pool.submit(self._block, size, [seed, number]) for number, size in enumerate(sizes)
            ]
            parts = []
            try:
                for number, one in enumerate(waiting):
                    context.progress("generate.blocks", number, len(sizes))
                    parts.append(one.result())
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise
        context.progress("generate.blocks", len(sizes), len(sizes))
        return tables.concat(parts)

    def save(self) -> None:
        """Not kept: the model it comes from is."""

    def facts(self) -> Mapping[str, int | float | str]:
        """Sizes of the model it comes from."""
        return self.model.facts()

    def _block(self, rows: int, seed: list[int]) -> Table:
        codes = self._accepted(rows, np.random.default_rng([*seed, 11]))
        columns = []
        for at, coding in enumerate(self.model.codings):
            rng = np.random.default_rng([*seed, at, 12])
            columns.append(coding.decode(codes[at].astype(np.int64), rng, self.within.get(at)))
        return Table(tuple(columns))

    def _accepted(self, rows: int, rng: np.random.Generator) -> NDArray[np.int32]:
        """(columns, rows) codes, accepted by the second opinion."""
        found: list[NDArray[np.int32]] = []
        have, begun, tried, size = 0, 0, 0, max(rows, SMALLEST_TRY)
        opinion = self.model.odds
        while have < rows:
            if tried > PATIENCE + PATIENCE_PER_ROW * have:
                raise self._refusal(have)
            codes, work = self._candidates(size, rng)
            if opinion is not None and codes.shape[1]:
                likely = opinion.of(self.model.bytes(codes))
                # The most likely of these, not of all rows: a condition may leave unlikely ones alone.
                codes = codes[:, rng.random(codes.shape[1]) * likely.max() < likely]
            found.append(codes[:, : rows - have])
            have += found[-1].shape[1]
            begun, tried = begun + size, tried + work
            need = (rows - have) * begun / max(have, 1)
            size = int(np.clip(need * 1.1, SMALLEST_TRY, LARGEST_TRY))
        return np.concatenate(found, axis=1)

    def _refusal(self, met: int) -> UserFixable:
        return UserFixable("SYNTH.CONDITION_NOT_MET", which=told(self.conditions), met=met)

    def _candidates(self, rows: int, rng: np.random.Generator) -> tuple[NDArray[np.int32], int]:
        """(columns, <= rows) codes drawn column by column, as the conditions want them; and cells drawn for it."""
        codes = np.zeros((len(self.model.codings), rows), dtype=np.int32)
        seen = np.zeros((len(self.model.codings), rows), dtype=np.uint8)
        work = 0
        for at in self.model.order:
            grown = self.model.forests[at]
            if at in self.among:
                likely = self.chances[at].weigh(seen, np.ones(seen.shape[1], dtype=np.int32))
                work += WEIGHING * len(likely)
                likely[~possible(grown, seen, self.among[at])] = 0.0
                keep = rng.random(len(likely)) * likely.max(initial=0.0) < likely
                codes, seen = _kept(codes, keep), _kept(seen, keep)
                drawn, draws = drawn_among(grown, seen, self.among[at], likely[keep], rng)
                work += draws
                codes, seen = _kept(codes, drawn >= 0), _kept(seen, drawn >= 0)
                drawn = drawn[drawn >= 0]
            else:
                drawn = one_each(grown, seen, rng)
            work += seen.shape[1]
            codes[at], seen[at] = drawn, self.model.to_byte[at][drawn]
            if not len(drawn):
                break
        return codes, work


def narrowed(model: TreeModel, conditions: Sequence[Asked], threads: int) -> Narrowed:
    """A model given conditions.

    Raises:
        UserFixable: ``SYNTH.CONDITION_NOT_MET`` where no code of a column meets what is asked of it.
    """
    among, within = fitting(conditions, model.codings)
    chances = {at: chances_of(model.forests[at], wanted) for at, wanted in among.items()}
    return Narrowed(model, tuple(conditions), among, within, chances, threads)


def _kept(array: NDArray[_Number], rows: NDArray[np.bool_]) -> NDArray[_Number]:
    return np.ascontiguousarray(array[:, rows])


def one_each(
    forest: Forest, seen: NDArray[np.uint8], rng: np.random.Generator
) -> NDArray[np.int32]:
    """One draw (rows,) for each row of bytes."""
    return np.asarray(forest.draw(seen, int(rng.integers(2**63)))[0])


def possible(
    forest: Forest, seen: NDArray[np.uint8], wanted: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Rows beside whose bytes at least one wanted code may stand."""
    words = forest.never.shape[2]
    bits = np.zeros(words * 64, dtype=np.uint8)
    bits[: len(wanted)] = wanted
    left = np.packbits(bits, bitorder="little").view("<u8").astype(np.uint64)
    return np.asarray(((left & ~_never(forest, seen)) != 0).any(axis=1))


def _never(forest: Forest, seen: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """Bit c of a row's words: code c never stands beside the row's bytes."""
    found = np.zeros((seen.shape[1], forest.never.shape[2]), dtype=np.uint64)
    for guard, table in zip(forest.guards.tolist(), forest.never, strict=True):
        found |= table[seen[guard]]
    return found


def drawn_among(
    forest: Forest,
    seen: NDArray[np.uint8],
    wanted: NDArray[np.bool_],
    likely: NDArray[np.float64],
    rng: np.random.Generator,
) -> tuple[NDArray[np.int32], int]:
    """Draw until each row's code is a wanted one.

    Args:
        forest: of the column.
        seen: (columns, rows) bytes.
        wanted: (codes,).
        likely: (rows,) about how likely a wanted code is: how often to try at once.
        rng: where chance comes from.

    Returns:
        ((rows,) codes, -1 where it never was; how many were drawn).
    """
    found, draws = np.full(seen.shape[1], -1, dtype=np.int32), 0
    left = np.arange(seen.shape[1])
    never = _never(forest, seen)
    for _ in range(MOST_TURNS):
        if not len(left):
            break
        most = max(MOST_AT_ONCE // len(left), 1)
        times = np.clip(np.ceil(1.5 / np.maximum(likely[left], 1e-7)), 1, most).astype(np.int64)
        rows = np.repeat(left, times)
        drawn = one_each(forest, np.ascontiguousarray(seen[:, rows]), rng)
        draws += len(rows)
        hits = np.flatnonzero(wanted[drawn])
        # A draw that may not stand is drawn again only a few times; asked for long enough, it would come through.
        code, word = drawn[hits], never[rows[hits], drawn[hits] >> 6]
        hits = hits[(word >> (code & 63).astype(np.uint64)) & np.uint64(1) == 0]
        which, first = np.unique(rows[hits], return_index=True)
        found[which] = drawn[hits[first]]
        left = left[found[left] < 0]
    return found, draws


def chances_of(forest: Forest, wanted: NDArray[np.bool_]) -> Forest:
    """A forest that weighs code 1 as likely as the given one draws a wanted code.

    A leaf's chance is its share of wanted donors, drawn toward its parent's as `draw` climbs to it. It is spelt as
    a run over zeros followed by ones, so that the kernel which weighs codes reads it off.

    Args:
        forest: of the column.
        wanted: (codes,).
    """
    before = np.append(0, np.cumsum(wanted[forest.donors], dtype=np.int64))
    hits = (before[forest.end] - before[forest.begin]).astype(np.float64)
    size = (forest.end - forest.begin).astype(np.float64)
    nodes = np.append(forest.root[1:], len(forest.feature)) - forest.root
    above = forest.parent + np.repeat(forest.root, nodes)
    chance = hits / size
    # Parents stand before their children.
    for node in np.flatnonzero(forest.parent >= 0).tolist():
        here = hits[node] + forest.shrink * chance[above[node]]
        chance[node] = here / (size[node] + forest.shrink)
    with np.errstate(divide="ignore"):
        many = np.clip(np.rint(_SAMPLES / chance), _SAMPLES, _FINEST).astype(np.int64)
    ones = np.rint(chance * many).astype(np.int64)
    return replace(
        forest,
        donors=np.append(np.zeros(_FINEST), np.ones(_SAMPLES)).astype(np.int32),
        begin=(_FINEST - (many - ones)).astype(np.int32),
        end=(_FINEST + ones).astype(np.int32),
        shrink=0.0,
    )
