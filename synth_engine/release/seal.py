"""The seal: names every file in one statement and signs it. The last hand a release passes through.

Runs in the parent, the only place where the signing key is. Loads nothing heavy. Must not change what
the worker wrote.

Which file vouches for which: manifest.json names every other file of the folder, the public key, the
checkpoint and VERIFY.txt among them; manifest.sig and manifest.dsse.json each sign manifest.json.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.errors import Bug, Environment
from synth_engine.crypto import sha256, sha256_file, sync_folder
from synth_engine.release import statement as said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.crypto import SigningKey

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

   It must say {total}: the {count} of step 2, and manifest.json, manifest.sig, manifest.dsse.json.

   find . ! -type f ! -type d

   It must say nothing: a release holds no links.

4. Whose signature is it?

   openssl pkey -pubin -in signer.pub.pem -outform DER | sha256sum

   It must say:
   {key_id}

   This is the one thing that this folder cannot prove. Whoever changed it could also have put their own
   key in. Ask the sender for the key's id on another way (by telephone, on paper, from the register of
   your institution) and compare it with what the command printed.

Windows: openssl comes with Git for Windows, whose "Git Bash" has all of the commands above.
With Cloister: cloister verify FOLDER --public-key KEY-FROM-ELSEWHERE

manifest.dsse.json is the same manifest in a DSSE envelope, for programs that read in-toto attestations.
audit-checkpoint.txt is the signed head of the project's audit log: keep it. With it you can tell later
whether that log was cut off or rewritten.
"""


def seal_release(
    folder: Path, *, predicate: Mapping[str, Any], key: SigningKey, checkpoint: bytes | str
) -> str:
    """Finish a folder into a release: key, checkpoint, instructions, statement, signatures; sync all.

    Args:
        folder: what the worker wrote; gets six more files.
        predicate: what the signature says about the table, plain JSON; the checkpoint is added.
        key: who signs (Ed25519).
        checkpoint: signed head of the audit log.

    Returns:
        SHA-256 (hex) of manifest.json.

    Raises:
        Environment: ``RELEASE.CANNOT_WRITE``.
        Bug: ``RELEASE.CONTENT_INVALID`` where the folder or the predicate holds what cannot be signed.
    """
    head = checkpoint.encode() if isinstance(checkpoint, str) else bytes(checkpoint)
    try:
        return _seal(folder, predicate, key, head)
    except OSError as error:
        raise Environment("RELEASE.CANNOT_WRITE", path=str(folder)) from error


def _seal(folder: Path, predicate: Mapping[str, Any], key: SigningKey, head: bytes) -> str:
    _files(folder)  # nothing is written through a link that somebody planted
    _write(folder / said.CHECKPOINT, head)
    _write(folder / said.PUBLIC_KEY, key.public_pem)
    count = len(_files(folder)) + 1
    how_to = _HOW_TO.format(count=count, total=count + len(said.SIGNED), key_id=key.key_id)
    _write(folder / said.HOW_TO, how_to.encode())
    subjects = tuple(
        said.Subject(name, sha256_file(folder / name), (folder / name).stat().st_size)
        for name in _files(folder)
    )
    claims = {**predicate, "audit_checkpoint": head.decode(errors="replace")}
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
    _sync(folder)
    return sha256(body)


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
        if path.is_file() and name not in said.SIGNED:
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
