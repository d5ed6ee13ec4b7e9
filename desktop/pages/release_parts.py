"""Parts of the release page: where it goes and in which formats, who signs, the site's registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import keys_words, site_words
from desktop.messages import release_words as said
from desktop.messages.tongue import mark, tr
from desktop.presenters.certificate_ask import CertificateAsk
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_4
from desktop.widgets.controls import Button, Card, Form, PassphraseField, PathField
from desktop.widgets.folding import FoldingRow
from desktop.widgets.lines import OneOf, Tick
from desktop.widgets.text import Badge, Facts, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, SiteView

FORMATS = tuple(said.FORMAT_NAMES)
ZIP = ".zip"
KEY_FILES = mark("Signing keys (*.pem);;All files (*)")
CERTIFICATES = mark("Certificates (*.crt *.cer *.pem *.p12 *.pfx);;All files (*)")
ALL_FILES = mark("All files (*)")


class FormatsList(QWidget):
    """In which formats the table leaves, each with a line that says for what; at least one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_4)
        grid.setVerticalSpacing(SPACE_1)
        grid.setColumnStretch(1, 1)
        self.boxes: list[QCheckBox] = []
        for at, (name, word) in enumerate(said.FORMAT_NAMES.items()):
            box, line = Tick(word), Text(tr(said.FORMAT_LINES[name]), "caption", wrap=True)
            box.setAccessibleDescription(line.text())
            grid.addWidget(box, at, 0)
            grid.addWidget(line, at, 1)
            self.boxes.append(box)
            box.toggled.connect(self._toggled)
        self.boxes[0].setChecked(True)

    def _toggled(self) -> None:
        if not any(box.isChecked() for box in self.boxes):
            self.boxes[0].setChecked(True)
        self.changed.emit()

    def chosen(self) -> tuple[str, ...]:
        """What is ticked, in the order of the list."""
        return tuple(one for one, box in zip(FORMATS, self.boxes, strict=True) if box.isChecked())


class WhereField(QWidget):
    """The new folder or .zip: a path, and which of the two. One follows the other."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_2)
        self.path = PathField("save", "", "releases/first")
        self.edit = self.path.edit
        self.folder, self.zip = OneOf(tr(said.AS_FOLDER)), OneOf(tr(said.AS_ZIP))
        row = FoldingRow()
        row.setSpacing(SPACE_4)
        row.addWidget(Text(tr(said.FOLDER_OR_ZIP), "soft"))
        row.addWidget(self.folder)
        row.addWidget(self.zip)
        row.addStretch(1)
        box.addWidget(self.path)
        box.addLayout(row)
        self.folder.setChecked(True)
        self.setFocusProxy(self.path)
        self.path.changed.connect(self._typed)
        self.zip.toggled.connect(self._chosen)

    def setAccessibleName(self, name: str) -> None:
        """Name the line, which is what people type into."""
        super().setAccessibleName(name)
        self.path.setAccessibleName(name)

    def text(self) -> str:
        """What is typed."""
        return self.path.text()

    def set_text(self, text: str) -> None:
        """Fill it in."""
        self.path.set_text(text)

    def _typed(self, text: str) -> None:
        """An ending that was typed is a choice."""
        if text.strip():
            is_zip = text.strip().lower().endswith(ZIP)
            (self.zip if is_zip else self.folder).setChecked(True)
        self.changed.emit()

    def _chosen(self, on: bool) -> None:
        text = self.text()
        if text and text.lower().endswith(ZIP) != on:
            self.path.set_text(text + ZIP if on else text[: -len(ZIP)])
        self.changed.emit()


class CertificatePart(QWidget):
    """A certificate of the institution that signs too: its files, or a smartcard."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_2)
        self.on = Tick(tr(said.CERTIFICATE_BOX))
        self.form = Form()
        self.file = PathField("open", tr(CERTIFICATES), "officer.crt")
        self.key = PathField("open", tr(ALL_FILES), "officer.key")
        self.passphrase = PassphraseField()
        self.outside = Tick(tr(said.OUTSIDE))
        self.form.add(tr(said.CERTIFICATE), self.file)
        self.form.add(tr(said.CERTIFICATE_KEY), self.key)
        self.form.add(tr(said.CERTIFICATE_PASSPHRASE), self.passphrase)
        box.addWidget(self.on)
        box.addWidget(self.form)
        box.addWidget(self.outside)
        self.hint = Text(tr(said.OUTSIDE_HINT), "caption", wrap=True)
        box.addWidget(self.hint)
        self.hint.hide()
        self.form.hide()
        self.outside.hide()
        self.on.toggled.connect(self._turned)
        self.outside.toggled.connect(self._turned)
        self.file.changed.connect(lambda _: self.changed.emit())
        self.key.changed.connect(lambda _: self.changed.emit())

    def _turned(self) -> None:
        self.form.setVisible(self.on.isChecked())
        self.outside.setVisible(self.on.isChecked())
        self.hint.setVisible(self.on.isChecked() and self.outside.isChecked())
        for field in (self.key, self.passphrase):
            field.setEnabled(not self.outside.isChecked())
        self.changed.emit()

    def asked(self) -> CertificateAsk | None:
        """What is typed; None where no certificate is to sign."""
        if not self.on.isChecked():
            return None
        return CertificateAsk(
            self.file.text(), self.key.text(), self.passphrase.text(), self.outside.isChecked()
        )


