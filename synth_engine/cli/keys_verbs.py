"""Signing keys: made, shown, copied, put under another passphrase, followed by a new one, revoked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.cli import output, secrets
from synth_engine.contracts.errors import UserFixable

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs

_OLD, _NEW = "Passphrase of the key: ", "New passphrase: "


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    keys = verbs.group("keys", "Signing keys.")
    verb = keys.add("new", "Make a signing key.", new)
    verb.add_argument("--out", required=True, metavar="FILE")
    verb.add_argument("--passphrase-file", metavar="FILE")
    verb = keys.add("show", "A key's id; or what a revocation or a succession says.", show)
    verb.add_argument("key", metavar="FILE")
    verb.add_argument("--passphrase-file", metavar="FILE")
    verb = keys.add("export-public", "Print the public key.", export)
    verb.add_argument("key", metavar="FILE")
    verb.add_argument("--passphrase-file", metavar="FILE")
    verb = keys.add("backup", "An encrypted copy of a key, read back and tried.", backup)
    _changing(verb, "of the copy (default: the key's)")
    verb.add_argument("--out", required=True, metavar="FILE")
    verb = keys.add("passphrase", "Put a key under another passphrase.", passphrase)
    _changing(verb, "the new one")
    verb = keys.add("rotate", "A new key, and the old one's signed word that it follows.", rotate)
    _changing(verb, "of the new key (default: the old one's)")
    verb.add_argument("--out", required=True, metavar="FILE", help="the new key")
    verb.add_argument(
        "--note", metavar="FILE", help="for trust files (default: OUT.succession.json)"
    )
    verb = keys.add("revoke", "A key's own signed word that it no longer counts.", revoke)
    verb.add_argument("key", metavar="FILE")
    verb.add_argument("--passphrase-file", metavar="FILE")
    verb.add_argument("--out", required=True, metavar="FILE", help="for trust files")
    verb.add_argument(
        "--because",
        required=True,
        choices=("compromised", "retired"),
        help="somebody else may sign with it, or nobody does any more",
    )
    verb.add_argument("--reason", default="", metavar="TEXT")


def _changing(verb: argparse.ArgumentParser, of_what: str) -> None:
    verb.add_argument("key", metavar="FILE")
    verb.add_argument("--passphrase-file", metavar="FILE", help="of the key as it is")
    verb.add_argument("--new-passphrase-file", metavar="FILE", help=of_what)


def _say(arguments: argparse.Namespace, body: dict[str, str], text: str) -> int:
    if arguments.json:
        output.emit(body)
    else:
        output.say(text)
    return 0


def new(arguments: argparse.Namespace) -> int:
    """Make a key."""
    secret = secrets.passphrase(arguments.passphrase_file, _OLD, twice=True)
    key_id = api.new_signing_key(Path(arguments.out), secret)
    body = {"key_id": key_id, "file": arguments.out}
    return _say(arguments, body, f"Key {key_id} written to {arguments.out}.")


def _shown(arguments: argparse.Namespace) -> tuple[str, bytes]:
    path = Path(arguments.key)
    try:
        return api.show_key(path, None)
    except UserFixable as error:
        if error.code != "KEYS.NEEDS_PASSPHRASE":
            raise
    return api.show_key(path, secrets.passphrase(arguments.passphrase_file))


def show(arguments: argparse.Namespace) -> int:
    """Show a key's id, or a note."""
    note = api.show_note(Path(arguments.key))
    if note is not None:
        text = "\n".join(f"{name.replace('_', ' ')}: {value}" for name, value in note.items())
        return _say(arguments, note, text)
    key_id, _ = _shown(arguments)
    return _say(arguments, {"key_id": key_id}, key_id)


def export(arguments: argparse.Namespace) -> int:
    """Print the public key."""
    key_id, pem = _shown(arguments)
    body = {"key_id": key_id, "public_key": pem.decode()}
    return _say(arguments, body, pem.decode().rstrip())


def _present(arguments: argparse.Namespace) -> str | None:
    """The key's passphrase; None where it has none."""
    if not api.needs_passphrase(Path(arguments.key)):
        return None
    return secrets.passphrase(arguments.passphrase_file, _OLD)


def _two(arguments: argparse.Namespace, *, same: bool) -> tuple[str | None, str]:
    """The key's passphrase, and the new one (the key's own where `same` and nothing else is said)."""
    old = _present(arguments)
    if same and old is not None and arguments.new_passphrase_file is None:
        return old, old
    return old, secrets.passphrase(arguments.new_passphrase_file, _NEW, twice=True)


def backup(arguments: argparse.Namespace) -> int:
    """Copy a key."""
    old, secret = _two(arguments, same=True)
    key_id = api.backup_key(Path(arguments.key), old, Path(arguments.out), secret)
    text = f"Key {key_id} copied to {arguments.out}; the copy was read back and signs the same."
    return _say(arguments, {"key_id": key_id, "file": arguments.out}, text)


def passphrase(arguments: argparse.Namespace) -> int:
    """Change a key's passphrase."""
    old, secret = _two(arguments, same=False)
    key_id = api.change_key_passphrase(Path(arguments.key), old, secret)
    text = f"Key {key_id} has the new passphrase. Copies made before still open with the old one."
    return _say(arguments, {"key_id": key_id, "file": arguments.key}, text)


def rotate(arguments: argparse.Namespace) -> int:
    """Make the key that follows."""
    old, secret = _two(arguments, same=True)
    out = Path(arguments.out)
    note = Path(arguments.note or f"{arguments.out}.succession.json")
    key_id = api.rotate_key(Path(arguments.key), old, out, note, secret, api.now())
    text = f"Key {key_id} written to {out}.\nAdd {note} to the trust files of those who know the old key."
    return _say(arguments, {"key_id": key_id, "file": str(out), "note": str(note)}, text)


def revoke(arguments: argparse.Namespace) -> int:
    """Revoke a key."""
    secret, at, out = _present(arguments), api.now(), Path(arguments.out)
    key_id = api.revoke_key(
        Path(arguments.key), secret, out, arguments.because, arguments.reason, at
    )
    body = {"key_id": key_id, "file": str(out), "at": at.isoformat(), "because": arguments.because}
    text = f"Key {key_id} is revoked from {at.isoformat()} on.\nIt counts where {out} is added to a trust file."
    return _say(arguments, body, text)
