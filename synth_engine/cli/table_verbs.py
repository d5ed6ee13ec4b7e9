"""One table, no project: synthesize, evaluate, profile, convert."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.api import recognising
from synth_engine.cli import output, scorecard
from synth_engine.contracts.errors import Usage
from synth_engine.contracts.plan import DEFAULT_POLICY, DEFAULT_SYNTHESIZER, MOST_HOLDOUT, FreeText
from synth_engine.contracts.policy import Verdict

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from synth_engine.cli.arguments import Verbs


REAL_ROWS = (
    "cloister: warning: the output holds {rows:,} real rows. It is personal data as the input is, and must not be "
    "released as synthetic."
)


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    verb = verbs.add("synthesize", "Make a synthetic table from a real one.", synthesize)
    verb.add_argument("table", metavar="TABLE")
    _table_option(verb)
    verb.add_argument("--out", required=True, metavar="FILE", help="its ending picks the format")
    verb.add_argument(
        "--rows", type=int, help="rows to make (default: as many as were learnt from)"
    )
    verb.add_argument("--synthesizer", default=DEFAULT_SYNTHESIZER, metavar="NAME")
    verb.add_argument("--holdout", type=float, default=0.0, metavar="SHARE")
    verb.add_argument("--holdout-out", metavar="FILE", help="write the rows held back here")
    verb.add_argument("--rules", metavar="FILE", help="rules every row has to satisfy, one a line")
    verb.add_argument(
        "--where",
        action="append",
        default=[],
        metavar="COLUMN=VALUE",
        help="or a condition: age >= 90",
    )
    verb.add_argument("--rebalance", metavar="COLUMN=VALUE:SHARE,...", help="shares of a column")
    verb.add_argument(
        "--append", action="store_true", help="real rows first, synthetic ones up to --rows in all"
    )
    verb.add_argument(
        "--text",
        choices=[str(way) for way in FreeText],
        default=str(FreeText.PLACEHOLDER),
        help="what becomes of free text (default: %(default)s)",
    )
    verb.add_argument("--set", action="append", default=[], metavar="PARAMETER=VALUE")
    verb.add_argument(
        "--watermark", metavar="FILE", help="site key whose watermark the rows shall carry"
    )
    verb.add_argument("--model-out", metavar="FILE", help="keep the fitted model here")
    verb.add_argument("--seed", type=int, default=0)
    verb.add_argument("--force", action="store_true", help="overwrite what exists")

    _evaluate(verbs)
    verb = verbs.add("profile", "Say what a table's columns are.", profile)
    verb.add_argument("table", metavar="TABLE")
    _table_option(verb)

    verb = verbs.add("convert", "Read one format, write another.", convert)
    verb.add_argument("table", metavar="IN")
    _table_option(verb)
    verb.add_argument("out", metavar="OUT")
    verb.add_argument("--force", action="store_true", help="overwrite what exists")


def _table_option(verb: argparse.ArgumentParser) -> None:
    """Which table of a file that holds several."""
    verb.add_argument(
        "--table", dest="inner", metavar="NAME", help="of a database; also written FILE::NAME"
    )


def _meant(arguments: argparse.Namespace) -> str:
    """The file, and the table of it where one was named."""
    return str(api.named_table(Path(arguments.table).absolute(), arguments.inner))


def _evaluate(verbs: Verbs) -> None:
    verb = verbs.add("evaluate", "Hold a synthetic table against real ones.", evaluate)
    verb.add_argument("--real", required=True, metavar="FILE", help="rows that were learnt from")
    verb.add_argument(
        "--synthetic",
        required=True,
        action="append",
        metavar="FILE",
        help="again for further copies, made the same way with other seeds",
    )
    verb.add_argument("--holdout", metavar="FILE", help="real rows that no synthesizer saw")
    verb.add_argument("--target", action="append", default=[], metavar="COLUMN")
    verb.add_argument("--protected", action="append", default=[], metavar="COLUMN")
    verb.add_argument(
        "--sensitive",
        action="append",
        default=[],
        metavar="COLUMN",
        help="what must not be learnt about a person",
    )
    verb.add_argument(
        "--known", action="append", default=[], metavar="COLUMN", help="what outsiders know"
    )
    verb.add_argument(
        "--regression",
        action="append",
        default=[],
        metavar="MODEL",
        help="a model to compare: income ~ age + sex, Surv(time, event) ~ arm",
    )
    verb.add_argument("--rules", metavar="FILE", help="rules to count violations of, one a line")
    verb.add_argument("--policy", default=DEFAULT_POLICY, metavar="NAME|FILE")
    verb.add_argument("--html", metavar="FILE")
    verb.add_argument("--pdf", metavar="FILE")
    verb.add_argument("--seed", type=int, default=0)
    verb.add_argument("--force", action="store_true", help="overwrite what exists")


def pairs(texts: list[str], option: str) -> dict[str, str]:
    """Split ``NAME=VALUE`` texts.

    Raises:
        Usage: ``USAGE.NOT_A_PAIR``.
    """
    found = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise Usage("USAGE.NOT_A_PAIR", option=option, text=text)
        found[name] = value
    return found


def run_shown(
    label: str, kind: str, params: dict[str, Any], secrets: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Run a job with a progress bar and return its answer."""
    bar = output.Bar(label)
    return dict(api.run_job(kind, params, bar, bar.started, secrets=secrets))


