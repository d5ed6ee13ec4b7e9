"""A long file is read while it is looked through: whatever its end turns out to be, the table is the same."""

from __future__ import annotations

import copy
import random
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import Cancelled, SynthError
from synth_engine.contracts.reading import Reading
from synth_engine.contracts.table import Column, ColumnKind, Table
from synth_engine.tables import chunks, gatherer, gathering, pooled
from synth_engine.tables.pooled import PooledColumn
from synth_engine.tables.readers import csv as csv_reader
from synth_engine.tables.readers import examining, source
from synth_engine.tables.streaming import stream_table

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

ROWS = 4_000


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of 200 kB is a long one: 25 blocks, and a head of an eighth."""
    for name, value in (("BLOCK", 1 << 13), ("BLOCK_ROWS", 1)):
        monkeypatch.setattr(csv_reader, name, value)
    for module in (source, examining):
        monkeypatch.setattr(module, "HEAD_BYTES", 1 << 14)
    monkeypatch.setattr(examining, "LIKELY_BYTES", 1 << 13)
    monkeypatch.setattr(source, "BLOCK", 1 << 12)
    monkeypatch.setattr(gathering, "MANY_TEXTS", 300)
    monkeypatch.setattr(pooled, "MANY", 100)


def lines(seed: int = 7) -> list[str]:
    """A table with a name a row, numbers with and without points, times, texts of which few or many are the same."""
    chance = random.Random(seed)
    found = ["id,cost,stay,seen,ward,note"]
    for at in range(ROWS):
        seen = f"20{chance.randint(10, 24)}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)} 10:{chance.randint(10, 59)}:00"
        note = f"note {chance.randint(0, 9 * ROWS)}"
        cost = f"{chance.gauss(0, 900):.2f}"
        found.append(f"P{10_000 + at},{cost},{chance.randint(0, 9_999)},{seen},{at % 4},{note}")
    return found


def told(path: Path, cores: int) -> Any:
    """Schemas, record and blobs, or the error's code."""
    try:
        found = stream_table(path, Reading(), SilentContext(cores))
        blobs = [body for _, body in chunks.packed(found.groups(), 1)]
    except SynthError as error:
        return error.code, error.parameters
    return found.schema, found.record, found.rows, blobs


LATE = {
    "nothing": lambda line: line,
    "a quote without its pair": lambda line: f'"{line}',
    "a quoted cell": lambda line: line.replace("note", '"note, and more"'),
    "a lone return": lambda line: f"{line}\r{line}",
    "a nought": lambda line: f"\0{line}",
    "another encoding": lambda line: f"{line}é",
    "a cell too many": lambda line: f"{line},x",
    "a blank line": lambda line: f"\n{line}",
    "spaces": lambda line: f"  {line} ",
    "a name out of order": lambda line: f"A{line}",
    "a word among numbers": lambda line: line.replace(",-", ",x-").replace(",1", ",one"),
    "padded numbers": lambda line: line.replace(",", ",0"),
    "no value": lambda _: ",,,,,",
    "a number that is a name": lambda line: f"X{line}",
    "other times": lambda line: line.replace(" 10:", "T10:"),
}


@pytest.mark.parametrize("held", ["whole", "group by group"])
@pytest.mark.parametrize("late", LATE)
def test_what_comes_late_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, late: str, held: str
) -> None:
    """Read early, read after the look, and read without what only some columns allow: the same in every part."""
    if held != "whole":
        monkeypatch.setattr(gathering, "MOST_HELD", 1 << 15)
    body = lines()
    for at in range(-200, -100, 10):
        body[at] = LATE[late](body[at])
    path = tmp_path / "t.csv"
    path.write_bytes("\n".join(body).encode("cp1252" if late == "another encoding" else "utf-8"))
    early, later = told(path, 2), told(path, 1)
    monkeypatch.setattr(csv_reader, "OWN_SHARE", 2.0)
    monkeypatch.setattr(gatherer.Gatherer, "_add_rows", lambda *_: False)
    monkeypatch.setattr(pooled, "MANY", 1 << 30)
    monkeypatch.setattr(gathering, "MOST_HELD", 1 << 30)
    plain = told(path, 1)
    assert early == later
    assert early == plain


@pytest.mark.parametrize("held", [1 << 30, 1 << 15])
def test_a_key_in_order_that_is_lost_late(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: int
) -> None:
    """Running numbers that turn out to be names at the end: names of rows, whether the rows are held or not."""
    monkeypatch.setattr(gathering, "MOST_HELD", held)
    path = tmp_path / "t.csv"
    keys = [str(at) for at in range(10_000, 10_000 + ROWS)] + [f"X{at:05}" for at in range(60)]
    path.write_text("key,kind,size\n" + "".join(f"{at},of one kind,{at[-3:]}.5\n" for at in keys))
    assert path.stat().st_size > csv_reader.LONG * csv_reader.BLOCK
    found = stream_table(path, Reading(), SilentContext(2))
    assert found.schema[0].kind is ColumnKind.IDENTIFIER
    parts = list(found.groups())
    assert sum(part.rows for part in parts) == len(keys)
    assert {one for part in parts for one in part["key"].levels} == set(keys)


