"""SQLite and DuckDB: the right table comes in, nothing in the file runs, and SQLite goes out."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import Cancelled, UserFixable
from synth_engine.contracts.formats import About
from synth_engine.contracts.table import ColumnKind, Storage, Table
from synth_engine.tables.readers.database import named, parted
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Iterator

    from synth_engine.contracts.context import Context

QUIET = SilentContext()


def read(path: Path | str) -> Table:
    """The table alone."""
    return tables.read_table(Path(path), QUIET)[0]


def code_of(path: Path | str) -> str:
    """How a file is refused."""
    with pytest.raises(UserFixable) as caught:
        read(path)
    return caught.value.code


def shop(path: Path) -> Path:
    """Two tables, a view that would fail, a trigger, an index and a picture."""
    with sqlite3.connect(path) as base:
        base.executescript(
            "CREATE TABLE orders (id INTEGER PRIMARY KEY, price REAL, day TEXT, note);"
            "CREATE TABLE \"Odd 'name'\" (a, picture BLOB, doubled AS (a * 2));"
            "CREATE VIEW every AS SELECT load_extension('x') FROM orders;"
            "CREATE INDEX by_day ON orders (day);"
            "CREATE TRIGGER t AFTER INSERT ON orders BEGIN SELECT 1; END;"
        )
        rows = [
            (at, at / 4, f"2024-01-{at % 28 + 1:02d}", at if at % 2 else "x") for at in range(60)
        ]
        base.executemany("INSERT INTO orders VALUES (?, ?, ?, ?)", rows)
        base.executemany(
            "INSERT INTO \"Odd 'name'\" VALUES (?, ?)", [(1.5, b"\x00\x01"), (None, None)]
        )
    base.close()
    return path


def test_a_table_of_several_is_named(tmp_path: Path) -> None:
    """With several tables the names are told; FILE::TABLE reads one, in any case of its letters."""
    path = shop(tmp_path / "shop.sqlite")
    with pytest.raises(UserFixable) as caught:
        read(path)
    assert caught.value.code == "TABLES.CHOOSE_TABLE"
    assert caught.value.parameters["known"] == "Odd 'name', orders"
    table, record = tables.read_table(Path(f"{path}::ORDERS"), QUIET)
    assert (table.name, record.sheet, record.format) == ("orders", "orders", "sqlite")
    assert [column.kind for column in table][1:3] == [ColumnKind.NUMERIC, ColumnKind.DATETIME]
    assert tables.text_rows(table)[3] == ("3", "0.75", "2024-01-04", "3")
    assert record.coercions == {"note": {"mixed_types_as_text": 60}}
    assert code_of(f"{path}::every") == "TABLES.NO_SUCH_TABLE"
    assert code_of(f"{path}::nothing") == "TABLES.NO_SUCH_TABLE"


def test_bytes_and_computed_columns_are_no_data(tmp_path: Path) -> None:
    """Pictures are gaps and counted; what the schema would compute is not asked for."""
    path = shop(tmp_path / "shop.sqlite")
    table, record = tables.read_table(Path(f"{path}::Odd 'name'"), QUIET)
    assert table.names == ("a", "picture")
    assert tables.text_rows(table) == [("1.5", ""), ("", "")]
    assert record.coercions["picture"] == {"bytes_left_out": 1}


def test_the_file_and_its_folder_stay_as_they_are(tmp_path: Path) -> None:
    """Reading makes no journal and writes no byte, also where the database is set to write ahead."""
    path = shop(tmp_path / "shop.db")
    base = sqlite3.connect(path)
    base.execute("PRAGMA journal_mode=WAL")
    base.close()
    before = path.read_bytes()
    read(f"{path}::orders")
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["shop.db"]


def test_changes_that_are_not_in_the_file_yet_are_said(tmp_path: Path) -> None:
    """A database that somebody writes to is refused, not read without its last rows."""
    path = shop(tmp_path / "shop.sqlite")
    base = sqlite3.connect(path)
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("DELETE FROM orders")
    base.commit()
    assert code_of(f"{path}::orders") == "TABLES.IN_USE"
    base.close()


def test_a_database_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    """A database without an ending, and DuckDB's under SQLite's ending, are read for what they are."""
    with sqlite3.connect(tmp_path / "export") as base:
        base.execute("CREATE TABLE t AS SELECT 1 AS a UNION SELECT 2")
    base.close()
    assert read(tmp_path / "export").rows == 2
    duckdb.connect(str(tmp_path / "d.db")).execute("CREATE TABLE t AS SELECT 7 AS a").close()
    assert tables.read_table(tmp_path / "d.db", QUIET)[1].format == "duckdb"


def test_duckdb_keeps_types(tmp_path: Path) -> None:
    """Whole numbers, decimals, dates, times with parts of seconds, truth values and big numbers come in as they are."""
    path = tmp_path / "d.duckdb"
    with duckdb.connect(str(path)) as base:
        base.execute(
            "CREATE TABLE t AS SELECT i AS n, CAST(i / 4 AS DECIMAL(9, 2)) AS d, DATE '2020-02-28' + CAST(i AS INT) "
            "AS day, TIMESTAMP '2020-01-01 10:00:00.25' + INTERVAL (i) HOUR AS at, i % 2 = 0 AS even, "
            "CAST(i AS HUGEINT) * 1000000000000000000000 AS big, 'x'::BLOB AS pic, TIME '12:30:00' AS clock, "
            "CASE WHEN i > 3 THEN 'v' || i END AS note FROM range(8) AS r(i)"
        )
        base.execute("CREATE VIEW v AS SELECT * FROM read_csv('/etc/hostname')")
        base.execute("CREATE SCHEMA other; CREATE TABLE other.t AS SELECT [1] AS list")
    with pytest.raises(UserFixable) as caught:
        read(path)
    assert caught.value.parameters["known"] == "t, other.t"
    table, record = tables.read_table(Path(f"{path}::t"), QUIET)
    assert tables.text_rows(table)[1] == (
        *("1", "0.25", "2020-02-29", "2020-01-01 11:00:00.250000", "false"),
        *("1000000000000000000000", "", "12:30:00", ""),
    )
    assert table["even"].schema.storage is Storage.BOOLEAN
    assert record.coercions == {"pic": {"bytes_left_out": 8}}
    assert code_of(f"{path}::other.t") == "TABLES.UNSUPPORTED_TYPE"


def test_duckdb_may_open_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No connection that reads has a way to other files, extensions or settings."""
    path = tmp_path / "d.duckdb"
    duckdb.connect(str(path)).execute("CREATE TABLE t AS SELECT 7 AS a").close()
    from synth_engine.tables.readers import duckdb as reader

    tried: list[str] = []
    plain = reader._opened

    @contextmanager
    def looked_at(file: Path, context: Context) -> Iterator[duckdb.DuckDBPyConnection]:
        with plain(file, context) as base:
            for query in (
                f"SELECT * FROM read_csv('{__file__}')",  # noqa: S608 - refused, whatever it says
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET enable_external_access = true",
                f"ATTACH '{tmp_path / 'other.db'}'",
                f"COPY t TO '{tmp_path / 'out.csv'}'",
                "CREATE TABLE u AS SELECT 1",
            ):
                with pytest.raises(duckdb.Error):
                    base.execute(query)
                tried.append(query)
            yield base

    monkeypatch.setattr(reader, "_opened", looked_at)
    assert read(path).rows == 1
    assert len(tried) == 14  # of the look at its tables and of the one at its rows
    assert [one.name for one in tmp_path.iterdir()] == ["d.duckdb"]


