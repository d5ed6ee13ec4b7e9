"""A long column of times in ISO form, parsed as it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Storage
from synth_engine.tables import dates, kinds
from synth_engine.tables.long_columns import LongColumn, Unfit, matches
from synth_engine.tables.text_bytes import square

if TYPE_CHECKING:
    from typing import Any

    from numpy.typing import NDArray

# Forms without parts of a second, by their length: where their marks are.
_DAY = 10
_MARKS = {
    10: ((4, "-"), (7, "-")),
    16: ((4, "-"), (7, "-"), (13, ":")),
    19: ((4, "-"), (7, "-"), (13, ":"), (16, ":")),
}


class LongTimes(LongColumn):
    """Times of one form, a few codes among them."""

    bounds = kinds.AMONG_TIMES

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._first = ""
        self._grid = dates.COARSEST

    def _parse(
        self, texts: pa.StringArray, index: NDArray[np.int32], at: NDArray[np.intp]
    ) -> tuple[NDArray[np.int16] | None, NDArray[np.int64]]:
        del index, at
        fits = matches(texts, dates.ISO)
        state = self._new_codes(texts, fits)
        times = texts if state is None else texts.filter(pa.array(fits))
        if len(times) == 0:
            return state, np.zeros(0, dtype=np.int64)
        self._first = self._first or times[0].as_py()
        # Mixed forms would not come back as they were: that is for the texts to settle.
        lengths = pc.min_max(pc.binary_length(times)).as_py()
        mark = pc.unique(pc.utf8_slice_codeunits(times, 10, 11)).to_pylist()
        if set(lengths.values()) != {len(self._first)} or mark != [self._first[10:11]]:
            raise Unfit
        try:
            parsed = pc.cast(times, pa.timestamp("us"))
        except pa.ArrowInvalid as error:
            raise Unfit from error
        values = np.asarray(parsed.cast(pa.int64()))
        self._grid = min(self._grid, dates.grid(values, self._grid))
        return state, values

    def _plain(self, texts: pa.StringArray) -> NDArray[Any] | None:
        letters = square(texts)
        if letters is None or letters.shape[1] not in _MARKS:
            return None
        first = self._first or texts[0].as_py()
        size = len(first)
        marks = _MARKS[letters.shape[1]]
        if size > _DAY:
            marks = (*marks, (_DAY, first[_DAY]))
        if size != letters.shape[1] or any((letters[:, at] != ord(one)).any() for at, one in marks):
            return None
        if size > _DAY and first[_DAY] not in "T ":
            return None
        try:
            # With the marks in their places, what else Arrow reads as a time is digits.
            parsed = pc.cast(texts, pa.timestamp("us"))
        except pa.ArrowInvalid:
            return None
        self._first = first
        values = np.asarray(parsed.cast(pa.int64()))
        self._grid = min(self._grid, dates.grid(values, self._grid))
        return values

    def column(self, storage: Storage, coercions: dict[str, int]) -> Column:
        """Build the column; this object is empty afterwards."""
        del coercions
        state = self._joined_states()
        values = self._joined_values(np.int64)
        stored = Storage.DATETIME if storage is Storage.TEXT else storage
        pattern = dates.iso_pattern(self._first, self._grid)
        schema = ColumnSchema(
            self.name, ColumnKind.DATETIME, stored, None, tuple(self._codes), pattern, self._grid
        )
        return Column(schema, values, state)
