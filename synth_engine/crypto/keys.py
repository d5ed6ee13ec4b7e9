"""Signing keys: Ed25519, in PEM files that openssl reads. Private keys stay in the parent process.

Must not put a passphrase or key material into a message; must not overwrite a file.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PrivateFormat, PublicFormat

from synth_engine.contracts.errors import Environment, SynthError, UserFixable
from synth_engine.crypto import pkcs8
from synth_engine.crypto.files import create_private, publish_new, read_small, sync_folder
from synth_engine.crypto.primitives import passphrase_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

_LARGEST_FILE = 64 * 1024
# 10 times what we write (600,000 rounds), and openssl's scrypt default (2**14 * 8), stay below.
_DEAREST = 2**28
_GIVEN = "the public key"  # where the bytes came without a file


class SigningKey:
    """An Ed25519 private key (RFC 8032).

    Attributes:
        public_pem: the public key, SubjectPublicKeyInfo in PEM.
        key_id: SHA-256 (hex) of the public key in DER form.
    """

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        public = private.public_key()
        self.public_pem: bytes = public.public_bytes(
            Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
        )
        self.key_id: str = key_id_of(self.public_pem)

    def __repr__(self) -> str:
        """Show the key's id only."""
        return f"SigningKey({self.key_id})"

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of the signature over exactly `message`."""
        return self._private.sign(message)

    def _pkcs8(self) -> bytes:
        return self._private.private_bytes(
            Encoding.DER, PrivateFormat.PKCS8, serialization.NoEncryption()
        )


def new_signing_key() -> SigningKey:
    """Make a fresh key from the system's randomness."""
    return SigningKey(Ed25519PrivateKey.generate())


def _pem_of(key: SigningKey, passphrase: str | None) -> bytes:
    if passphrase is not None:
        return pkcs8.encrypt(key._pkcs8(), passphrase)  # noqa: SLF001 - same module, kept from callers
    return key._private.private_bytes(  # noqa: SLF001 - same module, kept from callers
        Encoding.PEM, PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _cannot_write(error: OSError, path: Path) -> SynthError:
    if isinstance(error, FileExistsError):
        return UserFixable("KEYS.EXISTS", path=str(path))
    if error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return Environment("KEYS.DISK_FULL", path=str(path))
    return Environment("KEYS.NOT_WRITABLE", path=str(path))


def save_signing_key(key: SigningKey, path: Path, passphrase: str | None) -> None:
    """Write a private key for its owner's eyes only: PKCS #8 PEM, whole or not at all.

    Args:
        key: what to write.
        path: a new file; its folder must exist.
        passphrase: protects it (PBKDF2-HMAC-SHA512, 600,000 rounds, AES-256-CBC); None: plain.

    Raises:
        UserFixable: ``KEYS.EXISTS``, ``KEYS.PASSPHRASE_EMPTY``.
        Environment: ``KEYS.NOT_WRITABLE``, ``KEYS.DISK_FULL``, ``KEYS.COPY_DIFFERS`` (what was read back is not
            what was written).
    """
    if os.path.lexists(path):
        raise UserFixable("KEYS.EXISTS", path=str(path))
    _write(key, path, passphrase, publish_new)


def replace_signing_key(key: SigningKey, path: Path, passphrase: str) -> None:
    """Put the same key under another passphrase: written beside, read back, then renamed over the old file.

    A crash leaves the old file or the new one, never none. Copies of the old file still open with the old
    passphrase.

    Args:
        key: as read from `path`.
        path: its file.
        passphrase: the new one.

    Raises:
        UserFixable: ``KEYS.PASSPHRASE_EMPTY``.
        Environment: ``KEYS.NOT_WRITABLE``, ``KEYS.DISK_FULL``, ``KEYS.COPY_DIFFERS``.
    """
    path = path.resolve()  # a link stays one

    def take_the_place(partial: Path, path: Path) -> None:
        partial.replace(path)
        sync_folder(path.parent)

    _write(key, path, passphrase, take_the_place)


def _write(
    key: SigningKey, path: Path, passphrase: str | None, publish: Callable[[Path, Path], None]
) -> None:
    """Write beside, read back what stands on the disk, and only then give it the name."""
    if passphrase == "":
        raise UserFixable("KEYS.PASSPHRASE_EMPTY")
    pem = _pem_of(key, passphrase)
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        with os.fdopen(create_private(partial), "wb") as stream:
            stream.write(pem)
            stream.flush()
            os.fsync(stream.fileno())
        if partial.read_bytes() != pem or load_signing_key(partial, passphrase).key_id != (
            key.key_id
        ):
            raise Environment("KEYS.COPY_DIFFERS", path=str(path))
        publish(partial, path)
    except OSError as error:
        raise _cannot_write(error, path) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)


