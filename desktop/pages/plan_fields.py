"""The plan's two cards of fields: the method with its parameters, and amounts, seed and policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.controls import Card, Form, NumberField, WholeField
from desktop.widgets.text import Badge, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.presenters.desk import Desk
    from desktop.presenters.state import (
        ParameterView,
        PlanView,
        PolicyView,
        SynthesizerView,
        Value,
    )

LARGEST = 2_147_483_647
FREE_LICENCES = {"MIT"}


class SynthesizerCard(Card):
    """Which method, under which licence, with which parameters."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Method")
        self._desk = desk
        self._shown: tuple[SynthesizerView, ...] = ()
        self._parameters: tuple[tuple[str, Value], ...] = ()
        self._for: SynthesizerView | None = None
        self.choice = QComboBox()
        self.choice.setAccessibleName("Method")
        self.summary = Text("", "soft", wrap=True)
        self.licence = Badge()
        self.licence_note = Text("", "caption", wrap=True)
        self.privacy = Text("", "caption", wrap=True)
        self._fields = QVBoxLayout()
        self.fields: dict[str, QWidget] = {}
        self._form: Form | None = None
        for part in (self.choice, self.summary, self.licence, self.licence_note, self.privacy):
            self.box.addWidget(part)
        self.box.addLayout(self._fields)
        self.choice.activated.connect(self._choose)

    def _choose(self, at: int) -> None:
        self._desk.edit(synthesizer=self.choice.itemData(at), parameters=())

    def show_state(self, plan: PlanView, found: tuple[SynthesizerView, ...]) -> None:
        """Show the plan's method among those that are installed."""
        self._parameters = plan.parameters
        with QSignalBlocker(self.choice):
            if found is not self._shown or not self.choice.count():
                self._shown = found
                self.choice.clear()
                for one in found:
                    self.choice.addItem(_named(one), one.name)
            at = self.choice.findData(plan.synthesizer)
            if at < 0:
                self.choice.addItem(plan.synthesizer, plan.synthesizer)
                at = self.choice.count() - 1
            self.choice.setCurrentIndex(at)
        chosen = next((one for one in found if one.name == plan.synthesizer), None)
        if chosen is not self._for:
            self._for = chosen
            self._describe(chosen)
        self._fill(dict(plan.parameters))

    def _describe(self, one: SynthesizerView | None) -> None:
        """Texts and fields of another method."""
        for part in (self.summary, self.licence, self.licence_note, self.privacy):
            part.setVisible(one is not None)
        if self._form is not None:
            self._fields.removeWidget(self._form)
            self._form.deleteLater()
            self._form = None
        self.fields = {}
        if one is None:
            return
        self.summary.setText(one.summary)
        open_source = one.licence in FREE_LICENCES
        if one.available:
            icon, tone = ("pass", "good") if open_source else ("stale", "warn")
            self.licence.say(icon, f"Licence: {one.licence}", tone)
        else:
            self.licence.say("fail", f"Not installed: {one.needs}", "bad")
        self.licence_note.setText(one.licence_note)
        self.licence_note.setVisible(bool(one.licence_note))
        self.privacy.setText(one.privacy)
        if one.parameters:
            self._form = Form(min(len(one.parameters), 3))
            for parameter in one.parameters:
                field = self._field(parameter)
                field.setToolTip(parameter.text)
                self.fields[parameter.name] = field
                self._form.add(parameter.name.replace("_", " ").capitalize(), field)
            self._fields.addWidget(self._form)

    def _field(self, one: ParameterView) -> QWidget:
        """A field that fits a parameter."""
        if isinstance(one.default, bool):
            box = QCheckBox(one.text)
            box.toggled.connect(self._setter(one))
            return box
        if one.choices:
            combo = QComboBox()
            combo.addItems(list(one.choices))
            combo.textActivated.connect(self._setter(one))
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

    def _fill(self, values: dict[str, Value]) -> None:
        if self._for is None:
            return
        for one in self._for.parameters:
            _show(self.fields[one.name], values.get(one.name, one.default))


def _whole(bound: float | None, otherwise: int) -> int:
    return otherwise if bound is None else int(bound)


def _named(one: SynthesizerView) -> str:
    """What the list calls a method; what is not ours or not there is said at once."""
    if not one.available:
        return f"{one.title} (not installed)"
    return one.title if one.licence in FREE_LICENCES else f"{one.title} ({one.licence})"


def _show(field: QWidget, value: Value) -> None:
    """Put a value into a field without telling it as an edit."""
    with QSignalBlocker(field):
        if isinstance(field, QCheckBox):
            field.setChecked(bool(value))
        elif isinstance(field, QComboBox):
            field.setCurrentText(str(value))
        elif isinstance(field, QSpinBox):
            field.setValue(int(value))
        elif isinstance(field, QDoubleSpinBox):
            field.setValue(float(value))
        elif isinstance(field, QLineEdit) and field.text() != str(value):
            field.setText(str(value))


class AmountsCard(Card):
    """How many rows, how many stay hidden, which seed, which policy."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("Amounts and policy")
        self._desk = desk
        self._policies: tuple[PolicyView, ...] = ()
        form = Form(2)
        self.holdout = NumberField()
        self.holdout.setRange(0, 50)
        self.holdout.setDecimals(1)
        self.holdout.setSuffix(" %")
        self.seed = WholeField()
        self.seed.setRange(0, LARGEST)
        self.rows = WholeField()
        self.rows.setRange(0, LARGEST)
        self.rows.setSpecialValueText("as many as it learns from")
        self.policy = QComboBox()
        form.add("Held back to measure", self.holdout)
        form.add("Seed", self.seed)
        form.add("Rows to draw", self.rows, 2)
        form.add("Policy", self.policy, 2)
        self.policy_text = Text("", "caption", wrap=True)
        self.box.addWidget(form)
        self.box.addWidget(self.policy_text)
        hint = "Rows held back are seen by no method: every figure is measured against them."
        self.box.addWidget(Text(hint, "caption", wrap=True))
        self.holdout.valueChanged.connect(lambda v: desk.edit(holdout=round(v / 100, 6)))
        self.seed.valueChanged.connect(lambda v: desk.edit(seed=v))
        self.rows.valueChanged.connect(lambda v: desk.edit(rows=v or None))
        self.policy.activated.connect(lambda at: desk.edit(policy=self.policy.itemData(at)))

    def show_state(self, plan: PlanView, policies: tuple[PolicyView, ...]) -> None:
        """Show the plan's amounts."""
        _show(self.holdout, plan.holdout * 100)
        _show(self.seed, plan.seed)
        _show(self.rows, plan.rows or 0)
        with QSignalBlocker(self.policy):
            if policies is not self._policies or not self.policy.count():
                self._policies = policies
                self.policy.clear()
                for one in policies:
                    self.policy.addItem(one.title, one.name)
            at = self.policy.findData(plan.policy)
            if at < 0:
                self.policy.addItem(plan.policy, plan.policy)
                at = self.policy.count() - 1
            self.policy.setCurrentIndex(at)
        chosen = next((one for one in policies if one.name == plan.policy), None)
        self.policy_text.setText("" if chosen is None else chosen.summary)
        self.policy_text.setVisible(chosen is not None)
