"""What is kept of a column while its table is too large to be held: enough to say what it is, and nothing a row.

The file is gone through once for this and once more for the rows (`tables.streaming`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow.compute as pc

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import NUMBER_KINDS, ColumnKind, ColumnSchema, Storage
from synth_engine.tables import kinds
from synth_engine.tables.sketches import TextSketch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa
    from numpy.typing import NDArray

    from synth_engine.tables.pools import Pool

# Distinct texts of one column that are kept, with what each costs beside its letters (bytes).
MOST_POOL: Final = 16 << 20
_OVERHEAD: Final = 40
_ROWS: Final = 1 << 22


class ThinColumn:
    """A column of texts of which no row is kept.

    Attributes:
        pool: its distinct texts, as long as they are few enough.
        present: rows with a value.
    """

    def __init__(self, name: str, pool: Pool, blocks: Iterable[NDArray[np.signedinteger]]) -> None:
        self.pool = pool
        self.present = 0
        self._name = name
        self._counts = np.zeros(0, dtype=np.int64)
        self._sketch: TextSketch | None = None
        self._likely: ColumnSchema | None = None
        self._tally(blocks)

    def add(self, texts: pa.StringArray, index: NDArray[np.int32], texts_of: kinds.Texts) -> None:
        """Take a block; `texts_of`: the column's name, codes and labels, for when the pool must go."""
        if self._sketch is not None:
            self._sketch.add(texts)
            filled = np.append(np.asarray(pc.not_equal(texts, ""), dtype=np.bool_), False)
            self.present += int(filled[index].sum())
            return
        if self.pool.add(texts, index):
            self._tally(self.pool.settle())
            if self.pool.letters + _OVERHEAD * len(self.pool) > MOST_POOL:
                self._forget(texts_of)

    @property
    def is_sketched(self) -> bool:
        """Whether its texts were forgotten too."""
        return self._sketch is not None

    def as_blocks(self) -> Iterator[tuple[pa.StringArray, NDArray[np.int32]]]:
        """Rows in some order, as many of every text as there were: for whoever counts them in another way."""
        texts, start = self.pool.texts, 0
        ends = np.cumsum(self._counts)
        while start < len(ends):
            before = ends[start - 1] if start else 0
            stop = max(int(np.searchsorted(ends, before + _ROWS, side="right")), start + 1)
            index = np.repeat(np.arange(stop - start, dtype=np.int32), self._counts[start:stop])
            yield texts[start:stop], index
            start = stop

    def settle(self) -> None:
        """After the last block."""
        self._tally(self.pool.settle())

    def _tally(self, blocks: Iterable[NDArray[np.signedinteger]]) -> None:
        for block in blocks:
            part = np.bincount(block[block >= 0])
            if len(part) > len(self._counts):
                self._counts = np.append(
                    self._counts, np.zeros(len(part) - len(self._counts), dtype=np.int64)
                )
            self._counts[: len(part)] += part
            self.present += int(part.sum())

    def _texts(self, like: kinds.Texts) -> kinds.Texts:
        """The pool with its counts and without rows."""
        counts = np.zeros(len(self.pool), dtype=np.int64)
        counts[: len(self._counts)] = self._counts
        return replace(like, distinct=self.pool.texts, blocks=[], counts=counts)

    def _forget(self, like: kinds.Texts) -> None:
        """Keep a sketch from here on; what the column looks like so far is held against its rows later."""
        self._likely = kinds.scale_of(replace(self._texts(like), coercions={}), Storage.TEXT)
        self._sketch = TextSketch()
        self._sketch.add(self.pool.take())
        self._counts = np.zeros(0, dtype=np.int64)

    def schema(
        self, like: kinds.Texts, storage: Storage, said: ColumnKind | None, *, sure: bool
    ) -> ColumnSchema:
        """What the column is.

        Args:
            like: its name, codes and labels; its coercions are added to.
            storage: how the file typed it.
            said: the kind that a person said.
            sure: it did not turn out to be none of the numbers or times it looked like.

        Raises:
            UserFixable: ``TABLES.WRONG_KIND``.
        """
        if self._sketch is not None:
            return self._sketched(self._sketch, storage, said, sure=sure)
        texts = self._texts(like)
        if said is None:
            return kinds.column_of(texts, storage).schema
        if said in NUMBER_KINDS:
            column = kinds.said(texts, said)
            if column is None:
                raise UserFixable("TABLES.WRONG_KIND", column=self._name, kind=str(said))
            return column.schema
        most = {ColumnKind.BOOLEAN: 2, ColumnKind.CONSTANT: 1}.get(said)
        if most is not None and len(texts.distinct) > most:
            raise UserFixable("TABLES.WRONG_KIND", column=self._name, kind=str(said))
        return ColumnSchema(self._name, said, storage)

    def _sketched(
        self, sketch: TextSketch, storage: Storage, said: ColumnKind | None, *, sure: bool
    ) -> ColumnSchema:
        likely = self._likely if sure else None
        if said is None:
            return likely or ColumnSchema(self._name, sketch.kind(self.present), storage)
        if said in NUMBER_KINDS:
            if likely is None or likely.kind is not said:
                raise UserFixable("TABLES.WRONG_KIND", column=self._name, kind=str(said))
            return likely
        if said in {ColumnKind.BOOLEAN, ColumnKind.CONSTANT}:
            raise UserFixable("TABLES.WRONG_KIND", column=self._name, kind=str(said))
        return ColumnSchema(self._name, said, storage)
