"""Estimates: held-out tables within a factor of two, never falling as a table grows, corrected by real runs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from synth_engine.workflow import estimating
from synth_engine.workflow.estimating import Shape

ROOT = Path(__file__).resolve().parents[4]
RUNS: list[dict[str, Any]] = json.loads(
    (ROOT / "benchmarks" / "estimate_runs.json").read_text(encoding="utf-8")
)["runs"]
# Tables that the coefficients were not learnt from (`benchmarks/estimate.py`, HELD_OUT).
HELD_OUT = {
    "default_credit",
    "diamonds",
    "heart_disease",
    "nist_national",
    "bike_sharing",
    "made_mixed",
}
SHAPE = Shape(20_000, 20_000, 10, 8, 1_500, 90, 2, 45.0)
LAWS = json.loads((ROOT / "resources" / "estimates.json").read_text(encoding="utf-8"))


def ratio(run: dict[str, Any]) -> float:
    """Measured over estimated processor seconds."""
    law = LAWS["methods"][run["synthesizer"]]
    shape = Shape(**run["shape"])
    guess = sum(estimating.weigh(law[p], shape, run["passes"]) for p in ("fit", "generate"))
    return (run["fit"]["cpu"] + run["generate"]["cpu"]) / guess


@pytest.mark.parametrize("method", ["sequential-trees", "gaussian-copula"])
def test_a_table_that_was_held_out_is_estimated_within_a_factor_of_two(method: str) -> None:
    """Every measured run on a table that the model never saw took between half and twice the estimate."""
    found = {
        (one["table"], one["shape"]["rows"]): ratio(one)
        for one in RUNS
        if one["synthesizer"] == method and one["table"] in HELD_OUT
    }
    assert len(found) >= 8
    assert all(0.5 <= one <= 2 for one in found.values()), found


def test_memory_of_a_held_out_table_is_near() -> None:
    """The most memory that was held lies within a third of what was estimated, for our own methods."""
    for run in RUNS:
        if run["synthesizer"] in {"sequential-trees", "independent"} and run["table"] in HELD_OUT:
            law = LAWS["methods"][run["synthesizer"]]["bytes"]
            guess = estimating.weigh(law, Shape(**run["shape"]), run["passes"])
            assert 0.7 <= run["bytes"] / guess <= 1.35, run["table"]


@pytest.mark.parametrize("method", sorted(LAWS["methods"]))
def test_more_rows_and_columns_never_take_less(method: str) -> None:
    """No coefficient is negative, so that an estimate grows with the table beyond what was measured."""
    law = LAWS["methods"][method]
    for part in ("fit", "generate", "bytes"):
        assert all(each > 0 for each in law[part].values())
    small = estimating.estimate(method, SHAPE, {"epochs": 5}, cores=2)
    large = replace(SHAPE, rows=400_000, draws=400_000, numbers=40, bits=180.0, number_codes=6_000)
    big = estimating.estimate(method, large, {"epochs": 5}, cores=2)
    assert small is not None
    assert big is not None
    assert big.seconds > small.seconds > 0
    assert big.peak_bytes >= small.peak_bytes > 0


def test_a_slow_machine_and_a_real_run_move_the_estimate() -> None:
    """Twice as slow takes twice as long; a last run that took thrice the estimate makes the next thrice as long."""
    plain = estimating.estimate("sequential-trees", SHAPE, {}, cores=2)
    assert plain is not None
    slow = estimating.estimate("sequential-trees", SHAPE, {}, cores=2, slower=2.0)
    assert slow is not None
    assert slow.seconds == pytest.approx(2 * plain.seconds)
    law = LAWS["methods"]["sequential-trees"]
    took = 3 * estimating.weigh(law["fit"], SHAPE, 0) / law["parallel"]
    told = estimating.estimate("sequential-trees", SHAPE, {}, cores=2, last=(SHAPE, 0, took))
    assert told is not None
    assert told.basis == "corrected"
    start = float(law.get("start", 0))
    assert told.seconds - start == pytest.approx(3 * (plain.seconds - start))
    assert estimating.estimate("nobody-measured", SHAPE, {}, cores=2) is None


def test_the_tiny_calculation_is_tiny_and_takes_time() -> None:
    """Calibrating takes a moment, and an own clock is asked."""
    ticks = iter(range(100))
    assert estimating.calibrate(lambda: float(next(ticks))) == 1.0
    assert 0 < estimating.calibrate() < 1
    assert 0 < estimating.machine() <= 8
