"""Ways of meeting a rule by construction: a column is computed from others after they were drawn.

Each way knows what it reads and writes, what the synthesizer sees instead, and how to put the column back on the
grid and with the codes of the real one. All of it is arrays and JSON.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from synth_engine.contracts.table import NUMBER_KINDS, Column, ColumnKind, ColumnSchema, Table
from synth_engine.rules.codes import all_present
from synth_engine.rules.lookups import Arrays, Book, Lookup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray


class Step(Protocol):
    """A way of meeting a rule."""

    @property
    def reads(self) -> tuple[str, ...]:
        """Columns that must be ready."""
        ...

    @property
    def writes(self) -> tuple[str, ...]:
        """Columns it gives."""
        ...

    @property
    def drops(self) -> tuple[str, ...]:
        """Columns the synthesizer need not see."""
        ...

    def reduce(self, table: Table) -> Mapping[str, Column]:
        """Columns the synthesizer sees in place of the real ones."""
        ...

    def apply(self, columns: dict[str, Column], rows: int) -> None:
        """Compute its columns from the others."""
        ...

    def to_json(self, arrays: Arrays, prefix: str) -> dict[str, Any]:
        """Plain JSON form; arrays go into `arrays`."""
        ...


def as_table(columns: Mapping[str, Column]) -> Table:
    """Columns by name as a table."""
    return Table(tuple(columns.values()))


@dataclass(frozen=True, slots=True, eq=False)
class Settle:
    """Values of a determinant that are not known become known ones, so that combinations are real ones.

    Attributes:
        book: known values.
        target: int64, for each known value the one it becomes (itself, mostly).
    """

    book: Book
    target: NDArray[np.int64]
    reads: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()

    @property
    def identity(self) -> bool:
        """Whether known values stay as they are."""
        return bool((self.target == np.arange(len(self.target))).all())

    @property
    def writes(self) -> tuple[str, ...]:
        """The determinant."""
        return (self.book.name,)

    def reduce(self, table: Table) -> Mapping[str, Column]:
        """The synthesizer sees the column as it is."""
        del table
        return {}

    def apply(self, columns: dict[str, Column], rows: int) -> None:
        """Move values to known ones."""
        del rows
        column = columns[self.book.name]
        plain = column.state == 0
        codes = self.book.encode(column)
        # A text nobody has in common becomes the first target: one that surely is a known value.
        codes = np.where(plain & (codes >= 0), codes, 0)
        codes = self.target[codes]
        if column.is_number:
            values = np.where(plain, self.book.numbers[codes], 0).astype(column.values.dtype)
            columns[self.book.name] = Column(column.schema, values, column.state)
            return
        values = np.where(plain, codes, 0).astype(np.int32)
        columns[self.book.name] = Column(column.schema, values, column.state, self.book.levels)

    def to_json(self, arrays: Arrays, prefix: str) -> dict[str, Any]:
        """Plain JSON form."""
        arrays |= {f"{prefix}.numbers": self.book.numbers, f"{prefix}.target": self.target}
        return {"way": "settle", "book": self.book.to_json()}

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any], arrays: Arrays, prefix: str) -> Settle:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        book = Book.from_json(untrusted["book"], arrays[f"{prefix}.numbers"])
        target = arrays[f"{prefix}.target"].astype(np.int64)
        inside = len(target) == book.values and (
            not len(target) or (target.min() >= 0 and target.max() < book.values)
        )
        if not inside or not book.values:
            raise ValueError(book.name)
        return cls(book, target)


@dataclass(frozen=True, slots=True, eq=False)
class Fixed:
    """Columns looked up from their determinants (fixed combinations).

    Attributes:
        lookup: what goes with what.
        dropped: the synthesizer does not see them; else they are drawn and put right where nothing is missing.
    """

    lookup: Lookup
    dropped: bool

    @property
    def reads(self) -> tuple[str, ...]:
        """The determinants."""
        return tuple(book.name for book in self.lookup.books)

    @property
    def writes(self) -> tuple[str, ...]:
        """The determined columns."""
        return tuple(one.schema.name for one in self.lookup.answers)

    @property
    def drops(self) -> tuple[str, ...]:
        """The determined columns, where nothing else says when they are missing."""
        return self.writes if self.dropped else ()

    def reduce(self, table: Table) -> Mapping[str, Column]:
        """Nothing stands in for them."""
        del table
        return {}

    def apply(self, columns: dict[str, Column], rows: int) -> None:
        """Look them up."""
        del rows
        given = [columns[name] for name in self.reads]
        entries = self.lookup.entries(given)
        found = [answers.column(entries) for answers in self.lookup.answers]
        if self.dropped:
            columns.update({column.name: column for column in found})
            return
        put = all_present([*given, *(columns[name] for name in self.writes)])
        for column in found:
            columns[column.name] = merged(columns[column.name], put, column)

    def to_json(self, arrays: Arrays, prefix: str) -> dict[str, Any]:
        """Plain JSON form."""
        lookup = self.lookup.to_json(arrays, prefix)
        return {"way": "fixed", "dropped": self.dropped, "lookup": lookup}

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any], arrays: Arrays, prefix: str) -> Fixed:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        lookup = Lookup.from_json(untrusted["lookup"], arrays, prefix)
        return cls(lookup, bool(untrusted["dropped"]))


def codes_as(column: Column, schema: ColumnSchema) -> NDArray[np.int16]:
    """States of a column in the codes of another schema; a code it does not know is "missing"."""
    known = {code: at + 1 for at, code in enumerate(schema.special)}
    place = [0, *(known.get(code, -1) for code in column.schema.special), -1]
    return np.asarray(np.array(place, dtype=np.int16)[column.state])


def merged(base: Column, put: NDArray[np.bool_], other: Column) -> Column:
    """A column that is `other` where `put`, and `base` elsewhere; levels and codes of both."""
    special = list(base.schema.special)
    special += [code for code in other.schema.special if code not in special]
    place = np.array(
        [0, *(special.index(code) + 1 for code in other.schema.special), -1], dtype=np.int16
    )
    state = np.where(put, place[other.state], base.state).astype(np.int16)
    schema = replace(base.schema, special=tuple(special))
    if base.is_number:
        theirs = other.values.astype(base.values.dtype)
        return Column(schema, np.where(put, theirs, base.values), state)
    if base.levels == other.levels:
        return Column(schema, np.where(put, other.values, base.values), state, base.levels)
    known = {level: at for at, level in enumerate(base.levels)}
    for level in other.levels:
        known.setdefault(level, len(known))
    index = np.array([known[level] for level in other.levels] or [0], dtype=np.int32)
    values = np.where(put, index[other.values], base.values).astype(np.int32)
    return Column(schema, values, state, tuple(known))


@dataclass(frozen=True, slots=True)
class Follow:
    """A date or number that is never below another: drawn as the difference.

    Attributes:
        start: name of the lower column.
        schema: of the upper one.
        unit: microseconds (dates) or the grid of the numbers; 0 for numbers without one.
        least: smallest difference, in units.
    """

    start: str
    schema: ColumnSchema
    unit: float
    least: int

    @property
    def reads(self) -> tuple[str, ...]:
        """The lower column."""
        return (self.start,)

    @property
    def writes(self) -> tuple[str, ...]:
        """The upper column."""
        return (self.schema.name,)

    @property
    def drops(self) -> tuple[str, ...]:
        """None: the difference stands in for it."""
        return ()

    def reduce(self, table: Table) -> Mapping[str, Column]:
        """The difference, in units, under the upper column's name and with its missing values and codes."""
        start, end = table[self.start], table[self.schema.name]
        plain = (end.state == 0) & (start.state == 0)
        schema = replace(self.schema, datetime_format=None, resolution_us=None)
        if self.unit:
            gap = end.values.astype(np.float64) - start.values.astype(np.float64)
            if self.schema.kind is ColumnKind.DATETIME:
                whole = end.values.astype(np.int64) - start.values.astype(np.int64)
                gap = whole.astype(np.float64)
            steps = np.maximum(np.rint(gap / self.unit), self.least).astype(np.int64)
            schema = replace(schema, kind=ColumnKind.INTEGER, decimals=0, fixed_decimals=False)
            return {end.name: Column(schema, np.where(plain, steps, 0), end.state)}
        gap = np.maximum(end.values.astype(np.float64) - start.values.astype(np.float64), 0.0)
        return {end.name: Column(schema, np.where(plain, gap, 0.0), end.state)}

    def apply(self, columns: dict[str, Column], rows: int) -> None:
        """Add the difference; what has nothing to start from is missing."""
        del rows
        start, gap = columns[self.start], columns[self.schema.name]
        plain = (gap.state == 0) & (start.state == 0)
        schema = replace(self.schema, special=gap.schema.special)
        state = np.where((gap.state == 0) & ~plain, codes_as(start, schema), gap.state)
        steps = np.maximum(gap.values, self.least)
        if schema.kind is ColumnKind.DATETIME:
            values = start.values.astype(np.int64) + steps.astype(np.int64) * int(self.unit)
            grid = schema.resolution_us or 1
            values = -(-values // grid) * grid  # up to the grid: never before the start
        elif schema.kind is ColumnKind.INTEGER:
            values = start.values.astype(np.int64) + steps.astype(np.int64)
        else:
            values = self._numbers(start.values.astype(np.float64), steps.astype(np.float64))
        columns[schema.name] = Column(
            schema, np.where(plain, values, 0).astype(values.dtype), state.astype(np.int16)
        )

    def _numbers(
        self, start: NDArray[np.float64], steps: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        values = start + steps * (self.unit or 1.0)
        decimals = self.schema.decimals
        if decimals is None:
            above = np.nextafter(start, np.inf) if self.least else start
            return np.asarray(np.maximum(values, above))
        values = np.round(values, decimals)
        low = values <= start if self.least else values < start
        return np.asarray(np.where(low, np.round(values + 10.0**-decimals, decimals), values))

    def to_json(self, arrays: Arrays, prefix: str) -> dict[str, Any]:
        """Plain JSON form."""
        del arrays, prefix
        return {
            "way": "follow",
            "start": self.start,
            "schema": self.schema.to_json(),
            "unit": self.unit,
            "least": self.least,
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any], arrays: Arrays, prefix: str) -> Follow:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        del arrays, prefix
        found = cls(
            str(untrusted["start"]),
            ColumnSchema.from_json(untrusted["schema"]),
            float(untrusted["unit"]),
            int(untrusted["least"]),
        )
        if found.schema.kind not in NUMBER_KINDS or not 0 <= found.unit < 1e15:
            raise ValueError(found.schema.name)
        return found
