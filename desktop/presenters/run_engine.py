"""The engine's side of queue and interrupted runs. Every function runs on the engine lane, never elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.messages.tongue import tr
from desktop.presenters import run_views
from desktop.presenters.state import RowsView
from synth_engine import api
from synth_engine.contracts.steps import StepState

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.presenters import events
    from desktop.presenters.engine import Engine
    from desktop.presenters.run_state import InterruptedView, QueuedView


def queue(engine: Engine) -> tuple[QueuedView, ...]:
    """The queue."""
    return run_views.queue_view(api.queued(engine.session), {})


def interrupted(engine: Engine) -> InterruptedView | None:
    """What was begun and did not end, where it can be decided about here."""
    session = engine.session
    if session.read_only:
        return None
    steps = {one.name: tr(one.title) for one in api.STEPS}
    return run_views.interrupted_view(api.interrupted(session), steps, {})


def add(
    engine: Engine, changes: tuple[Mapping[str, Any], ...], up_to: str
) -> tuple[QueuedView, ...]:
    """Let runs wait, behind all others; return the queue."""
    for body in changes:
        api.enqueue(engine.session, api.as_changes(body), up_to)
    return queue(engine)


def remove(engine: Engine, number: int) -> tuple[QueuedView, ...]:
    """Take a run out; return the queue."""
    api.unqueue(engine.session, number)
    return queue(engine)


def move(engine: Engine, number: int, place: int) -> tuple[QueuedView, ...]:
    """Put a run in another place; return the queue."""
    api.move(engine.session, number, place)
    return queue(engine)


def clear(engine: Engine) -> tuple[QueuedView, ...]:
    """Empty the queue; return it."""
    api.clear_queue(engine.session)
    return queue(engine)


def again(engine: Engine, number: int) -> events.Snapshot:
    """Make the plan of a kept run the project's plan; return the project as it is then."""
    api.take_plan(engine.session, number)
    return engine.snapshot()


def begin_next(engine: Engine) -> tuple[Any, tuple[str, ...], tuple[QueuedView, ...]] | None:
    """Take the next run out and set its plan; (run, steps to start, queue), or None where nothing waits."""
    found = api.begin_next(engine.session)
    return None if found is None else (*found, queue(engine))


def failed(engine: Engine, run: Any, code: str) -> tuple[QueuedView, ...]:
    """A queued run failed; return the queue, which says so."""
    api.note_failed(engine.session, run, code)
    return queue(engine)


def leave(engine: Engine) -> None:
    """Do not go on with what was interrupted."""
    api.leave(engine.session)


def to_continue(engine: Engine) -> tuple[str, ...]:
    """Steps by which what was interrupted goes on."""
    return api.steps_to_continue(engine.session)


def settle(engine: Engine) -> None:
    """What was begun ended in peace."""
    api.settle(engine.session)


def finish(engine: Engine, running: api.RunningStep) -> bool:
    """Take a step's result in; whether it still answers to the plan, which may have been changed meanwhile."""
    engine.session.finish(running)
    state = {one.step.name: one.state for one in engine.session.steps()}.get(running.step)
    return state is not StepState.STALE


def first_rows(engine: Engine, running: api.RunningStep) -> RowsView | None:
    """The first synthetic rows while the others are drawn."""
    page = engine.session.first_rows(running)
    if page is None:
        return None
    return RowsView("synthetic", page.columns, page.rows, page.start, page.total, masked=False)
