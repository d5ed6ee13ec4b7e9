"""The first page: try it with sample data, make a project, open one, or go on with a recent one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import approval_words, check_words, guard_words, safety_words, words
from desktop.messages import welcome_words as said
from desktop.messages.tongue import tr
from desktop.pages.base import Page, side_by_side
from desktop.presenters.commands import command, shown
from desktop.presenters.starter import sample_place
from desktop.presenters.views import step_titles
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6, least
from desktop.widgets.controls import Button, Card, Form, PassphraseField, PathField
from desktop.widgets.flow import FlowRow
from desktop.widgets.folding import FoldingRow
from desktop.widgets.lines import Tick
from desktop.widgets.text import Icon, Rule, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.guard_state import RecentFact
    from desktop.presenters.state import AppState


class WelcomePage(Page):
    """Where one comes in."""

    name = "welcome"
    title = said.TITLE
    lead = said.LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.body.addWidget(self._try())
        self.body.addLayout(side_by_side(self._new(), self._open(), (1, 1)))
        self.recent_card = Card(tr(said.RECENT))
        self.no_recent = Text(tr(said.RECENT_NONE), "soft", wrap=True)
        self.recent_card.box.addWidget(self.no_recent)
        self.recent = QVBoxLayout()
        self.recent.setSpacing(SPACE_1)
        self.recent_card.box.addLayout(self.recent)
        self.remember = Tick(tr(guard_words.REMEMBER))
        self.remember.toggled.connect(lambda on: self.desk.guard.remember(on=on))
        self.recent_card.box.addWidget(self.remember)
        self.body.addWidget(self.recent_card)
        self.body.addStretch(1)
        self.end_with_command()

    # -- try it -------------------------------------------------------------------------------

    def _try(self) -> Card:
        card = Card()
        row = FoldingRow()
        row.setSpacing(SPACE_4)
        row.addWidget(Icon("spark", "accent", 28), 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(SPACE_1)
        head = Text(tr(said.TRY_HEAD), "section", wrap=True)
        head.setMinimumWidth(least(220, 440))  # else a column of words beside its button
        told.addWidget(head)
        told.addWidget(Text(tr(said.TRY_TEXT), "soft", wrap=True))
        row.addLayout(told, 1)
        self.try_button = Button(tr(said.TRY), "primary")
        row.addWidget(self.try_button, 0, Qt.AlignmentFlag.AlignVCenter)
        card.box.addLayout(row)
        self.try_form = self._try_form()
        card.box.addWidget(self.try_form)
        self.try_form.hide()
        self.try_button.clicked.connect(self.start_try)
        return card

    def _try_form(self) -> QWidget:
        """A passphrase, and why."""
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, SPACE_2, 0, 0)
        box.setSpacing(SPACE_3)
        box.addWidget(Text(tr(said.TRY_WHY), wrap=True))
        form = Form(2)
        self.try_passphrase, self.try_repeat = PassphraseField(), PassphraseField()
        form.add(tr(said.PASSPHRASE), self.try_passphrase)
        form.add(tr(said.REPEAT), self.try_repeat)
        box.addWidget(form)
        self._try_path = ""
        self.try_where = Text("", "caption", wrap=True)
        box.addWidget(self.try_where)
        row = QHBoxLayout()
        self.try_go, self.try_not = Button(tr(said.TRY_GO), "primary"), Button(tr(said.TRY_NOT))
        row.addWidget(self.try_go)
        row.addWidget(self.try_not)
        row.addStretch(1)
        box.addLayout(row)
        self.try_go.clicked.connect(self._try_it)
        self.try_passphrase.returnPressed.connect(self.try_repeat.setFocus)
        self.try_repeat.returnPressed.connect(self._try_it)
        self.try_not.clicked.connect(lambda: self._show_try(on=False))
        return made

    def start_try(self) -> None:
        """Ask for a passphrase for the sample project."""
        place = sample_place()
        self._try_path = str(place)
        self.try_where.setText(tr(said.TRY_WHERE, path=shown(place)))
        self._show_try(on=True)
        self.try_passphrase.setFocus()

    def _show_try(self, *, on: bool) -> None:
        self.try_form.setVisible(on)
        self.try_button.setVisible(not on)

    def _try_it(self) -> None:
        typed = self.try_passphrase.text(), self.try_repeat.text()
        self.desk.starter.try_it(self._try_path, *typed)

    # -- new and open -------------------------------------------------------------------------

    def _new(self) -> QWidget:
        card = Card(tr(said.NEW))
        form = Form()
        self.new_path = PathField("save", tr(said.FILTER), said.EXAMPLE)
        self.new_passphrase, self.new_repeat = PassphraseField(), PassphraseField()
        form.add(tr(said.FILE), self.new_path)
        form.add(tr(said.PASSPHRASE), self.new_passphrase)
        form.add(tr(said.REPEAT), self.new_repeat)
        card.box.addWidget(form)
        card.box.addWidget(Text(tr(said.NO_WAY_BACK), "caption", wrap=True))
        row = QHBoxLayout()
        self.make_button = Button(tr(said.MAKE))
        row.addWidget(self.make_button)
        row.addStretch(1)
        card.box.addLayout(row)
        card.box.addStretch(1)
        self.make_button.clicked.connect(self._make)
        self.new_passphrase.returnPressed.connect(self.new_repeat.setFocus)
        self.new_repeat.returnPressed.connect(self._make)
        self.new_path.changed.connect(lambda _: self._say_command())
        return card

    def _open(self) -> QWidget:
        card = Card(tr(said.OPEN_HEAD))
        form = Form()
        self.open_path = PathField("open", tr(said.FILTER), said.EXAMPLE)
        self.open_passphrase = PassphraseField()
        form.add(tr(said.FILE), self.open_path)
        form.add(tr(said.PASSPHRASE), self.open_passphrase)
        card.box.addWidget(form)
        row = FoldingRow()
        row.setSpacing(SPACE_4)
        self.open_button = Button(tr(said.OPEN))
        self.otherwise = Button(tr(safety_words.OTHERWISE), "link")
        row.addWidget(self.open_button)
        row.addWidget(self.otherwise)
        row.addStretch(1)
        card.box.addLayout(row)
        card.box.addStretch(1)
        card.box.addWidget(Rule())
        card.box.addWidget(Text(tr(said.NO_PROJECT), "caption", wrap=True))
        self.approve_button = Button(tr(approval_words.OPEN), "link")
        self.check_button = Button(tr(check_words.OPEN), "link")
        others = FlowRow(SPACE_6)
        others.add(self.check_button)
        others.add(self.approve_button)
        card.box.addWidget(others)
        self.check_button.clicked.connect(lambda: self.desk.go("check"))
        self.otherwise.clicked.connect(lambda: self.desk.go("opening"))
        self.open_button.clicked.connect(self._open_it)
        self.approve_button.clicked.connect(lambda: self.desk.go("approve"))
        self.open_passphrase.returnPressed.connect(self._open_it)
        return card

    def _make(self) -> None:
        typed = self.new_path.text(), self.new_passphrase.text(), self.new_repeat.text()
        self.desk.create(*typed)

    def _open_it(self) -> None:
        self.desk.open(self.open_path.text(), self.open_passphrase.text())

    def choose(self, path: str) -> None:
        """Fill in a project and wait for its passphrase."""
        self.open_path.set_text(path)
        self.open_passphrase.setFocus()

    def _say_command(self) -> None:
        self.command.say(command("create", self.new_path.text() or said.EXAMPLE))

    # -- state --------------------------------------------------------------------------------

    def _show_remembering(self, state: AppState) -> None:
        """Whether projects are remembered; a site that forbids it says so."""
        allowed = state.remembers.allowed
        self.remember.blockSignals(True)
        self.remember.setChecked(state.remembers.on)
        self.remember.blockSignals(False)
        self.remember.setEnabled(allowed)
        text = guard_words.REMEMBER if allowed else guard_words.SITE_REMEMBERS_NOT
        self.remember.setText(tr(text))

    def show_state(self, state: AppState) -> None:
        """Recent projects; passphrases are forgotten as soon as a project is open."""
        self._say_command()
        for button in (self.make_button, self.open_button, self.try_go):
            button.setEnabled(state.free)
        if state.project is not None and self.is_new("project", state.project):
            fields = self.new_passphrase, self.new_repeat, self.open_passphrase
            for field in (*fields, self.try_passphrase, self.try_repeat):
                field.clear()
            self._show_try(on=False)
        self._show_remembering(state)
        if self.is_new("recent", (state.recent, state.recent_facts)):
            self._show_recent(state)

    def is_new(self, name: str, value: object) -> bool:
        """Lists are held against each other by what they say."""
        if isinstance(value, tuple) and self._seen.get(name) == value:
            return False
        return super().is_new(name, value)

    def _show_recent(self, state: AppState) -> None:
        while (item := self.recent.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        facts = {one.path: one for one in state.recent_facts}
        for path in state.recent:
            self.recent.addWidget(self._recent_line(path, facts.get(path)))
        self.no_recent.setVisible(not state.recent and state.remembers.on)

    def _recent_line(self, path: str, fact: RecentFact | None) -> QWidget:
        made = QWidget()
        row = FoldingRow(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        link = Button(shown(path), "link")
        link.clicked.connect(lambda: self.choose(path))
        away = Button("", "quiet", "close")
        away.setAccessibleName(tr(said.FORGET, name=Path(path).name))
        away.setToolTip(tr(said.FORGET_HINT))
        away.clicked.connect(lambda: self.desk.starter.forget(path))
        row.addWidget(link)
        row.addStretch(1)
        row.addWidget(Text(last(fact), "caption"))
        row.addWidget(away)
        return made


def last(fact: RecentFact | None) -> str:
    """When a project was last open, and what was next in it."""
    if fact is None:
        return ""
    when, titles = words.day(fact.at), dict(step_titles())
    if not fact.step:
        return tr(said.LAST_DONE, when=when)
    return tr(said.LAST, when=when, step=tr(titles.get(fact.step, fact.step)))
