"""The most exposed training rows, by number: what can be done about each. Shows no value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.messages import result_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.models.grid import Cell, GridModel, Heading
from desktop.theme.tokens import SPACE_2, px
from desktop.widgets.controls import Button, Card
from desktop.widgets.folding import FoldingRow
from desktop.widgets.grid import GridView
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, ExposedView


def heads() -> tuple[Heading, ...]:
    """Of the list of rows."""
    return (
        Heading(tr(said.EXPOSED_ROW), right=True, hint=tr(said.EXPOSED_ROW_HINT)),
        Heading(tr(said.EXPOSED_NEARER), right=True, hint=tr(said.EXPOSED_NEARER_HINT)),
        Heading(tr(said.EXPOSED_DISTANCE), right=True, hint=tr(said.EXPOSED_DISTANCE_HINT)),
        Heading(tr(said.EXPOSED_USUAL), right=True, hint=tr(said.EXPOSED_USUAL_HINT)),
        Heading(tr(said.EXPOSED_RARE)),
    )


class ExposedPart(Card):
    """A list and two actions; both change the plan and do everything after it again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.EXPOSED_TITLE))
        self._desk = desk
        self._seen: tuple[object, ...] = ()
        self._rows: tuple[ExposedView, ...] = ()
        self.note = Text(tr(said.EXPOSED_NOTE), "caption", wrap=True)
        self.about = Text("", "", wrap=True)
        self.box.addWidget(self.note)
        self.box.addWidget(self.about)
        self.model = GridModel(heads(), self)
        self.grid = GridView(tr(said.EXPOSED_LIST), stretch=4)
        self.grid.setModel(self.model)
        self.grid.setMinimumHeight(px(260))
        self.box.addWidget(self.grid, 1)
        self.leave_out = Button(tr(said.EXPOSED_LEAVE_OUT))
        self.coarsen = Button(tr(said.EXPOSED_COARSEN))
        for button, hint in (
            (self.leave_out, tr(said.EXPOSED_LEAVE_OUT_HINT)),
            (self.coarsen, tr(said.EXPOSED_COARSEN_HINT)),
        ):
            button.setToolTip(hint)
            button.setAccessibleDescription(hint)
        actions = FoldingRow()
        actions.setSpacing(SPACE_2)
        actions.addWidget(self.leave_out)
        actions.addWidget(self.coarsen)
        actions.addStretch(1)
        self.box.addLayout(actions)
        self.leave_out.clicked.connect(self._leave_out)
        self.coarsen.clicked.connect(self._desk.coarsen)

    def show_state(self, state: AppState) -> None:
        """The rows of the present scorecard; those that are rare in the chosen column come first."""
        seen = (state.exposed, state.looked_at)
        if len(self._seen) != 2 or any(a is not b for a, b in zip(seen, self._seen, strict=True)):
            self._seen = seen
            self._show(state.exposed, state.looked_at)
        self.setVisible(bool(self._rows))
        here = bool(self._rows) and state.free
        self.leave_out.setEnabled(here)
        self.coarsen.setEnabled(here)

    def _show(self, rows: tuple[ExposedView, ...], column: str) -> None:
        mine = [one for one in rows if column in one.columns]
        self._rows = (*mine, *(one for one in rows if column not in one.columns))
        self.model.show_rows(tuple(_cells(one, column) for one in self._rows))
        if self._rows:
            self.grid.select(0)
        self.about.setVisible(bool(column))
        if column:
            self.about.setText(tr(said.EXPOSED_COLUMN, number=len(mine), column=column))

    def _leave_out(self) -> None:
        at = self.grid.currentIndex().row()
        if 0 <= at < len(self._rows):
            self._desk.leave_out(self._rows[at].row)


def _cells(one: ExposedView, column: str) -> tuple[Cell, ...]:
    rare = ", ".join(one.columns) or tr(said.EXPOSED_TOGETHER)
    return (
        Cell(words.count(one.row)),
        Cell(words.percent(one.share)),
        Cell(words.number(one.nearer, 2)),
        Cell(words.number(one.usual, 2), tone="soft"),
        Cell(rare, tone="accent" if column in one.columns else "soft"),
    )
