"""Rules of the table: those that were found, in plain sentences to confirm, and those that somebody types in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import plan_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.pages.plan_typed import TypedLine
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3
from desktop.widgets.controls import Button, Card
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.plan_state import FoundView, Planning
    from desktop.presenters.state import PlanView

AT_FIRST = 6
"""Found rules that are shown before somebody asks for all."""


class RuleRow(QWidget):
    """A rule: whether it is declared, what it says, and how it stands in the table."""

    confirmed = Signal(str, bool)
    edited = Signal(str)

    def __init__(self, text: str, sentence: str, evidence: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        self.tick = QCheckBox()
        self.tick.setAccessibleName(sentence)
        self.tick.setAccessibleDescription(evidence)
        self.sentence = Text(sentence, wrap=True)
        self.sentence.setToolTip(text)
        self.sentence.setBuddy(self.tick)
        self.evidence = Text(evidence, "caption", wrap=True)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.sentence)
        lines.addWidget(self.evidence)
        self.edit = Button(tr(said.RULE_EDIT), "quiet")
        self.edit.setAccessibleName(tr(said.RULE_EDIT_NAME, sentence=sentence))
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        row.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        self.tick.clicked.connect(lambda on: self.confirmed.emit(text, on))
        self.edit.clicked.connect(lambda: self.edited.emit(text))

    def show_confirmed(self, *, on: bool) -> None:
        """Tick it or not, without telling it as an edit."""
        with QSignalBlocker(self.tick):
            self.tick.setChecked(on)


class RulesPart(Card):
    """All rules, found and typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.RULES))
        self._desk = desk
        self._all = False
        self._key: tuple[object, ...] = ()
        self.rows: dict[str, RuleRow] = {}
        self.lead = Text(tr(said.RULES_LEAD), "caption", wrap=True)
        self.box.addWidget(self.lead)
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE_2)
        self.box.addLayout(self._list)
        self.more = Button(tr(said.RULES_MORE, count="0"), "link")
        self.sure = Button(tr(said.RULES_ALL))
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.sure)
        self.box.addLayout(row)
        self.entry = TypedLine(desk, "rule", tr(said.RULE_TYPE), tr(said.RULE_EXAMPLE))
        self.box.addWidget(self.entry)
        self.more.clicked.connect(self._show_all)
        self.sure.clicked.connect(desk.planner.confirm_all)
        self._last: tuple[PlanView, Planning] | None = None

    def _show_all(self) -> None:
        self._all = True
        if self._last is not None:
            self.show_state(*self._last)

    def show_state(self, plan: PlanView, planning: Planning) -> None:
        """Show the rules of the plan among those that were found."""
        self._last = (plan, planning)
        known = {one.text for one in planning.found}
        own = tuple(text for text in plan.rules if text not in known)
        found = planning.found
        if not self._all:
            # What is declared is always seen.
            first = {one.text for one in found[:AT_FIRST]} | set(plan.rules)
            found = tuple(one for one in found if one.text in first)
        meanings = tuple(planning.meanings.get(text, text) for text in own)
        key = (found, own, meanings)
        if key != self._key:
            self._key = key
            self._fill(found, tuple(zip(own, meanings, strict=True)))
        for text, row in self.rows.items():
            row.show_confirmed(on=text in plan.rules)
        self.lead.setText(tr(said.RULES_LEAD if planning.found or own else said.RULES_NONE))
        self.more.setVisible(len(found) < len(planning.found))
        self.more.setText(tr(said.RULES_MORE, count=words.count(len(planning.found))))
        open_yet = any(not r.exceptions and r.text not in plan.rules for r in planning.found)
        self.sure.setVisible(open_yet)
        self.entry.show_checked(planning.checked.get("rule"))

    def _fill(self, found: tuple[FoundView, ...], own: tuple[tuple[str, str], ...]) -> None:
        focused = next((text for text, row in self.rows.items() if row.tick.hasFocus()), "")
        for old in self.rows.values():
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        made = [RuleRow(one.text, one.sentence, _evidence(one)) for one in found]
        made += [RuleRow(text, meaning, tr(said.RULE_OWN)) for text, meaning in own]
        texts = [one.text for one in found] + [text for text, _ in own]
        self.rows = dict(zip(texts, made, strict=True))
        for row in made:
            row.confirmed.connect(lambda text, on: self._desk.planner.confirm(text, on=on))
            row.edited.connect(self.entry.edit)
            self._list.addWidget(row)
        if focused in self.rows:
            self.rows[focused].tick.setFocus()


def _evidence(one: FoundView) -> str:
    """How a rule stands in the table."""
    rows = words.count(one.rows)
    if not one.exceptions:
        return tr(said.RULE_ALWAYS, rows=rows)
    share = 1 - one.exceptions / max(one.rows, 1)
    # A rule that is broken once never holds in 100 %, however the share is rounded.
    shown = tr("{n} %", n=words.number(min(100 * share, 99.99), 2))
    return tr(said.RULE_MOSTLY, share=shown, rows=rows, exceptions=words.count(one.exceptions))
