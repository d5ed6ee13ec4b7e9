"""Curves with bands over whole steps, and a heat map of shares, painted by hand. They draw what they are given."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF

from desktop.theme.look import tokens
from desktop.theme.tokens import SPACE_2, SPACE_3
from desktop.theme.tongue import tr
from desktop.widgets.plots import Plot, mix

_DASHES: tuple[list[float], ...] = ([], [5, 3], [1.5, 2.5], [8, 3, 1.5, 3], [3, 2], [10, 4])
_NEAR = 14.0
_TICKS = 4


@dataclass(frozen=True, slots=True)
class Curve:
    """A line. `colour`: a token's name. `points`: (step, mean, low, high). `bold`: the one that matters."""

    name: str
    colour: str
    points: tuple[tuple[float, float, float, float], ...]
    bold: bool = False


class Curves(Plot):
    """Lines with bands; each is named at its end and has a dash and a mark of its own beside its colour."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._curves: tuple[Curve, ...] = ()
        self._unit, self._across, self._share = "", "", False
        self.setMinimumHeight(300)
        self.setMouseTracking(True)

    def show_curves(
        self, curves: tuple[Curve, ...], unit: str, across: str, *, share: bool
    ) -> None:
        """Replace what is drawn.

        Args:
            curves: lines; their points in order of the step, which is a whole number.
            unit: what is drawn upwards.
            across: what a step is.
            share: figures are shares, 0-1, and are written as percent.
        """
        self._curves, self._unit, self._across, self._share = curves, unit, across, share
        self.setAccessibleDescription(self.said())
        self.update()

    def said(self) -> str:
        """The drawing in words: where every line begins and ends."""
        parts = [
            f"{one.name}: {self._text(one.points[0][1])} at first, {self._text(one.points[-1][1])} "
            f"({self._text(one.points[-1][2])} to {self._text(one.points[-1][3])}) at the end"
            for one in self._curves
            if one.points
        ]
        return f"{self._unit}. {'; '.join(parts)}."

    def table(self) -> tuple[tuple[str, ...], ...]:
        """The figures as rows, heads first."""
        rows: list[tuple[str, ...]] = [("line", self._across, "mean", "low", "high")]
        for one in self._curves:
            rows += [
                (one.name, f"{step:g}", f"{m:.6g}", f"{a:.6g}", f"{b:.6g}")
                for step, m, a, b in one.points
            ]
        return tuple(rows)

    def sizeHint(self) -> QSize:
        """Room to read it."""
        return QSize(640, 330)

    def _text(self, value: float) -> str:
        return f"{100 * value:.0f} %" if self._share else f"{value:.1f}"

    def _span(self) -> tuple[float, float, float]:
        """Lowest, highest and step of the scale."""
        values = [v for one in self._curves for p in one.points for v in p[1:]]
        means = [p[1] for one in self._curves for p in one.points]
        if self._share:
            low, high = max(min(values), min(means) - 0.15, 0.0), max(min(max(values), 1.05), 1.0)
            low = min(low, high - 0.2)
        else:
            reach = max(max(means) - min(means), 4.0)
            low = min(max(min(values), min(means) - reach / 2), 0.0)
            high = max(min(max(values), max(means) + reach / 2), 4.0)
        rough = (high - low) / _TICKS or 1.0
        size: float = 10 ** floor(log10(rough))
        step = next(size * part for part in (1, 2, 5, 10) if size * part >= rough)
        return floor(low / step + 1e-9) * step, high, step

    def _area(self) -> QRectF:
        names = QFontMetricsF(self.font())
        widest = max((names.horizontalAdvance(one.name) for one in self._curves), default=0.0)
        return QRectF(self.rect()).adjusted(52, 30, -(min(widest, 250.0) + 46), -42)

    def _place(self) -> tuple[QRectF, float, float, float, float]:
        area = self._area()
        low, high, step = self._span()
        last = max(2.0, *(p[0] for one in self._curves for p in one.points))
        return area, low, high, step, last

    def paintEvent(self, event: QPaintEvent) -> None:
        """Scale, bands, lines, names."""
        del event
        if not any(one.points for one in self._curves):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, low, high, step, last = self._place()
        self._scale(painter, area, (low, high, step), last)
        painter.setClipRect(area.adjusted(-6, -6, 6, 6))
        for one in self._curves:
            self._band(painter, one)
        for at, one in enumerate(self._curves):
            self._line(painter, one, at)
        painter.setClipping(False)
        self._names(painter, area)
        painter.end()

    def _at(self, step: float, value: float) -> QPointF:
        area, low, high, _, last = self._place()
        across = (step - 1) / (last - 1)
        up = (value - low) / ((high - low) or 1.0)
        return QPointF(area.left() + across * area.width(), area.bottom() - up * area.height())

    def _scale(
        self, painter: QPainter, area: QRectF, span: tuple[float, float, float], last: float
    ) -> None:
        t = tokens()
        low, high, step = span
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(t.ink_soft))
        painter.drawText(QPointF(2, 14), self._unit)
        value = low
        while value <= high + step * 0.01:
            y = self._at(1, value).y()
            strong = abs(value) < step * 0.01 and not self._share
            painter.setPen(QPen(QColor(t.line_strong if strong else t.line), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(t.ink_faint))
            said = f"{100 * value:.0f} %" if self._share else f"{value:g}"
            painter.drawText(QRectF(0, y - 9, area.left() - SPACE_3, 18), right, said)
            value = round(value + step, 9)
        every = max(1, round(last / 10))
        middle = Qt.AlignmentFlag.AlignHCenter
        for number in range(1, int(last) + 1, every):
            x = self._at(number, low).x()
            painter.drawText(QRectF(x - 20, area.bottom() + SPACE_2, 40, 16), middle, str(number))
        painter.setPen(QColor(t.ink_soft))
        below = QRectF(area.left(), area.bottom() + 24, area.width(), 16)
        painter.drawText(below, middle, self._across)

    def _band(self, painter: QPainter, one: Curve) -> None:
        upper = [self._at(p[0], p[3]) for p in one.points]
        lower = [self._at(p[0], p[2]) for p in reversed(one.points)]
        colour = _colour(one.colour)
        colour.setAlphaF(0.20 if one.bold else 0.11)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([*upper, *lower]))

    def _line(self, painter: QPainter, one: Curve, order: int) -> None:
        points = [self._at(p[0], p[1]) for p in one.points]
        pen = QPen(_colour(one.colour), 2.6 if one.bold else 1.6)
        dash = _DASHES[0] if one.bold else _DASHES[order % len(_DASHES)]
        if dash:
            pen.setDashPattern(dash)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        for point in points:
            _mark(painter, point, order, _colour(one.colour))

    def _names(self, painter: QPainter, area: QRectF) -> None:
        """Names at the ends, pushed apart so that none covers another."""
        ends = sorted(
            (
                (self._at(*one.points[-1][:2]), at)
                for at, one in enumerate(self._curves)
                if one.points
            ),
            key=lambda pair: pair[0].y(),
        )
        places = [min(max(point.y(), area.top()), area.bottom()) for point, _ in ends]
        for at in range(1, len(places)):
            places[at] = max(places[at], places[at - 1] + 17)
        over = max(places[-1] - area.bottom() - 6, 0.0)
        places = [place - over for place in places]
        for at in range(len(places) - 2, -1, -1):
            places[at] = min(places[at], places[at + 1] - 17)
        metrics = QFontMetricsF(self.font())
        for (point, order), y in zip(ends, places, strict=True):
            one = self._curves[order]
            colour = _colour(one.colour)
            left = area.right() + 14
            painter.setPen(QPen(QColor(tokens().line_strong), 1))
            painter.drawLine(QPointF(point.x() + 6, point.y()), QPointF(left + 2, y))
            _mark(painter, QPointF(left + 8, y), order, colour)
            room = self.width() - left - 20
            text = metrics.elidedText(one.name, Qt.TextElideMode.ElideRight, room)
            font = painter.font()
            font.setBold(one.bold)
            painter.setFont(font)
            painter.setPen(QColor(tokens().ink if one.bold else tokens().ink_soft))
            painter.drawText(QPointF(left + 18, y + 4), text)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the figure under the pointer."""
        best, said = _NEAR, ""
        for one in self._curves:
            for step, mean, low, high in one.points:
                away = (self._at(step, mean) - event.position()).manhattanLength()
                if away < best:
                    best = away
                    said = (
                        f"{one.name}, {self._across} {step:g}: {self._text(mean)} "
                        f"({self._text(low)} to {self._text(high)})"
                    )
        self.setToolTip(said)


