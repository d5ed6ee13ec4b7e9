"""Exported audit logs and checkpoints held outside: no project needed."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from synth_engine import audit, crypto
from synth_engine.api.keys import read_small
from synth_engine.contracts.errors import Usage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from synth_engine.audit import AuditEntry
    from synth_engine.contracts.proof import Verification

LARGEST_LOG = 1 << 30
WITNESS: Final = "cloister.witness"  # name of a second person's key in a checkpoint
_PLAIN: Final = ("sequence", "at", "actor", "action", "subject", "outcome", "reason")
_PAIRS: Final = ("versions", "digests")


def read_audit_export(path: Path) -> tuple[AuditEntry, ...]:
    """Read an exported log's entries.

    Raises:
        UserFixable: ``AUDIT.*`` codes for anything that is not one.
    """
    return audit.entries(audit.read_export(read_small(path, LARGEST_LOG)))


def read_all(paths: Sequence[Path]) -> tuple[bytes, ...]:
    """Read checkpoints or keys.

    Raises:
        UserFixable: ``KEYS.MISSING``, ``KEYS.NOT_A_KEY`` (too large).
    """
    return tuple(map(read_small, paths))


def verify_audit_export(
    path: Path, checkpoints: Sequence[Path] = (), public_keys: Sequence[Path] = ()
) -> Verification:
    """Check an exported log, and hold it against the checkpoints that are given (`audit.verify_all`)."""
    rows = audit.read_export(read_small(path, LARGEST_LOG))
    return audit.verify_all(rows, read_all(checkpoints), read_all(public_keys))


def sign_checkpoint(path: Path, out: Path, key: Path, passphrase: str | None) -> str:
    """Write a checkpoint with one more signature, a second person's, to a new file; return the key's id.

    Raises:
        UserFixable: ``AUDIT.NOT_A_CHECKPOINT``, ``AUDIT.SIGNED_ALREADY``, ``KEYS.*``, ``FILE.EXISTS``.
        Environment: ``FILE.CANNOT_WRITE``.
    """
    from synth_engine.tables.files import write_bytes

    untrusted = read_small(path)
    signer = crypto.load_signing_key(key, passphrase)
    write_bytes(out, audit.cosign(untrusted, signer, WITNESS))
    return signer.key_id


def chosen_entries(
    entries: Iterable[AuditEntry],
    *,
    actions: Sequence[str] = (),
    person: str | None = None,
    since: str | None = None,
) -> tuple[AuditEntry, ...]:
    """Entries of these actions, by this person, from this moment on (as the clock said); none given: all.

    Args:
        entries: oldest first.
        actions: such as ``release``.
        person: the name as it stands in the log.
        since: ISO 8601 date or time; without a zone it is UTC.

    Raises:
        Usage: ``USAGE.NOT_A_TIME``.
    """
    start = None if since is None else _moment(since)
    return tuple(
        one
        for one in entries
        if (not actions or one.action in actions)
        and (person is None or one.actor == person)
        and (start is None or _recorded(one) >= start)
    )


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise Usage("USAGE.NOT_A_TIME", text=text[:40]) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _recorded(entry: AuditEntry) -> datetime:
    """When an entry was written; one whose time is no time is never hidden by a filter."""
    try:
        moment = datetime.fromisoformat(entry.at)
    except ValueError:
        return datetime.max.replace(tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def entry_json(entry: AuditEntry) -> dict[str, Any]:
    """An entry as plain JSON."""
    body = {name: getattr(entry, name) for name in _PLAIN}
    body |= {name: dict(getattr(entry, name)) for name in _PAIRS}
    return {**body, "previous": entry.previous, "digest": entry.digest}


def entries_csv(entries: Iterable[AuditEntry]) -> bytes:
    """Entries for a spreadsheet: to be read, not to be checked. Texts that it would run are neutralised."""
    from synth_engine.release.formulas import neutral

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*_PLAIN, *_PAIRS, "digest"])
    for one in entries:
        pairs = ["; ".join(f"{k}={v}" for k, v in getattr(one, name).items()) for name in _PAIRS]
        texts = [str(getattr(one, name)) for name in _PLAIN]
        writer.writerow([neutral(text) for text in (*texts, *pairs, one.digest)])
    return out.getvalue().encode()
