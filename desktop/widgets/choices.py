"""Cards to choose from, a grid that lays them out by the room there is, and a part of a page that can be folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, px
from desktop.widgets.controls import Button
from desktop.widgets.folding import FoldingRow
from desktop.widgets.text import Icon, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

_SEE_THROUGH = Qt.WidgetAttribute.WA_TransparentForMouseEvents


class ChoiceCard(QPushButton):
    """A card that is pressed to choose it: a title, lines under it, and a tick where it is the chosen one.

    One of several: pressed again it stays the chosen one, and arrows choose the next.
    """

    def __init__(self, title: str, summary: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setCheckable(True)
        # Without it a screen reader calls it a check box.
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        self.box.setSpacing(SPACE_1)
        self.title, self.summary = (
            Text(title, "section", wrap=True),
            Text(summary, "soft", wrap=True),
        )
        self._tick = Icon("", "accent", 18)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.title, 1)
        row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(row)
        self.box.addWidget(self.summary)
        self.summary.setVisible(bool(summary))
        for part in (self.title, self.summary, self._tick):
            part.setAttribute(_SEE_THROUGH)
        self.box.addStretch(1)
        self.setAccessibleName(title)
        self.setAccessibleDescription(summary)
        self.toggled.connect(lambda on: self.mark(on=on))

    def add(self, part: QWidget) -> None:
        """Put something under the lines; it takes no clicks of its own."""
        part.setAttribute(_SEE_THROUGH)
        self.box.insertWidget(self.box.count() - 1, part)

    def mark(self, *, on: bool) -> None:
        """Show whether it is the chosen one."""
        self._tick.show_icon("pass" if on else "", "accent")

    def changeEvent(self, event: QEvent) -> None:
        """A card that cannot be chosen is grey in every line."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.title.tone("" if self.isEnabled() else "faint")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Enter choose it as the space bar does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Its lines wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its lines are at a width."""
        return max(self.box.totalHeightForWidth(width), self.box.totalMinimumSize().height())

    def sizeHint(self) -> QSize:
        """What is inside decides, not the text that a plain button would have."""
        return self.box.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its words allow."""
        return self.box.totalMinimumSize()


def choose_card(cards: Iterable[ChoiceCard], chosen: ChoiceCard | None) -> None:
    """Show which of the cards is the chosen one, or that none is; nobody is told that one was pressed."""
    every = tuple(cards)
    # Qt lets none of them be the chosen one only while they do not exclude each other.
    for card in every:
        card.setAutoExclusive(False)
    for card in every:
        with QSignalBlocker(card):
            card.setChecked(card is chosen)
        card.mark(on=card is chosen)
    can = chosen is not None and chosen.isEnabled()
    tab = Qt.FocusPolicy.TabFocus
    for card in every:
        card.setAutoExclusive(True)
        # Tab comes to the chosen one, arrows to the others; Qt sees to it only when one of them gets the focus.
        policy = card.focusPolicy()
        card.setFocusPolicy(policy | tab if card is chosen or not can else policy & ~tab)


class CardGrid(QWidget):
    """Cards side by side, in as many columns as there is room for."""

    def __init__(self, least_width: int, most_columns: int, shares: tuple[int, ...] = ()) -> None:
        super().__init__()
        self._least, self._most = least_width, most_columns
        self._shares = shares or (1,) * most_columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE_3)
        self._cards: list[QWidget] = []
        self._columns = 0

    def put(self, cards: list[QWidget]) -> None:
        """Show these and no others."""
        for old in self._cards:
            self._grid.removeWidget(old)
            if old not in cards:
                old.hide()
                old.deleteLater()
        self._cards, self._columns = list(cards), 0
        self._lay_out()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest card: less room, fewer columns."""
        usual = super().minimumSizeHint()
        cards = (one.minimumSizeHint().width() for one in self._cards if not one.isHidden())
        return QSize(min(usual.width(), max(cards, default=0)), usual.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, more columns."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        room = max(self.width(), 1)
        fit = max(1, room // max(px(self._least), 1))
        columns = min(fit, self._most, max(len(self._cards), 1))
        if columns == 3 and len(self._cards) == 4:  # never three and one alone
            columns = 2
        if columns == self._columns:
            return
        for at in range(self._columns):
            self._grid.setColumnStretch(at, 0)
        self._columns = columns
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(at, columns))
        for at in range(columns):
            self._grid.setColumnStretch(at, self._shares[at])


class Disclosure(QWidget):
    """A heading that shows or hides what is under it; what is hidden keeps its state."""

    toggled = Signal(bool)

    def __init__(self, title: str, show: str, hide: str, lead: str = "") -> None:
        super().__init__()
        self._words = (show, hide)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_3)
        row = FoldingRow()
        row.setSpacing(SPACE_3)
        row.addWidget(Text(title, "section"))
        row.addWidget(Text(lead, "caption", wrap=True), 1)
        self.button = Button(show, "quiet", "chevron")
        self.button.setAccessibleDescription(title)
        row.addWidget(self.button)
        box.addLayout(row)
        self.inside = QWidget()
        self.body = QVBoxLayout(self.inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE_4)
        box.addWidget(self.inside)
        self.inside.setVisible(False)
        self.button.clicked.connect(lambda: self.open(on=not self.is_open))

    @property
    def is_open(self) -> bool:
        """Whether what is under it is shown."""
        return not self.inside.isHidden()

    def open(self, *, on: bool) -> None:
        """Show or hide it."""
        if on == self.is_open:
            return
        self.inside.setVisible(on)
        said = self._words[on]
        self.button.setText(said)
        self.button.setAccessibleName(said)
        self.toggled.emit(on)
