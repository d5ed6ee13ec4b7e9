"""Parts of the pages whose steps take long: figures and first rows as they come, and further runs to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from desktop.messages import guard_words
from desktop.messages import run_words as said
from desktop.messages.tongue import tr
from desktop.models.grid import Cell, GridModel, Heading
from desktop.presenters.commands import of_runs
from desktop.presenters.run_views import changes_of_draft
from desktop.theme.tokens import SPACE_2, px
from desktop.widgets.controls import Button, Card, CommandLine, Form, WholeField
from desktop.widgets.grid import GridView
from desktop.widgets.text import Figures, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, RowsView

MOST_TIMES, LARGEST_SEED = 20, 2_000_000_000
PLANNED, DRAFTED = "", "draft"


def say_action(button: Button, action: str, waits: bool) -> None:
    """What a button does; `waits`: after the job that runs."""
    text = tr(said.AFTER_THIS, action=tr(action)) if waits else tr(action)
    button.setText(text)
    button.setAccessibleName(text)


class LiveCard(Card):
    """Figures of a step while it runs."""

    def __init__(self, step: str) -> None:
        super().__init__(tr(said.LIVE))
        self._step = step
        self.figures = Figures()
        self.box.addWidget(self.figures)
        self.hide()

    def show_state(self, state: AppState) -> None:
        """There while the step runs and has figures."""
        here = state.run is not None and state.run.step == self._step and bool(state.work.live)
        self.setVisible(here)
        if here:
            self.figures.show_figures(state.work.live)


class FirstRowsCard(Card):
    """The first synthetic rows while the others are being drawn."""

    def __init__(self) -> None:
        super().__init__(tr(said.FIRST_ROWS))
        self.model = GridModel(parent=self)
        self.grid = GridView(tr(said.FIRST_ROWS))
        self.grid.holds = guard_words.SYNTHETIC_ROW
        self.grid.setModel(self.model)
        self.grid.setMinimumHeight(px(320))
        self.box.addWidget(self.grid)
        self._shown: RowsView | None = None
        self.hide()

    def show_state(self, state: AppState) -> None:
        """There as soon as there are rows, until all of them are there."""
        rows = state.work.first_rows
        self.setVisible(rows is not None)
        if rows is self._shown:
            return
        self._shown = rows
        if rows is None:
            self.model.show_rows((), ())
            return
        headings = tuple(Heading(name) for name in rows.columns)
        self.model.show_rows(
            tuple(tuple(Cell(value) for value in row) for row in rows.rows), headings
        )


class AgainCard(Card):
    """Further runs under other plans: another method, other seeds, or the plan that is being edited."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.AGAIN))
        self._desk = desk
        self._choices: tuple[tuple[str, str], ...] = ()
        self._draft: dict[str, Any] = {}
        self.box.addWidget(Text(tr(said.AGAIN_TEXT), "soft", wrap=True))
        self.method, self.seed, self.times = QComboBox(), WholeField(), WholeField()
        self.seed.setRange(0, LARGEST_SEED)
        self.times.setRange(1, MOST_TIMES)
        form = Form(3)
        form.add(tr(said.METHOD), self.method)
        form.add(tr(said.SEED), self.seed)
        form.add(tr(said.TIMES), self.times)
        self.box.addWidget(form)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        self.add = Button(tr(said.ADD))
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self.box.addLayout(row)
        self.command = CommandLine()
        self.box.addWidget(self.command)
        self.add.clicked.connect(lambda: self._desk.queuer.add(*self._bodies()))
        for changed in (self.method.currentIndexChanged, self.seed.valueChanged):
            changed.connect(self._say_command)
        self.times.valueChanged.connect(self._say_command)
        self._seeded, self._project = False, ""

    def _say_command(self) -> None:
        self.command.say(of_runs(self._project, self._bodies()))

    def _bodies(self) -> list[dict[str, Any]]:
        """The changes of each run: one a seed."""
        chosen = self.method.currentData()
        named: dict[str, Any] = {} if chosen == PLANNED else {"synthesizer": chosen}
        body = self._draft if chosen == DRAFTED else named
        first = self.seed.value()
        return [{**body, "seed": first + at} for at in range(self.times.value())]

    def show_state(self, state: AppState) -> None:
        """Methods that are installed; the button as it may be pressed."""
        plan = state.plan
        step = state.step("fit")
        can = plan is not None and step is not None and step.state != "waiting"
        writable = state.project is not None and not state.project.read_only
        self.setVisible(can)
        self.add.setEnabled(can and writable and state.may_plan)
        begins = state.free and not state.work.waiting
        self.add.setText(tr(said.ADD_AND_RUN if begins else said.ADD))
        self.add.setAccessibleName(self.add.text())
        if plan is None:
            self._seeded = False
            return
        if not self._seeded:
            self._seeded = True
            self.seed.setValue(plan.seed)
        titles = {one.name: one.title for one in state.synthesizers if one.available}
        choices = [
            (PLANNED, tr(said.PLAN_METHOD, name=titles.get(plan.synthesizer, plan.synthesizer)))
        ]
        if state.draft is not None:
            name = titles.get(state.draft.synthesizer, state.draft.synthesizer)
            choices.append((DRAFTED, tr(said.DRAFT_METHOD, name=name)))
            self._draft = changes_of_draft(state.draft)
        choices += [(name, title) for name, title in titles.items() if name != plan.synthesizer]
        self._offer(tuple(choices))
        self._project = "" if state.project is None else state.project.shown_path
        self._say_command()

    def _offer(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Fill the list anew where it changed; what was chosen stays chosen."""
        if choices == self._choices:
            return
        self._choices = choices
        chosen = self.method.currentData()
        self.method.clear()
        for name, title in choices:
            self.method.addItem(title, name)
        self.method.setCurrentIndex(max(self.method.findData(chosen), 0))
