"""What every peer shares: read the training rows, time fit and generate, write what came out.

Runs in each peer's own environment, so it needs numpy and pandas only, and knows nothing of Cloister.

    PEER.py --train train.csv --spec spec.json --out synthetic.csv --stats stats.json --seed 0 --limit 240

A peer is one function `make(rows, spec, arguments)` that returns the synthetic rows and facts about the run.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

Spec = dict[str, Any]
Make = Callable[[pd.DataFrame, Spec, argparse.Namespace], tuple[pd.DataFrame, dict[str, Any]]]


def cpu_seconds() -> float:
    """CPU seconds of this process and of its children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def peak_bytes() -> int:
    """The most memory this process has held; unlike the parent's account it does not start at the parent's size."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def read(path: Path, spec: Spec, *, gaps: bool = True) -> pd.DataFrame:
    """The training rows: numbers as int64 or float64, everything else as text cell by cell.

    Without `gaps` (for a peer that knows no missing numbers) a column with missing ones stays text.
    """
    rows = pd.read_csv(path, dtype=object, keep_default_na=False)
    for name, number in spec["numbers"].items():
        missing = rows[name] == number["missing"]
        if missing.any() and not gaps:
            continue
        cells = pd.to_numeric(rows[name].mask(missing))
        whole = number["decimals"] == 0 and not missing.any()
        rows[name] = cells.astype(np.int64 if whole else np.float64)
    return rows


def write(rows: pd.DataFrame, path: Path, spec: Spec, columns: list[str]) -> None:
    """Numbers at the decimals of the source, missing ones by its code, the source's order of columns."""
    out = {}
    for name in columns:
        number = spec["numbers"].get(name)
        if number is None or not pd.api.types.is_numeric_dtype(rows[name]):
            out[name] = rows[name].astype(object).where(rows[name].notna(), "")
            continue
        cells = rows[name].astype(np.float64)
        if number["missing"]:
            text = cells.map(lambda x, d=number["decimals"]: f"{x:.{d}f}")
            out[name] = text.where(cells.notna(), number["missing"])
        elif number["decimals"] == 0:
            out[name] = cells.round().astype("Int64").astype(object).where(cells.notna(), "")
        else:
            out[name] = cells.round(number["decimals"])
    pd.DataFrame(out).to_csv(path, index=False)


def main(make: Make, *, gaps: bool = True) -> None:
    """Read, make, write; the stats are the facts that `make` gives."""
    parser = argparse.ArgumentParser()
    for name in ("train", "spec", "out", "stats"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--limit", type=float, default=240, help="CPU seconds that training may take"
    )
    parser.add_argument("--option", default="", help="a peer's own switch")
    parser.add_argument(
        "--hard-limit", type=int, default=900, help="CPU seconds after which it is stopped"
    )
    parser.add_argument(
        "--memory", type=float, default=14, help="GB of address space that it may take"
    )
    arguments = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CPU, (arguments.hard_limit, arguments.hard_limit))
    most = int(arguments.memory * 1e9)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    spec = json.loads(arguments.spec.read_text(encoding="utf-8"))
    rows = read(arguments.train, spec, gaps=gaps)
    np.random.seed(arguments.seed)  # noqa: NPY002 - peers draw from the global state
    cpu, wall = cpu_seconds(), time.perf_counter()
    made, facts = make(rows, spec, arguments)
    facts |= {
        "peak_bytes": peak_bytes(),
        "work_cpu": cpu_seconds() - cpu,
        "work_wall": time.perf_counter() - wall,
    }
    write(made, arguments.out, spec, list(rows.columns))
    arguments.stats.write_text(json.dumps(facts), encoding="utf-8")
