"""Adversarial random forests (`arfpy`, Watson et al. 2023) at their default settings.

`--option N` stops the adversarial loop after N rounds: the library has no time limit of its own, and its ten rounds
take long on the larger tables. It knows no missing numbers, so a column with a missing code stays text.
"""

from __future__ import annotations

import argparse
import warnings
from importlib.metadata import version
from typing import Any

import frame
import numpy as np
import pandas as pd

ROUNDS = 10


def make(
    rows: pd.DataFrame, spec: frame.Spec, arguments: argparse.Namespace
) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Grow, estimate, draw as many rows."""
    del spec
    warnings.filterwarnings("ignore")
    np.in1d = np.isin  # noqa: NPY201 - what arfpy 0.1.1 calls was renamed in numpy 2.4
    from arfpy import arf

    rounds = int(arguments.option or ROUNDS)
    model = arf.arf(x=rows, max_iters=rounds, verbose=False, random_state=arguments.seed)
    model.forde()
    made = model.forge(n=len(rows))
    facts = {"version": version("arfpy"), "epochs": len(model.acc) - 1, "of_epochs": ROUNDS}
    return made, facts | {"cut": len(model.acc) - 1 == rounds < ROUNDS}


if __name__ == "__main__":
    frame.main(make, gaps=False)
