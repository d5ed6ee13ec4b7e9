#!/usr/bin/env python3
"""Adult, judged from outside: the bars of the main job, three seeds. Needs the shared data sets and SDMetrics.

.venv/bin/python benchmarks/adult.py [--data DIR] [--judge FILE] [--synthesizer NAME]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FIGURES = ("shape", "trend", "c2st_gbm", "k_marginal", "rare_kept", "dcr_share", "mia_auc")


def one(arguments: argparse.Namespace, seed: int, folder: Path) -> dict[str, float]:
    """Synthesize and judge once."""
    train, test = arguments.data / "adult" / "train.csv", arguments.data / "adult" / "test.csv"
    out = folder / f"adult-{seed}.csv"
    words = [sys.executable, "-m", "synth_engine", "synthesize", str(train), "--out", str(out)]
    words += ["--json", "--seed", str(seed), "--synthesizer", arguments.synthesizer]
    made = json.loads(subprocess.run(words, cwd=ROOT, capture_output=True, check=True).stdout)
    words = [sys.executable, str(arguments.judge), "--real", str(train), "--synthetic", str(out)]
    words += ["--holdout", str(test), "--target", "income"]
    judged = json.loads(subprocess.run(words, capture_output=True, check=True).stdout)
    figures = {name: judged["synthetic"][name] for name in (*FIGURES, "copies", "tstr_ratio")}
    figures["copies_ceiling"] = judged["ceiling"]["copies"]
    figures["seconds"] = made["seconds"]["fit"] + made["seconds"]["generate"]
    figures["peak_mb"] = made["peak_bytes"] / 1e6
    return figures


def main() -> None:
    """Print a table, one column a seed, and the means."""
    parser = argparse.ArgumentParser(description=__doc__)
    shared = ROOT.parent / "shared"
    parser.add_argument("--data", type=Path, default=shared / "data")
    parser.add_argument("--judge", type=Path, default=shared / "judge" / "judge.py")
    parser.add_argument("--synthesizer", default="sequential-trees")
    arguments = parser.parse_args()
    if not arguments.data.is_dir() or not arguments.judge.is_file():
        sys.exit("adult: the shared data sets or the judge are not here; see --data and --judge")
    with tempfile.TemporaryDirectory(dir=ROOT / "benchmarks") as folder:
        runs = [one(arguments, seed, Path(folder)) for seed in range(3)]
    print(f"{'figure':<16}" + "".join(f"seed {i:<8}" for i in range(3)) + "mean")
    for name in runs[0]:
        values = [run[name] for run in runs]
        print(f"{name:<16}" + "".join(f"{v:<13.4f}" for v in values) + f"{sum(values) / 3:.4f}")


if __name__ == "__main__":
    main()
