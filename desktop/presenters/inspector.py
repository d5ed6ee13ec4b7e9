"""The presenter of the page about this installation: looks when somebody comes, and compares files when asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.messages import installation_words as said
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.installation_views import installation_view
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from desktop.bridge.lane import EngineLane
    from desktop.presenters.store import Store


class Inspector(QObject):
    """What ``cloister doctor`` and ``cloister plugins`` say, for the window. Opens no project."""

    unexpected = Signal(object)

    def __init__(self, store: Store, lane: EngineLane) -> None:
        super().__init__()
        self._store, self._lane = store, lane

    def show(self) -> None:
        """Go to the page, and look."""
        self._store.tell(events.Went("about"))
        self.look()

    def look(self, *, files: bool = False) -> None:
        """Look at everything; with `files`, compare every installed file with its checksum, too."""
        now = self._store.state.installation
        if now.busy:
            return
        busy = tr(said.COMPARING if files else said.LOOKING)
        self._store.tell(events.InstallationTold(replace(now, busy=busy)))
        self._lane.post(lambda: _everything(files=files), self._came, self._fail)

    def copied(self) -> None:
        """All of it is on the clipboard now."""
        self._store.say(Notice("good", tr(said.COPIED)))

    def _came(self, body: Any) -> None:
        self._store.tell(events.InstallationTold(installation_view(body)))

    def _fail(self, error: Exception) -> None:
        now = self._store.state.installation
        self._store.tell(events.InstallationTold(replace(now, busy="")))
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)


def _everything(*, files: bool) -> dict[str, Any]:
    """On the engine lane."""
    body: dict[str, Any] = dict(api.about_installation())
    try:
        body |= {"worker": "answers", "offline": api.describe("offline")[0]}
    except SynthError as error:
        body |= {"worker": error.code, "offline": {"guard": False, "wall": False}}
    body["crash_reports"] = [str(one) for one in api.crash_reports()]
    body["crash_folder"] = str(api.crash_folder())
    damaged = api.damaged_files() if files else None
    if damaged is not None:
        body["files"] = {"checked": damaged[0], "damaged": list(damaged[1])}
    return body
