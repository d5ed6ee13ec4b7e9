"""Jobs without a project: one table in, one answer out. Each runs in a worker of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from synth_engine import jobs
from synth_engine.contracts.errors import Cancelled
from synth_engine.contracts.synthesizer import ParameterInfo, SynthesizerInfo
from synth_engine.jobs import JobRequest, JobState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from synth_engine.contracts.frames import Frame
    from synth_engine.jobs import Job


def _nobody(frame: Frame) -> None:
    del frame


def run_job(
    kind: str,
    params: Mapping[str, Any],
    on_frame: Callable[[Frame], None] = _nobody,
    on_start: Callable[[Job], None] | None = None,
    *,
    secrets: Mapping[str, str] | None = None,
) -> Mapping[str, Any]:
    """Run one worker job to its end and return its summary.

    Args:
        kind: entry of `synth_engine.workflow.work.WORK`.
        params: plain JSON.
        on_frame: called on the supervisor's thread.
        on_start: given the running job, so that somebody can cancel it.
        secrets: for the worker's first frame; never in `params`.

    Raises:
        SynthError: what went wrong, `Cancelled` included.
    """
    job = jobs.start(JobRequest(kind, params, secrets or {}), on_frame)
    if on_start is not None:
        on_start(job)
    outcome = job.wait(None)
    if outcome is None or outcome.state is not JobState.SUCCEEDED:
        raise Cancelled() if outcome is None else (outcome.error or Cancelled())
    return outcome.summary


def describe(group: str) -> list[dict[str, Any]]:
    """Describe installed plug-ins of ``synthesizers`` or ``metrics``."""
    found: list[dict[str, Any]] = run_job("describe", {"group": group})["found"]
    return found


def synthesizers() -> tuple[SynthesizerInfo, ...]:
    """Every installed synthesizer, by name; the default first."""
    infos = []
    for untrusted in describe("synthesizers"):
        row = dict(untrusted)
        row["parameters"] = tuple(
            ParameterInfo(**{**p, "choices": tuple(p["choices"])}) for p in row["parameters"]
        )
        infos.append(SynthesizerInfo(**row))
    return tuple(sorted(infos, key=lambda info: (info.name != "sequential-trees", info.name)))
