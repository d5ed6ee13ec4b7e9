"""Two runs side by side: what each was, what changed in the plan, what got better or worse beyond noise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.messages import runs_words
from desktop.messages.tongue import tr
from desktop.models.grid import Cell, GridModel, Heading
from desktop.pages.base import side_by_side
from desktop.presenters.runs_views import plan_lines, titled
from desktop.theme.tokens import SPACE_2, SPACE_3, least, px
from desktop.widgets.chart_rows import DotPlot, DotRow, DotRows
from desktop.widgets.chart_tools import plain, signed
from desktop.widgets.controls import Button, Card
from desktop.widgets.folding import FoldingRow
from desktop.widgets.grid import GridView
from desktop.widgets.plot_frame import PlotFrame
from desktop.widgets.text import Badge, Facts, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.runs_state import ComparisonView, KeptRun, MeasureRow
    from desktop.presenters.state import AppState

_LEAST_CHOICE, _MOST_CHOICE = 300, 500  # pixels at 100 %, and at most
_SEEN = 10  # figures of the list
_END = 6.0  # widths of noise; what moved further stands at the end
_LINE = 32
# Colour and shape of a change.
_KINDS = {"worse": ("bad", 1), "better": ("good", 2), "same": ("ink_faint", 3)}
EARLIER, LATER = ("ink_soft", 0), ("synthetic", 2)
"""Colour and shape of the two runs."""


class RunCard(Card):
    """What a run was: its verdict by shape and word, and what made it. `again`: its number, to be run once more."""

    again = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._number = 0
        self.repeat = Button(tr(runs_words.AGAIN), "plain", "play")
        self.repeat.setToolTip(tr(runs_words.AGAIN_HINT))
        self.repeat.clicked.connect(lambda: self.again.emit(self._number))
        self.title, self.verdict, self.facts = Text("", "section"), Badge(), Facts(80)
        self.box.addWidget(self.title)
        self.box.addWidget(self.verdict)
        self.box.addWidget(self.facts)
        self.box.addStretch(1)
        self.box.addWidget(self.repeat, 0, Qt.AlignmentFlag.AlignLeft)

    def show_run(self, run: KeptRun | None) -> None:
        """Show it, or nothing."""
        self.setVisible(run is not None)
        if run is None:
            return
        self._number = run.number
        self.repeat.setAccessibleName(tr(runs_words.AGAIN_OF, number=run.number))
        self.repeat.setAccessibleDescription(tr(runs_words.AGAIN_HINT))
        self.title.setText(tr(runs_words.HEAD_RUN, number=run.number))
        icon, word, tone = runs_words.VERDICTS.get(run.verdict, ("none", run.verdict, "faint"))
        self.verdict.say(icon, tr(word), tone)
        self.facts.show_facts(run.facts)
        self.setAccessibleName(run.label)


class CompareTab(QWidget):
    """Two runs chosen, and what came of holding one against the other."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._runs: tuple[KeptRun, ...] = ()
        self._seen: tuple[object, ...] = ()
        self._plan_lines: tuple[str, ...] = ()
        self._shown: ComparisonView | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, SPACE_3, 0, 0)
        box.setSpacing(SPACE_3)
        self.none = Text(tr(runs_words.NO_RUNS), "soft", wrap=True)
        self.to_plan = Button(tr(runs_words.TO_PLAN))
        box.addWidget(self.none)
        box.addWidget(self.to_plan, 0, Qt.AlignmentFlag.AlignLeft)
        self.to_plan.clicked.connect(lambda: desk.go("plan"))
        box.addLayout(self._choice())
        self.card = Card()
        self.sentence = Text("", "section", wrap=True)
        self.plan_title = Text(tr(runs_words.PLAN_CHANGED), "field")
        self.plan, self.notes = Text("", "", wrap=True), Text("", "caption", wrap=True)
        for part in (self.sentence, self.plan_title, self.plan, self.notes):
            self.card.box.addWidget(part)
        box.addWidget(self.card)
        self.runs = (RunCard(), RunCard())
        box.addLayout(side_by_side(*self.runs, (1, 1)))
        for card in self.runs:
            card.again.connect(desk.queuer.again)
        self.moved = PlotFrame(DotRows(""), tr(runs_words.MOVED_Q), tr(runs_words.MOVED_NOTE))
        self.parts = PlotFrame(DotRows(""), tr(runs_words.PARTS_NONE_Q))
        self.parts.chart.chosen.connect(desk.mender.look_at)
        self.note = Text(tr(runs_words.NOTE), "caption", wrap=True)
        self.model = GridModel((), self)
        self.grid = GridView(tr(runs_words.LIST), stretch=0)
        self.grid.setModel(self.model)
        self.grid.verticalHeader().setDefaultSectionSize(px(_LINE))
        box.addWidget(self.note)
        box.addWidget(self.grid, 1)
        box.addWidget(self.parts)
        box.addWidget(self.moved)
        box.addStretch(0)
        self.later.activated.connect(self._chosen)
        self.earlier.activated.connect(self._chosen)
        self.grid.row_selected.connect(self._show_parts)
        self.grid.fitted.connect(self._fitted)

    def _choice(self) -> FoldingRow:
        self.later, self.earlier = QComboBox(), QComboBox()
        self.later.setAccessibleName(tr(runs_words.LATER))
        self.earlier.setAccessibleName(tr(runs_words.EARLIER))
        for choice in (self.later, self.earlier):
            # A long name does not make the window wide.
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.setMinimumContentsLength(16)
            choice.setMinimumWidth(least(_LEAST_CHOICE, _MOST_CHOICE))
        self.against = Text(tr(runs_words.AGAINST), "soft")
        chosen = FoldingRow()
        chosen.setSpacing(SPACE_2)
        # In the order of the cards and of the list below.
        chosen.addWidget(self.earlier, 1)
        chosen.addWidget(self.against)
        chosen.addWidget(self.later, 1)
        return chosen

    def show_state(self, state: AppState) -> None:
        """The runs and the comparison."""
        seen = (state.runs, state.synthesizers, state.policies)
        if len(self._seen) != len(seen) or any(
            a is not b for a, b in zip(seen, self._seen, strict=True)
        ):
            self._seen = seen
            self._runs = tuple(titled(run, state) for run in state.runs)
            for choice in (self.later, self.earlier):
                choice.clear()
                for run in self._runs:
                    choice.addItem(run.label, run.number)
        found = state.comparison
        two = len(self._runs) > 1
        self.none.setVisible(not two)
        self.to_plan.setVisible(not two)
        parts = (self.later, self.against, self.earlier, self.card, self.note, self.grid)
        for part in (*parts, self.moved, self.parts):
            part.setVisible(two)
        writable = state.project is not None and not state.project.read_only
        for card in self.runs:
            card.repeat.setEnabled(state.free and writable)
            if not two:
                card.show_run(None)
        self.parts.chart.pick(state.looked_at)
        if found is None:
            return
        self.later.setCurrentIndex(self.later.findData(found.b))
        self.earlier.setCurrentIndex(self.earlier.findData(found.a))
        for card, number in zip(self.runs, (found.a, found.b), strict=True):
            card.show_run(next((run for run in self._runs if run.number == number), None))
        lines = plan_lines(found, state)
        if found is not self._shown or lines != self._plan_lines:
            self._shown, self._plan_lines = found, lines
            self._show(found)

    def _fitted(self) -> None:
        """So many rows are seen whole."""
        self.grid.setMinimumHeight(self.grid.height_of(min(self.model.rowCount(), _SEEN)))

    def _show(self, found: ComparisonView) -> None:
        self.sentence.setText(found.sentence)
        plan = "\n".join(f"• {line}" for line in self._plan_lines)
        self.plan.setText(plan or tr(runs_words.NOTHING_CHANGED))
        self.notes.setText(" ".join(found.notes))
        self.card.setAccessibleName(found.sentence)
        heads = (
            Heading(tr(runs_words.HEAD_MEASURED)),
            Heading(tr(runs_words.HEAD_FAMILY)),
            Heading(tr(runs_words.HEAD_RUN, number=found.a), right=True),
            Heading(tr(runs_words.HEAD_RUN, number=found.b), right=True),
            Heading(
                tr(runs_words.HEAD_DIFFERENCE),
                right=True,
                hint=tr(runs_words.HEAD_DIFFERENCE_HINT),
            ),
            Heading(tr(runs_words.HEAD_CHANGE)),
        )
        self.model.show_rows(tuple(map(_cells, found.rows)), heads)
        self._show_moved(found)
        if found.rows:
            first = next((at for at, row in enumerate(found.rows) if len(row.parts) > 1), 0)
            self.grid.select(first)
            self._show_parts(first)

    def _show_moved(self, found: ComparisonView) -> None:
        """Every figure whose noise is known."""
        chart = self.moved.chart
        if not isinstance(chart, DotRows):
            return
        kinds = tuple(_KINDS)
        rows = []
        for row in found.rows:
            if row.moved is None or row.change not in kinds:
                continue
            at = min(max(row.moved, -_END), _END)
            values = tuple(at if row.change == kind else None for kind in kinds)
            shown = (tr(runs_words.FROM_TO, a=row.a, b=row.b),) * len(kinds)
            _, word, tone = runs_words.CHANGES[row.change]
            # What every row says needs no words.
            tail, shade = (" ", "") if row.change == "same" else (tr(word), tone)
            rows.append(DotRow(row.title, values, shown=shown, tail=tail, tone=shade))
        self.moved.setVisible(bool(rows))
        series = tuple((tr(runs_words.CHANGES[one][1]), *_KINDS[one]) for one in kinds)
        ends = (f"← {tr(runs_words.WORSE_SIDE)}", f"{tr(runs_words.BETTER_SIDE)} →")
        refs = ((-1.0, ""), (1.0, ""))
        plot = DotPlot(
            tuple(rows), series, refs, tr(runs_words.WHAT), signed, -_END, _END, ends=ends
        )
        chart.show_plot(plot)
        counts = [sum(row.change == one for row in found.rows) for one in ("better", "worse")]
        answer = tr(runs_words.MOVED_A, better=counts[0], worse=counts[1])
        self.moved.ask(tr(runs_words.MOVED_Q), answer)

    def _show_parts(self, at: int) -> None:
        """Columns, pairs or groups of the chosen figure, in both runs."""
        chart, found = self.parts.chart, self._shown
        if found is None or not isinstance(chart, DotRows) or not 0 <= at < len(found.rows):
            return
        row = found.rows[at]
        if not row.parts:
            chart.show_plot(DotPlot())
            self.parts.ask(tr(runs_words.PARTS_NONE_Q), tr(runs_words.PARTS_NONE))
            return
        series = (
            (tr(runs_words.HEAD_RUN, number=found.a), *EARLIER),
            (tr(runs_words.HEAD_RUN, number=found.b), *LATER),
        )
        rows = tuple(
            DotRow(label, (a, b), label, tail=signed(b - a, 3)) for label, a, b in row.parts
        )
        chart.show_plot(DotPlot(rows, series, name_head=tr(runs_words.WHAT), text=plain))
        label, a, b = row.parts[0]
        answer = tr(runs_words.PARTS_A, label=label, a=plain(a), b=plain(b))
        self.parts.ask(tr(runs_words.PARTS_Q, title=row.title), answer)

    def _chosen(self) -> None:
        a, b = self.earlier.currentData(), self.later.currentData()
        if a is not None and b is not None:
            self._desk.compare(int(a), int(b))


def _cells(row: MeasureRow) -> tuple[Cell, ...]:
    icon, word, tone = runs_words.CHANGES.get(row.change, runs_words.CHANGES["unknown"])
    return (
        Cell(row.title, hint=row.hint),
        Cell(tr(row.family), tone="soft"),
        Cell(row.a),
        Cell(row.b),
        Cell(row.difference, hint=row.hint),
        Cell(tr(word), icon=icon, tone=tone, hint=row.hint),
    )
