"""The table view of the window: calm rows, one delegate that paints icons, bars, choices and ticks."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from desktop.theme.look import tokens
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, px
from desktop.widgets import clipboard
from desktop.widgets.cell_paint import CHEVRON_WIDE, ICON_WIDE, font_of, paint_text, paint_tick
from desktop.widgets.columns import shared
from desktop.widgets.roles import BARS, CHOICES, ICON, PENDING
from desktop.widgets.small_bars import paint_bars

ROW = 36
SIZED_BY = 60
_WIDEST = 320  # pixels at 100 % that a column is given for its texts at most
_AROUND = 6  # pixels that Qt leaves beside a text
_BARS = 132  # pixels before texts are stretched


class CellDelegate(QStyledItemDelegate):
    """Paints a cell by what it holds and edits choices in a combo box."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, then bars, tick, or icon and text."""
        t = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        rect: QRect = option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(t.selected))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(t.hover))
        painter.setPen(QPen(QColor(t.line), 1))
        # The middle of a row of pixels: else the line is two of them wide, and grey.
        bottom = rect.bottom() + 0.5
        painter.drawLine(QPointF(rect.left(), bottom), QPointF(rect.right() + 1, bottom))
        inside = rect.adjusted(SPACE_3, 0, -SPACE_3, 0)
        bars, checked = index.data(BARS), index.data(Qt.ItemDataRole.CheckStateRole)
        if bars:
            room = QRectF(inside.adjusted(0, px(8), 0, -px(8)))
            paint_bars(painter, room, bars, QColor(t.real), option.direction)
        elif checked is not None:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            paint_tick(painter, inside, Qt.CheckState(checked) == Qt.CheckState.Checked, focused)
        else:
            paint_text(painter, inside, index, option.direction)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Wide enough for text, icon and chevron."""
        text = index.data()
        if text is None:
            return QSize(super().sizeHint(option, index).width() + 2 * SPACE_3, px(ROW))
        # Qt's own asks for ten things more, of some hundred cells whenever a table is filled.
        wide = option.fontMetrics.horizontalAdvance(str(text)) + _AROUND + 2 * SPACE_3
        wide += px(ICON_WIDE) + SPACE_2 if index.data(ICON) else 0
        wide += px(ICON_WIDE) if index.data(CHOICES) else 0
        return QSize(wide, px(ROW))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Where the mouse rests on a text that is shortened, it is said whole, before the cell's own hint."""
        if event.type() == QEvent.Type.ToolTip and (text := shortened(view, index)):
            hint = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            whole = text if hint in {"", text} else f"{text}\n{hint}"
            QToolTip.showText(event.globalPos(), whole, view)
            return True
        return super().helpEvent(event, view, option, index)

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """A combo box over a choice, opened at once."""
        choices = index.data(CHOICES)
        if not choices:
            return super().createEditor(parent, option, index)
        combo = QComboBox(parent)
        for key, label in choices:
            combo.addItem(label, key)
        combo.setAccessibleName(str(index.data()))
        combo.activated.connect(lambda: self._settle(combo))
        return combo

    def _settle(self, combo: QComboBox) -> None:
        self.commitData.emit(combo)
        self.closeEditor.emit(combo)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Show what is chosen now."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findText(str(index.data())), 0))

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell the model which key was chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Fill the cell but for a hair."""
        del index
        editor.setGeometry(option.rect.adjusted(2, 2, -2, -3))

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A click anywhere in a tick cell, or the space bar, turns it."""
        checked = index.data(Qt.ItemDataRole.CheckStateRole)
        if checked is None:
            return super().editorEvent(event, model, option, index)
        pressed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        clicked = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        if not (clicked or (pressed and event.type() == QEvent.Type.KeyPress)):
            return False
        on = Qt.CheckState(checked) == Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        return bool(model.setData(index, turned, Qt.ItemDataRole.CheckStateRole))


def shortened(view: QAbstractItemView, index: QModelIndex | QPersistentModelIndex) -> str:
    """The whole text of a cell that has not the room for it; empty where it is shown whole."""
    text = str(index.data() or "")
    bare = index.data(BARS) or index.data(Qt.ItemDataRole.CheckStateRole) is not None
    if not text or bare:
        return ""
    room = view.visualRect(index).width() - 2 * SPACE_3
    room -= px(ICON_WIDE) + SPACE_2 if index.data(ICON) else 0
    room -= px(CHEVRON_WIDE) + SPACE_1 if index.data(CHOICES) else 0
    wide = QFontMetrics(font_of(view.font(), index)).horizontalAdvance(text)
    return text if wide > room else ""


