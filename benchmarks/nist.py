#!/usr/bin/env python3
"""NIST's own scorer over the national excerpt, without its report and without a download: one JSON line.

    .bench/sdnist/bin/python benchmarks/nist.py SYNTHETIC.csv [--data DIR] [--work DIR]
    .bench/sdnist/bin/python benchmarks/nist.py --check

Runs in an environment of its own (`benchmarks/environments.py sdnist`: sdnist 2.4 pins libraries of 2023) and calls
its own classes: `Dataset` (validation and binning), `KMarginal`, `unique_exact_matches`, `Inconsistencies`.
`k_marginal` is over all 24 features as in the published scores; `k_marginal_2_4` is what sdnist 2.4 prints.
`--check` scores what chance alone gives: a bootstrap of the real rows and a 40 % sub-sample.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import itertools
import json
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARES = (
    0.01,
    0.05,
    *(i / 10 for i in range(1, 10)),
)  # the sub-samples that NIST's report compares with


def folder_of_data(data: Path, work: Path) -> Path:
    """Lay local files out as the package expects its download, national/national2019.csv beside the codes."""
    root = work / "sdnist-data"
    (root / "national").mkdir(parents=True, exist_ok=True)
    wanted = {"national/national2019.csv", "national/national2019.json"}
    for name in (*sorted(wanted), "mappings.json", "data_dictionary.json"):
        (root / name).write_bytes((data / Path(name).name).read_bytes())
    # The package's own config.json names the grouping; the download's adds nothing for this target.
    (root / "config.json").write_text("{}", encoding="utf-8")
    return root


def load(path: Path, root: Path) -> Any:
    """The package's view of a table (all 24 features) beside the target; it prints, so its words go to stderr."""
    from sdnist.load import TestDatasetName
    from sdnist.report import Dataset
    from sdnist.utils import SimpleLogger

    words = io.StringIO()
    with contextlib.redirect_stdout(words):
        table = Dataset(path, SimpleLogger(), TestDatasetName.national2019, root, download=False)
    for line in words.getvalue().splitlines():
        if "out of bound" in line:
            print(line, file=sys.stderr)
    return table


def k_marginal(target: Any, other: Any, *, indp: bool = True) -> float:
    """Mean over all column pairs within PUMAs of how well the joint counts agree; 0 to 1000.

    NIST's published scores (sdnist 2.3) pair all columns; 2.4 leaves the 264 industry codes (INDP) out, which
    lifts every score by 6 to 9 points. `indp` says which: with it, figures compare with the published ones.
    """
    from sdnist.metrics.kmarginal import KMarginal

    metric = KMarginal(target, other, ["PUMA"])
    if indp:
        columns = sorted(set(metric.features) - {"PUMA"})
        metric.marginals = list(itertools.combinations(columns, 2))
    return float(metric.compute_score())


def sub_samples(target: Any, work: Path) -> dict[str, float]:
    """The target against its own sub-samples, seeded, kept from run to run because only the target matters."""
    kept = work / "sdnist-data" / "sub_samples.json"
    if not kept.is_file():
        scores = {
            f"{share:.2f}": k_marginal(target, target.sample(frac=share, random_state=0))
            for share in SHARES
        }
        kept.write_text(json.dumps(scores), encoding="utf-8")
    found: dict[str, float] = json.loads(kept.read_text(encoding="utf-8"))
    return found


def inconsistent(table: Any) -> dict[str, float]:
    """Percent of rows that break at least one of NIST's rules of age, work and housing, two decimals."""
    from sdnist.metrics.inconsistency import Inconsistencies

    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        found = Inconsistencies(table, Path(folder))
        found.compute()
    rows = {entry["Inconsistency Group"]: entry for entry in found.stats["summary"]}
    return {
        group.lower(): round(100 * entry["Number of Records Inconsistent"] / len(table), 3)
        for group, entry in rows.items()
    }


def score(path: Path, root: Path, work: Path) -> dict[str, Any]:
    """All figures of one table. `features` under 24 means the package dropped a column (see stderr)."""
    began = time.perf_counter()
    table = load(path, root)
    # Only after the report's modules: the package imports itself in a circle otherwise.
    from sdnist.metrics.unique_exact_matches import unique_exact_matches

    value = k_marginal(table.d_target_data, table.d_synthetic_data)
    scores = sub_samples(table.d_target_data, work)
    nearest = min(scores, key=lambda share: abs(scores[share] - value))
    matched, _, unique, _ = unique_exact_matches(table.c_target_data, table.c_synthetic_data)
    return {
        "k_marginal": round(value, 2),
        "k_marginal_2_4": round(
            k_marginal(table.d_target_data, table.d_synthetic_data, indp=False), 2
        ),
        "sub_sample_equivalent_percent": round(100 * float(nearest)),
        "unique_exact_match_percent": round(100 * matched / max(unique, 1), 3),
        "unique_exact_matches": int(matched),
        "inconsistent_percent": inconsistent(table.c_synthetic_data),
        "rows": len(table.c_synthetic_data),
        "features": len(table.features),
        "seconds": round(time.perf_counter() - began, 1),
        "file": path.name,
    }


def check(target: Path, root: Path, work: Path) -> list[dict[str, Any]]:
    """What chance alone gives: the yardsticks for every other table."""
    import pandas as pd

    real = pd.read_csv(target, dtype=str, keep_default_na=False)
    tables = {
        "bootstrap.csv": real.sample(len(real), replace=True, random_state=0),
        "sub_sample_40.csv": real.sample(frac=0.4, random_state=0),
    }
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        for name, table in tables.items():
            table.to_csv(Path(folder) / name, index=False)
            lines.append(score(Path(folder) / name, root, work))
    return lines


def main() -> None:
    """One JSON line a table on stdout."""
    warnings.filterwarnings("ignore")
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("synthetic", type=Path, nargs="*")
    shared = ROOT.parent / "shared" / "data" / "nist_national"
    parser.add_argument(
        "--data", type=Path, default=shared, help="folder of national2019.csv and its codes"
    )
    parser.add_argument(
        "--work", type=Path, default=ROOT / ".bench", help="where laid-out files are kept"
    )
    parser.add_argument(
        "--check", action="store_true", help="score a bootstrap and a 40 %% sub-sample"
    )
    arguments = parser.parse_args()
    if not (arguments.data / "national2019.csv").is_file():
        sys.exit("nist: national2019.csv is not here; name its folder with --data")
    if not (arguments.synthetic or arguments.check):
        parser.error("name a synthetic CSV, or --check")
    root = folder_of_data(arguments.data, arguments.work)
    if arguments.check:
        for line in check(arguments.data / "national2019.csv", root, arguments.work):
            print(json.dumps(line))
    for path in arguments.synthetic:
        print(json.dumps(score(path, root, arguments.work)), flush=True)


if __name__ == "__main__":
    main()
