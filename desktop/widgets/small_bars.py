"""Histograms as small as a cell or a card: painted, and asked which bar is at a place.

The first bar stands where reading begins, in a window that is read from right to left at the right.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from desktop.theme.tokens import px

_BAR = 12  # pixels at 100 % that a bar is wide at most


def paint_bars(
    painter: QPainter,
    rect: QRectF,
    shares: tuple[float, ...],
    colour: QColor,
    way: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> None:
    """A small histogram, as high as its highest bar."""
    top = max(shares, default=0.0)
    if top <= 0:
        return
    step = _bar_step(rect, len(shares))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour))
    for at, share in enumerate(shares):
        high = max(rect.height() * share / top, 1.0 if share > 0 else 0.0)
        gap = 1.0 if step > 3 else 0.0
        bar = QRectF(rect.left() + at * step, rect.bottom() - high, step - gap, high)
        if way == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(rect.right() - at * step)
        painter.drawRect(bar)


def _bar_step(rect: QRectF, count: int) -> float:
    return min(rect.width() / max(count, 1), px(_BAR))


def bar_at(
    rect: QRectF, count: int, x: float, way: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight
) -> int:
    """Which bar of a small histogram is at a pixel; -1 beside all of them."""
    turned = way == Qt.LayoutDirection.RightToLeft
    at = int((rect.right() - x if turned else x - rect.left()) // _bar_step(rect, count))
    return at if 0 <= at < count else -1
