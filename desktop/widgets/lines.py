"""Words of ticks and buttons in several lines, where texts are so large that one would be wider than a page."""

from __future__ import annotations

import textwrap

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox, QRadioButton

from desktop.theme.tokens import factor, px

ROOM = 540
"""Pixels that a line may take at large texts: what is left of a small screen beside the steps."""
LETTER = 6.9
"""Pixels at 100 % that a letter takes on average."""


def in_lines(text: str) -> str:
    """A text as it is at the usual size; at larger ones broken between words where it would be too wide."""
    most = int(ROOM / (px(100) / 100 * LETTER))
    if factor() <= 1 or len(text) <= most:
        return text
    return "\n".join(textwrap.wrap(text, most, break_long_words=False, break_on_hyphens=False))


class Tick(QCheckBox):
    """A tick whose words break."""

    def __init__(self, text: str = "") -> None:
        super().__init__(in_lines(text))
        self.setAccessibleName(text)

    def setText(self, text: str) -> None:
        """Say something else."""
        super().setText(in_lines(text))
        self.setAccessibleName(text)

    def hitButton(self, at: QPoint) -> bool:
        """All of its line is it, not its words alone."""
        return self.rect().contains(at)


class OneOf(QRadioButton):
    """One of several, whose words break."""

    def __init__(self, text: str) -> None:
        super().__init__(in_lines(text))
        self.setAccessibleName(text)

    def hitButton(self, at: QPoint) -> bool:
        """All of its line is it, not its words alone."""
        return self.rect().contains(at)
