"""Columns as small whole numbers (codes) and back: what our own synthesizers learn from.

A code stands for something at least `minimum_count` rows share: a category, a number that many rows have (an
atom), an interval of numbers, a special code, or "missing". What fewer rows have is never a code of its own,
so neither a model nor a table drawn from it can hold it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema
from synth_engine.synthesizers.intervals import Intervals, intervals
from synth_engine.synthesizers.tails import Tail

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Coding:
    """How one column is coded.

    Codes 0 to ``len(low) - 1`` (numbers, in order of value) or ``len(schema levels) - 1`` (texts) are values;
    then follow the kept special codes; the last code is "missing" where `has_missing`.

    Attributes:
        schema: of the column as it will be drawn; holds only the special codes that are kept.
        levels: texts of the value codes (kinds other than numbers).
        low, high: float64, interval of each value code; equal for atoms (numbers only).
        step: grid the drawn numbers lie on; 0 for none.
        tails: shapes of the lowest and of the highest interval, where they are known.
        has_missing: whether "missing" is a code.
    """

    schema: ColumnSchema
    levels: tuple[str, ...]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    step: float
    has_missing: bool
    tails: tuple[Tail | None, Tail | None] = (None, None)

    @property
    def is_number(self) -> bool:
        """Whether value codes are numbers, in order."""
        return len(self.low) > 0

    @property
    def values(self) -> int:
        """How many codes stand for values."""
        return len(self.low) or len(self.levels)

    @property
    def size(self) -> int:
        """How many codes there are."""
        return self.values + len(self.schema.special) + int(self.has_missing)

    def decode(self, codes: NDArray[np.int64], rng: np.random.Generator) -> Column:
        """Draw a column from codes: numbers evenly inside their interval, on the column's grid."""
        if not self.is_number:
            plain, state = self._states(codes)
            index = np.where(plain, codes, 0).astype(np.int32)
            return Column(self.schema, index, state, self.levels)
        at = np.where(codes < self.values, codes, 0)
        low, high = self.low[at], self.high[at]
        places = rng.random(len(codes))
        drawn = low + places * (high - low)
        for tail, end in zip(self.tails, (0, len(self.low) - 1), strict=True):
            if tail is not None:
                here = at == end
                out = tail.excess(places[here])
                drawn[here] = self.low[end] + out if end else self.high[0] - out
        # Atoms lie on the grid already; they must not move by a rounding error.
        return self.with_numbers(codes, np.where(low == high, low, self.snapped(drawn)))

    def with_numbers(self, codes: NDArray[np.int64], numbers: NDArray[np.float64]) -> Column:
        """A number column from codes and ready numbers (used where the code is a value)."""
        plain, state = self._states(codes)
        if self.schema.kind is not ColumnKind.NUMERIC:
            return Column(self.schema, np.where(plain, np.rint(numbers), 0).astype(np.int64), state)
        if self.schema.decimals is not None:
            numbers = np.round(numbers, self.schema.decimals)
        return Column(self.schema, np.where(plain, numbers, 0.0), state)

    def _states(self, codes: NDArray[np.int64]) -> tuple[NDArray[np.bool_], NDArray[np.int16]]:
        plain = codes < self.values
        special = codes < self.values + len(self.schema.special)
        state = np.where(plain, 0, np.where(special, codes - self.values + 1, -1))
        return plain, state.astype(np.int16)

    def snapped(self, numbers: NDArray[np.float64]) -> NDArray[np.float64]:
        """Numbers on the grid, inside the column's range."""
        if self.step <= 0:
            return numbers
        steps = np.round(numbers / self.step)
        least, most = np.ceil(self.low[0] / self.step), np.floor(self.high[-1] / self.step)
        return np.asarray(np.clip(steps, least, max(least, most)) * self.step)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form without the arrays `low` and `high`."""
        return {
            "schema": self.schema.to_json(),
            "levels": list(self.levels),
            "step": self.step,
            "has_missing": self.has_missing,
            "tails": [None if one is None else one.to_json() for one in self.tails],
        }

    @classmethod
    def from_json(
        cls,
        untrusted: Mapping[str, Any],
        low: NDArray[np.float64],
        high: NDArray[np.float64],
    ) -> Coding:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        found = cls(
            schema=ColumnSchema.from_json(untrusted["schema"]),
            levels=tuple(str(level) for level in untrusted["levels"]),
            low=np.asarray(low, dtype=np.float64),
            high=np.asarray(high, dtype=np.float64),
            step=float(untrusted["step"]),
            has_missing=bool(untrusted["has_missing"]),
            tails=_both([Tail.from_json(one) for one in untrusted["tails"]]),
        )
        if len(found.low) != len(found.high) or found.size < 1:
            raise ValueError(found.schema.name)
        if found.tails != (None, None) and len(found.low) < 2:
            raise ValueError(found.schema.name)
        return found


def _both(tails: list[Tail | None]) -> tuple[Tail | None, Tail | None]:
    if len(tails) != 2:
        raise ValueError(len(tails))
    return tails[0], tails[1]


def code_column(column: Column, minimum_count: int) -> tuple[Coding, NDArray[np.int64]]:
    """Code a column.

    Args:
        column: n >= 1 rows.
        minimum_count: rows that must share whatever becomes a code (>= 1).

    Returns:
        (coding, codes of the n rows). Rows with something rare get the code nearest to it: the nearest
        number, the most frequent category, "missing" for a rare special code.
    """
    kept = [
        number
        for number in range(1, len(column.schema.special) + 1)
        if int((column.state == number).sum()) >= minimum_count
    ]
    schema = replace(column.schema, special=tuple(column.schema.special[k - 1] for k in kept))
    present = column.state == 0
    missing = (column.state != 0) & ~np.isin(column.state, kept)
    if column.is_number:
        found = intervals(column, present, minimum_count)
        levels: tuple[str, ...] = ()
    else:
        found = Intervals.none()
        levels, inside = _levels(column, present, minimum_count)
        found = replace(found, inside=inside)
    count = len(found.low) or len(levels)
    if count == 0:  # no value that enough rows share: all that can be said is "missing"
        missing = missing | present
    has_missing = bool(missing.any())
    coding = Coding(schema, levels, found.low, found.high, found.step, has_missing, found.tails)
    codes = np.zeros(len(column), dtype=np.int64)
    if count:
        codes[present] = found.inside
    for at, number in enumerate(kept):
        codes[column.state == number] = count + at
    codes[missing] = count + len(kept)
    return coding, codes


def _levels(
    column: Column, present: NDArray[np.bool_], minimum_count: int
) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """Levels that enough rows share, in the column's order; rows of rarer ones go to the commonest."""
    index = column.values[present].astype(np.int64)
    counts = np.bincount(index, minlength=len(column.levels))
    keep = np.flatnonzero(counts >= minimum_count)
    if not len(keep):
        return (), np.zeros(0, dtype=np.int64)
    place = np.full(len(column.levels), int(np.searchsorted(keep, keep[counts[keep].argmax()])))
    place[keep] = np.arange(len(keep))
    return tuple(column.levels[at] for at in keep.tolist()), place[index]
