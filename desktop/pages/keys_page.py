"""Signing keys: made, shown, copied, followed by another, revoked; certificates looked at. Needs no project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from desktop.messages import keys_words as said
from desktop.messages.tongue import mark, tr
from desktop.pages.base import Page, filled, side_by_side, stacked
from desktop.presenters.commands import command
from desktop.theme.tokens import SPACE_2, SPACE_4, px
from desktop.widgets import clipboard
from desktop.widgets.controls import Button, Card, Form, PassphraseField, PathField
from desktop.widgets.folding import FoldingRow
from desktop.widgets.lines import OneOf
from desktop.widgets.text import Facts, Rule, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState

KEYS = mark("Signing keys (*.pem *.json);;All files (*)")
NOTES = mark("Notes (*.json);;All files (*)")
CERTIFICATES = mark("Certificates (*.crt *.cer *.pem *.p12 *.pfx);;All files (*)")
PUBLIC_HEIGHT = 92


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_2)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


class KeysPage(Page):
    """Who one is when one signs."""

    name = "keys"
    title = said.TITLE
    lead = said.LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.back = self.add_action(tr(said.BACK))
        left = filled(self._the_key(), self._certificate())
        self.body.addLayout(side_by_side(left, filled(self._care()), (1, 1)))
        self.body.addStretch(1)
        self.end_with_command()
        self._from, self._made = "welcome", 0
        self.back.clicked.connect(lambda: desk.go(self._from))
        self.path.changed.connect(lambda _: self._say_command())

    def _the_key(self) -> Card:
        card = Card(tr(said.THE_KEY))
        form = Form()
        self.path = PathField("save", tr(KEYS), "officer.pem")
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        form.add(tr(said.FILE), self.path)
        form.add(tr(said.PASSPHRASE), self.passphrase)
        card.box.addWidget(form)
        self.show_it = Button(tr(said.SHOW), "primary")
        card.box.addLayout(_row(self.show_it))
        card.box.addWidget(Text(tr(said.SHOW_HINT), "caption", wrap=True))
        self.shown = self._shown()
        card.box.addWidget(self.shown)
        card.box.addWidget(Rule())
        card.box.addWidget(Text(tr(said.MAKE_LEAD), "soft", wrap=True))
        more = Form()
        more.add(tr(said.AGAIN), self.again)
        card.box.addWidget(more)
        self.make = Button(tr(said.MAKE), "plain", "key")
        card.box.addLayout(_row(self.make))
        keyring = self.desk.keyring
        self.show_it.clicked.connect(lambda: keyring.show(self.path.text(), self.passphrase.text()))
        self.make.clicked.connect(
            lambda: keyring.make(self.path.text(), self.passphrase.text(), self.again.text())
        )
        return card

    def _shown(self) -> QWidget:
        self.facts = Facts(100)
        self.hint = Text(tr(said.FINGERPRINT_HINT), "caption", wrap=True)
        self.public = QPlainTextEdit()
        self.public.setReadOnly(True)
        self.public.setTabChangesFocus(True)
        self.public.setFixedHeight(px(PUBLIC_HEIGHT))
        self.public.setAccessibleName(tr(said.PUBLIC))
        self.copy = Button(tr(said.COPY), "plain", "copy")
        self.public_to = PathField("save", tr(KEYS), "officer.pub.pem")
        self.public_to.setAccessibleName(tr(said.EXPORT_TO))
        self.export = Button(tr(said.EXPORT))
        self.copy.clicked.connect(lambda: clipboard.copy(self.public.toPlainText()))
        self.export.clicked.connect(
            lambda: self.desk.keyring.export_public(
                self.path.text(), self.passphrase.text(), self.public_to.text()
            )
        )
        self.half = stacked(
            Text(tr(said.PUBLIC), "field"),
            self.public,
            Text(tr(said.EXPORT_TO), "field"),
            self.public_to,
            _row(self.export, self.copy),
        )
        made = stacked(self.facts, self.hint, self.half)
        made.hide()
        return made

    def _certificate(self) -> Card:
        card = Card(tr(said.CERTIFICATE))
        card.box.addWidget(Text(tr(said.CERTIFICATE_LEAD), "soft", wrap=True))
        form = Form()
        self.certificate = PathField("open", tr(CERTIFICATES), "officer.crt")
        form.add(tr(said.CERTIFICATE_FILE), self.certificate)
        card.box.addWidget(form)
        self.look = Button(tr(said.LOOK))
        card.box.addLayout(_row(self.look))
        self.certificate_facts = Facts(100)
        self.certificate_facts.hide()
        card.box.addWidget(self.certificate_facts)
        self.look.clicked.connect(
            lambda: self.desk.keyring.look_at_certificate(self.certificate.text())
        )
        return card

    def _care(self) -> Card:
        card = Card(tr(said.CARE))
        form = Form()
        self.out, self.new = PathField("save", tr(KEYS), "officer-2.pem"), PassphraseField()
        self.new.setPlaceholderText(tr(said.NEW_HINT))
        form.add(tr(said.NEW_FILE), self.out)
        form.add(tr(said.NEW_PASSPHRASE), self.new)
        card.box.addWidget(form)
        self.backup, self.change = Button(tr(said.BACKUP), "plain", "copy"), Button(tr(said.CHANGE))
        self.rotate, self.revoke = Button(tr(said.ROTATE)), Button(tr(said.REVOKE))
        for lead, button in (
            (said.BACKUP_LEAD, self.backup),
            (said.CHANGED_MORE, self.change),
            (said.ROTATE_LEAD, self.rotate),
        ):
            card.box.addWidget(Rule())
            card.box.addWidget(Text(tr(lead), "soft", wrap=True))
            card.box.addLayout(_row(button))
        card.box.addWidget(Rule())
        card.box.addWidget(Text(tr(said.REVOKE_LEAD), "soft", wrap=True))
        card.box.addLayout(self._why())
        words = Form()
        self.reason = QLineEdit()
        words.add(tr(said.REASON), self.reason)
        card.box.addWidget(words)
        card.box.addLayout(_row(self.revoke))
        self.backup.clicked.connect(lambda: self.desk.keyring.backup(*self._typed()))
        self.rotate.clicked.connect(lambda: self.desk.keyring.rotate(*self._typed()))
        self.change.clicked.connect(
            lambda: self.desk.keyring.change_passphrase(
                self.path.text(), self.passphrase.text(), self.new.text()
            )
        )
        self.revoke.clicked.connect(self._revoke)
        return card

    def _why(self) -> FoldingRow:
        self.compromised = OneOf(tr(said.COMPROMISED))
        self.retired = OneOf(tr(said.RETIRED))
        self.retired.setChecked(True)
        row = FoldingRow()
        row.setSpacing(SPACE_4)
        row.addWidget(self.retired)
        row.addWidget(self.compromised)
        row.addStretch(1)
        return row

    def _typed(self) -> tuple[str, str, str, str]:
        return self.path.text(), self.passphrase.text(), self.out.text(), self.new.text()

    def _revoke(self) -> None:
        self.desk.keyring.revoke(
            self.path.text(),
            self.passphrase.text(),
            self.out.text(),
            "compromised" if self.compromised.isChecked() else "retired",
            self.reason.text().strip(),
        )

    def show_state(self, state: AppState) -> None:
        """The key that is looked at; passphrases go when something was done with them."""
        self._from = "welcome" if state.project is None else "release"
        for button in (self.show_it, self.make, self.export, self.backup, self.change):
            button.setEnabled(state.calm)
        for button in (self.rotate, self.revoke, self.look):
            button.setEnabled(state.calm)
        keys = state.keys
        if keys.made != self._made:
            self._made = keys.made
            for field in (self.passphrase, self.again, self.new):
                field.clear()
            for path in (self.out, self.public_to):
                path.set_text("")
        self.shown.setVisible(keys.key is not None)
        if keys.key is not None and self.is_new("key", keys.key):
            self.facts.show_facts(keys.key.facts)
            self.public.setPlainText(keys.key.public)
            self.half.setVisible(bool(keys.key.public))
            self.hint.setVisible(bool(keys.key.public))
        if keys.certificate is not None:
            self.certificate_facts.show_facts(keys.certificate.facts)
            self.certificate_facts.show()
        self._say_command()

    def _say_command(self) -> None:
        self.command.say(command("keys", "show", self.path.text() or "officer.pem"))
