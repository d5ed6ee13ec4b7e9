"""Parts of the collapse page: the verdict in words, and advice to follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import collapse_words as said
from desktop.messages.tongue import tr
from desktop.theme.tokens import SPACE_1, SPACE_3, SPACE_4
from desktop.widgets.controls import Button, Card
from desktop.widgets.folding import FoldingRow
from desktop.widgets.text import Icon, Text, repolish

if TYPE_CHECKING:
    from desktop.presenters.collapse_state import AdviceView
    from desktop.presenters.desk import Desk


class Verdict(QFrame):
    """Green, amber or red, in a shape, a word and a colour, with the sentences that say what to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdict")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        row.setSpacing(SPACE_3)
        self.icon, self.what = Icon("none", "soft", 22), Text("", "section", wrap=True)
        self.lines = [Text("", "", wrap=True).selectable() for _ in range(4)]
        box = QVBoxLayout()
        box.setSpacing(SPACE_1)
        box.addWidget(self.what)
        for line in self.lines:
            box.addWidget(line)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(box, 1)

    def say(self, icon: str, tone: str, what: str, *lines: str) -> None:
        """Show a verdict and up to four sentences."""
        self.icon.show_icon(icon, tone)
        self.what.setText(what)
        for at, line in enumerate(self.lines):
            text = lines[at] if at < len(lines) else ""
            line.setText(text)
            line.setVisible(bool(text))
        self.setAccessibleName(what)
        self.setAccessibleDescription(" ".join(lines))
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)


class Advice(Card):
    """What to do, one sentence a row, with a button where a press can follow it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.ADVICE))
        self._desk = desk
        self.buttons: list[Button] = []
        self._rows: list[QWidget] = []
        self._shown: tuple[AdviceView, ...] = ()

    def show_advice(self, items: tuple[AdviceView, ...], *, enabled: bool) -> None:
        """Show all; the first is the one to follow."""
        self.setVisible(bool(items))
        if items != self._shown:
            self._shown = items
            self._fill(items)
        for button in self.buttons:
            button.setEnabled(enabled)

    def _fill(self, items: tuple[AdviceView, ...]) -> None:
        for old in self._rows:
            self.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows, self.buttons = [], []
        for one in items:
            made = QWidget(self)
            row = FoldingRow(made)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(SPACE_3)
            icon = Icon("ready" if one.usable else "info", "accent" if one.usable else "faint", 16)
            told = QHBoxLayout()
            told.setSpacing(SPACE_3)
            told.addWidget(icon)
            told.addWidget(Text(one.sentence, wrap=True).selectable(), 1)
            row.addLayout(told, 1)
            if one.usable:
                button = Button(tr(said.GO_ON) if one.go_on else tr(said.USE))
                button.setAccessibleDescription(one.sentence)
                button.clicked.connect(lambda _=False, taken=one: self._desk.use_advice(taken))
                self.buttons.append(button)
                row.addWidget(button)
            self._rows.append(made)
            self.box.addWidget(made)
