"""Copying: a bootstrap of the training rows. What a method looks like that protects nobody."""

from __future__ import annotations

import argparse
from typing import Any

import frame
import pandas as pd


def make(
    rows: pd.DataFrame, spec: frame.Spec, arguments: argparse.Namespace
) -> tuple[pd.DataFrame, dict[str, Any]]:
    """As many training rows, drawn with replacement."""
    del spec
    return rows.sample(len(rows), replace=True, random_state=arguments.seed), {"version": "-"}


if __name__ == "__main__":
    frame.main(make)
