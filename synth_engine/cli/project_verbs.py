"""Projects: create, import, the steps, run, status. The file's own care is in `care_verbs`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from synth_engine import api
from synth_engine.cli import output, secrets
from synth_engine.cli.import_verb import failed_json, import_several, tables_json
from synth_engine.cli.preview_verb import reading_of, reading_options
from synth_engine.cli.table_verbs import tell_watermark
from synth_engine.contracts.errors import Usage, UserFixable
from synth_engine.contracts.steps import StepState

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs
    from synth_engine.contracts.errors import SynthError


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    verb = _verb(verbs, "create", "Make a new encrypted project file.", create)
    verb.add_argument("--name", help="name shown for it")

    verb = project_verb(verbs, "import", "Read a file into a project.", import_files)
    verb.add_argument("files", nargs="+", metavar="FILE")
    verb.add_argument(
        "--table", metavar="NAME", help="of a database or workbook; else what it is called here"
    )
    reading_options(verb)
    registry_options(verb)

    for name, text in (
        ("fit", "Learn from the training rows."),
        ("generate", "Draw synthetic rows."),
        ("validate", "Hold the synthetic rows against the holdout."),
    ):
        verb = project_verb(verbs, name, text, one_step)
        if name == "generate":
            watermark_options(verb)
    verb = project_verb(verbs, "tables", "The tables of a project.", list_tables)
    verb.add_argument("--relations", action="store_true", help="look for keys between them")
    verb.add_argument("--drop", metavar="NAME", help="take a further table out of the project")
    verb.add_argument(
        "--main", metavar="NAME", help="make a further table the one that is synthesised"
    )
    project_verb(verbs, "exposed", "The training rows most exposed by the synthetic ones.", exposed)
    project_verb(verbs, "status", "Where every step stands, and why.", status)


def project_verb(verbs: Verbs, name: str, text: str, run: Any) -> argparse.ArgumentParser:
    """A verb about a project that there is: its file and what opens it."""
    verb = _verb(verbs, name, text, run)
    verb.add_argument(
        "--key-file", metavar="FILE", help="opens a key slot, alone or with a passphrase"
    )
    verb.add_argument(
        "--take-over",
        action="store_true",
        help="go on although somebody on another computer did not close the project",
    )
    return verb


def _verb(verbs: Verbs, name: str, text: str, run: Any) -> argparse.ArgumentParser:
    verb = verbs.add(name, text, run)
    verb.add_argument("project", metavar="PROJECT")
    verb.add_argument("--passphrase-file", metavar="FILE", help="first line is the passphrase")
    return verb


def credentials(arguments: argparse.Namespace) -> tuple[str | None, Path | None]:
    """What the project is to be opened with: passphrase, key file, or both."""
    named = getattr(arguments, "key_file", None)  # verbs that also take other files have none
    key = None if named is None else Path(named)
    if key is not None and arguments.passphrase_file is None:
        kinds = api.slot_kinds(Path(arguments.project))
        if "key-file" in kinds or "both" not in kinds:
            return None, key
    return secrets.passphrase(arguments.passphrase_file), key


def watermark_options(verb: argparse.ArgumentParser) -> None:
    """Whose watermark the rows shall carry; nothing said: the present rows'."""
    said = verb.add_mutually_exclusive_group()
    said.add_argument(
        "--watermark",
        metavar="FILE",
        help="site key whose watermark the rows shall carry (default: the present rows')",
    )
    said.add_argument("--no-watermark", action="store_true", help="rows without one")


def watermark_of(arguments: argparse.Namespace) -> Path | str | None:
    """What was said of it."""
    if arguments.watermark:
        return Path(arguments.watermark)
    return None if arguments.no_watermark else api.KEEP


def registry_options(verb: argparse.ArgumentParser) -> None:
    """Which registry of synthetic rows a verb uses."""
    verb.add_argument(
        "--registry", metavar="REGISTRY", help="of synthetic rows (default: the site's)"
    )
    verb.add_argument("--registry-key", metavar="FILE", help="the site key that opens it")
    verb.add_argument("--no-registry", action="store_true", help="use none; the log says so")


def registry_of(arguments: argparse.Namespace) -> api.Registry | str | None:
    """The registry that was named, None for none, or the site's.

    Raises:
        Usage: ``SITE.NEEDS_BOTH``.
    """
    named = (arguments.registry, arguments.registry_key)
    if any(named) and (not all(named) or arguments.no_registry):
        raise Usage("SITE.NEEDS_BOTH")
    if all(named):
        return api.Registry(Path(named[0]), Path(named[1]))
    return None if arguments.no_registry else api.SITE


