"""Under the job bar: what the job does, the runs that wait, and what a crash interrupted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import run_words as said
from desktop.messages import words
from desktop.messages.tongue import many, tr
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6, SPACE_8, px
from desktop.widgets.controls import Button
from desktop.widgets.task_tree import TaskLine, TaskTree
from desktop.widgets.text import Icon, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.presenters.desk import Desk
    from desktop.presenters.run_state import QueuedView, TaskView
    from desktop.presenters.state import AppState

HEIGHT = 232


def line_of(one: TaskView) -> TaskLine:
    """A task as the tree shows it."""
    state = words.STATES.get(one.state, ("", one.state, ""))[1]
    children = tuple(map(line_of, one.children))
    return TaskLine(
        one.name, one.text, one.state, tr(state), one.fraction, one.count, one.time, children
    )


class QueueRow(QWidget):
    """A run that waits, or one that failed."""

    def __init__(self, desk: Desk, one: QueuedView, title: str, *, first: bool, last: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        shape, tone = ("fail", "bad") if one.failed else ("waiting", "faint")
        row.addWidget(Icon(shape, tone, 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(SPACE_1)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(Text(one.text, wrap=True))
        waits = tr(said.WAITS, step=title)
        state = tr(said.FAILED, why=one.failed) if one.failed else waits
        text.addWidget(Text(state, "caption", wrap=True))
        row.addLayout(text, 1)
        number = one.number
        top = Qt.AlignmentFlag.AlignTop
        for shape, tip, name, enabled, call in (
            ("up", said.UP, said.UP_OF, not first, lambda: desk.queuer.move(number, -1)),
            ("down", said.DOWN, said.DOWN_OF, not last, lambda: desk.queuer.move(number, 1)),
            ("close", said.REMOVE, said.REMOVE_OF, True, lambda: desk.queuer.remove(number)),
        ):
            row.addWidget(_button(shape, tr(tip), tr(name, number=number), enabled, call), 0, top)


def _button(shape: str, tip: str, name: str, enabled: bool, call: Callable[[], None]) -> Button:
    """A button that is a shape alone; its name is said, and shown where the mouse rests."""
    button = Button("", "quiet", shape)
    button.setToolTip(tip)
    button.setAccessibleName(name)
    button.setEnabled(enabled)
    button.clicked.connect(call)
    return button


class QueueList(QWidget):
    """The runs that wait, with their order."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[object, ...] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_2)
        box.addWidget(Text(tr(said.QUEUE), "field", wrap=True))
        self.start, self.clear = Button(tr(said.START_QUEUE)), Button(tr(said.CLEAR_QUEUE), "quiet")
        self.start.clicked.connect(desk.queuer.start)
        self.clear.clicked.connect(desk.queuer.clear)
        self._empty = Text(tr(said.QUEUE_EMPTY), "soft", wrap=True)
        box.addWidget(self._empty)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(SPACE_3)
        box.addLayout(self.rows)
        for button in (self.start, self.clear):
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(1)

    def show_state(self, state: AppState) -> None:
        """The queue."""
        queue = state.work.queue
        writable = state.project is not None and not state.project.read_only
        self.start.setVisible(bool(state.work.waiting) and state.run is None)
        self.start.setEnabled(state.free and writable)
        self.clear.setVisible(bool(queue))
        self.clear.setEnabled(state.calm and writable)
        self._empty.setVisible(not queue)
        titles = {one.name: one.title for one in state.steps}
        shown = (queue, tuple(titles.items()))
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self.rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for at, one in enumerate(queue):
            title = titles.get(one.up_to, one.up_to)
            last = at == len(queue) - 1
            self.rows.addWidget(QueueRow(self._desk, one, title, first=not at, last=last))


class WorkPanel(QFrame):
    """The tree beside the queue."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setFixedHeight(px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_8, SPACE_2, SPACE_4, SPACE_3)
        row.setSpacing(SPACE_6)
        self.tree = TaskTree(tr(said.TREE), tr(said.TREE_HINT))
        self.queue = QueueList(desk)
        scroll = QScrollArea()
        scroll.setObjectName("pageScroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.queue.setObjectName("pageBody")
        scroll.setWidget(self.queue)
        scroll.setMinimumWidth(px(280))
        row.addWidget(self.tree, 7)
        row.addWidget(scroll, 4)
        self.hide()

    def show_state(self, state: AppState) -> None:
        """Only where somebody asked for it and there is something to see."""
        work = state.work
        something = state.run is not None or bool(work.queue)
        self.setVisible(something and work.shown and state.project is not None)
        self.tree.setVisible(state.run is not None)
        self.tree.show_lines(tuple(map(line_of, work.tree)))
        self.queue.show_state(state)


class PendingBar(QFrame):
    """What a crash or a power cut interrupted, and runs that wait while nothing runs."""

    continued, left, started, turned = Signal(), Signal(), Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setProperty("tone", "accent")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_8, SPACE_3, SPACE_4, SPACE_3)
        row.setSpacing(SPACE_3)
        text = QVBoxLayout()
        text.setSpacing(SPACE_1)
        self.what, self.more = Text("", wrap=True), Text("", "soft", wrap=True)
        text.addWidget(self.what)
        text.addWidget(self.more)
        row.addWidget(Icon("waiting", "accent", 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        self.go_on, self.leave = Button("", "primary"), Button(tr(said.LEAVE))
        self.start, self.details = Button(tr(said.START_QUEUE)), Button(tr(said.DETAILS), "quiet")
        for button, signal in (
            (self.go_on, self.continued),
            (self.leave, self.left),
            (self.start, self.started),
            (self.details, self.turned),
        ):
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            button.clicked.connect(signal)
        self.hide()

    def show_state(self, state: AppState) -> None:
        """What was interrupted first; else how many wait."""
        work, known = state.work, state.work.interrupted
        here = state.project is not None and not state.project.read_only and state.run is None
        waits = len(work.waiting)
        self.setVisible(here and (known is not None or bool(work.queue)))
        for button in (self.go_on, self.leave):
            button.setVisible(known is not None)
            button.setEnabled(state.free)
        self.start.setVisible(known is None and waits > 0)
        self.start.setEnabled(state.free)
        self.details.setVisible(bool(work.queue))
        self.details.setText(tr(said.HIDE if work.shown else said.DETAILS))
        waiting = many(said.WAITING_ONE, said.WAITING_MANY, waits) if waits else ""
        if known is None:
            failed = len(work.queue) - waits
            bad = many(said.FAILED_ONE, said.FAILED_MANY, failed) if failed else ""
            self._say(" ".join(part for part in (waiting, bad) if part), "")
            return
        what = tr(said.INTERRUPTED, step=known.title, at=known.at)
        more = tr(said.INTERRUPTED_RUN, run=known.queued) if known.queued else ""
        more = " ".join(part for part in (more, tr(said.INTERRUPTED_MORE), waiting) if part)
        self.go_on.setText(tr(said.CONTINUE if known.goes_on else said.CHOOSE_FILE))
        self._say(what, more)

    def _say(self, what: str, more: str) -> None:
        self.what.setText(what)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self.setAccessibleName(f"{what} {more}".strip())
