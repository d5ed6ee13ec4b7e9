"""What is read can be written, stored and read again without losing a cell."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import Bug, UserFixable
from synth_engine.contracts.table import ColumnKind, Table
from synth_engine.tables.chunks import CHUNK_ROWS
from synth_engine.tables.files import whole
from tests.helpers.tables import patients, write_patients

QUIET = SilentContext()


def same(one: Table, other: Table) -> bool:
    """Equal cells, as texts."""
    return one.names == other.names and tables.text_rows(one) == tables.text_rows(other)


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".parquet", ".xlsx"])
def test_every_format_gives_the_cells_back(tmp_path: Path, suffix: str) -> None:
    """CSV, tabs, Parquet and Excel hold the same cells, and kinds are found again."""
    table, _ = tables.read_table(write_patients(tmp_path / "p.csv", 300), QUIET)
    out = tmp_path / f"out{suffix}"
    assert tables.write_table([table], table.schema, out, QUIET) == 300
    back, _ = tables.read_table(out, QUIET)
    assert [c.kind for c in back] == [c.kind for c in table]
    if suffix in {".csv", ".tsv"}:
        assert same(table, back)
    else:  # typed files know no trailing noughts: 12.50 is 12.5
        for a, b in zip(table, back, strict=True):
            assert np.array_equal(a.state, b.state)
            if a.is_number:
                assert np.array_equal(a.values, b.values)


def test_csv_comes_back_byte_for_byte(tmp_path: Path) -> None:
    """A plain CSV that is read and written is the same file."""
    path = write_patients(tmp_path / "p.csv", 200)
    table, _ = tables.read_table(path, QUIET)
    tables.write_table([table], table.schema, tmp_path / "q.csv", QUIET)
    assert (tmp_path / "q.csv").read_bytes().split() == path.read_bytes().split()


@pytest.mark.parametrize("suffix", [".csv", ".parquet", ".xlsx"])
def test_same_rows_same_bytes(tmp_path: Path, suffix: str) -> None:
    """Writing twice gives the same bytes, also in formats that carry a time."""
    table, _ = tables.read_table(write_patients(tmp_path / "p.csv", 50), QUIET)
    for name in ("a", "b"):
        tables.write_table([table], table.schema, tmp_path / f"{name}{suffix}", QUIET)
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


def test_chunks_give_the_table_back() -> None:
    """Stored row groups join to the same table, over a chunk's border too, and hold no other row's text."""
    rows = CHUNK_ROWS + 10
    frame_rows = patients(100)
    import pandas as pd

    frame = pd.DataFrame(frame_rows * (rows // 100 + 1)).iloc[:rows]
    frame[0] = [f"id-{at:07d}" for at in range(rows)]
    frame.columns = [f"c{at}" for at in range(frame.shape[1])]
    table = tables.from_pandas(frame.replace("", None))
    chunks = list(tables.to_chunks(table))
    assert len(chunks) == 2
    last = tables.from_chunks(chunks[1:], table.schema, "t")
    assert len(last["c0"].levels) == 10
    back = tables.from_chunks(chunks, table.schema, "t")
    assert same(table, back)
    with pytest.raises(Bug):
        tables.from_chunks([b"nonsense"], table.schema, "t")


def test_nothing_is_overwritten_and_nothing_half_written(tmp_path: Path) -> None:
    """An existing file is left alone; a writer that fails leaves no file."""
    table, _ = tables.read_table(write_patients(tmp_path / "p.csv", 50), QUIET)
    with pytest.raises(UserFixable) as caught:
        tables.write_table([table], table.schema, tmp_path / "p.csv", QUIET)
    assert caught.value.code == "FILE.EXISTS"

    def broken():
        yield table
        raise RuntimeError

    with pytest.raises(RuntimeError):
        tables.write_table(broken(), table.schema, tmp_path / "new.csv", QUIET)
    assert {path.name for path in tmp_path.iterdir()} == {"p.csv"}


def test_what_appears_while_a_file_is_written_is_left_alone(tmp_path: Path) -> None:
    """A file that was not there when the writing began is not overwritten when it ends, but where that is asked for."""
    path = tmp_path / "report.html"

    def both(*, force: bool) -> None:
        with whole(path, force=force) as partial:
            partial.write_bytes(b"ours")
            path.write_bytes(b"somebody else's")

    with pytest.raises(UserFixable) as caught:
        both(force=False)
    assert caught.value.code == "FILE.EXISTS"
    assert path.read_bytes() == b"somebody else's"
    both(force=True)
    assert path.read_bytes() == b"ours"
    assert [one.name for one in tmp_path.iterdir()] == ["report.html"]


CELLS = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12
).map(str.strip)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=20))
def test_any_text_survives_csv(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    """Quotes, delimiters and any script inside cells come back as they were."""
    import pandas as pd

    folder = tmp_path_factory.mktemp("t")
    frame = pd.DataFrame(
        {"left": ["start", *[a for a, _ in rows]], "right": ["x", *[b for _, b in rows]]}
    )
    table = tables.from_pandas(frame.replace("", None))
    tables.write_table([table], table.schema, folder / "t.csv", QUIET)
    back, _ = tables.read_table(folder / "t.csv", QUIET)
    assert same(table, back)


def test_the_split_is_drawn_by_seed_and_disjoint(tmp_path: Path) -> None:
    """Every row is in one part, the same seed draws the same rows, another seed others."""
    table, _ = tables.read_table(write_patients(tmp_path / "p.csv", 200), QUIET)
    train, held = tables.split(table, 0.25, 3)
    ids = [set(np.asarray(part["id"].values).tolist()) for part in (train, held)]
    assert (len(ids[0]), len(ids[1])) == (150, 50)
    assert not ids[0] & ids[1]
    again = tables.split(table, 0.25, 3)[1]
    assert np.array_equal(again["id"].values, held["id"].values)
    assert not np.array_equal(tables.split(table, 0.25, 4)[1]["id"].values, held["id"].values)


def test_the_profile_counts_and_proposes(tmp_path: Path) -> None:
    """Missing cells, codes and distinct values are counted; roles follow kinds and names."""
    table, _ = tables.read_table(write_patients(tmp_path / "p.csv", 400), QUIET)
    profile = tables.profile_table(table, QUIET)
    assert profile["income"].missing == int((table["income"].state == -1).sum()) > 0
    assert "special-codes" in profile["score"].flags
    assert str(profile["id"].role) == "identifier"
    assert str(profile["age"].role) == "quasi-identifier"
    assert str(profile["income"].role) == "sensitive"
    assert profile["ward"].kind is ColumnKind.CATEGORY
    assert profile["id"].bars == ()
    assert sum(bar.count for bar in profile["ward"].bars) == 400
    assert type(profile).from_json(profile.to_json()) == profile
