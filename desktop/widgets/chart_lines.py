"""Bars side by side over labels, and lines or steps over a scale of numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop.theme.look import tokens
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, px
from desktop.widgets.chart import Chart, Table
from desktop.widgets.chart_tools import (
    ink,
    legend,
    legend_height,
    mark,
    percent,
    scale_text,
    ticks,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_DASHES: tuple[list[float], ...] = ([], [5, 3], [1.5, 2.5], [8, 3, 1.5, 3])
_MARKED = 12  # points that each have a mark
_AIR, _LEAST_SPAN = 0.02, 0.2  # of a scale that does not begin at nothing
_COLOURS = ("synthetic", "real", "heat_more", "heat_less", "warn", "ink_soft")
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
        self.setMinimumHeight(px(240))

    def show_shares(
        self,
        labels: tuple[str, ...],
        series: tuple[Series, ...],
        shares: tuple[tuple[float, ...], ...],
        head: str = "",
    ) -> None:
        """Replace what is drawn: labels, series, and their shares (0-1) as many as there are labels."""
        if (labels, series, shares) != (self._labels, self._series, self._shares):
            self._labels, self._series, self._shares, self._head = labels, series, shares, head
            self.renew()

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
        return "; ".join(self.said_of(at) for at in order[:3])

    def table(self) -> Table:
        """A label a row."""
        heads = (self._head, *(name for name, _, _ in self._series))
        body = [
            (label, *(f"{shares[at]:.6g}" for shares in self._shares))
            for at, label in enumerate(self._labels)
        ]
        return (heads, *body)

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font())

    def _top(self) -> float:
        return max((share for shares in self._shares for share in shares), default=0.0) or 1.0

    def area(self) -> QRectF:
        """Between the scale and the labels."""
        metrics = self._metrics()
        left = metrics.horizontalAdvance(percent(self._top())) + SPACE_3
        box = QRectF(self.rect())
        top = legend_height(self._names(), metrics, left, self.width()) + SPACE_1
        return box.adjusted(left, top, -SPACE_2, -(metrics.height() + SPACE_3))

    def _names(self) -> tuple[Series, ...]:
        return tuple((name, colour, 1) for name, colour, _ in self._series)

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
        legend(painter, self._names(), box.left(), metrics, self.width())
        top = self._top()
        for value in ticks(0.0, top, 4):
            y = box.bottom() - box.height() * value / top
            painter.setPen(QPen(QColor(tokens().line), 1))
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
            if not box.left() - 1 <= middle <= box.right() + 1:
                continue
            wide = min(metrics.horizontalAdvance(label), max(step - SPACE_2, px(110))) + 2
            left = min(max(middle - wide / 2, 2.0), self.width() - wide)
            if left < free:
                continue
            free = left + wide + SPACE_3
            text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, wide)
            below = QRectF(left, box.bottom() + SPACE_2, wide, metrics.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, text)


@dataclass(frozen=True, slots=True)
class Trace:
    """A line, or the outline of even bins where `steps` is set (x are their left edges).

    `low` and `high`: a band around it, as many as points; `colour`: a token's name; `bold`: the one that matters.
    """

    name: str
    x: tuple[float, ...]
    y: tuple[float, ...]
    steps: bool = False
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()
    colour: str = ""
    bold: bool = False


class LinesPlot(Chart):
    """Lines over a scale of numbers, each with a dash of its own; a point of a line is a mark."""

    AXES: ClassVar[str] = "xy"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._traces: tuple[Trace, ...] = ()
        self._titles = ("", "")
        self._write: Callable[[float], str] = scale_text
        self._from_zero = True
        self._points: list[tuple[int, int]] = []
        self.setMinimumHeight(px(240))

    def show_traces(
        self,
        traces: tuple[Trace, ...],
        across: str,
        up: str,
        write: Callable[[float], str] = scale_text,
        *,
        from_zero: bool = True,
    ) -> None:
        """Replace what is drawn.

        Args:
            traces: lines.
            across: names the axis to the right, with its unit.
            up: names the axis upwards, with its unit.
            write: writes a figure of it.
            from_zero: its scale begins at nothing; else near the lowest figure.
        """
        if (traces, (across, up)) != (self._traces, self._titles):
            self._traces, self._titles = traces, (across, up)
            self._write, self._from_zero = write, from_zero
            self._points = [
                (number, at) for number, one in enumerate(traces) for at in range(len(one.x))
            ]
            self.renew()

    def sizeHint(self) -> QSize:
        """Room to read it."""
        return QSize(px(420), px(280))

    def finest(self) -> float:
        """Small parts of curves may be looked at."""
        return 0.02

    def count(self) -> int:
        """Points of all lines."""
        return len(self._points)

    def said_of(self, at: int) -> str:
        """A point of a line."""
        number, which = self._points[at]
        one = self._traces[number]
        across, up = self._titles
        said = f"{one.name}: {across} {scale_text(one.x[which])}, {up} {self._write(one.y[which])}"
        if not one.low:
            return said
        return f"{said} ({self._write(one.low[which])} – {self._write(one.high[which])})"

    def said(self) -> str:
        """Where every line begins and ends."""
        across, up = self._titles
        ends = [
            f"{one.name}: {self._write(one.y[0])} – {self._write(one.y[-1])}"
            for one in self._traces
            if one.y
        ]
        return f"{up}, {across}. {'; '.join(ends)}"

    def table(self) -> Table:
        """A point a row."""
        across, up = self._titles
        bands = any(one.low for one in self._traces)
        rows: list[tuple[str, ...]] = []
        for one in self._traces:
            for at, (x, y) in enumerate(zip(one.x, one.y, strict=True)):
                band = (f"{one.low[at]:.6g}", f"{one.high[at]:.6g}") if one.low else ("", "")
                rows.append((one.name, f"{x:.6g}", f"{y:.6g}", *(band if bands else ())))
        return (("", across, up, *((f"{up}, 2.5 %", f"{up}, 97.5 %") if bands else ())), *rows)

    def _colour(self, at: int) -> str:
        return self._traces[at].colour or _COLOURS[at % len(_COLOURS)]

    def _names(self) -> tuple[Series, ...]:
        return tuple((one.name, self._colour(at), at % 5) for at, one in enumerate(self._traces))

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font())

    def _limits(self) -> tuple[float, float, float, float]:
        xs = [x for one in self._traces for x in (*one.x, _edge(one))]
        ys = [y for one in self._traces for y in (*one.y, *one.low, *one.high)]
        high = max(ys, default=1.0)
        low = min(ys, default=0.0)
        if self._from_zero:
            low = min(0.0, low)
        else:
            # A little air, and never so little to see that noise looks like a fall.
            low, high = max(min(low - _AIR, high - _LEAST_SPAN), 0.0), high + _AIR
        left, right = min(xs, default=0.0), max(xs, default=1.0)
        return left, right if right > left else left + 1, low, high if high > low else low + 1

    def area(self) -> QRectF:
        """Inside both scales."""
        metrics = self._metrics()
        left = metrics.horizontalAdvance("0.000") + SPACE_3
        head = legend_height(self._names(), metrics, 2.0, self.width())
        head += metrics.height() + SPACE_1
        return QRectF(self.rect()).adjusted(left, head, -SPACE_3, -(2 * metrics.height() + SPACE_3))

    def _spot(self, x: float, y: float) -> QPointF:
        left, right, low, high = self._limits()
        return QPointF(
            self.across((x - left) / (right - left)), self.down(1 - (y - low) / (high - low))
        )

    def place(self, at: int) -> QRectF:
        """A small square around a point."""
        number, which = self._points[at]
        one = self._traces[number]
        shift = (_edge(one) - one.x[-1]) / 2 if one.steps else 0.0
        spot = self._spot(one.x[which] + shift, one.y[which])
        box = self.area().adjusted(-2, -2, 2, 2)
        if not box.contains(spot):
            return QRectF()
        return QRectF(spot.x() - 4, spot.y() - 4, 8, 8)

    def draw(self, painter: QPainter) -> None:
        """Scales, lines, names."""
        metrics, box = self._metrics(), self.area()
        legend(painter, self._names(), 2.0, metrics, self.width())
        self._scales(painter, box, metrics)
        painter.save()
        painter.setClipRect(box.adjusted(-6, -6, 6, 6))
        for at, one in enumerate(self._traces):
            self._line(painter, at, one)
        painter.restore()

    def _line(self, painter: QPainter, at: int, one: Trace) -> None:
        """A band, and the line over it."""
        colour = ink(self._colour(at))
        if one.low:
            wash = QColor(colour)
            wash.setAlphaF(0.2 if one.bold else 0.1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(wash)
            upper = [self._spot(x, y) for x, y in zip(one.x, one.high, strict=True)]
            lower = [self._spot(x, y) for x, y in zip(one.x, one.low, strict=True)]
            painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        pen = QPen(colour, 2.6 if one.bold else 1.9)
        if _DASHES[at % len(_DASHES)] and not one.bold:
            pen.setDashPattern(_DASHES[at % len(_DASHES)])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([self._spot(x, y) for x, y in _outline(one)]))
        if len(one.x) <= _MARKED:
            for x, y in zip(one.x, one.y, strict=True):
                mark(painter, self._spot(x, y), at % 5, colour)

    def _scales(self, painter: QPainter, box: QRectF, metrics: QFontMetricsF) -> None:
        left, right, low, high = self._limits()
        a, b, top, bottom = self.seen()
        grid, faint = QColor(tokens().line), QColor(tokens().ink_faint)
        wide = right - left
        whole = all(x == round(x) for one in self._traces for x in one.x)
        for value in ticks(left + a * wide, left + b * wide, 5):
            if whole and value != round(value):
                continue  # there is no step between two steps
            x = self._spot(value, low).x()
            painter.setPen(QPen(grid, 1))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            painter.setPen(faint)
            below = QRectF(x - 40, box.bottom() + SPACE_1, 80, metrics.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, scale_text(value))
        tall = high - low
        for value in ticks(low + (1 - bottom) * tall, low + (1 - top) * tall, 4):
            y = self._spot(left, value).y()
            painter.setPen(QPen(grid, 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(faint)
            before = QRectF(0, y - metrics.height() / 2, box.left() - SPACE_2, metrics.height())
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(before, side, self._write(value))
        painter.setPen(QColor(tokens().ink_soft))
        across, up = self._titles
        painter.drawText(QPointF(2, box.top() - SPACE_1 - metrics.descent()), up)
        foot = QRectF(box.left(), box.bottom() + metrics.height() + SPACE_2, box.width(), 40)
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, across)


def _edge(one: Trace) -> float:
    """The end of the last bin, or of the line."""
    if not one.x:
        return 0.0
    return one.x[-1] + (one.x[1] - one.x[0] if one.steps and len(one.x) > 1 else 0.0)


def _outline(one: Trace) -> list[tuple[float, float]]:
    if not one.steps or len(one.x) < 2:
        return list(zip(one.x, one.y, strict=True))
    edges = [*one.x, _edge(one)]
    found = [(edges[0], 0.0)]
    for at, high in enumerate(one.y):
        found += [(edges[at], high), (edges[at + 1], high)]
    return [*found, (edges[-1], 0.0)]
