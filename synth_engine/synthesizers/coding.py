"""Columns as small whole numbers (codes) and back: what our own synthesizers learn from.

A code stands for something at least `minimum_count` rows share: a category, a number that many rows have (an
atom), an interval of numbers, a special code, or "missing". What fewer rows have is never a code of its own,
so neither a model nor a table drawn from it can hold it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.table import NUMBER_KINDS, Column, ColumnKind, ColumnSchema
from synth_engine.synthesizers.intervals import Intervals, intervals
from synth_engine.synthesizers.pools import NO_POOL, Pool, pooled_rows
from synth_engine.synthesizers.roundness import Roundness
from synth_engine.synthesizers.shared_values import SharedValues
from synth_engine.synthesizers.tails import Tail

if TYPE_CHECKING:
    from collections.abc import Mapping
    from concurrent.futures import Executor

    from numpy.typing import NDArray

    from synth_engine.contracts.table import Table

MOST_DECIMALS = 30  # of a column from a file; no float has more that mean anything


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
        rounded: how the numbers of each interval are rounded.
        shared: numbers inside the intervals that many rows share.
        pool: texts that the last value code stands for, where it stands for several.
    """

    schema: ColumnSchema
    levels: tuple[str, ...]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    step: float
    has_missing: bool
    tails: tuple[Tail | None, Tail | None]
    rounded: Roundness
    shared: SharedValues
    pool: Pool = NO_POOL

    @property
    def is_number(self) -> bool:
        """Whether value codes are numbers, in order."""
        return len(self.low) > 0

    @property
    def values(self) -> int:
        """How many codes stand for values."""
        return len(self.low) or len(self.levels) + bool(self.pool.texts)

    @property
    def size(self) -> int:
        """How many codes there are."""
        return self.values + len(self.schema.special) + int(self.has_missing)

    def decode(
        self,
        codes: NDArray[np.int64],
        rng: np.random.Generator,
        within: tuple[float, float] | None = None,
        *,
        even: bool = True,
    ) -> Column:
        """Draw a column from codes: numbers evenly inside their interval, on its grid.

        Args:
            codes: (rows,) below `size`.
            rng: where in its interval a number lies.
            within: ends that no number may pass (conditions); their intervals must reach inside.
            even: spread the numbers of an interval evenly over it.
        """
        if self.schema.kind in NUMBER_KINDS and not self.is_number:
            return self.with_numbers(codes, np.zeros(len(codes)))  # none that enough rows share
        if not self.is_number:
            plain, state = self._states(codes)
            index = np.where(plain, codes, 0)
            if self.pool.texts:
                rare = np.flatnonzero(index == len(self.levels))
                index[rare] += self.pool.draw(len(rare), rng)
            texts = (*self.levels, *self.pool.texts)
            return Column(self.schema, index.astype(np.int32), state, texts)
        at = np.where(codes < self.values, codes, 0)
        low, high = self.low[at], self.high[at]
        if (self.low == self.high).all():
            return self.with_numbers(codes, low)
        places = _even_places(at, rng) if even else rng.random(len(at))
        many, places = self.shared.draw(at, places)
        step = np.full(len(codes), self.step)
        if self.step > 0 and within is None:
            step, which = self.rounded.steps(at, (low, high), step, rng)
            if even and len(self.rounded.units):  # evenly over the numbers of each grid too
                which = np.where(many < 0, which, -1)
                places = _even_places(at * (len(self.rounded.units) + 2) + which + 1, rng)
        drawn = low + places * (high - low)
        for tail, end in zip(self.tails, (0, len(self.low) - 1), strict=True):
            if tail is not None:
                here = at == end
                out = tail.excess(places[here])
                drawn[here] = self.low[end] + out if end else self.high[0] - out
        if within is not None:
            inner, outer = np.maximum(low, within[0]), np.minimum(high, within[1])
            outside = (drawn < within[0]) | (drawn > within[1])
            drawn = np.where(outside, inner + places * (outer - inner), drawn)
        found = drawn
        if self.step > 0:
            found = self._beside_shared(self.snapped(drawn, step), drawn, step, at)
            if within is not None:
                least, most = np.ceil(within[0] / self.step), np.floor(within[1] / self.step)
                found = np.clip(found, least * self.step, most * self.step)
        own = self.shared.values[many] if len(self.shared.values) else found
        if within is not None:
            many = np.where((own < within[0]) | (own > within[1]), -1, many)
        # Atoms and shared numbers lie on the grid already; they must not move by a rounding error.
        found = np.where(many >= 0, own, found)
        return self.with_numbers(codes, np.where(low == high, low, found))

    def _beside_shared(
        self,
        found: NDArray[np.float64],
        drawn: NDArray[np.float64],
        step: NDArray[np.float64],
        at: NDArray[np.int64],
    ) -> NDArray[np.float64]:
        """Numbers that landed on one with a share of its own, moved one step on inside their interval."""
        own = np.sort(np.concatenate([self.low[self.low == self.high], self.shared.values]))
        if not len(own):
            return found
        landed = np.flatnonzero(self.low[at] < self.high[at])
        landed = landed[_among(found[landed], own)]
        first = np.where(drawn[landed] < found[landed], -1.0, 1.0) * step[landed]
        for _ in range(2):
            moved = found[landed] + first
            inside = (moved >= self.low[at[landed]]) & (moved <= self.high[at[landed]])
            fits = inside & ~_among(moved, own)
            found[landed[fits]] = moved[fits]
            landed, first = landed[~fits], -first[~fits]
            if not len(landed):
                break
        return found

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

    def snapped(
        self, numbers: NDArray[np.float64], step: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Numbers on their grids (> 0), inside the column's range."""
        least, most = np.ceil(self.low[0] / step), np.floor(self.high[-1] / step)
        return np.asarray(np.clip(np.round(numbers / step), least, np.maximum(least, most)) * step)

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """What is kept beside `to_json`."""
        arrays = {**self.rounded.arrays(), **self.shared.arrays()}
        return {"low": self.low, "high": self.high, **arrays}

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form without the arrays."""
        return {
            "schema": self.schema.to_json(),
            "levels": list(self.levels),
            **({"pool": list(self.pool.texts)} if self.pool.texts else {}),
            "step": self.step,
            "has_missing": self.has_missing,
            "tails": [None if one is None else one.to_json() for one in self.tails],
        }

    @classmethod
    def opened(
        cls, untrusted: Mapping[str, Any], arrays: Mapping[str, NDArray[np.generic]]
    ) -> Coding:
        """Read `to_json` and `arrays` (KeyError, ValueError, TypeError if they are not that)."""
        low, high = (
            np.ascontiguousarray(arrays[name]).astype(np.float64) for name in ("low", "high")
        )
        found = cls(
            schema=ColumnSchema.from_json(untrusted["schema"]),
            levels=tuple(str(level) for level in untrusted["levels"]),
            low=low,
            high=high,
            step=float(untrusted["step"]),
            has_missing=bool(untrusted["has_missing"]),
            tails=_both([Tail.from_json(one) for one in untrusted["tails"]]),
            rounded=Roundness.opened(arrays, len(low)),
            shared=SharedValues.opened(arrays, len(low)),
            pool=Pool(tuple(str(text) for text in untrusted.get("pool", ()))),
        )
        sound = (
            low.ndim == 1
            and low.shape == high.shape
            and found.size >= 1
            and bool(np.isfinite(low).all() and np.isfinite(high).all())
            and 0 <= found.step < math.inf
            and 0 <= (found.schema.decimals or 0) <= MOST_DECIMALS
        )
        # Numbers have no levels and texts no intervals: what is drawn would fit no column.
        texts = found.levels or found.pool.texts
        fitting = not (texts if found.schema.kind in NUMBER_KINDS else len(low))
        if not (sound and fitting) or (found.tails != (None, None) and len(low) < 2):
            raise ValueError(found.schema.name)
        return found


def _even_places(at: NDArray[np.int64], rng: np.random.Generator) -> NDArray[np.float64]:
    """(rows,) places 0-1: those of one interval are spread evenly over it, in random order."""
    shuffled = rng.permutation(len(at))
    order = shuffled[np.argsort(at[shuffled], kind="stable")]
    sizes = np.bincount(at)
    sizes = sizes[sizes > 0]
    rank = np.arange(len(at)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    places = np.empty(len(at))
    places[order] = (rank + rng.random(len(at))) / np.repeat(sizes, sizes)
    return places


def _among(numbers: NDArray[np.float64], ascending: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which numbers are among some (a hair apart is the same: both lie on one grid)."""
    at = np.minimum(np.searchsorted(ascending, numbers), len(ascending) - 1)
    near = np.minimum(np.abs(ascending[at] - numbers), np.abs(ascending[at - 1] - numbers))
    return np.asarray(near <= 1e-9 * np.maximum(np.abs(numbers), 1.0))


def _both(tails: list[Tail | None]) -> tuple[Tail | None, Tail | None]:
    if len(tails) != 2:
        raise ValueError(len(tails))
    return tails[0], tails[1]


def code_columns(
    table: Table, minimum_count: int, pool: Executor
) -> tuple[list[Coding], NDArray[np.int32]]:
    """Code all columns.

    Columns that share a set of values (three columns of diagnoses, say) count together: a code that many rows
    have in one of them is nobody's own in another.

    Args:
        table: n >= 1 rows.
        minimum_count: rows that must share whatever becomes a code (>= 1).
        pool: where columns are coded side by side.

    Returns:
        (codings, (columns, n) codes).
    """
    together = pooled_rows(table)
    # In one array from the start: the columns' codes are never held twice.
    codes = np.empty((len(table.columns), table.rows), dtype=np.int32)

    def code(at: int) -> Coding:
        column = table.columns[at]
        coding, codes[at] = code_column(column, minimum_count, together.get(column.name))
        return coding

    return list(pool.map(code, range(len(table.columns)))), codes


def code_column(
    column: Column, minimum_count: int, together: Mapping[str, int] | None = None
) -> tuple[Coding, NDArray[np.int64]]:
    """Code a column.

    Args:
        column: n >= 1 rows.
        minimum_count: rows that must share whatever becomes a code (>= 1).
        together: rows a text over all columns that share this one's set of values.

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
        pool = NO_POOL
    else:
        found = Intervals.none()
        levels, pool, inside = _levels(column, present, minimum_count, together)
        found = replace(found, inside=inside)
    count = len(found.low) or len(levels) + bool(pool.texts)
    if count == 0:  # no value that enough rows share: all that can be said is "missing"
        missing = missing | present
    has_missing = bool(missing.any())
    coding = Coding(
        *(schema, levels, found.low, found.high, found.step, has_missing, found.tails),
        *(found.rounded, found.shared, pool),
    )
    codes = np.zeros(len(column), dtype=np.int64)
    if count:
        codes[present] = found.inside
    for at, number in enumerate(kept):
        codes[column.state == number] = count + at
    codes[missing] = count + len(kept)
    return coding, codes


def _levels(
    column: Column,
    present: NDArray[np.bool_],
    minimum_count: int,
    together: Mapping[str, int] | None,
) -> tuple[tuple[str, ...], Pool, NDArray[np.int64]]:
    """Levels that enough rows have, in the column's order; rows of rarer ones go to the pool or to the commonest.

    The pool holds what enough rows have in the columns that share this one's set of values, whether or not anybody
    has it in this one: which of it is here, and how often, is not kept.
    """
    index = column.values[present].astype(np.int64)
    counts = np.bincount(index, minlength=len(column.levels))
    own = counts >= minimum_count
    keep = np.flatnonzero(own & (counts > 0))
    levels = tuple(column.levels[at] for at in keep.tolist())
    pool, pooled = NO_POOL, np.zeros(len(column.levels), dtype=np.bool_)
    if together is not None:
        mine = set(levels)
        others = {one for one, n in together.items() if n >= minimum_count and one not in mine}
        pooled = np.array([level in others for level in column.levels], dtype=np.bool_)
        if int(counts[pooled].sum()) >= minimum_count:
            pool = Pool(tuple(sorted(others)))
        else:
            pooled[:] = False
    if not len(keep) and not pool.texts:
        return (), pool, np.zeros(0, dtype=np.int64)
    common = int(counts[keep].argmax()) if len(keep) else 0
    place = np.full(len(column.levels), common)
    place[keep] = np.arange(len(keep))
    place[pooled] = len(keep)
    return levels, pool, place[index]
