"""Approve a request: what would leave, the evidence, and the officer's answer. Needs no project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.messages import approval_words as said
from desktop.messages.tongue import tr
from desktop.pages.approval_parts import APPROVALS, REQUESTS
from desktop.pages.base import Page, side_by_side, stacked
from desktop.pages.release_parts import KeyCard
from desktop.pages.verdict_strip import VerdictStrip
from desktop.presenters.commands import command
from desktop.theme.tokens import SPACE_2, SPACE_4
from desktop.widgets.controls import Button, Card, Form, PathField
from desktop.widgets.text import Badge, Facts, Text

if TYPE_CHECKING:
    from desktop.presenters.approval_state import ReviewView
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState

_TONES = {"pass": "good", "fail": "bad"}


class ApprovePage(Page):
    """The second pair of eyes."""

    name = "approve"
    title = said.REVIEW_TITLE
    lead = said.REVIEW_LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.back = self.add_action(tr(said.BACK))
        card = Card("")
        form = Form()
        self.path = PathField("open", tr(REQUESTS), "first.request")
        form.add(tr(said.REQUEST), self.path)
        card.box.addWidget(form)
        row = QHBoxLayout()
        self.look = Button(tr(said.LOOK), "primary")
        row.addWidget(self.look)
        row.addStretch(1)
        card.box.addLayout(row)
        self.body.addWidget(card)
        self.seen = QWidget()
        inside = QVBoxLayout(self.seen)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SPACE_4)
        self._fill(inside)
        self.body.addWidget(self.seen)
        self.body.addStretch(1)
        self.end_with_command()
        self._project = False
        self.back.clicked.connect(lambda: desk.go("release" if self._project else "welcome"))
        self.look.clicked.connect(lambda: desk.approver.look(self.path.text()))
        self.path.entered.connect(lambda: desk.approver.look(self.path.text()))
        self.path.changed.connect(lambda _: self._say_command())
        self.out.changed.connect(lambda _: self._say_command())

    def _fill(self, inside: QVBoxLayout) -> None:
        """What is shown once there is a request."""
        self.verdict = VerdictStrip()
        inside.addWidget(self.verdict)
        asked = Card(tr(said.ASKED))
        self.facts = Facts(110)
        asked.box.addWidget(self.facts)
        self.report = Button(tr(said.REPORT))
        row = QHBoxLayout()
        row.addWidget(self.report)
        row.addStretch(1)
        asked.box.addLayout(row)
        figures = Card(tr(said.FIGURES))
        self._figures = QVBoxLayout()
        figures.box.addLayout(self._figures)
        figures.box.addStretch(1)
        inside.addLayout(side_by_side(asked, figures, (6, 5)))
        self.overrides_card = Card(tr(said.OVERRIDES))
        self.overrides = Facts(180)
        self.overrides_card.box.addWidget(self.overrides)
        inside.addWidget(self.overrides_card)
        leaving = Card(tr(said.WOULD_LEAVE))
        self.files = Facts(260)
        leaving.box.addWidget(self.files)
        self.key = KeyCard(self.desk, certificates=True)
        inside.addLayout(side_by_side(stacked(leaving, stretch=True), self.key, (6, 5)))
        inside.addWidget(self._answer())

    def _answer(self) -> QWidget:
        card = Card(tr(said.WHO))
        form = Form(2)
        self.person, self.reason = QLineEdit(), QLineEdit()
        self.person.setPlaceholderText(tr(said.YOUR_NAME_HINT))
        self.reason.setPlaceholderText(tr(said.REASON_HINT))
        self.out = PathField("save", tr(APPROVALS), "first.approval")
        form.add(tr(said.YOUR_NAME), self.person)
        form.add(tr(said.REASON), self.reason)
        form.add(tr(said.ANSWER), self.out)
        card.box.addWidget(form)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        self.approve, self.reject = Button(tr(said.APPROVE), "primary"), Button(tr(said.REJECT))
        row.addWidget(self.approve)
        row.addWidget(self.reject)
        row.addStretch(1)
        card.box.addLayout(row)
        self.approve.clicked.connect(lambda: self._answered(approved=True))
        self.reject.clicked.connect(lambda: self._answered(approved=False))
        self.report.clicked.connect(self.desk.approver.report)
        return card

    def _answered(self, *, approved: bool) -> None:
        self.desk.approver.answer(
            approved=approved,
            out=self.out.text(),
            key=self.key.path.text(),
            key_passphrase=self.key.passphrase.text(),
            person=self.person.text().strip(),
            reason=self.reason.text().strip(),
            certificate=self.key.certificate.asked(),
        )

    def _say_command(self) -> None:
        path, key = self.path.text() or "REQUEST", self.key.path.text() or "FILE"
        out = self.out.text() or "APPROVAL"
        self.command.say(command("approve", path, "--key", key, "--out", out))

    def show_state(self, state: AppState) -> None:
        """The request that is looked at, or the field for one."""
        self._project = state.project is not None
        review = state.approval.review
        self.look.setEnabled(state.free)
        self.report.setEnabled(state.free)
        self.approve.setEnabled(state.free and review is not None and review.allowed)
        self.reject.setEnabled(state.free)
        self.key.show_state(state)
        self.seen.setVisible(review is not None)
        if self.is_new("review", review):
            if review is None:
                self.key.passphrase.clear()
                self.reason.clear()
            else:
                self._show(review)
        self._say_command()

    def _show(self, review: ReviewView) -> None:
        if review.allowed:
            self.verdict.say("pass", "good", tr(said.ALLOWED), tr(said.ALLOWED_MORE))
        else:
            more = tr(said.REFUSED_MORE, metrics=", ".join(review.blocking))
            self.verdict.say("fail", "bad", tr(said.REFUSED), more)
        self.facts.show_facts(review.facts)
        self.files.show_facts(review.files)
        self.overrides_card.setVisible(bool(review.overrides))
        self.overrides.show_facts(review.overrides)
        while (item := self._figures.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for title, value, bound, verdict in review.figures:
            tone = _TONES.get(verdict, "soft")
            icon = verdict if verdict in _TONES else "none"
            self._figures.addWidget(
                Badge(icon, tr(said.FIGURE, title=title, value=value, bar=bound), tone)
            )
        if not review.figures:
            self._figures.addWidget(Text(tr(said.NO_FIGURES), "soft"))
