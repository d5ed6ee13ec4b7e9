"""What the worker writes: data that spreadsheets do not run, a dictionary that machines read."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import openpyxl
import pyarrow.parquet as pq
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.contracts.plan import FreeText
from synth_engine.contracts.table import ColumnKind, ColumnSchema
from synth_engine.release import files
from synth_engine.release.dictionary import DataFile
from synth_engine.release.dictionary import dictionary as dictionary_of
from tests.unit.engine.release.conftest import NOTES, tiny_report, tiny_table

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.engine.release.conftest import Payload

SHOWN = [note if note in {"fine", "-5"} else f"'{note}" for note in NOTES]
DELTA = [-1.5, 2.0, -3.0, 0.5, -0.1, 7.0, -8.0, 9.0]
SCORE = [-4, "'=N/A()", -2, -1, None, 1, 2, 3]
# Six notes, the code and the column's name.
CHANGED = 8


@pytest.mark.promise(16)
def test_csv_is_neutral_and_its_numbers_are_bare(payload: Payload) -> None:
    """Texts, the code and the header have apostrophes; negative numbers have none."""
    import csv

    with (payload.folder / "data" / "tiny.csv").open(newline="", encoding="utf-8") as file:
        header, *rows = list(csv.reader(file))
    assert header == ["delta", "score", "'=note"]
    assert [row[2] for row in rows] == SHOWN
    assert [float(row[0]) for row in rows] == DELTA
    assert [row[1] for row in rows] == ["" if one is None else str(one) for one in SCORE]
    assert payload.facts["neutralised_cells"] == CHANGED


@pytest.mark.promise(16)
def test_the_workbook_holds_no_formula(payload: Payload) -> None:
    """Every cell is a text or a number, none a formula, and negative numbers are numbers."""
    book = openpyxl.load_workbook(payload.folder / "data" / "tiny.xlsx")
    sheet, about = book.worksheets
    cells = [list(row) for row in sheet.iter_rows()]
    said = [list(row) for row in about.iter_rows()]
    book.close()
    assert {cell.data_type for row in cells for cell in row} == {"s", "n"}
    assert {cell.data_type for row in said for cell in row if cell.value is not None} == {"s"}
    assert [row[0].value for row in cells[1:]] == DELTA
    assert [cell.value for cell in cells[0]] == ["delta", "score", "'=note"]
    texts = [row[2].value for row in cells[1:]]
    # XML turns a carriage return into a line feed.
    assert [str(text).replace("\n", "\r") for text in texts] == SHOWN


def test_parquet_holds_the_texts_unchanged(payload: Payload) -> None:
    """No spreadsheet opens it by double click: names and texts are the table's own."""
    read = pq.read_table(payload.folder / "data" / "tiny.parquet")
    assert read.column_names == ["delta", "score", "=note"]
    assert read["=note"].to_pylist() == list(NOTES)
    assert read["delta"].to_pylist() == DELTA


def test_the_facts_name_every_file(payload: Payload) -> None:
    """Rows and files as they lie in the folder, nothing beside them."""
    there = sorted(
        path.relative_to(payload.folder).as_posix()
        for path in payload.folder.rglob("*")
        if path.is_file()
    )
    assert payload.facts["files"] == there
    assert payload.facts["rows"] == payload.table.rows


def dictionary(payload: Payload) -> dict[str, Any]:
    """The dictionary as JSON."""
    found: dict[str, Any] = json.loads((payload.folder / "dictionary.json").read_bytes())
    return found


def test_the_dictionary_describes_the_files(payload: Payload) -> None:
    """Each data file with its digest, size and media type, and where it lies."""
    distribution = {one["contentUrl"]: one for one in dictionary(payload)["distribution"]}
    assert set(distribution) == {"data/tiny.csv", "data/tiny.xlsx", "data/tiny.parquet"}
    for name, one in distribution.items():
        body = (payload.folder / name).read_bytes()
        assert one["sha256"] == hashlib.sha256(body).hexdigest()
        assert one["contentSize"] == f"{len(body)} B"
    assert distribution["data/tiny.csv"]["encodingFormat"] == "text/csv"


