"""Paints the rows of a table that are on the screen, all in one go: Qt would ask for each cell by itself.

A screen has some hundred cells. A question, an option and a delegate for each of them take three times as long as
the texts themselves, at every frame of a scroll.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.theme.look import LOOK, tokens
from desktop.theme.tokens import SPACE_3

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFontMetrics

_PLACE_HEIGHT = 8
_IN_A_LINE = str.maketrans(dict.fromkeys("\t\n\v\f\r\x85\u2028\u2029", " "))
_ELIDED = Qt.TextElideMode.ElideRight


class Lane(NamedTuple):
    """A column on the screen.

    Attributes:
        at: its number. left, wide: pixels. right: whether its texts stand at the right.
    """

    at: int
    left: int
    wide: int
    right: bool


class Strip(NamedTuple):
    """A row on the screen.

    Attributes:
        at: its number. top, high: pixels. texts: of its cells; None: they have not come.
        selected: whether it is. focused: the number of its cell that has the keys; -1: none.
    """

    at: int
    top: int
    high: int
    texts: Sequence[str] | None
    selected: bool
    focused: int


class RowsPainter(QObject):
    """Ground, texts or quiet places for them, lines."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.widest = 16
        """Width of the widest sign of ASCII, in pixels: only a text that may be too long is measured."""
        LOOK.changed.connect(self._colour)
        self._colour()

    def _colour(self) -> None:
        t = tokens()
        self._ink, self._line = QColor(t.ink), QPen(QColor(t.line), 1)
        self._selected = QColor(t.selected)
        self._current, self._place = QPen(QColor(t.accent), 1), QColor(t.line)

    def paint(
        self,
        painter: QPainter,
        lanes: Sequence[Lane],
        strips: Sequence[Strip],
        metrics: QFontMetrics,
    ) -> None:
        """Paint what lies under these rows and columns."""
        if not lanes:
            return
        begin = min(lane.left for lane in lanes)
        wide = max(lane.left + lane.wide for lane in lanes) - begin
        painter.setPen(self._ink)
        for strip in strips:
            if strip.selected:
                painter.fillRect(begin, strip.top, wide, strip.high, self._selected)
            if strip.texts is None:
                self._places(painter, lanes, strip)
            else:
                self._texts(painter, lanes, strip, metrics)
        painter.setPen(self._line)
        for strip in strips:
            under = strip.top + strip.high - 1
            painter.drawLine(begin, under, begin + wide - 1, under)
        self._focus(painter, lanes, strips)

    def _texts(
        self, painter: QPainter, lanes: Sequence[Lane], strip: Strip, metrics: QFontMetrics
    ) -> None:
        """By their first sign and the line they stand on: the quickest way that Qt has."""
        base = strip.top + (strip.high - metrics.height()) // 2 + metrics.ascent()
        texts, widest = strip.texts or (), self.widest
        for at, left, wide, right in lanes:
            text, room = texts[at], wide - 2 * SPACE_3
            if not text.isprintable():
                text = text.translate(_IN_A_LINE)
            begin, fits = left + SPACE_3, len(text) * widest <= room and text.isascii()
            if right or not fits:  # other faces bring wider signs than the widest of ASCII
                takes = metrics.horizontalAdvance(text)
                if takes > room:
                    text = metrics.elidedText(text, _ELIDED, room)
                    takes = metrics.horizontalAdvance(text)
                begin += room - takes if right else 0
            painter.drawText(begin, base, text)

    def _places(self, painter: QPainter, lanes: Sequence[Lane], strip: Strip) -> None:
        top = strip.top + (strip.high - _PLACE_HEIGHT) // 2
        for at, left, wide, _ in lanes:
            most = min(wide - 2 * SPACE_3, 40 + (strip.at * 7 + at * 13) % 40)
            painter.fillRect(QRectF(left + SPACE_3, top, most, _PLACE_HEIGHT), self._place)

    def _focus(self, painter: QPainter, lanes: Sequence[Lane], strips: Sequence[Strip]) -> None:
        for strip in strips:
            for at, left, wide, _ in lanes:
                if at == strip.focused:
                    painter.setPen(self._current)
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(QRect(left, strip.top, wide - 1, strip.high - 1))
