"""Seals a short answer between two of our processes: AES-256-GCM under a key that both have and nothing keeps.

Source: NIST SP 800-38D, as `crypto.wrapping`. Must not read or write files.
"""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from synth_engine.crypto.primitives import KEY_BYTES, random_bytes

NONCE_BYTES = 12


def new_seal_key() -> str:
    """A fresh key in hex, for one answer."""
    return random_bytes(KEY_BYTES).hex()


def seal(key: str, body: bytes, bound: bytes) -> bytes:
    """Encrypt `body`; `bound` is what it is for, and `unseal` needs the same."""
    nonce = random_bytes(NONCE_BYTES)
    return nonce + AESGCM(bytes.fromhex(key)).encrypt(nonce, body, bound)


def unseal(key: str, untrusted: bytes, bound: bytes) -> bytes | None:
    """What was sealed, or None where key, bytes or `bound` is not the same."""
    try:
        nonce, sealed = untrusted[:NONCE_BYTES], untrusted[NONCE_BYTES:]
        return AESGCM(bytes.fromhex(key)).decrypt(nonce, sealed, bound)
    except (InvalidTag, ValueError):
        return None
