"""Parts of the result page: the verdict, the column that is looked at, a figure's card, what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import result_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.presenters.mend_views import command_of, said_of
from desktop.presenters.result_views import column_says, known_columns
from desktop.theme.icons import reads_leftwards
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, least, px
from desktop.widgets.controls import Button, Card
from desktop.widgets.explain import Explain
from desktop.widgets.folding import FoldingRow
from desktop.widgets.text import Facts, Icon, Text, repolish

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.result_state import Decided, Remedy, VerdictView
    from desktop.presenters.state import AppState, ScoreLine


ARROWS = ("→", "←")
"""Before a link: where one reads on, from left to right and from right to left."""


class Lead(Button):
    """A link in as many lines as it needs."""

    def __init__(self, text: str) -> None:
        super().__init__("", "link")
        self._full = f"{ARROWS[reads_leftwards()]} {text}"
        self.setAccessibleName(text)
        self.setMinimumWidth(least(120, 240))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        QPushButton.setText(self, self._full)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break it anew."""
        super().resizeEvent(event)
        text = broken(self._full, self.fontMetrics(), event.size().width() - SPACE_2)
        if text != self.text():
            QPushButton.setText(self, text)
            self.setFixedHeight(super().sizeHint().height())

    def sizeHint(self) -> QSize:
        """As wide as all of it."""
        wide = self.fontMetrics().horizontalAdvance(self._full) + SPACE_2
        return QSize(wide, super().sizeHint().height())


def broken(text: str, metrics: QFontMetrics, room: int) -> str:
    """A text in lines that are no wider than the room, broken between words; a word that is wider stays whole."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        elif lines and lines[-1] in ARROWS:
            lines[-1] = longer  # an arrow alone leads nowhere
        else:
            lines.append(word)
    return "\n".join(lines)


class VerdictCard(QFrame):
    """The verdict in a shape, a colour and one sentence; what decided it; what to do next."""

    picked = Signal(str, str)
    """A line that decided was pressed: family, metric."""
    acted = Signal()
    """Do what is next."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdict")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_3, SPACE_4, SPACE_3)
        row.setSpacing(SPACE_3)
        self.icon = Icon("none", "soft", 22)
        self.what = Text("", "section", wrap=True)
        self.more = Text("", "", wrap=True)
        self.decided_title = Text("", "field", wrap=True)
        self.next_title, self.next = Text(tr(said.NEXT), "field"), Text("", "", wrap=True)
        self.act = Button(tr(said.NEXT), "primary")
        self._links: list[Lead] = []
        self.rest = Text("", "caption", wrap=True)
        self._decided = QVBoxLayout()
        self._decided.setSpacing(0)
        box = QVBoxLayout()
        box.setSpacing(SPACE_1)
        box.addWidget(self.what)
        box.addWidget(self.more)
        for part in (self.decided_title, self.next_title):
            part.setContentsMargins(0, SPACE_2, 0, 0)  # goes with it where it is not there
        box.addWidget(self.decided_title)
        box.addLayout(self._decided)
        box.addWidget(self.rest)
        box.addWidget(self.next_title)
        foot = FoldingRow()
        foot.setSpacing(SPACE_3)
        foot.addWidget(self.next, 1)
        foot.addWidget(self.act)
        box.addLayout(foot)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(box, 1)
        self._view: VerdictView | None = None
        self.act.clicked.connect(self.acted)

    @property
    def links(self) -> list[Lead]:
        """What decided it, as buttons that lead there."""
        return self._links

    def show_verdict(self, view: VerdictView, act: str = "", *, enabled: bool = True) -> None:
        """Show it; `act` is what the button says, empty: there is none."""
        self.act.setVisible(bool(act))
        self.act.setText(act)
        self.act.setAccessibleName(act)
        self.act.setEnabled(enabled)
        if view == self._view:
            return
        self._view = view
        self.icon.show_icon(view.icon, view.tone)
        self.what.setText(view.sentence)
        self.more.setText(" ".join(view.lines))
        self.more.setVisible(bool(view.lines))
        self.decided_title.setText(view.decided_title)
        self.decided_title.setVisible(bool(view.decided))
        self._show_decided(view.decided)
        self.rest.setText(tr(said.MORE_FAIL, number=view.more))
        self.rest.setVisible(view.more > 0)
        for part in (self.next_title, self.next):
            part.setVisible(bool(view.next))
        self.next.setText(view.next)
        self.setAccessibleName(view.sentence)
        texts = (*view.lines, *(one.text for one in view.decided), view.next)
        self.setAccessibleDescription(" ".join(filter(None, texts)))
        if self.property("tone") != view.tone:
            self.setProperty("tone", view.tone)
            repolish(self)

    def _show_decided(self, decided: tuple[Decided, ...]) -> None:
        for old in self._links:
            self._decided.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._links = []
        for one in decided:
            link = Lead(one.text)
            link.clicked.connect(
                lambda _=False, taken=one: self.picked.emit(taken.family, taken.metric)
            )
            self._links.append(link)
            self._decided.addWidget(link)


