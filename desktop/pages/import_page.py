"""Import: drop or choose a file, correct what was guessed wrongly, then see what came in and what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget

from desktop.messages import data_words, words
from desktop.messages.tongue import tr
from desktop.models.grid import Cell, GridModel, Heading
from desktop.pages.base import Page, tab_page
from desktop.pages.preview_pane import PreviewPane
from desktop.pages.rows import RowsPane
from desktop.pages.tables_tab import TablesTab
from desktop.presenters.commands import of_import, of_rows, of_tables, shown
from desktop.presenters.rows_state import RowsAsk
from desktop.theme.tokens import SPACE_2, px
from desktop.widgets.blank import Blank
from desktop.widgets.controls import Button, Card, PathField
from desktop.widgets.drop_area import DropArea
from desktop.widgets.grid import GridView
from desktop.widgets.text import Badge, Facts, Figures, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, ImportView

ENDINGS = (
    "*.csv *.tsv *.txt *.gz *.jsonl *.xlsx *.xls *.xlsb *.ods *.parquet *.arrow *.feather "
    "*.sas7bdat *.xpt *.sav *.zsav *.por *.dta *.sqlite *.db *.duckdb"
)
ROWS, TABLES = 2, 4


class ImportPage(Page):
    """The way in."""

    name = "import"
    title = data_words.IMPORT_TITLE
    lead = data_words.IMPORT_LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.another = self.add_action(tr(data_words.ANOTHER))
        self.go_on = self.add_action(tr(data_words.SEE_COLUMNS), "primary")
        files = f"{tr(data_words.DROP_FILTER)} ({ENDINGS});;{tr(data_words.ALL_FILES)} (*)"
        self.path = PathField("open", files, "patients.csv")
        self.path.setAccessibleName(tr(data_words.TABLE_TO_IMPORT))
        self.look = Button(tr(data_words.LOOK_FIRST))
        self.drop = DropArea(tr(data_words.DROP), tr(data_words.DROP_HINT), self.path.ask)
        self.drop.setMinimumHeight(px(200))
        self.preview = PreviewPane(desk)
        self.body.addWidget(self.drop)
        self.coming = Blank("running", "", "accent")
        self.body.addWidget(self.coming, 1)
        self.typed = QWidget()
        row = QHBoxLayout(self.typed)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.path, 1)
        row.addWidget(self.look)
        self.body.addWidget(self.typed)
        self.body.addWidget(self.preview, 1)
        self.found = self._found()
        self.body.addWidget(self.found, 1)
        self.body.addStretch(0)
        self.end_with_command()
        self.drop.dropped_all.connect(desk.previewer.open)
        self.path.changed.connect(desk.name_file)
        self.path.picked.connect(lambda path: desk.previewer.open((path,)))
        self.path.entered.connect(self._import)
        self.look.clicked.connect(lambda: desk.previewer.open((self.path.text(),)))
        self.another.clicked.connect(self._again)
        self.go_on.clicked.connect(self._next)
        self.tabs.currentChanged.connect(lambda _: self._say_command())
        self._state: AppState | None = None
        self._asking = self._looking = False

    def _found(self) -> QWidget:
        card = Card()
        self.heading = Text("", "section")
        self.figures, self.facts = Figures(), Facts(px(120))
        self.came = Badge()
        self.came.wrap()
        for part in (self.heading, self.came, self.figures):
            card.box.addWidget(part)
        heads = (
            Heading(tr(data_words.HEAD_COLUMN)),
            Heading(tr(data_words.HEAD_KIND)),
            Heading(tr(data_words.HEAD_FORM)),
        )
        self.columns = GridModel(heads, self)
        grid = GridView(tr(data_words.COLUMNS_FOUND), stretch=2)
        grid.setModel(self.columns)
        grid.setMinimumHeight(px(220))
        heads = (
            Heading(tr(data_words.HEAD_COLUMN)),
            Heading(tr(data_words.HEAD_CHANGED)),
            Heading(tr(data_words.HEAD_CELLS), right=True),
        )
        self.coercions = GridModel(heads, self)
        changes = GridView(tr(data_words.CHANGED_NAME), stretch=1)
        changes.setModel(self.coercions)
        self.unchanged = Blank("pass", tr(data_words.UNCHANGED), "good")
        self.rows = RowsPane(self.desk, "source")
        self.tabs = QTabWidget()
        self.tabs.addTab(tab_page(grid), tr(data_words.TAB_COLUMNS))
        self.tabs.addTab(tab_page(self.unchanged, changes), tr(data_words.TAB_CHANGED))
        self.tabs.addTab(tab_page(self.rows), tr(data_words.TAB_ROWS))
        self.tabs.addTab(tab_page(self.facts, QWidget()), tr(data_words.TAB_HOW))
        self.tables = TablesTab(self.desk)
        self.tables.grid.row_selected.connect(lambda _: self._say_command())
        self.tabs.addTab(tab_page(self.tables), "")
        self.tabs.setTabVisible(TABLES, False)
        self.changes = changes
        card.box.addWidget(self.tabs, 1)
        return card

    # -- intents --------------------------------------------------------------------------------

    def _import(self) -> None:
        """With the corrections, or right away as it is found."""
        if self._looking:
            self.desk.previewer.start()
        elif self.path.text():
            self.desk.import_file(self.path.text())

    def _again(self) -> None:
        """Another file: away from the one that is looked at, or from what came in; or back to that."""
        back = self._asking and self.found_source and not self._looking
        if self._looking:
            self.desk.previewer.close()
        self._asking = not back
        self.path.set_text("")
        self._arrange(source=self.found_source)
        if self._state is not None:
            self.show_state(self._state)  # what the buttons do is another thing now
        (self.another if back else self.path).setFocus()

    def _next(self) -> None:
        if self._looking or self._asking or not self.found_source:
            self._import()
        else:
            self.desk.go("profile")

    # -- showing --------------------------------------------------------------------------------

    def show_state(self, state: AppState) -> None:
        """The drop area until a file is named, the file until it is imported, then what came in."""
        if self.is_new("source", state.source):
            self._asking = False
            self._show_source(state.source)
        looked = self._looking
        self._looking = bool(state.preview.file)
        self.found_source = state.source is not None
        if self._looking:
            self.preview.show_preview(state.preview)
        self._arrange(source=self.found_source)
        self._show_coming(state)
        can = self.can_run(state)
        asking = self._asking or not self.found_source
        if not state.import_file or state.import_file != self.path.text():
            self.path.set_text(state.import_file if asking or self._looking else "")
        away = data_words.BACK_TO_TABLE if self._asking else data_words.ANOTHER
        self.another.setText(tr(data_words.CHOOSE_ANOTHER if self._looking else away))
        self.another.setEnabled(can)
        self.look.setEnabled(can and bool(state.import_file))
        bring = self._looking or asking
        self.go_on.setText(tr(data_words.IMPORT if bring else data_words.SEE_COLUMNS))
        named = state.preview.ready if self._looking else bool(state.import_file)
        self.go_on.setEnabled(can and named if bring else True)
        self.rows.show_rows(state.source_rows)
        several = state.tables.several
        if several or self.tabs.isTabVisible(TABLES):
            self.tables.show_state(state)
        self.tabs.setTabVisible(TABLES, several)
        if several:
            said = tr(data_words.TAB_TABLES, count=len(state.tables.tables))
            self.tabs.setTabText(TABLES, said)
        self._state = state
        self._say_command()
        if self._looking and not looked:
            self.go_on.setFocus()  # Return imports as it is found

    def _say_command(self) -> None:
        """The command of what is looked at: the import, the rows as they are asked for, or the tables."""
        state = self._state
        if state is None:
            return
        project = "" if state.project is None else state.project.shown_path
        tab = self.tabs.currentIndex() if self.found.isVisibleTo(self) else -1
        if tab == ROWS and state.source_rows is not None:
            self.command.say(of_rows(project, state.source_rows.ask or RowsAsk("source")))
            return
        if tab == TABLES:
            self.command.say(of_tables(project, self.tables.wanted()))
            return
        # Corrections are of one file; on the command line they would be of all.
        reading = state.preview.reading
        others = tuple(map(shown, state.preview.others)) if reading.says_nothing else ()
        file = shown(state.import_file) if state.import_file else ""
        if not file and state.source is not None and not self._asking:
            file = state.source.file_name
        self.command.say(of_import(project, file, reading, others))

    def _arrange(self, *, source: bool) -> None:
        """Only one of the three is there."""
        asking = (self._asking or not source) and not self._looking
        self.drop.setVisible(asking)
        self.typed.setVisible(asking)
        self.preview.setVisible(self._looking)
        self.found.setVisible(source and not asking and not self._looking)
        self.another.setVisible(self._looking or source)

    def _show_coming(self, state: AppState) -> None:
        """While the first table comes in, that is said where it will stand, and nothing else is asked for."""
        running = state.run is not None and state.run.step == self.name
        comes = (bool(state.busy) or running) and not self.found_source and not self._looking
        self.coming.setText(state.busy or tr(data_words.COMING))
        self.coming.setVisible(comes)
        for part in (self.drop, self.typed):
            part.setVisible(part.isVisibleTo(self) and not comes)

    found_source = False

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
        many = tr(data_words.TAB_CHANGED_MANY, count=len(rows))
        self.tabs.setTabText(1, many if rows else tr(data_words.TAB_CHANGED))
