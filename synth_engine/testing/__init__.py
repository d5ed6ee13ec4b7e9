"""The published contract suites: what every synthesizer and every metric keeps to, ours and anybody else's.

A plug-in's author calls `check_synthesizer(MySynthesizer())` or `check_metric(MyMetric())` in a test of their
own. Needs no test framework: a promise that is not kept raises `ContractBroken` and says which. Not part of the
running program.
"""

from __future__ import annotations

from synth_engine.testing.metrics import check_metric, example_parts
from synth_engine.testing.synthesizers import ContractBroken, check_synthesizer, example_table

__all__ = [
    "ContractBroken",
    "check_metric",
    "check_synthesizer",
    "example_parts",
    "example_table",
]
