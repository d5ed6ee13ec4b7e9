"""Everything in a release but its seal: data in the asked formats, reports, dictionary.

Runs in the worker, in a folder that the parent made. Never sees a key; writes nothing outside the folder. Rows go
through a row group at a time, once for every format: no more than that is held.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, cast

from synth_engine import plugins, reports
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.contracts.formats import About, Renames
from synth_engine.contracts.resources import resource
from synth_engine.crypto import sha256_file
from synth_engine.release.csvw import ENDING, csvw
from synth_engine.release.dictionary import DataFile, dictionary
from synth_engine.release.formulas import neutral_names, neutralised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from synth_engine.contracts.context import Context
    from synth_engine.contracts.formats import Writer
    from synth_engine.contracts.table import ColumnSchema, Table
    from synth_engine.reports import ReportContent

GROUP: Final = "synth_engine.writers"
DATA: Final = "data"
COMBINE: Final = "combine"
# Files that people open in a spreadsheet, by double click.
_SPREADSHEETS: Final = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods"})
# Formats without room to say what they are: a file beside them does.
_BESIDE: Final = frozenset({".csv", ".tsv", ".txt"})
_LONGEST_NAME: Final = 80
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def safe_name(name: str) -> str:
    """A file name that every system takes: ASCII letters, digits, ``-`` ``_`` ``.``; "table" if none is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    kept = re.sub(r"[^A-Za-z0-9._-]+", "-", plain)[:_LONGEST_NAME].strip("-._")
    if not kept:
        return "table"
    return f"table-{kept}" if _RESERVED.fullmatch(kept.split(".")[0]) else kept


def write_payload(
    folder: Path,
    tables: Iterable[Table],
    schema: tuple[ColumnSchema, ...],
    formats: Sequence[str],
    content: ReportContent,
    *,
    name: str,
    context: Context,
    further: Sequence[Iterable[Table]] = (),
    helpers: bool = False,
    about: About | None = None,
) -> dict[str, Any]:
    """Write data/, report.html, report.pdf and dictionary.json.

    Args:
        folder: empty, made by the parent.
        tables: row groups of the synthetic table; gone through once for every format, so no iterator.
        schema: of each of them.
        formats: names of writers (``csv``, ``parquet``, ``excel``) or endings (``xlsx``).
        content: of the reports.
        name: of the table; the data files' name is made from it.
        context: progress and cancel.
        further: more synthetic tables of the same schema; their files are ``NAME-2``, ``NAME-3``...
        helpers: put the programs that combine estimates over copies beside them (``combine/``).
        about: what each data file says about itself, where its format has room for it.

    Returns:
        ``neutralised_cells`` (how many cells of the spreadsheet files, the first row's included, got an
        apostrophe because a spreadsheet might have run them), ``rows``, ``files`` (names, sorted).

    Raises:
        UserFixable: ``RELEASE.FORMAT_UNKNOWN``, ``FILE.SHEET_LIMIT``;
        Environment: ``RELEASE.CANNOT_WRITE``.
    """
    writers = _writers(formats)
    data = _Data(folder, schema, writers, about or About(name), context)
    try:
        return _write(folder, (tables, *further), data, content, name, context, helpers=helpers)
    except OSError as error:
        raise Environment("RELEASE.CANNOT_WRITE", path=str(folder)) from error


def _writers(formats: Sequence[str]) -> dict[str, Writer]:
    """Ending -> writer, in the order asked, every format known before anything is written."""
    known = plugins.names(GROUP)
    every = {name: cast("Writer", plugins.load(GROUP, name)) for name in known}
    found: dict[str, Writer] = {}
    for asked in formats or ("",):
        word = asked.strip().lower().removeprefix(".")
        by_ending = {suffix: one for one in every.values() for suffix in one.suffixes}
        if word in every:
            found[every[word].suffixes[0]] = every[word]
        elif f".{word}" in by_ending:
            found[f".{word}"] = by_ending[f".{word}"]
        else:
            raise UserFixable("RELEASE.FORMAT_UNKNOWN", format=asked, known=", ".join(known))
    return found


