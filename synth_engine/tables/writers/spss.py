"""Writes SPSS system files (sav, not packed), row group by row group.

Source of the format: the GNU PSPP developers' guide, "System File Format". Labels and dates go with the numbers;
codes that stand among numbers stay numbers that the file declares as missing values. The time in the head is the
one that is passed in: the same rows give the same bytes.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from synth_engine.tables.stat_times import SPSS_DAY
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
from synth_engine.tables.writers.names import need_columns, spss_names

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from numpy.typing import NDArray

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.formats import About
    from synth_engine.contracts.table import Column, ColumnSchema, Table
    from synth_engine.tables.writers.labelled import Look

MOST_COLUMNS: Final = 32_767
_LONGEST: Final = 32_767  # bytes of a text
_SHORT, _SEGMENT = 255, 252  # bytes of a plain text; of a text's length that make one segment
_MOST_CODES: Final = 3
_NO_VALUE: Final = -1.7976931348623157e308
_UTF8: Final = 65_001
# Numbers of the formats.
_A, _F, _DATE, _DATETIME = 1, 5, 20, 22


class SpssWriter:
    """SPSS tables."""

    name = "spss"
    suffixes = (".sav",)

    def names_in_file(self, schema: tuple[ColumnSchema, ...]) -> tuple[str, ...]:
        """Names of at most 64 bytes."""
        return spss_names(column.name for column in schema)

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
        fields: list[_Field] = []
        for name, look in zip(names, looks_of(schema, groups), strict=True):
            first = fields[-1].first + fields[-1].elements if fields else 1
            fields.append(_field(f"V{len(fields) + 1}", name, look, first))
        dtype = np.dtype([(str(at), one.dtype) for at, one in enumerate(fields)])
        done = 0
        with path.open("wb") as file:
            file.write(_head(fields, 0, about))
            for group in slices(groups, dtype.itemsize):
                body = np.zeros(group.rows, dtype=dtype)
                for at, (one, column) in enumerate(zip(fields, group, strict=True)):
                    body[str(at)] = one.cells(column)
                file.write(body.tobytes())
                done += group.rows
                context.progress("write.rows", done)
            # How many rows there are is known now.
            file.seek(0)
            file.write(_head(fields, done, about))
        return done


@dataclass(frozen=True, slots=True)
class _Field:
    """One column as SPSS has it.

    Attributes:
        short, name: in the file.
        look: of the column.
        first: place of its first element, from 1.
        width: bytes of its texts; 0 for numbers.
        codes: numbers that stand for the look's codes.
    """

    short: str
    name: str
    look: Look
    first: int
    width: int
    codes: tuple[float, ...] = ()

    @property
    def segments(self) -> list[int]:
        """Widths of the pieces of a long text."""
        if self.width <= _SHORT:
            return [self.width]
        count = -(-self.width // _SEGMENT)
        return [_SHORT] * (count - 1) + [self.width - (count - 1) * _SEGMENT]

    @property
    def elements(self) -> int:
        """Pieces of eight bytes in a row."""
        return sum(-(-max(width, 1) // 8) for width in self.segments)

    @property
    def dtype(self) -> str:
        """Its cells in a row."""
        return f"S{8 * self.elements}" if self.width else "<f8"

    @property
    def label(self) -> str:
        """What it is; its own name where the file could not keep it."""
        return self.look.label or (
            "" if self.name == self.look.schema.name else self.look.schema.name
        )

    @property
    def form(self) -> tuple[int, int, int]:
        """Number, width and decimals of its format."""
        look = self.look
        if self.width:
            return _A, min(self.width, _SHORT), 0
        if look.shows == "date":
            return _DATE, 11, 0
        if look.shows == "datetime":
            grid = look.schema.resolution_us
            return (
                (_DATETIME, 20, 0) if grid is None or grid % 1_000_000 == 0 else (_DATETIME, 27, 6)
            )
        greatest = max(abs(look.low), abs(look.high)) if look.low <= look.high else 0.0
        digits = min(len(str(int(min(greatest, 1e30)))), 24) + (look.low < 0)
        decimals = (
            0
            if look.whole
            else min(6 if look.schema.decimals is None else look.schema.decimals, 15)
        )
        return _F, max(digits + (decimals + 1 if decimals else 0), 8 if decimals else 1), decimals

    @property
    def is_scale(self) -> bool:
        """Whether its numbers measure something."""
        return not self.width and not self.look.numbers

    def cells(self, column: Column) -> NDArray[Any]:
        """A row group's cells as SPSS has them."""
        if self.width:
            return self._texts(column)
        values, code = numbers_in(column, self.look)
        gone = np.isnan(values)
        if self.look.shows != "number":
            values = np.where(gone, 0.0, values) / 1e6 - SPSS_DAY * 86_400.0
        known = np.array([_NO_VALUE, *self.codes])[code]
        return np.where(gone, known, values)

    def _texts(self, column: Column) -> NDArray[Any]:
        cells = texts_in(column, self.width, b" ")
        if self.width <= _SHORT:
            return cells if self.width % 8 == 0 else np.char.ljust(cells, 8 * self.elements, b" ")
        # 255 bytes of a text, then one to fill up 32 times eight: and again.
        pool, index = np.unique(cells, return_inverse=True)
        rows = []
        for text in pool.tolist():
            whole = text.ljust(self.width, b" ")
            parts = [
                whole[at : at + _SHORT].ljust(_SHORT + 1, b" ")
                for at in range(0, self.width, _SHORT)
            ]
            rows.append(b"".join(parts)[: 8 * self.elements].ljust(8 * self.elements, b" "))
        return np.array(rows, dtype=self.dtype)[index]


