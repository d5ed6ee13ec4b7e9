"""Filling the gaps of a real table: one table in, the same rows out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.cli import output
from synth_engine.cli.table_verbs import REAL_ROWS, absolute, pairs, run_shown
from synth_engine.contracts.errors import Usage
from synth_engine.contracts.plan import DEFAULT_SYNTHESIZER

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs


def add(verbs: Verbs) -> None:
    """Add the verb."""
    verb = verbs.add("fill", "Fill the gaps of a real table; its rows stay real.", fill)
    verb.add_argument("table", metavar="TABLE")
    verb.add_argument("--out", required=True, metavar="FILE", help="its ending picks the format")
    verb.add_argument("--synthesizer", default=DEFAULT_SYNTHESIZER, metavar="NAME")
    verb.add_argument("--rules", metavar="FILE", help="rules to keep while filling, one a line")
    verb.add_argument("--set", action="append", default=[], metavar="PARAMETER=VALUE")
    verb.add_argument(
        "--codes", metavar="CODE,CODE...", default="", help="texts that are gaps too, such as ?"
    )
    verb.add_argument("--seed", type=int, default=0)
    verb.add_argument("--force", action="store_true", help="overwrite what exists")


def fill(arguments: argparse.Namespace) -> int:
    """Fill gaps; what comes out holds real rows, and that is said."""
    if arguments.seed < 0:
        raise Usage("USAGE.RANGE", option="--seed", low=0, high="any number")
    answer = run_shown(
        "fill",
        "fill",
        {
            "table": absolute(arguments.table),
            "out": absolute(arguments.out),
            "synthesizer": arguments.synthesizer,
            "parameters": pairs(arguments.set, "--set"),
            "rules": [] if arguments.rules is None else list(api.read_rules(Path(arguments.rules))),
            "codes": [code for code in arguments.codes.split(",") if code],
            "seed": arguments.seed,
            "force": arguments.force,
        },
    )
    if answer["contains_real_rows"]:
        output.tell(REAL_ROWS.format(rows=answer["real_rows"]))
    if arguments.json:
        output.emit(answer)
        return 0
    output.say(
        f"{answer['cells_filled']:,} gaps filled in {answer['rows']:,} rows, written to {arguments.out}."
    )
    for title, counts in (("filled", answer["filled"]), ("left as they are", answer["left"])):
        for name, cells in counts.items():
            output.say(f"  {name}: {cells:,} {title}")
    for what, cells in answer["coercions"].items():
        output.say(f"  {cells:,} cells adjusted on reading: {what.replace('_', ' ')}")
    if answer["rows_breaking_rules"]:
        output.say(
            f"{answer['rows_breaking_rules']:,} filled rows break a rule: none that fits was drawn."
        )
    return 0
