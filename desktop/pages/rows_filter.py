"""A bar over a grid of rows: conditions that rows must meet, each of which can be taken away again."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from desktop.messages import data_words
from desktop.messages.tongue import tr
from desktop.presenters.rows_state import FilterAsk
from desktop.theme.tokens import SPACE_2
from desktop.widgets.controls import Button
from desktop.widgets.flow import FlowRow
from desktop.widgets.folding import FoldingRow
from desktop.widgets.spoken import label_choices

LONGEST = 200


class FilterBar(QWidget):
    """`changed`: other conditions; `conditions` says which."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._conditions: tuple[FilterAsk, ...] = ()
        self._columns: tuple[str, ...] = ()
        self.column, self.how = QComboBox(), QComboBox()
        self.column.setAccessibleName(tr(data_words.FILTER_COLUMN))
        self.column.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.column.setMinimumContentsLength(8)
        self.how.setAccessibleName(tr(data_words.FILTER_HOW))
        for code, said in data_words.CONDITIONS.items():
            self.how.addItem(tr(said), code)
        self.value = QLineEdit()
        self.value.setMaxLength(LONGEST)
        self.value.setAccessibleName(tr(data_words.FILTER_VALUE))
        self.add = Button(tr(data_words.FILTER))
        row = FoldingRow()
        row.setSpacing(SPACE_2)
        row.addWidget(self.column, 2)
        row.addWidget(self.how)
        row.addWidget(self.value, 2)
        row.addWidget(self.add)
        self.chips = FlowRow()
        self.chips.setVisible(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_2)
        box.addLayout(row)
        box.addWidget(self.chips)
        label_choices(self)
        self.add.clicked.connect(self._add)
        self.value.returnPressed.connect(self._add)
        self.how.currentIndexChanged.connect(self._settle)

    def conditions(self) -> tuple[FilterAsk, ...]:
        """What rows must meet."""
        return self._conditions

    def show_conditions(self, columns: tuple[str, ...], conditions: tuple[FilterAsk, ...]) -> None:
        """Show the columns there are and the conditions that hold."""
        if columns != self._columns:
            self._columns = columns
            with QSignalBlocker(self.column):
                self.column.clear()
                self.column.addItems(list(columns))
        if conditions != self._conditions or self.chips.count() != len(conditions):
            self._conditions = conditions
            self._show_chips()

    def _settle(self) -> None:
        self.value.setEnabled(self.how.currentData() not in data_words.WITHOUT_VALUE)

    def _add(self) -> None:
        how = str(self.how.currentData())
        value = "" if how in data_words.WITHOUT_VALUE else self.value.text().strip()
        if self.column.currentIndex() < 0 or (not value and how not in data_words.WITHOUT_VALUE):
            self.value.setFocus()
            return
        added = FilterAsk(self.column.currentText(), how, value)
        self._conditions = (*(one for one in self._conditions if one != added), added)
        self.value.clear()
        self.changed.emit()

    def _drop(self, gone: FilterAsk) -> None:
        self._conditions = tuple(one for one in self._conditions if one != gone)
        self.changed.emit()

    def _show_chips(self) -> None:
        self.chips.clear()
        for one in self._conditions:
            said = tr(data_words.CONDITION_SAID[one.how], column=one.column, value=one.value)
            chip = Button(said, "plain", "close")
            chip.setAccessibleName(tr(data_words.FILTER_AWAY, condition=said))
            chip.clicked.connect(lambda _=False, gone=one: self._drop(gone))
            self.chips.add(chip)
        self.chips.setVisible(bool(self._conditions))
