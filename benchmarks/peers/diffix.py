"""SynDiffix (Francis et al. 2024) at its default settings, the whole table at once.

Its makers advise one small table a question; a table for many uses is what the others are asked for too.
"""

from __future__ import annotations

import argparse
import warnings
from importlib.metadata import version
from typing import Any

import frame
import pandas as pd


def make(
    rows: pd.DataFrame, spec: frame.Spec, arguments: argparse.Namespace
) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Build the trees and draw; the salt is the seed, so that a run can be repeated."""
    del spec
    warnings.filterwarnings("ignore")
    from syndiffix import Synthesizer
    from syndiffix.common import AnonymizationParams

    salt = AnonymizationParams(salt=(arguments.seed + 1).to_bytes(8, "little"))
    made = Synthesizer(rows.reset_index(drop=True), anonymization_params=salt).sample()
    return made, {"version": version("syndiffix"), "rows": len(made)}


if __name__ == "__main__":
    frame.main(make)
