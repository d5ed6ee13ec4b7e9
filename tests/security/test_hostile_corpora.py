"""Promise 18 on other projects' awkward files: each is the table that it is, or refused with a code; none takes long."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest

from synth_engine import tables
from synth_engine.contracts.catalogue import CATALOGUE
from synth_engine.contracts.context import SilentContext
from tests.security.hostile_reading import answers
from tests.security.hostile_table import CORPORA, DOCUMENT, END, START, table_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Read otherwise than a plain csv.reader counts: its third row lacks a cell only because a header's trailing
# delimiter makes a third column of nothing, which we leave out of rows and header alike.
OTHERWISE = {"duckdb/bug_12596.csv": (2, 2)}
SECONDS, MEGABYTES = 10, 400
ENCODINGS = {
    "ascii": {"utf-8"},
    "utf-8-sig": {"utf-8"},
    "utf-16-le": {"utf-16"},
    "utf-16-be": {"utf-16"},
}


@pytest.mark.slow
@pytest.mark.promise(18)
def test_every_awkward_file_is_its_table_or_a_code(
    shared_data: Path, record_property: Callable[[str, object], None]
) -> None:
    """278 files: rows and columns as stated, or a code of the catalogue; 10 s and 400 MB at most; no process dies."""
    stated: dict[str, dict[str, str]] = {}
    for corpus in CORPORA:
        with (shared_data / corpus / "files.csv").open(encoding="utf-8", newline="") as file:
            stated |= {str(shared_data / corpus / row["file"]): row for row in csv.DictReader(file)}
    found = list(answers([shared_data / name for name in stated]))
    assert len(found) == len(stated)
    for one in found:
        row = stated[one.path]
        assert not one.code or one.code in CATALOGUE, one
        assert one.seconds < SECONDS, one
        assert one.megabytes < MEGABYTES, one
        if not one.code and row["kind"] == "text" and row["records"]:
            # A header is a row to some and none to others.
            rows = int(row["records"])
            right = {(rows, int(row["fields_mode"])), (rows - 1, int(row["fields_mode"]))}
            assert (one.rows, one.columns) in right | {OTHERWISE.get(row["file"])}, one
    read = sum(not one.code for one in found)
    record_property(
        "figure", f"{len(found)} files: {read} read, {len(found) - read} refused, 0 else"
    )


@pytest.mark.promise(18)
def test_the_csv_spectrum_reads_as_it_says(shared_data: Path) -> None:
    """Cell by cell what the authors of csv-spectrum expect: quotes, line breaks, commas inside, other alphabets."""
    folder = shared_data / "nasty_csv" / "csv-spectrum"
    for path in sorted((folder / "csvs").glob("*.csv")):
        if path.stem == "location_coordinates":
            continue  # upstream's two files name different telephone numbers
        body = (folder / "json" / f"{path.stem}.json").read_text(encoding="utf-8")
        expected: Any = json.loads(body)
        expected = expected if isinstance(expected, list) else [expected]
        table, _ = tables.read_table(path, SilentContext())
        cells = [dict(zip(table.names, row, strict=True)) for row in tables.text_rows(table)]

        def plain(text: object) -> str:
            return " ".join(str(text).replace("\r\n", "\n").split()).replace("T", "")

        assert [{k: plain(v) for k, v in row.items()} for row in cells] == [
            {k: plain(v) for k, v in row.items()} for row in expected
        ], path.name


def test_the_page_says_what_happens(shared_data: Path) -> None:
    """The table in docs/hostile-input.md is the one that the readers of today make."""
    text = DOCUMENT.read_text(encoding="utf-8")
    assert text.split(START, 1)[1].split(END, 1)[0].strip() == table_text(shared_data).strip()
