"""Tables that a script of ours makes: every kind of column, no real person."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

HEADER = ("id", "age", "income", "ward", "smoker", "admitted", "score", "outcome")


def patients(rows: int = 600, seed: int = 0) -> list[tuple[str, ...]]:
    """Made-up patients whose columns hang together; some missing values, a code in a number column."""
    rng = np.random.default_rng(seed)
    age = rng.integers(18, 95, rows)
    ward = rng.choice(
        ["cardiology", "surgery", "oncology", "emergency"], rows, p=[0.4, 0.3, 0.2, 0.1]
    )
    smoker = rng.random(rows) < np.where(age < 50, 0.35, 0.15)
    income = np.round(np.exp(rng.normal(10, 0.5, rows)), 2)
    day = np.datetime64("2024-01-01") + rng.integers(0, 365, rows)
    score = rng.integers(0, 21, rows)
    risk = 1 / (1 + np.exp(-(age - 60) / 12 - smoker - (score - 10) / 6))
    outcome = rng.random(rows) < risk
    return [
        (
            f"P{100_000 + 7 * i}",
            str(age[i]),
            "" if rng.random() < 0.05 else f"{income[i]:.2f}",
            str(ward[i]),
            "yes" if smoker[i] else "no",
            str(day[i]),
            "?" if rng.random() < 0.04 else str(score[i]),
            "readmitted" if outcome[i] else "home",
        )
        for i in range(rows)
    ]


def write_patients(path: Path, rows: int = 600, seed: int = 0) -> Path:
    """Write `patients` as CSV."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(patients(rows, seed))
    return path
