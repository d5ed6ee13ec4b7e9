"""An optional watermark: of several drawn rows the one is kept whose keyed coins show most heads.

Nothing is changed in a row, only which of a model's rows are kept, so it goes with any synthesizer, and rules and
conditions hold as they do without. Each of the candidates has the same chance before the key is known; columns and
pairs of columns are kept in balance on the way, so that the choosing adds no noise of its own to them.

Sources: multi-sample selection for tables: Fang et al. (2025), arXiv 2505.24267; keyed Gumbel choice: Aaronson
(2022); balance: Deville and Tille (2004), Biometrika 91(4), here row by row. Must not read or write files, and must
not judge: that is `mark_reading`.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from synth_engine import tables
from synth_engine.collapse.marks import Marks, thinning
from synth_engine.contracts.asking import Conditionable
from synth_engine.contracts.synthesizer import SizedModel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.asking import Asked
    from synth_engine.contracts.context import Context
    from synth_engine.contracts.synthesizer import Artefact, FittedModel
    from synth_engine.contracts.table import Column, Table
    from synth_engine.crypto import SiteKey
    from synth_engine.synthesizers.assembly import TableModel

METHOD: Final = "coins-1"
# Rows drawn for one that is kept.
CANDIDATES: Final = 4
# Cells of a column for itself and in a pair (their square is that number), and most pairs that are kept in balance.
_FINE: Final = 256
_COARSE: Final = 16
_MOST_PAIRS: Final = 240
_BLOCK: Final = 32
_AT_ONCE: Final = 16_384
# How hard overfull cells weigh against a row of them: of all tables together.
_BALANCE: Final = 30.0
_TAKEN: Final = 0xF3


def watermarked(model: TableModel, key: SiteKey) -> TableModel:
    """A model of a whole table whose rows carry the key's watermark; identifiers and free text do not."""
    if model.model is None:
        return model
    return replace(model, model=_marked(model.model, key, model.enforcer.restore))


def _marked(model: FittedModel, key: SiteKey, finish: Callable[[Table], Table]) -> Marked:
    kind = MarkedConditionable if isinstance(model, Conditionable) else Marked
    return kind(model, key, finish)


@dataclass(frozen=True, slots=True)
class Marked:
    """A fitted model whose rows are chosen among its own.

    Attributes:
        inner: the model that draws.
        key: the site's.
        finish: the rows as they will be published; coins are theirs.
    """

    inner: FittedModel
    key: SiteKey
    finish: Callable[[Table], Table]

    def sized(self, rows: int) -> FittedModel:
        """The model for an output of so many rows (`SizedModel`)."""
        inner: Any = self.inner
        if isinstance(inner, SizedModel):
            inner = inner.sized(rows)
        return replace(self, inner=inner)

    def sample(self, rows: int, seed: int, context: Context) -> Table:
        """Draw several tables of so many rows, and keep of each place the row with most heads."""
        if not rows:
            return self.inner.sample(rows, seed, context)
        state = np.random.SeedSequence([seed, _TAKEN]).generate_state(CANDIDATES, np.uint64)
        seeds = [int(one >> np.uint64(2)) for one in state]
        drawn = tables.concat([self.inner.sample(rows, one, context) for one in seeds])
        context.progress("generate.watermark", 0, 1)
        kept = choose(self.finish(drawn), self.key, CANDIDATES, seed)
        context.progress("generate.watermark", 1, 1)
        return drawn.take(kept)

    def save(self) -> Artefact | None:
        """The model alone: the watermark is not in it."""
        return self.inner.save()

    def facts(self) -> Mapping[str, int | float | str]:
        """The model's."""
        return self.inner.facts()


class MarkedConditionable(Marked):
    """The same of a model that can be asked for rows."""

    __slots__ = ()

    def given(self, conditions: Sequence[Asked]) -> FittedModel:
        """The model given conditions (`contracts.asking.Conditionable`)."""
        inner: Any = self.inner
        return _marked(inner.given(conditions), self.key, self.finish)


def choose(table: Table, key: SiteKey, candidates: int, seed: int) -> NDArray[np.intp]:
    """Choose one of each group of candidates.

    Args:
        table: ``candidates`` tables of n rows, one under another; rows of one place are a group.
        key: the site's.
        candidates: >= 1.
        seed: breaks ties.

    Returns:
        (n,) numbers of the rows that are kept, place by place.
    """
    rng = np.random.default_rng([seed, _TAKEN, 1])
    rows = table.rows // candidates
    luck = lucks(table, key, rng).reshape(candidates, rows)
    # With Gumbel's numbers the greatest of (number + log weight) is drawn by weight.
    gumbel = -np.log(-np.log(luck))
    counted = _Counted.of(table)
    share = counted.share
    off = np.zeros(len(share))
    kept = np.empty(rows, dtype=np.intp)
    scale = _BALANCE / counted.tables / np.sqrt(np.maximum(share * rows, 1.0))
    place = np.arange(candidates)[:, None] * rows
    for begin in range(0, rows, _BLOCK):
        block = np.arange(begin, min(begin + _BLOCK, rows))
        where = counted.where((place + block).reshape(-1))
        weight = (off * scale)[where].sum(axis=0).reshape(candidates, -1)
        best = np.argmax(gumbel[:, block] - weight, axis=0)
        kept[block] = best * rows + block
        taken = best * len(block) + np.arange(len(block))
        off += np.bincount(where[:, taken].reshape(-1), minlength=len(off))
        off -= share * len(block)
    return kept


