"""Plan: roles of columns, what is predicted, which groups are watched; method, amounts, policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.messages import words
from desktop.models.grid import Cell, GridModel, Heading
from desktop.pages.base import Page, side_by_side, stacked
from desktop.pages.plan_fields import AmountsCard, SynthesizerCard
from desktop.presenters.commands import of_plan
from desktop.theme.tokens import SPACE_2
from desktop.widgets.grid import GridView
from desktop.widgets.text import Badge, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, PlanView

ROLE, TARGET, PROTECTED = 2, 3, 4
HEADS = (
    Heading("Column"),
    Heading("Kind"),
    Heading("Role"),
    Heading("Predict", hint="Models trained on the synthetic table must predict it as well."),
    Heading("Watch", hint="Groups whose share must be kept: sex, origin, disability."),
)
ROLE_CHOICES = tuple((code, label) for code, (label, _) in words.ROLES.items())


class PlanPage(Page):
    """What is to be made."""

    name = "plan"
    title = "Plan"
    lead = "What to make and how it will be judged. Nothing that changes the result is kept anywhere else."

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.discard = self.add_action("Undo changes")
        self.keep = self.add_action("Keep the plan", "primary")
        self.kept = Badge()
        self.model = GridModel(HEADS, self)
        self.grid = GridView("Roles of the columns", stretch=0)
        self.grid.setModel(self.model)
        self.grid.setMinimumHeight(420)
        self.method, self.amounts = SynthesizerCard(desk), AmountsCard(desk)
        left = stacked(self._legend(), self.grid)
        right = stacked(self.method, self.amounts, stretch=True)
        right.setMinimumWidth(340)
        self.body.addLayout(side_by_side(left, right, (6, 5)), 1)
        self.end_with_command()
        self._plan: PlanView | None = None
        self.model.chosen.connect(self._chosen)
        self.model.ticked.connect(self._ticked)
        self.keep.clicked.connect(self._keep)
        self.discard.clicked.connect(desk.discard)
        self._next = False

    def _legend(self) -> QWidget:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        said = "Predict: a column somebody will model. Watch: groups that must keep their share."
        row.addWidget(Text(said, "caption", wrap=True), 1)
        row.addWidget(self.kept)
        made = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        made.setLayout(row)
        return made

    def _keep(self) -> None:
        if self._next:
            self.desk.go("fit")
        else:
            self.desk.save_plan()

    def _chosen(self, row: int, column: int, key: str) -> None:
        if self._plan is None or column != ROLE:
            return
        roles = list(self._plan.roles)
        name, kind, _ = roles[row]
        roles[row] = (name, kind, key)
        changes: dict[str, object] = {"roles": tuple(roles)}
        if key in {"identifier", "ignored"}:
            # What is not modelled cannot be predicted or watched.
            changes["targets"] = tuple(t for t in self._plan.targets if t != name)
            changes["protected"] = tuple(p for p in self._plan.protected if p != name)
        self.desk.edit(**changes)

    def _ticked(self, row: int, column: int, on: bool) -> None:
        if self._plan is None:
            return
        field = "targets" if column == TARGET else "protected"
        name = self._plan.roles[row][0]
        now = [one for one in getattr(self._plan, field) if one != name]
        self.desk.edit(**{field: tuple([*now, name] if on else now)})

    def show_state(self, state: AppState) -> None:
        """The plan on the page: the draft, or what is kept."""
        plan = state.editing
        changed = state.draft is not None
        step = state.step(self.name)
        settled = not changed and step is not None and step.state == "done"
        can = self.can_run(state)
        self._next = settled
        self.keep.setText("Go on to fit" if settled else "Keep the plan")
        self.keep.setEnabled(plan is not None and (settled or can))
        self.discard.setVisible(changed)
        self.discard.setEnabled(state.free)
        self.kept.setVisible(changed)
        self.kept.say("stale", "changed, not kept yet", "warn")
        self._plan = plan
        if plan is None:
            self.model.show_rows(())
            return
        if self.is_new("plan", plan):
            self.model.show_rows(tuple(_cells(plan, at) for at in range(len(plan.roles))))
        self.method.show_state(plan, state.synthesizers)
        self.amounts.show_state(plan, state.policies)
        for part in (self.grid, self.method, self.amounts):
            part.setEnabled(can)
        if state.project is not None:
            one = state.project
            self.command.say(of_plan(one.shown_path, plan, one.table, state.plan))


def _cells(plan: PlanView, at: int) -> tuple[Cell, ...]:
    name, kind, role = plan.roles[at]
    label, meaning = words.ROLES[role]
    tone = "" if role != "ordinary" else "soft"
    # What is not modelled cannot be predicted or watched; of free text only the gaps are.
    modelled = role not in {"identifier", "ignored"} and kind != words.KINDS["text"]
    target = Cell(checked=name in plan.targets, hint=f"Predict {name}") if modelled else Cell()
    watched = Cell(checked=name in plan.protected, hint=f"Watch {name}") if modelled else Cell()
    return (
        Cell(name, hint=name),
        Cell(kind, tone="soft"),
        Cell(label, tone=tone, hint=meaning, choices=ROLE_CHOICES),
        target,
        watched,
    )
