"""Passphrase-protected private keys: PKCS #8 with PBES2 (RFC 8018), the shape that openssl reads.

Why by hand: the library's own encryption of this shape derives with 2,048 rounds and takes no
other number. Must not parse keys: reading stays with the library, once `cost` has said what it
would cost.
"""

from __future__ import annotations

import base64
import contextlib
import math
import textwrap

from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from synth_engine.crypto.der import nodes
from synth_engine.crypto.primitives import derive_key, random_bytes

ROUNDS = 600_000
LABEL = b"ENCRYPTED PRIVATE KEY"

_SEQUENCE, _OCTETS, _INTEGER, _NULL = 0x30, 0x04, 0x02, b"\x05\x00"
_CONSTRUCTED, _DEEPEST = 0x20, 24
_PBES2 = bytes.fromhex("06092a864886f70d01050d")
_PBKDF2 = bytes.fromhex("06092a864886f70d01050c")
_HMAC_SHA512 = bytes.fromhex("06082a864886f70d020b")
_AES_256_CBC = bytes.fromhex("060960864801650304012a")


def _der(tag: int, *parts: bytes) -> bytes:
    body = b"".join(parts)
    if len(body) < 0x80:
        return bytes((tag, len(body))) + body
    size = len(body).to_bytes((len(body).bit_length() + 7) // 8, "big")
    return bytes((tag, 0x80 | len(size))) + size + body


def encrypt(plain_der: bytes, passphrase: str) -> bytes:
    """Return the PEM of a private key (PKCS #8 DER) under a passphrase.

    PBKDF2-HMAC-SHA512 with 600,000 rounds, AES-256-CBC.
    """
    salt, iv = random_bytes(16), random_bytes(16)
    padder = padding.PKCS7(128).padder()
    padded = padder.update(plain_der) + padder.finalize()
    key = derive_key(passphrase, salt, ROUNDS)
    encryptor = Cipher(algorithms.AES256(key), modes.CBC(iv)).encryptor()
    sealed = encryptor.update(padded) + encryptor.finalize()
    derivation = _der(
        _SEQUENCE,
        _PBKDF2,
        _der(
            _SEQUENCE,
            _der(_OCTETS, salt),
            _der(_INTEGER, ROUNDS.to_bytes(3, "big")),
            _der(_SEQUENCE, _HMAC_SHA512, _NULL),
        ),
    )
    cipher = _der(_SEQUENCE, _AES_256_CBC, _der(_OCTETS, iv))
    scheme = _der(_SEQUENCE, _PBES2, _der(_SEQUENCE, derivation, cipher))
    text = base64.b64encode(_der(_SEQUENCE, scheme, _der(_OCTETS, sealed))).decode()
    lines = "\n".join(textwrap.wrap(text, 64)).encode()
    return b"-----BEGIN " + LABEL + b"-----\n" + lines + b"\n-----END " + LABEL + b"-----\n"


def _integers(untrusted: bytes, depth: int = 0) -> list[int]:
    """All INTEGERs inside the SEQUENCEs of a DER text (ValueError if it is not one)."""
    found: list[int] = []
    at = 0
    while at < len(untrusted):
        if at + 2 > len(untrusted) or depth > 8:
            raise ValueError
        tag, size, at = untrusted[at], untrusted[at + 1], at + 2
        if size & 0x80:
            width = size & 0x7F
            if not 1 <= width <= 3:
                raise ValueError
            size, at = int.from_bytes(untrusted[at : at + width], "big"), at + width
        body = untrusted[at : at + size]
        if len(body) != size:
            raise ValueError
        if tag == _INTEGER:
            found.append(int.from_bytes(body, "big"))
        elif tag == _SEQUENCE:
            found.extend(_integers(body, depth + 1))
        at += size
    return found


def cost(untrusted_pem: bytes) -> int:
    """What reading an encrypted key would cost: product of the numbers in its derivation.

    A key file from outside may ask for days of PBKDF2 or terabytes of scrypt.

    Raises:
        ValueError: it is not an encrypted key in PEM.
    """
    begin, end = b"-----BEGIN " + LABEL + b"-----", b"-----END " + LABEL + b"-----"
    _, begun, rest = untrusted_pem.partition(begin)
    body, ended, _ = rest.partition(end)
    if not begun or not ended:
        raise ValueError
    numbers = _integers(base64.b64decode(b"".join(body.split()), validate=True))
    return math.prod(max(1, number) for number in numbers)  # a planted 0 must not hide the others


def dearest_count(untrusted_der: bytes) -> int:
    """The largest number of rounds that a PKCS #12 file (DER) may ask for.

    Rounds stand in plain sight, inside nested OCTET STRINGs. Longer numbers are serials and moduli: no
    derivation takes them.

    Raises:
        ValueError: it is not DER.
    """
    return max((one for one in _counts(untrusted_der, 0) if one < 2**64), default=0)


def _counts(untrusted: bytes, depth: int) -> list[int]:
    if depth > _DEEPEST:
        raise ValueError
    found: list[int] = []
    for one in nodes(untrusted):
        if one.tag == _INTEGER:
            found.append(int.from_bytes(one.body, "big"))
        elif one.tag & _CONSTRUCTED:
            found.extend(_counts(one.body, depth + 1))
        elif one.tag == _OCTETS:
            # What is encrypted is no DER; what is, is looked into.
            with contextlib.suppress(ValueError):
                found.extend(_counts(one.body, depth + 1))
    return found
