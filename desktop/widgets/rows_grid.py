"""A grid over a table of any length: tells which rows are looked at, paints what is there, and never waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.theme.tokens import SPACE_2, SPACE_3, px
from desktop.widgets import clipboard
from desktop.widgets.grid import GridView
from desktop.widgets.roles import PENDING
from desktop.widgets.rows_numbers import RowNumbers
from desktop.widgets.rows_paint import Lane, RowsPainter, Strip

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW = 30
NARROWEST, WIDEST = 64, 320
SIZED_BY = 24  # rows that say how wide a column is
MOST_COPIED = 50_000  # cells; whoever wants more writes a file, which the log tells apart
FEWEST_DIGITS = 4
WIDE_SIGNS = "W@M%m"
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)


class RowSource(Protocol):
    """What a model of this grid says beside Qt's own."""

    def row(self, at: int) -> Sequence[str] | None:
        """Texts of a row, None where it has not come."""

    def number(self, at: int) -> str:
        """Number of a row in the table, from 1; empty where it has not come."""


class RowsDelegate(QStyledItemDelegate):
    """Says how wide a text is, to who sizes a column by a double click. Painting is not asked of it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As wide as its text."""
        text = str(index.data() or "")
        return QSize(option.fontMetrics.horizontalAdvance(text) + 2 * SPACE_3, px(ROW))


