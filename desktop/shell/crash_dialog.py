"""Shows what nobody expected, in full, and where it is kept. It is never sent anywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.messages import crash_words
from desktop.messages import shell_words as said
from desktop.messages.tongue import tr
from desktop.theme.tokens import SPACE_3, SPACE_4, px
from desktop.widgets import clipboard
from desktop.widgets.controls import Button
from desktop.widgets.text import Text


class CrashDialog(QDialog):
    """Stands beside the window and blocks nothing."""

    def __init__(self, parent: QWidget | None, text: str, kept: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr(said.BROKE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(px(620), px(360))
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        box.setSpacing(SPACE_3)
        box.addWidget(Text(tr(said.BROKE), "section"))
        box.addWidget(Text(tr(said.BROKE_MEANING), "soft", wrap=True))
        self.report = QPlainTextEdit(text)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(tr(said.WHAT_BROKE))
        box.addWidget(self.report, 1)
        where = tr(crash_words.KEPT, path=kept) if kept else tr(crash_words.NOT_KEPT)
        self.where = Text(where, "caption", wrap=True).selectable()
        box.addWidget(self.where)
        row = QHBoxLayout()
        copy, close = Button(tr(said.COPY), "plain", "copy"), Button(tr(said.GO_ON), "primary")
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        box.addLayout(row)
        copy.clicked.connect(lambda: clipboard.copy(text))
        close.clicked.connect(self.close)
