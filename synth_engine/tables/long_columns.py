"""A long column of values kept as they are read: values a row and no texts.

What such a column decides is what `tables.kinds` would decide on the distinct texts; where it cannot tell without
them it says so (`Unfit`), and the column is read again as texts.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.table import Column, Storage


class Unfit(Exception):
    """The column is none of this kind, or only its texts can tell."""


class LongColumn(ABC):
    """Values, a few codes among them, block by block."""

    # Bounds as in `kinds`: (at most so many codes, values in at least that share of the rows).
    bounds: ClassVar[tuple[tuple[int, float], ...]]

    def __init__(self, name: str) -> None:
        self.name = name
        self._values: list[NDArray[Any]] = []
        self._states: list[NDArray[np.int16] | None] = []
        self._codes: list[str] = []
        self._plain_rows = self._coded_rows = 0
        self.is_thin = False

    def make_thin(self) -> None:
        """Forget the rows; `column` gives an empty one from here on."""
        self.is_thin = True
        for values, state in zip(self._values, self._states, strict=True):
            self._seen(values if state is None else values[state == 0])
        self._values, self._states = [], []

    def _seen(self, values: NDArray[Any]) -> None:
        """Remember of values that are not kept what decides the column's kind; here nothing does."""
        del values

    def held(self) -> int:
        """Memory taken (bytes)."""
        states = sum(state.nbytes for state in self._states if state is not None)
        return states + sum(values.nbytes for values in self._values)

    def add(self, texts: pa.StringArray, index: NDArray[np.int32]) -> None:
        """Take a block.

        Args:
            texts: distinct ones (blank is missing), trimmed.
            index: a row's text, -1 where missing.

        Raises:
            Unfit: read the column as texts.
        """
        state = np.zeros(len(texts) + 1, dtype=np.int16)
        state[-1] = -1
        known = pc.index_in(texts, value_set=pa.array(["", *self._codes], type=pa.string()))
        place = np.asarray(known.fill_null(-1))
        state[:-1][place == 0] = -1
        state[:-1][place > 0] = place[place > 0]
        fresh = place < 0
        found, parsed = self._parse(
            texts if fresh.all() else texts.filter(pa.array(fresh)), index, np.flatnonzero(fresh)
        )
        if found is not None:
            state[:-1][fresh] = found
        values = np.zeros(len(texts) + 1, dtype=parsed.dtype)
        values[:-1][state[:-1] == 0] = parsed
        self._keep(values[index], state, index)

    def add_rows(self, texts: pa.StringArray) -> bool:
        """Take a block of texts, a row each, trimmed and none empty, if all are values in plain sight.

        Which of them are the same need not be known then. Else nothing happens, and `add` says what they are.

        Raises:
            Unfit: read the column as texts.
        """
        values = self._plain(texts)
        if values is None:
            return False
        if self.is_thin:
            self._seen(values)
        else:
            self._values.append(values)
            self._states.append(None)
        self._plain_rows += len(values)
        return True

    @abstractmethod
    def _plain(self, texts: pa.StringArray) -> NDArray[Any] | None:
        """Values of texts, a row each, that are read without a second thought; None where some are not.

        Raises:
            Unfit: read the column as texts.
        """

    @abstractmethod
    def _parse(
        self, texts: pa.StringArray, index: NDArray[np.int32], at: NDArray[np.intp]
    ) -> tuple[NDArray[np.int16] | None, NDArray[Any]]:
        """States of texts not seen before (None where all are values), and the values among them.

        Args:
            texts: such texts.
            index: rows of the block.
            at: places of the texts in the block.

        Raises:
            Unfit: read the column as texts.
        """

    @property
    def stands(self) -> bool:
        """Whether all blocks together are a column of this kind."""
        present = self._plain_rows + self._coded_rows
        return any(
            len(self._codes) <= most and self._plain_rows >= share * present
            for most, share in self.bounds
        )

    @abstractmethod
    def column(self, storage: Storage, coercions: dict[str, int]) -> Column:
        """Build the column; this object is empty afterwards.

        Args:
            storage: how the file typed it.
            coercions: what was changed -> cells; added to.
        """

    def _new_codes(
        self, texts: pa.StringArray, fits: NDArray[np.bool_]
    ) -> NDArray[np.int16] | None:
        """States of texts, those that do not fit taken in as codes.

        Raises:
            Unfit: too many of them.
        """
        if fits.all():
            return None
        state = np.zeros(len(texts), dtype=np.int16)
        for place in np.flatnonzero(~fits).tolist():
            self._codes.append(texts[place].as_py())
            state[place] = len(self._codes)
            if len(self._codes) > max(most for most, _ in self.bounds):
                raise Unfit
        return state

    def _keep(
        self, values: NDArray[Any], state: NDArray[np.int16], index: NDArray[np.int32]
    ) -> None:
        """Keep a block's rows; where all of them are values there is no state to keep."""
        if self.is_thin:
            rows = state[index]
            self._seen(values[rows == 0])
            self._plain_rows += int((rows == 0).sum())
            self._coded_rows += int((rows > 0).sum())
            return
        self._values.append(values)
        if not state[:-1].any() and (len(index) == 0 or index.min() >= 0):
            self._states.append(None)
            self._plain_rows += len(index)
            return
        rows = state[index]
        self._states.append(rows)
        self._plain_rows += int((rows == 0).sum())
        self._coded_rows += int((rows > 0).sum())

    def _joined_values(self, dtype: type[np.generic]) -> NDArray[Any]:
        out = np.empty(sum(map(len, self._values)), dtype=dtype)
        at = 0
        # Each block goes when it is copied: the column is never held twice.
        self._values.reverse()
        while self._values:
            block = self._values.pop()
            out[at : at + len(block)] = block
            at += len(block)
        return out

    def _joined_states(self) -> NDArray[np.int16]:
        # Noughts straight from the system: pages that nobody writes take no memory.
        out = np.zeros(sum(map(len, self._values)), dtype=np.int16)
        at = 0
        for values, state in zip(self._values, self._states, strict=True):
            if state is not None:
                out[at : at + len(values)] = state
            at += len(values)
        self._states = []
        return out


def matches(texts: pa.StringArray, pattern: str) -> NDArray[np.bool_]:
    """Which texts match a regular expression."""
    return np.asarray(pc.match_substring_regex(texts, pattern), dtype=np.bool_)
