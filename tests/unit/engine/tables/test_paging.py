"""Pages of stored rows: from anywhere, in an order, under conditions; missing values last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import Usage, UserFixable
from synth_engine.contracts.paging import RowFilter, Sorting
from synth_engine.tables.paging import StoredRows

if TYPE_CHECKING:
    from pathlib import Path

ROWS = 70_000


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> tuple[StoredRows, dict[str, Any]]:
    """A table of two chunks: a number with gaps and codes, a text, a day, an id."""
    path: Path = tmp_path_factory.mktemp("paging") / "t.csv"
    lines = ["id,age,name,day"]
    for at in range(ROWS):
        age = "" if at % 10 == 3 else "?" if at % 100 == 7 else str((at * 7919) % 1000)
        lines.append(f"{at},{age},{'bA' if at % 2 else 'Ab'}{at % 50},2020-02-{at % 29 + 1:02d}")
    path.write_text("\n".join(lines), encoding="utf-8")
    table, _ = tables.read_table(path, SilentContext())
    blobs = {str(at): body for at, body in enumerate(tables.to_chunks(table))}
    document = {
        "schema": [one.to_json() for one in table.schema],
        "rows": table.rows,
        "chunks": [{"digest": name} for name in blobs],
    }
    return StoredRows(blobs.__getitem__), document


def asked(
    stored: tuple[StoredRows, dict[str, Any]], start: int = 0, count: int = 10, **words: Any
) -> tuple[list[tuple[str, ...]], list[int], int, int]:
    """A page."""
    return stored[0].page(stored[1], start, count, **words)


def test_a_page_across_two_chunks(stored: tuple[StoredRows, dict[str, Any]]) -> None:
    """Rows around a chunk's end come in order with their numbers; beyond the end there are none."""
    rows, numbers, start, total = asked(stored, 65_530, 12)
    assert [int(row[0]) for row in rows] == list(range(65_530, 65_542))
    assert numbers == list(range(65_531, 65_543))
    assert (start, total) == (65_530, ROWS)
    assert asked(stored, ROWS + 5)[0] == []


@pytest.mark.parametrize("descending", [False, True])
def test_numbers_are_sorted_with_gaps_last(
    stored: tuple[StoredRows, dict[str, Any]], descending: bool
) -> None:
    """Numbers in either order, then codes, then gaps; equal ones in the order of the table."""
    sort = Sorting("age", descending)
    ages = [row[1] for row in asked(stored, 0, ROWS, sort=sort)[0]]
    numbers = [int(age) for age in ages if age not in {"", "?"}]
    assert numbers == sorted(numbers, reverse=descending)
    assert ages[len(numbers) :] == sorted(ages[len(numbers) :], reverse=True)
    assert ages[-1] == ""
    assert ages[len(numbers)] == "?"
    first = asked(stored, 0, 60, sort=sort)
    same = [n for row, n in zip(first[0], first[1], strict=True) if row[1] == first[0][0][1]]
    assert same == sorted(same)


def test_texts_are_sorted_as_people_look_for_them(
    stored: tuple[StoredRows, dict[str, Any]],
) -> None:
    """Capital letters make no difference to the order; an id of digits is sorted as a number."""
    names = [row[2] for row in asked(stored, 0, ROWS, sort=Sorting("name"))[0]]
    assert [name.lower() for name in names] == sorted(name.lower() for name in names)
    assert asked(stored, 0, 3, sort=Sorting("id", True))[1] == [ROWS, ROWS - 1, ROWS - 2]


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        (RowFilter("age", "at-least", "990"), lambda r: r[1].isdigit() and int(r[1]) >= 990),
        (RowFilter("age", "at-most", "3"), lambda r: r[1].isdigit() and int(r[1]) <= 3),
        (RowFilter("age", "equals", "?"), lambda r: r[1] == "?"),
        (RowFilter("age", "equals", "42"), lambda r: r[1] == "42"),
        (RowFilter("age", "contains", "77"), lambda r: "77" in r[1]),
        (RowFilter("age", "missing"), lambda r: r[1] == ""),
        (RowFilter("age", "present"), lambda r: r[1] != ""),
        (RowFilter("name", "contains", "AB4"), lambda r: "ab4" in r[2].lower()),
        (RowFilter("name", "equals", "Ab4"), lambda r: r[2] == "Ab4"),
        (RowFilter("day", "equals", "2020-02-07"), lambda r: r[3] == "2020-02-07"),
        (RowFilter("day", "at-least", "2020-02-28"), lambda r: r[3] >= "2020-02-28"),
    ],
)
def test_conditions(
    stored: tuple[StoredRows, dict[str, Any]], condition: RowFilter, holds: Any
) -> None:
    """Exactly the rows that meet the condition are there, in the order of the table."""
    everything = asked(stored, 0, ROWS)[0]
    rows, numbers, _, total = asked(stored, 0, ROWS, filters=(condition,))
    assert rows == [row for row in everything if holds(row)]
    assert rows
    assert total == len(rows)
    assert numbers == sorted(numbers)


def test_conditions_and_order_together(stored: tuple[StoredRows, dict[str, Any]]) -> None:
    """Several conditions must all hold; what is left is sorted."""
    filters = (RowFilter("age", "at-least", "900"), RowFilter("name", "contains", "ba"))
    rows = asked(stored, 0, ROWS, filters=filters, sort=Sorting("age", True))[0]
    ages = [int(row[1]) for row in rows]
    assert rows
    assert ages == sorted(ages, reverse=True)
    assert min(ages) >= 900
    assert all("bA" in row[2] for row in rows)


def test_what_cannot_be_asked(stored: tuple[StoredRows, dict[str, Any]]) -> None:
    """No such column, no number, no such condition: codes, and never what was typed."""
    for words, code in (
        ({"sort": Sorting("nobody")}, "ROWS.NO_SUCH_COLUMN"),
        ({"filters": (RowFilter("age", "at-least", "secret"),)}, "ROWS.NOT_A_VALUE"),
    ):
        with pytest.raises(UserFixable) as caught:
            asked(stored, **words)
        assert caught.value.code == code
        assert "secret" not in str(caught.value.parameters)
    with pytest.raises(Usage):
        RowFilter("age", "like")
