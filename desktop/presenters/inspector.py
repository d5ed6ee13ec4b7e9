"""The presenter of the page about this installation: looks when somebody comes, and compares files when asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.messages import installation_words as said
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.installation_views import installation_view, package_view, refused_view
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import Refused, SynthError

if TYPE_CHECKING:
    from desktop.bridge.lane import EngineLane
    from desktop.presenters.installation_state import PackageView
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

    def check_package(self, path: str, key: str = "") -> None:
        """Check an update that was carried in; `key`: the maker's, where this installation has none."""
        if not path:
            self._store.say(Notice("warn", tr(said.PACKAGE_NEEDS)))
            return
        now = self._store.state.installation
        if now.busy:
            return
        self._store.say(None)
        begun = replace(now, busy=tr(said.PACKAGE_CHECKING), package=None)
        self._store.tell(events.InstallationTold(begun))
        medium, public = Path(path).expanduser(), Path(key).expanduser() if key else None
        self._lane.post(
            lambda: api.check_medium(medium, public),
            lambda found: self._checked(package_view(found)),
            self._refused,
        )

    def _checked(self, answer: PackageView) -> None:
        now = self._store.state.installation
        self._store.tell(events.InstallationTold(replace(now, busy="", package=answer)))

    def _refused(self, error: Exception) -> None:
        """What the engine says against it stands where the answer is looked for."""
        if isinstance(error, SynthError):
            self._checked(refused_view(notice_of(error), refused=isinstance(error, Refused)))
        else:
            self._fail(error)

    def copied(self) -> None:
        """All of it is on the clipboard now."""
        self._store.say(Notice("good", tr(said.COPIED)))

    def _came(self, body: Any) -> None:
        package = self._store.state.installation.package
        found = replace(installation_view(body), package=package)
        self._store.tell(events.InstallationTold(found))

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
