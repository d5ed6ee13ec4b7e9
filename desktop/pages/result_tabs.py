"""Tabs of the result page, one a family: its figures the worst first, what can be done, the plots behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.messages import result_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.models.grid import Cell, GridModel, Heading
from desktop.pages import result_plots as plots
from desktop.pages.base import side_by_side
from desktop.pages.exposed_tab import ExposedPart
from desktop.pages.result_parts import FigureCard, MendCard
from desktop.presenters.mend_views import remedies
from desktop.presenters.result_views import columns_in, known_columns, marginal_of, of_family
from desktop.theme.tokens import SPACE_3, SPACE_4, px
from desktop.widgets.chart_lines import LinesPlot
from desktop.widgets.chart_matrix import MatrixPlot
from desktop.widgets.chart_rows import DotRows
from desktop.widgets.chart_shares import SharesPlot
from desktop.widgets.grid import GridView
from desktop.widgets.plot_frame import PlotFrame
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.result_state import Remedy
    from desktop.presenters.state import AppState, ScoreLine, ScoreView
    from desktop.widgets.chart import Chart

LINE = 32
LEAST_LIST, LEAST_PLOT = 470, 340  # pixels at 100 %; narrower is put under one another
MOST_LIST = 700  # pixels that it asks for, however large texts are
MANY = 18  # columns; a map of more takes a row of its own
_MOST_SEEN = 9  # lines that are seen without scrolling
_LEAST_SEEN = 5


def heads() -> tuple[Heading, ...]:
    """Of the list of figures."""
    return (
        Heading(tr(said.HEAD_MEASURED)),
        Heading(tr(said.HEAD_FIGURE), right=True),
        Heading(tr(said.HEAD_CEILING), right=True, hint=tr(said.HEAD_CEILING_HINT)),
        Heading(tr(said.HEAD_ASKED), right=True, hint=tr(said.HEAD_ASKED_HINT)),
        Heading(tr(said.HEAD_VERDICT)),
    )


class PlotRoom(QWidget):
    """Plots in two columns; those that are not there leave no gap, and one that stands alone is as wide as two."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE_4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._frames: tuple[PlotFrame, ...] = ()
        self._wide: tuple[PlotFrame, ...] = ()
        self._laid: tuple[PlotFrame, ...] = ()
        self._columns = 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where there is no room for two."""
        super().resizeEvent(event)
        columns = 2 if event.size().width() >= px(2 * LEAST_PLOT) else 1
        if columns != self._columns:
            self._columns, self._laid = columns, ()
            self.settle()

    def hold(self, *frames: PlotFrame, wide: tuple[PlotFrame, ...] = ()) -> None:
        """Take plots in their order; `wide` ones take a row each."""
        self._frames, self._wide = frames, wide
        for frame in frames:
            self._grid.addWidget(frame)

    def widen(self, frame: PlotFrame, *, wide: bool) -> None:
        """Give a plot a row of its own, or take it back."""
        others = tuple(one for one in self._wide if one is not frame)
        if (frame in self._wide) != wide:
            self._wide = (*others, frame) if wide else others
            self._laid = ()

    def settle(self) -> None:
        """Lay out what is there."""
        there = tuple(one for one in self._frames if not one.isHidden())
        if there == self._laid:
            return
        self._laid = there
        for one in self._frames:
            self._grid.removeWidget(one)
        row, column = 0, 0
        for at, one in enumerate(there):
            alone = column == 0 and (at + 1 == len(there) or there[at + 1] in self._wide)
            if self._columns == 1 or one in self._wide or alone:
                self._grid.addWidget(one, row + (column > 0), 0, 1, 2)
                row, column = row + (column > 0) + 1, 0
            else:
                self._grid.addWidget(one, row, column)
                row, column = (row + 1, 0) if column else (row, 1)
        self.setVisible(bool(there))


class FamilyTab(QWidget):
    """A family: list, card, what can be done, plots. `CODE` names it; `plots` are added by each kind."""

    CODE: ClassVar[str] = ""
    help_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: tuple[ScoreLine, ...] = ()
        self._metric = ""
        self._state: AppState | None = None
        self._items: tuple[Remedy, ...] = ()
        self._seen: dict[str, tuple[object, ...]] = {}
        title = tr(said.TABS[self.CODE])
        self.model = GridModel(heads(), self)
        self.grid = GridView(tr(said.LIST, family=title), stretch=0)
        self.grid.setModel(self.model)
        self.grid.verticalHeader().setDefaultSectionSize(px(LINE))
        # At large texts the list itself is scrolled; the page never is.
        self.grid.setMinimumWidth(min(px(LEAST_LIST), MOST_LIST))
        self.card, self.mend = FigureCard(), MendCard(desk)
        self.none = Text(tr(said.NO_LINES), "soft", wrap=True)
        self.parts = self.frame(DotRows(""))
        self.curves = self.frame(LinesPlot(""))
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, SPACE_3, 0, 0)
        self.box.setSpacing(SPACE_4)
        self.box.addWidget(self.none)
        self.box.addLayout(side_by_side(self.grid, self.card, (2, 1)))
        self.box.addWidget(self.mend)
        self.room = PlotRoom()
        self.box.addWidget(self.room)
        self.arrange()
        self.box.addStretch(1)
        self.grid.row_selected.connect(self._select)
        self.grid.fitted.connect(self._fitted)
        self.card.explain.help_asked.connect(self.help_asked)

    # -- what a kind adds ---------------------------------------------------------------------

    def arrange(self) -> None:
        """Put the plots into `room`."""
        self.room.hold(self.parts, self.curves)

    def show_plots(self, state: AppState) -> None:
        """Plots that hang on no chosen figure."""

    # -- all kinds ----------------------------------------------------------------------------

    def frame(self, chart: Chart, note: str = "") -> PlotFrame:
        """A plot in its frame; what is chosen in it is looked at everywhere."""
        made = PlotFrame(chart, "", note)
        chart.chosen.connect(self._desk.mender.look_at)
        made.help_asked.connect(self.help_asked)
        return made

    def frames(self) -> tuple[PlotFrame, ...]:
        """All plots of the tab."""
        return tuple(self.findChildren(PlotFrame))

    def is_new(self, name: str, *values: object) -> bool:
        """Whether something is another object than the last time."""
        before = self._seen.get(name, ())
        same = len(before) == len(values)
        if same and all(a is b for a, b in zip(before, values, strict=True)):
            return False
        self._seen[name] = values
        return True

    def choose(self, metric: str) -> None:
        """Go to a figure."""
        for at, line in enumerate(self._lines):
            if line.metric == metric:
                self.grid.select(at)
                self._select(at)

    @property
    def chosen(self) -> ScoreLine | None:
        """The figure that is looked at."""
        return next((line for line in self._lines if line.metric == self._metric), None)

    def show_state(self, state: AppState, score: ScoreView | None) -> None:
        """Figures as they are, or as they come in."""
        self._state = state
        if self.is_new("score", score):
            self._show_lines(of_family(score, self.CODE))
        if self.is_new("column", state.looked_at):
            for one in self.frames():
                one.chart.pick(state.looked_at)
        self.show_plots(state)
        self._show_chosen(state)

    def _show_lines(self, lines: tuple[ScoreLine, ...]) -> None:
        self._lines = lines
        self.none.setVisible(not lines)
        for part in (self.grid, self.card):
            part.setVisible(bool(lines))
        self.model.show_rows(tuple(map(_cells, lines)))
        at = next((n for n, one in enumerate(lines) if one.metric == self._metric), 0)
        if lines:
            self.grid.select(at)
            self._metric = lines[at].metric

    def _fitted(self) -> None:
        """Names are not cut: where there is no room for them beside the card, the card stands below."""
        natural = max(px(LEAST_LIST), self.grid.natural_width())
        self.grid.setMinimumWidth(min(natural, MOST_LIST))
        seen = min(max(len(self._lines), _LEAST_SEEN), _MOST_SEEN)
        self.grid.setMinimumHeight(self.grid.height_of(seen))

    def _select(self, row: int) -> None:
        if not 0 <= row < len(self._lines):
            return
        self._metric = self._lines[row].metric
        if self._state is not None:
            self._show_chosen(self._state)

    def _show_chosen(self, state: AppState) -> None:
        line = self.chosen
        if self.is_new("line", line, state.evidence):
            self.card.show_line(line, said.TOPICS.get(self.CODE, ""))
            plots.show_parts(self.parts, line, known_columns(state))
            plots.show_curves(self.curves, line, self._lines)
            self._explain(line)
        live = state.run is not None
        asked = (
            line,
            state.looked_at,
            state.plan,
            state.synthesizers,
            state.policies,
            state.exposed,
        )
        if self.is_new("mend", live, *asked):
            self._items = () if live else remedies(state, line, state.looked_at)
        self.mend.show_remedies(self._items, state, None if live else line)
        self.room.settle()

    def _explain(self, line: ScoreLine | None) -> None:
        for frame in (self.parts, self.curves):
            if line is not None:
                frame.means(line.title, line.explanation, said.TOPICS.get(self.CODE, ""))


class FidelityTab(FamilyTab):
    """Like the real table? Columns and pairs of them."""

    CODE = said.FIDELITY

    def arrange(self) -> None:
        """Parts beside the column; all pairs beside those of the column; curves under them."""
        self.shares = self.frame(SharesPlot(""), tr(said.SHARES_NOTE))
        self.matrix = self.frame(MatrixPlot(""), tr(said.MATRIX_NOTE))
        self.relations = self.frame(DotRows(""))
        self.room.hold(self.parts, self.shares, self.matrix, self.relations, self.curves)

    def show_plots(self, state: AppState) -> None:
        """The chosen column's values and relations."""
        for part in (self.shares, self.relations):
            part.setVisible(state.evidence is not None)
        if self.is_new("matrix", state.evidence):
            plots.show_matrix(self.matrix, state.evidence)
            many = state.evidence is not None and len(state.evidence.columns) > MANY
            self.room.widen(self.matrix, wide=many)
        if self.is_new("shares", state.evidence, state.looked_at):
            one = marginal_of(state, state.looked_at)
            plots.show_shares(self.shares, one)
            column = "" if one is None else one.column
            plots.show_relations(self.relations, state.evidence, column)


