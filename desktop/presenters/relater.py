"""The presenter of several tables: looks for keys between them, takes one out, synthesises another one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.messages import data_words
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.state import Notice
from desktop.presenters.tables_state import RelationView
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from desktop.bridge.lane import EngineLane
    from desktop.presenters.engine import Engine
    from desktop.presenters.planner import Planner
    from desktop.presenters.runner import Runner
    from desktop.presenters.store import Store


class Relater(QObject):
    """What is found is a candidate; nobody declares it for the project."""

    unexpected = Signal(object)
    changed = Signal()
    """The project has other tables by now."""

    def __init__(
        self, store: Store, lane: EngineLane, engine: Engine, planner: Planner, runner: Runner
    ) -> None:
        super().__init__()
        self._store, self._lane, self._engine = store, lane, engine
        self._planner, self._runner = planner, runner
        self._to_say: Notice | None = None
        runner.ended.connect(self._looked)

    def find(self) -> None:
        """Look for keys between the tables; a worker reads all of them."""
        now = self._store.state.tables
        if not now.several or now.busy:
            return
        self._store.tell(events.TablesMoved(replace(now, busy=True)))
        engine = self._engine

        def look() -> tuple[RelationView, ...]:
            return tuple(
                RelationView(one.parent, one.key, one.child, one.column, one.share, one.values)
                for one in api.relations(engine.session)
            )

        self._lane.post(look, self._found, self._fail)

    def _found(self, relations: Any) -> None:
        now = self._store.state.tables
        if now.busy:  # else other tables are there by now, or none
            self._store.tell(events.TablesMoved(replace(now, relations=relations, busy=False)))

    def drop(self, name: str) -> None:
        """Take a table that is kept beside the main one out of the project."""
        engine = self._engine
        self._lane.post(
            lambda: api.drop_table(engine.session, name),
            lambda _: self.changed.emit(),
            self._fail,
        )

    def choose(self, name: str) -> None:
        """Synthesise a table that is kept beside the main one; what was made of that one is set aside."""
        state, engine = self._store.state, self._engine
        if not state.free or state.project is None:
            return
        before = next((one.name for one in state.tables.tables if one.main), "")
        self._planner.flush()  # a draft goes with the table that it is for
        self._store.tell(events.Busy(tr(data_words.CHOOSING, name=name)))

        def choose() -> events.Snapshot:
            api.choose_main(engine.session, name)
            return engine.snapshot()

        self._lane.post(choose, lambda found: self._came(name, before, found), self._failed)

    def _came(self, name: str, before: str, found: events.Snapshot) -> None:
        """All that was shown is of another table: begin as if the project were opened just now."""
        self._planner.forget()
        self._store.tell(events.Busy())
        self._store.tell(events.Loaded(found, anew=True))
        what = tr(data_words.CHOSEN, name=name)
        meaning = tr(data_words.CHOSEN_MEANING, before=before)
        notice = Notice("good", what, meaning, tr(data_words.CHOSEN_TODO))
        if found.profile is None:  # a table that was never looked at, as after an import
            self._to_say = notice
            self._runner.run("profile")
        else:
            self._store.say(notice)

    def _looked(self) -> None:
        """Its columns are known now: only here is it done."""
        notice, self._to_say = self._to_say, None
        if notice is not None and self._runner.how == "done":
            self._store.say(notice)

    def _failed(self, error: Exception) -> None:
        self._store.tell(events.Busy())
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        now = self._store.state.tables
        if now.busy:
            self._store.tell(events.TablesMoved(replace(now, busy=False)))
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)
