"""Two runs of the project held against each other: the plan on top, then every figure, the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import runs_words
from desktop.models.grid import Cell, GridModel, Heading
from desktop.theme.tokens import SPACE_2, SPACE_3
from desktop.widgets.controls import Card
from desktop.widgets.grid import GridView
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.runs_state import ComparisonView, KeptRun, MeasureRow
    from desktop.presenters.state import AppState


class CompareTab(QWidget):
    """Two runs chosen, and what came of holding one against the other."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._runs: tuple[KeptRun, ...] = ()
        self._shown: ComparisonView | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, SPACE_3, 0, 0)
        box.setSpacing(SPACE_3)
        self.none = Text(runs_words.NO_RUNS, "soft", wrap=True)
        box.addWidget(self.none)
        self.later, self.earlier = QComboBox(), QComboBox()
        self.later.setAccessibleName("Run to look at")
        self.earlier.setAccessibleName("Run to compare it with")
        self.against = Text("against", "soft")
        chosen = QHBoxLayout()
        chosen.setSpacing(SPACE_2)
        chosen.addWidget(self.later, 1)
        chosen.addWidget(self.against)
        chosen.addWidget(self.earlier, 1)
        box.addLayout(chosen)
        self.card = Card()
        self.sentence, self.plan = Text("", "section", wrap=True), Text("", "", wrap=True)
        self.notes = Text("", "caption", wrap=True)
        for part in (self.sentence, self.plan, self.notes):
            self.card.box.addWidget(part)
        box.addWidget(self.card)
        self.note = Text(runs_words.NOTE, "caption", wrap=True)
        box.addWidget(self.note)
        self.model = GridModel((), self)
        self.grid = GridView("What changed, the worst first", stretch=0)
        self.grid.setModel(self.model)
        self.grid.setMinimumHeight(240)
        box.addWidget(self.grid, 1)
        box.addStretch(0)
        self.later.activated.connect(self._chosen)
        self.earlier.activated.connect(self._chosen)

    def show_state(self, state: AppState) -> None:
        """The runs and the comparison."""
        if state.runs is not self._runs:
            self._runs = state.runs
            for choice in (self.later, self.earlier):
                choice.clear()
                for run in self._runs:
                    choice.addItem(run.label, run.number)
        found = state.comparison
        two = len(self._runs) > 1
        self.none.setVisible(not two)
        for part in (self.later, self.against, self.earlier, self.card, self.note, self.grid):
            part.setVisible(two)
        if found is None:
            return
        self.later.setCurrentIndex(self.later.findData(found.b))
        self.earlier.setCurrentIndex(self.earlier.findData(found.a))
        if found is not self._shown:
            self._shown = found
            self._show(found)

    def _show(self, found: ComparisonView) -> None:
        self.sentence.setText(found.sentence)
        plan = "\n".join(f"• {line}" for line in found.plan)
        self.plan.setText(plan or runs_words.NOTHING_CHANGED)
        self.notes.setText(" ".join(found.notes))
        self.card.setAccessibleName(found.sentence)
        heads = (
            Heading("Measured"),
            Heading("Family"),
            Heading(f"Run {found.a}", right=True),
            Heading(f"Run {found.b}", right=True),
            Heading("Difference", right=True, hint="The run minus the one it is held against."),
            Heading("Change"),
        )
        self.model.show_rows(tuple(map(_cells, found.rows)), heads)
        if found.rows:
            self.grid.select(0)

    def _chosen(self) -> None:
        a, b = self.earlier.currentData(), self.later.currentData()
        if a is not None and b is not None:
            self._desk.compare(int(a), int(b))


def _cells(row: MeasureRow) -> tuple[Cell, ...]:
    icon, word, tone = runs_words.CHANGES.get(row.change, runs_words.CHANGES["unknown"])
    return (
        Cell(row.title, hint=f"{row.family}: {row.title}"),
        Cell(row.family, tone="soft"),
        Cell(row.a),
        Cell(row.b),
        Cell(row.difference, hint=row.hint),
        Cell(word, icon=icon, tone=tone, hint=row.hint),
    )
