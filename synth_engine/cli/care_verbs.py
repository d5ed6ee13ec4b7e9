"""The project file's own care: info, check, rekey, slots, backup, compact, migrate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.cli import output, secrets
from synth_engine.cli.project_verbs import credentials, opened, project_verb
from synth_engine.contracts.errors import Usage

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    project_verb(verbs, "info", "Facts about the project file.", info)
    project_verb(verbs, "check", "Look for damage in the file and the log.", check)

    verb = project_verb(verbs, "rekey", "Change the passphrase, or make it slower to guess.", rekey)
    verb.add_argument("--new-passphrase-file", metavar="FILE")
    more = verb.add_mutually_exclusive_group()
    more.add_argument(
        "--rounds",
        type=int,
        choices=api.ROUNDS,
        help="of the key derivation; without --new-passphrase-file the passphrase stays",
    )
    more.add_argument(
        "--raise", dest="higher", action="store_true", help="twice the rounds; the passphrase stays"
    )

    verb = project_verb(verbs, "backup", "Make a safe copy.", backup)
    verb.add_argument("--out", required=True, metavar="FILE")
    project_verb(verbs, "compact", "Give back the space that removed parts left.", compact)
    project_verb(verbs, "migrate", "Bring an older project file to this version's format.", migrate)

    slots = verbs.group("slots", "Further passphrases and key files that open a project.")
    project_verb(slots, "list", "The key slots.", slots_list)
    verb = project_verb(slots, "add", "Let another passphrase or a key file open it.", slots_add)
    verb.add_argument("--label", required=True, help="whose, or what for; kept inside the project")
    verb.add_argument(
        "--new-passphrase-file", metavar="FILE", help="the slot's passphrase (default: asked for)"
    )
    files = verb.add_mutually_exclusive_group()
    files.add_argument("--slot-key-file", metavar="FILE", help="a file that is to open it")
    files.add_argument("--new-key-file", metavar="FILE", help="make such a file and use it")
    verb.add_argument(
        "--with-passphrase", action="store_true", help="key file and passphrase, both needed"
    )
    verb.add_argument("--rounds", type=int, choices=api.ROUNDS, help="of the key derivation")
    verb = project_verb(slots, "remove", "Close a key slot.", slots_remove)
    verb.add_argument("slot", metavar="SLOT", help="its id, as `slots list` shows it")


def info(arguments: argparse.Namespace) -> int:
    """Facts about the file."""
    with opened(arguments, read_only=True) as session:
        facts = dict(session.project_facts())
    if arguments.json:
        output.emit(facts)
    else:
        for name, value in facts.items():
            output.say(f"{name:<14} {value}")
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Look for damage; exit code 1 where some was found."""
    with opened(arguments, read_only=True) as session:
        findings = session.check()
    if arguments.json:
        found = [{"claim": one.claim, "subject": one.subject} for one in findings]
        output.emit({"sound": not findings, "findings": found})
    elif findings:
        for one in findings:
            output.say(f"damaged: {one.claim} {one.subject}")
    else:
        output.say("Sound: every page, chunk, document and log record is as it was written.")
    return 1 if findings else 0


def rekey(arguments: argparse.Namespace) -> int:
    """Change the passphrase, or raise its rounds alone."""
    stays = (arguments.higher or arguments.rounds) and arguments.new_passphrase_file is None
    passphrase, _ = found = credentials(arguments)
    if stays and passphrase is None:
        raise Usage("USAGE.NO_PASSPHRASE")  # a key file alone is not the main passphrase
    with opened(arguments, given=found) as session:
        if stays:
            session.raise_rounds(passphrase or "", arguments.rounds)
        else:
            new = secrets.passphrase(arguments.new_passphrase_file, "New passphrase: ", twice=True)
            rounds = 2 * session.project.rounds if arguments.higher else arguments.rounds
            session.rekey(new, rounds=rounds)
        rounds = session.project.rounds
    if arguments.json:
        output.emit({"rekeyed": True, "rounds": rounds})
    elif stays:
        output.say(f"The passphrase stays; it now takes {rounds:,} rounds to try one.")
    else:
        output.say("The passphrase was changed. Backups made before still open with the old one.")
    return 0


def backup(arguments: argparse.Namespace) -> int:
    """Make a safe copy."""
    with opened(arguments) as session:
        session.backup(Path(arguments.out))
    if arguments.json:
        output.emit({"backup": arguments.out})
    else:
        output.say(f"Copied to {arguments.out}; it opens with the same passphrase and key slots.")
    return 0


def compact(arguments: argparse.Namespace) -> int:
    """Give back space."""
    with opened(arguments) as session:
        before, after = session.compact()
    if arguments.json:
        output.emit({"bytes_before": before, "bytes_after": after})
    else:
        output.say(f"{before:,} bytes before, {after:,} now.")
    return 0


def migrate(arguments: argparse.Namespace) -> int:
    """Bring the file to this version's format."""
    passphrase, key = credentials(arguments)
    done = api.migrate(Path(arguments.project), passphrase, key=key, take_over=arguments.take_over)
    if arguments.json:
        kept = None if done.kept is None else str(done.kept)
        output.emit({"from": done.frm, "to": done.to, "kept": kept})
    elif done.kept is None:
        output.say(f"Nothing to do: the file has format {done.to}, the newest there is.")
    else:
        output.say(f"Brought from format {done.frm} to {done.to}. The old file is {done.kept}.")
    return 0


def slots_list(arguments: argparse.Namespace) -> int:
    """Show the key slots."""
    with opened(arguments, read_only=True) as session:
        found = session.slots()
    if arguments.json:
        output.emit({"slots": list(found)})
        return 0
    if not found:
        output.say("No key slots: only the main passphrase opens this project.")
        return 0
    rows = [
        (one["id"], one["label"], one["kind"], f"{one['rounds']:,}", one["made"]) for one in found
    ]
    output.table(("slot", "label", "opens with", "rounds", "made"), rows)
    output.say("And the main passphrase.")
    return 0


def slots_add(arguments: argparse.Namespace) -> int:
    """Add a key slot."""
    with opened(arguments) as session:
        file = arguments.new_key_file or arguments.slot_key_file
        if arguments.new_key_file:
            api.new_key_file(Path(arguments.new_key_file))
        passphrase = None
        if file is None or arguments.with_passphrase or arguments.new_passphrase_file:
            passphrase = secrets.passphrase(
                arguments.new_passphrase_file, "Passphrase of the slot: ", twice=True
            )
        key = None if file is None else Path(file)
        slot = session.add_slot(arguments.label, passphrase, key, rounds=arguments.rounds)
        kinds = {one["id"]: one["kind"] for one in session.slots()}
    if arguments.json:
        output.emit({"slot": slot, "kind": kinds[slot], "key_file": file})
        return 0
    output.say(f"Key slot {slot} opens the project with: {kinds[slot]}.")
    output.say(f"Keep {arguments.project}.slots beside it; it holds no secret.")
    if file is not None:
        output.say(f"Keep {file} elsewhere. It must never change by a byte.")
    return 0


def slots_remove(arguments: argparse.Namespace) -> int:
    """Close a key slot."""
    with opened(arguments) as session:
        session.remove_slot(arguments.slot)
    if arguments.json:
        output.emit({"removed": arguments.slot})
        return 0
    output.say(f"Key slot {arguments.slot} is closed.")
    output.say(
        "A copy of the .slots file made before still opens this file, and backups keep the slot: "
        "`cloister rekey` makes such copies worthless for this file."
    )
    return 0
