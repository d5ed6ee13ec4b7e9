"""The disclosure account: what all releases from a project's source add up to, and where a site keeps its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.api import ledger
from synth_engine.cli import output, secrets
from synth_engine.contracts.errors import Usage

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from synth_engine.cli.arguments import Verbs

_CAPS = {
    "releases": "releases",
    "rows_share": "synthetic rows over source rows",
    "epsilon": "epsilon",
}


def add(verbs: Verbs) -> None:
    """Add the verb."""
    verb = verbs.add("account", "What all releases from one source add up to.", account)
    verb.add_argument("project", nargs="?", metavar="PROJECT")
    verb.add_argument("--site", metavar="FILE", help="keep the site's account in this file")
    verb.add_argument("--no-site", action="store_true", help="keep no account of the site")
    verb.add_argument("--passphrase-file", metavar="FILE", help="of the project")


def account(arguments: argparse.Namespace) -> int:
    """Show an account; set where the site's is kept. Exit code 1 where the site's cannot be believed."""
    if arguments.site and arguments.no_site:
        raise Usage("ACCOUNT.SITE_OR_NOT")
    if arguments.site or arguments.no_site:
        ledger.set_ledger(Path(arguments.site) if arguments.site else None)
    if arguments.project is None:
        return _of_site(arguments)
    passphrase = secrets.passphrase(arguments.passphrase_file)
    with api.Session.open(Path(arguments.project), passphrase, read_only=True) as session:
        body = session.account()
    if arguments.json:
        output.emit(body)
    else:
        _show(body)
    return 1 if body["problem"] else 0


def _of_site(arguments: argparse.Namespace) -> int:
    path, releases = ledger.site_account()
    body = {"ledger": None if path is None else str(path), "releases": releases}
    if arguments.json:
        output.emit(body)
    elif path is None:
        output.say("No account of the site is kept: each project counts its own releases.")
        output.say("Keep one with `cloister account --site FILE`.")
    else:
        output.say(f"The site's account  {path}  ({releases:,} releases)")
    return 0


def _show(body: Mapping[str, Any]) -> None:
    output.say(api.account_sentence(body))
    for name, value in (body["cap"] or {}).items():
        output.say(f"The policy's cap on {_CAPS[name]}: {value:g}")
    if body["entries"]:
        output.table(
            ("when", "rows", "tables", "epsilon", "manifest"),
            [
                (
                    one["at"],
                    f"{one['rows']:,}",
                    str(one["copies"]),
                    "none" if one["epsilon"] is None else f"{one['epsilon']:g}",
                    one["manifest"][:16],
                )
                for one in body["entries"]
            ],
        )
    if body["attacks"]:
        output.say("Attacks at their worst, over all of them:")
        output.table(
            ("attack", "worst", "better is"),
            [
                (name, f"{one['worst']:.4g}", one["direction"])
                for name, one in body["attacks"].items()
            ],
        )
    if body["problem"]:
        what, meaning, to_do = api.texts(body["problem"], path=str(body["ledger"]))
        output.say(f"{what} {meaning} {to_do}")
