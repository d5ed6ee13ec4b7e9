"""Methods as cards: what each is, what it takes on this table here, its licence and what it does for privacy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from desktop.messages import code_words, words
from desktop.messages import plan_words as said
from desktop.messages.tongue import tr
from desktop.pages.plan_fields import LARGEST, show_value
from desktop.theme.tokens import SPACE_1
from desktop.widgets.choices import CardGrid, ChoiceCard, choose_card
from desktop.widgets.controls import Card, Form, NumberField, WholeField
from desktop.widgets.lines import Tick
from desktop.widgets.text import Badge, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.presenters.desk import Desk
    from desktop.presenters.plan_state import EstimateView
    from desktop.presenters.state import ParameterView, PlanView, SynthesizerView, Value

CARD_WIDTH, MOST_BESIDE = 280, 3
FREE_LICENCES = {"MIT"}


def _gap() -> QWidget:
    """Air between what it is, what it takes and what it promises."""
    made = QWidget()
    made.setFixedHeight(SPACE_1)
    return made


class MethodCard(ChoiceCard):
    """One method."""

    def __init__(self, one: SynthesizerView) -> None:
        super().__init__(tr(one.title), tr(one.summary))
        self._one = one
        self.time, self.memory, self.licence, self.same = Badge(), Badge(), Badge(), Badge()
        self.privacy = Text(tr(one.privacy), "caption", wrap=True)
        self.add(_gap())
        for badge in (self.time, self.memory, self.licence, self.same):
            badge.wrap()
            self.add(badge)
        self.add(_gap())
        self.add(self.privacy)
        self._say_licence()
        known = one.deterministic
        self.same.say(
            "pass" if known else "info", tr(said.SAME_AGAIN if known else said.NOT_SAME), "soft"
        )
        self.setEnabled(one.available)

    def _say_licence(self) -> None:
        one = self._one
        if one.licence in FREE_LICENCES:
            self.licence.say("pass", tr(said.LICENCE, licence=one.licence), "soft")
        else:
            self.licence.say("stale", tr(said.LICENCE_CLOSED, licence=one.licence), "warn")

    def show_estimate(self, estimate: EstimateView | None) -> None:
        """Say what it takes here; or how to get it, where it is not installed."""
        self.memory.setVisible(estimate is not None and self._one.available)
        if not self._one.available:
            self.time.say("refused", tr(said.NOT_INSTALLED, extra=self._one.needs), "soft")
        elif estimate is None:
            self.time.say("history", tr(said.TIME_UNKNOWN), "soft")
        else:
            text = said.TIME_CORRECTED if estimate.corrected else said.TIME
            self.time.say("history", tr(text, time=words.seconds(estimate.seconds)), "soft")
            memory = said.memory(estimate.peak_bytes)
            if estimate.fits:
                self.memory.say("table", tr(said.MEMORY, memory=memory), "soft")
            else:
                self.memory.say("stale", tr(said.MEMORY_SHORT, memory=memory), "warn")
        told = (self.time, self.memory, self.licence, self.same)
        lines = [one.word() for one in told if not one.isHidden()]
        description = [tr(self._one.summary), *lines, tr(self._one.privacy)]
        self.setAccessibleDescription(". ".join(line.rstrip(".") for line in description))


class MethodsPart(Card):
    """The cards, and the settings of the chosen one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.METHOD))
        self._desk = desk
        self._shown: tuple[SynthesizerView, ...] = ()
        self._parameters: tuple[tuple[str, Value], ...] = ()
        self._for: SynthesizerView | None = None
        self.cards: dict[str, MethodCard] = {}
        self.fields: dict[str, QWidget] = {}
        self._form: Form | None = None
        self.box.addWidget(Text(tr(said.METHOD_LEAD), "caption", wrap=True))
        self._grid = CardGrid(CARD_WIDTH, MOST_BESIDE)
        self.box.addWidget(self._grid)
        self.unknown = Badge()
        self.unknown.setVisible(False)
        self.box.addWidget(self.unknown)
        self.note = Text("", "caption", wrap=True)
        self.box.addWidget(self.note)
        self.heading = Text(tr(said.PARAMETERS), "field")
        self.box.addWidget(self.heading)
        self._place = QVBoxLayout()
        self.box.addLayout(self._place)

    def _choose(self, name: str) -> None:
        self._desk.edit(synthesizer=name, parameters=())

    def show_state(
        self,
        plan: PlanView,
        found: tuple[SynthesizerView, ...],
        estimates: Mapping[str, EstimateView],
    ) -> None:
        """Show the plan's method among those that are installed."""
        self._parameters = plan.parameters
        if found is not self._shown:
            self._shown = found
            self.cards = {one.name: MethodCard(one) for one in found}
            for name, card in self.cards.items():
                card.clicked.connect(lambda _=False, name=name: self._choose(name))
            self._grid.put(list(self.cards.values()))
        for name, card in self.cards.items():
            card.show_estimate(estimates.get(name))
        choose_card(self.cards.values(), self.cards.get(plan.synthesizer))
        chosen = next((one for one in found if one.name == plan.synthesizer), None)
        self.unknown.setVisible(bool(found) and chosen is None)
        self.unknown.say("stale", plan.synthesizer, "warn")
        if chosen is not self._for:
            self._for = chosen
            self._describe(chosen)
        values = dict(plan.parameters)
        for parameter in () if chosen is None else chosen.parameters:
            show_value(self.fields[parameter.name], values.get(parameter.name, parameter.default))

    def _describe(self, one: SynthesizerView | None) -> None:
        """Licence note and settings of another method."""
        if self._form is not None:
            self._place.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        self.fields = {}
        note = "" if one is None else one.licence_note
        self.note.setText(tr(note))
        self.note.setVisible(bool(note))
        self.heading.setVisible(one is not None and bool(one.parameters))
        if one is None or not one.parameters:
            return
        self._form = Form(min(len(one.parameters), 3))
        for parameter in one.parameters:
            field = self._field(parameter)
            field.setToolTip(tr(parameter.text))
            field.setAccessibleDescription(tr(parameter.text))
            self.fields[parameter.name] = field
            self._form.add(code_words.setting(parameter.name), field)
        self._place.addWidget(self._form)

    def _field(self, one: ParameterView) -> QWidget:
        """A field that fits a parameter."""
        if isinstance(one.default, bool):
            box = Tick(tr(one.text))
            box.toggled.connect(self._setter(one))
            return box
        if one.choices:
            combo = QComboBox()
            for value in one.choices:
                combo.addItem(code_words.choice(value), value)
            take = self._setter(one)
            combo.activated.connect(lambda at: take(combo.itemData(at)))
            return combo
        if isinstance(one.default, int):
            spin = WholeField()
            spin.setRange(_whole(one.low, 0), _whole(one.high, LARGEST))
            spin.valueChanged.connect(self._setter(one))
            return spin
        if isinstance(one.default, float):
            real = NumberField()
            real.setDecimals(6)
            real.setRange(
                0.0 if one.low is None else one.low, 1e9 if one.high is None else one.high
            )
            real.valueChanged.connect(self._setter(one))
            return real
        line = QLineEdit()
        line.editingFinished.connect(lambda: self._setter(one)(line.text()))
        return line

    def _setter(self, one: ParameterView) -> Callable[[Value], None]:
        """What takes a parameter's new value; the default is not written into the plan."""

        def take(value: Value) -> None:
            others = tuple(pair for pair in self._parameters if pair[0] != one.name)
            changed = others if value == one.default else (*others, (one.name, value))
            if changed != self._parameters:
                self._desk.edit(parameters=changed)

        return take


def _whole(bound: float | None, otherwise: int) -> int:
    return otherwise if bound is None else int(bound)
