"""Profile: every column with its kind, gaps, values in a small histogram, what is remarkable, and its role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QMenu

from desktop.messages import data_words, words
from desktop.messages.tongue import tr
from desktop.pages.base import Page, side_by_side
from desktop.pages.column_panel import ColumnPanel
from desktop.pages.column_wall import ROLE_ICONS, ColumnWall, role_word
from desktop.pages.drift_card import DriftCard
from desktop.presenters.columns_state import ROLES, roles_now, smallest_cell, with_role
from desktop.presenters.commands import of_import, of_plan
from desktop.theme.icons import icon
from desktop.theme.look import tokens
from desktop.theme.tokens import SPACE_4, px
from desktop.widgets.controls import Button
from desktop.widgets.text import Badge, Figures, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPoint

    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState, ColumnView, PlanView, ProfileView


class ProfilePage(Page):
    """What the table is like."""

    name = "profile"
    title = data_words.PAGE_TITLE
    lead = data_words.PAGE_LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.again = self.add_action(tr(data_words.AGAIN))
        self.go_on = self.add_action(tr(data_words.GO_ON), "primary")
        self.figures = Figures()
        self.drift = DriftCard()
        self.changed = Badge()
        self.empty = Text(tr(data_words.NO_PROFILE), "soft", wrap=True)
        self.to_import = Button(tr(data_words.TO_IMPORT), "primary")
        self.wall, self.panel = ColumnWall(), ColumnPanel()
        self.wall.setMinimumHeight(px(360))
        self.wall.setMinimumWidth(px(240))
        self.body.addWidget(self.drift)
        above = QHBoxLayout()
        above.setSpacing(SPACE_4)
        above.addWidget(self.figures, 1)
        above.addWidget(self.changed)
        self.body.addLayout(above)
        self.body.addWidget(self.empty)
        empty = QHBoxLayout()
        empty.addWidget(self.to_import)
        empty.addStretch(1)
        self.body.addLayout(empty)
        self.body.addLayout(side_by_side(self.wall, self.panel, (7, 3)), 1)
        self.body.addStretch(0)
        self.end_with_command()
        self._profile: ProfileView | None = None
        self._plan: PlanView | None = None
        self._roles: Mapping[str, str] = {}
        self._can = False
        self._fewest = 0
        self.drift.column_chosen.connect(lambda name: self.wall.choose((name,), name))
        self.wall.chosen.connect(self._show_chosen)
        self.wall.role_asked.connect(self._give)
        self.wall.menu_asked.connect(self._menu)
        self.panel.role_pressed.connect(self._give)
        self.again.clicked.connect(lambda: desk.run("profile"))
        self.go_on.clicked.connect(lambda: desk.go("plan"))
        self.to_import.clicked.connect(lambda: desk.go("import"))

    # -- roles --------------------------------------------------------------------------------

    def _give(self, number: int) -> None:
        """Give the chosen columns the role of a key."""
        if self._plan is None or not self._can or not 1 <= number <= len(ROLES):
            return
        changes = with_role(self._plan, self.wall.names(), ROLES[number - 1])
        if changes:
            self.desk.edit(**changes)
        else:
            self._show_chosen()  # a button that was pressed twice stays pressed

    def _menu(self, place: QPoint) -> None:
        """The five roles, where the role was pressed."""
        if self._plan is None or not self._can:
            return
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        held = {self._roles.get(name, "") for name in self.wall.names()}
        for at, code in enumerate(ROLES):
            said = tr(data_words.ROLE_BUTTON, key=f"&{at + 1}", role=role_word(code))
            action = menu.addAction(icon(ROLE_ICONS[code], tokens().ink_soft, 16), said)
            action.setToolTip(tr(words.ROLES[code][1]))
            action.setCheckable(True)
            action.setChecked(held == {code})
            action.triggered.connect(lambda _=False, number=at + 1: self._give(number))
        menu.popup(place)

    # -- showing ------------------------------------------------------------------------------

    def show_state(self, state: AppState) -> None:
        """The columns."""
        self.again.setEnabled(self.can_run(state))
        self.go_on.setEnabled(state.profile is not None)
        here = state.profile is not None
        for part in (self.wall, self.panel, self.figures):
            part.setVisible(here)
        self.again.setVisible(here)
        self.empty.setVisible(not here)
        self.to_import.setVisible(not here and state.source is None)
        if self.is_new("drift", state.drift):
            self.drift.show_drift(state.drift)
        self.changed.setVisible(state.draft is not None)
        self.changed.say("stale", tr(data_words.CHANGED), "warn")
        writable = state.project is not None and not state.project.read_only
        plan = state.editing
        new = self.is_new("profile", state.profile)
        moved = self.is_new("plan", plan) or self._can != (writable and plan is not None)
        self._plan, self._can = plan, writable and plan is not None
        self._fewest = smallest_cell(state)
        if state.profile is not None and (new or moved):
            if new:
                self._show_figures(state.profile)
            self._profile = state.profile
            self._roles = roles_now(plan, state.profile.columns)
            self.wall.show_columns(state.profile.columns, self._roles)
            self._show_chosen()
        self._show_command(state)

    def _show_command(self, state: AppState) -> None:
        """Importing profiles as well; a role that was changed is the plan's."""
        project = state.project
        shown = "" if project is None else project.shown_path
        if state.draft is not None and project is not None:
            self.command.say(of_plan(shown, state.draft, project.table, state.plan))
            return
        self.command.say(of_import(shown, "" if state.source is None else state.source.file_name))

    def _show_figures(self, profile: ProfileView) -> None:
        flagged = sum(1 for one in profile.columns if any(serious for _, serious in one.flags))
        self.figures.show_figures(
            (
                (words.count(profile.rows), tr(data_words.FIG_ROWS)),
                (words.count(len(profile.columns)), tr(data_words.FIG_COLUMNS)),
                (words.count(profile.duplicate_rows), tr(data_words.FIG_TWICE)),
                (words.count(flagged), tr(data_words.FIG_NAMING)),
            )
        )

    def _column(self, name: str) -> ColumnView | None:
        columns = () if self._profile is None else self._profile.columns
        return next((one for one in columns if one.name == name), None)

    def _show_chosen(self) -> None:
        names = self.wall.names()
        if len(names) > 1:
            self.panel.show_several(names, self._roles, can=self._can)
            return
        one = self._column(names[0]) if names else None
        role = "" if one is None else self._roles.get(one.name, one.role)
        self.panel.show_column(one, role, can=self._can, fewest=self._fewest)
