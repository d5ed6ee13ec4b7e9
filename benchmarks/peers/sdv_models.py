"""SDV's GaussianCopula, CTGAN and TVAE at their default settings; training stops at the time limit.

`--option` names the model. The two deep ones train 300 epochs by default; the loop ends early once `--limit` CPU
seconds are used, and the stats say after how many.
"""

from __future__ import annotations

import argparse
import logging
import warnings
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

import frame
import pandas as pd

EPOCHS = 300


class Clock:
    """Stands where the training loop has its progress bar: ends the loop when the time is used up."""

    def __init__(self, limit: float) -> None:
        self.end = frame.cpu_seconds() + limit
        self.done = 0

    def __call__(self, epochs: Any, **_: Any) -> Clock:
        """Take the loop's epochs, as a progress bar does."""
        self.epochs = epochs
        return self

    def __iter__(self) -> Iterator[int]:
        """The epochs, until time is up."""
        for epoch in self.epochs:
            if frame.cpu_seconds() > self.end:
                return
            yield epoch
            self.done += 1

    def set_description(self, *_: Any, **__: Any) -> None:
        """A bar would show losses."""


def make(
    rows: pd.DataFrame, spec: frame.Spec, arguments: argparse.Namespace
) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Fit with SDV's defaults and draw as many rows."""
    warnings.filterwarnings("ignore")
    logging.disable(logging.CRITICAL)
    from sdv import single_table
    from sdv.metadata import Metadata

    columns = {
        name: {"sdtype": "numerical" if name in spec["numbers"] else "categorical"} for name in rows
    }
    metadata = Metadata.load_from_dict({"tables": {"table": {"columns": columns}}})
    facts: dict[str, Any] = {"version": version("sdv")}
    extra = {}
    clock = Clock(arguments.limit)
    if arguments.option != "GaussianCopula":
        import torch
        from ctgan.synthesizers import ctgan, tvae

        torch.manual_seed(arguments.seed)
        ctgan.tqdm = tvae.tqdm = clock
        extra = {"enable_gpu": False}
    model = getattr(single_table, arguments.option + "Synthesizer")(metadata, **extra)
    model.fit({"table": rows})
    if extra:
        facts |= {"epochs": clock.done, "of_epochs": EPOCHS, "cut": clock.done < EPOCHS}
    model._set_random_state(arguments.seed)  # noqa: SLF001 - SDV has no public way to seed
    return model.sample(num_rows=len(rows))["table"], facts


if __name__ == "__main__":
    frame.main(make)
