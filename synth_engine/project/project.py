"""The project file: make, open, attach, migrate. Floor 2; what is done with an open one is in `care`.

One encrypted file holds everything of a project; one process writes it. Must not know what
documents or records mean, and must not import the log (`audit`), its neighbour.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from synth_engine import __version__, crypto
from synth_engine.contracts.errors import Bug, SynthError, UserFixable
from synth_engine.project import building, layout, migrations, slots, unlock
from synth_engine.project.care import Care, check_choices
from synth_engine.project.connection import FileKey, connect, set_journal
from synth_engine.project.errors import translated
from synth_engine.project.layout import CURRENT, NEEDED, ROUNDS
from synth_engine.project.lock import WriterLock

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType

    from synth_engine.project.building import Stamp


@dataclass(frozen=True, slots=True)
class Migrated:
    """What a migration did.

    Attributes:
        frm, to: formats; the same where nothing was to be done.
        kept: the old file under its new name, None where nothing was done.
    """

    frm: int
    to: int
    kept: Path | None


class Project(Care):
    """An open project file: blobs, documents and log rows (see `Store`), and care for the whole.

    Use from one thread. Made by `create`, `open` or `attach`, never directly.
    """

    # -- making and opening -------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        path: Path,
        passphrase: str,
        *,
        name: str,
        at: datetime,
        rounds: int = ROUNDS[0],
        stamp: Stamp | None = None,
    ) -> Self:
        """Make a new project file and open it for writing.

        Args:
            path: a new file; its folder must exist.
            passphrase: protects everything in it; cannot be recovered.
            name: what the project is called.
            at: time of creation.
            rounds: of the key derivation, one of `layout.ROUNDS`.
            stamp: writes the record of it, before the file gets its name.

        Raises:
            UserFixable: ``PROJECT.EXISTS``, ``PROJECT.PASSPHRASE_EMPTY``.
            Environment: ``PROJECT.FOLDER_MISSING``, ``PROJECT.NOT_WRITABLE``,
                ``PROJECT.DISK_FULL``, ``PROJECT.LOCKED``, ``PROJECT.LOCK_LEFT``,
                ``PROJECT.FOLDER_UNSUITABLE``, ``PROJECT.IO``.
        """
        check_choices(passphrase, rounds)
        file = path.resolve()
        building.refuse_existing(file, path)
        lock = WriterLock(file)
        try:
            building.refuse_existing(file, path)  # nobody else can make it now
            key = building.new_key(passphrase, rounds)
            meta = {
                "name": name,
                "created": at.isoformat(),
                "made_by": __version__,
                "needed": NEEDED,
                "oldest_reader": str(CURRENT),
                "rounds": str(rounds),
                "secret": crypto.random_bytes(32).hex(),
            }
            with translated(path):
                building.build_new(file, key, meta, stamp)
            return cls(path, key, lock=lock, read_only=False)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(
        cls,
        path: Path,
        passphrase: str | None,
        *,
        file_digest: bytes | None = None,
        read_only: bool = False,
        take_over: bool = False,
    ) -> Self:
        """Open a project file. For writing, call `sweep` next.

        A wrong passphrase takes about 1.5 s and always the same: all allowed numbers of rounds and all
        key slots are tried.

        Args:
            path: the file.
            passphrase: the main one or a key slot's; None with a key file that needs none.
            file_digest: `key_file.digest_of` a key file.
            read_only: change nothing; possible beside a writer.
            take_over: go on although somebody on another computer left a lock behind.

        Raises:
            UserFixable: ``PROJECT.NOT_FOUND``, ``PROJECT.NOT_A_PROJECT``,
                ``PROJECT.WRONG_PASSPHRASE``, ``PROJECT.DAMAGED``, ``PROJECT.TOO_NEW``,
                ``PROJECT.NEWER`` (opens read-only), ``PROJECT.OLDER``, ``PROJECT.TOO_OLD``; of key slots
                ``PROJECT.WRONG_KEY_FILE``, ``PROJECT.NO_SLOT``, ``PROJECT.SLOTS_DAMAGED``,
                ``PROJECT.SLOTS_FOREIGN``, ``PROJECT.SLOTS_TOO_NEW``.
            Environment: ``PROJECT.LOCKED``, ``PROJECT.LOCK_LEFT``, ``PROJECT.NOT_WRITABLE``,
                ``PROJECT.NOT_READABLE``, ``PROJECT.BUSY``, ``PROJECT.FOLDER_UNSUITABLE``,
                ``PROJECT.IO``.
        """
        file = path.resolve()
        unlock.need_file(file, path)
        lock = None if read_only else WriterLock(file, take_over=take_over)
        try:
            key = unlock.find_key(file, path, passphrase, file_digest)
            if lock is not None:
                with translated(path):
                    building.remove_partial(file)
            else:
                _settle(file, path, key)
            opened = cls(path, key, lock=lock, read_only=read_only)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        if not read_only:
            opened.mend_slots()
        return opened

    @classmethod
    def attach(cls, path: Path, key: str) -> Self:
        """Open for a worker: it may add blobs and read blobs and documents, nothing else.

        Derives nothing and takes no lock: the parent that started the worker holds it.

        Args:
            path: the project file.
            key: the parent's `worker_key`.

        Raises:
            Bug: ``PROJECT.MISUSED`` if `key` is not such a text.
            UserFixable, Environment: ``PROJECT.*`` as for `open`.
        """
        try:
            parsed = FileKey.of_text(key)
        except ValueError:
            raise Bug("PROJECT.MISUSED", how="worker key") from None
        unlock.need_file(path.resolve(), path)
        return cls(path, parsed, lock=None, read_only=False, worker=True)

    @classmethod
    def migrate(
        cls,
        path: Path,
        passphrase: str | None,
        *,
        file_digest: bytes | None = None,
        take_over: bool = False,
        stamp: Stamp | None = None,
    ) -> Migrated:
        """Bring a closed project of an older format to the current one; the old file is kept beside it.

        The migrated copy is written beside the project with its record, every page and chunk of it is
        checked, and only then it takes the name: a crash leaves the old project or the new one.

        Args:
            path: the file.
            passphrase: as for `open`.
            file_digest: as for `open`.
            take_over: as for `open`.
            stamp: writes the record of it into the new file.

        Raises:
            As `open`; Environment ``PROJECT.BUSY`` while anybody reads it.
        """
        file = path.resolve()
        unlock.need_file(file, path)
        lock = WriterLock(file, take_over=take_over)
        key = None
        try:
            key = unlock.find_key(file, path, passphrase, file_digest)
            with translated(path):
                building.remove_partial(file)
                return _migrate(file, path, key, stamp)
        finally:
            if key is not None:
                key.forget()
            lock.release()

    # -- what it is ---------------------------------------------------------------------------

    @property
    def worker_key(self) -> str:
        """The raw key in hex, for a worker's first frame and nowhere else.

        From here on a worker may be writing, so `sweep` is refused.
        """
        key = self._open_key()
        self._may_sweep = False
        return key.text

    @property
    def project_secret(self) -> bytes:
        """32 random bytes made with the project, for keyed fingerprints. Never leaves the parent.

        Raises:
            Bug: ``PROJECT.WORKER_WRITES`` in a worker, ``PROJECT.MISUSED`` once closed.
            UserFixable: ``PROJECT.DAMAGED`` where it is gone.
        """
        if self._worker:
            raise Bug("PROJECT.WORKER_WRITES")
        self._open_key()
        try:
            return bytes.fromhex(self._meta["secret"])
        except (KeyError, ValueError) as error:
            raise UserFixable("PROJECT.DAMAGED", path=str(self._path)) from error

    def facts(self) -> dict[str, Any]:
        """Name, creation, format, sizes and counts: JSON-safe, nothing secret, no cell value."""
        blobs, blob_bytes = self._execute("SELECT count(*), coalesce(sum(size), 0) FROM blobs")[0]
        free = int(self._execute("PRAGMA freelist_count")[0][0]) * crypto.PAGE_BYTES
        return {
            "name": self.name,
            "created": self._meta.get("created", ""),
            "made_by": self._meta.get("made_by", ""),
            "format": int(self._execute("PRAGMA user_version")[0][0]),
            "size": self._file.stat().st_size,
            "free_bytes": free,
            "cipher": "AES-256-CBC, HMAC-SHA512 on every page (SQLCipher 4)",
            "key_derivation": "PBKDF2-HMAC-SHA512",
            "rounds": self.rounds,
            "key_slots": len(self._slots()),
            "blobs": int(blobs),
            "blob_bytes": int(blob_bytes),
            "documents": int(self._execute("SELECT count(*) FROM documents")[0][0]),
            "audit_entries": int(self._execute("SELECT count(*) FROM audit")[0][0]),
        }

    def __enter__(self) -> Self:
        """Use as a context manager."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close at the end."""
        self.close()


