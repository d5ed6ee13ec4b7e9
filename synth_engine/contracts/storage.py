"""What rooms may ask of the project file without knowing it: blobs, documents, audit rows.

Only the parent process writes documents and audit rows, in one transaction; a worker adds blobs in
transactions of its own. A blob that no document names is swept away when the project is next opened.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class BlobRef:
    """Name of a stored blob: what it is, SHA-256 of its bytes (hex), size."""

    kind: str
    digest: str
    size: int

    def to_json(self) -> dict[str, Any]:
        """Plain JSON form."""
        return {"kind": self.kind, "digest": self.digest, "size": self.size}

    @classmethod
    def from_json(cls, untrusted: Mapping[str, Any]) -> BlobRef:
        """Read `to_json`'s form (KeyError, ValueError, TypeError if it is not that)."""
        return cls(str(untrusted["kind"]), str(untrusted["digest"]), int(untrusted["size"]))


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One stored audit record: position from 0, its exact bytes, SHA-256 (hex) of them."""

    sequence: int
    body: bytes
    digest: str


@runtime_checkable
class BlobStore(Protocol):
    """Where row chunks, models and reports live."""

    def put_blob(self, kind: str, body: bytes) -> BlobRef:
        """Store bytes (once: the same bytes again change nothing); durable when this returns."""
        ...

    def get_blob(self, digest: str) -> bytes:
        """Return the bytes, checked against the digest.

        Raises:
            UserFixable: ``PROJECT.BLOB_MISSING``, ``PROJECT.DAMAGED``.
        """
        ...


@runtime_checkable
class AuditStore(Protocol):
    """Where the log keeps its rows. Appending works only inside a project transaction."""

    def audit_last(self) -> AuditRow | None:
        """The newest row."""
        ...

    def audit_append(self, row: AuditRow) -> None:
        """Add a row at the next position."""
        ...

    def audit_rows(self) -> Iterator[AuditRow]:
        """All rows, oldest first."""
        ...


@runtime_checkable
class DocumentStore(Protocol):
    """Where the project's JSON documents live (``source``, ``profile``, ``plan``, ``model``, ...)."""

    def document(self, name: str) -> dict[str, Any] | None:
        """Return a document or None."""
        ...

    def put_document(self, name: str, body: Mapping[str, Any]) -> None:
        """Set a document; only inside `transaction`."""
        ...

    def drop_document(self, name: str) -> None:
        """Remove a document; only inside `transaction`."""
        ...

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing, durable at the end: documents and audit rows together."""
        ...
