"""The presenter of several tables: looks for keys between them, takes one out again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.presenters import events
from desktop.presenters.tables_state import RelationView
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from desktop.bridge.lane import EngineLane
    from desktop.presenters.engine import Engine
    from desktop.presenters.store import Store


class Relater(QObject):
    """What is found is a candidate; nobody declares it for the project."""

    unexpected = Signal(object)
    changed = Signal()
    """The project has other tables by now."""

    def __init__(self, store: Store, lane: EngineLane, engine: Engine) -> None:
        super().__init__()
        self._store, self._lane, self._engine = store, lane, engine

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

    def _fail(self, error: Exception) -> None:
        now = self._store.state.tables
        if now.busy:
            self._store.tell(events.TablesMoved(replace(now, busy=False)))
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)
