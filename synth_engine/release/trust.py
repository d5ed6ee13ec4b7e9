"""Whom a recipient trusts: a file of keys, and the signed notes by which keys follow each other and are revoked.

Must not guess: a note that cannot be read is an error, for a revocation that is passed over trusts a thief. What
can be proved without a trusted clock is little, and stands in docs/approval.md.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import canonical_json
from synth_engine.crypto import key_id_of, verify_signature
from synth_engine.release.papers import Paper, paper, read_paper
from synth_engine.release.statement import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.crypto import SigningKey

REVOCATION: Final = "urn:cloister:key-revocation:v1"
SUCCESSION: Final = "urn:cloister:key-succession:v1"
Because: TypeAlias = Literal["compromised", "retired"]
REASONS: Final = ("compromised", "retired")
_MOST_NOTES: Final = 10_000

_PEM: Final = re.compile(rb"-----BEGIN PUBLIC KEY-----.*?-----END PUBLIC KEY-----", re.DOTALL)
_REMARK: Final = re.compile(rb"#[^\r\n]*")
_KEY_ID: Final = re.compile(rb"\b[0-9a-fA-F]{64}\b")
_NOTE: Final = re.compile(rb"^[ \t]*(\{[^\r\n]*)", re.MULTILINE)
_SEEN: Final = re.compile(rb"^[ \t]*seen[ \t]+([0-9a-fA-F]{64})\b[^\r\n]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Revocation:
    """A key was revoked by its own holder.

    Attributes:
        because: ``compromised``: somebody else may sign with it; ``retired``: nobody does any more.
        at: from when on, as the holder said.
    """

    because: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Trust:
    """What a trust file says.

    Attributes:
        keys: ids of the keys that are trusted, successors among them.
        revoked: key id -> how and when.
        seen: digests of manifests that the file's owner knew before.
    """

    keys: frozenset[str]
    revoked: Mapping[str, Revocation] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()

    def accepts(
        self, key_id: str, manifest: str, made_at: str
    ) -> Literal["yes", "unknown", "revoked"]:
        """Whether a signature of this key counts.

        Args:
            key_id: whose.
            manifest: SHA-256 (hex) of manifest.json.
            made_at: the signer's own word for when he signed. A thief can say any time, so it counts only for
                keys that were retired, never for compromised ones.
        """
        if key_id not in self.keys:
            return "unknown"
        found = self.revoked.get(key_id)
        if found is None or manifest in self.seen:
            return "yes"
        if found.because == "retired":
            made = moment(made_at)
            if made is not None and made < found.at:
                return "yes"
        return "revoked"


def moment(text: Any) -> datetime | None:
    """An ISO time with a zone; None for anything else."""
    try:
        found = datetime.fromisoformat(text)
        return None if found.tzinfo is None else found.astimezone(UTC)
    except (TypeError, ValueError, OverflowError):
        return None


def revocation(key: SigningKey, because: Because, reason: str, at: datetime) -> bytes:
    """A key says of itself that it no longer counts.

    Args:
        key: which.
        because: see `Revocation`.
        reason: in words.
        at: from when on.
    """
    says = {"v": 1, "because": because, "reason": reason, "at": at.isoformat()}
    return paper(REVOCATION, (Subject("key", key.key_id, 0),), says, key)


def succession(old: SigningKey, new: SigningKey, at: datetime) -> bytes:
    """A key names the one that follows it; the new one signs too, so that nobody names a stranger's key."""
    link = _link(old.key_id, new.key_id, at.isoformat())
    says = {
        "v": 1,
        "at": at.isoformat(),
        "successor": new.public_pem.decode(),
        "proof": base64.b64encode(new.sign(link)).decode(),
    }
    return paper(SUCCESSION, (Subject("key", new.key_id, 0),), says, old)


def _link(old: str, new: str, at: str) -> bytes:
    """What the new key signs."""
    return canonical_json({"kind": SUCCESSION, "from": old, "to": new, "at": at})


