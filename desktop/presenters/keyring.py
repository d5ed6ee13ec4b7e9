"""The presenter of signing keys: made, shown, copied, followed by another, revoked. Needs no project.

Private keys and passphrases pass through and are kept nowhere.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, Signal

from desktop.messages import keys_words as said
from desktop.messages import release_words, words
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.commands import shown
from desktop.presenters.keyring_state import KeyView
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.bridge.lane import EngineLane
    from desktop.presenters.store import Store

Because = Literal["compromised", "retired"]


def _path(typed: str) -> Path:
    return Path(typed.strip()).expanduser()


def read_key(path: Path, passphrase: str | None) -> KeyView:
    """A key's fingerprint and public half, or what a note about a key says (errors as `api.show_key`)."""
    note = api.show_note(path)
    if note is not None:
        facts = [(said.NOTE_NAMES.get(name, name), value) for name, value in note.items()]
        return KeyView(str(path), tuple((tr(name), value) for name, value in facts))
    key_id, public = api.show_key(path, passphrase)
    return KeyView(str(path), ((tr(said.FINGERPRINT), words.digest(key_id)),), public.decode())


def read_certificate(path: Path) -> KeyView:
    """What a certificate says of itself (errors as `api.CertificateFiles.load`)."""
    info = api.CertificateFiles(path, outside=True).load(api.now())
    card = info if not hasattr(info, "info") else info.info
    facts = [(said.SUBJECT, card.subject), (said.DIGEST, words.digest(card.sha256))]
    facts += [(said.CHAIN, words.digest(one)) for one in card.chain]
    return KeyView(str(path), tuple((tr(name), value) for name, value in facts))


class Keyring(QObject):
    """Every intent of the page of keys. Returns at once."""

    unexpected = Signal(object)
    changed = Signal()
    """A release of the project was changed."""

    def __init__(self, store: Store, lane: EngineLane) -> None:
        super().__init__()
        self._store, self._lane = store, lane

    def _set(self, **changes: Any) -> None:
        self._store.tell(events.KeysTold(replace(self._store.state.keys, **changes)))

    def _warn(self, what: str, todo: str = "") -> None:
        self._store.say(Notice("warn", tr(what), "", tr(todo)))

    def _fail(self, error: Exception) -> None:
        self._store.tell(events.Busy())
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)

    def _call(self, call: Callable[[], Any], done: Callable[[Any], None]) -> None:
        if not self._store.state.calm:  # beside a job, too
            return
        self._store.tell(events.Busy(tr(said.WORKING)))

        def answered(answer: Any) -> None:
            self._store.tell(events.Busy())
            done(answer)

        self._lane.post(call, answered, self._fail)

    def _missing(self, *asked: tuple[str, str]) -> bool:
        """Say the first that is not typed."""
        for value, what in asked:
            if not value.strip():
                self._warn(what)
                return True
        return False

    def _told(self, notice: Notice, path: Path, passphrase: str | None) -> None:
        """Say what was done and show the key it was done with."""
        self._store.say(notice)
        self._set(made=self._store.state.keys.made + 1)
        self._show(path, passphrase)

    def _show(self, path: Path, passphrase: str | None) -> None:
        self._lane.post(
            lambda: read_key(path, passphrase), lambda key: self._set(key=key), self._fail
        )

    # -- intents ------------------------------------------------------------------------------

    def show(self, key: str, passphrase: str) -> None:
        """Show a key's fingerprint, or what a note says."""
        if not self._missing((key, said.NO_KEY)):
            self._store.say(None)
            self._show(_path(key), passphrase or None)

    def make(self, key: str, passphrase: str, again: str) -> None:
        """Make a key."""
        if self._missing((key, said.NO_KEY), (passphrase, said.NO_PASSPHRASE)):
            return
        if passphrase != again:
            self._warn(said.DIFFER, said.TWICE)
            return
        path = _path(key)

        def made(key_id: str) -> None:
            what = tr(said.MADE, id=f"{key_id[:16]}…")
            self._told(Notice("good", what, tr(said.MADE_MORE)), path, passphrase)

        self._call(lambda: api.new_signing_key(path, passphrase), made)

    def export_public(self, key: str, passphrase: str, out: str) -> None:
        """Save the public key to a new file."""
        if self._missing((key, said.NO_KEY), (out, said.NO_OUT)):
            return
        path, file = _path(key), _path(out)

        def done(_: object) -> None:
            self._told(Notice("good", tr(said.SAVED, path=shown(file))), path, passphrase or None)

        self._call(lambda: api.export_public_key(path, passphrase or None, file), done)

    def backup(self, key: str, passphrase: str, out: str, new: str) -> None:
        """An encrypted copy, read back and tried."""
        if self._missing((key, said.NO_KEY), (out, said.NO_OUT)):
            return
        if self._missing((new or passphrase, said.NO_PASSPHRASE)):
            return
        path, file = _path(key), _path(out)

        def done(_: object) -> None:
            notice = Notice("good", tr(said.COPIED, path=shown(file)))
            self._told(notice, path, passphrase or None)

        self._call(lambda: api.backup_key(path, passphrase or None, file, new or passphrase), done)

    def change_passphrase(self, key: str, passphrase: str, new: str) -> None:
        """Put a key under another passphrase."""
        if self._missing((key, said.NO_KEY), (new, said.NO_PASSPHRASE)):
            return
        path = _path(key)

        def done(_: object) -> None:
            self._told(Notice("good", tr(said.CHANGED), tr(said.CHANGED_MORE)), path, new)

        self._call(lambda: api.change_key_passphrase(path, passphrase or None, new), done)

    def rotate(self, key: str, passphrase: str, out: str, new: str) -> None:
        """The key that follows, and the note that says so beside it."""
        if self._missing((key, said.NO_KEY), (out, said.NO_OUT)):
            return
        if self._missing((new or passphrase, said.NO_PASSPHRASE)):
            return
        path, file = _path(key), _path(out)
        note = file.with_name(f"{file.name}.succession.json")

        def done(_: object) -> None:
            more = tr(said.ROTATED_MORE, note=shown(note))
            notice = Notice("good", tr(said.ROTATED, path=shown(file)), "", more)
            self._told(notice, file, new or passphrase)

        self._call(
            lambda: api.rotate_key(
                path, passphrase or None, file, note, new or passphrase, api.now()
            ),
            done,
        )

    def revoke(self, key: str, passphrase: str, out: str, because: Because, reason: str) -> None:
        """A key's own word that it counts no longer."""
        if self._missing((key, said.NO_KEY), (out, said.NO_OUT)):
            return
        path, file = _path(key), _path(out)

        def done(_: object) -> None:
            more = tr(said.REVOKED_MORE, note=shown(file))
            self._told(Notice("good", tr(said.REVOKED), "", more), file, None)

        self._call(
            lambda: api.revoke_key(path, passphrase or None, file, because, reason, api.now()),
            done,
        )

    def look_at_certificate(self, file: str) -> None:
        """Show what a certificate says of itself."""
        if self._missing((file, said.NO_KEY)):
            return
        self._store.say(None)
        self._lane.post(
            lambda: read_certificate(_path(file)),
            lambda found: self._set(certificate=found),
            self._fail,
        )

    def attach(self, release: str, signature: str) -> None:
        """Put a certificate's signature that was made elsewhere into a release."""
        if self._missing((signature, release_words.NO_CMS)):
            return

        def done(subject: str) -> None:
            self._store.say(Notice("good", tr(release_words.ATTACHED, subject=subject)))
            self.changed.emit()

        self._call(lambda: api.attach_signature(Path(release), _path(signature)), done)
