"""How often two runs that differ by chance alone are called better or worse, and a worse generator is.

    python -m benchmarks.run_pairs TABLE.csv --target COLUMN [--rows 1200] [--runs 12] [--against NAME]...
                                   [--workers 1]

The same plan is run with the seeds 1 to RUNS on ROWS rows of the table (drawn once), each seed with a fifth of
them held back, as a project does it; every pair of runs is compared as `cloister runs PROJECT --compare` does.
A pair in which anything is called is a false alarm. Then each generator of --against is run with the seeds 1 and
2 and held against the first two runs of the default one. A run takes some seconds. The answer is one JSON document.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from synth_engine import plugins, tables, validation
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.plan import DEFAULT_SYNTHESIZER, FreeText, Plan, Role
from synth_engine.improvement.comparing import Kept, compare
from synth_engine.synthesizers import assembly
from synth_engine.validation import parts as comparison
from synth_engine.workflow.work.steps import synthesizer_of

HOLDOUT = 0.2
POLICY = "internal-testing"
QUIET = SilentContext()


def run(job: tuple[str, str, int, int, str]) -> Kept:
    """Learn, draw and measure once.

    Args:
        job: table's file, target column, rows that are taken, seed, synthesizer.
    """
    path, target, rows, seed, name = job
    table, _ = tables.read_table(Path(path), QUIET)
    taken = np.random.default_rng(0).permutation(table.rows)[:rows]
    table = table.take(np.sort(taken))
    train, held = tables.split(table, HOLDOUT, seed)
    synthesizer = synthesizer_of(name)
    roles = dict.fromkeys(table.names, Role.ORDINARY)
    parameters = assembly.resolve_parameters(synthesizer.info, {})
    model = assembly.fit_table(
        synthesizer, train, roles, parameters, seed, QUIET, (), FreeText.PLACEHOLDER
    )
    (drawn,) = model.sample(train.rows, seed, QUIET)
    policy = validation.load_policy(POLICY)
    metrics: Any = plugins.load_all("synth_engine.metrics")
    parts = comparison.make_parts(train, held, drawn, (target,), ())
    card = validation.score(parts, policy, seed, QUIET, metrics)
    record = {"number": seed, "table": path, "rows": table.rows, "policy": POLICY}
    plan = Plan(
        roles=roles,
        synthesizer=name,
        holdout=HOLDOUT,
        seed=seed,
        targets=(target,),
        policy=POLICY,
    )
    return Kept({**record, "synthesizer": name, "version": "1"}, plan.to_json(), card.to_json())


def called(one: Kept, other: Kept) -> dict[str, Any]:
    """What is said of a pair."""
    found = compare(one, other)
    asked = [row["p"] for row in found["measures"] if row["p"] is not None]
    return {
        "pair": [one.record["number"], other.record["number"]],
        "better": found["counts"]["better"],
        "worse": found["counts"]["worse"],
        "measures": found["counts"]["compared"],
        "below_5_percent_alone": sum(p < 0.05 for p in asked),
        "called": [
            [row["metric"], row["change"]]
            for row in found["measures"]
            if row["change"] in {"better", "worse"}
        ],
    }


def main() -> None:
    """Run and compare."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("table")
    words.add_argument("--target", required=True)
    words.add_argument("--rows", type=int, default=1200)
    words.add_argument("--runs", type=int, default=12)
    words.add_argument("--against", action="append", default=[], metavar="SYNTHESIZER")
    words.add_argument("--workers", type=int, default=1)
    said = words.parse_args()
    seeds = [(DEFAULT_SYNTHESIZER, seed) for seed in range(1, said.runs + 1)]
    others = [(name, seed) for name in said.against for seed in (1, 2)]
    jobs = [(said.table, said.target, said.rows, seed, name) for name, seed in [*seeds, *others]]
    with ProcessPoolExecutor(said.workers) as pool:
        done = list(pool.map(run, jobs))
    same, rest = done[: said.runs], done[said.runs :]
    pairs = [called(one, other) for one, other in itertools.combinations(same, 2)]
    report: dict[str, Any] = {
        "table": Path(said.table).name,
        "rows": said.rows,
        "runs": said.runs,
        "pairs": len(pairs),
        "pairs_with_a_call": sum(bool(one["called"]) for one in pairs),
        "measures": round(float(np.mean([one["measures"] for one in pairs])), 1),
        # What would be called if every measure were asked alone.
        "below_5_percent_alone": round(
            sum(one["below_5_percent_alone"] for one in pairs)
            / max(sum(one["measures"] for one in pairs), 1),
            4,
        ),
        "calls": [one for one in pairs if one["called"]],
        "against": [
            {"synthesizer": str(run_.record["synthesizer"]), **called(base, run_)}
            for run_ in rest
            for base in same[:2]
        ],
    }
    sys.stdout.write(json.dumps(report, indent=2) + "\n")


if __name__ == "__main__":
    main()
