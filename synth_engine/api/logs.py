"""Exported audit logs and checkpoints held outside: no project needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine import audit
from synth_engine.api.keys import read_small

if TYPE_CHECKING:
    from pathlib import Path

    from synth_engine.audit import AuditEntry
    from synth_engine.contracts.proof import Verification

LARGEST_LOG = 1 << 30


def read_audit_export(path: Path) -> tuple[AuditEntry, ...]:
    """Read an exported log's entries.

    Raises:
        UserFixable: ``AUDIT.*`` codes for anything that is not one.
    """
    return audit.entries(audit.read_export(read_small(path, LARGEST_LOG)))


def read_checkpoint(
    checkpoint: Path | None, public_key: Path | None
) -> tuple[bytes | None, bytes | None]:
    """Read a checkpoint and the key it should be signed with."""
    return (
        None if checkpoint is None else read_small(checkpoint),
        None if public_key is None else read_small(public_key),
    )


def verify_audit_export(
    path: Path, checkpoint: Path | None, public_key: Path | None
) -> Verification:
    """Check an exported log, and hold it against a checkpoint if one is given."""
    held, public = read_checkpoint(checkpoint, public_key)
    rows = audit.read_export(read_small(path, LARGEST_LOG))
    return audit.verify(rows, untrusted_checkpoint=held, public_pem=public)
