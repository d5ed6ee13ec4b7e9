"""Opening a project otherwise: a key file, to read only; and what to do where something stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from desktop.messages import safety_words as said
from desktop.messages.tongue import tr
from desktop.pages.base import Page
from desktop.pages.safety_parts import KEY_FILES, PROJECTS
from desktop.presenters.commands import command
from desktop.theme.tokens import SPACE_2, px
from desktop.widgets.controls import Button, Card, Form, PassphraseField, PathField
from desktop.widgets.lines import Tick
from desktop.widgets.text import Badge, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState
    from desktop.presenters.vault_state import TroubleView

WIDTH = 720


class OpeningPage(Page):
    """The other ways in."""

    name = "opening"
    title = said.OPENING_TITLE
    lead = said.OPENING_LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.back = self.add_action(tr(said.BACK))
        self.trouble = self._trouble()
        self.body.addWidget(self.trouble)
        self.form = self._form()
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.end_with_command()
        self._shown: TroubleView | None = None
        self.back.clicked.connect(self._back)

    def _trouble(self) -> Card:
        card = Card("")
        card.setMaximumWidth(px(WIDTH))
        self.file = Text("", "section")
        self.what = Badge()
        self.what.wrap()
        self.meaning = Text("", "soft", wrap=True)
        self.more = Text("", "caption", wrap=True)
        self.take_over = Button(tr(said.TAKE_OVER))
        self.read = Button(tr(said.READ), "primary")
        self.migrate = Button(tr(said.MIGRATE), "primary")
        for part in (self.file, self.what, self.meaning):
            card.box.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for button in (self.migrate, self.read, self.take_over):
            row.addWidget(button)
        row.addStretch(1)
        card.box.addLayout(row)
        card.box.addWidget(self.more)
        self.take_over.clicked.connect(self.desk.vault.take_over)
        self.read.clicked.connect(self.desk.vault.open_to_read)
        self.migrate.clicked.connect(self.desk.vault.migrate)
        return card

    def _form(self) -> Card:
        card = Card("")
        card.setMaximumWidth(px(WIDTH))
        form = Form()
        self.path = PathField("open", tr(PROJECTS), "patients.cloister")
        self.passphrase = PassphraseField(tr(said.SECRET_HINT))
        self.key = PathField("open", tr(KEY_FILES), tr(said.KEY_FILE_NONE))
        form.add(tr(said.FILE), self.path)
        form.add(tr(said.SECRET), self.passphrase)
        form.add(tr(said.KEY_FILE), self.key)
        card.box.addWidget(form)
        self.to_read = Tick(tr(said.TO_READ))
        self.to_read.setAccessibleDescription(tr(said.TO_READ_HINT))
        card.box.addWidget(self.to_read)
        card.box.addWidget(Text(tr(said.TO_READ_HINT), "caption", wrap=True))
        self.open = Button(tr(said.OPEN), "primary")
        row = QHBoxLayout()
        row.addWidget(self.open)
        row.addStretch(1)
        card.box.addLayout(row)
        self.open.clicked.connect(self._open)
        self.passphrase.returnPressed.connect(self._open)
        self.path.changed.connect(lambda _: self._say_command())
        self.key.changed.connect(lambda _: self._say_command())
        return card

    def _open(self) -> None:
        self.desk.vault.open(
            self.path.text(),
            self.passphrase.text(),
            self.key.text(),
            read_only=self.to_read.isChecked(),
        )

    def _back(self) -> None:
        self.passphrase.clear()
        self.desk.vault.give_up()

    def show_state(self, state: AppState) -> None:
        """What stands in the way, if something does; the fields otherwise."""
        trouble = state.vault.trouble
        self.trouble.setVisible(trouble is not None)
        self.form.setVisible(trouble is None)
        for button in (self.open, self.take_over, self.read, self.migrate):
            button.setEnabled(state.free)
        if state.project is not None and self.is_new("project", state.project):
            self.passphrase.clear()
        if trouble is not None and trouble != self._shown:
            self.file.setText(trouble.shown_path)
            self.what.say("lock", trouble.what, "warn")
            self.meaning.setText(" ".join(p for p in (trouble.meaning, trouble.todo) if p))
            self.take_over.setVisible(trouble.take_over)
            self.read.setVisible(trouble.read_only)
            self.migrate.setVisible(trouble.migrate)
            more = [said.TAKE_OVER_MORE] if trouble.take_over else []
            more += [said.MIGRATE_MORE] if trouble.migrate else []
            self.more.setText(" ".join(map(tr, more)))
            self.more.setVisible(bool(more))
        self._shown = trouble
        self._say_command()

    def _say_command(self) -> None:
        trouble = self._shown
        if trouble is not None:
            verb = "migrate" if trouble.migrate else "status"
            options = ("--take-over",) if trouble.take_over else ()
            self.command.say(command(verb, trouble.shown_path, *options))
            return
        key = ("--key-file", self.key.text()) if self.key.text() else ()
        self.command.say(command("status", self.path.text() or "patients.cloister", *key))
