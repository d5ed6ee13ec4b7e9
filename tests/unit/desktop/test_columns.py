"""The room of a table, shared among its columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.widgets.columns import shared

WANTED = (48, 124, 55, 185, 130, 272)
LEAST = (48, 124, 55, 120, 104, 116)


@pytest.mark.parametrize(
    ("room", "widths"),
    [
        (1000, (48, 124, 55, 185, 130, 458)),
        (814, (48, 124, 55, 185, 130, 272)),
        (660, (48, 124, 55, 185, 130, 118)),
        (638, (48, 124, 55, 165, 130, 116)),
        (567, (48, 124, 55, 120, 104, 116)),
        (566, None),
    ],
)
def test_who_yields_first(room: int, widths: tuple[int, ...] | None) -> None:
    """What is left goes to the last column, which gives first; then the widest does, down to what can be read."""
    assert shared(room, WANTED, LEAST, 5) == widths


@given(
    st.lists(st.tuples(st.integers(1, 400), st.integers(1, 400)), min_size=1), st.integers(1, 3_000)
)
def test_room_is_used_up(columns: list[tuple[int, int]], room: int) -> None:
    """All of it, no column below what it needs; nothing where even that has no room."""
    wanted, least = zip(*columns, strict=True)
    widths = shared(room, wanted, least, 0)
    floor = [min(one) for one in columns]
    if widths is None:
        assert sum(floor) > room
        return
    assert sum(widths) == room
    assert all(one >= low for one, low in zip(widths, floor, strict=True))
    assert all(one <= most for one, most in zip(widths[1:], wanted[1:], strict=True))
