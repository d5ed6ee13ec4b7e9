"""Tables of fixed combinations: what goes with a value, or with several values together.

Kept with a model, so an entry is one that at least `minimum_count` training rows share. A number between
known ones counts as the nearest known one, a combination nobody had as the commonest that begins like it: the
answer hangs on the determinants alone, so the rule holds for whatever a model draws.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema
from synth_engine.rules.codes import all_present, compact, joint_codes, majority

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

Arrays = dict[str, "NDArray[np.generic]"]
Numbers = Any  # float64 or int64 arrays that are compared and subtracted
_MOST_KEYS = 2**62
_WIDEST = 100_000


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """The known values of a determinant: value codes first, then special codes, last "missing".

    Attributes:
        name: of the column.
        numbers: known numbers in order (number kinds), else empty.
        levels: known texts (other kinds).
        special: known special codes.
    """

    name: str
    numbers: NDArray[np.generic]
    levels: tuple[str, ...]
    special: tuple[str, ...]

    @classmethod
    def of(cls, column: Column, minimum_count: int) -> Book:
        """Known is what enough rows have."""
        present = column.values[column.state == 0]
        distinct, counts = np.unique(present, return_counts=True)
        kept = distinct[counts >= minimum_count]
        special = tuple(
            code
            for at, code in enumerate(column.schema.special)
            if int((column.state == at + 1).sum()) >= minimum_count
        )
        if column.is_number:
            return cls(column.name, kept, (), special)
        levels = tuple(column.levels[int(at)] for at in kept)
        return cls(column.name, np.zeros(0), levels, special)

    @property
    def values(self) -> int:
        """How many values are known."""
        return len(self.numbers) or len(self.levels)

    @property
    def size(self) -> int:
        """How many codes there are; at least 1."""
        return self.values + len(self.special) + 1

    def encode(self, column: Column) -> NDArray[np.int64]:
        """Code a column: (n,) 0 to size - 1, or -1 for a text that is not known."""
        gone = self.size - 1
        if column.is_number and len(self.numbers):
            values = nearest(self.numbers, column.values)
        elif column.is_number:
            values = np.full(len(column), -1, dtype=np.int64)
        else:
            place = {level: at for at, level in enumerate(self.levels)}
            index = np.array([place.get(level, -1) for level in column.levels] or [-1])
            values = index[column.values]
        if not column.state.any():
            return values.astype(np.int64)
        known = {code: self.values + at for at, code in enumerate(self.special)}
        states = np.array([-1, *(known.get(code, gone) for code in column.schema.special), gone])
        return np.where(column.state == 0, values, states[column.state]).astype(np.int64)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form without `numbers`."""
        return {"name": self.name, "levels": list(self.levels), "special": list(self.special)}

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any], numbers: NDArray[np.generic]) -> Book:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        steps = np.diff(numbers.astype(np.float64)) if numbers.ndim == 1 else np.zeros(1)
        if not bool((steps > 0).all()):
            raise ValueError(untrusted["name"])
        return cls(
            str(untrusted["name"]),
            numbers,
            tuple(str(level) for level in untrusted["levels"]),
            tuple(str(code) for code in untrusted["special"]),
        )


def nearest(known: Numbers, values: Numbers) -> NDArray[np.int64]:
    """Positions of the nearest known numbers (sorted, at least one); the lower of two as near."""
    if known.dtype.kind == "i" and values.dtype.kind == "i":
        low, width = int(known[0]), int(known[-1]) - int(known[0])
        if width <= min(_WIDEST, 4 * len(values)):  # a table of all whole numbers between is faster
            table = _nearest(known, np.arange(low, low + width + 1))
            return np.asarray(table[np.clip(values.astype(np.int64) - low, 0, width)])
    return _nearest(known, values)


