"""The quick ways of reading and storing give what the plain ones give."""

from __future__ import annotations

import io
import random
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.table import Column, ColumnKind, ColumnSchema, Storage, Table
from synth_engine.tables import chunks, kinds, long_numbers, room
from synth_engine.tables.long_columns import Unfit
from synth_engine.tables.long_numbers import LongNumbers
from synth_engine.tables.pools import Pool

if TYPE_CHECKING:
    from pathlib import Path

NEVER = r"^no number looks like this$"


def numbers_of(blocks: list[list[str]]) -> Column | None:
    """A long column of these texts; None where only the texts can tell."""
    column = LongNumbers("x")
    try:
        for block in blocks:
            encoded = pa.array(block).dictionary_encode()
            column.add(encoded.dictionary, np.asarray(encoded.indices, dtype=np.int32))
    except Unfit:
        return None
    return column.column(Storage.TEXT, {}) if column.stands else None


def same(one: Column | None, other: Column | None) -> bool:
    """Whether two columns are the same in every part."""
    if one is None or other is None:
        return one is other
    return (
        one.schema == other.schema
        and np.array_equal(one.values, other.values)
        and np.array_equal(one.state, other.state)
        and one.levels == other.levels
    )


FORMS = {
    "decimals": ["0.50", "12.25", "-3.00", "-0.00", "999.99"],
    "mixed places": ["0.5", "12.25", "7", "-0.125"],
    "whole": ["1", "20", "-3", "0"],
    "exponents": ["1e5", "2.5", "3.25", "0.5"],
    "commas": ["1,5", "2,5", "3,75"],
    "codes": ["1.5", "2.5", "3.5", "NA", "4.5"],
    "padded": ["1.5", "007", "3.5"],
    "own forms": ["+1.5", "2.", "3.5"],
    "minus nothing": ["-0", "1.5", "2.5"],
}


