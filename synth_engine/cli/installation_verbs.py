"""The installation: what is there, and the window."""

from __future__ import annotations

import importlib.metadata
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.cli import output, secrets
from synth_engine.contracts.errors import Environment, Usage

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs

_PARTS = (
    "numpy",
    "pandas",
    "pyarrow",
    "scikit-learn",
    "cryptography",
    "apsw-sqlite3mc",
    "pyreadstat",
    "duckdb",
    "matplotlib",
    "PySide6-Essentials",
    "sdv",
    "torch",
)


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    verb = verbs.add("app", "Open the window.", app)
    verb.add_argument("project", nargs="?", metavar="PROJECT")
    verbs.add("synthesizers", "What can synthesize here.", synthesizers)
    verbs.add("metrics", "What is measured.", metrics)
    verb = verbs.add("policies", "What may be asked of a release; or sign a policy.", policies)
    verb.add_argument("--sign", metavar="FILE", help="a policy file of your own")
    verb.add_argument("--key", metavar="FILE", help="signing key (see `cloister keys new`)")
    verb.add_argument("--passphrase-file", metavar="FILE", help="of the key")
    verbs.add("doctor", "Versions, licences, disk; what is missing.", doctor)


def app(arguments: argparse.Namespace) -> int:
    """Start the window as its own process: the engine never imports it."""
    program = [sys.executable, "-m", "desktop"]
    if arguments.project:
        program.append(arguments.project)
    try:
        importlib.metadata.version("PySide6-Essentials")
    except importlib.metadata.PackageNotFoundError as error:
        raise Environment("USAGE.NO_WINDOW") from error
    return subprocess.run(program, check=False).returncode


def synthesizers(arguments: argparse.Namespace) -> int:
    """List synthesizers."""
    found = api.describe("synthesizers")
    if arguments.json:
        output.emit(found)
        return 0
    output.table(
        ("name", "version", "licence", "ready", "what it is"),
        [
            (
                one["name"],
                one["version"],
                one["licence"],
                "yes" if one["available"] else f"needs extra '{one['needs']}'",
                one["summary"],
            )
            for one in found
        ],
    )
    for note in sorted({one["licence_note"] for one in found if one["licence_note"]}):
        output.say(f"\n{note}")
    return 0


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


def _version(part: str) -> str | None:
    try:
        return importlib.metadata.version(part)
    except importlib.metadata.PackageNotFoundError:
        return None


def doctor(arguments: argparse.Namespace) -> int:
    """Say what is installed and what is missing."""
    parts = {part: _version(part) for part in _PARTS}
    body: dict[str, Any] = {
        "cloister": api.version(),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "parts": parts,
        "free_disk_bytes": shutil.disk_usage(".").free,
        "openssl": shutil.which("openssl") is not None,
        "offline": api.describe("offline")[0],
    }
    if arguments.json:
        output.emit(body)
        return 0
    output.say(f"cloister {body['cloister']}, Python {body['python']}, {body['system']}")
    output.table(("part", "version"), [(name, found or "missing") for name, found in parts.items()])
    output.say(f"free disk     {body['free_disk_bytes'] / 1e9:.1f} GB")
    fences = {"guard": "Python's audit hook", "wall": "the kernel"}
    said = " and ".join(text for name, text in fences.items() if body["offline"][name])
    output.say(f"network       refused to workers by {said or 'NOBODY'}")
    if not body["offline"]["wall"]:
        output.say("              add a firewall rule for native code (docs/threat-model.md)")
    if parts["sdv"] is None:
        output.say("SDV is not installed: CTGAN, TVAE and the Gaussian copula are not offered.")
        output.say("Nothing else needs it. To add it: pip install 'cloister[sdv]'")
    return 0
