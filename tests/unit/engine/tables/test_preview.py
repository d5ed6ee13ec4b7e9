"""Previews and corrections: what is found in a file, what a person may say of it, and that the import does the same."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import Usage, UserFixable
from synth_engine.contracts.reading import PREVIEW_ROWS, FilePreview, Reading
from synth_engine.contracts.reading_context import ReadingContext
from synth_engine.contracts.table import ColumnKind, Table
from synth_engine.tables.looking import look
from tests.helpers.tables import write_patients

QUIET = SilentContext()
GERMAN = (
    "Report of\nsomething\nid;name;amount;when\n1;Müller;1.234,50;01.02.2020\n2;Straße;7,25;13.02.2020\n"
    "3;x;n/a;14.02.2020\n"
)


def german(folder: Path) -> Path:
    """A table with lines above it, in Windows' encoding, with decimal commas."""
    path = folder / "de.csv"
    path.write_bytes(GERMAN.encode("cp1252"))
    return path


def read(path: Path, reading: Reading) -> Table:
    """The table with corrections."""
    return tables.read_table(path, ReadingContext(QUIET, reading))[0]


def codes(found: FilePreview) -> set[str]:
    """What is odd."""
    return {one.code for one in found.odd}


def test_a_preview_says_what_is_found(tmp_path: Path) -> None:
    """Format, encoding, delimiter, header, kinds, the first fifty rows and the number of rows are told."""
    found = look(write_patients(tmp_path / "p.csv", 300), Reading(), QUIET)
    assert (found.format, found.encoding, found.delimiter, found.header) == (
        "csv",
        "utf-8",
        ",",
        True,
    )
    assert len(found.rows) == PREVIEW_ROWS
    assert found.rows_exact
    assert found.rows_estimated == 300
    assert found.problem is None
    table, _ = tables.read_table(tmp_path / "p.csv", QUIET)
    assert [(one.name, one.kind) for one in found.columns] == [(c.name, str(c.kind)) for c in table]


def test_a_long_file_is_not_gone_through(tmp_path: Path) -> None:
    """Of a file of many megabytes the number of rows is estimated within a few percent, from its head."""
    path = tmp_path / "long.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("a,b,c\n")
        for at in range(400_000):
            file.write(f"{at % 1000},text {at % 70},{at % 97}.5\n")
    found = look(path, Reading(), QUIET)
    assert not found.rows_exact
    assert abs(found.rows_estimated - 400_000) < 20_000


def test_what_a_person_can_correct_is_no_error(tmp_path: Path) -> None:
    """Lines above the header make a preview with its problem, the line, and the first rows as they stand."""
    found = look(german(tmp_path), Reading(), QUIET)
    assert found.problem is not None
    assert found.problem.code == "TABLES.RAGGED_ROW"
    assert found.rows[0] == ("Report of",)
    assert "READING.RAGGED" in codes(found)


def test_corrections_are_carried_out(tmp_path: Path) -> None:
    """Skipped lines, decimal comma with groups, a missing code and a kind hold in preview and import alike."""
    said = Reading(skip_rows=2, decimal=",", missing_codes=("n/a",), kinds={"id": "category"})
    found = look(german(tmp_path), said, QUIET)
    assert found.problem is None
    assert [(one.name, one.kind) for one in found.columns] == [
        ("id", "category"), ("name", "category"), ("amount", "numeric"), ("when", "datetime"),
    ]  # fmt: skip
    assert found.encoding == "cp1252"
    assert found.encoding_sure == "guessed"
    assert found.decimal == ","
    table = read(german(tmp_path), said)
    assert table["amount"].values.tolist() == [1234.5, 7.25, 0.0]
    assert table["amount"].state.tolist() == [0, 0, -1]
    assert table["id"].kind is ColumnKind.CATEGORY
    assert table["name"].levels == ("Müller", "Straße", "x")


def test_the_record_says_what_was_said(tmp_path: Path) -> None:
    """Corrections stand in the source record and come back from it; without any there is nothing of them."""
    said = Reading(skip_rows=2, decimal=",", kinds={"id": "text"})
    _, record = tables.read_table(german(tmp_path), ReadingContext(QUIET, said))
    assert Reading.from_json(record.reading) == said
    assert type(record).from_json(record.to_json()) == record
    plain = tables.read_table(write_patients(tmp_path / "p.csv", 30), QUIET)[1]
    assert "reading" not in plain.to_json()


