"""Rows and tables of the open project as the grid shows them. Runs on the engine lane; no Qt."""

from __future__ import annotations

from typing import Literal

from desktop.presenters.rows_state import MOST_ROWS, RowsAsk, page_rows
from desktop.presenters.state import RowsView
from desktop.presenters.tables_state import TableView
from synth_engine import api
from synth_engine.contracts.paging import RowFilter, Sorting


def read_tables(session: api.Session) -> tuple[TableView, ...]:
    """The project's tables, the one that is synthesised first."""
    return tuple(
        TableView(one.name, one.rows, one.columns, one.file_name, one.main, one.aside)
        for one in api.tables(session)
    )


def read_rows(session: api.Session, ask: RowsAsk, start: int = 0) -> RowsView:
    """A page of the rows that were asked for. Real values that are not masked are recorded in the log.

    Raises:
        UserFixable: ``STEP.NEEDS``, ``ROWS.*``.
    """
    which: Literal["source", "synthetic"] = "source" if ask.which == "source" else "synthetic"
    sort = Sorting(ask.sort, ask.descending) if ask.sort else None
    filters = [RowFilter(one.column, one.how, one.value) for one in ask.filters]
    page = session.rows(which, start, MOST_ROWS, masked=ask.masked, sort=sort, filters=filters)
    # A page of a wide table is short: what is read in vain is only its first page.
    size = page_rows(len(page.columns))
    rows, numbers = page.rows[:size], page.numbers[:size]
    masked = ask.masked and which == "source"
    return RowsView(
        which,
        page.columns,
        rows,
        page.start,
        page.total,
        masked,
        page.all_rows,
        ask,
        "",
        numbers,
        page.table,
    )
