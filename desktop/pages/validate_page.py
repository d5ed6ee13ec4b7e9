"""Validate: the verdict first, then a tab a question: its figures the worst first, what can be done, its plots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.messages import result_words as said
from desktop.messages import words
from desktop.messages.tongue import mark, tr
from desktop.pages.base import Page
from desktop.pages.compare_tab import CompareTab
from desktop.pages.result_parts import ColumnBar, VerdictCard
from desktop.pages.result_sides import CollapseTab, RowsTab
from desktop.pages.result_tabs import FairnessTab, FidelityTab, PrivacyTab, UtilityTab
from desktop.presenters.commands import of_validate
from desktop.presenters.mend_views import first_remedy
from desktop.presenters.result_views import failing, of_family, verdict
from desktop.presenters.state import ScoreView
from desktop.theme.icons import icon
from desktop.theme.look import LOOK
from desktop.theme.tokens import px
from desktop.widgets.tabs import Tabs
from desktop.widgets.text import repolish

if TYPE_CHECKING:
    from desktop.pages.exposed_tab import ExposedPart
    from desktop.pages.result_tabs import FamilyTab
    from desktop.presenters.desk import Desk
    from desktop.presenters.result_state import Remedy, VerdictView
    from desktop.presenters.state import AppState


class ValidatePage(Page):
    """The result."""

    name = "validate"
    title = mark("Validate")
    lead = said.LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.measure = self.add_action(tr(said.MEASURE), "primary")
        self.verdict = VerdictCard()
        self.column = ColumnBar(desk)
        self.tabs = Tabs()
        self.privacy = PrivacyTab(desk)
        made = (FidelityTab(desk), UtilityTab(desk), self.privacy, FairnessTab(desk))
        self.families: dict[str, FamilyTab] = {tab.CODE: tab for tab in made}
        self.collapse, self.rows = CollapseTab(desk), RowsTab(desk)
        self.compare = CompareTab(desk)
        self._places: dict[str, int] = {}
        sides = {said.COLLAPSE: self.collapse, said.ROWS: self.rows, said.COMPARE: self.compare}
        for code, tab in {**self.families, **sides}.items():
            at = self.tabs.add(tab, tr(said.TABS[code]), tr(said.TAB_TIPS[code]))
            self._places[code] = at
        for tab in self.families.values():
            tab.help_asked.connect(self._help)
        self.body.addWidget(self.verdict)
        self.body.addWidget(self.column)
        self.body.addWidget(self.tabs, 1)
        self.body.addStretch(0)
        self.end_with_command()
        self._next = False
        self._commands = ("", "")
        self._so_far: ScoreView | None = None
        self._score: ScoreView | None = None
        self._remedy: Remedy | None = None
        self._view: VerdictView | None = None
        self._asked: tuple[object, ...] = ()
        self.measure.clicked.connect(self._go)
        self.verdict.picked.connect(self.choose)
        self.verdict.acted.connect(self._act)
        self.tabs.currentChanged.connect(self._turned)
        LOOK.changed.connect(self._mark_tabs)

    @property
    def exposed(self) -> ExposedPart:
        """The part about the most exposed rows."""
        return self.privacy.exposed

    def tab(self, code: str) -> None:
        """Go to a tab by its code."""
        self.tabs.setCurrentIndex(self._places[code])

    def choose(self, family: str, metric: str) -> None:
        """Go to a figure."""
        if family in self.families:
            self.tab(family)
            self.families[family].choose(metric)
            self.families[family].grid.setFocus()

    def _help(self, topic: str) -> None:
        """The help says more."""
        self.desk.helper.ask(topic)

    def _go(self) -> None:
        if self._next:
            self.desk.go("release")
        else:
            self.desk.run("validate")

    def _act(self) -> None:
        """What the verdict says is next."""
        if self._view is not None and self._view.step == "mend" and self._remedy is not None:
            self.desk.mender.mend(self._remedy)
        else:
            self._go()

    def show_state(self, state: AppState) -> None:
        """The result, or that there is none yet."""
        step = state.step(self.name)
        self._next = step is not None and step.state in {"done", "refused"}
        self.measure.setText(tr(said.GO_RELEASE if self._next else said.MEASURE))
        self.measure.setAccessibleName(self.measure.text())
        self.measure.setEnabled(self._next or self.can_run(state))
        live = self._live(state)
        score = live or state.score
        self._show_verdict(state, live)
        self.column.show_state(state)
        self.tabs.setVisible(score is not None)
        for tab in self.families.values():
            tab.show_state(state, score)
        self.collapse.show_state(state)
        self.rows.show_state(state)
        self.compare.show_state(state)
        if self.is_new("marks", score):
            self._score = score
            self._mark_tabs()
        project = "" if state.project is None else state.project.shown_path
        found = state.comparison
        self._commands = (
            of_validate(project, None),
            of_validate(project, None if found is None else (found.a, found.b)),
        )
        self._say_command()

    def _show_verdict(self, state: AppState, live: ScoreView | None) -> None:
        asked = (
            *(state.score, state.steps, state.plan, state.synthesizers, state.policies),
            *(state.synthetic, state.exposed, live),
        )
        new = len(asked) != len(self._asked) or any(
            a is not b for a, b in zip(asked, self._asked, strict=True)
        )
        if new:
            self._asked = asked
            self._remedy = first_remedy(state) if live is None else None
            self._view = verdict(state, live, self._remedy)
        view = self._view
        if view is None:
            return
        act, enabled = "", self.can_run(state)
        # One thing is the next to do: either here, or the button above.
        if view.step == "mend" and self._remedy is not None:
            act = self._remedy.title
        kind = "plain" if act else "primary"
        if self.measure.property("kind") != kind:
            self.measure.setProperty("kind", kind)
            repolish(self.measure)
        self.verdict.show_verdict(view, act, enabled=enabled)

    def _live(self, state: AppState) -> ScoreView | None:
        """What has been measured so far, families together, while the step runs."""
        run = state.run
        if run is None or run.step != self.name or not run.figures:
            self._so_far = None
            return None
        if self._so_far is None or len(self._so_far.lines) != len(run.figures):
            order = list(words.FAMILIES)
            lines = sorted(run.figures, key=lambda line: order.index(line.figures.code))
            self._so_far = ScoreView("", "", tuple(lines))
        return self._so_far

    def _mark_tabs(self) -> None:
        """Shape and number of what fails on every family's tab."""
        for code in self.families:
            at = self._places[code]
            lines = of_family(self._score, code)
            bad = len(failing(lines))
            judged = any(line.verdict == "pass" for line in lines)
            title = tr(said.TABS[code])
            text = tr(said.TAB_FAILS, title=title, number=bad) if bad else title
            name, tone = (
                ("fail", "bad") if bad else ("pass", "good") if judged else ("none", "faint")
            )
            self.tabs.mark(at, text, icon(name, LOOK.tokens.tone(tone), px(16)))

    def _turned(self) -> None:
        self._say_command()

    def _say_command(self) -> None:
        """Of the tab that is looked at."""
        self.command.say(self._commands[self.tabs.currentWidget() is self.compare])
