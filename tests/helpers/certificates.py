"""A small PKI for tests: a root, an authority under it, people with certificates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import NameOID

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime.now(UTC).replace(microsecond=0)  # openssl asks the machine's clock


def usage(**true: bool) -> x509.KeyUsage:
    """A key usage, all else false."""
    names = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment")
    names += ("key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only")
    return x509.KeyUsage(**{name: true.get(name, False) for name in names})


@dataclass
class Card:
    """A certificate, its key, and who issued it (None: itself)."""

    certificate: x509.Certificate
    key: Any
    issuer: Card | None = None

    @property
    def pem(self) -> bytes:
        """The certificate."""
        return self.certificate.public_bytes(Encoding.PEM)

    def key_pem(self, passphrase: str | None = None) -> bytes:
        """The key, PKCS #8."""
        how = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
        body: bytes = self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, how)
        return body

    def p12(self, passphrase: str) -> bytes:
        """Both, PKCS #12, with the issuer's certificate."""
        chain = [] if self.issuer is None else [self.issuer.certificate]
        how = BestAvailableEncryption(passphrase.encode())
        return pkcs12.serialize_key_and_certificates(b"me", self.key, self.certificate, chain, how)

    def write(self, folder: Path, name: str) -> tuple[Path, Path]:
        """Files NAME.cert.pem (its issuer's certificate after it) and NAME.cert.key."""
        chain = b"" if self.issuer is None or self.issuer.issuer is None else self.issuer.pem
        paths = folder / f"{name}.cert.pem", folder / f"{name}.cert.key"
        paths[0].write_bytes(self.pem + chain)
        paths[1].write_bytes(self.key_pem())
        return paths


def card(
    name: str,
    issuer: Card | None = None,
    *,
    key: Any = None,
    authority: bool = False,
    used_for: x509.KeyUsage | None = None,
    days: tuple[int, int] = (-10, 300),
) -> Card:
    """Issue a certificate; `days` from now it is valid from and until."""
    key = key or ec.generate_private_key(ec.SECP384R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    if used_for is None:
        used_for = (
            usage(key_cert_sign=True, crl_sign=True) if authority else usage(digital_signature=True)
        )
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject if issuer is None else issuer.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW + timedelta(days=days[0]))
        .not_valid_after(NOW + timedelta(days=days[1]))
        .add_extension(x509.BasicConstraints(authority, None), critical=True)
        .add_extension(used_for, critical=True)
    )
    signed = builder.sign(key if issuer is None else issuer.key, hashes.SHA384())
    return Card(signed, key, issuer)


@cache
def root() -> Card:
    """The site's root."""
    return card("Site root", authority=True, days=(-400, 4000))


@cache
def authority() -> Card:
    """Who issues to people."""
    return card("Site authority", root(), authority=True, days=(-400, 2000))


@cache
def person(name: str) -> Card:
    """Somebody with a certificate."""
    return card(name, authority())


def revoked(one: Card) -> bytes:
    """A revocation list that names a certificate, signed by its issuer, PEM."""
    issuer = one.issuer
    assert issuer is not None
    named = (
        x509.RevokedCertificateBuilder()
        .serial_number(one.certificate.serial_number)
        .revocation_date(NOW - timedelta(days=1))
        .build()
    )
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(NOW - timedelta(days=1))
        .next_update(NOW + timedelta(days=30))
        .add_revoked_certificate(named)
    )
    return builder.sign(issuer.key, hashes.SHA384()).public_bytes(Encoding.PEM)
