"""The first page: make a project, open one, or start with sample data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import approval_words, guard_words
from desktop.pages.base import Page, side_by_side
from desktop.presenters.commands import command, shown
from desktop.theme.tokens import SPACE_1
from desktop.widgets.controls import Button, Card, Form, PassphraseField, PathField
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState

FILTER = "Cloister projects (*.cloister)"


class WelcomePage(Page):
    """Where one comes in."""

    name = "welcome"
    title = "Real tables go in. Synthetic ones come out, with the proof."
    lead = (
        "A project is one encrypted file. It holds the real table, what was made from it, and the log "
        "of everything that was done. Nothing leaves this machine unless you release it."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.body.addLayout(side_by_side(self._new(), self._open(), (1, 1)))
        self.recent_card = Card("Recent projects")
        self.recent = QVBoxLayout()
        self.recent.setSpacing(SPACE_1)
        self.recent_card.box.addLayout(self.recent)
        self.remember = QCheckBox(guard_words.REMEMBER)
        self.remember.toggled.connect(lambda on: self.desk.guard.remember(on=on))
        self.recent_card.box.addWidget(self.remember)
        self.body.addWidget(self.recent_card)
        self.body.addStretch(1)
        self.end_with_command()

    def _new(self) -> QWidget:
        card = Card("New project")
        form = Form()
        self.new_path = PathField("save", FILTER, "patients.cloister")
        self.new_passphrase, self.new_repeat = PassphraseField(), PassphraseField()
        form.add("Project file", self.new_path)
        form.add("Passphrase", self.new_passphrase)
        form.add("The same passphrase again", self.new_repeat)
        card.box.addWidget(form)
        hint = "Without the passphrase nobody can open the file, and nobody can get it back."
        card.box.addWidget(Text(hint, "caption", wrap=True))
        row = QHBoxLayout()
        self.make_button = Button("Make the project", "primary")
        self.sample_button = Button("Make it with sample data")
        row.addWidget(self.make_button)
        row.addWidget(self.sample_button)
        row.addStretch(1)
        card.box.addLayout(row)
        card.box.addStretch(1)
        self.make_button.clicked.connect(lambda: self._make(sample=False))
        self.sample_button.clicked.connect(lambda: self._make(sample=True))
        self.new_repeat.returnPressed.connect(lambda: self._make(sample=False))
        self.new_path.changed.connect(lambda _: self._say_command())
        return card

    def _open(self) -> QWidget:
        card = Card("Open a project")
        form = Form()
        self.open_path = PathField("open", FILTER, "patients.cloister")
        self.open_passphrase = PassphraseField()
        form.add("Project file", self.open_path)
        form.add("Passphrase", self.open_passphrase)
        card.box.addWidget(form)
        row = QHBoxLayout()
        self.open_button = Button("Open")
        self.approve_button = Button(approval_words.OPEN)
        row.addWidget(self.open_button)
        row.addWidget(self.approve_button)
        row.addStretch(1)
        card.box.addLayout(row)
        card.box.addStretch(1)
        self.open_button.clicked.connect(self._open_it)
        self.approve_button.clicked.connect(lambda: self.desk.go("approve"))
        self.open_passphrase.returnPressed.connect(self._open_it)
        return card

    def _make(self, *, sample: bool) -> None:
        typed = self.new_path.text(), self.new_passphrase.text(), self.new_repeat.text()
        self.desk.create(*typed, sample=sample)

    def _open_it(self) -> None:
        self.desk.open(self.open_path.text(), self.open_passphrase.text())

    def choose(self, path: str) -> None:
        """Fill in a project and wait for its passphrase."""
        self.open_path.set_text(path)
        self.open_passphrase.setFocus()

    def _say_command(self) -> None:
        self.command.say(command("create", self.new_path.text() or "patients.cloister"))

    def _show_remembering(self, state: AppState) -> None:
        """Whether projects are remembered; a site that forbids it says so."""
        allowed = state.remembers.allowed
        self.remember.blockSignals(True)
        self.remember.setChecked(state.remembers.on)
        self.remember.blockSignals(False)
        self.remember.setEnabled(allowed)
        self.remember.setText(guard_words.REMEMBER if allowed else guard_words.SITE_REMEMBERS_NOT)

    def show_state(self, state: AppState) -> None:
        """Recent projects; passphrases are forgotten as soon as a project is open."""
        self._say_command()
        for button in (self.make_button, self.sample_button, self.open_button):
            button.setEnabled(state.free)
        if state.project is not None and self.is_new("project", state.project):
            for field in (self.new_passphrase, self.new_repeat, self.open_passphrase):
                field.clear()
        self._show_remembering(state)
        if self.is_new("recent", state.recent):
            while (item := self.recent.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.deleteLater()
            for path in state.recent:
                link = Button(shown(path), "link")
                link.clicked.connect(lambda _=False, path=path: self.choose(path))
                self.recent.addWidget(link)
