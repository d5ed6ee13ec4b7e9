"""What every page has: a heading with the step's state, actions, a body that scrolls, the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.theme.tokens import (
    READING_WIDTH,
    SPACE_2,
    SPACE_3,
    SPACE_4,
    SPACE_6,
    SPACE_8,
    factor,
    px,
)
from desktop.widgets.controls import Button, CommandLine
from desktop.widgets.folding import FoldingRow
from desktop.widgets.text import Badge, Text

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.state import AppState


LONG_TITLE = 36  # letters
MOST_BESIDE = 2  # size of texts up to which buttons stand beside the title
EASY_COLUMN, EASY_HEAD = 260, 190
"""Pixels of a column, and of a page's title or its buttons, with less of which they stand under one another."""


class Page(QWidget):
    """A page. Subclasses fill `body`, add actions, and show a state in `show_state`.

    Attributes:
        name: step's name, ``welcome`` or ``audit``.
        body: layout of what scrolls.
    """

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""
    lead: ClassVar[str] = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setObjectName("page")
        # Takes the focus when it is shown, so that Tab leads into it and the rail is left.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr(self.title))
        self._seen: dict[str, object] = {}
        self._body = QWidget()
        self._body.setObjectName("pageBody")
        self._body.setMaximumWidth(READING_WIDTH)
        self.body = QVBoxLayout(self._body)
        self.body.setContentsMargins(SPACE_8, SPACE_6, SPACE_8, SPACE_6)
        self.body.setSpacing(SPACE_4)
        self.action_row = FoldingRow()
        self.action_row.setSpacing(SPACE_2)
        self.badge = Badge()
        if factor() > 1:
            self.badge.wrap()
        self.body.addLayout(self._heading(tr(self.title), tr(self.lead)))
        self.command = CommandLine()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll(), 1)

    def _heading(self, title: str, lead: str) -> QVBoxLayout:
        """Title and state, actions at the right; the lead under them, as wide as the page."""
        whole, left = QVBoxLayout(), QVBoxLayout()
        for column in (whole, left):
            column.setSpacing(SPACE_2)
        row = FoldingRow()
        row.setSpacing(SPACE_4)
        # A long title takes several lines, and then the room; a short one has its state beside it.
        long = len(title) > LONG_TITLE / factor()
        row.addWidget(Text(title, "title", wrap=long), int(long))
        row.addWidget(self.badge, int(not long), Qt.AlignmentFlag.AlignVCenter)
        left.addLayout(row)
        heading = FoldingRow()
        heading.easy = px(EASY_HEAD)
        heading.setSpacing(SPACE_6)
        heading.addLayout(left, 1)
        heading.addLayout(self.action_row)
        heading.setAlignment(self.action_row, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(heading)
        # Where the buttons come under the title, the lead comes before them.
        (left if factor() > MOST_BESIDE else whole).addWidget(Text(lead, "lead", wrap=True))
        return whole

    def _scroll(self) -> QScrollArea:
        """The body, in the middle of a wide window."""
        holder = QWidget()
        holder.setObjectName("pageBody")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._body, 1000)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("pageScroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(holder)
        self._area = scroll
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        return scroll

    def _follow(self, left: QWidget | None, came: QWidget | None) -> None:
        """What gets the focus from outside of the page is scrolled to; inside of it Qt does that itself."""
        inside = came is not None and self._body.isAncestorOf(came)
        if came is not None and inside and (left is None or not self._body.isAncestorOf(left)):
            self._area.ensureWidgetVisible(came)

    def add_action(self, text: str, kind: str = "plain", icon: str = "") -> Button:
        """A button right of the title."""
        button = Button(text, kind, icon)
        self.action_row.addWidget(button)
        return button

    def end_with_command(self) -> None:
        """Put the command line under everything."""
        self.body.addWidget(self.command)

    def is_new(self, name: str, value: object) -> bool:
        """Whether a part of the state is another object than the last time it was asked for."""
        if name in self._seen and self._seen[name] is value:
            return False
        self._seen[name] = value
        return True

    def render_state(self, state: AppState) -> None:
        """Show a state."""
        step = state.step(self.name)
        self.badge.setVisible(step is not None)
        if step is not None:
            icon, word, tone = words.STATES.get(step.state, ("waiting", step.state, "faint"))
            state_word = tr(word)
            reason = tr("{state}: {reason}", state=state_word, reason=step.reason)
            self.badge.say(icon, reason if step.reason else state_word, tone)
        self.show_state(state)

    def show_state(self, state: AppState) -> None:
        """Show what belongs to this page."""
        raise NotImplementedError  # Qt's classes take no abstract methods

    def can_run(self, state: AppState) -> bool:
        """Whether this page's step may be started now."""
        step = state.step(self.name)
        writable = state.project is not None and not state.project.read_only
        return state.free and writable and step is not None and step.state != "waiting"

    def can_plan(self, state: AppState) -> bool:
        """Whether the plan may be changed now: beside a job, too, whose result is out of date then."""
        step = state.step(self.name)
        writable = state.project is not None and not state.project.read_only
        return state.may_plan and writable and step is not None and step.state != "waiting"

    def can_wait(self, state: AppState, *names: str) -> bool:
        """Whether steps may be put behind the job that runs: those that it does anyway need not wait.

        Args:
            state: what is shown.
            names: the steps; this page's where none is named.
        """
        run, step = state.run, state.step(self.name)
        writable = state.project is not None and not state.project.read_only
        if run is None or run.cancelling or not writable or not state.may_plan:
            return False
        known = step is not None and step.state != "waiting"
        done = {run.step, *run.then}
        return known and (state.plan_moved or not set(names or (self.name,)) <= done)


def side_by_side(left: QWidget, right: QWidget, shares: tuple[int, int]) -> QHBoxLayout:
    """Two columns; one under the other where there is no room for both."""
    row = FoldingRow()
    row.easy = px(EASY_COLUMN)
    row.setSpacing(SPACE_4)
    row.addWidget(left, shares[0])
    row.addWidget(right, shares[1])
    return row


def filled(*cards: QWidget) -> QWidget:
    """Cards under one another, the last as far down as those beside it: two columns end at one line."""
    made = stacked(*cards)
    box = made.layout()
    if isinstance(box, QVBoxLayout):
        box.setSpacing(SPACE_4)
        box.setStretch(len(cards) - 1, 1)
        inside = cards[-1].layout()
        if isinstance(inside, QVBoxLayout):
            inside.addStretch(1)
    return made


def stacked(*parts: QWidget | QHBoxLayout | QVBoxLayout, stretch: bool = False) -> QWidget:
    """Parts under one another, as one widget."""
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(SPACE_3)
    for part in parts:
        if isinstance(part, QWidget):
            box.addWidget(part)
        else:
            box.addLayout(part)
    if stretch:
        box.addStretch(1)
    return made


def tab_page(*parts: QWidget) -> QWidget:
    """What stands on a tab; its last part takes the room."""
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, SPACE_3, 0, 0)
    box.setSpacing(SPACE_3)
    for part in parts:
        box.addWidget(part)
    box.setStretch(len(parts) - 1, 1)
    return made
