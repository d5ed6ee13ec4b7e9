"""Exported audit logs and checkpoints held outside: no project needed."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any, Final

from synth_engine import audit, crypto
from synth_engine.api.cards import release_card
from synth_engine.api.keys import read_small
from synth_engine.contracts.errors import Usage, UserFixable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from synth_engine.audit import AuditEntry
    from synth_engine.contracts.proof import Verification

LARGEST_LOG = 1 << 30
WITNESS: Final = "cloister.witness"  # name of a second person's key in a checkpoint
_PLAIN: Final = ("sequence", "at", "actor", "action", "subject", "outcome", "reason")
_PAIRS: Final = ("versions", "digests")
_NEVER: Final = datetime.max.replace(tzinfo=UTC)


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
    until: str | None = None,
    outcomes: Sequence[str] = (),
    text: str = "",
    shown: Callable[[AuditEntry], str] | None = None,
) -> tuple[AuditEntry, ...]:
    """Entries that fit all that is asked: actions, outcomes, person, a time (as the clock said), words.

    Args:
        entries: oldest first.
        actions: such as ``release``; none: all.
        person: the name as it stands in the log.
        since: ISO 8601 date or time; without a zone it is UTC.
        until: likewise, the last moment that counts; a date alone counts to its end.
        outcomes: such as ``refused``; none: all.
        text: words that must all stand somewhere in the entry, in any field; large and small letters are one.
        shown: what an entry says where it is shown in other words than its own: each word may stand there, too.

    Raises:
        Usage: ``USAGE.NOT_A_TIME``.
    """
    start = None if since is None else _moment(since)
    end = None if until is None else _moment(until, whole_day=True)
    wanted = text.casefold().split()
    return tuple(
        one
        for one in entries
        if (not actions or one.action in actions)
        and (not outcomes or one.outcome in outcomes)
        and (person is None or one.actor == person)
        and (start is None or _recorded(one) >= start)
        and (end is None or _recorded(one) <= end or _recorded(one) == _NEVER)
        and (not wanted or _says(one, wanted, shown))
    )


def _says(
    entry: AuditEntry, wanted: Sequence[str], shown: Callable[[AuditEntry], str] | None
) -> bool:
    """Whether every word stands in it. Entries hold codes, names and digests, never a cell value."""
    pairs = " ".join(f"{k} {v}" for k, v in (*entry.digests.items(), *entry.versions.items()))
    plain = (
        f"{entry.sequence} {entry.at} {entry.actor} {entry.action} {entry.subject} {entry.outcome}"
    )
    said = f"{plain} {entry.reason} {entry.digest} {pairs}".casefold()
    missing = [word for word in wanted if word not in said]
    if not missing or shown is None:
        return not missing
    also = shown(entry).casefold()
    return all(word in also for word in missing)


def _moment(text: str, *, whole_day: bool = False) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        if whole_day and len(text.strip()) == len("2026-01-31"):
            moment = datetime.combine(moment.date(), time.max)
    except ValueError as error:
        raise Usage("USAGE.NOT_A_TIME", text=text[:40]) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _recorded(entry: AuditEntry) -> datetime:
    """When an entry was written; one whose time is no time is never hidden by a filter."""
    try:
        moment = datetime.fromisoformat(entry.at)
    except ValueError:
        return _NEVER
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def checkpoint_qr(path: Path) -> tuple[bytes, tuple[str, ...]]:
    """A checkpoint's bytes, and their QR code as rows of ``1`` (dark) and ``0``: whoever scans it has the file.

    Args:
        path: a checkpoint, or a release (folder or .zip) that holds one.

    Raises:
        UserFixable: ``AUDIT.NOT_A_CHECKPOINT``, ``KEYS.MISSING``, ``AUDIT.QR_TOO_LONG``.
    """
    is_release = path.is_dir() or path.suffix.lower() == ".zip"
    untrusted = release_card(path).head if is_release else read_small(path)
    return untrusted, qr_of(untrusted)


def qr_of(untrusted: bytes) -> tuple[str, ...]:
    """The QR code of a checkpoint's bytes (errors as `checkpoint_qr`)."""
    from synth_engine.audit.checkpoints import read_checkpoint
    from synth_engine.audit.qr import qr_rows

    try:
        read_checkpoint(untrusted, None)
    except ValueError as error:
        raise UserFixable("AUDIT.NOT_A_CHECKPOINT") from error
    return qr_rows(untrusted)


def write_qr(path: Path, rows: Sequence[str]) -> None:
    """Write a QR code as a drawing (SVG) to a new file (``FILE.EXISTS``, ``FILE.CANNOT_WRITE``)."""
    from synth_engine.audit.qr import qr_svg
    from synth_engine.tables.files import write_bytes

    write_bytes(path, qr_svg(rows))


def qr_text(rows: Sequence[str]) -> str:
    """A QR code for a terminal."""
    from synth_engine.audit.qr import qr_text as drawn

    return drawn(rows)


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
