"""Reads Excel workbooks (xlsx, xlsm, xlsb, xls, ods): the first sheet that holds a table."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.formats import ABOUT_SHEET, About
from synth_engine.contracts.profile import SourceRecord
from synth_engine.contracts.reading import TableInFile
from synth_engine.contracts.reading_context import head_of, reading_of, tell
from synth_engine.contracts.table import Storage
from synth_engine.tables.building import (
    Raw,
    check_bounds,
    check_columns,
    finish,
    gathered,
    header_names,
    sha256_of,
)
from synth_engine.tables.readers.archive import check_archive
from synth_engine.tables.readers.database import choose
from synth_engine.tables.room import bounded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.reading import Reading
    from synth_engine.contracts.table import Table


# A sheet of the old format ends at 65,536 rows and 256 columns, whatever the file claims.
MOST_OLD = 2 << 30  # bytes


class ExcelReader:
    """Spreadsheets."""

    name = "excel"
    suffixes = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")

    def read(self, untrusted_path: Path, context: Context) -> tuple[Table, SourceRecord]:
        """Read the first sheet with at least a header and a row (errors as `read_named`)."""
        return self.read_named(untrusted_path, context, None)

    def read_named(
        self, untrusted_path: Path, context: Context, table: str | None
    ) -> tuple[Table, SourceRecord]:
        """Read a sheet by its name, or the first with at least a header and a row.

        Raises:
            UserFixable: ``TABLES.UNREADABLE``, ``DAMAGED``, ``EMPTY``, ``TOO_LARGE``, ``NO_ROOM``,
                ``NO_SUCH_TABLE``.
        """
        path, reading = untrusted_path, reading_of(context)
        digest, size = sha256_of(path, context)
        context.progress("read.parse", 0)
        check_archive(path)
        with bounded(MOST_OLD if path.suffix.lower() == ".xls" else None):
            title, rows = _table(path, table, context, reading)
        context.progress("read.parse", len(rows))
        check_columns(path, len(rows[0]))
        coercions: dict[str, dict[str, int]] = {}
        header = reading.header is not False
        first = [_text(cell) or "" for cell in rows[0]] if header else [""] * len(rows[0])
        names = header_names(first, coercions)
        tell(context, rows=(len(rows) - header, True))
        body = rows[header:] if head_of(context) is None else rows[header:][: head_of(context)]
        columns = [
            gathered(_column(name, [row[at] for row in body], coercions), reading)
            for at, name in enumerate(names)
        ]
        check_bounds(path, columns)
        found = finish(columns, path.stem, context, coercions)
        record = SourceRecord(
            file_name=path.name,
            sha256=digest,
            size=size,
            format=self.name,
            rows=found.rows,
            columns=len(found.columns),
            header=header,
            sheet=title,
            coercions=coercions,
        )
        return found, record


def _table(
    path: Path, wanted: str | None, context: Context, reading: Reading
) -> tuple[str, list[list[Any]]]:
    """Name and cells of the sheet that was asked for, or of the first that has rows; blank rows left out."""
    import python_calamine as calamine

    try:
        book = calamine.CalamineWorkbook.from_path(str(path))
        names = list(book.sheet_names)
        tell(context, tables=tuple(TableInFile(name) for name in names))
        titles = names if wanted is None else [choose(path, names, wanted)]
        for title in titles:
            sheet = book.get_sheet_by_name(title).to_python(skip_empty_area=True)
            rows = [row for row in sheet if any(cell != "" for cell in row)][reading.skip_rows :]
            least = 1 if reading.header is False else 2
            # A sheet that says what the workbook is holds no table.
            if len(rows) >= least and not (
                title == ABOUT_SHEET and rows[0][0] == About("").sentence
            ):
                return title, rows
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise UserFixable("TABLES.DAMAGED", path=str(path)) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise UserFixable("TABLES.DAMAGED", path=str(path)) from None
        raise
    raise UserFixable("TABLES.EMPTY", path=str(path))


def _text(cell: Any) -> str | None:
    """A cell as it reads; None where empty."""
    if isinstance(cell, str):
        return cell or None
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, dt.datetime):
        return str(cell.replace(microsecond=0))
    return str(cell)


def _storage(cells: Sequence[Any]) -> Storage:
    """The one type all cells of a column have in the file."""
    types = {type(cell) for cell in cells if cell != ""}
    if types and types <= {float, int}:
        return Storage.NUMERIC
    if types == {bool}:
        return Storage.BOOLEAN
    if types and types <= {dt.datetime, dt.date}:
        return Storage.DATETIME
    return Storage.TEXT


def _column(name: str, cells: list[Any], coercions: dict[str, dict[str, int]]) -> Raw:
    storage = _storage(cells)
    if storage is Storage.DATETIME:
        # One form for plain dates and for midnights, as a column of dates has both.
        midnight = all(
            not isinstance(c, dt.datetime) or c.time() == dt.time() for c in cells if c != ""
        )
        texts = [
            None
            if c == ""
            else str(c.date() if isinstance(c, dt.datetime) else c)
            if midnight
            else _text(c if isinstance(c, dt.datetime) else dt.datetime.combine(c, dt.time()))
            for c in cells
        ]
        return Raw(name, pa.array(texts, type=pa.string()), storage)
    kinds = {type(cell) for cell in cells if cell != ""}
    if len(kinds) > 1 and storage is Storage.TEXT:
        others = sum(1 for cell in cells if cell != "" and not isinstance(cell, str))
        coercions.setdefault(name, {})["mixed_types_as_text"] = others
    return Raw(name, pa.array([_text(cell) for cell in cells], type=pa.string()), storage)
