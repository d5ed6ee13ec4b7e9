#!/usr/bin/env python3
"""Every data set against every peer, one run at a time, each result kept: a stopped run goes on where it was.

    .venv/bin/python benchmarks/run.py [--sets NAME...] [--peers NAME...] [--seeds N...] [--again]

Each run is a process of its own with one thread, so that its CPU seconds (the child's resource usage, start-up and
reading included) are an honest time on a shared machine. A result is `.bench/results/SET--PEER--SEED.json`.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import data
import judged

RESULTS = data.BENCH / "results"
LIBRARIES = ("OMP_NUM", "OPENBLAS_NUM", "MKL_NUM", "NUMBA_NUM")
ONE_THREAD = {f"{name}_THREADS": "1" for name in LIBRARIES} | {"LOKY_MAX_CPU_COUNT": "1"}
TRAINING_LIMIT = 240  # CPU seconds after which a deep model's training loop ends
HARD_LIMIT = 900  # CPU seconds after which any peer is stopped


@dataclass(frozen=True)
class Peer:
    """A method: a script in an environment, or one of ours through the command line (no script)."""

    title: str
    env: str = ""
    script: str = ""
    option: str = ""
    ours: tuple[str, ...] = ()
    licence: str = ""


def _ours(title: str, name: str, *options: str) -> Peer:
    return Peer(title, ours=("--synthesizer", name, *options), licence="MIT")


# Quick ones first: an interrupted night leaves whole rows of the table.
PEERS = {
    "copy": Peer("copy of the training rows", ".venv", "copy_rows.py"),
    "independent": _ours("independent (ours)", "independent"),
    "copula": Peer(
        "SDV Gaussian copula", ".venv", "sdv_models.py", "GaussianCopula", (), "BUSL-1.1"
    ),
    "argn": Peer("TabularARGN", ".bench/argn", "argn.py", licence="Apache-2.0"),
    "arf": Peer("ARF (arfpy)", ".bench/arf", "arf.py", licence="MIT"),
    "arf-1": Peer("ARF (arfpy), one round", ".bench/arf", "arf.py", "1", licence="MIT"),
    "tvae": Peer("SDV TVAE", ".venv", "sdv_models.py", "TVAE", (), "BUSL-1.1"),
    "ctgan": Peer("SDV CTGAN", ".venv", "sdv_models.py", "CTGAN", (), "BUSL-1.1"),
    "syndiffix": Peer("SynDiffix", ".bench/syndiffix", "diffix.py", licence="AGPL-3.0"),
    "trees-strict": _ours(
        "sequential-trees, strict", "sequential-trees", "--set", "privacy=strict"
    ),
    "trees": _ours("sequential-trees", "sequential-trees"),
    "trees-utility": _ours(
        "sequential-trees, utility", "sequential-trees", "--set", "privacy=utility"
    ),
}


def command(peer: Peer, one: data.DataSet, out: Path, seed: int) -> list[str]:
    """The words of one run."""
    if not peer.script:
        words = [sys.executable, "-m", "synth_engine", "synthesize", str(one.folder / "train.csv")]
        return [*words, "--out", str(out), "--force", "--json", "--seed", str(seed), *peer.ours]
    words = [
        str(data.ROOT / peer.env / "bin/python"),
        str(data.ROOT / "benchmarks/peers" / peer.script),
    ]
    words += ["--train", str(one.folder / "train.csv"), "--spec", str(one.folder / "spec.json")]
    words += ["--out", str(out), "--stats", str(out.with_suffix(".stats.json"))]
    words += ["--seed", str(seed), "--limit", str(TRAINING_LIMIT), "--hard-limit", str(HARD_LIMIT)]
    return [*words, "--option", peer.option]


def _words(error: Exception) -> str:
    """What went wrong, without the command and its paths."""
    if isinstance(error, subprocess.CalledProcessError):
        return "the scorer stopped at this table"
    return f"{type(error).__name__}: {error}"


def measured(
    words: list[str], log: Path, env: Mapping[str, str]
) -> tuple[int, str, dict[str, float]]:
    """Run one child to its end: exit status (minus the signal), stdout, what it cost."""
    began = time.perf_counter()
    with log.open("w", encoding="utf-8") as errors, log.with_suffix(".out").open("w+") as output:
        child = subprocess.Popen(words, cwd=data.ROOT, env=env, stdout=output, stderr=errors)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        said = output.read()
    cost = {
        "cpu_seconds": used.ru_utime + used.ru_stime,
        "wall_seconds": time.perf_counter() - began,
        # Of a run that fails: a child's account starts at the size of the process that made it.
        "peak_mb": used.ru_maxrss * 1024 / 1e6,
    }
    return child.returncode, said, cost


def why(code: int, log: Path) -> str:
    """One line on a run that failed; a peer's own last line where there is one."""
    if -code in {signal.SIGXCPU, signal.SIGKILL}:
        return f"stopped at {HARD_LIMIT // 60} CPU minutes"
    lines = [line for line in log.read_text(encoding="utf-8").splitlines() if line.strip()]
    last = lines[-1].strip() if lines else f"exit status {code}"
    return "out of memory (14 GB)" if "MemoryError" in last or "allocate" in last else last[:160]


