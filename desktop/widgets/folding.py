"""A row that becomes a column where it does not fit: narrow windows, long languages, large texts."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QLayoutItem

_MOST = 524_287
"""What Qt takes for no bound (QLAYOUTSIZE_MAX)."""


class FoldingRow(QHBoxLayout):
    """Side by side where there is room for it, else under one another.

    Attributes:
        easy: pixels that every part has to have side by side, though it could do with less: a column of text a few
            words wide, or a line to type in that shows three letters, is better under its neighbour.
    """

    easy = 0

    def _needed(self) -> int:
        """Width that the parts need side by side."""
        widths = [max(item.minimumSize().width(), self.easy) for item in self._items()]
        return sum(widths) + self.spacing() * max(len(widths) - 1, 0)

    def _items(self) -> list[QLayoutItem]:
        found = (self.itemAt(at) for at in range(self.count()))
        return [one for one in found if one is not None and not one.isEmpty()]

    def setGeometry(self, rect: QRect) -> None:
        """Fold or unfold, then lay out."""
        margins = self.contentsMargins()
        room = rect.width() - margins.left() - margins.right()
        wanted = (
            QHBoxLayout.Direction.LeftToRight
            if room >= self._needed()
            else QHBoxLayout.Direction.TopToBottom
        )
        if wanted != self.direction():
            self.setDirection(wanted)
            around = self.parentWidget()
            if around is not None:
                around.updateGeometry()  # its height was that of the other direction
        super().setGeometry(rect)

    def sizeHint(self) -> QSize:
        """As wide as side by side, even while it is folded: else it would never be given the room to unfold."""
        margins = self.contentsMargins()
        widths = [item.sizeHint().width() for item in self._items()]
        wide = sum(widths) + self.spacing() * max(len(widths) - 1, 0)
        return QSize(wide + margins.left() + margins.right(), super().sizeHint().height())

    def minimumSize(self) -> QSize:
        """As narrow as the widest part: that is what makes it fold."""
        usual = super().minimumSize()
        widest = max((item.minimumSize().width() for item in self._items()), default=0)
        return QSize(min(usual.width(), widest), usual.height())

    def maximumSize(self) -> QSize:
        """No bound while there is nothing in it: Qt would say none is wide, and make everything above it so."""
        return super().maximumSize() if self._items() else QSize(_MOST, _MOST)
