"""A signed head of the log: one small text in the C2SP tlog-checkpoint format.

Anybody with a copy can tell a log that was cut off or rewritten afterwards. Must not say what is
wrong with the log itself: that is `verifying`.

Sources: root hash, RFC 9162 section 2.1.1 over the records' exact bytes; text, c2sp.org/tlog-
checkpoint; signature line, c2sp.org/signed-note with Ed25519.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from synth_engine.contracts.errors import Bug, UserFixable
from synth_engine.crypto import raw_public_key, verify_signature

if TYPE_CHECKING:
    from collections.abc import Iterable

    from synth_engine.contracts.storage import AuditRow
    from synth_engine.crypto import SigningKey

_ED25519: Final = b"\x01"  # algorithm byte of a signed note's key hash
_DASH: Final = "\N{EM DASH}"
_KEY_HASH_BYTES: Final = 4
_LARGEST: Final = 64 * 1024
_MOST_SIGNATURES: Final = 100
_NAME = re.compile(r"[^\s+\x00-\x1f\x7f]+")
_SIZE = re.compile(r"0|[1-9][0-9]{0,18}")


def root_hash(rows: Iterable[AuditRow]) -> bytes:
    """Merkle tree head (32 bytes) of RFC 9162; SHA-256 of nothing for an empty log."""
    level = [hashlib.sha256(b"\x00" + row.body).digest() for row in rows]
    if not level:
        return hashlib.sha256(b"").digest()
    # Pairing from the left and carrying an odd last node up gives RFC 9162's tree.
    while len(level) > 1:
        paired = [
            hashlib.sha256(b"\x01" + level[i] + level[i + 1]).digest()
            for i in range(0, len(level) - 1, 2)
        ]
        if len(level) % 2:
            paired.append(level[-1])
        level = paired
    return level[0]


def _key_hash(name: str, public_pem: bytes) -> bytes:
    """First four bytes of SHA-256(name, newline, algorithm, key): how a note names its key."""
    raw = raw_public_key(public_pem)
    return hashlib.sha256(name.encode() + b"\n" + _ED25519 + raw).digest()[:_KEY_HASH_BYTES]


def checkpoint(rows: Iterable[AuditRow], key: SigningKey, origin: str) -> bytes:
    """Sign the head of the log.

    Args:
        rows: all records, oldest first.
        key: who signs.
        origin: name of the log and of the key; no spaces, plus signs or control characters.

    Raises:
        Bug: ``AUDIT.MISUSED`` if `origin` is not such a name.
    """
    if not _NAME.fullmatch(origin):
        raise Bug("AUDIT.MISUSED", how="origin")
    held = tuple(rows)
    root = base64.b64encode(root_hash(held)).decode()
    text = f"{origin}\n{len(held)}\n{root}\n"
    return f"{text}\n{_signature_line(text.encode(), key, origin)}".encode()


def _signature_line(text: bytes, key: SigningKey, name: str) -> str:
    signature = _key_hash(name, key.public_pem) + key.sign(text)
    return f"{_DASH} {name} {base64.b64encode(signature).decode()}\n"


def cosign(untrusted: bytes, key: SigningKey, name: str) -> bytes:
    """The checkpoint with one more signature line: a second person's, over the same head.

    Args:
        untrusted: a checkpoint; its earlier signatures stay and are not judged.
        key: who signs.
        name: of the key, as for `checkpoint`'s origin.

    Raises:
        UserFixable: ``AUDIT.NOT_A_CHECKPOINT``, ``AUDIT.SIGNED_ALREADY``.
        Bug: ``AUDIT.MISUSED`` if `name` is no name of a key.
    """
    if not _NAME.fullmatch(name):
        raise Bug("AUDIT.MISUSED", how="name of a key")
    try:
        head = read_checkpoint(untrusted, key.public_pem)
        added = _signature_line(untrusted.rpartition(b"\n\n")[0] + b"\n", key, name).encode()
        read_checkpoint(untrusted + added, None)  # not one signature too many
    except ValueError:
        raise UserFixable("AUDIT.NOT_A_CHECKPOINT") from None
    if head.signed:
        raise UserFixable("AUDIT.SIGNED_ALREADY", key_id=key.key_id)
    return untrusted + added


@dataclass(frozen=True, slots=True)
class Head:
    """A checkpoint, read: what it says of the log.

    Attributes:
        origin: name of the log.
        size: how many records it covers.
        root: 32 bytes.
        signed: the given key signed it; None where no key was given.
    """

    origin: str
    size: int
    root: bytes
    signed: bool | None


def _base64(text: str) -> bytes:
    """Strict base64: only the one spelling that an encoder gives (ValueError)."""
    body = base64.b64decode(text, validate=True)
    if base64.b64encode(body).decode() != text:
        raise ValueError
    return body


def read_checkpoint(untrusted: bytes, public_pem: bytes | None) -> Head:
    """Read a checkpoint and look for the key's signature; other keys' lines are skipped.

    Raises:
        ValueError: it is not a checkpoint.
        UserFixable: ``KEYS.NOT_A_KEY`` for `public_pem`.
    """
    if len(untrusted) > _LARGEST:
        raise ValueError
    text = untrusted.decode("utf-8")
    body, found, notes = text.rpartition("\n\n")
    lines = body.split("\n")
    if not found or not notes.endswith("\n") or len(lines) < 3 or not all(lines):
        raise ValueError
    origin, size, root = lines[0], lines[1], _base64(lines[2])
    if not _SIZE.fullmatch(size) or len(root) != hashlib.sha256().digest_size:
        raise ValueError
    marks = [_mark(line) for line in notes.removesuffix("\n").split("\n")]
    if len(marks) > _MOST_SIGNATURES:
        raise ValueError
    signed: bool | None = None
    if public_pem is not None:
        signed = any(
            mark[:_KEY_HASH_BYTES] == _key_hash(name, public_pem)
            and verify_signature(public_pem, mark[_KEY_HASH_BYTES:], f"{body}\n".encode())
            for name, mark in marks
        )
    return Head(origin, int(size), root, signed)


def _mark(line: str) -> tuple[str, bytes]:
    """Key name and (key hash, signature) of a signature line (ValueError)."""
    parts = line.split(" ")
    if len(parts) != 3 or parts[0] != _DASH or not _NAME.fullmatch(parts[1]):
        raise ValueError
    try:
        mark = _base64(parts[2])
    except binascii.Error as error:
        raise ValueError from error
    if len(mark) <= _KEY_HASH_BYTES:
        raise ValueError
    return parts[1], mark
