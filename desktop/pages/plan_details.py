"""Details of a plan: roles of the columns, amounts, conditions, models to compare, rows left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.messages import plan_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.models.grid import Cell, GridModel, Heading
from desktop.pages.plan_fields import AmountsCard
from desktop.pages.plan_typed import TypedList
from desktop.theme.tokens import SPACE_3
from desktop.widgets.choices import CardGrid
from desktop.widgets.controls import Button, Card
from desktop.widgets.grid import GridView
from desktop.widgets.text import Badge, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.plan_state import Planning
    from desktop.presenters.state import AppState, PlanView

ROLE, TARGET, PROTECTED = 2, 3, 4
SHOWN_ROWS = 40
"""Numbers of rows left out that are written out."""


class ColumnsPart(QWidget):
    """Roles of the columns, what is predicted, which groups are watched."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._plan: PlanView | None = None
        heads = (
            Heading(tr(said.HEAD_COLUMN)),
            Heading(tr(said.HEAD_KIND)),
            Heading(tr(said.HEAD_ROLE)),
            Heading(tr(said.HEAD_PREDICT), hint=tr(said.PREDICT_HINT)),
            Heading(tr(said.HEAD_WATCH), hint=tr(said.WATCH_HINT)),
        )
        self._choices = tuple((code, tr(label)) for code, (label, _) in words.ROLES.items())
        self.model = GridModel(heads, self)
        self.grid = GridView(tr(said.ROLES_NAME), stretch=0)
        self.grid.setModel(self.model)
        self.grid.setMinimumHeight(420)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_3)
        box.addWidget(Text(tr(said.COLUMNS_LEAD), "caption", wrap=True))
        box.addWidget(self.grid, 1)
        self.model.chosen.connect(self._chosen)
        self.model.ticked.connect(self._ticked)

    def show_state(self, plan: PlanView) -> None:
        """Show the plan's columns."""
        if plan is self._plan:
            return
        same = self._plan is not None and (plan.roles, plan.targets, plan.protected) == (
            self._plan.roles,
            self._plan.targets,
            self._plan.protected,
        )
        self._plan = plan
        if not same:
            self.model.show_rows(tuple(self._cells(plan, at) for at in range(len(plan.roles))))

    def forget(self) -> None:
        """There is no plan."""
        self._plan = None
        self.model.show_rows(())

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
        self._desk.edit(**changes)

    def _ticked(self, row: int, column: int, on: bool) -> None:
        if self._plan is None:
            return
        field = "targets" if column == TARGET else "protected"
        name = self._plan.roles[row][0]
        now = [one for one in getattr(self._plan, field) if one != name]
        self._desk.edit(**{field: tuple([*now, name] if on else now)})

    def _cells(self, plan: PlanView, at: int) -> tuple[Cell, ...]:
        name, kind, role = plan.roles[at]
        label, meaning = words.ROLES[role]
        tone = "" if role != "ordinary" else "soft"
        # What is not modelled, and what says nothing or only that it is there, cannot be predicted or watched.
        silent = {words.kind(each) for each in ("text", "constant", "identifier")}
        modelled = role not in {"identifier", "ignored"} and kind not in silent
        target = watched = Cell()
        if modelled:
            hint = tr(said.PREDICT_CELL, column=name)
            target = Cell(checked=name in plan.targets, hint=hint)
            hint = tr(said.WATCH_CELL, column=name)
            watched = Cell(checked=name in plan.protected, hint=hint)
        return (
            Cell(name, hint=name),
            Cell(kind, tone="soft"),
            Cell(tr(label), tone=tone, hint=tr(meaning), choices=self._choices),
            target,
            watched,
        )


class AskedCard(Card):
    """Conditions that every row meets, and shares that a column is to have."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.ASKED))
        self.box.addWidget(Text(tr(said.ASKED_LEAD), "caption", wrap=True))
        self.where = TypedList(desk, "where", "where", tr(said.WHERE_TYPE), tr(said.WHERE_EXAMPLE))
        self.shares = TypedList(
            desk, "rebalance", "rebalance", tr(said.REBALANCE_TYPE), tr(said.REBALANCE_EXAMPLE)
        )
        self.box.addWidget(self.where)
        self.box.addWidget(self.shares)
        self.box.addStretch(1)

    def show_state(self, plan: PlanView, planning: Planning) -> None:
        """Show what is asked."""
        self.where.show_texts(plan.where, planning.checked.get("where"))
        shares = () if plan.rebalance is None else (plan.rebalance,)
        self.shares.show_texts(shares, planning.checked.get("rebalance"))


class ModelsCard(Card):
    """Regressions that are compared between real and synthetic rows."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.REGRESSIONS))
        self.box.addWidget(Text(tr(said.REGRESSIONS_LEAD), "caption", wrap=True))
        self.models = TypedList(
            desk,
            "regression",
            "regressions",
            tr(said.REGRESSION_TYPE),
            tr(said.REGRESSION_EXAMPLE),
        )
        self.box.addWidget(self.models)
        self.box.addStretch(1)

    def show_state(self, plan: PlanView, planning: Planning) -> None:
        """Show the declared models."""
        self.models.show_texts(plan.regressions, planning.checked.get("regression"))


class LeftOutCard(Card):
    """Rows that are not learnt from, and an override of the lineage where there is one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.LEFT_OUT))
        self.box.addWidget(Text(tr(said.LEFT_OUT_LEAD), "caption", wrap=True))
        self.rows = Text("", wrap=True).selectable()
        self.back = Button(tr(said.LEFT_OUT_BACK))
        self.override = Badge()
        self.override.wrap()
        for part in (self.rows, self.back, self.override):
            self.box.addWidget(part)
        self.box.addStretch(1)
        self.back.clicked.connect(lambda: desk.edit(left_out=()))

    def show_state(self, plan: PlanView) -> None:
        """Show what is left out."""
        numbers = ", ".join(words.count(row) for row in plan.left_out[:SHOWN_ROWS])
        more = len(plan.left_out) - SHOWN_ROWS
        self.rows.setText(said.rows_left_out(numbers, more) if numbers else tr(said.LEFT_OUT_NONE))
        self.back.setVisible(bool(plan.left_out))
        said_so = plan.lineage_override
        self.override.setVisible(said_so is not None)
        if said_so is not None:
            reason, person = said_so
            self.override.say("stale", tr(said.OVERRIDE, person=person, reason=reason), "warn")


class DetailsPart(QWidget):
    """Everything a plan holds that is not on the page above it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.columns = ColumnsPart(desk)
        self.amounts = AmountsCard(desk)
        self.asked, self.models = AskedCard(desk), ModelsCard(desk)
        self.left_out = LeftOutCard(desk)
        top = CardGrid(380, 2, (2, 1))
        top.put([self.columns, self.amounts])
        grid = CardGrid(300, 3)
        grid.put([self.asked, self.models, self.left_out])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_3)
        box.addWidget(top)
        box.addWidget(grid)

    def show_state(self, plan: PlanView, state: AppState) -> None:
        """Show the plan."""
        self.columns.show_state(plan)
        self.amounts.show_state(plan, state.policies)
        self.asked.show_state(plan, state.planning)
        self.models.show_state(plan, state.planning)
        self.left_out.show_state(plan)
