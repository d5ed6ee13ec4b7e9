"""Tables of any size and shape: the same table however the file is cut, and never the file in memory."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.table import ColumnKind, Storage, Table
from synth_engine.tables import building, chunks, gathering, room
from synth_engine.tables.readers import csv as csv_reader
from synth_engine.tables.readers import json_lines, parquet, source
from synth_engine.tables.writers import excel as excel_writer
from synth_engine.workflow.work.single import Clocked
from tests.helpers.tables import write_patients

QUIET = SilentContext()


def read(path: Path, text: str | bytes | None = None) -> Table:
    """Write, where something is given, and read."""
    if text is not None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return tables.read_table(path, QUIET)[0]


def assert_same(one: Table, other: Table) -> None:
    """Equal schemas, values, states and levels."""
    assert one.schema == other.schema
    for a, b in zip(one, other, strict=True):
        assert a.levels == b.levels, a.name
        assert np.array_equal(a.values, b.values), a.name
        assert a.values.dtype == b.values.dtype
        assert np.array_equal(a.state, b.state), a.name


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of a few rows, and columns of numbers known as such from thirty distinct texts on."""
    monkeypatch.setattr(gathering, "MANY_TEXTS", 30)
    monkeypatch.setattr(gathering, "LEAST_MANY", 30)
    monkeypatch.setattr(csv_reader, "BLOCK", 1 << 12)
    monkeypatch.setattr(csv_reader, "BLOCK_ROWS", 4)
    monkeypatch.setattr(csv_reader, "PATIENT_CELLS", 100)
    monkeypatch.setattr(source, "BLOCK", 61)
    monkeypatch.setattr(parquet, "MOST_ROWS", 64)
    monkeypatch.setattr(json_lines, "BLOCK_ROWS", 50)


def awkward(rows: int = 900) -> str:
    """Columns of long numbers in every form, and such as only look like numbers for a while."""
    rng = np.random.default_rng(1)
    names = "whole,code,real,fixed,expo,late,mostly,signed,padded,huge,gap,key,seen,born,other"
    lines = [names]
    for at in range(rows):
        n, x = int(rng.integers(0, 10**6)), float(rng.normal(0, 300))
        time = np.datetime64("2024-01-01T00:00:07", "s") + n
        lines.append(
            ",".join(
                (
                    str(n - 500_000),
                    "?" if at % 50 == 7 else ("n/a" if at % 90 == 5 else str(n)),
                    f"{x:.3f}".rstrip("0"),
                    f"{x:.2f}",
                    f"{x:.3e}",
                    f"w{n}" if at > rows * 0.8 else str(n),
                    f"w{n}" if at % 30 == 29 else str(n),
                    f"{n:+d}" if at > rows // 2 else str(n),
                    f"{n:08d}" if at == rows - 3 else str(1_000_000 + n),
                    str(n) * 4 if at > rows // 3 else str(n),
                    "" if at % 3 == 0 else f" {n}",
                    str(5_000 + at),
                    "NA" if at % 4 == 1 else str(time).replace("T", " "),
                    str(time.astype("datetime64[D]") + at * 20),
                    str(time) if at < rows - 9 else str(time).replace("T", " ")[:16],
                )
            )
        )
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("made", ["awkward", "patients"])
@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_a_table_is_the_same_however_it_is_cut(
    tmp_path: Path, request: pytest.FixtureRequest, made: str, suffix: str
) -> None:
    """Small blocks, and numbers kept as numbers on the way, change no kind, value, code or count."""
    path = tmp_path / "t.csv"
    if made == "awkward":
        path.write_text(awkward(), encoding="utf-8")
    else:
        write_patients(path, 700)
    table = read(path)
    if suffix != ".csv":
        path = tmp_path / f"t{suffix}"
        tables.write_table([table], table.schema, path, QUIET)
    table, record = tables.read_table(path, QUIET)
    request.getfixturevalue("tiny")
    again, record_again = tables.read_table(path, QUIET)
    assert_same(table, again)
    assert record_again.to_json() == record.to_json()


