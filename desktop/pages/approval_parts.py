"""Part of the release page: a second person is asked, and the answer is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from desktop.messages import approval_words as said
from desktop.theme.tokens import SPACE_2
from desktop.widgets.controls import Button, Card, Form, PathField
from desktop.widgets.text import Badge, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState


class SecondCard(Card):
    """Whether a second person is needed; asking one; using the answer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(said.TITLE)
        self.status = Badge()
        self.status.wrap()
        self.box.addWidget(self.status)
        form = Form(2)
        self.request = PathField("save", "Requests (*.request);;All files (*)", "first.request")
        self.approval = PathField("open", "Approvals (*.approval);;All files (*)", "first.approval")
        form.add("New request to write", self.request)
        form.add("Approval that came back", self.approval)
        self.box.addWidget(form)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        self.ask, self.use = Button(said.ASK, "plain"), Button(said.USE, "plain")
        self.open = Button(said.OPEN, "plain")
        for button in (self.ask, self.use, self.open):
            row.addWidget(button)
        row.addStretch(1)
        self.box.addLayout(row)
        self.box.addWidget(Text(said.ASK_HINT, "caption", wrap=True))
        self.open.clicked.connect(lambda: desk.go("approve"))

    def show_state(self, state: AppState) -> None:
        """What the policy asks for; buttons as they may be pressed."""
        needed = state.approval.needed
        words = said.standing(needed=needed, officers=state.approval.officers)
        self.status.say("info" if needed else "none", words, "warn" if needed else "soft")
        ready = state.free and state.decision is not None
        self.ask.setEnabled(ready)
        self.use.setEnabled(ready)
        self.open.setEnabled(state.free)
