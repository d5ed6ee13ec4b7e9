"""A square of differences around a quiet middle, below the diagonal; each field is a mark."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop.theme.look import tokens
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, px
from desktop.theme.tongue import locale
from desktop.widgets.chart import Chart, Table
from desktop.widgets.chart_tools import elided, fixed, signed
from desktop.widgets.plots import mix

_LIMIT = 0.3  # colours are full at this difference
_SCALE = 7  # steps of the scale beside it
_MOST_NAME = 0.45  # of the width, for names
_TALLEST = 1.25  # times its width that it is high where there is room
_TIGHT = 3  # pixels by which lines of names may be nearer than lines of a text


class MatrixPlot(Chart):
    """Differences of pairs. A press chooses the name of the field's row."""

    AXES: ClassVar[str] = "xy"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._names: tuple[str, ...] = ()
        self._one: tuple[tuple[float, ...], ...] = ()
        self._other: tuple[tuple[float, ...], ...] = ()
        self._words: tuple[str, ...] = ("",) * 5
        self.setMinimumHeight(px(340))

    def show_matrix(
        self,
        names: tuple[str, ...],
        one: tuple[tuple[float, ...], ...],
        other: tuple[tuple[float, ...], ...],
        words: tuple[str, ...],
    ) -> None:
        """Replace what is drawn.

        Args:
            names: along both sides.
            one: what is compared.
            other: with what; fields are other minus one.
            words: name of one, name of other, and of the scale: too strong, alike, too weak.
        """
        if (names, one, other) != (self._names, self._one, self._other):
            self._names, self._one, self._other, self._words = names, one, other, words
            # Every name is read where there is room for it.
            high = self._metrics().height()
            rows = len(names) * (high - _TIGHT) + 3 * high + SPACE_4
            self.setMinimumHeight(round(min(max(rows, px(340)), px(900))))
            self.renew()

    def sizeHint(self) -> QSize:
        """Room to read it."""
        return QSize(px(520), px(400))

    def finest(self) -> float:
        """A few fields."""
        return min(4.0 / max(len(self._names), 4), 1.0)

    def _pair(self, at: int) -> tuple[int, int]:
        """Row and column of the mark: row by row below the diagonal."""
        row = 1
        while at >= row:
            at -= row
            row += 1
        return row, at

    def count(self) -> int:
        """Pairs."""
        return len(self._names) * (len(self._names) - 1) // 2

    def difference(self, row: int, column: int) -> float:
        """Other minus one."""
        return self._other[row][column] - self._one[row][column]

    def said_of(self, at: int) -> str:
        """A pair with both figures."""
        row, column = self._pair(at)
        one, other = self._one[row][column], self._other[row][column]
        return (
            f"{self._names[row]} × {self._names[column]}: {self._words[0]} {fixed(one, 2)}, "
            f"{self._words[1]} {fixed(other, 2)} ({signed(other - one)})"
        )

    def key_of(self, at: int) -> str:
        """The row's name; where it is chosen already, the column's."""
        row, column = self._pair(at)
        return self._names[column] if self.picked == self._names[row] else self._names[row]

    def said(self) -> str:
        """The widest apart."""
        return "; ".join(self.said_of(at) for at in self.widest()[:3])

    def widest(self) -> list[int]:
        """Marks, the widest apart first."""
        return sorted(range(self.count()), key=lambda at: -abs(self.difference(*self._pair(at))))

    def table(self) -> Table:
        """A pair a row, the widest apart first."""
        rows = []
        for at in self.widest():
            row, column = self._pair(at)
            one, other = self._one[row][column], self._other[row][column]
            rows.append(
                (
                    self._names[row],
                    self._names[column],
                    f"{one:.4f}",
                    f"{other:.4f}",
                    f"{other - one:+.4f}",
                )
            )
        return (("", "", self._words[0], self._words[1], "±"), *rows)

    # -- places -------------------------------------------------------------------------------

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font())

    def area(self) -> QRectF:
        """Beside names and scale: about a square; where that is too low to read the names, as high as they need."""
        metrics = self._metrics()
        widest = max((metrics.horizontalAdvance(name) for name in self._names), default=0.0)
        left = min(widest + SPACE_3, self.width() * _MOST_NAME)
        below = (3 if self._in_lines(left, metrics) else 2) * metrics.height() + SPACE_4
        wide, high = self.width() - left - SPACE_2, self.height() - below
        side = min(wide, high)
        needed = len(self._names) * (metrics.height() - _TIGHT)
        tall = min(high, max(needed, _TALLEST * side))
        return QRectF(left, SPACE_2, max(side, 20.0), max(tall, 20.0))

    def _sides(self) -> tuple[float, float]:
        """Width and height of a field."""
        left, right, top, bottom = self.seen()
        box, size = self.area(), max(len(self._names), 1)
        return box.width() / size / (right - left), box.height() / size / (bottom - top)

    def _field(self, row: int, column: int) -> QRectF:
        size = max(len(self._names), 1)
        wide, high = self._sides()
        return QRectF(self.across(column / size), self.down(row / size), wide - 1.5, high - 1.5)

    def place(self, at: int) -> QRectF:
        """The field of a pair."""
        field = self._field(*self._pair(at))
        return field if self.area().adjusted(-1, -1, 1, 1).contains(field.center()) else QRectF()

    def nearest(self, point: QPointF) -> int:
        """By counting, not by looking at every field."""
        box = self.area()
        if not self._names or not box.contains(point):
            return -1
        x, y = self._share(point)
        row, column = int(y * len(self._names)), int(x * len(self._names))
        if not 0 <= column < row < len(self._names):
            return -1
        return row * (row - 1) // 2 + column

    # -- drawing ------------------------------------------------------------------------------

    def draw(self, painter: QPainter) -> None:
        """Names, fields, scale."""
        t, metrics, box = tokens(), self._metrics(), self.area()
        size, (wide, high) = len(self._names), self._sides()
        written = wide >= metrics.horizontalAdvance("+.00") + SPACE_1 and high >= metrics.height()
        painter.save()
        painter.setClipRect(box.adjusted(-1, -1, 1, 1))
        middle = QColor(t.hover)
        for row in range(size):
            for column in range(row):
                field = self._field(row, column)
                if not field.intersects(box):
                    continue
                apart = self.difference(row, column)
                end = QColor(t.heat_more if apart > 0 else t.heat_less)
                picked = self.picked and self.picked in {self._names[row], self._names[column]}
                painter.fillRect(field, mix(middle, end, 0.75 * abs(apart) / _LIMIT))
                if picked:
                    painter.setPen(QPen(QColor(t.accent), 1))
                    painter.drawRect(field)
                if written:
                    painter.setPen(QColor(t.ink))
                    painter.drawText(field, Qt.AlignmentFlag.AlignCenter, _short(apart))
        painter.restore()
        self._name(painter, box, high, metrics)
        self._scale(painter, box.left(), box.bottom() + SPACE_3, metrics)

    def _name(self, painter: QPainter, box: QRectF, high: float, metrics: QFontMetricsF) -> None:
        if high < metrics.height() - _TIGHT - 1:
            return  # names come when one zooms in
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row, name in enumerate(self._names):
            y = self.down((row + 0.5) / len(self._names))
            if not box.top() <= y <= box.bottom():
                continue
            painter.setPen(QColor(tokens().ink if name == self.picked else tokens().ink_soft))
            place = QRectF(0, y - metrics.height() / 2, box.left() - SPACE_2, metrics.height())
            painter.drawText(place, right, elided(metrics, name, place.width()))

    def _scale(self, painter: QPainter, left: float, top: float, metrics: QFontMetricsF) -> None:
        """Too weak, alike, too strong: shades with a word under each."""
        t, wide = tokens(), self.width() - left - SPACE_2
        step = wide / _SCALE
        for at in range(_SCALE):
            value = 2 * at / (_SCALE - 1) - 1
            end = QColor(t.heat_more if value > 0 else t.heat_less)
            colour = mix(QColor(t.hover), end, 0.75 * abs(value))
            painter.fillRect(QRectF(left + at * step, top, step - 1, metrics.height() / 2), colour)
        painter.setPen(QColor(t.ink_soft))
        under = QRectF(left, top + metrics.height() / 2 + SPACE_1, wide, metrics.height())
        strong, alike, weak = self._words[2:]
        room = sum(metrics.horizontalAdvance(word) for word in self._words[2:]) + 2 * SPACE_3
        painter.drawText(under, Qt.AlignmentFlag.AlignLeft, elided(metrics, weak, wide))
        # Under it where there is no room beside it.
        under.translate(0, metrics.height() if self._in_lines(left, metrics) else 0)
        painter.drawText(under, Qt.AlignmentFlag.AlignRight, elided(metrics, strong, wide))
        if room < wide:
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, alike)

    def _in_lines(self, left: float, metrics: QFontMetricsF) -> bool:
        """Whether the words of both ends need a line each."""
        ends = (self._words[2], self._words[4])
        needed = sum(metrics.horizontalAdvance(one) for one in ends) + SPACE_3
        return needed > self.width() - left - SPACE_2


def _short(value: float) -> str:
    """A difference without the nought before its point."""
    if not round(value, 2):
        return fixed(0.0, 0)
    point = locale().decimalPoint()
    return signed(value).replace(f"{fixed(0.0, 0)}{point}", point, 1)
