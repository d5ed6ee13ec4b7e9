"""A long file is read while it is looked through: whatever its end turns out to be, the table is the same."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import Cancelled, SynthError
from synth_engine.contracts.reading import Reading
from synth_engine.contracts.reading_context import ReadingContext
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
    "no value": lambda line: ",,,,,",
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
    renamed = table["id"].take([3])  # type: ignore[arg-type]  # a list is an index array to numpy
    assert len(renamed) == 1


def test_reading_early_can_be_cancelled(tmp_path: Path) -> None:
    """Whoever cancels is heard, and the look through the file ends with the reading."""
    path = tmp_path / "t.csv"
    path.write_text("\n".join(lines()))

    class Stops(SilentContext):
        def progress(self, *words: Any) -> None:
            if words[0] == "read.parse" and words[1]:
                raise Cancelled

    with pytest.raises(Cancelled):
        tables.read_table(path, ReadingContext(Stops(2), Reading()))