def _watermark(path: str | None) -> dict[str, str] | None:
    """The key of the watermark that is asked for, for the worker alone."""
    return None if path is None else {"site_key": recognising.key_from(Path(path))}


def tell_watermark(answer: Mapping[str, Any]) -> None:
    """Say where the rows are too few, or too much alike, to carry the watermark."""
    mark = answer.get("watermark")
    if mark is not None and not mark["found"]:
        output.tell(
            "The watermark is too weak to be found in this table: it has too few rows, or too few "
            "different combinations of values."
        )


def absolute(path: str | None) -> str | None:
    """A path that the worker understands wherever it stands."""
    return None if path is None else str(Path(path).absolute())


def _tell_generation(answer: Mapping[str, Any]) -> None:
    """Say where what was learnt from was synthetic itself."""
    depth = answer["lineage"]["generation_depth"]
    if depth > 1:
        output.tell(
            f"Learnt from a release: what comes out is generation {depth}. Rare groups and tails are lost "
            "with each one; learn from the real rows where you can."
        )


def synthesize(arguments: argparse.Namespace) -> int:
    """Read, fit, generate, write."""
    if not 0 <= arguments.holdout <= MOST_HOLDOUT:
        raise Usage("USAGE.RANGE", option="--holdout", low=0, high=MOST_HOLDOUT)
    if arguments.rows is not None and arguments.rows < 1:
        raise Usage("USAGE.RANGE", option="--rows", low=1, high="any number")
    if arguments.seed < 0:
        raise Usage("USAGE.RANGE", option="--seed", low=0, high="any number")
    if arguments.holdout_out and not arguments.holdout:
        raise Usage("USAGE.HOLDOUT_OUT")
    if arguments.append and arguments.rows is None:
        raise Usage("USAGE.APPEND_ROWS")
    answer = run_shown(
        "synthesize",
        "synthesize",
        {
            "table": _meant(arguments),
            "out": absolute(arguments.out),
            "rows": arguments.rows,
            "synthesizer": arguments.synthesizer,
            "parameters": pairs(arguments.set, "--set"),
            "holdout": arguments.holdout,
            "holdout_out": absolute(arguments.holdout_out),
            "rules": [] if arguments.rules is None else list(api.read_rules(Path(arguments.rules))),
            "where": arguments.where,
            "rebalance": arguments.rebalance,
            "append": arguments.append,
            "text": arguments.text,
            "model_out": absolute(arguments.model_out),
            "seed": arguments.seed,
            "force": arguments.force,
        },
        _watermark(arguments.watermark),
    )
    _tell_generation(answer)
    tell_watermark(answer)
    if answer.get("contains_real_rows"):
        output.tell(REAL_ROWS.format(rows=answer["real_rows"]))
    if arguments.json:
        output.emit(answer)
        return 0
    seconds = answer["seconds"]
    output.say(
        f"{answer['rows']:,} rows written to {arguments.out} by {answer['synthesizer']['name']} "
        f"(read {seconds['read']:.2f} s, fit {seconds['fit']:.2f} s, "
        f"generate {seconds['generate']:.2f} s, write {seconds['write']:.2f} s)."
    )
    if answer["rules"]:
        broken = sum(1 for rule in answer["rules"] if rule["real_violations"])
        output.say(
            f"Every row satisfies all {len(answer['rules'])} rules (real rows break {broken} of them; "
            f"{answer['rows_redrawn']:,} rows were drawn again)."
        )
    if "distribution" in answer:
        output.say(
            "Conditions or shares were asked for: the distribution is intentionally altered."
        )
    output.say("It has not been validated: see `cloister evaluate`, or use a project.")
    return 0


