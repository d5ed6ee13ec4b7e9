"""Projects: create, import, the steps, run, status. The file's own care is in `care_verbs`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.cli import output, secrets
from synth_engine.cli.table_verbs import tell_watermark
from synth_engine.contracts.errors import Usage, UserFixable
from synth_engine.contracts.steps import StepState

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs

# Steps that `run` does by itself; importing needs a file and releasing a person.
RUNS = ("profile", "plan", "fit", "generate", "validate")


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    verb = _verb(verbs, "create", "Make a new encrypted project file.", create)
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
            _watermark_options(verb)
    project_verb(verbs, "exposed", "The training rows most exposed by the synthetic ones.", exposed)
    verb = project_verb(verbs, "run", "Do every step that is missing or stale.", run)
    _watermark_options(verb)
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


def _watermark_options(verb: argparse.ArgumentParser) -> None:
    """Whose watermark the rows shall carry; nothing said: the present rows'."""
    said = verb.add_mutually_exclusive_group()
    said.add_argument(
        "--watermark",
        metavar="FILE",
        help="site key whose watermark the rows shall carry (default: the present rows')",
    )
    said.add_argument("--no-watermark", action="store_true", help="rows without one")


def _watermark_of(arguments: argparse.Namespace) -> Path | str | None:
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
        if arguments.verb == "generate":
            options["watermark"] = _watermark_of(arguments)
        do_step(session, arguments.verb, **options)
        if options:
            tell_watermark(session.document("synthetic") or {})
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
        run_all(session, _watermark_of(arguments))
        return _report(session, arguments)


def run_all(session: api.Session, watermark: Path | str | None = api.KEEP) -> None:
    """Do all that is missing or stale, up to validate; draw anew where another watermark is asked for.

    Args:
        session: the project.
        watermark: as `api.mark_key` says.

    Raises:
        UserFixable: ``STEP.NEEDS`` where nothing was imported yet; ``WATERMARK.*``, before anything is learnt.
    """
    if session.source() is None:
        raise UserFixable("STEP.NEEDS", step="import")
    synthetic = session.document("synthetic")
    again = api.mark_moves(synthetic, watermark)
    states = {one.step.name: one.state for one in session.steps()}
    if states["generate"] is not StepState.DONE:
        api.mark_key(synthetic, watermark)
    for name in RUNS:
        by_name = {one.step.name: one.state for one in session.steps()}
        due = by_name[name] in {StepState.READY, StepState.STALE}
        if name == "generate" and (due or again):
            do_step(session, name, watermark=watermark)
            tell_watermark(session.document("synthetic") or {})
        elif due:
            do_step(session, name)


def _status_json(session: api.Session) -> dict[str, Any]:
    card = session.scorecard()
    return {
        "steps": [
            {"step": one.step.name, "state": str(one.state), "reason": one.reason}
            for one in session.steps()
        ],
        "verdict": None if card is None else card["verdict"],
        "account": {k: v for k, v in session.account().items() if k != "entries"},
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
    output.say(api.account_sentence(body["account"]))


def status(arguments: argparse.Namespace) -> int:
    """Where every step stands."""
    with opened(arguments, read_only=True) as session:
        body = {**_status_json(session), "notices": output.notices_json(session.notices)}
    if arguments.json:
        output.emit(body)
    else:
        _show_steps(body)
    return 0
