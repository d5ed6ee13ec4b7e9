"""What may be painted a moment later, so that the window answers in between."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

MOMENT_MS = 1
"""Not 0: Qt does that in the same turn, before anybody who waits is answered."""


def paint_soon(widget: QWidget) -> None:
    """Paint a widget that is about to change in a turn of its own: laying it out and painting it each take a while.

    Until then its place keeps what it shows. Nothing is put off where the window is not on the screen, or where
    somebody else holds the painting back already. Whoever holds it back afterwards must not count on it: a moment
    later it is painted all the same. A part must not be made a window of its own within that moment.
    """
    if not widget.window().isVisible() or not widget.updatesEnabled():
        return
    widget.setUpdatesEnabled(False)
    QTimer.singleShot(MOMENT_MS, widget, lambda: widget.setUpdatesEnabled(True))
