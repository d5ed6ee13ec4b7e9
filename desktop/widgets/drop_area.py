"""Where a file is dropped: a wide place that says so, and a way to the dialog for those who would rather choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.theme.tokens import SPACE_2, SPACE_4, SPACE_6, px
from desktop.theme.tongue import tr
from desktop.widgets.controls import Button
from desktop.widgets.text import Icon, Text, repolish

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_HINT = 560
"""Pixels of the line that explains what may be dropped."""


class DropArea(QFrame):
    """Takes a dropped file, or opens the dialog of a path field."""

    dropped = Signal(str)
    """The first file."""
    dropped_all = Signal(list)
    """All of them."""

    def __init__(self, text: str, hint: str, choose: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("drop")
        self.setAcceptDrops(True)
        self.setMinimumHeight(px(136))
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        box.setSpacing(SPACE_2)
        box.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        box.addWidget(Icon("table", "faint", 28), 0, centre)
        box.addWidget(Text(text, "section"), 0, centre)
        said = Text(hint, "soft", wrap=True)
        said.setAlignment(centre)
        said.setMaximumWidth(px(MOST_HINT))
        beside = QHBoxLayout()  # aligned in the middle it would be as narrow as its longest word
        beside.addStretch(1)
        beside.addWidget(said, 1000)
        beside.addStretch(1)
        box.addLayout(beside)
        button = Button(tr("Choose a file…"), "link")
        button.clicked.connect(choose)
        box.addWidget(button, 0, centre)
        box.addStretch(1)

    def _over(self, over: bool) -> None:
        self.setProperty("over", "true" if over else "false")
        repolish(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only files of this machine."""
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            event.acceptProposedAction()
            self._over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Back to rest."""
        del event
        self._over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files."""
        self._over(False)
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.dropped.emit(files[0])
            self.dropped_all.emit(files)
