"""Runs that were interrupted, and runs that wait: what the front door asks and commands of them.

The documents are `workflow.pending`'s. Every change of the queue is for the parent alone; nothing here starts
a worker: `begin_next` says which steps are to be started, and whoever asked starts them.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.errors import SynthError, Usage, UserFixable
from synth_engine.contracts.steps import StepState
from synth_engine.project import held
from synth_engine.workflow import improving, pending
from synth_engine.workflow.pending import Begun, Changes, QueuedRun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.api.session import Session

_NUMBERS = ("seed", "rows", "copies")


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A run that was begun and did not end.

    Attributes:
        step: at which it was.
        then: steps that were to come after it.
        at: when the step was started (ISO time).
        running: it runs at this moment, in another program that has the project open.
        file: that was being imported.
        run: the queued run it was, or None.
    """

    step: str
    then: tuple[str, ...]
    at: str
    running: bool
    file: str = ""
    run: QueuedRun | None = None

    @property
    def goes_on(self) -> bool:
        """Whether it can be continued without asking anything; an import wants its file named again."""
        return self.step in pending.GOES_ON

    def to_json(self) -> dict[str, Any]:
        """For the command line."""
        body = {"step": self.step, "then": list(self.then), "at": self.at, "running": self.running}
        return body | ({} if self.run is None else {"queued": spelt(self.run.changes)})


# -- interrupted --------------------------------------------------------------------------------------


def interrupted(session: Session) -> Interrupted | None:
    """What was begun in this project and is not going on in this session.

    Raises:
        UserFixable: ``PROJECT.CONTENT``.
    """
    known = pending.begun(session.project)
    if known is None or session.busy:
        return None
    running = session.read_only and held(session.path)
    return Interrupted(known.step, known.then, known.at, running, known.file, known.run)


def leave(session: Session) -> None:
    """Do not go on with what was interrupted; nothing that was done is undone."""
    known = pending.begun(session.project)
    if known is None:
        return
    with session.project.transaction():
        pending.ended(session.project)
        session.record_within("leave-run", subject=known.step)


def settle(session: Session) -> None:
    """Forget what was begun: whoever began it has ended it in peace. Records nothing."""
    if session.read_only or pending.begun(session.project) is None:
        return
    with session.project.transaction():
        pending.ended(session.project)


def note_begin(session: Session, step: str, then: tuple[str, ...], file: str = "") -> None:
    """Note that a step is being started, so that a crash does not hide it."""
    if step not in pending.STEPS:
        return
    one = Begun(
        step, tuple(s for s in then if s in pending.STEPS), session.now().isoformat(), file=file
    )
    with session.project.transaction():
        pending.begin(session.project, one)


# -- the queue ----------------------------------------------------------------------------------------


def read_changes(text: str) -> Changes:
    """``synthesizer=NAME,seed=4,PARAMETER=VALUE`` as changes to the plan; an empty text changes nothing.

    Raises:
        Usage: ``RUNS.QUEUE_WORDS``.
    """
    values: dict[str, Any] = {}
    parameters: dict[str, Any] = {}
    for part in filter(None, (one.strip() for one in text.split(","))):
        name, equals, value = part.partition("=")
        if not (equals and name and value):
            raise Usage("RUNS.QUEUE_WORDS", text=part)
        if name in _NUMBERS:
            if not value.isdecimal() or len(value) > 12:
                raise Usage("RUNS.QUEUE_WORDS", text=part)
            values[name] = int(value)
        elif name == "synthesizer":
            values[name] = value
        else:
            parameters[name] = value
    return Changes(**values, parameters=parameters)


def spelt(changes: Changes) -> str:
    """The words that `read_changes` reads."""
    said = [
        f"{name}={getattr(changes, name)}"
        for name in ("synthesizer", *_NUMBERS)
        if getattr(changes, name) is not None
    ]
    return ",".join([*said, *(f"{name}={value}" for name, value in changes.parameters.items())])


def queued(session: Session) -> tuple[QueuedRun, ...]:
    """Runs that wait and runs that failed, in their order.

    Raises:
        UserFixable: ``PROJECT.CONTENT``.
    """
    return pending.queue(session.project)


def enqueue(session: Session, changes: Changes, up_to: str = "validate") -> QueuedRun:
    """Let a run wait for its turn, behind all others.

    Raises:
        UserFixable: ``RUNS.QUEUE_FULL``, ``STEP.NEEDS`` without a profile, ``PLAN.*`` where the present plan
            cannot be changed so.
    """
    plan, project = session.plan() or session.default_plan(), session.project
    changes.applied(plan)  # refuses here what would be refused when its turn comes
    base = None if changes.empty else Changes.of(plan)
    with project.transaction():
        run = QueuedRun(pending.next_number(project), changes, up_to, base=base)
        pending.keep_queue(project, (*pending.queue(project), run))
        session.record_within("queue", subject=f"run {run.number} waits, up to {up_to}")
    return run


