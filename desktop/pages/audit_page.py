"""The log: every record, what it says in full, whether the chain holds, and a copy of it to take along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from desktop.messages import words
from desktop.models.grid import Cell, GridModel, Heading
from desktop.pages.base import Page, side_by_side
from desktop.presenters.commands import command
from desktop.theme.tokens import SPACE_2
from desktop.widgets.controls import Button, Card, Form, PathField
from desktop.widgets.grid import GridView
from desktop.widgets.text import Badge, Facts, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, AuditRow

HEADS = (
    Heading("No.", right=True),
    Heading("When (UTC)"),
    Heading("Who"),
    Heading("What"),
    Heading("Subject"),
    Heading("Outcome"),
)


class AuditPage(Page):
    """What was done."""

    name = "audit"
    title = "Audit log"
    lead = (
        "Each record holds the digest of the one before it, so nothing can be changed or taken out "
        "unnoticed."
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.verify = self.add_action("Check the log", "primary")
        self.result = Badge()
        self.body.addWidget(self.result)
        self.model = GridModel(HEADS, self)
        self.grid = GridView("Records of the log", stretch=4)
        self.grid.setModel(self.model)
        self.grid.setMinimumHeight(360)
        detail = Card()
        self.heading, self.facts = Text("", "section"), Facts(84)
        detail.box.addWidget(self.heading)
        detail.box.addWidget(self.facts)
        detail.box.addStretch(1)
        detail.setMinimumWidth(280)
        self.body.addLayout(side_by_side(self.grid, detail, (8, 4)), 1)
        self.body.addWidget(self._export())
        self.end_with_command()
        self._rows: tuple[AuditRow, ...] = ()
        self.grid.row_selected.connect(self._select)
        self.verify.clicked.connect(desk.verify_log)

    def _export(self) -> Card:
        card = Card()
        form = Form()
        self.path = PathField("save", "Logs (*.jsonl)", "audit.jsonl")
        form.add("Write the log to a file", self.path)
        self.export = Button("Write it")
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(form, 1)
        row.addWidget(self.export, 0, Qt.AlignmentFlag.AlignBottom)
        row.setStretch(0, 1)
        card.box.addLayout(row)
        self.export.clicked.connect(lambda: self.desk.export_log(self.path.text()))
        self.path.entered.connect(lambda: self.desk.export_log(self.path.text()))
        return card

    def show_state(self, state: AppState) -> None:
        """The records, newest first."""
        self.verify.setEnabled(state.free)
        self.export.setEnabled(state.free)
        check = state.audit_check
        self.result.setVisible(check is not None)
        if check is not None:
            icon, tone = ("pass", "good") if check.genuine else ("fail", "bad")
            self.result.say(icon, "; ".join((check.text, *check.findings)), tone)
        if self.is_new("audit", state.audit):
            self._rows = state.audit
            self.model.show_rows(tuple(_cells(row) for row in state.audit))
            self.grid.select(0)
            self._select(0)
        project = "" if state.project is None else state.project.shown_path
        self.command.say(command("audit", "verify", project))

    def _select(self, row: int) -> None:
        if not 0 <= row < len(self._rows):
            return
        one = self._rows[row]
        self.heading.setText(f"Record {one.sequence}")
        facts = (
            ("What", one.action),
            ("When", f"{one.at} UTC"),
            ("Who", one.actor),
            ("Subject", one.subject),
            ("Outcome", words.OUTCOMES.get(one.outcome, ("", one.outcome, ""))[1]),
            ("Reason", one.reason),
            ("Digest", one.digest),
        )
        self.facts.show_facts(tuple((name, value) for name, value in facts if value))


def _cells(row: AuditRow) -> tuple[Cell, ...]:
    icon, word, tone = words.OUTCOMES.get(row.outcome, ("none", row.outcome, "soft"))
    return (
        Cell(str(row.sequence), tone="soft"),
        Cell(row.at, tone="soft"),
        Cell(row.actor),
        Cell(row.action),
        Cell(row.subject or "–", tone="" if row.subject else "faint", hint=row.subject),
        Cell(word, icon=icon, tone=tone),
    )
