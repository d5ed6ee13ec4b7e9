"""Names by steps: each field has its figure in percent and is the darker, the more is missing to 1."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop.theme.look import tokens
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, px
from desktop.theme.tongue import tr
from desktop.widgets.chart import Chart, Table
from desktop.widgets.chart_tools import elided, fixed, percent
from desktop.widgets.plots import mix

Row = tuple[str, tuple[float | None, ...]]
"""Name, and its share by step; None where it is not known."""
MOST = 25
"""Rows that are drawn; a list longer than that is no picture any more."""
_WIDE = 62  # of a field, where there is room
_NAMES = 0.42  # of the width, at most
_SHALLOW = 0.1  # missing to 1 that colours are made for at least
_STRONGEST = 0.6  # of a colour: the figure on it is still read


class HeatPlot(Chart):
    """Each field that has a figure is a mark. Zooms down the rows."""

    AXES: ClassVar[str] = "y"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._rows: tuple[Row, ...] = ()
        self._across = ""
        self._marks: list[tuple[int, int]] = []

    def show_rows(self, rows: tuple[Row, ...], across: str) -> None:
        """Replace what is drawn.

        Args:
            rows: the most important first; at most `MOST` are drawn.
            across: what a step is.
        """
        if (rows[:MOST], across) == (self._rows, self._across):
            return
        self._rows, self._across = rows[:MOST], across
        self._marks = [
            (row, step)
            for row, (_, values) in enumerate(self._rows)
            for step, value in enumerate(values)
            if value is not None
        ]
        high = self._head() + self._line() * max(len(self._rows), 1) + SPACE_2
        self.setMinimumHeight(round(high))
        self.setMaximumHeight(round(high))
        self.renew()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(px(420), self.minimumHeight())

    def count(self) -> int:
        """Fields with a figure."""
        return len(self._marks)

    def finest(self) -> float:
        """A few rows."""
        return min(4.0 / max(len(self._rows), 4), 1.0)

    def _value(self, at: int) -> tuple[str, int, float]:
        row, step = self._marks[at]
        name, values = self._rows[row]
        return name, step, values[step] or 0.0

    def said_of(self, at: int) -> str:
        """A field in full."""
        name, step, value = self._value(at)
        return tr(
            "{name}, {across} {step}: {share} left",
            name=name,
            across=self._across,
            step=step + 1,
            share=percent(value),
        )

    def said(self) -> str:
        """What is left in the end, the least first."""
        ends = [f"{n} {percent(v[-1])}" for n, v in self._rows if v and v[-1] is not None]
        return tr("Left in the end, the least first: {ends}.", ends=", ".join(ends))

    def table(self) -> Table:
        """A name a row, a step a column."""
        heads = ("", *(f"{self._across} {at + 1}" for at in range(self._steps())))
        body = [
            (name, *("" if v is None else f"{v:.6g}" for v in values))
            for name, values in self._rows
        ]
        return (heads, *body)

    # -- places -------------------------------------------------------------------------------

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font())

    def _line(self) -> float:
        return self._metrics().height() + SPACE_2

    def _head(self) -> float:
        """What a step is, and their numbers."""
        return 2 * self._metrics().height() + SPACE_2

    def _steps(self) -> int:
        return max((len(values) for _, values in self._rows), default=0)

    def area(self) -> QRectF:
        """All fields, beside the names and under the numbers."""
        metrics, wide = self._metrics(), float(self.width())
        widest = max((metrics.horizontalAdvance(name) for name, _ in self._rows), default=0.0)
        left = min(widest + SPACE_3, wide * _NAMES)
        room = min(wide - left - SPACE_1, float(px(_WIDE)) * max(self._steps(), 1))
        high = max(self.height() - self._head() - SPACE_2, 20.0)
        return QRectF(left, self._head(), max(room, 20.0), high)

    def _field(self, row: int, step: int) -> QRectF:
        box = self.area()
        rows, steps = max(len(self._rows), 1), max(self._steps(), 1)
        top, bottom = self.down(row / rows), self.down((row + 1) / rows)
        left, wide = box.left() + box.width() * step / steps, box.width() / steps
        return QRectF(left, top, wide - 2, bottom - top - 2)

    def place(self, at: int) -> QRectF:
        """The field."""
        field = self._field(*self._marks[at])
        return field if self.area().adjusted(-1, -1, 1, 1).contains(field.center()) else QRectF()

    # -- drawing ------------------------------------------------------------------------------

    def draw(self, painter: QPainter) -> None:
        """Names, numbers of steps, fields with their figures."""
        t, metrics, box = tokens(), self._metrics(), self.area()
        middle = Qt.AlignmentFlag.AlignCenter
        painter.setPen(QColor(t.ink_soft))
        painter.drawText(QPointF(box.left(), metrics.ascent()), self._across)
        numbers = metrics.height() + SPACE_1
        for step in range(self._steps()):
            field = self._field(0, step)
            over = QRectF(field.left(), numbers, field.width(), metrics.height())
            painter.drawText(over, middle, str(step + 1))
        deepest = max(_SHALLOW, *(1 - self._value(at)[2] for at in range(self.count())))
        for row, (name, _) in enumerate(self._rows):
            first = self._field(row, 0)
            if not box.adjusted(-1, -1, 1, 1).contains(first.center()):
                continue
            painter.setPen(QColor(t.ink_soft))
            left = QRectF(0, first.top(), box.left() - SPACE_2, first.height())
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(left, side, elided(metrics, name, left.width()))
        for at in range(self.count()):
            field = self.place(at)
            if field.isEmpty():
                continue
            value = self._value(at)[2]
            # Never so strong that the figure on it could not be read.
            share = _STRONGEST * min(max((1 - value) / deepest, 0.0), 1.0)
            painter.fillRect(field, mix(QColor(t.hover), QColor(t.heat_more), share))
            painter.setPen(QPen(QColor(t.ink)))
            painter.drawText(field, middle, fixed(100 * value, 0))
