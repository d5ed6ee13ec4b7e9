"""A QR code on the screen and on paper: dark squares on white in every appearance, with the border readers need."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme.tokens import px
from desktop.widgets.spoken import role

QUIET = 4
"""Width of the empty border, in squares."""
SQUARE = 4
"""Pixels of a square on the screen: a telephone reads it from the glass."""
WIDEST = 560
"""Pixels of a code at most, however large texts are: it is read as well, and has to find room beside the rail."""


def paint_code(painter: QPainter, rows: tuple[str, ...], rect: QRectF) -> None:
    """Paint a code into a square: rows of ``1`` (dark) and ``0``, the border around them."""
    side = len(rows) + 2 * QUIET
    step = min(rect.width(), rect.height()) / side
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(QRectF(rect.left(), rect.top(), side * step, side * step), QColor("#ffffff"))
    dark = QColor("#000000")
    for y, row in enumerate(rows):
        for x, one in enumerate(row):
            if one == "1":
                at = QRectF(
                    rect.left() + (x + QUIET) * step, rect.top() + (y + QUIET) * step, step, step
                )
                painter.fillRect(at, dark)


def picture_of(rows: tuple[str, ...], square: int = 8) -> QImage:
    """The code as a picture of `square` pixels a square."""
    side = (len(rows) + 2 * QUIET) * square
    picture = QImage(side, side, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint_code(painter, rows, QRectF(0, 0, side, side))
    painter.end()
    return picture


class Code(QWidget):
    """Shows a code; its text is its accessible description, so that nobody needs to see it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._rows: tuple[str, ...] = ()
        self.setAccessibleName(name)
        role(self, "graphic")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_code(self, rows: tuple[str, ...], text: str) -> None:
        """Show another code, or none."""
        self.setVisible(bool(rows))
        if rows != self._rows:
            self._rows = rows
            self.setFixedSize(self.sizeHint())
            self.setAccessibleDescription(text)
            self.setToolTip("")
            self.update()

    def rows(self) -> tuple[str, ...]:
        """What is shown."""
        return self._rows

    def sizeHint(self) -> QSize:
        """Every square a whole number of pixels."""
        squares = len(self._rows) + 2 * QUIET
        side = squares * max(min(px(SQUARE), WIDEST // squares), 2)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The squares."""
        del event
        if not self._rows:
            return
        painter = QPainter(self)
        paint_code(painter, self._rows, QRectF(self.rect()))
        painter.end()
