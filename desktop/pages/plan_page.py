"""Plan: what the table is for, its rules, the method; every other choice under Details; a history of all edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from desktop.messages import plan_words as said
from desktop.messages.tongue import tr
from desktop.pages.base import Page
from desktop.pages.plan_details import DetailsPart
from desktop.pages.plan_history import HistoryCard
from desktop.pages.plan_methods import MethodsPart
from desktop.pages.plan_purpose import PurposePart
from desktop.pages.plan_rules import RulesPart
from desktop.presenters.commands import of_plan
from desktop.theme.tokens import SPACE_1
from desktop.widgets.choices import Disclosure
from desktop.widgets.controls import Button
from desktop.widgets.folding import FoldingRow
from desktop.widgets.text import Badge

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState


class PlanPage(Page):
    """What is to be made."""

    name = "plan"
    title = said.TITLE
    lead = said.LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.undo, self.redo = Button("", "quiet", "undo"), Button("", "quiet", "redo")
        self.past = Button(tr(said.HISTORY), "quiet", "history")
        self.discard = self.add_action(tr(said.DISCARD))
        self.keep = self.add_action(tr(said.KEEP), "primary")
        self.past.setCheckable(True)
        for button, name, hint in (
            (self.undo, said.UNDO, said.UNDO_HINT),
            (self.redo, said.REDO, said.REDO_HINT),
            (self.past, said.HISTORY, said.HISTORY_HINT),
        ):
            button.setAccessibleName(tr(name))
            button.setToolTip(tr(hint))
            button.setAccessibleDescription(tr(hint))
        self.kept = Badge()
        self.kept.wrap()
        ways, buttons = FoldingRow(), QHBoxLayout()
        for row in (ways, buttons):
            row.setSpacing(SPACE_1)
        ways.addWidget(self.kept, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.undo, self.redo, self.past):
            buttons.addWidget(button)
        ways.addLayout(buttons)
        self.body.addLayout(ways)
        self.history = HistoryCard(desk)
        self.history.setVisible(False)
        self.purpose, self.rules = PurposePart(desk), RulesPart(desk)
        self.method = MethodsPart(desk)
        self.details = Disclosure(
            tr(said.DETAILS), tr(said.DETAILS_SHOW), tr(said.DETAILS_HIDE), ""
        )
        self.detail = DetailsPart(desk)
        self.details.body.addWidget(self.detail)
        self.columns, self.amounts = self.detail.columns, self.detail.amounts
        self.grid, self.model = self.columns.grid, self.columns.model
        for part in (
            self.history,
            self.purpose,
            self.rules,
            self.method,
            self.details,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.end_with_command()
        self._next = False
        self.keep.clicked.connect(self._keep)
        self.discard.clicked.connect(desk.discard)
        self.undo.clicked.connect(desk.planner.undo)
        self.redo.clicked.connect(desk.planner.redo)
        self.past.toggled.connect(self.history.setVisible)
        self._shortcuts()

    def _shortcuts(self) -> None:
        """Undo and redo while the page is looked at; a line that is typed into undoes its own letters first."""
        for keys, call in (
            ("Ctrl+Z", self.desk.planner.undo),
            ("Ctrl+Shift+Z", self.desk.planner.redo),
            ("Ctrl+Y", self.desk.planner.redo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(call)

    def _keep(self) -> None:
        if self._next:
            self.desk.go("fit")
        else:
            self.desk.save_plan()

    def show_state(self, state: AppState) -> None:
        """The plan on the page: the draft, or what is kept."""
        plan, planning = state.editing, state.planning
        changed = state.draft is not None
        step = state.step(self.name)
        settled = not changed and step is not None and step.state == "done"
        can = self.can_plan(state)
        self._next = settled
        self.keep.setText(tr(said.GO_ON if settled else said.KEEP))
        self.keep.setAccessibleName(self.keep.text())
        self.keep.setEnabled(plan is not None and (settled or can))
        self.discard.setVisible(changed)
        self.discard.setEnabled(state.may_plan)
        self.undo.setEnabled(can and planning.history.can_undo)
        self.redo.setEnabled(can and planning.history.can_redo)
        if changed:
            self.kept.say("stale", tr(said.CHANGED), "warn")
        else:
            self.kept.say("info", tr(said.UNCHANGED), "soft")
        parts = (self.purpose, self.rules, self.method, self.detail)
        for part in parts:
            part.setEnabled(can and plan is not None)
        if plan is None:
            self.columns.forget()
            return
        self.history.show_state(planning, state.plan)
        self.purpose.show_state(plan, planning)
        self.rules.show_state(plan, planning)
        self.method.show_state(plan, state.synthesizers, planning.estimates)
        self.detail.show_state(plan, state)
        if state.project is not None:
            one = state.project
            self.command.say(of_plan(one.shown_path, plan, one.table, state.plan))