class RowsGrid(GridView):
    """`looked`: these rows are on the screen; `head_pressed`: somebody pressed a column's head."""

    looked = Signal(int, int)
    head_pressed = Signal(int)
    too_many = Signal(int)
    """Somebody wanted to copy more rows than a copy takes, or rows that have not come yet."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.largest = 0
        """The largest number that a row may have."""
        self._painter = RowsPainter(self)
        self._right: tuple[bool, ...] = ()
        self.setItemDelegate(RowsDelegate(self))
        self.setMouseTracking(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        down = RowNumbers(ROW, self._number_of, self)
        self.setVerticalHeader(down)
        down.show()
        across = self.horizontalHeader()
        across.setSectionsClickable(True)
        across.sectionClicked.connect(self.head_pressed)
        self.verticalScrollBar().valueChanged.connect(self._look)
        # Once a turn of the loop, however many events say that something moved.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._tell)

    def show_sort(self, column: int, *, descending: bool) -> None:
        """Mark the column that the rows are sorted by; -1: none."""
        across = self.horizontalHeader()
        across.setSortIndicatorShown(column >= 0)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        across.setSortIndicator(column, order)

    def seen(self) -> tuple[int, int]:
        """First and last row on the screen; (0, -1) where there is none."""
        model = self.model()
        if model is None or not model.rowCount():
            return 0, -1
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return max(first, 0), last if last >= 0 else model.rowCount() - 1

    def go_to(self, row: int) -> None:
        """Put a row at the top and make it the current one."""
        model = self.model()
        if model is None or not model.rowCount():
            return
        row = min(max(row, 0), model.rowCount() - 1)
        column = max(self.currentIndex().column(), 0)
        self.setCurrentIndex(model.index(row, column))
        self.scrollTo(model.index(row, column), QAbstractItemView.ScrollHint.PositionAtTop)

    # -- painting -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows and columns that the event touches."""
        model = self.model()
        if model is None or not model.rowCount() or not model.columnCount():
            return
        rect = event.rect()
        first, last = self.rowAt(rect.top()), self.rowAt(rect.bottom())
        if first < 0:
            return
        last = last if last >= 0 else model.rowCount() - 1
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        lanes = self._lanes(rect)
        self._painter.paint(painter, lanes, self._strips(first, last), QFontMetrics(self.font()))
        painter.end()

    def _number_of(self, at: int) -> str:
        return cast("RowSource", self.model()).number(at)

    def _lanes(self, rect: QRect) -> list[Lane]:
        """The columns within, each where it stands."""
        turned, last = self.isRightToLeft(), self.model().columnCount() - 1
        ends = self.columnAt(rect.left()), self.columnAt(rect.right())
        begin, end = reversed(ends) if turned else ends
        found = []
        for at in range(max(begin, 0), (end if end >= 0 else last) + 1):
            left, wide = self.columnViewportPosition(at), self.columnWidth(at)
            if wide:
                right = at < len(self._right) and self._right[at]
                found.append(Lane(at, left, wide, right != turned))
        return found

    def _strips(self, first: int, last: int) -> list[Strip]:
        """The rows from one to another."""
        source, now = cast("RowSource", self.model()), self.currentIndex()
        parts = self.selectionModel().selection()
        chosen = [(parts.at(n).top(), parts.at(n).bottom()) for n in range(parts.count())]
        focus = now.row() if now.isValid() and self.hasFocus() else -1
        return [
            Strip(
                at,
                self.rowViewportPosition(at),
                self.rowHeight(at),
                source.row(at),
                any(top <= at <= bottom for top, bottom in chosen),
                now.column() if at == focus else -1,
            )
            for at in range(first, last + 1)
        ]

    # -- what is looked at ----------------------------------------------------------------------

    def _look(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _tell(self) -> None:
        if self.isVisible():
            self.looked.emit(*self.seen())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer rows are on the screen."""
        super().resizeEvent(event)
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Rows are looked at from now on."""
        super().showEvent(event)
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys go on from the first cell that is seen, where nobody chose one yet."""
        first, last = self.seen()
        if not self.currentIndex().isValid() and last >= first:
            no = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.model().index(first, 0), no)
        super().keyPressEvent(event)

    # -- shape ----------------------------------------------------------------------------------

    def fit(self) -> None:
        """Size the columns by their heads and the first rows, by the texts alone: tables may be very wide."""
        model = self.model()
        if model is None or not model.columnCount():
            return
        source = cast("RowSource", model)
        first = [source.row(at) for at in range(min(model.rowCount(), SIZED_BY))]
        rows = [row for row in first if row is not None]
        if first and not rows:
            return  # whoever brings them fits again
        self.ensurePolished()  # the sheet says how large the texts are
        metrics = QFontMetrics(self.font())
        wide = max(metrics.averageCharWidth(), metrics.horizontalAdvance("0"), 1)
        across = self.horizontalHeader()
        across.setStretchLastSection(False)
        right = []
        for at in range(model.columnCount()):
            head = str(model.headerData(at, Qt.Orientation.Horizontal) or "")
            align = model.headerData(at, Qt.Orientation.Horizontal, _ALIGN)
            right.append(bool(int(align or 0) & int(Qt.AlignmentFlag.AlignRight)))
            longest = max((len(row[at]) for row in rows), default=0)
            # A head needs room for the sign of sorting as well.
            need = max(longest * wide, metrics.horizontalAdvance(head) + 20) + 2 * SPACE_3 + SPACE_2
            across.resizeSection(at, min(max(need, px(NARROWEST)), px(WIDEST)))
        self._right, self._painter.widest = (
            tuple(right),
            max(map(metrics.horizontalAdvance, WIDE_SIGNS)),
        )
        across.setStretchLastSection(across.length() < self.viewport().width())
        digits = max(len(f"{max(model.rowCount(), self.largest):,}"), FEWEST_DIGITS)
        self.verticalHeader().setFixedWidth(digits * wide + 2 * SPACE_3)
        self._look()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Follow a model."""
        super().setModel(model)
        self._look()

    # -- copying --------------------------------------------------------------------------------

    def copy_row(self) -> None:
        """Copy the selected rows as text, one a line; nothing where one of them has not come."""
        model = self.model()
        if model is None or not model.rowCount():
            return
        # Of ranges: a selection of a million rows has a million indexes.
        parts = self.selectionModel().selection()
        chosen = [(parts.at(n).top(), parts.at(n).bottom()) for n in range(parts.count())]
        at = self.currentIndex()
        if not chosen and at.isValid():
            chosen = [(at.row(), at.row())]
        rows = [row for first, last in chosen for row in range(first, last + 1)]
        columns = range(model.columnCount())
        if not rows:
            return
        cells = len(rows) * len(columns)
        if cells > MOST_COPIED or any(model.index(row, 0).data(PENDING) for row in rows):
            self.too_many.emit(len(rows))
            return
        lines = (
            "\t".join(str(model.index(row, at).data() or "") for at in columns) for row in rows
        )
        clipboard.copy("\n".join(lines), kind=self.holds, cells=cells)
