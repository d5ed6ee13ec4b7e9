"""Is a release genuine? Says what was changed, what is missing, what was added, whose key it is.

Runs in the parent, on releases from anybody: everything in them is untrusted. Loads nothing heavy. Must
not write and must not follow or unpack anything.

The statement exists twice (manifest.json, and inside manifest.dsse.json) and is signed twice. So one
changed file never hides behind another: the copy that still holds says which one does not.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.proof import CertificateInfo, Finding, Verification
from synth_engine.crypto import key_id_of, sha256, verify_signature
from synth_engine.release import statement as said
from synth_engine.release.approvals import APPROVAL_CMS, APPROVAL_FILE
from synth_engine.release.approvals import check_release as check_approvals
from synth_engine.release.holders import Held
from synth_engine.release.trust import moment, read_trust

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from synth_engine.release.approvals import Approval
    from synth_engine.release.holders import Holder
    from synth_engine.release.trust import Trust

_LARGEST_MANIFEST: Final = 64 << 20
_LARGEST_ENVELOPE: Final = 2 * _LARGEST_MANIFEST
_LARGEST_KEY: Final = 64 << 10
_SIGNATURE_BYTES: Final = 64
_LARGEST_CMS: Final = 256 << 10
_LARGEST_PAPER: Final = 8 << 20
_CONTROLS: Final = {sign: f"\\x{sign:02x}" for sign in (*range(32), 127)}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a signer is held against, all from elsewhere.

    Attributes:
        key: public key (PEM) that the signer must be.
        trust: a trust file, read.
        roots: PEM file of the certificates (and revocation lists) that a certificate's signature must lead to.
        now: when it is checked; needed with roots.
    """

    key: bytes | None = None
    trust: Trust | None = None
    roots: bytes | None = None
    now: datetime | None = None


def verify_release(
    path: Path,
    *,
    public_key_pem: bytes | None = None,
    trusted: bytes | None = None,
    roots: bytes | None = None,
    now: datetime | None = None,
) -> Verification:
    """Check a release folder or .zip.

    Args:
        path: folder, or .zip with the folder's content at its top or in one folder.
        public_key_pem: the signer must be this key.
        trusted: content of a trust file (`trust.read_trust`); the signer must be among its keys, and so must
            be whoever approved.
        roots: content of a PEM file with root certificates: the release must be signed with a certificate
            that leads to one of them.
        now: when a certificate must be valid; needed with roots.

    Returns:
        Findings, the statement's first, then files by name. `trusted` is None where neither a key
        nor a trust file was given: then the release is whole, and whose it is was not asked.

    Raises:
        UserFixable: ``RELEASE.NOT_FOUND`` where nothing there is part of a release;
            ``KEYS.NOT_A_KEY`` for a `public_key_pem` or trust file without a key in it, ``KEYS.NOTE_INVALID``;
            ``CERTIFICATE.ROOTS_INVALID``.
        Environment: ``RELEASE.UNREADABLE``.
    """
    wanted = None if public_key_pem is None else key_id_of(public_key_pem)
    trust = None if trusted is None else read_trust(trusted)
    asked = Asked(public_key_pem, trust, roots, now)
    with Held(Path(path)) as holder:
        if not said.SIGNED & holder.files:
            raise UserFixable("RELEASE.NOT_FOUND", path=str(path))
        papers = _read_papers(holder)
        key, key_id = (papers.key, papers.key_id) if wanted is None else (public_key_pem, wanted)
        seen = _statement(papers, key, key_id)
        findings = list(seen.findings)
        is_trusted = _trusted(findings, papers, seen, asked, wanted)
        named = {one.name: one for one in seen.subjects}
        beside = _beside(holder, seen, papers.key_id, asked)
        findings += beside.findings
        findings += _files(holder, named, beside.signed)
    return Verification(
        genuine=not findings,
        findings=tuple(dict.fromkeys(findings)),
        checked=len(named) + len(beside.signed & holder.files),
        key_id=papers.key_id,
        trusted=is_trusted,
        certificate=beside.certificate,
        approved_by=beside.approved_by,
    )


def _trusted(
    findings: list[Finding], papers: _Papers, seen: _Seen, asked: Asked, wanted: str | None
) -> bool | None:
    """Whether the signer is one that was asked for; None where nobody was. Notes why not."""
    answer: bool | None = None
    word = "yes"
    if asked.trust is not None:
        made_at = str(seen.claims.get("made_at", ""))
        word = asked.trust.accepts(papers.key_id, sha256(seen.body), made_at)
    if asked.trust is not None or wanted is not None:
        answer = word == "yes" and (wanted is None or papers.key_id == wanted)
    if word == "revoked":
        _add(findings, "revoked", said.PUBLIC_KEY)
    elif answer is False or not papers.key_id:
        _add(findings, "key", said.PUBLIC_KEY)
    return answer


