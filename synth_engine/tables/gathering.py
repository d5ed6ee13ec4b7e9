"""Columns as they grow: a reader hands over blocks of texts, and what is kept is codes and numbers.

Nothing here holds a row's text. A column is its distinct texts and a whole number a row; where there are too
many distinct texts and all of them are numbers, it is the numbers themselves. A table whose file is larger than
memory fits as long as its columns do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.table import Storage
from synth_engine.tables import kinds, labels
from synth_engine.tables.long_columns import LongColumn, Unfit
from synth_engine.tables.long_numbers import LongNumbers
from synth_engine.tables.long_times import LongTimes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Column

# Distinct texts from which a column may be worth more as numbers than as a pool of texts.
MANY_TEXTS = 1 << 16
# In a wide table there is less room for each pool.
WIDE_TEXTS, LEAST_MANY = 1 << 20, 1 << 8
# What one distinct text costs while it is in a pool: the text, its place, its number (bytes, beside its letters).
TEXT_OVERHEAD = 120
# A row of a finished column: its value (8 bytes a number, 4 a code) and its state (bytes).
NUMBER_BYTES, CODE_BYTES = 10, 6


class Gatherer:
    """One column, block by block.

    Attributes:
        name: of the column.
        storage: how the file typed it.
        rows: so far.
        longest: bytes of the longest cell so far.
        lost: it was taken for a column of numbers or times, and is none: only a second look at the file, with
            ``values=False``, gives it back.
        codes: texts that the file declares to be codes for missing values; a reader adds them as it meets them.
        label, labels: what the file calls the column, and its values (text -> label).
    """

    def __init__(
        self,
        name: str,
        storage: Storage = Storage.TEXT,
        *,
        values: bool = True,
        many: int = MANY_TEXTS,
    ) -> None:
        self.name = name
        self.storage = storage
        self.rows = 0
        self.longest = 0
        self.lost = False
        self.codes: set[str] = set()
        self.label: str | None = None
        self.labels: dict[str, str] = {}
        self._place: dict[str, int] = {}
        self._only: pa.StringArray | None = None
        self._blocks: list[NDArray[Any]] = []
        self._coercions: dict[str, int] = {}
        self._values: LongColumn | None = None
        self._try_values = values
        self._many = many
        self._letters = 0

    def add(self, cells: pa.Array) -> None:
        """Take a block of texts (or a dictionary of them); null and blank are missing."""
        self.rows += len(cells)
        if self.lost:
            return
        encoded = cells if pa.types.is_dictionary(cells.type) else cells.dictionary_encode()
        raw = encoded.dictionary.cast(pa.string())
        index = np.asarray(encoded.indices.fill_null(-1))
        trimmed = self._trim(raw, index)
        if self._values is None:
            self._pool(trimmed, index)
        else:
            self._parse(self._values, trimmed, index)

    def _trim(self, raw: pa.StringArray, index: NDArray[np.int32]) -> pa.StringArray:
        """Texts without the spaces around them; cells that had some are counted."""
        if len(raw) == 0:
            return raw
        trimmed = pc.utf8_trim_whitespace(raw)
        self.longest = max(self.longest, pc.max(pc.binary_length(raw)).as_py() or 0)
        moved = np.asarray(pc.not_equal(trimmed, raw))
        if moved.any():
            cells = int(np.append(moved, False)[index].sum())
            self._coercions["spaces_stripped"] = self._coercions.get("spaces_stripped", 0) + cells
        return trimmed

    def _pool(self, texts: pa.StringArray, index: NDArray[np.int32]) -> None:
        """Give every distinct text its place in the column's pool."""
        if not self._blocks and self._first(texts, index):
            return
        place = self._places()
        known = len(place)
        codes = [place.setdefault(text, len(place)) if text else -1 for text in texts.to_pylist()]
        self._letters += texts.nbytes * (len(place) - known) // max(len(codes), 1)
        self._keep(codes, index)

    def _first(self, texts: pa.StringArray, index: NDArray[np.int32]) -> bool:
        """Keep the first block's texts as they came: a file of one block never needs their places."""
        filled = np.asarray(pc.not_equal(texts, ""))
        kept = texts if filled.all() else texts.filter(pa.array(filled))
        if pc.count_distinct(kept).as_py() < len(kept):
            return False
        self._only = kept
        self._letters = kept.nbytes
        self._keep(np.where(filled, np.cumsum(filled) - 1, -1), index)
        return True

    def _keep(self, codes: Sequence[int] | NDArray[np.int64], index: NDArray[np.int32]) -> None:
        size = self._distinct()
        width = np.int8 if size < 1 << 7 else np.int16 if size < 1 << 15 else np.int32
        self._blocks.append(np.append(codes, -1).astype(width)[index])
        if self._try_values and size > self._many:
            self._become_values()

    def _distinct(self) -> int:
        return len(self._place) if self._only is None else len(self._only)

    def _places(self) -> dict[str, int]:
        """Text -> place, in order of first appearance."""
        if self._only is not None:
            self._place = {text: at for at, text in enumerate(self._only.to_pylist())}
            self._only = None
        return self._place

    def _take_pool(self) -> pa.StringArray:
        """The distinct texts; the pool is empty afterwards."""
        pool = pa.array(self._place, type=pa.string()) if self._only is None else self._only
        self._place, self._only = {}, None
        return pool

    def _become_values(self) -> None:
        """Keep values from here on, where all texts so far are numbers or times (or one of a few codes)."""
        texts = pa.array(self._place, type=pa.string()) if self._only is None else self._only
        self._try_values = False
        for kind in (LongNumbers, LongTimes):
            values: LongColumn = kind(self.name)
            try:
                for block in self._blocks:
                    values.add(*_own_texts(texts, block))
            except Unfit:
                continue
            self._values = values
            self._take_pool()
            self._blocks = []
            return

    def _parse(self, values: LongColumn, texts: pa.StringArray, index: NDArray[np.int32]) -> None:
        try:
            values.add(texts, index)
        except Unfit:
            self.lost, self._values = True, None

    def held(self) -> int:
        """Memory that the column takes so far (bytes, about)."""
        if self._values is not None:
            return self._values.held()
        return self._pool_bytes() + sum(block.nbytes for block in self._blocks)

    def needs(self, rows: int) -> int:
        """Memory that a table's column of so many rows would take, going by what was read (bytes, about)."""
        if self._values is not None:
            return rows * NUMBER_BYTES
        # Where texts repeat, more rows bring few new ones; where they do not, every row brings one.
        grows = 2 * self._distinct() > self.rows
        texts = self._pool_bytes()
        return rows * CODE_BYTES + (texts * rows // max(self.rows, 1) if grows else texts)

    def _pool_bytes(self) -> int:
        return self._distinct() * TEXT_OVERHEAD + self._letters

    def again(self) -> Gatherer:
        """An empty column for a second look, which keeps texts."""
        fresh = Gatherer(self.name, self.storage, values=False)
        fresh.codes, fresh.label, fresh.labels = self.codes, self.label, self.labels
        return fresh

    def settle(self) -> None:
        """Say after the last block whether the column stands, or is `lost`."""
        if self._values is not None and not self._values.stands:
            self.lost, self._values = True, None

    def column(self, coercions: dict[str, dict[str, int]]) -> Column:
        """Find the kind and build the column; the gatherer is empty afterwards.

        Args:
            coercions: column -> what was changed -> cells; added to.
        """
        changed = self._coercions
        if self._values is not None:
            found = self._values.column(self.storage, changed)
            self._values = None
        else:
            texts = self._take_pool()
            counts = np.zeros(len(texts), dtype=np.int64)
            for block in self._blocks:
                part = np.bincount(block[block >= 0])
                counts[: len(part)] += part
            codes, labelled = frozenset(self.codes), frozenset(self.labels)
            pool = kinds.Texts(self.name, texts, self._blocks, counts, changed, codes, labelled)
            self._blocks = []
            found = kinds.column_of(pool, self.storage)
        if self.label is not None or self.labels or self.codes:
            found = labels.labelled(found, self.label, self.labels, self.codes, changed)
        for what, cells in changed.items():
            known = coercions.setdefault(self.name, {})
            known[what] = known.get(what, 0) + cells
        return found


def _own_texts(
    texts: pa.StringArray, block: NDArray[Any]
) -> tuple[pa.StringArray, NDArray[np.int32]]:
    """The texts that a block uses, in order of first appearance in the column, and its rows by them."""
    used, places = np.unique(block, return_inverse=True)
    gaps = int(len(used) > 0 and used[0] < 0)
    index: NDArray[np.int32] = (places.reshape(-1) - gaps).astype(np.int32)
    return texts.take(pa.array(used[gaps:])), index


def gatherers(names: Sequence[str]) -> list[Gatherer]:
    """Empty columns of one table of texts."""
    many = max(min(MANY_TEXTS, WIDE_TEXTS // max(len(names), 1)), LEAST_MANY)
    return [Gatherer(name, many=many) for name in names]


def gather(
    columns: Sequence[Gatherer],
    blocks: Callable[[Sequence[int] | None], Iterable[Sequence[pa.Array]]],
    context: Context,
    check: Callable[[Sequence[Gatherer]], None] = lambda _: None,
) -> list[Gatherer]:
    """Read all columns, and those that are lost on the way a second time as texts.

    Args:
        columns: empty ones, one a column of the file.
        blocks: gives the blocks of the file from its start: cells of all columns, or of those asked for.
        context: progress and cancel.
        check: called after every block; may refuse.
    """
    for block in blocks(None):
        for column, cells in zip(columns, block, strict=True):
            column.add(cells)
        context.progress("read.parse", columns[0].rows)
        check(columns)
    for column in columns:
        column.settle()
    lost = [at for at, column in enumerate(columns) if column.lost]
    found = list(columns)
    for at in lost:
        found[at] = columns[at].again()
    if lost:
        for block in blocks(lost):
            for at, cells in zip(lost, block, strict=True):
                found[at].add(cells)
            context.progress("read.parse", found[lost[0]].rows)
            check(found)
    return found