def test_a_written_database_comes_back(tmp_path: Path) -> None:
    """SQLite holds the same cells, says what it is in a table of its own, and names differ in more than case."""
    table = read(write_patients(tmp_path / "p.csv", 300))
    about = About("people", made_at="2031-02-03T04:05:06+00:00")
    out = tmp_path / "o.sqlite"
    tables.write_table([table], table.schema, out, QUIET, about=about)
    back = read(out)
    assert back.name == "people"
    assert [column.kind for column in back] == [column.kind for column in table]
    assert read(write_odd(tmp_path)).names == ("a", "A_2", 'b"')
    with sqlite3.connect(out) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert base.execute("SELECT says FROM _cloister").fetchone() == (about.sentence,)
        assert base.execute("SELECT count(*), typeof(age) FROM people").fetchone()[0] == 300
    base.close()


def write_odd(folder: Path) -> Path:
    """A table whose names are alike but for their case."""
    (folder / "odd.csv").write_text('a,A,"b"""\n1,2,3\n4,5,6\n')
    table = read(folder / "odd.csv")
    tables.write_table([table], table.schema, folder / "odd.sqlite", QUIET)
    return folder / "odd.sqlite"


def test_same_rows_same_bytes(tmp_path: Path) -> None:
    """However the rows are cut, the database is the same file, and nothing lies beside it."""
    table = read(write_patients(tmp_path / "p.csv", 200))
    tables.write_table([table], table.schema, tmp_path / "a.sqlite", QUIET)
    groups = [table.take(slice(0, 7)), table.take(slice(7, 200))]
    tables.write_table(groups, table.schema, tmp_path / "b.sqlite", QUIET)
    assert (tmp_path / "a.sqlite").read_bytes() == (tmp_path / "b.sqlite").read_bytes()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.sqlite", "b.sqlite", "p.csv"]


def test_damaged_databases_are_refused(tmp_path: Path) -> None:
    """Cut off, overwritten or encrypted: a code each time."""
    path = shop(tmp_path / "shop.sqlite")
    body = path.read_bytes()
    path.write_bytes(body[: len(body) // 2])
    assert code_of(f"{path}::orders") == "TABLES.DAMAGED"
    path.write_bytes(body[:16] + b"\xff" * 84 + body[100:])
    assert code_of(path) == "TABLES.DAMAGED"
    path.write_bytes(b"\x8f" * 4096)
    assert code_of(path) == "TABLES.DAMAGED"
    duck = tmp_path / "d.duckdb"
    duckdb.connect(str(duck)).execute("CREATE TABLE t AS SELECT 7 AS a").close()
    duck.write_bytes(duck.read_bytes()[:9000])
    assert code_of(duck) == "TABLES.DAMAGED"


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    """Stop is heard inside SQLite's own work."""

    class Stopped(SilentContext):
        def progress(self, task: str, done: int, total: int | None = None) -> None:
            if task == "read.parse":
                raise Cancelled

    with pytest.raises(Cancelled):
        tables.read_table(Path(f"{shop(tmp_path / 's.sqlite')}::orders"), Stopped())


def test_paths_that_name_a_table(tmp_path: Path) -> None:
    """Only what is no file of its own is taken apart; only a database gets a table's name behind it."""
    base = shop(tmp_path / "s.sqlite")
    assert parted(Path(f"{base}::orders")) == (base, "orders")
    assert parted(Path(f"{tmp_path}/absent::orders")) == (Path(f"{tmp_path}/absent::orders"), None)
    assert named(base, "orders") == Path(f"{base}::orders")
    assert named(Path(f"{base}::orders"), "other") == Path(f"{base}::orders")
    csv = write_patients(tmp_path / "p.csv", 5)
    assert named(csv, "orders") == csv
    assert code_of(f"{csv}::orders") == "TABLES.NO_SUCH_TABLE"
