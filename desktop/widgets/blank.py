"""What stands where there is nothing yet, or nothing to tell: a shape over a sentence, in the middle."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.tokens import SPACE_2, SPACE_6, px
from desktop.widgets.text import Icon, Text

WIDE = 520
"""Pixels that a sentence takes at most, so that it reads as one thought."""


class Blank(QWidget):
    """An icon over a sentence; it takes the room there is."""

    def __init__(self, icon: str, text: str, tone: str = "faint") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._text = Text(text, "soft", wrap=True)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._text.setAlignment(centre)
        self._text.setMaximumWidth(px(WIDE))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, SPACE_6, 0, SPACE_6)
        box.setSpacing(SPACE_2)
        box.addStretch(1)
        box.addWidget(Icon(icon, tone, 28), 0, centre)
        row = QHBoxLayout()  # a text that wraps and is aligned would be as narrow as Qt likes
        row.addStretch(1)
        row.addWidget(self._text, 1000)
        row.addStretch(1)
        box.addLayout(row)
        box.addStretch(1)
        self.setAccessibleName(text)

    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    def setText(self, text: str) -> None:
        """Say something else."""
        self._text.setText(text)
        self.setAccessibleName(text)