def _field(short: str, name: str, look: Look, first: int) -> _Field:
    if look.shows == "text":
        return _Field(short, name, look, first, min(max(look.width, 1), _LONGEST))
    return _Field(short, name, look, first, 0, _code_numbers(look))


def _code_numbers(look: Look) -> tuple[float, ...]:
    """A number for every code: its own where all have one, else free ones under every value."""
    try:
        own = tuple(float(code) for code in look.codes)
    except ValueError:
        own = ()
    low, high = (look.low, look.high) if look.low <= look.high else (0.0, 0.0)
    usable = len(own) == len(look.codes) and np.isfinite(own).all() and len(set(own)) == len(own)
    if usable and look.shows == "number":
        apart = all(one < low for one in own) or all(one > high for one in own)
        if len(own) <= _MOST_CODES or apart:
            return own
    under = -9.0
    while look.shows == "number" and under - 1 >= low - len(look.codes):
        under = under * 10 - 9
    return tuple(under - at for at in range(len(look.codes)))


def _head(fields: list[_Field], rows: int, about: About | None) -> bytes:
    parts = [_header(fields, rows, about)]
    parts += [_variable(one) for one in fields]
    parts += [_value_labels(one) for one in fields]
    parts.append(_document(about))
    parts.append(_extension(3, 4, struct.pack("<8i", 21, 0, 0, -1, 1, 1, 2, _UTF8)))
    highest, lowest = 1.7976931348623157e308, float(np.nextafter(_NO_VALUE, 0))
    parts.append(_extension(4, 8, struct.pack("<3d", _NO_VALUE, highest, lowest)))
    display = b"".join(
        struct.pack(
            "<3i", 3 if one.is_scale else 1, min(max(one.form[1], 8), 40), 0 if one.width else 1
        )
        for one in fields
        for _ in one.segments
    )
    parts.append(_extension(11, 4, display))
    parts.append(_extension(13, 1, "\t".join(f"{one.short}={one.name}" for one in fields).encode()))
    long = "".join(f"{one.short}={one.width:05d}\x00\t" for one in fields if one.width > _SHORT)
    if long:
        parts.append(_extension(14, 1, long.encode()))
    parts.append(_extension(16, 8, struct.pack("<2q", 1, rows)))
    parts.append(_extension(20, 1, b"UTF-8"))
    texts = b"".join(_text_labels(one) for one in fields if one.width > 8)
    if texts:
        parts.append(_extension(21, 1, texts))
    parts.append(struct.pack("<2i", 999, 0))
    return b"".join(parts)


def _header(fields: list[_Field], rows: int, about: About | None) -> bytes:
    year, month, day, *clock = stamp_of("" if about is None else about.made_at)
    label = "" if about is None else about.sentence
    return b"".join(
        (
            b"$FL2",
            b"@(#) SPSS DATA FILE - Cloister".ljust(60),
            struct.pack("<5i", 2, sum(one.elements for one in fields), 0, 0, min(rows, 0x7FFFFFFF)),
            struct.pack("<d", 100.0),
            f"{day:02d} {MONTHS[month - 1]} {year % 100:02d}".encode(),
            "{:02d}:{:02d}:{:02d}".format(*clock).encode(),
            cut(label, 64).ljust(64),
            bytes(3),
        )
    )


