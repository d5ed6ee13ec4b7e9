"""Release: what the gate says, who signs, for whom and why; then the releases that left, each to be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.messages import approval_words
from desktop.pages.approval_parts import SecondCard
from desktop.pages.base import Page, side_by_side, stacked
from desktop.pages.release_parts import FORMATS, FormatsRow, KeyCard, RegistryCard, ReleasedCard
from desktop.pages.validate_page import VerdictStrip
from desktop.presenters.commands import of_release
from desktop.theme.tokens import SPACE_2
from desktop.widgets.controls import Card, Form, PathField
from desktop.widgets.text import Badge, Text

if TYPE_CHECKING:
    from desktop.presenters.approval_state import ReleasedView
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, DecisionView


class ReleasePage(Page):
    """The way out."""

    name = "release"
    title = "Release"
    lead = "The only way out: a folder with the table, its proof, and a signature that anybody can check."

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.go = self.add_action("Sign and release", "primary")
        self.verdict = VerdictStrip()
        self.body.addWidget(self.verdict)
        self.blocking = Card("What stands in the way")
        hint = "A reason written here is signed with your name and leaves with the release."
        self.blocking.box.addWidget(Text(hint, "soft", wrap=True))
        self._lines = QVBoxLayout()
        self.blocking.box.addLayout(self._lines)
        self.reasons: dict[str, QLineEdit] = {}
        self.body.addWidget(self.blocking)
        self.key = KeyCard(desk)
        right = stacked(self.key, stretch=True)
        self.body.addLayout(side_by_side(self._what(), right, (6, 5)))
        self.second = SecondCard(desk)
        self.body.addWidget(self.second)
        self.registry = RegistryCard(desk)
        self.body.addWidget(self.registry)
        self.left_title = Text("Released from this project", "section")
        self.body.addWidget(self.left_title)
        self._left = QVBoxLayout()
        self.released: list[ReleasedCard] = []
        self.body.addLayout(self._left)
        self.body.addStretch(1)
        self.end_with_command()
        self._project = ""
        self.go.clicked.connect(self._release)
        self.second.ask.clicked.connect(self._ask)
        self.second.use.clicked.connect(self._use)
        self.second.approval.changed.connect(lambda _: self._say_command())

    def _what(self) -> QWidget:
        card = Card("What leaves")
        form = Form()
        self.out = PathField("save", "", "releases/first")
        self.purpose, self.recipient = QLineEdit(), QLineEdit()
        self.purpose.setPlaceholderText("teaching, method development, …")
        self.recipient.setPlaceholderText("name of a person or an institution")
        form.add("New folder or .zip to write", self.out)
        form.add("Purpose", self.purpose)
        form.add("Recipient", self.recipient)
        card.box.addWidget(form)
        card.box.addWidget(Text("Formats", "field"))
        self.formats = FormatsRow()
        card.box.addWidget(self.formats)
        self.mark = Text("", "soft", wrap=True)
        card.box.addWidget(self.mark)
        self.account = Text("", "soft", wrap=True)
        card.box.addWidget(self.account)
        card.box.addStretch(1)
        self.out.changed.connect(lambda _: self._say_command())
        self.purpose.textChanged.connect(lambda _: self._say_command())
        self.recipient.textChanged.connect(lambda _: self._say_command())
        self.formats.changed.connect(self._say_command)
        self.key.changed.connect(self._say_command)
        return card

    def _release(self) -> None:
        self.desk.release(
            out=self.out.text(),
            key=self.key.path.text(),
            key_passphrase=self.key.passphrase.text(),
            purpose=self.purpose.text().strip(),
            recipient=self.recipient.text().strip(),
            formats=self.formats.chosen(),
            reasons=self._reasons(),
        )

    def _ask(self) -> None:
        """Ask a second person for what stands on the page."""
        self.desk.approver.ask(
            out=self.second.request.text(),
            key=self.key.path.text(),
            key_passphrase=self.key.passphrase.text(),
            purpose=self.purpose.text().strip(),
            recipient=self.recipient.text().strip(),
            formats=self.formats.chosen(),
            reasons=self._reasons(),
        )

    def _use(self) -> None:
        """Release what was approved: everything but the folder and the key is as the request said it."""
        if not self.second.approval.text():
            self.desk.approver.miss(approval_words.NO_APPROVAL)
            return
        self.desk.release(
            out=self.out.text(),
            key=self.key.path.text(),
            key_passphrase=self.key.passphrase.text(),
            purpose="",
            recipient="",
            formats=(),
            reasons={},
            approval=self.second.approval.text(),
        )

    def _reasons(self) -> dict[str, str]:
        return {m: line.text().strip() for m, line in self.reasons.items() if line.text().strip()}

    def _say_command(self) -> None:
        formats = self.formats.chosen()
        approval = self.second.approval.text()
        self.command.say(
            of_release(
                self._project,
                out=self.out.text(),
                key=self.key.path.text(),
                purpose="" if approval else self.purpose.text().strip(),
                recipient="" if approval else self.recipient.text().strip(),
                formats=() if approval or formats == FORMATS[:1] else formats,
                overrides=() if approval else tuple(self._reasons().items()),
                approval=approval,
            )
        )

    def show_state(self, state: AppState) -> None:
        """The gate, the fields, what left."""
        self._project = "" if state.project is None else state.project.shown_path
        decision = state.decision
        self.go.setEnabled(self.can_run(state) and decision is not None)
        if self.is_new("decision", decision) or self.is_new("score", state.score):
            self._show_decision(decision)
        self.key.show_state(state)
        self.second.show_state(state)
        self.registry.show_state(state)
        self.mark.setText("" if state.mark is None else state.mark.leaves)
        self.mark.setVisible(bool(self.mark.text()))
        self.account.setText("" if decision is None else decision.account)
        self.account.setVisible(bool(self.account.text()))
        if self.is_new("project", state.project and state.project.path):
            self.out.set_text("")
        if self.is_new("releases", state.releases):
            self._show_releases(state.releases)
            if state.releases:
                self.key.passphrase.clear()
                if self.out.text() and state.releases[0].folder.endswith(
                    self.out.text().lstrip("~.")
                ):
                    self.out.set_text("")  # that folder exists now; the next release needs another
        for card in self.released:
            card.check.setEnabled(state.free)
        self._say_command()

    def _show_decision(self, decision: DecisionView | None) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.reasons = {}
        self.blocking.setVisible(decision is not None and bool(decision.blocking))
        if decision is None:
            self.verdict.say(
                "none", "soft", "Nothing to decide yet", "Validate the synthetic table first."
            )
            return
        if decision.allowed:
            more = "Every figure that it asks for was measured and passes."
            self.verdict.say("pass", "good", "The policy allows this release", more)
            return
        more = "It stays shut unless every figure below gets a reason."
        self.verdict.say("fail", "bad", "The policy refuses this release", more)
        for metric, title, figure, threshold in decision.blocking:
            self._lines.addWidget(self._line(metric, title, f"{figure}, asked for {threshold}"))

    def _line(self, metric: str, title: str, figures: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        reason = QLineEdit()
        reason.setPlaceholderText("Reason to release all the same")
        reason.setAccessibleName(f"Reason for {title}")
        reason.textChanged.connect(lambda _: self._say_command())
        self.reasons[metric] = reason
        row.addWidget(Badge("fail", title, "bad"), 3)
        row.addWidget(Text(figures, "soft"), 2)
        row.addWidget(reason, 4)
        return made

    def _show_releases(self, releases: tuple[ReleasedView, ...]) -> None:
        self.left_title.setVisible(bool(releases))
        while (item := self._left.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.released = []
        for one in releases:
            card = ReleasedCard(self.desk, one)
            self.released.append(card)
            self._left.addWidget(card)
