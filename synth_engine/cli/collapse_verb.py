"""Model collapse: how long a generator lasts on its own output."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.api.collapsing import GENERATIONS, SEEDS, check_ranges
from synth_engine.cli import output, secrets, stoppable
from synth_engine.cli.project_verbs import do_step
from synth_engine.cli.table_verbs import absolute, pairs
from synth_engine.contracts.errors import Cancelled, Usage, UserFixable
from synth_engine.contracts.plan import DEFAULT_SYNTHESIZER

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from synth_engine.cli.arguments import Verbs

# How a project is told from a table: what is in its file looks like noise.
PROJECT_ENDING = ".cloister"
_REAL_SHARE, _ACCUMULATE = "real-share", "accumulate"


def add(verbs: Verbs) -> None:
    """Add the verb."""
    verb = verbs.add(
        "collapse", "Retrain a generator on its own output: what is lost, and how fast?", collapse
    )
    verb.add_argument("table", metavar="TABLE|PROJECT")
    verb.add_argument("--passphrase-file", metavar="FILE", help="of a project")
    verb.add_argument(
        "--synthesizer",
        action="append",
        default=[],
        metavar="NAME",
        help=f"again for generators side by side (default: {DEFAULT_SYNTHESIZER})",
    )
    verb.add_argument("--generations", type=int, default=GENERATIONS)
    verb.add_argument("--seeds", type=int, default=SEEDS)
    verb.add_argument(
        "--budget", type=int, metavar="ROWS", help="rows a generation learns from, 10,000 at most"
    )
    verb.add_argument(
        "--arm", action="append", default=[], metavar="NAME", help="again for more; default: all"
    )
    verb.add_argument(
        "--plan",
        action="append",
        default=[],
        metavar="real-share=A",
        help="your own policy: the share of real rows in every training table, or accumulate=yes",
    )
    verb.add_argument("--target", metavar="COLUMN", help="predicted column (default: the plan's)")
    verb.add_argument("--protected", action="append", default=[], metavar="COLUMN")
    verb.add_argument("--html", metavar="FILE")
    verb.add_argument("--resume", metavar="FILE", help="keep figures here, and go on from them")
    verb.add_argument(
        "--anew", action="store_true", help="project: measure again what was kept from before"
    )
    verb.add_argument("--seed", type=int, metavar="N", help="default: 0; of a project: the plan's")
    verb.add_argument("--force", action="store_true", help="overwrite what exists")


def collapse(arguments: argparse.Namespace) -> int:
    """Run the profile; exit code 1 where it is red, 5 where it was stopped."""
    plan = _plan(arguments.plan)
    check_ranges(
        *(arguments.generations, arguments.seeds, arguments.budget),
        *(None if plan is None else plan["real_share"], arguments.seed),
    )
    if Path(arguments.table).suffix.lower() == PROJECT_ENDING:
        answer = _in_project(arguments, plan)
    else:
        answer = _of_table(arguments, plan)
    if arguments.json:
        output.emit(answer)
    else:
        _show(answer)
    if not answer["complete"]:
        return Cancelled.exit_code
    return 1 if answer["verdict"] == "red" else 0


def _of_table(arguments: argparse.Namespace, plan: dict[str, Any] | None) -> dict[str, Any]:
    """Of a loose table; nothing is kept but what --resume and --html name."""
    params = {
        "table": absolute(arguments.table),
        "synthesizers": list(dict.fromkeys(arguments.synthesizer or [DEFAULT_SYNTHESIZER])),
        "generations": arguments.generations,
        "seeds": arguments.seeds,
        "budget": arguments.budget,
        "arms": arguments.arm,
        "plan": plan,
        "target": arguments.target,
        "protected": arguments.protected,
        "html": absolute(arguments.html),
        "resume": absolute(arguments.resume),
        "seed": arguments.seed or 0,
        "force": arguments.force,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    return stoppable.run("collapse", params)


def _in_project(arguments: argparse.Namespace, plan: dict[str, Any] | None) -> dict[str, Any]:
    """Of a project's training rows; the project keeps it.

    Raises:
        Usage: ``COLLAPSE.RESUME_PROJECT``.
    """
    if arguments.resume:
        raise Usage("COLLAPSE.RESUME_PROJECT")
    words = secrets.passphrase(arguments.passphrase_file)
    with api.Session.open(Path(arguments.table), words) as session:
        do_step(
            session,
            "collapse",
            arms=arguments.arm,
            generations=arguments.generations,
            seeds=arguments.seeds,
            budget=arguments.budget,
            real_share=None if plan is None else plan["real_share"],
            accumulate=plan is not None and plan["accumulate"],
            target=arguments.target,
            protected=arguments.protected or None,
            synthesizers=arguments.synthesizer,
            resume=not arguments.anew,
            seed=arguments.seed,
            html=None if arguments.html is None else Path(arguments.html),
            force=arguments.force,
        )
        answer = session.collapse()
    if answer is None:
        raise UserFixable("STEP.NEEDS", step="collapse")
    return answer


def _plan(texts: list[str]) -> dict[str, Any] | None:
    """The user's policy; None where none was said."""
    if not texts:
        return None
    said = pairs(texts, "--plan")
    for name in said:
        if name not in {_REAL_SHARE, _ACCUMULATE}:
            raise Usage("COLLAPSE.PLAN_UNKNOWN", name=name)
    try:
        share = float(said.get(_REAL_SHARE, "0"))
    except ValueError as error:
        raise Usage("USAGE.RANGE", option="--plan real-share", low=0, high=1) from error
    grows = said.get(_ACCUMULATE, "no").lower() in {"yes", "true", "1"}
    return {"real_share": share, "accumulate": grows}