def _nearest(known: Numbers, values: Numbers) -> NDArray[np.int64]:
    above = np.clip(np.searchsorted(known, values), 0, len(known) - 1)
    below = np.maximum(above - 1, 0)
    nearer = values - known[below] <= known[above] - values
    return np.where(nearer, below, above).astype(np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """What a column holds for each entry of a lookup: int or float values, states, levels."""

    schema: ColumnSchema
    values: NDArray[np.generic]
    state: NDArray[np.int16]
    levels: tuple[str, ...]

    @classmethod
    def of(cls, column: Column, rows: NDArray[np.intp]) -> Answers:
        """The column at one row an entry; only the levels and codes in use are kept."""
        values, state = column.values[rows], column.state[rows]
        used = np.unique(state[state > 0]).astype(np.int64)
        place = np.zeros(len(column.schema.special) + 2, dtype=np.int16)
        place[used] = np.arange(1, len(used) + 1)
        place[-1] = -1
        schema = replace(
            column.schema, special=tuple(column.schema.special[at - 1] for at in used.tolist())
        )
        if column.is_number:
            return cls(schema, values, place[state], ())
        kept = np.unique(values[state == 0])
        index = np.searchsorted(kept, values)
        levels = tuple(column.levels[int(at)] for at in kept)
        return cls(schema, np.where(state == 0, index, 0).astype(np.int32), place[state], levels)

    def column(self, entries: NDArray[np.int64]) -> Column:
        """The column for one entry a row."""
        return Column(self.schema, self.values[entries], self.state[entries], self.levels)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form without the arrays."""
        return {"schema": self.schema.to_json(), "levels": list(self.levels)}

    @classmethod
    def from_json(
        cls,
        untrusted: Mapping[str, Any],
        values: NDArray[np.generic],
        state: NDArray[np.generic],
    ) -> Answers:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        schema = ColumnSchema.from_json(untrusted["schema"])
        levels = tuple(str(level) for level in untrusted["levels"])
        found = cls(schema, values, state.astype(np.int16), levels)
        number = schema.kind in {ColumnKind.NUMERIC, ColumnKind.INTEGER, ColumnKind.DATETIME}
        index = values.astype(np.int64)
        inside = number or bool(((index >= 0) & ((index < len(levels)) | (found.state != 0))).all())
        states = bool(((found.state >= -1) & (found.state <= len(schema.special))).all())
        if values.ndim != 1 or values.shape != state.shape or not inside or not states:
            raise ValueError(schema.name)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Lookup:
    """What goes with what.

    Attributes:
        books: of the determinants, in order.
        keys: int64, sorted; the combinations known, the first determinant counting most.
        entry: int64, place in the answers of each key.
        shorter: for each shorter beginning (all determinants but the last, ... , the first alone): keys and
            entries; used for combinations that are not known.
        usual: entry for everything else.
        answers: of each determined column.
    """

    books: tuple[Book, ...]
    keys: NDArray[np.int64]
    entry: NDArray[np.int64]
    shorter: tuple[tuple[NDArray[np.int64], NDArray[np.int64]], ...]
    usual: int
    answers: tuple[Answers, ...]

    @classmethod
    def learn(
        cls, given: Sequence[Column], then: Sequence[Column], minimum_count: int
    ) -> Lookup | None:
        """Learn which combination goes with which; None where no entry has enough rows.

        Args:
            given: determinants, n rows each.
            then: determined columns.
            minimum_count: rows that must share an entry.
        """
        books = tuple(Book.of(column, minimum_count) for column in given)
        if _space(books) >= _MOST_KEYS:
            return None
        codes = [_exact(book, column) for book, column in zip(books, given, strict=True)]
        rows = np.flatnonzero(np.all([code >= 0 for code in codes], axis=0))
        if not len(rows):
            return None
        partner, _ = joint_codes([column.take(rows) for column in then])
        partner, many = compact(partner)
        # A missing partner is one only where there is no other: else it is a gap, not an answer.
        there = all_present([column.take(rows) for column in then])
        first = np.full(many, -1, dtype=np.intp)
        first[partner[::-1]] = rows[::-1]
        keys, entry, shorter = None, None, []
        for length in range(len(books), 0, -1):
            key = _key(books[:length], [code[rows] for code in codes[:length]])
            answered = _answers_of(key, partner, there, minimum_count)
            if length == len(books):
                keys, entry = answered
            else:
                shorter.append(answered)
        counts = np.bincount(partner[there] if there.any() else partner, minlength=many)
        usual = int(counts.argmax())
        if keys is None or entry is None or not len(keys) or counts[usual] < minimum_count:
            return None
        used = np.unique(np.concatenate([entry, *(one for _, one in shorter), [usual]]))
        place = np.zeros(many, dtype=np.int64)
        place[used] = np.arange(len(used))
        answers = tuple(Answers.of(column, first[used]) for column in then)
        fewer = tuple((known, place[best]) for known, best in shorter)
        return cls(books, keys, place[entry], fewer, int(place[usual]), answers)

    def entries(self, given: Sequence[Column]) -> NDArray[np.int64]:
        """The entry for every row."""
        codes = [book.encode(column) for book, column in zip(self.books, given, strict=True)]
        if len(codes) == 1:
            table = np.full(self.books[0].size + 1, self.usual, dtype=np.int64)
            table[self.keys] = self.entry
            return np.asarray(table[codes[0]])  # -1, a text not known, is the last: the usual entry
        return self._longest(codes)

    def known(self, given: Sequence[Column]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """The entry for every row, and which rows have a whole combination that is known to the letter."""
        codes = [_exact(book, column) for book, column in zip(self.books, given, strict=True)]
        inside = np.all([one >= 0 for one in codes], axis=0)
        key = np.where(inside, _key(self.books, codes), -1)
        at = np.minimum(np.searchsorted(self.keys, key), len(self.keys) - 1)
        return self.entry[at], self.keys[at] == key

    def _longest(self, codes: Sequence[NDArray[np.int64]]) -> NDArray[np.int64]:
        """Entries by the longest beginning that is known."""
        found = np.full(len(codes[0]), -1, dtype=np.int64)
        ways = [(self.keys, self.entry), *self.shorter]
        for dropped, (known, entry) in enumerate(ways):
            left = np.flatnonzero(found < 0)
            if not len(left) or not len(known):
                continue
            length = len(codes) - dropped
            part = [code[left] for code in codes[:length]]
            key = np.where(
                np.all([one >= 0 for one in part], axis=0), _key(self.books[:length], part), -1
            )
            at = np.minimum(np.searchsorted(known, key), len(known) - 1)
            found[left] = np.where(known[at] == key, entry[at], -1)
        return np.where(found < 0, self.usual, found)

    def to_json(self, arrays: Arrays, prefix: str) -> dict[str, Any]:
        """Plain JSON form; the arrays go into `arrays` under names that begin with the prefix."""
        for at, book in enumerate(self.books):
            arrays[f"{prefix}.book.{at}"] = book.numbers
        arrays |= {f"{prefix}.keys": self.keys, f"{prefix}.entry": self.entry}
        for at, (known, entry) in enumerate(self.shorter):
            arrays |= {f"{prefix}.short.{at}.keys": known, f"{prefix}.short.{at}.entry": entry}
        for at, one in enumerate(self.answers):
            arrays |= {f"{prefix}.then.{at}.values": one.values}
            arrays |= {f"{prefix}.then.{at}.state": one.state}
        return {
            "books": [book.to_json() for book in self.books],
            "usual": self.usual,
            "answers": [one.to_json() for one in self.answers],
        }

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any], arrays: Arrays, prefix: str) -> Lookup:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        books = tuple(
            Book.from_json(row, arrays[f"{prefix}.book.{at}"])
            for at, row in enumerate(untrusted["books"])
        )
        answers = tuple(
            Answers.from_json(
                row, arrays[f"{prefix}.then.{at}.values"], arrays[f"{prefix}.then.{at}.state"]
            )
            for at, row in enumerate(untrusted["answers"])
        )
        shorter = []
        for at in range(len(books) - 1):
            known, entry = (arrays[f"{prefix}.short.{at}.{what}"] for what in ("keys", "entry"))
            shorter.append((known.astype(np.int64), entry.astype(np.int64)))
        found = cls(
            books,
            arrays[f"{prefix}.keys"].astype(np.int64),
            arrays[f"{prefix}.entry"].astype(np.int64),
            tuple(shorter),
            int(untrusted["usual"]),
            answers,
        )
        found.check()
        return found

    def check(self) -> None:
        """Whether nothing points outside (ValueError if something does)."""
        sizes = {len(one.values) for one in self.answers}
        if len(sizes) != 1 or not self.books or _space(self.books) >= _MOST_KEYS:
            raise ValueError(len(sizes))
        many = sizes.pop()
        for dropped, (known, entry) in enumerate([(self.keys, self.entry), *self.shorter]):
            space = _space(self.books[: len(self.books) - dropped])
            ordered = known.ndim == 1 and bool((known[1:] > known[:-1]).all())
            if not ordered or known.shape != entry.shape:
                raise ValueError(dropped)
            if len(known) and not (known[0] >= 0 and known[-1] < space):
                raise ValueError(dropped)
            if len(entry) and not (entry.min() >= 0 and entry.max() < many):
                raise ValueError(dropped)
        if not 0 <= self.usual < many or not len(self.keys):
            raise ValueError(self.usual)


def _answers_of(
    key: NDArray[np.int64],
    partner: NDArray[np.int64],
    there: NDArray[np.bool_],
    minimum_count: int,
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Keys with the partner that enough rows share: one that is there, or else the missing one."""
    known, best, together, _ = majority(key[there], partner[there])
    enough = together >= minimum_count
    known, best = known[enough], best[enough]
    gone, nothing, times, _ = majority(key[~there], partner[~there])
    alone = ~np.isin(gone, key[there]) & (times >= minimum_count)
    keys = np.concatenate([known, gone[alone]])
    order = np.argsort(keys)
    return keys[order], np.concatenate([best, nothing[alone]])[order]


def _space(books: Sequence[Book]) -> int:
    space = 1
    for book in books:
        space *= book.size
    return space


def _key(books: Sequence[Book], codes: Sequence[NDArray[np.int64]]) -> NDArray[np.int64]:
    key = codes[0]
    for book, code in zip(books[1:], codes[1:], strict=True):
        key = key * book.size + code
    return key


def _exact(book: Book, column: Column) -> NDArray[np.int64]:
    """Codes of the training rows; -1 where the value itself is not known."""
    codes = book.encode(column)
    if not column.is_number:
        return codes
    if not len(book.numbers):
        return np.where(column.state == 0, -1, codes)
    inside = np.minimum(codes, len(book.numbers) - 1)
    known = (column.state != 0) | (book.numbers[inside] == column.values)
    return np.where(known, codes, -1)
