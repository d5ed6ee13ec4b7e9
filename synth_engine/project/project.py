"""The project file: make, open, attach, look after, close. Floor 2.

One encrypted file holds everything of a project; one process writes it. Must not know what
documents or records mean, and must not import the log (`audit`), its neighbour.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import apsw

from synth_engine import __version__, crypto
from synth_engine.contracts.errors import Bug, Environment, UserFixable
from synth_engine.project import building, checking, unlock
from synth_engine.project.connection import FileKey, connect, set_journal
from synth_engine.project.errors import translated
from synth_engine.project.layout import CURRENT, NEEDED, ROUNDS
from synth_engine.project.lock import WriterLock
from synth_engine.project.store import Store

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType

    from synth_engine.contracts.proof import Finding


class Project(Store):
    """An open project file: blobs, documents and log rows (see `Store`), and care for the whole.

    Use from one thread. Made by `create`, `open` or `attach`, never directly.
    """

    def __init__(
        self,
        path: Path,
        key: FileKey,
        *,
        lock: WriterLock | None,
        read_only: bool,
        worker: bool = False,
    ) -> None:
        self._file = path.resolve()
        self._key: FileKey | None = key
        self._lock = lock
        self._may_sweep = True
        super().__init__(
            self._connect(path, key, read_only=read_only, worker=worker),
            path,
            read_only=read_only,
            worker=worker,
        )
        try:
            rows = self._execute("SELECT name, value FROM meta")
        except BaseException:
            # A connection left open would keep its locks for as long as the error is looked at.
            self._connection.close(True)
            raise
        self._meta = {str(name): str(value) for name, value in rows}
        if worker:
            self._meta.pop("secret", None)

    def _connect(
        self, shown: Path, key: FileKey, *, read_only: bool, worker: bool
    ) -> apsw.Connection:
        with translated(shown):
            connection = connect(self._file, key, read_only=read_only)
        try:
            unlock.check_format(connection, shown, read_only=read_only)
            if not read_only and connection.readonly("main"):
                # SQLite opens a file it may not write without a word.
                raise Environment("PROJECT.NOT_WRITABLE", path=str(shown))
            if not read_only and not worker:
                with translated(shown):
                    set_journal(connection, "wal", shown)
        except BaseException:
            connection.close(True)
            raise
        return connection

    # -- making and opening -------------------------------------------------------------------

    @classmethod
    def create(
        cls, path: Path, passphrase: str, *, name: str, at: datetime, rounds: int = ROUNDS[0]
    ) -> Self:
        """Make a new project file and open it for writing.

        Args:
            path: a new file; its folder must exist.
            passphrase: protects everything in it; cannot be recovered.
            name: what the project is called.
            at: time of creation.
            rounds: of the key derivation, one of `layout.ROUNDS`.

        Raises:
            UserFixable: ``PROJECT.EXISTS``, ``PROJECT.PASSPHRASE_EMPTY``.
            Environment: ``PROJECT.FOLDER_MISSING``, ``PROJECT.NOT_WRITABLE``,
                ``PROJECT.DISK_FULL``, ``PROJECT.LOCKED``, ``PROJECT.FOLDER_UNSUITABLE``,
                ``PROJECT.IO``.
        """
        _check_choices(passphrase, rounds)
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
                "secret": crypto.random_bytes(32).hex(),
            }
            with translated(path):
                building.build_new(file, key, meta)
            return cls(path, key, lock=lock, read_only=False)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, passphrase: str, *, read_only: bool = False) -> Self:
        """Open a project file. For writing, call `sweep` next.

        A wrong passphrase takes about 1.5 s: all allowed numbers of rounds are tried.

        Raises:
            UserFixable: ``PROJECT.NOT_FOUND``, ``PROJECT.NOT_A_PROJECT``,
                ``PROJECT.WRONG_PASSPHRASE``, ``PROJECT.DAMAGED``, ``PROJECT.TOO_NEW``,
                ``PROJECT.NEWER`` (opens read-only).
            Environment: ``PROJECT.LOCKED``, ``PROJECT.NOT_WRITABLE``, ``PROJECT.NOT_READABLE``,
                ``PROJECT.BUSY``, ``PROJECT.FOLDER_UNSUITABLE``, ``PROJECT.IO``.
        """
        file = path.resolve()
        unlock.need_file(file, path)
        lock = None if read_only else WriterLock(file)
        try:
            key = unlock.find_key(file, path, passphrase)
            if lock is not None:
                with translated(path):
                    building.remove_partial(file)
            return cls(path, key, lock=lock, read_only=read_only)
        except BaseException:
            if lock is not None:
                lock.release()
            raise

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

    # -- what it is ---------------------------------------------------------------------------

    @property
    def path(self) -> Path:
        """Where the file is, as it was named."""
        return self._path

    @property
    def name(self) -> str:
        """What the project is called."""
        return self._meta.get("name", "")

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._read_only

    @property
    def worker_key(self) -> str:
        """The raw key in hex, for a worker's first frame and nowhere else.

        From here on a worker may be writing, so `sweep` is refused.
        """
        self._may_sweep = False
        return self._open_key().text

    @property
    def project_secret(self) -> bytes:
        """32 random bytes made with the project, for keyed fingerprints. Never leaves the parent.

        Raises:
            Bug: ``PROJECT.WORKER_WRITES`` in a worker, ``PROJECT.MISUSED`` once closed.
        """
        if self._worker:
            raise Bug("PROJECT.WORKER_WRITES")
        self._open_key()
        return bytes.fromhex(self._meta["secret"])

    def facts(self) -> dict[str, Any]:
        """Name, creation, format, sizes and counts: JSON-safe, nothing secret, no cell value."""
        blobs, blob_bytes = self._execute("SELECT count(*), coalesce(sum(size), 0) FROM blobs")[0]
        return {
            "name": self.name,
            "created": self._meta.get("created", ""),
            "made_by": self._meta.get("made_by", ""),
            "format": int(self._execute("PRAGMA user_version")[0][0]),
            "size": self._file.stat().st_size,
            "cipher": "AES-256-CBC, HMAC-SHA512 on every page (SQLCipher 4)",
            "key_derivation": "PBKDF2-HMAC-SHA512",
            "rounds": self._open_key().rounds,
            "blobs": int(blobs),
            "blob_bytes": int(blob_bytes),
            "documents": int(self._execute("SELECT count(*) FROM documents")[0][0]),
            "audit_entries": int(self._execute("SELECT count(*) FROM audit")[0][0]),
        }

    # -- care ---------------------------------------------------------------------------------

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
                    *checking.check_pages(
                        self._file, self._open_key(), others_write=self._read_only
                    ),
                    *checking.check_content(self._connection),
                )
            finally:
                self._undo()

    def backup(self, destination: Path) -> None:
        """Write a whole, consistent copy under the same passphrase, even while a worker writes.

        Raises:
            UserFixable: ``PROJECT.EXISTS``, ``PROJECT.DAMAGED`` (the project itself).
            Environment: ``PROJECT.FOLDER_MISSING``, ``PROJECT.NOT_WRITABLE``,
                ``PROJECT.DISK_FULL``, ``PROJECT.IO``.
        """
        target = destination.resolve()
        building.refuse_existing(target, destination)
        with translated(destination):
            building.build_copy(self._connection, target, self._open_key())
            building.publish_copy(target, replace=False)

    def rekey(self, new_passphrase: str, *, rounds: int | None = None) -> None:
        """Re-encrypt everything under a new passphrase and salt, and more rounds if asked.

        The new file is written and checked beside the old one and then takes its name in one step:
        a crash leaves the one or the other, never a mixture. Copies made before keep the old
        passphrase. No worker may be running.

        Raises:
            UserFixable: ``PROJECT.READ_ONLY``, ``PROJECT.PASSPHRASE_EMPTY``, ``PROJECT.DAMAGED``.
            Bug: ``PROJECT.WORKER_WRITES``, ``PROJECT.MISUSED``.
            Environment: ``PROJECT.BUSY`` (somebody else has it open), ``PROJECT.DISK_FULL``, ...
        """
        if self._worker:
            raise Bug("PROJECT.WORKER_WRITES")
        self._need_writable()
        if self._in_transaction:
            raise Bug("PROJECT.MISUSED", how="rekey in a transaction")
        before = self._open_key()
        chosen = before.rounds if rounds is None else rounds
        _check_choices(new_passphrase, chosen)
        key = building.new_key(new_passphrase, chosen)
        with translated(self._path):
            # Only without a WAL may a file change its name; this fails if anybody else reads it.
            set_journal(self._connection, "delete", self._path)
        replaced = False
        try:
            with translated(self._path):
                building.build_copy(self._connection, self._file, key)
                self._connection.close(True)
                building.publish_copy(self._file, replace=True)
                replaced = True
        finally:
            # Whatever happened: go on with the file that bears the name.
            self._key = key if replaced else before
            self._reopen()

    def _reopen(self) -> None:
        self._connection.close(True)
        self._connection = self._connect(
            self._path, self._open_key(), read_only=False, worker=False
        )

    def close(self) -> None:
        """Close the file, forget its key, let the lock go. Closing twice is fine."""
        self._key = None
        self._meta.pop("secret", None)
        # On a full disk the WAL cannot be folded in now. It stays, with all that was committed.
        with contextlib.suppress(apsw.Error):
            self._connection.close(True)
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _open_key(self) -> FileKey:
        if self._key is None:
            raise Bug("PROJECT.MISUSED", how="closed")
        return self._key

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


def _check_choices(passphrase: str, rounds: int) -> None:
    if not passphrase:
        raise UserFixable("PROJECT.PASSPHRASE_EMPTY")
    if rounds not in ROUNDS:
        raise Bug("PROJECT.MISUSED", how="rounds")
