"""A long column of numbers, parsed as it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Storage
from synth_engine.tables import kinds
from synth_engine.tables.long_columns import LongColumn, Unfit, matches
from synth_engine.tables.sketches import Distinct, mixed
from synth_engine.tables.text_bytes import are_whole, digits_after_point

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Texts that say the same number in a form of their own: which of them are distinct is the texts' affair.
_OWN_FORM = r"^\+|^-0+$|\.$"
# What nearly all numbers look like: none of the forms above, no comma, no exponent. One look instead of five.
_PLAIN = r"^(-?(0|[1-9][0-9]*)\.[0-9]+|0|-?[1-9][0-9]*)$"
_SMALL = np.iinfo(np.int32)


class LongNumbers(LongColumn):
    """Numbers, a few codes among them."""

    bounds = kinds.AMONG_NUMBERS

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._comma_rows = 0
        self._points = self._exponents = False
        self._whole = True
        self._least, self._most, self._longest = 1 << 30, 0, 0
        self._distinct = Distinct()
        self._low, self._high = 0, 0

    def _parse(
        self, texts: pa.StringArray, index: NDArray[np.int32], at: NDArray[np.intp]
    ) -> tuple[NDArray[np.int16] | None, NDArray[Any]]:
        if len(texts) == 0:
            return None, np.zeros(0, dtype=np.int32)
        plain = self._plain(texts)
        return self._any_numbers(texts, index, at) if plain is None else (None, plain)

    def _plain(self, texts: pa.StringArray) -> NDArray[Any] | None:
        if len(texts) == 0:
            return np.zeros(0, dtype=np.int32)
        whole = self._whole_numbers(texts) if self._whole else None
        if whole is not None:
            return whole
        digits = digits_after_point(texts)
        if digits is None and not matches(texts, _PLAIN).all():
            return None
        return self._measured(
            texts, np.zeros(len(texts), dtype=np.bool_), plain=True, digits=digits
        )

    def _whole_numbers(self, texts: pa.StringArray) -> NDArray[Any] | None:
        """Plain whole numbers, the quick way."""
        if not are_whole(texts):
            return None
        longest = pc.max(pc.binary_length(texts)).as_py()
        if longest > kinds.LONGEST_INTEGER:
            return None
        self._longest = max(self._longest, longest)
        self._least = 0
        return _narrow(np.asarray(pc.cast(texts, pa.int64())))

    def _any_numbers(
        self, texts: pa.StringArray, index: NDArray[np.int32], at: NDArray[np.intp]
    ) -> tuple[NDArray[np.int16] | None, NDArray[Any]]:
        """Numbers in every other form, and codes."""
        commas = matches(texts, kinds.COMMA_NUMBER)
        if commas.any():
            self._comma_rows += int(np.isin(index, at[commas]).sum())
            points = pc.replace_substring(texts, ",", ".")
            texts = pc.if_else(pa.array(commas), points, texts)
        fits = matches(texts, kinds.NUMBER)
        state = self._new_codes(texts, fits)
        numbers = texts if state is None else texts.filter(pa.array(fits))
        if matches(numbers, kinds.PADDED).any() or matches(numbers, _OWN_FORM).any():
            raise Unfit
        return state, self._measured(numbers, commas[fits])

    def _measured(
        self,
        numbers: pa.StringArray,
        commas: NDArray[np.bool_],
        *,
        plain: bool = False,
        digits: NDArray[np.int32] | None = None,
    ) -> NDArray[Any]:
        """Parse numbers and remember how they are written.

        Args:
            numbers: with points, not commas.
            commas: which of them had one.
            plain: none has an exponent, and all are ASCII.
            digits: after the point, where they are known and all have one.

        Raises:
            Unfit: points and commas, or beyond what 64 bits hold.
        """
        if len(numbers) == 0:
            return np.zeros(0, dtype=np.int32)
        length = np.asarray((pc.binary_length if plain else pc.utf8_length)(numbers))
        if digits is None:
            point = np.asarray(pc.find_substring(numbers, "."))
            digits = np.where(point < 0, 0, length - point - 1)
            self._points |= bool((point[~commas] >= 0).any())
        else:
            self._points = True
        if self._points and self._comma_rows:
            raise Unfit
        self._exponents |= not plain and bool(matches(numbers, "[eE]").any())
        self._least, self._most = (
            min(self._least, int(digits.min())),
            max(self._most, int(digits.max())),
        )
        self._longest = max(self._longest, int(length.max()))
        self._whole &= self._most == 0 and not self._exponents
        values = np.asarray(pc.cast(numbers, pa.float64()))
        if not np.isfinite(values).all():
            raise Unfit
        if self._whole and self._longest <= kinds.LONGEST_INTEGER:
            return _narrow(np.asarray(pc.cast(numbers, pa.int64())))
        return values

    def _seen(self, values: NDArray[Any]) -> None:
        if not self._whole or self._longest > kinds.LONGEST_INTEGER or not len(values):
            return  # what is beyond 64 bits is no column of numbers, however many are distinct
        low, high = int(values.min()), int(values.max())
        first = self._distinct.estimate == 0
        self._low = low if first else min(self._low, low)
        self._high = high if first else max(self._high, high)
        self._distinct.add(mixed(values.astype(np.int64).view(np.uint64)))

    @property
    def stands(self) -> bool:
        """Whether all blocks together are a column of numbers."""
        # Whole numbers beyond 64 bits are names.
        fits = not self._whole or self._longest <= kinds.LONGEST_INTEGER
        return fits and super().stands

    def column(self, storage: Storage, coercions: dict[str, int]) -> Column:
        """Build the column; this object is empty afterwards."""
        state = self._joined_states()
        values = self._joined_values(np.int64 if self._whole else np.float64)
        special = tuple(self._codes)
        if self._whole:
            stored = Storage.INTEGER if storage is Storage.TEXT else storage
            if not special and self._names_rows(values, state):
                return self._identifiers(values, state, stored)
            schema = ColumnSchema(self.name, ColumnKind.INTEGER, stored, 0, special)
            return Column(schema, values, state)
        if self._comma_rows:
            coercions["decimal_comma"] = self._comma_rows
        stored = Storage.NUMERIC if storage is Storage.TEXT else storage
        fixed = self._least == self._most > 0 and not self._exponents
        decimals = None if self._exponents else self._most
        schema = ColumnSchema(
            self.name, ColumnKind.NUMERIC, stored, decimals, special, fixed_decimals=fixed
        )
        return Column(schema, values, state)

    def _names_rows(self, values: NDArray[Any], state: NDArray[np.int16]) -> bool:
        """Whether every row has a number of its own, and running or named as an identifier."""
        if self.is_thin:
            rows = self._plain_rows
            running = self._high - self._low + 1 == rows
            if not (running or kinds.ID_NAME.search(self.name)):
                return False
            return self._distinct.estimate >= kinds.UNIQUE_SHARE * rows
        present = values[state == 0]
        running = int(present.max()) - int(present.min()) + 1 == len(present)
        if not (running or kinds.ID_NAME.search(self.name)):
            return False
        return len(np.unique(present)) == len(present)

    def _identifiers(
        self, values: NDArray[Any], state: NDArray[np.int16], storage: Storage
    ) -> Column:
        if self.is_thin:
            schema = ColumnSchema(self.name, ColumnKind.IDENTIFIER, storage)
            return Column(schema, values.astype(np.int32), state)
        present = np.flatnonzero(state == 0)
        texts = pa.array(values[present]).cast(pa.string())
        index = np.full(len(values), -1, dtype=np.int32)
        index[present] = np.arange(len(present), dtype=np.int32)
        counts = np.ones(len(present), dtype=np.int64)
        pool = kinds.Texts(self.name, texts, [index], counts)
        return kinds.as_levels(pool, ColumnKind.IDENTIFIER, storage)


def _narrow(values: NDArray[np.int64]) -> NDArray[Any]:
    """Half the width where the numbers allow it."""
    if len(values) and values.min() >= _SMALL.min and values.max() <= _SMALL.max:
        return values.astype(np.int32)
    return values
