"""Release: the gate, the signature, the folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.cli import output, secrets
from synth_engine.cli.approval_verbs import (
    certificate_of,
    certificate_options,
    overrides_of,
    wish_of,
    wish_options,
)
from synth_engine.cli.project_verbs import (
    credentials,
    do_step,
    opened,
    project_verb,
    registry_of,
    registry_options,
)
from synth_engine.contracts.errors import Usage

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs


def add(verbs: Verbs) -> None:
    """Add the verb."""
    text = "Let the synthetic table out with signed proof."
    verb = project_verb(verbs, "release", text, release)
    verb.add_argument("--out", required=True, metavar="DIR|FILE.zip")
    verb.add_argument("--key", required=True, metavar="FILE", help="the signer's private key")
    wish_options(verb)
    certificate_options(verb)
    verb.add_argument("--approval", metavar="FILE", help="an officer's answer to a request")
    verb.add_argument(
        "--second-key", metavar="FILE", help="of an officer who approves here and now"
    )
    verb.add_argument("--second-person", metavar="NAME", help="the officer's name")
    verb.add_argument("--second-reason", default="", metavar="TEXT")
    verb.add_argument("--second-passphrase-file", metavar="FILE", help="of the officer's key")
    registry_options(verb)
    verb.add_argument("--force", action="store_true", help="overwrite what exists")
    verb.add_argument(
        "--key-passphrase-file", metavar="FILE", help="of the key (default: the project's)"
    )


def second_of(arguments: argparse.Namespace) -> api.SecondPerson | None:
    """The officer who approves on this machine, if one is named.

    Raises:
        Usage: ``USAGE.SECOND_PERSON``.
    """
    if arguments.second_key is None:
        if arguments.second_person or arguments.second_reason or arguments.second_passphrase_file:
            raise Usage("USAGE.SECOND_PERSON")
        return None
    if not (arguments.second_person or "").strip() or arguments.approval is not None:
        raise Usage("USAGE.SECOND_PERSON")
    words, key = arguments.second_passphrase_file, Path(arguments.second_key)
    passphrase = None
    if words is not None or api.needs_passphrase(key):
        passphrase = secrets.passphrase(words, "Passphrase of the officer's key: ")
    return api.SecondPerson(key, passphrase, arguments.second_person, arguments.second_reason)


def release(arguments: argparse.Namespace) -> int:
    """Gate, write, sign. Exit code 1 where the gate refuses."""
    overrides, certificate = overrides_of(arguments), certificate_of(arguments)
    given = credentials(arguments)
    second = second_of(arguments)
    with opened(arguments, given=given) as session:
        do_step(
            session,
            "release",
            **wish_of(arguments, overrides, given[0]),
            force=arguments.force,
            registry=registry_of(arguments),
            certificate=certificate,
            approval=None if arguments.approval is None else Path(arguments.approval),
            second=second,
        )
        made = session.releases()[-1]
    _tell(arguments, made)
    return 0


def _tell(arguments: argparse.Namespace, made: api.ReleaseInfo) -> None:
    """What left, who answers for it, and how it is checked."""
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
                "approved_by": made.approved_by,
                "certificate": made.certificate or None,
                "notices": notices,
            }
        )
        return
    output.say(f"Released: {made.folder}")
    output.say(f"  manifest  sha256:{made.manifest_sha256}")
    output.say(f"  signed by {made.key_id}")
    if made.certificate:
        output.say(f"  and with the certificate of {made.certificate}")
    if made.approved_by is not None:
        output.say(f"  approved by {made.approved_by}")
    if arguments.sign_outside:
        output.say(
            "  The certificate's signature is announced: make it, then `cloister attach-signature`."
        )
    if made.registered is not None:
        output.say(f"  registered in {made.registered['file']}")
    output.say(f"Check it with `cloister verify {arguments.out}`, or as its VERIFY.txt says.")
    for one in notices:
        output.say(f"{one['what']} {one['meaning']} {one['to_do']}")
