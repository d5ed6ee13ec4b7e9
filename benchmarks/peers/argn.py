"""TabularARGN (mostlyai-engine) at its default settings; its own time limit ends training where it must."""

from __future__ import annotations

import argparse
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

import frame
import pandas as pd

EPOCHS = 100  # at most; it stops by itself when it no longer learns


def make(
    rows: pd.DataFrame, spec: frame.Spec, arguments: argparse.Namespace
) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Fit and draw as many rows. The engine's limit is of wall time: three times ours, as the machine is shared."""
    del spec
    from mostlyai.engine import TabularARGN

    most = 3 * arguments.limit
    with tempfile.TemporaryDirectory() as folder:
        model = TabularARGN(
            max_training_time=most / 60,
            random_state=arguments.seed,
            workspace_dir=folder,
            device="cpu",
        )
        model.fit(rows)
        made = model.sample(n_samples=len(rows))
        facts: dict[str, Any] = {"version": version("mostlyai-engine"), "of_epochs": EPOCHS}
        for found in Path(folder).rglob("progress-messages.csv"):
            last = pd.read_csv(found).iloc[-1]
            facts["epochs"] = float(last["epoch"])
            facts["cut"] = bool(last["total_time"] > 0.97 * most)
    return made, facts


if __name__ == "__main__":
    frame.main(make)
