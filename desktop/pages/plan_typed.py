"""Texts that are typed into a plan: a line with a live check, and the ones that are in the plan already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.messages import plan_words as said
from desktop.messages.tongue import tr
from desktop.theme.tokens import SPACE_1, SPACE_2
from desktop.widgets.controls import Button
from desktop.widgets.text import Badge, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.plan_state import CheckedText
    from synth_engine.api import Typed

LOOK_MS = 300
"""A pause in typing after which the text is looked at."""


class TypedLine(QWidget):
    """A line to type into, looked at while one types, and a button that takes it into the plan."""

    def __init__(self, desk: Desk, kind: Typed, label: str, example: str, verb: str = "") -> None:
        super().__init__()
        self._desk, self._kind = desk, kind
        self._instead = ""
        self._seen: CheckedText | None = None
        self.line = QLineEdit()
        self.line.setPlaceholderText(example)
        self.line.setAccessibleName(label)
        self.line.setAccessibleDescription(example)
        self._verb = verb or tr(said.ADD)
        self.button = Button(self._verb)
        self.button.setAccessibleDescription(label)
        self.answer = Badge()
        self.answer.wrap()
        self.answer.setVisible(False)
        name = Text(label, "field")
        name.setBuddy(self.line)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_1)
        box.addWidget(name)
        box.addLayout(row)
        box.addWidget(self.answer)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(LOOK_MS)
        self._pause.timeout.connect(self._look)
        self.line.textEdited.connect(lambda _: self._pause.start())
        self.line.returnPressed.connect(self._add)
        self.button.clicked.connect(self._add)

    def _look(self) -> None:
        self._desk.planner.check(self._kind, self.line.text())

    def _add(self) -> None:
        self._pause.stop()
        if self.line.text().strip():
            self._desk.planner.add(self._kind, self.line.text(), self._instead)

    def edit(self, text: str) -> None:
        """Put a text of the plan into the line, to be changed there."""
        self._instead = text
        self.button.setText(tr(said.CHANGE))
        self.line.setText(text)
        self.line.setFocus()
        self._look()

    def show_checked(self, checked: CheckedText | None) -> None:
        """Show what came of the last look; what was taken into the plan empties the line."""
        if checked is None or checked is self._seen:
            return
        self._seen = checked
        if not checked.text.strip():
            self._begin_anew()
            return
        what, todo = checked.trouble
        if what:
            self.answer.say("stale", f"{what} {todo}".strip(), "warn")
        elif checked.sentence:
            self.answer.say("pass", tr(said.FITS, sentence=checked.sentence), "good")
        else:
            self.answer.say("pass", tr(said.FITS_PLAIN), "good")
        self.answer.setVisible(True)

    def _begin_anew(self) -> None:
        self._instead = ""
        self.button.setText(self._verb)
        self.line.clear()
        self.answer.setVisible(False)


class TextRow(QWidget):
    """A text that is in the plan, with a way to change it and to take it out."""

    removed = Signal(str)
    edited = Signal(str)

    def __init__(self, text: str, shown: str = "", note: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(shown or text, wrap=True).selectable())
        if note:
            words.addWidget(Text(note, "mono", wrap=True).selectable())
        row.addLayout(words, 1)
        self.change, self.remove = (
            Button(tr(said.RULE_EDIT), "quiet"),
            Button(tr(said.TAKE_OUT), "quiet"),
        )
        self.change.setAccessibleDescription(shown or text)
        self.remove.setAccessibleName(tr(said.TAKE_OUT_NAME, text=shown or text))
        row.addWidget(self.change)
        row.addWidget(self.remove)
        self.change.clicked.connect(lambda: self.edited.emit(text))
        self.remove.clicked.connect(lambda: self.removed.emit(text))


class TypedList(QWidget):
    """A line to type into, over what was typed before."""

    def __init__(self, desk: Desk, kind: Typed, part: str, label: str, example: str) -> None:
        super().__init__()
        self._desk, self._part, self._kind = desk, part, kind
        self.entry = TypedLine(desk, kind, label, example)
        self.rows: list[TextRow] = []
        self._shown: tuple[str, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE_1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_2)
        box.addLayout(self._list)
        box.addWidget(self.entry)

    def show_texts(self, texts: tuple[str, ...], checked: CheckedText | None) -> None:
        """Show what is in the plan, and what came of the last look."""
        if texts != self._shown:
            self._shown = texts
            for old in self.rows:
                self._list.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.rows = [TextRow(text) for text in texts]
            for row in self.rows:
                row.removed.connect(lambda text: self._desk.planner.drop(self._part, text))
                row.edited.connect(self.entry.edit)
                self._list.addWidget(row)
        self.entry.show_checked(checked)
