"""Fit: learn from the rows that are not held back, then read what was learnt and what is promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.messages import words
from desktop.pages.base import Page, side_by_side
from desktop.presenters.commands import command
from desktop.theme.tokens import SPACE_2
from desktop.widgets.controls import Card
from desktop.widgets.text import Badge, Facts, Figures, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, ModelView


class FitPage(Page):
    """The model."""

    name = "fit"
    title = "Fit"
    lead = (
        "Learns how the columns hang together from the rows that are not held back. "
        "The model keeps no row."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.all = self.add_action("Run up to the scorecard")
        self.fit = self.add_action("Fit", "primary")
        self.ahead = Card("What will be learnt")
        self.plan_facts = Facts(180)
        self.ahead.box.addWidget(self.plan_facts)
        self.body.addWidget(self.ahead)
        self.card = self._card()
        self.body.addWidget(self.card)
        self.body.addStretch(1)
        self.end_with_command()
        self._next = False
        self.fit.clicked.connect(self._go)
        self.all.clicked.connect(desk.run_missing)

    def _card(self) -> QWidget:
        card = Card("The model's card")
        self.figures, self.facts = Figures(), Facts(150)
        card.box.addWidget(self.figures)
        self._guarantees, self._limits = QVBoxLayout(), QVBoxLayout()
        said = QWidget()
        box = QVBoxLayout(said)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_2)
        box.addWidget(Text("What holds", "field"))
        box.addLayout(self._guarantees)
        box.addSpacing(SPACE_2)
        box.addWidget(Text("What does not", "field"))
        box.addLayout(self._limits)
        box.addStretch(1)
        card.box.addLayout(side_by_side(self.facts, said, (1, 1)))
        return card

    def _go(self) -> None:
        if self._next:
            self.desk.go("generate")
        else:
            self.desk.run("fit")

    def show_state(self, state: AppState) -> None:
        """The plan in short, and the model's card if there is one."""
        step = state.step(self.name)
        self._next = step is not None and step.state == "done"
        can = self.can_run(state)
        self.fit.setText("Go on to generate" if self._next else "Fit")
        self.fit.setEnabled(can or self._next)
        self.all.setVisible(not self._next)
        self.all.setEnabled(can)
        self.plan_facts.show_facts(_ahead(state))
        self.ahead.setVisible(state.model is None)
        self.card.setVisible(state.model is not None)
        if state.model is not None and self.is_new("model", state.model):
            self._show_model(state.model)
        project = "" if state.project is None else state.project.shown_path
        self.command.say(command("fit", project))

    def _show_model(self, model: ModelView) -> None:
        self.figures.show_figures(model.figures)
        self.facts.show_facts(model.facts)
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
        return (("Plan", "none yet"),)
    title = next(
        (s.title for s in state.synthesizers if s.name == plan.synthesizer), plan.synthesizer
    )
    facts = [("Method", title)]
    if profile is not None:
        held = round(profile.rows * plan.holdout)
        facts.append(("Rows it learns from", words.count(profile.rows - held)))
        facts.append(("Rows held back", words.count(held)))
    modelled = [name for name, _, role in plan.roles if role not in {"identifier", "ignored"}]
    facts.append(("Columns it models", words.count(len(modelled))))
    facts.append(("Seed", str(plan.seed)))
    return tuple(facts)
