"""A short list with a dot before each line; a line that wraps goes on under its own first word."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.theme.tokens import SPACE_1, SPACE_2
from desktop.widgets.text import Text

DOT = "•"


class Bullets(QWidget):
    """Lines that people can copy from, each with a dot of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_2)
        self._grid.setVerticalSpacing(SPACE_1)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[Text, Text]] = []
        self._lines: tuple[str, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """What it says."""
        return self._lines

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Replace all lines; rows that are there already are used again."""
        if lines == self._lines:
            return
        self._lines = lines
        while len(self._rows) < len(lines):
            at, dot, said = len(self._rows), Text(DOT), Text("", wrap=True).selectable()
            self._grid.addWidget(dot, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, at, 1)
            self._rows.append((dot, said))
        for at, (dot, said) in enumerate(self._rows):
            given = at < len(lines)
            said.setText(lines[at] if given else "")
            dot.setVisible(given)
            said.setVisible(given)
