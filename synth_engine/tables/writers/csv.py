"""Writes CSV: UTF-8, commas, quotes only where needed, lines end with a newline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.tables.arrays import to_texts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.table import ColumnSchema, Table

_NEEDS_QUOTES = '[",\r\n]|^\\s|\\s$'


def quoted(texts: pa.Array) -> pa.Array:
    """Texts as they stand in the file."""
    needs = pc.match_substring_regex(texts, _NEEDS_QUOTES)
    doubled = pc.replace_substring(texts, '"', '""')
    wrapped = pc.binary_join_element_wise('"', doubled, '"', "")
    return pc.if_else(pc.fill_null(needs, False), wrapped, texts)


class CsvWriter:
    """Delimited text."""

    name = "csv"
    suffixes = (".csv", ".tsv", ".txt")

    def write(
        self,
        tables: Iterable[Table],
        schema: tuple[ColumnSchema, ...],
        path: Path,
        context: Context,
    ) -> int:
        """Write row groups; a name that ends in .tsv gets tabs. Returns the rows written."""
        tabs = path.suffix.lower() == ".tsv"
        mark = "\t" if tabs else ","
        done = 0
        with path.open("wb") as file:
            header = quoted(pa.array([column.name for column in schema], type=pa.string()))
            file.write((mark.join(header.to_pylist()) + "\n").encode())
            for table in tables:
                columns = [quoted(_marked(to_texts(column), tabs=tabs)) for column in table]
                # The only cell of a row, left blank, would read as no row at all.
                blank = '""' if len(columns) == 1 else ""
                ends = [*(pc.fill_null(column, blank) for column in columns)]
                lines = pc.binary_join_element_wise(*ends, mark)
                body = pc.binary_join_element_wise(lines, pa.scalar("\n"), "")
                for chunk in body.chunks if isinstance(body, pa.ChunkedArray) else [body]:
                    file.write(_bytes(chunk))
                done += table.rows
                context.progress("write.rows", done)
        return done


def _marked(texts: pa.Array, *, tabs: bool) -> pa.Array:
    """A tab inside a cell becomes a blank where tabs part the cells."""
    return pc.replace_substring(texts, "\t", " ") if tabs else texts


def _bytes(texts: pa.StringArray) -> memoryview:
    """The contiguous bytes of an Arrow string array: all lines at once."""
    if len(texts) == 0:
        return memoryview(b"")
    offsets = memoryview(texts.buffers()[1]).cast("i")
    first, last = offsets[texts.offset], offsets[texts.offset + len(texts)]
    return memoryview(texts.buffers()[2])[first:last]
