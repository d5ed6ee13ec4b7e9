"""Reading: encodings, delimiters, kinds, codes, and a clear answer for everything that is no table."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import SynthError, UserFixable
from synth_engine.contracts.table import ColumnKind, Table
from tests.helpers.tables import write_patients

QUIET = SilentContext()


def read(path: Path, text: str | bytes) -> Table:
    """Write and read."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return tables.read_table(path, QUIET)[0]


def refused(path: Path, text: str | bytes) -> UserFixable:
    """Write, read, and return the refusal."""
    with pytest.raises(UserFixable) as caught:
        read(path, text)
    return caught.value


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp932"]
)
def test_encodings_are_found(tmp_path: Path, encoding: str) -> None:
    """Umlauts or kanji come out as they went in, whatever the encoding."""
    words = (
        ["東京都", "大阪府", "京都府"] if encoding == "cp932" else ["Köln", "Düsseldorf", "Görlitz"]
    )
    lines = ["city,n"] + [f"{word},{at}" for at, word in enumerate(words * 5)]
    table = read(tmp_path / "t.csv", "\n".join(lines).encode(encoding))
    assert set(table["city"].levels) == set(words)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_delimiters_are_found(tmp_path: Path, mark: str) -> None:
    """Each delimiter is found although another one stands inside the cells."""
    other = ";" if mark == "," else ","
    rows = [["a", "b", "c"]] + [[str(at), f"x{other} y{at % 3}", "z"] for at in range(9)]
    table = read(tmp_path / "t.csv", "\n".join(mark.join(row) for row in rows))
    assert table.names == ("a", "b", "c")
    assert table.rows == 9


def test_kinds_of_the_patients(tmp_path: Path) -> None:
    """Every kind is found in a table that has them all; codes stay codes, gaps stay gaps."""
    path = write_patients(tmp_path / "p.csv", 600)
    table, record = tables.read_table(path, QUIET)
    kinds = {column.name: column.kind for column in table}
    assert kinds == {
        "id": ColumnKind.IDENTIFIER,
        "age": ColumnKind.INTEGER,
        "income": ColumnKind.NUMERIC,
        "ward": ColumnKind.CATEGORY,
        "smoker": ColumnKind.BOOLEAN,
        "admitted": ColumnKind.DATETIME,
        "score": ColumnKind.INTEGER,
        "outcome": ColumnKind.CATEGORY,
    }
    assert table["score"].schema.special == ("?",)
    assert (table["score"].state == 1).sum() > 0
    assert (table["income"].state == -1).sum() > 0
    assert (record.rows, record.columns, record.encoding) == (600, 8, "utf-8")


def test_free_text_and_constants(tmp_path: Path) -> None:
    """Sentences are free text, one value is a constant, nothing at all is a constant too."""
    words = ["red", "old", "small", "round", "heavy", "odd"]
    rng = np.random.default_rng(0)
    lines = ["note,site,empty"]
    lines += [" ".join(rng.choice(words, 7)) + f" number {at},north," for at in range(60)]
    table = read(tmp_path / "t.csv", "\n".join(lines))
    assert [c.kind for c in table] == [ColumnKind.TEXT, ColumnKind.CONSTANT, ColumnKind.CONSTANT]


def test_padded_digits_are_names_not_numbers(tmp_path: Path) -> None:
    """A postcode with a leading nought keeps it."""
    table = read(tmp_path / "t.csv", "zip\n" + "\n".join(["01067", "04109", "99084"] * 9))
    assert table["zip"].kind is ColumnKind.CATEGORY
    assert "01067" in table["zip"].levels


def test_decimal_commas_are_counted(tmp_path: Path) -> None:
    """1,5 is one and a half in a file of semicolons, and the record says how many cells were read so."""
    path = tmp_path / "t.csv"
    path.write_text("a;b\n" + "\n".join(f"{n},5;x" for n in range(8)), encoding="utf-8")
    table, record = tables.read_table(path, QUIET)
    assert table["a"].kind is ColumnKind.NUMERIC
    assert float(table["a"].values[1]) == 1.5
    assert record.coercions["a"] == {"decimal_comma": 8}


