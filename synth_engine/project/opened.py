"""An open project file as its connection, its key and its lock: what `care` and `project` stand on."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

import apsw

from synth_engine import crypto
from synth_engine.contracts.errors import Bug, Environment, UserFixable
from synth_engine.project import slots, unlock
from synth_engine.project.connection import FileKey, connect, set_journal
from synth_engine.project.errors import translated
from synth_engine.project.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from synth_engine.project.lock import Holder, WriterLock


class Opened(Store):
    """Connection, key and lock of one file.

    Args:
        path: as it was named.
        key: what opens it.
        lock: the writer's, None for readers and workers.
        read_only, worker: see `Store`.
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
        self._idle = False
        self._may_sweep = True
        super().__init__(
            self._connect(path, key, read_only=read_only, worker=worker),
            path,
            read_only=read_only,
            worker=worker,
        )
        try:
            self._read_meta()
        except BaseException:
            # A connection left open would keep its locks for as long as the error is looked at.
            self._connection.close(True)
            raise

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
                    self._clear_journal()
        except BaseException:
            connection.close(True)
            raise
        return connection

    def _clear_journal(self) -> None:
        """Remove a journal that a crash left before it began. SQLite has played back any other by now.

        Only the holder of the writer's lock comes here, and a WAL file uses none.
        """
        journal = self._file.with_name(f"{self._file.name}-journal")
        with contextlib.suppress(OSError):
            journal.unlink(missing_ok=True)

    def _read_meta(self) -> None:
        # The keys of the slots are read when they are needed, and not kept.
        rows = self._execute("SELECT name, value FROM meta WHERE name <> 'slots'")
        self._meta = {str(name): str(value) for name, value in rows}
        if self._worker:
            self._meta.pop("secret", None)

    def _reopen(self) -> None:
        self._connection.close(True)
        self._connection = self._connect(
            self._path, self._open_key(), read_only=self._read_only, worker=False
        )
        self._read_meta()

    def _open_key(self) -> FileKey:
        self._need_awake()
        if self._key is None:
            raise Bug("PROJECT.MISUSED", how="closed")
        return self._key

    def _need_awake(self) -> None:
        if self._idle:
            raise UserFixable("PROJECT.IDLE_LOCKED", path=str(self._path))

    def _execute(self, sql: str, bindings: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        self._need_awake()
        return super()._execute(sql, bindings)

    def _slots(self) -> tuple[slots.Slot, ...]:
        rows = self._execute("SELECT value FROM meta WHERE name = 'slots'")
        try:
            return tuple(slots.Slot.from_json(row) for row in json.loads(str(rows[0][0])))
        except IndexError:
            return ()
        except (ValueError, KeyError, TypeError, ArithmeticError, RecursionError) as error:
            raise UserFixable("PROJECT.DAMAGED", path=str(self._path)) from error

    def mend_slots(self) -> bool:
        """Write the slots' side file again where it is not what this file says; whether it was.

        Not being able to is no reason not to open: the main passphrase needs no side file.
        """
        self._need_writable()
        with contextlib.suppress(OSError):
            return slots.mend_side(self._file, self._slots(), self._open_key())
        return False

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
    def opened_by(self) -> str:
        """Id of the key slot that it was opened with, "" for the main passphrase."""
        return self._open_key().slot

    @property
    def left_by(self) -> Holder | None:
        """Who had it open for writing before and did not close it, or None."""
        return None if self._lock is None else self._lock.left_by

    # -- forgetting -----------------------------------------------------------------------------

    @property
    def idle(self) -> bool:
        """Whether the key was forgotten by `forget_key` and `remind` is needed."""
        return self._idle

    def forget_key(self) -> None:
        """Forget the key and all that SQLite decrypted; keep the writer's lock. Twice is fine.

        Raises:
            Bug: ``PROJECT.MISUSED`` in a transaction, ``PROJECT.WORKER_WRITES``.
        """
        if self._worker:
            raise Bug("PROJECT.WORKER_WRITES")
        if self._in_transaction:
            raise Bug("PROJECT.MISUSED", how="lock in a transaction")
        if self._idle:
            return
        key = self._open_key()
        with contextlib.suppress(apsw.Error):  # a full disk: the WAL stays and is read again
            self._connection.close(True)
        key.forget()
        self._key = None
        self._meta.pop("secret", None)
        self._idle = True
        crypto.scrub_stack()

    def remind(self, passphrase: str | None, file_digest: bytes | None = None) -> None:
        """Open again what `forget_key` left; nothing happens where it is open.

        Raises:
            UserFixable, Environment: as `Project.open`; the project stays locked then.
        """
        if not self._idle:
            return
        unlock.need_file(self._file, self._path)
        key = unlock.find_key(self._file, self._path, passphrase, file_digest)
        try:
            self._connection = self._connect(
                self._path, key, read_only=self._read_only, worker=False
            )
        except BaseException:
            key.forget()
            raise
        self._key, self._idle = key, False
        self._read_meta()

    def close(self) -> None:
        """Close the file, forget its key, let the lock go. Closing twice is fine."""
        if self._key is not None:
            self._key.forget()
        self._key, self._idle = None, False
        self._meta.pop("secret", None)
        # On a full disk the WAL cannot be folded in now. It stays, with all that was committed.
        with contextlib.suppress(apsw.Error):
            self._connection.close(True)
        if self._lock is not None:
            self._lock.release()
            self._lock = None
