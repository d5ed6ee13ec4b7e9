"""Floor 6: starts, watches, cancels and kills worker processes. Qt-free; shared by window and command line.

A job ends exactly once, with an outcome, however its process ends.
"""

from __future__ import annotations

from synth_engine.jobs.job import (
    Job,
    JobOutcome,
    JobRequest,
    JobState,
    keep_ready,
    let_go,
    start,
)
from synth_engine.jobs.process import give_way
from synth_engine.jobs.progress import ProgressState

__all__ = [
    "Job",
    "JobOutcome",
    "JobRequest",
    "JobState",
    "ProgressState",
    "give_way",
    "keep_ready",
    "let_go",
    "start",
]
