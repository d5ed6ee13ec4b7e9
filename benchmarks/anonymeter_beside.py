#!/usr/bin/env python3
"""Our three attacks beside anonymeter's own, on Adult: the same tables, columns and numbers of attacks.

    .venv/bin/python benchmarks/anonymeter_beside.py SYNTHETIC.csv [--attacks 1000] [--json OUT.json]

anonymeter (its own environment, .bench/anonymeter; it needs numpy < 2) runs as a second process, from this same
file. Both get equally many training rows and held-back rows, so that its correction for sizes has nothing to do.
Its naive inference guesses are lost where it looks them up by the targets' row numbers: that rate is not compared.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
import warnings
from pathlib import Path
from typing import Any

BENCH = Path(__file__).resolve().parents[1] / ".bench"
THEIRS = BENCH / "anonymeter" / "bin" / "python"
PIN = "anonymeter==1.1.0"
COLUMNS, NEIGHBOURS = 5, 10
SECRETS = ("age", "education", "occupation", "hours_per_week", "income")


def read(path: Path, rows: int | None = None) -> Any:
    """A table; empty cells are missing, nothing else is."""
    import pandas as pd

    frame = pd.read_csv(path, keep_default_na=False, na_values=[""])
    return frame if rows is None else frame.sample(rows, random_state=0).reset_index(drop=True)


def theirs(train: Any, holdout: Any, synthetic: Any, attacks: int) -> list[dict[str, Any]]:
    """Anonymeter's figures."""
    from anonymeter.evaluators import (  # type: ignore[import-not-found]  # where it is compared only
        InferenceEvaluator,
        LinkabilityEvaluator,
        SinglingOutEvaluator,
    )

    warnings.filterwarnings("ignore")
    # The first call compiles its distance: not counted.
    LinkabilityEvaluator(
        ori=train[:50],
        syn=synthetic[:50],
        aux_cols=(["age"], ["income"]),
        n_attacks=10,
        control=holdout[:50],
    ).evaluate(n_jobs=-1)
    names = list(train.columns)
    common = {"ori": train, "syn": synthetic, "control": holdout, "n_attacks": attacks}
    tasks: list[tuple[str, Any, dict[str, Any]]] = [
        ("singling out, 1 column", SinglingOutEvaluator(**common, seed=0), {"mode": "univariate"}),
        (
            f"singling out, {COLUMNS} columns",
            SinglingOutEvaluator(**common, n_cols=COLUMNS, seed=0),
            {"mode": "multivariate"},
        ),
        (
            "linkability",
            LinkabilityEvaluator(
                **common, aux_cols=(names[::2], names[1::2]), n_neighbors=NEIGHBOURS
            ),
            {"n_jobs": -1},
        ),
    ]
    for secret in SECRETS:
        known = [name for name in names if name != secret]
        number = train[secret].dtype.kind in "if"
        one = InferenceEvaluator(**common, aux_cols=known, secret=secret, regression=number)
        tasks.append((f"inference, {secret}", one, {"n_jobs": -1}))
    found = []
    for name, evaluator, how in tasks:
        begun = time.perf_counter()
        evaluator.evaluate(**how)
        seconds = time.perf_counter() - begun
        got = evaluator.results()
        rates = (got.attack_rate, got.baseline_rate, got.control_rate)
        # Their rates are the centres of Wilson's intervals; the risk is not yet cut at 0.
        risk = (rates[0].value - rates[2].value) / (1 - rates[2].value)
        found.append(
            _line(name, [(one.value, one.error) for one in rates], risk, got.risk().ci, seconds)
        )
    return found


def _line(
    name: str,
    rates: list[tuple[float, float]],
    risk: float,
    interval: tuple[float, float],
    seconds: float,
) -> dict[str, Any]:
    return {
        "attack": name,
        "rates": rates,
        "risk": risk,
        "interval": list(interval),
        "seconds": seconds,
    }


