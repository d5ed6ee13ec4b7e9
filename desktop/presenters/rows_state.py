"""What is asked of a table's rows, and which of its pages are fetched next. Plain values and functions; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

MOST_ROWS = 128
"""Rows of a page of a narrow table."""
LEAST_ROWS = 16
PAGE_CELLS = 24_000
"""About as many cells are read at a time, so that a wide table is no slower than a long one."""
LOOK_ROWS = 24
"""Rows that are looked at to see whether a column holds numbers."""


@dataclass(frozen=True, slots=True)
class FilterAsk:
    """One condition on the rows. `how`: contains, equals, at-least, at-most, missing, present."""

    column: str
    how: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class RowsAsk:
    """Which rows, in which order. `which`: source or synthetic; `sort`: a column or empty."""

    which: str
    masked: bool = True
    sort: str = ""
    descending: bool = False
    filters: tuple[FilterAsk, ...] = ()


def page_rows(columns: int) -> int:
    """Rows of one page of a table that has so many columns."""
    return max(LEAST_ROWS, min(MOST_ROWS, PAGE_CELLS // max(columns, 1)))


def next_page(first: int, last: int, total: int, size: int, have: Collection[int]) -> int | None:
    """First row of the page to fetch next, or None where everything near is there.

    What is looked at comes first, from its middle outwards; then the page behind and the one ahead of it.

    Args:
        first: first row that is looked at, from 0.
        last: last row that is looked at.
        total: rows there are.
        size: rows of a page.
        have: first rows of the pages that are there.
    """
    if total <= 0:
        return None
    end = (total - 1) // size
    low = min(max(first, 0) // size, end)
    high = min(max(last, first, 0) // size, end)
    middle = min(max((first + last) // 2, 0) // size, end)
    seen = sorted(range(low, high + 1), key=lambda at: (abs(at - middle), at))
    near = [at for at in (high + 1, low - 1) if 0 <= at <= end]
    return next((at * size for at in (*seen, *near) if at * size not in have), None)


def turned(ask: RowsAsk, column: str) -> RowsAsk:
    """Sorting by a column after its head was pressed: upwards, then downwards, then as the table is."""
    if ask.sort != column:
        return RowsAsk(ask.which, ask.masked, column, descending=False, filters=ask.filters)
    if not ask.descending:
        return RowsAsk(ask.which, ask.masked, column, descending=True, filters=ask.filters)
    return RowsAsk(ask.which, ask.masked, filters=ask.filters)


def number_columns(columns: int, rows: tuple[tuple[str, ...], ...]) -> tuple[bool, ...]:
    """Which columns hold numbers, as far as the first rows say."""
    found = []
    for at in range(columns):
        cells = [row[at] for row in rows[:LOOK_ROWS] if row[at]]
        found.append(bool(cells) and all(map(_is_number, cells)))
    return tuple(found)


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
