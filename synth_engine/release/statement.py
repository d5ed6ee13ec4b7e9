"""The signed statement and its envelope: bytes in, bytes out, shared by `seal` and `verify`.

Sources: in-toto Attestation Framework, Statement v1; DSSE v1.0.2 (pre-authentication encoding,
envelope). Must not read or write files and knows no key but as bytes.
"""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.plan import canonical_json
from synth_engine.contracts.proof import CertificateInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

MANIFEST: Final = "manifest.json"
SIGNATURE: Final = "manifest.sig"
ENVELOPE: Final = "manifest.dsse.json"
PUBLIC_KEY: Final = "signer.pub.pem"
CHECKPOINT: Final = "audit-checkpoint.txt"
HOW_TO: Final = "VERIFY.txt"
CMS: Final = "manifest.p7s"
# What cannot be its own subject: the statement and the two forms of its signature...
SIGNED: Final = frozenset({MANIFEST, SIGNATURE, ENVELOPE})
# ...and the third form, which a statement announces (`signatures`) where it belongs to it.
NO_SUBJECTS: Final = SIGNED | {CMS}

STATEMENT_TYPE: Final = "https://in-toto.io/Statement/v1"
PREDICATE_TYPE: Final = "urn:cloister:release:v1"
PAYLOAD_TYPE: Final = "application/vnd.in-toto+json"

_HEX = frozenset("0123456789abcdef")
_DIGEST_LENGTH: Final = 64
_MOST_SUBJECTS: Final = 100_000
_LONGEST_NAME: Final = 1_000


@dataclass(frozen=True, slots=True)
class Subject:
    """One file that the statement speaks of.

    Attributes:
        name: path inside the release, ``/`` between parts.
        sha256: hex digest of its bytes.
        size: bytes.
    """

    name: str
    sha256: str
    size: int


def statement(
    subjects: tuple[Subject, ...], predicate: Mapping[str, Any], kind: str = PREDICATE_TYPE
) -> bytes:
    """Bytes of manifest.json: in-toto Statement v1 in canonical JSON, subjects by name.

    Other signed papers of ours (requests, approvals, notes on keys) are statements of another `kind`.

    Raises:
        ValueError, TypeError: the predicate is not JSON.
    """
    return canonical_json(
        {
            "_type": STATEMENT_TYPE,
            "subject": [
                {
                    "name": one.name,
                    "digest": {"sha256": one.sha256},
                    "annotations": {"size": one.size},
                }
                for one in sorted(subjects, key=lambda one: one.name)
            ],
            "predicateType": kind,
            "predicate": dict(predicate),
        }
    )


def announced(key_id: str, certificate: CertificateInfo | None) -> list[dict[str, Any]]:
    """The manifest's ``signatures``: which files sign it, so that none can be taken away unseen."""
    found: list[dict[str, Any]] = [
        {"kind": "ed25519", "file": SIGNATURE, "key_id": key_id},
        {"kind": "dsse", "file": ENVELOPE, "key_id": key_id},
    ]
    if certificate is not None:
        one = {"kind": "cms", "file": CMS, "subject": certificate.subject}
        found.append({**one, "sha256": certificate.sha256, "chain": list(certificate.chain)})
    return found


def announced_certificate(claims: Mapping[str, Any]) -> CertificateInfo | None:
    """The certificate that a manifest announces, or None.

    Raises:
        ValueError: what it announces is out of order.
    """
    try:
        found = [one for one in claims.get("signatures", []) if one["kind"] == "cms"]
        if not found:
            return None
        (one,) = found
        if one["file"] != CMS:
            raise ValueError
        return CertificateInfo(
            str(one["subject"]), str(one["sha256"]), tuple(str(part) for part in one["chain"])
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError from error


def read_statement(untrusted: bytes) -> tuple[Subject, ...]:
    """The subjects of a manifest.

    Raises:
        ValueError: it is not a statement of ours, a name leads out of the release or stands twice.
    """
    return read_claims(untrusted)[0]


def read_claims(
    untrusted: bytes, kind: str = PREDICATE_TYPE
) -> tuple[tuple[Subject, ...], dict[str, Any]]:
    """The subjects and the predicate of a statement of a kind.

    Raises:
        ValueError: it is none, a name leads out or stands twice.
    """
    try:
        body = json.loads(untrusted, object_pairs_hook=_once, parse_constant=_no_constant)
        if body["_type"] != STATEMENT_TYPE or body["predicateType"] != kind:
            raise ValueError
        if len(body["subject"]) > _MOST_SUBJECTS or not isinstance(body["predicate"], dict):
            raise ValueError
        subjects = tuple(_subject(row) for row in body["subject"])
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError from error
    names = [one.name for one in subjects]
    if len(set(names)) != len(names) or NO_SUBJECTS & set(names):
        raise ValueError
    return subjects, body["predicate"]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose names stand once: two readers must not see two different statements."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _no_constant(text: str) -> float:
    raise ValueError(text)


def _subject(row: Mapping[str, Any]) -> Subject:
    name, digest, size = row["name"], row["digest"]["sha256"], row["annotations"]["size"]
    if not isinstance(name, str) or not is_safe_name(name):
        raise ValueError
    if not isinstance(digest, str) or len(digest) != _DIGEST_LENGTH or not set(digest) <= _HEX:
        raise ValueError
    if isinstance(size, bool) or not isinstance(size, int) or size < 0:
        raise ValueError
    return Subject(name, digest, size)


def is_safe_name(name: str) -> bool:
    """Whether a name stays inside the release on every system."""
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        return False
    if any(sign in name for sign in '\\:*?"<>|'):
        return False
    return all(part not in {"", ".", ".."} for part in name.split("/"))


def pae(payload: bytes) -> bytes:
    """What a DSSE signature covers: the type and the payload, each with its length before it."""
    kind = PAYLOAD_TYPE.encode()
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)


def envelope(payload: bytes, signature: bytes, key_id: str) -> bytes:
    """Bytes of manifest.dsse.json: a DSSE envelope with one signature, canonical JSON."""
    return canonical_json(
        {
            "payload": base64.b64encode(payload).decode(),
            "payloadType": PAYLOAD_TYPE,
            "signatures": [{"keyid": key_id, "sig": base64.b64encode(signature).decode()}],
        }
    )


@dataclass(frozen=True, slots=True)
class Envelope:
    """A DSSE envelope, read and spelt exactly as `envelope` spells it."""

    payload: bytes
    signature: bytes
    key_id: str


def read_envelope(untrusted: bytes) -> Envelope:
    """Read an envelope.

    Raises:
        ValueError: it is not one, or not byte for byte what `envelope` writes for its content.
    """
    try:
        body = json.loads(untrusted, object_pairs_hook=_once, parse_constant=_no_constant)
        (mark,) = body["signatures"]
        found = Envelope(
            payload=base64.b64decode(body["payload"], validate=True),
            signature=base64.b64decode(mark["sig"], validate=True),
            key_id=str(mark["keyid"]),
        )
    except (KeyError, TypeError, AttributeError, RecursionError, binascii.Error) as error:
        raise ValueError from error
    if envelope(found.payload, found.signature, found.key_id) != untrusted:
        raise ValueError
    return found
