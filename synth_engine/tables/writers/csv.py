"""Writes CSV: UTF-8, commas, quotes only where needed, lines end with a newline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from synth_engine.tables.arrays import TextForm, bytes_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.formats import About
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
        about: About | None = None,
    ) -> int:
        """Write row groups; a name that ends in .tsv gets tabs. Returns the rows written."""
        del about  # delimited text has no room for it; a release has a file beside it
        tabs = path.suffix.lower() == ".tsv"
        mark = "\t" if tabs else ","
        done = 0
        form = TextForm(lambda texts: quoted(_marked(texts, tabs=tabs)))
        # The only cell of a row, left blank, would read as no row at all.
        blank = '""' if len(schema) == 1 else ""
        with path.open("wb") as file:
            header = quoted(pa.array([column.name for column in schema], type=pa.string()))
            file.write((mark.join(header.to_pylist()) + "\n").encode())
            for table in tables:
                file.write(bytes_of(_lines([form.of(column) for column in table], mark, blank)))
                done += table.rows
                context.progress("write.rows", done)
                del table  # the next one is drawn now: two need not be held
        return done


def _lines(columns: list[pa.StringArray], mark: str, blank: str) -> pa.StringArray:
    """Rows as lines; null reads `blank`."""
    lines = pc.binary_join_element_wise(
        *columns, mark, null_handling="replace", null_replacement=blank
    )
    return pc.binary_join_element_wise(lines, "\n", "")


def _marked(texts: pa.Array, *, tabs: bool) -> pa.Array:
    """A tab inside a cell becomes a blank where tabs part the cells."""
    return pc.replace_substring(texts, "\t", " ") if tabs else texts
