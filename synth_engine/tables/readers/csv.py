"""Reads CSV and its relatives: commas, semicolons, tabs or bars, in any encoding."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Literal

import pyarrow as pa
import pyarrow.csv as arrow_csv

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.profile import SourceRecord
from synth_engine.tables.building import (
    LARGEST_CELL,
    MOST_COLUMNS,
    Raw,
    build,
    check_bounds,
    header_names,
    sha256_of,
)
from synth_engine.tables.readers.dialect import Dialect, decode, sniff

if TYPE_CHECKING:
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import Table

BLOCK = 1 << 23


class CsvReader:
    """Delimited text."""

    name = "csv"
    suffixes = (".csv", ".tsv", ".tab", ".txt", ".data")

    def read(self, untrusted_path: Path, context: Context) -> tuple[Table, SourceRecord]:
        """Read a delimited text file; encoding, delimiter and header are found.

        Raises:
            UserFixable: ``TABLES.UNREADABLE``, ``BINARY``, ``EMPTY``, ``RAGGED_ROW``, ``BROKEN_QUOTES``,
                ``TOO_LARGE``.
        """
        path = untrusted_path
        digest, size = sha256_of(path, context)
        text, encoding = decode(path.read_bytes(), str(path))
        text = text.lstrip("\ufeff").replace("\x00", "")
        if not text.strip():
            raise UserFixable("TABLES.EMPTY", path=str(path))
        context.progress("read.parse", 0)
        dialect = sniff(text)
        coercions: dict[str, dict[str, int]] = {}
        names, columns = _parse(text, dialect, str(path), context)
        given = names if dialect.header else [""] * len(columns)
        titles = header_names(given, coercions)
        raws = [Raw(title, cells) for title, cells in zip(titles, columns, strict=True)]
        check_bounds(path, raws)
        table = build(raws, path.stem, context, coercions)
        record = SourceRecord(
            file_name=path.name,
            sha256=digest,
            size=size,
            format=self.name,
            rows=table.rows,
            columns=len(table.columns),
            encoding=encoding,
            delimiter=dialect.delimiter,
            quote=dialect.quote,
            header=dialect.header,
            coercions=coercions,
        )
        return table, record


def _parse(
    text: str, dialect: Dialect, path: str, context: Context
) -> tuple[list[str], list[pa.Array | pa.ChunkedArray]]:
    """Cells by column, the header's cells beside them (a first row that is data is no header)."""
    first = next(csv.reader(io.StringIO(text[:BLOCK], newline=""), delimiter=dialect.delimiter), [])
    if len(first) > MOST_COLUMNS:
        raise UserFixable("TABLES.TOO_LARGE", path=path, what="columns", limit=MOST_COLUMNS)
    keys = [str(at) for at in range(len(first))]
    try:
        # A column of a header alone, blank first lines and lone returns are left to the patient path.
        if not first or "\r" in text.replace("\r\n", ""):
            raise pa.ArrowInvalid
        # One quote opened and never closed makes the rest of the file one cell: counted before.
        if dialect.quote is not None and text.count('"') % 2:
            raise pa.ArrowInvalid
        stored = arrow_csv.read_csv(
            pa.BufferReader(text.encode("utf-8", "replace")),
            read_options=arrow_csv.ReadOptions(
                column_names=keys, skip_rows=1 if dialect.header else 0, block_size=BLOCK
            ),
            parse_options=arrow_csv.ParseOptions(
                delimiter=dialect.delimiter,
                quote_char='"' if dialect.quote else False,
                newlines_in_values=dialect.quote is not None,
            ),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(keys, pa.string()), strings_can_be_null=False
            ),
        )
    except (pa.ArrowInvalid, pa.ArrowKeyError):
        return _patient(text, dialect, path, context)
    if "\n" in "".join(first):  # `skip_rows` counts lines, not rows
        return _patient(text, dialect, path, context)
    return first, list(stored.columns)


def _patient(
    text: str, dialect: Dialect, path: str, context: Context
) -> tuple[list[str], list[pa.Array | pa.ChunkedArray]]:
    """Read row by row: slower, and able to say which line is wrong."""
    csv.field_size_limit(LARGEST_CELL)
    # Quotes that do not pair are ordinary signs in some exports: then they are read as such.
    broken = dialect.quote is not None and text.count('"') % 2 == 1
    quoting: Literal[0, 3] = 3 if broken else 0  # csv.QUOTE_NONE, csv.QUOTE_MINIMAL
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=dialect.delimiter, quoting=quoting)
    rows: list[list[str]] = []
    try:
        for row in reader:
            if len(rows) % 20_000 == 0:
                context.progress("read.parse", len(rows))
            if not row:
                continue
            if rows and len(row) != len(rows[0]):
                rows.append(_fit(row, len(rows[0]), reader.line_num, path, broken=broken))
            else:
                rows.append(row)
    except csv.Error as error:
        raise UserFixable("TABLES.BROKEN_QUOTES", path=path) from error
    first = rows[0]
    body = rows[1:] if dialect.header else rows
    columns = [pa.array(list(cells), type=pa.string()) for cells in zip(*body, strict=True)]
    return first, columns or [pa.array([], type=pa.string()) for _ in first]


def _fit(row: list[str], wanted: int, line: int, path: str, *, broken: bool) -> list[str]:
    """Take empty cells off a row's end (a delimiter too many); anything else is an error with its line."""
    if len(row) > wanted and not any(cell.strip() for cell in row[wanted:]):
        return row[:wanted]
    if broken:
        raise UserFixable("TABLES.BROKEN_QUOTES", path=path)
    raise UserFixable("TABLES.RAGGED_ROW", path=path, line=line, found=len(row), expected=wanted)