def _settle(file: Path, shown: Path, key: FileKey) -> None:
    """Let SQLite take back what a crash left half written in the file: whoever only reads cannot.

    Only where nobody has it open for writing. What stands in the way is said by the opening that follows.
    """
    journal = file.with_name(file.name + "-journal")
    with contextlib.suppress(SynthError, OSError):
        if not journal.is_file() or not journal.stat().st_size:
            return
        lock = WriterLock(file)
        try:
            with translated(shown):
                connection = connect(file, key)
                try:
                    connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
                finally:
                    connection.close(True)
        finally:
            lock.release()


def _migrate(file: Path, shown: Path, key: FileKey, stamp: Stamp | None) -> Migrated:
    connection = connect(file, key)
    try:
        version = unlock.format_of(connection, shown)
        if version >= layout.CURRENT:
            unlock.check_format(connection, shown, read_only=False)
            return Migrated(version, version, None)
        steps = migrations.chain(version, shown)
        # Folds the WAL in; fails if anybody else has the file open.
        set_journal(connection, "delete", file)
        building.build_copy(connection, file, key)
    finally:
        connection.close(True)
    try:
        building.migrate_copy(file, key, steps, stamp)
        building.check_copy(file, key)
        kept = building.keep_old(file, version)
        side = slots.side_path(file)
        if side.exists():  # so that the slots open the kept file too
            slots.side_path(kept).unlink(missing_ok=True)
            building.copy_bytes(side, slots.side_path(kept))
        building.publish_copy(file, replace=True)
    except BaseException:
        building.remove_partial(file)
        raise
    return Migrated(version, layout.CURRENT, kept)
