"""Vocabulary of the straight line: the shape of a step. The line itself is `synth_engine.workflow.STEPS`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class StepState(StrEnum):
    """Where a step of a project stands."""

    BLOCKED = "blocked"  # an earlier step is missing
    READY = "ready"  # can be done now
    DONE = "done"
    STALE = "stale"  # done, but something it was made from has changed since
    REFUSED = "refused"  # validate: done, and the verdict is no


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the line.

    Attributes:
        name: verb of the command line and key of the project document.
        title: label on the rail.
        does: one sentence for people.
        in_worker: runs in a job process.
    """

    name: str
    title: str
    does: str
    in_worker: bool


@dataclass(frozen=True, slots=True)
class StepStatus:
    """A step's state in a project and why (catalogue-free short code such as ``plan-changed``)."""

    step: Step
    state: StepState
    reason: str = ""
