#!/usr/bin/env python3
"""How long each method takes and how much memory it needs: measures runs, and fits the small model the window asks.

    nice -n -5 .venv/bin/python benchmarks/estimate.py measure [--synthesizers NAME...] [--tables NAME...]
    .venv/bin/python benchmarks/estimate.py reshape
    .venv/bin/python benchmarks/estimate.py fit

`measure` runs every method on parts of several tables, each run a process of its own, and keeps CPU seconds (honest
on a shared machine), wall-clock seconds and peak memory in `benchmarks/estimate_runs.json`; what is there is not
measured again. `fit` learns `resources/estimates.json` from the tables that are not held out and prints measured /
estimated for those that are. Cells are not kept: of a table only counts (rows, kinds, distinct values).
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
from estimate_fitting import fit

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
MADE = ROOT / ".bench" / "estimate"
RUNS = Path(__file__).with_name("estimate_runs.json")
TARGET = ROOT / "resources" / "estimates.json"
LIBRARIES = ("OMP_NUM", "OPENBLAS_NUM", "MKL_NUM")
DEEP = ("ctgan", "tvae")
METHODS = ("sequential-trees", "independent", "gaussian-copula", *DEEP)

# Tables that the model never sees: what its estimates are judged on.
HELD_OUT = (
    "default_credit",
    "diamonds",
    "heart_disease",
    "nist_national",
    "bike_sharing",
    "made_mixed",
)
# Table -> numbers of rows to take (0: all).
TABLES: dict[str, tuple[int, ...]] = {
    "german_credit": (0,),
    "heart_disease": (0,),
    "adult": (2_000, 8_000, 0),
    "shoppers": (1_000, 0),
    "default_credit": (4_000, 0),
    "bike_sharing": (0,),
    "news": (2_000, 0),
    "nist_national": (8_000, 0),
    "diamonds": (10_000, 0),
    "nonvoters": (0,),
    "diabetes130": (10_000, 0),
    "kdd99": (60_000,),
    "made_wide": (5_000,),
    "made_codes": (20_000,),
    "made_mixed": (12_000,),
    "made_tall": (150_000,),
}
FILES = {
    "german_credit": "german_credit/data.csv",
    "heart_disease": "heart_disease/all_sites.csv",
    "adult": "adult/train.csv",
    "shoppers": "shoppers/data.csv",
    "default_credit": "default_credit/data.csv",
    "bike_sharing": "bike_sharing/hour.csv",
    "news": "news_popularity_20pct/data.csv",
    "nist_national": "nist_national/national2019.csv",
    "diamonds": "diamonds/data.csv",
    "nonvoters": "nonvoters_survey/data.csv",
    "diabetes130": "diabetes130/diabetic_data.csv.gz",
    "kdd99": "kdd99_10pct/data.csv.gz",
}
# A deep model is timed on few passes: its time goes with them. SDV's own preparation is in every run.
PASSES = {"ctgan": (1, 4), "tvae": (1, 4)}
MOST_ROWS = {"ctgan": 10_000, "tvae": 20_000, "gaussian-copula": 60_000}
LIMIT_SECONDS = 300


def made(name: str) -> Path:
    """A made table: factors behind numbers and categories, the same bytes every time."""
    import pandas as pd

    path = MADE / f"{name}.csv"
    if path.is_file():
        return path
    rng = np.random.default_rng(0)
    rows, numbers, categories, levels = {
        "made_wide": (5_000, 80, 70, 6),
        "made_codes": (20_000, 2, 4, 3_000),
        "made_mixed": (12_000, 18, 17, 40),
        "made_tall": (150_000, 4, 4, 8),
    }[name]
    factors = rng.normal(size=(rows, 4))
    signal = factors @ rng.normal(size=(4, numbers + categories))
    signal += rng.normal(size=signal.shape)
    table: dict[str, Any] = {f"n{at}": signal[:, at].round(2) for at in range(numbers)}
    for at in range(categories):
        place = signal[:, numbers + at].argsort().argsort() / rows
        table[f"c{at}"] = np.char.add("v", (place**2 * levels).astype(int).astype(str))
    MADE.mkdir(parents=True, exist_ok=True)
    pd.DataFrame(table).to_csv(path, index=False)
    return path


def file_of(name: str) -> Path:
    """A table's file; packed ones are unpacked once."""
    if name.startswith("made_"):
        return made(name)
    file = DATA / FILES[name]
    if file.suffix != ".gz":
        return file
    path = MADE / f"{name}.csv"
    if not path.is_file():
        MADE.mkdir(parents=True, exist_ok=True)
        with gzip.open(file) as packed, path.open("wb") as out:
            shutil.copyfileobj(packed, out)
    return path


# -- one run, in a process of its own -----------------------------------------------------------------


