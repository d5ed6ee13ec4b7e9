"""The presenter that guards an open project: locks it when nobody is there, records what leaves the window.

Knows no page. What a page shows of a project is dropped by the window when the state says that it is locked.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.messages import guard_words
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.collapse_state import CollapseAsk
from desktop.presenters.guard_state import LockedView, Remembers
from desktop.presenters.state import Notice, PlanView
from desktop.presenters.views import blank_steps, notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.bridge.lane import EngineLane
    from desktop.presenters.engine import Engine
    from desktop.presenters.runner import Runner
    from desktop.presenters.store import Store

LOOK_MS = 5_000


def seconds_passed() -> float:
    """Seconds on a clock that goes on while the machine sleeps: a closed lid is nobody there."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if hasattr(time, "CLOCK_MONOTONIC"):
        return time.clock_gettime(time.CLOCK_MONOTONIC)  # macOS: this one counts sleep
    return time.monotonic()  # Windows: so does this one


class IdleClock:
    """How long nobody has touched anything. No Qt."""

    def __init__(self, minutes: int, clock: Callable[[], float] = seconds_passed) -> None:
        self.minutes = minutes
        self._clock = clock
        self._touched = clock()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._clock()

    @property
    def due(self) -> bool:
        """Whether it is time to lock."""
        return self.minutes > 0 and self._clock() - self._touched >= 60 * self.minutes


@dataclass(frozen=True, slots=True)
class _Kept:
    """What brings one back to where one was: edits that are not kept yet, never a row or a figure."""

    page: str
    draft: PlanView | None
    ask: CollapseAsk


class Guard(QObject):
    """Locks and unlocks; tells the log what left."""

    unexpected = Signal(object)

    def __init__(
        self,
        store: Store,
        lane: EngineLane,
        engine: Engine,
        runner: Runner,
        idle: IdleClock | None = None,
    ) -> None:
        super().__init__()
        self._store, self._lane, self._engine, self._runner = store, lane, engine, runner
        self.idle = idle or IdleClock(api.window_settings().idle_minutes)
        self._kept: _Kept | None = None
        self.before: Callable[[], None] = lambda: None
        """Called before a lock: what was typed goes into the project first."""
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and then from now on."""
        self._timer.start()

    # -- locking ------------------------------------------------------------------------------

    def touch(self) -> None:
        """Somebody pressed a key or moved the mouse."""
        self.idle.touch()

    def look(self) -> None:
        """Lock if nobody has been there for long; while a job runs, after it."""
        state = self._store.state
        if state.project is not None and self.idle.due and state.free and not self._runner.active:
            self.lock()

    def lock(self) -> None:
        """Forget the key and everything that was read; the project stays ours."""
        state = self._store.state
        project = state.project
        if project is None:
            return
        if not state.free or self._runner.active:
            self._store.say(Notice("accent", tr(guard_words.NOT_YET)))
            return
        self._kept = _Kept(state.page, state.draft, state.collapse_ask)
        view = LockedView(project.path, project.shown_path)
        self.before()
        self._store.tell(events.Busy(tr(guard_words.LOCKING)))

        def locked(_: object) -> None:
            self._store.tell(events.Busy())
            self._store.tell(events.Locked(view, blank_steps()))

        self._lane.post(self._engine.lock, locked, self._not_locked)

    def _not_locked(self, error: Exception) -> None:
        """A worker that still runs is waited for; anything else closes the project: it must not stay open."""
        self._store.tell(events.Busy())
        if isinstance(error, SynthError) and error.code == "PROJECT.WORKER_RUNS":
            self._store.say(Notice("accent", tr(guard_words.NOT_YET)))
            return

        def closed(_: object) -> None:
            self._kept = None
            self._store.tell(events.Closed(blank_steps()))
            self._store.say(Notice("warn", tr(guard_words.CLOSED), "", tr(guard_words.CLOSED_TODO)))

        self._lane.post(self._engine.close, closed, self._fail)

    def unlock(self, passphrase: str, key: str = "") -> None:
        """Go on where one was, with a passphrase, a key file or both."""
        file = Path(key.strip()).expanduser() if key.strip() else None
        if not (passphrase or file) or not self._store.state.free:
            return
        self._store.tell(events.Busy(tr(guard_words.UNLOCKING)))

        def unlocked(project: Any) -> None:
            self.touch()
            self._store.tell(events.Opened(project))
            self._lane.post(self._engine.snapshot, self._loaded, self._fail)

        self._lane.post(lambda: self._engine.unlock(passphrase, file), unlocked, self._fail)

    def _loaded(self, snapshot: events.Snapshot) -> None:
        kept, self._kept = self._kept, None
        self._store.tell(events.Busy())
        self._store.tell(events.Loaded(snapshot))
        if kept is not None:
            self._store.tell(events.Went(kept.page))
            self._store.tell(events.CollapseAsked(kept.ask))
            if kept.draft is not None:
                self._store.tell(events.Drafted(kept.draft))

    def _fail(self, error: Exception) -> None:
        self._store.tell(events.Busy())
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)

    # -- what leaves the window ---------------------------------------------------------------

    def left(self, way: str, kind: str, cells: int) -> None:
        """Something of the project was copied or saved from the window: one record of the log, never its content.

        Args:
            way: ``copy`` or ``save-figure``.
            kind: what it was, in a few words.
            cells: how many.
        """
        if self._store.state.project is not None:
            call = self._engine.left
            self._lane.post(lambda: call(way, kind, cells), lambda _: None, self._fail)

    # -- what is remembered -------------------------------------------------------------------

    def remember(self, *, on: bool) -> None:
        """Keep a list of opened projects, or forget it."""
        allowed = self._store.state.remembers.allowed
        self._store.tell(events.Remembering(Remembers(on and allowed, allowed)))

    def stop(self) -> None:
        """The window closes."""
        self._timer.stop()
