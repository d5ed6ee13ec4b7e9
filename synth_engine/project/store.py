"""Blobs, documents and audit rows over one open connection, as `contracts.storage` says.

Knows no key and no lock; must not interpret what it stores (`audit` and `workflow` do).
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

import apsw

from synth_engine.contracts.errors import Bug, UserFixable
from synth_engine.contracts.plan import canonical_json
from synth_engine.contracts.storage import AuditRow, BlobRef
from synth_engine.crypto import sha256
from synth_engine.project.errors import translated
from synth_engine.project.layout import DOCUMENT_SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_BATCH = 500


def parsed(untrusted: object, path: Path) -> dict[str, Any]:
    """The JSON object of a document's text.

    Raises:
        UserFixable: ``PROJECT.DAMAGED``: whoever has the passphrase can write anything into the file.
    """
    try:
        body = json.loads(untrusted) if isinstance(untrusted, str) else None
    except (ValueError, RecursionError) as error:
        raise UserFixable("PROJECT.DAMAGED", path=str(path)) from error
    if not isinstance(body, dict):
        raise UserFixable("PROJECT.DAMAGED", path=str(path))
    return body


def _row(sequence: object, body: object, digest: object, path: Path) -> AuditRow:
    """A row of the log, of the types that our own table enforces and another's need not."""
    if not (isinstance(sequence, int) and isinstance(body, bytes) and isinstance(digest, str)):
        raise UserFixable("PROJECT.DAMAGED", path=str(path))
    return AuditRow(sequence, body, digest)