def _show(answer: Mapping[str, Any]) -> None:
    rows = [_row(name, arm) for name, arm in answer["arms"].items()]
    head = ("arm", "collapse index", "95 %", "half-life", "goes first", "light")
    output.table(head, rows)
    if answer.get("generators"):
        output.say()
        output.table(
            ("generator", "arm", "collapse index", "lacks at first", "lacks in the end", "light"),
            [
                (
                    row["synthesizer"],
                    row["arm"],
                    *(_figure(row[name]) for name in ("cri", "lacking_first", "lacking")),
                    row["verdict"],
                )
                for row in answer["generators"]
            ],
        )
    share, strict = answer["safe_real_share"], answer["alpha_star"]["value"]
    output.say()
    if share is not None:
        output.say(f"Smallest measured share of real rows that stays green: {100 * share:g} %.")
    if strict is not None:
        kept = "no measured share" if strict == 1 else f"{100 * strict:g} % real rows"
        output.say(f"Every axis within two points of the control: {kept}.")
    output.say(answer["sentences"][0])
    for reason in answer["reasons"]:
        output.say(f"  {reason}")
    output.say()
    output.say("What to do:")
    for item in answer["advice"]:
        output.say(f"  {item['sentence']}")
    if not answer["complete"]:
        done = answer["tasks"]
        output.say(f"Stopped after {done['done']} of {done['total']} tasks.")
    output.say()
    output.say(f"Verdict: {answer['verdict']} ({answer['verdict_arm']}).")


def _figure(cri: Mapping[str, float] | None) -> str:
    return "" if cri is None else f"{cri['value']:.1f}"


def _row(name: str, arm: Mapping[str, Any]) -> tuple[str, ...]:
    cri, half, first = arm["cri"], arm["half_life"], arm["first_lost"]
    known = [one for one in (arm["half_life_beyond"], arm["half_life_at_least"]) if one]
    beyond = f"> {min(known):.0f}" if known else ""
    return (
        name,
        _figure(cri),
        "" if cri is None else f"{cri['low']:.1f} to {cri['high']:.1f}",
        beyond if half is None else f"{half:.0f}",
        "" if first is None else first["axis"],
        arm["light"],
    )