@dataclass(frozen=True, slots=True)
class _Beside:
    """What the signatures and papers say that a manifest announces beside its own.

    `signed`: files that sign the manifest, and so are no subjects of it.
    """

    findings: tuple[Finding, ...]
    signed: frozenset[str]
    certificate: str = ""
    approved_by: tuple[str, str] | None = None


def _beside(holder: Holder, seen: _Seen, key_id: str, asked: Asked) -> _Beside:
    """Check the certificate's signature and the approval."""
    if not seen.subjects:  # no statement: it is blamed already, and announces nothing
        return _Beside((), said.SIGNED)
    findings: list[Finding] = []
    try:
        certificate = said.announced_certificate(seen.claims)
    except ValueError:
        certificate = None
        _add(findings, "manifest", said.MANIFEST)
    signed = said.SIGNED if certificate is None else said.NO_SUBJECTS
    if certificate is not None and said.CMS in holder.files:
        body = holder.read(said.CMS, _LARGEST_CMS) or b""
        stated = str(seen.claims.get("made_at", ""))
        findings += _cms(body, seen.body, certificate, said.CMS, asked, stated)
    elif asked.roots is not None:
        _add(findings, "certificate", f"{said.CMS}: missing")
    approval = None
    # Under a key that is not the statement's nobody could have approved: the key is blamed, and nothing else.
    if key_id and not any(one.claim == "key" for one in seen.findings):
        checked = check_approvals(
            seen.claims, seen.subjects, key_id, lambda name: _small(holder, name)
        )
        findings += checked.findings
        approval = checked.approval
    if approval is not None:
        findings += _officer(holder, approval, seen, asked)
    whose = None if approval is None else (approval.person, approval.key_id)
    return _Beside(
        tuple(findings), signed, "" if certificate is None else certificate.subject, whose
    )


def _small(holder: Holder, name: str) -> bytes | None:
    """Bytes of a paper, or None where it is missing or too long."""
    return holder.read(name, _LARGEST_PAPER) if name in holder.files else None


def _officer(holder: Holder, approval: Approval, seen: _Seen, asked: Asked) -> list[Finding]:
    """Whether who approved is trusted, and signed with the certificate that the approval names."""
    found: list[Finding] = []
    if asked.trust is not None:
        word = asked.trust.accepts(approval.key_id, sha256(seen.body), approval.at)
        if word != "yes":
            _add(found, "revoked" if word == "revoked" else "key", APPROVAL_FILE)
    if approval.certificate is not None:
        info = CertificateInfo(*approval.certificate)
        body, message = _small(holder, APPROVAL_CMS), _small(holder, APPROVAL_FILE)
        found += _cms(body or b"", message or b"", info, APPROVAL_CMS, asked, approval.at)
    return found


def _cms(
    body: bytes,
    message: bytes,
    announced: CertificateInfo,
    name: str,
    asked: Asked,
    stated: str,
) -> list[Finding]:
    """A certificate's signature against what it should sign, and who should have signed."""
    from synth_engine.crypto.certificates import check_cms  # only where there is one to check

    answer = check_cms(body, message, roots=asked.roots, now=asked.now, stated=moment(stated))
    info = answer.info
    others = set(announced.chain) if name == said.CMS else None
    if not answer.holds or info is None or info.sha256 != announced.sha256:
        return [Finding("cms", name)]
    if info.subject != announced.subject or not (others is None or set(info.chain) <= others):
        return [Finding("cms", name)]
    return [Finding("certificate", f"{name}: {answer.trouble}")] if answer.trouble else []


@dataclass(frozen=True, slots=True)
class _Papers:
    """The four files that carry the signature; None where one is missing, too long or damaged."""

    manifest: bytes | None
    signature: bytes | None
    envelope: bytes | None
    key: bytes | None
    key_id: str
    missing: tuple[str, ...]


