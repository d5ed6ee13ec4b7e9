"""Cards in a grid that fills the width, painted one by one: a thousand of them scroll like ten.

Knows no table: a card has a title, a small histogram, a line or two and a chip that can be pressed.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from desktop.theme import tokens as numbers
from desktop.theme.icons import pixmap
from desktop.theme.look import LOOK, tokens
from desktop.theme.tokens import px
from desktop.widgets.card_face import Face
from desktop.widgets.roles import FACE
from desktop.widgets.small_bars import bar_at, paint_bars

NARROWEST = 200
BARS_HIGH = 40
LEAST_KIND = 40  # pixels; a kind of less says nothing
_ICON = 14
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_HOVERED = QStyle.StateFlag.State_MouseOver.value


def _lines(font: QFont) -> tuple[QFontMetrics, QFontMetrics]:
    """Metrics of the title's and of the small face."""
    small = QFont(font)
    small.setPixelSize(numbers.CAPTION)
    return QFontMetrics(font), QFontMetrics(small)


def card_height(font: QFont, *, noted: bool = False) -> int:
    """Height of a card, its gap included; `noted`: there is a line under titles."""
    large, small = _lines(font)
    text = large.height() + (4 if noted else 3) * small.height()
    return text + px(BARS_HIGH) + 5 * numbers.SPACE_2 + 2 * numbers.SPACE_3 + numbers.SPACE_2


