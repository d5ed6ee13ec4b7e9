"""Several tables of a project: a list with what becomes of each, and how they may hang together as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.messages import data_words, words
from desktop.messages.tongue import tr
from desktop.models.grid import Cell, GridModel, Heading
from desktop.presenters.tables_state import MOST_RELATIONS, NO_TABLES, RelationView, levels
from desktop.theme.tokens import SPACE_2, SPACE_3, px
from desktop.widgets.controls import Button
from desktop.widgets.diagram import Box, Diagram, Link
from desktop.widgets.folding import FoldingRow
from desktop.widgets.grid import GridView
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState
    from desktop.presenters.tables_state import TablesState, TableView

SURE = 0.999


class TablesTab(QWidget):
    """Shows a `TablesState`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk.relater
        self._shown: TablesState = NO_TABLES
        heads = (
            Heading(tr(data_words.HEAD_TABLE)),
            Heading(tr(data_words.HEAD_ROWS), right=True),
            Heading(tr(data_words.HEAD_COLUMNS), right=True),
            Heading(tr(data_words.HEAD_FROM)),
            Heading(tr(data_words.HEAD_FATE)),
        )
        self.model = GridModel(heads, self)
        self.grid = GridView(tr(data_words.HEAD_TABLE), stretch=4)
        self.grid.setModel(self.model)
        self.grid.setMinimumHeight(px(120))
        self.diagram = Diagram(tr(data_words.DIAGRAM))
        self.lines = Text("", "soft", wrap=True)
        self.guess = Text(tr(data_words.GUESS), "caption", wrap=True)
        self.look, self.out = Button(tr(data_words.FIND)), Button(tr(data_words.TAKE_OUT), "quiet")
        self.choose = Button(tr(data_words.CHOOSE_TABLE))
        row = FoldingRow()
        row.setSpacing(SPACE_2)
        for button in (self.choose, self.look, self.out):
            row.addWidget(button)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_3)
        box.addWidget(Text(tr(data_words.TABLES_LEAD), "soft", wrap=True))
        box.addWidget(Text(tr(data_words.TABLES_NEXT), "soft", wrap=True))
        box.addWidget(self.grid, 1)
        box.addLayout(row)
        for part in (self.diagram, self.lines, self.guess):
            box.addWidget(part)
        self.look.clicked.connect(self._desk.find)
        self.out.clicked.connect(self._take_out)
        self.choose.clicked.connect(self._choose)
        self.grid.row_selected.connect(lambda _: self._enable())
        self._free = False

    def _chosen(self) -> TableView | None:
        at = self.grid.currentIndex().row()
        return self._shown.tables[at] if 0 <= at < len(self._shown.tables) else None

    def wanted(self) -> str:
        """Name of the chosen table, where it could be synthesised instead; else empty."""
        one = self._chosen()
        return "" if one is None or one.main else one.name

    def _take_out(self) -> None:
        one = self._chosen()
        if one is not None and not one.main:
            self._desk.drop(one.name)

    def _choose(self) -> None:
        one = self._chosen()
        if one is not None and not one.main:
            self._desk.choose(one.name)

    def _enable(self) -> None:
        one = self._chosen()
        for button in (self.out, self.choose):
            button.setEnabled(self._free and one is not None and not one.main)
        self.look.setEnabled(self._free and self._shown.several and not self._shown.busy)

    def show_state(self, state: AppState) -> None:
        """The tables, and what was found between them."""
        now = state.tables
        self._free = state.free and state.project is not None and not state.project.read_only
        if now is not self._shown:
            self._shown = now
            self.model.show_rows(tuple(map(_cells, now.tables)))
            self._show_relations(now)
            self.look.setText(tr(data_words.FINDING if now.busy else data_words.FIND))
        self._enable()

    def _show_relations(self, now: TablesState) -> None:
        relations = now.relations or ()
        by_name = {one.name: one for one in now.tables}
        drawn = relations[:MOST_RELATIONS]
        columns = levels(now.tables, drawn)
        self.diagram.show_boxes(
            tuple(tuple(_box(by_name[name]) for name in names) for names in columns),
            tuple(_link(one) for one in drawn),
        )
        self.diagram.setVisible(bool(relations))
        self.guess.setVisible(bool(relations))
        said = "\n".join(map(_sentence, relations))
        if now.relations == ():
            said = tr(data_words.NO_RELATION)
        self.lines.setText(said)
        self.lines.setVisible(bool(said))


def _cells(one: TableView) -> tuple[Cell, ...]:
    icon, tone = ("pass", "accent") if one.main else ("table", "soft")
    return (
        Cell(one.name, icon=icon, tone=tone),
        Cell(words.count(one.rows)),
        Cell(words.count(one.columns)),
        Cell(one.file_name, tone="soft"),
        Cell(tr(_fate(one)), tone="" if one.main else "soft"),
    )


def _fate(one: TableView) -> str:
    if one.main:
        return data_words.FATE_MAIN
    return data_words.FATE_ASIDE if one.aside else data_words.FATE_KEPT


def _box(one: TableView) -> Box:
    said = data_words.TABLE_MAIN if one.main else data_words.TABLE_LINE
    line = tr(said, rows=words.count(one.rows), columns=words.count(one.columns))
    return Box(one.name, line, one.main)


def _link(one: RelationView) -> Link:
    text = tr(data_words.LINK, column=one.column, key=one.key, share=words.percent(one.share))
    return Link(one.parent, one.child, text, sure=one.share >= SURE)


def _sentence(one: RelationView) -> str:
    return tr(
        data_words.RELATION,
        child=one.child,
        column=one.column,
        parent=one.parent,
        key=one.key,
        share=words.percent(one.share),
        values=words.count(one.values),
    )
