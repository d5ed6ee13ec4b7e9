"""Where a table comes from: ``cloister pool``, ``cloister lineage``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine.api import recognising
from synth_engine.cli import output
from synth_engine.contracts.errors import Usage

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from synth_engine.cli.arguments import Verbs

_SENTENCES = {
    "synthetic": "All of it is synthetic.",
    "partly-synthetic": "A part of it is synthetic.",
    "none-found": "None of its rows was found to be a registered synthetic table's.",
    "not-checked": "Nothing is known of it: it lies in no release, and no registry was compared.",
}


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    verb = verbs.add("pool", "Register synthetic tables, to know them again without papers.", pool)
    verb.add_argument("files", nargs="*", metavar="FILE", help="tables, releases, registries")
    verb.add_argument("--out", metavar="REGISTRY")
    verb.add_argument("--key", metavar="FILE", help="the site's key")
    verb.add_argument("--new-key", metavar="FILE", help="make a site key; keep it safe")
    verb.add_argument("--force", action="store_true", help="overwrite what exists")
    verb = verbs.add("lineage", "Is this table, or part of it, synthetic output?", lineage)
    verb.add_argument("file", metavar="FILE", help="a table, or a release")
    verb.add_argument("--registry", action="append", default=[], metavar="REGISTRY")
    verb.add_argument("--key", metavar="FILE", help="the site's key")


def pool(arguments: argparse.Namespace) -> int:
    """Register tables; make a key."""
    made = None
    key = None if arguments.key is None else Path(arguments.key)
    if not arguments.new_key and (not arguments.files or not arguments.out):
        raise Usage("POOL.NEEDS_FILES")
    if bool(arguments.files) != bool(arguments.out):
        raise Usage("POOL.NEEDS_FILES")
    if arguments.new_key:
        key = Path(arguments.new_key)
        made = recognising.new_site_key(key)
    body: dict[str, Any] = {} if made is None else {"key_id": made}
    if arguments.files:
        bar = output.Bar("pool")
        body |= recognising.pool_files(
            [Path(one) for one in arguments.files],
            Path(arguments.out),
            key,
            force=arguments.force,
            on_frame=bar,
            on_start=bar.started,
        )
    if arguments.json:
        output.emit(body)
        return 0
    if made is not None:
        output.say(f"Site key {made} made: {arguments.new_key}. Who has it can ask the registries.")
    if arguments.files:
        output.say(
            f"{body['registered']} tables registered; {body['tables']} in {arguments.out} "
            f"({body['bytes'] / 1e6:.1f} MB)."
        )
    return 0


def lineage(arguments: argparse.Namespace) -> int:
    """Say where a table comes from; exit code 1 where a synthetic part was found."""
    if arguments.registry and arguments.key is None:
        raise Usage("POOL.NEEDS_KEY")
    bar = output.Bar("lineage")
    answer = recognising.lineage_of(
        Path(arguments.file),
        [Path(one) for one in arguments.registry],
        None if arguments.key is None else Path(arguments.key),
        on_frame=bar,
        on_start=bar.started,
    )
    if arguments.json:
        output.emit(dict(answer))
    else:
        _show(answer)
    return 1 if answer["verdict"] in {"synthetic", "partly-synthetic"} else 0


def _show(answer: Mapping[str, Any]) -> None:
    output.say(_SENTENCES[answer["verdict"]])
    share = answer["share"]
    if answer["papers"].get("genuine") is False:
        output.say("It lies in a release that is not genuine: its papers count for nothing.")
    if answer["ancestors"] and share["value"] is not None:
        low, high = 100 * share["low"], 100 * share["high"]
        output.say(
            f"Synthetic share {100 * share['value']:.1f} % (95 % interval {low:.1f} to {high:.1f} %), "
            f"generation {answer['depth']}."
        )
    elif share["high"] is not None:
        output.say(f"At most {100 * share['high']:.1f} % could have escaped.")
    for one in answer["ancestors"]:
        if one["by"] == "manifest":
            output.say(f"  release {one['manifest'][:16]}..., generation {one['depth']} (manifest)")
        else:
            where = f", release {one['manifest'][:16]}..." if one["manifest"] else ""
            output.say(
                f"  {one['name']}{where}: {100 * one['share']['value']:.1f} % of the rows, known by "
                f"{one['columns']} columns"
                + (f", numbers rounded to {one['digits']} digits" if one["digits"] else "")
            )
