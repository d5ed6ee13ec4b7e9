"""SAS, SPSS, Stata, SQLite and DuckDB files from strangers: a table or a code, in bounded time and memory."""

from __future__ import annotations

import random
import shutil
import sqlite3
import struct
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import numpy as np
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import SynthError, UserFixable
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Callable

QUIET = SilentContext()
# What the corpus holds, told by its own .csv files and the dates in them: rows, columns, a cell of the second row.
EXPECTED = {
    "date_test.sas7bdat": (20, 9, "2023-01-01"),
    "dates.sas7bdat": (50, 3, "1723-04-21 06:56:41"),
    "dates_xpt.sas7bdat": (19, 9, "1959-12-31 00:00:00"),
    "dates_xpt_v8.xpt": (19, 9, "1959-12-31 00:00:00"),
    "hebrews.sav": (99, 1, "34"),
    "ordered_category.sav": (4, 1, "2"),
    "sample.dta": (5, 7, "1880-05-06 10:10:10"),
    "sample.por": (5, 7, "1880-05-06 10:10:10"),
    "sample.sas7bdat": (5, 7, "1880-05-06 10:10:10"),
    "sample.sav": (5, 7, "1880-05-06 10:10:10"),
    "sample.xpt": (5, 7, "1880-05-06 10:10:10"),
    "sample.zsav": (5, 7, "1880-05-06 10:10:10"),
    "sample_bincompressed.sas7bdat": (5, 7, "1880-05-06 10:10:10"),
    "sample_large.sav": (485, 7, "1880-05-06 10:10:10"),
    "sample_missing.sav": (7, 7, "1880-05-06 10:10:10"),
    "sas.xpt5": (10, 1, "2"),
    "sas.xpt8": (10, 1, "2"),
    "tegulu.sav": (1, 2, ""),
    "test_file_label_linux.sas7bdat": (3, 3, "ID2"),
    "test_file_label_win.sas7bdat": (3, 3, "ID2"),
    "test_width.sav": (5, 4, "R_000FDoYPxMzjq4Z"),
}


@pytest.mark.promise(18)
def test_every_nasty_statistical_file_is_read_right(
    shared_data: Path, record_property: Callable[[str, object], None]
) -> None:
    """All 21 files of pyreadstat's tests: their rows, columns and dates; none is refused, none takes a second."""
    folder = shared_data / "nasty_stat" / "pyreadstat"
    found = {path.name for path in folder.iterdir() if path.suffix != ".csv"}
    assert found == set(EXPECTED)
    slowest = 0.0
    for name, (rows, columns, cell) in EXPECTED.items():
        began = time.perf_counter()
        table, record = tables.read_table(folder / name, QUIET)
        tables.profile_table(table, QUIET)
        slowest = max(slowest, time.perf_counter() - began)
        assert (record.rows, record.columns) == (rows, columns), name
        assert not cell or cell in tables.text_rows(table)[1], name
    assert slowest < 5
    record_property("figure", f"{len(EXPECTED)} of {len(EXPECTED)} files read right")


@pytest.mark.promise(18)
def test_statistical_files_say_what_their_csv_says(shared_data: Path) -> None:
    """Cell by cell: the same table in six formats is the one in the corpus's own CSV."""
    folder = shared_data / "nasty_stat" / "pyreadstat"

    def cells(name: str) -> list[tuple[str, ...]]:
        return tables.text_rows(tables.read_table(folder / name, QUIET)[0])

    def alike(cell: str) -> str:
        text = cell.replace("T", " ").removesuffix(".000000")
        return f"0{text}" if text == "0:00:00" else text

    told = [tuple(map(alike, row)) for row in cells("sample.csv")]
    for ending in ("dta", "por", "sas7bdat", "sav", "xpt", "zsav"):
        assert cells(f"sample.{ending}") == told, ending
    told = [tuple(map(alike, row)) for row in cells("dates.csv")]
    assert cells("dates.sas7bdat") == told


def test_transport_files_of_a_health_survey(shared_data: Path) -> None:
    """NHANES' own XPT holds the numbers of its CSV, and every column has a label."""
    folder = shared_data / "nhanes_2015"
    table, _ = tables.read_table(folder / "BMX_I.XPT", QUIET)
    other, _ = tables.read_table(folder / "BMX_I.csv", QUIET)
    assert (table.rows, table.names) == (other.rows, other.names)
    for one, two in zip(table, other, strict=True):
        assert one.schema.label
        assert np.array_equal(one.state >= 0, two.state >= 0)
        if one.is_number and two.is_number:
            assert np.allclose(one.values.astype(float), two.values.astype(float))


def test_a_database_of_a_shop(shared_data: Path) -> None:
    """Every table of Chinook's SQLite file holds what its CSV holds."""
    folder = shared_data / "chinook"
    for csv in sorted(folder.glob("*.csv")):
        table, _ = tables.read_table(Path(f"{folder / 'Chinook_Sqlite.sqlite'}::{csv.stem}"), QUIET)
        other, _ = tables.read_table(csv, QUIET)
        assert (table.rows, table.names) == (other.rows, other.names)


