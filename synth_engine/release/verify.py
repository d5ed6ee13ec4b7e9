"""Is a release genuine? Says what was changed, what is missing, what was added, whose key it is.

Runs in the parent, on releases from anybody: everything in them is untrusted. Loads nothing heavy. Must
not write and must not follow or unpack anything.

The statement exists twice (manifest.json, and inside manifest.dsse.json) and is signed twice. So one
changed file never hides behind another: the copy that still holds says which one does not.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.proof import Finding, Verification
from synth_engine.crypto import key_id_of, verify_signature
from synth_engine.release import statement as said
from synth_engine.release.holders import Held

if TYPE_CHECKING:
    from synth_engine.release.holders import Holder

_LARGEST_MANIFEST: Final = 64 << 20
_LARGEST_ENVELOPE: Final = 2 * _LARGEST_MANIFEST
_LARGEST_KEY: Final = 64 << 10
_SIGNATURE_BYTES: Final = 64
_PEM: Final = re.compile(rb"-----BEGIN PUBLIC KEY-----.*?-----END PUBLIC KEY-----", re.DOTALL)
_CONTROLS: Final = {sign: f"\\x{sign:02x}" for sign in (*range(32), 127)}
_REMARK: Final = re.compile(rb"#[^\r\n]*")
_KEY_ID: Final = re.compile(rb"\b[0-9a-fA-F]{64}\b")


def verify_release(
    path: Path, *, public_key_pem: bytes | None = None, trusted: bytes | None = None
) -> Verification:
    """Check a release folder or .zip.

    Args:
        path: folder, or .zip with the folder's content at its top or in one folder.
        public_key_pem: the signer must be this key.
        trusted: content of a trust file, any number of PEM public keys and key ids (64 hex digits),
            remarks from ``#`` to the end of the line; the signer must be among them.

    Returns:
        Findings, the statement's first, then files by name. `trusted` is None where neither a key
        nor a trust file was given: then the release is whole, and whose it is was not asked.

    Raises:
        UserFixable: ``RELEASE.NOT_FOUND`` where nothing there is part of a release;
            ``KEYS.NOT_A_KEY`` for a `public_key_pem` or trust file without a key in it.
        Environment: ``RELEASE.UNREADABLE``.
    """
    wanted = None if public_key_pem is None else key_id_of(public_key_pem)
    known = None if trusted is None else _trusted_ids(trusted)
    with Held(Path(path)) as holder:
        if not said.SIGNED & holder.files:
            raise UserFixable("RELEASE.NOT_FOUND", path=str(path))
        papers = _read_papers(holder)
        key, key_id = (papers.key, papers.key_id) if wanted is None else (public_key_pem, wanted)
        seen = _statement(papers, key, key_id)
        findings = list(seen.findings)
        is_trusted: bool | None = None
        if known is not None or wanted is not None:
            is_trusted = (known is None or papers.key_id in known) and (
                wanted is None or papers.key_id == wanted
            )
        named = {one.name: one for one in seen.subjects}
        if is_trusted is False or not papers.key_id:
            _add(findings, "key", said.PUBLIC_KEY)
        findings += _files(holder, named)
    return Verification(
        genuine=not findings,
        findings=tuple(dict.fromkeys(findings)),
        checked=len(named) + len(said.SIGNED & holder.files),
        key_id=papers.key_id,
        trusted=is_trusted,
    )


def _trusted_ids(untrusted: bytes) -> frozenset[str]:
    """Key ids of a trust file; KEYS.NOT_A_KEY if there is none in it, for silence must not trust."""
    # A key that somebody took out by a "#" before it must not be trusted any longer.
    kept = _REMARK.sub(b"", untrusted)
    found = {key_id_of(block + b"\n") for block in _PEM.findall(kept)}
    found |= {one.decode().lower() for one in _KEY_ID.findall(_PEM.sub(b"", kept))}
    if not found:
        raise UserFixable("KEYS.NOT_A_KEY", path="the trust file")
    return frozenset(found)


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
    """What the signatures say: findings, and the subjects of the best copy of the statement."""

    findings: tuple[Finding, ...]
    subjects: tuple[said.Subject, ...]


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
    return _Seen(*_subjects(body, papers, findings))


def _wrong(findings: list[Finding], papers: _Papers, claim: str, name: str) -> None:
    """Note what does not hold, unless it is missing and named as that."""
    if name not in papers.missing:
        _add(findings, claim, name)


def _subjects(
    body: bytes | None, papers: _Papers, findings: list[Finding]
) -> tuple[tuple[Finding, ...], tuple[said.Subject, ...]]:
    """Subjects of the statement; the key is named where it is not the one the statement speaks of."""
    try:
        subjects = said.read_statement(body or b"")
    except ValueError:
        _wrong(findings, papers, "manifest", said.MANIFEST)
        return tuple(findings), ()
    if papers.key is not None:
        digest = hashlib.sha256(papers.key).hexdigest()
        named = {one.name: one.sha256 for one in subjects}
        if named.get(said.PUBLIC_KEY) != digest:
            _add(findings, "key", said.PUBLIC_KEY)
    return tuple(findings), subjects


def _files(holder: Holder, named: dict[str, said.Subject]) -> list[Finding]:
    """Every file against the statement, by name."""
    found: list[Finding] = []
    strange = frozenset(holder.strange)
    for name in sorted({*named, *holder.files, *strange} - (said.SIGNED - strange)):
        if name not in named and name not in said.SIGNED:
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
