"""Writes Stata files (dta, format 118: Stata 14 and newer), row group by row group.

Source of the format: StataCorp, "Description of the .dta file format 118". Labels and dates go with the numbers;
codes that stand among numbers become Stata's missing values with a letter. The time in the head is the one that is
passed in: the same rows give the same bytes.
"""

from __future__ import annotations

import json
import re
import struct
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Final

import numpy as np

from synth_engine.contracts.formats import ABOUT
from synth_engine.tables.arrays import to_texts
from synth_engine.tables.stat_times import STATA_DAY
from synth_engine.tables.writers.labelled import (
    MONTHS,
    cut,
    looks_of,
    numbers_in,
    slices,
    stamp_of,
    texts_in,
    twice,
)
from synth_engine.tables.writers.names import need_columns, stata_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.formats import About
    from synth_engine.contracts.table import Column, ColumnSchema, Table
    from synth_engine.tables.writers.labelled import Look

MOST_COLUMNS: Final = 32_767
_LONGEST_FIXED, _LONG_TEXT = 2_045, 32_768  # bytes; and the type of longer ones
_MOST_LETTERS: Final = 26
# Where the head says the number of rows.
_ROWS_AT: Final = len(b"<header><release>118</release><byteorder>LSF</byteorder><K>??</K><N>")
_DAY_US: Final = 86_400_000_000
_LETTER: Final = re.compile(r"\.([A-Za-z])")


@dataclass(frozen=True, slots=True)
class _Type:
    """A type of numbers: its code, its dtype, its least and greatest value, and its missing value."""

    code: int
    dtype: str
    low: float
    high: float
    form: str


_BYTE: Final = _Type(65_530, "<i1", -127, 100, "%8.0g")
_INT: Final = _Type(65_529, "<i2", -32_767, 32_740, "%8.0g")
_LONG: Final = _Type(65_528, "<i4", -2_147_483_647, 2_147_483_620, "%12.0g")
_DOUBLE: Final = _Type(65_526, "<f8", -8.9e307, 8.9e307, "%10.0g")
# Missing values of a double: 2 to the 1023rd, and a step more for every letter.
_DOUBLE_MISSING, _DOUBLE_STEP = 0x7FE0000000000000, 0x0000010000000000


class StataWriter:
    """Stata tables."""

    name = "stata"
    suffixes = (".dta",)

    def names_in_file(self, schema: tuple[ColumnSchema, ...]) -> tuple[str, ...]:
        """Names of at most 32 letters, digits and underlines."""
        return stata_names(column.name for column in schema)

    def write(
        self,
        tables: Iterable[Table],
        schema: tuple[ColumnSchema, ...],
        path: Path,
        context: Context,
        about: About | None = None,
    ) -> int:
        """Write row groups. Returns the rows written.

        Raises:
            UserFixable: ``FILE.FORMAT_LIMIT``.
        """
        need_columns(len(schema), MOST_COLUMNS, path)
        groups = twice(tables)
        names = self.names_in_file(schema)
        fields = [
            _field(name, look) for name, look in zip(names, looks_of(schema, groups), strict=True)
        ]
        with path.open("wb") as file:
            return _File(file, fields, groups, context).write(about)


