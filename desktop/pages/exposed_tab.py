"""The most exposed training rows, by number: what can be done about each. Shows no value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.grid import Cell, GridModel, Heading
from desktop.theme.tokens import SPACE_2, SPACE_3
from desktop.widgets.controls import Button
from desktop.widgets.grid import GridView
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, ExposedView

HEADS = (
    Heading("Row", right=True, hint="Its number in the imported table, from 1."),
    Heading("Nearer than to", right=True, hint="Share of comparable people held back."),
    Heading("Distance", right=True, hint="To the nearest synthetic row, over that to other rows."),
    Heading("Usual", right=True, hint="The same for comparable people held back."),
    Heading("Rare in"),
)
NOTE = (
    "Training rows that stand alone and that a synthetic row comes nearest to. Being here is no leak: the "
    "attacks on the first tab say whether there is one. This list stays in the project; no report holds it."
)


class ExposedTab(QWidget):
    """A list and two actions; both change the plan and do everything after it again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: tuple[ExposedView, ...] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, SPACE_3, 0, 0)
        box.setSpacing(SPACE_3)
        box.addWidget(Text(NOTE, "caption", wrap=True))
        self.model = GridModel(HEADS, self)
        self.grid = GridView("Most exposed rows", stretch=4)
        self.grid.setModel(self.model)
        box.addWidget(self.grid, 1)
        self.leave_out = Button("Leave the row out and do it again")
        self.coarsen = Button("Keep rarer values out and do it again")
        self.leave_out.setToolTip(
            "The row is not learnt from; everything after the plan runs again."
        )
        self.coarsen.setToolTip("Twice as many rows must share a value before it can appear.")
        actions = QHBoxLayout()
        actions.setSpacing(SPACE_2)
        actions.addWidget(self.leave_out)
        actions.addWidget(self.coarsen)
        actions.addStretch(1)
        box.addLayout(actions)
        self.leave_out.clicked.connect(self._leave_out)
        self.coarsen.clicked.connect(self._desk.coarsen)

    def show_state(self, state: AppState) -> None:
        """The rows of the present scorecard."""
        if state.exposed is not self._rows:
            self._rows = state.exposed
            self.model.show_rows(tuple(map(_cells, self._rows)))
            if self._rows:
                self.grid.select(0)
        here = bool(self._rows) and state.free
        self.leave_out.setEnabled(here)
        self.coarsen.setEnabled(here)

    def _leave_out(self) -> None:
        at = self.grid.currentIndex().row()
        if 0 <= at < len(self._rows):
            self._desk.leave_out(self._rows[at].row)


def _cells(one: ExposedView) -> tuple[Cell, ...]:
    return (
        Cell(f"{one.row:,}"),
        Cell(f"{100 * one.share:.0f} %"),
        Cell(f"{one.nearer:.2f}"),
        Cell(f"{one.usual:.2f}", tone="soft"),
        Cell(", ".join(one.columns) or "no column by itself", tone="soft"),
    )
