"""Profile: every column with its kind, gaps, values in a small histogram, and what is remarkable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.messages import words
from desktop.models.grid import Cell, GridModel, Heading
from desktop.pages.base import Page, side_by_side
from desktop.pages.drift_card import DriftCard
from desktop.presenters.commands import of_import
from desktop.widgets.controls import Card
from desktop.widgets.grid import GridView
from desktop.widgets.plots import Bars
from desktop.widgets.text import Badge, Facts, Figures, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, ColumnView, ProfileView

HEADS = (
    Heading("Column"),
    Heading("Kind"),
    Heading("Missing", right=True),
    Heading("Distinct", right=True),
    Heading("Values"),
    Heading("Remarkable"),
)


class ProfilePage(Page):
    """What the table is like."""

    name = "profile"
    title = "Profile"
    lead = "What each column holds. Flags show what deserves a thought before the plan is made."

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.again = self.add_action("Profile again")
        self.go_on = self.add_action("Make the plan", "primary")
        self.figures = Figures()
        self.drift = DriftCard()
        self.body.addWidget(self.drift)
        self.body.addWidget(self.figures)
        self.model = GridModel(HEADS, self)
        self.grid = GridView("Columns", stretch=5)
        self.grid.setModel(self.model)
        self.grid.setMinimumHeight(300)
        self.body.addLayout(side_by_side(self.grid, self._detail(), (7, 4)), 1)
        self.end_with_command()
        self._columns: tuple[ColumnView, ...] = ()
        self.grid.row_selected.connect(self._select)
        self.again.clicked.connect(lambda: desk.run("profile"))
        self.go_on.clicked.connect(lambda: desk.go("plan"))

    def _detail(self) -> QWidget:
        card = Card()
        self.column = Text("", "section", wrap=True)
        self.bars = Bars("Values of the column", ("Rows",))
        self.facts = Facts(120)
        self.flags = [Badge() for _ in range(4)]
        card.box.addWidget(self.column)
        card.box.addWidget(self.bars, 1)
        card.box.addWidget(self.facts)
        for flag in self.flags:
            card.box.addWidget(flag)
        card.setMinimumWidth(300)
        return card

    def show_state(self, state: AppState) -> None:
        """The columns."""
        self.again.setEnabled(self.can_run(state))
        self.go_on.setEnabled(state.profile is not None)
        if self.is_new("profile", state.profile) and state.profile is not None:
            self._show_profile(state.profile)
        if self.is_new("drift", state.drift):
            self.drift.show_drift(state.drift)
        project = "" if state.project is None else state.project.shown_path
        file = "" if state.source is None else state.source.file_name
        self.command.say(of_import(project, file))  # importing profiles as well

    def _show_profile(self, profile: ProfileView) -> None:
        flagged = sum(1 for one in profile.columns if any(serious for _, serious in one.flags))
        self.figures.show_figures(
            (
                (words.count(profile.rows), "rows"),
                (words.count(len(profile.columns)), "columns"),
                (words.count(profile.duplicate_rows), "rows that occur more than once"),
                (words.count(flagged), "columns that may name a person"),
            )
        )
        self._columns = profile.columns
        chosen = max(self.grid.currentIndex().row(), 0)
        self.model.show_rows(tuple(_cells(one) for one in profile.columns))
        self.grid.select(min(chosen, len(profile.columns) - 1))
        self._select(self.grid.currentIndex().row())

    def _select(self, row: int) -> None:
        if not 0 <= row < len(self._columns):
            return
        one = self._columns[row]
        self.column.setText(one.name)
        total = max(sum(count for _, count in one.bars), 1)
        self.bars.setVisible(bool(one.bars))
        self.bars.show_bars(
            tuple(label for label, _ in one.bars), tuple(count / total for _, count in one.bars)
        )
        self.facts.show_facts(one.facts)
        for at, badge in enumerate(self.flags):
            badge.setVisible(at < len(one.flags))
            if at < len(one.flags):
                said, serious = one.flags[at]
                badge.say("stale" if serious else "info", said, "warn" if serious else "soft")


def _cells(one: ColumnView) -> tuple[Cell, ...]:
    serious = any(flag for _, flag in one.flags)
    said = ", ".join(text for text, _ in one.flags)
    flags = Cell()
    if said:
        icon, tone = ("stale", "warn") if serious else ("info", "soft")
        flags = Cell(said, icon=icon, tone=tone, hint=said)
    shares = tuple(float(count) for _, count in one.bars)
    spoken = f"{one.distinct} distinct values" if shares else "–"
    return (
        Cell(one.name, hint=one.name),
        Cell(one.kind, tone="soft"),
        Cell(words.percent(one.missing_share), tone="" if one.missing else "faint"),
        Cell(words.count(one.distinct)),
        Cell("" if shares else "–", bars=shares, hint=spoken, tone="faint"),
        flags,
    )