class ColumnBar(QWidget):
    """The column that every tab shows, and what is known of it in a line."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._known: tuple[str, ...] = ()
        self._seen: tuple[object, ...] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        self.choice = QComboBox()
        self.choice.setMinimumWidth(px(180))
        self.choice.setAccessibleName(tr(said.COLUMN))
        self.choice.setAccessibleDescription(tr(said.COLUMN_HINT))
        label = Text(tr(said.COLUMN), "field")
        label.setBuddy(self.choice)
        self.says = Text("", "caption", wrap=True)
        self.clear = Button(tr(said.CLEAR), "quiet")
        for part in (label, self.choice, self.clear):
            row.addWidget(part)
        row.addStretch(1)
        box.addLayout(row)
        box.addWidget(self.says)
        self.choice.activated.connect(self._chosen)
        self.clear.clicked.connect(lambda: desk.mender.look_at(""))

    def _chosen(self, at: int) -> None:
        self._desk.mender.look_at(str(self.choice.itemData(at) or ""))

    def show_state(self, state: AppState) -> None:
        """The choice among the columns that were compared."""
        known = known_columns(state)
        self.setVisible(bool(known))
        with QSignalBlocker(self.choice):
            if known != self._known:
                self._known = known
                self.choice.clear()
                self.choice.addItem(tr(said.ALL_COLUMNS), "")
                for name in known:
                    self.choice.addItem(name, name)
            self.choice.setCurrentIndex(max(self.choice.findData(state.looked_at), 0))
        self.clear.setVisible(bool(state.looked_at))
        seen = (state.looked_at, state.evidence, state.score, state.exposed, state.plan)
        if all(a is b for a, b in zip(seen, self._seen, strict=False)) and self._seen:
            return
        self._seen = seen
        texts = column_says(state, state.looked_at)
        self.says.setText("; ".join(texts) + "." if texts else tr(said.COLUMN_HINT))


class FigureCard(Card):
    """A figure: what it is, what it says, its bound and ceiling, why it matters."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = Text("", "section", wrap=True)
        self.explain = Explain()
        self.sentence = Text("", "", wrap=True).selectable()
        self.why_title, self.why = Text(tr(said.WHY), "field"), Text("", "soft", wrap=True)
        self.facts = Facts(110)
        head = QHBoxLayout()
        head.setSpacing(SPACE_1)
        head.addWidget(self.heading, 1)
        head.addWidget(self.explain, 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(head)
        for part in (self.sentence, self.why_title, self.why, self.facts):
            self.box.addWidget(part)
        self.box.addStretch(1)
        self.setMinimumWidth(least(280, 600))

    def show_line(self, line: ScoreLine | None, topic: str) -> None:
        """Show a line, or nothing."""
        self.setVisible(line is not None)
        if line is None:
            return
        f = line.figures
        self.heading.setText(line.title)
        # Why there is no figure; what it would be stays behind the "i".
        self.sentence.setText(f.missing or line.explanation)
        self.why.setText(f.why)
        same = f.why == line.explanation or not f.why
        self.why_title.setVisible(not same)
        self.why.setVisible(not same)
        facts = [
            (tr(said.HEAD_FIGURE), line.value),
            (tr(said.HEAD_CEILING), line.ceiling),
            (tr(said.HEAD_ASKED), line.threshold),
        ]
        if f.interval is not None:
            low, high = (words.figure(one, f.unit) for one in f.interval)
            facts.append((tr(said.INTERVAL), tr(said.INTERVAL_VALUE, low=low, high=high)))
        self.facts.show_facts(tuple(pair for pair in facts if pair[1] not in {"", "–"}))
        direction = said.DIRECTIONS.get(f.direction, f.direction)
        more = [(tr(said.BETTER), tr(direction))]
        if f.source:
            more.append((tr(said.SOURCE), f.source))
        self.explain.explain(line.title, line.explanation, tuple(facts[:3] + more), topic)


class MendCard(Card):
    """What can be done, one row each: what it does, what it changes and costs, and a button that does it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tr(said.MEND))
        self._desk = desk
        self._rows: list[QWidget] = []
        self._shown: tuple[Remedy, ...] | None = None
        self.buttons: list[Button] = []
        self.note = Text("", "caption", wrap=True)
        self.box.addWidget(self.note)

    def show_remedies(
        self, items: tuple[Remedy, ...], state: AppState, line: ScoreLine | None
    ) -> None:
        """Show all; the first is the one to follow."""
        self.setVisible(line is not None and (bool(items) or line.verdict == "fail"))
        if items != self._shown:
            self._shown = items
            self._fill(items, state)
        self.note.setText(mend_note(state, some=bool(items)))
        open_to = state.project is not None and not state.project.read_only
        for button, one in zip(self.buttons, items, strict=True):
            button.setEnabled(one.plan is None or (state.free and open_to))

    def _fill(self, items: tuple[Remedy, ...], state: AppState) -> None:
        for old in self._rows:
            self.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows, self.buttons = [], []
        project = "" if state.project is None else state.project.shown_path
        table = "" if state.project is None else state.project.table
        for one in items:
            made = QWidget(self)
            row = FoldingRow(made)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(SPACE_3)
            text = Text(said_of(one), "soft", wrap=True)
            text.setMinimumWidth(least(240, 480))
            button = Button(one.title)
            button.setAccessibleDescription(said_of(one))
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            button.setMinimumWidth(least(230, 460))
            command = command_of(project, table, state.plan, one)
            if command:
                button.setToolTip(tr(said.MEND_COMMAND, command=command))
            button.clicked.connect(lambda _=False, taken=one: self._desk.mender.mend(taken))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(text, 1)
            self.buttons.append(button)
            self._rows.append(made)
            self.box.addWidget(made)


def mend_note(state: AppState, *, some: bool) -> str:
    """What pressing a remedy does, how often that was done, and when it is enough."""
    tried = state.runs[0].tried if state.runs else 0
    parts = [tr(said.MEND_NOTE if some else said.MEND_NONE)]
    parts += [said.mend_tries(tried)] if tried else []
    parts += [tr(said.MEND_FRESH)] if tried >= said.MEND_MANY else []
    return " ".join(parts)
