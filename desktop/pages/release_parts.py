"""Parts of the release page: the formats, the signing key, a release that left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from desktop.messages import site_words, words
from desktop.presenters.commands import OPENSSL, command
from desktop.theme.tokens import SPACE_2, SPACE_4
from desktop.widgets.controls import Button, Card, CommandLine, Form, PassphraseField, PathField
from desktop.widgets.text import Badge, Facts, Text

if TYPE_CHECKING:
    from desktop.presenters.approval_state import ReleasedView
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, SiteView

FORMATS = ("csv", "parquet", "xlsx", "sav", "dta", "sqlite")
FORMAT_WORDS = ("CSV", "Parquet", "Excel", "SPSS", "Stata", "SQLite")


class FormatsRow(QWidget):
    """In which formats the table leaves; at least one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_4)
        self.boxes = [QCheckBox(word) for word in FORMAT_WORDS]
        for box in self.boxes:
            row.addWidget(box)
            box.toggled.connect(self._toggled)
        row.addStretch(1)
        self.boxes[0].setChecked(True)

    def _toggled(self) -> None:
        if not any(box.isChecked() for box in self.boxes):
            self.boxes[0].setChecked(True)
        self.changed.emit()

    def chosen(self) -> tuple[str, ...]:
        """What is ticked, in the order of the list."""
        return tuple(one for one, box in zip(FORMATS, self.boxes, strict=True) if box.isChecked())


class KeyCard(Card):
    """Whose signature: a key file and its passphrase, or a new one."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("Who signs")
        self._desk = desk
        form = Form()
        self.path = PathField("save", "Signing keys (*.pem);;All files (*)", "officer.pem")
        self.passphrase = PassphraseField()
        form.add("Signing key", self.path)
        form.add("Passphrase of the key", self.passphrase)
        self.box.addWidget(form)
        row = QHBoxLayout()
        self.make = Button("Make a new key here", "plain", "key")
        row.addWidget(self.make)
        row.addStretch(1)
        self.box.addLayout(row)
        hint = "The key stays with you. Its public half travels with every release."
        self.box.addWidget(Text(hint, "caption", wrap=True))
        self.box.addStretch(1)
        self.path.changed.connect(lambda _: self.changed.emit())
        self.make.clicked.connect(self._make)

    def _make(self) -> None:
        self._desk.make_key(self.path.text(), self.passphrase.text())

    def show_state(self, state: AppState) -> None:
        """Buttons as they may be pressed."""
        self.make.setEnabled(state.free)


class RegistryCard(Card):
    """The site's registry: whether one is set; which; setting it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(site_words.TITLE)
        self._desk = desk
        self.status = Badge()
        self.status.wrap()
        self.box.addWidget(self.status)
        self._shown: SiteView | None = None
        self.facts = Facts(70)
        self.box.addWidget(self.facts)
        self.form = Form(2)
        self.registry = PathField("save", "Registries (*.pool);;All files (*)", "site.pool")
        self.key = PathField("save", "Site keys (*.key);;All files (*)", "site.key")
        self.form.add("Registry", self.registry)
        self.form.add("Site key", self.key)
        self.box.addWidget(self.form)
        row = QHBoxLayout()
        self.set_it = Button("Use this registry", "plain", "shield")
        self.set_it.setToolTip("A registry or a key that is not there is made.")
        row.addWidget(self.set_it)
        row.addStretch(1)
        self.box.addLayout(row)
        self.box.addWidget(Text(site_words.HINT, "caption", wrap=True))
        self.set_it.clicked.connect(self._set)

    def _set(self) -> None:
        if self.form.isHidden():  # one is set: first show the fields
            self._ask(asked=True)
            self.registry.setFocus()
            return
        self._desk.set_site(self.registry.text(), self.key.text())

    def show_state(self, state: AppState) -> None:
        """How it stands; the fields where none is set, something is wrong, or another is wanted."""
        self.set_it.setEnabled(state.free)
        site = state.site
        if site is None or site == self._shown:
            return
        self._shown = site
        icon = {"good": "pass", "warn": "info", "bad": "fail"}[site.tone]
        self.status.say(icon, site.text, site.tone)
        self.facts.show_facts(
            tuple((k, v) for k, v in (("Registry", site.registry), ("Key", site.key)) if v)
        )
        self.facts.setVisible(bool(site.registry))
        self._ask(asked=site.tone != "good" and not site.fixed)
        self.set_it.setHidden(site.fixed)

    def _ask(self, *, asked: bool) -> None:
        self.form.setVisible(asked)
        self.set_it.setText("Use this registry" if asked else "Use another registry…")


class ReleasedCard(Card):
    """A release that left, and how anybody checks it."""

    def __init__(self, desk: Desk, one: ReleasedView) -> None:
        super().__init__(one.shown_folder)
        self.heading.selectable()
        facts = [("When", f"{one.at} UTC"), ("Purpose", one.purpose), ("Recipient", one.recipient)]
        facts += [("Files", f"{words.count(len(one.files))}: {', '.join(one.files)}")]
        facts += [("Registered in", one.registered), ("Approved by", one.approved_by)]
        facts += [("Signed with the certificate of", one.certificate)]
        facts += [("Signed by key", one.key_id), ("Manifest SHA-256", one.manifest)]
        shown = Facts(140)
        shown.show_facts(tuple((name, value) for name, value in facts if value))
        self.box.addWidget(shown)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        self.check = Button("Check it now", "plain", "shield")
        self.result = Badge()
        if one.check is not None:
            genuine = one.check.genuine
            self.result.say(
                "pass" if genuine else "fail", one.check.text, "good" if genuine else "bad"
            )
        row.addWidget(self.check)
        row.addWidget(self.result, 1)
        self.box.addLayout(row)
        self.result.setVisible(one.check is not None)
        for finding in () if one.check is None else one.check.findings:
            self.box.addWidget(Badge("fail", finding, "bad"))
        verify, openssl = CommandLine(), CommandLine()
        verify.say(command("verify", one.shown_folder))
        openssl.say(OPENSSL)
        openssl.caption("In that folder, without Cloister")
        self.box.addWidget(verify)
        self.box.addWidget(openssl)
        self.check.clicked.connect(lambda: desk.verify(one.folder))
