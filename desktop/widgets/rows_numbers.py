"""The numbers of the rows, beside a grid over a table of any length.

Qt's own head asks its model ten questions for each number that it paints, and measures two hundred numbers whenever
something moved. These have one width, which the grid says, and are painted in one go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.theme.look import tokens
from desktop.theme.tokens import CAPTION, SPACE_3, px

if TYPE_CHECKING:
    from collections.abc import Callable

_SMALLEST = 16


class RowNumbers(QHeaderView):
    """`number_of`: the text for a row; empty where it has not come."""

    def __init__(self, row: int, number_of: Callable[[int], str], parent: QWidget) -> None:
        """`row`: height of a row before texts are stretched, in pixels."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._number_of = number_of
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(_SMALLEST)
        self.setDefaultSectionSize(px(row))
        self.setHighlightSections(False)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        """As wide as the grid said; nothing before it has."""
        return QSize(self.minimumWidth(), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The numbers that the event touches."""
        t = tokens()
        rect = event.rect()
        painter = QPainter(self.viewport())
        painter.fillRect(rect, QColor(t.raised))
        letters = QFont(self.font())
        letters.setPixelSize(CAPTION)
        painter.setFont(letters)
        ink, line = QColor(t.ink_faint), QPen(QColor(t.line), 1)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        room = self.viewport().width()
        first, last = self.visualIndexAt(rect.top()), self.visualIndexAt(rect.bottom())
        if first < 0:  # under the last row
            last = first
        elif last < 0:
            last = self.count() - 1
        for at in range(max(first, 0), last + 1):
            top, high = self.sectionViewportPosition(at), self.sectionSize(at)
            painter.setPen(ink)
            painter.drawText(SPACE_3, top, room - 2 * SPACE_3, high, int(side), self._number_of(at))
            painter.setPen(line)
            painter.drawLine(0, top + high - 1, room, top + high - 1)
        painter.end()
