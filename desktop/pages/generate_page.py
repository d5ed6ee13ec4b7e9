"""Generate: draw new rows and look at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from desktop.messages import mark_words
from desktop.pages.base import Page
from desktop.pages.rows import RowsPane
from desktop.presenters.commands import command
from desktop.presenters.mark_views import command_words
from desktop.widgets.controls import Card
from desktop.widgets.text import Badge, Facts, Figures, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState


class MarkCard(Card):
    """The box by which drawn rows carry the site's watermark, and what that is or why it cannot be."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.check = QCheckBox(mark_words.BOX)
        self.hint = Badge()
        self.hint.wrap()
        self.box.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addWidget(self.hint)
        # Clicked, not toggled: showing a state says nothing to the desk.
        self.check.clicked.connect(lambda on: self._desk.mark_rows(on=on))

    def show_state(self, state: AppState) -> None:
        """As it was asked for, or as the present rows are."""
        mark = state.mark
        self.setVisible(mark is not None)
        if mark is None:
            return
        self.check.setChecked(mark.marked if state.mark_asked is None else state.mark_asked)
        writable = state.project is not None and not state.project.read_only
        self.check.setEnabled(mark.can and writable and state.free)
        self.check.setAccessibleDescription(mark.hint)
        self.hint.say("info" if mark.tone == "soft" else "stale", mark.hint, mark.tone)


class GeneratePage(Page):
    """The synthetic table."""

    name = "generate"
    title = "Generate"
    lead = "Draws rows that belong to nobody. The same seed draws the same rows again."

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.all = self.add_action("Run up to the scorecard")
        self.draw = self.add_action("Draw rows", "primary")
        self.marking = MarkCard(desk)
        self.empty = Text("No rows yet. What is drawn appears here.", "soft")
        self.card = Card()
        self.figures, self.facts = Figures(), Facts(120)
        self.rows = RowsPane(desk, "synthetic")
        self.rows.grid.setMinimumHeight(320)
        for part in (self.figures, self.facts):
            self.card.box.addWidget(part)
        self.card.box.addWidget(self.rows, 1)
        self.body.addWidget(self.marking)
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
        self._next = step is not None and step.state == "done" and not state.mark_moves
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
            mark = "" if state.mark is None else state.mark.fact
            told = ((mark_words.FACT, mark),) if mark else ()
            self.facts.show_facts((*found.facts, *told))
        self.rows.show_rows(state.synthetic_rows)
        self.marking.show_state(state)
        project = "" if state.project is None else state.project.shown_path
        key = "" if state.site is None else state.site.key
        self.command.say(
            command("generate", project, *command_words(state.mark, state.mark_asked, key))
        )
