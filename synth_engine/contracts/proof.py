"""What checking a release or a log answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not hold.

    Attributes:
        claim: ``signature``, ``file``, ``missing-file``, ``extra-file``, ``manifest``, ``key``, ``dsse``,
            ``checkpoint``, ``entry``, ``order``, ``chain``, ``truncated``, ``fork``,
            ``cms``, ``certificate``, ``approval``, ``revoked``.
        subject: file name inside the release, or position in the log.
    """

    claim: str
    subject: str


@dataclass(frozen=True, slots=True)
class Verification:
    """Answer of ``cloister verify`` and ``cloister audit verify``.

    Attributes:
        genuine: nothing was found wrong.
        findings: everything found wrong, in order.
        checked: how many files or log entries were looked at.
        key_id: SHA-256 (hex) of the signer's public key in DER form, or "".
        trusted: True if the key was among those the caller trusts, None if none were named.
        certificate: whose certificate signed a release too, or "".
        approved_by: name and key id of the officer whose approval holds, or None where nobody approved.
    """

    genuine: bool
    findings: tuple[Finding, ...]
    checked: int
    key_id: str = ""
    trusted: bool | None = None
    certificate: str = ""
    approved_by: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class CertificateInfo:
    """What a certificate says of itself.

    Attributes:
        subject: whose it is (RFC 4514).
        sha256: hex digest of its DER form.
        chain: digests of further certificates that go with it.
    """

    subject: str
    sha256: str
    chain: tuple[str, ...] = ()