class GridView(QTableView):
    """A table: rows selected as a whole, thin lines, columns sized once by what they hold.

    `holds` says what a copied row is, for the log; empty for what is nothing of a project's contents.
    `whole`: the stretched column is never narrower than its texts; where there is no room the table is scrolled.
    `readable`: pixels at 100 % down to which each column may be narrower than its texts (0: never), so that the
    table need not be scrolled sideways; what is shortened is said whole where the mouse rests.
    """

    row_selected = Signal(int)
    fitted = Signal()
    """The columns were sized by what they hold."""

    def __init__(
        self, name: str, *, stretch: int = -1, whole: bool = True, readable: tuple[int, ...] = ()
    ) -> None:
        super().__init__()
        self._stretch, self._whole, self._texts = stretch, whole, 0
        self._readable, self._wanted, self._given = readable, [0], [0]
        self._dressed = False
        self.holds = "a row of a list"
        self.setAccessibleName(name)
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.CurrentChanged
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(px(48))
        # Columns are sized by their first rows: Qt would look at a thousand, a fifth of a second each time.
        header.setResizeContentsPrecision(SIZED_BY)
        self._fit_at: tuple[int, int] | None = None

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Follow a model."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.fit)
            self.selectionModel().currentRowChanged.connect(
                lambda now, _: self.row_selected.emit(now.row())
            )

    def showEvent(self, event: QShowEvent) -> None:
        """Now it has its letters: before, nobody knew how wide a text is."""
        super().showEvent(event)
        if not self._dressed:
            self._dressed = True
            self.fit()

    def fit(self) -> None:
        """Size the columns by their heads and their first rows; the rest goes to one of them."""
        model = self.model()
        if model is None or not model.columnCount() or not self._dressed:
            return
        if model.rowCount() and model.index(0, 0).data(PENDING):
            return  # whoever brings the rows fits again
        header = self.horizontalHeader()
        stretch = self._stretch if self._stretch < model.columnCount() else -1
        self._texts = min(self.sizeHintForColumn(stretch), px(_WIDEST)) if stretch >= 0 else 0
        for at in range(model.columnCount()):
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
            wide = max(self.sizeHintForColumn(at), header.sectionSizeHint(at))
            bars = model.rowCount() and model.index(0, at).data(BARS)
            small = header.minimumSectionSize() if self._readable else px(64)
            header.resizeSection(at, px(_BARS) if bars else min(max(wide, small), px(_WIDEST)))
        self._wanted = self._given = [header.sectionSize(at) for at in range(model.columnCount())]
        if stretch >= 0:
            header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(stretch < 0)
        self._keep_heads()
        self.fitted.emit()

    def _keep_heads(self) -> None:
        """The stretched column takes the rest, but never less than its head: then the table is scrolled."""
        model, at = self.model(), self._stretch
        if model is None or not 0 <= at < model.columnCount():
            return
        header = self.horizontalHeader()
        self._share_room()
        others = sum(
            header.sectionSize(one)
            for one in range(model.columnCount())
            if one != at and not header.isSectionHidden(one)
        )
        least = self._least_of(at)
        fits = self.viewport().width() - others >= least
        mode = QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Interactive
        if header.sectionResizeMode(at) != mode:
            header.setSectionResizeMode(at, mode)
        if not fits:
            header.resizeSection(at, least)

    def _share_room(self) -> None:
        """Where all columns are to be seen at once, share the room; not when somebody moved one by hand."""
        header, at = self.horizontalHeader(), self._stretch
        columns = range(len(self._wanted))
        if not self._readable or header.count() != len(columns):
            return
        if any(header.sectionSize(one) != self._given[one] for one in columns if one != at):
            return
        least = [self.readable(one) or wide for one, wide in enumerate(self._wanted)]
        widths = shared(self.viewport().width(), self._wanted, least, at)
        self._given = self._wanted if widths is None else list(widths)
        for one in columns:
            if one != at:
                header.resizeSection(one, self._given[one])

    def readable(self, at: int) -> int:
        """Pixels down to which a column may be narrower than its texts; 0 where it may not be."""
        least = self._readable[at] if at < len(self._readable) else 0
        return max(px(least), self.horizontalHeader().sectionSizeHint(at)) if least else 0

    def _least_of(self, at: int) -> int:
        """The least width of the stretched column."""
        head = max(self.horizontalHeader().sectionSizeHint(at), px(64))
        if self._given is not self._wanted and self.readable(at):
            return self.readable(at)
        return max(head, self._texts) if self._whole else head

    def natural_width(self) -> int:
        """Pixels in which nothing is shortened, as far as `fit` has seen."""
        model, header = self.model(), self.horizontalHeader()
        count = 0 if model is None else model.columnCount()
        wide = sum(
            max(self._least_of(at), self._texts) if at == self._stretch else header.sectionSize(at)
            for at in range(count)
            if not header.isSectionHidden(at)
        )
        return wide + 2 * self.frameWidth() + self.verticalScrollBar().sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Nothing moves but the stretched column."""
        super().resizeEvent(event)
        self._keep_heads()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying goes our way: Qt's own would put a cell on the clipboard and tell nobody."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_row()
            event.accept()
            return
        super().keyPressEvent(event)

    def copy_row(self) -> None:
        """Copy the selected row as text."""
        model, at = self.model(), self.currentIndex()
        if model is None or not at.isValid():
            return
        count = model.columnCount()
        texts = [str(model.index(at.row(), one).data() or "") for one in range(count)]
        clipboard.copy("\t".join(texts), kind=self.holds, cells=count)

    def fit_height(self, rows: int) -> None:
        """As high as so many rows under the head: nothing is cut, and no empty row shows."""
        self.setFixedHeight(self.height_of(rows))

    def height_of(self, rows: int) -> int:
        """Pixels that so many rows under the head need."""
        head = self.horizontalHeader().sizeHint().height()
        size = self.verticalHeader().defaultSectionSize()
        return head + max(rows, 1) * size + 2 * self.frameWidth() + SPACE_2

    def select(self, row: int) -> None:
        """Select a row without asking for an edit."""
        model = self.model()
        if model is not None and 0 <= row < model.rowCount():
            # Not `selectRow`: read from right to left, Qt looks for the first column just outside the view.
            whole = QItemSelectionModel.SelectionFlag.ClearAndSelect
            whole |= QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(model.index(row, 0), whole)


def follow(parent: QObject, view: GridView, model: QAbstractItemModel) -> None:
    """Give a view its model, owned by the page."""
    model.setParent(parent)
    view.setModel(model)
