"""Bars side by side over labels. What few rows share may be shown and leaves in no copy and no file."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop.theme.look import tokens
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, px
from desktop.widgets.chart import Chart, Table
from desktop.widgets.chart_tools import elided, grid_ink, ink, legend, legend_height, percent, ticks

Series = tuple[str, str, int]
"""Name, token's name of the colour, number of the shape."""


class SharesPlot(Chart):
    """Shares of rows over labels, one bar a series: what is real is filled, what is not is outlined thick."""

    AXES: ClassVar[str] = "x"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._labels: tuple[str, ...] = ()
        self._series: tuple[Series, ...] = ()
        self._shares: tuple[tuple[float, ...], ...] = ()
        self._head = ""
        self._kept: frozenset[int] = frozenset()
        self._leaving = False
        self.setMinimumHeight(px(240))

    def show_shares(
        self,
        labels: tuple[str, ...],
        series: tuple[Series, ...],
        shares: tuple[tuple[float, ...], ...],
        head: str = "",
        kept: frozenset[int] = frozenset(),
    ) -> None:
        """Replace what is drawn: labels, series, and their shares (0-1) as many as there are labels.

        Args:
            labels: one a group of bars.
            series: names and colours.
            shares: of each series.
            head: what labels are, for the table of figures.
            kept: places of labels that few rows have: shown here, and in no copy or file.
        """
        if (labels, series, shares) != (self._labels, self._series, self._shares):
            self._labels, self._series, self._shares, self._head = labels, series, shares, head
            self._kept = kept
            self.renew()
        self._kept = kept

    def sizeHint(self) -> QSize:
        """Room to read it."""
        return QSize(px(420), px(260))

    def count(self) -> int:
        """Labels."""
        return len(self._labels)

    def said_of(self, at: int) -> str:
        """A label with its shares."""
        parts = [
            f"{name} {percent(shares[at])}"
            for (name, _, _), shares in zip(self._series, self._shares, strict=True)
        ]
        return f"{self._labels[at]}: {', '.join(parts)}"

    def said(self) -> str:
        """Where the series are the widest apart."""
        if len(self._shares) < 2:
            order = sorted(range(self.count()), key=lambda at: -self._shares[0][at])
        else:
            one, other = self._shares[:2]
            order = sorted(range(self.count()), key=lambda at: -abs(one[at] - other[at]))
        return "; ".join(
            self.said_of(at) for at in [one for one in order if one not in self._kept][:3]
        )

    def table(self) -> Table:
        """A label a row; without those that are kept back."""
        heads = (self._head, *(name for name, _, _ in self._series))
        body = [
            (label, *(f"{shares[at]:.6g}" for shares in self._shares))
            for at, label in enumerate(self._labels)
            if at not in self._kept
        ]
        return (heads, *body)

    def draw_out(self, painter: QPainter) -> None:
        """Without what is kept back."""
        self._leaving = True
        try:
            self.draw(painter)
        finally:
            self._leaving = False

    def _hidden(self, at: int) -> bool:
        return self._leaving and at in self._kept

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font())

    def _top(self) -> float:
        return max((share for shares in self._shares for share in shares), default=0.0) or 1.0

    def area(self) -> QRectF:
        """Between the scale and the labels."""
        metrics = self._metrics()
        left = metrics.horizontalAdvance(percent(self._top())) + SPACE_3
        box = QRectF(self.rect())
        names = self._names()
        top = legend_height(names, metrics, left, self.width()) + SPACE_1 if names else SPACE_2
        return box.adjusted(left, top, -SPACE_2, -(metrics.height() + SPACE_3))

    def _names(self) -> tuple[Series, ...]:
        """For the legend; one series alone needs none."""
        named = self._series if len(self._series) > 1 else ()
        return tuple((name, colour, 1) for name, colour, _ in named)

    def _step(self) -> float:
        left, right, _, _ = self.seen()
        return self.area().width() / max(self.count(), 1) / (right - left)

    def place(self, at: int) -> QRectF:
        """All bars of a label."""
        box = self.area()
        middle = self.across((at + 0.5) / max(self.count(), 1))
        if not box.left() - 1 <= middle <= box.right() + 1:
            return QRectF()
        step = self._step()
        tallest = max((shares[at] for shares in self._shares), default=0.0) / self._top()
        high = max(box.height() * tallest, 6.0)
        return QRectF(middle - step * 0.42, box.bottom() - high, step * 0.84, high)

    def draw(self, painter: QPainter) -> None:
        """Legend, scale, bars, labels."""
        metrics, box = self._metrics(), self.area()
        if names := self._names():
            legend(painter, names, box.left(), metrics, self.width())
        top = self._top()
        for value in ticks(0.0, top, 4):
            y = box.bottom() - box.height() * value / top
            painter.setPen(QPen(grid_ink(), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(tokens().ink_faint))
            before = QRectF(0, y - metrics.height() / 2, box.left() - SPACE_2, metrics.height())
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(before, right, percent(value))
        painter.save()
        painter.setClipRect(box.adjusted(-1, -1, 1, 1))
        step = self._step()
        wide = min(step * 0.8 / max(len(self._series), 1), 32.0)
        for number, ((_, colour, _), shares) in enumerate(
            zip(self._series, self._shares, strict=True)
        ):
            for at, share in enumerate(shares):
                if self._hidden(at):
                    continue
                middle = self.across((at + 0.5) / self.count())
                left = middle + (number - len(self._series) / 2) * wide
                high = box.height() * share / top
                bar = QRectF(left + 0.5, box.bottom() - high, max(wide - 1, 0.8), high)
                painter.fillRect(bar, ink(colour))
        painter.restore()
        self._words(painter, box, metrics)

    def _words(self, painter: QPainter, box: QRectF, metrics: QFontMetricsF) -> None:
        """Labels; one that has no room beside the one before it is left out."""
        painter.setPen(QColor(tokens().ink_soft))
        step, free = self._step(), 0.0
        for at, label in enumerate(self._labels):
            middle = self.across((at + 0.5) / self.count())
            if self._hidden(at) or not box.left() - 1 <= middle <= box.right() + 1:
                continue
            wide = min(metrics.horizontalAdvance(label), max(step - SPACE_2, box.width() / 2)) + 2
            left = min(max(middle - wide / 2, 2.0), self.width() - wide)
            if left < free:
                continue
            free = left + wide + SPACE_3
            text = elided(metrics, label, wide)
            below = QRectF(left, box.bottom() + SPACE_2, wide, metrics.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, text)
