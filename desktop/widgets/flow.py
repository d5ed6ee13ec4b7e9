"""Widgets in a row that breaks where there is no room, as words do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.tokens import SPACE_1, SPACE_2
from desktop.widgets.text import Text

MOST = 600
"""Pixels of a field at most, however large texts are: a small screen has no more beside the steps."""


class FlowLayout(QLayout):
    """Lays its parts out along lines, in reading direction."""

    def __init__(self, parent: QWidget | None = None, gap: int = SPACE_2) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take a part."""
        self._items.append(item)

    def count(self) -> int:
        """How many parts."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """A part."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give a part back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """It is the higher the narrower it is."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines."""
        return self._lay(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every part in its place."""
        super().setGeometry(rect)
        self._lay(rect, place=True)

    def sizeHint(self) -> QSize:
        """Room for the widest part."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the widest part."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _lay(self, rect: QRect, *, place: bool) -> int:
        """Break the parts into lines; each part stands in the middle of its line. Return the height of all."""
        parent = self.parentWidget()
        backwards = (
            parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )
        lines: list[list[tuple[QLayoutItem, int, QSize]]] = [[]]
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue  # hidden
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(rect.width(), 1)))
            if x and x + size.width() > rect.width():
                lines.append([])
                x = 0
            lines[-1].append((item, x, size))
            x += size.width() + self._gap
        y = 0
        for line in lines:
            high = max((size.height() for _, _, size in line), default=0)
            for item, start, size in line if place else ():
                left = rect.right() + 1 - start - size.width() if backwards else rect.left() + start
                top = rect.top() + y + (high - size.height()) // 2
                item.setGeometry(QRect(QPoint(left, top), size))
            y += high + self._gap
        return max(y - self._gap, 0)


class Field(QWidget):
    """A field under its small label, of a fixed width, to stand among others in a row that flows."""

    def __init__(self, label: str, field: QWidget, width: int) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_1)
        said = Text(label, "field", wrap=True)
        said.setBuddy(field)
        field.setAccessibleName(label)
        box.addWidget(said)
        box.addWidget(field)
        self.setFixedWidth(min(width, MOST))


class FlowRow(QWidget):
    """A widget of parts that flow."""

    def __init__(self, gap: int | None = None) -> None:
        super().__init__()
        self._flow = FlowLayout(self, SPACE_2 if gap is None else gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Add a part."""
        self._flow.addWidget(part)

    def count(self) -> int:
        """How many parts."""
        return self._flow.count()

    def clear(self) -> None:
        """Take all parts away."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
