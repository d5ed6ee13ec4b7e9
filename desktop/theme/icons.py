"""Our own icons: simple strokes in ``resources/icons/*.svg``, coloured when drawn."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SIZE = 20
DIRECTED = frozenset({"back", "forward", "next", "undo", "redo"})
"""Drawings that point where one reads on, or back: turned round where one reads from right to left."""


def folder() -> Path:
    """Where the drawings are: beside the packages in a checkout, inside the engine's in a wheel."""
    top = Path(__file__).resolve().parents[2]
    inside = top / "synth_engine" / "resources" / "icons"
    return inside if inside.is_dir() else top / "resources" / "icons"


@lru_cache(maxsize=256)
def _source(name: str, colour: str) -> bytes:
    text = (folder() / f"{name}.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", colour).encode()


def draw(painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
    """Paint an icon into a rectangle."""
    QSvgRenderer(QByteArray(_source(name, colour))).render(painter, rect)


def pixmap(name: str, colour: str, size: int = SIZE, ratio: float = 2.0) -> QPixmap:
    """An icon as a picture of `size` logical pixels."""
    turned = name in DIRECTED and reads_leftwards()
    return _pixmap(name, colour, size, ratio, turned)


def reads_leftwards() -> bool:
    """Whether the window is read from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, size: int, ratio: float, turned: bool) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if turned:
        painter.translate(picture.width(), 0)
        painter.scale(-1, 1)
    draw(painter, name, colour, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, colour: str, size: int = SIZE, gap: int = 0) -> QIcon:
    """An icon for a button.

    Args:
        name: of the drawing.
        colour: ``#rrggbb``.
        size: logical pixels.
        gap: empty pixels behind it, between it and words; before it where negative.
    """
    drawn = pixmap(name, colour, size)
    if not gap:
        return QIcon(drawn)
    ratio = drawn.devicePixelRatio()
    wide = QPixmap(round((size + abs(gap)) * ratio), drawn.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(max(-gap, 0), 0, drawn)
    painter.end()
    return QIcon(wide)


def sheet_picture(name: str) -> str:
    """Path, with forward slashes, of a picture that the style sheet must name; its colour is fixed."""
    return (folder() / f"sheet-{name}.svg").as_posix()


def program_icon() -> QIcon:
    """The program's own icon at every size a desktop asks for."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(pixmap("app", "", size, 1.0))
    return made
