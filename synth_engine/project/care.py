"""Care for a whole project file: sweep, check, copy, compact, change what opens it.

Whatever makes a new file writes it beside the old one, with its record in the log, checks it, and then
gives it the name in one step: a crash leaves the one or the other, and never a step without its record.
Must not know what documents or records mean, and must not import the log, its neighbour: who asks brings
the function that writes the record.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import apsw

from synth_engine.contracts.errors import Bug, UserFixable
from synth_engine.project import building, checking, slots
from synth_engine.project.connection import FileKey, set_journal
from synth_engine.project.errors import translated
from synth_engine.project.layout import ROUNDS
from synth_engine.project.opened import Opened
from synth_engine.project.unlock import find_key

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from synth_engine.contracts.proof import Finding
    from synth_engine.project.building import Stamp

MAIN: Final = "passphrase"


def check_choices(passphrase: str, rounds: int) -> None:
    """Refuse what no project is protected with.

    Raises:
        UserFixable: ``PROJECT.PASSPHRASE_EMPTY``; Bug: ``PROJECT.MISUSED``.
    """
    if not passphrase:
        raise UserFixable("PROJECT.PASSPHRASE_EMPTY")
    if rounds not in ROUNDS:
        raise Bug("PROJECT.MISUSED", how="rounds")


class Care(Opened):
    """What keeps an open project file whole, small and closed to others."""

    def sweep(self) -> int:
        """Remove blobs that no document names; return how many. Only right after opening.

        A crash or a cancelled step leaves such blobs; so does a result that a newer one replaced.

        Raises:
            Bug: ``PROJECT.MISUSED`` once a worker could be writing, ``PROJECT.WORKER_WRITES``.
            UserFixable: ``PROJECT.READ_ONLY``, ``PROJECT.DAMAGED``.
        """
        if not self._may_sweep:
            raise Bug("PROJECT.MISUSED", how="sweep while a worker may write")
        with self.transaction():
            named: set[str] = set()
            for (name,) in self._execute("SELECT name FROM documents"):
                named.update(digest for digest, _ in checking.references(self.document(str(name))))
            stored = {str(row[0]) for row in self._execute("SELECT digest FROM blobs")}
            orphans = sorted(stored - named)
            for digest in orphans:
                self._execute("DELETE FROM blobs WHERE digest = ?", (digest,))
        return len(orphans)

    def check(self) -> tuple[Finding, ...]:
        """Look at every page, blob, document, reference and log row; return what does not hold.

        Claims: ``page`` (number), ``structure``, ``blob`` (digest), ``document`` (name),
        ``reference`` (document: digest), ``entry`` and ``order`` (log position), ``unreadable``
        (part).

        Raises:
            Bug: ``PROJECT.MISUSED`` inside a transaction.
            Environment: ``PROJECT.BUSY``, ``PROJECT.IO``.
        """
        if self._in_transaction:
            raise Bug("PROJECT.MISUSED", how="check in a transaction")
        key = self._open_key()
        with translated(self._path):
            if self._read_only:
                self._connection.execute("BEGIN")
            else:
                # What is still in the WAL is folded in and writers are held off, so that the pages
                # on disk are the project and stand still.
                self._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
                self._connection.execute("BEGIN IMMEDIATE")
            try:
                return (
                    *checking.check_pages(self._file, key, others_write=self._read_only),
                    *checking.check_content(self._connection),
                )
            finally:
                self._undo()

    def backup(self, destination: Path) -> None:
        """Write a whole, consistent copy that opens with the same, even while a worker writes.

        Raises:
            UserFixable: ``PROJECT.EXISTS``, ``PROJECT.DAMAGED`` (the project itself).
            Environment: ``PROJECT.FOLDER_MISSING``, ``PROJECT.NOT_WRITABLE``,
                ``PROJECT.DISK_FULL``, ``PROJECT.IO``.
        """
        key, held = self._open_key(), self._slots()
        target = destination.resolve()
        building.refuse_existing(target, destination)
        with translated(destination):
            building.build_copy(self._connection, target, key)
            try:
                if held:
                    slots.write_side(target, held, (key,))
            except BaseException:
                building.remove_partial(target)
                raise
            try:
                building.publish_copy(target, replace=False)
            except BaseException:
                slots.write_side(target, (), ())
                raise

    # -- a new file in the place of the old one ---------------------------------------------------

    def rekey(
        self, new_passphrase: str, *, rounds: int | None = None, stamp: Stamp | None = None
    ) -> None:
        """Re-encrypt everything under a new passphrase and salt, and more rounds if asked.

        Every key slot is wrapped anew, so all of them go on opening the project. Copies made before keep
        the old passphrase, and slots that were removed open those only. No worker may be running.

        Args:
            new_passphrase: the main passphrase from now on.
            rounds: of its derivation, one of `layout.ROUNDS`; as before if None.
            stamp: writes the record of it into the new file.

        Raises:
            UserFixable: ``PROJECT.READ_ONLY``, ``PROJECT.PASSPHRASE_EMPTY``, ``PROJECT.DAMAGED``.
            Bug: ``PROJECT.WORKER_WRITES``, ``PROJECT.MISUSED``.
            Environment: ``PROJECT.BUSY`` (somebody else has it open), ``PROJECT.DISK_FULL``, ...
        """
        before = self._need_replaceable("rekey")
        chosen = self.rounds if rounds is None else rounds
        check_choices(new_passphrase, chosen)
        held = self._slots()
        key = building.new_key(new_passphrase, chosen)

        def build() -> None:
            building.build_copy(self._connection, self._file, key)
            building.fill_in(self._file, key, {"rounds": str(chosen)}, stamp)
            if held:
                # Both raw keys under every slot: whichever file a crash leaves, all slots open it.
                slots.write_side(self._file, held, (before, key))

        self._replace(build, key)
        before.forget()
        self.mend_slots()

    def raise_rounds(self, passphrase: str, rounds: int, *, stamp: Stamp | None = None) -> None:
        """Make the derivation of the main passphrase slower to guess; the passphrase stays.

        Raises:
            UserFixable: ``PROJECT.WRONG_PASSPHRASE`` if it is not the main one,
                ``PROJECT.ROUNDS_WEAKER``; and as `rekey`.
        """
        self._need_replaceable("rekey")
        known = [one for one in ROUNDS if one > self.rounds]
        if rounds not in known:
            raise UserFixable(
                "PROJECT.ROUNDS_WEAKER",
                path=str(self._path),
                rounds=rounds,
                known=", ".join(f"{one:,}" for one in known) or "none is left",
            )
        given = find_key(self._file, self._path, passphrase)
        slot = given.slot
        given.forget()
        if slot:  # a slot's passphrase must not become the main one unasked
            raise UserFixable("PROJECT.WRONG_PASSPHRASE", path=str(self._path))
        self.rekey(passphrase, rounds=rounds, stamp=stamp)

    def compact(self, *, stamp: Stamp | None = None) -> tuple[int, int]:
        """Write the file anew without the space that removed chunks left; return bytes before and after.

        Raises:
            As `rekey`.
        """
        key = self._need_replaceable("compact")
        before = 0

        def build() -> None:
            nonlocal before
            before = self._file.stat().st_size  # the write-ahead log is folded in by now
            building.build_compact(self._connection, self._file, key)
            building.fill_in(self._file, key, {}, stamp)

        self._replace(build, key)
        return before, self._file.stat().st_size

    def _need_replaceable(self, how: str) -> FileKey:
        if self._worker:
            raise Bug("PROJECT.WORKER_WRITES")
        key = self._open_key()
        self._need_writable()
        if self._in_transaction:
            raise Bug("PROJECT.MISUSED", how=f"{how} in a transaction")
        return key

    def _replace(self, build: Callable[[], None], key: FileKey) -> None:
        """Build a new file beside this one, give it the name, go on with it."""
        before = self._open_key()
        with translated(self._path):
            # Only without a WAL may a file change its name; this fails if anybody else reads it.
            set_journal(self._connection, "delete", self._path)
        replaced = False
        try:
            with translated(self._path):
                try:
                    build()
                    self._connection.close(True)
                    building.publish_copy(self._file, replace=True)
                except BaseException:
                    building.remove_partial(self._file)
                    raise
                replaced = True
        finally:
            # Whatever happened: go on with the file that bears the name.
            self._key = key if replaced else before
            self._reopen()
            if not replaced:
                self.mend_slots()

    # -- key slots --------------------------------------------------------------------------------

    @property
    def rounds(self) -> int:
        """Rounds of the main passphrase's derivation, as found or, where a slot opened it, as the file says."""
        said = self._meta.get("rounds", "")
        return self._open_key().rounds or (int(said) if said.isdecimal() else ROUNDS[0])

    def key_slots(self) -> tuple[dict[str, Any], ...]:
        """The key slots: id, label, kind, rounds, made. Nothing secret."""
        shown = ("id", "label", "kind", "rounds", "made")
        return tuple({name: getattr(slot, name) for name in shown} for slot in self._slots())

    def add_slot(
        self,
        label: str,
        passphrase: str | None,
        file_digest: bytes | None,
        *,
        at: datetime,
        record: Callable[[str], None],
        rounds: int | None = None,
    ) -> str:
        """Let another passphrase, a key file, or both together open the project; return the slot's id.

        Args:
            label: for people; kept inside the encrypted file.
            passphrase: opens it; None for a key file alone.
            file_digest: SHA-256 of the key file that opens it, if any.
            at: the present.
            record: writes the record (given the id), inside the transaction.
            rounds: of its derivation; the main passphrase's if None.

        Raises:
            UserFixable: ``PROJECT.READ_ONLY``, ``PROJECT.PASSPHRASE_EMPTY``, ``PROJECT.SLOTS_FULL``,
                ``PROJECT.SLOT_LABEL``.
            Environment: ``PROJECT.DISK_FULL``, ...; the slot is there once there is space again.
        """
        held = self._slots()
        if passphrase is None and file_digest is None:
            raise UserFixable("PROJECT.PASSPHRASE_EMPTY")
        chosen = self.rounds if rounds is None else rounds
        check_choices(MAIN if passphrase is None else passphrase, chosen)
        if not 1 <= len(label) <= slots.LONGEST_LABEL or not label.isprintable():
            raise UserFixable("PROJECT.SLOT_LABEL", limit=slots.LONGEST_LABEL)
        if len(held) >= slots.MOST_SLOTS:
            raise UserFixable("PROJECT.SLOTS_FULL", path=str(self._path), limit=slots.MOST_SLOTS)
        made = slots.new_slot(label, passphrase, file_digest, chosen, at.isoformat())
        self._keep_slots((*held, made), made.id, record)
        return made.id

    def remove_slot(self, slot: str, *, record: Callable[[str], None]) -> None:
        """Close a slot. A copy of the side file made before still opens this file until `rekey`.

        Raises:
            UserFixable: ``PROJECT.READ_ONLY``, ``PROJECT.SLOT_UNKNOWN``.
            Environment: ``PROJECT.DISK_FULL``, ...; the next opening finishes it.
        """
        held = self._slots()
        left = tuple(one for one in held if one.id != slot)
        if len(left) == len(held):
            raise UserFixable("PROJECT.SLOT_UNKNOWN", path=str(self._path), slot=slot)
        self._keep_slots(left, slot, record)

    def _keep_slots(
        self, kept: tuple[slots.Slot, ...], changed: str, record: Callable[[str], None]
    ) -> None:
        with self.transaction():
            self._execute(
                "INSERT INTO meta (name, value) VALUES ('slots', ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (json.dumps([slot.to_json() for slot in kept]),),
            )
            record(changed)
        with translated(self._path):
            slots.write_side(self._file, kept, (self._open_key(),))
