"""What happened to jobs beside their plain progress, and what that makes of the state. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from desktop.presenters.run_state import InterruptedView, QueuedView, TaskView, WorkState
    from desktop.presenters.state import PlanView, RowsView


@dataclass(frozen=True, slots=True)
class TreeMoved:
    """The tree of tasks, and figures of the step that runs."""

    tree: tuple[TaskView, ...]
    live: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RowBegan:
    """A row of steps begins under a plan."""

    plan: PlanView | None


@dataclass(frozen=True, slots=True)
class FirstRowsCame:
    """The first rows of a table that is still being drawn; None: they are shown no more."""

    rows: RowsView | None


@dataclass(frozen=True, slots=True)
class QueueCame:
    """The queue was read or changed."""

    queue: tuple[QueuedView, ...]


@dataclass(frozen=True, slots=True)
class InterruptedCame:
    """What was interrupted; None: nothing, or it was decided."""

    interrupted: InterruptedView | None


@dataclass(frozen=True, slots=True)
class PanelTurned:
    """Somebody opened or closed the panel under the job bar."""

    shown: bool


@dataclass(frozen=True, slots=True)
class QueuePaused:
    """The queue waits for a person, or no longer."""

    paused: bool


RunEvent: TypeAlias = (
    TreeMoved | RowBegan | FirstRowsCame | QueueCame | InterruptedCame | PanelTurned | QueuePaused
)


def reduce_work(work: WorkState, event: RunEvent) -> WorkState:
    """The state of jobs after an event."""
    match event:
        case TreeMoved(tree, live):
            return replace(work, tree=tree, live=live)
        case RowBegan(plan):
            # What was interrupted is over as soon as something is begun.
            return replace(
                work, tree=(), live=(), first_rows=None, interrupted=None, begun_with=plan
            )
        case FirstRowsCame(rows):
            return replace(work, first_rows=rows)
        case QueueCame(queue):
            return replace(work, queue=queue)
        case InterruptedCame(interrupted):
            return replace(work, interrupted=interrupted)
        case PanelTurned(shown):
            return replace(work, shown=shown)
        case QueuePaused(paused):
            return replace(work, paused=paused)


def at_rest(work: WorkState) -> WorkState:
    """Nothing runs: no tree, no figures of it, no first rows."""
    return replace(work, tree=(), live=(), first_rows=None, begun_with=None)
