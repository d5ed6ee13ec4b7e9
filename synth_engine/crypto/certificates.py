"""Certificates of a site's PKI: signing with one, and asking whether one leads to the site's root.

Beside Ed25519, never instead of it. P-384, P-521 or RSA of 3,072 bits and more, SHA-384. Must not ask the
network: revocation is known only from lists that come in the same file as the roots.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_private_key,
    load_pem_private_key,
    pkcs7,
    pkcs12,
)
from cryptography.x509 import verification

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.proof import CertificateInfo
from synth_engine.crypto import cms, pkcs8
from synth_engine.crypto.files import read_small
from synth_engine.crypto.primitives import passphrase_bytes

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST: Final = 1 << 20
_CURVES: Final = frozenset({"secp384r1", "secp521r1"})
_LEAST_RSA: Final = 3072
_DEAREST: Final = 2**28  # as keys: ten times what anybody sensible asks for
_DEEPEST: Final = 8
_MOST_LISTS: Final = 100
_CERTIFICATE: Final = b"-----BEGIN CERTIFICATE-----"
_LIST: Final = re.compile(rb"-----BEGIN X509 CRL-----.*?-----END X509 CRL-----", re.DOTALL)

PrivateKey: TypeAlias = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


class CertificateSigner:
    """A certificate and its private key.

    Attributes:
        info: what the certificate says.
    """

    def __init__(
        self,
        certificate: x509.Certificate,
        private: PrivateKey,
        chain: tuple[x509.Certificate, ...],
    ) -> None:
        self._certificate, self._private, self._chain = certificate, private, chain
        self.info = info_of(certificate, chain)

    def __repr__(self) -> str:
        """Show the certificate's digest only."""
        return f"CertificateSigner({self.info.sha256})"

    def sign(self, message: bytes) -> bytes:
        """Detached CMS in DER over exactly `message` (its signing time is the machine's clock)."""
        builder = pkcs7.PKCS7SignatureBuilder().set_data(message)
        builder = builder.add_signer(self._certificate, self._private, hashes.SHA384())
        for one in self._chain:
            builder = builder.add_certificate(one)
        options = pkcs7.PKCS7Options
        wanted = (options.DetachedSignature, options.Binary, options.NoCapabilities)
        return builder.sign(Encoding.DER, wanted)


def info_of(
    certificate: x509.Certificate, chain: tuple[x509.Certificate, ...] = ()
) -> CertificateInfo:
    """What a certificate says of itself."""
    others = tuple(sorted(cms.fingerprint(one) for one in chain))
    return CertificateInfo(_subject(certificate), cms.fingerprint(certificate), others)


def _subject(certificate: x509.Certificate) -> str:
    """Its subject on one line, without the signs that could draw something else on a screen."""
    text = certificate.subject.rfc4514_string()[:500]
    return "".join(sign if sign.isprintable() else "?" for sign in text)


def _read(untrusted_path: Path) -> bytes:
    return read_small(untrusted_path, _LARGEST, "CERTIFICATE.INVALID")


def _certificates(untrusted: bytes) -> list[x509.Certificate]:
    """Certificates of a PEM or DER file (ValueError)."""
    with cms.strictly():
        if _CERTIFICATE in untrusted:
            found = x509.load_pem_x509_certificates(untrusted)
        else:
            found = [x509.load_der_x509_certificate(untrusted)]
    _need_names(found)
    return found


def _need_names(certificates: list[x509.Certificate]) -> None:
    """Refuse names that the library reads only when they are asked for, and cannot (ValueError)."""
    try:
        for one in certificates:
            for name in (one.subject, one.issuer):
                name.rfc4514_string()
    except TypeError as error:  # a name of bits
        raise ValueError from error


def load_certificate(untrusted_path: Path) -> CertificateInfo:
    """What a certificate file (PEM with its chain, or DER) says, where its key is elsewhere, on a smartcard say.

    Raises:
        UserFixable: ``KEYS.MISSING``, ``CERTIFICATE.INVALID``, ``CERTIFICATE.WEAK``.
        Environment: ``KEYS.NOT_READABLE``.
    """
    body = _read(untrusted_path)
    try:
        first, *chain = _certificates(body)
    except ValueError as error:
        raise UserFixable("CERTIFICATE.INVALID", path=str(untrusted_path)) from error
    _check_strength(first, untrusted_path)
    return info_of(first, tuple(chain))


