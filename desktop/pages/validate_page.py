"""Validate: the verdict first, then a tab a question: its figures the worst first, what can be done, its plots."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from desktop.messages import result_words as said
from desktop.messages import words
from desktop.messages.tongue import mark, tr
from desktop.pages.base import Page
from desktop.pages.compare_tab import CompareTab
from desktop.pages.result_parts import ColumnBar, VerdictCard
from desktop.pages.result_sides import CollapseTab, RowsTab
from desktop.pages.result_tabs import FairnessTab, FamilyTab, FidelityTab, PrivacyTab, UtilityTab
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
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.pages.exposed_tab import ExposedPart
    from desktop.presenters.desk import Desk
    from desktop.presenters.result_state import Remedy, VerdictView
    from desktop.presenters.state import AppState


_Tab = FamilyTab | CollapseTab | RowsTab | CompareTab
_FAMILIES: dict[str, type[FamilyTab]] = {
    one.CODE: one for one in (FidelityTab, UtilityTab, PrivacyTab, FairnessTab)
}
_SIDES: dict[str, type[CollapseTab | RowsTab | CompareTab]] = {
    said.COLLAPSE: CollapseTab,
    said.ROWS: RowsTab,
    said.COMPARE: CompareTab,
}


class _Families(dict[str, FamilyTab]):
    """Tabs of the families by code, each made when it is first asked for."""

    def __init__(self, make: Callable[[str], FamilyTab]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, code: str) -> FamilyTab:
        found = self[code] = self._make(code)
        return found


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
        self.families = _Families(self._family)
        self._made: dict[str, _Tab] = {}
        self._shown: tuple[AppState, ScoreView | None] | None = None
        self._places: dict[str, int] = {}
        # Each is made when it is first looked at: all of them at once would hold the window up.
        for code in (*_FAMILIES, *_SIDES):
            make = partial(self._make, code)
            title, tip = tr(said.TABS[code]), tr(said.TAB_TIPS[code])
            self._places[code] = self.tabs.add_later(make, title, tip)
        self.tabs.tab(0)
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

    def _make(self, code: str) -> QWidget:
        """A tab, showing what the others show."""
        if code in _FAMILIES:
            made: _Tab = _FAMILIES[code](self.desk)
        else:
            made = _SIDES[code](self.desk)
        if isinstance(made, FamilyTab):
            made.help_asked.connect(self._help)
        self._made[code] = made
        if self._shown is not None:
            self._show_tab(made, *self._shown)
        return made

    def _show_tab(self, tab: _Tab, state: AppState, score: ScoreView | None) -> None:
        if isinstance(tab, FamilyTab):
            tab.show_state(state, score)
        else:
            tab.show_state(state)

    def _family(self, code: str) -> FamilyTab:
        return cast("FamilyTab", self.tabs.tab(self._places[code]))

    @property
    def exposed(self) -> ExposedPart:
        """The part about the most exposed rows."""
        return cast("PrivacyTab", self.families[said.PRIVACY]).exposed

    @property
    def collapse(self) -> CollapseTab:
        """The tab about collapse."""
        return cast("CollapseTab", self.tabs.tab(self._places[said.COLLAPSE]))

    @property
    def rows(self) -> RowsTab:
        """The tab with the synthetic rows."""
        return cast("RowsTab", self.tabs.tab(self._places[said.ROWS]))

    @property
    def compare(self) -> CompareTab:
        """The tab with two runs side by side."""
        return cast("CompareTab", self.tabs.tab(self._places[said.COMPARE]))

    def tab(self, code: str) -> None:
        """Go to a tab by its code."""
        self.tabs.setCurrentIndex(self._places[code])

    def choose(self, family: str, metric: str) -> None:
        """Go to a figure."""
        if family in _FAMILIES:
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
        self._shown = state, score
        for tab in self._made.values():
            self._show_tab(tab, state, score)
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
        for code in _FAMILIES:
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
        self.command.say(self._commands[self.tabs.currentIndex() == self._places[said.COMPARE]])
