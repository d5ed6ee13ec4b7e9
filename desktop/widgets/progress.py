"""How far a job is, with the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.tokens import SPACE_2, SPACE_3, px
from desktop.theme.tongue import tr
from desktop.widgets.controls import Button
from desktop.widgets.text import Text


class ProgressStrip(QWidget):
    """How far a job is, what it does, how long it will take, and a way to stop it."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_2)
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        self.task, self.left = Text(""), Text("", "soft")
        self.left.setMinimumWidth(px(130))
        self.left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.cancel = Button(tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        # A long text gives way to the time and the buttons; it is said in full where the mouse rests.
        self.task.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self.task, 1)
        row.addWidget(self.left)
        row.addWidget(self.cancel)
        self._row = row
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(tr("Progress"))
        box.addLayout(row)
        box.addWidget(self.bar)

    def add_before_cancel(self, widget: QWidget) -> None:
        """Put something in front of the button that stops."""
        self._row.insertWidget(self._row.count() - 1, widget)

    def say(self, task: str, fraction: float | None, left: str, *, cancelling: bool) -> None:
        """Show a state; `fraction` None is a bar of unknown length."""
        self.task.setText(task)
        self.task.setToolTip(task)
        self.left.setText(left)
        if fraction is None:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(fraction * 1000))
        self.cancel.setEnabled(not cancelling)
        self.cancel.setText(tr("Stopping…") if cancelling else tr("Cancel"))
