"""A file before it is imported: what was found in it, every guess to be corrected in place, its first rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import data_words, guard_words, words
from desktop.messages.tongue import tr
from desktop.models.grid import Cell, GridModel, Heading
from desktop.models.rows import RowsModel
from desktop.pages.base import side_by_side, stacked
from desktop.presenters.preview_views import (
    DECIMALS,
    DELIMITERS,
    QUOTES,
    as_choice,
    codes_said,
    codes_text,
    encodings,
    kind_choices,
    lines_above,
    note_of,
    summary,
)
from desktop.presenters.rows_state import number_columns
from desktop.theme.tokens import SPACE_2, SPACE_3, px
from desktop.widgets.controls import Button, Card, WholeField
from desktop.widgets.flow import Field, FlowRow
from desktop.widgets.folding import FoldingRow
from desktop.widgets.grid import GridView
from desktop.widgets.lines import Tick
from desktop.widgets.rows_grid import RowsGrid
from desktop.widgets.text import Badge, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.preview_state import PreviewState
    from synth_engine.contracts.reading import FilePreview

MASK = "•••"
KIND = 1


class Choice(QComboBox):
    """A correction: its first entry is what was found, the others what it may be instead."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self._shown: tuple[tuple[tuple[object, str], ...], object] = ((), None)

    def show_choices(self, choices: tuple[tuple[object, str], ...], chosen: object) -> None:
        """Show (value, words) pairs; the one that holds is `chosen`."""
        if (choices, chosen) == self._shown:
            return
        self._shown = (choices, chosen)
        self.clear()
        for value, said in choices:
            self.addItem(said, value)
        at = next((n for n, (value, _) in enumerate(choices) if value == chosen), 0)
        self.setCurrentIndex(at)