def test_the_ways_are_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is read before all of it was seen, names in order are pooled, and no row of a long file is hashed."""
    read = []
    quick = csv_reader._quick

    def noted(*words: Any) -> Any:
        read.append(words[0].sha256)
        return quick(*words)

    monkeypatch.setattr(csv_reader, "_quick", noted)
    path = tmp_path / "t.csv"
    path.write_text("\n".join(lines()))
    table = stream_table(path, Reading(), SilentContext(2)).table
    assert read == [""]
    assert table is not None
    assert isinstance(table["id"], PooledColumn)
    assert table["id"].take(slice(5, 6)).levels == table["id"].levels
    assert table["id"].levels[-1] == f"P{10_000 + ROWS - 1}"


def test_a_pooled_column_is_a_column(tmp_path: Path) -> None:
    """It can be renamed, recast, labelled, copied and kept, gaps and all, as one whose levels were made at once."""
    path = tmp_path / "t.csv"
    path.write_text("\n".join(lines()))
    for kind in ("text", "category"):
        table = stream_table(path, Reading(kinds={"id": kind}), SilentContext(2)).table
        assert table is not None
        assert str(table["id"].kind) == kind
        assert len(table["id"].levels) == ROWS
    found = stream_table(path, Reading(), SilentContext(2)).table
    assert found is not None
    pooled_one = found["id"]
    plain = Column(pooled_one.schema, pooled_one.values, pooled_one.state, pooled_one.levels)
    gaps = np.full(ROWS, -1, dtype=np.int16)
    for change in (
        lambda one: replace(one, schema=replace(one.schema, label="a name")),
        lambda one: replace(one, state=gaps),
        copy.copy,
        copy.deepcopy,
        lambda one: one.take(np.arange(5)),
    ):
        one, other = change(pooled_one), change(plain)
        assert isinstance(one, PooledColumn)
        assert (one.schema, one.levels) == (other.schema, other.levels)
        assert list(chunks.to_chunks(Table((one,)))) == list(chunks.to_chunks(Table((other,))))


def looks(monkeypatch: pytest.MonkeyPatch, slow: float = 0.0) -> list[int]:
    """What the look through the file tells, block by block."""
    told: list[int] = []
    step = examining.Examining._step

    def noted(self: examining.Examining, done: int, *, plain: bool) -> None:
        told.append(done)
        time.sleep(slow)
        step(self, done, plain=plain)

    monkeypatch.setattr(examining.Examining, "_step", noted)
    return told


class Stops(SilentContext):
    """Whoever cancels as soon as something is told."""

    def __init__(self, task: str) -> None:
        super().__init__(2)
        self.task = task

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Cancel at the task."""
        del total
        if task == self.task and done:
            raise Cancelled


def test_reading_early_can_be_cancelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever cancels is heard, and the look through the file ends with the reading."""
    path = tmp_path / "t.csv"
    path.write_text("\n".join(lines()))
    told = looks(monkeypatch, slow=0.02)
    with pytest.raises(Cancelled):
        tables.read_table(path, Stops("read.parse"))
    assert told[-1] < path.stat().st_size / 2


def test_the_look_alone_can_be_cancelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the early reading failed at once, what is left of the look tells how far it is."""
    body = lines()
    body[3] += ",too,many"
    path = tmp_path / "t.csv"
    path.write_text("\n".join(body))
    told = looks(monkeypatch, slow=0.02)
    monkeypatch.setattr(examining, "HEARD_SECONDS", 0.05)
    with pytest.raises(Cancelled):
        tables.read_table(path, Stops("read.look"))
    assert told[-1] < path.stat().st_size / 2


def test_nothing_is_read_on_once_the_head_is_known_to_be_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A nought near the beginning ends the early reading, not the end of the file."""
    body = lines()
    body[200] += "\0"
    path = tmp_path / "t.csv"
    path.write_text("\n".join(body))
    blocks: list[int] = []
    add = gatherer.Gatherer.add

    def noted(self: gatherer.Gatherer, cells: Any) -> None:
        blocks.append(len(cells))
        add(self, cells)

    monkeypatch.setattr(gatherer.Gatherer, "add", noted)
    monkeypatch.setattr(csv_reader, "_read", lambda *_: pytest.fail("read"))
    with pytest.raises(pytest.fail.Exception):
        tables.read_table(path, Slow(2))
    assert len(blocks) < 6 * 12  # six columns, and 25 blocks in all


class Slow(SilentContext):
    """Time for the look to be ahead."""

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Wait."""
        del done, total
        if task == "read.parse":
            time.sleep(0.02)
