#!/usr/bin/env python3
"""Model collapse on real tables, through the command line: every arm, then the copula beside our own in `replace`.

    .venv/bin/python benchmarks/collapse.py [--only SET...] [--again] [--table] [--alarms [--rows N]]

A run is `cloister collapse TABLE --json` on the training half of the set (`benchmarks/data.py`), 10,000 rows a
generation, 5 generations, 6 seeds. The whole answers are kept in `.bench/results/collapse--SET.json`; the table of
docs/collapse.md is printed. A set that has been measured is not measured again unless that is asked for.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import sys
from typing import Any

import data
from run import RESULTS, measured

from synth_engine import tables
from synth_engine.collapse import arms, profile
from synth_engine.collapse.coded import Coding
from synth_engine.collapse.statistics import Figures
from synth_engine.contracts.context import SilentContext

PROTECTED = {
    "adult": ("sex", "race"),
    "shoppers": ("VisitorType",),
    "nist_national": ("SEX",),
    "default_credit": ("SEX",),
    "diabetes130": ("gender", "race"),
}
ALARM_SEEDS, ALARM_ROWS, ALARM = 20, 2_000, 3.0
OURS, COPULA = "sequential-trees", "gaussian-copula"
# From what loses most to what loses least, as the literature has it.
ORDER = ("replace", "real-10", "real-25", "real-50", "accumulate")
RED_IS_AN_ANSWER = {0, 1}
_CLI = "import sys; from synth_engine.cli import main; sys.exit(main())"


def answer(name: str, more: list[str]) -> tuple[dict[str, Any], dict[str, float]]:
    """One run of the command and what it cost."""
    one = data.prepare(name)
    words = [sys.executable, "-c", _CLI, "collapse", str(one.folder / "train.csv")]
    words += ["--json", "--target", one.target, *more]
    for column in PROTECTED[name]:
        words += ["--protected", column]
    log = RESULTS / f"collapse--{name}.log"
    code, said, cost = measured(words, log, os.environ)
    if code not in RED_IS_AN_ANSWER:
        said = f"{name}: exit status {code}, see {log.name}"
        raise SystemExit(said)
    return json.loads(said), cost


def measure(name: str) -> dict[str, Any]:
    """All arms of our generator; `replace` of it and of the copula."""
    arms, cost = answer(name, [])
    beside, more = answer(
        name, ["--arm", "replace", "--synthesizer", OURS, "--synthesizer", COPULA]
    )
    return {
        "set": name,
        "arms": arms,
        "cost": cost,
        "copula": beside["others"][COPULA],
        "generators": beside["generators"],
        "copula_cost": more,
    }


def interval(cri: dict[str, float] | None) -> str:
    """`3.7 (2.7 to 4.8)`."""
    return "" if cri is None else f"{cri['value']:.1f} ({cri['low']:.1f} to {cri['high']:.1f})"


def half_width(cri: dict[str, float]) -> float:
    """Half of the interval's length."""
    return (cri["high"] - cri["low"]) / 2


def in_order(found: dict[str, Any]) -> bool:
    """Whether means come out in the known order, the copula losing more than everything of ours."""
    arms = found["arms"]["arms"]
    means = [arms[arm]["cri"]["value"] for arm in ORDER]
    copula = found["copula"]["arms"]["replace"]
    falls = all(a > b for a, b in itertools.pairwise(means))
    return falls and copula["lacking"]["value"] > arms["replace"]["lacking"]["value"]


def show(results: list[dict[str, Any]]) -> None:
    """Print the table of docs/collapse.md."""
    arms = list(dict.fromkeys(arm for one in results for arm in one["arms"]["arms"]))
    print("| arm | " + " | ".join(one["set"] for one in results) + " |")
    print("|---|" + "---|" * len(results))
    for arm in arms:
        cells = [interval(one["arms"]["arms"][arm]["cri"]) for one in results]
        print(f"| {arm} | " + " | ".join(cells) + " |")
    copula = [one["copula"]["arms"]["replace"] for one in results]
    print("| copula, replace | " + " | ".join(interval(one["cri"]) for one in copula) + " |")
    ours = [one["arms"]["arms"]["replace"] for one in results]
    for title, made in (("replace lacks", ours), ("copula lacks", copula)):
        print(f"| {title} | " + " | ".join(interval(one["lacking"]) for one in made) + " |")
    widest = [
        max(half_width(arm["cri"]) for arm in one["arms"]["arms"].values()) for one in results
    ]
    print("| widest half-width | " + " | ".join(f"{one:.1f}" for one in widest) + " |")
    print(
        "| known order | " + " | ".join("yes" if in_order(one) else "no" for one in results) + " |"
    )
    safe = [one["arms"]["safe_real_share"] for one in results]
    print("| green from | " + " | ".join("none" if s is None else f"{s:.0%}" for s in safe) + " |")
    print("| CPU s | " + " | ".join(f"{one['cost']['cpu_seconds']:.0f}" for one in results) + " |")


def alarms(name: str, rows: int) -> str:
    """Control alone, many seeds of few rows: how many a site would be warned by although nothing collapses."""
    one = data.prepare(name)
    kept = RESULTS / f"alarms--{name}--{rows}.kept.json"
    asked = ["--arm", "control", "--seeds", str(ALARM_SEEDS), "--budget", str(rows)]
    found, _ = answer(name, [*asked, "--resume", str(kept)])
    table, _ = tables.read_table(one.folder / "train.csv", SilentContext())
    coding = Coding.of(table)
    settings = profile.Settings(
        arms.chosen(["control"], None),
        found["generations"],
        ALARM_SEEDS,
        rows,
        one.target,
        PROTECTED[name],
    )
    # The answer sums up; the figures of single seeds are in the file that a stopped run goes on from.
    by_generator = json.loads(kept.read_text(encoding="utf-8"))["generators"]
    done = profile.read_done(by_generator[OURS])
    figures = Figures(profile.Profile(settings, done, rows, rows, coding, ()))
    every = [
        [figures.index("control", seed, g) or 0.0 for g in range(1, found["generations"] + 1)]
        for seed in range(ALARM_SEEDS)
    ]
    last = [seed[-1] for seed in every]
    above = sum(max(seed) > ALARM for seed in every)
    return f"| {name} | {rows} | {min(last):.1f} to {max(last):.1f} | {above} of {ALARM_SEEDS} |"


def main() -> None:
    """Measure what is missing, print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--only", nargs="+", choices=sorted(PROTECTED), default=list(PROTECTED))
    parser.add_argument("--again", action="store_true", help="measure anew")
    parser.add_argument("--table", action="store_true", help="print what is there, measure nothing")
    parser.add_argument("--alarms", action="store_true", help="the control's false alarms instead")
    parser.add_argument(
        "--rows", type=int, default=ALARM_ROWS, help="rows a generation, for --alarms"
    )
    asked = parser.parse_args()
    RESULTS.mkdir(parents=True, exist_ok=True)
    if asked.alarms:
        for name in asked.only:
            print(alarms(name, asked.rows), flush=True)
        return
    results = []
    for name in asked.only:
        kept = RESULTS / f"collapse--{name}.json"
        if not asked.table and (asked.again or not kept.is_file()):
            kept.write_text(json.dumps(measure(name)), encoding="utf-8")
        if kept.is_file():
            results.append(json.loads(kept.read_text(encoding="utf-8")))
            show(results[-1:])
    if len(results) > 1:
        show(results)


if __name__ == "__main__":
    main()