@dataclass(frozen=True, slots=True)
class _Field:
    """One column as Stata has it.

    Attributes:
        name: in the file.
        look: of the column.
        kind: of its numbers; None for texts.
        width: bytes of its texts; more than 2,045 are kept apart.
        letters: code -> letter (1 is a).
    """

    name: str
    look: Look
    kind: _Type | None
    width: int
    letters: tuple[int, ...] = ()

    @property
    def is_long(self) -> bool:
        """Whether its texts are kept apart from the rows."""
        return self.kind is None and self.width > _LONGEST_FIXED

    @property
    def code(self) -> int:
        """Its type's number."""
        if self.kind is not None:
            return self.kind.code
        return _LONG_TEXT if self.is_long else self.width

    @property
    def dtype(self) -> str:
        """Its cells in a row."""
        if self.kind is not None:
            return self.kind.dtype
        return "<u8" if self.is_long else f"S{self.width}"

    @property
    def form(self) -> str:
        """How Stata shows it."""
        if self.kind is None:
            return f"%-{min(self.width, 60)}s" if not self.is_long else "%9s"
        return {"date": "%td", "datetime": "%tc"}.get(self.look.shows, self.kind.form)

    @property
    def label(self) -> str:
        """What it is; its own name where the file could not keep it."""
        return self.look.label or (
            "" if self.name == self.look.schema.name else self.look.schema.name
        )

    def value_labels(self) -> list[tuple[int, str]]:
        """Numbers, letters among them, and their labels, ascending."""
        if self.kind is None:
            return []
        found = {
            int(number): label
            for number, label in self.look.labels.items()
            if number.is_integer() and abs(number) <= _LONG.high
        }
        for code, letter in zip(self.look.codes, self.letters, strict=True):
            label = self.look.code_label(code)
            if label != f".{chr(96 + letter)}":
                found[int(_LONG.high) + 1 + letter] = label
        return sorted(found.items())

    def cells(self, column: Column) -> NDArray[Any]:
        """A row group's numbers as Stata has them."""
        kind = self.kind
        if kind is None:
            return texts_in(column, self.width, b"\x00")
        values, code = numbers_in(column, self.look)
        gone = np.isnan(values)
        values = np.where(gone, 0.0, values)
        if self.look.shows == "date":
            values = np.floor(values / _DAY_US) - STATA_DAY
        elif self.look.shows == "datetime":
            values = np.rint(values / 1_000) - STATA_DAY * 86_400_000.0
        place = np.array([0, *self.letters], dtype=np.int64)[code]
        if kind is _DOUBLE:
            missing = (_DOUBLE_MISSING + place * _DOUBLE_STEP).view(np.float64)
            return np.where(gone, missing, values)
        return np.where(gone, int(kind.high) + 1 + place, values.astype(np.int64)).astype(
            kind.dtype
        )


def _field(name: str, look: Look) -> _Field:
    if look.shows == "text" or len(look.codes) > _MOST_LETTERS:
        return _Field(name, look, None, max(look.width, 1))
    kind = _DOUBLE
    low, high = look.low, look.high
    if look.shows == "date":
        low, high = (one / _DAY_US - STATA_DAY for one in (low, high))
        kind = next((one for one in (_INT, _LONG) if one.low <= low and high <= one.high), _DOUBLE)
        kind = kind if low <= high else _LONG
    elif look.shows == "number" and look.whole:
        fitting = (one for one in (_BYTE, _INT, _LONG) if one.low <= low and high <= one.high)
        kind = next(fitting, _DOUBLE)
    return _Field(name, look, kind, 0, _letters(look.codes))


def _letters(codes: Sequence[str]) -> tuple[int, ...]:
    """A letter for every code: its own where it has one (``.a``), else the first that is free."""
    own = [
        ord(found[1].lower()) - 96 if (found := _LETTER.fullmatch(code)) else 0 for code in codes
    ]
    taken: set[int] = set()
    letters = [0] * len(own)
    for at, letter in enumerate(own):
        if letter and letter not in taken:
            letters[at] = letter
            taken.add(letter)
    for at, letter in enumerate(letters):
        if not letter:
            letters[at] = next(one for one in range(1, _MOST_LETTERS + 1) if one not in taken)
            taken.add(letters[at])
    return tuple(letters)