def load_certificate_signer(
    untrusted_certificate: Path, untrusted_key: Path | None, passphrase: str | None, at: datetime
) -> CertificateSigner:
    """Read a certificate and its key.

    Args:
        untrusted_certificate: PEM (further certificates after the first are its chain) or DER; or, without
            a key file, PKCS #12 with both.
        untrusted_key: PKCS #8 or traditional, PEM or DER.
        passphrase: of the key file or of the PKCS #12 file.
        at: now; a certificate that is not valid now signs nothing.

    Raises:
        UserFixable: ``KEYS.MISSING``, ``KEYS.NEEDS_PASSPHRASE``, ``KEYS.WRONG_PASSPHRASE``,
            ``CERTIFICATE.INVALID``, ``CERTIFICATE.KEY_INVALID``, ``CERTIFICATE.OTHER_KEY``,
            ``CERTIFICATE.WEAK``, ``CERTIFICATE.NOT_FOR_SIGNING``, ``CERTIFICATE.NOT_VALID_NOW``.
        Environment: ``KEYS.NOT_READABLE``.
    """
    name = str(untrusted_certificate)
    body = _read(untrusted_certificate)
    if untrusted_key is None:
        certificate, private, chain = _both(body, passphrase, name)
    else:
        try:
            certificate, *rest = _certificates(body)
        except ValueError as error:
            raise UserFixable("CERTIFICATE.INVALID", path=name) from error
        chain = tuple(rest)
        private = _private(_read(untrusted_key), passphrase, str(untrusted_key))
    if not isinstance(private, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise UserFixable("CERTIFICATE.WEAK", path=name)
    if _public(private.public_key()) != _public(certificate.public_key()):
        raise UserFixable("CERTIFICATE.OTHER_KEY", path=name)
    _check_strength(certificate, untrusted_certificate)
    if not _may_sign(certificate):
        raise UserFixable("CERTIFICATE.NOT_FOR_SIGNING", path=name)
    if not certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc:
        until = certificate.not_valid_after_utc.date().isoformat()
        raise UserFixable("CERTIFICATE.NOT_VALID_NOW", path=name, until=until)
    return CertificateSigner(certificate, private, chain)


def _public(key: object) -> bytes:
    shape = PublicFormat.SubjectPublicKeyInfo
    found: bytes = key.public_bytes(Encoding.DER, shape)  # type: ignore[attr-defined]  # every public key of the library has it
    return found


def _both(
    untrusted: bytes, passphrase: str | None, name: str
) -> tuple[x509.Certificate, object, tuple[x509.Certificate, ...]]:
    """Certificate, key and chain of a PKCS #12 file."""
    if _CERTIFICATE in untrusted:
        raise UserFixable("CERTIFICATE.KEY_MISSING", path=name)
    if not passphrase:
        raise UserFixable("KEYS.NEEDS_PASSPHRASE", path=name)
    try:
        too_dear = pkcs8.dearest_count(untrusted) > _DEAREST
    except ValueError as error:
        raise UserFixable("CERTIFICATE.INVALID", path=name) from error
    if too_dear:
        raise UserFixable("CERTIFICATE.INVALID", path=name)
    try:
        found = pkcs12.load_pkcs12(untrusted, passphrase_bytes(passphrase))
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise UserFixable("KEYS.WRONG_PASSPHRASE", path=name) from error
    if found.cert is None or found.key is None:
        raise UserFixable("CERTIFICATE.INVALID", path=name)
    return found.cert.certificate, found.key, tuple(o.certificate for o in found.additional_certs)


def _private(untrusted: bytes, passphrase: str | None, name: str) -> object:
    secret = None
    if pkcs8.LABEL in untrusted:
        try:
            too_dear = pkcs8.cost(untrusted) > _DEAREST
        except ValueError as error:
            raise UserFixable("CERTIFICATE.KEY_INVALID", path=name) from error
        if too_dear:
            raise UserFixable("CERTIFICATE.KEY_INVALID", path=name)
        if not passphrase:
            raise UserFixable("KEYS.NEEDS_PASSPHRASE", path=name)
        secret = passphrase_bytes(passphrase)
    try:
        if untrusted.lstrip().startswith(b"-----"):
            return load_pem_private_key(untrusted, secret)
        return load_der_private_key(untrusted, secret)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        code = "CERTIFICATE.KEY_INVALID" if secret is None else "KEYS.WRONG_PASSPHRASE"
        raise UserFixable(code, path=name) from error


def _is_strong(certificate: x509.Certificate) -> bool:
    key = certificate.public_key()
    if isinstance(key, ec.EllipticCurvePublicKey):
        return key.curve.name in _CURVES
    return isinstance(key, rsa.RSAPublicKey) and key.key_size >= _LEAST_RSA


def _check_strength(certificate: x509.Certificate, path: Path) -> None:
    if not _is_strong(certificate):
        raise UserFixable("CERTIFICATE.WEAK", path=str(path))


def _may_sign(certificate: x509.Certificate) -> bool:
    """Whether its key usage, where it says one, allows signatures on documents."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    except (ValueError, x509.DuplicateExtension):
        return False
    return usage.digital_signature or usage.content_commitment


@dataclass(frozen=True, slots=True)
class CmsAnswer:
    """What checking a detached signature answers.

    Attributes:
        info: the signer's certificate, or None where the signature cannot be read.
        holds: its key signed exactly these bytes.
        trouble: "" or why it is not accepted: ``form``, ``signature``, and where roots were given ``weak``,
            ``usage``, ``revoked``, ``expired`` (leads to a root at the stated time, not now), ``chain``.
    """

    info: CertificateInfo | None
    holds: bool
    trouble: str


def check_cms(
    untrusted: bytes,
    message: bytes,
    *,
    roots: bytes | None = None,
    now: datetime | None = None,
    stated: datetime | None = None,
) -> CmsAnswer:
    """Check a detached CMS signature; with roots, whether its certificate leads to one of them.

    Args:
        untrusted: DER.
        message: what must be signed.
        roots: content of a PEM file: the certificates that are trusted, and revocation lists if any.
        now: when the chain must be valid; needed with roots.
        stated: when the signer says he signed; tells an expired chain from one that never held.

    Raises:
        UserFixable: ``CERTIFICATE.ROOTS_INVALID``.
    """
    try:
        read = cms.read_cms(untrusted)
        _need_names([read.signer, *read.others])
        info = info_of(read.signer, read.others)
    except ValueError:
        return CmsAnswer(None, holds=False, trouble="form")
    if not cms.holds(read, message):
        return CmsAnswer(info, holds=False, trouble="signature")
    if roots is None or now is None:
        return CmsAnswer(info, holds=True, trouble="")
    return CmsAnswer(info, holds=True, trouble=_trouble(read, roots, now, stated))


def _trouble(read: cms.Cms, roots: bytes, now: datetime, stated: datetime | None) -> str:
    try:
        with cms.strictly():
            trusted = x509.load_pem_x509_certificates(roots)
        lists = [x509.load_pem_x509_crl(one) for one in _LIST.findall(roots)[:_MOST_LISTS]]
    except ValueError as error:
        raise UserFixable("CERTIFICATE.ROOTS_INVALID") from error
    if not _is_strong(read.signer):
        return "weak"
    if not _may_sign(read.signer):
        return "usage"
    chain = _chain(read, trusted, now)
    if chain is None:
        past = None if stated is None else _chain(read, trusted, stated)
        return "chain" if past is None else "expired"
    return "revoked" if _is_revoked(chain, lists) else ""


def _chain(
    read: cms.Cms, trusted: list[x509.Certificate], at: datetime
) -> list[x509.Certificate] | None:
    """The way from the signer to a trusted root, every certificate valid at that time; None if there is none."""
    any_way = verification.Criticality.AGNOSTIC
    issuers = verification.ExtensionPolicy.permit_all()
    issuers = issuers.require_present(x509.BasicConstraints, any_way, _is_authority)
    issuers = issuers.may_be_present(x509.KeyUsage, any_way, _signs_certificates)
    builder = verification.PolicyBuilder().store(verification.Store(trusted))
    builder = builder.time(at.astimezone(UTC).replace(tzinfo=None)).max_chain_depth(_DEEPEST)
    builder = builder.extension_policies(
        ca_policy=issuers, ee_policy=verification.ExtensionPolicy.permit_all()
    )
    try:
        found = builder.build_client_verifier().verify(read.signer, list(read.others))
    except (verification.VerificationError, ValueError, UnsupportedAlgorithm):
        return None
    return found.chain


def _is_authority(
    _policy: verification.Policy, _certificate: x509.Certificate, value: x509.BasicConstraints
) -> None:
    if not value.ca:
        raise ValueError


def _signs_certificates(
    _policy: verification.Policy, _certificate: x509.Certificate, value: x509.KeyUsage | None
) -> None:
    if value is not None and not value.key_cert_sign:
        raise ValueError


def _is_revoked(chain: list[x509.Certificate], lists: list[x509.CertificateRevocationList]) -> bool:
    """Whether a list, signed by a certificate's own issuer, names it. A list of anybody else says nothing."""
    for one, issuer in pairwise(chain):
        key = issuer.public_key()
        for listed in lists:
            if listed.issuer != issuer.subject or not isinstance(
                key, ec.EllipticCurvePublicKey | rsa.RSAPublicKey
            ):
                continue
            named = listed.get_revoked_certificate_by_serial_number(one.serial_number)
            if named is not None and listed.is_signature_valid(key):
                return True
    return False
