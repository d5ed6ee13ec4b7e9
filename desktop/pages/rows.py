"""The rows of a table, however many: scrolled, sorted, filtered; real values stay masked until asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import data_words, guard_words, words
from desktop.messages.tongue import tr
from desktop.models.grid import Heading
from desktop.models.rows import RowsModel
from desktop.pages.rows_filter import FilterBar
from desktop.presenters.rows_state import RowsAsk, number_columns, page_rows, turned
from desktop.theme.tokens import SPACE_2, SPACE_4, px
from desktop.widgets.controls import WholeField
from desktop.widgets.flow import FlowRow
from desktop.widgets.lines import Tick
from desktop.widgets.rows_grid import RowsGrid
from desktop.widgets.text import Steady, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import RowsView


class RowsPane(QWidget):
    """Rows of ``source`` or ``synthetic``."""

    def __init__(self, desk: Desk, which: str) -> None:
        super().__init__()
        self._desk, self._which = desk, which
        self._shown: RowsView | None = None
        self._head: RowsView | None = None
        self.model = RowsModel(self, words.count)
        name = data_words.ROWS_SYNTHETIC if which == "synthetic" else data_words.ROWS_SOURCE
        self.grid = RowsGrid(tr(name))
        self.grid.setModel(self.model)
        self.grid.setMinimumHeight(240)
        self.filter = FilterBar()
        self.hint = Text(tr(data_words.MASKED_HINT), "caption", wrap=True)
        self.empty = Text("", "soft", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_2)
        box.addWidget(self._bar())
        box.addWidget(self.filter)
        box.addWidget(self.hint)
        box.addWidget(self.empty)
        box.addWidget(self.grid, 1)
        self.grid.looked.connect(self._look)
        self.grid.head_pressed.connect(self._sort)
        self.grid.too_many.connect(desk.reader.too_many)
        self.filter.changed.connect(self._filter)
        # Clicked, not toggled: showing a state says nothing to the desk.
        self.reveal.clicked.connect(lambda on: self._ask(RowsAsk(self._which, masked=not on)))
        self.at.editingFinished.connect(self._go)
        desk.reader.came.connect(self._came)
        go = QShortcut(QKeySequence("Ctrl+G"), self)
        go.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        go.activated.connect(self.at.setFocus)

    def _bar(self) -> FlowRow:
        """Where one is, the way to a row, and the box that shows real values."""
        self.where = Steady("", "soft")
        self.reveal = Tick(tr(data_words.REVEAL))
        self.at = WholeField()
        self.at.setAccessibleName(tr(data_words.GO_TO))
        self.at.setMinimumWidth(px(110))
        self.go_label = Text(tr(data_words.GO_TO), "soft")
        self.go_label.setBuddy(self.at)
        go = QWidget()
        row = QHBoxLayout(go)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.go_label)
        row.addWidget(self.at)
        bar = FlowRow(SPACE_4)
        for part in (self.where, self.reveal, go):
            bar.add(part)
        if self._which != "source":
            self.reveal.hide()
        return bar

    # -- asking -------------------------------------------------------------------------------

    def _now(self) -> RowsAsk:
        head = self._head
        if head is None:
            return RowsAsk(self._which)
        return head.ask or RowsAsk(self._which, masked=head.masked)

    def _ask(self, ask: RowsAsk) -> None:
        if self._head is not None and not self._head.waiting:
            self._desk.show_rows(ask)
        elif self._head is not None:
            self.reveal.setChecked(self._open)

    def _sort(self, column: int) -> None:
        head = self._head
        if head is None or (head.masked and self._which == "source"):
            self._mark_sort()
            return
        self._ask(turned(self._now(), head.columns[column]))

    def _filter(self) -> None:
        self._ask(replace(self._now(), filters=self.filter.conditions()))

    def _go(self) -> None:
        if self.at.hasFocus() and self.at.value() > 0:
            self.grid.go_to(self.at.value() - 1)

    def _look(self, first: int, last: int) -> None:
        """These rows are on the screen."""
        head = self._head
        if head is None or last < first:
            return
        self._say_where(head, first, last)
        self.model.near(first, last)
        if not self.model.complete:
            self._desk.reader.look(self._which, first, last, self.model.have())

    def _came(self, head: RowsView, page: RowsView | None) -> None:
        """A page has come; perhaps another one is missing by now."""
        if head is not self._head:
            return
        if page is not None:
            self.model.take(page.start, page.rows, page.numbers)
        if self.isVisible():
            self._look(*self.grid.seen())

    # -- showing ------------------------------------------------------------------------------

    @property
    def _open(self) -> bool:
        """Whether real values are shown."""
        return self._which == "source" and self._head is not None and not self._head.masked

    def show_rows(self, rows: RowsView | None) -> None:
        """Show what is shown of the table now: its first rows, and how many there are."""
        if rows is self._shown:
            return
        before, self._shown = self._shown, rows
        if rows is None:
            self._head = None
            self.model.begin((), 0, 1)
            self.where.setText("")
            return
        waits = bool(rows.waiting)
        self.filter.setEnabled(not waits)
        self._head = rows
        if waits and before is not None:
            self.where.setText(rows.waiting)  # what was there stays until others come
            return
        if before is None or rows != replace(before, waiting=""):
            self._begin(rows)
        elif not before.waiting and not self.model.complete:
            self.model.forget()  # read anew: it may be another table that begins alike
            self.model.take(rows.start, rows.rows, rows.numbers)
        closed = rows.masked and self._which == "source"
        self.reveal.setChecked(self._open)
        self.filter.setVisible(not closed)
        self.hint.setVisible(closed)
        self.filter.show_conditions(rows.columns, () if rows.ask is None else rows.ask.filters)
        said = "" if rows.total else data_words.NONE_FIT if rows.of else data_words.NO_ROWS
        self.empty.setText(tr(said) if said else "")
        self.empty.setVisible(bool(said))
        self._mark_sort()
        self._say_where(rows, *self.grid.seen())

    def _begin(self, rows: RowsView) -> None:
        """Other rows: from the top."""
        self.grid.largest = rows.of
        numbers = number_columns(len(rows.columns), () if rows.masked else rows.rows)
        headings = tuple(map(Heading, rows.columns, numbers))
        everywhere = rows.rows[0] if rows.masked and rows.rows else None
        ask = rows.ask
        by_place = ask is None or not (ask.sort or ask.filters)
        size = page_rows(len(rows.columns))
        self.model.begin(headings, rows.total, size, everywhere=everywhere, by_place=by_place)
        if everywhere is None and rows.rows:
            self.model.take(rows.start, rows.rows, rows.numbers)
            self.grid.fit()
        self.grid.scrollToTop()
        self.at.setRange(1 if rows.total else 0, max(rows.total, 0))
        real = "" if rows.masked else guard_words.REAL_ROW
        self.grid.holds = real if self._which == "source" else guard_words.SYNTHETIC_ROW

    def _mark_sort(self) -> None:
        """The sign on the head of the column that rows are sorted by."""
        ask = self._now()
        columns = () if self._head is None else self._head.columns
        at = columns.index(ask.sort) if ask.sort in columns else -1
        self.grid.show_sort(at, descending=ask.descending)

    def _say_where(self, rows: RowsView, first: int, last: int) -> None:
        if rows.waiting:
            return
        if last < first or not rows.total:
            self.where.setText("")
            return
        said = data_words.RANGE_OF if rows.total != rows.of else data_words.RANGE
        self.where.setText(
            tr(
                said,
                first=words.count(first + 1),
                last=words.count(min(last + 1, rows.total)),
                total=words.count(rows.total),
                of=words.count(rows.of),
            )
        )
