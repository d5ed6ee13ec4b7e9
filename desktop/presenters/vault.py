"""The presenter of a project's own safety: what opens it, copies, soundness, and openings that need a choice.

What was typed to open a project is held only until it is open or somebody gives up, so that nobody types it twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.messages import safety_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.presenters import events
from desktop.presenters.commands import shown
from desktop.presenters.state import Notice
from desktop.presenters.typed import with_ending
from desktop.presenters.vault_views import soundness, trouble_view
from desktop.presenters.views import notice_of
from synth_engine import api
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.bridge.lane import EngineLane
    from desktop.presenters.engine import Engine
    from desktop.presenters.state import AppState
    from desktop.presenters.store import Store
    from desktop.presenters.vault_state import VaultState


@dataclass(frozen=True, slots=True)
class Way:
    """With what, and how, a project is to be opened."""

    file: Path
    passphrase: str = field(repr=False)
    key: Path | None = None
    read_only: bool = False
    take_over: bool = False


class Vault(QObject):
    """Every intent of the safety page and of the page for openings. Returns at once."""

    unexpected = Signal(object)
    opened = Signal(object)
    """A project was opened: its `ProjectView`."""
    changed = Signal()
    """The project was changed: it is to be read anew."""

    def __init__(self, store: Store, lane: EngineLane, engine: Engine) -> None:
        super().__init__()
        self._store, self._lane, self._engine = store, lane, engine
        self._way: Way | None = None
        self._seen: object = None
        store.changed.connect(self._look)

    # -- helpers ------------------------------------------------------------------------------

    def _set(self, **changes: Any) -> None:
        state: VaultState = replace(self._store.state.vault, **changes)
        self._store.tell(events.VaultTold(state))

    def _warn(self, what: str, todo: str = "") -> None:
        self._store.say(Notice("warn", tr(what), "", tr(todo)))

    def fail(self, error: Exception) -> None:
        """Show an error."""
        self._store.tell(events.Busy())
        self._store.say(notice_of(error))
        if not isinstance(error, SynthError):
            self.unexpected.emit(error)

    def _call(
        self,
        text: str,
        call: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        if not self._store.state.free:
            return
        self._store.tell(events.Busy(tr(text)))

        def answered(answer: Any) -> None:
            self._store.tell(events.Busy())
            done(answer)

        self._lane.post(call, answered, failed or self.fail)

    def _look(self, state: AppState) -> None:
        """Read the facts when the page is looked at and the project is not the one that was read."""
        if state.page != "safety" or state.project is None or not state.free:
            return
        seen = (state.project, state.audit)
        if seen == self._seen and state.vault.view is not None:
            return
        self._seen = seen
        self.look()

    def look(self) -> None:
        """Read the facts about the file."""
        self._lane.post(self._engine.vault, lambda view: self._set(view=view), self.fail)

    def _done(self, notice: Notice) -> Callable[[Any], None]:
        def done(_: object) -> None:
            self._store.say(notice)
            self._seen = None
            self.changed.emit()

        return done

    # -- opening ------------------------------------------------------------------------------

    def open(self, path: str, passphrase: str, key: str = "", *, read_only: bool = False) -> None:
        """Open a project with a passphrase, a key file or both; to read only if asked."""
        if not path.strip() or not (passphrase or key.strip()):
            self._warn(said.NEEDS_SECRET)
            return
        file = Path(key.strip()).expanduser() if key.strip() else None
        self._try(Way(with_ending(path), passphrase, file, read_only=read_only))

    def take_over(self) -> None:
        """Open although somebody on another computer left a lock behind; the log says so."""
        if self._way is not None:
            self._try(replace(self._way, take_over=True))

    def open_to_read(self) -> None:
        """Open what could not be opened for writing, to read only."""
        if self._way is not None:
            self._try(replace(self._way, read_only=True))

    def _try(self, way: Way) -> None:
        def opened(project: Any) -> None:
            self._way = None
            self.opened.emit(project)

        def failed(error: Exception) -> None:
            self._store.tell(events.Busy())
            code = error.code if isinstance(error, SynthError) else ""
            trouble = trouble_view(str(way.file), code, notice_of(error))
            # Where reading failed as well, or it was taken over already, the same way is no way.
            if trouble is None or way.read_only:
                self.fail(error)
                return
            self._way = way
            self._store.say(None)
            self._set(trouble=trouble)
            self._store.tell(events.Went("opening"))

        self._call(
            said.OPENING,
            lambda: self._engine.open(
                way.file,
                way.passphrase,
                key=way.key,
                read_only=way.read_only,
                take_over=way.take_over,
            ),
            opened,
            failed,
        )

    def give_up(self) -> None:
        """Do not open it: forget what was typed."""
        self._way = None
        self._set(trouble=None)
        self._store.tell(events.Went("welcome"))

    def migrate(self) -> None:
        """Bring the project that could not be opened to this version's format, then open it."""
        way = self._way
        if way is None:
            return

        def migrated(done: Any) -> None:
            notice = None
            if done.kept is not None:
                kept = tr(said.MIGRATED_KEPT, path=shown(done.kept))
                notice = Notice("good", tr(said.MIGRATED, frm=done.frm, to=done.to), kept)
            self._store.say(notice)
            self._try(way)

        self._call(
            said.MIGRATING,
            lambda: self._engine.migrate(way.file, way.passphrase, way.key),
            migrated,
        )

    # -- what opens it ------------------------------------------------------------------------

    def rekey(self, new: str, again: str) -> None:
        """Change the main passphrase."""
        if not new:
            self._warn(said.EMPTY)
        elif new != again:
            self._warn(said.DIFFER, said.TWICE)
        else:
            notice = Notice("good", tr(said.CHANGED), tr(said.CHANGED_MORE))
            self._call(said.BUSY_REKEY, lambda: self._engine.rekey(new), self._done(notice))

    def raise_rounds(self, passphrase: str) -> None:
        """Make the main passphrase slower to guess; it stays."""
        view = self._store.state.vault.view
        if not passphrase:
            self._warn(said.NO_PRESENT)
            return
        if view is None or not view.next_rounds:
            return
        rounds = view.next_rounds
        text = tr(said.HARDER_DONE, rounds=words.count(rounds))
        self._call(
            said.BUSY_REKEY,
            lambda: self._engine.raise_rounds(passphrase, rounds),
            self._done(Notice("good", text)),
        )

    def add_slot(
        self, label: str, passphrase: str, again: str, key: str, *, make: bool = False
    ) -> None:
        """Let another passphrase, a key file (made if asked) or both together open the project."""
        file = Path(key.strip()).expanduser() if key.strip() else None
        missing = "" if label.strip() else said.NO_LABEL
        missing = missing or (said.NO_FILE if make and file is None else "")
        missing = missing or ("" if passphrase or file is not None else said.NO_SECRET)
        if missing:
            self._warn(missing)
            return
        if passphrase != again:
            self._warn(said.DIFFER, said.TWICE)
            return
        more = tr(said.ADDED_MORE)
        if file is not None:
            more = tr(said.ADDED_FILE, path=shown(file))
        notice = Notice("good", tr(said.ADDED, label=label.strip()), more)
        self._call(
            said.BUSY_SLOT,
            lambda: self._engine.add_slot(label.strip(), passphrase or None, file, make=make),
            self._done(notice),
        )

    def remove_slot(self, slot: str) -> None:
        """Close a key slot."""
        notice = Notice("good", tr(said.REMOVED), tr(said.REMOVED_MORE))
        self._call(said.BUSY_SLOT, lambda: self._engine.remove_slot(slot), self._done(notice))

    # -- copies and care ----------------------------------------------------------------------

    def backup(self, path: str) -> None:
        """Make a safe copy."""
        if not path.strip():
            self._warn(said.NO_BACKUP)
            return
        file = with_ending(path)
        notice = Notice("good", tr(said.BACKED_UP, path=shown(file)))
        self._call(said.BUSY_BACKUP, lambda: self._engine.backup(file), self._done(notice))

    def compact(self) -> None:
        """Give back the space of what was removed."""

        def done(sizes: tuple[int, int]) -> None:
            before, after = map(words.size, sizes)
            self._done(Notice("good", tr(said.COMPACTED, before=before, after=after)))(None)

        self._call(said.BUSY_COMPACT, self._engine.compact, done)

    def runs_going(self, count: int) -> int:
        """How many runs would go at once where so many are kept; those that were released never do."""
        oldest_first = [one.released for one in reversed(self._store.state.runs)]
        return api.runs_going(oldest_first, count)

    def keep_runs(self, count: int) -> None:
        """Keep so many runs from now on."""
        notice = Notice("good", tr(said.RUNS_DONE, kept=words.count(count)))
        self._call(said.BUSY_RUNS, lambda: self._engine.keep_runs(count), self._done(notice))

    def check(self) -> None:
        """Look for damage."""
        self._call(
            said.BUSY_CHECK,
            self._engine.check,
            lambda findings: self._set(check=soundness(findings)),
        )
