"""What stands where a project was: nothing of it but its file's name, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from desktop.messages import guard_words as said
from desktop.pages.base import Page
from desktop.widgets.controls import Button, Card, Form, PassphraseField
from desktop.widgets.text import Text

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
        card.setMaximumWidth(WIDTH)
        self.file = Text("", "section")
        card.box.addWidget(self.file)
        form = Form()
        self.passphrase = PassphraseField()
        form.add(said.FIELD, self.passphrase)
        card.box.addWidget(form)
        row = QHBoxLayout()
        self.unlock, self.close_it = Button(said.UNLOCK, "primary"), Button(said.CLOSE)
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
        self.desk.guard.unlock(typed)

    def show_state(self, state: AppState) -> None:
        """Which file waits."""
        if state.locked is not None:
            self.file.setText(state.locked.shown_path)
        for widget in (self.unlock, self.close_it, self.passphrase):
            widget.setEnabled(state.free)
        if state.free:
            self.setFocusProxy(self.passphrase)
