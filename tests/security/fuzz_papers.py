"""Signed and sealed papers that are fuzzed, each with sound seeds: releases, approvals, logs, registries, certificates."""

from __future__ import annotations

import contextlib
import functools
import json
from typing import Any

from synth_engine.contracts.errors import UserFixable
from tests.security.fuzz_documents import AT


@functools.cache
def _key() -> Any:
    from synth_engine import crypto

    return crypto.new_signing_key()


def manifest() -> list[bytes]:
    """Sound ones."""
    from synth_engine.release import statement as said

    subjects = (
        said.Subject("tables/p.csv", "ab" * 32, 100),
        said.Subject("report.html", "cd" * 32, 5),
    )
    body = said.statement(subjects, {"made_at": AT.isoformat(), "signatures": []})
    return [body]


def envelope() -> list[bytes]:
    """Sound ones."""
    from synth_engine.release import statement as said

    (body,) = manifest()
    return [said.envelope(body, _key().sign(said.pae(body)), _key().key_id)]


def papers() -> list[bytes]:
    """Sound ones."""
    from synth_engine.release import trust

    return [
        _key().public_pem + trust.revocation(_key(), "retired", "r", AT) + b"\nseen " + b"ab" * 32 + b"\n# x\n",
        trust.succession(_key(), _key(), AT),
    ]  # fmt: skip


def approval(data: bytes) -> object:
    """One turn of its parser."""
    from synth_engine.release import approvals

    with contextlib.suppress(ValueError):
        approvals.read_request(data)
    return approvals.read_approval(data)


def approvals() -> list[bytes]:
    """Sound ones."""
    from synth_engine.release import approvals
    from synth_engine.release import statement as said

    files = (said.Subject("tables/p.csv", "ab" * 32, 100),)
    asked = approvals.request_paper(
        _key(), files=files, claims={"a": 1}, person="P", at=AT, nonce="00" * 16
    )
    request = approvals.read_request(asked)
    answer = approvals.approval_paper(
        _key(), request, approved=True, person="Q", reason="r", at=AT, overrides=()
    )
    return [asked, answer]


def statement(data: bytes) -> object:
    """One turn of its parser."""
    from synth_engine.release import statement as said

    subjects, claims = said.read_claims(data)
    said.announced_certificate(claims)
    return subjects


def sealed(data: bytes) -> object:
    """One turn of its parser."""
    from synth_engine.release import statement as said

    return said.read_envelope(data)


def trust(data: bytes) -> object:
    """One turn of its parser."""
    from synth_engine.release.trust import described, read_trust

    with contextlib.suppress(UserFixable):
        described(data)
    return read_trust(data)


def checkpoint(data: bytes) -> object:
    """One turn of its parser."""
    from synth_engine.audit.checkpoints import read_checkpoint

    return read_checkpoint(data, _key().public_pem)


def checkpoints() -> list[bytes]:
    """Sound ones."""
    from synth_engine import audit

    return [audit.checkpoint((), _key(), "cloister")]


def export(data: bytes) -> object:
    """One turn of its parser."""
    from synth_engine.audit import records
    from synth_engine.audit.verifying import verify

    rows = records.read_export(data)
    return verify(rows)


def exports() -> list[bytes]:
    """Sound ones."""
    record = {
        "v": 1, "seq": 0, "at": AT.isoformat(), "actor": "a", "action": "import", "reason": "", "outcome": "ok",
        "versions": {}, "digests": {"x": "ab" * 32}, "prev": "", "subject": "",
    }  # fmt: skip
    return [json.dumps(record, sort_keys=True, separators=(",", ":")).encode() + b"\n"]


def attempt(data: bytes) -> object:
    """One turn of its parser."""
    from synth_engine.audit.attempts import _parse

    return _parse(data)


def attempts() -> list[bytes]:
    """Sound ones."""
    body = {
        "v": 1, "at": AT.isoformat(), "what": "open", "code": "PROJECT.WRONG_PASSPHRASE", "said": "", "actor": "a",
        "host": "h", "pid": 1,
    }  # fmt: skip
    return [json.dumps(body).encode()]


def registry(data: bytes) -> object:
    """One turn of its parser."""
    from synth_engine.collapse import registry

    return registry.from_bytes(data, "r")


def registries() -> list[bytes]:
    """Sound ones."""
    from synth_engine.collapse import registry

    return [registry.to_bytes([registry.Sealed("ab" * 8, "cd" * 16, b"x" * 40)])]


def slots(data: bytes) -> object:
    """One turn of its parser."""
    from synth_engine.project import slots

    try:
        return slots._parsed(data)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None  # what `read_side`, its only caller, turns into a code


def side() -> list[bytes]:
    """Sound ones."""
    wrap = {"file_salt": "ab" * 16, "nonce": "ab" * 12, "wrapped": "ab" * 48}
    kdf = {"name": "PBKDF2-HMAC-SHA512", "salt": "ab" * 16, "rounds": 256_000}
    one = {"id": "abcd", "kind": "passphrase", "kdf": kdf, "cipher": "AES-256-GCM", "wraps": [wrap]}
    return [json.dumps({"format": "cloister-slots", "v": 1, "slots": [one]}).encode()]


@functools.cache
def _root() -> bytes:
    from tests.helpers.certificates import root

    return root().pem


def certificate(data: bytes) -> object:
    """One turn of its parser."""
    from synth_engine.crypto import cms, pkcs8
    from synth_engine.crypto.certificates import check_cms

    for read in (pkcs8.cost, pkcs8.dearest_count):
        with contextlib.suppress(ValueError):
            read(data)
    check_cms(data, b"message", roots=_root(), now=AT, stated=AT)
    return cms.read_cms(data)


def certificates() -> list[bytes]:
    """Sound ones."""
    from synth_engine.crypto.certificates import CertificateSigner
    from synth_engine.crypto.keys import _pem_of
    from tests.helpers.certificates import authority, person

    sealed, card = _pem_of(_key(), "passphrase of a fuzz"), person("Fuzz")
    chain = (authority().certificate,)
    signed = CertificateSigner(card.certificate, card.key, chain).sign(b"message")
    return [
        signed,
        card.pem,
        card.p12("p"),
        sealed,
        _key().public_pem,
        b"\x30\x0b\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02",
    ]
