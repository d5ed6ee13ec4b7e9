"""Runs: everything that is missing or stale, the same under other plans, and the queue of those that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.cli import output
from synth_engine.cli.project_verbs import (
    do_step,
    opened,
    project_verb,
    report,
    watermark_of,
    watermark_options,
)
from synth_engine.cli.table_verbs import tell_watermark
from synth_engine.contracts.errors import Cancelled, SynthError, Usage, UserFixable
from synth_engine.contracts.steps import StepState

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from synth_engine.cli.arguments import Verbs
    from synth_engine.workflow.pending import Changes, QueuedRun

# Steps that `run` does by itself; importing needs a file and releasing a person.
RUNS = ("profile", "plan", "fit", "generate", "validate")
WITH = "synthesizer=NAME[,seed=N][,rows=N][,copies=N][,PARAMETER=VALUE]..."


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    verb = project_verb(verbs, "run", "Do every step that is missing or stale.", run)
    watermark_options(verb)
    verb.add_argument(
        "--with",
        dest="others",
        action="append",
        default=[],
        metavar=WITH,
        help="instead: run under a plan that differs so; several, one after the other, each kept (`cloister runs`)",
    )
    verb.add_argument(
        "--again", type=int, metavar="RUN", help="under the plan of a kept run (`cloister runs`)"
    )
    verb.add_argument("--no-queue", action="store_true", help="leave the runs that wait")
    verb.add_argument(
        "--leave", action="store_true", help="do not go on with what was interrupted; run nothing"
    )
    verb = project_verb(verbs, "queue", "Runs that wait for their turn.", queue)
    verb.add_argument(
        "--add", action="append", default=[], metavar=WITH, help="let a run wait, behind all others"
    )
    verb.add_argument(
        "--up-to", choices=("fit", "generate", "validate"), default="validate", help="its last step"
    )
    verb.add_argument("--remove", action="append", default=[], type=int, metavar="RUN")
    verb.add_argument("--move", nargs=2, type=int, metavar=("RUN", "PLACE"), help="1 is first")
    verb.add_argument("--clear", action="store_true", help="take all out")


def run(arguments: argparse.Namespace) -> int:
    """Do what is missing or stale, then the runs that wait; or other runs, one after the other."""
    with opened(arguments) as session:
        if arguments.leave:
            api.leave(session)
            return report(session, arguments)
        if arguments.again is not None:
            api.take_plan(session, arguments.again)
        known = api.interrupted(session)
        if known is not None and known.goes_on:
            output.tell(f"Going on where the run was interrupted: {known.step}.")
        for changes in _changes(session, arguments.others):
            api.enqueue(session, changes)
        failed = 0
        try:
            if not arguments.others:
                run_all(session, watermark_of(arguments))
            if not arguments.no_queue:
                failed = run_queue(session)
        finally:
            api.settle(session)
        return failed or report(session, arguments)


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
    for at, name in enumerate(RUNS):
        by_name = {one.step.name: one.state for one in session.steps()}
        due = by_name[name] in {StepState.READY, StepState.STALE}
        then = tuple(one for one in RUNS[at + 1 :] if one != "plan")
        if name == "generate" and (due or again):
            do_step(session, name, then=then, watermark=watermark)
            tell_watermark(session.document("synthetic") or {})
        elif due:
            do_step(session, name, then=then)


def run_queue(session: api.Session) -> int:
    """Do the runs that wait, one after the other; one that fails does not stop the others.

    Returns:
        Exit code of the first that failed, 0 for none.

    Raises:
        Cancelled: somebody stopped it; what waits goes on waiting.
    """
    code = 0
    while True:
        found: tuple[QueuedRun, tuple[str, ...]] | None = None
        try:
            found = api.begin_next(session)
            if found is None:
                return code
            chosen, steps = found
            said = api.spelt(chosen.changes) or "the plan as it is"
            output.tell(f"Run {chosen.number}: {said}.")
            for at, name in enumerate(steps):
                do_step(session, name, then=steps[at + 1 :])
        except Cancelled:
            raise
        except SynthError as error:
            code = code or error.exit_code
            output.show_error(error, as_json=False)
            if found is not None:
                api.note_failed(session, found[0], error.code)


def _changes(session: api.Session, texts: list[str]) -> list[Changes]:
    """What was said of other plans, read and held against what is installed.

    Raises:
        Usage: ``RUNS.QUEUE_WORDS``; UserFixable: ``SYNTH.UNKNOWN``, ``SYNTH.PARAMETER_UNKNOWN``.
    """
    found = [api.read_changes(text) for text in texts]
    if not any(one.synthesizer or one.parameters for one in found):
        return found
    plan = session.plan() or session.default_plan()
    infos = {info.name: info for info in api.synthesizers()}
    for one in found:
        name = one.synthesizer or plan.synthesizer
        if name not in infos:
            raise UserFixable("SYNTH.UNKNOWN", name=name, known=", ".join(infos))
        known = [parameter.name for parameter in infos[name].parameters]
        for parameter in one.parameters:
            if parameter not in known:
                text = ", ".join(known) or "none"
                raise UserFixable("SYNTH.PARAMETER_UNKNOWN", name=parameter, known=text)
    return found


def queue(arguments: argparse.Namespace) -> int:
    """List, add, take out, put in another order."""
    changes = arguments.add or arguments.remove or arguments.move or arguments.clear
    if arguments.up_to != "validate" and not arguments.add:
        raise Usage("RUNS.QUEUE_WORDS", text="--up-to")
    with opened(arguments, read_only=not changes) as session:
        if arguments.clear:
            api.clear_queue(session)
        for number in arguments.remove:
            api.unqueue(session, number)
        for one in _changes(session, arguments.add):
            api.enqueue(session, one, arguments.up_to)
        if arguments.move:
            api.move(session, *arguments.move)
        body: dict[str, Any] = {"queue": api.queue_json(api.queued(session))}
    if arguments.json:
        output.emit(body)
        return 0
    if not body["queue"]:
        output.say("No run waits: `cloister queue PROJECT --add synthesizer=NAME` lets one wait.")
        return 0
    rows = [
        (str(one["run"]), one["with"] or "the plan as it is", one["up_to"], _state(one))
        for one in body["queue"]
    ]
    output.table(("run", "with", "up to", "state"), rows)
    output.say("`cloister run PROJECT` does them.")
    return 0


def _state(one: dict[str, Any]) -> str:
    return f"failed: {one['code']}" if one["code"] else str(one["state"])
