"""Projects: create, import, plan, the steps, run, status, and the file's own care."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.cli import output, secrets
from synth_engine.cli.table_verbs import pairs, policy_name, show_rules
from synth_engine.contracts.errors import Usage, UserFixable
from synth_engine.contracts.plan import FreeText, Plan, Role
from synth_engine.contracts.steps import StepState

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs

# Steps that `run` does by itself; importing needs a file and releasing a person.
RUNS = ("profile", "plan", "fit", "generate", "validate")


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    verb = _project(verbs, "create", "Make a new encrypted project file.", create)
    verb.add_argument("--name", help="name shown for it")

    verb = _project(verbs, "import", "Read a file into a project.", import_files)
    verb.add_argument("files", nargs="+", metavar="FILE")
    verb.add_argument("--table", metavar="NAME")

    verb = _project(verbs, "plan", "Show or change what will be made.", plan)
    verb.add_argument("--show", action="store_true")
    verb.add_argument("--role", action="append", default=[], metavar="TABLE.COLUMN=ROLE")
    verb.add_argument("--rule", action="append", default=[], metavar="TEXT", help="add a rule")
    verb.add_argument("--drop-rule", action="append", default=[], type=int, metavar="NUMBER")
    verb.add_argument(
        "--found-rules", action="store_true", help="confirm all rules that were found"
    )
    verb.add_argument(
        "--where", action="append", default=[], metavar="CONDITION", help="what every row meets"
    )
    verb.add_argument("--rebalance", metavar="COLUMN=VALUE:SHARE,...", help="shares of a column")
    verb.add_argument(
        "--no-conditions", action="store_true", help="drop what --where and --rebalance said before"
    )
    verb.add_argument(
        "--text", choices=[str(way) for way in FreeText], help="what becomes of free text"
    )
    verb.add_argument("--synthesizer", metavar="NAME")
    verb.add_argument("--set", action="append", default=[], metavar="P=V")
    verb.add_argument("--rows", type=int)
    verb.add_argument("--holdout", type=float, metavar="SHARE")
    verb.add_argument("--seed", type=int)
    verb.add_argument("--target", action="append", default=[], metavar="COLUMN")
    verb.add_argument("--protected", action="append", default=[], metavar="COLUMN")
    verb.add_argument("--policy", metavar="NAME|FILE")

    for name, text in (
        ("fit", "Learn from the training rows."),
        ("generate", "Draw synthetic rows."),
        ("validate", "Hold the synthetic rows against the holdout."),
    ):
        _project(verbs, name, text, one_step)
    _project(verbs, "run", "Do every step that is missing or stale.", run)
    _project(verbs, "status", "Where every step stands, and why.", status)
    _project(verbs, "info", "Facts about the project file.", info)
    _project(verbs, "check", "Look for damage in the file and the log.", check)
    verb = _project(verbs, "rekey", "Change the passphrase.", rekey)
    verb.add_argument("--new-passphrase-file", metavar="FILE")
    verb = _project(verbs, "backup", "Make a safe copy.", backup)
    verb.add_argument("--out", required=True, metavar="FILE")


def _project(verbs: Verbs, name: str, text: str, run: Any) -> argparse.ArgumentParser:
    verb = verbs.add(name, text, run)
    verb.add_argument("project", metavar="PROJECT")
    verb.add_argument("--passphrase-file", metavar="FILE", help="first line is the passphrase")
    return verb


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
        do_step(session, "import", file=Path(arguments.files[0]), table=arguments.table)
        do_step(session, "profile")
        source = session.source()
        profile = session.profile()
    if source is None or profile is None:
        raise UserFixable("STEP.NEEDS", step="import")
    if arguments.json:
        columns = [column.to_public_json() for column in profile.columns]
        found = [one.to_json() for one in profile.rules]
        output.emit({"source": source.to_json(), "columns": columns, "rules": found})
        return 0
    output.say(f"{source.rows:,} rows x {source.columns} columns imported from {source.file_name}.")
    for name, counts in source.coercions.items():
        for what, cells in counts.items():
            output.say(f"  {name}: {cells:,} cells {what.replace('_', ' ')}")
    output.say("Next: `cloister plan PROJECT --show`, then `cloister run PROJECT`.")
    return 0


def _roles(texts: list[str], plan: Plan, table: str) -> dict[str, Role]:
    roles = dict(plan.roles)
    for name, value in pairs(texts, "--role").items():
        column = name if name in roles else name.removeprefix(f"{table}.")
        if column not in roles:
            raise UserFixable("PLAN.NO_SUCH_COLUMN", column=name)
        try:
            roles[column] = Role(value)
        except ValueError as error:
            raise Usage("USAGE.NO_SUCH_ROLE", role=value, known=", ".join(Role)) from error
    return roles


def plan(arguments: argparse.Namespace) -> int:
    """Show or change the plan."""
    with opened(arguments) as session:
        now = session.plan() or session.default_plan()
        table = str((session.document("source") or {}).get("table", ""))
        changed = _changed(now, arguments, table)
        profile = session.profile()
        found = () if profile is None else profile.rules
        if arguments.found_rules:
            rules = (*changed.rules, *(one.text for one in found if not one.exceptions))
            changed = dataclasses.replace(changed, rules=tuple(dict.fromkeys(rules)))
        if changed != now or session.plan() is None:
            session.set_plan(changed)
    body = changed.to_json()
    if arguments.json:
        output.emit(body)
        return 0
    output.table(("column", "role"), [(name, str(role)) for name, role in changed.roles.items()])
    output.say()
    for name in ("synthesizer", "parameters", "rows", "holdout", "seed", "policy", "text"):
        output.say(f"{name:<12} {body[name] if body[name] not in (None, {}) else 'default'}")
    output.say(f"{'targets':<12} {', '.join(changed.targets) or 'none'}")
    output.say(f"{'protected':<12} {', '.join(changed.protected) or 'none'}")
    for number, text in enumerate(changed.rules, start=1):
        output.say(f"{'rule ' + str(number):<12} {text}")
    for number, text in enumerate(changed.where, start=1):
        output.say(f"{'condition ' + str(number):<12} {text}")
    if changed.rebalance is not None:
        output.say(f"{'rebalance':<12} {changed.rebalance}")
    if changed.alters:
        output.say(f"{'note':<12} {body['distribution']}")
    offered = [one.to_json() for one in found if one.text not in changed.rules]
    show_rules(offered)
    return 0


def _changed(now: Plan, arguments: argparse.Namespace, table: str) -> Plan:
    """The plan with everything that was said."""
    values: dict[str, Any] = {"roles": _roles(arguments.role, now, table)}
    for name in ("synthesizer", "rows", "holdout", "seed"):
        if getattr(arguments, name) is not None:
            values[name] = getattr(arguments, name)
    if arguments.text is not None:
        values["text"] = FreeText(arguments.text)
    if arguments.policy is not None:
        values["policy"] = policy_name(arguments.policy)
        api.load_policy(values["policy"])
    if arguments.synthesizer is not None:
        known = {info.name: info for info in api.synthesizers()}
        if arguments.synthesizer not in known:
            raise UserFixable("SYNTH.UNKNOWN", name=arguments.synthesizer, known=", ".join(known))
        values["parameters"] = {}
    if arguments.set:
        values["parameters"] = {
            **values.get("parameters", now.parameters),
            **pairs(arguments.set, "--set"),
        }
    if arguments.rule or arguments.drop_rule:
        values["rules"] = _rules(now.rules, arguments.rule, arguments.drop_rule)
    if arguments.no_conditions:
        values |= {"where": (), "rebalance": None}
    if arguments.where:
        values["where"] = tuple(arguments.where)
    if arguments.rebalance is not None:
        values["rebalance"] = arguments.rebalance
    if arguments.target:
        values["targets"] = tuple(arguments.target)
    if arguments.protected:
        values["protected"] = tuple(arguments.protected)
    return dataclasses.replace(now, **values)


def _rules(now: tuple[str, ...], added: list[str], dropped: list[int]) -> tuple[str, ...]:
    """The plan's rules without some and with some more; a rule stands once."""
    for number in dropped:
        if not 1 <= number <= len(now):
            raise Usage("USAGE.RANGE", option="--drop-rule", low=1, high=len(now))
    kept = [text for at, text in enumerate(now) if at + 1 not in set(dropped)]
    texts = [api.canonical_rule(text, at + 1) for at, text in enumerate(added, start=len(kept))]
    return tuple(dict.fromkeys([*kept, *texts]))


def one_step(arguments: argparse.Namespace) -> int:
    """Do one step of the line."""
    with opened(arguments) as session:
        do_step(session, arguments.verb)
        return _report(session, arguments)


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