def test_long_columns_keep_their_kinds(tmp_path: Path, tiny: None) -> None:
    """Each form of number is what it is in a short file; what stops being a number is read as texts."""
    table = read(tmp_path / "t.csv", awkward())
    kinds = {column.name: str(column.kind) for column in table}
    names = ("late", "mostly", "padded", "huge")
    assert {kinds[name] for name in names} == {"identifier"}
    assert {kinds[name] for name in ("whole", "code", "signed", "gap")} == {"integer"}
    assert {kinds[name] for name in ("real", "fixed", "expo")} == {"numeric"}
    assert kinds["key"] == "identifier"
    assert (kinds["seen"], kinds["born"], kinds["other"]) == ("datetime", "datetime", "identifier")
    assert table["seen"].schema.special == ("NA",)
    assert table["code"].schema.special == ("n/a", "?")
    assert (table["real"].schema.decimals, table["fixed"].schema.fixed_decimals) == (3, True)
    assert table["expo"].schema.decimals is None
    assert table["key"].levels[0] == "5000"


def test_long_columns_are_kept_as_numbers(tmp_path: Path, tiny: None) -> None:
    """A column of many numbers holds no texts while it is read: eight bytes a row, not a hundred."""
    epoch = np.datetime64("2020-01-01", "s")
    for form in (lambda at: f"{at}.25", lambda at: str(epoch + at).replace("T", " ")):
        column = gathering.Gatherer("n", many=30)
        for start in range(0, 20_000, 1_000):
            column.add(pa.array([form(at) for at in range(start, start + 1_000)]))
        assert column.held() == 20_000 * 8


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_ends_of_lines_and_blocks(tmp_path: Path, tiny: None, codec: str, end: str) -> None:
    """Lines, quotes, breaks inside cells and letters of two bytes cut by a block's border are whole."""
    rows = [f'{at},"Zoë said ""{at}"",{end}then left",Größe{at % 7}' for at in range(300)]
    body = end.join(["n,note,size", *rows]) + end
    table = read(tmp_path / "t.csv", body.encode(codec))
    assert table.rows == 300
    assert table.names == ("n", "note", "size")
    assert f'Zoë said "299",{end}then left' in table["note"].levels
    assert len(table["size"].levels) == 7


def test_packed_files_are_read(tmp_path: Path) -> None:
    """CSV and JSON Lines packed by gzip are the tables inside, whatever they are called; a cut one is damaged."""
    plain = tmp_path / "p.csv"
    table = read(write_patients(plain, 300))
    body = gzip.compress(plain.read_bytes())
    for name in ("q.csv.gz", "q.csv"):
        packed = tmp_path / name
        packed.write_bytes(body)
        found, record = tables.read_table(packed, QUIET)
        assert_same(table, found)
        assert (found.name, record.size) == ("q", len(body))
    (tmp_path / "r.csv.gz").write_bytes(plain.read_bytes())  # packed by name alone
    assert_same(table, read(tmp_path / "r.csv.gz"))
    tables.write_table([table], table.schema, tmp_path / "s.jsonl", QUIET)
    lines = gzip.compress((tmp_path / "s.jsonl").read_bytes())
    assert read(tmp_path / "s.jsonl.gz", lines).rows == 300
    with pytest.raises(UserFixable) as caught:
        read(tmp_path / "t.csv.gz", body[: len(body) // 2])
    assert caught.value.code == "TABLES.DAMAGED"


def test_quotes_far_from_the_start_are_quotes(tmp_path: Path) -> None:
    """A cell whose quotes come after everything that is looked at first still loses its quotes."""
    plain = "\n".join(f"{at},plain words here" for at in range(20_000))
    table = read(tmp_path / "t.csv", f'n,text\n{plain}\n7,"one, two"\n')
    assert "one, two" in table["text"].levels


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".parquet", ".arrow", ".jsonl", ".xlsx"])
def test_the_same_bytes_however_rows_come(tmp_path: Path, monkeypatch, suffix: str) -> None:
    """Row groups of any size give one file."""
    monkeypatch.setattr(chunks.even, "__defaults__", (100,))
    table = read(write_patients(tmp_path / "p.csv", 350))
    bodies = []
    for number, size in enumerate((350, 100, 33, 1)):
        out = tmp_path / f"{number}{suffix}"
        groups = (table.take(slice(at, at + size)) for at in range(0, 350, size))
        assert tables.write_table(groups, table.schema, out, QUIET) == 350
        bodies.append(out.read_bytes())
    assert len(set(bodies)) == 1


