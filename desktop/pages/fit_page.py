"""Fit: learn from the rows that are not held back, then read what was learnt and what is promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.messages import run_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.pages.base import Page, side_by_side
from desktop.pages.run_part import AgainCard, LiveCard, say_action
from desktop.presenters.commands import command
from desktop.presenters.views import with_titles
from desktop.theme.tokens import SPACE_2
from desktop.widgets.controls import Card
from desktop.widgets.text import Badge, Facts, Figures, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, ModelView, SynthesizerView


class FitPage(Page):
    """The model."""

    name = "fit"
    title = said.FIT
    lead = said.FIT_LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.all = self.add_action(tr(said.RUN_ALL))
        self.fit = self.add_action(tr(said.FIT), "primary")
        self.ahead = Card(tr(said.AHEAD))
        self.plan_facts = Facts(180)
        self.ahead.box.addWidget(self.plan_facts)
        self.live = LiveCard(self.name)
        self.body.addWidget(self.live)
        self.body.addWidget(self.ahead)
        self.card = self._card()
        self.body.addWidget(self.card)
        self.again = AgainCard(desk)
        self.body.addWidget(self.again)
        self.body.addStretch(1)
        self.end_with_command()
        self._next = self._waits = False
        self.fit.clicked.connect(self._go)
        self.all.clicked.connect(self._all)

    def _card(self) -> QWidget:
        card = Card(tr(said.CARD))
        self.figures, self.facts = Figures(), Facts(150)
        card.box.addWidget(self.figures)
        self._guarantees, self._limits = QVBoxLayout(), QVBoxLayout()
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_2)
        box.addWidget(Text(tr(said.HOLDS), "field"))
        box.addLayout(self._guarantees)
        box.addSpacing(SPACE_2)
        box.addWidget(Text(tr(said.HOLDS_NOT), "field"))
        box.addLayout(self._limits)
        box.addStretch(1)
        card.box.addLayout(side_by_side(self.facts, holder, (1, 1)))
        return card

    def _go(self) -> None:
        if self._next:
            self.desk.go("generate")
        elif self._waits:
            self.desk.queuer.add({}, up_to="fit")
        else:
            self.desk.run("fit")

    def _all(self) -> None:
        if self._waits:
            self.desk.queuer.add({})
        else:
            self.desk.run_missing()

    def show_state(self, state: AppState) -> None:
        """The plan in short, and the model's card if there is one."""
        step = state.step(self.name)
        self._next = step is not None and step.state == "done"
        can = self.can_run(state)
        self._waits = self.can_wait(state)
        say_action(
            self.fit, said.GO_GENERATE if self._next else said.FIT, self._waits and not self._next
        )
        say_action(self.all, said.RUN_ALL, self._waits)
        self.fit.setEnabled(can or self._next or self._waits)
        self.all.setVisible(not self._next)
        self.all.setEnabled(can or self._waits)
        self.live.show_state(state)
        self.again.show_state(state)
        self.plan_facts.show_facts(_ahead(state))
        self.ahead.setVisible(state.model is None)
        self.card.setVisible(state.model is not None)
        if state.model is not None and self.is_new("model", state.model):
            self._show_model(state.model, state.synthesizers)
        project = "" if state.project is None else state.project.shown_path
        self.command.say(command("fit", project))

    def _show_model(self, model: ModelView, found: tuple[SynthesizerView, ...]) -> None:
        self.figures.show_figures(model.figures)
        self.facts.show_facts(with_titles(model.facts, found))
        sides = (
            (self._guarantees, model.guarantees, "pass", "good"),
            (self._limits, model.limits, "none", "soft"),
        )
        for layout, texts, icon, tone in sides:
            _fill(layout, texts, icon, tone)


def _fill(layout: QVBoxLayout, texts: tuple[str, ...], icon: str, tone: str) -> None:
    """One line a text, each with its shape."""
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.deleteLater()
    for text in texts:
        badge = Badge(icon, text, tone)
        badge.wrap()
        layout.addWidget(badge)


def _ahead(state: AppState) -> tuple[tuple[str, str], ...]:
    plan, profile = state.plan, state.profile
    if plan is None:
        return ((tr(said.PLAN), tr(said.NONE_YET)),)
    facts = list(with_titles(((tr(said.METHOD), plan.synthesizer),), state.synthesizers))
    if profile is not None:
        held = round(profile.rows * plan.holdout)
        facts.append((tr(said.ROWS_LEARNT), words.count(profile.rows - held)))
        facts.append((tr(said.ROWS_HELD), words.count(held)))
    modelled = [name for name, _, role in plan.roles if role not in {"identifier", "ignored"}]
    facts.append((tr(said.COLUMNS_MODELLED), words.count(len(modelled))))
    facts.append((tr(said.SEED_FACT), str(plan.seed)))
    return tuple(facts)
