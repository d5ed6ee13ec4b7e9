"""The judge's figures for one synthetic table, and the ceiling's (fresh real rows) once a data set."""

from __future__ import annotations

import json
import subprocess
import warnings
from functools import cache
from pathlib import Path
from typing import Any

import data
import pandas as pd

FIGURES = (
    "shape",
    "trend",
    "c2st_gbm",
    "k_marginal",
    "rare_kept",
    "tstr_ratio",
    "dcr_share",
    "mia_auc",
    "copies",
)


@cache
def _real(name: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    one, ruler = data.prepare(name), data.judge()
    real = ruler.read(str(one.folder / "train.csv"))
    aligned = ruler.align(real, real)
    return aligned, ruler.align(aligned, ruler.read(str(one.folder / "holdout.csv")))


def _figures(name: str, table: pd.DataFrame, against: pd.DataFrame) -> dict[str, Any]:
    """The judge's figures that a table and fresh real rows have alike; `c2st_gbm` is against `against`."""
    ruler, (real, _) = data.judge(), _real(name)
    shape, trend = ruler.quality(real, table)
    return {
        "shape": shape,
        "trend": trend,
        "c2st_gbm": ruler.c2st(against, table),
        "k_marginal": ruler.k_marginal(real, table),
        "rare_kept": ruler.rare_kept(real, table),
        "copies": ruler.copies(real, table),
    }


def ceiling(name: str) -> dict[str, Any]:
    """The holdout in the place of a synthetic table: what a perfect synthesizer reaches. Kept beside the split."""
    kept = data.SETS[name].folder / "ceiling.json"
    if not kept.is_file():
        real, holdout = _real(name)
        figures = _figures(name, holdout, real)
        figures["tstr"] = data.judge().downstream(real, holdout, data.SETS[name].target)
        figures |= {"dcr_share": 50.0, "mia_auc": 0.5, "tstr_ratio": 1.0}
        kept.write_text(json.dumps(figures, default=float), encoding="utf-8")
    found: dict[str, Any] = json.loads(kept.read_text(encoding="utf-8"))
    return found


def judge(name: str, synthetic: Path) -> dict[str, Any]:
    """Every figure of the judge for one table; its own functions, so that it stays the judge's word.

    Raises:
        SystemExit: columns are missing from the table under test.
    """
    warnings.filterwarnings("ignore")
    if not data.SETS[name].split:
        return nist(synthetic)
    ruler, (real, holdout) = data.judge(), _real(name)
    table = ruler.align(real, ruler.read(str(synthetic)))
    figures = _figures(name, table, holdout)
    figures["dcr_share"], figures["mia_auc"] = ruler.neighbours(real, holdout, table)
    figures["tstr"] = ruler.downstream(table, holdout, data.SETS[name].target)
    best = ceiling(name)["tstr"]
    figures["tstr_ratio"] = figures["tstr"] / best if best else None
    # Through JSON, so that figures have plain types.
    plain: dict[str, Any] = json.loads(json.dumps(figures, default=float))
    return plain


def nist(synthetic: Path) -> dict[str, Any]:
    """NIST's own scorer in its environment.

    Raises:
        subprocess.CalledProcessError: the scorer refused the table.
    """
    words = [str(data.BENCH / "sdnist/bin/python"), str(data.ROOT / "benchmarks/nist.py")]
    done = subprocess.run([*words, str(synthetic)], capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found
