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
    _kept: tuple[int, QSize, QSize] | None = None
    """Width needed, least and best size; Qt asks for them many times, and rows stand in rows."""

    def invalidate(self) -> None:
        """Something in it has another size."""
        self._kept = None
        super().invalidate()

    def _sizes(self) -> tuple[int, QSize, QSize]:
        """Width that the parts need side by side, least size, best size."""
        if self._kept is None:
            items = self._items()
            least = [item.minimumSize().width() for item in items]
            between = self.spacing() * max(len(items) - 1, 0)
            margins = self.contentsMargins()
            wide = sum(item.sizeHint().width() for item in items) + between
            usual, best = super().minimumSize(), super().sizeHint()
            self._kept = (
                sum(max(one, self.easy) for one in least) + between,
                QSize(min(usual.width(), max(least, default=0)), usual.height()),
                QSize(wide + margins.left() + margins.right(), best.height()),
            )
        return self._kept

    def _items(self) -> list[QLayoutItem]:
        found = (self.itemAt(at) for at in range(self.count()))
        return [one for one in found if one is not None and not one.isEmpty()]

    def setGeometry(self, rect: QRect) -> None:
        """Fold or unfold, then lay out."""
        margins = self.contentsMargins()
        room = rect.width() - margins.left() - margins.right()
        wanted = (
            QHBoxLayout.Direction.LeftToRight
            if room >= self._sizes()[0]
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
        return self._sizes()[2]

    def minimumSize(self) -> QSize:
        """As narrow as the widest part: that is what makes it fold."""
        return self._sizes()[1]

    def maximumSize(self) -> QSize:
        """No bound while there is nothing in it: Qt would say none is wide, and make everything above it so."""
        return super().maximumSize() if self._items() else QSize(_MOST, _MOST)
