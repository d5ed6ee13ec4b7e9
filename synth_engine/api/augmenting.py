"""Augmentation advice of a project: started, kept, asked for. It learns in a worker, from the training rows alone.

It is no step of the line: nothing waits for it, and it never blocks a release.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from synth_engine import jobs
from synth_engine.api.records import RunningStep
from synth_engine.contracts.errors import Usage, UserFixable
from synth_engine.jobs import JobRequest
from synth_engine.workflow import augmenting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from synth_engine.api.session import Session
    from synth_engine.contracts.frames import Frame

SEEDS, MOST_SEEDS = 6, 100
MOST_RATIO = 20
# A stopped run still sums up what it has: fits under way end first, and what was measured must not be lost.
_GRACE_SECONDS: Final = 30.0


def params_of(
    *,
    target: str | None = None,
    positive: str | None = None,
    metric: str | None = None,
    synthesizer: str | None = None,
    seeds: int = SEEDS,
    sizes: Sequence[int] = (),
    ratios: Sequence[float] | None = None,
    rebalance: bool = True,
    groups: Sequence[tuple[str, str]] = (),
    seed: int | None = None,
    html: Path | None = None,
    force: bool = False,
) -> dict[str, Any]:
    """What a worker is asked, checked as far as no table is needed.

    Args:
        target: predicted column; None: the plan's first one.
        positive: class that is told from all others.
        metric: auc, macro-f1, balanced-accuracy or r2; None: what fits.
        synthesizer: None: the plan's.
        seeds: how many.
        sizes: real rows of the training tables; none: 10, 25, 50 and 100 % of what there is.
        ratios: synthetic rows for each real one; None: 0.25 to 4.
        rebalance: top up the rarest class and each group as well.
        groups: (column, value) scored for themselves.
        seed: None: the plan's.
        html: a page of its own.
        force: overwrite it.

    Raises:
        Usage: ``USAGE.RANGE``.
    """
    if not 1 <= seeds <= MOST_SEEDS:
        raise Usage("USAGE.RANGE", option="--seeds", low=1, high=MOST_SEEDS)
    for one in ratios or ():
        if not 0 < one <= MOST_RATIO:
            raise Usage("USAGE.RANGE", option="--add", low="above 0", high=MOST_RATIO)
    if seed is not None and seed < 0:
        raise Usage("USAGE.RANGE", option="--seed", low=0, high="any number")
    return {
        "target": target,
        "positive": positive,
        "metric": metric,
        "synthesizer": synthesizer,
        "seeds": seeds,
        "sizes": list(sizes),
        "ratios": None if ratios is None else list(ratios),
        "rebalance": rebalance,
        "groups": [list(one) for one in groups],
        "seed": seed,
        "html": None if html is None else str(html.absolute()),
        "force": force,
    }


def start(session: Session, on_frame: Callable[[Frame], None], **options: Any) -> RunningStep:
    """Measure whether synthetic rows help the task, with the project's training rows; the holdout stays unseen.

    Args:
        session: the project.
        on_frame: called on the supervisor's thread.
        options: of `params_of`.

    Raises:
        UserFixable: ``STEP.NEEDS``; Usage: ``USAGE.RANGE``.
    """
    params = params_of(**options)
    for name in ("source", "plan"):
        if session.document(name) is None:
            raise UserFixable("STEP.NEEDS", step="import" if name == "source" else name)
    params |= {"project": str(session.path), "at": session.now().isoformat()}
    request = JobRequest("augment-project", params, {"project_key": session.project.worker_key})
    job = jobs.start(request, on_frame, grace_seconds=_GRACE_SECONDS)

    def then(summary: Mapping[str, Any]) -> None:
        page = params["html"]
        session.adopt(
            augmenting.STEP, summary, "" if page is None else session.path_text(Path(page))
        )

    return RunningStep(augmenting.STEP, job, then)
