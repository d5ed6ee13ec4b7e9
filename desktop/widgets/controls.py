"""Buttons, fields, cards, the copyable command line, the path field."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.icons import icon
from desktop.theme.look import LOOK
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, least, px
from desktop.theme.tongue import tr
from desktop.widgets import clipboard
from desktop.widgets.chooser import FileChooser
from desktop.widgets.folding import FoldingRow
from desktop.widgets.lines import in_lines
from desktop.widgets.text import Text

MOST_LEAST = 220
"""Pixels that a line to type in asks for at most, however large texts are."""


ICON_GAP = 4
"""Pixels between icon and words, beside the four that Qt leaves."""
LEAST_LETTERS = 8
"""Letters that a list to choose from has room for at least."""
LEAST_NUMBER, MOST_NUMBER = 110, 360
"""Pixels that a field for a number asks for at least, and at most however large texts are."""


class Button(QPushButton):
    """A push button: ``plain``, ``primary`` (one a page), ``quiet`` or ``link``. Return presses it."""

    def __init__(self, text: str, kind: str = "plain", icon_name: str = "") -> None:
        super().__init__(in_lines(text))
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self._icon_name, self._kind = icon_name, kind
        self.setAccessibleName(text)
        if icon_name:
            LOOK.changed.connect(self._draw)
            self._draw()

    def _draw(self) -> None:
        tokens = LOOK.tokens
        colour = {"primary": tokens.on_accent, "link": tokens.accent}.get(
            self._kind, tokens.ink_soft
        )
        size, gap = px(16), px(ICON_GAP) if self.text() else 0
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setIconSize(QSize(size + gap, size))
        self.setIcon(icon(self._icon_name, colour, size, -gap if turned else gap))

    def setText(self, text: str) -> None:
        """Say something else, in several lines where texts are very large."""
        told = bool(self.text())
        super().setText(in_lines(text))
        if self._icon_name and told != bool(text):
            self._draw()

    def show_icon(self, name: str) -> None:
        """Change its icon."""
        self._icon_name = name
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Enter press it, as people expect on every desktop."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


class Card(QFrame):
    """A quiet box with an optional heading; `box` takes what is inside."""

    def __init__(self, heading: str = "", margin: int | None = None) -> None:
        super().__init__()
        margin = SPACE_4 if margin is None else margin
        self.setObjectName("card")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(margin + SPACE_1, margin, margin + SPACE_1, margin)
        self.box.setSpacing(SPACE_3)
        if heading:
            self.heading = Text(heading, "section", wrap=True)
            self.box.addWidget(self.heading)


class Form(QWidget):
    """Fields under small labels, in columns; in one column where there is no room for more."""

    def __init__(self, columns: int = 1) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_4)
        self._grid.setVerticalSpacing(SPACE_1)
        self._columns, self._next = columns, 0
        self._parts: list[tuple[Text, QWidget, int, int]] = []
        self._folded = False
        for at in range(columns):
            self._grid.setColumnStretch(at, 1)

    def add(self, label: str, field: QWidget, span: int = 1) -> Text:
        """Add a field; its label is its accessible name."""
        said = Text(label, "field", wrap=True)
        said.setBuddy(field)
        field.setAccessibleName(label)
        if isinstance(field, QComboBox):  # its longest choice must not make the page wider
            field.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            field.setMinimumContentsLength(LEAST_LETTERS)
        self._parts.append((said, field, self._next, span))
        self._put(len(self._parts) - 1)
        self._next += span
        return said

    def _put(self, number: int) -> None:
        """A field in its place: folded, every one takes a row of its own."""
        said, field, at, span = self._parts[number]
        row, column = (number, 0) if self._folded else divmod(at, self._columns)
        wide = self._columns if self._folded else span
        if row:
            self._grid.setRowMinimumHeight(row * 3 - 1, SPACE_2)
        self._grid.addWidget(said, row * 3, column, 1, wide)
        self._grid.addWidget(field, row * 3 + 1, column, 1, wide)

    def _widths(self) -> list[int]:
        """What each column needs; of a field over several, its share."""
        widths = [0] * self._columns
        for said, field, at, span in self._parts:
            if not said.isHidden() or not field.isHidden():
                most = max(said.minimumSizeHint().width(), _easy_width(field))
                for column in range(
                    at % self._columns, min(at % self._columns + span, self._columns)
                ):
                    widths[column] = max(widths[column], most // span)
        return widths

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest field: what does not fit beside it goes under it."""
        usual = super().minimumSizeHint()
        widest = max((_least_width(field) for _, field, _, _ in self._parts), default=0)
        return QSize(min(usual.width(), widest), usual.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        needed = max(self._widths(), default=0) * self._columns
        folded = self._columns > 1 and (
            self.width() < needed + (self._columns - 1) * self._grid.horizontalSpacing()
        )
        if folded != self._folded:
            self._folded = folded
            for number in range(len(self._parts)):
                self._put(number)


def _least_width(field: QWidget) -> int:
    """Pixels that a field needs."""
    return max(field.minimumSizeHint().width(), field.minimumWidth())


def give_way(*combos: QComboBox) -> None:
    """Let lists be narrower than their longest choice where there is no room; they would rather have it."""
    for one in combos:
        one.setMinimumWidth(least(LEAST_NUMBER, MOST_NUMBER))


def _easy_width(field: QWidget) -> int:
    """Pixels with which a field need not fold in itself."""
    return field.easy_width() if isinstance(field, PathField) else _least_width(field)


class PathField(QWidget):
    """A path to type or to browse for; the dialog never blocks."""

    changed = Signal(str)
    entered = Signal()
    picked = Signal(str)
    """Somebody chose a path in the dialog."""

    def __init__(self, what: str = "open", name_filter: str = "", placeholder: str = "") -> None:
        super().__init__()
        self._what, self._filter = what, name_filter
        row = FoldingRow(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(placeholder)
        self.edit.setMinimumWidth(min(px(120), MOST_LEAST))
        self.browse = Button(tr("Browse…"))
        self.browse.setAccessibleName(tr("Browse for a file"))
        row.addWidget(self.edit, 1)
        row.addWidget(self.browse)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self.changed)
        self.edit.returnPressed.connect(self.entered)
        self.browse.clicked.connect(self.ask)

    def easy_width(self) -> int:
        """Pixels with which the button stands beside the line, not under it."""
        return self.edit.minimumWidth() + SPACE_2 + self.browse.minimumSizeHint().width()

    def setAccessibleName(self, name: str) -> None:
        """Name the line, which is what people type into."""
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)
        self.browse.setAccessibleName(tr("Browse for: {name}", name=name))

    def text(self) -> str:
        """What is typed."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Fill it in."""
        if text != self.edit.text():
            self.edit.setText(text)

    def ask(self) -> None:
        """Open the file dialog beside the window; its answer comes as `changed`."""
        typed = Path(self.text() or ".")
        start = typed if typed.is_dir() else typed.parent
        dialog = FileChooser(self, self._what, str(start), self._filter)
        dialog.fileSelected.connect(self.set_text)
        dialog.fileSelected.connect(self.picked)
        dialog.open()


