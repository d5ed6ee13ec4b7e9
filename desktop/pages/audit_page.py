"""The log: looked through by filter and words, checked, held against heads outside, taken along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout

from desktop.messages import code_words, words
from desktop.messages import log_words as said
from desktop.messages.tongue import tr
from desktop.models.cells import CellsModel
from desktop.models.grid import Cell, Heading
from desktop.pages.base import Page, filled, side_by_side
from desktop.pages.log_parts import CompareCard, FilterRow, HeadCard, RecordCard, TakeCard
from desktop.presenters.commands import command
from desktop.presenters.log_state import MOST_PRINTED, PAGE_ROWS, LogAsk
from desktop.theme.tokens import SPACE_3, px
from desktop.widgets.controls import Button
from desktop.widgets.grid import GridView
from desktop.widgets.paper import Sheet, ask_and_print
from desktop.widgets.soon import paint_soon
from desktop.widgets.text import Badge, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.log_state import LogView
    from desktop.presenters.state import AppState, AuditRow

LEAST_HEIGHT = 380
READABLE = (0, 0, 72, 120, 104, 116)
"""Who, what, outcome and subject may be shortened down to these; number and time are always whole."""


class AuditPage(Page):
    """What was done."""

    name = "audit"
    title = said.TITLE
    lead = said.LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.verify = self.add_action(tr(said.CHECK), "primary")
        self.result = Badge()
        self.result.wrap()
        self.body.addWidget(self.result)
        self.filter = FilterRow(desk)
        self.body.addWidget(self.filter)
        self.body.addLayout(self._count())
        self.model = CellsModel(self)
        self.grid = GridView(tr(said.GRID), stretch=5, readable=READABLE)
        self.grid.setModel(self.model)
        self.grid.setMinimumHeight(px(LEAST_HEIGHT))
        self.record = RecordCard()
        self.body.addLayout(side_by_side(self.grid, self.record, (12, 5)), 1)
        self.take, self.compare = TakeCard(desk), CompareCard(desk)
        self.head = HeadCard(desk)
        left = filled(self.take, self.head)
        self.body.addLayout(side_by_side(left, filled(self.compare), (1, 1)))
        self.end_with_command()
        self._project = ""
        self._rows: dict[int, AuditRow] = {}
        self._version = -1
        self._asked: set[int] = set()
        self._connect()

    def _connect(self) -> None:
        self._settle = QTimer(self)  # scrolled fast, only where one stops is read
        self._settle.setSingleShot(True)
        self._settle.setInterval(30)
        self._settle.timeout.connect(self._want)
        self._chosen = -1
        self._tell_record = QTimer(self)  # in a turn of its own: the rows are painted before it
        self._tell_record.setSingleShot(True)
        self._tell_record.timeout.connect(self._show_record)
        self.grid.verticalScrollBar().valueChanged.connect(lambda _: self._settle.start())
        self.grid.row_selected.connect(self._select)
        self.verify.clicked.connect(self.desk.logkeeper.verify)
        self.take.print.clicked.connect(lambda: self.desk.logkeeper.gather(self._print))
        self.head.print.clicked.connect(self._print_head)
        self.clear.clicked.connect(self.filter.clear)

    def _count(self) -> QHBoxLayout:
        self.found = Text("", "soft")
        self.clear = Button(tr(said.CLEAR), "link")
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(self.found)
        row.addWidget(self.clear)
        row.addStretch(1)
        return row

    # -- showing ------------------------------------------------------------------------------

    def show_state(self, state: AppState) -> None:
        """The records, newest first; the last check; a head that was made."""
        for button in (self.verify, self.take.export, self.take.print, self.compare.go):
            button.setEnabled(state.calm)
        check = state.audit_check
        self.result.setVisible(check is not None)
        if check is not None:
            icon, tone = ("pass", "good") if check.genuine else ("fail", "bad")
            self.result.say(icon, "; ".join((check.text, *check.findings)), tone)
        log = state.log
        self.filter.show_ask(log.ask, log.view)
        if self.is_new("view", log.view) and log.view is not None:
            self._show(log.view)
        self.head.show_head(log.head)
        self.head.show_state(state)
        self._project = "" if state.project is None else state.project.shown_path
        self._say_command(log.ask)

    def _show(self, view: LogView) -> None:
        paint_soon(self.grid)
        if view.version != self._version:
            self._version, self._rows, self._asked = view.version, {}, {0}
            headings = tuple(Heading(tr(head), right=not at) for at, head in enumerate(said.HEADS))
            self.model.begin_cells(headings, view.found, PAGE_ROWS)
            everything = view.ask == LogAsk()
            found, total = words.count(view.found), words.count(view.total)
            text = (
                tr(said.ALL, total=total) if everything else tr(said.SOME, found=found, total=total)
            )
            self.found.setText(text if view.found else tr(said.NONE))
            self.clear.setVisible(not everything)
        self._rows |= {view.start + at: row for at, row in enumerate(view.rows)}
        self.model.take_cells(view.start, tuple(map(_cells, view.rows)))
        if not view.start:
            self.grid.fit()
            self.grid.select(0)
            self._select(0)
        self._want()

    def _want(self) -> None:
        """Ask for the pages of what is on the screen."""
        first = self.grid.rowAt(0)
        if first < 0:
            return
        last = min(
            first
            + self.grid.viewport().height() // self.grid.verticalHeader().defaultSectionSize()
            + 1,
            self.model.rowCount() - 1,
        )
        for start in range(first - first % PAGE_ROWS, last + 1, PAGE_ROWS):
            if start not in self._asked:
                self._asked.add(start)
                self.desk.logkeeper.page(start)
        self.model.near(first, last)
        self._asked &= self.model.have() | {one for one in self._asked if one not in self._rows}

    def _select(self, row: int) -> None:
        self._chosen = row
        self._tell_record.start(0)

    def _show_record(self) -> None:
        self.record.show_record(self._rows.get(self._chosen))

    def _say_command(self, ask: LogAsk) -> None:
        # The command line looks for words as they are stored, the page as they are shown, too.
        self.command.caption(tr(said.AS_STORED if ask.text else said.AS_COMMAND))
        if ask == LogAsk():
            self.command.say(command("audit", "verify", self._project))
            return
        pairs = (
            ("--action", ask.action),
            ("--person", ask.person),
            ("--outcome", ask.outcome),
            ("--since", ask.since),
            ("--until", ask.until),
            ("--search", ask.text),
        )
        options = [word for name, value in pairs if value for word in (name, value)]
        self.command.say(command("audit", "show", self._project, *options))

    # -- paper --------------------------------------------------------------------------------

    def extract(self, view: LogView) -> Sheet:
        """What is listed, as a sheet to read."""
        notes = [tr(said.PRINTED_NOTE)]
        if view.found > len(view.rows):
            notes.append(tr(said.TOO_MANY, most=words.count(MOST_PRINTED)))
        return Sheet(
            title=tr(said.PRINTED_TITLE, project=self._project),
            notes=tuple(notes),
            heads=tuple(map(tr, (*said.HEADS, said.REASON))),
            rows=tuple(
                (
                    str(one.sequence),
                    one.at,
                    one.actor,
                    one.did,
                    code_words.ended(one.outcome),
                    one.subject,
                    one.reason,
                )
                for one in view.rows
            ),
        )

    def _print(self, view: LogView) -> None:
        ask_and_print(self, self.extract(view))

    def head_sheet(self) -> Sheet:
        """The signed head, to be kept outside."""
        return Sheet(
            title=tr(said.PRINTED_HEAD, project=self._project),
            notes=(tr(said.PRINTED_HEAD_HOW),),
            lines=((tr(said.HEAD), self.head.text.text()),),
            code=self.head.code.rows(),
        )

    def _print_head(self) -> None:
        ask_and_print(self, self.head_sheet())


def _cells(row: AuditRow) -> tuple[Cell, ...]:
    icon, _, tone = words.OUTCOMES.get(row.outcome, ("none", "", "soft"))
    ended, whole = code_words.ended_shortly(row.outcome), code_words.ended(row.outcome)
    return (
        Cell(str(row.sequence), tone="soft"),
        Cell(row.minute, tone="soft", hint=tr(said.UTC, time=row.at)),
        Cell(row.actor),
        Cell(row.did, hint=row.action),
        Cell(ended, icon=icon, tone=tone, hint="" if whole == ended else whole),
        Cell(row.subject or "–", tone="" if row.subject else "faint", hint=row.subject),
    )
