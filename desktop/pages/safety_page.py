"""Project safety: facts about the encrypted file, what opens it, copies of it, whether it is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.messages import keys_words
from desktop.messages import safety_words as said
from desktop.messages.tongue import tr
from desktop.pages.base import Page, filled, side_by_side
from desktop.pages.safety_parts import CareCard, PassphraseCard, RunsCard, SlotsCard
from desktop.presenters.commands import command
from desktop.widgets.controls import Card
from desktop.widgets.text import Badge, Facts

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState

LABELS = 190


class SafetyPage(Page):
    """What keeps the project safe."""

    name = "safety"
    title = said.TITLE
    lead = said.LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.keys = self.add_action(tr(keys_words.OPEN), "plain", "key")
        self.read_only = Badge("lock", tr(said.READ_ONLY), "warn")
        self.body.addWidget(self.read_only)
        facts = Card(tr(said.FACTS))
        self.facts = Facts(LABELS, ready=12)
        facts.box.addWidget(self.facts)
        self.passphrase, self.slots, self.care = (
            PassphraseCard(desk),
            SlotsCard(desk),
            CareCard(desk),
        )
        self.runs = RunsCard(desk)
        self.body.addLayout(side_by_side(filled(facts), filled(self.care), (1, 1)))
        self.body.addLayout(
            side_by_side(filled(self.slots), filled(self.passphrase, self.runs), (1, 1))
        )
        self.body.addStretch(1)
        self.end_with_command()
        self.keys.clicked.connect(lambda: desk.go("keys"))
        self.runs.count.valueChanged.connect(lambda _: self._say())
        self._project = ""

    def show_state(self, state: AppState) -> None:
        """The facts; cards as they may be used."""
        project, vault = state.project, state.vault
        reads = project is not None and project.read_only
        self.read_only.setVisible(reads)
        free = state.free and not reads
        if self.is_new("project", project and project.path):
            for card in (self.passphrase, self.slots, self.runs):
                card.forget()
        self.facts.show_facts(() if vault.view is None else vault.view.facts)
        self.passphrase.show_view(vault.view, free=free)
        self.slots.show_view(vault.view, free=free)
        self.care.show_view(vault.view, vault.check, free=state.free, writes=not reads)
        self.runs.show_view(vault.view, len(state.runs), free=free)
        self._project = "" if project is None else project.shown_path
        self._say()

    def _say(self) -> None:
        """What is looked at; or what would be set where another number of runs stands in its field."""
        count = self.runs.other()
        keep = command("runs", self._project, "--keep", str(count))
        self.command.say(command("info", self._project) if count is None else keep)
