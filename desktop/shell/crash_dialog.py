"""Shows what nobody expected, in full. It is never sent anywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.theme.tokens import SPACE_3, SPACE_4
from desktop.widgets import clipboard
from desktop.widgets.controls import Button
from desktop.widgets.text import Text

MEANING = (
    "The project is as it was before: work is only taken into it when it is whole. You may go on. "
    "The text below names places in the program and no value of any table; it is sent nowhere."
)


class CrashDialog(QDialog):
    """Stands beside the window and blocks nothing."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Something in Cloister broke")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 360)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        box.setSpacing(SPACE_3)
        box.addWidget(Text("Something in Cloister broke", "section"))
        box.addWidget(Text(MEANING, "soft", wrap=True))
        self.report = QPlainTextEdit(text)
        self.report.setReadOnly(True)
        self.report.setAccessibleName("What broke")
        box.addWidget(self.report, 1)
        row = QHBoxLayout()
        copy, close = Button("Copy", "plain", "copy"), Button("Go on", "primary")
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        box.addLayout(row)
        copy.clicked.connect(lambda: clipboard.copy(text))
        close.clicked.connect(self.close)
