"""What stands where a project was: nothing of it but its file's name, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from desktop.messages import guard_words as said
from desktop.messages import safety_words
from desktop.messages.tongue import tr
from desktop.pages.base import Page
from desktop.pages.safety_parts import KEY_FILES
from desktop.theme.tokens import SPACE_2, SPACE_3, px
from desktop.widgets.controls import Button, Card, Form, PassphraseField, PathField
from desktop.widgets.folding import FoldingRow
from desktop.widgets.text import Elided, Icon, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState

WIDTH = 520


class LockedPage(Page):
    """The passphrase, or close."""

    name = "locked"
    title = said.TITLE
    lead = said.LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        card = Card("")
        card.setMaximumWidth(px(WIDTH))
        self.file = Elided("", "section")
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(Icon("lock", "accent", 24))
        head.addWidget(self.file, 1)
        card.box.addLayout(head)
        form = Form()
        self.passphrase = PassphraseField()
        form.add(tr(said.FIELD), self.passphrase)
        self.key = PathField("open", tr(KEY_FILES), tr(safety_words.KEY_FILE_NONE))
        form.add(tr(safety_words.KEY_FILE), self.key)
        card.box.addWidget(form)
        row = FoldingRow()
        row.setSpacing(SPACE_2)
        self.unlock, self.close_it = Button(tr(said.UNLOCK), "primary"), Button(tr(said.CLOSE))
        row.addWidget(self.unlock)
        row.addWidget(self.close_it)
        row.addStretch(1)
        card.box.addLayout(row)
        self.body.addWidget(card)
        self.body.addWidget(Text(said.after(desk.guard.idle.minutes), "caption", wrap=True))
        self.body.addStretch(1)
        self.unlock.clicked.connect(self._unlock)
        self.passphrase.returnPressed.connect(self._unlock)
        self.close_it.clicked.connect(desk.close_project)

    def _unlock(self) -> None:
        typed = self.passphrase.text()
        self.passphrase.clear()
        self.desk.guard.unlock(typed, self.key.text())

    def show_state(self, state: AppState) -> None:
        """Which file waits."""
        if state.locked is not None:
            self.file.setText(state.locked.shown_path)
        for widget in (self.unlock, self.close_it, self.passphrase):
            widget.setEnabled(state.free)
        if state.free:
            self.setFocusProxy(self.passphrase)
