"""The presenter of the page about this installation: looks when somebody comes, and compares files when asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.bridge.lane import EngineLane
from desktop.bridge.watch import Watch
from desktop.messages import installation_words as said
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.installation_views import installation_view, package_view, refused_view
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import Cancelled, Refused, SynthError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.presenters.installation_state import InstallationState, PackageView
    from desktop.presenters.store import Store


class Inspector(QObject):
    """What ``cloister doctor`` and ``cloister plugins`` say, for the window. Opens no project.

    Everything is looked at on a lane of its own: gigabytes on a stick must keep neither rows nor a lock waiting. It
    is no job of a worker's, because it has to answer where an installation is so broken that no worker starts.
    """

    unexpected = Signal(object)

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._own: EngineLane | None = None
        self._watch: Watch | None = None

    def show(self) -> None:
        """Go to the page, and look."""
        self._store.tell(events.Went("about"))
        self.look()

    def look(self, *, files: bool = False) -> None:
        """Look at everything; with `files`, compare every installed file with its checksum, too."""
        now = self._store.state.installation
        if now.busy:
            return
        self._tell(
            busy=tr(said.COMPARING if files else said.LOOKING), running="files" if files else "look"
        )
        told = self._new_watch().told if files else None
        self._lane().post(lambda: _everything(told), self._came, self._fail)

    def check_package(self, path: str, key: str = "") -> None:
        """Check an update that was carried in; `key`: the maker's, where this installation has none."""
        if not path:
            self._store.say(Notice("warn", tr(said.PACKAGE_NEEDS)))
            return
        if self._store.state.installation.busy:
            return
        self._store.say(None)
        self._tell(busy=tr(said.PACKAGE_CHECKING), running="package", package=None)
        medium, public = Path(path).expanduser(), Path(key).expanduser() if key else None
        told = self._new_watch().told
        self._lane().post(
            lambda: api.check_medium(medium, public, told),
            lambda found: self._checked(package_view(found)),
            self._refused,
        )

    def cancel(self) -> None:
        """Stop comparing files; what is compared by then answers nothing."""
        if self._watch is not None:
            self._watch.stop()

    def shut(self) -> None:
        """The window closes."""
        self.cancel()
        if self._own is not None:
            self._own.close()

    def copied(self) -> None:
        """All of it is on the clipboard now."""
        self._store.say(Notice("good", tr(said.COPIED)))

    # -- how it goes --------------------------------------------------------------------------

    def _lane(self) -> EngineLane:
        """Made when somebody first looks."""
        if self._own is None:
            self._own = EngineLane()
        return self._own

    def _new_watch(self) -> Watch:
        self._watch = Watch()
        self._watch.moved.connect(self._moved)
        return self._watch

    def _moved(self, watch: object, share: float) -> None:
        """So much is done; of a call that has ended meanwhile nothing is said."""
        percent = int(100 * share)
        if watch is self._watch and percent != self._store.state.installation.share:
            self._tell(share=percent)

    def _tell(self, **changes: Any) -> None:
        now: InstallationState = replace(self._store.state.installation, **changes)
        self._store.tell(events.InstallationTold(now))

    def _end(self, **changes: Any) -> None:
        """Nothing is done any more."""
        self._watch = None
        self._tell(busy="", running="", share=None, **changes)

    def _checked(self, answer: PackageView) -> None:
        self._end(package=answer)

    def _refused(self, error: Exception) -> None:
        """What the engine says against it stands where the answer is looked for."""
        if isinstance(error, SynthError) and not isinstance(error, Cancelled):
            self._checked(refused_view(notice_of(error), refused=isinstance(error, Refused)))
        else:
            self._fail(error)

    def _came(self, body: Any) -> None:
        self._watch = None
        package = self._store.state.installation.package
        found = replace(installation_view(body), package=package)
        self._store.tell(events.InstallationTold(found))

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            stopped = self._store.state.installation.running
            text = said.PACKAGE_STOPPED if stopped == "package" else said.COMPARING_STOPPED
            self._end()
            self._store.say(Notice("accent", tr(text)))
            return
        self._end()
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)


def _everything(told: Callable[[int, int], None] | None) -> dict[str, Any]:
    """On the inspector's lane. `told`: files are compared, too; it is told how far that is, and may end it."""
    body: dict[str, Any] = dict(api.about_installation())
    try:
        body |= {"worker": "answers", "offline": api.describe("offline")[0]}
    except SynthError as error:
        body |= {"worker": error.code, "offline": {"guard": False, "wall": False}}
    body["crash_reports"] = [str(one) for one in api.crash_reports()]
    body["crash_folder"] = str(api.crash_folder())
    damaged = None if told is None else api.damaged_files(told)
    if damaged is not None:
        body["files"] = {"checked": damaged[0], "damaged": list(damaged[1])}
    return body
