"""The collapse profile of a project: started, kept, asked for. It learns in a worker, from the training rows alone.

It is no step of the line: nothing waits for it, and it never blocks a release.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from synth_engine import jobs
from synth_engine.api.records import RunningStep
from synth_engine.contracts.errors import Usage, UserFixable
from synth_engine.jobs import JobRequest
from synth_engine.workflow import lasting
from synth_engine.workflow.state import plan_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from synth_engine.api.session import Session
    from synth_engine.contracts.frames import Frame
    from synth_engine.contracts.plan import Plan

GENERATIONS, SEEDS = 5, 6
MOST_GENERATIONS, MOST_SEEDS = 50, 100
LEAST_BUDGET, MOST_BUDGET = 50, 1_000_000
# A stopped profile still sums up what it has: fits under way end first, and what was measured must not be lost.
_GRACE_SECONDS: Final = 30.0


def check_ranges(
    generations: int, seeds: int, budget: int | None, real_share: float | None, seed: int | None
) -> None:
    """Refuse what cannot be measured, before a worker starts.

    Raises:
        Usage: ``USAGE.RANGE``.
    """
    asked: tuple[tuple[str, float | None, float, float | str], ...] = (
        ("--generations", generations, 1, MOST_GENERATIONS),
        ("--seeds", seeds, 1, MOST_SEEDS),
        ("--budget", budget, LEAST_BUDGET, MOST_BUDGET),
        ("--plan real-share", real_share, 0, 1),
        ("--seed", seed, 0, "any number"),
    )
    for option, value, low, high in asked:
        beyond = value is not None and not isinstance(high, str) and not value <= high
        if beyond or (value is not None and not value >= low):
            raise Usage("USAGE.RANGE", option=option, low=low, high=high)


def start(
    session: Session,
    on_frame: Callable[[Frame], None],
    *,
    arms: Sequence[str] = (),
    generations: int = GENERATIONS,
    seeds: int = SEEDS,
    budget: int | None = None,
    real_share: float | None = None,
    accumulate: bool = False,
    target: str | None = None,
    protected: Sequence[str] | None = None,
    synthesizers: Sequence[str] = (),
    resume: bool = True,
    seed: int | None = None,
    html: Path | None = None,
    force: bool = False,
) -> RunningStep:
    """Retrain the plan's generator on its own output, with the project's training rows; the holdout stays unseen.

    Args:
        session: the project.
        on_frame: called on the supervisor's thread.
        arms: names of policies to compare; none: all.
        generations: how many.
        seeds: how many.
        budget: rows a generation learns from; None: 10,000 at most.
        real_share: of every training table, as planned, 0-1; None and not `accumulate`: nothing is planned.
        accumulate: it is planned to keep the real rows and every generation.
        target: predicted column; None: the plan's first one.
        protected: columns of protected groups; None: the plan's, as far as they are categories.
        synthesizers: side by side; none: the plan's.
        resume: go on from kept figures, as far as they answer the same question.
        seed: None: the plan's.
        html: a page of its own, written by the worker.
        force: overwrite it.

    Raises:
        UserFixable: ``STEP.NEEDS``; Usage: ``USAGE.RANGE``.
    """
    check_ranges(generations, seeds, budget, real_share, seed)
    params: dict[str, Any] = {
        "project": str(session.path),
        "arms": list(arms),
        "generations": generations,
        "seeds": seeds,
        "budget": budget,
        "plan": _policy(real_share, accumulate=accumulate),
        "target": target,
        "protected": None if protected is None else list(protected),
        "synthesizers": list(dict.fromkeys(synthesizers)) or [_plan(session).synthesizer],
        "resume": resume,
        "seed": seed,
        "html": None if html is None else str(html.absolute()),
        "force": force,
        "at": session.now().isoformat(),
    }
    return _started(session, params, on_frame)


def _policy(real_share: float | None, *, accumulate: bool) -> dict[str, Any] | None:
    """The planned policy as the worker reads it; None where nothing is planned."""
    if not accumulate and real_share is None:
        return None
    return {"real_share": real_share or 0.0, "accumulate": accumulate}


def _plan(session: Session) -> Plan:
    plan = plan_of(session.project)
    if plan is None:
        step = "plan" if session.document("source") is not None else "import"
        raise UserFixable("STEP.NEEDS", step=step)
    return plan


def _started(
    session: Session, params: Mapping[str, Any], on_frame: Callable[[Frame], None]
) -> RunningStep:
    _plan(session)
    request = JobRequest("collapse-project", params, {"project_key": session.project.worker_key})
    job = jobs.start(request, on_frame, grace_seconds=_GRACE_SECONDS)

    def then(summary: Mapping[str, Any]) -> None:
        page = params["html"]
        session.adopt(lasting.NAME, summary, "" if page is None else session.path_text(Path(page)))

    return RunningStep(lasting.NAME, job, then)
