"""When a project was last open here and what was next in it, for the list of recent ones; no word of its data."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from desktop.presenters import events
from desktop.presenters.guard_state import RecentFact
from synth_engine.api import now

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from desktop.presenters.state import AppState
    from desktop.presenters.store import Store

_KEY = "recent_facts"
_OPEN = frozenset({"ready", "stale", "waiting", "refused"})


def facts(settings: QSettings) -> tuple[RecentFact, ...]:
    """What is kept; what cannot be understood is nothing."""
    try:
        kept: Any = json.loads(str(settings.value(_KEY, "[]")))
        return tuple(RecentFact(str(f["path"]), str(f["at"]), str(f["step"])) for f in kept)
    except (ValueError, TypeError, KeyError):
        return ()


def keep(settings: QSettings, told: tuple[RecentFact, ...]) -> None:
    """Keep it, where it is other than before."""
    if told != facts(settings):
        settings.setValue(_KEY, json.dumps([asdict(one) for one in told]))


class Noting:
    """Notes what is next in the open project whenever that changes."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def look(self, state: AppState) -> None:
        """Note it, if projects are remembered."""
        project = state.project
        if project is None or project.path not in state.recent or state.source is None:
            return
        step = next((one.name for one in state.steps if one.state in _OPEN), "")
        known = next((one for one in state.recent_facts if one.path == project.path), None)
        at = now().isoformat(timespec="seconds")
        # Once a day, or when there is something else to do: not at every change of the state.
        if known is not None and (known.step, known.at[:10]) == (step, at[:10]):
            return
        others = tuple(
            one
            for one in state.recent_facts
            if one.path != project.path and one.path in state.recent
        )
        fact = RecentFact(project.path, at, step)
        self._store.tell(events.Remembered(state.recent, (fact, *others)))
