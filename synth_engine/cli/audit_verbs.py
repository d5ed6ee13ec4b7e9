"""The audit log: show, export, verify, checkpoint, sign."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.cli import output, secrets
from synth_engine.cli.project_verbs import opened
from synth_engine.cli.proof_verbs import answer
from synth_engine.contracts import inputs

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    audit = verbs.group("audit", "The log of everything that was done.")
    verb = audit.add("show", "List its entries.", show)
    _log(verb)
    verb.add_argument("--action", action="append", default=[], metavar="NAME", help="only these")
    verb.add_argument("--person", metavar="NAME", help="only this person's")
    verb.add_argument(
        "--outcome", action="append", default=[], metavar="WORD", help="only these, such as refused"
    )
    verb.add_argument("--since", metavar="TIME", help="only from this date or time on (ISO 8601)")
    verb.add_argument("--until", metavar="TIME", help="only up to this date or time")
    verb.add_argument("--search", default="", metavar="TEXT", help="only with all these words")
    verb = audit.add("export", "Write its exact records to a file.", export)
    _log(verb)
    verb.add_argument("--out", required=True, metavar="FILE")
    text = "jsonl: the records, to be checked (default); csv: for a spreadsheet"
    verb.add_argument("--format", choices=("jsonl", "csv"), default="jsonl", help=text)
    verb = audit.add("verify", "Was it changed? Exit code 0 no, 1 yes.", verify)
    _log(verb)
    text = "signed head held outside; several: the log must fit them all"
    verb.add_argument("--checkpoint", action="append", default=[], metavar="FILE", help=text)
    text = "whose signature each head carries; several: all of them"
    verb.add_argument("--public-key", action="append", default=[], metavar="FILE", help=text)
    verb = audit.add(
        "checkpoint", "Write a signed head of the log, to be kept outside.", checkpoint
    )
    verb.add_argument("project", metavar="PROJECT")
    verb.add_argument("--passphrase-file", metavar="FILE", help="of the project")
    _signing(verb)
    verb.add_argument("--qr", metavar="FILE.svg", help="and as a QR code, to be printed")
    verb = audit.add("qr", "A checkpoint as a QR code: drawn to a file, or in the terminal.", qr)
    text = "a signed head, or a release that holds one"
    verb.add_argument("checkpoint", metavar="CHECKPOINT|RELEASE", help=text)
    verb.add_argument("--out", metavar="FILE.svg")
    verb = audit.add("sign", "Add a second person's signature to a checkpoint.", sign)
    verb.add_argument("checkpoint", metavar="CHECKPOINT")
    verb.add_argument("--passphrase-file", metavar="FILE", help="of the key")
    _signing(verb)


_HEAD = 512
"""Bytes that show whether a file is text."""


def _log(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("project", metavar="PROJECT|FILE", help="project, or an exported log")
    verb.add_argument("--passphrase-file", metavar="FILE")


def _signing(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--key", required=True, metavar="FILE", help="the signer's private key")
    verb.add_argument(
        "--key-passphrase-file", metavar="FILE", help="of the key (default: the same)"
    )
    verb.add_argument("--out", required=True, metavar="FILE")


def _is_export(arguments: argparse.Namespace) -> bool:
    """Whether the file is an exported log: that is text and begins with a brace.

    A project begins with bytes drawn at random, one in 256 of them with a brace, too: but it is no text.
    """
    try:
        with inputs.opened(Path(arguments.project)) as file:
            head = file.read(_HEAD).decode("utf-8", "replace")
    except OSError:
        return False
    # Some signs may be spoilt: that is what a check is to find.
    return head.startswith("{") and head.count("\N{REPLACEMENT CHARACTER}") <= len(head) // 20


def show(arguments: argparse.Namespace) -> int:
    """List the entries."""
    if _is_export(arguments):
        entries = api.read_audit_export(Path(arguments.project))
    else:
        with opened(arguments, read_only=True) as session:
            entries = session.audit()
    entries = api.chosen_entries(
        entries,
        actions=arguments.action,
        outcomes=arguments.outcome,
        person=arguments.person,
        since=arguments.since,
        until=arguments.until,
        text=arguments.search,
    )
    if arguments.json:
        output.emit([api.entry_json(one) for one in entries])
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


def export(arguments: argparse.Namespace) -> int:
    """Write the records to a file."""
    with opened(arguments) as session:
        session.export_audit(Path(arguments.out), arguments.format)
    if arguments.json:
        output.emit({"file": arguments.out})
    else:
        output.say(f"Written to {arguments.out}, one record a line.")
    return 0


def verify(arguments: argparse.Namespace) -> int:
    """Check the log."""
    checkpoints = [Path(one) for one in arguments.checkpoint]
    public_keys = [Path(one) for one in arguments.public_key]
    if _is_export(arguments):
        found = api.verify_audit_export(Path(arguments.project), checkpoints, public_keys)
    else:
        # Read before the project is opened: a name that is wrong costs no passphrase.
        heads, keys = api.read_all(checkpoints), api.read_all(public_keys)
        with opened(arguments, read_only=True) as session:
            found = session.verify_audit(heads, keys)
    yes = f"Unchanged: {found.checked} records, each bound to the one before."
    if len(checkpoints) > 1:
        yes += f" They fit all {len(checkpoints)} checkpoints: the log has only grown."
    return answer(arguments, found, yes)


def checkpoint(arguments: argparse.Namespace) -> int:
    """Write a signed head."""
    asked = arguments.key_passphrase_file or arguments.passphrase_file
    passphrase = secrets.passphrase(asked, "Passphrase of the key: ")
    with opened(arguments) as session:
        made = session.checkpoint_audit(Path(arguments.out), Path(arguments.key), passphrase)
    if arguments.qr:
        api.write_qr(Path(arguments.qr), api.checkpoint_qr(Path(arguments.out))[1])
        made = {**made, "qr": arguments.qr}
    if arguments.json:
        output.emit({"file": arguments.out, **made})
    else:
        output.say(
            f"{made['records']} records, signed by {made['key_id']}, written to {arguments.out}."
        )
        output.say(
            "Keep it outside the project, on paper too: it proves that no record was cut off."
        )
    return 0


def qr(arguments: argparse.Namespace) -> int:
    """Draw a checkpoint's QR code."""
    _, rows = api.checkpoint_qr(Path(arguments.checkpoint))
    if arguments.out:
        api.write_qr(Path(arguments.out), rows)
    if arguments.json:
        output.emit({"file": arguments.out, "rows": list(rows)})
    elif arguments.out:
        output.say(f"Written to {arguments.out}. Whoever scans it has the checkpoint's text.")
    else:
        output.say(api.qr_text(rows))
    return 0


def sign(arguments: argparse.Namespace) -> int:
    """Add a signature."""
    asked = arguments.key_passphrase_file or arguments.passphrase_file
    key_id = api.sign_checkpoint(
        Path(arguments.checkpoint),
        Path(arguments.out),
        Path(arguments.key),
        secrets.passphrase(asked, "Passphrase of the key: "),
    )
    if arguments.json:
        output.emit({"file": arguments.out, "key_id": key_id})
    else:
        output.say(f"Signed by {key_id}, written to {arguments.out}.")
    return 0
