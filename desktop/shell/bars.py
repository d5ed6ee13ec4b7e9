"""Above the pages: which project is open, what there is to tell, how far the job is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.messages import guard_words, run_words, safety_words, words
from desktop.messages import shell_words as said
from desktop.messages.tongue import many, tr
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_8, factor, least, px
from desktop.widgets.controls import Button
from desktop.widgets.folding import FoldingRow
from desktop.widgets.progress import ProgressStrip
from desktop.widgets.spoken import role
from desktop.widgets.text import Elided, Icon, Text, repolish

if TYPE_CHECKING:
    from desktop.presenters.hints import Hint
    from desktop.presenters.state import AppState, Notice

ICONS = {"bad": "fail", "good": "pass", "warn": "stale", "accent": "info"}

MOST_TEXT = 440
"""Pixels that the hint's text asks for at most."""
MOST_WORDS = 1.5  # size of texts from which on buttons of the header are pictures


class Header(QFrame):
    """The open project, and a way to close it."""

    closed = Signal()
    locked = Signal()
    safety = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setMinimumHeight(px(52))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_8, 0, SPACE_4, 0)
        row.setSpacing(SPACE_2)
        self.lock = Icon("lock", "faint", 16)
        self.name, self.path = Text("", "section"), Elided("", "caption")
        self.busy = Text("", "soft")
        self.lock_it = Button(tr(guard_words.LOCK), "quiet", "lock")
        self.lock_it.setToolTip(tr(guard_words.LOCK_HINT))
        self.safe = Button(tr(safety_words.SHORT), "quiet", "shield")
        self.safe.setAccessibleName(tr(safety_words.TITLE))
        self.safe.setToolTip(tr(safety_words.HINT))
        self.close_it = Button(tr(said.CLOSE), "quiet", "close")
        row.addWidget(self.lock)
        row.addWidget(self.name)
        row.addWidget(self.path, 1)
        row.addWidget(self.busy)
        row.addWidget(self.safe)
        row.addWidget(self.lock_it)
        row.addWidget(self.close_it)
        if factor() > MOST_WORDS:  # its picture and its name say it where texts are large
            for button in (self.safe, self.lock_it, self.close_it):
                button.setToolTip(button.toolTip() or button.text())
                button.setText("")
        self.safe.clicked.connect(self.safety)
        self.lock_it.clicked.connect(self.locked)
        self.close_it.clicked.connect(self.closed)

    def show_state(self, state: AppState) -> None:
        """Name and place."""
        one = state.project
        self.setVisible(one is not None or bool(state.busy))
        for widget in (self.lock, self.name, self.path, self.safe, self.lock_it, self.close_it):
            widget.setVisible(one is not None)
        self.busy.setText(state.busy)
        if one is None:
            self.name.clear()
            self.path.clear()
        else:
            self.name.setText(one.name)
            path = one.shown_path
            self.path.setText(tr(said.READ_ONLY, path=path) if one.read_only else path)
        for button in (self.lock_it, self.close_it):
            button.setEnabled(state.free)