def evaluate(arguments: argparse.Namespace) -> int:
    """Compute and judge; exit code 1 where the verdict is no."""
    answer = run_shown(
        "evaluate",
        "evaluate",
        {
            "real": absolute(arguments.real),
            "synthetic": [absolute(one) for one in arguments.synthetic],
            "holdout": absolute(arguments.holdout),
            "targets": arguments.target,
            "protected": arguments.protected,
            "sensitive": arguments.sensitive,
            "known": arguments.known,
            "regressions": arguments.regression,
            "rules": [] if arguments.rules is None else list(api.read_rules(Path(arguments.rules))),
            "policy": policy_name(arguments.policy),
            "html": absolute(arguments.html),
            "pdf": absolute(arguments.pdf),
            "seed": arguments.seed,
            "force": arguments.force,
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
        },
    )
    if arguments.json:
        output.emit(answer)
    else:
        scorecard.show(answer["scorecard"])
    return 0 if answer["verdict"] == Verdict.PASS else 1


def policy_name(text: str) -> str:
    """A policy's name as it is, a policy file's path made absolute."""
    return str(Path(text).absolute()) if Path(text).suffix else text


def profile(arguments: argparse.Namespace) -> int:
    """Profile a file."""
    answer = run_shown("profile", "profile-file", {"file": _meant(arguments)})
    if arguments.json:
        output.emit(answer)
        return 0
    output.say(f"{answer['rows']:,} rows, {len(answer['columns'])} columns ({answer['format']}).")
    # Files of statistics packages say what their columns are.
    labelled = any("label" in column for column in answer["columns"])
    output.table(
        (
            "column",
            "kind",
            "role",
            "missing",
            "distinct",
            "flags",
            *(["label"] if labelled else []),
        ),
        [
            (
                column["name"],
                column["kind"],
                column["role"],
                f"{column['missing']:,}",
                f"{column['distinct']:,}",
                ", ".join(column["flags"]),
                *([column.get("label", "")] if labelled else []),
            )
            for column in answer["columns"]
        ],
    )
    show_rules(answer["rules"])
    return 0


def show_rules(found: list[dict[str, Any]]) -> None:
    """Print rules that were found, near-rules apart."""
    for title, chosen in (
        ("rules found (confirm them in the plan, or save them for --rules):", False),
        ("nearly rules (a few rows break them):", True),
    ):
        lines = [rule for rule in found if bool(rule["exceptions"]) is chosen]
        if lines:
            output.say()
            output.say(title)
        for rule in lines:
            broken = f", {rule['exceptions']:,} break it" if chosen else ""
            output.say(f"  {rule['rule']}    ({rule['support']:,} rows{broken})")


def convert(arguments: argparse.Namespace) -> int:
    """Convert a file."""
    params = {"file": _meant(arguments), "out": absolute(arguments.out)}
    answer = run_shown("convert", "convert", {**params, "force": arguments.force})
    if arguments.json:
        output.emit(answer)
        return 0
    output.say(f"{answer['rows']:,} rows x {answer['columns']} columns written to {arguments.out}.")
    for what, cells in answer["coercions"].items():
        output.say(f"  {cells:,} cells: {what.replace('_', ' ')}")
    return 0
