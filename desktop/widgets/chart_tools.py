"""What drawings share: legends, marks by shape and colour, round numbers for scales, figures in words, windows."""

from __future__ import annotations

from contextlib import contextmanager
from math import floor, log10
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop.theme.look import tokens
from desktop.theme.tokens import SPACE_1, SPACE_2, factor, px
from desktop.theme.tongue import locale, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

Names = tuple[tuple[str, str, int], ...]
"""Series: name, token's name of the colour, number of the shape."""


def _rows(names: Names, metrics: QFontMetricsF, room: float) -> list[list[tuple[str, str, int]]]:
    """Names in as many lines as they need."""
    rows: list[list[tuple[str, str, int]]] = [[]]
    left = room
    for one in names:
        wide = px(36) + metrics.horizontalAdvance(one[0])
        if wide > left and rows[-1]:
            rows.append([])
            left = room
        rows[-1].append(one)
        left -= wide
    return rows


def legend(
    painter: QPainter, names: Names, left: float, metrics: QFontMetricsF, right: float
) -> None:
    """Names of series with their shape and colour, in lines at the top.

    Args:
        painter: draws.
        names: series.
        left: where it begins; at the edge where it needs several lines.
        metrics: of the font.
        right: where it ends; a name that is longer is cut.
    """
    rows = _rows(names, metrics, right - left)
    if len(rows) > 1:
        left = 2.0
        rows = _rows(names, metrics, right - left)
    for number, row in enumerate(rows):
        base = metrics.ascent() + SPACE_1 + number * metrics.height()
        at = left
        for name, colour, shape in row:
            mark(painter, QPointF(at + px(5), base - metrics.xHeight() / 2), shape, ink(colour))
            painter.setPen(ink("ink_soft"))
            text = elided(metrics, name, right - at - px(14))
            painter.drawText(QPointF(at + px(14), base), text)
            at += px(36) + metrics.horizontalAdvance(text)


def legend_height(names: Names, metrics: QFontMetricsF, left: float, right: float) -> float:
    """Room that `legend` takes."""
    rows = _rows(names, metrics, right - left)
    if len(rows) > 1:
        rows = _rows(names, metrics, right - 2.0)
    return len(rows) * metrics.height() + SPACE_2


def ink(name: str) -> QColor:
    """A token's colour as it is now."""
    return QColor(getattr(tokens(), name))


def grid_ink() -> QColor:
    """Colour of the lines of a scale; faint in high contrast, too, where it must not drown the marks."""
    colour = ink("line")
    if tokens().contrast:
        colour.setAlphaF(_FAINT)
    return colour


def mark(painter: QPainter, middle: QPointF, shape: int, colour: QColor) -> None:
    """A small shape: disc, square, diamond, hollow disc, bar."""
    painter.save()
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if shape != 3 else QColor(tokens().raised))
    # From the middle and as large as texts are.
    painter.translate(middle)
    painter.scale(factor(), factor())
    if shape in {0, 3}:
        painter.drawEllipse(QPointF(0, 0), 3.6, 3.6)
    elif shape == 1:
        painter.drawRect(QRectF(-3.2, -3.2, 6.4, 6.4))
    elif shape == 2:
        painter.drawPolygon([QPointF(0, -4.6), QPointF(4.6, 0), QPointF(0, 4.6), QPointF(-4.6, 0)])
    else:
        painter.drawLine(QPointF(0, -5), QPointF(0, 5))
    painter.restore()


_FAINT = 0.35


class _Noted:
    """Texts that were shortened while somebody listens; None while nobody does."""

    texts: list[str] | None = None


@contextmanager
def noting(texts: list[str]) -> Iterator[None]:
    """Collect the texts that are shortened inside."""
    _Noted.texts = texts
    try:
        yield
    finally:
        _Noted.texts = None


def elided(metrics: QFontMetricsF, text: str, room: float) -> str:
    """A text as far as there is room."""
    short = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, max(room, 8.0))
    if short != text and _Noted.texts is not None:
        _Noted.texts.append(text)
    return short


def text_height(metrics: QFontMetricsF, text: str, room: float) -> float:
    """Height of a text in as many lines as it needs; nothing where there is none."""
    if not text:
        return 0.0
    box = QRectF(0, 0, max(room, 8.0), 10_000)
    return metrics.boundingRect(box, int(Qt.TextFlag.TextWordWrap), text).height()


def ticks(low: float, high: float, wanted: int = 4) -> tuple[float, ...]:
    """Round numbers from low to high, about as many as wanted."""
    if not high > low:
        return (low,)
    rough = (high - low) / max(wanted, 1)
    size = 10.0 ** _floor_log(rough)
    step = next(size * part for part in (1, 2, 5, 10) if size * part >= rough * 0.7)
    first = -(-low // step) * step
    found, at = [], first
    while at <= high + step * 1e-6:
        found.append(0.0 if abs(at) < step * 1e-6 else at)
        at += step
    return tuple(found)


def _floor_log(value: float) -> int:
    return floor(log10(value)) if value > 0 else 0


def fixed(value: float, digits: int) -> str:
    """A number with so many digits, as the language writes it; never "-0"."""
    rounded = round(value, digits)
    return locale().toString(rounded + 0.0 if rounded else 0.0, "f", digits)


def signed(value: float, digits: int = 2) -> str:
    """A difference, with its sign unless it is rounded to nothing."""
    return f"+{fixed(value, digits)}" if round(value, digits) > 0 else fixed(value, digits)


def percent(value: float) -> str:
    """A share as percent."""
    shown = 100 * value
    digits = 0 if shown == round(shown) or 10 <= abs(shown) < 99 else 1 if abs(shown) >= 1 else 2
    return tr("{number} %", number=fixed(shown, digits))


def plain(value: float) -> str:
    """A number of no unit."""
    return fixed(value, 3 if abs(value) < 10 else 1)


def scale_text(value: float) -> str:
    """A number beside a scale, no longer than it has to be."""
    return locale().toString(value, "g", 4)


def narrowed(
    low: float, high: float, middle: float, factor: float, finest: float
) -> tuple[float, float]:
    """A window around a point that stays where it is."""
    wide = min(max((high - low) / factor, finest), 1.0)
    share = (middle - low) / max(high - low, 1e-12)
    first = min(max(middle - share * wide, 0.0), 1.0 - wide)
    return (0.0, 1.0) if wide >= 1.0 - 1e-9 else (first, first + wide)


def at_least(low: float, high: float, finest: float) -> tuple[float, float]:
    """A window that is not narrower than it may be."""
    if high - low < finest:
        middle = (low + high) / 2
        low = min(max(middle - finest / 2, 0.0), 1.0 - finest)
        high = low + finest
    return low, high


def moved(low: float, high: float, by: float) -> tuple[float, float]:
    """A window that is moved by shares of itself, as far as there is something to see."""
    wide = high - low
    first = min(max(low + by * wide, 0.0), 1.0 - wide)
    return first, first + wide
