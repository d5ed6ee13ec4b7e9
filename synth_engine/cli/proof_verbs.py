"""Proof: verify a release. Keys have `keys_verbs`, the audit log `audit_verbs`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.cli import output

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from synth_engine.cli.arguments import Verbs
    from synth_engine.contracts.proof import Verification


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    verb = verbs.add("verify", "Is a release genuine? Exit code 0 yes, 1 no.", verify)
    verb.add_argument("release", metavar="RELEASE", help="folder or .zip")
    verb.add_argument("--public-key", metavar="FILE", help="the signer's key must be this one")
    verb.add_argument("--trust", metavar="FILE", help="the signer's key must be among these")
    verb.add_argument(
        "--ca", metavar="FILE", help="a certificate must have signed it that leads to one of these"
    )


def answer(
    arguments: argparse.Namespace,
    found: Verification,
    yes: str,
    told: Mapping[str, Any] | None = None,
) -> int:
    """Say what was found wrong, or `yes`; `told`: more for the JSON. Exit code 0 where it is genuine."""
    told = told or {}
    if arguments.json:
        output.emit(
            {
                "genuine": found.genuine,
                "checked": found.checked,
                "key_id": found.key_id,
                "trusted": found.trusted,
                **told,
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
        roots=None if arguments.ca is None else Path(arguments.ca),
        now=api.now(),
    )
    yes = f"Genuine: {found.checked} files as signed by key {found.key_id}."
    if found.certificate:
        yes += f"\nAlso signed with the certificate of {found.certificate}"
        yes += (
            "." if arguments.ca else "; whether it leads to a root you trust was not asked (--ca)."
        )
    if found.approved_by is not None:
        yes += f"\nApproved by {found.approved_by[0]} with key {found.approved_by[1]}."
    if found.trusted is None and arguments.public_key is None:
        yes += "\nWhether that key is whose you think it is must come from elsewhere."
    approved = found.approved_by and {
        "person": found.approved_by[0],
        "key_id": found.approved_by[1],
    }
    return answer(
        arguments, found, yes, {"certificate": found.certificate or None, "approved_by": approved}
    )
