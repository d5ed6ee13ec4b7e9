"""Writes Excel workbooks (xlsx): one sheet, typed cells, no formulas."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import zipfile
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.errors import UserFixable
from synth_engine.tables.arrays import to_natural

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import ColumnSchema, Table

MOST_ROWS, MOST_COLUMNS = 1_048_575, 16_384
_EPOCH = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - Excel's times have no zone
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


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
    ) -> int:
        """Write row groups to one sheet. Returns the rows written.

        Raises:
            UserFixable: ``FILE.SHEET_LIMIT`` where one sheet cannot hold the table.
        """
        from openpyxl import Workbook
        from openpyxl.cell import WriteOnlyCell

        book = Workbook(write_only=True)
        book.properties.created = book.properties.modified = _EPOCH
        book.properties.creator = "Cloister"
        sheet = book.create_sheet("data")

        def cell(value: Any) -> Any:
            if not isinstance(value, str):
                return value
            made = WriteOnlyCell(sheet, value=None)
            # Set as text by hand: what begins with "=" must not become a formula.
            made._value, made.data_type = _UNPRINTABLE.sub("", value)[:32_767], "s"  # noqa: SLF001
            return made

        if len(schema) > MOST_COLUMNS:
            raise UserFixable("FILE.SHEET_LIMIT", path=str(path), limit=MOST_COLUMNS)
        sheet.append([cell(column.name) for column in schema])
        done = 0
        try:
            for table in tables:
                done += table.rows
                if done > MOST_ROWS:
                    raise UserFixable("FILE.SHEET_LIMIT", path=str(path), limit=MOST_ROWS)
                columns = [to_natural(column).to_pylist() for column in table]
                for at, row in enumerate(zip(*columns, strict=True)):
                    if at % 5_000 == 0:
                        context.progress("write.rows", done - table.rows + at)
                    sheet.append([cell(value) for value in row])
        except BaseException:
            # A sheet left open would be closed by the collector, after its file.
            sheet.close()
            raise
        book.save(path)
        book.close()
        _settle(path)
        return done


def _settle(path: Path) -> None:
    """Give the archive's entries one fixed time, so that the same rows give the same bytes."""
    stamp = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
    fresh = path.with_name(f"{path.name}.settled")
    try:
        # Permissions before data.
        fresh.touch(0o600)
        shutil.copymode(path, fresh)
        with zipfile.ZipFile(path) as archive, zipfile.ZipFile(fresh, "w") as settled:
            for part in archive.infolist():
                entry = zipfile.ZipInfo(part.filename, date_time=(1980, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                # Sheets are large: they go over piece by piece.
                large = part.file_size >= 1 << 31
                with archive.open(part) as old, settled.open(entry, "w", force_zip64=large) as new:
                    if part.filename == "docProps/core.xml":
                        new.write(stamp.sub(rb"\g<1>2000-01-01T00:00:00Z\g<2>", old.read()))
                    else:
                        shutil.copyfileobj(old, new, 1 << 20)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
