#!/usr/bin/env python3
"""Scale, through the command line: a million rows, wide tables, many codes, and what twice as much costs.

    .venv/bin/python benchmarks/scale.py [--synthesizer NAME] [--only CASE...]

Each case is `cloister synthesize --json` on a table made or unpacked under `.bench/scale/`; the figures are the
command's own (seconds by step, rows a second counted without writing, peak memory) and land in
`.bench/results/scale.json`. Both cores are used: this is about how long a person waits.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import data
import numpy as np
import pandas as pd
from run import RESULTS, measured, why

FOLDER = data.BENCH / "scale"
KEPT = RESULTS / "scale.json"
MILLION = 1_000_000
WIDE = 130
CODES = 300_000


def million() -> Path:
    """Adult's model asked for a million rows: written to Parquet by the case of the same name."""
    return FOLDER / "million.parquet"


def rows_of_million(rows: int) -> Path:
    """The first rows of the million."""
    path = FOLDER / f"rows-{rows}.parquet"
    if not path.is_file():
        pd.read_parquet(million()).head(rows).to_parquet(path, index=False)
    return path


def columns_of_million(times: int, rows: int = 100_000) -> Path:
    """Adult's columns once, or beside those of other rows: twice the columns, the same number of rows."""
    path = FOLDER / f"columns-{times}.parquet"
    if not path.is_file():
        table = pd.read_parquet(million())
        parts = [
            table.iloc[i * rows : (i + 1) * rows].reset_index(drop=True).add_suffix(f"_{i}")
            for i in range(times)
        ]
        pd.concat(parts, axis=1).to_parquet(path, index=False)
    return path


def kdd() -> Path:
    """KDD Cup 1999, unpacked: 494,021 rows of 42 columns."""
    path = FOLDER / "kdd99.csv"
    if not path.is_file():
        with (
            gzip.open(data.SHARED / "data/kdd99_10pct/data.csv.gz") as packed,
            path.open("wb") as out,
        ):
            shutil.copyfileobj(packed, out)
    return path


def wide() -> Path:
    """A made table of 130 columns that hang together: factors behind numbers and codes, 20,000 rows."""
    path = FOLDER / "wide.csv"
    if not path.is_file():
        rng = np.random.default_rng(0)
        factors = rng.normal(size=(20_000, 8))
        signal = factors @ rng.normal(size=(8, WIDE)) + rng.normal(size=(20_000, WIDE))
        table = {}
        for j in range(WIDE):
            cells = signal[:, j]
            cuts = np.quantile(cells, np.linspace(0, 1, 3 + j % 9)[1:-1])
            table[f"c{j}"] = cells.round(2) if j % 3 else np.searchsorted(cuts, cells).astype(str)
        pd.DataFrame(table).to_csv(path, index=False)
    return path


def codes() -> Path:
    """A column of 300,000 distinct codes beside three plain ones, 600,000 rows."""
    path = FOLDER / "codes.parquet"
    if not path.is_file():
        rng = np.random.default_rng(0)
        rows = 2 * CODES
        code = np.r_[np.arange(CODES), rng.zipf(1.3, CODES) % CODES]
        group = code % 7
        table = {
            "code": np.char.add("K", code.astype(str)),
            "group": np.char.add("g", group.astype(str)),
            "amount": (rng.gamma(2.0, 50.0, rows) * (1 + group)).round(2),
            "count": rng.poisson(3 + group),
        }
        frame = pd.DataFrame(table).sample(frac=1, random_state=0)
        frame.to_parquet(path, index=False)
    return path


CASES: dict[str, Any] = {
    "adult, a million rows asked for": lambda: data.SHARED / "data/adult/train.csv",
    "1,000,000 x 15 fitted": million,
    "500,000 x 15 fitted": lambda: rows_of_million(MILLION // 2),
    "100,000 x 15 fitted": lambda: columns_of_million(1),
    "100,000 x 30 fitted": lambda: columns_of_million(2),
    "kdd99_10pct, 494,021 x 42": kdd,
    "nonvoters_survey, 5,836 x 119": lambda: data.SHARED / "data/nonvoters_survey/data.csv",
    f"made, 20,000 x {WIDE}": wide,
    "made, 600,000 x 4 with 300,000 codes": codes,
}
FIRST = next(iter(CASES))


def one_case(name: str, synthesizer: str) -> dict[str, Any]:
    """Synthesize once; what the command says of itself, or why it failed."""
    table = CASES[name]()
    out = million() if name == FIRST else FOLDER / "out.parquet"
    words = [sys.executable, "-m", "synth_engine", "synthesize", str(table), "--out", str(out)]
    words += ["--json", "--force", "--synthesizer", synthesizer]
    words += ["--rows", str(MILLION)] if name == FIRST else []
    code, said, cost = measured(words, FOLDER / "last.log", os.environ)
    if code != 0:
        return {"case": name, "status": "failed", "reason": why(code, FOLDER / "last.log"), **cost}
    made = json.loads(said)
    facts = {"status": "ok", "rows": made["rows"], "seconds": made["seconds"]}
    facts["rows_per_second"] = made["rows"] / max(made["seconds"]["generate"], 1e-9)
    return {"case": name, **facts, **cost, "peak_mb": made["peak_bytes"] / 1e6}


def ratios(done: dict[str, dict[str, Any]]) -> dict[str, dict[str, float]]:
    """How many times as long twice the rows and columns take: fit and generation, and CPU of the whole run."""
    found = {}
    for word, less, more in (
        ("twice the rows", "500,000 x 15 fitted", "1,000,000 x 15 fitted"),
        ("twice the columns", "100,000 x 15 fitted", "100,000 x 30 fitted"),
    ):
        before, after = done.get(less, {}), done.get(more, {})
        if "seconds" in before and "seconds" in after:
            wall = [one["seconds"]["fit"] + one["seconds"]["generate"] for one in (before, after)]
            cpu = after["cpu_seconds"] / before["cpu_seconds"]
            found[word] = {"fit_and_generate": wall[1] / wall[0], "cpu": cpu}
    return found


def main() -> None:
    """Run the cases in order; keep and print what they cost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--synthesizer", default="sequential-trees")
    parser.add_argument("--only", nargs="+", default=list(CASES), choices=list(CASES))
    arguments = parser.parse_args()
    if missing := data.available():
        sys.exit(f"bench: {missing}")
    for folder in (FOLDER, RESULTS):
        folder.mkdir(parents=True, exist_ok=True)
    done = {}
    if KEPT.is_file():
        done = {one["case"]: one for one in json.loads(KEPT.read_text(encoding="utf-8"))["cases"]}
    for name in arguments.only:
        done[name] = one_case(name, arguments.synthesizer)
        kept = {"cases": [done[case] for case in CASES if case in done], "ratios": ratios(done)}
        KEPT.write_text(json.dumps(kept, indent=1), encoding="utf-8")
        print(json.dumps(done[name]), flush=True)
    print(json.dumps(ratios(done)))


if __name__ == "__main__":
    main()