def opened(
    arguments: argparse.Namespace,
    *,
    read_only: bool = False,
    given: tuple[str | None, Path | None] | None = None,
) -> api.Session:
    """Open the named project, with `credentials` that were asked for already if `given`."""
    passphrase, key = credentials(arguments) if given is None else given
    session = api.Session.open(
        Path(arguments.project),
        passphrase,
        key=key,
        read_only=read_only,
        take_over=getattr(arguments, "take_over", False),
    )
    output.tell_notices(session.notices)
    return session


def create(arguments: argparse.Namespace) -> int:
    """Make a new project."""
    passphrase = secrets.passphrase(arguments.passphrase_file, "New passphrase: ", twice=True)
    with api.Session.create(Path(arguments.project), passphrase, name=arguments.name) as session:
        body = {"project": str(session.path), "name": session.name}
    if arguments.json:
        output.emit(body)
    else:
        output.say(f"Project {body['name']} made: {body['project']}.")
        output.say(
            "Nobody can open it without the passphrase, and nobody can get that back for you."
        )
    return 0


def do_step(session: api.Session, name: str, *, then: tuple[str, ...] = (), **options: Any) -> None:
    """Run one step with a progress bar; `then`: steps that are to follow it, known after a crash, too."""
    bar = output.Bar(name)
    if name == "plan":
        session.run_step("plan")
        return
    running = session.start(name, bar, then=then, **options)
    bar.started(running.job)
    try:
        session.finish(running)
    except KeyboardInterrupt:
        running.cancel()
        session.finish(running)
    if name not in _TOLD_BY_ANSWER:
        output.tell_job_notices(running.job)


# What an import finds is said with its answer, a release's notices with the release.
_TOLD_BY_ANSWER: Final = frozenset({"import", "import-table", "release", "request"})


def import_files(arguments: argparse.Namespace) -> int:
    """Read a file and look at it."""
    failed: list[tuple[str, SynthError]] = []
    with opened(arguments) as session:
        registry = registry_of(arguments)
        if len(arguments.files) > 1:
            failed = import_several(session, arguments, registry, do_step)
        else:
            _import_one(session, arguments, registry)
        tables = tables_json(session)
        source = session.source()
        profile = session.profile()
        came = session.came_from()
    if source is None or profile is None:
        raise UserFixable("STEP.NEEDS", step="import")
    if arguments.json:
        columns = [column.to_public_json() for column in profile.columns]
        found = [one.to_json() for one in profile.rules]
        several = (
            {"tables": tables, "failed": failed_json(failed)} if len(arguments.files) > 1 else {}
        )
        output.emit(
            {"source": source.to_json(), **came, "columns": columns, "rules": found} | several
        )
        return 3 if failed else 0
    output.say(f"{source.rows:,} rows x {source.columns} columns imported from {source.file_name}.")
    for name, counts in source.coercions.items():
        for what, cells in counts.items():
            output.say(f"  {name}: {cells:,} cells {what.replace('_', ' ')}")
    for sentence in api.lineage_sentences(came):
        output.say(sentence)
    for one in tables[1:]:
        output.say(f"Beside it: {one['name']}, {one['rows']:,} rows x {one['columns']} columns.")
    if failed:
        output.say(f"{len(failed)} of {len(arguments.files)} files could not be read: see above.")
    output.say("Next: `cloister plan PROJECT --show`, then `cloister run PROJECT`.")
    return 3 if failed else 0


def _import_one(session: api.Session, arguments: argparse.Namespace, registry: Any) -> None:
    options = {"file": Path(arguments.files[0]), "table": arguments.table}
    options |= {"reading": reading_of(arguments), "registry": registry}
    do_step(session, "import", then=("profile",), **options)
    do_step(session, "profile")