class NoticeBar(QFrame):
    """What happened, what it means, what to do next; stays until it is put away."""

    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        role(self, "alert")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_8, SPACE_1, SPACE_4, SPACE_1)
        row.setSpacing(SPACE_3)
        self.icon = Icon("info", "soft", 18)
        shape, texts = QVBoxLayout(), QVBoxLayout()
        shape.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        texts.setSpacing(SPACE_1)
        self.what, self.more = Text("", wrap=True), Text("", "soft", wrap=True)
        texts.addWidget(self.what)
        texts.addWidget(self.more)
        self._beside_the_button = (shape, texts)
        self.away = Button(tr(said.PUT_AWAY), "quiet", "close")
        row.addLayout(shape)
        row.addLayout(texts, 1)
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
        # The first line, its icon and the button's words stand on one line, however many lines follow.
        lead = max((self.away.sizeHint().height() - self.what.fontMetrics().height()) // 2, 0)
        for part in self._beside_the_button:
            part.setContentsMargins(0, lead, 0, lead)
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
    """The job that runs, with a way to its details and a way to stop it."""

    cancelled = Signal()
    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE_8, SPACE_2, SPACE_4, SPACE_3)
        self.strip = ProgressStrip()
        self.details = Button(tr(run_words.DETAILS), "quiet")
        self.details.setToolTip(tr(run_words.DETAILS_HINT))
        self.details.setAccessibleDescription(tr(run_words.DETAILS_HINT))
        self.strip.add_before_cancel(self.details)
        self.strip.cancel.setToolTip(tr(run_words.CANCEL_HINT))
        self.strip.cancel.setAccessibleDescription(tr(run_words.CANCEL_HINT))
        box.addWidget(self.strip)
        self.strip.cancelled.connect(self.cancelled)
        self.details.clicked.connect(self.turned)
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Escape is ours while the focus is here; elsewhere it puts a notice away."""
        ours = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if ours and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops the job."""
        if event.key() == Qt.Key.Key_Escape:
            self.strip.cancel.click()
            return
        super().keyPressEvent(event)

    def show_state(self, state: AppState) -> None:
        """Task, fraction, time left."""
        run = state.run
        self.setVisible(run is not None)
        if run is None:
            self.strip.say("", 0.0, "", cancelling=False)
            return
        task = run.task or tr(said.STARTS, title=run.title)
        if run.then:
            titles = {one.name: words.inside(one.title) for one in state.steps}
            steps = ", ".join(titles.get(name, name) for name in run.then)
            task = tr(said.THEN, task=task, steps=steps)
        waits = len(state.work.waiting)
        if waits:
            waiting = many(run_words.WAITING_ONE, run_words.WAITING_MANY, waits)
            task = f"{task}  {waiting}"
        self.details.setText(tr(run_words.HIDE if state.work.shown else run_words.DETAILS))
        left = words.time_left(run.seconds_left) or words.seconds(run.seconds)
        self.strip.say(task, run.fraction, left, cancelling=run.cancelling)


class HintBar(QFrame):
    """What comes next, and a way there; quiet, and gone for good when it is hidden."""

    went = Signal(str)
    ran = Signal()
    hidden = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hint")
        row = FoldingRow(self)
        row.setContentsMargins(SPACE_8, SPACE_2, SPACE_4, SPACE_2)
        row.setSpacing(SPACE_2)
        told, pressed = QHBoxLayout(), FoldingRow()
        for part in (told, pressed):
            part.setSpacing(SPACE_2)
        self.title, self.text = Text(tr(said.NEXT), "field"), Text("", "soft", wrap=True)
        self.text.setMinimumWidth(least(220, MOST_TEXT))  # else the buttons stand under it
        self.go = Button(tr(said.GO_THERE), "link")
        self.run = Button(tr(said.RUN_ALL), "plain", "play")
        self.run.setToolTip(tr(said.RUN_ALL_HINT))
        self.away = Button(tr(said.HIDE_HINTS), "quiet")
        told.addWidget(Icon("next", "accent", 16))
        told.addWidget(self.title)
        told.addWidget(self.text, 1)
        for button in (self.go, self.run, self.away):
            pressed.addWidget(button)
        row.addLayout(told, 1)
        row.addLayout(pressed)
        self._page = ""
        self.go.clicked.connect(lambda: self.went.emit(self._page))
        self.run.clicked.connect(self.ran)
        self.away.clicked.connect(self.hidden)
        self.hide()

    def show_hint(self, hint: Hint | None, page: str) -> None:
        """Show it, or nothing; `page` is the one that is looked at."""
        self.setVisible(hint is not None)
        if hint is None:
            return
        self._page = hint.page
        self.text.setText(tr(hint.text))
        self.go.setVisible(hint.page != page)
        self.run.setVisible(hint.run)
