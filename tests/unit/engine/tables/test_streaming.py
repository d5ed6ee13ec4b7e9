"""Tables larger than memory: read twice and kept nowhere, they are the same tables, chunk for chunk."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pytest

from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.reading import Reading
from synth_engine.contracts.table import ColumnKind
from synth_engine.tables import chunks, gathering, thin
from synth_engine.tables.sketches import Distinct, hashes_of
from synth_engine.tables.streaming import Streamed, stream_table

if TYPE_CHECKING:
    from pathlib import Path

QUIET = SilentContext()


def mixed_file(path: Path, rows: int, late: str = "") -> Path:
    """Every kind of column; `late`: what the last cell of the column of numbers holds instead."""
    chance = random.Random(7)
    with path.open("w", encoding="utf-8") as file:
        file.write("id,level,number,whole,day,when,code,note,coded,comma\n")
        for at in range(rows):
            number = late if late and at == rows - 1 else f"{chance.random() * 99:.2f}"
            file.write(
                f"{at},  l{at % 7},{number},{chance.randrange(10**6)},2020-01-{at % 28 + 1:02d},"
                f"{at % 28 + 1:02d}.03.2021 11:{at % 60:02d},P{chance.randrange(10**9):010d},"
                f"some words of a note {chance.random()},{'?' if at % 50 == 0 else at % 300},"
                f'"{at % 900},5"\n'
            )
    return path


def streamed(path: Path, monkeypatch: pytest.MonkeyPatch, most: int, pool: int) -> Streamed:
    """The file, read with so much room."""
    monkeypatch.setattr(gathering, "MOST_HELD", most)
    monkeypatch.setattr(thin, "MOST_POOL", pool)
    return stream_table(path, Reading(), QUIET)


def bodies(found: Streamed) -> list[bytes]:
    """The table as chunks."""
    return [body for _, body in chunks.packed(found.groups(), 2)]


@pytest.mark.parametrize("pool", [1 << 30, 1 << 22])
def test_a_table_that_is_not_held_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pool: int
) -> None:
    """Schema, record and every chunk's bytes are those of the table that was held, sketched columns included."""
    path = mixed_file(tmp_path / "t.csv", 70_000)
    held = streamed(path, monkeypatch, 1 << 40, 1 << 30)
    found = streamed(path, monkeypatch, 0, pool)
    assert held.table is not None
    assert found.table is None
    assert found.rows == 70_000
    assert bodies(found) == bodies(held)
    assert found.schema == held.schema
    assert found.record == held.record


def test_a_column_that_turns_out_to_be_something_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dates of which too many were forgotten, and a word at the very end: the column is one of texts, whole."""
    path = tmp_path / "t.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("when,x\n")
        for at in range(40_000):
            file.write(
                f"{at % 28 + 1:02d}.{at % 12 + 1:02d}.{1900 + at % 190} {at % 24:02d}:{at % 60:02d},1\n"
            )
        file.write("".join(f"unknown {at},1\n" for at in range(300)))
    found = streamed(path, monkeypatch, 0, 1 << 16)
    assert found.schema[0].kind is not ColumnKind.DATETIME
    parts = list(found.groups())
    assert sum(part.rows for part in parts) == 40_300
    assert parts[-1]["when"].levels[-1].startswith("unknown")


def test_a_file_changed_between_the_passes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is written to between the first and the second look is no table of one moment."""
    path = mixed_file(tmp_path / "t.csv", 3_000)
    found = streamed(path, monkeypatch, 0, 1 << 30)
    mixed_file(path, 3_000, late="1.00")
    with pytest.raises(UserFixable) as caught:
        bodies(found)
    assert caught.value.code == "TABLES.CHANGED"


def test_distinct_texts_are_counted_within_a_percent() -> None:
    """Repeats count once; a million texts are counted to a percent, and few of them exactly."""
    few, many = Distinct(), Distinct()
    few.add(hashes_of(pa.array(["a", "b", "a", "", "a" * 100])))
    assert few.estimate == 4
    for start in range(0, 300_000, 10_000):
        many.add(hashes_of(pa.array(np.arange(start, start + 20_000).astype(str))))
    assert abs(many.estimate - 310_000) < 3_100


def duckdb_file(path: Path, rows: int) -> Path:
    """Every type that a DuckDB table has a form for."""
    import duckdb

    base = duckdb.connect(str(path))
    base.execute(
        "CREATE TABLE t AS SELECT i AS id, 'l' || (i % 7) AS level, (i * 7919 % 99991) / 100.0 AS number, "
        "CAST('2020-01-01' AS DATE) + CAST(i % 900 AS INTEGER) AS day, "
        "CAST('2020-01-01' AS TIMESTAMP) + INTERVAL (i) SECOND AS moment, i % 3 = 0 AS yes, "
        "CASE WHEN i % 5 = 0 THEN NULL ELSE 'note ' || hash(i) END AS note, "
        "CASE WHEN i % 50 = 0 THEN '?' ELSE CAST(i % 300 AS VARCHAR) END AS coded FROM range($rows) r(i)",
        {"rows": rows},
    )
    base.close()
    return path


def lines_file(path: Path, rows: int) -> Path:
    """Objects whose keys come and go; the last brings a key of its own and the column of dates to nothing."""
    chance = random.Random(3)
    with path.open("w", encoding="utf-8") as file:
        for at in range(rows):
            row: dict[str, object] = {" id ": at, "level": f"l{at % 7}", "mixed": at % 2 or "x"}
            row["number"] = round(chance.random() * 99, 2)
            row["day"] = f"2020-01-{at % 28 + 1:02d}" if at + 1 < rows else "never"
            row["note"] = f"some words of a note {chance.random()}"
            if at % 3:
                row["yes"] = at % 2 == 0
            if at > rows - 9:
                row["late"] = 1.5
            file.write(json.dumps(row) + "\n")
    return path


@pytest.mark.parametrize("pool", [1 << 30, 1 << 20])
@pytest.mark.parametrize("form", ["duckdb", "jsonl"])
def test_databases_and_json_lines_are_streamed_alike(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, pool: int
) -> None:
    """A DuckDB table and JSON Lines that are not held give the chunks, schema and record of those that are."""
    made = {"duckdb": duckdb_file, "jsonl": lines_file}[form](tmp_path / f"t.{form}", 70_000)
    held = streamed(made, monkeypatch, 1 << 40, 1 << 30)
    found = streamed(made, monkeypatch, 0, pool)
    assert held.table is not None
    assert found.table is None
    assert bodies(found) == bodies(held)
    assert found.schema == held.schema
    assert found.record == held.record
