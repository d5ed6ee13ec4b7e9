"""Tabs of the result page beside the families: the collapse profile in short, and the synthetic rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.messages import collapse_words
from desktop.messages import result_words as said
from desktop.messages.tongue import tr
from desktop.pages.collapse_parts import Verdict
from desktop.pages.collapse_plots import arm_traces, own_answer
from desktop.pages.rows import RowsPane
from desktop.presenters.collapse_views import drawn_arms
from desktop.theme.tokens import SPACE_3, SPACE_4, px
from desktop.widgets.chart_lines import LinesPlot
from desktop.widgets.controls import Button
from desktop.widgets.plot_frame import PlotFrame
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.presenters.collapse_state import CollapseView
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState

_AHEAD = 620


class CollapseTab(QWidget):
    """The verdict and the curve of the kept profile; everything else stands on its own page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._seen: object = self
        box = QVBoxLayout(self)
        box.setContentsMargins(0, SPACE_3, 0, 0)
        box.setSpacing(SPACE_4)
        self.none = Text(tr(said.COLLAPSE_NONE), "soft", wrap=True)
        self.verdict = Verdict()
        self.curves = LinesPlot("")
        self.figure = PlotFrame(self.curves, tr(said.COLLAPSE_Q), tr(said.COLLAPSE_NOTE))
        self.open = Button(tr(said.COLLAPSE_OPEN))
        for part in (self.none, self.verdict, self.figure):
            box.addWidget(part)
        box.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)
        self.open.clicked.connect(lambda: desk.go("collapse"))

    def show_state(self, state: AppState) -> None:
        """The kept profile, or that there is none."""
        found = state.collapse
        if found is self._seen:
            return
        self._seen = found
        self.none.setVisible(found is None)
        for part in (self.verdict, self.figure):
            part.setVisible(found is not None)
        if found is not None:
            self._show(found)

    def _show(self, found: CollapseView) -> None:
        front = found.front
        shape, _, tone, headline = collapse_words.light(front.light)
        notes = (tr(said.COLLAPSE_STALE),) if found.stale else ()
        self.verdict.say(shape, tone, headline, *front.sentences[:2], *notes)
        traces = arm_traces(drawn_arms(front, every=False), "", front.judged)
        self.curves.show_traces(traces, tr(said.GENERATION), tr(said.POINTS_LOST))
        self.figure.ask(tr(said.COLLAPSE_Q), own_answer(traces, ""))


class RowsTab(QWidget):
    """The synthetic rows."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._column = ""
        self.none = Text(tr(said.EMPTY_FIRST), "soft", wrap=True)
        self.note = Text(tr(said.ROWS_NOTE), "caption", wrap=True)
        self.pane = RowsPane(desk, "synthetic")
        self.pane.setMinimumHeight(px(_AHEAD))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, SPACE_3, 0, 0)
        box.setSpacing(SPACE_3)
        for part in (self.none, self.note):
            box.addWidget(part)
        box.addWidget(self.pane, 1)

    def show_state(self, state: AppState) -> None:
        """The page of rows that is there."""
        there = state.synthetic_rows is not None
        self.none.setVisible(not there)
        self.note.setVisible(there)
        self.pane.setVisible(there)
        self.pane.show_rows(state.synthetic_rows)
        if state.looked_at != self._column:
            self._column = state.looked_at
            self._look(state)

    def _look(self, state: AppState) -> None:
        """Bring the column that is looked at into view."""
        rows = state.synthetic_rows
        if rows is None or state.looked_at not in rows.columns:
            return
        grid = self.pane.grid
        at = grid.model().index(
            max(grid.currentIndex().row(), 0), rows.columns.index(state.looked_at)
        )
        if at.isValid():
            grid.setCurrentIndex(at)
            grid.scrollTo(at)