def _write(
    folder: Path,
    copies: Sequence[Iterable[Table]],
    data: _Data,
    content: ReportContent,
    name: str,
    context: Context,
    *,
    helpers: bool,
) -> dict[str, Any]:
    (folder / DATA).mkdir(exist_ok=True)
    for number, groups in enumerate(copies, start=1):
        data.write(groups, safe_name(name) if number == 1 else f"{safe_name(name)}-{number}")
    context.progress("write.reports", 0, 3)
    _text(folder / "report.html", reports.render_html(content))
    context.progress("write.reports", 1, 3)
    (folder / "report.pdf").write_bytes(reports.render_pdf(content))
    context.progress("write.reports", 2, 3)
    rows = data.rows[0]
    document = dictionary(name, rows, data.schema, data.files, content)
    _text(folder / "dictionary.json", json.dumps(document, indent=2, ensure_ascii=False) + "\n")
    context.progress("write.reports", 3, 3)
    names = [one.name for one in data.files] + data.beside
    names += ["report.html", "report.pdf", "dictionary.json"]
    if helpers:
        names += _write_helpers(folder)
    return {"neutralised_cells": data.changed, "rows": rows, "files": sorted(names)}


class _Data:
    """The data files of a release, one synthetic table after the other.

    Attributes:
        schema: of the tables.
        files: written so far.
        beside: names of the files that say what a CSV file cannot.
        rows: of each table.
        changed: cells that a spreadsheet might have run, each counted once, however many formats are for one.
    """

    def __init__(
        self,
        folder: Path,
        schema: tuple[ColumnSchema, ...],
        writers: dict[str, Writer],
        about: About,
        context: Context,
    ) -> None:
        self.schema = schema
        self.files: list[DataFile] = []
        self.beside: list[str] = []
        self.rows: list[int] = []
        self.changed = 0
        self._folder = folder
        self._writers = writers
        self._about = about
        self._context = context
        self._names = tuple(column.name for column in schema)
        self._shown = neutral_names(self._names)
        self._shown_schema = tuple(
            replace(one, name=name) for one, name in zip(schema, self._shown, strict=True)
        )

    def write(self, groups: Iterable[Table], file: str) -> None:
        """One synthetic table in every format."""
        from synth_engine.tables.chunks import even

        counts: list[int] = []
        rows = 0
        for suffix, writer in self._writers.items():
            is_sheet = suffix in _SPREADSHEETS
            relative = f"{DATA}/{file}{suffix}"
            path = self._folder / relative
            schema = self._shown_schema if is_sheet else self.schema
            tally = _Tally(self._shown)
            own = tally.shown(groups) if is_sheet else groups
            rows = writer.write(even(own, schema), schema, path, self._context, self._about)
            if is_sheet:
                counts.append(tally.cells + sum(map(str.__ne__, self._names, self._shown)))
            names = self._shown if is_sheet else self._names
            if isinstance(writer, Renames):
                names = writer.names_in_file(schema)
            self.files.append(DataFile(relative, sha256_file(path), path.stat().st_size, names))
            if suffix in _BESIDE:
                document = csvw(path.name, schema, rows, self._about)
                _text(
                    path.with_name(path.name + ENDING),
                    json.dumps(document, indent=2, ensure_ascii=False) + "\n",
                )
                self.beside.append(relative + ENDING)
        self.changed += max(counts, default=0)
        self.rows.append(rows)


class _Tally:
    """Row groups for a spreadsheet, and how many of their cells differ.

    Attributes:
        cells: so far.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self.cells = 0
        self._names = names

    def shown(self, groups: Iterable[Table]) -> Iterator[Table]:
        """The groups as they may stand in a spreadsheet."""
        for group in groups:
            sheet, count = neutralised(group, self._names)
            self.cells += count
            del group  # the next one is read now: two need not be held
            yield sheet
            del sheet


def _write_helpers(folder: Path) -> list[str]:
    """The programs that combine estimates over copies, for Python, R and Stata."""
    (folder / COMBINE).mkdir(exist_ok=True)
    written = []
    for path in sorted(resource("release").glob("combine.*")):
        _text(folder / COMBINE / path.name, path.read_text(encoding="utf-8"))
        written.append(f"{COMBINE}/{path.name}")
    return written


def _text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