def _peak() -> int:
    """Most memory held since the peak was last reset (bytes)."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def one_run(name: str, rows: int, method: str, passes: int) -> dict[str, Any]:
    """Fit and draw as many rows as were learnt from; what it took, and the counts it hangs on."""
    from synth_engine import plugins, tables
    from synth_engine.contracts.context import SilentContext
    from synth_engine.synthesizers import assembly
    from synth_engine.tables.profiling import profile_table
    from synth_engine.workflow.estimating import shape_of
    from synth_engine.workflow.work.single import roles_for

    context = SilentContext(int(os.environ["CLOISTER_CORES"]))
    table, _ = tables.read_table(file_of(name), context)
    if rows:
        table = table.take(np.sort(np.random.default_rng(0).permutation(table.rows)[:rows]))
    profile = profile_table(table, context)
    one: Any = plugins.load("synth_engine.synthesizers", method)
    given = {"epochs": passes} if passes else {}
    parameters = assembly.resolve_parameters(one.info, given)
    roles = roles_for(table)
    shape = shape_of(profile, roles, table.rows, table.rows)
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    began = _now()
    model = assembly.fit_table(one, table, roles, parameters, 0, context)
    fitted = _now()
    drawn = sum(part.rows for part in model.sample(table.rows, 1, context))
    done = _now()
    return {
        "table": name,
        "synthesizer": method,
        "passes": passes,
        "shape": shape.to_json(),
        "drawn": drawn,
        "fit": {"wall": fitted[0] - began[0], "cpu": fitted[1] - began[1]},
        "generate": {"wall": done[0] - fitted[0], "cpu": done[1] - fitted[1]},
        "bytes": _peak(),
    }


# -- all runs -----------------------------------------------------------------------------------------


def _key(run: dict[str, Any]) -> tuple[Any, ...]:
    return (run["table"], run["asked"], run["synthesizer"], run["passes"])


def kept_runs() -> list[dict[str, Any]]:
    """What was measured so far."""
    if not RUNS.is_file():
        return []
    found: list[dict[str, Any]] = json.loads(RUNS.read_text(encoding="utf-8"))["runs"]
    return found


def _wanted(methods: list[str], names: list[str]) -> list[tuple[str, int, str, int]]:
    """The runs that are to be there: cheap methods first."""
    found = []
    for method in methods:
        most = MOST_ROWS.get(method)
        for name in names:
            sizes = TABLES[name]
            if most is not None:
                sizes = tuple(dict.fromkeys(min(n or most, most) for n in sizes))
            if method in DEEP:
                sizes = sizes[-1:]
            for rows in sizes:
                found += [(name, rows, method, p) for p in PASSES.get(method, (0,))]
    return found


def measure(methods: list[str], names: list[str], cores: int) -> None:
    """Measure what is missing; keep after every run."""
    from synth_engine.workflow.estimating import calibrate

    runs = kept_runs()
    have = {_key(one) for one in runs}
    threads = {f"{one}_THREADS": "1" for one in LIBRARIES} | {"CLOISTER_CORES": str(cores)}
    for name, rows, method, passes in _wanted(methods, names):
        if (name, rows, method, passes) in have:
            continue
        words = [sys.executable, __file__, "one", name, str(rows), method, str(passes)]
        try:
            child = subprocess.run(
                words,
                capture_output=True,
                text=True,
                timeout=LIMIT_SECONDS * 4,
                env={**os.environ, **threads},
                check=True,
            )
            run = {**json.loads(child.stdout.splitlines()[-1]), "asked": rows}
        except (subprocess.SubprocessError, ValueError, IndexError) as error:
            print(f"{method} on {name} ({rows}): {error}", file=sys.stderr)
            continue
        run["calibration"] = calibrate()
        runs.append(run)
        body = {"v": 1, "note": "the machine was shared: CPU seconds count", "runs": runs}
        RUNS.write_text(json.dumps(body, indent=1), encoding="utf-8")
        print(method, name, rows, passes, run["fit"], run["generate"], run["bytes"], flush=True)


def main() -> int:
    """Do what is asked; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verb = verbs.add_parser("measure")
    verb.add_argument("--synthesizers", nargs="+", default=list(METHODS))
    verb.add_argument("--tables", nargs="+", default=list(TABLES))
    verb.add_argument("--cores", type=int, default=os.cpu_count() or 1)
    verbs.add_parser("fit")
    verbs.add_parser("reshape")
    verb = verbs.add_parser("one")
    verb.add_argument("what", nargs=4)
    arguments = parser.parse_args()
    if arguments.verb == "one":
        name, rows, method, passes = arguments.what
        print(json.dumps(one_run(name, int(rows), method, int(passes))))
    elif arguments.verb == "measure":
        measure(arguments.synthesizers, arguments.tables, arguments.cores)
    elif arguments.verb == "reshape":
        reshape()
    else:
        return fit(kept_runs(), METHODS, HELD_OUT, TARGET)
    return 0


def reshape() -> None:
    """Take the counts of every kept run anew: terms may ask for others than before."""
    from synth_engine import tables
    from synth_engine.contracts.context import SilentContext
    from synth_engine.tables.profiling import profile_table
    from synth_engine.workflow.estimating import shape_of
    from synth_engine.workflow.work.single import roles_for

    known: dict[tuple[str, int], Any] = {}
    runs = kept_runs()
    for run in runs:
        key = (run["table"], run["asked"])
        if "bits" in run["shape"]:
            continue
        if key not in known:
            table, _ = tables.read_table(file_of(key[0]), SilentContext())
            if key[1]:
                chosen = np.random.default_rng(0).permutation(table.rows)[: key[1]]
                table = table.take(np.sort(chosen))
            profile = profile_table(table, SilentContext())
            known[key] = shape_of(profile, roles_for(table), table.rows, table.rows).to_json()
        run["shape"] = known[key]
    body = {**json.loads(RUNS.read_text(encoding="utf-8")), "runs": runs}
    RUNS.write_text(json.dumps(body, indent=1), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
