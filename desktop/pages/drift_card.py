"""A card on the profile page: do newer real rows still look like what was released? Shown once it was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from desktop.messages import runs_words
from desktop.messages.tongue import tr
from desktop.theme.tokens import SPACE_3
from desktop.widgets.controls import Card
from desktop.widgets.text import Icon, Text

if TYPE_CHECKING:
    from desktop.presenters.runs_state import DriftView


class DriftCard(Card):
    """The verdict with its sign, and what moved, the worst first."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        self.icon, self.word = Icon("none", "soft", 22), Text("", "section", wrap=True)
        row.addWidget(self.icon)
        row.addWidget(self.word, 1)
        self.box.addLayout(row)
        self.sentence, self.lines = Text("", "", wrap=True), Text("", "soft", wrap=True)
        self.box.addWidget(self.sentence)
        self.box.addWidget(self.lines)
        self.hide()

    def show_drift(self, found: DriftView | None) -> None:
        """Show it, or nothing."""
        self.setVisible(found is not None)
        if found is None:
            return
        self.icon.show_icon(found.icon, found.tone)
        self.word.setText(found.word)
        self.sentence.setText(found.sentence)
        self.lines.setText("\n".join(f"• {line}" for line in found.lines))
        self.lines.setVisible(bool(found.lines))
        self.setAccessibleName(tr(runs_words.DRIFT_SAYS, word=found.word))
        self.setAccessibleDescription(found.sentence)
