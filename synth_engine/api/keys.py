"""Signing keys, the notes that follow them, and checking releases: no project needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine import crypto
from synth_engine.contracts import inputs
from synth_engine.contracts.errors import Environment, UserFixable
from synth_engine.release import holders, statement, trust, zipping
from synth_engine.release import verify as checking
from synth_engine.tables.files import write_bytes
from synth_engine.validation.policies import sign_policy as _sign_policy

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from synth_engine.contracts.policy import Policy
    from synth_engine.contracts.proof import Verification

_LARGEST_MANIFEST = 64 << 20
_LARGEST_ROOTS = 16 << 20


def new_signing_key(path: Path, passphrase: str | None) -> str:
    """Make an Ed25519 key, protect it by a passphrase, return its id (hex).

    Raises:
        UserFixable: ``KEYS.*`` codes.
    """
    key = crypto.new_signing_key()
    crypto.save_signing_key(key, path, passphrase)
    return key.key_id


def show_key(path: Path, passphrase: str | None) -> tuple[str, bytes]:
    """Return (key id, public key in PEM) of a private or public key file.

    Raises:
        UserFixable: ``KEYS.*`` codes.
    """
    untrusted = read_small(path)
    if b"PUBLIC KEY" in untrusted:
        return crypto.key_id_of(untrusted), untrusted
    key = crypto.load_signing_key(path, passphrase)
    return key.key_id, key.public_pem


def backup_key(path: Path, passphrase: str | None, out: Path, copy_passphrase: str) -> str:
    """Write an encrypted copy of a key and read it back; return the key's id.

    Raises:
        UserFixable: ``KEYS.*`` codes; Environment: ``KEYS.COPY_DIFFERS`` and others.
    """
    key = crypto.load_signing_key(path, passphrase)
    crypto.save_signing_key(key, out, copy_passphrase)
    again = crypto.load_signing_key(out, copy_passphrase)
    probe = crypto.random_bytes(32)
    if not crypto.verify_signature(key.public_pem, again.sign(probe), probe):
        out.unlink(missing_ok=True)
        raise Environment("KEYS.COPY_DIFFERS", path=str(out))
    return key.key_id


def change_key_passphrase(path: Path, passphrase: str | None, new: str) -> str:
    """Put a key under another passphrase; return its id. Copies of the old file still open with the old one.

    Raises:
        UserFixable: ``KEYS.*`` codes; Environment: likewise.
    """
    key = crypto.load_signing_key(path, passphrase)
    crypto.replace_signing_key(key, path, new)
    return key.key_id


def rotate_key(
    old: Path, passphrase: str | None, out: Path, note: Path, new_passphrase: str, at: datetime
) -> str:
    """Make a key that follows another, and the note by which the old one says so; return the new id.

    Args:
        old: the present key.
        passphrase: of it.
        out: a new file for the new key.
        note: a new file for the note, for trust files.
        new_passphrase: of the new key.
        at: now.

    Raises:
        UserFixable: ``KEYS.*``, ``FILE.EXISTS``; Environment: likewise.
    """
    before, after = crypto.load_signing_key(old, passphrase), crypto.new_signing_key()
    if note.exists():
        raise UserFixable("FILE.EXISTS", path=str(note))
    # The key first: a note about a key that nobody has is of no use.
    crypto.save_signing_key(after, out, new_passphrase)
    write_bytes(note, trust.succession(before, after, at) + b"\n")
    return after.key_id


def revoke_key(
    path: Path, passphrase: str | None, out: Path, because: trust.Because, reason: str, at: datetime
) -> str:
    """Write a key's own word that it no longer counts, for trust files; return its id.

    Args:
        path: the key.
        passphrase: of it.
        out: a new file.
        because: ``compromised`` or ``retired``.
        reason: in words.
        at: from when on.

    Raises:
        UserFixable: ``KEYS.*``, ``FILE.EXISTS``; Environment: likewise.
    """
    key = crypto.load_signing_key(path, passphrase)
    write_bytes(out, trust.revocation(key, because, reason, at) + b"\n")
    return key.key_id


def show_note(path: Path) -> dict[str, str] | None:
    """What a revocation or a succession says; None where the file is no note.

    Raises:
        UserFixable: ``KEYS.MISSING``, ``KEYS.NOTE_INVALID``.
    """
    untrusted = read_small(path)
    return trust.described(untrusted) if untrusted.lstrip().startswith(b"{") else None


def attach_signature(release: Path, signature: Path) -> str:
    """Put a certificate's signature that was made elsewhere, with a smartcard say, into a release.

    Args:
        release: folder, or .zip, whose manifest announces it.
        signature: detached CMS in DER over exactly manifest.json.

    Returns:
        Subject of the certificate.

    Raises:
        UserFixable: ``RELEASE.NOT_FOUND``, ``CERTIFICATE.NOT_ANNOUNCED``, ``CERTIFICATE.SIGNATURE_INVALID``,
            ``FILE.EXISTS``; Environment: ``FILE.CANNOT_WRITE``, ``RELEASE.UNREADABLE``.
    """
    from synth_engine.crypto.certificates import check_cms  # takes a library that little else needs

    with holders.Held(release) as held:
        if statement.MANIFEST not in held.files:
            raise UserFixable("RELEASE.NOT_FOUND", path=str(release))
        body, there = held.read(statement.MANIFEST, _LARGEST_MANIFEST), statement.CMS in held.files
        odd = bool(held.strange)
    mark = read_small(signature)
    try:
        expected = statement.announced_certificate(statement.read_claims(body or b"")[1])
    except ValueError:
        expected = None
    if expected is None:
        raise UserFixable("CERTIFICATE.NOT_ANNOUNCED", path=str(release))
    found = check_cms(mark, body or b"")
    fits = found.info is not None and found.info.sha256 == expected.sha256
    if not (found.holds and fits):
        raise UserFixable("CERTIFICATE.SIGNATURE_INVALID", path=str(signature))
    if release.is_dir():
        write_bytes(release / statement.CMS, mark)
    elif there:
        raise UserFixable("FILE.EXISTS", path=f"{release}: {statement.CMS}")
    elif odd:
        # Links, or a second entry of a name: not what a release packs, and not copied into one.
        raise Environment("RELEASE.UNREADABLE", path=str(release))
    else:
        zipping.with_file(release, statement.CMS, mark)
    return expected.subject


def sign_policy(path: Path, key: Path, passphrase: str | None) -> Policy:
    """Sign a policy file of a site's own; its signature and public key stand beside it.

    Raises:
        UserFixable: ``POLICY.INVALID``, ``KEYS.*``; Environment: ``POLICY.CANNOT_WRITE``.
    """
    return _sign_policy(path, crypto.load_signing_key(key, passphrase))


def read_small(path: Path, limit: int = 1_000_000) -> bytes:
    """Read a key, trust or checkpoint file.

    Raises:
        UserFixable: ``KEYS.MISSING``, ``KEYS.NOT_A_KEY`` (too large).
    """
    try:
        return inputs.small(path, limit)
    except ValueError as error:
        raise UserFixable("KEYS.NOT_A_KEY", path=str(path)) from error
    except OSError as error:
        raise UserFixable("KEYS.MISSING", path=str(path)) from error


def verify_release(
    path: Path,
    *,
    public_key: Path | None = None,
    trust: Path | None = None,
    roots: Path | None = None,
    now: datetime | None = None,
) -> Verification:
    """Check a release folder or zip.

    Args:
        path: folder or .zip.
        public_key: the signer's key must be this one.
        trust: file with public keys, key ids and notes; the signer's must be among them.
        roots: PEM file of root certificates (and revocation lists); a certificate's signature must lead to one.
        now: when that certificate must be valid; needed with `roots`.
    """
    return checking.verify_release(
        path,
        public_key_pem=None if public_key is None else read_small(public_key),
        trusted=None if trust is None else read_small(trust),
        roots=None if roots is None else read_small(roots, _LARGEST_ROOTS),
        now=now,
    )


def needs_passphrase(path: Path) -> bool:
    """Whether a key file is protected by a passphrase.

    Raises:
        UserFixable: ``KEYS.*`` for what is no key.
    """
    try:
        show_key(path, None)
    except UserFixable as error:
        if error.code != "KEYS.NEEDS_PASSPHRASE":
            raise
        return True
    return False


def export_public_key(path: Path, passphrase: str | None, out: Path) -> str:
    """Write a key's public half to a new file; return its id.

    Raises:
        UserFixable: ``KEYS.*``, ``FILE.EXISTS``; Environment: ``FILE.CANNOT_WRITE``.
    """
    key_id, pem = show_key(path, passphrase)
    write_bytes(out, pem)
    return key_id