def unqueue(session: Session, number: int) -> None:
    """Take a run out of the queue.

    Raises:
        UserFixable: ``RUNS.NOT_QUEUED``.
    """
    runs = pending.queue(session.project)
    _place(runs, number)
    with session.project.transaction():
        pending.keep_queue(session.project, [one for one in runs if one.number != number])
        session.record_within("queue", subject=f"run {number} taken out")


def move(session: Session, number: int, place: int) -> None:
    """Put a run in another place of the queue (1 is first; beyond the end is last).

    Raises:
        UserFixable: ``RUNS.NOT_QUEUED``.
    """
    runs = list(pending.queue(session.project))
    one = runs.pop(_place(runs, number))
    runs.insert(max(place, 1) - 1, one)
    with session.project.transaction():
        pending.keep_queue(session.project, runs)


def clear_queue(session: Session) -> int:
    """Empty the queue; return how many runs were in it."""
    runs = pending.queue(session.project)
    if runs:
        with session.project.transaction():
            pending.keep_queue(session.project, ())
            session.record_within("queue", subject=f"{len(runs)} runs taken out")
    return len(runs)


def begin_next(session: Session) -> tuple[QueuedRun, tuple[str, ...]] | None:
    """Take the next run out of the queue and set its plan; nothing waits: None.

    The run, its plan and what is begun change in one transaction: a crash leaves the run waiting, or begun.

    Returns:
        The run and the steps that have to be started for it; none where all of them are done.

    Raises:
        UserFixable: ``PLAN.*``; the run stands in the queue as failed then.
    """
    waiting = pending.waiting(session.project)
    if not waiting:
        return None
    run = waiting[0]
    try:
        session.set_plan(run.plan(session.plan() or session.default_plan()), begins=run)
    except SynthError as error:
        _keep_failed(session, run, error.code)
        raise
    steps = due(session, run.up_to)
    if not steps:
        settle(session)
    return run, steps


def due(session: Session, up_to: str = "validate") -> tuple[str, ...]:
    """Steps that run by themselves and are missing or out of date, up to one of them."""
    states = {one.step.name: one.state for one in session.steps()}
    names = pending.GOES_ON[: pending.GOES_ON.index(up_to) + 1]
    return tuple(name for name in names if states[name] not in {StepState.DONE, StepState.REFUSED})


def note_failed(session: Session, run: QueuedRun, code: str) -> None:
    """A queued run that was begun failed: it stands in the queue with the reason until it is taken out."""
    _keep_failed(session, run, code)
    with contextlib.suppress(UserFixable):
        settle(session)


def _keep_failed(session: Session, run: QueuedRun, code: str) -> None:
    others = [one for one in pending.queue(session.project) if one.number != run.number]
    with session.project.transaction():
        pending.keep_queue(session.project, [replace(run, failed=code), *others])
        session.record_within("queue", subject=f"run {run.number}", outcome="failed", reason=code)


def _place(runs: Any, number: int) -> int:
    for at, one in enumerate(runs):
        if one.number == number:
            return at
    raise UserFixable("RUNS.NOT_QUEUED", number=number)


def take_plan(session: Session, number: int) -> None:
    """Make the plan of a kept run the project's plan again; nothing is run.

    Raises:
        UserFixable: ``RUNS.NONE``, ``RUNS.NO_SUCH_RUN``, ``PLAN.*`` where the table has other columns now.
    """
    session.set_plan(improving.plan_of_run(session.project, number))


def steps_to_continue(session: Session) -> tuple[str, ...]:
    """What is to be started to go on with what was interrupted.

    Steps that were done before the interruption are not done again.
    """
    known = interrupted(session)
    if known is None or not known.goes_on:
        return ()
    last = [name for name in (known.step, *known.then) if name in pending.UP_TO]
    return due(session, last[-1]) if last else due(session, "fit")[:1]


def queue_json(runs: tuple[QueuedRun, ...]) -> list[dict[str, Any]]:
    """The queue for the command line."""
    return [
        {
            "run": one.number,
            "with": spelt(one.changes),
            "up_to": one.up_to,
            "state": "failed" if one.failed else "waiting",
            "code": one.failed or None,
        }
        for one in runs
    ]


def as_changes(body: Mapping[str, Any]) -> Changes:
    """Changes as the window says them: ``synthesizer``, ``parameters``, ``seed``, ``rows``, ``copies``."""
    return Changes.from_json(body)
