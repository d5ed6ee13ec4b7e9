"""Floor 6: the straight line. One tuple names the steps; rail, verbs, help and diagrams are drawn from it.

`line` is the tuple, `state` says where a project stands, `adopt` takes a worker's result into the
project together with its audit record, `work` is what the worker process runs (heavy: never imported
by the parent).
"""

from __future__ import annotations

from synth_engine.workflow.line import STEPS, step

__all__ = ["STEPS", "step"]
