"""A tree of tasks: shape, words, a bar where one runs, how much of how much, and the time. Knows no job."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from desktop.theme.icons import icon
from desktop.theme.look import LOOK
from desktop.theme.tokens import SPACE_2, px

LINE = 28
BAR_WIDTH, BAR_HEIGHT = 72, 6
_FRACTION = Qt.ItemDataRole.UserRole + 40
_NAME = Qt.ItemDataRole.UserRole + 41
TEXT, BAR, COUNT, TIME = range(4)
SHAPES = {
    "done": ("done", "good"),
    "running": ("running", "accent"),
    "waiting": ("waiting", "faint"),
}


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A line. `state`: done, running, waiting; `said`: that state in a word; `fraction`: 0-1, None for no bar."""

    name: str
    text: str
    state: str
    said: str = ""
    fraction: float | None = None
    count: str = ""
    time: str = ""
    children: tuple[TaskLine, ...] = ()


class _Bar(QStyledItemDelegate):
    """Paints the bar of a running line; nothing elsewhere."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """A groove, and the part that is done, from where reading begins."""
        fraction = index.data(_FRACTION)
        if fraction is None:
            return
        tokens = LOOK.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, height = QRectF(option.rect), px(BAR_HEIGHT)
        width = min(rect.width() - SPACE_2, px(BAR_WIDTH))
        turned = option.direction == Qt.LayoutDirection.RightToLeft
        left = rect.right() - width if turned else rect.left()
        groove = QRectF(left, rect.center().y() - height / 2, width, height)
        _fill(painter, groove, tokens.line)
        part = QRectF(groove)
        part.setWidth(max(width * float(fraction), height))
        if turned:
            part.moveRight(groove.right())
        _fill(painter, part, tokens.accent)
        painter.restore()


def _fill(painter: QPainter, rect: QRectF, colour: str) -> None:
    path = QPainterPath()
    path.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.fillPath(path, QColor(colour))


class TaskTree(QTreeWidget):
    """Shows lines; those that are there already are changed in place, so that what somebody closed stays closed."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setObjectName("tasks")
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self.setColumnCount(4)
        self.setHeaderHidden(True)
        self.setIndentation(px(18))
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(px(16), px(16)))
        self.setTabKeyNavigation(False)
        self.setItemDelegateForColumn(BAR, _Bar(self))
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        for column in (COUNT, TIME):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(BAR, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(BAR, px(BAR_WIDTH) + SPACE_2)
        self._shown: tuple[TaskLine, ...] = ()
        LOOK.changed.connect(self._redraw)

    def lines(self) -> tuple[TaskLine, ...]:
        """What is shown."""
        return self._shown

    def show_lines(self, lines: tuple[TaskLine, ...]) -> None:
        """Show these lines."""
        if lines == self._shown:
            return
        self._shown = lines
        _match(self.invisibleRootItem(), lines)

    def _redraw(self) -> None:
        """The appearance changed: the shapes have other colours."""
        shown, self._shown = self._shown, ()
        self.clear()
        self.show_lines(shown)


def _match(parent: QTreeWidgetItem, lines: tuple[TaskLine, ...]) -> None:
    """Make the children of an item these lines."""
    for at, line in enumerate(lines):
        item = parent.child(at)
        if item is None or item.data(TEXT, _NAME) != line.name:
            item = QTreeWidgetItem()
            parent.insertChild(at, item)
            item.setExpanded(True)
        _show(item, line)
        _match(item, line.children)
    while parent.childCount() > len(lines):
        parent.takeChild(parent.childCount() - 1)


def _show(item: QTreeWidgetItem, line: TaskLine) -> None:
    shape, tone = SHAPES[line.state]
    if item.data(TEXT, _NAME) != line.name or item.data(BAR, _NAME) != line.state:
        item.setIcon(TEXT, icon(shape, LOOK.tokens.tone(tone), px(16)))
    item.setData(TEXT, _NAME, line.name)
    item.setData(BAR, _NAME, line.state)
    item.setText(TEXT, line.text)
    item.setData(BAR, _FRACTION, line.fraction if line.state == "running" else None)
    item.setText(COUNT, line.count)
    item.setText(TIME, f"{line.time}  " if line.time else "")  # air before the edge
    said = ", ".join(part for part in (line.text, line.said, line.count, line.time) if part)
    item.setData(TEXT, Qt.ItemDataRole.AccessibleTextRole, said)
    item.setToolTip(TEXT, said)  # a long one is cut off at the edge
    item.setSizeHint(TEXT, QSize(0, px(LINE)))
    end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    item.setTextAlignment(COUNT, end)
    item.setTextAlignment(TIME, end)
    ink = LOOK.tokens.tone("faint" if line.state == "waiting" else "plain")
    item.setForeground(TEXT, QColor(ink))
    for column in (COUNT, TIME):
        item.setForeground(column, QColor(LOOK.tokens.ink_soft))
