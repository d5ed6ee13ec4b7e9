"""Generate: draw new rows and look at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.messages import mark_words
from desktop.messages import run_words as said
from desktop.messages.tongue import tr
from desktop.pages.base import Page
from desktop.pages.rows import RowsPane
from desktop.pages.run_part import FirstRowsCard, LiveCard, say_action
from desktop.presenters.commands import command
from desktop.presenters.mark_views import command_words
from desktop.presenters.views import with_titles
from desktop.widgets.blank import Blank
from desktop.widgets.controls import Card
from desktop.widgets.lines import Tick
from desktop.widgets.text import Badge, Facts, Figures

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState


class MarkCard(Card):
    """The box by which drawn rows carry the site's watermark, and what that is or why it cannot be."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.check = Tick(tr(mark_words.BOX))
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
    title = said.GENERATE
    lead = said.GENERATE_LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.all = self.add_action(tr(said.RUN_ALL))
        self.draw = self.add_action(tr(said.DRAW), "primary")
        self.marking = MarkCard(desk)
        self.empty = Blank("table", tr(said.NO_ROWS))
        self.card = Card()
        self.figures, self.facts = Figures(), Facts(120, ready=8)
        self.rows = RowsPane(desk, "synthetic")
        self.rows.grid.setMinimumHeight(320)
        for part in (self.figures, self.facts):
            self.card.box.addWidget(part)
        self.card.box.addWidget(self.rows, 1)
        self.live, self.first = LiveCard(self.name), FirstRowsCard()
        self.body.addWidget(self.live)
        self.body.addWidget(self.first)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.card, 1)
        self.body.addWidget(self.marking)
        self.body.addStretch(0)
        self.end_with_command()
        self._next = self._waits = False
        self.draw.clicked.connect(self._go)
        self.all.clicked.connect(self._all)

    def _go(self) -> None:
        if self._next:
            self.desk.go("validate")
        elif self._waits:
            self.desk.queuer.add({}, up_to="generate")
        else:
            self.desk.run("generate")

    def _all(self) -> None:
        if self._waits:
            self.desk.queuer.add({})
        else:
            self.desk.run_missing()

    def show_state(self, state: AppState) -> None:
        """The rows that were drawn."""
        step = state.step(self.name)
        self._next = step is not None and step.state == "done" and not state.mark_moves
        can = self.can_run(state)
        self._waits = self.can_wait(state)
        say_action(
            self.draw, said.GO_VALIDATE if self._next else said.DRAW, self._waits and not self._next
        )
        say_action(self.all, said.RUN_ALL, self._waits)
        self.draw.setEnabled(can or self._next or self._waits)
        self.all.setVisible(not self._next)
        self.all.setEnabled(can or self._waits)
        self.live.show_state(state)
        self.first.show_state(state)
        found = state.synthetic
        drawing = state.run is not None and state.run.step == self.name
        self.empty.setVisible(found is None and not drawing)
        self.card.setVisible(found is not None)
        if found is not None:
            self.figures.show_figures(found.figures)
            mark = "" if state.mark is None else state.mark.fact
            told = ((tr(mark_words.FACT), mark),) if mark else ()
            self.facts.show_facts((*with_titles(found.facts, state.synthesizers), *told))
        self.rows.show_rows(state.synthetic_rows)
        self.marking.show_state(state)
        project = "" if state.project is None else state.project.shown_path
        key = "" if state.site is None else state.site.key
        self.command.say(
            command("generate", project, *command_words(state.mark, state.mark_asked, key))
        )
