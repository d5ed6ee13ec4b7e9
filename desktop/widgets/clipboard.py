"""What leaves the window by the clipboard or as a saved picture passes here, and only here.

Whoever listens is told what kind of thing left and how many cells it had, never what stood in it. Text that Qt
itself copies, out of a field or a label, is noticed too where the system says whose the clipboard is.

The parts of a copy (`QMimeData`) are made by Python and owned by Qt. Qt lets go of them after the
interpreter is gone, which crashes the leaving process; so what is still ours is taken back first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

COPY, SAVE = "copy", "save-figure"
MARKED = "marked text"


class _Ours:
    """What was put there last, and who wants to know."""

    data: QMimeData | None = None
    text: str | None = None
    """Of that: Qt deletes it the moment something else is put there."""
    listener: Callable[[str, str, int], None] | None = None


def listen(listener: Callable[[str, str, int], None] | None) -> None:
    """Tell `listener` (way, kind, cells) of everything of a project that leaves; None ends it."""
    clipboard = QGuiApplication.clipboard()
    if _Ours.listener is not None:
        clipboard.dataChanged.disconnect(_changed)
    _Ours.listener = listener
    if listener is not None:
        clipboard.dataChanged.connect(_changed)


def left(way: str, kind: str, cells: int) -> None:
    """Something of a project left."""
    if _Ours.listener is not None:
        _Ours.listener(way, kind, cells)


def copy(text: str, picture: QImage | None = None, *, kind: str = "", cells: int = 0) -> None:
    """Put a text on the clipboard, with a picture of the same thing for documents.

    Args:
        text: for any program.
        picture: for those that take one.
        kind: what of a project it is; empty for what is none of its contents (a command, a crash report).
        cells: how many.
    """
    data = QMimeData()
    data.setText(text)
    if picture is not None:
        data.setImageData(picture)
    _Ours.data, _Ours.text = data, text
    QGuiApplication.clipboard().setMimeData(data)
    if kind:
        left(COPY, kind, cells)


def _owned() -> bool:
    """Whether what stands there is from this program, as far as the system knows."""
    return QGuiApplication.clipboard().ownsClipboard()


def _changed() -> None:
    """Somebody put something there. If it was Qt for us, out of a field or a label, it left as well."""
    text = QGuiApplication.clipboard().text()
    if text and text != _Ours.text and _owned():
        left(COPY, MARKED, 1)


def take_back() -> None:
    """Take back what this window put there; what others copied since stays."""
    clipboard = QGuiApplication.clipboard()
    # Not every platform knows whose it is, and not every one gives back the very object.
    if clipboard.ownsClipboard() or (_Ours.data and clipboard.mimeData() is _Ours.data):
        clipboard.clear()
    _Ours.data = _Ours.text = None


def forget() -> None:
    """The window leaves: take back what is ours, tell nobody any more."""
    listen(None)
    take_back()