class PreviewPane(Card):
    """Shows a `PreviewState` and tells the presenter what is corrected."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk.previewer
        self._shown: PreviewState | None = None
        self.heading = Text("", "section", wrap=True)
        self.status = Badge()
        self.status.wrap()
        self.files, self.several = Choice(), Text("", "soft", wrap=True)
        self.files.setAccessibleName(tr(data_words.FILE))
        self.beside = Tick(tr(data_words.BESIDE))
        self.box.addWidget(self.heading)
        self.box.addWidget(self.several)
        self.box.addWidget(self.files)
        self.box.addWidget(self.beside)
        self.box.addWidget(self.status)
        self.form = self._form()
        self.box.addWidget(self.form)
        self.mend = Button(tr(data_words.BEGIN_AT, line=1))
        self.mend.hide()
        self._begin_at = 0
        mend = QHBoxLayout()
        mend.addWidget(self.mend)
        mend.addStretch(1)
        self._notes = QWidget()
        self._note_box = QVBoxLayout(self._notes)
        self._note_box.setContentsMargins(0, 0, 0, 0)
        self._note_box.setSpacing(SPACE_2)
        self.notes: list[Badge] = []
        self.box.addWidget(self._notes)
        self.box.addLayout(mend)
        self.box.addLayout(self._tables(), 1)
        self.box.addStretch(0)
        self._connect()

    # -- parts ----------------------------------------------------------------------------------

    def _form(self) -> QWidget:
        self.encoding, self.delimiter, self.quote = Choice(), Choice(), Choice()
        self.decimal, self.header, self.table = Choice(), Choice(), Choice()
        self.skip, self.missing = WholeField(), QLineEdit()
        self.skip.setRange(0, 1_000_000)
        self.missing.setPlaceholderText(tr(data_words.MISSING_HINT))
        self.missing.setToolTip(tr(data_words.MISSING_WHY))
        self.missing.setAccessibleDescription(tr(data_words.MISSING_WHY))
        row = FlowRow(SPACE_3)
        self.fields: dict[QWidget, Field] = {}
        for field, label in (
            (self.encoding, data_words.ENCODING),
            (self.delimiter, data_words.DELIMITER),
            (self.quote, data_words.QUOTE),
            (self.decimal, data_words.DECIMAL),
            (self.table, data_words.TABLE),
            (self.header, data_words.FIRST_ROW),
            (self.skip, data_words.SKIP),
            (self.missing, data_words.MISSING),
        ):
            self.fields[field] = Field(tr(label), field, px(216))
            row.add(self.fields[field])
        return row

    def _tables(self) -> QHBoxLayout:
        heads = (Heading(tr(data_words.HEAD_COLUMN)), Heading(tr(data_words.HEAD_FIRST_KIND)))
        self.columns = GridModel(heads, self)
        self.grid = GridView(tr(data_words.COLUMNS_FOUND), stretch=0)
        self.grid.setModel(self.columns)
        self.grid.setMinimumHeight(px(220))
        self.model = RowsModel(self, words.count)
        self.rows = RowsGrid(tr(data_words.FIRST_ROWS))
        self.rows.setModel(self.model)
        self.rows.setMinimumHeight(px(220))
        self.rows.horizontalHeader().setSectionsClickable(False)
        self.reveal = Tick(tr(data_words.REVEAL))
        self.said = Text("", "soft")
        self.back = Button(tr(data_words.BACK_TO_FOUND), "link")
        above = FoldingRow()
        above.setSpacing(SPACE_3)
        above.addWidget(self.said)
        above.addWidget(self.reveal)
        above.addStretch(1)
        above.addWidget(self.back)
        right = stacked(above, self.rows)
        self.right = right
        return side_by_side(self.grid, right, (4, 7))

    def _connect(self) -> None:
        desk = self._desk
        for field, name in (
            (self.encoding, "encoding"),
            (self.delimiter, "delimiter"),
            (self.quote, "quote"),
            (self.decimal, "decimal"),
            (self.header, "header"),
            (self.table, "table"),
        ):
            # Activated, not changed: showing a state says nothing to the desk.
            field.activated.connect(
                lambda _, field=field, name=name: desk.correct(**{name: field.currentData()})
            )
        self.files.activated.connect(lambda _: desk.choose(str(self.files.currentData())))
        self.skip.editingFinished.connect(lambda: desk.correct(skip_rows=self.skip.value()))
        self.missing.editingFinished.connect(
            lambda: desk.correct(missing_codes=codes_said(self.missing.text()))
        )
        self.columns.chosen.connect(self._kind)
        self.reveal.clicked.connect(lambda on: desk.show_values(on=on))
        self.back.clicked.connect(desk.as_found)
        self.beside.clicked.connect(lambda on: desk.keep_others(on=on))
        self.mend.clicked.connect(lambda: desk.correct(skip_rows=self._begin_at))

    def _kind(self, row: int, column: int, kind: str) -> None:
        found = None if self._shown is None else self._shown.found
        if column == KIND and found is not None and row < len(found.columns):
            self._desk.correct(kind=(found.columns[row].name, "" if kind == "-" else kind))

    # -- showing --------------------------------------------------------------------------------

    def show_preview(self, now: PreviewState) -> None:
        """Show what is known."""
        if now is self._shown:
            return
        self._shown = now
        found = now.found
        name = now.file.replace("\\", "/").rsplit("/", 1)[-1]
        self.heading.setText(found.file_name if found is not None else name)
        self._show_files(now)
        icon, said, tone = summary(now)
        self.status.say(icon, said, tone)
        if found is not None:
            self._show_corrections(now, found)
            self._show_columns(found)
        self._show_notes(now)
        # Where nothing could be found, there is nothing to correct.
        columns = found is not None and bool(found.columns)
        seen = found is not None and (bool(found.tables) or found.encoding is not None)
        self.form.setVisible(columns or seen)
        for part in (self.grid, self.right):
            part.setVisible(columns)
        self.back.setVisible(not now.reading.says_nothing)
        self.reveal.setChecked(not now.masked)
        self.reveal.setEnabled(found is not None and not now.busy)
        if not (now.busy and found is None):
            self._show_rows(now, found)

    def _show_files(self, now: PreviewState) -> None:
        several = len(now.files) > 1
        self.several.setVisible(several)
        self.files.setVisible(several)
        self.beside.setVisible(several)
        self.beside.setChecked(now.beside)
        if several:
            self.several.setText(tr(data_words.SEVERAL_FILES, count=len(now.files)))
            names = tuple((one, one.replace("\\", "/").rsplit("/", 1)[-1]) for one in now.files)
            self.files.show_choices(names, now.file)

    def _show_corrections(self, now: PreviewState, found: FilePreview) -> None:
        """What was found first, then what it may be instead; what the format has not is not shown."""
        said = now.reading
        text = found.encoding is not None
        fields = {
            self.encoding: text,
            self.delimiter: found.delimiter is not None,
            self.quote: found.delimiter is not None,
            self.decimal: found.delimiter is not None,
            self.table: bool(found.tables),
        }
        for field, here in fields.items():
            self.fields[field].setVisible(here)
        self.encoding.show_choices(encodings(found, said), said.encoding)
        self.delimiter.show_choices(
            as_choice(found.delimiter, DELIMITERS, said.delimiter), said.delimiter
        )
        self.quote.show_choices(as_choice(found.quote or "", QUOTES, said.quote), said.quote)
        self.decimal.show_choices(as_choice(found.decimal, DECIMALS, said.decimal), said.decimal)
        names, data = tr(data_words.NAMES), tr(data_words.DATA)
        as_found = tr(data_words.AS_FOUND, value=names if found.header else data)
        first = tr(data_words.NOT_FOUND) if said.header is not None else as_found
        self.header.show_choices(((None, first), (True, names), (False, data)), said.header)
        tables: tuple[tuple[object, str], ...] = tuple(
            (
                one.name,
                one.name
                if one.rows is None
                else tr(data_words.TABLE_ROWS, table=one.name, rows=words.count(one.rows)),
            )
            for one in found.tables
        )
        if found.table is None:
            tables = ((None, tr(data_words.PICK_TABLE)), *tables)
        self.table.show_choices(tables, found.table)
        if not self.skip.hasFocus():
            self.skip.setValue(said.skip_rows)
        if not self.missing.hasFocus():
            self.missing.setText(codes_text(said.missing_codes))

    def _show_columns(self, found: FilePreview) -> None:
        cells = []
        for one in found.columns:
            said = words.kind(one.kind)
            tone = "accent" if one.corrected else ""
            choices = kind_choices(corrected=one.corrected)
            cells.append((Cell(one.name, hint=one.name), Cell(said, tone=tone, choices=choices)))
        self.columns.show_rows(tuple(cells))

    def _show_notes(self, now: PreviewState) -> None:
        found = now.found
        notes = [] if now.failed is None else [("fail", note_of(now.failed), "bad")]
        if found is not None and found.problem is not None:
            notes.append(("fail", note_of(found.problem), "bad"))
        if found is not None:
            notes += [("info", note_of(one), "soft") for one in found.odd]
        while len(self.notes) < len(notes):
            badge = Badge()
            badge.wrap()
            self._note_box.addWidget(badge)
            self.notes.append(badge)
        for at, badge in enumerate(self.notes):
            badge.setVisible(at < len(notes))
            if at < len(notes):
                badge.say(*notes[at])
        self._notes.setVisible(bool(notes))
        self._begin_at = lines_above(found, now.reading)
        self.mend.setVisible(self._begin_at > 0)
        said = tr(data_words.BEGIN_AT, line=self._begin_at + 1)
        self.mend.setText(said)
        self.mend.setAccessibleName(said)

    def _show_rows(self, now: PreviewState, found: FilePreview | None) -> None:
        columns = () if found is None else tuple(one.name for one in found.columns)
        rows = () if found is None or now.masked else found.rows
        if found is not None and now.masked:
            rows = tuple((MASK,) * len(columns) for _ in range(min(found.rows_estimated, 12)))
        numbers = number_columns(len(columns), () if now.masked else rows)
        self.model.begin(tuple(map(Heading, columns, numbers)), len(rows), max(len(rows), 1))
        if rows and columns:
            self.model.take(0, rows)
            self.rows.fit()
        self.rows.holds = "" if now.masked else guard_words.REAL_ROW
        self.said.setText(tr(data_words.FIRST_ROWS_SAID, rows=len(rows)) if rows else "")
