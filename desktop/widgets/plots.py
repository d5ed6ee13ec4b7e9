"""Plots painted by hand: what all of them share, and bars side by side. They draw what they are given."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme.look import LOOK, tokens
from desktop.theme.tokens import SPACE_2, SPACE_3, SPACE_4
from desktop.widgets.spoken import role


def mix(low: QColor, high: QColor, share: float) -> QColor:
    """A colour between two."""
    share = min(max(share, 0.0), 1.0)
    return QColor.fromRgbF(
        low.redF() + (high.redF() - low.redF()) * share,
        low.greenF() + (high.greenF() - low.greenF()) * share,
        low.blueF() + (high.blueF() - low.blueF()) * share,
    )


class Plot(QWidget):
    """Repaints when the appearance changes."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        role(self, "chart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        LOOK.changed.connect(self.update)


class Bars(Plot):
    """Shares of one series, or of several side by side, over the same labels."""

    def __init__(self, name: str, series: tuple[str, ...]) -> None:
        super().__init__(name)
        self._names = series
        self._labels: tuple[str, ...] = ()
        self._series: tuple[tuple[float, ...], ...] = ()
        self.setMinimumHeight(180)

    def show_bars(self, labels: tuple[str, ...], *series: tuple[float, ...]) -> None:
        """Replace what is drawn.

        Args:
            labels: one per bar.
            *series: shares, as many tuples as there are names.
        """
        if (labels, series) != (self._labels, self._series):
            self._labels, self._series = labels, series
            self.update()

    def sizeHint(self) -> QSize:
        """Room to read it."""
        return QSize(420, 260)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Legend, scale, bars, labels."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._labels:
            metrics = QFontMetricsF(self.font())
            legend = 30 if len(self._names) > 1 else 10
            area = QRectF(self.rect()).adjusted(44, legend, -SPACE_2, -(metrics.height() + SPACE_4))
            top = max((share for shares in self._series for share in shares), default=0.0)
            top = max(top, 1e-9)
            if len(self._names) > 1:
                self._legend(painter, metrics)
            self._scale(painter, area, top)
            self._bars(painter, area, top)
            self._words(painter, area, metrics)
        painter.end()

    def _colours(self) -> tuple[str, ...]:
        t = tokens()
        return (t.real, t.synthetic)

    def _legend(self, painter: QPainter, metrics: QFontMetricsF) -> None:
        left = 44.0
        for name, colour in zip(self._names, self._colours(), strict=False):
            painter.fillRect(QRectF(left, 7, 10, 10), QColor(colour))
            painter.setPen(QColor(tokens().ink_soft))
            painter.drawText(QPointF(left + 16, 16), name)
            left += 16 + metrics.horizontalAdvance(name) + 24

    def _scale(self, painter: QPainter, area: QRectF, top: float) -> None:
        t = tokens()
        for part in (0.0, 0.5, 1.0):
            y = area.bottom() - area.height() * part
            painter.setPen(QPen(QColor(t.line), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(t.ink_faint))
            painter.drawText(
                QRectF(0, y - 9, area.left() - SPACE_2, 18),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                f"{100 * top * part:.0f} %" if top > 0.04 else f"{100 * top * part:.1f} %",
            )

    def _bars(self, painter: QPainter, area: QRectF, top: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        step = area.width() / len(self._labels)
        wide = min(step * 0.76 / len(self._names), 28.0 if len(self._names) > 1 else 44.0)
        for order, (shares, colour) in enumerate(zip(self._series, self._colours(), strict=False)):
            for at, share in enumerate(shares):
                middle = area.left() + (at + 0.5) * step
                left = middle + (order - len(self._names) / 2) * wide
                high = area.height() * share / top
                box = QRectF(left + 0.5, area.bottom() - high, wide - 1, high)
                painter.fillRect(box, QColor(colour))

    def _words(self, painter: QPainter, area: QRectF, metrics: QFontMetricsF) -> None:
        painter.setPen(QColor(tokens().ink_soft))
        step = area.width() / len(self._labels)
        free = area.left() - 24.0
        for at, label in enumerate(self._labels):
            # A label that has no room beside the one before it is left out.
            wide = min(metrics.horizontalAdvance(label), max(step - SPACE_2, 110.0)) + 2
            left = area.left() + (at + 0.5) * step - wide / 2
            left = min(max(left, area.left() - 20), area.right() - wide + SPACE_2)
            if left < free:
                continue
            free = left + wide + SPACE_3
            text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, wide)
            box = QRectF(left, area.bottom() + SPACE_2, wide, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, text)
