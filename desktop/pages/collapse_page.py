"""Collapse: what is lost if generators learn from generators. A page beside the line; no release waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.messages import collapse_words as said
from desktop.messages.tongue import tr
from desktop.models.grid import Cell, GridModel, Heading
from desktop.pages import collapse_plots as plots
from desktop.pages.augmentation_part import AugmentationPart
from desktop.pages.base import Page, side_by_side, stacked
from desktop.pages.collapse_ask import AskCard
from desktop.pages.collapse_parts import Advice, Verdict
from desktop.presenters.collapse_views import YARDSTICKS, drawn_arms, worst_first
from desktop.presenters.commands import of_collapse
from desktop.theme.tokens import SPACE_3
from desktop.widgets.chart_heat import HeatPlot
from desktop.widgets.chart_lines import LinesPlot
from desktop.widgets.controls import Card, give_way
from desktop.widgets.flow import FlowRow
from desktop.widgets.grid import ROW, GridView
from desktop.widgets.lines import Tick
from desktop.widgets.plot_frame import PlotFrame
from desktop.widgets.tabs import Tabs
from desktop.widgets.text import Facts, Text

if TYPE_CHECKING:
    from desktop.presenters.collapse_state import AnswerView, ArmView, CollapseView, GeneratorLine
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, SynthesizerView

SPEED, COLUMNS, GROUPS, ARMS, GENERATORS, ASK = range(6)
_LINE, _HEAD = 32, 40


class CollapsePage(Page):
    """The question, what was measured, what to do."""

    name = "collapse"
    title = said.TITLE
    lead = said.LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.go_on = self.add_action(tr(said.GO_ON))
        self.go_on.setToolTip(tr(said.GO_ON_HINT))
        self.measure = self.add_action(tr(said.MEASURE), "primary")
        self.verdict = Verdict()
        self.advice = Advice(desk)
        self.ask = AskCard(desk)
        self.tabs = Tabs()
        made = (
            self._speed(),
            self._columns(),
            self._groups(),
            self._arms(),
            self._generators(),
            stacked(self.ask, stretch=True),
        )
        for tab, title in zip(made, map(tr, said.TABS), strict=True):
            layout = tab.layout()
            if layout is not None:
                layout.setContentsMargins(0, SPACE_3, 0, 0)
            self.tabs.add(tab, title)
        self.augmentation = AugmentationPart(desk)
        for part in (self.verdict, self.advice, self.tabs, self.augmentation):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.end_with_command()
        self._answer: AnswerView | None = None
        self._titles: dict[str, str] = {}
        self.measure.clicked.connect(self._measure)
        self.go_on.clicked.connect(lambda: desk.measure_collapse(go_on=True))
        self.axis.activated.connect(lambda _: self._draw())
        self.every.toggled.connect(lambda _: self._draw())
        self.generator.activated.connect(self._choose)

    def _measure(self) -> None:
        self.desk.measure_collapse()

    # -- tabs ---------------------------------------------------------------------------------

    def _speed(self) -> QWidget:
        self.axis, self.generator = QComboBox(), QComboBox()
        give_way(self.axis, self.generator)
        self.axis.setAccessibleName(tr(said.AXIS_FIELD))
        self.generator.setAccessibleName(tr(said.GENERATOR_FIELD))
        self.every = Tick(tr(said.ALL_ARMS))
        self.generator_label = Text(tr(said.GENERATOR_FIELD), "field")
        row = FlowRow()
        for part in (Text(tr(said.AXIS_FIELD), "field"), self.axis, self.every):
            row.add(part)
        for part in (self.generator_label, self.generator):
            row.add(part)
        self.curves = LinesPlot("")
        self.figure = PlotFrame(self.curves, said.question(""), tr(said.BANDS))
        return stacked(row, self.figure)

    def _columns(self) -> QWidget:
        self.heat = HeatPlot("")
        self.heat_figure = PlotFrame(self.heat, tr(said.WHICH_COLUMNS), tr(said.COLUMNS_NOTE))
        self.heat_arm = QComboBox()
        give_way(self.heat_arm)
        self.heat_arm.setAccessibleName(tr(said.ARM_FIELD))
        self.heat_arm.activated.connect(lambda _: self._draw_heat())
        row = FlowRow()
        row.add(Text(tr(said.ARM_FIELD), "field"))
        row.add(self.heat_arm)
        return stacked(row, self.heat_figure, stretch=True)

    def _groups(self) -> QWidget:
        self.gone_model = GridModel((Heading(tr(said.COLUMN)), Heading(tr(said.GROUP))), self)
        self.gone = GridView(tr(said.TABS[GROUPS]), stretch=1)
        self.gone.setModel(self.gone_model)
        self.gone.setMinimumHeight(240)
        self.gone_more = Text("", "soft", wrap=True)
        self.gone_note = Text(tr(said.GONE_NOTE), "caption", wrap=True)
        return stacked(self.gone_note, self.gone_more, self.gone, stretch=True)

    def _arms(self) -> QWidget:
        self.arm_model = GridModel(_arm_heads(), self)
        self.arms = GridView(tr(said.TABS[ARMS]), stretch=0)
        self.arms.setModel(self.arm_model)
        self.arms.verticalHeader().setDefaultSectionSize(_LINE)
        shares, facts = Card(tr(said.SHARES_HEAD)), Card(tr(said.FACTS_HEAD))
        self.shares, self.facts = Facts(220), Facts(220)
        shares.box.addWidget(Text(tr(said.SHARES_NOTE), "caption", wrap=True))
        shares.box.addWidget(self.shares)
        facts.box.addWidget(self.facts)
        facts.box.addStretch(1)
        row = side_by_side(shares, facts, (1, 1))
        return stacked(Text(tr(said.ARMS_NOTE), "caption", wrap=True), self.arms, row)

    def _generators(self) -> QWidget:
        self.beside_model = GridModel(_generator_heads(), self)
        self.beside = GridView(tr(said.TABS[GENERATORS]), stretch=0)
        self.beside.setModel(self.beside_model)
        self.beside_curves = LinesPlot("")
        self.beside_figure = PlotFrame(self.beside_curves, tr(said.WHICH_GENERATOR), tr(said.BANDS))
        note = Text(tr(said.GENERATORS_NOTE), "caption", wrap=True)
        return stacked(note, self.beside, self.beside_figure, stretch=True)

    # -- showing ------------------------------------------------------------------------------

    def show_state(self, state: AppState) -> None:
        """Verdict first, then what to do, then the figures; before there are any, the question."""
        found = state.collapse
        free = state.free and state.project is not None and not state.project.read_only
        running = state.run is not None and state.run.step == self.name
        stopped = found is not None and not found.complete and not found.stale
        self.go_on.setVisible(stopped and not running)
        self.go_on.setEnabled(free)
        self.measure.setText(tr(said.AGAIN) if found is not None else tr(said.MEASURE))
        self.measure.setEnabled(free and state.plan is not None)
        self._say(state, running=running)
        usable = found is not None and not found.stale
        # To finish what was stopped has its button above.
        items = found.advice if found is not None and found.complete and usable else ()
        items = () if running else items
        self.advice.show_advice(items, enabled=free)
        if self.is_new("collapse", found) or self.is_new("synthesizers", state.synthesizers):
            self._titles = _titles(state.synthesizers)
            self._show(found)
        changed = self.is_new("ask", state.collapse_ask) and self.isVisible()
        # A question that an advice has changed is shown; one that was only loaded with its answer is not.
        if changed and found is not None and state.collapse_ask != found.ask:
            self.tabs.setCurrentIndex(ASK)
        self.ask.show_state(state)
        self.augmentation.show_state(state)
        project = "" if state.project is None else state.project.shown_path
        self.command.say(of_collapse(project, state.collapse_ask))

    def _say(self, state: AppState, *, running: bool) -> None:
        """The verdict, or what stands in its place."""
        found = state.collapse
        if running and state.run is not None:
            task = state.run.task or tr(said.STARTING)
            self.verdict.say("running", "soft", tr(said.RUNNING), f"{task}.", tr(said.RUNNING_MORE))
            self.badge_say("running", "accent", tr(said.RUNNING_WORD))
        elif found is None:
            more = said.INTRO if state.plan is not None else (said.NEEDS_PLAN,)
            self.verdict.say("none", "soft", tr(said.EMPTY), *map(tr, more))
            self.badge_say("none", "faint", tr(said.EMPTY_WORD))
        else:
            self._say_found(found)

    def _say_found(self, found: CollapseView) -> None:
        front = found.front
        icon, word, tone, headline = said.light(front.light)
        notes = []
        if found.stale:
            icon, tone, word = "stale", "warn", tr(said.STALE_WORD)
            notes.append(tr(said.STALE))
        if not found.complete:
            headline, word = tr(said.STOPPED_HEAD), word if found.stale else tr(said.STOPPED_WORD)
            notes.append(tr(said.STOPPED, done=found.done, total=found.total))
        # Of a stopped one the second sentence says what the note says with figures.
        lines = front.sentences if found.complete else front.sentences[:1]
        self.verdict.say(icon, tone, headline, *lines, *notes)
        self.badge_say(icon, tone, word)

    def badge_say(self, icon: str, tone: str, word: str) -> None:
        """State beside the title, as the steps of the line have it."""
        self.badge.setVisible(True)
        self.badge.say(icon, word, tone)

    def _show(self, found: CollapseView | None) -> None:
        """Fill every tab; without an answer only the question is there."""
        self.tabs.bar.setVisible(found is not None)
        for at in range(ASK):
            self.tabs.bar.setTabVisible(at, found is not None)
        self.tabs.bar.setTabText(ASK, tr(said.ASK_TAB) if found is None else tr(said.ASK_AGAIN_TAB))
        if found is None:
            self._answer = None
            self.tabs.setCurrentIndex(ASK)
            return
        several = len(found.answers) > 1
        self.tabs.bar.setTabVisible(GENERATORS, several)
        self.generator.setVisible(several)
        self.generator_label.setVisible(several)
        with QSignalBlocker(self.generator):
            self.generator.clear()
            for one in found.answers:
                self.generator.addItem(self._titles.get(one.generator, one.generator), one)
        self.facts.show_facts(found.facts)
        self._show_beside(found)
        self._show_answer(found.front)
        self.tabs.setCurrentIndex(SPEED)

    def _choose(self, at: int) -> None:
        self._show_answer(self.generator.itemData(at))

    def _show_answer(self, answer: AnswerView) -> None:
        self._answer = answer
        with QSignalBlocker(self.axis):
            kept = self.axis.currentData()
            self.axis.clear()
            for name, title in answer.axes:
                self.axis.addItem(said.axis(name) if name in said.AXES else title, name)
            self.axis.setCurrentIndex(max(self.axis.findData(kept), 0))
        with QSignalBlocker(self.heat_arm):
            self.heat_arm.clear()
            for arm in answer.arms:
                if arm.columns:
                    self.heat_arm.addItem(said.arm(arm.name), arm.name)
            self.heat_arm.setCurrentIndex(max(self.heat_arm.findData(answer.judged), 0))
        self._draw()
        self._draw_heat()
        self.gone_model.show_rows(
            tuple(
                (Cell(column, hint=column), Cell(group, hint=group))
                for column, group in answer.gone
            )
        )
        self.gone.setVisible(bool(answer.gone))
        self.gone_note.setVisible(bool(answer.gone))
        self.gone_more.setText(_gone_text(answer))
        self.arm_model.show_rows(tuple(map(_arm_cells, answer.arms)))
        self.arms.setFixedHeight(_HEAD + _LINE * len(answer.arms))
        self.shares.show_facts(answer.shares)

    def _draw(self) -> None:
        answer = self._answer
        if answer is None:
            return
        axis = str(self.axis.currentData() or "")
        arms = drawn_arms(answer, every=self.every.isChecked())
        plots.show_speed(self.figure, arms, axis, answer.judged)

    def _draw_heat(self) -> None:
        arm = None if self._answer is None else self._answer.arm(str(self.heat_arm.currentData()))
        rows = () if arm is None else worst_first(arm)
        plots.show_columns(self.heat_figure, rows)

    def _show_beside(self, found: CollapseView) -> None:
        self.beside_model.show_rows(
            tuple(_generator_cells(one, self._titles) for one in found.beside)
        )
        self.beside.setFixedHeight(_HEAD + ROW * max(len(found.beside), 1))
        plots.show_generators(self.beside_figure, found.answers, self._titles)


def _arm_heads() -> tuple[Heading, ...]:
    words_first = {0, 5, 6}
    return tuple(
        Heading(tr(title), right=at not in words_first, hint=tr(hint))
        for at, (title, hint) in enumerate(said.ARM_HEADS)
    )


def _generator_heads() -> tuple[Heading, ...]:
    last = len(said.GENERATOR_HEADS) - 1
    return tuple(
        Heading(tr(title), right=0 < at < last) for at, title in enumerate(said.GENERATOR_HEADS)
    )


def _titles(found: tuple[SynthesizerView, ...]) -> dict[str, str]:
    return {one.name: one.title for one in found}


def _gone_text(answer: AnswerView) -> str:
    """How many groups are gone that cannot be named, or that none is."""
    more = answer.gone_unnamed
    parts = [] if answer.gone else [tr(said.GONE_NONE)]
    if more:
        parts.append(said.gone_unnamed(more))
    return " ".join(parts)


def _light_cell(light: str) -> Cell:
    icon, word, tone, _ = said.light(light)
    word = word if light else tr(said.YARDSTICK)
    return Cell(word, icon=icon, tone=tone)


def _arm_cells(arm: ArmView) -> tuple[Cell, ...]:
    return (
        Cell(said.arm(arm.name), hint=arm.title),
        Cell(arm.figure),
        Cell(arm.interval, tone="soft"),
        Cell(arm.lacking, tone="soft"),
        Cell(arm.half_life, tone="soft"),
        Cell(arm.first, tone="soft", hint=arm.first),
        _light_cell("" if arm.name in YARDSTICKS else arm.light),
    )


def _generator_cells(one: GeneratorLine, titles: dict[str, str]) -> tuple[Cell, ...]:
    return (
        Cell(titles.get(one.generator, one.generator)),
        Cell(one.figure),
        Cell(one.first, tone="soft"),
        Cell(one.last),
        Cell(one.half_life, tone="soft"),
        _light_cell(one.light),
    )
