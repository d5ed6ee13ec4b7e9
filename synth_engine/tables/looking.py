"""A look at a file's first rows: what it is, what its columns are, what is odd about it.

The same readers read it that import it, with a context that asks for the head alone. Must not go through a long
file, and not be stopped by what a person could correct.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.reading import (
    LOOKED_ROWS,
    PREVIEW_ROWS,
    FilePreview,
    Oddity,
    PreviewColumn,
)
from synth_engine.contracts.reading_context import ReadingContext
from synth_engine.contracts.table import ColumnKind
from synth_engine.tables.arrays import text_rows
from synth_engine.tables.formats import read_table, reader_of
from synth_engine.tables.readers.database import parted

if TYPE_CHECKING:
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.reading import Reading
    from synth_engine.contracts.table import Table

# What nobody corrects by reading the file in another way.
_FINAL = frozenset({"TABLES.UNREADABLE", "TABLES.NOT_A_FILE", "TABLES.FORMAT_UNKNOWN"})
# Cells and signs of a cell that a preview shows: twenty thousand columns of novels are no preview.
MOST_CELLS, LONGEST_CELL = 50_000, 200


def look(path: Path, reading: Reading, context: Context) -> FilePreview:
    """Look at a file.

    Args:
        path: the file; ``FILE::TABLE`` is one table of a database.
        reading: corrections.
        context: progress and cancel.

    Raises:
        UserFixable: ``TABLES.UNREADABLE``, ``NOT_A_FILE``, ``FORMAT_UNKNOWN``; everything else that stands in
            the way of an import is the preview's `problem`.
    """
    asked = ReadingContext(context, reading, head=LOOKED_ROWS)
    file, _ = parted(path)
    try:
        table, record = read_table(path, asked)
    except UserFixable as error:
        if error.code in _FINAL:
            raise
        return _stopped(file, reading, asked, error)
    return _preview(file, reading, asked, table, record)


def _stopped(
    file: Path, reading: Reading, asked: ReadingContext, error: UserFixable
) -> FilePreview:
    """What can be said of a file that cannot be read as it is read now."""
    found = asked.found
    return FilePreview(
        file_name=file.name,
        size=file.stat().st_size,
        format=reader_of(file).name,
        reading=reading,
        encoding=found.get("encoding"),
        encoding_sure=found.get("encoding_sure", ""),
        delimiter=found.get("delimiter"),
        quote=found.get("quote"),
        header=found.get("header", True),
        tables=tuple(found.get("tables", ())),
        rows=tuple(found.get("rows_seen", ())),
        odd=tuple(found.get("odd", ())),
        problem=Oddity(error.code, error.parameters),
    )


def _preview(
    file: Path, reading: Reading, asked: ReadingContext, table: Table, record: SourceRecord
) -> FilePreview:
    found = asked.found
    columns = tuple(
        PreviewColumn(
            name=one.name,
            kind=str(one.kind),
            missing=int((one.state < 0).sum()),
            decimal=_decimal(one.kind, record.coercions.get(one.name, {})),
            datetime_format=one.schema.datetime_format,
            corrected=one.name in reading.kinds,
        )
        for one in table
    )
    marks = {one.decimal for one in columns} - {None}
    rows = min(table.rows, PREVIEW_ROWS, max(MOST_CELLS // max(len(columns), 1), 1))
    estimated, exact = found.get("rows", (table.rows, True))
    return FilePreview(
        file_name=record.file_name,
        size=record.size or file.stat().st_size,
        format=record.format,
        reading=reading,
        encoding=record.encoding,
        encoding_sure=found.get("encoding_sure", ""),
        delimiter=record.delimiter,
        quote=record.quote,
        decimal="," if "," in marks else "." if marks else None,
        header=record.header,
        tables=tuple(found.get("tables", ())),
        table=record.sheet,
        columns=columns,
        rows=tuple(
            tuple(cell[:LONGEST_CELL] for cell in row)
            for row in text_rows(table.take(slice(0, rows)))
        ),
        rows_estimated=max(estimated, table.rows),
        rows_exact=exact,
        odd=(*found.get("odd", ()), *_coercions(record)),
    )


def _decimal(kind: ColumnKind, changed: object) -> str | None:
    if kind is not ColumnKind.NUMERIC:
        return None
    return "," if isinstance(changed, dict) and "decimal_comma" in changed else "."


def _coercions(record: SourceRecord) -> tuple[Oddity, ...]:
    """Changes to names that a person should know before the import."""
    given = sum("name_given" in one for one in record.coercions.values())
    repeated = sum("name_repeated" in one for one in record.coercions.values())
    found = []
    if given and record.header:
        found.append(Oddity("READING.NAMES_GIVEN", {"columns": given}))
    if repeated:
        found.append(Oddity("READING.NAMES_REPEATED", {"columns": repeated}))
    return tuple(found)