def read_trust(untrusted: bytes) -> Trust:
    """Read a trust file: PEM public keys, key ids, notes (one a line), ``seen DIGEST`` lines, remarks after ``#``.

    Raises:
        UserFixable: ``KEYS.NOT_A_KEY`` where there is no key in it, for silence must not trust;
            ``KEYS.NOTE_INVALID`` for a note that cannot be read.
    """
    # A key that somebody took out by a "#" before it must not be trusted any longer.
    kept = _REMARK.sub(b"", untrusted)
    lines = _NOTE.findall(kept)
    if len(lines) > _MOST_NOTES:
        raise UserFixable("KEYS.NOTE_INVALID", number=_MOST_NOTES)
    notes = [_note(line.strip(), number) for number, line in enumerate(lines, start=1)]
    kept = _NOTE.sub(b"", kept)
    seen = frozenset(one.decode().lower() for one in _SEEN.findall(kept))
    kept = _SEEN.sub(b"", kept)
    found = {key_id_of(block + b"\n") for block in _PEM.findall(kept)}
    found |= {one.decode().lower() for one in _KEY_ID.findall(_PEM.sub(b"", kept))}
    if not found:
        raise UserFixable("KEYS.NOT_A_KEY", path="the trust file")
    revoked = _revoked([one for kind, one in notes if kind == REVOCATION])
    links = [one for kind, one in notes if kind == SUCCESSION]
    return Trust(_followed(frozenset(found), links, revoked), revoked, seen)


def _note(line: bytes, number: int) -> tuple[str, Paper]:
    """A note of either kind (KEYS.NOTE_INVALID)."""
    for kind in (REVOCATION, SUCCESSION):
        try:
            found = read_paper(line, kind)
            _check(found, kind)
        except ValueError:
            continue
        return kind, found
    raise UserFixable("KEYS.NOTE_INVALID", number=number)


def _check(note: Paper, kind: str) -> None:
    """Whether a note says what its kind must say (ValueError)."""
    (subject,), says = note.subjects, note.says
    if says.get("v") != 1 or moment(says.get("at")) is None:
        raise ValueError
    if kind == REVOCATION:
        right = subject.sha256 == note.key_id and says.get("because") in REASONS
    else:
        right = _is_proved(note, subject.sha256)
    if not right:
        raise ValueError


def _is_proved(note: Paper, successor: str) -> bool:
    try:
        pem = str(note.says["successor"]).encode(errors="replace")
        proof = base64.b64decode(note.says["proof"], validate=True)
        link = _link(note.key_id, successor, note.says["at"])
        return key_id_of(pem) == successor and verify_signature(pem, proof, link)
    except (KeyError, TypeError, ValueError, UserFixable):
        return False


def _revoked(notes: list[Paper]) -> dict[str, Revocation]:
    """The gravest word about each key, the earliest time."""
    found: dict[str, Revocation] = {}
    for note in notes:
        at, because = moment(note.says["at"]), str(note.says["because"])
        before = found.get(note.key_id)
        if at is None:
            continue
        if before is not None:
            at = min(at, before.at)
            because = min(because, before.because)  # "compromised" sorts before "retired"
        found[note.key_id] = Revocation(because, at)
    return found


def _followed(
    listed: frozenset[str], links: list[Paper], revoked: Mapping[str, Revocation]
) -> frozenset[str]:
    """The listed keys and whoever they named.

    A compromised key names nobody: its thief could have written the note, with any date.
    """
    known = set(listed)
    grown = True
    while grown:
        before = len(known)
        for link in links:
            gone, at = revoked.get(link.key_id), moment(link.says["at"])
            counts = gone is None or (
                gone.because == "retired" and at is not None and at <= gone.at
            )
            if link.key_id in known and counts:
                known.add(link.subjects[0].sha256)
        grown = len(known) > before
    return frozenset(known)


def described(untrusted: bytes) -> dict[str, str]:
    """What a note's file says, for people (`cloister keys show`).

    Raises:
        UserFixable: ``KEYS.NOTE_INVALID``.
    """
    kind, note = _note(untrusted.strip(), 1)
    told = ("at", "because", "reason")
    found = {"note": "revocation" if kind == REVOCATION else "succession", "key_id": note.key_id}
    if kind == SUCCESSION:
        found["successor"] = note.subjects[0].sha256
    return found | {name: str(note.says[name]) for name in told if name in note.says}
