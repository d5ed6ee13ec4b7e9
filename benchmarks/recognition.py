"""How often own synthetic rows are known again in a mixture, and how often pure real rows are called synthetic.

    python -m benchmarks.recognition TRAIN.csv HOLDOUT.csv [--trials 100] [--rows 1000] [--share 0.1]
                                     [--drop COLUMN]... [--case NAME]... [--workers 2]

TRAIN is synthesized (as many rows) and registered; each trial mixes `share` of those rows into real rows of the
holdout, disguises the table, writes and reads it as CSV, and asks. The same is asked of as many tables of pure real
rows, from the holdout and from TRAIN in turn. The answer is one JSON document.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from synth_engine import tables
from synth_engine.collapse.recognition import recognise
from synth_engine.collapse.registry import Provenance, Shadow, register
from synth_engine.contracts.context import SilentContext
from synth_engine.crypto import SiteKey

CASES = ("shuffled", "third-dropped", "two-digits", "tens", "one-digit", "dropped-and-two-digits")
KEY = SiteKey(bytes(range(32)))
QUIET = SilentContext()
Rows = list[list[str]]


def rounded(text: str, case: str) -> str:
    """A cell with its number rounded."""
    try:
        value = float(text)
    except ValueError:
        return text
    if value == 0 or not math.isfinite(value):
        return text
    if case == "tens":
        return str(round(value, -1)) if abs(value) >= 10 else text
    return repr(float(f"{value:.{0 if case == 'one-digit' else 1}e}"))


def disguised(header: list[str], rows: Rows, case: str, rng: np.random.Generator) -> Rows:
    """The table as somebody passes it on: first row the header."""
    rows = [rows[at] for at in rng.permutation(len(rows))]
    if case in {"two-digits", "tens", "one-digit", "dropped-and-two-digits"}:
        rows = [[rounded(cell, case) for cell in row] for row in rows]
    kept = list(range(len(header)))
    if "dropped" in case:
        fewer = len(header) - round(len(header) / 3)
        kept = sorted(rng.choice(len(header), fewer, replace=False).tolist())
    return [[row[at] for at in kept] for row in (header, *rows)]


@cache
def loaded(train: str, holdout: str, synthetic: str, drop: tuple[str, ...]) -> dict[str, Any]:
    """Rows of the three tables and the registered one; read once a process."""
    read = {}
    for name, path in (("train", train), ("holdout", holdout), ("synthetic", synthetic)):
        with Path(path).open(newline="", encoding="utf-8") as file:
            rows = [row for row in csv.reader(file) if row]
        keep = [at for at, column in enumerate(rows[0]) if column not in drop]
        read[name] = [[row[at] for at in keep] for row in rows]
    table, _ = tables.read_table(Path(synthetic), QUIET)
    table = table.select(tuple(name for name in table.names if name not in drop))
    return {**read, "shadow": register(table, KEY, Provenance("own"), QUIET)}


def trial(job: tuple[Any, ...]) -> dict[str, Any]:
    """One table of each sort."""
    files, drop, case, number, size, share = job
    held = loaded(*files, drop)
    shadow: Shadow = held["shadow"]
    answer: dict[str, Any] = {}
    for sort, pool, part in (
        ("mixed", "holdout", share),
        # Real rows that no synthesizer saw, and in every other trial the rows that it learnt from.
        ("real", "train" if number % 2 else "holdout", 0.0),
    ):
        rng = np.random.default_rng([number, CASES.index(case), 7])
        ours = round(part * size)
        rows = [held[pool][1 + at] for at in rng.choice(len(held[pool]) - 1, size - ours, False)]
        synthetic = held["synthetic"]
        rows += [synthetic[1 + at] for at in rng.choice(len(synthetic) - 1, ours, False)]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "table.csv"
            with path.open("w", newline="", encoding="utf-8") as file:
                csv.writer(file).writerows(disguised(held["holdout"][0], rows, case, rng))
            table, _ = tables.read_table(path, QUIET)
        told = recognise(table, [shadow], KEY, QUIET)
        one = told[0] if told else None
        answer[sort] = {
            "found": bool(one and one.found),
            "share": None if one is None else one.share,
            "covered": bool(one and one.low <= part <= one.high),
            "half": None if one is None else (one.high - one.low) / 2,
        }
    return answer


def main() -> None:
    """Run all cases."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("train")
    words.add_argument("holdout")
    words.add_argument("--synthetic", help="use this file instead of making one")
    words.add_argument("--trials", type=int, default=100)
    words.add_argument("--rows", type=int, default=1000)
    words.add_argument("--share", type=float, default=0.1)
    words.add_argument("--drop", action="append", default=[])
    words.add_argument("--case", action="append", default=[])
    words.add_argument("--workers", type=int, default=2)
    said = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        synthetic = said.synthetic or str(Path(folder) / "synthetic.csv")
        if not said.synthetic:
            command = [sys.executable, "-m", "synth_engine", "synthesize", said.train]
            subprocess.run([*command, "--out", synthetic, "--seed", "1"], check=True)
        files = (said.train, said.holdout, synthetic)
        report = {}
        with ProcessPoolExecutor(said.workers) as pool:
            for case in said.case or CASES:
                jobs = [
                    (files, tuple(said.drop), case, number, said.rows, said.share)
                    for number in range(said.trials)
                ]
                done = list(pool.map(trial, jobs, chunksize=5))
                shares = [
                    one["mixed"]["share"] for one in done if one["mixed"]["share"] is not None
                ]
                report[case] = {
                    "trials": said.trials,
                    "detected": sum(one["mixed"]["found"] for one in done),
                    "false_alarms": sum(one["real"]["found"] for one in done),
                    "share_mean": round(float(np.mean(shares)), 4),
                    "share_covered": sum(one["mixed"]["covered"] for one in done),
                    "half_width_median": round(
                        float(np.median([one["mixed"]["half"] or 0 for one in done])), 4
                    ),
                }
                sys.stderr.write(f"{case}: {json.dumps(report[case])}\n")
    sys.stdout.write(json.dumps(report, indent=2) + "\n")


if __name__ == "__main__":
    main()
