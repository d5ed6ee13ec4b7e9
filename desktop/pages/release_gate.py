"""Part of the release page: the gate as a list, each requirement with value, bar, state, and room for a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.messages import release_words as said
from desktop.messages.tongue import tr
from desktop.presenters.release_state import APART, MET, NOT_MEASURED, NOT_MET, TO_DO
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, factor
from desktop.widgets.controls import Button, Card
from desktop.widgets.folding import FoldingRow
from desktop.widgets.text import Badge, Icon, Rule, Text

if TYPE_CHECKING:
    from desktop.presenters.release_state import GateLine

LOOKS = {
    MET: ("pass", said.MET, "good"),
    NOT_MET: ("fail", said.NOT_MET, "bad"),
    NOT_MEASURED: ("none", said.NOT_MEASURED, "warn"),
    TO_DO: ("waiting", said.TO_SAY, "warn"),
    APART: ("none", said.APART, "faint"),
}
"""State -> icon, word, tone."""
TITLE_SHARE, STATE_SHARE = 6, 4
FEW = 8
"""A list so short is shown whole."""
QUIET = frozenset({MET, APART})
"""States that stand in nobody's way."""
MOST_BESIDE = 2
"""Size of texts up to which the way to a figure stands beside it."""


class GateRow(QWidget):
    """One requirement."""

    def __init__(self, line: GateLine) -> None:
        super().__init__()
        icon, word, tone = LOOKS[line.state]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, SPACE_1, 0, SPACE_1)
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_1 // 2)
        grid.setColumnStretch(1, TITLE_SHARE)
        grid.setColumnStretch(2, STATE_SHARE)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Icon(icon, tone, 16), 0, 0, top)
        grid.addWidget(Text(line.title, wrap=True), 0, 1, top)
        state = FoldingRow()
        state.setSpacing(SPACE_2)
        self.word = Text(tr(word), wrap=factor() > 1)
        self.word.tone(tone)
        state.addWidget(self.word, 0, top)
        state.addWidget(Text(line.figures, "soft", wrap=True), 1, top)
        grid.addLayout(state, 0, 2)
        self.see: Button | None = None
        if line.metric:
            self.see = Button(tr(said.SEE), "link")
            self.see.setAccessibleName(tr(said.SEE_NAME, title=line.title))
            grid.addWidget(self.see, *((0, 3) if factor() <= MOST_BESIDE else (3, 1)), top)
        if line.sentence:
            grid.addWidget(Text(line.sentence, "caption", wrap=True), 1, 1, 1, 2)
        self.reason: QLineEdit | None = None
        if line.reasoned:
            self.reason = QLineEdit()
            self.reason.setPlaceholderText(tr(said.REASON_HINT))
            self.reason.setAccessibleName(tr(said.REASON_NAME, title=line.title))
            grid.addWidget(self.reason, 2, 1, 1, 2)


class GateCard(Card):
    """The list; what is met can be folded away. `reasons`: figure -> field for a signed reason."""

    changed = Signal()
    wanted = Signal(str)
    """A figure is to be looked at among the results."""

    def __init__(self) -> None:
        super().__init__("")
        self.count = Badge()
        self.count.wrap()
        self.fold = Button("", "quiet")
        self.fold.setAccessibleName(tr(said.GATE))
        self.box.addWidget(Text(tr(said.GATE), "section", wrap=True))
        head = FoldingRow()
        head.setSpacing(SPACE_4)
        head.addWidget(self.count, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.fold)
        self.box.addLayout(head)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.box.addLayout(self._list)
        self.reasons: dict[str, QLineEdit] = {}
        self.rows: list[GateRow] = []
        self._lines: tuple[GateLine, ...] = ()
        self._open: bool | None = None
        self.fold.clicked.connect(self._turn)

    def _turn(self) -> None:
        self._open = not self._unfolded()
        self._fill()

    def _unfolded(self) -> bool:
        """What is met is shown where it is all there is to show, or where somebody wants it."""
        few = len(self._lines) <= FEW
        every = all(line.state in QUIET for line in self._lines)
        return (every and few) if self._open is None else self._open

    def show_lines(self, lines: tuple[GateLine, ...]) -> None:
        """Replace the list; reasons that were typed for what still fails stay."""
        if lines == self._lines:
            return
        self._lines = lines
        self._fill()

    def _fill(self) -> None:
        typed = {metric: field.text() for metric, field in self.reasons.items()}
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.reasons, self.rows = {}, []
        met = sum(line.state == MET for line in self._lines)
        apart = sum(line.state == APART for line in self._lines)
        asked, every = len(self._lines) - apart, met + apart == len(self._lines)
        said_count = tr(said.GATE_COUNT, met=met, all=asked)
        if apart:
            said_count = tr(said.GATE_APART, met=met, all=asked, apart=apart)
        self.count.say("pass" if every else "info", said_count, "good" if every else "soft")
        shown = self._unfolded()
        self.fold.setText(tr(said.HIDE_MET if shown else said.SHOW_MET))
        self.fold.setAccessibleName(self.fold.text())
        self.fold.setVisible(bool(self._lines))
        for line in self._lines:
            if line.state in QUIET and not shown:
                continue
            if self.rows:
                self._list.addWidget(Rule())
            self._add(line, typed.get(line.metric, ""))

    def _add(self, line: GateLine, typed: str) -> None:
        row = GateRow(line)
        if row.see is not None:
            row.see.clicked.connect(lambda _=False, metric=line.metric: self.wanted.emit(metric))
        if row.reason is not None:
            row.reason.setText(typed)
            row.reason.textChanged.connect(lambda _: self.changed.emit())
            self.reasons[line.metric] = row.reason
        self.rows.append(row)
        self._list.addWidget(row)

    def given(self) -> dict[str, str]:
        """Reasons that were typed."""
        found = {metric: field.text().strip() for metric, field in self.reasons.items()}
        return {metric: reason for metric, reason in found.items() if reason}