class _File:
    """The parts of a file, in order; their places are noted in its map at the end."""

    def __init__(
        self, file: IO[bytes], fields: list[_Field], groups: Iterable[Table], context: Context
    ) -> None:
        self._file = file
        self._fields = fields
        self._groups = groups
        self._context = context
        self._places: list[int] = []
        self._long: list[tuple[int, int, bytes]] = []

    def write(self, about: About | None) -> int:
        """All of it; returns the rows."""
        self._places.append(0)
        self._file.write(b"<stata_dta>")
        self._file.write(_header(len(self._fields), about))
        places = self._file.tell()
        self._part("map", lambda: bytes(14 * 8))
        fields = self._fields
        self._part(
            "variable_types", lambda: struct.pack(f"<{len(fields)}H", *(f.code for f in fields))
        )
        self._part("varnames", lambda: b"".join(_fixed(f.name, 129) for f in fields))
        self._part("sortlist", lambda: bytes(2 * (len(fields) + 1)))
        self._part("formats", lambda: b"".join(_fixed(f.form, 57) for f in fields))
        self._part("value_label_names", lambda: b"".join(_fixed(self._set(f), 129) for f in fields))
        self._part("variable_labels", lambda: b"".join(_fixed(f.label[:80], 321) for f in fields))
        self._part("characteristics", lambda: _characteristics(about))
        self._places.append(self._file.tell())
        self._file.write(b"<data>")
        rows = self._rows()
        self._file.write(b"</data>")
        self._part("strls", self._long_texts)
        self._part("value_labels", self._value_labels)
        self._places.append(self._file.tell())
        self._file.write(b"</stata_dta>")
        self._places.append(self._file.tell())
        self._file.seek(places + len(b"<map>"))
        self._file.write(struct.pack("<14Q", *self._places))
        # How many rows there are is known now.
        self._file.seek(len(b"<stata_dta>") + _ROWS_AT)
        self._file.write(struct.pack("<Q", rows))
        self._file.seek(0, 2)
        return rows

    def _part(self, name: str, body: Callable[[], bytes]) -> None:
        self._places.append(self._file.tell())
        self._file.write(b"<%b>%b</%b>" % (name.encode(), body(), name.encode()))

    def _set(self, one: _Field) -> str:
        """Name of a column's set of labels."""
        return one.name if one.value_labels() else ""

    def _rows(self) -> int:
        dtype = np.dtype([(str(at), one.dtype) for at, one in enumerate(self._fields)])
        done = 0
        for group in slices(self._groups, dtype.itemsize):
            rows = np.zeros(group.rows, dtype=dtype)
            for at, (one, column) in enumerate(zip(self._fields, group, strict=True)):
                rows[str(at)] = self._apart(at, column, done) if one.is_long else one.cells(column)
            self._file.write(rows.tobytes())
            done += group.rows
            self._context.progress("write.rows", done)
        return done

    def _apart(self, at: int, column: Column, done: int) -> NDArray[np.uint64]:
        """Long texts are kept apart; a cell says where: its column (2 bytes) and its row (6 bytes)."""
        where = np.zeros(len(column), dtype=np.uint64)
        for row, text in enumerate(to_texts(column).to_pylist()):
            if text:
                where[row] = (at + 1) | (done + row + 1) << 16
                self._long.append((done + row + 1, at + 1, text.replace("\x00", "").encode()))
        return where

    def _long_texts(self) -> bytes:
        return b"".join(
            b"GSO" + struct.pack("<IQBI", column, row, 130, len(body) + 1) + body + b"\x00"
            for row, column, body in sorted(self._long, key=lambda one: one[:2])
        )

    def _value_labels(self) -> bytes:
        return b"".join(
            _label_set(one.name, labels) for one in self._fields if (labels := one.value_labels())
        )


def _header(columns: int, about: About | None) -> bytes:
    label = b"" if about is None else cut(about.sentence[:80], 320)
    year, month, day, hour, minute, _ = stamp_of("" if about is None else about.made_at)
    stamp = f"{day:02d} {MONTHS[month - 1]} {year:04d} {hour:02d}:{minute:02d}".encode()
    return b"".join(
        (
            b"<header><release>118</release><byteorder>LSF</byteorder><K>",
            struct.pack("<H", columns),
            b"</K><N>",
            bytes(8),
            b"</N><label>",
            struct.pack("<H", len(label)) + label,
            b"</label><timestamp>",
            bytes([len(stamp)]) + stamp,
            b"</timestamp></header>",
        )
    )


def _characteristics(about: About | None) -> bytes:
    """What the file says about itself, as a note that Stata shows and as JSON."""
    if about is None:
        return b""
    said = json.dumps(about.to_json(), sort_keys=True)
    notes = (("note0", "1"), ("note1", about.sentence), (ABOUT, said))
    found = []
    for name, text in notes:
        body = _fixed("_dta", 129) + _fixed(name, 129) + text.encode() + b"\x00"
        found.append(b"<ch>" + struct.pack("<I", len(body)) + body + b"</ch>")
    return b"".join(found)


def _fixed(text: str, width: int) -> bytes:
    """Text in a field of so many bytes that ends in a nought."""
    return cut(text, width - 1).ljust(width, b"\x00")


def _label_set(name: str, labels: list[tuple[int, str]]) -> bytes:
    texts = [cut(label, 32_000) + b"\x00" for _, label in labels]
    starts = np.cumsum([0, *map(len, texts[:-1])])
    body = struct.pack("<II", len(labels), sum(map(len, texts)))
    body += starts.astype("<u4").tobytes()
    body += np.array([number for number, _ in labels], dtype="<i4").tobytes()
    body += b"".join(texts)
    return b"<lbl>" + struct.pack("<I", len(body)) + _fixed(name, 129) + bytes(3) + body + b"</lbl>"
