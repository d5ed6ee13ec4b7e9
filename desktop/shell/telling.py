"""Tells people who look elsewhere: the title says how far a job is, a desktop notice that a long one has ended.

The notice goes to this machine's own desktop by Qt's tray icon, and says which step ended and how long it took:
never a name of a project, file or column, because notices stand on locked screens and in lists of the desktop.
Where there is no tray nothing is said but the mark on the task bar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from desktop.messages import run_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.theme.icons import icon
from desktop.theme.look import LOOK

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.presenters.state import RunView

LONG_SECONDS = 10.0
"""Nobody has gone elsewhere for less."""
SHOWN_MS = 15_000


def titled(title: str, run: RunView | None) -> str:
    """The window's title, with how far the job is."""
    if run is None or run.fraction is None:
        return title
    return tr(said.PROGRESS_TITLE, percent=int(100 * run.fraction), title=title)


def texts(how: str, step: str, seconds: float) -> tuple[str, str]:
    """Title and text of a notice."""
    title = tr(said.DONE_TITLE if how == "done" else said.FAILED_TITLE, step=step)
    return title, tr(said.NOTE_BODY, time=words.seconds(seconds))


class Teller(QObject):
    """Says that a long job has ended, where the window is not the one that is looked at."""

    def __init__(
        self, window: QWidget, show: Callable[[str, str, bool], None] | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._show = show or self._by_tray
        self._tray: QSystemTrayIcon | None = None
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(SHOWN_MS)
        self._away.timeout.connect(self._put_away)

    def tell(self, how: str, step: str, seconds: float) -> None:
        """A row of jobs ended: done, cancelled or failed. Whoever cancelled it was there."""
        if how == "cancelled" or seconds < LONG_SECONDS or self._window.isActiveWindow():
            return
        QApplication.alert(self._window)
        self._show(*texts(how, step, seconds), how == "done")

    def _by_tray(self, title: str, text: str, good: bool) -> None:
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        if self._tray is None:
            picture = icon("cloister", LOOK.tokens.accent, 32)
            self._tray = QSystemTrayIcon(picture, self)
            self._tray.messageClicked.connect(self._come)
            self._tray.activated.connect(self._come)
        kind = QSystemTrayIcon.MessageIcon
        self._tray.show()
        self._tray.showMessage(title, text, kind.Information if good else kind.Warning, SHOWN_MS)
        self._away.start()

    def _come(self) -> None:
        """Somebody pressed the notice."""
        self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()
        self._put_away()

    def _put_away(self) -> None:
        self._away.stop()
        if self._tray is not None:
            self._tray.hide()