@pytest.mark.parametrize("form", FORMS)
def test_plain_numbers_are_read_as_all_numbers_are(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the one look that most numbers pass and without it: the same values, codes, digits and refusals."""
    chance = random.Random(form)
    blocks = [FORMS["decimals"], chance.choices(FORMS[form], k=40), FORMS[form]]
    quick = [numbers_of(blocks), numbers_of(blocks[1:])]
    monkeypatch.setattr(long_numbers, "_PLAIN", NEVER)
    slow = [numbers_of(blocks), numbers_of(blocks[1:])]
    assert all(map(same, quick, slow))
    if form in {"decimals", "mixed places"}:
        assert quick[0] is not None


def test_columns_built_side_by_side_are_the_same(tmp_path: Path) -> None:
    """One core or four: the same table, and the same record with its changes in the order of the columns."""
    path = tmp_path / "t.csv"
    lines = [f" a{at % 9},{at % 50}, b{at % 3} ,NA,{at}.5" for at in range(3_000)]
    path.write_text("one,two,three,four,five\n" + "\n".join(lines) + "\n", encoding="utf-8")
    (first, record), (second, again) = (
        tables.read_table(path, SilentContext(cores)) for cores in (1, 4)
    )
    assert record == again
    assert list(record.coercions) == list(again.coercions)
    assert len(record.coercions) > 1
    assert all(map(same, first.columns, second.columns))


def test_a_chunk_keeps_few_and_many_numbers_and_tells_none(tmp_path: Path) -> None:
    """Numbers that repeat are stored by a list, others as they are; both come back, and no bound stands in it."""
    del tmp_path
    rng = np.random.default_rng(1)
    few, many = rng.integers(0, 40, 10_000), rng.normal(size=10_000)
    state = np.zeros(10_000, dtype=np.int16)
    schema = (
        ColumnSchema("few", ColumnKind.INTEGER, Storage.INTEGER, 0),
        ColumnSchema("many", ColumnKind.NUMERIC, Storage.NUMERIC),
    )
    columns = [Column(schema[0], few, state), Column(schema[1], many, state)]
    (body,) = chunks.to_chunks(Table(tuple(columns), "t"))
    back = chunks.from_chunks([body], schema, "t")
    assert all(map(same, back.columns, columns))
    facts = pq.ParquetFile(io.BytesIO(body)).metadata.row_group(0)
    listed = ["RLE_DICTIONARY" in facts.column(at).encodings for at in range(2)]
    assert listed == [True, False]
    assert not any(facts.column(at).is_stats_set for at in range(2))


@pytest.mark.parametrize("size", [7, 500, 6_000])
def test_texts_that_wait_get_the_same_places(size: int) -> None:
    """Blocks of any size, names of rows and repeated texts alike: the same texts in the same order, the same rows."""
    for distinct in (25, 40_000):
        rows = [f"t{(at * 7_919) % distinct}" for at in range(40_000)]
        pool, found = Pool(), []
        for start in range(0, len(rows), size):
            encoded = pa.array(rows[start : start + size]).dictionary_encode()
            if pool.add(encoded.dictionary, np.asarray(encoded.indices, dtype=np.int32)):
                found += [block.astype(np.int64) for block in pool.settle()]
        found += [block.astype(np.int64) for block in pool.settle()]
        texts = pool.take().to_pylist()
        assert texts == list(dict.fromkeys(rows))
        assert [texts[at] for at in np.concatenate(found)] == rows


@pytest.mark.slow
def test_many_texts_do_not_wait_for_ever() -> None:
    """What waits is bounded: by blocks where texts are few, by their bytes where they are many and long."""
    pool = Pool()
    asked = 0
    for at in range(200):
        block = pa.array([f"{'long ' * 100}{at}-{n}" for n in range(5_000)])
        if pool.add(block, np.arange(5_000, dtype=np.int32)):
            asked += 1
            list(pool.settle())
        assert pool.waiting <= 120 * 5_000 * 4
    assert asked >= 3
    few = Pool()
    turns = [few.add(pa.array(["a", "b"]), np.zeros(9, dtype=np.int32)) for _ in range(20)]
    assert turns.index(True) <= 16


def test_levels_are_sorted_however_they_come() -> None:
    """Names in order take a shorter way to the same levels and rows as names in any other order."""
    for order in ([0, 1, 2, 3], [3, 1, 0, 2]):
        names = [("a", "b", "c", "d")[at] for at in order]
        index = np.arange(4, dtype=np.int32)
        texts = kinds.Texts("x", pa.array(names), [index], np.ones(4, dtype=np.int64))
        column = kinds.as_levels(texts, ColumnKind.CATEGORY, Storage.TEXT)
        assert column.levels == ("a", "b", "c", "d")
        assert [column.levels[at] for at in column.values] == names


@pytest.mark.parametrize(("codes", "kind"), [(8, ColumnKind.NUMERIC), (9, ColumnKind.CATEGORY)])
def test_the_first_texts_decide_nothing_that_all_would_not(codes: int, kind: ColumnKind) -> None:
    """As many codes as a column of numbers may have, all at its top, leave it one; one more does not."""
    texts = [f"code {at}" for at in range(codes)] + [f"{at}.5" for at in range(2_000)]
    counts = np.ones(len(texts), dtype=np.int64)
    counts[codes:] = 50
    blocks = [np.repeat(np.arange(len(texts)), counts)]
    found = kinds.column_of(kinds.Texts("x", pa.array(texts), blocks, counts))
    assert found.kind is kind


@pytest.mark.parametrize(
    ("free", "held"),
    [(None, 64 << 20), (1 << 30, 64 << 20), (2 << 30, 128 << 20), (1 << 40, 256 << 20)],
)
def test_less_is_held_where_little_is_free(
    free: int | None, held: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sixteenth of what is free, never less than 64 MiB and never more than was asked for."""
    monkeypatch.setattr(room, "free_bytes", lambda: free)
    assert room.to_hold(256 << 20) == held
