"""Files say of themselves that their rows are made up, and are known again by it; what is no word of theirs is not."""

from __future__ import annotations

import json
import tempfile
import zipfile
from typing import TYPE_CHECKING

import numpy as np
import openpyxl
import pyarrow.parquet as pq
import pytest

from synth_engine import plugins, tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.formats import ABOUT, ABOUT_SHEET, ABOUT_TYPE, About, Writer
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Storage, Table
from synth_engine.tables.told import about_of

if TYPE_CHECKING:
    from pathlib import Path

QUIET = SilentContext()
ABOUT_THEM = About(
    'Pati<ents & "Übung"', 3, 0.25, "Cloister 0, trees 2", "2026-01-02T03:04:00+00:00"
)
# Formats without room for it inside.
SILENT = {".csv", ".tsv", ".txt", ".jsonl", ".ndjson"}


def small(rows: int = 3) -> Table:
    """A number, a day, and texts with signs that XML and CSV care about."""
    none = np.zeros(rows, np.int16)
    texts = ("a & <b>", "c\r\nd", "=1+1")
    return Table(
        (
            Column(
                ColumnSchema("n", ColumnKind.NUMERIC, Storage.NUMERIC, decimals=1),
                np.arange(rows) / 2,
                none,
            ),
            Column(
                ColumnSchema(
                    "day", ColumnKind.DATETIME, Storage.DATETIME, resolution_us=86_400_000_000
                ),
                (np.arange(rows) - 25_500) * 86_400_000_000,
                none,
            ),
            Column(
                ColumnSchema("t", ColumnKind.CATEGORY),
                np.arange(rows, dtype=np.int32) % 3,
                none,
                texts,
            ),
        ),
        "small",
    )


def suffixes() -> list[str]:
    """The first ending of every installed writer."""
    found = []
    for name in plugins.names("synth_engine.writers"):
        writer: Writer = plugins.load("synth_engine.writers", name)  # type: ignore[assignment]  # by name
        found.append(writer.suffixes[0])
    return found


@pytest.mark.parametrize("suffix", suffixes())
def test_a_written_file_says_what_it_is(tmp_path: Path, suffix: str) -> None:
    """Every format with room for it carries the claim, and the file is known again by it alone; without it, not."""
    table, path = small(), tmp_path / f"t{suffix}"
    tables.write_table([table], table.schema, path, QUIET, about=ABOUT_THEM)
    expected = None if suffix in SILENT else ABOUT_THEM
    assert about_of(path) == expected
    tables.write_table([table], table.schema, tmp_path / f"plain{suffix}", QUIET)
    assert about_of(tmp_path / f"plain{suffix}") is None


@pytest.mark.parametrize("suffix", suffixes())
def test_the_same_rows_give_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    """However the rows were cut, and whenever they were written: no clock of the machine is in the file."""
    table = small(7)
    halves = [table.take(slice(0, 4)), table.take(slice(4, 7))]
    one, two = tmp_path / f"one{suffix}", tmp_path / f"two{suffix}"
    tables.write_table([table], table.schema, one, QUIET, about=ABOUT_THEM)
    tables.write_table(halves, table.schema, two, QUIET, about=ABOUT_THEM)
    assert one.read_bytes() == two.read_bytes()


@pytest.mark.parametrize("suffix", suffixes())
def test_nothing_is_written_to_the_systems_temp_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    """House rule 10: whoever asks for the system's temp folder fails; scratch lies beside the file, and goes."""

    def refuse(*_: object, **__: object) -> str:
        msg = "a writer asked for the system's temp folder"
        raise AssertionError(msg)

    for name in ("gettempdir", "mkstemp", "mkdtemp", "NamedTemporaryFile", "TemporaryFile"):
        monkeypatch.setattr(tempfile, name, refuse)
    table = small()
    tables.write_table([table], table.schema, tmp_path / f"t{suffix}", QUIET, about=ABOUT_THEM)
    assert [one.name for one in tmp_path.iterdir()] == [f"t{suffix}"]


def test_parquet_carries_it_in_its_schema(tmp_path: Path) -> None:
    """Any Parquet program shows it, by the name that the docs give."""
    table, path = small(), tmp_path / "t.parquet"
    tables.write_table([table], table.schema, path, QUIET, about=ABOUT_THEM)
    said = json.loads(pq.read_schema(path).metadata[ABOUT.encode()])
    assert (said["@type"], said["synthetic"]) == (ABOUT_TYPE, True)