def _variable(one: _Field) -> bytes:
    """A column's record, and those that only take up its room."""
    body = []
    for number, width in enumerate(one.segments):
        kind, shown, decimals = one.form if number == 0 else (_A, width, 0)
        form = kind << 16 | (min(width, _SHORT) if one.width else shown) << 8 | decimals
        label = cut(one.label, 252) if number == 0 else b""
        missing = _missing(one) if number == 0 else (0, b"")
        # Pieces of a long text are found by their place; their names are told apart.
        name = one.short if number == 0 else f"{one.short[:5]}{_piece(number)}"
        body.append(struct.pack("<6i", 2, width, int(bool(label)), missing[0], form, form))
        body.append(name.encode().ljust(8))
        if label:
            body.append(struct.pack("<i", len(label)) + label.ljust(-(-len(label) // 4) * 4, b" "))
        body.append(missing[1])
        filler = struct.pack("<6i", 2, -1, 0, 0, 0, 0) + b" " * 8
        body.append(filler * (-(-max(width, 1) // 8) - 1))
    return b"".join(body)


def _piece(number: int) -> str:
    return f"_{number:02X}"[-3:]


def _missing(one: _Field) -> tuple[int, bytes]:
    """Numbers that stand for missing values: up to three, or from one to another where no value lies there."""
    if one.width:
        return 0, b""
    numbers = one.look.numbers
    gaps = {numbers[code] for code in one.look.schema.missing_codes if code in numbers}
    codes = sorted({*one.codes, *gaps})
    if not codes:
        return 0, b""
    if len(codes) <= _MOST_CODES:
        return len(codes), struct.pack(f"<{len(codes)}d", *codes)
    between = (number for number in numbers.values() if number not in gaps)
    if any(codes[0] <= number <= codes[-1] for number in between):
        return _MOST_CODES, struct.pack("<3d", *codes[:_MOST_CODES])
    return -2, struct.pack("<2d", codes[0], codes[-1])


def _value_labels(one: _Field) -> bytes:
    """Labels of numbers, or of texts of up to eight bytes, and the column they are for."""
    if one.width > 8:
        return b""
    pairs: list[tuple[bytes, str]]
    if one.width:
        pairs = [
            (cut(code, one.width).ljust(8), label)
            for code, label in one.look.schema.value_labels
            if len(code.encode()) <= one.width
        ]
    else:
        labels = dict(one.look.labels)
        for code, number in zip(one.look.codes, one.codes, strict=True):
            label = one.look.code_label(code)
            if label != code or not _says(code, number):
                labels[number] = label
        pairs = [(struct.pack("<d", number), text) for number, text in sorted(labels.items())]
    if not pairs:
        return b""
    body = struct.pack("<2i", 3, len(pairs))
    for value, label in pairs:
        text = cut(label, 120)
        room = -(-(len(text) + 1) // 8) * 8 - 1
        body += value + bytes([len(text)]) + text.ljust(room, b" ")
    return body + struct.pack("<3i", 4, 1, one.first)


def _says(code: str, number: float) -> bool:
    """Whether a code reads as its number."""
    try:
        return float(code) == number
    except ValueError:
        return False


def _text_labels(one: _Field) -> bytes:
    """Labels of longer texts."""
    pairs = [
        (code.encode(), cut(label, 120))
        for code, label in one.look.schema.value_labels
        if len(code.encode()) <= one.width
    ]
    if not pairs:
        return b""
    name = one.name.encode()
    body = struct.pack("<i", len(name)) + name + struct.pack("<2i", one.width, len(pairs))
    for code, label in pairs:
        value = code.ljust(one.width)
        body += struct.pack("<i", len(value)) + value + struct.pack("<i", len(label)) + label
    return body


def _document(about: About | None) -> bytes:
    """What the file says about itself, as lines of 80 signs."""
    if about is None:
        return b""
    said = json.dumps(about.to_json(), sort_keys=True)
    lines = [about.sentence, *(said[at : at + 80] for at in range(0, len(said), 80))]
    return struct.pack("<2i", 6, len(lines)) + b"".join(cut(line, 80).ljust(80) for line in lines)


def _extension(kind: int, size: int, body: bytes) -> bytes:
    return struct.pack("<4i", 7, kind, size, len(body) // size) + body