class KeyCard(Card):
    """Whose signature: a key file and its passphrase, or a new one; and a certificate, where that is offered."""

    changed = Signal()

    def __init__(self, desk: Desk, *, certificates: bool = False) -> None:
        super().__init__(tr(said.SIGNS))
        self._desk = desk
        form = Form()
        self.path = PathField("save", tr(KEY_FILES), "officer.pem")
        self.passphrase = PassphraseField()
        form.add(tr(said.KEY), self.path)
        form.add(tr(said.KEY_PASSPHRASE), self.passphrase)
        self.box.addWidget(form)
        row = FoldingRow()
        row.setSpacing(SPACE_2)
        self.make = Button(tr(said.MAKE_KEY), "plain", "key")
        self.more = Button(tr(keys_words.OPEN), "link")
        row.addWidget(self.make)
        row.addWidget(self.more)
        row.addStretch(1)
        self.box.addLayout(row)
        self.box.addWidget(Text(tr(said.KEY_HINT), "caption", wrap=True))
        self.certificate = CertificatePart()
        self.box.addWidget(self.certificate)
        if not certificates:
            self.certificate.hide()
        self.box.addStretch(1)
        self.path.changed.connect(lambda _: self.changed.emit())
        self.certificate.changed.connect(self.changed)
        self.make.clicked.connect(self._make)
        self.more.clicked.connect(lambda: desk.go("keys"))

    def _make(self) -> None:
        self._desk.make_key(self.path.text(), self.passphrase.text())

    def show_state(self, state: AppState) -> None:
        """Buttons as they may be pressed."""
        self.make.setEnabled(state.calm)


class RegistryCard(Card):
    """The site's registry: whether one is set; which; setting it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(site_words.TITLE))
        self._desk = desk
        self.status = Badge()
        self.status.wrap()
        self.box.addWidget(self.status)
        self._shown: SiteView | None = None
        self.facts = Facts(70)
        self.box.addWidget(self.facts)
        self.form = Form(2)
        self.registry = PathField("save", tr(site_words.REGISTRY_FILES), "site.pool")
        self.key = PathField("save", tr(site_words.KEY_FILES), "site.key")
        self.form.add(tr(site_words.REGISTRY), self.registry)
        self.form.add(tr(site_words.SITE_KEY), self.key)
        self.box.addWidget(self.form)
        row = QHBoxLayout()
        self.set_it = Button(tr(site_words.USE), "plain", "shield")
        self.set_it.setToolTip(tr(site_words.USE_HINT))
        row.addWidget(self.set_it)
        row.addStretch(1)
        self.box.addLayout(row)
        self.box.addWidget(Text(tr(site_words.HINT), "caption", wrap=True))
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
            tuple(
                (tr(name), value)
                for name, value in (
                    (site_words.REGISTRY, site.registry),
                    (site_words.KEY, site.key),
                )
                if value
            )
        )
        self.facts.setVisible(bool(site.registry))
        self._ask(asked=site.tone != "good" and not site.fixed)
        self.set_it.setHidden(site.fixed)

    def _ask(self, *, asked: bool) -> None:
        self.form.setVisible(asked)
        self.set_it.setText(tr(site_words.USE if asked else site_words.USE_OTHER))
