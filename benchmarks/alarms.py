#!/usr/bin/env python3
"""False alarms and poisonings: what every policy says of fresh real rows, and of a table with training rows in it.

    .venv/bin/python benchmarks/alarms.py [--seeds 20]

Adult: half of the training rows are learnt from, the other half stands for a perfect synthetic table, the official
test rows are held back. Then our own output with 2 % and with 0.2 % of its rows replaced by training rows, and the
training rows drawn with replacement under 1 % noise. Prints how often each privacy line refuses.
"""

from __future__ import annotations

import argparse
from collections import Counter

import data
import numpy as np

from synth_engine import plugins, tables, validation
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.metric import Family
from synth_engine.contracts.policy import judge
from synth_engine.contracts.table import Column, Table
from synth_engine.synthesizers import assembly
from synth_engine.synthesizers.sequential_trees import SequentialTrees
from synth_engine.validation.parts import make_parts

QUIET = SilentContext(2)
NOISE = 0.01


def read(name: str) -> Table:
    """Rows of Adult."""
    return tables.read_table(data.BENCH / "data" / "adult" / f"{name}.csv", QUIET)[0]


def made(train: Table, seed: int) -> Table:
    """Our own output, as many rows."""
    info = SequentialTrees.info
    parameters = assembly.resolve_parameters(info, {})
    roles = {one.name: one.role for one in tables.profile_table(train, QUIET).columns}
    model = assembly.fit_table(SequentialTrees(), train, roles, parameters, seed, QUIET)
    return tables.concat(list(model.sample(train.rows, seed, QUIET)))


def poisoned(rows: Table, train: Table, share: float, seed: int) -> Table:
    """Some rows replaced by training rows."""
    rng = np.random.default_rng([seed, 1])
    keep = rng.permutation(rows.rows)[round(share * rows.rows) :]
    come = rng.permutation(train.rows)[: rows.rows - len(keep)]
    return tables.concat([rows.take(np.sort(keep)), train.take(np.sort(come))])


def memorised(train: Table, seed: int) -> Table:
    """Training rows drawn with replacement, numbers moved by 1 % of themselves."""
    rng = np.random.default_rng([seed, 2])
    drawn = train.take(rng.integers(0, train.rows, train.rows))
    columns = []
    for one in drawn:
        values = one.values
        if one.is_number:
            moved = values * (1 + rng.normal(0, NOISE, len(values)))
            values = np.where(one.state == 0, np.rint(moved), values).astype(values.dtype)
        columns.append(Column(one.schema, values, one.state, one.levels))
    return Table(tuple(columns), drawn.name)


def main() -> None:
    """Count refusals of each kind of table under each policy."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    seeds = parser.parse_args().seeds
    whole, held = read("train"), read("holdout")
    metrics = list(plugins.load_all("synth_engine.metrics"))
    metrics = [one for one in metrics if one.info.family is Family.PRIVACY]
    infos = {one.info.name: one.info for one in metrics}
    refused: Counter[tuple[str, str]] = Counter()
    lines: Counter[tuple[str, str, str]] = Counter()
    for seed in range(seeds):
        order = np.random.default_rng(seed).permutation(whole.rows)
        half = whole.rows // 2
        train, fresh = whole.take(np.sort(order[:half])), whole.take(np.sort(order[half:]))
        ours = made(train, seed)
        kinds = {
            "fresh real rows": fresh,
            "sequential-trees": ours,
            "2 % copied": poisoned(ours, train, 0.02, seed),
            "0.2 % copied": poisoned(ours, train, 0.002, seed),
            "bootstrap, 1 % noise": memorised(train, seed),
        }
        for kind, rows in kinds.items():
            parts = make_parts(train, held, rows, minimum_cell_count=5)
            results = validation.run_metrics(parts, seed, QUIET, metrics)
            for policy in validation.policies():
                card = judge(results, infos, policy)
                blocking = [
                    one.info.name for one in card.lines if one.blocks and one.info.name in infos
                ]
                refused[kind, policy.name] += bool(blocking)
                for name in blocking:
                    lines[kind, policy.name, name] += 1
        print(f"seed {seed}", flush=True)
    for (kind, policy), count in sorted(refused.items()):
        named = {n: c for (k, p, n), c in sorted(lines.items()) if (k, p) == (kind, policy)}
        print(f"{kind:22} {policy:18} refused {count} of {seeds}  {named or ''}")
    for kind in ("fresh real rows", "sequential-trees"):
        for policy in validation.policies():
            if (kind, policy.name) not in refused:
                print(f"{kind:22} {policy.name:18} refused 0 of {seeds}")


if __name__ == "__main__":
    main()
