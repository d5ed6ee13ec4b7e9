"""The small model that the window asks how long a method takes: learnt from what `estimate.py` measured."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

LAWS = {
    "sequential-trees": {
        "fit": (
            "1",
            "columns",
            "rows x columns",
            "rows x columns x asked",
            "columns x asked",
            "codes",
            "rows x bits",
            "rows x bits x asked",
            "bits x asked",
        ),
        "generate": (
            "1",
            "columns",
            "draws x columns",
            "draws x columns x asked",
            "draws x bits",
            "codes",
        ),
        "bytes": ("1", "rows x columns", "codes", "columns x asked"),
    },
    "independent": {
        "fit": ("1", "columns", "rows x columns", "codes", "rows x bits", "rows x numbers"),
        "generate": ("1", "columns", "draws x columns", "draws x bits"),
        "bytes": ("1", "rows x columns", "codes"),
    },
    "gaussian-copula": {
        "fit": ("1", "columns", "rows x numbers", "rows x columns", "columns squared", "codes"),
        "generate": ("1", "columns", "draws x columns", "columns squared"),
        "bytes": ("1", "rows x columns", "codes", "columns squared"),
    },
}
DEEP_LAW = {
    "fit": (
        "1",
        "columns",
        "rows x numbers",
        "rows x columns",
        "rows x width",
        "passes x rows",
        "passes x rows x width",
    ),
    "generate": ("1", "draws", "draws x columns", "draws x width"),
    "bytes": ("1", "rows x columns", "rows x width", "width"),
}
# Threads that a method has work for; the others are measured with one.
PARALLEL = {"sequential-trees": 1.6}


def _measured(run: dict[str, Any], part: str) -> float:
    return float(run["bytes"] if part == "bytes" else run[part]["cpu"])


def _law(part: str, names: tuple[str, ...], runs: list[dict[str, Any]]) -> dict[str, float]:
    """Coefficients, none of them negative, whose sums lie nearest to what was measured, as ratios.

    Begins with the least relative error (`scipy.optimize.nnls`) and goes on to the least squared logarithm, which
    counts half as much and twice as much alike.
    """
    from scipy.optimize import minimize, nnls

    from synth_engine.workflow.estimating import Shape, terms

    rows, wanted = [], []
    for run in runs:
        known = terms(Shape(**run["shape"]), run["passes"])
        target = max(_measured(run, part), 0.02)  # shorter than that is noise
        rows.append([known[name] / target for name in names])
        wanted.append(1.0)
    matrix = np.array(rows)
    scale = np.maximum(np.abs(matrix).max(axis=0), 1e-12)
    scaled = matrix / scale
    found, _ = nnls(scaled, np.array(wanted))

    def error(logs: Any) -> float:
        return float((np.log(np.maximum(scaled @ np.exp(logs), 1e-9)) ** 2).sum())

    # The error has several valleys: from where the shares are right, and from where every term counts alike.
    begins = (np.log(found + 1e-4), np.full(len(names), -np.log(len(names))))
    bounds = [(-18.0, 5.0)] * len(names)
    tried = [minimize(error, one, bounds=bounds, options={"maxfun": 100_000}) for one in begins]
    found = np.exp(min(tried, key=lambda one: float(one.fun)).x)
    found[found < 1e-6] = 0
    return {name: float(f"{c:.6g}") for name, c in zip(names, found / scale, strict=True) if c > 0}


def fit(
    runs: list[dict[str, Any]],
    method_names: tuple[str, ...],
    held_out: tuple[str, ...],
    target: Path,
) -> int:
    """Learn the coefficients; print measured / estimated, for the tables that were held out too.

    Args:
        runs: what was measured.
        method_names: to learn.
        held_out: tables that nothing is learnt from.
        target: where the coefficients are written.
    """
    from synth_engine.workflow.estimating import Shape, weigh

    methods: dict[str, Any] = {}
    bad = 0
    for method in method_names:
        mine = [one for one in runs if one["synthesizer"] == method]
        seen = [one for one in mine if one["table"] not in held_out]
        if not seen:
            continue
        laws = LAWS.get(method, DEEP_LAW)
        made = {part: _law(part, laws[part], seen) for part in ("fit", "generate", "bytes")}
        methods[method] = {"parallel": PARALLEL.get(method, 1.0), **made}
        for run in mine:
            shape = Shape(**run["shape"])
            total = _measured(run, "fit") + _measured(run, "generate")
            guess = sum(weigh(made[part], shape, run["passes"]) for part in ("fit", "generate"))
            memory = run["bytes"] / weigh(made["bytes"], shape, run["passes"])
            held = "held out" if run["table"] in held_out else ""
            bad += bool(held) and not 0.5 <= total / guess <= 2
            print(
                f"{method:17} {run['table']:15} {shape.rows:7} x {shape.columns:3}"
                f" passes {run['passes']:2}  {total:8.2f} s, estimated {guess:8.2f}"
                f"  ratio {total / guess:5.2f}  memory {memory:5.2f}  {held}"
            )
    body = {
        "v": 1,
        "note": "Learnt by benchmarks/estimate.py from measured runs: seconds of one processor core, bytes.",
        "calibration_seconds": float(f"{np.median([one['calibration'] for one in runs]):.4g}"),
        "methods": methods,
    }
    target.write_text(json.dumps(body, indent=1) + "\n", encoding="utf-8")
    print(f"{bad} held-out runs beyond a factor of two")
    return 0