def list_tables(arguments: argparse.Namespace) -> int:
    """List the project's tables; with ``--relations``, how they may hang together."""
    with opened(arguments) as session:
        if arguments.drop is not None:
            api.drop_table(session, arguments.drop)
        moved = arguments.main is not None and api.choose_main(session, arguments.main)
        if moved and session.profile() is None:
            do_step(session, "profile")
        tables = tables_json(session)
        found = api.relations(session) if arguments.relations else None
    relations = None
    if found is not None:
        relations = [{name: getattr(one, name) for name in api.Relation.__slots__} for one in found]
    if arguments.json:
        output.emit({"tables": tables, **({} if relations is None else {"relations": relations})})
        return 0
    output.table(
        ("table", "rows", "columns", "from", "synthesised"),
        [
            (
                one["name"],
                f"{one['rows']:,}",
                str(one["columns"]),
                one["file_name"],
                "yes" if one["main"] else "set aside" if one["aside"] else "",
            )
            for one in tables
        ],
    )
    for one in relations or ():
        output.say(
            f"{one['child']}.{one['column']} -> {one['parent']}.{one['key']}: "
            f"{100 * one['share']:.1f} % of {one['values']:,} values"
        )
    return 0


def one_step(arguments: argparse.Namespace) -> int:
    """Do one step of the line."""
    with opened(arguments) as session:
        options: dict[str, Any] = {}
        if arguments.verb == "generate":
            options["watermark"] = watermark_of(arguments)
        do_step(session, arguments.verb, **options)
        if options:
            tell_watermark(session.document("synthetic") or {})
        return report(session, arguments)


def exposed(arguments: argparse.Namespace) -> int:
    """List the most exposed training rows: numbers and column names, never a value."""
    with opened(arguments) as session:
        rows = session.exposed()
    if rows is None:
        raise UserFixable("STEP.NEEDS", step="validate")
    if arguments.json:
        output.emit(rows)
        return 0
    output.table(
        ("row", "distance / to others", "usual", "nearer than", "rare in"),
        [
            (
                str(one["row"]),
                f"{one['ratio']:.2f}",
                f"{one['usual']:.2f}",
                f"{100 * (1 - one['nearness']):.0f} %",
                ", ".join(one["columns"]),
            )
            for one in rows
        ],
    )
    output.say(
        "Not to learn from a row: `cloister plan PROJECT --leave-out ROW`, then `cloister run`."
    )
    output.say(
        "To keep rare values out: `cloister plan PROJECT --set minimum_count=N` with a larger number."
    )
    return 0


def _status_json(session: api.Session) -> dict[str, Any]:
    card = session.scorecard()
    known = api.interrupted(session)
    return {
        "steps": [
            {"step": one.step.name, "state": str(one.state), "reason": one.reason}
            for one in session.steps()
        ],
        "verdict": None if card is None else card["verdict"],
        "account": {k: v for k, v in session.account().items() if k != "entries"},
        "interrupted": None if known is None else known.to_json(),
        "queue": api.queue_json(api.queued(session)),
        "version": api.version(),
    }


def report(session: api.Session, arguments: argparse.Namespace) -> int:
    """Say where the project stands; return 1 where the gate refuses what was just measured, else 0."""
    body = _status_json(session)
    if arguments.json:
        output.emit(body)
    else:
        _show_steps(body)
    refused = any(one["state"] == StepState.REFUSED for one in body["steps"])
    return 1 if refused and arguments.verb in {"validate", "run"} else 0


def _show_steps(body: dict[str, Any]) -> None:
    rows = [(one["step"], one["state"], one["reason"]) for one in body["steps"]]
    output.table(("step", "state", "why"), rows)
    output.say(api.account_sentence(body["account"]))
    tell_pending(body)


def tell_pending(body: dict[str, Any]) -> None:
    """Say what was interrupted and what waits (`report`'s JSON)."""
    known = body["interrupted"]
    if known is not None and known["running"]:
        output.say(f"Running now, since {known['at']}: {known['step']}.")
    elif known is not None:
        output.say(f"The run was interrupted at {known['step']}, begun {known['at']}.")
        output.say(
            "Go on: `cloister run PROJECT`. Leave it: `cloister run PROJECT --leave`."
            if known["step"] != "import"
            else "Import the file again: `cloister import PROJECT FILE`."
        )
    waiting = [one for one in body["queue"] if one["state"] == "waiting"]
    failed = len(body["queue"]) - len(waiting)
    if waiting:
        output.say(f"Runs that wait: {len(waiting)}. `cloister run PROJECT` does them, too.")
    if failed:
        output.say(f"Queued runs that failed: {failed}. `cloister queue PROJECT` says why.")


def status(arguments: argparse.Namespace) -> int:
    """Where every step stands."""
    with opened(arguments, read_only=True) as session:
        body = {**_status_json(session), "notices": output.notices_json(session.notices)}
    if arguments.json:
        output.emit(body)
    else:
        _show_steps(body)
    return 0
