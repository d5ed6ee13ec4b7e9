"""What every plot can do: marks to point at, choose and walk through, zoom, figures as a table.

A plot knows nothing of the domain. Mouse: point, press to choose, drag to zoom in, double click for all of it;
the wheel zooms only while the plot has the focus (or with Ctrl), so that pages scroll. Keys: arrows walk from mark
to mark, Return chooses, + and - zoom, 0 is all of it, Shift with arrows moves.
"""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)

from desktop.theme.look import tokens
from desktop.widgets.chart_tools import at_least, moved, narrowed
from desktop.widgets.plots import Plot

_DRAG = 8  # pixels before a press becomes a drag
_NEAR = 18.0  # pixels around a mark that still mean it
_STEP = 1.35  # of one turn of the wheel
_HALF = 0.5

Table = tuple[tuple[str, ...], ...]
"""Rows of texts, heads first."""


class Chart(Plot):
    """A plot with marks. A drawing gives `count`, `said_of`, `place`, `draw`, `table` and `said`.

    `AXES` says along which axes it zooms; the window of what is seen is kept in shares of the whole, 0-1.
    """

    AXES: ClassVar[str] = "x"
    pointed = Signal(str)
    """Words of the mark that is pointed at; empty: none."""
    chosen = Signal(str)
    """Key of the mark that was pressed."""
    zoomed = Signal(bool)
    """Whether a part is seen only."""
    focused = Signal(bool)
    """Whether keys come here."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._window = (0.0, 1.0, 0.0, 1.0)
        self._at = -1
        self._pressed: QPointF | None = None
        self._drag: QPointF | None = None
        self._from_keys = False
        self.picked = ""
        # Scales rise to the right in every language; names inside a text follow their own script.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # -- what a drawing gives; Qt's classes take no abstract methods, so one that is missing says so when asked

    def count(self) -> int:
        """How many marks there are."""
        raise NotImplementedError

    def said_of(self, at: int) -> str:
        """A mark in words, its figures in it."""
        raise NotImplementedError

    def key_of(self, at: int) -> str:
        """What a press on a mark chooses; empty: nothing."""
        del at
        return ""

    def place(self, at: int) -> QRectF:
        """Where a mark is now; empty where it is outside of what is seen."""
        raise NotImplementedError

    def area(self) -> QRectF:
        """Where marks are drawn, without scales and names."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Draw everything at the widget's size."""
        raise NotImplementedError

    def draw_out(self, painter: QPainter) -> None:
        """Draw what may leave: all of it, unless the drawing keeps something back."""
        self.draw(painter)

    def table(self) -> Table:
        """The figures that may leave, as rows of texts, heads first."""
        raise NotImplementedError

    def said(self) -> str:
        """The drawing in a sentence or two."""
        raise NotImplementedError

    def finest(self) -> float:
        """The smallest share of the whole that can be zoomed into."""
        return min(3.0 / max(self.count(), 3), 1.0)

    # -- the window of what is seen -----------------------------------------------------------

    def whole(self) -> tuple[float, float, float, float]:
        """What is seen at first: all of it, unless it has more than fits."""
        return 0.0, 1.0, 0.0, 1.0

    @property
    def is_zoomed(self) -> bool:
        """Whether it was zoomed or moved."""
        return self._window != self.whole()

    def seen(self) -> tuple[float, float, float, float]:
        """Left, right, top and bottom of what is seen, as shares of the whole."""
        return self._window

    def across(self, share: float) -> float:
        """Pixel of a share of the whole, left to right."""
        left, right, _, _ = self._window
        box = self.area()
        return box.left() + (share - left) / (right - left) * box.width()

    def down(self, share: float) -> float:
        """Pixel of a share of the whole, top to bottom."""
        _, _, top, bottom = self._window
        box = self.area()
        return box.top() + (share - top) / (bottom - top) * box.height()

    def _share(self, point: QPointF) -> tuple[float, float]:
        box = self.area()
        left, right, top, bottom = self._window
        x = left + (point.x() - box.left()) / max(box.width(), 1.0) * (right - left)
        y = top + (point.y() - box.top()) / max(box.height(), 1.0) * (bottom - top)
        return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)

    def show_all(self) -> None:
        """Back to all of it."""
        self._see(self.whole())

    def bring(self, at: int) -> None:
        """See a mark that is outside of what is seen."""
        del at
        self.show_all()

    def _see(self, window: tuple[float, float, float, float]) -> None:
        if window == self._window:
            return
        self._window = window
        self.zoomed.emit(self.is_zoomed)
        self.update()

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        """See less (a factor over 1) or more, around a point of the widget."""
        point = self.area().center() if around is None else around
        x, y = self._share(point)
        left, right, top, bottom = self._window
        if "x" in self.AXES:
            left, right = narrowed(left, right, x, factor, self.finest())
        if "y" in self.AXES:
            top, bottom = narrowed(top, bottom, y, factor, self.finest())
        self._see((left, right, top, bottom))

    def zoom_to(self, band: QRectF) -> None:
        """See what lies inside a band of the widget."""
        left, right, top, bottom = self._window
        first, last = self._share(band.topLeft()), self._share(band.bottomRight())
        if "x" in self.AXES:
            left, right = at_least(first[0], last[0], self.finest())
        if "y" in self.AXES:
            top, bottom = at_least(first[1], last[1], self.finest())
        self._see((left, right, top, bottom))

    def move_by(self, across: float, down: float) -> None:
        """Move what is seen by shares of itself."""
        left, right, top, bottom = self._window
        left, right = moved(left, right, across)
        top, bottom = moved(top, bottom, down)
        self._see((left, right, top, bottom))

    # -- pointing and choosing ----------------------------------------------------------------

    @property
    def at(self) -> int:
        """The mark that is pointed at; -1: none."""
        return self._at

    def point(self, at: int) -> None:
        """Point at a mark; -1: at none."""
        at = at if 0 <= at < self.count() else -1
        if at == self._at:
            return
        self._at = at
        text = self.said_of(at) if at >= 0 else ""
        self.pointed.emit(text)
        self.setToolTip(text)
        self.update()

    def pick(self, key: str) -> None:
        """Show which key is chosen, here or elsewhere."""
        if key != self.picked:
            self.picked = key
            self.update()

    def renew(self) -> None:
        """Other figures are shown: all of it is seen, and nothing is pointed at."""
        self._at = -1
        self.pointed.emit("")
        self.setToolTip("")
        self.show_all()
        self.setAccessibleDescription(self.said())
        self.update()

    def nearest(self, point: QPointF) -> int:
        """The mark under a point, or near it."""
        best, found = _NEAR, -1
        for at in range(self.count()):
            box = self.place(at)
            if box.isEmpty():
                continue
            if box.contains(point):
                return at
            across = max(box.left() - point.x(), 0.0, point.x() - box.right())
            down = max(box.top() - point.y(), 0.0, point.y() - box.bottom())
            if across + down < best:
                best, found = across + down, at
        return found

    def _walk(self, by: int) -> None:
        """To the next mark that is there; what is outside of what is seen comes into it."""
        if not self.count():
            return
        at = min(max(self._at + by, 0), self.count() - 1) if self._at >= 0 else 0
        self._stand(at)

    def _stand(self, at: int) -> None:
        self._from_keys = True
        self.point(at)
        if self.place(self._at).isEmpty():
            self.bring(self._at)
        self._announce(self.said_of(self._at))

    def _announce(self, text: str) -> None:
        """Say it to readers aloud."""
        self.setAccessibleDescription(f"{text}. {self.said()}")
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _choose(self, at: int) -> None:
        key = self.key_of(at) if at >= 0 else ""
        if key:
            self.chosen.emit(key)

    # -- Qt -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The drawing, what is pointed at, the band that is dragged, the focus."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        if self.count():
            self.draw(painter)
        if self._at >= 0 and not (box := self.place(self._at)).isEmpty():
            painter.setPen(QPen(QColor(tokens().ink), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 2, 2)
        if self._pressed is not None and self._drag is not None:
            wash = QColor(tokens().accent)
            wash.setAlphaF(0.18)
            painter.fillRect(self._band(), wash)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens().accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def _band(self) -> QRectF:
        if self._pressed is None or self._drag is None:
            return QRectF()
        box, band = self.area(), QRectF(self._pressed, self._drag).normalized()
        if "x" not in self.AXES:
            band.setLeft(box.left())
            band.setRight(box.right())
        if "y" not in self.AXES:
            band.setTop(box.top())
            band.setBottom(box.bottom())
        return band.intersected(box)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Perhaps the beginning of a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._drag = event.position(), None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point, or drag a band."""
        here = event.position()
        if self._pressed is not None:
            if (here - self._pressed).manhattanLength() > _DRAG:
                self._drag = here
                self.update()
            return
        self._from_keys = False
        self.point(self.nearest(here))
        hand = self._at >= 0 and bool(self.key_of(self._at))
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was pressed, or zoom into the band."""
        band, pressed, dragged = self._band(), self._pressed, self._drag
        self._pressed = self._drag = None
        if dragged is not None and not band.isEmpty():
            self.zoom_to(band)
        elif pressed is not None and event.button() == Qt.MouseButton.LeftButton:
            self.point(self.nearest(event.position()))
            self._choose(self._at)
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """All of it."""
        del event
        self._pressed = self._drag = None
        self.show_all()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer; a page goes on scrolling where the plot was not asked for."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        turned = event.angleDelta().y()
        if not turned or not (control or self.hasFocus()):
            event.ignore()
            return
        self.turn(turned, event.position(), control=control)
        event.accept()

    def turn(self, turned: int, around: QPointF, *, control: bool) -> None:
        """The wheel was turned over it."""
        del control
        self.zoom(_STEP if turned > 0 else 1 / _STEP, around)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at, unless by keys."""
        if not self._from_keys:
            self.point(-1)
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Escape shows all of it while a part is seen, whatever the window does with it."""
        asked = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if asked and event.type() == QEvent.Type.ShortcutOverride and self.is_zoomed:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, choose, zoom, move."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = {
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_Up: (0, -1),
        }.get(Qt.Key(key))
        if step is not None and shift:
            self.move_by(step[0] * _HALF, step[1] * _HALF)
        elif step is not None:
            self._walk(step[0] + step[1])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.count():
            self._stand(0 if key == Qt.Key.Key_Home else self.count() - 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self._at)
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            middle = self.place(self._at).center() if self._at >= 0 else None
            self.zoom(1 / _STEP if key == Qt.Key.Key_Minus else _STEP, middle)
        elif key == Qt.Key.Key_0 or (key == Qt.Key.Key_Escape and self.is_zoomed):
            self.show_all()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What keys pointed at is let go."""
        super().focusOutEvent(event)
        self._from_keys = False
        self.point(-1)
        self.focused.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keys come here from now on."""
        super().focusInEvent(event)
        self.focused.emit(True)
