"""A section of the collapse page: do synthetic rows, added to real ones, help a model? Asked and answered there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from desktop.messages import augmentation_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.models.grid import Cell, GridModel, Heading
from desktop.pages import augmentation_plots as plots
from desktop.pages.base import side_by_side
from desktop.pages.collapse_parts import Verdict
from desktop.presenters.augmentation_views import command_words
from desktop.presenters.commands import command
from desktop.theme.tokens import SPACE_2, least, px
from desktop.widgets.chart_lines import LinesPlot
from desktop.widgets.chart_rows import DotRows
from desktop.widgets.controls import Button, Card, CommandLine, WholeField
from desktop.widgets.folding import FoldingRow
from desktop.widgets.grid import GridView
from desktop.widgets.plot_frame import PlotFrame
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.presenters.augmentation_views import AugmentationView, PlanLine, SizeView
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState

_USUAL_SEEDS, _MOST_SEEDS = 6, 50
_LINE = 32  # pixels at 100 %
_LEAST_PLOT, _MOST_LEAST = 320, 420
_KINDS = ("numeric", "integer", "category", "boolean")


class AugmentationPart(Card):
    """The question, the answer in words, and the figures of one size at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.HEAD))
        self._desk = desk
        self._found: AugmentationView | None = None
        self._columns: tuple[str, ...] = ()
        self.target, self.seeds, self.amount = QComboBox(), WholeField(), QComboBox()
        self.target.setAccessibleName(tr(said.TARGET_FIELD))
        self.seeds.setAccessibleName(tr(said.SEEDS_FIELD))
        self.amount.setAccessibleName(tr(said.SIZE_FIELD))
        self.seeds.setRange(1, _MOST_SEEDS)
        self.seeds.setValue(_USUAL_SEEDS)
        self.seeds.setToolTip(tr(said.SEEDS_HINT))
        self.measure = Button(tr(said.MEASURE))
        self.verdict = Verdict()
        self.size_label = Text(tr(said.SIZE_FIELD), "field")
        heads = [
            Heading(tr(title), right=0 < at < len(said.HEADS) - 1, hint=tr(hint))
            for at, (title, hint) in enumerate(said.HEADS)
        ]
        self.model = GridModel(tuple(heads), self)
        self.grid = GridView(tr(said.GRID), stretch=0)
        self.grid.setModel(self.model)
        self.grid.verticalHeader().setDefaultSectionSize(px(_LINE))
        self.command = CommandLine()
        self.box.addWidget(Text(tr(said.NOTE), "caption", wrap=True))
        asked = FoldingRow()
        asked.setSpacing(SPACE_2)
        for label, field in (
            (tr(said.TARGET_FIELD), self.target),
            (tr(said.SEEDS_FIELD), self.seeds),
        ):
            asked.addWidget(Text(label, "field"))
            asked.addWidget(field)
        asked.addWidget(self.measure)
        asked.addStretch(1)
        self.box.addLayout(asked)
        self.box.addWidget(self.verdict)
        chosen = QHBoxLayout()
        chosen.setSpacing(SPACE_2)
        chosen.addWidget(self.size_label)
        chosen.addWidget(self.amount)
        chosen.addStretch(1)
        self.box.addLayout(chosen)
        self.box.addWidget(self.grid)
        self.gains = PlotFrame(DotRows(""), "", tr(said.BRINGS_NOTE))
        self.growth = PlotFrame(LinesPlot(""))
        for frame in (self.gains, self.growth):
            frame.setMinimumWidth(least(_LEAST_PLOT, _MOST_LEAST))
        self.box.addLayout(side_by_side(self.gains, self.growth, (1, 1)))
        self.box.addWidget(self.command)
        self.grid.fitted.connect(self._high)
        self.measure.clicked.connect(self._measure)
        self.amount.activated.connect(lambda _: self._show_size())
        self.target.activated.connect(lambda _: self._say_command())
        self.seeds.valueChanged.connect(lambda _: self._say_command())
        self._project = ""
        self._show(None)

    def show_state(self, state: AppState) -> None:
        """The question for the plan's columns; the kept answer."""
        project = state.project
        self._project = "" if project is None else project.shown_path
        self._show_columns(state)
        running = state.run is not None and state.run.step == "augment"
        free = state.free and project is not None and not project.read_only
        self.measure.setEnabled(free and bool(self._columns))
        for field in (self.target, self.seeds):
            field.setEnabled(bool(self._columns))
        found = state.augmentation
        self.measure.setText(tr(said.MEASURE) if found is None else tr(said.AGAIN))
        self._say(found, running=running)
        if found is not self._found:
            self._found = found
            self._show(found)
        self._say_command()

    def _show_columns(self, state: AppState) -> None:
        """Columns that can be predicted; the kept answer's in front, then the plan's target."""
        plan = state.plan
        roles = () if plan is None else plan.roles
        # As the plan says them, in words for people.
        usable = {words.kind(one) for one in _KINDS}
        names = tuple(
            name
            for name, kind, role in roles
            if kind in usable and role not in {"identifier", "ignored"}
        )
        if names == self._columns:
            return
        self._columns = names
        wanted = [state.augmentation.target] if state.augmentation is not None else []
        wanted += [] if plan is None else list(plan.targets)
        with QSignalBlocker(self.target):
            self.target.clear()
            self.target.addItems(list(names))
            at = next((names.index(one) for one in wanted if one in names), len(names) - 1)
            self.target.setCurrentIndex(at)

    def _say(self, found: AugmentationView | None, *, running: bool) -> None:
        if running:
            self.verdict.say("running", "soft", tr(said.RUNNING))
        elif found is None:
            self.verdict.say("none", "soft", tr(said.EMPTY), tr(said.EMPTY_MORE))
        else:
            icon, tone, headline = said.VERDICTS[found.verdict]
            notes = [tr(said.STALE)] if found.stale else []
            if not found.complete:
                notes.append(tr(said.PARTIAL, done=found.done, total=found.total))
            if found.stale:
                icon, tone = "stale", "warn"
            shown = found.sentences[: 4 - len(notes)]
            self.verdict.say(icon, tone, tr(headline), *shown, *notes)

    def _show(self, found: AugmentationView | None) -> None:
        for part in (self.size_label, self.amount, self.grid, self.gains, self.growth):
            part.setVisible(found is not None)
        if found is None:
            return
        plots.show_growth(self.growth, found)
        with QSignalBlocker(self.amount):
            self.amount.clear()
            for one in found.sizes:
                self.amount.addItem(one.rows, one)
            self.amount.setCurrentIndex(len(found.sizes) - 1)
        self._show_size()

    def _show_size(self) -> None:
        one: SizeView | None = self.amount.currentData()
        if one is None or self._found is None:
            return
        self.model.show_rows(tuple(map(_cells, one.lines)))
        self._high()
        plots.show_gains(self.gains, self._found, one)
        self.grid.setAccessibleDescription(
            tr(
                said.GRID_SAYS,
                metric=self._found.metric,
                target=self._found.target,
                rows=one.rows,
            )
        )

    def _high(self) -> None:
        """As high as its rows, once it has its letters."""
        self.grid.fit_height(self.model.rowCount())

    def _say_command(self) -> None:
        target = self.target.currentText() or "COLUMN"
        self.command.say(command(*command_words(self._project, target, self.seeds.value())))

    def _measure(self) -> None:
        self._desk.measure_augmentation(self.target.currentText(), self.seeds.value())


def _cells(one: PlanLine) -> tuple[Cell, ...]:
    icon, word, tone = said.WORDS.get(one.answer, ("", "", ""))
    word = tr(word)
    return (
        Cell(one.added, hint=one.added),
        Cell(one.rows, tone="soft"),
        Cell(one.score),
        Cell(one.gain),
        Cell(one.interval, tone="soft"),
        Cell(one.over_copies, tone="soft"),
        Cell(one.p, tone="soft"),
        Cell(word, icon=icon, tone=tone),
    )
