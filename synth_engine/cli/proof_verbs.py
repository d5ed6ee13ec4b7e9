"""Proof: verify a release, keys, the audit log."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.cli import output, secrets
from synth_engine.contracts.errors import UserFixable

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs
    from synth_engine.contracts.proof import Verification


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    verb = verbs.add("verify", "Is a release genuine? Exit code 0 yes, 1 no.", verify)
    verb.add_argument("release", metavar="RELEASE", help="folder or .zip")
    verb.add_argument("--public-key", metavar="FILE", help="the signer's key must be this one")
    verb.add_argument("--trust", metavar="FILE", help="the signer's key must be among these")

    keys = verbs.group("keys", "Signing keys.")
    verb = keys.add("new", "Make a signing key.", keys_new)
    verb.add_argument("--out", required=True, metavar="FILE")
    verb.add_argument("--passphrase-file", metavar="FILE")
    verb = keys.add("show", "A key's id.", keys_show)
    verb.add_argument("key", metavar="FILE")
    verb.add_argument("--passphrase-file", metavar="FILE")
    verb = keys.add("export-public", "Print the public key.", keys_export)
    verb.add_argument("key", metavar="FILE")
    verb.add_argument("--passphrase-file", metavar="FILE")

    audit = verbs.group("audit", "The log of everything that was done.")
    verb = audit.add("show", "List its entries.", audit_show)
    _log(verb)
    verb = audit.add("export", "Write its exact records to a file.", audit_export)
    _log(verb)
    verb.add_argument("--out", required=True, metavar="FILE")
    verb = audit.add("verify", "Was it changed? Exit code 0 no, 1 yes.", audit_verify)
    _log(verb)
    verb.add_argument("--checkpoint", metavar="FILE", help="signed head held outside")
    verb.add_argument("--public-key", metavar="FILE", help="whose signature the head carries")


def _log(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("project", metavar="PROJECT|FILE", help="project, or an exported log")
    verb.add_argument("--passphrase-file", metavar="FILE")


def _answer(arguments: argparse.Namespace, found: Verification, yes: str) -> int:
    if arguments.json:
        output.emit(
            {
                "genuine": found.genuine,
                "checked": found.checked,
                "key_id": found.key_id,
                "trusted": found.trusted,
                "findings": [{"claim": f.claim, "subject": f.subject} for f in found.findings],
            }
        )
    elif found.genuine:
        output.say(yes)
    else:
        for one in found.findings:
            output.say(f"NOT GENUINE: {one.claim}: {one.subject}")
    return 0 if found.genuine else 1


def verify(arguments: argparse.Namespace) -> int:
    """Check a release."""
    found = api.verify_release(
        Path(arguments.release),
        public_key=None if arguments.public_key is None else Path(arguments.public_key),
        trust=None if arguments.trust is None else Path(arguments.trust),
    )
    yes = f"Genuine: {found.checked} files as signed by key {found.key_id}."
    if found.trusted is None and arguments.public_key is None:
        yes += "\nWhether that key is whose you think it is must come from elsewhere."
    return _answer(arguments, found, yes)


def keys_new(arguments: argparse.Namespace) -> int:
    """Make a key."""
    passphrase = secrets.passphrase(
        arguments.passphrase_file, "Passphrase of the key: ", twice=True
    )
    key_id = api.new_signing_key(Path(arguments.out), passphrase)
    if arguments.json:
        output.emit({"key_id": key_id, "file": arguments.out})
    else:
        output.say(f"Key {key_id} written to {arguments.out}.")
    return 0


def _shown(arguments: argparse.Namespace) -> tuple[str, bytes]:
    path = Path(arguments.key)
    try:
        return api.show_key(path, None)
    except UserFixable as error:
        if error.code != "KEYS.NEEDS_PASSPHRASE":
            raise
    return api.show_key(path, secrets.passphrase(arguments.passphrase_file))


def keys_show(arguments: argparse.Namespace) -> int:
    """Show a key's id."""
    key_id, _ = _shown(arguments)
    if arguments.json:
        output.emit({"key_id": key_id})
    else:
        output.say(key_id)
    return 0


def keys_export(arguments: argparse.Namespace) -> int:
    """Print the public key."""
    key_id, pem = _shown(arguments)
    if arguments.json:
        output.emit({"key_id": key_id, "public_key": pem.decode()})
    else:
        output.say(pem.decode().rstrip())
    return 0


def _session(arguments: argparse.Namespace) -> api.Session:
    passphrase = secrets.passphrase(arguments.passphrase_file)
    return api.Session.open(Path(arguments.project), passphrase, read_only=True)


def _is_export(arguments: argparse.Namespace) -> bool:
    """Whether the file is an exported log: a project file is opaque, an export begins with a brace."""
    try:
        with Path(arguments.project).open("rb") as file:
            return file.read(1) == b"{"
    except OSError:
        return False


def audit_show(arguments: argparse.Namespace) -> int:
    """List the entries."""
    if _is_export(arguments):
        entries = api.read_audit_export(Path(arguments.project))
    else:
        with _session(arguments) as session:
            entries = session.audit()
    if arguments.json:
        output.emit(
            [
                {
                    "sequence": e.sequence,
                    "at": e.at,
                    "actor": e.actor,
                    "action": e.action,
                    "subject": e.subject,
                    "outcome": e.outcome,
                    "reason": e.reason,
                    "versions": dict(e.versions),
                    "digests": dict(e.digests),
                    "previous": e.previous,
                    "digest": e.digest,
                }
                for e in entries
            ]
        )
        return 0
    output.table(
        ("#", "when", "who", "what", "outcome", "record"),
        [
            (
                str(e.sequence),
                e.at,
                e.actor,
                f"{e.action} {e.subject}".strip(),
                f"{e.outcome} {e.reason}".strip(),
                e.digest[:12],
            )
            for e in entries
        ],
    )
    return 0


def audit_export(arguments: argparse.Namespace) -> int:
    """Write the records to a file."""
    passphrase = secrets.passphrase(arguments.passphrase_file)
    with api.Session.open(Path(arguments.project), passphrase) as session:
        session.export_audit(Path(arguments.out))
    if arguments.json:
        output.emit({"file": arguments.out})
    else:
        output.say(f"Written to {arguments.out}, one record a line.")
    return 0


def audit_verify(arguments: argparse.Namespace) -> int:
    """Check the log."""
    checkpoint = None if arguments.checkpoint is None else Path(arguments.checkpoint)
    public = None if arguments.public_key is None else Path(arguments.public_key)
    if _is_export(arguments):
        found = api.verify_audit_export(Path(arguments.project), checkpoint, public)
    else:
        with _session(arguments) as session:
            found = session.verify_audit(*api.read_checkpoint(checkpoint, public))
    return _answer(
        arguments, found, f"Unchanged: {found.checked} records, each bound to the one before."
    )