@pytest.mark.parametrize(
    ("text", "reading", "names", "rows"),
    [
        ("1,2\n3,4\n", Reading(header=False), ("column_1", "column_2"), 2),
        ("a|b;c\n1|2;3\n4|5;6\n", Reading(delimiter=";"), ("a|b", "c"), 2),
        ("a,b\n'1,5',2\n'3,5',4\n", Reading(quote="'"), ("a", "b"), 2),
        ('a,b\n"1,2\n"3,4\n', Reading(quote=""), ("a", "b"), 2),
    ],
)
def test_delimiter_quote_and_header_can_be_said(
    tmp_path: Path, text: str, reading: Reading, names: tuple[str, ...], rows: int
) -> None:
    """Each of them overrides what would be found."""
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    table = read(path, reading)
    assert (table.names, table.rows) == (names, rows)


def test_an_encoding_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    """UTF-8 said of a file that is none is refused by name; what is no encoding of texts is wrong usage."""
    with pytest.raises(UserFixable) as caught:
        read(german(tmp_path), Reading(encoding="utf-8", skip_rows=2))
    assert caught.value.code == "TABLES.WRONG_ENCODING"
    for name in ("rot13", "zlib", "no-such"):
        with pytest.raises(Usage):
            read(german(tmp_path), Reading(encoding=name))
    assert (
        read(german(tmp_path), Reading(encoding="latin-1", skip_rows=2))["name"].levels[0]
        == "Müller"
    )


def test_a_kind_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    """Names are no numbers, and a column that is not there is named."""
    path = write_patients(tmp_path / "p.csv", 300)
    first = tables.read_table(path, QUIET)[0]
    text = next(one.name for one in first if one.kind is ColumnKind.CATEGORY)
    with pytest.raises(UserFixable) as caught:
        read(path, Reading(kinds={text: "datetime"}))
    assert caught.value.code == "TABLES.WRONG_KIND"
    with pytest.raises(UserFixable) as caught:
        read(path, Reading(kinds={"nobody": "text"}))
    assert caught.value.code == "TABLES.NO_SUCH_COLUMN"


def test_odd_things_are_told(tmp_path: Path) -> None:
    """A byte order mark, mixed ends of lines and NULs are noticed."""
    path = tmp_path / "odd.csv"
    path.write_bytes(b"\xef\xbb\xbfa,b\r\n1,2\n3,\x004\r\n")
    found = look(path, Reading(), QUIET)
    assert {"READING.BYTE_ORDER_MARK", "READING.MIXED_NEWLINES", "READING.NULS"} <= codes(found)
    assert found.encoding_sure == "marked"


def test_tables_of_a_file_are_listed(tmp_path: Path) -> None:
    """A database with two tables asks for one, and lists them; the one that is said is looked at."""
    path = tmp_path / "s.sqlite"
    with sqlite3.connect(path) as base:
        base.executescript("CREATE TABLE a (x); CREATE TABLE b (y); INSERT INTO b VALUES (1), (2);")
    base.close()
    found = look(path, Reading(), QUIET)
    assert found.problem is not None
    assert found.problem.code == "TABLES.CHOOSE_TABLE"
    assert [one.name for one in found.tables] == ["a", "b"]
    chosen = look(path, Reading(table="b"), QUIET)
    assert (chosen.table, chosen.rows_estimated, chosen.rows_exact) == ("b", 2, True)


def test_parquet_says_its_rows(tmp_path: Path) -> None:
    """Of a Parquet file the number of rows is exact although only the first are read."""
    path = tmp_path / "t.parquet"
    pq.write_table(pa.table({"a": list(range(20_000))}), path, row_group_size=1_000)
    found = look(path, Reading(), QUIET)
    assert (found.rows_estimated, found.rows_exact, len(found.rows)) == (20_000, True, 50)


def test_what_cannot_be_meant_is_refused() -> None:
    """Two signs as delimiter, an unknown kind and a negative number of lines are wrong usage."""
    for words in (
        {"delimiter": ",,"},
        {"decimal": ";"},
        {"skip_rows": -1},
        {"kinds": {"a": "colour"}},
    ):
        with pytest.raises(Usage):
            Reading(**words)


def test_a_preview_travels_and_its_public_part_has_no_cell(tmp_path: Path) -> None:
    """The sealed form comes back whole; what may be shown to anybody holds no row."""
    path = tmp_path / "c.csv"
    path.write_text("name,age\nCanary Q. Public,41\nother person,42\n", encoding="utf-8")
    found = look(path, Reading(), QUIET)
    assert FilePreview.from_json(found.to_json()) == found
    assert "Canary" in str(found.to_json())
    assert "Canary" not in str(found.to_public_json())
