"""One column as it grows: what is kept of it is codes, numbers, or texts that come in order.

A column is its distinct texts and a whole number a row; where there are too many distinct texts and all of them are
numbers, it is the numbers themselves; where every text is greater than the one before it, it is these texts.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.errors import Bug
from synth_engine.contracts.reading import Reading
from synth_engine.contracts.table import NUMBER_KINDS, Column, ColumnKind, ColumnSchema, Storage
from synth_engine.tables import kinds, labels
from synth_engine.tables.correcting import corrected, recast, recast_empty
from synth_engine.tables.long_columns import LongColumn, Unfit
from synth_engine.tables.long_numbers import LongNumbers
from synth_engine.tables.long_times import LongTimes
from synth_engine.tables.ordered_texts import OrderedTexts
from synth_engine.tables.pools import Pool, add_counts, own_texts
from synth_engine.tables.text_bytes import edges, has_blank
from synth_engine.tables.thin import ThinColumn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

_AS_FOUND = Reading()
# Distinct texts from which a column may be worth more as numbers than as a pool of texts.
MANY_TEXTS = 1 << 16
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
        self._pool = Pool()
        self._ordered = OrderedTexts()  # while it holds a text the pool is empty, and rows are kept
        self._thin: ThinColumn | None = None
        self._blocks: list[NDArray[Any]] = []
        self._coercions: dict[str, int] = {}
        self._values: LongColumn | None = None
        self._try_values = values
        self._many = many
        self._reading = _AS_FOUND

    def add(self, cells: pa.Array) -> None:
        """Take a block of texts (or a dictionary of them); null and blank are missing."""
        before, self.rows = self.rows, self.rows + len(cells)
        if self.lost or (pa.types.is_string(cells.type) and self._add_rows(cells, before)):
            return
        self._end_order()
        encoded = cells if pa.types.is_dictionary(cells.type) else cells.dictionary_encode()
        raw = encoded.dictionary.cast(pa.string())
        index = np.asarray(encoded.indices.fill_null(-1))
        trimmed = self._trim(raw, index)
        if self._values is not None:
            self._parse(self._values, trimmed, index)
        elif self._thin is not None:
            self._thin.add(trimmed, index, self._like())
            if self._try_values and len(self._thin.pool) > self._many:
                self._become_values()
        elif self._pool.add(trimmed, index):
            self._settle_pool()

    def _add_rows(self, cells: pa.StringArray, before: int) -> bool:
        """Take a block of texts, a row each, where nobody need know which of them are the same.

        Args:
            cells: the texts.
            before: rows before them.
        """
        if self._thin is not None or self._reading.missing_codes or self._reading.decimal:
            return False
        if has_blank(cells):
            return False
        longest, bare = edges(cells)
        if not bare:
            return False
        self.longest = max(self.longest, longest)
        if self._values is not None:
            return self._parse_rows(self._values, cells)
        if before and not len(self._ordered):
            return False
        if not self._ordered.add(cells):
            return False
        if self._try_values and len(self._ordered) > self._many:
            self._become_values()
        return True

    def _end_order(self) -> None:
        """Texts that came in order are texts like others from here on."""
        if len(self._ordered):
            self._pool.texts = self._ordered.take()
            self._blocks.append(np.arange(len(self._pool), dtype=np.int32))

    def cleaned(self, cells: pa.Array) -> tuple[pa.StringArray, NDArray[np.int32]]:
        """A block's distinct texts as they are kept, and a row's text (-1: missing); nothing is kept or counted."""
        encoded = cells if pa.types.is_dictionary(cells.type) else cells.dictionary_encode()
        raw = encoded.dictionary.cast(pa.string())
        trimmed = raw if len(raw) == 0 or edges(raw)[1] else pc.utf8_trim_whitespace(raw)
        if self._reading.missing_codes or self._reading.decimal:
            for _, _, texts in corrected(trimmed, self._reading):
                trimmed = texts
        return trimmed, np.asarray(encoded.indices.fill_null(-1))

    def make_thin(self) -> None:
        """Forget the rows: from here on only what the column is will be known (`schema`)."""
        if self.lost or self._thin is not None:
            return
        if self._become_thin_values():
            return
        self._settle_pool()  # which may find that they are values
        if self._become_thin_values():
            return
        self._thin = ThinColumn(self.name, self._pool, self._blocks)
        self._pool, self._blocks = Pool(), []

    def _become_thin_values(self) -> bool:
        if self._values is None:
            return False
        self._values.make_thin()
        return True

    def _like(self, distinct: pa.StringArray | None = None) -> kinds.Texts:
        """The column's name, codes and labels as `kinds` wants them."""
        texts = pa.array([], type=pa.string()) if distinct is None else distinct
        counts = np.zeros(len(texts), dtype=np.int64)
        codes, labelled = frozenset(self.codes), frozenset(self.labels)
        return kinds.Texts(self.name, texts, [], counts, self._coercions, codes, labelled)

    def schema(self, coercions: dict[str, dict[str, int]], *, sure: bool = True) -> ColumnSchema:
        """What a column is whose rows were forgotten.

        Args:
            coercions: column -> what was changed -> cells; added to.
            sure: its rows did not show that it is something else than it looked like.
        """
        said = self._reading.kinds.get(self.name)
        kind = None if said is None else ColumnKind(said)
        if self._values is not None:
            empty = self._values.column(self.storage, self._coercions)
            found = (empty if kind is None else recast_empty(empty, kind)).schema
        elif self._thin is None:
            raise Bug("BUG.UNEXPECTED", type="column without facts")
        else:
            found = self._thin.schema(self._like(), self.storage, kind, sure=sure)
        if self.label is not None or self.labels or self.codes:
            empty = Column(found, np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int16))
            found = labels.labelled(
                empty, self.label, self.labels, self.codes, self._coercions
            ).schema
        self._told(coercions)
        return found if found.name == self.name else replace(found, name=self.name)

    @property
    def is_thin(self) -> bool:
        """Whether its rows were forgotten."""
        return self._thin is not None or (self._values is not None and self._values.is_thin)

    def is_doubtful(self, schema: ColumnSchema) -> bool:
        """Whether only its rows can tell that it is what it looks like."""
        is_number = schema.kind in NUMBER_KINDS
        return is_number and self._thin is not None and self._thin.is_sketched

    @property
    def comma(self) -> bool:
        """Whether its numbers have a decimal comma."""
        return "decimal_comma" in self._coercions and self._reading.decimal is None

    def correct(self, reading: Reading) -> None:
        """Take what a person said of the file's cells; before the first block."""
        self._reading = reading
        said = reading.kinds.get(self.name)
        if said is not None and ColumnKind(said) not in NUMBER_KINDS:
            self._try_values = False

    def _trim(self, raw: pa.StringArray, index: NDArray[np.int32]) -> pa.StringArray:
        """Texts without the spaces around them; cells that had some are counted."""
        if len(raw) == 0:
            return raw
        longest, bare = edges(raw)
        self.longest = max(self.longest, longest)
        trimmed = raw if bare else pc.utf8_trim_whitespace(raw)
        if not bare:
            moved = np.asarray(pc.not_equal(trimmed, raw))
            if moved.any():
                self._count("spaces_stripped", moved, index)
        if self._reading.missing_codes or self._reading.decimal:
            for what, changed, texts in corrected(trimmed, self._reading):
                self._count(what, changed, index)
                trimmed = texts
        return trimmed

    def _count(self, what: str, changed: NDArray[np.bool_], index: NDArray[np.int32]) -> None:
        """Count the cells whose texts were changed."""
        cells = int(np.append(changed, False)[index].sum())
        self._coercions[what] = self._coercions.get(what, 0) + cells

    def _settle_pool(self) -> None:
        """Give the texts that wait their places."""
        self._end_order()
        self._blocks.extend(self._pool.settle())
        if self._try_values and len(self._pool) > self._many:
            self._become_values()

    def _become_values(self) -> None:
        """Keep values from here on, where all texts so far are numbers or times (or one of a few codes)."""
        self._try_values = False
        for kind in (LongNumbers, LongTimes):
            values: LongColumn = kind(self.name)
            if self._thin is not None:
                values.make_thin()
            try:
                for texts, index in self._so_far():
                    values.add(texts, index)
            except Unfit:
                continue
            self._values = values
            self._thin = None
            self._ordered.take()
            self._pool.take()
            self._blocks = []
            return

    def _so_far(self) -> Iterable[tuple[pa.StringArray, NDArray[np.int32]]]:
        """What was read so far, by blocks."""
        if self._thin is not None:
            return self._thin.as_blocks()
        if len(self._ordered):
            blocks = self._ordered.blocks
            return ((one, np.arange(len(one), dtype=np.int32)) for one in blocks)
        return (own_texts(self._pool.texts, block) for block in self._blocks)

    def _parse(self, values: LongColumn, texts: pa.StringArray, index: NDArray[np.int32]) -> None:
        try:
            values.add(texts, index)
        except Unfit:
            self.lost, self._values = True, None

    def _parse_rows(self, values: LongColumn, texts: pa.StringArray) -> bool:
        try:
            return values.add_rows(texts)
        except Unfit:
            self.lost, self._values = True, None
            return True

    def held(self) -> int:
        """Memory that the column takes so far (bytes, about)."""
        if self._values is not None:
            return self._values.held()
        if self._thin is not None:
            return 0
        rows = self._pool.waiting + sum(block.nbytes for block in self._blocks)
        texts = len(self._pool) * TEXT_OVERHEAD + self._pool.letters
        return texts + rows + self._ordered.letters

    def needs(self, rows: int) -> int:
        """Memory that a table's column of so many rows would take, going by what was read (bytes, about)."""
        if self._values is not None:
            return rows * NUMBER_BYTES
        # Where texts repeat, more rows bring few new ones; where they do not, every row brings one.
        grows = 2 * (len(self._pool) + len(self._ordered)) > self.rows
        texts = self._pool_bytes()
        return rows * CODE_BYTES + (texts * rows // max(self.rows, 1) if grows else texts)

    def _pool_bytes(self) -> int:
        texts = len(self._pool) + len(self._ordered)
        return texts * TEXT_OVERHEAD + self._pool.letters + self._ordered.letters

    def again(self) -> Gatherer:
        """An empty column for a second look, which keeps texts."""
        fresh = Gatherer(self.name, self.storage, values=False)
        fresh.codes, fresh.label, fresh.labels = self.codes, self.label, self.labels
        fresh.correct(self._reading)
        return fresh

    def settle(self) -> None:
        """Say after the last block whether the column stands, or is `lost`."""
        if self._thin is not None:
            self._thin.settle()
        elif self._values is None:
            self._settle_pool()
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
            self._end_order()
            self._blocks.extend(self._pool.settle())
            texts = self._pool.take()
            counts = np.zeros(len(texts), dtype=np.int64)
            for block in self._blocks:
                add_counts(counts, block)
            codes, labelled = frozenset(self.codes), frozenset(self.labels)
            pool = kinds.Texts(self.name, texts, self._blocks, counts, changed, codes, labelled)
            self._blocks = []
            found = kinds.column_of(pool, self.storage)
        if self.label is not None or self.labels or self.codes:
            found = labels.labelled(found, self.label, self.labels, self.codes, changed)
        said = self._reading.kinds.get(self.name)
        if said is not None:
            found = recast(found, ColumnKind(said), changed)
        self._told(coercions)
        if found.name != self.name:
            # A reader may give a column its title after its rows.
            renamed = replace(found.schema, name=self.name)
            return Column(renamed, found.values, found.state, found.levels)
        return found

    def _told(self, coercions: dict[str, dict[str, int]]) -> None:
        """Add what was changed to the record."""
        for what, cells in self._coercions.items():
            known = coercions.setdefault(self.name, {})
            known[what] = known.get(what, 0) + cells
