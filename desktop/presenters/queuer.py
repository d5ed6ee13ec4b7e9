"""Presenter of runs that wait and of what was interrupted: adds, takes out, starts the next when one has ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.messages import run_words as said
from desktop.messages import runs_words
from desktop.messages.tongue import tr
from desktop.presenters import events, run_engine, run_events
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.bridge.lane import EngineLane
    from desktop.presenters.engine import Engine
    from desktop.presenters.run_state import QueuedView
    from desktop.presenters.runner import Runner
    from desktop.presenters.state import AppState
    from desktop.presenters.store import Store


class Queuer(QObject):
    """Every intent about the queue. A run that fails does not stop the others; one that is cancelled does."""

    unexpected = Signal(object)

    def __init__(self, store: Store, lane: EngineLane, engine: Engine, runner: Runner) -> None:
        super().__init__()
        self._store, self._lane, self._engine, self._runner = store, lane, engine, runner
        self._run: Any = None
        self._eager = False
        runner.ended.connect(self._ended)
        store.changed.connect(self._changed)

    def _call(self, call: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._lane.post(call, done, self._fail)

    def _fail(self, error: Exception) -> None:
        self._store.tell(events.Busy())
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)

    def _came(self, queue: tuple[QueuedView, ...]) -> None:
        self._store.tell(run_events.QueueCame(queue))

    # -- the queue ----------------------------------------------------------------------------

    def add(self, *changes: Mapping[str, Any], up_to: str = "validate") -> None:
        """Let runs wait; where nothing runs and nothing was left waiting, the first begins at once.

        Args:
            changes: to the plan, one a run (``synthesizer``, ``parameters``, ``seed``, ``rows``, ``copies``).
            up_to: their last step.
        """
        state = self._store.state
        begins = state.free and not state.work.waiting

        def came(queue: tuple[QueuedView, ...]) -> None:
            self._came(queue)
            if begins:
                self.start()
            else:
                self._store.tell(run_events.PanelTurned(shown=True))

        self._call(lambda: run_engine.add(self._engine, changes, up_to), came)

    def remove(self, number: int) -> None:
        """Take a run out."""
        self._call(lambda: run_engine.remove(self._engine, number), self._came)

    def move(self, number: int, by: int) -> None:
        """Earlier (-1) or later (1)."""
        numbers = [one.number for one in self._store.state.work.queue]
        if number in numbers:
            place = numbers.index(number) + 1 + by
            self._call(lambda: run_engine.move(self._engine, number, place), self._came)

    def clear(self) -> None:
        """Take all out."""
        self._call(lambda: run_engine.clear(self._engine), self._came)

    def start(self) -> None:
        """Begin the run that has waited longest; the others follow."""
        if not self._store.state.free:
            return
        self._store.tell(run_events.QueuePaused(paused=False))
        self._store.tell(events.Busy(tr(said.STARTING)))
        self._lane.post(lambda: run_engine.begin_next(self._engine), self._begun, self._not_begun)

    def _begun(self, found: tuple[Any, tuple[str, ...], tuple[QueuedView, ...]] | None) -> None:
        self._store.tell(events.Busy())
        if found is None:
            return
        self._run, steps, queue = found
        self._came(queue)
        if steps:
            self._runner.run(steps[0], then=steps[1:])
        else:  # all of it was done already
            self._run = None
            self.start()

    def _not_begun(self, error: Exception) -> None:
        """Its plan does not fit any more: the engine keeps it in the queue as failed."""
        self._fail(error)
        if isinstance(error, SynthError):
            self._call(lambda: run_engine.queue(self._engine), self._came)

    def again(self, number: int) -> None:
        """Take the plan of a kept run, and do whatever is missing or out of date under it."""
        if not self._store.state.free:
            return
        self._store.tell(events.Busy(tr(runs_words.AGAIN_STARTING, number=number)))

        def came(found: events.Snapshot) -> None:
            self._store.tell(events.Busy())
            self._store.tell(events.Loaded(found))
            self._runner.run_missing()

        self._lane.post(lambda: run_engine.again(self._engine, number), came, self._fail)

    def pause(self) -> None:
        """What waits goes on waiting until somebody starts it."""
        self._eager = False
        self._store.tell(run_events.QueuePaused(paused=True))

    def _ended(self) -> None:
        """A row of jobs has ended: begin the next, where one waits and nobody stopped it."""
        run, self._run = self._run, None
        if self._runner.how == "cancelled":
            self.pause()
            return
        if self._runner.how == "failed" and run is not None:
            code = self._runner.code

            def noted(queue: tuple[QueuedView, ...]) -> None:
                self._came(queue)
                self._go_on()

            self._call(lambda: run_engine.failed(self._engine, run, code), noted)
            return
        self._go_on()

    def _go_on(self) -> None:
        state = self._store.state
        if state.work.waiting and not state.work.paused and state.project is not None:
            # Somebody checks the log, say, at this very moment: begin when that is over.
            self._eager = not state.free
            self.start()

    def _changed(self, state: AppState) -> None:
        """Begin what had to wait for a short call."""
        if self._eager and state.free:
            self._eager = False
            self._go_on()

    # -- interrupted --------------------------------------------------------------------------

    def go_on(self) -> None:
        """Continue what was interrupted; an import goes to its page, with the file named."""
        known = self._store.state.work.interrupted
        if known is None or not self._store.state.free:
            return
        if not known.goes_on:
            self._store.tell(events.FileNamed(known.file))
            self._store.tell(events.Went("import"))
            self.leave(quiet=True)
            return

        def found(steps: tuple[str, ...]) -> None:
            self._store.tell(events.Busy())
            if steps:
                self._runner.run(steps[0], then=steps[1:])
            else:
                self.leave(quiet=True)

        self._store.tell(run_events.QueuePaused(paused=False))
        self._store.tell(events.Busy(tr(said.STARTING)))
        self._call(lambda: run_engine.to_continue(self._engine), found)

    def leave(self, *, quiet: bool = False) -> None:
        """Do not go on with it."""

        def left(_: object) -> None:
            self._store.tell(run_events.InterruptedCame(None))
            if not quiet:
                self._store.say(Notice("accent", tr(said.LEFT)))

        self._call(lambda: run_engine.leave(self._engine), left)
