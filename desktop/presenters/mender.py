"""The presenter that does what the result page offers: keeps a changed plan and makes everything after it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.messages import result_words
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from desktop.bridge.lane import EngineLane
    from desktop.presenters.engine import Engine
    from desktop.presenters.result_state import Remedy
    from desktop.presenters.runner import Runner
    from desktop.presenters.store import Store


class Mender(QObject):
    """Looks at columns, and mends."""

    unexpected = Signal(object)

    def __init__(self, store: Store, lane: EngineLane, engine: Engine, runner: Runner) -> None:
        super().__init__()
        self._store, self._lane, self._engine, self._runner = store, lane, engine, runner

    def look_at(self, column: str) -> None:
        """Show a column on every tab; empty: all of them."""
        if column != self._store.state.looked_at:
            self._store.tell(events.ColumnLookedAt(column))

    def mend(self, remedy: Remedy) -> None:
        """Do it: the plan is changed and kept, and what is out of date then runs again.

        Edits on the plan page that are not kept are not swallowed: they have to be kept or discarded first.
        """
        state = self._store.state
        if remedy.plan is None:
            self._store.tell(events.Went(remedy.page))
            return
        if state.plan is None or not state.free or state.project is None or state.project.read_only:
            return
        if state.draft is not None:
            todo = tr(result_words.MEND_DRAFT_TODO)
            self._store.say(Notice("warn", tr(result_words.MEND_DRAFT), "", todo))
            return
        plan = remedy.plan
        self._store.tell(events.Busy(tr(result_words.MEND_KEEPING)))

        def keep() -> events.Snapshot:
            self._engine.save_plan(plan)
            return self._engine.snapshot()

        def kept(snapshot: events.Snapshot) -> None:
            self._store.tell(events.Busy())
            # A step of the plan's history: it can be gone back there.
            self._store.tell(events.PlanKept(plan))
            self._store.tell(events.Loaded(snapshot))
            self._runner.run_missing()

        self._lane.post(keep, kept, self._failed)

    def _failed(self, error: Exception) -> None:
        """The plan is as it was."""
        self._store.tell(events.Busy())
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)
