"""Is the log as it was written? Says where it is not.

What can be found without help: a record changed, removed, inserted or moved, as long as what
follows stayed. What needs a signed head held outside: a tail cut off, or everything from one
record on written anew. Must not change or repair anything.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from synth_engine.audit.checkpoints import read_checkpoint, root_hash
from synth_engine.audit.records import FIRST, parse
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.proof import Finding, Verification
from synth_engine.crypto import key_id_of, sha256

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.audit.checkpoints import Head
    from synth_engine.contracts.storage import AuditRow


def verify(
    rows: Sequence[AuditRow],
    *,
    untrusted_checkpoint: bytes | None = None,
    public_pem: bytes | None = None,
) -> Verification:
    """Check every record and, if given, hold the log against one signed head; see `verify_all`."""
    heads = () if untrusted_checkpoint is None else (untrusted_checkpoint,)
    return verify_all(rows, heads, () if public_pem is None else (public_pem,))


def verify_all(
    rows: Sequence[AuditRow],
    untrusted_checkpoints: Sequence[bytes] = (),
    public_pems: Sequence[bytes] = (),
) -> Verification:
    """Check every record, and hold the log against every signed head that is given.

    Claims: ``entry`` (its bytes are not what was written), ``order`` (its number does not follow),
    ``chain`` (it does not name the record before it), each with the position from 0; ``truncated``
    (first missing position); ``checkpoint`` (``form``, ``signature``, or the number of records
    whose root differs; the head's number before it where there are several); ``fork`` (number of
    records at which two heads contradict each other: no one log can fit both). A log that fits an
    older and a newer head has only grown in between: nothing that the older one covers was changed.

    Args:
        rows: all records in their stored order.
        untrusted_checkpoints: heads held outside (each release carries one), in any order.
        public_pems: keys that must have signed, each of them every head; without any the signatures
            are not looked at.

    Raises:
        UserFixable: ``KEYS.NOT_A_KEY`` for one of `public_pems`.
    """
    findings = _chain(rows)
    key_ids = [key_id_of(pem) for pem in public_pems]
    heads: list[Head] = []
    for number, untrusted in enumerate(untrusted_checkpoints, start=1):
        before = "" if len(untrusted_checkpoints) == 1 else f"{number}: "
        wrong, head = _against(rows, untrusted, public_pems)
        findings.extend(replace(one, subject=before + one.subject) for one in wrong)
        if head is not None:
            heads.append(head)
    roots: dict[int, bytes] = {}
    for head in heads:
        if roots.setdefault(head.size, head.root) != head.root:
            findings.append(Finding("fork", str(head.size)))
    trusted = None
    if untrusted_checkpoints and public_pems:
        trusted = len(heads) == len(untrusted_checkpoints) and all(one.signed for one in heads)
    return Verification(not findings, tuple(findings), len(rows), ", ".join(key_ids), trusted)


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
    rows: Sequence[AuditRow], untrusted_checkpoint: bytes, public_pems: Sequence[bytes]
) -> tuple[list[Finding], Head | None]:
    """Hold the log against a head; return it too where it is one and every key signed it."""
    try:
        heads = [read_checkpoint(untrusted_checkpoint, pem) for pem in public_pems or (None,)]
    except ValueError:
        return [Finding("checkpoint", "form")], None
    if any(head.signed is False for head in heads):
        return [Finding("checkpoint", "signature")], None
    head = heads[0]
    if head.size > len(rows):
        return [Finding("truncated", str(len(rows)))], head
    if root_hash(rows[: head.size]) != head.root:
        return [Finding("checkpoint", str(head.size))], head
    return [], head
