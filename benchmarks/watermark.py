"""How many rows a watermark needs to be found after a disguise, and how often it is found where there is none.

    python -m benchmarks.watermark TRAIN.csv HOLDOUT.csv [--trials 100] [--case NAME]... [--size N]...
                                   [--mix SHARE]... [--keys 1000] [--workers 1]

TRAIN is synthesized with the watermark of a new key. Each trial takes rows of it, mixes them into real rows of the
holdout, disguises the table, writes and reads it as CSV, and asks. Then tables of real rows alone, training and
holdout rows in turn, are asked with a key of their own each. The answer is one JSON document.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.recognition import Rows, disguised
from synth_engine import tables
from synth_engine.collapse.mark_reading import Reading, read_mark
from synth_engine.contracts.context import SilentContext
from synth_engine.crypto import SiteKey, new_site_key

CASES = ("shuffled", "third-dropped", "two-digits", "dropped-and-two-digits")
SIZES = (100, 300, 1000, 3000, 10_000)
MIXES = (1.0, 0.5, 0.25, 0.1)
QUIET = SilentContext()


@cache
def rows_of(path: str) -> Rows:
    """A file's rows, the header first; read once a process."""
    with Path(path).open(newline="", encoding="utf-8") as file:
        return [row for row in csv.reader(file) if row]


def read(rows: Rows, key: SiteKey) -> Reading:
    """Write rows, the header first, read them as anybody would, and ask."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)
        table, _ = tables.read_table(path, QUIET)
    return read_mark(table, key, QUIET)


def trial(job: tuple[str, str, str, str, int, float, int]) -> tuple[bool, float, float]:
    """One mixture: whether the mark is found, the share that is told, and the least."""
    marked, holdout, secret, case, size, mix, number = job
    ours, real = rows_of(marked), rows_of(holdout)
    rng = np.random.default_rng([number, size, round(1000 * mix), CASES.index(case)])
    many = round(size * mix)
    rows = [ours[1 + at] for at in rng.choice(len(ours) - 1, many, False)]
    rows += [real[1 + at] for at in rng.choice(len(real) - 1, size - many, False)]
    told = read(disguised(ours[0], rows, case, rng), SiteKey(bytes.fromhex(secret)))
    return told.found, told.share, told.low


def false_alarm(job: tuple[str, int, int]) -> bool:
    """Real rows, asked with a key that no table was made with."""
    path, size, number = job
    real = rows_of(path)
    rng = np.random.default_rng([number, size, 11])
    rows = [real[1 + at] for at in rng.choice(len(real) - 1, min(size, len(real) - 1), False)]
    return read([real[0], *rows], SiteKey(rng.bytes(32))).found


def main() -> None:
    """Run all cases."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("train")
    words.add_argument("holdout")
    words.add_argument("--trials", type=int, default=100)
    words.add_argument("--case", action="append", default=[], choices=CASES)
    words.add_argument("--size", action="append", default=[], type=int)
    words.add_argument("--mix", action="append", default=[], type=float)
    words.add_argument("--keys", type=int, default=1000)
    words.add_argument("--workers", type=int, default=1)
    said = words.parse_args()
    report: dict[str, Any] = {"found": [], "false_alarms": {}}
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(said.workers) as pool:
        key_file, marked = Path(folder) / "site.key", str(Path(folder) / "marked.csv")
        secret = new_site_key(key_file).reveal()
        command = [sys.executable, "-m", "synth_engine", "synthesize", said.train]
        command += ["--out", marked, "--seed", "1", "--watermark", str(key_file)]
        subprocess.run(command, check=True)
        have = len(rows_of(marked)) - 1, len(rows_of(said.holdout)) - 1
        for case in said.case or CASES:
            for mix in said.mix or MIXES:
                for size in said.size or SIZES:
                    if size * mix > have[0] or size * (1 - mix) > have[1]:
                        continue
                    jobs = [
                        (marked, said.holdout, secret, case, size, mix, number)
                        for number in range(said.trials)
                    ]
                    done = list(pool.map(trial, jobs, chunksize=10))
                    line = {
                        "case": case,
                        "rows": size,
                        "watermarked": mix,
                        "trials": said.trials,
                        "found": sum(found for found, _, _ in done),
                        "share_mean": round(float(np.mean([share for _, share, _ in done])), 3),
                        "low_covers": sum(low <= mix for _, _, low in done),
                    }
                    report["found"].append(line)
                    sys.stderr.write(json.dumps(line) + "\n")
        asked = [
            (said.train if number % 2 else said.holdout, 1000, number)
            for number in range(said.keys)
        ]
        alarms = sum(pool.map(false_alarm, asked, chunksize=20))
        report["false_alarms"] = {"tables": said.keys, "rows": 1000, "found": alarms}
    sys.stdout.write(json.dumps(report, indent=2) + "\n")


if __name__ == "__main__":
    main()
