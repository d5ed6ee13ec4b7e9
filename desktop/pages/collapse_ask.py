"""The question of the collapse page: what is planned, for how long, with which generator, and the details."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import collapse_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.presenters.collapse_state import SHARE
from desktop.presenters.collapse_views import MOST_GENERATORS, estimate_text, measured_arms
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_6, px
from desktop.widgets.choices import CardGrid
from desktop.widgets.controls import Button, Card, Form, NumberField, WholeField
from desktop.widgets.folding import FoldingRow
from desktop.widgets.lines import OneOf, Tick
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.presenters.collapse_state import CollapseAsk
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState

_OTHER = -1.0
_INDENT = 26
_TICK = 210  # pixels at 100 % that a tick and its words take
_MOST_GENERATIONS, _MOST_SEEDS = 20, 50
_LEAST_BUDGET, _MOST_BUDGET = 50, 1_000_000
_ALWAYS = ("control", "planned")


class AskCard(Card):
    """Every choice goes to the presenter at once and comes back as a state."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.PLAN_QUESTION))
        self._desk = desk
        self._known: tuple[tuple[str, str], ...] = ()
        self._columns: tuple[str, ...] | None = None
        self._own = ""
        self._another = False
        self.generators: dict[str, Tick] = {}
        self.box.addLayout(self._plans())
        self.box.addLayout(self._amounts())
        self.box.addWidget(self._details())
        self.estimate = Text("", "soft", wrap=True)
        self.box.addWidget(self.estimate)

    # -- parts --------------------------------------------------------------------------------

    def _plans(self) -> QVBoxLayout:
        box = QVBoxLayout()
        box.setSpacing(SPACE_1)
        self._group = QButtonGroup(self)
        self.plans: dict[str, OneOf] = {}
        for name, (label, meaning) in ((n, map(tr, p)) for n, p in said.PLANS.items()):
            button = OneOf(label)
            button.setAccessibleDescription(meaning)
            self._group.addButton(button)
            self.plans[name] = button
            more = Text(meaning, "caption", wrap=True)
            more.setContentsMargins(_INDENT, 0, 0, SPACE_1)
            box.addWidget(button)
            box.addWidget(more)
            button.clicked.connect(lambda _=False, taken=name: self._desk.ask_collapse(plan=taken))
        self.share = QComboBox()
        self.share.setAccessibleName(tr(said.SHARE_FIELD))
        for one in said.SHARES:
            self.share.addItem(tr("{n} %", n=words.short(100 * one, 4)), one)
        self.share.addItem(tr(said.OTHER_SHARE), _OTHER)
        self.other = NumberField()
        self.other.setAccessibleName(tr(said.OTHER_FIELD))
        self.other.setRange(1, 99)
        self.other.setDecimals(0)
        self.other.setSuffix(" %")
        row = QHBoxLayout()
        row.setContentsMargins(_INDENT, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.share)
        row.addWidget(self.other)
        row.addStretch(1)
        box.addLayout(row)
        self.share.activated.connect(self._share_chosen)
        self.other.valueChanged.connect(
            lambda value: self._desk.ask_collapse(plan=SHARE, share=round(value / 100, 4))
        )
        return box

    def _amounts(self) -> QHBoxLayout:
        row = FoldingRow()
        row.setSpacing(SPACE_6)
        form = Form()
        self.generations = WholeField()
        self.generations.setRange(1, _MOST_GENERATIONS)
        self.generations.setFixedWidth(px(120))
        form.add(tr(said.GENERATIONS_FIELD), self.generations)
        self.generations.valueChanged.connect(
            lambda value: self._desk.ask_collapse(generations=value)
        )
        right = QVBoxLayout()
        right.setSpacing(SPACE_1)
        right.addWidget(Text(tr(said.GENERATORS_HEAD), "field", wrap=True))
        self._methods = CardGrid(_TICK, 3)
        right.addWidget(self._methods)
        row.addWidget(form, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        return row

    def _details(self) -> QWidget:
        holder = QWidget(self)
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_3)
        self.more = Button(tr(said.DETAILS), "link", "chevron")
        self.more.setCheckable(True)
        self.details = QWidget(holder)
        inside = QVBoxLayout(self.details)
        inside.setContentsMargins(0, 0, 0, 0)
        form = Form(3)
        self.seeds, self.budget, self.target = WholeField(), WholeField(), QComboBox()
        self.seeds.setRange(1, _MOST_SEEDS)
        self.seeds.setToolTip(tr(said.SEEDS_HINT))
        self.budget.setRange(_LEAST_BUDGET - 1, _MOST_BUDGET)
        self.budget.setSpecialValueText(tr(said.BUDGET_AUTO))
        form.add(tr(said.SEEDS_FIELD), self.seeds)
        form.add(tr(said.BUDGET_FIELD), self.budget)
        form.add(tr(said.TARGET_FIELD), self.target)
        inside.addWidget(form)
        inside.addWidget(Text(tr(said.ARMS_HEAD), "field"))
        grid = CardGrid(_TICK, 4)
        self.arms: dict[str, Tick] = {}
        for name in said.ARMS:
            tick = Tick(said.arm(name))
            tick.setEnabled(name not in _ALWAYS)
            tick.clicked.connect(self._arms_chosen)
            self.arms[name] = tick
        grid.put(list(self.arms.values()))
        inside.addWidget(grid)
        inside.addWidget(Text(tr(said.ARMS_HINT), "caption", wrap=True))
        self.details.hide()
        box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.details)
        self.more.toggled.connect(self.details.setVisible)
        self.seeds.valueChanged.connect(lambda value: self._desk.ask_collapse(seeds=value))
        self.budget.valueChanged.connect(
            lambda v: self._desk.ask_collapse(budget=v if v >= _LEAST_BUDGET else None)
        )
        self.target.activated.connect(
            lambda at: self._desk.ask_collapse(target=self.target.itemData(at))
        )
        return holder

    # -- choices ------------------------------------------------------------------------------

    def _share_chosen(self, at: int) -> None:
        share = float(self.share.itemData(at))
        self._another = share == _OTHER
        if self._another:
            self._desk.ask_collapse(plan=SHARE, share=round(self.other.value() / 100, 4))
            self.other.setVisible(True)
            self.other.setFocus()
        else:
            self._desk.ask_collapse(plan=SHARE, share=share)

    def _methods_chosen(self) -> None:
        chosen = tuple(name for name, tick in self.generators.items() if tick.isChecked())
        if not chosen and self._own in self.generators:
            self.generators[self._own].setChecked(True)  # one there is always
        usual = chosen in {(), (self._own,)}
        self._desk.ask_collapse(synthesizers=() if usual else chosen)

    def _arms_chosen(self) -> None:
        chosen = tuple(name for name, tick in self.arms.items() if tick.isChecked())
        every = len(chosen) == len(self.arms)
        # None named means all: to leave all but these two out, the control is named.
        rest = tuple(name for name in chosen if name != "planned") or ("control",)
        self._desk.ask_collapse(arms=() if every else rest)

    # -- showing ------------------------------------------------------------------------------

    def show_state(self, state: AppState) -> None:
        """The question as it stands."""
        ask = state.collapse_ask
        self.setEnabled(state.run is None or state.run.step != "collapse")
        self._show_plan(ask)
        self._show_methods(state)
        self._show_details(state)
        rows, seconds = state.model_pace or (None, None)
        self.estimate.setText(estimate_text(ask, rows, seconds, state.task_seconds))
        # While it runs, the time left says it better.
        self.estimate.setVisible(state.run is None)

    def _show_plan(self, ask: CollapseAsk) -> None:
        self.plans[ask.plan].setChecked(True)
        at = next((n for n, one in enumerate(said.SHARES) if one == ask.share), len(said.SHARES))
        shared = ask.plan == SHARE
        another = shared and (self._another or at == len(said.SHARES))
        with QSignalBlocker(self.share), QSignalBlocker(self.other):
            self.share.setCurrentIndex(len(said.SHARES) if another else at)
            self.other.setValue(100 * ask.share)
        self.share.setEnabled(shared)
        self.other.setVisible(another)
        with QSignalBlocker(self.generations):
            self.generations.setValue(ask.generations)

    def _show_methods(self, state: AppState) -> None:
        self._own = "" if state.plan is None else state.plan.synthesizer
        known = tuple(
            (
                one.name,
                tr(said.THE_PLANS, title=one.title) if one.name == self._own else one.title,
            )
            for one in state.synthesizers
            if one.available
        )
        if known != self._known:
            self._known = known
            self.generators = {}
            for name, title in known:
                tick = Tick(title)
                tick.setToolTip(title)
                tick.clicked.connect(self._methods_chosen)
                self.generators[name] = tick
            self._methods.put(list(self.generators.values()))
        chosen = set(state.collapse_ask.synthesizers) or {self._own}
        for name, tick in self.generators.items():
            tick.setChecked(name in chosen)
            full = len(chosen) >= MOST_GENERATORS and name not in chosen
            tick.setEnabled(not full)

    def _show_details(self, state: AppState) -> None:
        ask = state.collapse_ask
        columns = _columns(state)
        with QSignalBlocker(self.seeds), QSignalBlocker(self.budget), QSignalBlocker(self.target):
            self.seeds.setValue(ask.seeds)
            self.budget.setValue(ask.budget or _LEAST_BUDGET - 1)
            if columns != self._columns:
                self._columns = columns
                self.target.clear()
                self.target.addItem(tr(said.TARGET_PLAN), None)
                for name in columns:
                    self.target.addItem(name, name)
            at = 0 if ask.target is None else self.target.findData(ask.target)
            self.target.setCurrentIndex(max(at, 0))
        wanted = measured_arms(ask)
        for name, tick in self.arms.items():
            tick.setChecked(name in wanted)


def _columns(state: AppState) -> tuple[str, ...]:
    """Columns that could be predicted."""
    roles = () if state.plan is None else state.plan.roles
    return tuple(name for name, _, role in roles if role not in {"identifier", "ignored"})
