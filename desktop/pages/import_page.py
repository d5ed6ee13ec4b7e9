"""Import: drop or choose a file, then see what was found and what was changed while reading it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.messages import words
from desktop.models.grid import Cell, GridModel, Heading
from desktop.pages.base import Page, tab_page
from desktop.pages.rows import RowsPane
from desktop.presenters.commands import of_import, shown
from desktop.widgets.controls import Card, DropArea, PathField
from desktop.widgets.grid import GridView
from desktop.widgets.text import Badge, Facts, Figures, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, ImportView

FILTER = (
    "Tables (*.csv *.tsv *.txt *.gz *.jsonl *.xlsx *.xls *.ods *.parquet *.arrow *.feather "
    "*.sas7bdat *.xpt *.sav *.zsav *.por *.dta *.sqlite *.db *.duckdb);;All files (*)"
)
UNCHANGED = "Nothing was changed: every cell was read as it stands in the file."


class ImportPage(Page):
    """The way in."""

    name = "import"
    title = "Import"
    lead = (
        "The file is read once and kept encrypted in the project. The file itself stays as it is."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.another = self.add_action("Import another file…")
        self.go_on = self.add_action("See the columns", "primary")
        self.path = PathField("open", FILTER, "patients.csv")
        self.path.setAccessibleName("Table to import")
        hint = (
            "CSV, Excel, Parquet, SAS, SPSS, Stata, SQLite or DuckDB. Encoding, delimiter and kinds of columns "
            "are found by themselves."
        )
        self.drop = DropArea("Drop a table here", hint, self.path.ask)
        self.drop.setMinimumHeight(200)
        self.body.addWidget(self.drop)
        self.body.addWidget(self.path)
        self.found = self._found()
        self.body.addWidget(self.found, 1)
        self.body.addStretch(0)
        self.end_with_command()
        self.drop.dropped.connect(desk.import_file)
        self.path.changed.connect(desk.name_file)
        self.path.entered.connect(self._import)
        self.another.clicked.connect(self._again)
        self.go_on.clicked.connect(self._next)
        self._asking = False

    def _found(self) -> QWidget:
        card = Card()
        self.heading = Text("", "section")
        self.figures, self.facts = Figures(), Facts(120)
        self.came = Badge()
        self.came.wrap()
        for part in (self.heading, self.came, self.figures, self.facts):
            card.box.addWidget(part)
        heads = (Heading("Column"), Heading("Kind"), Heading("Form"))
        self.columns = GridModel(heads, self)
        grid = GridView("Columns found", stretch=2)
        grid.setModel(self.columns)
        grid.setMinimumHeight(220)
        heads = (Heading("Column"), Heading("What was changed"), Heading("Cells", right=True))
        self.coercions = GridModel(heads, self)
        changes = GridView("What was changed while reading", stretch=1)
        changes.setModel(self.coercions)
        self.unchanged = Text(UNCHANGED, "soft")
        self.rows = RowsPane(self.desk, "source")
        self.tabs = QTabWidget()
        self.tabs.addTab(tab_page(grid), "Columns")
        self.tabs.addTab(tab_page(self.unchanged, changes), "Changed while reading")
        self.tabs.addTab(tab_page(self.rows), "Rows")
        self.changes = changes
        card.box.addWidget(self.tabs, 1)
        return card

    def _import(self) -> None:
        self.desk.import_file(self.path.text())

    def _again(self) -> None:
        self._asking = True
        self.path.set_text("")
        self.drop.show()
        self.path.show()
        self.path.setFocus()

    def _next(self) -> None:
        if self.path.isVisible():
            self._import()
        else:
            self.desk.go("profile")

    def show_state(self, state: AppState) -> None:
        """The drop area until something is imported, then what was found."""
        if self.is_new("source", state.source):
            self._asking = False
            self._show_source(state.source)
        asking = state.source is None or self._asking
        self.drop.setVisible(asking)
        self.path.setVisible(asking)
        self.found.setVisible(state.source is not None)
        self.another.setVisible(not asking)
        self.another.setEnabled(self.can_run(state))
        if not state.import_file or state.import_file != self.path.text():
            self.path.set_text(state.import_file if asking else "")
        self.go_on.setText("Import" if asking else "See the columns")
        free = self.can_run(state) and bool(state.import_file)
        self.go_on.setEnabled(free if asking else True)
        self.rows.show_rows(state.source_rows)
        project = "" if state.project is None else state.project.shown_path
        self.command.say(of_import(project, shown(state.import_file) if state.import_file else ""))

    def _show_source(self, source: ImportView | None) -> None:
        if source is None:
            return
        self.heading.setText(source.file_name)
        tone, sentence = source.came
        self.came.setVisible(bool(sentence))
        self.came.say({"good": "pass", "bad": "fail"}.get(tone, "info"), sentence, tone or "soft")
        self.figures.show_figures(source.figures)
        self.facts.show_facts(source.facts)
        self.columns.show_rows(
            tuple((Cell(name), Cell(kind), Cell(form)) for name, kind, form in source.columns)
        )
        rows = tuple(
            (Cell(column), Cell(what), Cell(words.count(cells)))
            for column, what, cells in source.coercions
        )
        self.coercions.show_rows(rows)
        self.unchanged.setVisible(not rows)
        self.changes.setVisible(bool(rows))
        self.tabs.setTabText(
            1, f"Changed while reading ({len(rows)})" if rows else "Changed while reading"
        )
