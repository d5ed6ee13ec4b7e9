"""What the table is for: four cards, what the chosen one sets, what was changed since, and kept choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.messages import plan_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3
from desktop.widgets.choices import CardGrid, ChoiceCard, choose_card
from desktop.widgets.controls import Button, Card, Form
from desktop.widgets.folding import FoldingRow
from desktop.widgets.text import Badge, Icon, Rule, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.plan_state import Planning, PresetView, PurposeView
    from desktop.presenters.state import PlanView

CARD_WIDTH = 210


class GroupChooser(QWidget):
    """A column and one of its groups, with how many rows each has."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._purpose = ""
        self._groups: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
        self.lead = Text(tr(said.GROUP_LEAD), "caption", wrap=True)
        self.column, self.value = QComboBox(), QComboBox()
        self.take = Button(tr(said.GROUP_TAKE))
        form = Form(2)
        form.add(tr(said.GROUP_COLUMN), self.column)
        form.add(tr(said.GROUP_VALUE), self.value)
        row = QHBoxLayout()
        row.addWidget(self.take)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_2)
        box.addWidget(self.lead)
        box.addWidget(form)
        box.addLayout(row)
        self.column.activated.connect(lambda _: self._fill())
        self.take.clicked.connect(self._take)

    def offer(self, purpose: str, planning: Planning, now: tuple[str, str] | None) -> None:
        """Show the groups; the one that is in the plan is chosen."""
        self._purpose = purpose
        any_group = bool(planning.groups)
        self.lead.setText(tr(said.GROUP_LEAD if any_group else said.NO_GROUPS))
        for part in (self.column, self.value, self.take):
            part.setEnabled(any_group)
        if planning.groups is self._groups:
            return
        self._groups = planning.groups
        with QSignalBlocker(self.column):
            self.column.clear()
            for name, _ in self._groups:
                self.column.addItem(name, name)
            if now is not None:
                self.column.setCurrentIndex(max(self.column.findData(now[0]), 0))
        self._fill()
        if now is not None:
            self.value.setCurrentIndex(max(self.value.findData(now[1]), 0))

    def _fill(self) -> None:
        known = dict(self._groups).get(str(self.column.currentData()), ())
        with QSignalBlocker(self.value):
            self.value.clear()
            for value, rows in known:
                self.value.addItem(said.group(value, rows), value)

    def _take(self) -> None:
        if self.value.currentIndex() >= 0:
            group = (str(self.column.currentData()), str(self.value.currentData()))
            self._desk.planner.choose(self._purpose, group)


