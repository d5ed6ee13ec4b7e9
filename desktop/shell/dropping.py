"""A file may be dropped anywhere on the window: a table is looked at, a project is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PROJECT = ".cloister"


def local_files(event: QDropEvent) -> list[str]:
    """Paths of the files of this machine that are dropped."""
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]


class DropAnywhere(QObject):
    """`tables`: files to look at; `project`: a project to open. What a part of a page takes itself is its own."""

    tables = Signal(list)
    project = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that nobody under the pointer took."""
        if isinstance(event, QDropEvent) and local_files(event):
            if event.type() in {QEvent.Type.DragEnter, QEvent.Type.DragMove}:
                event.acceptProposedAction()
                return True
            if event.type() == QEvent.Type.Drop:
                event.acceptProposedAction()
                self._take(local_files(event))
                return True
        return super().eventFilter(watched, event)

    def _take(self, files: list[str]) -> None:
        projects = [one for one in files if one.lower().endswith(PROJECT)]
        if projects:
            self.project.emit(projects[0])
        else:
            self.tables.emit(files)
