"""Signing keys and checking releases: no project needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine import crypto
from synth_engine.contracts.errors import UserFixable
from synth_engine.release import verify as checking
from synth_engine.validation.policies import sign_policy as _sign_policy

if TYPE_CHECKING:
    from pathlib import Path

    from synth_engine.contracts.policy import Policy
    from synth_engine.contracts.proof import Verification


def new_signing_key(path: Path, passphrase: str | None) -> str:
    """Make an Ed25519 key, protect it by a passphrase, return its id (hex).

    Raises:
        UserFixable: ``KEYS.*`` codes.
    """
    key = crypto.new_signing_key()
    crypto.save_signing_key(key, path, passphrase)
    return key.key_id


def show_key(path: Path, passphrase: str | None) -> tuple[str, bytes]:
    """Return (key id, public key in PEM) of a private or public key file.

    Raises:
        UserFixable: ``KEYS.*`` codes.
    """
    untrusted = read_small(path)
    if b"PUBLIC KEY" in untrusted:
        return crypto.key_id_of(untrusted), untrusted
    key = crypto.load_signing_key(path, passphrase)
    return key.key_id, key.public_pem


def sign_policy(path: Path, key: Path, passphrase: str | None) -> Policy:
    """Sign a policy file of a site's own; its signature and public key stand beside it.

    Raises:
        UserFixable: ``POLICY.INVALID``, ``KEYS.*``; Environment: ``POLICY.CANNOT_WRITE``.
    """
    return _sign_policy(path, crypto.load_signing_key(key, passphrase))


def read_small(path: Path, limit: int = 1_000_000) -> bytes:
    """Read a key, trust or checkpoint file.

    Raises:
        UserFixable: ``KEYS.MISSING``, ``KEYS.NOT_A_KEY`` (too large).
    """
    try:
        if path.stat().st_size > limit:
            raise UserFixable("KEYS.NOT_A_KEY", path=str(path))
        return path.read_bytes()
    except OSError as error:
        raise UserFixable("KEYS.MISSING", path=str(path)) from error


def verify_release(
    path: Path, *, public_key: Path | None = None, trust: Path | None = None
) -> Verification:
    """Check a release folder or zip.

    Args:
        path: folder or .zip.
        public_key: the signer's key must be this one.
        trust: file with public keys or key ids; the signer's must be among them.
    """
    return checking.verify_release(
        path,
        public_key_pem=None if public_key is None else read_small(public_key),
        trusted=None if trust is None else read_small(trust),
    )