class PresetRow(QWidget):
    """Choices kept under a name: take them, keep these, rename, delete."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[PresetView, ...] | None = None
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr(said.PRESETS))
        self.choice.setMinimumContentsLength(8)
        self.use, self.rename = Button(tr(said.PRESET_USE)), Button(tr(said.PRESET_RENAME), "quiet")
        self.delete = Button(tr(said.PRESET_DELETE), "quiet")
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr(said.PRESET_NAME))
        self.name.setAccessibleName(tr(said.PRESET_NAME))
        self.save = Button(tr(said.PRESET_SAVE))
        label = Text(tr(said.PRESETS), "field")
        label.setBuddy(self.choice)
        self._some = _row(label, self.choice, self.use, self.rename, self.delete)
        halves = FoldingRow()
        halves.setSpacing(SPACE_3)
        halves.addWidget(self._some, 1)
        halves.addWidget(_row(self.name, self.save), 1)
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_1)
        box.addLayout(halves)
        box.addWidget(Text(tr(said.PRESET_LEAD), "caption", wrap=True))
        planner = desk.planner
        self.use.clicked.connect(lambda: planner.use_preset(self._chosen()))
        self.delete.clicked.connect(lambda: planner.delete_preset(self._chosen()))
        self.rename.clicked.connect(self._rename)
        self.save.clicked.connect(self._save)
        self.name.returnPressed.connect(self._save)
        self.name.textChanged.connect(lambda _: self._allow())

    def _chosen(self) -> str:
        return str(self.choice.currentData())

    def _rename(self) -> None:
        self._desk.planner.rename_preset(self._chosen(), self.name.text())
        self.name.clear()

    def _save(self) -> None:
        if self.name.text().strip():
            self._desk.planner.save_preset(self.name.text())
            self.name.clear()

    def _allow(self) -> None:
        some, named = bool(self._shown), bool(self.name.text().strip())
        for part in (self.choice, self.use, self.delete):
            part.setEnabled(some)
        self.rename.setEnabled(some and named)
        self.save.setEnabled(named)

    def show_presets(self, presets: tuple[PresetView, ...]) -> None:
        """Show what is kept."""
        if presets != self._shown:
            chosen = self._chosen()
            self._shown = presets
            self._some.setVisible(bool(presets))
            with QSignalBlocker(self.choice):
                self.choice.clear()
                for one in presets:
                    self.choice.addItem(one.name, one.name)
                if not presets:
                    self.choice.addItem(tr(said.PRESET_NONE))
                self.choice.setCurrentIndex(max(self.choice.findData(chosen), 0))
        self._allow()


class PurposePart(Card):
    """The whole of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.PURPOSE))
        self._desk = desk
        self._purposes: tuple[PurposeView, ...] = ()
        self._picking = ""
        self._sets_shown = ""
        self.box.addWidget(Text(tr(said.PURPOSE_LEAD), "caption", wrap=True))
        self.cards: dict[str, ChoiceCard] = {}
        self._grid = CardGrid(CARD_WIDTH, 4)
        self.box.addWidget(self._grid)
        self.groups = GroupChooser(desk)
        self.box.addWidget(self.groups)
        self.state = Badge()
        self.state.wrap()
        self.again = Button(tr(said.AGAIN), "link")
        row = QHBoxLayout()
        row.addWidget(self.state, 1)
        row.addWidget(self.again)
        self.box.addLayout(row)
        self.sets = QGridLayout()
        self.sets.setHorizontalSpacing(SPACE_2)
        self.sets.setVerticalSpacing(SPACE_1)
        self.sets.setColumnStretch(2, 1)
        self._lines: list[QWidget] = []
        self.box.addLayout(self.sets)
        self.box.addWidget(Rule())
        self.presets = PresetRow(desk)
        self.box.addWidget(self.presets)
        self.again.clicked.connect(self._set_again)
        self._plan: PlanView | None = None
        self._last: tuple[PlanView, Planning] | None = None

    def _press(self, name: str) -> None:
        """A card was pressed; one that needs a group asks for it first."""
        one = next(each for each in self._purposes if each.name == name)
        self._picking = name if one.needs_group else ""
        if not one.needs_group:
            self._desk.planner.choose(name)
        elif self._last is not None:
            self.show_state(*self._last)
            self.groups.column.setFocus()

    def _set_again(self) -> None:
        if self._plan is not None:
            self._desk.planner.choose(self._plan.purpose, group_of(self._plan))

    def show_state(self, plan: PlanView, planning: Planning) -> None:
        """Show the plan's purpose, and what was changed since it was chosen."""
        if plan.purpose != (self._plan.purpose if self._plan is not None else ""):
            self._picking = ""
        self._plan, self._last = plan, (plan, planning)
        if planning.purposes is not self._purposes:
            self._purposes = planning.purposes
            self._make_cards()
        self._show_chosen(plan)
        shown = self._picking or plan.purpose
        one = next((each for each in self._purposes if each.name == shown), None)
        asks = one is not None and one.needs_group
        self.groups.setVisible(asks)
        if asks:
            self.groups.offer(shown, planning, group_of(plan))
        self._show_sets(one, () if one is None or self._picking else planning.departures)
        self.presets.show_presets(planning.presets)

    def _show_chosen(self, plan: PlanView) -> None:
        choose_card(self.cards.values(), self.cards.get(self._picking or plan.purpose))

    def _make_cards(self) -> None:
        self.cards = {}
        for one in self._purposes:
            card = ChoiceCard(tr(one.title), tr(one.summary))
            card.clicked.connect(lambda _=False, name=one.name: self._press(name))
            self.cards[one.name] = card
        self._grid.put(list(self.cards.values()))

    def _show_sets(self, one: PurposeView | None, departures: tuple[str, ...]) -> None:
        self.again.setVisible(bool(departures))
        if one is None:
            self.state.say("info", tr(said.NO_PURPOSE), "soft")
        elif self._picking:
            self.state.say("info", tr(said.CHOOSE_GROUP), "accent")
        elif departures:
            parts = said.listed(departures)
            self.state.say("stale", tr(said.DEPARTS, title=tr(one.title), parts=parts), "warn")
        else:
            self.state.say("pass", tr(said.SETS), "good")
        key = "" if one is None else one.name
        if key == self._sets_shown:
            return
        self._sets_shown = key
        for old in self._lines:
            self.sets.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = []
        for row, (part, why) in enumerate(() if one is None else one.sets):
            line = (
                Icon("tick", "accent", 14),
                Text(words.beginning(said.part(part)), "field"),
                Text(tr(why), wrap=True),
            )
            for at, widget in enumerate(line):
                self.sets.addWidget(widget, row, at)
            self._lines += line


def _row(*parts: QWidget) -> QWidget:
    """Parts beside each other; the first that holds a text takes the room."""
    made = QWidget()
    row = FoldingRow(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_2)
    for part in parts:
        row.addWidget(part, int(isinstance(part, QComboBox | QLineEdit)))
    return made


def group_of(plan: PlanView) -> tuple[str, str] | None:
    """The group that a plan's first condition names, where it names one."""
    if not plan.where:
        return None
    named = [name for name, _, _ in plan.roles if plan.where[0].startswith(f"{name}=")]
    if not named:
        return None
    column = max(named, key=len)
    return column, plan.where[0][len(column) + 1 :]
