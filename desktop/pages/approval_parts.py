"""Part of the release page: a second person is asked, and the answer is used; or approves here and now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desktop.messages import approval_words as said
from desktop.messages import release_words
from desktop.messages.tongue import mark, tr
from desktop.presenters.releaser import SecondAsk
from desktop.theme.tokens import SPACE_2
from desktop.widgets.controls import Button, Card, Form, PassphraseField, PathField
from desktop.widgets.folding import FoldingRow
from desktop.widgets.lines import Tick
from desktop.widgets.text import Badge, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState

REQUESTS = mark("Requests (*.request);;All files (*)")
APPROVALS = mark("Approvals (*.approval);;All files (*)")
KEYS = mark("Signing keys (*.pem);;All files (*)")


class SecondCard(Card):
    """Whether a second person is needed; asking one; using the answer; one who is here."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.TITLE))
        self.status = Badge()
        self.status.wrap()
        self.box.addWidget(self.status)
        form = Form(2)
        self.request = PathField("save", tr(REQUESTS), "first.request")
        self.approval = PathField("open", tr(APPROVALS), "first.approval")
        form.add(tr(said.NEW_REQUEST), self.request)
        form.add(tr(said.CAME_BACK), self.approval)
        self.box.addWidget(form)
        row = FoldingRow()
        row.setSpacing(SPACE_2)
        self.ask, self.use = Button(tr(said.ASK), "plain"), Button(tr(said.USE), "plain")
        self.open = Button(tr(said.OPEN), "plain")
        for button in (self.ask, self.use, self.open):
            row.addWidget(button)
        row.addStretch(1)
        self.box.addLayout(row)
        self.with_data = Tick(tr(said.WITH_DATA))
        self.box.addWidget(self.with_data)
        self.box.addWidget(Text(tr(said.ASK_HINT), "caption", wrap=True))
        self.is_here = Tick(tr(release_words.SECOND_HERE))
        self.box.addWidget(self.is_here)
        self.here_form = self._here_form()
        self.here_form.hide()
        self.box.addWidget(self.here_form)
        self.open.clicked.connect(lambda: desk.go("approve"))
        self.approval.changed.connect(lambda _: self.changed.emit())
        self.is_here.toggled.connect(self._turned)

    def _here_form(self) -> Form:
        form = Form(2)
        self.second_key = PathField("open", tr(KEYS), "second.pem")
        self.second_passphrase = PassphraseField()
        self.second_name, self.second_reason = QLineEdit(), QLineEdit()
        form.add(tr(release_words.SECOND_KEY), self.second_key)
        form.add(tr(release_words.SECOND_PASSPHRASE), self.second_passphrase)
        form.add(tr(release_words.SECOND_NAME), self.second_name)
        form.add(tr(release_words.SECOND_REASON), self.second_reason)
        self.second_key.changed.connect(lambda _: self.changed.emit())
        self.second_name.textChanged.connect(lambda _: self.changed.emit())
        return form

    def _turned(self, on: bool) -> None:
        self.here_form.setVisible(on)
        self.changed.emit()

    def here(self) -> SecondAsk | None:
        """The second person who is here; None where nobody is."""
        if not self.is_here.isChecked():
            return None
        return SecondAsk(
            self.second_key.text(),
            self.second_passphrase.text(),
            self.second_name.text(),
            self.second_reason.text(),
        )

    def forget(self) -> None:
        """The second person's passphrase is typed for each release."""
        self.second_passphrase.clear()

    def show_state(self, state: AppState) -> None:
        """What the policy asks for; buttons as they may be pressed."""
        needed = state.approval.needed
        words = said.standing(needed=needed, officers=state.approval.officers)
        self.status.say("info" if needed else "none", words, "warn" if needed else "soft")
        ready = state.free and state.decision is not None
        self.ask.setEnabled(ready)
        self.use.setEnabled(ready)
        self.open.setEnabled(state.free)