def test_the_dictionary_describes_the_columns(payload: Payload) -> None:
    """Name, kind, type, role, codes and decimals of each column, and its name in the file."""
    body = dictionary(payload)
    assert body["conformsTo"] == "http://mlcommons.org/croissant/1.0"
    delta, score, note = body["recordSet"][0]["field"]
    assert (delta["name"], delta["dataType"], delta["cloister:kind"]) == (
        "delta",
        "sc:Float",
        "numeric",
    )
    assert (delta["cloister:role"], delta["cloister:decimals"]) == ("sensitive", 1)
    assert (score["dataType"], score["cloister:codes"]) == ("sc:Text", ["=N/A()"])
    assert note["name"] == "=note"
    assert note["source"] == {
        "fileObject": {"@id": "data/tiny.csv"},
        "extract": {"column": "'=note"},
    }
    assert "8 rows" in body["size"]


@pytest.mark.parametrize("way", list(FreeText))
def test_the_dictionary_says_what_became_of_free_text(way: FreeText) -> None:
    """A column of free text is described as what the plan made of it."""
    report = tiny_report()
    assert report.plan is not None
    content = replace(report, plan=replace(report.plan, text=way))
    schema = (ColumnSchema("n", ColumnKind.TEXT),)
    body = dictionary_of("t", 3, schema, [DataFile("data/t.csv", "", 1, ("n",))], content)
    said = body["recordSet"][0]["field"][0]["description"]
    assert ("placeholder" in said) is (way is not FreeText.LEFT_OUT)
    assert ("[name]" in said) is (way is FreeText.TEMPLATE)


def test_the_dictionary_holds_no_cell(payload: Payload) -> None:
    """No category of the table is in it, and nobody's leave to use it freely is claimed."""
    text = (payload.folder / "dictionary.json").read_text(encoding="utf-8")
    assert not [note for note in NOTES if len(note) > 3 and note in text]
    assert "isAccessibleForFree" not in text


def test_an_unknown_format_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    """A coded error that names the format and what is known; the folder stays empty."""
    table = tiny_table()
    for asked in (["csv", "docx"], ["../csv"], []):
        with pytest.raises(UserFixable) as caught:
            files.write_payload(
                tmp_path, [table], table.schema, asked, tiny_report(), name="t",
                context=SilentContext(),
            )  # fmt: skip
        assert caught.value.code == "RELEASE.FORMAT_UNKNOWN"
        assert "csv" in str(caught.value.parameters["known"])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A file where the folder should be: RELEASE.CANNOT_WRITE, no traceback."""
    (tmp_path / "file").write_bytes(b"")
    table = tiny_table()
    with pytest.raises(Environment) as caught:
        files.write_payload(
            tmp_path / "file", [table], table.schema, ["csv"], tiny_report(), name="t",
            context=SilentContext(),
        )  # fmt: skip
    assert caught.value.code == "RELEASE.CANNOT_WRITE"


def test_a_table_without_rows_has_a_neutral_header(tmp_path: Path) -> None:
    """The names are neutralised where there is no row group to take them from."""
    files.write_payload(
        tmp_path, [], tiny_table().schema, ["csv"], tiny_report(), name="t", context=SilentContext()
    )
    assert (tmp_path / "data" / "t.csv").read_bytes() == b"delta,score,'=note\n"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("patients", "patients"),
        ("../../etc/passwd", "etc-passwd"),
        ("Übersicht 2026", "Ubersicht-2026"),
        ("患者", "table"),
        ("", "table"),
        (".hidden", "hidden"),
        ("con", "table-con"),
        ("LPT1.old", "table-LPT1.old"),
        ("a\x00b\nc", "a-b-c"),
        ("-rf", "rf"),
        ("x" * 500, "x" * 80),
    ],
)
def test_file_names_are_safe_everywhere(name: str, safe: str) -> None:
    """No path, no device name of Windows, no option of a command, nothing but plain letters."""
    assert files.safe_name(name) == safe
