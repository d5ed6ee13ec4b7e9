"""What leaves the window by the clipboard passes here, and only here.

The parts of a copy (`QMimeData`) are made by Python and owned by Qt. Qt lets go of them after the
interpreter is gone, which crashes the leaving process; so what is still ours is taken back first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


class _Ours:
    """What was put there last."""

    data: QMimeData | None = None


def copy(text: str, picture: QImage | None = None) -> None:
    """Put a text on the clipboard, with a picture of the same thing for documents."""
    data = QMimeData()
    data.setText(text)
    if picture is not None:
        data.setImageData(picture)
    QGuiApplication.clipboard().setMimeData(data)
    _Ours.data = data


def forget() -> None:
    """Take back what this window put there; what others copied since stays."""
    clipboard = QGuiApplication.clipboard()
    # Not every platform knows whose it is, and not every one gives back the very object.
    if clipboard.ownsClipboard() or (_Ours.data and clipboard.mimeData() is _Ours.data):
        clipboard.clear()
    _Ours.data = None
