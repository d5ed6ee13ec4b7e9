"""The presenter behind the settings: takes a wish, refuses what the site has set, keeps what belongs to the engine.

What is only the window's (language, appearance, size) is kept by the composition, which listens to the state.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.messages import settings_words as said
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.preferences_state import APPEARANCES, SIZES
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from desktop.bridge.lane import EngineLane
    from desktop.presenters.guard import Guard
    from desktop.presenters.store import Store


class Preferrer(QObject):
    """Intents of the settings page and of the shortcuts that change the same things."""

    unexpected = Signal(object)

    def __init__(self, store: Store, lane: EngineLane, guard: Guard) -> None:
        super().__init__()
        self._store, self._lane, self._guard = store, lane, guard

    def prefer(self, **changes: Any) -> None:
        """Change what is preferred; what the site has set stays, and says so."""
        now = self._store.state.preferences
        refused = now.fixed & set(changes)
        if refused:
            self._store.say(Notice("accent", tr(said.FIXED), "", tr(said.FIXED_TODO)))
        wanted = {name: value for name, value in changes.items() if name not in refused}
        self._store.tell(events.Preferred(replace(now, **wanted)))

    def next_appearance(self) -> None:
        """Light after system, dark after light, and so on."""
        at = APPEARANCES.index(self._store.state.preferences.appearance)
        self.prefer(appearance=APPEARANCES[(at + 1) % len(APPEARANCES)])

    def larger(self) -> None:
        """The next larger text size."""
        now = self._store.state.preferences.size
        self.prefer(size=next((size for size in SIZES if size > now), SIZES[-1]))

    def smaller(self) -> None:
        """The next smaller text size."""
        now = self._store.state.preferences.size
        self.prefer(size=next((size for size in reversed(SIZES) if size < now), SIZES[0]))

    def lock_after(self, minutes: int) -> None:
        """Lock after so many minutes without input, in every window of this person; 0 for never."""
        if "idle_minutes" in self._store.state.preferences.fixed:
            self.prefer(idle_minutes=minutes)  # says why not
            return

        def kept(_: object) -> None:
            self._guard.idle.minutes = minutes
            self.prefer(idle_minutes=minutes)

        self._lane.post(lambda: api.set_window_settings(minutes), kept, self._fail)

    def _fail(self, error: Exception) -> None:
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)