def test_rows_are_written_as_they_come(tmp_path: Path) -> None:
    """Writing holds one row group: none of those before it is alive when the next is asked for."""
    import weakref

    table = read(write_patients(tmp_path / "p.csv", 50))
    alive: list[weakref.ref[np.ndarray]] = []

    def groups():
        for _ in range(5):
            assert sum(one() is not None for one in alive) == 0
            big = tables.concat([table] * (chunks.CHUNK_ROWS // 50 + 1)).take(
                slice(0, chunks.CHUNK_ROWS)
            )
            alive.append(weakref.ref(big["age"].values.base))
            yield big
            del big

    for suffix in (".csv", ".parquet", ".jsonl", ".arrow"):
        alive.clear()
        tables.write_table(groups(), table.schema, tmp_path / f"o{suffix}", QUIET)
        assert len(alive) == 5


def test_time_spent_drawing_is_not_time_spent_writing() -> None:
    """The clock runs while rows are drawn, and stands while they are used."""
    import time

    def groups():
        for _ in range(3):
            time.sleep(0.02)
            yield Table(())

    clocked = Clocked(groups())
    for _ in clocked:
        time.sleep(0.05)
    assert 0.06 <= clocked.seconds < 0.15


def test_no_rows_are_a_file_too(tmp_path: Path) -> None:
    """Nothing to write gives a file with the columns and no row, in every format."""
    table = read(write_patients(tmp_path / "p.csv", 50))
    for suffix in (".csv", ".parquet", ".arrow", ".jsonl", ".xlsx"):
        out = tmp_path / f"o{suffix}"
        assert tables.write_table([], table.schema, out, QUIET) == 0
        with pytest.raises(UserFixable) as caught:
            read(out)
        assert caught.value.code == "TABLES.EMPTY"


def test_a_sheet_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More rows than a sheet can hold are refused, and no file is left."""
    monkeypatch.setattr(excel_writer, "MOST_ROWS", 40)
    table = read(write_patients(tmp_path / "p.csv", 50))
    with pytest.raises(UserFixable) as caught:
        tables.write_table([table], table.schema, tmp_path / "o.xlsx", QUIET)
    assert caught.value.code == "FILE.SHEET_LIMIT"
    assert {path.name for path in tmp_path.iterdir()} == {"p.csv"}


def test_a_table_without_room_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot fit is refused while it is read, with rows, need and what is free."""
    path = write_patients(tmp_path / "p.csv", 4_000)
    monkeypatch.setattr(building, "free_bytes", lambda: 50_000)
    assert read(path).rows == 4_000  # small files are read before anybody could count
    monkeypatch.setattr(csv_reader, "CHECKED_FROM", 1)
    with pytest.raises(UserFixable) as caught:
        read(path)
    assert caught.value.code == "TABLES.NO_ROOM"
    assert 3_000 < int(caught.value.parameters["rows"]) < 5_000
    monkeypatch.setattr(building, "free_bytes", lambda: None)
    assert read(path).rows == 4_000


def test_free_memory_is_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The smaller of what the machine and what a limit on the process's group leave; no file, no answer."""
    if sys.platform != "linux":
        pytest.skip("other systems tell it otherwise")
    assert 1 << 20 < (room.free_bytes() or 0) < 1 << 50
    monkeypatch.setattr(room, "_MEMORY", tmp_path / "meminfo")
    monkeypatch.setattr(room, "_GROUP", tmp_path)
    assert room.free_bytes() is None
    (tmp_path / "meminfo").write_text("MemTotal: 9 kB\nMemAvailable:  2000 kB\n")
    assert room.free_bytes() == 2_048_000
    (tmp_path / "memory.max").write_text("max\n")
    (tmp_path / "memory.current").write_text("10\n")
    assert room.free_bytes() == 2_048_000
    (tmp_path / "memory.max").write_text("1010\n")
    assert room.free_bytes() == 1_000


def test_shapes_at_the_edge(tmp_path: Path) -> None:
    """One row, two rows, one column, nothing but gaps, one value, all different: each is a table."""
    path = tmp_path / "t.csv"
    assert [str(c.kind) for c in read(path, "a,b\n1,\n")] == ["constant", "constant"]
    assert read(path, "a,b\n1,x\n2,y\n").rows == 2
    one = read(path, "a\n" + "\n".join(map(str, range(40))))
    assert (one.rows, one["a"].kind) == (40, ColumnKind.IDENTIFIER)
    gaps = read(path, "a,b\n" + "x,\n" * 30)
    assert (gaps["b"].state == -1).all()
    assert gaps["b"].levels == ()
    distinct = read(path, "a,b\n" + "".join(f"w{at},1\n" for at in range(500)))
    assert len(distinct["a"].levels) == 500


def test_a_thousand_columns(tmp_path: Path) -> None:
    """Width is no length: a thousand columns are read, each for itself."""
    rng = np.random.default_rng(0)
    body = rng.normal(size=(60, 1_000)).round(3)
    path = tmp_path / "t.csv"
    np.savetxt(
        path, body, "%.3f", ",", header=",".join(f"v{at}" for at in range(1_000)), comments=""
    )
    table = read(path)
    assert len(table.columns) == 1_000
    assert np.array_equal(table["v777"].values, body[:, 777])


def test_a_holdout_of_nothing_copies_nothing(tmp_path: Path) -> None:
    """Where no row is held back, the training rows are the table itself, and none is kept alive by none."""
    table = read(write_patients(tmp_path / "p.csv", 50))
    train, held = tables.split(table, 0.0, 1)
    assert train is table
    assert held.rows == 0
    assert all(column.values.base is None for column in held)


def test_json_lines_hold_what_others_write(tmp_path: Path) -> None:
    """Keys that come late or are missing, decimals, truth values, mixed types: all as they stand."""
    path = tmp_path / "t.jsonl"
    lines = [
        {"a": at, "b": at / 4, "c": at % 2 == 0, "d": f"w{at % 5}", "e": at if at % 2 else "x"}
        for at in range(60)
    ]
    lines[40]["late"] = "only \ud800 here"  # half a pair, as JSON can write it
    del lines[7]["a"]
    lines[8]["b"] = None
    body = "\n\n".join(json.dumps(line) for line in lines)
    path.write_text(body.replace("0.5,", "0.50,"), encoding="utf-8")
    table, record = tables.read_table(path, QUIET)
    assert table.names == ("a", "b", "c", "d", "e", "late")
    assert [str(c.schema.storage) for c in table][:4] == ["integer", "numeric", "boolean", "text"]
    assert (table["a"].state[7], table["b"].state[8], table["late"].state[0]) == (-1, -1, -1)
    assert table["c"].kind is ColumnKind.BOOLEAN
    assert table["late"].levels == ("only ? here",)
    assert record.coercions == {"e": {"mixed_types_as_text": 30}}
    assert table["a"].schema.storage is Storage.INTEGER


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ('{"a": 1}\n[1, 2]\n', "TABLES.BAD_LINE"),
        ('{"a": 1}\n{"a": \n', "TABLES.BAD_LINE"),
        ('{"a": [1]}\n', "TABLES.UNSUPPORTED_TYPE"),
        ("{}\n{}\n", "TABLES.EMPTY"),
        ("\n \n", "TABLES.EMPTY"),
    ],
)
def test_json_that_is_no_table(tmp_path: Path, body: str, code: str) -> None:
    """Each kind of wrong file has its code, and a wrong line its number."""
    path = tmp_path / "t.jsonl"
    with pytest.raises(UserFixable) as caught:
        read(path, body)
    assert caught.value.code == code
    if code == "TABLES.BAD_LINE":
        assert caught.value.parameters["line"] == 2
