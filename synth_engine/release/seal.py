"""The seal: names every file in one statement and signs it. The last hand a release passes through.

Runs in the parent, the only place where the signing key is. Loads nothing heavy. Must not change what
the worker wrote.

Which file vouches for which: manifest.json names every other file of the folder, the public key, the
checkpoint and VERIFY.txt among them; manifest.sig and manifest.dsse.json each sign manifest.json, and so does
manifest.p7s where the manifest announces it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.errors import Bug, Environment
from synth_engine.contracts.proof import CertificateInfo
from synth_engine.crypto import sha256, sha256_file, sync_folder
from synth_engine.release import statement as said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.crypto import SigningKey
    from synth_engine.crypto.certificates import CertificateSigner

_HOW_TO = """\
HOW TO CHECK THIS RELEASE WITHOUT CLOISTER

You need OpenSSL 3.0 or later ("openssl version" tells) and sha256sum. Open a terminal in this folder.

1. Is the manifest the one that was signed?

   openssl pkeyutl -verify -rawin -pubin -inkey signer.pub.pem -in manifest.json -sigfile manifest.sig

   It must say: Signature Verified Successfully

2. Is every file the one that the manifest names?

   grep -o '"digest":{{"sha256":"[0-9a-f]*"}},"name":"[^"]*"' manifest.json \\
     | sed 's/.*sha256":"\\([0-9a-f]*\\)"}},"name":"\\(.*\\)"/\\1  \\2/' | sha256sum --check --strict

   It must say OK {count} times and nothing else. (On a Mac: shasum -a 256 --check)

3. Is there a file that the manifest does not name?

   find . -type f | wc -l

   It must say {total}: the {count} of step 2, and {signed}.

   find . ! -type f ! -type d

   It must say nothing: a release holds no links.

4. Whose signature is it?

   openssl pkey -pubin -in signer.pub.pem -outform DER | sha256sum

   It must say:
   {key_id}

   This is the one thing that this folder cannot prove. Whoever changed it could also have put their own
   key in. Ask the sender for the key's id on another way (by telephone, on paper, from the register of
   your institution) and compare it with what the command printed.
{certificate}
Windows: openssl comes with Git for Windows, whose "Git Bash" has all of the commands above.
With Cloister: cloister verify FOLDER --public-key KEY-FROM-ELSEWHERE

manifest.dsse.json is the same manifest in a DSSE envelope, for programs that read in-toto attestations.
audit-checkpoint.txt is the signed head of the project's audit log: keep it. With it you can tell later
whether that log was cut off or rewritten.
"""
_WITH_CERTIFICATE = """
5. Was it signed with the certificate of a site too?

   openssl cms -verify -binary -inform DER -in manifest.p7s -content manifest.json -CAfile ca.pem -out /dev/null

   It must say: CMS Verification successful
   ca.pem is the root certificate of the sender's institution; get it from the institution, not from here. Add
   "-purpose any" where the certificate is for documents and not for e-mail. The certificate must be that of

   {subject}
   SHA-256 {digest}

   and this must print that digest:

   openssl cms -verify -binary -inform DER -in manifest.p7s -content manifest.json -CAfile ca.pem -out /dev/null \\
     -signer /dev/stdout | openssl x509 -outform DER | sha256sum
