"""Our own synthesizer: columns drawn one after another from a few honest trees, then held against a second opinion.

Each column is drawn given the earlier ones (`forest`); draws are accepted by the odds that they are real (`odds`);
of those more than needed are made, and the ones whose counts lie nearest to the table's are chosen (`margins`). The
model is splits, runs of codes and tables of counts: it holds no row.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.synthesizer import Artefact, ParameterInfo, SynthesizerInfo
from synth_engine.contracts.table import Column, Table
from synth_engine.synthesizers import (
    coverage,
    filling,
    forest,
    kept_trees,
    margins,
    narrowed,
    odds,
    ordering,
)
from synth_engine.synthesizers.coding import Coding, code_columns
from synth_engine.synthesizers.columns import bytes_of, cells_of, groups_of
from synth_engine.synthesizers.forest import Forest, Growth, Sight
from synth_engine.synthesizers.margins import Margins
from synth_engine.synthesizers.odds import Odds, Tuning

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.asking import Asked
    from synth_engine.contracts.context import Context
    from synth_engine.contracts.synthesizer import ParameterValue

# A column asks about no more than this many earlier ones: those that tell most about it. A few it asks about
# anyway, for what two tell together; further ones must tell more than chance does (in standard deviations).
MOST_EARLIER, SURE_EARLIER, BEYOND_CHANCE = 40, 12, 1.0
# Two cores are what a laptop can spare; the result does not hang on how many there are.
MOST_THREADS = 2
ODDS_ROWS = 50_000  # real rows the second opinion is formed on
BLOCK = 32_768  # rows drawn at once
PARTS, SMALL = 2, 4_096  # parts a try is drawn in; fewer rows are not worth a thread
OPTIONS = 4  # draws of a column that a row may choose from
SPARE = 2.0  # rows drawn for one that is chosen
LARGEST_TRY, MOST_TRIES = 1 << 18, 400
SHRINK = 2.0
SETTINGS = {
    "utility": Growth(8, 5, 1.0, SHRINK),
    "balanced": Growth(8, 10, 2.5, SHRINK),
    "strict": Growth(8, 20, 4.0, SHRINK),
}

INFO = SynthesizerInfo(
    name="sequential-trees",
    title="Sequential trees",
    version="2",
    licence="MIT",
    summary="Cloister's own: one column after another, each given the earlier ones. Seconds on a laptop.",
    privacy=(
        "Leaves are filled with rows that did not choose the splits, small leaves lean on their parents, and "
        "nothing that fewer rows share than the minimum count is a value of its own. "
        "This is not differential privacy."
    ),
    parameters=(
        ParameterInfo(
            "privacy",
            "balanced",
            "Where to stand between closeness to the table and distance from its rows.",
            choices=tuple(SETTINGS),
        ),
        ParameterInfo(
            "minimum_count", 3, "Rows that must share a value before it can appear.", 1, 100_000
        ),
        ParameterInfo("trees", 8, "Trees a column; more smooth and take longer.", 1, 64),
    ),
)


class SequentialTrees:
    """The recipe."""

    info = INFO

    def fit(
        self,
        table: Table,
        parameters: Mapping[str, ParameterValue],
        seed: int,
        context: Context,
    ) -> TreeModel:
        """Learn a table of number and category columns (see the protocol)."""
        growth = replace(SETTINGS[str(parameters["privacy"])], trees=int(parameters["trees"]))
        total = len(table.columns)
        with ThreadPoolExecutor(max_workers=workers()) as pool:
            minimum_count = int(parameters["minimum_count"])
            codings, codes = code_columns(table, minimum_count, pool)
            context.progress("fit.code", total, total)
            try:
                return _fit(codings, codes, growth, minimum_count, seed, pool, context)
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise

    def load(self, artefact: Artefact) -> TreeModel:
        """Open a kept model.

        Raises:
            UserFixable: ``SYNTH.ARTEFACT_INVALID``.
        """
        try:
            with np.errstate(all="ignore"):  # what becomes no number is refused like the rest
                return TreeModel(*kept_trees.opened(artefact))
        except (LookupError, ValueError, TypeError, AttributeError, OverflowError) as error:
            raise UserFixable("SYNTH.ARTEFACT_INVALID") from error


def workers() -> int:
    """Threads to use."""
    return min(os.cpu_count() or 1, MOST_THREADS)


def _fit(
    codings: Sequence[Coding],
    codes: NDArray[np.int32],
    growth: Growth,
    minimum_count: int,
    seed: int,
    pool: ThreadPoolExecutor,
    context: Context,
) -> TreeModel:
    total, rows = codes.shape
    counts = [np.bincount(one, minlength=c.size) for one, c in zip(codes, codings, strict=True)]
    to_byte = tuple(bytes_of(c, held) for c, held in zip(codings, counts, strict=True))
    sight = Sight(
        np.stack([byte[one] for byte, one in zip(to_byte, codes, strict=True)]),
        np.array([int(byte.max()) + 1 for byte in to_byte], dtype=np.int32),
        np.array([c.is_number for c in codings], dtype=np.uint8),
    )
    rng = np.random.default_rng([seed, 9])
    rows_told = np.sort(rng.permutation(rows)[: ordering.ROWS]).astype(np.int32)
    context.progress("fit.order", 0, 1)
    first = [groups_of(c, held, 0) for c, held in zip(codings, counts, strict=True)]
    outcomes = [np.ascontiguousarray(one[column]) for one, column in zip(first, codes, strict=True)]
    tells = ordering.dependence(sight, outcomes, rows_told, pool)
    order = ordering.drawing_order([coding.size for coding in codings], tells)
    context.progress("fit.order", 1, 1)

    def learn(place: int) -> Forest:
        at = order[place]
        rng = np.random.default_rng([seed, at, 1])
        turns = [groups_of(codings[at], counts[at], turn) for turn in range(4)]
        groups = [(one, int(one.max()) + 1) for one in turns]
        earlier = _telling(order[:place], sight, tells[at], groups[0][1])
        return forest.grow(sight, earlier, codes[at], codings[at].size, groups, growth, rng)

    # Columns hang on codes alone, so they are learnt side by side. The dearest first: nobody waits for a late one.
    waiting = {place: pool.submit(learn, place) for place in reversed(range(total))}
    forests: list[Forest | None] = [None] * total
    for done, (place, one) in enumerate(waiting.items()):
        context.progress("fit.trees", done, total)
        forests[order[place]] = one.result()
    context.progress("fit.trees", total, total)
    model = TreeModel(
        tuple(codings), to_byte, order, tuple(one for one in forests if one is not None), None, None
    )
    sample = np.sort(np.random.default_rng([seed, 4]).permutation(rows)[:ODDS_ROWS])
    drawn = model.draw(len(sample), seed)
    opinion = odds.learn(
        replace(sight, seen=np.ascontiguousarray(sight.seen[:, sample])),
        model.bytes(drawn),
        Tuning(),
        pool,
        workers(),
        lambda done, all_of_them: context.progress("fit.odds", done, all_of_them),
    )
    cells = tuple(cells_of(c, held) for c, held in zip(codings, counts, strict=True))
    return replace(model, odds=opinion, margins=margins.learn(codes, cells, minimum_count))


def _telling(
    earlier: tuple[int, ...], sight: Sight, tells: NDArray[np.float64], groups: int
) -> NDArray[np.int32]:
    """The earlier columns that tell most about a column (mutual information on some rows)."""
    known = np.array(sorted(at for at in earlier if sight.sizes[at] > 1), dtype=np.int32)
    if len(known) <= SURE_EARLIER:
        return known
    ranked = known[np.argsort(-tells[known], kind="stable")]
    # 2 n times the information of unrelated columns is chi-square distributed (Wilks 1938).
    freedom = (sight.sizes[ranked] - 1.0) * max(groups - 1, 1)
    chance = np.sqrt(freedom / 2) / min(sight.seen.shape[1], ordering.ROWS)
    asked = (tells[ranked] > BEYOND_CHANCE * chance) | (np.arange(len(ranked)) < SURE_EARLIER)
    return np.sort(ranked[asked][:MOST_EARLIER]).astype(np.int32)


@dataclass(frozen=True, slots=True)
class TreeModel:
    """What was learnt.

    Attributes:
        codings: of the columns.
        to_byte: uint8 arrays, byte of each code.
        order: in which columns are drawn.
        forests: of the columns.
        odds: the second opinion.
        margins: tables of counts to match; None for none.
        chooses: whether draws are chosen by them.
    """

    codings: tuple[Coding, ...]
    to_byte: tuple[NDArray[np.uint8], ...]
    order: tuple[int, ...]
    forests: tuple[Forest, ...]
    odds: Odds | None
    margins: Margins | None
    chooses: bool = True

    def sized(self, rows: int) -> TreeModel:
        """The model for a table of so many rows in all: chance is small in large ones and is left alone."""
        return replace(self, chooses=rows <= margins.MOST_ROWS)

    def given(self, conditions: Sequence[Asked]) -> narrowed.Narrowed:
        """The model given conditions (`contracts.asking.Conditionable`)."""
        return narrowed.narrowed(self, conditions, workers())

    def fill(self, table: Table, seed: int, context: Context) -> Table:
        """The table with its gaps filled (`contracts.asking.Filling`)."""
        return filling.fill(self, table, seed, context, workers())

    def bytes(self, codes: NDArray[np.int32]) -> NDArray[np.uint8]:
        """(columns, rows) bytes of codes."""
        return np.stack([byte[one] for byte, one in zip(self.to_byte, codes, strict=True)])

    def sample(self, rows: int, seed: int, context: Context) -> Table:
        """Draw rows with the training schema.

        Raises:
            UserFixable: ``SYNTH.CONDITION_NOT_MET`` where hardly a draw passes the second opinion.
        """
        sizes = [min(BLOCK, rows - start) for start in range(0, rows, BLOCK)]
        with ThreadPoolExecutor(max_workers=workers()) as pool:
            waiting = [
                pool.submit(self._block, size, [seed, number]) for number, size in enumerate(sizes)
            ]
            try:
                parts = []
                for number, one in enumerate(waiting):
                    context.progress("generate.blocks", number, len(sizes))
                    parts.append(one.result())
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise
        context.progress("generate.blocks", len(sizes), len(sizes))
        return parts[0] if len(parts) == 1 else _stacked(parts)

    def _block(self, rows: int, seed: list[int]) -> Table:
        """Draw one block, columns in the training order."""
        chosen = self._accepted(rows, seed)
        columns = []
        for at, coding in enumerate(self.codings):
            rng = np.random.default_rng([*seed, at, 2])
            columns.append(coding.decode(chosen[at].astype(np.int64), rng, even=self.chooses))
        return Table(tuple(columns))

    def _accepted(self, rows: int, seed: list[int]) -> NDArray[np.int32]:
        """(columns, rows) codes, accepted and chosen."""
        rng = np.random.default_rng([*seed, 3])
        choose = self.chooses and self.margins is not None
        wanted = int(rows * SPARE) if choose else rows
        found: list[NDArray[np.int32]] = []
        have, tried, share = 0, 0, 1 / self.odds.ceiling if self.odds else 1.0
        with ThreadPoolExecutor(max_workers=PARTS) as pool:
            for turn in range(MOST_TRIES):
                lacks = wanted - have
                # Four standard deviations more than will do on average: seldom a second try, little for nothing.
                spare = int(4 * lacks**0.5) + 64
                size = min(int(lacks / max(share, 1e-6)) + spare, LARGEST_TRY)
                # Two parts at a time whatever the cores: the result must not hang on them.
                ways = [np.random.default_rng([*seed, turn, part, 6]) for part in range(PARTS)]
                draw = partial(self._drawn, -(-size // PARTS), steer=choose)
                # In a large table every core has a block of its own: more threads would wait for each other.
                beside = size > SMALL and self.chooses
                for codes in pool.map(draw, ways) if beside else map(draw, ways):
                    found.append(codes[:, : wanted - have])
                    have += found[-1].shape[1]
                tried += size
                share = max(have, 1) / tried
                if have >= wanted:
                    break
            else:
                raise UserFixable("SYNTH.CONDITION_NOT_MET", met=have, which="what was learnt")
        codes = np.concatenate(found, axis=1)
        if choose and self.margins is not None:
            chosen = self.margins.choose(codes, rows, int(rng.integers(2**63)))
            sizes = [coding.size for coding in self.codings]
            codes = codes[:, coverage.covering(codes, chosen, sizes)]
        return codes

    def _drawn(self, rows: int, rng: np.random.Generator, *, steer: bool) -> NDArray[np.int32]:
        """(columns, <= rows) codes that the second opinion lets pass."""
        codes = self._candidates(rows, rng, steer=steer)
        if self.odds is None or not codes.shape[1]:
            return codes
        likely = self.odds.of(self.bytes(codes)) / self.odds.ceiling
        return codes[:, rng.random(codes.shape[1]) < likely]

    def _candidates(
        self, rows: int, rng: np.random.Generator, *, steer: bool = False
    ) -> NDArray[np.int32]:
        """(columns, <= rows) codes drawn column by column."""
        codes = np.zeros((len(self.codings), rows), dtype=np.int32)
        seen = np.zeros((len(self.codings), rows), dtype=np.uint8)
        tables = self.margins if steer else None
        cells = np.zeros_like(seen) if tables is not None else seen
        for place, at in enumerate(self.order):
            key = int(rng.integers(2**63))
            many = OPTIONS if tables is not None else 1
            options = self.forests[at].draw(seen, key, many, even=self.chooses)
            drawn = options[0]
            if tables is not None:
                drawn = tables.steer(at, frozenset(self.order[:place]), cells, options, {})
                cells[at] = tables.cells[at][drawn]
            codes[at], seen[at] = drawn, self.to_byte[at][drawn]
        return codes

    def draw(self, rows: int, seed: int) -> NDArray[np.int32]:
        """(columns, rows) codes before any second opinion."""
        rng = np.random.default_rng([seed, 5])
        parts = [self._candidates(min(BLOCK, rows - start), rng) for start in range(0, rows, BLOCK)]
        return np.concatenate(parts, axis=1)

    def save(self) -> Artefact:
        """The model as arrays and JSON."""
        return kept_trees.to_artefact(self)

    def facts(self) -> Mapping[str, int | float | str]:
        """Sizes."""
        return {
            "trees": int(sum(len(one.root) for one in self.forests)),
            "leaves": int(sum(one.leaves for one in self.forests)),
            "codes": int(sum(coding.size for coding in self.codings)),
        }


def _stacked(parts: list[Table]) -> Table:
    """Blocks one under another."""
    columns = []
    for at, first in enumerate(parts[0].columns):
        values = np.concatenate([part.columns[at].values for part in parts])
        state = np.concatenate([part.columns[at].state for part in parts])
        columns.append(Column(first.schema, values, state, first.levels))
    return Table(tuple(columns))
