"""Keyed fingerprints of cells, and the seal of a registry of them: a site's secret.

A fingerprint is HMAC-SHA-256 cut short; a registry is sealed by AES-256-GCM whose nonce is a keyed digest of
what is sealed (as in SIV, RFC 5297: the same content gives the same bytes, and no nonce serves two contents).
Without the key neither says anything, and guesses cannot be tried.

Knows no table. A key is never in a message, a representation or a log.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
from typing import TYPE_CHECKING, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from synth_engine.contracts import inputs
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.crypto.files import create_private, publish_new
from synth_engine.crypto.primitives import KEY_BYTES, random_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

CODE_BYTES: Final = 2
MARK_BYTES: Final = 8
_NONCE: Final = 12
_HEADER: Final = "cloister-site-key-v1 "
_LARGEST: Final = 1024


class SiteKey:
    """A site's secret for fingerprints of rows.

    Args:
        secret: 32 bytes.

    Attributes:
        key_id: 16 hex digits that tell keys apart and say nothing else.
    """

    def __init__(self, secret: bytes) -> None:
        if len(secret) != KEY_BYTES:
            raise ValueError
        self._secret = secret
        self._cells = hmac.digest(secret, b"cloister pool cells", hashlib.sha256)
        self._marks = hmac.digest(secret, b"cloister watermark", hashlib.sha256)
        self._nonce = hmac.digest(secret, b"cloister pool nonce", hashlib.sha256)
        self._sealing = AESGCM(hmac.digest(secret, b"cloister pool seal", hashlib.sha256))
        self.key_id = hmac.digest(secret, b"cloister pool name", hashlib.sha256).hex()[:16]

    def __repr__(self) -> str:
        """Show the key's id only."""
        return f"SiteKey({self.key_id})"

    def reveal(self) -> str:
        """The secret in hex, for a worker's first frame and for the key file; for nothing else."""
        return self._secret.hex()

    def codes(self, texts: Iterable[bytes]) -> bytes:
        """HMAC-SHA-256 of each text, cut to `CODE_BYTES`, one after the other."""
        digest = hmac.digest
        return b"".join(digest(self._cells, text, "sha256")[:CODE_BYTES] for text in texts)

    def marks(self, texts: Iterable[bytes]) -> bytes:
        """HMAC-SHA-256 of each text, cut to `MARK_BYTES`, under a key of its own: a watermark's coins."""
        digest = hmac.digest
        return b"".join(digest(self._marks, text, "sha256")[:MARK_BYTES] for text in texts)

    def name_content(self, content: bytes) -> str:
        """A keyed digest (32 hex digits) by which equal contents are known as such."""
        return hmac.digest(self._nonce, b"content" + content, hashlib.sha256).hex()[:32]

    def seal(self, body: bytes, said: bytes) -> bytes:
        """Encrypt and authenticate `body`; `said` stays readable elsewhere and is authenticated with it."""
        nonce = hmac.digest(self._nonce, said + body, hashlib.sha256)[:_NONCE]
        return nonce + self._sealing.encrypt(nonce, body, said)

    def unseal(self, untrusted: bytes, said: bytes) -> bytes:
        """What `seal` sealed (ValueError if a byte of either was changed or the key is another)."""
        try:
            return self._sealing.decrypt(untrusted[:_NONCE], untrusted[_NONCE:], said)
        except InvalidTag as error:
            raise ValueError from error


def new_site_key(path: Path) -> SiteKey:
    """Make a key from the system's randomness and write it for its owner's eyes only (0600).

    Raises:
        UserFixable: ``POOL.KEY_EXISTS``; Environment: ``POOL.KEY_NOT_WRITABLE``.
    """
    key = SiteKey(random_bytes(KEY_BYTES))
    if os.path.lexists(path):
        raise UserFixable("POOL.KEY_EXISTS", path=str(path))
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        with os.fdopen(create_private(partial), "wb") as stream:
            stream.write(f"{_HEADER}{key.reveal()}\n".encode())
            stream.flush()
            os.fsync(stream.fileno())
        publish_new(partial, path)
    except FileExistsError as error:
        raise UserFixable("POOL.KEY_EXISTS", path=str(path)) from error
    except OSError as error:
        raise Environment("POOL.KEY_NOT_WRITABLE", path=str(path)) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
    return key


def load_site_key(untrusted_path: Path) -> SiteKey:
    """Read a site key.

    Raises:
        UserFixable: ``POOL.KEY_MISSING``, ``POOL.NOT_A_KEY``.
    """
    try:
        with inputs.opened(untrusted_path) as stream:
            untrusted = stream.read(_LARGEST)
    except OSError as error:
        raise UserFixable("POOL.KEY_MISSING", path=str(untrusted_path)) from error
    try:
        text = untrusted.decode("ascii")
        if not text.startswith(_HEADER):
            raise ValueError
        return SiteKey(bytes.fromhex(text.removeprefix(_HEADER).strip()))
    except ValueError as error:
        raise UserFixable("POOL.NOT_A_KEY", path=str(untrusted_path)) from error


def site_key_of(revealed: str) -> SiteKey:
    """The key of `SiteKey.reveal` (ValueError if it is none)."""
    return SiteKey(bytes.fromhex(revealed))
