"""Projects for tests of the file: one passphrase, one moment, some content."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from synth_engine import audit
from synth_engine.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    from synth_engine.contracts.storage import BlobRef

PASSPHRASE = "correct horse battery"
AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def make(path: Path) -> Project:
    """A new, empty, open project."""
    return Project.create(path, PASSPHRASE, name="Demo", at=AT)


def fill(project: Project, chunks: int = 5, size: int = 20_000) -> list[BlobRef]:
    """Put chunks, a document that names them and an audit record into a project."""
    refs = [project.put_blob("chunk", bytes([number]) * size) for number in range(chunks)]
    with project.transaction():
        project.put_document("source", {"v": 1, "chunks": [ref.to_json() for ref in refs]})
        audit.append(project, at=AT, actor="a", action="import", versions={}, digests={})
    return refs
