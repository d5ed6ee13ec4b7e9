"""Which page of rows is fetched next, and what pressing a column's head asks for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.presenters.rows_state import (
    LEAST_ROWS,
    MOST_ROWS,
    PAGE_CELLS,
    FilterAsk,
    RowsAsk,
    next_page,
    number_columns,
    page_rows,
    turned,
)


@given(
    total=st.integers(1, 1_000_000),
    first=st.integers(0, 1_000_000),
    height=st.integers(1, 60),
    size=st.integers(LEAST_ROWS, MOST_ROWS),
)
def test_everything_that_is_looked_at_comes_first_and_then_it_ends(
    total: int, first: int, height: int, size: int
) -> None:
    """Fetching page by page covers the screen before anything else, and asks for no page twice."""
    first = min(first, total - 1)
    last = min(first + height - 1, total - 1)
    have: set[int] = set()
    screen = {at * size for at in range(first // size, last // size + 1)}
    while (start := next_page(first, last, total, size, have)) is not None:
        assert start % size == 0
        assert 0 <= start < total
        assert start not in have
        assert start in screen or screen <= have
        have.add(start)
    assert screen <= have
    assert len(have) <= len(screen) + 2  # one page ahead and one behind, and no more


def test_an_empty_table_asks_for_nothing() -> None:
    """Where there are no rows, no page is fetched."""
    assert next_page(0, 0, 0, 128, ()) is None


def test_the_middle_of_the_screen_comes_first() -> None:
    """After a jump, the page in the middle of the screen is the first to come."""
    assert next_page(100, 340, 10_000, 100, ()) == 200


@given(columns=st.integers(1, 20_000))
def test_a_page_of_a_wide_table_is_short(columns: int) -> None:
    """A page has about as many cells however wide the table is."""
    rows = page_rows(columns)
    assert LEAST_ROWS <= rows <= MOST_ROWS
    assert rows == LEAST_ROWS or rows * columns <= PAGE_CELLS


def test_a_head_sorts_upwards_then_downwards_then_not() -> None:
    """Three presses on the same head come back to the table's order; conditions stay; another head begins anew."""
    ask = RowsAsk("synthetic", filters=(FilterAsk("age", "at-least", "40"),))
    up = turned(ask, "age")
    assert (up.sort, up.descending, up.filters) == ("age", False, ask.filters)
    down = turned(up, "age")
    assert (down.sort, down.descending) == ("age", True)
    assert turned(down, "age") == ask
    assert turned(down, "town") == RowsAsk("synthetic", sort="town", filters=ask.filters)


def test_columns_of_numbers_stand_at_the_right() -> None:
    """A column is one of numbers where every text of the first rows is one; gaps don't matter, empty ones are none."""
    rows = (("1", "a", "", ""), ("2.5", "3", "", "1e3"))
    assert number_columns(4, rows) == (True, False, False, True)