def _read_papers(holder: Holder) -> _Papers:
    limits = {
        said.MANIFEST: _LARGEST_MANIFEST,
        said.SIGNATURE: _SIGNATURE_BYTES,
        said.ENVELOPE: _LARGEST_ENVELOPE,
        said.PUBLIC_KEY: _LARGEST_KEY,
    }
    read = {
        name: holder.read(name, limit) if name in holder.files else None
        for name, limit in limits.items()
    }
    key, key_id = read[said.PUBLIC_KEY], ""
    if key is not None:
        try:
            key_id = key_id_of(key)
        except UserFixable:
            key = None
    return _Papers(
        manifest=read[said.MANIFEST],
        signature=read[said.SIGNATURE],
        envelope=read[said.ENVELOPE],
        key=key,
        key_id=key_id,
        missing=tuple(name for name in limits if name not in {*holder.files, *holder.strange}),
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the signatures say: findings; subjects, claims and bytes of the best copy of the statement."""

    findings: tuple[Finding, ...]
    subjects: tuple[said.Subject, ...]
    claims: Mapping[str, Any]
    body: bytes


def _add(findings: list[Finding], claim: str, subject: str) -> None:
    """Note a finding, once."""
    one = Finding(claim, subject)
    if one not in findings:
        findings.append(one)


def _statement(papers: _Papers, key: bytes | None, key_id: str) -> _Seen:
    """Hold the two copies of the statement and the two signatures against the key and each other."""
    manifest, mark = papers.manifest, papers.signature or b""
    sealed = None
    if papers.envelope is not None:
        try:
            sealed = said.read_envelope(papers.envelope)
        except ValueError:
            sealed = None
    pem = key or b""
    first = manifest is not None and verify_signature(pem, mark, manifest)
    second = sealed is not None and verify_signature(
        pem, sealed.signature, said.pae(sealed.payload)
    )
    findings: list[Finding] = [
        Finding("missing-file", name) for name in papers.missing if name in said.SIGNED
    ]
    body = manifest
    if sealed is not None and second and not first:
        # The envelope holds: hold the other two against it.
        body = sealed.payload
        if manifest != sealed.payload:
            _wrong(findings, papers, "manifest", said.MANIFEST)
        if not verify_signature(pem, mark, sealed.payload):
            _wrong(findings, papers, "signature", said.SIGNATURE)
    elif not first:
        _wrong(findings, papers, "signature", said.SIGNATURE)
        if sealed is None or sealed.payload != manifest:
            # No copy is vouched for and they differ: either may be the changed one.
            _wrong(findings, papers, "manifest", said.MANIFEST)
            _wrong(findings, papers, "dsse", said.ENVELOPE)
        if sealed is not None and manifest is None:
            body = sealed.payload
    same = sealed is not None and sealed.payload == body and sealed.key_id == key_id
    if (first or second) and not (second and same):
        _wrong(findings, papers, "dsse", said.ENVELOPE)
    subjects, claims = _subjects(body, papers, findings)
    return _Seen(tuple(findings), subjects, claims, body or b"")


def _wrong(findings: list[Finding], papers: _Papers, claim: str, name: str) -> None:
    """Note what does not hold, unless it is missing and named as that."""
    if name not in papers.missing:
        _add(findings, claim, name)


def _subjects(
    body: bytes | None, papers: _Papers, findings: list[Finding]
) -> tuple[tuple[said.Subject, ...], Mapping[str, Any]]:
    """Subjects and claims; the key is named where it is not the one the statement speaks of."""
    try:
        subjects, claims = said.read_claims(body or b"")
    except ValueError:
        _wrong(findings, papers, "manifest", said.MANIFEST)
        return (), {}
    if papers.key is not None:
        digest = hashlib.sha256(papers.key).hexdigest()
        named = {one.name: one.sha256 for one in subjects}
        if named.get(said.PUBLIC_KEY) != digest:
            _add(findings, "key", said.PUBLIC_KEY)
    return subjects, claims


def _files(holder: Holder, named: dict[str, said.Subject], signed: frozenset[str]) -> list[Finding]:
    """Every file against the statement, by name; `signed`: those that sign it."""
    found: list[Finding] = []
    strange = frozenset(holder.strange)
    if said.CMS in signed and said.CMS not in {*holder.files, *strange}:
        found.append(Finding("missing-file", said.CMS))
    for name in sorted({*named, *holder.files, *strange} - (signed - strange)):
        if name not in named and name not in signed:
            found.append(Finding("extra-file", _shown(name)))
        elif name in strange:
            # A link, or a zip's second entry of the name: what others see in its place may differ.
            found.append(Finding("file", name))
        elif name not in holder.files:
            found.append(Finding("missing-file", name))
        elif holder.digest(name, named[name].size) != named[name].sha256:
            claim = "key" if name == said.PUBLIC_KEY else "file"
            found.append(Finding(claim, name))
    return found


def _shown(name: str) -> str:
    """A stranger's file name, without the signs that could draw something else on a screen."""
    if name.isprintable():
        return name
    return name.encode("ascii", "backslashreplace").decode().translate(_CONTROLS)
