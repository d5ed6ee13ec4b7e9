"""Is the log as it was written? Says where it is not.

What can be found without help: a record changed, removed, inserted or moved, as long as what
follows stayed. What needs a signed head held outside: a tail cut off, or everything from one
record on written anew. Must not change or repair anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.audit.checkpoints import read_checkpoint, root_hash
from synth_engine.audit.records import FIRST, parse
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.proof import Finding, Verification
from synth_engine.crypto import key_id_of, sha256

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.contracts.storage import AuditRow


def verify(
    rows: Sequence[AuditRow],
    *,
    untrusted_checkpoint: bytes | None = None,
    public_pem: bytes | None = None,
) -> Verification:
    """Check every record and, if given, hold the log against a signed head.

    Claims: ``entry`` (its bytes are not what was written), ``order`` (its number does not follow),
    ``chain`` (it does not name the record before it), each with the position from 0; ``truncated``
    (first missing position); ``checkpoint`` (``form``, ``signature``, or the number of records
    whose root differs).

    Args:
        rows: all records in their stored order.
        untrusted_checkpoint: a head held outside (each release carries one).
        public_pem: whose signature the head must carry; without it the signature is not looked at.

    Raises:
        UserFixable: ``KEYS.NOT_A_KEY`` for `public_pem`.
    """
    key_id = "" if public_pem is None else key_id_of(public_pem)
    findings = _chain(rows)
    trusted: bool | None = None
    if untrusted_checkpoint is not None:
        wrong, trusted = _against(rows, untrusted_checkpoint, public_pem)
        findings.extend(wrong)
    return Verification(not findings, tuple(findings), len(rows), key_id, trusted)


def _chain(rows: Sequence[AuditRow]) -> list[Finding]:
    findings: list[Finding] = []
    previous, expected = FIRST, 0
    for position, row in enumerate(rows):
        subject, digest = str(position), sha256(row.body)
        try:
            entry = parse(row)
        except UserFixable:
            entry = None
        if entry is None or digest != row.digest:
            findings.append(Finding("entry", subject))
        if entry is None:
            expected += 1
        else:
            if not entry.sequence == row.sequence == expected:
                findings.append(Finding("order", subject))
            if entry.previous != previous:
                findings.append(Finding("chain", subject))
            # From here on count as the log does: one gap is one finding, not one a record.
            expected = row.sequence + 1
        previous = digest
    return findings


def _against(
    rows: Sequence[AuditRow], untrusted_checkpoint: bytes, public_pem: bytes | None
) -> tuple[list[Finding], bool | None]:
    """Hold the log against a head; say too whether the key signed it."""
    try:
        head = read_checkpoint(untrusted_checkpoint, public_pem)
    except ValueError:
        return [Finding("checkpoint", "form")], None if public_pem is None else False
    if head.signed is False:
        return [Finding("checkpoint", "signature")], False
    if head.size > len(rows):
        return [Finding("truncated", str(len(rows)))], head.signed
    if root_hash(rows[: head.size]) != head.root:
        return [Finding("checkpoint", str(head.size))], head.signed
    return [], head.signed
