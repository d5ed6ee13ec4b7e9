"""Keeping an open project's file: what opens it, copies of it, its size, locking it while nobody works.

Floor 7, under `session.Session`. Every act is recorded in the file that it made or changed. Must not compute
with rows, and keeps no key and no passphrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from synth_engine import audit
from synth_engine.api.present import now, person
from synth_engine.api.recording import Recorded, versions, watched
from synth_engine.contracts.errors import Environment, SynthError
from synth_engine.jobs import JobState
from synth_engine.project import Project, key_file, slots

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from synth_engine.api.records import RunningStep
    from synth_engine.contracts.storage import AuditStore
    from synth_engine.project import Migrated


def stamp_of(action: str, at: datetime, reason: str = "") -> Callable[[AuditStore], None]:
    """What writes a record into a file that is only being made."""

    def stamp(store: AuditStore) -> None:
        audit.append(
            store,
            at=at,
            actor=person(),
            action=action,
            reason=reason,
            versions=versions(),
            digests={},
        )

    return stamp


def digest_of(file: Path | None) -> bytes | None:
    """What opens a key slot with this key file.

    Raises:
        UserFixable: ``PROJECT.KEY_FILE_UNSUITABLE``; Environment: ``PROJECT.KEY_FILE_UNREADABLE``.
    """
    return None if file is None else key_file.digest_of(file)


def slot_kinds(path: Path) -> tuple[str, ...]:
    """What the key slots beside a project need (passphrase, key-file, both); nothing where none can be read."""
    try:
        return tuple(entry.kind for entry in slots.read_side(path.resolve(), path))
    except SynthError:
        return ()


def migrate(
    path: Path,
    passphrase: str | None,
    *,
    key: Path | None = None,
    take_over: bool = False,
    clock: Callable[[], datetime] = now,
) -> Migrated:
    """Bring a closed project to the current file format; the old file is kept beside it.

    Args:
        path: the project.
        passphrase: None with a key file that needs none.
        key: a key file.
        take_over: as for `Session.open`.
        clock: for the record.

    Raises:
        UserFixable, Environment: ``PROJECT.*`` codes.
    """
    digest = digest_of(key)
    with watched(path, clock):
        return Project.migrate(
            path,
            passphrase,
            file_digest=digest,
            take_over=take_over,
            stamp=stamp_of("migrate", clock()),
        )


class Keeping(Recorded):
    """An open project, its log and its file."""

    def __init__(self, project: Project, clock: Callable[[], datetime]) -> None:
        super().__init__(project, clock)
        self._started: list[RunningStep] = []

    # -- what opens it --------------------------------------------------------------------------

    def rekey(self, passphrase: str, *, rounds: int | None = None) -> None:
        """Change the main passphrase; the whole file is re-encrypted, key slots go on opening it.

        Args:
            passphrase: the new one.
            rounds: of its derivation (one of `project.ROUNDS`); as before if None.

        Raises:
            UserFixable, Environment: ``PROJECT.*`` codes; nothing was changed then.
        """
        stamp = stamp_of("rekey", self._clock(), self._rounds_text(rounds))
        self._project.rekey(passphrase, rounds=rounds, stamp=stamp)

    def raise_rounds(self, passphrase: str, rounds: int | None = None) -> int:
        """Make the main passphrase slower to guess; it stays the same. Return the rounds it has now.

        Args:
            passphrase: the main one.
            rounds: how many; the next step up if None.

        Raises:
            UserFixable: ``PROJECT.WRONG_PASSPHRASE``, ``PROJECT.ROUNDS_WEAKER``; and as `rekey`.
        """
        chosen = 2 * self._project.rounds if rounds is None else rounds
        stamp = stamp_of("rekey", self._clock(), self._rounds_text(chosen))
        self._project.raise_rounds(passphrase, chosen, stamp=stamp)
        return self._project.rounds

    def _rounds_text(self, rounds: int | None) -> str:
        before = self._project.rounds
        return "" if rounds in {None, before} else f"{before} rounds before, {rounds} now"

    def slots(self) -> tuple[dict[str, Any], ...]:
        """The key slots: id, label, kind, rounds, made."""
        return self._project.key_slots()

    def add_slot(
        self,
        label: str,
        passphrase: str | None,
        key: Path | None = None,
        *,
        rounds: int | None = None,
    ) -> str:
        """Let another passphrase, a key file or both together open the project; return the slot's id.

        Raises:
            UserFixable: ``PROJECT.SLOT_LABEL``, ``PROJECT.SLOTS_FULL``, ``PROJECT.PASSPHRASE_EMPTY``,
                ``PROJECT.KEY_FILE_UNSUITABLE``, ``PROJECT.READ_ONLY``; Environment: ``PROJECT.*``.
        """
        digest = digest_of(key)
        kind = (
            "nothing"
            if passphrase is None and digest is None
            else slots.kind_of(passphrase, digest)
        )

        def record(slot: str) -> None:
            self.record_within("add-slot", subject=f"key slot {slot}", reason=f"opens with: {kind}")

        return self._project.add_slot(
            label, passphrase, digest, at=self._clock(), record=record, rounds=rounds
        )

    def remove_slot(self, slot: str) -> None:
        """Close a key slot. Copies of the slots' file made before open this file until `rekey`.

        Raises:
            UserFixable: ``PROJECT.SLOT_UNKNOWN``, ``PROJECT.READ_ONLY``; Environment: ``PROJECT.*``.
        """

        def record(gone: str) -> None:
            self.record_within("remove-slot", subject=f"key slot {gone}")

        self._project.remove_slot(slot, record=record)

    # -- copies and size ------------------------------------------------------------------------

    def backup(self, path: Path) -> None:
        """Make a safe copy that opens with the same passphrase and key slots.

        Raises:
            UserFixable: ``PROJECT.EXISTS``.
        """
        self._project.backup(path)
        if not self._project.read_only:
            self.record("backup", subject=self.path_text(path))

    def compact(self) -> tuple[int, int]:
        """Give back the space of chunks that were removed; return bytes before and after.

        Raises:
            UserFixable, Environment: ``PROJECT.*`` codes; nothing was changed then.
        """
        return self._project.compact(stamp=stamp_of("compact", self._clock()))

    # -- locking while nobody works -------------------------------------------------------------

    @property
    def locked(self) -> bool:
        """Whether the key was forgotten and `unlock` is needed."""
        return self._project.idle

    def lock(self) -> None:
        """Forget the key and every decrypted page; keep the writer's lock. Twice is fine.

        Raises:
            Environment: ``PROJECT.WORKER_RUNS`` while a job needs the project.
        """
        if self.locked:
            return
        self._started = [one for one in self._started if _needs_project(one)]
        if self._started:
            raise Environment("PROJECT.WORKER_RUNS", path=str(self._project.path))
        if not self._project.read_only:
            self.record("lock")
            self.remember()
        self._book = None  # what was read of the log goes as well
        self.forget_rows()
        self._project.forget_key()

    def forget_rows(self) -> None:
        """Forget what was decoded of the project; a session that shows rows has some."""

    def unlock(self, passphrase: str | None, *, key: Path | None = None) -> None:
        """Open again what `lock` closed.

        Args:
            passphrase: None with a key file that needs none.
            key: a key file.

        Raises:
            UserFixable: ``PROJECT.WRONG_PASSPHRASE`` and others of `Session.open`; it stays locked.
        """
        if not self.locked:
            return
        digest = digest_of(key)
        with watched(self._project.path, self._clock):
            self._project.remind(passphrase, digest)
        if not self._project.read_only:
            self.record_opening(action="unlock")

    @property
    def running_jobs(self) -> bool:
        """Whether a job that was started here still needs the project."""
        return any(_needs_project(one) for one in self._started)

    def finished(self, running: RunningStep) -> None:
        """A job was finished: it needs the project no more."""
        self._started = [one for one in self._started if one is not running]

    def noted(self, running: RunningStep) -> RunningStep:
        """A job was started: the project stays open for it."""
        self._started = [*(one for one in self._started if _needs_project(one)), running]
        return running


def _needs_project(running: RunningStep) -> bool:
    """Whether a job runs, or its result is still to be taken."""
    outcome = running.job.outcome
    return outcome is None or outcome.state is JobState.SUCCEEDED
