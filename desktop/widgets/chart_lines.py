"""Lines or steps over a scale of numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop.theme.look import tokens
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, px
from desktop.widgets.chart import Chart, Table
from desktop.widgets.chart_tools import (
    grid_ink,
    ink,
    legend,
    legend_height,
    mark,
    scale_text,
    text_height,
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
        self._area_of: tuple[object, ...] = ()
        self._area = QRectF()
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
        """Inside both scales; reckoned once for a size, as every point asks for it."""
        key = (self.width(), self.height(), self.font().key(), id(self._traces), self._titles)
        if key != self._area_of:
            self._area_of, self._area = key, self._reckoned()
        return QRectF(self._area)

    def _reckoned(self) -> QRectF:
        metrics = self._metrics()
        left = metrics.horizontalAdvance("0.000") + SPACE_3
        head = legend_height(self._names(), metrics, 2.0, self.width())
        across, up = self._titles
        # The title of the scale stands clear of its topmost figure.
        head += text_height(metrics, up, self.width() - 4) + metrics.height() / 2 + SPACE_1
        foot = metrics.height() + text_height(metrics, across, self.width() - 4) + SPACE_3
        return QRectF(self.rect()).adjusted(left, head, -SPACE_3, -foot)

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
        grid, faint = grid_ink(), QColor(tokens().ink_faint)
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
        wide = self.width() - 4
        high = text_height(metrics, up, wide)
        wrap = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        over = QRectF(2, box.top() - SPACE_1 - metrics.height() / 2 - high, wide, high)
        painter.drawText(over, wrap, up)
        # Under the middle of the scale, as far as the edges let it.
        needed = min(metrics.horizontalAdvance(across) + 2, wide)
        left = min(max(box.center().x() - needed / 2, 2.0), wide + 2 - needed)
        high = text_height(metrics, across, wide)
        foot = QRectF(left, box.bottom() + metrics.height() + SPACE_2, needed, high)
        wrap = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(foot, wrap, across)


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