def test_a_workbook_carries_it_for_people_and_programs(tmp_path: Path) -> None:
    """A second sheet, the document's properties and its own properties; the cells are typed as they were."""
    table, path = small(), tmp_path / "t.xlsx"
    tables.write_table([table], table.schema, path, QUIET, about=ABOUT_THEM)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["data", ABOUT_SHEET]
    assert book[ABOUT_SHEET]["A1"].value == ABOUT_THEM.sentence
    assert book.properties.description == ABOUT_THEM.sentence
    assert book.custom_doc_props["synthetic"].value is True
    rows = [[cell.value for cell in row] for row in book["data"].iter_rows()]
    book.close()
    assert rows[0] == ["n", "day", "t"]
    assert [row[0] for row in rows[1:]] == [0.0, 0.5, 1.0]
    assert [str(row[1])[:10] for row in rows[1:]] == ["1900-03-09", "1900-03-10", "1900-03-11"]
    assert [row[2] for row in rows[1:]] == ["a & <b>", "c\r\nd", "=1+1"]


def test_the_sheet_that_says_it_is_no_table(tmp_path: Path) -> None:
    """A workbook without rows reads as empty, not as its second sheet."""
    table, path = small(0), tmp_path / "t.xlsx"
    tables.write_table([table], table.schema, path, QUIET, about=ABOUT_THEM)
    with pytest.raises(UserFixable) as caught:
        tables.read_table(path, QUIET)
    assert caught.value.code == "TABLES.EMPTY"


def test_a_cell_is_no_word_of_the_file(tmp_path: Path) -> None:
    """The claim as a text in a CSV or a workbook's sheet says nothing; in the file beside it does."""
    path = tmp_path / "t.csv"
    path.write_text(f"a\n{ABOUT_THEM.text}\n", encoding="utf-8")
    assert about_of(path) is None
    book = openpyxl.Workbook()
    book.active["A1"] = ABOUT_THEM.text
    book.save(tmp_path / "t.xlsx")
    assert about_of(tmp_path / "t.xlsx") is None
    beside = tmp_path / "t.csv-metadata.json"
    beside.write_text(json.dumps({ABOUT_TYPE: ABOUT_THEM.text}), encoding="utf-8")
    assert about_of(path) == ABOUT_THEM


@pytest.mark.parametrize(
    "said",
    [
        "",
        "{",
        "[]",
        '"x"',
        json.dumps({ABOUT_TYPE: 3}),
        json.dumps({ABOUT_TYPE: f'{{"@type": "{ABOUT_TYPE}"'}),
        json.dumps({ABOUT_TYPE: f'{{"@type": "{ABOUT_TYPE}", "synthetic": false}}'}),
        json.dumps({ABOUT_TYPE: ABOUT_THEM.text.replace("0.25", "7")}),
        json.dumps({ABOUT_TYPE: ABOUT_THEM.text.replace("0.25", "NaN")}),
        json.dumps({ABOUT_TYPE: ABOUT_THEM.text.replace(": 3,", ": 0,")}),
        "[" * 100_000,
    ],
)
def test_what_cannot_be_read_says_nothing(tmp_path: Path, said: str) -> None:
    """A claim that is cut, out of range or no claim is none: no error, whatever stands there."""
    (tmp_path / "t.csv").write_bytes(b"a\n1\n")
    (tmp_path / "t.csv-metadata.json").write_text(said, encoding="utf-8")
    assert about_of(tmp_path / "t.csv") is None


def test_damaged_files_say_nothing(tmp_path: Path) -> None:
    """No file, a zip that is none, a swelling entry, a folder: no error, a bounded look."""
    assert about_of(tmp_path / "gone.parquet") is None
    (tmp_path / "t.xlsx").write_bytes(b"PK\x03\x04 and no more")
    assert about_of(tmp_path / "t.xlsx") is None
    with zipfile.ZipFile(tmp_path / "big.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("docProps/custom.xml", b" " * (8 << 20) + ABOUT_THEM.text.encode())
    assert about_of(tmp_path / "big.xlsx") is None
    (tmp_path / "d.parquet").mkdir()
    assert about_of(tmp_path / "d.parquet") is None
