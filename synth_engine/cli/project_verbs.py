"""Projects: create, import, plan, the steps, run, status, and the file's own care."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.cli import output, secrets
from synth_engine.contracts.errors import Usage, UserFixable
from synth_engine.contracts.steps import StepState

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs

# Steps that `run` does by itself; importing needs a file and releasing a person.
RUNS = ("profile", "plan", "fit", "generate", "validate")


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    verb = project_verb(verbs, "create", "Make a new encrypted project file.", create)
    verb.add_argument("--name", help="name shown for it")

    verb = project_verb(verbs, "import", "Read a file into a project.", import_files)
    verb.add_argument("files", nargs="+", metavar="FILE")
    verb.add_argument("--table", metavar="NAME")
    registry_options(verb)

    for name, text in (
        ("fit", "Learn from the training rows."),
        ("generate", "Draw synthetic rows."),
        ("validate", "Hold the synthetic rows against the holdout."),
    ):
        verb = project_verb(verbs, name, text, one_step)
        if name == "generate":
            verb.add_argument(
                "--watermark", metavar="FILE", help="site key whose watermark the rows shall carry"
            )
    project_verb(verbs, "exposed", "The training rows most exposed by the synthetic ones.", exposed)
    project_verb(verbs, "run", "Do every step that is missing or stale.", run)
    project_verb(verbs, "status", "Where every step stands, and why.", status)
    project_verb(verbs, "info", "Facts about the project file.", info)
    project_verb(verbs, "check", "Look for damage in the file and the log.", check)
    verb = project_verb(verbs, "rekey", "Change the passphrase.", rekey)
    verb.add_argument("--new-passphrase-file", metavar="FILE")
    verb = project_verb(verbs, "backup", "Make a safe copy.", backup)
    verb.add_argument("--out", required=True, metavar="FILE")


def project_verb(verbs: Verbs, name: str, text: str, run: Any) -> argparse.ArgumentParser:
    """A verb about a project: its file and its passphrase."""
    verb = verbs.add(name, text, run)
    verb.add_argument("project", metavar="PROJECT")
    verb.add_argument("--passphrase-file", metavar="FILE", help="first line is the passphrase")
    return verb


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


def opened(arguments: argparse.Namespace, *, read_only: bool = False) -> api.Session:
    """Open the named project."""
    passphrase = secrets.passphrase(arguments.passphrase_file)
    return api.Session.open(Path(arguments.project), passphrase, read_only=read_only)


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


def do_step(session: api.Session, name: str, **options: Any) -> None:
    """Run one step with a progress bar."""
    bar = output.Bar(name)
    if name == "plan":
        session.run_step("plan")
        return
    running = session.start(name, bar, **options)
    bar.started(running.job)
    try:
        session.finish(running)
    except KeyboardInterrupt:
        running.cancel()
        session.finish(running)


def import_files(arguments: argparse.Namespace) -> int:
    """Read a file and look at it."""
    if len(arguments.files) > 1:
        raise UserFixable("PROJECT.ONE_TABLE")
    with opened(arguments) as session:
        file, registry = Path(arguments.files[0]), registry_of(arguments)
        do_step(session, "import", file=file, table=arguments.table, registry=registry)
        do_step(session, "profile")
        source = session.source()
        profile = session.profile()
        came = session.came_from()
    if source is None or profile is None:
        raise UserFixable("STEP.NEEDS", step="import")
    if arguments.json:
        columns = [column.to_public_json() for column in profile.columns]
        found = [one.to_json() for one in profile.rules]
        output.emit({"source": source.to_json(), **came, "columns": columns, "rules": found})
        return 0
    output.say(f"{source.rows:,} rows x {source.columns} columns imported from {source.file_name}.")
    for name, counts in source.coercions.items():
        for what, cells in counts.items():
            output.say(f"  {name}: {cells:,} cells {what.replace('_', ' ')}")
    for sentence in api.lineage_sentences(came):
        output.say(sentence)
    output.say("Next: `cloister plan PROJECT --show`, then `cloister run PROJECT`.")
    return 0


def one_step(arguments: argparse.Namespace) -> int:
    """Do one step of the line."""
    with opened(arguments) as session:
        options = {}
        if getattr(arguments, "watermark", None):
            options["watermark"] = Path(arguments.watermark)
        do_step(session, arguments.verb, **options)
        return _report(session, arguments)


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


def run(arguments: argparse.Namespace) -> int:
    """Do all that is missing or stale, up to validate."""
    with opened(arguments) as session:
        run_all(session)
        return _report(session, arguments)


def run_all(session: api.Session) -> None:
    """Do all that is missing or stale, up to validate.

    Raises:
        UserFixable: ``STEP.NEEDS`` where nothing was imported yet.
    """
    if session.source() is None:
        raise UserFixable("STEP.NEEDS", step="import")
    for name in RUNS:
        by_name = {one.step.name: one.state for one in session.steps()}
        if by_name[name] in {StepState.READY, StepState.STALE}:
            do_step(session, name)


def _status_json(session: api.Session) -> dict[str, Any]:
    card = session.scorecard()
    return {
        "steps": [
            {"step": one.step.name, "state": str(one.state), "reason": one.reason}
            for one in session.steps()
        ],
        "verdict": None if card is None else card["verdict"],
        "version": api.version(),
    }


def _report(session: api.Session, arguments: argparse.Namespace) -> int:
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


def status(arguments: argparse.Namespace) -> int:
    """Where every step stands."""
    with opened(arguments, read_only=True) as session:
        body = _status_json(session)
    if arguments.json:
        output.emit(body)
    else:
        _show_steps(body)
    return 0


def info(arguments: argparse.Namespace) -> int:
    """Facts about the file."""
    with opened(arguments, read_only=True) as session:
        facts = dict(session.project_facts())
    if arguments.json:
        output.emit(facts)
    else:
        for name, value in facts.items():
            output.say(f"{name:<14} {value}")
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Look for damage; exit code 1 where some was found."""
    with opened(arguments, read_only=True) as session:
        findings = session.check()
    if arguments.json:
        found = [{"claim": one.claim, "subject": one.subject} for one in findings]
        output.emit({"sound": not findings, "findings": found})
    elif findings:
        for one in findings:
            output.say(f"damaged: {one.claim} {one.subject}")
    else:
        output.say("Sound: every page, chunk, document and log record is as it was written.")
    return 1 if findings else 0


def rekey(arguments: argparse.Namespace) -> int:
    """Change the passphrase."""
    with opened(arguments) as session:
        new = secrets.passphrase(arguments.new_passphrase_file, "New passphrase: ", twice=True)
        session.rekey(new)
    if arguments.json:
        output.emit({"rekeyed": True})
    else:
        output.say("The passphrase was changed. Backups made before still open with the old one.")
    return 0


def backup(arguments: argparse.Namespace) -> int:
    """Make a safe copy."""
    with opened(arguments) as session:
        session.backup(Path(arguments.out))
    if arguments.json:
        output.emit({"backup": arguments.out})
    else:
        output.say(f"Copied to {arguments.out}; it opens with the same passphrase.")
    return 0
