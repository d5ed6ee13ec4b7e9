"""A verdict in a strip: a shape, a colour and words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.theme.tokens import SPACE_1, SPACE_3, SPACE_4
from desktop.widgets.text import Icon, Text, repolish


class VerdictStrip(QFrame):
    """The verdict in a shape, a colour and words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdict")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        row.setSpacing(SPACE_3)
        self.icon = Icon("none", "soft", 22)
        self.what, self.more = Text("", "section", wrap=True), Text("", "soft", wrap=True)
        said = QVBoxLayout()
        said.setSpacing(SPACE_1 // 2)
        said.addWidget(self.what)
        said.addWidget(self.more)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)

    def say(self, icon: str, tone: str, what: str, more: str) -> None:
        """Show a verdict."""
        self.icon.show_icon(icon, tone)
        self.what.setText(what)
        self.more.setText(more)
        self.setAccessibleName(what)
        self.setAccessibleDescription(more)
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)
