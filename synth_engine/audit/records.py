"""What a record is: canonical JSON that holds the digest of the record before it.

Must not decide what is worth recording, nor look into what callers write: no cell value is theirs
to keep.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.errors import Bug, UserFixable
from synth_engine.contracts.plan import canonical_json
from synth_engine.contracts.storage import AuditRow, AuditStore
from synth_engine.crypto import sha256

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

VERSION: Final = 1
FIRST: Final = "0" * 64  # what the first record names as the one before it
LONGEST_TEXT: Final = 2_000
MOST_PAIRS: Final = 1_000
CLOCK: Final = "clock"
_TEXTS: Final = ("actor", "action", "subject", "outcome", "reason")
_PAIRS: Final = ("versions", "digests")
_KEYS: Final = frozenset({"v", "seq", "at", "prev", *_TEXTS, *_PAIRS})


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """A record, read.

    Attributes:
        sequence: position from 0.
        at: ISO-8601 time in UTC, as the machine's clock said; the order is `sequence`, not this.
        actor, action, subject, outcome, reason: who did what to what, how it ended, why.
        versions, digests: what it was done with and to.
        previous, digest: SHA-256 (hex) of the record before and of this one.
    """

    sequence: int
    at: str
    actor: str
    action: str
    subject: str
    outcome: str
    reason: str
    versions: Mapping[str, str]
    digests: Mapping[str, str]
    previous: str
    digest: str


def _check_text(name: str, text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise UserFixable("AUDIT.TEXT_TOO_LONG", field=name, limit=LONGEST_TEXT)
    try:
        text.encode()
    except UnicodeEncodeError as error:  # half of a surrogate pair
        raise UserFixable("AUDIT.TEXT_INVALID", field=name) from error
    return text


def _check_pairs(name: str, pairs: Mapping[str, str]) -> dict[str, str]:
    if len(pairs) > MOST_PAIRS:
        raise Bug("AUDIT.MISUSED", how=f"too many {name}")
    return {_check_text(name, str(k)): _check_text(name, str(v)) for k, v in pairs.items()}


def append(
    store: AuditStore,
    *,
    at: datetime,
    actor: str,
    action: str,
    subject: str = "",
    outcome: str = "ok",
    reason: str = "",
    versions: Mapping[str, str],
    digests: Mapping[str, str],
) -> AuditEntry:
    """Add a record at the end; inside the transaction of the step it records.

    Where the clock stands before the last record's, a record of its own (``clock``, ``back``) says so
    first: `sequence` is the order, and whoever reads `at` knows where it cannot be trusted.

    Args:
        store: where the log lives.
        at: time with a zone; stored in UTC.
        actor: who; this and every other text: at most 2,000 characters, no cell value.
        action: what was done, such as ``fit``.
        subject: to what.
        outcome: how it ended, ``ok`` or a word of the action's own.
        reason: why, as a person said it.
        versions: program -> version, at most 1,000 pairs.
        digests: what -> SHA-256 (hex), at most 1,000 pairs.

    Raises:
        UserFixable: ``AUDIT.TEXT_TOO_LONG``, ``AUDIT.TEXT_INVALID`` naming the field.
        Bug: ``AUDIT.MISUSED`` (a time without a zone, too many pairs).
    """
    if at.tzinfo is None:
        raise Bug("AUDIT.MISUSED", how="time without a zone")
    texts = dict(zip(_TEXTS, (actor, action, subject, outcome, reason), strict=True))
    said = {
        **{name: _check_text(name, text) for name, text in texts.items()},
        "versions": _check_pairs("versions", versions),
        "digests": _check_pairs("digests", digests),
    }
    last = store.audit_last()
    behind = 0.0 if last is None else _behind(last, at)
    if behind > 0:
        clock = {**said, "action": CLOCK, "subject": "", "outcome": "back", "digests": {}}
        why = f"the clock stands {behind:.0f} s before the last record's"
        last = _write(store, last, at, {**clock, "reason": why})
    return parse(_write(store, last, at, said))


def _behind(last: AuditRow, at: datetime) -> float:
    """Seconds by which `at` lies before the last record; 0 where that cannot be read."""
    try:
        before = datetime.fromisoformat(json.loads(last.body)["at"])
        return (before - at).total_seconds()
    except (KeyError, TypeError, ValueError, RecursionError):
        return 0.0


def _write(
    store: AuditStore, last: AuditRow | None, at: datetime, said: Mapping[str, Any]
) -> AuditRow:
    sequence = 0 if last is None else last.sequence + 1
    body = canonical_json(
        {
            "v": VERSION,
            "seq": sequence,
            "at": at.astimezone(UTC).isoformat(),
            **said,
            "prev": FIRST if last is None else last.digest,
        }
    )
    row = AuditRow(sequence, body, sha256(body))
    store.audit_append(row)
    return row


def _is_record(value: Any) -> bool:
    if not isinstance(value, dict) or value.keys() != _KEYS:
        return False
    if type(value["v"]) is not int or value["v"] != VERSION or type(value["seq"]) is not int:
        return False
    for name in _PAIRS:
        if not isinstance(value[name], dict):
            return False
    # Plain sets of types: a log of 100,000 records comes through here.
    texts = [value[name] for name in ("at", "prev", *_TEXTS)]
    kinds = {type(one) for one in (*texts, *value["versions"].values(), *value["digests"].values())}
    return kinds == {str}


def parse(row: AuditRow) -> AuditEntry:
    """Read one stored record.

    Raises:
        UserFixable: ``AUDIT.ENTRY_UNREADABLE`` naming the position, unless its bytes are exactly
            what `append` writes for what they say.
    """
    try:
        record = json.loads(row.body)
        genuine = _is_record(record) and canonical_json(record) == row.body
    except (ValueError, RecursionError):
        genuine = False
    if not genuine:
        raise UserFixable("AUDIT.ENTRY_UNREADABLE", position=row.sequence)
    return AuditEntry(
        sequence=record["seq"],
        at=record["at"],
        **{name: record[name] for name in (*_TEXTS, *_PAIRS)},
        previous=record["prev"],
        digest=row.digest,
    )


def entries(rows: Iterable[AuditRow]) -> tuple[AuditEntry, ...]:
    """Read stored records, in the order given.

    Raises:
        UserFixable: ``AUDIT.ENTRY_UNREADABLE``.
    """
    return tuple(parse(row) for row in rows)


def export(rows: Iterable[AuditRow]) -> bytes:
    """The records' exact bytes, one a line (canonical JSON holds no line break)."""
    return b"".join(row.body + b"\n" for row in rows)


def read_export(untrusted: bytes) -> tuple[AuditRow, ...]:
    r"""Read `export`'s form: a record a line. Digests are computed here, never believed.

    A line that is no record becomes a row that `verify` finds, so that one changed byte does not
    hide where the rest stands.

    Raises:
        UserFixable: ``AUDIT.NOT_AN_EXPORT`` if not a single line is a record.
    """
    lines = untrusted.split(b"\n")
    if lines[-1] == b"":  # the end of the last line, not a line
        lines.pop()
    rows: list[AuditRow] = []
    readable = 0
    for line in lines:
        # A record stands where it says it stands, a line that is none after the one before it.
        row = AuditRow(rows[-1].sequence + 1 if rows else 0, line, sha256(line))
        with contextlib.suppress(UserFixable):
            row = replace(row, sequence=parse(row).sequence)
            readable += 1
        rows.append(row)
    if rows and not readable:
        raise UserFixable("AUDIT.NOT_AN_EXPORT")
    return tuple(rows)
