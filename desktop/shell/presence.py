"""Notices that somebody is there: a key, a button, the wheel or the mouse, in any window of ours."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.DragMove,
        QEvent.Type.InputMethod,
    }
)


class Presence(QObject):
    """`noticed` at every sign. Looks at the system's windows, not at each widget: those get far more events."""

    noticed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._follow)

    def _follow(self, window: QWindow | None) -> None:
        """Look at the window that has the keyboard now, and at those before it."""
        if window is not None:
            window.installEventFilter(self)  # a second time changes nothing
            self.noticed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass everything on."""
        if event.type() in _SIGNS:
            self.noticed.emit()
        return super().eventFilter(watched, event)
