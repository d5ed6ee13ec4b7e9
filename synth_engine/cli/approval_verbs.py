"""Two people for a release: ask, look, answer. And the certificates of a site's PKI."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.cli import output, secrets
from synth_engine.cli.project_verbs import credentials, do_step, opened, project_verb
from synth_engine.contracts.errors import Usage
from synth_engine.contracts.policy import Override

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from typing import Any

    from synth_engine.api import Review
    from synth_engine.cli.arguments import Verbs


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    verb = project_verb(verbs, "request", "Ask a second person to approve a release.", request)
    verb.add_argument("--out", required=True, metavar="REQUEST", help="a file to carry")
    verb.add_argument("--key", required=True, metavar="FILE", help="who asks, and will sign")
    wish_options(verb)
    verb.add_argument("--with-data", action="store_true", help="take the synthetic rows along")
    verb.add_argument("--key-passphrase-file", metavar="FILE", help="default: the project's")
    verb = verbs.add("review", "Look at a request: what would leave, and the evidence.", review)
    verb.add_argument("request", metavar="REQUEST")
    verb.add_argument("--report", metavar="FILE.html", help="write the report out, to be read")
    verb = verbs.add("approve", "Approve a request, or reject it.", approve)
    verb.add_argument("request", metavar="REQUEST")
    verb.add_argument("--key", required=True, metavar="FILE", help="the officer's")
    verb.add_argument("--out", required=True, metavar="APPROVAL", help="a file to carry back")
    verb.add_argument("--reject", action="store_true")
    verb.add_argument("--reason", default="", metavar="TEXT")
    verb.add_argument("--person", metavar="NAME", help="who approves (default: the log-in name)")
    verb.add_argument("--passphrase-file", metavar="FILE", help="of the key")
    certificate_options(verb)
    text = "Put a certificate's signature made elsewhere into a release."
    verb = verbs.add("attach-signature", text, attach)
    verb.add_argument("release", metavar="RELEASE", help="folder or .zip")
    verb.add_argument("--cms", required=True, metavar="FILE", help="detached CMS, DER")


def wish_options(verb: argparse.ArgumentParser) -> None:
    """What is wanted of a release."""
    verb.add_argument("--purpose", default="", metavar="TEXT")
    verb.add_argument("--recipient", default="", metavar="TEXT")
    verb.add_argument("--override", action="append", default=[], metavar="METRIC")
    verb.add_argument("--reason", action="append", default=[], metavar="TEXT")
    verb.add_argument("--person", metavar="NAME", help="who asks (default: the log-in name)")
    verb.add_argument(
        "--format", action="append", default=[], metavar="csv|parquet|xlsx|sav|dta|sqlite"
    )


def overrides_of(arguments: argparse.Namespace) -> tuple[Override, ...]:
    """The failed lines that may pass, in the name of whoever asks.

    Raises:
        Usage: ``USAGE.OVERRIDE_REASON``.
    """
    if len(arguments.reason) != len(arguments.override):
        raise Usage("USAGE.OVERRIDE_REASON")
    who = arguments.person or api.person()
    pairs = zip(arguments.override, arguments.reason, strict=True)
    return tuple(Override(metric, reason, who) for metric, reason in pairs)


def key_passphrase(arguments: argparse.Namespace, project: str | None) -> str | None:
    """Of the signing key: its own file's, or the project's."""
    words = arguments.key_passphrase_file
    return project if words is None else secrets.passphrase(words)


def wish_of(
    arguments: argparse.Namespace, overrides: tuple[Override, ...], project: str | None
) -> dict[str, Any]:
    """What a request and a release say alike: where to, who, what for, and which lines may pass."""
    return {
        "out": Path(arguments.out),
        "key": Path(arguments.key),
        "key_passphrase": key_passphrase(arguments, project),
        "purpose": arguments.purpose,
        "recipient": arguments.recipient,
        "formats": tuple(arguments.format),
        "overrides": overrides,
        "person": arguments.person or api.person(),
    }


def certificate_options(verb: argparse.ArgumentParser) -> None:
    """A certificate that signs too."""
    verb.add_argument(
        "--certificate", metavar="FILE", help="sign with it too: PEM, DER or PKCS #12"
    )
    verb.add_argument("--cert-key", metavar="FILE", help="its private key (not with PKCS #12)")
    verb.add_argument("--cert-passphrase-file", metavar="FILE", help="of that key or PKCS #12")
    verb.add_argument(
        "--sign-outside",
        action="store_true",
        help="the key is on a smartcard: announce the signature, attach it later",
    )


def certificate_of(arguments: argparse.Namespace) -> api.CertificateFiles | None:
    """The certificate, if one is named.

    Raises:
        Usage: ``USAGE.CERTIFICATE``.
    """
    if arguments.certificate is None:
        if arguments.cert_key or arguments.sign_outside or arguments.cert_passphrase_file:
            raise Usage("USAGE.CERTIFICATE")
        return None
    words = arguments.cert_passphrase_file
    return api.CertificateFiles(
        Path(arguments.certificate),
        None if arguments.cert_key is None else Path(arguments.cert_key),
        None if words is None else secrets.passphrase(words),
        outside=arguments.sign_outside,
    )


def request(arguments: argparse.Namespace) -> int:
    """Ask."""
    overrides = overrides_of(arguments)
    given = credentials(arguments)
    with opened(arguments, given=given) as session:
        do_step(
            session,
            "request",
            **wish_of(arguments, overrides, given[0]),
            with_data=arguments.with_data,
        )
    seen = api.review(Path(arguments.out))
    if arguments.json:
        output.emit({"file": arguments.out, "request": seen.digest, "key_id": seen.key_id})
        return 0
    output.say(f"Request {seen.digest} written to {arguments.out}.")
    output.say(
        "Carry it to the officer; `cloister review` shows it, `cloister approve` answers it."
    )
    return 0


def review(arguments: argparse.Namespace) -> int:
    """Show a request; exit code 1 where its policy refuses it."""
    seen = api.review(Path(arguments.request))
    if arguments.report is not None:
        api.evidence(Path(arguments.request), "report.html", Path(arguments.report))
    if arguments.json:
        output.emit(seen.to_json())
    else:
        _show(seen)
    return 0 if seen.decision.allowed else 1


def _show(seen: Review) -> None:
    """A request as text."""
    claims: Mapping[str, Any] = seen.claims
    output.say(f"Request    {seen.digest}")
    output.say(f"Asked by   {seen.person} on {seen.at}, key {seen.key_id}")
    output.say(f"Purpose    {claims['purpose'] or '-'}")
    output.say(f"Recipient  {claims['recipient'] or '-'}")
    output.say(f"Source     {claims['source']['rows']} rows, {claims['source']['columns']} columns")
    method = claims["synthesizer"]
    output.say(f"Made by    {method['synthesizer']} {method['version']}, seed {claims['seed']}")
    policy = claims["policy"]
    output.say(f"Policy     {policy['name']} {policy['version']}")
    verdict = "allows it" if seen.decision.allowed else "REFUSES it"
    output.say(f"The gate   {verdict}{': ' if seen.decision.blocking else ''}"
               f"{', '.join(seen.decision.blocking)}")  # fmt: skip
    for one in claims["overrides"]:
        output.say(f"Override   {one['metric']}, by {one['person']}: {one['reason']}")
    output.say()
    output.say("What was measured")
    lines = [line for family in ("fidelity", "utility", "privacy", "fairness")
             for line in claims["scorecard"][family]]  # fmt: skip
    output.table(
        ("figure", "value", "asked for", "verdict"),
        [(str(one["title"]), _figure(one["value"]), _figure(one["threshold"]), str(one["verdict"]))
         for one in lines],
    )  # fmt: skip
    output.say()
    output.say("What would leave")
    output.table(
        ("file", "bytes", "SHA-256", ""),
        [
            (name, str(size), digest, "" if here else "not in this file")
            for name, digest, size, here in seen.files
        ],
    )


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.4g}"


def approve(arguments: argparse.Namespace) -> int:
    """Answer a request."""
    path = Path(arguments.request)
    person = arguments.person or api.person()
    key_id = api.answer_request(
        path,
        out=Path(arguments.out),
        key=Path(arguments.key),
        key_passphrase=_key_passphrase(arguments),
        person=person,
        reason=arguments.reason,
        approved=not arguments.reject,
        at=api.now(),
        certificate=certificate_of(arguments),
    )
    word = "rejected" if arguments.reject else "approved"
    if arguments.json:
        output.emit({"file": arguments.out, "decision": word, "key_id": key_id, "person": person})
        return 0
    output.say(f"Request {word} by {person}, key {key_id}; the answer is in {arguments.out}.")
    output.say("Whoever asked releases with `cloister release PROJECT --approval` and this file.")
    return 0


def _key_passphrase(arguments: argparse.Namespace) -> str | None:
    """Of the officer's key; None where it has none."""
    words = arguments.passphrase_file
    if words is None and not api.needs_passphrase(Path(arguments.key)):
        return None
    return secrets.passphrase(words, "Passphrase of the key: ")


def attach(arguments: argparse.Namespace) -> int:
    """Attach a signature."""
    subject = api.attach_signature(Path(arguments.release), Path(arguments.cms))
    if arguments.json:
        output.emit({"release": arguments.release, "certificate": subject})
    else:
        output.say(f"Attached: signed with the certificate of {subject}.")
    return 0