class CardDelegate(QStyledItemDelegate):
    """Paints a `Face`; a press on its chip is told apart from one on the card."""

    chip_pressed = Signal(QModelIndex, QPoint)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, title, histogram, facts, flag, chip."""
        face = index.data(FACE)
        if not isinstance(face, Face):
            return
        t = tokens()
        state = option.state.value
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self._box(option.rect)).adjusted(0.5, 0.5, -0.5, -0.5)
        marked, focused = bool(state & _SELECTED), bool(state & _FOCUSED)
        painter.setBrush(
            QColor(t.selected if marked else t.hover if state & _HOVERED else t.raised)
        )
        edge = t.accent if focused or marked else t.line
        painter.setPen(QPen(QColor(edge), 2 if focused else 1))
        painter.drawRoundedRect(box, numbers.RADIUS + 2, numbers.RADIUS + 2)
        self._inside(painter, option, face)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All cards are as large as the wall says."""
        del index
        wall = option.widget
        return wall.gridSize() if isinstance(wall, QListView) else QSize()

    def _box(self, rect: QRect) -> QRect:
        return rect.adjusted(0, 0, -numbers.SPACE_2, -numbers.SPACE_2)

    def _inside(self, painter: QPainter, option: QStyleOptionViewItem, face: Face) -> None:
        t, gap = tokens(), numbers.SPACE_2
        side = numbers.SPACE_3
        area = self._box(option.rect).adjusted(side, side, -side, -side)
        large, small = _lines(option.font)
        bold, caption = QFont(option.font), QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        caption.setPixelSize(numbers.CAPTION)

        def text(
            top: int, said: str, colour: str, font: QFont, *, end: bool = False, cut: int = 0
        ) -> None:
            metrics = QFontMetrics(font)
            room = area.width() - cut
            line = QRect(area.left() + (cut if end else 0), top, room, metrics.height())
            line = QStyle.visualRect(option.direction, area, line)
            start = Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft
            align = QStyle.visualAlignment(option.direction, start)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            short = metrics.elidedText(said, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, int(align | Qt.AlignmentFlag.AlignVCenter), short)

        # The name comes first: its kind takes what is left, or is said by the tip alone.
        wide = QFontMetrics(bold).horizontalAdvance(face.title) + 2
        left = max(area.width() - wide - gap, 0)
        full = small.horizontalAdvance(face.kind) + 2
        kind = full if full <= left else left if left >= px(LEAST_KIND) else 0
        top = area.top()
        text(top, face.title, t.ink, bold, cut=kind + gap if kind else 0)
        if kind:
            base = top + large.ascent() - small.ascent()
            text(base, face.kind, t.ink_faint, caption, end=True, cut=area.width() - kind)
        top += large.height()
        wall = option.widget
        if isinstance(wall, CardsView) and wall.noted:
            text(top, face.note, t.ink_soft, caption)
            top += small.height()
        top += gap
        bars = QRectF(self.bars_rect(option))
        if face.bars:
            paint_bars(painter, bars, face.bars, QColor(t.real), option.direction)
        else:
            text(round(bars.center().y() - small.height() / 2), face.instead, t.ink_faint, caption)
        top += px(BARS_HIGH) + gap
        text(top, face.line, t.ink_soft, caption)
        top += small.height() + gap
        if face.flag:
            self._flag(painter, option, face, top, caption)
        self._chip(painter, option, face, caption)

    def _flag(
        self, painter: QPainter, option: QStyleOptionViewItem, face: Face, top: int, caption: QFont
    ) -> None:
        """Sign and words of what is most remarkable."""
        colour, gap, side = tokens().tone(face.tone), numbers.SPACE_2, numbers.SPACE_3
        area = self._box(option.rect).adjusted(side, side, -side, -side)
        _, small = _lines(option.font)
        sign = QRect(area.left(), top + (small.height() - px(_ICON)) // 2, px(_ICON), px(_ICON))
        at = QStyle.visualRect(option.direction, area, sign).topLeft()
        painter.drawPixmap(at, pixmap(face.icon, colour, px(_ICON)))
        moved = area.adjusted(px(_ICON) + gap, 0, 0, 0)
        line = QRect(moved.left(), top, moved.width(), small.height())
        painter.setFont(caption)
        painter.setPen(QColor(colour))
        align = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        short = small.elidedText(face.flag, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(
            QStyle.visualRect(option.direction, area, line),
            int(align | Qt.AlignmentFlag.AlignVCenter),
            short,
        )

    def bars_rect(self, option: QStyleOptionViewItem) -> QRect:
        """Where the histogram is."""
        large, small = _lines(option.font)
        side, wall = numbers.SPACE_3, option.widget
        area = self._box(option.rect).adjusted(side, side, -side, -side)
        noted = isinstance(wall, CardsView) and wall.noted
        top = area.top() + large.height() + (small.height() if noted else 0) + numbers.SPACE_2
        return QRect(area.left(), top, area.width(), px(BARS_HIGH))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Over a bar: its value and how often it comes; elsewhere all that the card says."""
        face = index.data(FACE)
        if event.type() == QEvent.Type.ToolTip and isinstance(face, Face) and face.values:
            room = self.bars_rect(option)
            at = bar_at(QRectF(room), len(face.bars), event.pos().x(), option.direction)
            if room.contains(event.pos()) and 0 <= at < len(face.values):
                QToolTip.showText(event.globalPos(), face.values[at], view)
                return True
        return super().helpEvent(event, view, option, index)

    def chip_rect(self, option: QStyleOptionViewItem, face: Face) -> QRect:
        """Where the chip is."""
        _, small = _lines(option.font)
        side = numbers.SPACE_3
        area = self._box(option.rect).adjusted(side, side, -side, -side)
        wide = small.horizontalAdvance(face.chip) + 3 * numbers.SPACE_2 + px(_ICON)
        high = small.height() + numbers.SPACE_2
        chip = QRect(area.left(), area.bottom() - high + 1, min(wide, area.width()), high)
        return QStyle.visualRect(option.direction, area, chip)

    def _chip(
        self, painter: QPainter, option: QStyleOptionViewItem, face: Face, font: QFont
    ) -> None:
        if not face.chip:
            return
        t = tokens()
        chip = self.chip_rect(option, face)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.wash(face.chip_tone)))
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        painter.setFont(font)
        painter.setPen(QColor(t.tone(face.chip_tone)))
        gap = numbers.SPACE_2
        room = max(chip.width() - 2 * gap - px(_ICON), 1)
        line = QRect(chip.left() + gap, chip.top(), room, chip.height())
        metrics = QFontMetrics(font)
        short = metrics.elidedText(face.chip, Qt.TextElideMode.ElideRight, line.width())
        align = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(
            QStyle.visualRect(option.direction, chip, line),
            int(align | Qt.AlignmentFlag.AlignVCenter),
            short,
        )
        sign = QRect(
            chip.right() - gap // 2 - px(_ICON) + 1,
            chip.center().y() - px(_ICON) // 2 + 1,
            px(_ICON),
            px(_ICON),
        )
        at = QStyle.visualRect(option.direction, chip, sign).topLeft()
        painter.drawPixmap(at, pixmap("chevron", t.tone(face.chip_tone), px(_ICON)))


class CardsView(QListView):
    """A wall of cards.

    `chip_pressed`: row and where a menu may open; `digit`: a key 1 to 9; `chosen`: other cards are chosen.
    """

    chip_pressed = Signal(int, QPoint)
    digit = Signal(int)
    chosen = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setObjectName("cards")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._delegate = CardDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(px(24))
        self._pressed = -1
        self.noted = False
        # The wall settles once, however many moves of the mouse drag its edge.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._settle)
        LOOK.changed.connect(self.viewport().update)

    def note(self, *, noted: bool) -> None:
        """Say whether cards have a note: all of them are one line higher then."""
        if noted != self.noted:
            self.noted = noted
            self._soon.start()

    def _settle(self) -> None:
        """As many cards beside one another as there is room for; they fill the width."""
        room = self.viewport().width() - 1
        across = max(room // px(NARROWEST), 1)
        size = QSize(max(room // across, 1), card_height(self.font(), noted=self.noted))
        if size != self.gridSize():
            self.setGridSize(size)
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the width of a card anew."""
        super().resizeEvent(event)
        self._soon.start()

    def selectionChanged(self, selected: object, deselected: object) -> None:
        """Tell it."""
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]  # Qt hands them in
        self.chosen.emit()

    def _chip_at(self, place: QPoint) -> int:
        """Row of the card whose chip is there, or -1."""
        index = self.indexAt(place)
        face = index.data(FACE) if index.isValid() else None
        if not isinstance(face, Face) or not face.chip:
            return -1
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return index.row() if self._delegate.chip_rect(option, face).contains(place) else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On a chip: the card stays chosen with the others."""
        self._pressed = self._chip_at(event.position().toPoint())
        if self._pressed < 0:
            super().mousePressEvent(event)
            return
        index = self.model().index(self._pressed, 0)
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go where it was pressed."""
        row, self._pressed = self._pressed, -1
        if row < 0:
            super().mouseReleaseEvent(event)
        elif row == self._chip_at(event.position().toPoint()):
            self.chip_pressed.emit(row, self._below_chip(row))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over a chip."""
        over = self._chip_at(event.position().toPoint()) >= 0
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        if self._pressed < 0:
            super().mouseMoveEvent(event)

    def _below_chip(self, row: int) -> QPoint:
        """Where the menu of a card opens, on the screen."""
        index = self.model().index(row, 0)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        face = index.data(FACE)
        place = option.rect.bottomLeft()
        if isinstance(face, Face):
            place = self._delegate.chip_rect(option, face).bottomLeft()
        return self.viewport().mapToGlobal(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits say something about the chosen cards; Return and the menu key open the chip's menu."""
        key, plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and plain == Qt.KeyboardModifier.NoModifier:
            self.digit.emit(int(key) - int(Qt.Key.Key_0))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu}:
            row = self.currentIndex().row()
            if row >= 0:
                self.chip_pressed.emit(row, self._below_chip(row))
        else:
            super().keyPressEvent(event)
