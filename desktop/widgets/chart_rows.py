"""Rows of dots on one scale: real beside synthetic, run beside run, the worst first; and one row is one mark."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QResizeEvent

from desktop.theme.look import tokens
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, px
from desktop.theme.tongue import tr
from desktop.widgets.chart import Chart, Table
from desktop.widgets.chart_tools import (
    elided,
    grid_ink,
    ink,
    legend,
    legend_height,
    mark,
    plain,
    scale_text,
    text_height,
    ticks,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_NAME = 0.45  # of the width, for names
FIT = 16  # rows that are drawn without zooming in
_TURN = 3  # rows of one turn of the wheel


@dataclass(frozen=True, slots=True)
class DotRow:
    """A row.

    Attributes:
        label: its name. values: a figure a series, None where there is none.
        key: what a press chooses. spans: (low, high) of each figure, None where it has none.
        shown: the figures in words, one a series; empty: written by the chart. tail: a word after the row.
        tone: of that word.
    """

    label: str
    values: tuple[float | None, ...]
    key: str = ""
    spans: tuple[tuple[float, float] | None, ...] = ()
    shown: tuple[str, ...] = ()
    tail: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class DotPlot:
    """What a `DotRows` shows.

    Attributes:
        rows: the worst first.
        series: (name, token's name of its colour, number of its shape).
        refs: (figure, name) of lines across, such as a bound.
        name_head: what rows are, for the table of figures.
        text: writes a figure. low, high: of the scale; None: as the figures are.
        bar: from the scale's beginning to the first series, a thin bar.
        ends: words for both ends of the scale instead of its figures.
        fit: rows that are seen at once; the others are walked or scrolled to.
    """

    rows: tuple[DotRow, ...] = ()
    series: tuple[tuple[str, str, int], ...] = ()
    refs: tuple[tuple[float, str], ...] = ()
    name_head: str = ""
    text: Callable[[float], str] = plain
    low: float | None = None
    high: float | None = None
    bar: bool = False
    legend: bool = field(default=True)
    ends: tuple[str, str] | None = None
    fit: int = FIT


class DotRows(Chart):
    """Draws a `DotPlot`."""

    AXES: ClassVar[str] = "y"

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._plot = DotPlot()
        self._sizes_of: tuple[tuple[object, ...], tuple[float, float]] = ((), (0.0, 0.0))

    def show_plot(self, plot: DotPlot) -> None:
        """Replace what is drawn."""
        if plot == self._plot:
            return
        self._plot = plot
        self.setFixedHeight(round(self._high()))
        self.renew()

    @property
    def plot(self) -> DotPlot:
        """What is shown."""
        return self._plot

    # -- more rows than fit -------------------------------------------------------------------

    def whole(self) -> tuple[float, float, float, float]:
        """As many rows as can be read; the wheel and the arrows bring the others."""
        return 0.0, 1.0, 0.0, min(self._plot.fit / max(len(self._plot.rows), 1), 1.0)

    def bring(self, at: int) -> None:
        """Move until a row is seen."""
        _, _, top, bottom = self.seen()
        rows = max(len(self._plot.rows), 1)
        wide = bottom - top
        wanted = at / rows if at / rows < top else (at + 1) / rows - wide
        self.move_by(0.0, (wanted - top) / wide)

    def turn(self, turned: int, around: QPointF, *, control: bool) -> None:
        """The wheel moves the rows; with Ctrl it zooms."""
        if control:
            super().turn(turned, around, control=control)
            return
        _, _, top, bottom = self.seen()
        rows = max(len(self._plot.rows), 1)
        self.move_by(0.0, (-1 if turned > 0 else 1) * _TURN / rows / (bottom - top))

    # -- measures -----------------------------------------------------------------------------

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font())

    def _row(self) -> float:
        return self._over() + self._metrics().height() + SPACE_2

    def _over(self) -> float:
        """Height of the name over a row; nothing where names stand beside their rows."""
        return self._sizes()[1] if self._stacked() else 0.0

    def _sizes(self) -> tuple[float, float]:
        """Width of the widest name, height of the highest in lines; reckoned once, as every mark asks for it."""
        key = (id(self._plot), self.width(), self.font().key())
        if key != self._sizes_of[0]:
            metrics, room = self._metrics(), self.width() - SPACE_3
            names = [row.label for row in self._plot.rows]
            wide = max(map(metrics.horizontalAdvance, names), default=0.0)
            high = max((text_height(metrics, one, room) for one in names), default=0.0)
            self._sizes_of = key, (wide, high)
        return self._sizes_of[1]

    def _stacked(self) -> bool:
        """Whether names stand over their rows: beside them there is no room for the longest."""
        return self._sizes()[0] + SPACE_3 > self.width() * _MOST_NAME

    def _top(self) -> float:
        named = self._plot.legend and len(self._plot.series) > 0
        named_refs = any(name for _, name in self._plot.refs)
        metrics = self._metrics()
        refs = metrics.height() + SPACE_2 if named_refs else 0.0
        if not named:
            return SPACE_2 + refs
        return legend_height(self._plot.series, metrics, self._names(), self.width()) + refs

    def _high(self) -> float:
        rows = min(max(len(self._plot.rows), 1), self._plot.fit)
        return self._top() + rows * self._row() + self._foot()

    def _foot(self) -> float:
        """The scale's figures, and how many rows there are where these have no room beside them."""
        more = self._stacked() and len(self._plot.rows) > self._plot.fit
        return (2 if more else 1) * self._metrics().height() + SPACE_3

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A legend that takes more lines makes it higher."""
        super().resizeEvent(event)
        if round(self._high()) != self.height():
            self.setFixedHeight(round(self._high()))

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(px(420), round(self._high()))

    def _names(self) -> float:
        return SPACE_2 if self._stacked() else self._sizes()[0] + SPACE_3

    def _tails(self) -> float:
        metrics = self._metrics()
        widest = max((metrics.horizontalAdvance(self._tail(r)) for r in self._plot.rows), default=0)
        return min(widest + SPACE_3, self.width() * 0.3)

    def area(self) -> QRectF:
        """Between names and figures."""
        left, right = self._names(), self.width() - self._tails() - SPACE_1
        bottom = self.height() - self._foot()
        return QRectF(left, self._top(), max(right - left, 10.0), max(bottom - self._top(), 10.0))

    def _scale(self) -> tuple[float, float]:
        plot = self._plot
        values = [v for row in plot.rows for v in row.values if v is not None]
        values += [end for row in plot.rows for span in row.spans if span for end in span]
        values += [value for value, _ in plot.refs]
        low = min(values, default=0.0) if plot.low is None else plot.low
        high = max(values, default=1.0) if plot.high is None else plot.high
        if not high > low:
            low, high = low - 0.5, high + 0.5
        room = 0.03 * (high - low)
        return (
            low if plot.low is not None else low - room,
            high if plot.high is not None and max(values, default=0) <= high else high + room,
        )

    def _x(self, value: float) -> float:
        low, high = self._scale()
        box = self.area()
        share = min(max((value - low) / (high - low), 0.0), 1.0)
        return box.left() + share * box.width()

    def _middle(self, at: int) -> float:
        return self.down((at + 0.5) / max(len(self._plot.rows), 1))

    def _y(self, at: int) -> float:
        """Where marks are: in the middle of the row, or under its name."""
        return self._middle(at) + self._over() / 2

    def place(self, at: int) -> QRectF:
        """The whole row."""
        box, y = self.area(), self._middle(at)
        if not box.top() - 1 <= y <= box.bottom() + 1:
            return QRectF()
        _, _, top, bottom = self.seen()
        tall = box.height() / max(len(self._plot.rows), 1) / (bottom - top)
        return QRectF(SPACE_1, y - tall / 2 + 1, self.width() - SPACE_2, tall - 2)

    # -- words --------------------------------------------------------------------------------

    def count(self) -> int:
        """Rows."""
        return len(self._plot.rows)

    def key_of(self, at: int) -> str:
        """Of the row."""
        return self._plot.rows[at].key

    def _shown(self, row: DotRow, at: int) -> str:
        if at < len(row.shown) and row.shown[at]:
            return row.shown[at]
        value = row.values[at] if at < len(row.values) else None
        return "–" if value is None else self._plot.text(value)

    def _tail(self, row: DotRow) -> str:
        return row.tail or self._shown(row, len(row.values) - 1)

    def said_of(self, at: int) -> str:
        """A row with its figures."""
        row = self._plot.rows[at]
        parts = []
        for number, (name, _, _) in enumerate(self._plot.series):
            if row.values[number] is None and len(self._plot.series) > 1:
                continue
            said = self._shown(row, number)
            span = row.spans[number] if number < len(row.spans) else None
            if span is not None:
                said += f" ({self._plot.text(span[0])} – {self._plot.text(span[1])})"
            parts.append(f"{name} {said}")
        tail = f". {row.tail}" if row.tail.strip() else ""
        return f"{row.label}: {', '.join(parts)}{tail}"

    def said(self) -> str:
        """The first rows in words."""
        return "; ".join(self.said_of(at) for at in range(min(self.count(), 3)))

    def table(self) -> Table:
        """A row a row; an interval takes two columns."""
        heads = [self._plot.name_head]
        wide = [
            any(number < len(row.spans) and row.spans[number] for row in self._plot.rows)
            for number in range(len(self._plot.series))
        ]
        for (name, _, _), spans in zip(self._plot.series, wide, strict=True):
            heads += [name, *((f"{name}, low", f"{name}, high") if spans else ())]
        rows = [tuple(heads)]
        for row in self._plot.rows:
            cells = [row.label]
            for number, spans in enumerate(wide):
                value = row.values[number] if number < len(row.values) else None
                cells.append("" if value is None else f"{value:.6g}")
                span = row.spans[number] if number < len(row.spans) else None
                cells += ["" if span is None else f"{end:.6g}" for end in (span or (0, 0))] * spans
            rows.append(tuple(cells))
        return tuple(rows)

    # -- drawing ------------------------------------------------------------------------------

    def draw(self, painter: QPainter) -> None:
        """Legend, scale, rows."""
        metrics, box = self._metrics(), self.area()
        if self._plot.legend and self._plot.series:
            legend(painter, self._plot.series, self._names(), metrics, self.width())
        self._draw_scale(painter, box, metrics)
        seen = []
        for at, row in enumerate(self._plot.rows):
            if not self.place(at).isEmpty():
                seen.append(at)
                self._draw_row(painter, at, row, metrics)
        if seen and len(seen) < self.count():
            text = tr(
                "{first} to {last} of {all}", first=seen[0] + 1, last=seen[-1] + 1, all=self.count()
            )
            painter.setPen(QColor(tokens().ink_faint))
            wide = self.width() if self._stacked() else box.left() - SPACE_2
            top = self.height() - metrics.height() - SPACE_2
            foot = QRectF(
                0, top if self._stacked() else box.bottom() + SPACE_1, wide, metrics.height()
            )
            painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, text)

    def _draw_scale(self, painter: QPainter, box: QRectF, metrics: QFontMetricsF) -> None:
        low, high = self._scale()
        t = tokens()
        write = scale_text if self._plot.text is plain else self._plot.text
        room = max(metrics.horizontalAdvance(write(one)) for one in (low, high)) + SPACE_3
        for value in ticks(low, high, min(max(int(box.width() / max(room, 48)), 1), 6)):
            x = self._x(value)
            painter.setPen(QPen(grid_ink(), 1))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            if self._plot.ends is not None:
                continue
            painter.setPen(QColor(t.ink_faint))
            wide = metrics.horizontalAdvance(write(value)) + 2
            left = min(max(x - wide / 2, 0.0), self.width() - wide)
            below = QRectF(left, box.bottom() + SPACE_1, wide, metrics.height())
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, write(value))
        if self._plot.ends is not None:
            painter.setPen(QColor(t.ink_soft))
            below = QRectF(box.left(), box.bottom() + SPACE_1, box.width(), metrics.height())
            worse, better = (elided(metrics, word, box.width() / 2) for word in self._plot.ends)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, worse)
            painter.drawText(below, Qt.AlignmentFlag.AlignRight, better)
        last, refs = -1e9, sorted(self._plot.refs)
        for number, (value, name) in enumerate(refs):
            x = self._x(value)
            painter.setPen(QPen(QColor(t.ink_soft), 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, box.top() - SPACE_1), QPointF(x, box.bottom()))
            if not name:
                continue
            wide = metrics.horizontalAdvance(name)
            # The first of two ends at its line, the second begins there: they are often near each other.
            before = (0.5 if len(refs) == 1 else 1.0 if number == 0 else 0.0) * wide
            left = min(max(x - before, 0.0), self.width() - wide - 2)
            if left < last + SPACE_2:
                continue
            last = left + wide
            painter.setPen(QColor(t.ink_soft))
            painter.drawText(QPointF(left, box.top() - SPACE_1 - metrics.descent()), name)

    def _draw_row(self, painter: QPainter, at: int, row: DotRow, metrics: QFontMetricsF) -> None:
        t, box, y = tokens(), self.area(), self._y(at)
        picked = bool(row.key) and row.key == self.picked
        if picked:
            painter.fillRect(self.place(at), QColor(t.selected))
        painter.setPen(QColor(t.ink if picked else t.ink_soft))
        high = metrics.height()
        name, side = (
            QRectF(0, y - high / 2, box.left() - SPACE_2, high),
            Qt.AlignmentFlag.AlignRight,
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        if self._stacked():
            over = self._over()
            name = QRectF(SPACE_2, y - high / 2 - over, self.width() - SPACE_3, over)
            wide = min(metrics.horizontalAdvance(row.label), name.width())
            ground = t.selected if picked else t.raised  # no line goes through a name
            painter.fillRect(name.adjusted(0, 0, wide - name.width(), 0), QColor(ground))
            painter.setPen(QColor(t.ink if picked else t.ink_soft))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(name, int(flags | Qt.TextFlag.TextWordWrap), row.label)
        else:
            painter.drawText(name, side | middle, elided(metrics, row.label, name.width()))
        known = [self._x(v) for v in row.values if v is not None]
        if self._plot.bar and known:
            bar = QRectF(box.left(), y - 2, known[0] - box.left(), 4)
            painter.fillRect(bar, ink(self._plot.series[0][1]))
        elif len(known) > 1:
            painter.setPen(QPen(QColor(t.line_strong), 2))
            painter.drawLine(QPointF(min(known), y), QPointF(max(known), y))
        for number, (_, colour, shape) in enumerate(self._plot.series):
            value = row.values[number] if number < len(row.values) else None
            if value is None:
                continue
            span = row.spans[number] if number < len(row.spans) else None
            if span is not None:
                painter.setPen(QPen(ink(colour), 1.4))
                painter.drawLine(QPointF(self._x(span[0]), y), QPointF(self._x(span[1]), y))
            mark(painter, QPointF(self._x(value), y), shape, ink(colour))
        painter.setPen(QColor(t.tone(row.tone) if row.tone else t.ink))
        tail = QRectF(box.right() + SPACE_2, y - high / 2, self._tails() - SPACE_2, high)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(tail, left, elided(metrics, self._tail(row), tail.width()))