def one_run(name: str, key: str, seed: int) -> dict[str, Any]:
    """Make a table and judge it. A failure is a result too, with its reason."""
    one, peer = data.prepare(name), PEERS[key]
    stem = f"{name}--{key}--{seed}"
    out = data.BENCH / "tables" / f"{stem}.csv"
    out.parent.mkdir(parents=True, exist_ok=True)
    log = data.BENCH / "tables" / f"{stem}.log"
    code, said, cost = measured(command(peer, one, out, seed), log, os.environ)
    result: dict[str, Any] = {"set": name, "peer": key, "title": peer.title, "seed": seed, **cost}
    if code != 0:
        return result | {"status": "failed", "reason": why(code, log)}
    if peer.script:
        facts = json.loads(out.with_suffix(".stats.json").read_text(encoding="utf-8"))
    else:
        facts = json.loads(said)
        names = ("seconds", "peak_bytes")
        facts = {
            "version": facts["synthesizer"]["version"],
            **{name: facts[name] for name in names},
        }
        facts["work_wall"] = facts["seconds"]["fit"] + facts["seconds"]["generate"]
    result |= {"facts": facts, "peak_mb": facts["peak_bytes"] / 1e6}
    try:
        result |= {"status": "ok", "figures": judged.judge(name, out)}
    except (Exception, SystemExit) as error:  # noqa: BLE001 - one table that cannot be judged must not end the night
        result |= {
            "status": "failed",
            "reason": f"not judged: {_words(error)}"[:160],
        }
    return result


def main() -> None:
    """Run what is missing."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sets", nargs="+", default=list(data.SETS), choices=list(data.SETS))
    parser.add_argument("--peers", nargs="+", default=list(PEERS), choices=list(PEERS))
    parser.add_argument("--seeds", nargs="+", type=int, default=[0])
    parser.add_argument("--again", action="store_true", help="run even what has a result")
    arguments = parser.parse_args()
    if missing := data.available():
        sys.exit(f"bench: {missing}")
    RESULTS.mkdir(parents=True, exist_ok=True)
    # The judge too: on a shared machine two threads wait for each other longer than one works.
    os.environ.update(ONE_THREAD)
    for seed in arguments.seeds:
        for key in arguments.peers:
            for name in arguments.sets:
                path = RESULTS / f"{name}--{key}--{seed}.json"
                if path.is_file() and not arguments.again:
                    continue
                result = one_run(name, key, seed)
                path.write_text(json.dumps(result, indent=1), encoding="utf-8")
                shown = result.get("figures", {}).get("c2st_gbm", result.get("reason", ""))
                print(
                    f"{name} {key} {seed}: {result['cpu_seconds']:.1f} CPU s, {shown}", flush=True
                )


if __name__ == "__main__":
    main()
