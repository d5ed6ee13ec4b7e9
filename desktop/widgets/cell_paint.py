"""Paints what stands in a cell of a table: a tick, or an icon and a text, from the side where reading begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle

from desktop.theme.icons import pixmap
from desktop.theme.look import tokens
from desktop.theme.tokens import CAPTION, SPACE_1, SPACE_2, px
from desktop.theme.tokens import MONO as MONO_FAMILIES
from desktop.widgets.roles import CHOICES, ICON, MONO, TONE

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

ICON_WIDE, CHEVRON_WIDE = 16, 14
"""Pixels before texts are stretched."""
_TICK = 16


def paint_tick(painter: QPainter, rect: QRect, on: bool, focused: bool) -> None:
    """A box in the middle, with its tick where it is on."""
    t = tokens()
    box = QRectF(0, 0, px(_TICK), px(_TICK))
    box.moveCenter(QPointF(rect.center()) + QPointF(0.5, 0.5))
    painter.setPen(QPen(QColor(t.accent if on or focused else t.line_strong), 1))
    painter.setBrush(QColor(t.accent if on else t.raised))
    painter.drawRoundedRect(box, 4, 4)
    if on:
        edge = px(2)
        tick = pixmap("tick", t.on_accent, px(_TICK) - 2 * edge)
        painter.drawPixmap(box.topLeft() + QPointF(edge, edge), tick)


def font_of(font: QFont, index: QModelIndex | QPersistentModelIndex) -> QFont:
    """What a cell is written in."""
    font = QFont(font)
    if index.data(MONO):
        font.setFamilies(list(MONO_FAMILIES))
        font.setPixelSize(CAPTION)
    return font


def _corner(way: Qt.LayoutDirection, rect: QRect, left: int, size: int) -> QPointF:
    """Upper corner of an icon in the middle of a line that begins at `left` where one reads from left to right."""
    turned = QStyle.visualRect(way, rect, QRect(left, rect.top(), size, rect.height()))
    return QPointF(turned.left(), rect.center().y() - size / 2 + 1)


def paint_text(
    painter: QPainter,
    rect: QRect,
    index: QModelIndex | QPersistentModelIndex,
    way: Qt.LayoutDirection,
) -> None:
    """The icon where reading begins, then the text, and where reading ends what says that there is a choice."""
    t = tokens()
    tone, name = index.data(TONE), index.data(ICON)
    colour = t.tone(tone) if tone else t.ink
    room = QRect(rect)  # as if it were read from left to right
    if name:
        size = px(ICON_WIDE)
        painter.drawPixmap(_corner(way, rect, room.left(), size), pixmap(name, colour, size))
        room.adjust(size + SPACE_2, 0, 0, 0)
    if index.data(CHOICES):
        size = px(CHEVRON_WIDE)
        at = _corner(way, rect, room.right() - size, size)
        painter.drawPixmap(at, pixmap("chevron", t.ink_faint, size))
        room.adjust(0, 0, -size - SPACE_1, 0)
    rect = QStyle.visualRect(way, rect, room)
    painter.setFont(font_of(painter.font(), index))
    painter.setPen(QColor(colour))
    align = Qt.AlignmentFlag(int(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0))
    text = painter.fontMetrics().elidedText(
        str(index.data() or ""), Qt.TextElideMode.ElideRight, rect.width()
    )
    painter.drawText(rect, QStyle.visualAlignment(way, align), text)
