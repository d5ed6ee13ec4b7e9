"""Floor 6: starts, watches, cancels and kills worker processes. Qt-free; shared by window and command line.

A job ends exactly once, with an outcome, however its process ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from synth_engine.jobs.job import (
        Job,
        JobOutcome,
        JobRequest,
        JobState,
        keep_ready,
        let_go,
        start,
    )
    from synth_engine.jobs.manners import give_way
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

_HOME = {
    "Job": "job",
    "JobOutcome": "job",
    "JobRequest": "job",
    "JobState": "job",
    "ProgressState": "progress",
    "give_way": "manners",
    "keep_ready": "job",
    "let_go": "job",
    "start": "job",
}


# Not for the type checker: it goes by the imports above, and still knows a name that is wrong.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load a name's module when it is first asked for: a window says `give_way` long before it starts a job."""
        from importlib import import_module

        if name not in _HOME:
            raise AttributeError(name)
        return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
