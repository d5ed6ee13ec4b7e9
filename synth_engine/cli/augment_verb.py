"""Augmentation: do synthetic rows, added to real ones, help a task? "None helps" is among the answers."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.cli import output, secrets, stoppable
from synth_engine.cli.collapse_verb import PROJECT_ENDING
from synth_engine.cli.project_verbs import do_step
from synth_engine.cli.table_verbs import absolute
from synth_engine.contracts.errors import Cancelled, Usage, UserFixable
from synth_engine.contracts.plan import DEFAULT_SYNTHESIZER

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from synth_engine.cli.arguments import Verbs


def add(verbs: Verbs) -> None:
    """Add the verb."""
    verb = verbs.add("augment", "Do synthetic rows added to real ones help a task?", augment)
    verb.add_argument("table", metavar="TABLE|PROJECT")
    verb.add_argument("--passphrase-file", metavar="FILE", help="of a project")
    verb.add_argument(
        "--target", metavar="COLUMN", help="predicted column (default: the plan's, of a project)"
    )
    verb.add_argument("--positive", metavar="VALUE", help="class that is told from all others")
    verb.add_argument(
        "--metric",
        metavar="NAME",
        help="auc, macro-f1, balanced-accuracy or r2 (default: what fits)",
    )
    verb.add_argument(
        "--synthesizer", metavar="NAME", help=f"default: {DEFAULT_SYNTHESIZER}, or the plan's"
    )
    verb.add_argument("--seeds", type=int, default=api.AUGMENT_SEEDS)
    verb.add_argument(
        "--size",
        type=int,
        action="append",
        default=[],
        metavar="N",
        help="real rows, again for more (default: 10, 25, 50 and 100 %% of two thirds of the table)",
    )
    verb.add_argument(
        "--add",
        action="append",
        default=[],
        metavar="RATIO",
        help="synthetic rows for each real one, or rebalance; again for more (default: 0.25 to 4, rebalance)",
    )
    verb.add_argument(
        "--for-group",
        action="append",
        default=[],
        metavar="COLUMN=VALUE",
        help="scored for itself, and topped up by rebalance; again for more",
    )
    verb.add_argument("--html", metavar="FILE")
    verb.add_argument("--seed", type=int, metavar="N", help="default: 0; of a project: the plan's")
    verb.add_argument("--force", action="store_true", help="overwrite what exists")


def augment(arguments: argparse.Namespace) -> int:
    """Measure; exit code 0 whatever the advice is, 5 where it was stopped."""
    ratios, rebalance = _added(arguments.add)
    options: dict[str, Any] = {
        "target": arguments.target,
        "positive": arguments.positive,
        "metric": arguments.metric,
        "synthesizer": arguments.synthesizer,
        "seeds": arguments.seeds,
        "sizes": arguments.size,
        "ratios": ratios,
        "rebalance": rebalance,
        "groups": [_group(text) for text in arguments.for_group],
        "seed": arguments.seed,
        "html": None if arguments.html is None else Path(arguments.html),
        "force": arguments.force,
    }
    if Path(arguments.table).suffix.lower() == PROJECT_ENDING:
        answer = _in_project(arguments, options)
    else:
        answer = _of_table(arguments, options)
    if arguments.json:
        output.emit(answer)
    else:
        _show(answer)
    return 0 if answer["complete"] else Cancelled.exit_code


def _of_table(arguments: argparse.Namespace, options: dict[str, Any]) -> dict[str, Any]:
    """Of a loose table; nothing is kept but what --html names.

    Raises:
        UserFixable: ``AUGMENT.NO_TARGET``.
    """
    if not arguments.target:
        raise UserFixable("AUGMENT.NO_TARGET")
    params = api.augment_params(**options)
    params |= {
        "synthesizer": arguments.synthesizer or DEFAULT_SYNTHESIZER,
        "seed": arguments.seed or 0,
        "table": absolute(arguments.table),
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    return stoppable.run("augment", params)


def _in_project(arguments: argparse.Namespace, options: dict[str, Any]) -> dict[str, Any]:
    """Of a project's training rows; the project keeps it."""
    words = secrets.passphrase(arguments.passphrase_file)
    with api.Session.open(Path(arguments.table), words) as session:
        do_step(session, "augment", **options)
        answer = session.augmentation()
    if answer is None:
        raise UserFixable("STEP.NEEDS", step="augment")
    return answer


def _added(texts: list[str]) -> tuple[list[float] | None, bool]:
    """(ratios, whether to rebalance); the default of both where nothing was said."""
    if not texts:
        return None, True
    ratios = []
    for text in texts:
        if text == "rebalance":
            continue
        try:
            ratios.append(float(text))
        except ValueError as error:
            raise Usage("USAGE.RANGE", option="--add", low="above 0", high=20) from error
    # Nothing added is always there to compare with.
    return [one for one in ratios if one], "rebalance" in texts


def _group(text: str) -> tuple[str, str]:
    column, sign, value = text.partition("=")
    if not sign:
        raise UserFixable("AUGMENT.NO_SUCH_VALUE", column=column, needed=10)
    return column, value


def _show(answer: Mapping[str, Any]) -> None:
    for size in answer["sizes"]:
        alone = size["alone"]
        output.say(
            f"{size['rows']:,} real rows alone: {alone['value']:.3f} "
            f"({alone['low']:.3f} to {alone['high']:.3f}), {size['learner']}"
        )
        output.table(
            ("add", "rows", "score", "gain", "95 %", "over copies", "p", ""),
            [_row(plan) for plan in size["plans"]],
        )
        output.say()
    for sentence in answer["sentences"]:
        output.say(sentence)
    if not answer["complete"]:
        done = answer["tasks"]
        output.say(f"Stopped after {done['done']} of {done['total']} tasks.")
    output.say()
    output.say(f"Verdict: {answer['verdict']} ({answer['metric']} of {answer['target']}).")


def _row(plan: Mapping[str, Any]) -> tuple[str, ...]:
    gain = plan["gain"]
    return (
        str(plan["add"]),
        f"{plan['rows']:,}",
        f"{plan['score']:.3f}",
        f"{gain['value']:+.3f}",
        f"{gain['low']:+.3f} to {gain['high']:+.3f}",
        f"{plan['over_copies']['value']:+.3f}",
        f"{plan['p']:.3f}",
        "helps" if plan["helps"] else "harms" if plan["harms"] else "",
    )
