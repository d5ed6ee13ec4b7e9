"""Where a table comes from: ``cloister pool``, ``cloister lineage``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.api import recognising
from synth_engine.cli import output, secrets
from synth_engine.cli.project_verbs import registry_of
from synth_engine.contracts.errors import Usage, UserFixable

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from synth_engine.cli.arguments import Verbs

_SENTENCES = {
    "synthetic": "All of it is synthetic.",
    "partly-synthetic": "A part of it is synthetic.",
    "none-found": "None of its rows was found to be a registered synthetic table's.",
    "not-checked": "Nothing is known of it: it lies in no release, and no registry was compared "
    "(--registry FILE --key FILE, or `cloister site` once for all).",
}


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    verb = verbs.add("pool", "Register synthetic tables, to know them again without papers.", pool)
    verb.add_argument("files", nargs="*", metavar="FILE", help="tables, releases, registries")
    verb.add_argument("--out", metavar="REGISTRY")
    verb.add_argument("--key", metavar="FILE", help="the site's key")
    verb.add_argument("--new-key", metavar="FILE", help="make a site key; keep it safe")
    verb.add_argument("--force", action="store_true", help="overwrite what exists")
    verb = verbs.add("site", "What this site sets: its registry, when the window locks.", site)
    verb.add_argument("--registry", metavar="REGISTRY", help="made if it is not there")
    verb.add_argument(
        "--registry-key", metavar="FILE", help="the site key (`cloister pool --new-key`)"
    )
    verb.add_argument("--no-registry", action="store_true", help="take it out of the settings")
    verb.add_argument(
        "--idle-minutes",
        type=int,
        choices=range(24 * 60 + 1),
        metavar="N",
        help="without input, after which the window locks; 0 for never",
    )
    verb.add_argument(
        "--recent", choices=("on", "off"), help="whether the window may remember opened projects"
    )
    verb = verbs.add("lineage", "Is this table, or part of it, synthetic output?", lineage)
    verb.add_argument("file", metavar="FILE", help="a table, a release, or a project")
    verb.add_argument("--passphrase-file", metavar="FILE", help="of a project")
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


def site(arguments: argparse.Namespace) -> int:
    """Show or set the registry that releases are registered in and imports are held against."""
    if arguments.registry or arguments.registry_key or arguments.no_registry:
        named = registry_of(arguments)
        api.set_site_registry(named if isinstance(named, api.Registry) else None)
    if arguments.idle_minutes is not None or arguments.recent is not None:
        recent = None if arguments.recent is None else arguments.recent == "on"
        api.set_window_settings(arguments.idle_minutes, recent=recent)
    window = api.window_settings()
    set_now, path = api.site_registry(), api.settings_file()
    demands, problems = _demands(), list(api.site_problems())
    body = {
        "registry": None if set_now is None else str(set_now.file),
        "registry_key": None if set_now is None else str(set_now.key),
        "key_id": api.mark_standing(None).site_key or None,
        "settings": None if path is None else str(path),
        "window": {
            "idle_minutes": window.idle_minutes,
            "recent": window.recent,
            "languages": list(window.languages),
        },
        "demands": demands,
        "problems": problems,
    }
    if arguments.json:
        output.emit(body)
        return 0
    if set_now is None:
        output.say(
            "No registry is set: releases are not registered, imports are not compared, and `--watermark` "
            "needs a key by name."
        )
        output.say("Set one with `cloister site --registry FILE --registry-key FILE`.")
    else:
        output.say(f"Registry  {set_now.file}{'' if set_now.file.exists() else '  (not there)'}")
        said = f"  (id {body['key_id']})" if body["key_id"] else "  (not there, or not a key)"
        output.say(f"Key       {set_now.key}{said}")
        output.say(
            "Releases are registered in it. Imported tables without papers are held against it, and read for "
            "the key's watermark."
        )
    _say_window(window)
    _say_demands(demands, problems)
    if path is not None:
        output.say(f"Settings  {path}")
    return 0


def _say_window(window: api.WindowSettings) -> None:
    """When the window locks, and what it remembers."""
    minutes = window.idle_minutes
    when = f"locks after {minutes} minutes without input" if minutes else "does not lock by itself"
    kept = "may remember" if window.recent else "does not remember"
    output.say(f"Window    {when}, {kept} the projects opened in it")


def _demands() -> dict[str, Any] | None:
    """What the site demands of releases and projects; None where that cannot be read."""
    try:
        said = api.site_policy()
    except UserFixable:
        return None
    return {
        "policies": list(said.policies),
        "approvals": said.approvals,
        "release_folders": [str(one) for one in said.release_folders],
        "project_folders": [str(one) for one in said.project_folders],
    }


def _say_demands(demands: Mapping[str, Any] | None, problems: list[str]) -> None:
    """The same for people."""
    if demands is not None:
        people = demands["approvals"]
        output.say(f"People    {people} answer{'s' if people == 1 else ''} for a release, at least")
        for name, label in (
            ("policies", "Policies"),
            ("release_folders", "Releases"),
            ("project_folders", "Projects"),
        ):
            if demands[name]:
                output.say(f"{label:<10}only {', '.join(demands[name])}")
    for part in problems:
        output.say(f"MISTAKE   {part or 'the whole file'} cannot be understood")


def _of_project(arguments: argparse.Namespace) -> int:
    """Where a project's tables come from; exit code 1 where what it learns from is synthetic in part."""
    passphrase = secrets.passphrase(arguments.passphrase_file)
    with api.Session.open(Path(arguments.file), passphrase, read_only=True) as session:
        body = api.project_lineage(session)
    learnt_from = [one for one in body["tables"] if one["kind"] == "imported"]
    if arguments.json:
        output.emit(body)
    elif not body["tables"]:
        output.say("The project holds no table yet.")
    for one in () if arguments.json else body["tables"]:
        said = one["lineage"]
        depth, real = said["generation_depth"], 100 * said["real_share"]
        share = (
            f"{real:.1f} % real"
            if one["kind"] == "imported"
            else f"learnt from {real:.1f} % real rows"
        )
        output.say(
            f"{one['table']} ({one['kind']}, {one['rows']:,} rows): generation {depth}, {share}."
        )
        for sentence in api.lineage_sentences(one) if one["kind"] == "imported" else ():
            output.say(f"  {sentence}")
        if "watermark" in one:
            output.say(f"  {api.mark_sentence(one['watermark'])}")
    for one in () if arguments.json else body["releases"]:
        where = "not registered"
        if one["registered"] is not None:
            where = f"registered in {one['registered']['file']}"
        output.say(f"released as {one['manifest'][:16]}... to {one['folder']}, {where}.")
    return 1 if any(one["lineage"]["real_share"] < 1 for one in learnt_from) else 0


def lineage(arguments: argparse.Namespace) -> int:
    """Say where a table comes from; exit code 1 where a synthetic part was found."""
    if Path(arguments.file).suffix == ".cloister" and Path(arguments.file).is_file():
        return _of_project(arguments)
    if arguments.registry and arguments.key is None:
        raise Usage("POOL.NEEDS_KEY")
    known = None if arguments.registry or arguments.key else api.site_registry()
    if known is not None:
        arguments.registry, arguments.key = [known.file], known.key
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


def _show_mark(mark: Mapping[str, Any] | None) -> None:
    if mark is None:
        return
    rate = round(1 / mark["false_positive_rate"])
    if not mark["found"]:
        output.say("It does not carry this key's watermark, or too few rows of it do.")
        return
    low, value = 100 * mark["share"]["low"], 100 * mark["share"]["value"]
    output.say(
        f"It carries this key's watermark: at least {low:.0f} % of its rows, {value:.0f} % if no column was "
        f"dropped and no value changed. At most one in {rate:,} tables made without the key would look so."
    )


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
    elif share["high"] is not None and not answer.get("watermark", {}).get("found"):
        output.say(f"At most {100 * share['high']:.1f} % could have escaped.")
    _show_mark(answer.get("watermark"))
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
