"""Hashes, keyed fingerprints, key derivation, randomness. Must not write files."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KEY_BYTES = 32
_PIECE = 1 << 20


def random_bytes(n: int) -> bytes:
    """Return `n` bytes from the system's generator.

    The one source of randomness that no seed reaches: keys and salts must not be repeatable.
    """
    return secrets.token_bytes(n)


def passphrase_bytes(passphrase: str) -> bytes:
    """UTF-8 of the passphrase in Unicode form C.

    The same typed letters arrive composed on one system and decomposed on another (RFC 8265, 4.2).
    Lone surrogates (undecodable bytes of a file) are kept, so that any passphrase has bytes.
    """
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogateescape")


def derive_key(passphrase: str, salt: bytes, rounds: int) -> bytes:
    """Derive 32 bytes from a passphrase by PBKDF2-HMAC-SHA512 (RFC 8018; SQLCipher 4's derivation).

    Args:
        passphrase: any text; brought to Unicode form C first.
        salt: 16 bytes or more.
        rounds: iterations; 256,000 take about 0.1 s.
    """
    derivation = PBKDF2HMAC(hashes.SHA512(), KEY_BYTES, salt, rounds)
    return derivation.derive(passphrase_bytes(passphrase))


def keyed_fingerprint(key: bytes, message: bytes) -> str:
    """HMAC-SHA-256 in hex: a digest that cannot be guessed back without the key."""
    return hmac.new(key, message, hashlib.sha256).hexdigest()


def sha256(message: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(message).hexdigest()


def sha256_file(path: Path, on_bytes: Callable[[int], None] | None = None) -> str:
    """SHA-256 (hex) of a file's bytes, read in bounded memory (OSError if it cannot be read).

    `on_bytes` is told how long each piece was that is read; whatever it raises ends the reading.
    """
    with path.open("rb") as stream:
        if on_bytes is None:
            return hashlib.file_digest(stream, "sha256").hexdigest()
        digest = hashlib.sha256()
        while piece := stream.read(_PIECE):
            digest.update(piece)
            on_bytes(len(piece))
        return digest.hexdigest()
