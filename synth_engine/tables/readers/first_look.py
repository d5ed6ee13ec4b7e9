"""What the head of a delimited text says beside its table: for a preview, and for nobody else."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.reading import PREVIEW_ROWS, Oddity
from synth_engine.tables.readers.dialect import quoting_of

if TYPE_CHECKING:
    from synth_engine.tables.readers.dialect import Dialect
    from synth_engine.tables.readers.source import Source

LINES = 2_000  # that are looked at for what is odd


def first_look(source: Source, dialect: Dialect) -> dict[str, Any]:
    """Facts for `contracts.reading_context.tell`."""
    rows, ragged, line = _rows(source, dialect)
    odd = []
    if source.sure == "marked":
        odd.append(Oddity("READING.BYTE_ORDER_MARK"))
    if source.facts.noughts:
        odd.append(Oddity("READING.NULS"))
    if _newlines(source.head) > 1:
        odd.append(Oddity("READING.MIXED_NEWLINES"))
    if source.whole and dialect.quote is not None and source.facts.quotes % 2:
        odd.append(Oddity("READING.QUOTES"))
    if ragged:
        expected = len(rows[0]) if rows else 0
        odd.append(Oddity("READING.RAGGED", {"lines": ragged, "expected": expected, "line": line}))
    return {
        "encoding": source.encoding,
        "encoding_sure": source.sure,
        "delimiter": dialect.delimiter,
        "quote": dialect.quote,
        "header": dialect.header,
        "odd": tuple(odd),
        "rows": (_estimate(source, dialect), source.whole),
        "rows_seen": tuple(tuple(row) for row in rows[: PREVIEW_ROWS + 1]),
    }


def _rows(source: Source, dialect: Dialect) -> tuple[list[list[str]], int, int]:
    """The first rows as they stand, how many have another width than the first, and the line of the first such."""
    reader = csv.reader(
        io.StringIO(source.head, newline=""),
        delimiter=dialect.delimiter,
        **quoting_of(dialect.quote or ""),
    )
    rows: list[list[str]] = []
    ragged, line, seen = 0, 0, 0
    try:
        for row in reader:
            if not row:
                continue
            seen += 1
            if rows and len(row) != len(rows[0]):
                ragged += 1
                line = line or reader.line_num + source.skip
            if len(rows) <= PREVIEW_ROWS:
                rows.append(row)
            if seen >= LINES:
                break
    except csv.Error:
        pass
    return rows, ragged, line


def _newlines(text: str) -> int:
    """How many ways of ending a line there are."""
    pairs = text.count("\r\n")
    return sum((pairs > 0, text.count("\n") > pairs, text.count("\r") > pairs))


def _estimate(source: Source, dialect: Dialect) -> int:
    """Rows in all, going by the length of the first ones."""
    lines = source.head.count("\n")
    if source.whole:
        lines += bool(source.head) and not source.head.endswith("\n")
    elif source.head:
        # Bytes of the file, not signs of the text: the head's share of what was looked at.
        lines = round(lines * source.unpacked / max(source.looked, 1))
    return max(lines - dialect.header, 0)
