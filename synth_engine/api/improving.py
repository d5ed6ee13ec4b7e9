"""Getting better: runs compared, and drift of newer real rows against the last release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from synth_engine import jobs
from synth_engine.api.records import RunningStep
from synth_engine.improvement import runs
from synth_engine.jobs import JobRequest
from synth_engine.workflow import improving

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from synth_engine.api.session import Session
    from synth_engine.contracts.frames import Frame


MOST_KEPT = runs.MOST_KEPT
"""Runs that a project can be told to keep."""


def start(session: Session, on_frame: Callable[[Frame], None]) -> RunningStep:
    """Hold the project's table against the last release, or against the table before it.

    Raises:
        UserFixable: ``STEP.NEEDS``, ``DRIFT.NOTHING_BEFORE``, ``DRIFT.NOTHING_NEWER``.
    """
    improving.check_newer(session.project)
    request = JobRequest(
        improving.DRIFT, {"project": str(session.path)}, {"project_key": session.project.worker_key}
    )
    job = jobs.start(request, on_frame)

    def then(summary: Mapping[str, Any]) -> None:
        session.adopt(improving.DRIFT, summary)

    return RunningStep(improving.DRIFT, job, then)


def kept_at_most(session: Session) -> int:
    """How many runs the project keeps, beside those that were released."""
    body = session.document(runs.DOCUMENT)
    return int((body or runs.empty())["keep"])


def runs_going(released: Sequence[bool], count: int) -> int:
    """How many runs would go at once by `keep`.

    Args:
        released: of every kept run (`Session.runs`, the oldest first), whether it was released.
        count: how many are to be kept.
    """
    return len(runs.going(released, count))


def keep(session: Session, count: int) -> None:
    """Keep so many runs from now on; the oldest beyond go at once, released ones never.

    Raises:
        UserFixable: ``RUNS.KEEP_RANGE``.
    """
    project = session.project
    released = runs.released_among(project.document("releases"))
    body = runs.with_cap(project.document(runs.DOCUMENT), count, released)
    with project.transaction():
        project.put_document(runs.DOCUMENT, body)
        session.record_within("keep-runs", subject=str(count))
