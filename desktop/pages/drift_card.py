"""A card on the profile page: do newer real rows still look like what was released? Shown once it was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.messages import runs_words, words
from desktop.messages.tongue import tr
from desktop.theme.tokens import SPACE_3
from desktop.widgets.chart_rows import DotPlot, DotRow, DotRows
from desktop.widgets.chart_tools import fixed
from desktop.widgets.controls import Card
from desktop.widgets.plot_frame import PlotFrame
from desktop.widgets.text import Icon, Text

if TYPE_CHECKING:
    from desktop.presenters.runs_state import DriftView

_FIT = 6  # columns seen at once; the page is about all of them


class DriftCard(Card):
    """The verdict with its sign, what moved, and how far every column did, the worst first."""

    column_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        self.icon, self.word = Icon("none", "soft", 22), Text("", "section", wrap=True)
        row.addWidget(self.icon)
        row.addWidget(self.word, 1)
        self.box.addLayout(row)
        self.sentence, self.lines = Text("", "", wrap=True), Text("", "soft", wrap=True)
        self.box.addWidget(self.sentence)
        self.box.addWidget(self.lines)
        self.chart = DotRows("")
        self.figure = PlotFrame(self.chart).bare()
        self.box.addWidget(self.figure)
        self.chart.chosen.connect(self.column_chosen)
        self.hide()

    def show_drift(self, found: DriftView | None) -> None:
        """Show it, or nothing."""
        self.setVisible(found is not None)
        if found is None:
            return
        self.icon.show_icon(found.icon, found.tone)
        self.word.setText(found.word)
        self.sentence.setText(found.sentence)
        self.lines.setText("\n".join(f"• {line}" for line in found.lines))
        self.lines.setVisible(bool(found.lines))
        self.setAccessibleName(tr(runs_words.DRIFT_SAYS, word=found.word))
        self.setAccessibleDescription(found.sentence)
        self._show_columns(found)

    def _show_columns(self, found: DriftView) -> None:
        self.figure.setVisible(bool(found.columns))
        if not found.columns:
            return
        rows = tuple(
            DotRow(name, (psi,), name, tail=_tail(moved=moved), tone="warn" if matters else "faint")
            for name, psi, moved, matters in found.columns
        )
        series = ((tr(runs_words.DRIFT_SERIES), "synthetic", 2),)
        look = ((found.matters, tr(runs_words.DRIFT_LOOK)),)
        head = tr(runs_words.WHAT)
        plot = DotPlot(rows, series, look, head, _two, 0.0, legend=False, bar=True, fit=_FIT)
        self.chart.show_plot(plot)
        name, psi, _, _ = found.columns[0]
        beyond = sum(moved for _, _, moved, _ in found.columns)
        count = words.count(len(found.columns))
        answer = tr(
            runs_words.DRIFT_A, column=name, psi=_two(psi), moved=words.count(beyond), all=count
        )
        self.figure.ask(tr(runs_words.DRIFT_Q), answer)
        self.figure.say_note(tr(runs_words.DRIFT_NOTE, matters=fixed(found.matters, 1)))


def _two(value: float) -> str:
    return fixed(value, 2)


def _tail(*, moved: bool) -> str:
    return tr(runs_words.DRIFT_MOVED if moved else runs_words.DRIFT_CHANCE)
