"""Writes Excel workbooks (xlsx): one sheet of typed cells, no formulas; a second one that says what they are.

The sheet goes straight into the archive, a row group at a time: memory holds one group, and no scratch file is
made anywhere (house rule 10; openpyxl would put whole sheets into the system's temp folder). Every entry has one
fixed time: the same rows give the same bytes. Source: ECMA-376, parts 1 and 2 (SpreadsheetML, inline strings).
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.contracts.errors import UserFixable
from synth_engine.tables.arrays import TextForm, bytes_of, to_natural
from synth_engine.tables.writers import workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.formats import About
    from synth_engine.contracts.table import Column, ColumnSchema, Table

MOST_ROWS, MOST_COLUMNS = 1_048_575, 16_384
_LONGEST: Final = 32_767  # signs of a cell
_LARGEST: Final = 1 << 31  # bytes of an entry that needs no long sizes
_CELLS: Final = 1 << 19  # made into text at a time
_NOT_XML: Final = "[\x00-\x08\x0b\x0c\x0e-\x1f\\x{FFFE}\\x{FFFF}]"
_DAY_US: Final = 86_400_000_000
# Days from Excel's day 0 to 1970-01-01; up to its 29 February 1900, which never was, numbers are one less.
_EPOCH_DAYS, _NO_SUCH_DAY = 25_569, 60


class ExcelWriter:
    """Spreadsheets."""

    name = "excel"
    suffixes = (".xlsx",)

    def write(
        self,
        tables: Iterable[Table],
        schema: tuple[ColumnSchema, ...],
        path: Path,
        context: Context,
        about: About | None = None,
    ) -> int:
        """Write row groups to one sheet. Returns the rows written.

        Raises:
            UserFixable: ``FILE.SHEET_LIMIT`` where one sheet cannot hold the table.
        """
        if len(schema) > MOST_COLUMNS:
            raise UserFixable("FILE.SHEET_LIMIT", path=str(path), limit=MOST_COLUMNS)
        sheet = _Sheet(path, schema, context)
        parts = sheet.parts(tables)
        first = next(parts, b"")
        large = len(first) * MOST_ROWS > _LARGEST * max(sheet.done, 1)
        with zipfile.ZipFile(path, "w") as archive:
            for name, body in workbook.parts(about).items():
                with archive.open(_entry(name), "w") as file:
                    file.write(body)
            name = workbook.SHEET
            try:
                with archive.open(_entry(name), "w", force_zip64=large and sheet.is_long) as file:
                    file.write(workbook.SHEET_START)
                    file.write(_row(1, _header(schema)))
                    file.write(first)
                    del first
                    for part in parts:
                        file.write(part)
                        del part  # the next one is drawn now: two need not be held
                    file.write(workbook.SHEET_END)
            except RuntimeError as error:  # zipfile: more bytes than the entry has room to say
                raise UserFixable("FILE.SHEET_LIMIT", path=str(path), limit=MOST_ROWS) from error
        return sheet.done


class _Sheet:
    """Row groups as rows of a sheet.

    Attributes:
        done: rows so far.
        is_long: the first group was a full one, so that the sheet may become large.
    """

    def __init__(self, path: Path, schema: tuple[ColumnSchema, ...], context: Context) -> None:
        self.done = 0
        self.is_long = False
        self._path = path
        self._context = context
        self._letters = [workbook.letters(at) for at in range(len(schema))]
        self._step = max(1, _CELLS // max(len(schema), 1))
        self._form = TextForm(escaped)

    def parts(self, tables: Iterable[Table]) -> Iterator[memoryview]:
        """Their bytes (``FILE.SHEET_LIMIT``)."""
        for table in tables:
            if self.done + table.rows > MOST_ROWS:
                raise UserFixable("FILE.SHEET_LIMIT", path=str(self._path), limit=MOST_ROWS)
            self.is_long = self.is_long or table.rows >= 1 << 15
            for start in range(0, table.rows, self._step):
                piece = table.take(slice(start, start + self._step))
                numbers = pa.array(np.arange(self.done + 2, self.done + 2 + piece.rows))
                self.done += piece.rows
                lines = self._lines(piece, numbers.cast(pa.string()))
                self._context.progress("write.rows", self.done)
                yield bytes_of(lines)
                del lines, piece
            del table

    def _lines(self, table: Table, numbers: pa.StringArray) -> pa.StringArray:
        cells = [
            self._cells(column, letters, numbers)
            for column, letters in zip(table, self._letters, strict=True)
        ]
        return pc.binary_join_element_wise(
            '<row r="', numbers, '">', *cells, "</row>\n", "",
            null_handling="replace", null_replacement="",
        )  # fmt: skip

    def _cells(self, column: Column, letters: str, numbers: pa.StringArray) -> pa.StringArray:
        """Cells as they stand in the file; null where there is none."""
        values = to_natural(column)
        kind = values.type
        start, middle, end = f'<c r="{letters}', '"><v>', "</v></c>"
        if pa.types.is_string(kind):
            middle, end = workbook.TEXT
            texts = self._form.of(column)
        elif pa.types.is_boolean(kind):
            middle = '" t="b"><v>'
            texts = pc.if_else(values, "1", "0")
        elif pa.types.is_date32(kind):
            middle = f'" s="{workbook.DATE}"><v>'
            texts = _serials(values.cast(pa.int32()).cast(pa.int64()), 1)
        elif pa.types.is_timestamp(kind):
            middle = f'" s="{workbook.TIME}"><v>'
            texts = _serials(values.cast(pa.int64()), _DAY_US)
        elif pa.types.is_floating(kind):
            # What is no number has no cell.
            texts = pc.if_else(pc.is_finite(values), values.cast(pa.string()), None)
        else:
            texts = values.cast(pa.string())
        return pc.binary_join_element_wise(start, numbers, middle, texts, end, "")


def escaped(texts: pa.StringArray) -> pa.StringArray:
    """Texts as XML, cut to what a cell holds; signs that XML has no way to write are left out."""
    found = pc.replace_substring_regex(texts, _NOT_XML, "")
    found = pc.utf8_slice_codeunits(found, 0, _LONGEST)
    for sign, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#13;")):
        found = pc.replace_substring(found, sign, name)
    return found


def _serials(values: pa.Int64Array, a_day: int) -> pa.StringArray:
    """Excel's numbers of days; `values` count from 1970 in steps of which a day has `a_day`."""
    at = np.asarray(values.fill_null(0), dtype=np.int64) + _EPOCH_DAYS * a_day
    days, rest = at // a_day, at % a_day
    days -= (days > 0) & (days <= _NO_SUCH_DAY)
    numbers = pa.array(days) if a_day == 1 else pa.array(days + rest / a_day)
    return pc.if_else(values.is_valid(), numbers.cast(pa.string()), None)


def _header(schema: tuple[ColumnSchema, ...]) -> list[str]:
    """Names of the columns as XML."""
    found: list[str] = escaped(pa.array([one.name for one in schema], pa.string())).to_pylist()
    return found


def _row(number: int, texts: list[str]) -> bytes:
    return workbook.row(number, texts).encode()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    # Not the system it was made on: the same bytes everywhere.
    entry.create_system, entry.external_attr = 3, 0o600 << 16
    return entry
