"""Everything in a release but its seal: data in the asked formats, reports, dictionary.

Runs in the worker, in a folder that the parent made. Never sees a key; writes nothing outside the folder.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, cast

from synth_engine import plugins, reports
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.contracts.resources import resource
from synth_engine.crypto import sha256_file
from synth_engine.release.dictionary import DataFile, dictionary
from synth_engine.release.formulas import neutral_names, neutralised

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
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
) -> dict[str, Any]:
    """Write data/, report.html, report.pdf and dictionary.json.

    Args:
        folder: empty, made by the parent.
        tables: row groups of the synthetic table; gone through once.
        schema: of each of them.
        formats: names of writers (``csv``, ``parquet``, ``excel``) or endings (``xlsx``).
        content: of the reports.
        name: of the table; the data files' name is made from it.
        context: progress and cancel.
        further: more synthetic tables of the same schema; their files are ``NAME-2``, ``NAME-3``...
        helpers: put the programs that combine estimates over copies beside them (``combine/``).

    Returns:
        ``neutralised_cells`` (how many cells of the spreadsheet files, the first row's included, got an
        apostrophe because a spreadsheet might have run them), ``rows``, ``files`` (names, sorted).

    Raises:
        UserFixable: ``RELEASE.FORMAT_UNKNOWN``, ``FILE.SHEET_LIMIT``;
        Environment: ``RELEASE.CANNOT_WRITE``.
    """
    writers = _writers(formats)
    copies = [list(one) for one in (tables, *further)]
    try:
        return _write(folder, copies, schema, writers, content, name, context, helpers=helpers)
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
    copies: list[list[Table]],
    schema: tuple[ColumnSchema, ...],
    writers: dict[str, Writer],
    content: ReportContent,
    name: str,
    context: Context,
    *,
    helpers: bool,
) -> dict[str, Any]:
    (folder / DATA).mkdir(exist_ok=True)
    data: list[DataFile] = []
    changed = 0
    for number, groups in enumerate(copies, start=1):
        file = safe_name(name) if number == 1 else f"{safe_name(name)}-{number}"
        written, cells = _write_copy(folder, groups, schema, writers, file, context)
        data += written
        changed += cells
    rows = sum(group.rows for group in copies[0])
    context.progress("write.reports", 0, 3)
    _text(folder / "report.html", reports.render_html(content))
    context.progress("write.reports", 1, 3)
    (folder / "report.pdf").write_bytes(reports.render_pdf(content))
    context.progress("write.reports", 2, 3)
    document = dictionary(name, rows, schema, data, content)
    _text(folder / "dictionary.json", json.dumps(document, indent=2, ensure_ascii=False) + "\n")
    context.progress("write.reports", 3, 3)
    names_written = [one.name for one in data] + ["report.html", "report.pdf", "dictionary.json"]
    if helpers:
        names_written += _write_helpers(folder)
    return {"neutralised_cells": changed, "rows": rows, "files": sorted(names_written)}


def _write_copy(
    folder: Path,
    groups: list[Table],
    schema: tuple[ColumnSchema, ...],
    writers: dict[str, Writer],
    file: str,
    context: Context,
) -> tuple[list[DataFile], int]:
    """One synthetic table in every format; the files, and how many cells a spreadsheet might have run."""
    names = tuple(column.name for column in schema)
    shown = neutral_names(names)
    shown_schema = tuple(replace(one, name=name) for one, name in zip(schema, shown, strict=True))
    # Made once: the same cells are counted once, however many spreadsheet formats are asked for.
    sheets: list[Table] = []
    changed = 0
    if _SPREADSHEETS & set(writers):
        changed = sum(old != new for old, new in zip(names, shown, strict=True))
        for group in groups:
            sheet, count = neutralised(group, shown)
            sheets.append(sheet)
            changed += count
    data = []
    for suffix, writer in writers.items():
        is_sheet = suffix in _SPREADSHEETS
        relative = f"{DATA}/{file}{suffix}"
        path = folder / relative
        own = sheets if is_sheet else groups
        writer.write(own, shown_schema if is_sheet else schema, path, context)
        size = path.stat().st_size
        data.append(DataFile(relative, sha256_file(path), size, shown if is_sheet else names))
    return data, changed


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
