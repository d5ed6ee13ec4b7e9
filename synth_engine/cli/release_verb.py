"""Release: the gate, the signature, the folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.cli import output, secrets
from synth_engine.cli.project_verbs import do_step, registry_of, registry_options
from synth_engine.contracts.errors import Usage
from synth_engine.contracts.policy import Override

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs


def add(verbs: Verbs) -> None:
    """Add the verb."""
    verb = verbs.add("release", "Let the synthetic table out with signed proof.", release)
    verb.add_argument("project", metavar="PROJECT")
    verb.add_argument("--out", required=True, metavar="DIR")
    verb.add_argument("--key", required=True, metavar="FILE", help="the signer's private key")
    verb.add_argument("--purpose", default="", metavar="TEXT")
    verb.add_argument("--recipient", default="", metavar="TEXT")
    verb.add_argument("--override", action="append", default=[], metavar="METRIC")
    verb.add_argument("--reason", action="append", default=[], metavar="TEXT")
    verb.add_argument("--person", metavar="NAME", help="who overrides (default: the log-in name)")
    verb.add_argument("--format", action="append", default=[], metavar="csv|parquet|xlsx")
    registry_options(verb)
    verb.add_argument("--force", action="store_true", help="overwrite what exists")
    verb.add_argument("--passphrase-file", metavar="FILE", help="of the project")
    verb.add_argument(
        "--key-passphrase-file", metavar="FILE", help="of the key (default: the project's)"
    )


def release(arguments: argparse.Namespace) -> int:
    """Gate, write, sign. Exit code 1 where the gate refuses."""
    if len(arguments.reason) != len(arguments.override):
        raise Usage("USAGE.OVERRIDE_REASON")
    passphrase = secrets.passphrase(arguments.passphrase_file)
    key_passphrase = passphrase
    if arguments.key_passphrase_file:
        key_passphrase = secrets.passphrase(arguments.key_passphrase_file)
    who = arguments.person or api.person()
    overrides = tuple(
        Override(metric, reason, who)
        for metric, reason in zip(arguments.override, arguments.reason, strict=True)
    )
    with api.Session.open(Path(arguments.project), passphrase) as session:
        do_step(
            session,
            "release",
            out=Path(arguments.out),
            key=Path(arguments.key),
            key_passphrase=key_passphrase,
            purpose=arguments.purpose,
            recipient=arguments.recipient,
            formats=tuple(arguments.format) or ("csv",),
            overrides=overrides,
            person=who,
            force=arguments.force,
            registry=registry_of(arguments),
        )
        made = session.releases()[-1]
    notices = []
    if made.registered is None:
        what, meaning, to_do = api.texts("RELEASE.UNREGISTERED")
        notices = [
            {"code": "RELEASE.UNREGISTERED", "what": what, "meaning": meaning, "to_do": to_do}
        ]
    if arguments.json:
        output.emit(
            {
                "folder": made.folder,
                "manifest_sha256": made.manifest_sha256,
                "key_id": made.key_id,
                "files": list(made.files),
                "registered": made.registered,
                "notices": notices,
            }
        )
        return 0
    output.say(f"Released: {made.folder}")
    output.say(f"  manifest  sha256:{made.manifest_sha256}")
    output.say(f"  signed by {made.key_id}")
    if made.registered is not None:
        output.say(f"  registered in {made.registered['file']}")
    output.say(f"Check it with `cloister verify {arguments.out}`, or as its VERIFY.txt says.")
    for one in notices:
        output.say(f"{one['what']} {one['meaning']} {one['to_do']}")
    return 0
