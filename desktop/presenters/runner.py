"""Starts steps one after another, follows their progress, cancels them, takes their results in.

Starting and finishing happen on the engine lane; the job itself in its worker process.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.bridge.frames import FrameRelay
from desktop.messages import (
    approval_words,
    augmentation_words,
    collapse_words,
    data_words,
    run_words,
    runs_words,
)
from desktop.messages.tongue import TONGUE, locale, mark, tr
from desktop.presenters import events, run_engine, run_events, run_views
from desktop.presenters.collapse_views import Pace
from desktop.presenters.mark_views import generate_options
from desktop.presenters.proof_views import line_view
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import Cancelled, SynthError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.bridge.lane import EngineLane
    from desktop.presenters.engine import Engine
    from desktop.presenters.state import RowsView, ScoreLine
    from desktop.presenters.store import Store
    from synth_engine.api import ProgressState

# Looks at the job now and then even when it says nothing: a worker that dies says no last word.
LOOK_MS = 250
TASKS = {
    "import": mark("Reading the file"),
    "import-table": mark("Reading a further file"),
    "profile": mark("Looking at the columns"),
    "fit": mark("Learning"),
    "generate": mark("Drawing rows"),
    "validate": mark("Measuring"),
    "release": mark("Writing the release"),
    "collapse": mark("Retraining"),
    "augment": mark("Adding rows and scoring"),
    "export": mark("Writing the release"),
    "request": mark("Writing the request"),
    "drift": mark("Comparing with the last release"),
    "baseline": mark("Comparing with the last release"),
}

# Jobs beside the line, with their titles; stopped, they keep what is done.
BESIDE = {"collapse": collapse_words.TITLE}
# Jobs beside the line that are over at once and keep nothing when stopped.
SHORT = {
    "import-table": data_words.BESIDE_TITLE,
    "drift": runs_words.DRIFT_TITLE,
    "request": approval_words.REQUEST_TITLE,
}
# What these find is said where it stands: beside the table, in the list of releases, with the measure.
BY_ITSELF = frozenset({"import", "import-table", "release", "request", "collapse", "augment"})
# The same, but that a stopped one begins anew.
ANEW = {"augment": augmentation_words.TITLE}


def step_words(step: str) -> str:
    """What a step does while it runs."""
    return tr(TASKS[step]) if step in TASKS else step


def task_words(task: str, title: str) -> str:
    """What a worker's task is called; of one that nobody named, the part after the dot is the engine's own word."""
    head = task.partition(".")[0]
    return run_views.task_text(task, step_words(head) if head in TASKS else title)


class Runner(QObject):
    """One job at a time."""

    ended = Signal()
    """Every job of a row has ended; the project was changed."""
    passed = Signal(str)
    """A job of a row has ended and its result is in the project; the next one is about to begin."""
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
        self._past: list[tuple[str, float]] = []
        self._told: list[tuple[str, dict[str, Any]]] = []
        self._asked_rows = False
        self._said: tuple[object, list[ScoreLine]] = None, []
        self._pace = Pace()
        self.how, self.code = "done", ""
        """How the last row of jobs ended: done, cancelled or failed, and of a failure the code."""
        self.lasted = 0.0
        """Seconds that it took."""
        self.last_title = ""
        """What its last job is called."""

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
        self._past, self._told = [], []
        self._store.tell(run_events.RowBegan(self._store.state.plan))
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
        self._asked_rows = False
        if name == "generate":
            options = {**generate_options(self._store.state.mark_asked), **options}
        self.last_title = tr(titles[name])
        self._store.tell(events.RunStarted(name, titles[name], then))
        # Known after a crash, too: what is to follow.
        told = {"then": then, **options} if then else options
        self._lane.post(
            lambda: self._engine.start(name, self._relay.take, told), self._started, self._failed
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
        words, left = task_words(now.task, step_words(running.step)), now.seconds_left
        figures = self._figures_of(running)
        if running.step in BESIDE:
            words, left = self._counted(now)
        told = events.RunMoved(words, now.fraction, now.seconds, left, figures)
        self._store.tell(told)
        self._show_tree(running.step, now, len(figures))
        self._ask_first_rows(running)
        if running.wait(0):
            self._finishing = True
            self._timer.stop()
            call = partial(run_engine.finish, self._engine, running)
            self._lane.post(call, self._done, self._failed)

    def _figures_of(self, running: api.RunningStep) -> tuple[ScoreLine, ...]:
        """The figures so far; each is put in words once, and anew only where the language has changed."""
        whose = running, TONGUE.code, locale().name()
        if self._said[0] != whose:
            self._said = whose, []
        said = self._said[1]
        said += map(line_view, running.figures[len(said) :])
        return tuple(said)

    def _show_tree(self, step: str, now: ProgressState, figures: int) -> None:
        """The row of steps with what the running one does, and its figures."""
        titles = {one.name: one.title for one in self._store.state.steps}
        titles.setdefault(step, step_words(step))
        lines = run_views.tree(titles, self._past, step, now, self._then)
        self._store.tell(run_events.TreeMoved(lines, run_views.live(step, now, figures)))

    def _ask_first_rows(self, running: api.RunningStep) -> None:
        """Read the first rows as soon as the worker has put them into the project; once is enough."""
        if self._asked_rows or not self._engine.has_first_rows(running):
            return
        self._asked_rows = True

        def came(rows: RowsView | None) -> None:
            if self._running is running:
                self._store.tell(run_events.FirstRowsCame(rows))

        call = partial(run_engine.first_rows, self._engine, running)
        self._lane.post(call, came, lambda _: None)  # a look that fails must not end the job

    def _counted(self, now: ProgressState) -> tuple[str, float | None]:
        """Tasks done of all, and time left by those that this run has done itself."""
        done, total = next(((d, t) for name, d, t in now.tasks if name == "collapse"), (0, None))
        if not total:
            return tr(collapse_words.STARTING), None
        said = tr(collapse_words.TASK, done=done, total=total)
        return said, self._pace.left(now.seconds, done, total)

    def _done(self, fresh: bool) -> None:
        step = "" if self._running is None else self._running.step
        if self._running is not None and step not in BY_ITSELF:
            self._told += self._running.notices
        self._let_go()
        run = self._store.state.run
        stopped = run is not None and run.cancelling
        self._past.append((step, 0.0 if run is None else run.seconds))
        self._store.tell(events.RunEnded())
        if self._then and not stopped and fresh:
            self._go(self._then[0], {}, self._then[1:])
            # Behind the next job's beginning, which must not wait for a page.
            self.passed.emit(step)
            return
        if self._then:  # what was to follow will not
            self._lane.post(partial(run_engine.settle, self._engine), lambda _: None, self._hush)
        if self._then and not stopped:
            meaning, todo = tr(run_words.PLAN_MOVED_MEANING), tr(run_words.PLAN_MOVED_TODO)
            self._store.say(Notice("warn", tr(run_words.PLAN_MOVED), meaning, todo))
        self._then = ()
        if run is not None and run.step in BESIDE:
            self._store.tell(events.CollapsePaced(self._pace.task_seconds))
            if run.cancelling:
                kept = tr(collapse_words.STOPPED_NOTICE), "", tr(collapse_words.STOPPED_TODO)
                self._store.say(Notice("accent", *kept))
        if run is not None and run.cancelling and run.step in ANEW:
            self._store.say(Notice("accent", tr(augmentation_words.STOPPED_NOTICE)))
        if self._told and not stopped and self._store.state.notice is None:
            self._store.say(run_views.found_notice(self._told))
        self._end("cancelled" if stopped else "done")

    def _let_go(self) -> None:
        """The job has ended: nothing here holds it any more, nor the session it belongs to, nor its figures."""
        self._running, self._said = None, (None, [])

    def _hush(self, error: Exception) -> None:
        """Nothing that a person could do about it: the next opening offers to go on, and that is all."""
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)

    def _end(self, how: str, code: str = "") -> None:
        self.how, self.code = how, code
        self._told = []
        self.lasted = sum(seconds for _, seconds in self._past)
        self.ended.emit()

    def _failed(self, error: Exception) -> None:
        run = self._store.state.run
        if run is not None:
            self._past.append((run.step, run.seconds))
        self._let_go()
        self._then = ()
        self._timer.stop()
        self._store.tell(events.RunEnded())
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)
        code = error.code if isinstance(error, SynthError) else "BUG.UNEXPECTED"
        self._end("cancelled" if isinstance(error, Cancelled) else "failed", code)

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
            self._let_go()
