"""Check a release that came from elsewhere: genuine or not, which file, whose key. Needs no project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.messages import check_words as said
from desktop.messages.tongue import mark, tr
from desktop.pages.base import Page
from desktop.pages.verdict_strip import VerdictStrip
from desktop.presenters.commands import command
from desktop.theme.tokens import SPACE_1
from desktop.widgets.controls import Button, Card, Form, PathField
from desktop.widgets.text import Badge, Facts, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.release_state import OutsideView
    from desktop.presenters.state import AppState

RELEASES = mark("Releases (*.zip manifest.json);;All files (*)")
KEYS = mark("Public keys (*.pem);;All files (*)")
TRUST = mark("Trust files (*.json *.txt *.pem);;All files (*)")
LABELS = 210
MANIFEST = "/manifest.json"


class CheckPage(Page):
    """Is it what was signed?"""

    name = "check"
    title = said.TITLE
    lead = said.LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.back = self.add_action(tr(said.BACK))
        card = Card("")
        form = Form(2)
        self.release = PathField("open", tr(RELEASES), "teaching.zip")
        self.key = PathField("open", tr(KEYS), "signer.pub.pem")
        self.trust = PathField("open", tr(TRUST), "trust.txt")
        self.roots = PathField("open", tr(KEYS), "roots.pem")
        form.add(tr(said.RELEASE), self.release)
        form.add(tr(said.KEY), self.key)
        form.add(tr(said.TRUST), self.trust)
        form.add(tr(said.ROOTS), self.roots)
        card.box.addWidget(form)
        self.go = Button(tr(said.GO), "primary", "shield")
        row = QHBoxLayout()
        row.addWidget(self.go)
        row.addStretch(1)
        card.box.addLayout(row)
        self.body.addWidget(card)
        self.verdict = VerdictStrip()
        self.body.addWidget(self.verdict)
        self.answer = Card("")
        self.facts = Facts(LABELS)
        self.answer.box.addWidget(self.facts)
        self._found = QVBoxLayout()
        self._found.setSpacing(SPACE_1)
        self.answer.box.addLayout(self._found)
        self.notes = Text("", "soft", wrap=True)
        self.answer.box.addWidget(self.notes)
        self.body.addWidget(self.answer)
        self.body.addStretch(1)
        self.end_with_command()
        self._home = "welcome"
        self._connect()

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.desk.go(self._home))
        self.go.clicked.connect(self._check)
        self.release.entered.connect(self._check)
        for field in (self.release, self.key, self.trust, self.roots):
            field.changed.connect(lambda _: self._say_command())

    def _folder(self) -> str:
        """The release: a folder is chosen by the manifest in it."""
        return self.release.text().removesuffix(MANIFEST)

    def _check(self) -> None:
        self.desk.releaser.check(
            self._folder(), self.key.text(), self.trust.text(), self.roots.text()
        )

    def show_state(self, state: AppState) -> None:
        """The answer, or the fields alone."""
        self._home = "welcome" if state.project is None else "release"
        self.go.setEnabled(state.free)
        view = state.outside
        self.verdict.setVisible(view is not None)
        self.answer.setVisible(view is not None)
        if view is not None and self.is_new("outside", view):
            self._show(view)
        self._say_command()

    def _show(self, view: OutsideView) -> None:
        icon, tone = ("pass", "good") if view.genuine else ("fail", "bad")
        what = tr(said.GENUINE) if view.genuine else tr(said.NOT_GENUINE)
        self.verdict.say(icon, tone, what, view.text)
        self.facts.show_facts(view.facts)
        while (item := self._found.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for finding in view.findings:
            self._found.addWidget(Badge("fail", finding, "bad"))
        self.notes.setText(" ".join(view.notes))
        self.notes.setVisible(bool(view.notes))

    def _say_command(self) -> None:
        pairs = (
            ("--public-key", self.key.text()),
            ("--trust", self.trust.text()),
            ("--ca", self.roots.text()),
        )
        options = [word for name, value in pairs if value for word in (name, value)]
        self.command.say(command("verify", self._folder() or "RELEASE", *options))