class Store:
    """An open project file's content.

    Args:
        connection: open and checked.
        path: as the user typed it, for messages.
        read_only: refuse every change.
        worker: may add blobs and read documents, nothing else.
    """

    def __init__(
        self, connection: apsw.Connection, path: Path, *, read_only: bool, worker: bool
    ) -> None:
        self._connection = connection
        self._path = path
        self._read_only = read_only
        self._worker = worker
        self._in_transaction = False

    # -- what changes -------------------------------------------------------------------------

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, durable at the end: documents, audit rows and blobs put inside it.

        Raises:
            UserFixable: ``PROJECT.READ_ONLY``.
            Bug: ``PROJECT.WORKER_WRITES``; ``PROJECT.MISUSED`` inside another transaction.
            Environment: ``PROJECT.BUSY``, ``PROJECT.DISK_FULL``, ``PROJECT.IO``.
        """
        if self._worker:
            raise Bug("PROJECT.WORKER_WRITES")
        self._need_writable()
        if self._in_transaction:
            raise Bug("PROJECT.MISUSED", how="nested transaction")
        self._execute("BEGIN IMMEDIATE")
        self._in_transaction = True
        try:
            yield
            self._execute("COMMIT")
        except BaseException:
            self._undo()
            raise
        finally:
            self._in_transaction = False

    def _undo(self) -> None:
        # After some failures (disk full) SQLite has rolled back by itself. A rollback that fails
        # leaves its work to the next opening, which is as good.
        with contextlib.suppress(apsw.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def put_document(self, name: str, body: Mapping[str, Any]) -> None:
        """Set a JSON document; only inside `transaction`.

        Raises:
            Bug: ``PROJECT.NOT_IN_TRANSACTION``, ``PROJECT.CONTENT_INVALID`` (not JSON, NaN).
        """
        self._need_transaction()
        try:
            text = canonical_json(dict(body)).decode()
        except (TypeError, ValueError) as error:
            raise Bug("PROJECT.CONTENT_INVALID", path=str(self._path)) from error
        self._execute(
            "INSERT INTO documents (name, schema, body) VALUES (?, ?, ?) "
            "ON CONFLICT (name) DO UPDATE SET schema = excluded.schema, body = excluded.body",
            (name, DOCUMENT_SCHEMA, text),
        )

    def drop_document(self, name: str) -> None:
        """Remove a document if it is there; only inside `transaction`.

        Raises:
            Bug: ``PROJECT.NOT_IN_TRANSACTION``.
        """
        self._need_transaction()
        self._execute("DELETE FROM documents WHERE name = ?", (name,))

    def put_blob(self, kind: str, body: bytes) -> BlobRef:
        """Store bytes once under their SHA-256; durable at return (or with the transaction).

        Waits up to ten seconds for another writer of the same file.

        Raises:
            UserFixable: ``PROJECT.READ_ONLY``, ``PROJECT.BLOB_TOO_LARGE`` (about 1 GB).
            Environment: ``PROJECT.BUSY``, ``PROJECT.DISK_FULL``, ``PROJECT.IO``.
        """
        self._need_writable()
        ref = BlobRef(kind, sha256(body), len(body))
        self._execute(
            "INSERT OR IGNORE INTO blobs (digest, kind, size, body) VALUES (?, ?, ?, ?)",
            (ref.digest, kind, ref.size, body),
        )
        return ref

    def audit_append(self, row: AuditRow) -> None:
        """Add a row at the next position; only inside `transaction`.

        Raises:
            Bug: ``PROJECT.NOT_IN_TRANSACTION``; ``PROJECT.CONTENT_INVALID`` if it is not the next
                row or its digest is not that of its bytes.
        """
        self._need_transaction()
        last = self.audit_last()
        expected = 0 if last is None else last.sequence + 1
        if row.sequence != expected or row.digest != sha256(row.body):
            raise Bug("PROJECT.CONTENT_INVALID", path=str(self._path))
        self._execute(
            "INSERT INTO audit (sequence, body, digest) VALUES (?, ?, ?)",
            (row.sequence, row.body, row.digest),
        )

    # -- what is read -------------------------------------------------------------------------

    def get_blob(self, digest: str) -> bytes:
        """Return a blob's bytes, checked against their digest.

        Raises:
            UserFixable: ``PROJECT.BLOB_MISSING``, ``PROJECT.DAMAGED``.
        """
        rows = self._execute("SELECT body FROM blobs WHERE digest = ?", (digest,))
        if not rows:
            raise UserFixable("PROJECT.BLOB_MISSING", path=str(self._path), digest=digest)
        body = rows[0][0]
        if not isinstance(body, bytes) or sha256(body) != digest:
            raise UserFixable("PROJECT.DAMAGED", path=str(self._path))
        return body

    def document(self, name: str) -> dict[str, Any] | None:
        """Return a document or None.

        Raises:
            UserFixable: ``PROJECT.DAMAGED``.
        """
        rows = self._execute("SELECT body FROM documents WHERE name = ?", (name,))
        if not rows:
            return None
        return parsed(rows[0][0], self._path)

    def audit_last(self) -> AuditRow | None:
        """The newest row of the log."""
        rows = self._execute(
            "SELECT sequence, body, digest FROM audit ORDER BY sequence DESC LIMIT 1"
        )
        if not rows:
            return None
        sequence, body, digest = rows[0]
        return _row(sequence, body, digest, self._path)

    def audit_row(self, sequence: int) -> AuditRow | None:
        """The row at a position of the log, or None."""
        rows = self._execute("SELECT body, digest FROM audit WHERE sequence = ?", (sequence,))
        if not rows:
            return None
        body, digest = rows[0]
        return _row(sequence, body, digest, self._path)

    def audit_rows(self, after: int = -(2**63)) -> Iterator[AuditRow]:
        """Rows of the log behind a position, oldest first, in batches so that nothing stays locked between."""
        last = after
        while True:
            rows = self._execute(
                "SELECT sequence, body, digest FROM audit WHERE sequence > ? "
                "ORDER BY sequence LIMIT ?",
                (last, _BATCH),
            )
            if not rows:
                return
            for sequence, body, digest in rows:
                yield _row(sequence, body, digest, self._path)
            last = int(rows[-1][0])

    # -- for this package ---------------------------------------------------------------------

    def _execute(self, sql: str, bindings: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        with translated(self._path):
            rows: list[tuple[Any, ...]] = self._connection.execute(sql, bindings).fetchall()
            return rows

    def _need_writable(self) -> None:
        if self._read_only:
            raise UserFixable("PROJECT.READ_ONLY", path=str(self._path))

    def _need_transaction(self) -> None:
        if not self._in_transaction:
            raise Bug("PROJECT.NOT_IN_TRANSACTION", path=str(self._path))
