"""Says to a screen reader what changes while somebody is elsewhere in the window: notices, jobs, states of steps.

Nothing is moved and nothing takes the focus. What went wrong is said at once, the rest when the reader is free.
Where no screen reader listens nothing is sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from desktop.messages import shell_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.shell.telling import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.presenters.state import AppState, Notice

URGENT = frozenset({"bad", "warn"})


class Announcer(QObject):
    """Compares each state with the one before, and says what is new."""

    def __init__(self, window: QWidget, say: Callable[[str, bool], None] | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._say = say or self._by_reader
        self._notice: Notice | None = None
        self._busy = self._run = self._project = ""
        self._steps: dict[str, str] = {}

    def show_state(self, state: AppState) -> None:
        """Say what is not as it was."""
        if state.notice is not self._notice:
            self._notice = one = state.notice
            if one is not None:
                told = " ".join(part for part in (one.what, one.meaning, one.todo) if part)
                self._say(told, one.tone in URGENT)
        run = "" if state.run is None else state.run.title
        if run and run != self._run:
            self._say(tr(said.STARTS, title=run), False)
        elif state.busy and state.busy != self._busy and not run:
            self._say(state.busy, False)
        self._run, self._busy = run, state.busy
        self._tell_steps(state)

    def _tell_steps(self, state: AppState) -> None:
        """States of steps that changed in the project that is open; those of another are no news."""
        project = "" if state.project is None else state.project.path
        now = {one.name: one.state for one in state.steps}
        if project == self._project and project and not state.run:
            news = [
                tr(said.STEP_IS, step=one.title, state=tr(words.STATES[one.state][1]))
                for one in state.steps
                if self._steps.get(one.name, one.state) != one.state and one.state in words.STATES
            ]
            if news:
                self._say(" ".join(news), False)
        if not state.run:
            self._project, self._steps = project, now

    def ended(self, how: str, step: str, seconds: float) -> None:
        """A row of jobs ended: done, cancelled or failed."""
        if how == "cancelled":
            self._say(tr(said.STOPPED_SAID), False)
        else:
            self._say(" ".join(texts(how, step, seconds)), how != "done")

    def _by_reader(self, text: str, urgent: bool) -> None:
        if not QAccessible.isActive():
            return
        event = QAccessibleAnnouncementEvent(self._window, text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)
