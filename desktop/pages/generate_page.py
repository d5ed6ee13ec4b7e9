"""Generate: draw new rows and look at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.pages.base import Page
from desktop.pages.rows import RowsPane
from desktop.presenters.commands import command
from desktop.widgets.controls import Card
from desktop.widgets.text import Facts, Figures, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState


class GeneratePage(Page):
    """The synthetic table."""

    name = "generate"
    title = "Generate"
    lead = "Draws rows that belong to nobody. The same seed draws the same rows again."

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.all = self.add_action("Run up to the scorecard")
        self.draw = self.add_action("Draw rows", "primary")
        self.empty = Text("No rows yet. What is drawn appears here.", "soft")
        self.card = Card()
        self.figures, self.facts = Figures(), Facts(120)
        self.rows = RowsPane(desk, "synthetic")
        self.rows.grid.setMinimumHeight(320)
        for part in (self.figures, self.facts):
            self.card.box.addWidget(part)
        self.card.box.addWidget(self.rows, 1)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.card, 1)
        self.body.addStretch(0)
        self.end_with_command()
        self._next = False
        self.draw.clicked.connect(self._go)
        self.all.clicked.connect(desk.run_missing)

    def _go(self) -> None:
        if self._next:
            self.desk.go("validate")
        else:
            self.desk.run("generate")

    def show_state(self, state: AppState) -> None:
        """The rows that were drawn."""
        step = state.step(self.name)
        self._next = step is not None and step.state == "done"
        can = self.can_run(state)
        self.draw.setText("Go on to validate" if self._next else "Draw rows")
        self.draw.setEnabled(can or self._next)
        self.all.setVisible(not self._next)
        self.all.setEnabled(can)
        found = state.synthetic
        self.empty.setVisible(found is None)
        self.card.setVisible(found is not None)
        if found is not None:
            self.figures.show_figures(found.figures)
            self.facts.show_facts(found.facts)
        self.rows.show_rows(state.synthetic_rows)
        project = "" if state.project is None else state.project.shown_path
        self.command.say(command("generate", project))