def test_every_change_is_counted(tmp_path: Path) -> None:
    """Blanks taken off, names given to nameless columns and repeated names stand in the record."""
    path = tmp_path / "t.csv"
    path.write_text("a,a,\n 1,x,u\n2 ,y,v\n3,x,w\n", encoding="utf-8")
    table, record = tables.read_table(path, QUIET)
    assert table.names == ("a", "a_2", "column_3")
    assert record.coercions == {
        "a": {"spaces_stripped": 2},
        "a_2": {"name_repeated": 1},
        "column_3": {"name_given": 1},
    }


def test_a_file_without_header_loses_no_row(tmp_path: Path) -> None:
    """Rows of numbers from the first line on get made-up names, and all of them are kept."""
    table = read(tmp_path / "t.csv", "\n".join(f"{n},{n * 2},x" for n in range(9)))
    assert table.rows == 9
    assert table.names[0] == "column_1"


def test_a_ragged_row_is_named_by_its_line(tmp_path: Path) -> None:
    """A cell too many is an error that says which line, how many cells and how many were expected."""
    error = refused(tmp_path / "t.csv", "a,b\n1,2\n3,4\n5,6,7\n8,9\n")
    assert error.code == "TABLES.RAGGED_ROW"
    assert error.parameters["line"] == 4
    assert (error.parameters["found"], error.parameters["expected"]) == (3, 2)


@pytest.mark.parametrize(
    ("name", "body", "code"),
    [
        ("t.csv", b"", "TABLES.EMPTY"),
        ("t.csv", b"a,b\n", "TABLES.EMPTY"),
        ("t.csv", bytes(range(256)) * 40, "TABLES.BINARY"),
        ("t.parquet", b"PAR1 and then nothing", "TABLES.DAMAGED"),
        ("t.xlsx", b"PK\x03\x04 and then nothing", "TABLES.DAMAGED"),
        ("t.doc", b"text", "TABLES.FORMAT_UNKNOWN"),
    ],
)
def test_what_is_no_table_gets_a_code(tmp_path: Path, name: str, body: bytes, code: str) -> None:
    """Each kind of wrong file is refused with its own code."""
    assert refused(tmp_path / name, body).code == code


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    """Neither is a crash."""
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(SynthError) as caught:
            tables.read_table(path, QUIET)
        assert caught.value.code == "TABLES.UNREADABLE"


def test_parquet_types(tmp_path: Path) -> None:
    """Typed columns keep their meaning; lists are refused with the column's name."""
    stamps = [dt.datetime(2024, 1, 1, 10) + dt.timedelta(hours=at) for at in range(30)]
    stored = pa.table(
        {
            "n": pa.array([1.5, None, *[2.25] * 14, *[3.0] * 14]),
            "i": pa.array([*range(3)] * 10, type=pa.int8()),
            "b": pa.array([True, False, None] * 10),
            "t": pa.array(stamps),
            "d": pa.array([s.date() for s in stamps]),
            "c": pa.array(["x", "y"] * 15).dictionary_encode(),
        }
    )
    pq.write_table(stored, tmp_path / "t.parquet")
    table, _ = tables.read_table(tmp_path / "t.parquet", QUIET)
    assert [c.kind for c in table] == [
        ColumnKind.NUMERIC,
        ColumnKind.INTEGER,
        ColumnKind.BOOLEAN,
        ColumnKind.DATETIME,
        ColumnKind.DATETIME,
        ColumnKind.CATEGORY,
    ]
    assert (table["n"].state == -1).sum() == 1
    pq.write_table(pa.table({"l": [[1], [2]]}), tmp_path / "l.parquet")
    with pytest.raises(UserFixable) as caught:
        tables.read_table(tmp_path / "l.parquet", QUIET)
    assert caught.value.parameters["column"] == "l"


@pytest.mark.parametrize("folder", ["nasty_csv", "nasty_excel"])
@pytest.mark.promise(18)
def test_every_nasty_file_is_read_or_refused(shared_data: Path, folder: str) -> None:
    """Real awkward files from other projects' test suites: a table or a code, never a crash."""
    files = [
        path
        for path in sorted((shared_data / folder).rglob("*"))
        if path.is_file() and path.suffix not in {".md", ".json", ".gz", ".zip"}
    ]
    assert len(files) > 60
    read_well = 0
    for path in files:
        try:
            table, _ = tables.read_table(path, QUIET)
            tables.profile_table(table, QUIET)
            read_well += 1
        except SynthError as error:
            assert error.code.startswith("TABLES."), path
    assert read_well > len(files) * 0.7
