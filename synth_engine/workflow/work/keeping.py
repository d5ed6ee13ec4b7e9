"""Writes a filled text file so that every cell that was there keeps its bytes, however its column is understood.

A column of whole numbers in which one row says ``63.0`` would else be written anew. Only for delimited text.
"""

from __future__ import annotations

import csv
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from synth_engine import tables
from synth_engine.tables.files import whole
from synth_engine.workflow.work.steps import slices

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from synth_engine.contracts.profile import SourceRecord
    from synth_engine.contracts.table import Table

SUFFIXES = (".csv", ".tsv", ".txt")


def can_keep(source: Path, record: SourceRecord, table: Table, out: Path) -> bool:
    """Whether the file's rows can be gone through again cell by cell, one for each row of its table."""
    text = record.format == "csv" and source.suffix.lower() in SUFFIXES and bool(record.encoding)
    if not text or out.suffix.lower() not in SUFFIXES or len(table.columns) < 2:
        return False
    try:
        lengths = [len(row) == len(table.columns) for row in _rows(source, record)]
    except (csv.Error, UnicodeError):
        return False
    return len(lengths) == table.rows and all(lengths)


def write_kept(
    source: Path, record: SourceRecord, table: Table, filled: Table, out: Path, *, force: bool
) -> int:
    """Write the file again with the filled cells in place; return the rows.

    Args:
        source: the file that was read.
        record: how it was read.
        table: what was read.
        filled: the same with gaps filled.
        out: to write to, UTF-8.
        force: replace what is there.

    Raises:
        UserFixable: ``FILE.EXISTS``; Environment: ``FILE.CANNOT_WRITE``.
    """
    mark = "\t" if out.suffix.lower() == ".tsv" else ","
    with (
        whole(out, force=force) as partial,
        partial.open("w", encoding="utf-8", newline="") as file,
    ):
        writer = csv.writer(file, delimiter=mark, lineterminator="\n")
        writer.writerow(table.names)
        rows = _rows(source, record)
        for before, after in zip(slices(table), slices(filled), strict=True):
            new = np.stack(
                [
                    (one.state != other.state) | (one.values != other.values)
                    for one, other in zip(before, after, strict=True)
                ],
                axis=1,
            )
            touched = np.flatnonzero(new.any(axis=1))
            texts = dict(zip(touched.tolist(), tables.text_rows(after.take(touched)), strict=True))
            for at, row in enumerate(islice(rows, before.rows)):
                if at in texts:
                    for place in np.flatnonzero(new[at]).tolist():
                        row[place] = texts[at][place]
                writer.writerow(row)
    return table.rows


def _rows(source: Path, record: SourceRecord) -> Iterator[list[str]]:
    """Rows of cells as the file spells them; blank lines and the header left out."""
    with source.open(encoding=record.encoding, newline="") as file:
        quote = record.quote or '"'
        rows = (
            row
            for row in csv.reader(file, delimiter=record.delimiter or ",", quotechar=quote)
            if row
        )
        if record.header:
            next(rows, None)
        yield from rows
