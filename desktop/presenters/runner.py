"""Starts steps one after another, follows their progress, cancels them, takes their results in.

Starting and finishing happen on the engine lane; the job itself in its worker process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.bridge.frames import FrameRelay
from desktop.messages import approval_words, augmentation_words, collapse_words, runs_words
from desktop.presenters import events
from desktop.presenters.collapse_views import Pace
from desktop.presenters.mark_views import generate_options
from desktop.presenters.proof_views import line_view
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError
from synth_engine.contracts.tasks import TASKS as KNOWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.bridge.lane import EngineLane
    from desktop.presenters.engine import Engine
    from desktop.presenters.store import Store
    from synth_engine.api import ProgressState

# Looks at the job now and then even when it says nothing: a worker that dies says no last word.
LOOK_MS = 250
TASKS = {
    "import": "Reading the file",
    "profile": "Looking at the columns",
    "fit": "Learning",
    "generate": "Drawing rows",
    "validate": "Measuring",
    "release": "Writing the release",
    "collapse": "Retraining",
    "augment": "Adding rows and scoring",
    "export": "Writing the release",
    "request": "Writing the request",
    "drift": "Comparing with the last release",
    "baseline": "Comparing with the last release",
}

# Jobs beside the line, with their titles; stopped, they keep what is done.
BESIDE = {"collapse": collapse_words.TITLE}
# Jobs beside the line that are over at once and keep nothing when stopped.
SHORT = {"drift": runs_words.DRIFT_TITLE, "request": approval_words.REQUEST_TITLE}
# The same, but that a stopped one begins anew.
ANEW = {"augment": augmentation_words.TITLE}
KEPT = Notice("accent", collapse_words.STOPPED_NOTICE, "", collapse_words.STOPPED_TODO)


def task_words(task: str, title: str) -> str:
    """What a worker's task is called; of one that nobody named, the part after the dot is the engine's own word."""
    if task in KNOWN:
        return KNOWN[task]
    head, _, rest = task.partition(".")
    said = TASKS.get(head, title)
    return f"{said}: {rest.replace('_', ' ').replace('.', ', ')}" if rest else said


class Runner(QObject):
    """One job at a time."""

    ended = Signal()
    """Every job of a row has ended; the project was changed."""
    unexpected = Signal(object)

    def __init__(self, store: Store, lane: EngineLane, engine: Engine) -> None:
        super().__init__()
        self._store, self._lane, self._engine = store, lane, engine
        self._running: api.RunningStep | None = None
        self._finishing = False
        self._relay = FrameRelay()
        self._relay.moved.connect(self._look)
        self._relay.ended.connect(self._look)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._then: tuple[str, ...] = ()
        self._pace = Pace()

    @property
    def active(self) -> bool:
        """Whether a job runs or is being started or finished."""
        return self._running is not None or self._store.state.run is not None

    def run(
        self, name: str, options: Mapping[str, Any] | None = None, then: tuple[str, ...] = ()
    ) -> None:
        """Start a step, and the steps of `then` after it."""
        if not self._store.state.free:
            return
        self._go(name, options or {}, then)

    def run_missing(self) -> None:
        """Run every step between here and the release that is missing or out of date."""
        steps = self._store.state.steps
        worker = [s.name for s in api.STEPS if s.in_worker and s.name not in {"import", "release"}]
        names = [
            one.name for one in steps if one.name in worker and one.state not in {"done", "refused"}
        ]
        if names:
            self.run(names[0], then=tuple(names[1:]))

    def _go(self, name: str, options: Mapping[str, Any], then: tuple[str, ...]) -> None:
        titles = BESIDE | SHORT | ANEW | {one.name: one.title for one in api.STEPS}
        self._then, self._finishing, self._pace = then, False, Pace()
        if name == "generate":
            options = {**generate_options(self._store.state.mark_asked), **options}
        self._store.tell(events.RunStarted(name, titles[name], then))
        self._lane.post(
            lambda: self._engine.start(name, self._relay.take, options), self._started, self._failed
        )

    def _started(self, running: api.RunningStep) -> None:
        self._running = running
        run = self._store.state.run
        if run is not None and run.cancelling:
            running.cancel()
        self._timer.start()
        self._look()

    def _look(self) -> None:
        """Show how far the job is; take its result in when it has ended."""
        running = self._running
        if running is None or self._finishing:
            return
        now = running.progress
        words, left = task_words(now.task, TASKS.get(running.step, running.step)), now.seconds_left
        figures = tuple(map(line_view, running.figures))
        if running.step in BESIDE:
            words, left = self._counted(now)
        told = events.RunMoved(words, now.fraction, now.seconds, left, figures)
        self._store.tell(told)
        if running.wait(0):
            self._finishing = True
            self._timer.stop()
            self._lane.post(lambda: self._engine.finish(running), self._done, self._failed)

    def _counted(self, now: ProgressState) -> tuple[str, float | None]:
        """Tasks done of all, and time left by those that this run has done itself."""
        done, total = next(((d, t) for name, d, t in now.tasks if name == "collapse"), (0, None))
        if not total:
            return collapse_words.STARTING, None
        said = collapse_words.TASK.format(done=done, total=total)
        return said, self._pace.left(now.seconds, done, total)

    def _done(self, _: object) -> None:
        self._running = None
        run = self._store.state.run
        self._store.tell(events.RunEnded())
        if self._then and not (run is not None and run.cancelling):
            self._go(self._then[0], {}, self._then[1:])
            return
        self._then = ()
        if run is not None and run.step in BESIDE:
            self._store.tell(events.CollapsePaced(self._pace.task_seconds))
            if run.cancelling:
                self._store.say(KEPT)
        if run is not None and run.cancelling and run.step in ANEW:
            self._store.say(Notice("accent", augmentation_words.STOPPED_NOTICE))
        self.ended.emit()

    def _failed(self, error: Exception) -> None:
        self._running, self._then = None, ()
        self._timer.stop()
        self._store.tell(events.RunEnded())
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)
        self.ended.emit()

    def cancel(self) -> None:
        """Ask the job to stop."""
        self._then = ()
        self._store.tell(events.RunCancelling())
        if self._running is not None:
            self._running.cancel()

    def stop(self) -> None:
        """The window closes: cancel, and wait a little so that no worker is left behind."""
        self._timer.stop()
        if self._running is not None:
            self._running.cancel()
            self._running.wait(10)
            self._running = None
