"""Floor 2: the tamper-evident log. Records are chained by digest; a signed head proves the tail.

Works on any `contracts.storage.AuditStore` and knows nothing of the project file. No cell value,
ever: callers pass codes, names they chose themselves and digests. Format: `docs/audit-log.md`.
"""

from __future__ import annotations

from synth_engine.audit import attempts
from synth_engine.audit.checkpoints import checkpoint, cosign, root_hash
from synth_engine.audit.records import AuditEntry, append, entries, export, read_export
from synth_engine.audit.verifying import verify, verify_all

__all__ = [
    "AuditEntry",
    "append",
    "attempts",
    "checkpoint",
    "cosign",
    "entries",
    "export",
    "read_export",
    "root_hash",
    "verify",
    "verify_all",
]
