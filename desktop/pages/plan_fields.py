"""The plan's amounts: rows held back, rows to draw, tables, seed; what becomes of free text; the policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget

from desktop.messages import plan_words as said
from desktop.messages.tongue import tr
from desktop.presenters.plan_state import MOST_COPIES, MOST_HOLDOUT
from desktop.widgets.controls import Card, Form, NumberField, WholeField
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import PlanView, PolicyView, Value

LARGEST = 2_147_483_647


def show_value(field: QWidget, value: Value) -> None:
    """Put a value into a field without telling it as an edit."""
    with QSignalBlocker(field):
        if isinstance(field, QCheckBox):
            field.setChecked(bool(value))
        elif isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(value))
        elif isinstance(field, QSpinBox):
            field.setValue(int(value))
        elif isinstance(field, QDoubleSpinBox):
            field.setValue(float(value))
        elif isinstance(field, QLineEdit) and field.text() != str(value):
            field.setText(str(value))


class AmountsCard(Card):
    """How many rows, how many stay hidden, which seed, which policy, what becomes of free text."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.AMOUNTS))
        self._desk = desk
        self._policies: tuple[PolicyView, ...] = ()
        self.holdout = NumberField()
        self.holdout.setRange(0, 100 * MOST_HOLDOUT)
        self.holdout.setDecimals(1)
        self.holdout.setSuffix(" %")
        self.seed, self.rows, self.copies = WholeField(), WholeField(), WholeField()
        self.seed.setRange(0, LARGEST)
        self.rows.setRange(0, LARGEST)
        self.rows.setSpecialValueText(tr(said.ROWS_USUAL))
        self.copies.setRange(1, MOST_COPIES)
        self.copies.setToolTip(tr(said.COPIES_HINT))
        self.copies.setAccessibleDescription(tr(said.COPIES_HINT))
        self.policy, self.text = QComboBox(), QComboBox()
        for way, text in said.TEXT_WAYS.items():
            self.text.addItem(tr(text), way)
        form = Form(2)
        form.add(tr(said.ROWS), self.rows, 2)
        form.add(tr(said.HOLDOUT), self.holdout)
        form.add(tr(said.COPIES), self.copies)
        form.add(tr(said.TEXT), self.text, 2)
        form.add(tr(said.POLICY), self.policy, 2)
        self.policy_text = Text("", "caption", wrap=True)
        last = Form(2)
        last.add(tr(said.SEED), self.seed)
        for combo in (self.policy, self.text):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(12)
        for part in (
            form,
            self.policy_text,
            last,
            Text(tr(said.HOLDOUT_LEAD), "caption", wrap=True),
        ):
            self.box.addWidget(part)
        self.box.addStretch(1)
        self.holdout.valueChanged.connect(lambda v: desk.edit(holdout=round(v / 100, 6)))
        self.seed.valueChanged.connect(lambda v: desk.edit(seed=v))
        self.rows.valueChanged.connect(lambda v: desk.edit(rows=v or None))
        self.copies.valueChanged.connect(lambda v: desk.edit(copies=v))
        self.policy.activated.connect(lambda at: desk.edit(policy=self.policy.itemData(at)))
        self.text.activated.connect(lambda at: desk.edit(text=self.text.itemData(at)))

    def show_state(self, plan: PlanView, policies: tuple[PolicyView, ...]) -> None:
        """Show the plan's amounts."""
        show_value(self.holdout, plan.holdout * 100)
        show_value(self.seed, plan.seed)
        show_value(self.rows, plan.rows or 0)
        show_value(self.copies, plan.copies)
        with QSignalBlocker(self.text):
            self.text.setCurrentIndex(max(self.text.findData(plan.text), 0))
        with QSignalBlocker(self.policy):
            if policies is not self._policies or not self.policy.count():
                self._policies = policies
                self.policy.clear()
                for one in policies:
                    self.policy.addItem(tr(one.title), one.name)
            at = self.policy.findData(plan.policy)
            if at < 0:
                self.policy.addItem(plan.policy, plan.policy)
                at = self.policy.count() - 1
            self.policy.setCurrentIndex(at)
        chosen = next((one for one in policies if one.name == plan.policy), None)
        self.policy_text.setText("" if chosen is None else tr(chosen.summary))
        self.policy_text.setVisible(chosen is not None)