def _colour(name: str) -> QColor:
    """A token's colour as it is now."""
    return QColor(getattr(tokens(), name))


def _mark(painter: QPainter, middle: QPointF, order: int, colour: QColor) -> None:
    """A small shape of a line's own: circle, square, diamond, triangle, hollow ones after them."""
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(colour if order < 4 else QColor(tokens().raised))
    x, y, kind = middle.x(), middle.y(), order % 4
    if kind == 0:
        painter.drawEllipse(middle, 3.2, 3.2)
    elif kind == 1:
        painter.drawRect(QRectF(x - 2.8, y - 2.8, 5.6, 5.6))
    else:
        tip = [QPointF(x, y - 4), QPointF(x + 4, y), QPointF(x, y + 4), QPointF(x - 4, y)]
        if kind == 3:
            tip = [QPointF(x, y - 4), QPointF(x + 3.8, y + 3), QPointF(x - 3.8, y + 3)]
        painter.drawPolygon(QPolygonF(tip))


class HeatMap(Plot):
    """Names by steps; each field has its figure in percent and is the darker, the more is missing to 1."""

    ROW, FIELD, MOST = 26, 62, 25

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._rows: tuple[tuple[str, tuple[float | None, ...]], ...] = ()
        self._across = ""
        self.setMouseTracking(True)

    def show_rows(
        self, rows: tuple[tuple[str, tuple[float | None, ...]], ...], across: str
    ) -> None:
        """Replace what is drawn.

        Args:
            rows: (name, share by step); at most `MOST` are drawn.
            across: what a step is.
        """
        self._rows, self._across = rows[: self.MOST], across
        self.setFixedHeight(round(self._top() + self.ROW * max(len(self._rows), 1) + SPACE_2))
        ends = [f"{n} {100 * v[-1]:.0f} %" for n, v in self._rows if v and v[-1] is not None]
        told = tr("Left in the end, the least first: {ends}.", ends=", ".join(ends))
        self.setAccessibleDescription(told)
        self.update()

    def table(self) -> tuple[tuple[str, ...], ...]:
        """The figures as rows, heads first."""
        width = max((len(values) for _, values in self._rows), default=0)
        heads = ("name", *(f"{self._across} {at + 1}" for at in range(width)))
        body = [
            (name, *("" if v is None else f"{v:.6g}" for v in values))
            for name, values in self._rows
        ]
        return (heads, *body)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(560, self.height())

    def _top(self) -> float:
        return 40.0

    def _left(self) -> float:
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(name) for name, _ in self._rows), default=0.0)
        return min(widest + SPACE_3 + 2, 280.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names, fields, figures."""
        del event
        t, painter = tokens(), QPainter(self)
        metrics = QFontMetricsF(self.font())
        left, top = self._left(), self._top()
        missing = [1 - v for _, values in self._rows for v in values if v is not None]
        deepest = max(0.1, *missing) if missing else 0.1
        width = max((len(values) for _, values in self._rows), default=0)
        painter.setPen(QColor(t.ink_soft))
        painter.drawText(QPointF(left, 14), self._across)
        middle = Qt.AlignmentFlag.AlignCenter
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for at in range(width):
            painter.drawText(
                QRectF(left + at * self.FIELD, 18, self.FIELD, 20), middle, str(at + 1)
            )
        for down, (name, values) in enumerate(self._rows):
            y = top + down * self.ROW
            painter.setPen(QColor(t.ink_soft))
            text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, left - SPACE_3)
            painter.drawText(QRectF(0, y, left - SPACE_2, self.ROW), side, text)
            for at, value in enumerate(values):
                box = QRectF(left + at * self.FIELD, y, self.FIELD - 2, self.ROW - 2)
                if value is None:
                    continue
                # Never so strong that the figure on it could not be read.
                share = 0.6 * min(max((1 - value) / deepest, 0.0), 1.0)
                painter.fillRect(box, mix(QColor(t.hover), QColor(t.heat_more), share))
                painter.setPen(QColor(t.ink))
                painter.drawText(box, middle, f"{100 * value:.0f}")
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the field under the pointer in full."""
        at = int((event.position().x() - self._left()) // self.FIELD)
        down = int((event.position().y() - self._top()) // self.ROW)
        said = ""
        if 0 <= down < len(self._rows) and 0 <= at < len(self._rows[down][1]):
            name, values = self._rows[down]
            value = values[at]
            if value is not None:
                said = f"{name}, {self._across} {at + 1}: {100 * value:.1f} % left"
        self.setToolTip(said)
