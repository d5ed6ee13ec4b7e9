"""What a profile needs to know of one column of a table that is gone through group by group: counts, not rows.

Exact while a column has few enough distinct values; beyond that the number of distinct values is an estimate (to
half a percent), and what else needs all of them comes from a sample of rows. Lowest, highest, mean and skewness are
exact always.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa

from synth_engine.tables.sketches import Distinct, hashes_of, mixed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from synth_engine.contracts.table import Column, ColumnSchema

# Distinct values that are counted one by one, all columns together; a text costs as much as so many numbers.
MOST_COUNTED: Final = 1 << 23
LEAST_COUNTED: Final = 1 << 10
TEXT_COST: Final = 8
_LEAST_WAITING: Final = 1 << 16


class Moments:
    """Count, extremes and the first three central moments, block by block.

    Source: Pebay (2008), Formulas for robust, one-pass parallel computation of covariances and arbitrary-order
    statistical moments, Sandia report 2008-6212.
    """

    def __init__(self) -> None:
        self.count = 0
        self.low, self.high = np.inf, -np.inf
        self.mean = self._second = self._third = 0.0

    def add(self, values: NDArray[np.float64]) -> None:
        """Take a block."""
        count = len(values)
        if not count:
            return
        self.low = min(self.low, float(values.min()))
        self.high = max(self.high, float(values.max()))
        mean = float(values.mean())
        apart = values - mean
        squares = apart * apart
        second, third = float(squares.sum()), float((squares * apart).sum())
        before, total = self.count, self.count + count
        gap = mean - self.mean
        self._third += (
            third
            + gap**3 * before * count * (before - count) / total**2
            + 3 * gap * (before * second - count * self._second) / total
        )
        self._second += second + gap**2 * before * count / total
        self.mean += gap * count / total
        self.count = total

    @property
    def skewness(self) -> float:
        """The third standardised moment; 0 where nothing varies."""
        spread = (self._second / max(self.count, 1)) ** 0.5
        if not np.isfinite(spread) or spread <= 0:
            return 0.0
        return float(self._third / self.count / spread**3)


class Tally:
    """One column.

    Attributes:
        schema: of the column.
        present, missing, special: rows.
        codes: which special codes there were.
        moments: of a column of numbers.
    """

    def __init__(self, schema: ColumnSchema, most: int) -> None:
        self.schema = schema
        self.present = self.missing = self.special = 0
        self.codes: set[int] = set()
        self.moments = Moments()
        self._most = most
        self._values: NDArray[Any] | None = None
        self._counts: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._waiting: list[tuple[NDArray[Any], NDArray[np.int64]]] = []
        self._entries = 0
        self._texts: dict[str, int] = {}
        self._sketch: Distinct | None = None

    def add(self, column: Column) -> None:
        """Take a group of rows."""
        state = column.state
        filled = state == 0
        count = int(np.count_nonzero(filled))
        self.present += count
        self.missing += int(np.count_nonzero(state < 0))
        if (state > 0).any():
            self.special += int(np.count_nonzero(state > 0))
            self.codes.update(np.unique(state[state > 0]).tolist())
        values = column.values if count == len(state) else column.values[filled]
        if column.is_number:
            self.moments.add(values.astype(np.float64))
            self._numbers(values)
        else:
            self._levels(column.levels, values)

    def _numbers(self, values: NDArray[Any]) -> None:
        found, counts = np.unique(values, return_counts=True)
        if self._sketch is not None:
            self._sketch.add(_number_hashes(found))
            return
        self._waiting.append((found, counts.astype(np.int64)))
        self._entries += len(found)
        known = 0 if self._values is None else len(self._values)
        if self._entries >= max(known, _LEAST_WAITING):
            self._settle()

    def _settle(self) -> None:
        if not self._waiting:
            return
        known = [] if self._values is None else [(self._values, self._counts)]
        parts = [*known, *self._waiting]
        self._waiting, self._entries = [], 0
        values = np.concatenate([one for one, _ in parts])
        counts = np.concatenate([many for _, many in parts])
        self._values, place = np.unique(values, return_inverse=True)
        self._counts = np.bincount(place.reshape(-1), weights=counts).astype(np.int64)
        if len(self._values) > self._most:
            self._sketch = Distinct()
            self._sketch.add(_number_hashes(self._values))
            self._values, self._counts = None, np.zeros(0, dtype=np.int64)

    def _levels(self, levels: tuple[str, ...], values: NDArray[Any]) -> None:
        counts = np.bincount(values.astype(np.intp), minlength=len(levels))
        used = np.flatnonzero(counts)
        if self._sketch is None:
            for at, many in zip(used.tolist(), counts[used].tolist(), strict=True):
                text = levels[at]
                self._texts[text] = self._texts.get(text, 0) + many
            if len(self._texts) <= self._most // TEXT_COST:
                return
            self._sketch = Distinct()
            self._sketch.add(hashes_of(pa.array(list(self._texts), type=pa.string())))
            self._texts = {}
            return
        if len(used):
            self._sketch.add(hashes_of(pa.array([levels[at] for at in used.tolist()], pa.string())))

    @property
    def is_exact(self) -> bool:
        """Whether all distinct values were counted; asked after the last group."""
        self._settle()
        return self._sketch is None

    @property
    def distinct(self) -> int:
        """Distinct values, about where they are too many."""
        self._settle()
        if self._sketch is not None:
            return min(round(self._sketch.estimate), self.present)
        return len(self._texts) if self._values is None else len(self._values)

    def counted(self) -> tuple[NDArray[Any], NDArray[np.int64], tuple[str, ...]]:
        """Distinct values ascending, rows of each, and the texts where they stand for such; only where exact."""
        self._settle()
        if self._values is not None:
            return self._values, self._counts, ()
        texts = tuple(sorted(self._texts))
        counts = np.array([self._texts[text] for text in texts], dtype=np.int64)
        return np.arange(len(texts), dtype=np.int32), counts, texts


def _number_hashes(values: NDArray[Any]) -> NDArray[np.uint64]:
    """Hashes of numbers by their bits; -0.0 is 0.0."""
    plain = values + 0.0 if values.dtype == np.float64 else values.astype(np.int64)
    return mixed(plain.view(np.uint64))
