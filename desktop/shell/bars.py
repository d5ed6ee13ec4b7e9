"""Above the pages: which project is open, what there is to tell, how far the job is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.messages import guard_words, words
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_8
from desktop.widgets.controls import Button, ProgressStrip
from desktop.widgets.text import Icon, Text, repolish

if TYPE_CHECKING:
    from desktop.presenters.state import AppState, Notice

ICONS = {"bad": "fail", "good": "pass", "warn": "stale", "accent": "info"}


class Header(QFrame):
    """The open project, and a way to close it."""

    closed = Signal()
    locked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setFixedHeight(52)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_8, 0, SPACE_4, 0)
        row.setSpacing(SPACE_2)
        self.lock = Icon("lock", "faint", 16)
        self.name, self.path = Text("", "section"), Text("", "caption")
        self.busy = Text("", "soft")
        self.lock_it = Button(guard_words.LOCK, "quiet", "lock")
        self.lock_it.setToolTip(guard_words.LOCK_HINT)
        self.close_it = Button("Close the project", "quiet", "close")
        for widget in (self.lock, self.name, self.path):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.busy)
        row.addWidget(self.lock_it)
        row.addWidget(self.close_it)
        self.lock_it.clicked.connect(self.locked)
        self.close_it.clicked.connect(self.closed)

    def show_state(self, state: AppState) -> None:
        """Name and place."""
        one = state.project
        for widget in (self.lock, self.name, self.path, self.lock_it, self.close_it):
            widget.setVisible(one is not None)
        self.busy.setText(state.busy)
        if one is None:
            self.name.clear()
            self.path.clear()
        else:
            self.name.setText(one.name)
            said = f"{one.shown_path}, to read only" if one.read_only else one.shown_path
            self.path.setText(said)
        for button in (self.lock_it, self.close_it):
            button.setEnabled(state.free)


class NoticeBar(QFrame):
    """What happened, what it means, what to do next; stays until it is put away."""

    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_8, SPACE_3, SPACE_4, SPACE_3)
        row.setSpacing(SPACE_3)
        self.icon = Icon("info", "soft", 18)
        said = QVBoxLayout()
        said.setSpacing(SPACE_1)
        self.what, self.more = Text("", wrap=True), Text("", "soft", wrap=True)
        said.addWidget(self.what)
        said.addWidget(self.more)
        self.away = Button("Put away", "quiet", "close")
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        row.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        self.away.clicked.connect(self.dismissed)
        self.hide()

    def show_notice(self, notice: Notice | None) -> None:
        """Show it, or nothing."""
        self.setVisible(notice is not None)
        if notice is None:
            # A hidden text is still there: it may name a column of a project that is locked by now.
            for text in (self.what, self.more):
                text.clear()
            self.setAccessibleName("")
            return
        self.icon.show_icon(ICONS.get(notice.tone, "info"), notice.tone)
        self.what.setText(notice.what)
        self.what.tone(notice.tone)
        more = " ".join(part for part in (notice.meaning, notice.todo) if part)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        self.setAccessibleName(f"{notice.what} {more}")
        if self.property("tone") != notice.tone:
            self.setProperty("tone", notice.tone)
            repolish(self)


class JobBar(QFrame):
    """The job that runs."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE_8, SPACE_2, SPACE_4, SPACE_3)
        self.strip = ProgressStrip()
        box.addWidget(self.strip)
        self.strip.cancelled.connect(self.cancelled)
        self.hide()

    def show_state(self, state: AppState) -> None:
        """Task, fraction, time left."""
        run = state.run
        self.setVisible(run is not None)
        if run is None:
            self.strip.say("", 0.0, "", cancelling=False)
            return
        task = run.task or f"{run.title} starts"
        if run.then:
            titles = {one.name: one.title.lower() for one in state.steps}
            task += f"  (then {', '.join(titles.get(name, name) for name in run.then)})"
        left = words.time_left(run.seconds_left) or words.seconds(run.seconds)
        self.strip.say(task, run.fraction, left, cancelling=run.cancelling)