"""


def seal_release(
    folder: Path,
    *,
    predicate: Mapping[str, Any],
    key: SigningKey,
    checkpoint: bytes | str,
    certificate: CertificateSigner | CertificateInfo | None = None,
) -> str:
    """Finish a folder into a release: key, checkpoint, instructions, statement, signatures; sync all.

    Args:
        folder: what the worker wrote; gets six more files, seven with a certificate.
        predicate: what the signature says about the table, plain JSON; the checkpoint and which signatures
            belong to it are added.
        key: who signs (Ed25519).
        checkpoint: signed head of the audit log.
        certificate: that signs too; without its key it is announced, and the release is whole only once
            manifest.p7s was made elsewhere and attached (`attach`).

    Returns:
        SHA-256 (hex) of manifest.json.

    Raises:
        Environment: ``RELEASE.CANNOT_WRITE``.
        Bug: ``RELEASE.CONTENT_INVALID`` where the folder or the predicate holds what cannot be signed.
    """
    head = checkpoint.encode() if isinstance(checkpoint, str) else bytes(checkpoint)
    try:
        return _seal(folder, predicate, key, head, certificate)
    except OSError as error:
        raise Environment("RELEASE.CANNOT_WRITE", path=str(folder)) from error


def _seal(
    folder: Path,
    predicate: Mapping[str, Any],
    key: SigningKey,
    head: bytes,
    certificate: CertificateSigner | CertificateInfo | None,
) -> str:
    _files(folder)  # nothing is written through a link that somebody planted
    _write(folder / said.CHECKPOINT, head)
    _write(folder / said.PUBLIC_KEY, key.public_pem)
    info = _info(certificate)
    how_to = _how_to(len(_files(folder)) + 1, key.key_id, info)
    _write(folder / said.HOW_TO, how_to.encode())
    subjects = subjects_of(folder)
    claims = {
        **predicate,
        "audit_checkpoint": head.decode(errors="replace"),
        "signatures": said.announced(key.key_id, info),
    }
    try:
        body = said.statement(subjects, claims)
        # What is signed must be what a verifier can read: found now, not by the recipient.
        said.read_statement(body)
    except (ValueError, TypeError) as error:
        raise Bug("RELEASE.CONTENT_INVALID", what="claims") from error
    _write(folder / said.MANIFEST, body)
    _write(folder / said.SIGNATURE, key.sign(body))
    mark = key.sign(said.pae(body))
    _write(folder / said.ENVELOPE, said.envelope(body, mark, key.key_id))
    if certificate is not None and not isinstance(certificate, CertificateInfo):
        _write(folder / said.CMS, certificate.sign(body))
    _sync(folder)
    return sha256(body)


def _info(certificate: CertificateSigner | CertificateInfo | None) -> CertificateInfo | None:
    """What a certificate says, with its key or without."""
    if certificate is None or isinstance(certificate, CertificateInfo):
        return certificate
    return certificate.info


def _how_to(count: int, key_id: str, info: CertificateInfo | None) -> str:
    """VERIFY.txt with the numbers of this release."""
    signed = ["manifest.json", "manifest.sig", "manifest.dsse.json"]
    more = ""
    if info is not None:
        signed.append(said.CMS)
        more = _WITH_CERTIFICATE.format(subject=info.subject, digest=info.sha256)
    return _HOW_TO.format(
        count=count,
        total=count + len(signed),
        signed=", ".join(signed),
        key_id=key_id,
        certificate=more,
    )


def subjects_of(folder: Path) -> tuple[said.Subject, ...]:
    """Every file of a folder that a statement can speak of: name, digest, size.

    Raises:
        Bug: ``RELEASE.CONTENT_INVALID`` for a link, a device or a name that no other system could hold.
    """
    return tuple(
        said.Subject(name, sha256_file(folder / name), (folder / name).stat().st_size)
        for name in _files(folder)
    )


def _files(folder: Path) -> tuple[str, ...]:
    """Names of the files to vouch for.

    Raises:
        Bug: ``RELEASE.CONTENT_INVALID`` for a link, a device or a name that no other system could hold.
    """
    names = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or not (path.is_dir() or path.is_file()):
            raise Bug("RELEASE.CONTENT_INVALID", what="link")
        if not said.is_safe_name(name):
            raise Bug("RELEASE.CONTENT_INVALID", what="name")
        if path.is_file() and name not in said.NO_SUBJECTS:
            names.append(name)
    return tuple(names)


def _write(path: Path, body: bytes) -> None:
    with path.open("wb") as file:
        file.write(body)


def _sync(folder: Path) -> None:
    """Put every file, then every folder, on the disk before anybody gives this one its name."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            # Opened for writing: Windows flushes only what may be written.
            with path.open("r+b") as file:
                os.fsync(file.fileno())
    for path in (*(one for one in folder.rglob("*") if one.is_dir()), folder):
        sync_folder(path)
