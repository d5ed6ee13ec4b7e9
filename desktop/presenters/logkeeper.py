"""The presenter of the log: looks through it, has it checked, lets copies and signed heads of it leave.

What leaves is recorded in the log itself by the engine. Knows no page.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.messages import log_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.commands import shown
from desktop.presenters.log_state import MOST_PRINTED, PAGE_ROWS, HeadView, LogAsk
from desktop.presenters.state import Notice
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.bridge.lane import EngineLane
    from desktop.presenters.engine import Engine
    from desktop.presenters.log_state import LogView
    from desktop.presenters.state import AppState
    from desktop.presenters.store import Store


def _paths(*typed: str) -> tuple[Path, ...]:
    return tuple(Path(one.strip()).expanduser() for one in typed if one.strip())


class Logkeeper(QObject):
    """Every intent of the log page. Returns at once."""

    unexpected = Signal(object)
    changed = Signal()
    """The log has new records: it is to be read anew."""

    def __init__(self, store: Store, lane: EngineLane, engine: Engine) -> None:
        super().__init__()
        self._store, self._lane, self._engine = store, lane, engine
        self._seen: object = None
        self._version = 0
        store.changed.connect(self._look)

    # -- helpers ------------------------------------------------------------------------------

    def _set(self, **changes: Any) -> None:
        self._store.tell(events.LogTold(replace(self._store.state.log, **changes)))

    def _warn(self, what: str) -> None:
        self._store.say(Notice("warn", tr(what)))

    def _fail(self, error: Exception) -> None:
        self._store.tell(events.Busy())
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)

    def _call(self, text: str, call: Callable[[], Any], done: Callable[[Any], None]) -> None:
        if not self._store.state.calm:  # beside a job, too
            return
        self._store.tell(events.Busy(tr(text)))

        def answered(answer: Any) -> None:
            self._store.tell(events.Busy())
            done(answer)

        self._lane.post(call, answered, self._fail)

    # -- looking through ----------------------------------------------------------------------

    def _look(self, state: AppState) -> None:
        """Read the first page when the page is looked at and the log is not the one that was read."""
        if state.page != "audit" or state.project is None:
            return
        seen = (state.project.path, state.audit[:1])
        if seen == self._seen and state.log.view is not None:
            return
        self._seen = seen
        self._version += 1
        self.page(0)

    def ask(self, **changes: str) -> None:
        """Look for other records."""
        asked = replace(self._store.state.log.ask, **changes)
        if asked != self._store.state.log.ask:
            self._version += 1
            self._set(ask=asked)
            self.page(0)

    def clear(self) -> None:
        """Look at everything again."""
        if self._store.state.log.ask != LogAsk():
            self._version += 1
            self._set(ask=LogAsk())
            self.page(0)

    def page(self, start: int) -> None:
        """Read a page of what is asked for; an answer to an older question is dropped."""
        asked, version = self._store.state.log.ask, self._version

        def came(view: LogView) -> None:
            if version == self._version and self._store.state.project is not None:
                self._set(view=view)

        self._lane.post(
            lambda: self._engine.log_page(asked, start, PAGE_ROWS, version), came, self._fail
        )

    def gather(self, done: Callable[[LogView], None]) -> None:
        """Read what is listed, to print it; that it leaves is recorded."""
        asked = self._store.state.log.ask

        def came(view: LogView) -> None:
            done(view)
            self.changed.emit()

        self._call(said.WRITING, lambda: self._engine.log_extract(asked, MOST_PRINTED), came)

    # -- checking -----------------------------------------------------------------------------

    def verify(self) -> None:
        """Check the log against itself."""
        self._call(said.CHECKING, self._engine.verify_log, self._checked)

    def _checked(self, check: Any) -> None:
        self._store.tell(events.LogChecked(check))

    def compare(self, heads: tuple[str, ...], keys: tuple[str, ...], export: str) -> None:
        """Check the log, or an exported one, against signed heads held outside."""
        files, publics = _paths(*heads), _paths(*keys)
        if not files:
            self._warn(said.NO_COMPARE)
            return
        other = _paths(export)
        self._call(
            said.CHECKING,
            lambda: self._engine.compare_log(files, publics, other[0] if other else None),
            self._checked,
        )

    # -- leaving ------------------------------------------------------------------------------

    def export(self, path: str) -> None:
        """Write the log to a file; its ending says in which form."""
        files = _paths(path)
        if not files:
            self._warn(said.NO_FILE)
            return

        def written(_: object) -> None:
            self._store.say(Notice("good", tr(said.WRITTEN, path=shown(files[0]))))
            self.changed.emit()

        self._call(said.WRITING, lambda: self._engine.export_log(files[0]), written)

    def make_head(self, key: str, passphrase: str, out: str) -> None:
        """Sign a head of the log, to be kept outside."""
        keys, files = _paths(key), _paths(out)
        if not keys or not files:
            self._warn(said.NO_KEY if not keys else said.NO_HEAD)
            return

        def made(answer: tuple[HeadView, int, str]) -> None:
            head, records, key_id = answer
            what = tr(
                said.HEAD_MADE,
                records=words.count(records),
                key=key_id[:16],
                path=head.shown_path,
            )
            self._store.say(Notice("good", what, tr(said.HEAD_MORE)))
            self._set(head=head)
            self.changed.emit()

        self._call(
            said.SIGNING,
            lambda: self._engine.make_head(files[0], keys[0], passphrase or None),
            made,
        )

    def cosign(self, head: str, key: str, passphrase: str, out: str) -> None:
        """Add a second person's signature to a head that is there."""
        heads, keys, files = _paths(head), _paths(key), _paths(out)
        if not heads or not keys or not files:
            missing = said.NO_COSIGN if not heads else said.NO_KEY if not keys else said.NO_HEAD
            self._warn(missing)
            return

        def made(answer: tuple[HeadView, str]) -> None:
            view, key_id = answer
            what = tr(said.COSIGNED, key=key_id[:16], path=view.shown_path)
            self._store.say(Notice("good", what, tr(said.HEAD_MORE)))
            self._set(head=view)

        self._call(
            said.SIGNING,
            lambda: self._engine.cosign(heads[0], files[0], keys[0], passphrase or None),
            made,
        )

    def save_code(self, path: str) -> None:
        """Write the shown head's QR code as a drawing."""
        head, files = self._store.state.log.head, _paths(path)
        if head is None or not files:
            self._warn(said.NO_FILE)
            return

        def written(_: object) -> None:
            self._store.say(Notice("good", tr(said.QR_SAVED, path=shown(files[0]))))

        self._call(said.WRITING, lambda: api.write_qr(files[0], head.code), written)