def _read_untrusted(untrusted_path: Path) -> bytes:
    return read_small(untrusted_path, _LARGEST_FILE, "KEYS.NOT_A_KEY")


def load_signing_key(untrusted_path: Path, passphrase: str | None) -> SigningKey:
    """Read a private key. A passphrase given for a key that has none is ignored.

    Raises:
        UserFixable: ``KEYS.MISSING``, ``KEYS.NOT_A_KEY``, ``KEYS.NEEDS_PASSPHRASE``,
            ``KEYS.WRONG_PASSPHRASE``.
        Environment: ``KEYS.NOT_READABLE``.
    """
    untrusted = _read_untrusted(untrusted_path)
    name = str(untrusted_path)
    secret: bytes | None = None
    if pkcs8.LABEL in untrusted:
        try:
            too_dear = pkcs8.cost(untrusted) > _DEAREST
        except ValueError as error:
            raise UserFixable("KEYS.NOT_A_KEY", path=name) from error
        if too_dear:
            raise UserFixable("KEYS.NOT_A_KEY", path=name)
        if not passphrase:
            raise UserFixable("KEYS.NEEDS_PASSPHRASE", path=name)
        secret = passphrase_bytes(passphrase)
    try:
        private = serialization.load_pem_private_key(untrusted, secret)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        # An encrypted key that cannot be read: the passphrase, unless its bytes were changed.
        code = "KEYS.NOT_A_KEY" if secret is None else "KEYS.WRONG_PASSPHRASE"
        raise UserFixable(code, path=name) from error
    if not isinstance(private, Ed25519PrivateKey):
        raise UserFixable("KEYS.NOT_A_KEY", path=name)
    return SigningKey(private)


def _public_of(public_pem: bytes) -> Ed25519PublicKey:
    """Read a public key (ValueError for anything but an Ed25519 one in PEM)."""
    if len(public_pem) > _LARGEST_FILE:
        raise ValueError
    try:
        public = serialization.load_pem_public_key(public_pem)
    except (TypeError, UnsupportedAlgorithm) as error:
        raise ValueError from error
    if not isinstance(public, Ed25519PublicKey):
        raise ValueError  # noqa: TRY004 - one kind of answer for anything that is not the key we want
    return public


def key_id_of(public_pem: bytes) -> str:
    """SHA-256 (hex) of a public key in DER form.

    Raises:
        UserFixable: ``KEYS.NOT_A_KEY`` for anything but an Ed25519 public key in PEM.
    """
    try:
        public = _public_of(public_pem)
    except ValueError as error:
        raise UserFixable("KEYS.NOT_A_KEY", path=_GIVEN) from error
    der = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(der).hexdigest()


def raw_public_key(public_pem: bytes) -> bytes:
    """The 32 bytes of an Ed25519 public key.

    Raises:
        UserFixable: ``KEYS.NOT_A_KEY``.
    """
    try:
        return _public_of(public_pem).public_bytes(Encoding.Raw, PublicFormat.Raw)
    except ValueError as error:
        raise UserFixable("KEYS.NOT_A_KEY", path=_GIVEN) from error


def verify_signature(public_pem: bytes, signature: bytes, message: bytes) -> bool:
    """Whether `signature` is the key's over exactly `message`; False for anything malformed."""
    try:
        _public_of(public_pem).verify(signature, message)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True
