"""A page of a table's rows, with the way to the next; real values stay masked until asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.messages import guard_words, words
from desktop.models.grid import Cell, GridModel, Heading
from desktop.theme.tokens import SPACE_2, SPACE_4
from desktop.widgets.controls import Button
from desktop.widgets.grid import GridView
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import RowsView

STEP = 50


class RowsPane(QWidget):
    """Rows of ``source`` or ``synthetic``."""

    def __init__(self, desk: Desk, which: str) -> None:
        super().__init__()
        self._desk, self._which = desk, which
        self._shown: RowsView | None = None
        self.model = GridModel(parent=self)
        self.grid = GridView("Rows of the synthetic table" if which == "synthetic" else "Rows")
        self.grid.setModel(self.model)
        self.grid.setMinimumHeight(240)
        self.where = Text("", "soft")
        self.back, self.on = Button("Earlier"), Button("Later")
        self.reveal = QCheckBox("Show real values (this is recorded in the log)")
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for widget in (self.where, self.back, self.on):
            row.addWidget(widget)
        row.addSpacing(SPACE_4)
        if which == "source":
            row.addWidget(self.reveal)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_2)
        box.addLayout(row)
        box.addWidget(self.grid, 1)
        self.back.clicked.connect(lambda: self._turn(-STEP))
        self.on.clicked.connect(lambda: self._turn(STEP))
        self.reveal.toggled.connect(lambda _: self._turn(0))

    def _turn(self, by: int) -> None:
        start = 0 if self._shown is None else self._shown.start
        self._desk.show_rows(self._which, max(start + by, 0), masked=not self.reveal.isChecked())

    def show_rows(self, rows: RowsView | None) -> None:
        """Show a page of rows."""
        if rows is self._shown:
            return
        self._shown = rows
        if rows is None:
            self.model.show_rows((), ())
            return
        # What was masked anew (the table was imported again) is not shown as revealed.
        self.reveal.blockSignals(True)
        self.reveal.setChecked(self._which == "source" and not rows.masked)
        self.reveal.blockSignals(False)
        headings = tuple(Heading(name) for name in rows.columns)
        cells = tuple(tuple(Cell(value) for value in row) for row in rows.rows)
        self.model.show_rows(cells, headings)
        real = "" if rows.masked else guard_words.REAL_ROW
        self.grid.holds = real if self._which == "source" else guard_words.SYNTHETIC_ROW
        last = rows.start + len(rows.rows)
        total = words.count(rows.total)
        self.where.setText(f"Rows {words.count(rows.start + 1)} to {words.count(last)} of {total}")
        self.back.setEnabled(rows.start > 0)
        self.on.setEnabled(last < rows.total)