class UtilityTab(FamilyTab):
    """As useful as the real table? Models, regressions, what they lean on; what the chosen column hangs on."""

    CODE = said.UTILITY

    def arrange(self) -> None:
        """The figure's parts beside the relations of the column that is looked at."""
        self.relations = self.frame(DotRows(""))
        self.room.hold(self.parts, self.relations, self.curves)

    def show_plots(self, state: AppState) -> None:
        """Relations, once a column is looked at."""
        column = state.looked_at
        known = state.evidence is not None and column in state.evidence.columns
        self.relations.setVisible(known)
        if self.is_new("relations", state.evidence, column):
            plots.show_relations(self.relations, state.evidence, column)


class PrivacyTab(FamilyTab):
    """Who can be found, and what about? Attacks beside their controls, and the most exposed rows."""

    CODE = said.PRIVACY

    def arrange(self) -> None:
        """Attacks first, then what the chosen figure is made of, then who stands out."""
        self.attacks = self.frame(DotRows(""), tr(said.ATTACKS_NOTE))
        self.exposed = ExposedPart(self._desk)
        self.room.hold(self.attacks, self.parts, self.curves, wide=(self.attacks,))
        self.box.addWidget(self.exposed)

    def show_plots(self, state: AppState) -> None:
        """Attacks and exposed rows."""
        if self.is_new("attacks", self._lines):
            plots.show_attacks(self.attacks, self._lines)
        self.exposed.show_state(state)