def made(folder: Path) -> dict[str, Path]:
    """A sound file of every kind that we can write, or another library can."""
    import pandas as pd
    import pyreadstat

    table, _ = tables.read_table(write_patients(folder / "p.csv", 60), QUIET)
    paths = {ending: folder / f"p.{ending}" for ending in ("sav", "dta", "sqlite")}
    for path in paths.values():
        tables.write_table([table], table.schema, path, QUIET)
    frame = pd.DataFrame({"A": np.arange(60.0), "B": [f"t{at % 7}" for at in range(60)]})
    writers: dict[str, Any] = {
        "xpt": pyreadstat.write_xport,
        "por": pyreadstat.write_por,
        "zsav": partial(pyreadstat.write_sav, compress=True),
    }
    for ending, write in writers.items():
        paths[ending] = folder / f"p.{ending}"
        write(frame, paths[ending])
    paths["duckdb"] = folder / "p.duckdb"
    base = duckdb.connect(str(paths["duckdb"]))
    base.execute(
        "CREATE TABLE t AS SELECT i AS a, 'v' || i % 7 AS b FROM range(60) AS r(i)"
    ).close()
    return paths


def spoilt(body: bytes, chance: random.Random) -> bytes:
    """A file cut off, or with bits and bytes changed, mostly near its head."""
    if chance.random() < 0.2:
        return body[: chance.randrange(len(body))]
    changed = bytearray(body)
    for _ in range(chance.choice([1, 1, 2, 4, 16, 64])):
        near = min(len(body), 4096) if chance.random() < 0.6 else len(body)
        at = chance.randrange(near)
        changed[at] = chance.choice(
            [0, 255, 127, chance.randrange(256), changed[at] ^ 1 << chance.randrange(8)]
        )
    return bytes(changed)


@pytest.mark.promise(18)
@pytest.mark.parametrize("ending", ["sav", "zsav", "por", "dta", "xpt", "sqlite", "duckdb"])
def test_spoilt_files_are_tables_or_codes(
    tmp_path: Path, ending: str, record_property: Callable[[str, object], None]
) -> None:
    """40 spoilt copies of a sound file: each is a table or a code of the readers', and none takes long."""
    path = made(tmp_path)[ending]
    body, chance = path.read_bytes(), random.Random(6)
    slowest = 0.0
    for _ in range(40):
        path.write_bytes(spoilt(body, chance))
        began = time.perf_counter()
        try:
            tables.read_table(path, QUIET)
        except SynthError as error:
            assert error.code.startswith("TABLES."), error.code
        slowest = max(slowest, time.perf_counter() - began)
    assert slowest < 10
    record_property("figure", f"40 spoilt {ending} files: a table or a code")


@pytest.mark.promise(18)
def test_claims_of_endless_rows_cost_nothing(tmp_path: Path) -> None:
    """A head that says two thousand million rows is not believed: the rows that are there, or a code, at once."""
    paths = made(tmp_path)
    sav = bytearray(paths["sav"].read_bytes())
    sav[80:84] = struct.pack("<i", 2_000_000_000)
    at = sav.index(struct.pack("<4i", 7, 16, 8, 2)) + 16
    sav[at + 8 : at + 16] = struct.pack("<q", 2_000_000_000)
    paths["sav"].write_bytes(bytes(sav))
    dta = bytearray(paths["dta"].read_bytes())
    at = dta.index(b"<N>") + 3
    dta[at : at + 8] = struct.pack("<Q", 2_000_000_000)
    paths["dta"].write_bytes(bytes(dta))
    for ending in ("sav", "dta"):
        began = time.perf_counter()
        try:
            assert tables.read_table(paths[ending], QUIET)[0].rows == 60
        except UserFixable as error:
            assert error.code in {"TABLES.DAMAGED", "TABLES.NO_ROOM"}
        assert time.perf_counter() - began < 5


@pytest.mark.promise(19)
def test_nothing_in_a_database_runs(tmp_path: Path) -> None:
    """A schema that calls functions, a view and a virtual table: none of them is touched."""
    path = tmp_path / "trap.sqlite"
    with sqlite3.connect(path) as base:
        base.create_function("mark", 0, lambda: 1, deterministic=True)
        base.execute("CREATE TABLE t (a, b AS (abs(a)), CHECK (a < 100))")
        base.executemany("INSERT INTO t VALUES (?)", [(at,) for at in range(9)])
        base.execute("CREATE INDEX i ON t (mark())")
        base.execute("CREATE VIEW v AS SELECT readfile('/etc/hostname')")
        base.execute("CREATE VIRTUAL TABLE f USING fts5(x)")
    base.close()
    table, _ = tables.read_table(Path(f"{path}::t"), QUIET)
    assert (table.names, table.rows) == (("a",), 9)
    for name in ("v", "f"):
        with pytest.raises(UserFixable) as caught:
            tables.read_table(Path(f"{path}::{name}"), QUIET)
        assert caught.value.code == "TABLES.NO_SUCH_TABLE"


@pytest.mark.slow
@pytest.mark.promise(18)
def test_a_command_ends_with_a_code_whatever_the_file(tmp_path: Path) -> None:
    """`cloister profile` on spoilt files: exit code 0 or 3, one line that says what to do, no traceback."""
    paths, chance = made(tmp_path), random.Random(1)
    for ending, path in paths.items():
        shutil.copy(path, tmp_path / f"bad.{ending}")
        (tmp_path / f"bad.{ending}").write_bytes(spoilt(path.read_bytes(), chance))
        done = subprocess.run(
            [sys.executable, "-m", "synth_engine", "profile", str(tmp_path / f"bad.{ending}")],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode in {0, 3}, done.stderr
        assert "Traceback" not in done.stderr
        if done.returncode:
            assert "cloister: TABLES." in done.stderr