def ours(train: Any, holdout: Any, synthetic: Any, attacks: int) -> list[dict[str, Any]]:
    """The same from our own metrics' parts."""
    from dataclasses import replace

    from synth_engine import tables
    from synth_engine.contracts.context import SilentContext
    from synth_engine.validation import guessing, inference, linkability, singling_out
    from synth_engine.validation.attack_rates import Rate, Risk
    from synth_engine.validation.parts import make_parts

    guessing.MOST_TARGETS = inference.MOST_PEOPLE = singling_out.GUESSES = attacks
    context = SilentContext(2)
    first, second, third = (tables.from_pandas(frame) for frame in (train, holdout, synthetic))
    parts = make_parts(first, second, third)
    found = []

    def line(name: str, facts: Any, guesses: float, seconds: float, prefix: str = "") -> None:
        rates = [Rate.of(facts[prefix + key], guesses) for key in ("main", "naive", "control")]
        risk = Risk.of(rates[0], rates[2])
        pairs = [(one.value, one.error) for one in rates]
        found.append(_line(name, pairs, risk.raw, (risk.low, risk.high), seconds))

    from synth_engine.validation.views import views

    views(parts)
    begun = time.perf_counter()
    one = singling_out.SinglingOut().compute(parts, 0, context)
    seconds = time.perf_counter() - begun
    line("singling out, 1 column", one.facts, one.facts["one_guesses"], seconds / 2, "one_")
    line(
        f"singling out, {COLUMNS} columns",
        one.facts,
        one.facts["several_guesses"],
        seconds / 2,
        "several_",
    )
    begun = time.perf_counter()
    one = linkability.Linkability().compute(parts, 0, context)
    line("linkability", one.facts, one.facts["guesses"], time.perf_counter() - begun)
    for secret in SECRETS:
        begun = time.perf_counter()
        one = inference.Inference().compute(replace(parts, sensitive=(secret,)), 0, context)
        line(f"inference, {secret}", one.facts, one.facts["people"], time.perf_counter() - begun)
    return found


def main() -> None:
    """Run both and print them side by side."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("synthetic", type=Path)
    parser.add_argument("--attacks", type=int, default=1000)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--theirs", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    folder = BENCH / "data" / "adult"
    holdout = read(folder / "holdout.csv")
    tables = read(folder / "train.csv", len(holdout)), holdout, read(asked.synthetic)
    if asked.theirs:
        json.dump(theirs(*tables, asked.attacks), sys.stdout)
        return
    if not THEIRS.is_file():
        sys.exit(
            f"bench: make the environment first: python3 -m venv .bench/anonymeter, then pip install {PIN}"
        )
    mine = ours(*tables, asked.attacks)
    command = [
        str(THEIRS),
        __file__,
        str(asked.synthetic),
        "--attacks",
        str(asked.attacks),
        "--theirs",
    ]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    others = json.loads(run.stdout)
    print("| Attack | | main | naive | control | risk | 95 % | seconds |")
    print("|---|---|---|---|---|---|---|---|")
    for pair in zip(mine, others, strict=True):
        for who, one in zip(("ours", "anonymeter"), pair, strict=True):
            rates = " | ".join(f"{value:.3f} ± {error:.3f}" for value, error in one["rates"])
            low, high = one["interval"]
            print(
                f"| {one['attack']} | {who} | {rates} | {one['risk']:+.3f} | {low:.3f} to {high:.3f} | "
                f"{one['seconds']:.2f} |"
            )
    overlap = all(
        abs(a[0] - b[0]) <= a[1] + b[1]
        for one, two in zip(mine, others, strict=True)
        for at, (a, b) in enumerate(zip(one["rates"], two["rates"], strict=True))
        if not (at == 1 and one["attack"].startswith("inference"))
    ) and all(
        one["interval"][0] <= two["interval"][1] and two["interval"][0] <= one["interval"][1]
        for one, two in zip(mine, others, strict=True)
    )
    seconds = [sum(one["seconds"] for one in side) for side in (mine, others)]
    print(
        f"\nAll intervals overlap: {overlap}. Seconds in all: {seconds[0]:.1f} and {seconds[1]:.1f}."
    )
    if asked.json:
        asked.json.write_text(
            json.dumps({"ours": mine, "anonymeter": others}, indent=1) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
