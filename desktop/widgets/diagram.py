"""Boxes and the lines between them: what hangs on what, drawn calmly. Knows no table."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import tokens as numbers
from desktop.theme.look import LOOK, tokens
from desktop.theme.tokens import px
from desktop.widgets.spoken import role

BOX_WIDE, BOX_HIGH = 184, 56
APART, BELOW = 200, 36


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its title, a line below it, whether it is the one that matters most."""

    title: str
    line: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A line from one box to another, with its words; `sure` ones are drawn whole, others dashed."""

    start: str
    end: str
    text: str
    sure: bool = True


class Diagram(QWidget):
    """Columns of boxes, read from the start of the line to its end."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        role(self, "graphic")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._columns: tuple[tuple[Box, ...], ...] = ()
        self._links: tuple[Link, ...] = ()
        LOOK.changed.connect(self.update)

    def show_boxes(self, columns: tuple[tuple[Box, ...], ...], links: tuple[Link, ...]) -> None:
        """Replace what is drawn."""
        self._columns, self._links = columns, links
        self.setAccessibleDescription(". ".join(one.text for one in links))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the longest column."""
        most = max((len(boxes) for boxes in self._columns), default=0)
        wide = len(self._columns) * px(BOX_WIDE + APART) - px(APART)
        return QSize(max(wide, 1), max(most * px(BOX_HIGH + BELOW) - px(BELOW), 0) + 2 * px(8))

    def minimumSizeHint(self) -> QSize:
        """It may be narrow; it is never lower than its boxes."""
        return QSize(px(BOX_WIDE), self.sizeHint().height())

    def places(self) -> dict[str, QRectF]:
        """Where each box is."""
        found: dict[str, QRectF] = {}
        count = len(self._columns)
        wide = min(float(px(BOX_WIDE)), self.width() / max(count, 1))
        room = self.width() - wide
        step = min(room / max(count - 1, 1), float(px(BOX_WIDE + APART)))
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for at, boxes in enumerate(self._columns):
            high = len(boxes) * px(BOX_HIGH + BELOW) - px(BELOW)
            top = (self.height() - high) / 2
            left = self.width() - wide - at * step if backwards else at * step
            for place, box in enumerate(boxes):
                y = top + place * px(BOX_HIGH + BELOW)
                found[box.title] = QRectF(left + 1, y, wide - 2, px(BOX_HIGH))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lines first, then boxes, then the lines' words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self.places()
        middles = [self._line(painter, one, places) for one in self._links]
        for boxes in self._columns:
            for box in boxes:
                self._box(painter, box, places[box.title])
        for one, middle in zip(self._links, middles, strict=True):
            if middle is not None:
                self._words(painter, one.text, middle)
        painter.end()

    def _line(self, painter: QPainter, one: Link, places: dict[str, QRectF]) -> QPointF | None:
        """Draw a line; return its middle."""
        if one.start not in places or one.end not in places:
            return None
        low, high = places[one.start], places[one.end]
        forth = low.center().x() <= high.center().x()
        start = QPointF(low.right() if forth else low.left(), self._height(one, one.start, places))
        end = QPointF(high.left() if forth else high.right(), self._height(one, one.end, places))
        path = QPainterPath(start)
        half = (end.x() - start.x()) / 2
        path.cubicTo(start + QPointF(half, 0), end - QPointF(half, 0), end)
        t = tokens()
        style = Qt.PenStyle.SolidLine if one.sure else Qt.PenStyle.DashLine
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(t.line_strong), 1.5, style))
        painter.drawPath(path)
        painter.setBrush(QColor(t.line_strong))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(start, 3, 3)
        painter.drawEllipse(end, 3, 3)
        return path.pointAtPercent(0.5)

    def _height(self, one: Link, name: str, places: dict[str, QRectF]) -> float:
        """Where a line meets a box: those that come from above meet it above, so that few cross."""

        def other(link: Link) -> str:
            return link.end if link.start == name else link.start

        def side(link: Link) -> bool:
            return places[other(link)].center().x() > places[name].center().x()

        here = [
            link
            for link in self._links
            if name in {link.start, link.end}
            and {link.start, link.end} <= set(places)
            and side(link) == side(one)
        ]
        here.sort(key=lambda link: (places[other(link)].center().y(), self._links.index(link)))
        room = min(places[name].height() - px(12), (len(here) - 1) * px(20))
        step = room / max(len(here) - 1, 1)
        return places[name].center().y() - room / 2 + here.index(one) * step

    def _box(self, painter: QPainter, box: Box, rect: QRectF) -> None:
        t = tokens()
        painter.setBrush(QColor(t.accent_wash if box.marked else t.raised))
        painter.setPen(QPen(QColor(t.accent if box.marked else t.line_strong), 1))
        painter.drawRoundedRect(rect, numbers.RADIUS, numbers.RADIUS)
        inside = rect.adjusted(numbers.SPACE_3, numbers.SPACE_2, -numbers.SPACE_3, -numbers.SPACE_2)
        title, small = QFont(self.font()), QFont(self.font())
        title.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(numbers.CAPTION)
        upper = QRectF(inside.left(), inside.top(), inside.width(), inside.height() / 2)
        for font, colour, text, place in (
            (title, t.ink, box.title, upper),
            (small, t.ink_soft, box.line, upper.translated(0, inside.height() / 2)),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            short = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, short)

    def _words(self, painter: QPainter, text: str, middle: QPointF) -> None:
        """On a ground of their own, so that the line does not run through them."""
        t = tokens()
        font = QFont(self.font())
        font.setPixelSize(numbers.CAPTION)
        metrics = QFontMetricsF(font)
        short = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, px(APART) - px(16))
        wide = metrics.horizontalAdvance(short) + numbers.SPACE_2
        box = QRectF(0, 0, wide, metrics.height())
        box.moveCenter(middle)
        painter.fillRect(box, QColor(t.raised))
        painter.setFont(font)
        painter.setPen(QColor(t.ink_soft))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, short)
