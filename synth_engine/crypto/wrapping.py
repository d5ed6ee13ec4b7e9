"""Wraps a file's raw key under the key of a slot: AES-256-GCM, bound to what is said about the slot.

Source: NIST SP 800-38D (GCM, a fresh random nonce of 96 bits for every wrapping), SP 800-132 (PBKDF2).
Must not read or write files.
"""

from __future__ import annotations

import hashlib
import hmac

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

from synth_engine.crypto.primitives import KEY_BYTES, passphrase_bytes, random_bytes

NONCE_BYTES = 12


def slot_key(passphrase: str | None, file_digest: bytes | None, salt: bytes, rounds: int) -> bytes:
    """Derive a slot's key (32 bytes) from a passphrase, a key file's digest, or both.

    With a key file the secret is HMAC-SHA-256(digest, passphrase): neither alone tells anything.

    Args:
        passphrase: None where the slot has none.
        file_digest: SHA-256 of the key file, None where the slot has none.
        salt: 16 bytes of the slot's own.
        rounds: of PBKDF2-HMAC-SHA512.
    """
    words = b"" if passphrase is None else passphrase_bytes(passphrase)
    if file_digest is not None:
        words = hmac.digest(file_digest, words, hashlib.sha256)
    return PBKDF2HMAC(hashes.SHA512(), KEY_BYTES, salt, rounds).derive(words)


def wrap_key(wrapping: bytes, key: bytes, bound: bytes) -> tuple[bytes, bytes]:
    """Encrypt `key` under `wrapping`; return (nonce, wrapped).

    Args:
        wrapping: 32 bytes.
        key: what is wrapped.
        bound: what it is said to be for; `unwrap_key` needs the same bytes.
    """
    nonce = random_bytes(NONCE_BYTES)
    return nonce, AESGCM(wrapping).encrypt(nonce, key, bound)


def unwrap_key(wrapping: bytes, nonce: bytes, wrapped: bytes, bound: bytes) -> bytes | None:
    """The wrapped key, or None where key, bytes or what they are bound to is not the same."""
    try:
        return AESGCM(wrapping).decrypt(nonce, wrapped, bound)
    except (InvalidTag, ValueError):
        return None
