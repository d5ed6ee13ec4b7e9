"""The presenter of the way out: lets a table out, and looks at what left where it was delivered."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.messages import check_words
from desktop.messages import release_words as said
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.certificate_ask import CertificateAsk, certificate_files
from desktop.presenters.release_views import card_view, outside_view
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.bridge.lane import EngineLane
    from desktop.presenters.engine import Engine
    from desktop.presenters.release_state import CardView, OutsideView
    from desktop.presenters.runner import Runner
    from desktop.presenters.store import Store


@dataclass(frozen=True, slots=True)
class SecondAsk:
    """A second person who approves here and now, as typed."""

    key: str
    passphrase: str = field(repr=False)
    person: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReleaseAsk:
    """What is wanted of a release, as typed on the page."""

    out: str
    key: str
    key_passphrase: str = field(default="", repr=False)
    purpose: str = ""
    recipient: str = ""
    formats: tuple[str, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    approval: str = ""
    certificate: CertificateAsk | None = None
    second: SecondAsk | None = None


def _path(typed: str) -> Path:
    return Path(typed.strip()).expanduser()


class Releaser(QObject):
    """Every intent of the release page that lets something out. Returns at once."""

    unexpected = Signal(object)

    def __init__(self, store: Store, lane: EngineLane, engine: Engine, runner: Runner) -> None:
        super().__init__()
        self._store, self._lane, self._engine, self._runner = store, lane, engine, runner
        self._looked = ""
        self._known: tuple[str, ...] = ()
        store.changed.connect(self._follow)

    def _fail(self, error: Exception) -> None:
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)

    # -- letting out --------------------------------------------------------------------------

    def missing(self, ask: ReleaseAsk) -> str:
        """What must be typed first, or nothing."""
        if not ask.out.strip():
            return said.NO_OUT
        if not ask.key.strip():
            return said.NO_KEY
        if ask.certificate is not None and not ask.certificate.file.strip():
            return said.NO_CERTIFICATE
        second = ask.second
        if second is not None and not (second.key.strip() and second.person.strip()):
            return said.SECOND_MISSING
        return ""

    def release(self, ask: ReleaseAsk) -> None:
        """Let the table out; with an approval (a file), as it was asked for."""
        missing = self.missing(ask)
        if missing:
            self._store.say(Notice("warn", tr(missing)))
            return
        self._runner.run("release", self._options(ask))

    def _options(self, ask: ReleaseAsk) -> dict[str, Any]:
        options: dict[str, Any] = {
            "out": _path(ask.out),
            "key": _path(ask.key),
            "key_passphrase": ask.key_passphrase or None,
            "purpose": ask.purpose,
            "recipient": ask.recipient,
            "formats": ask.formats,
            "overrides": self._engine.overrides(ask.reasons),
            "person": api.person(),
            "approval": _path(ask.approval) if ask.approval.strip() else None,
        }
        if ask.certificate is not None:
            options["certificate"] = certificate_files(ask.certificate)
        if ask.second is not None:
            two = ask.second
            options["second"] = api.SecondPerson(
                _path(two.key), two.passphrase or None, two.person.strip(), two.reason.strip()
            )
        return options

    # -- looking at what left -----------------------------------------------------------------

    def _follow(self, state: Any) -> None:
        """Look at the newest release as soon as there is another one, and the page is looked at."""
        if state.project is None:
            self._known, self._looked = (), ""
            return
        if state.page != "release" or not state.releases:
            return
        folders = tuple(one.folder for one in state.releases)
        if folders != self._known:
            self._known = folders
            self.look(folders[0])

    def look(self, folder: str) -> None:
        """Look at a release where it was delivered."""
        self._looked = folder

        def came(card: CardView) -> None:
            if card.folder == self._looked and self._store.state.project is not None:
                self._store.tell(events.CardTold(card))

        self._lane.post(lambda: card_view(folder, api.release_card(Path(folder))), came, self._fail)

    def check(self, release: str, key: str, trust: str, roots: str) -> None:
        """Check a release that came from elsewhere, against what one knows of its signer."""
        if not release.strip():
            self._store.say(Notice("warn", tr(check_words.NO_RELEASE)))
            return
        if not self._store.state.free:
            return
        named = [_path(one) if one.strip() else None for one in (key, trust, roots)]

        def came(view: OutsideView) -> None:
            self._store.tell(events.Busy())
            self._store.say(None)
            self._store.tell(events.OutsideTold(view))

        def failed(error: Exception) -> None:
            self._store.tell(events.Busy())
            self._store.tell(events.OutsideTold(None))
            self._fail(error)

        self._store.tell(events.Busy(tr(check_words.CHECKING)))
        self._lane.post(
            lambda: outside_view(
                release.strip(),
                api.verify_release(
                    _path(release),
                    public_key=named[0],
                    trust=named[1],
                    roots=named[2],
                    now=api.now(),
                ),
                asked_roots=named[2] is not None,
            ),
            came,
            failed,
        )

    def look_again(self) -> None:
        """The release that is looked at was changed, by a signature that was attached."""
        if self._looked:
            self.look(self._looked)

    def place(self, folder: str) -> str:
        """The folder to open for a release: itself, or the one its .zip lies in."""
        path = Path(folder)
        return str(path if path.is_dir() else path.parent)
