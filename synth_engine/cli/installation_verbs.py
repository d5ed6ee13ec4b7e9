"""The installation: what is there, and the window."""

from __future__ import annotations

import importlib.metadata
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.cli import output, secrets
from synth_engine.cli.synthesizers_verb import synthesizers
from synth_engine.contracts.errors import Environment, Usage
from synth_engine.contracts.programs import window_program

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    verb = verbs.add("app", "Open the window.", app)
    verb.add_argument("project", nargs="?", metavar="PROJECT")
    verb = verbs.add(
        "synthesizers", "What can synthesize here, and how long it takes.", synthesizers
    )
    verb.add_argument(
        "--for",
        dest="table",
        metavar="TABLE|PROJECT",
        help="estimate time and memory on this table, on this machine",
    )
    verb.add_argument("--passphrase-file", metavar="FILE", help="of the project")
    verbs.add("metrics", "What is measured.", metrics)
    verb = verbs.add("policies", "What may be asked of a release; or sign a policy.", policies)
    verb.add_argument("--sign", metavar="FILE", help="a policy file of your own")
    verb.add_argument("--key", metavar="FILE", help="signing key (see `cloister keys new`)")
    verb.add_argument("--passphrase-file", metavar="FILE", help="of the key")


def app(arguments: argparse.Namespace) -> int:
    """Start the window as its own process: the engine never imports it."""
    program = window_program()
    if arguments.project:
        program.append(arguments.project)
    try:
        importlib.metadata.version("PySide6-Essentials")
    except importlib.metadata.PackageNotFoundError as error:
        raise Environment("USAGE.NO_WINDOW") from error
    return subprocess.run(program, check=False).returncode


def metrics(arguments: argparse.Namespace) -> int:
    """List metrics."""
    found = api.describe("metrics")
    if arguments.json:
        output.emit(found)
        return 0
    output.table(
        ("metric", "family", "better", "what it says"),
        [(m["name"], m["family"], m["direction"], m["explanation"]) for m in found],
    )
    return 0


def policies(arguments: argparse.Namespace) -> int:
    """List policies, or sign one."""
    if arguments.sign is not None:
        return _sign(arguments)
    found = api.policies()
    if arguments.json:
        output.emit([policy.to_json() for policy in found])
        return 0
    output.table(
        ("policy", "version", "signed by", "what it is for"),
        [(p.name, p.version, p.signed_by[:12] or "nobody", p.summary) for p in found],
    )
    return 0


def _sign(arguments: argparse.Namespace) -> int:
    """Sign a site's own policy file."""
    if arguments.key is None:
        raise Usage("USAGE.SIGN_NEEDS_KEY")
    passphrase = None
    if arguments.passphrase_file is not None:
        passphrase = secrets.passphrase(arguments.passphrase_file)
    signed = api.sign_policy(Path(arguments.sign), Path(arguments.key), passphrase)
    if arguments.json:
        output.emit(signed.to_json())
    else:
        output.say(f"Policy {signed.name} {signed.version} signed by key {signed.signed_by}.")
    return 0