def lucks(table: Table, key: SiteKey, rng: np.random.Generator) -> NDArray[np.float64]:
    """(n,) how many heads a row shows among its coins, as a number, uniform in (0, 1) before the key is known.

    A row of many coins has no better chance than one of few; ties, and rows without coins, are broken by `rng`.
    """
    marks = Marks(table, key)
    coins, heads = np.zeros(table.rows, np.int32), np.zeros(table.rows, np.int32)
    for one in marks.coins(marks.sets(thinning(len(marks.names)))):
        coins[one.rows] += 1
        heads[one.rows] += one.heads
    tie = rng.random(table.rows)
    luck = np.empty(table.rows)
    for many in np.unique(coins).tolist():
        here = coins == many
        below, own = _binomial(many)
        luck[here] = below[heads[here]] + tie[here] * own[heads[here]]
    return np.clip(luck, 1e-300, 1 - 1e-16)


def _binomial(many: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Chance of fewer heads than k among so many coins, and of k, for each k."""
    steps = np.log(np.arange(many, 0, -1)) - np.log(np.arange(1, many + 1))
    log = np.concatenate([[0.0], np.cumsum(steps)]) - many * np.log(2.0)
    own = np.exp(log)
    return np.concatenate([[0.0], np.cumsum(own)[:-1]]), own


@dataclass(frozen=True, slots=True)
class _Counted:
    """Tables of counts that are kept in balance: every column in fine cells, pairs of columns in coarse ones.

    Attributes:
        fine, coarse: uint8 (columns, n), cells of the rows.
        one, other: (pairs,) columns of the pairs.
        share: (all cells,) shares of the rows, table after table.
    """

    fine: NDArray[np.uint8]
    coarse: NDArray[np.uint8]
    one: NDArray[np.intp]
    other: NDArray[np.intp]
    share: NDArray[np.float64]

    @classmethod
    def of(cls, table: Table) -> _Counted:
        """Count the candidates; of very many pairs some are counted."""
        fine = np.stack([_cells(column, _FINE) for column in table])
        coarse = np.stack([_cells(column, _COARSE) for column in table])
        pairs = np.array(list(itertools.combinations(range(len(fine)), 2)), dtype=np.intp)
        pairs = np.random.default_rng(len(fine)).permutation(pairs.reshape(-1, 2))[:_MOST_PAIRS]
        empty = cls(fine, coarse, pairs[:, 0], pairs[:, 1], np.zeros(0))
        counts = np.zeros(empty.tables * _FINE)
        for begin in range(0, table.rows, _AT_ONCE):
            where = empty.where(np.arange(begin, min(begin + _AT_ONCE, table.rows)))
            counts += np.bincount(where.reshape(-1), minlength=len(counts))
        return replace(empty, share=counts / table.rows)

    @property
    def tables(self) -> int:
        """How many."""
        return len(self.fine) + len(self.one)

    def where(self, at: NDArray[np.intp]) -> NDArray[np.int64]:
        """(tables, rows) which cell of each table a row falls into."""
        coarse = self.coarse[:, at].astype(np.int64)
        pairs = coarse[self.one] * _COARSE + coarse[self.other]
        found: NDArray[np.int64] = np.concatenate([self.fine[:, at].astype(np.int64), pairs])
        found += np.arange(self.tables)[:, None] * _FINE
        return found


def _cells(column: Column, cells: int) -> NDArray[np.uint8]:
    """At most so many cells of a column: runs of order, or what many share; the last is for what is no value."""
    known = column.state == 0
    _, at, counts = np.unique(column.values[known], return_inverse=True, return_counts=True)
    if column.is_number:
        # A value that many share is not parted.
        below = np.cumsum(counts) - counts
        of = below * (cells - 1) // max(int(counts.sum()), 1)
    else:
        of = np.empty(len(counts), dtype=np.int64)
        of[np.argsort(-counts, kind="stable")] = np.arange(len(counts))
        of = np.minimum(of, cells - 2)
    cell = np.full(len(column.values), cells - 1, dtype=np.uint8)
    cell[known] = of[at.reshape(-1)]
    return cell
