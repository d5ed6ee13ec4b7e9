"""Release: what the gate asks, who signs, for whom and why; then the releases that left, each to be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.messages import approval_words
from desktop.messages import release_words as said
from desktop.messages.tongue import mark, tr
from desktop.models.grid import Cell, GridModel, Heading
from desktop.pages.approval_parts import SecondCard
from desktop.pages.base import Page, filled, side_by_side
from desktop.pages.release_card import PreviousCard, ReleasedCard
from desktop.pages.release_gate import GateCard
from desktop.pages.release_parts import FORMATS, FormatsList, KeyCard, RegistryCard, WhereField
from desktop.pages.verdict_strip import VerdictStrip
from desktop.presenters.commands import of_release
from desktop.presenters.release_views import checklist, contents
from desktop.presenters.releaser import ReleaseAsk
from desktop.theme.tokens import SPACE_1
from desktop.widgets.controls import Card, Form
from desktop.widgets.grid import GridView
from desktop.widgets.text import Facts, Text

if TYPE_CHECKING:
    from desktop.presenters.approval_state import ReleasedView
    from desktop.presenters.desk import Desk
    from desktop.presenters.release_state import AccountView
    from desktop.presenters.state import AppState, DecisionView

LABELS = 160
MOST_SHOWN = 5
"""Rows of the account that are seen at once."""


class ReleasePage(Page):
    """The way out."""

    name = "release"
    title = mark("Release")
    lead = said.LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.go = self.add_action(tr(said.GO), "primary")
        self.verdict = VerdictStrip()
        self.body.addWidget(self.verdict)
        self.done_title = Text(tr(said.CARD), "section")
        self.done_lead = Text(tr(said.CARD_LEAD), "soft", wrap=True)
        heading = QVBoxLayout()
        heading.setSpacing(SPACE_1)
        heading.addWidget(self.done_title)
        heading.addWidget(self.done_lead)
        self.body.addLayout(heading)
        self._left = QVBoxLayout()
        self.released: list[ReleasedCard] = []
        self.body.addLayout(self._left)
        self.previous = PreviousCard()
        self.body.addWidget(self.previous)
        self.gate = GateCard()
        self.body.addWidget(self.gate)
        self.key = KeyCard(desk, certificates=True)
        self.body.addLayout(side_by_side(self._what(), filled(self.key, self._contents()), (6, 5)))
        self.second = SecondCard(desk)
        self.body.addWidget(self.second)
        self.account = self._account()
        self.body.addWidget(self.account)
        self.registry = RegistryCard(desk)
        self.body.addWidget(self.registry)
        self.body.addStretch(1)
        self.end_with_command()
        self._project = ""
        self._copies, self._needed = 1, False
        self._connect()

    def _connect(self) -> None:
        self.go.clicked.connect(self._release)
        self.second.ask.clicked.connect(self._ask)
        self.second.use.clicked.connect(self._use)
        self.previous.grid.row_selected.connect(self._look)
        self.gate.wanted.connect(self.desk.see_figure)
        for signal in (self.out.changed, self.formats.changed, self.key.changed):
            signal.connect(self._typed)
        for field in (self.purpose, self.recipient):
            field.textChanged.connect(lambda _: self._say_command())
        self.gate.changed.connect(self._say_command)
        self.second.changed.connect(self._typed)

    @property
    def reasons(self) -> dict[str, QLineEdit]:
        """Fields for reasons, by figure."""
        return self.gate.reasons

    def _what(self) -> QWidget:
        card = Card(tr(said.WHAT))
        form = Form()
        self.out = WhereField()
        self.purpose, self.recipient = QLineEdit(), QLineEdit()
        self.purpose.setPlaceholderText(tr(said.PURPOSE_HINT))
        self.recipient.setPlaceholderText(tr(said.RECIPIENT_HINT))
        form.add(tr(said.OUT), self.out)
        form.add(tr(said.PURPOSE), self.purpose)
        form.add(tr(said.RECIPIENT), self.recipient)
        card.box.addWidget(form)
        card.box.addWidget(Text(tr(said.FORMATS), "field"))
        self.formats = FormatsList()
        card.box.addWidget(self.formats)
        self.mark = Text("", "soft", wrap=True)
        card.box.addWidget(self.mark)
        card.box.addStretch(1)
        return card

    def _contents(self) -> QWidget:
        card = Card(tr(said.CONTENTS))
        self.contents = Facts(LABELS)
        card.box.addWidget(self.contents)
        card.box.addWidget(Text(tr(said.NEVER), "caption", wrap=True))
        card.box.addStretch(1)
        return card

    def _account(self) -> Card:
        card = Card(tr(said.ACCOUNT))
        self.sum = Text("", "soft", wrap=True)
        self.entries = GridModel(tuple(Heading(tr(head)) for head in said.ACCOUNT_HEADS), self)
        self.entries_grid = GridView(tr(said.ACCOUNT), stretch=4)
        self.entries_grid.setModel(self.entries)
        card.box.addWidget(self.sum)
        card.box.addWidget(self.entries_grid)
        return card

    # -- intents ------------------------------------------------------------------------------

    def _asked(self) -> ReleaseAsk:
        return ReleaseAsk(
            out=self.out.text(),
            key=self.key.path.text(),
            key_passphrase=self.key.passphrase.text(),
            purpose=self.purpose.text().strip(),
            recipient=self.recipient.text().strip(),
            formats=self.formats.chosen(),
            reasons=self.gate.given(),
            certificate=self.key.certificate.asked(),
            second=self.second.here(),
        )

    def _release(self) -> None:
        self.desk.releaser.release(self._asked())

    def _ask(self) -> None:
        """Ask a second person for what stands on the page."""
        self.desk.approver.ask(
            out=self.second.request.text(),
            key=self.key.path.text(),
            key_passphrase=self.key.passphrase.text(),
            purpose=self.purpose.text().strip(),
            recipient=self.recipient.text().strip(),
            formats=self.formats.chosen(),
            reasons=self.gate.given(),
            with_data=self.second.with_data.isChecked(),
        )

    def _use(self) -> None:
        """Release what was approved: everything but the folder and the key is as the request said it."""
        if not self.second.approval.text():
            self.desk.approver.miss(tr(approval_words.NO_APPROVAL))
            return
        self.desk.releaser.release(
            ReleaseAsk(
                out=self.out.text(),
                key=self.key.path.text(),
                key_passphrase=self.key.passphrase.text(),
                approval=self.second.approval.text(),
                certificate=self.key.certificate.asked(),
            )
        )

    def _look(self, row: int) -> None:
        """Show the card of another release."""
        if 0 <= row < len(self._releases):
            self._show_card(self._releases[row])
            self.desk.releaser.look(self._releases[row].folder)

    def _typed(self) -> None:
        self._show_contents()
        self._say_command()

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
                overrides=() if approval else tuple(self.gate.given().items()),
                approval=approval,
                certificate=self.key.certificate.asked(),
                second=None if approval else self.second.here(),
            )
        )

    # -- showing ------------------------------------------------------------------------------

    def show_state(self, state: AppState) -> None:
        """The gate, the fields, what left."""
        self._project = "" if state.project is None else state.project.shown_path
        decision = state.decision
        writable = state.project is not None and not state.project.read_only
        # Where the gate refuses, the step waits: reasons and a second person are how it goes on.
        self.go.setEnabled(state.free and writable and decision is not None)
        if self.is_new("decision", decision) or self.is_new("score", state.score):
            self._show_decision(decision)
        lines = checklist(state)
        self.gate.setVisible(bool(lines))
        self.gate.show_lines(lines)
        self.key.show_state(state)
        self.second.show_state(state)
        self.registry.show_state(state)
        self.mark.setText("" if state.mark is None else state.mark.leaves)
        self.mark.setVisible(bool(self.mark.text()))
        self._copies = 1 if state.plan is None else state.plan.copies
        self._needed = state.approval.needed
        if self.is_new("account", state.account):
            self._show_account(state.account)
        if self.is_new("project", state.project and state.project.path):
            self.out.set_text("")
        if self.is_new("releases", state.releases):
            self._show_releases(state.releases)
        for card in self.released:
            card.show_card(state.card)
            card.check.setEnabled(state.calm and not card.gone.isVisibleTo(card))
        self._typed()

    def _show_decision(self, decision: DecisionView | None) -> None:
        if decision is None:
            self.verdict.say("none", "soft", tr(said.NOTHING), tr(said.NOTHING_TODO))
        elif decision.allowed:
            self.verdict.say("pass", "good", tr(said.ALLOWED), tr(said.ALLOWED_MORE))
        else:
            self.verdict.say("fail", "bad", tr(said.REFUSED), tr(said.REFUSED_MORE))

    def _show_contents(self) -> None:
        found = contents(
            self.formats.chosen(),
            self._copies,
            certificate=self.key.certificate.asked() is not None,
            approval=self._needed
            or bool(self.second.approval.text())
            or self.second.here() is not None,
        )
        self.contents.show_facts(found)

    def _show_account(self, account: AccountView | None) -> None:
        self.account.setVisible(account is not None and bool(account.sentence))
        if account is None:
            return
        self.sum.setText(account.sentence)
        self.entries.show_rows(tuple(tuple(map(Cell, row)) for row in account.entries))
        self.entries_grid.setVisible(bool(account.entries))
        self.entries_grid.fit_height(min(len(account.entries), MOST_SHOWN))

    def _show_releases(self, releases: tuple[ReleasedView, ...]) -> None:
        before = self._releases
        self._releases = releases
        for part in (self.done_title, self.done_lead):
            part.setVisible(bool(releases))
        self.previous.setVisible(len(releases) > 1)
        self.previous.show_releases(releases)
        if len(releases) != len(before) and releases:
            self.key.passphrase.clear()
            self.second.forget()
            if self.out.text() and releases[0].folder.endswith(self.out.text().lstrip("~.")):
                self.out.set_text("")  # that folder exists now; the next release needs another
        looked = next((one.one.folder for one in self.released), "")
        same = len(releases) == len(before)
        chosen = next((one for one in releases if same and one.folder == looked), None)
        chosen = chosen or next(iter(releases), None)
        self._show_card(chosen)

    _releases: tuple[ReleasedView, ...] = ()

    def _show_card(self, one: ReleasedView | None) -> None:
        """The card of one release: the newest, or the one that was chosen."""
        while (item := self._left.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.released = []
        if one is not None:
            card = ReleasedCard(self.desk, one)
            self.released.append(card)
            self._left.addWidget(card)
