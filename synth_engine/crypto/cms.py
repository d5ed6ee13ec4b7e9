"""Detached CMS signatures (RFC 5652), read: the shape that `openssl cms -sign -binary` writes, and nothing else.

Why by hand: the library makes such signatures and offers no way to check one. Every byte is either fixed by
the shape, covered by the signature, or part of a certificate, so that none can be changed unseen. Must not
judge whose certificate it is: that is `certificates`.
"""

from __future__ import annotations

import hashlib
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.utils import CryptographyDeprecationWarning

from synth_engine.crypto.der import Node, nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST: Final = 256 * 1024
_MOST_CERTIFICATES: Final = 20
_INTEGER, _OCTETS, _OID, _SEQUENCE, _SET = 0x02, 0x04, 0x06, 0x30, 0x31
_NULL: Final = b"\x05\x00"
_FIRST: Final = 0xA0  # [0], constructed

_SIGNED_DATA: Final = bytes.fromhex("06092a864886f70d010702")
_DATA: Final = bytes.fromhex("06092a864886f70d010701")
_CONTENT_TYPE: Final = bytes.fromhex("06092a864886f70d010903")
_MESSAGE_DIGEST: Final = bytes.fromhex("06092a864886f70d010904")
_HASHES: Final[dict[bytes, hashes.SHA256 | hashes.SHA384 | hashes.SHA512]] = {
    bytes.fromhex("0609608648016503040201"): hashes.SHA256(),
    bytes.fromhex("0609608648016503040202"): hashes.SHA384(),
    bytes.fromhex("0609608648016503040203"): hashes.SHA512(),
}
_ECDSA: Final = {
    "sha256": bytes.fromhex("06082a8648ce3d040302"),
    "sha384": bytes.fromhex("06082a8648ce3d040303"),
    "sha512": bytes.fromhex("06082a8648ce3d040304"),
}
_RSA: Final = bytes.fromhex("06092a864886f70d010101")

PublicKey: TypeAlias = ec.EllipticCurvePublicKey | rsa.RSAPublicKey


@dataclass(frozen=True, slots=True)
class Cms:
    """A detached signature, read and found in order; whether it holds is `holds`.

    Attributes:
        signer: certificate that the signature names.
        others: further certificates in it.
        attributes: DER of the signed attributes as they are signed (a SET).
        digest: of the content, as the attributes say it.
        signature: over the attributes.
        hash: that was used.
    """

    signer: x509.Certificate
    others: tuple[x509.Certificate, ...]
    attributes: bytes
    digest: bytes
    signature: bytes
    hash: hashes.SHA256 | hashes.SHA384 | hashes.SHA512


def _one(body: bytes, tag: int) -> Node:
    """The only element, of this tag."""
    (found,) = nodes(body)
    return _as(found, tag)


def _as(node: Node, tag: int) -> Node:
    if node.tag != tag:
        raise ValueError
    return node


@contextmanager
def strictly() -> Iterator[None]:
    """Refuse certificates that the library reads with a warning only (ValueError): serial numbers below 1, say."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", CryptographyDeprecationWarning)
        try:
            yield
        except CryptographyDeprecationWarning as error:
            raise ValueError from error


def _hash_of(algorithm: Node) -> hashes.SHA256 | hashes.SHA384 | hashes.SHA512:
    oid, *rest = nodes(_as(algorithm, _SEQUENCE).body)
    if oid.whole not in _HASHES or [one.whole for one in rest] not in ([], [_NULL]):
        raise ValueError
    return _HASHES[oid.whole]


def _attribute(attributes: list[Node], oid: bytes, tag: int) -> Node:
    """Value of the attribute; it must be there once, with one value."""
    found = []
    for one in attributes:
        name, values = nodes(_as(one, _SEQUENCE).body)
        if name.whole == oid:
            found.append(_one(_as(values, _SET).body, tag))
    (value,) = found
    return value


def _certificates(field: Node) -> list[x509.Certificate]:
    found = [_as(one, _SEQUENCE).whole for one in nodes(_as(field, _FIRST).body)]
    if not 1 <= len(found) <= _MOST_CERTIFICATES or len(set(found)) != len(found):
        raise ValueError
    with strictly():
        return [x509.load_der_x509_certificate(one) for one in found]


def _named(certificates: list[x509.Certificate], name: Node) -> x509.Certificate:
    """The certificate that an issuer and a serial number name."""
    issuer, serial = nodes(_as(name, _SEQUENCE).body)
    number = int.from_bytes(_as(serial, _INTEGER).body, "big", signed=True)
    (found,) = [
        one
        for one in certificates
        if one.issuer.public_bytes() == issuer.whole and one.serial_number == number
    ]
    return found


def read_cms(untrusted: bytes) -> Cms:
    """Read a detached signature of one signer, in DER.

    Raises:
        ValueError: it is not one, or holds what nothing vouches for (unsigned attributes, revocation lists).
    """
    if len(untrusted) > LARGEST:
        raise ValueError
    try:
        kind, wrapped = nodes(_one(untrusted, _SEQUENCE).body)
        if kind.whole != _SIGNED_DATA:
            raise ValueError
        version, digests, content, certs, infos = nodes(_one(_as(wrapped, _FIRST).body, 0x30).body)
        if version.whole != b"\x02\x01\x01" or content.body != _DATA or content.tag != _SEQUENCE:
            raise ValueError  # content inside would be a second manifest
        certificates = _certificates(certs)
        info = _one(_as(infos, _SET).body, _SEQUENCE)
        first, name, hashed, signed, algorithm, signature = nodes(info.body)
        if first.whole != b"\x02\x01\x01" or _one(_as(digests, _SET).body, 0x30).whole != (
            hashed.whole
        ):
            raise ValueError
        attributes = nodes(_as(signed, _FIRST).body)
        if _attribute(attributes, _CONTENT_TYPE, _OID).whole != _DATA:
            raise ValueError
        signer, used = _named(certificates, name), _hash_of(hashed)
        _check_algorithm(signer, algorithm, used.name)
        return Cms(
            signer=signer,
            others=tuple(one for one in certificates if one is not signer),
            attributes=bytes((_SET,)) + signed.whole[1:],
            digest=_attribute(attributes, _MESSAGE_DIGEST, _OCTETS).body,
            signature=_as(signature, _OCTETS).body,
            hash=used,
        )
    except (ValueError, TypeError, UnsupportedAlgorithm, x509.InvalidVersion) as error:
        raise ValueError from error


def _check_algorithm(signer: x509.Certificate, algorithm: Node, used: str) -> None:
    """The signature's algorithm must be the key's, in its one spelling."""
    key, body = signer.public_key(), _as(algorithm, _SEQUENCE).body
    if isinstance(key, ec.EllipticCurvePublicKey):
        right = body == _ECDSA[used]
    else:
        right = isinstance(key, rsa.RSAPublicKey) and body == _RSA + _NULL
    if not right:
        raise ValueError


def holds(cms: Cms, content: bytes) -> bool:
    """Whether the signer's key signed exactly `content`."""
    if hashlib.new(cms.hash.name, content).digest() != cms.digest:
        return False
    key = cms.signer.public_key()
    try:
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(cms.signature, cms.attributes, ec.ECDSA(cms.hash))
        elif isinstance(key, rsa.RSAPublicKey):
            key.verify(cms.signature, cms.attributes, padding.PKCS1v15(), cms.hash)
        else:
            return False
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256 (hex) of a certificate in DER form, as `openssl x509 -fingerprint -sha256` prints it."""
    return hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest()