class PassphraseField(QLineEdit):
    """A line that hides what is typed."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setPlaceholderText(placeholder)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)

    def take(self) -> str:
        """Return what was typed and forget it."""
        typed = self.text()
        self.clear()
        return typed


class WholeField(QSpinBox):
    """A whole number; the wheel turns it only while it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        _settle(self)

    def minimumSizeHint(self) -> QSize:
        """A long word in place of a number is shortened rather than making the page wider."""
        return _narrow(super().minimumSizeHint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberField(QDoubleSpinBox):
    """A number; the wheel turns it only while it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        _settle(self)

    def minimumSizeHint(self) -> QSize:
        """A long word in place of a number is shortened rather than making the page wider."""
        return _narrow(super().minimumSizeHint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _narrow(hint: QSize) -> QSize:
    """A least size, no wider than a field for a number has to be."""
    return QSize(min(hint.width(), least(LEAST_NUMBER, MOST_NUMBER)), hint.height())


def _settle(field: QSpinBox | QDoubleSpinBox) -> None:
    """Tell a value when it is complete, not at every key."""
    field.setKeyboardTracking(False)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.lineEdit().setTextMargins(SPACE_2, 0, SPACE_2, 0)


class CommandLine(QWidget):
    """The same thing as a command, to copy."""

    def __init__(self) -> None:
        super().__init__()
        row = FoldingRow(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        self._said = Text(tr("The same as a command"), "caption")
        self.line = QLineEdit()
        self.line.setReadOnly(True)
        self.line.setProperty("role", "command")
        self.line.setAccessibleName(tr("The same as a command"))
        self.copy = Button(tr("Copy"), "quiet", "copy")
        self.copy.setAccessibleName(tr("Copy the command"))
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(1500)
        self._back.timeout.connect(lambda: self.copy.setText(tr("Copy")))
        beside = QHBoxLayout()
        beside.setSpacing(SPACE_2)
        beside.addWidget(self.line, 1)
        beside.addWidget(self.copy)
        row.addWidget(self._said)
        row.addLayout(beside, 1)
        self.copy.clicked.connect(self._copy)

    def caption(self, text: str) -> None:
        """Say in front of it what it is."""
        self._said.setText(text)
        self.line.setAccessibleName(text)

    def alone(self, name: str) -> None:
        """No words in front of it: they stand above it."""
        self._said.hide()
        self.line.setAccessibleName(name)

    def say(self, command: str) -> None:
        """Show a command."""
        if command != self.line.text():
            self.line.setText(command)
            self.line.setCursorPosition(0)

    def _copy(self) -> None:
        clipboard.copy(self.line.text())
        self.copy.setText(tr("Copied"))
        self._back.start()