class FairnessTab(FamilyTab):
    """Every group drawn as well as the others? The chosen column's groups, where it names them."""

    CODE = said.FAIRNESS

    def arrange(self) -> None:
        """Groups beside the chosen column."""
        self.shares = self.frame(SharesPlot(""), tr(said.SHARES_NOTE))
        self.room.hold(self.parts, self.shares, self.curves)

    def show_plots(self, state: AppState) -> None:
        """Values of the chosen column, or of the first protected one."""
        groups = () if state.plan is None else state.plan.protected
        column = state.looked_at or next(iter(groups), "")
        self.shares.setVisible(state.evidence is not None and bool(column))
        if self.is_new("shares", state.evidence, column):
            plots.show_shares(self.shares, marginal_of(state, column))


def leads_to(label: str, state: AppState) -> str:
    """The column that a label speaks of first."""
    return next(iter(columns_in(label, known_columns(state))), "")


def _cells(line: ScoreLine) -> tuple[Cell, ...]:
    icon, word, tone = words.VERDICTS.get(line.verdict, ("none", line.verdict, "faint"))
    return (
        Cell(line.title, hint=tr(said.LIST_HINT, title=line.title, text=line.explanation)),
        Cell(line.value),
        Cell(line.ceiling, tone="soft"),
        Cell(line.threshold, tone="soft"),
        Cell(tr(word), icon=icon, tone=tone),
    )
