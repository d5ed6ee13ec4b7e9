"""Fills gaps of a real table with what a fitted `sequential_trees` gives beside the cells that are there.

Missing columns are drawn in the model's order, each given the earlier ones; of several such draws a row, one is
taken in proportion to how likely it makes the observed columns that come later. What is observed is never changed.

Sources: sampling-importance-resampling: Rubin (1987), Journal of the American Statistical Association 82(398),
comment on Tanner and Wong; imputation by trees: Burgette and Reiter (2010), Am. Journal of Epidemiology 172(9).
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from synth_engine.contracts.table import Column, Table
from synth_engine.rules.steps import merged
from synth_engine.synthesizers.narrowed import chances_of, drawn_among, one_each

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.synthesizers.coding import Coding
    from synth_engine.synthesizers.forest import Forest
    from synth_engine.synthesizers.sequential_trees import TreeModel

CANDIDATES = 20  # draws a row, of which one is taken
BLOCK = 4_096  # rows with gaps at once


def fill(model: TreeModel, table: Table, seed: int, context: Context, threads: int) -> Table:
    """Fill gaps (see `contracts.asking.Filling`).

    Args:
        model: learnt from the table.
        table: n rows.
        seed: >= 0.
        context: progress and cancel.
        threads: how many blocks are filled side by side; the result does not hang on it.
    """
    known = np.stack([encode(c, column) for c, column in zip(model.codings, table, strict=True)])
    gaps = np.stack([column.state == -1 for column in table])
    # Where no value has enough rows to be known, there is nothing to fill with.
    gaps[[coding.values == 0 for coding in model.codings]] = False
    rows = np.flatnonzero(gaps.any(axis=0))
    filler = _Filler(model, np.asarray(gaps.any(axis=1)))
    starts = range(0, len(rows), BLOCK)
    with ThreadPoolExecutor(max_workers=threads) as pool:
        waiting = []
        for number, start in enumerate(starts):
            some = rows[start : start + BLOCK]
            waiting.append(
                pool.submit(filler.block, known[:, some], gaps[:, some], [seed, number, 31])
            )
        try:
            for number, (start, one) in enumerate(zip(starts, waiting, strict=True)):
                context.progress("fill.blocks", number, len(starts))
                known[:, rows[start : start + BLOCK]] = one.result()
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    context.progress("fill.blocks", len(starts), len(starts))
    columns = [
        _put(column, coding, gaps[at], known[at], np.random.default_rng([seed, at, 32]))
        for at, (column, coding) in enumerate(zip(table, model.codings, strict=True))
    ]
    return Table(tuple(columns), table.name)


def _put(
    column: Column,
    coding: Coding,
    gap: NDArray[np.bool_],
    codes: NDArray[np.int32],
    rng: np.random.Generator,
) -> Column:
    """The column with its gaps filled."""
    if not gap.any():
        return column
    drawn = coding.decode(codes[gap].astype(np.int64), rng)
    place = np.zeros(len(column), dtype=np.intp)
    place[gap] = np.arange(int(gap.sum()))
    return merged(column, gap, drawn.take(place))


def encode(coding: Coding, column: Column) -> NDArray[np.int32]:
    """Codes (n,) of a column: the interval or atom a number falls into, the level a text is.

    What the coding does not know gets the nearest code (numbers) or the first (texts).
    """
    special = {code: coding.values + at for at, code in enumerate(coding.schema.special)}
    gone = coding.size - 1
    states = [0, *(special.get(code, gone) for code in column.schema.special), gone]
    found = np.array(states, dtype=np.int32)[column.state]
    plain = column.state == 0
    if not coding.values:
        return found
    if coding.is_number:
        found[plain] = _number_codes(coding, column.values[plain].astype(np.float64))
    else:
        place = {level: at for at, level in enumerate(coding.levels)}
        place |= dict.fromkeys(coding.pool.texts, len(coding.levels))
        index = np.array([place.get(level, 0) for level in column.levels] or [0], dtype=np.int32)
        found[plain] = index[column.values[plain].astype(np.int64)]
    return found


def _number_codes(coding: Coding, numbers: NDArray[np.float64]) -> NDArray[np.int64]:
    """Atoms to the letter, then the interval around a number, then the nearest of either."""
    single = np.flatnonzero(coding.low == coding.high)
    wide = np.flatnonzero(coding.low < coding.high)
    middle = (coding.low + coding.high) / 2
    borders = (middle[1:] + middle[:-1]) / 2
    found = np.searchsorted(borders, numbers)
    if len(wide):
        at = wide[np.clip(np.searchsorted(coding.low[wide], numbers, "right") - 1, 0, None)]
        found = np.where((numbers >= coding.low[at]) & (numbers <= coding.high[at]), at, found)
    if len(single):
        at = np.clip(np.searchsorted(coding.low[single], numbers), 0, len(single) - 1)
        found = np.where(coding.low[single][at] == numbers, single[at], found)
    return found


class _Filler:
    """A model ready to fill: for each column with gaps, how likely a value is at all.

    Args:
        model: what was learnt.
        asked: (columns,) which have gaps.
    """

    def __init__(self, model: TreeModel, asked: NDArray[np.bool_]) -> None:
        self._model = model
        self._values: dict[int, NDArray[np.bool_]] = {}
        self._chances: dict[int, Forest] = {}
        for at in np.flatnonzero(asked).tolist():
            coding = model.codings[at]
            self._values[at] = np.arange(coding.size) < coding.values
            self._chances[at] = chances_of(model.forests[at], self._values[at])

    def block(
        self, known: NDArray[np.int32], gaps: NDArray[np.bool_], seed: list[int]
    ) -> NDArray[np.int32]:
        """Fill rows.

        Args:
            known: (columns, m) codes.
            gaps: (columns, m) which of them are to be drawn; at least one a row.
            seed: where chance comes from.
        """
        rng = np.random.default_rng(seed)
        codes = np.repeat(known, CANDIDATES, axis=1)
        gap = np.repeat(gaps, CANDIDATES, axis=1)
        seen = self._model.bytes(codes)
        weight = np.zeros(codes.shape[1])
        begun = np.zeros(codes.shape[1], dtype=np.bool_)
        for at in self._model.order:
            # Before a row's first gap its candidates are alike.
            watched = np.flatnonzero(begun & ~gap[at])
            if len(watched):
                beside = np.ascontiguousarray(seen[:, watched])
                likely = self._model.forests[at].weigh(beside, codes[at, watched])
                weight[watched] += np.log(likely)
            drawn = np.flatnonzero(gap[at])
            if len(drawn):
                codes[at, drawn] = self._draw(at, np.ascontiguousarray(seen[:, drawn]), rng)
                seen[at, drawn] = self._model.to_byte[at][codes[at, drawn]]
                begun[drawn] = True
        if self._model.odds is not None:
            weight += np.log(self._model.odds.of(seen))
        # The largest of weights with Gumbel noise is drawn in proportion to them.
        lots = (weight + rng.gumbel(size=len(weight))).reshape(-1, CANDIDATES)
        chosen = np.arange(len(lots)) * CANDIDATES + lots.argmax(axis=1)
        return codes[:, chosen]

    def _draw(
        self, at: int, seen: NDArray[np.uint8], rng: np.random.Generator
    ) -> NDArray[np.int32]:
        """A value for every row."""
        forest, values = self._model.forests[at], self._values[at]
        if values.all():
            return one_each(forest, seen, rng)
        likely = self._chances[at].weigh(seen, np.ones(seen.shape[1], dtype=np.int32))
        found, _ = drawn_among(forest, seen, values, likely, rng)
        none = np.flatnonzero(found < 0)
        if len(none):  # beside these cells the model knows only gaps: the column alone must do
            alone = forest.donors[values[forest.donors]]
            alone = alone if len(alone) else np.flatnonzero(values).astype(np.int32)
            found[none] = rng.choice(alone, len(none))
        return found
