"""What runs, what waits, what was interrupted, as frozen values. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.presenters.state import PlanView, RowsView


@dataclass(frozen=True, slots=True)
class TaskView:
    """A line of the tree. `state`: done, running, waiting.

    `fraction`: 0-1, None where the size is not known; `count`: how much of how much; `time`: what it took, or what
    is left; all in words.
    """

    name: str
    text: str
    state: str
    fraction: float | None = None
    count: str = ""
    time: str = ""
    children: tuple[TaskView, ...] = ()


@dataclass(frozen=True, slots=True)
class QueuedView:
    """A run that waits, or failed (`failed`: the code). `text`: how its plan differs; `up_to`: its last step."""

    number: int
    text: str
    up_to: str
    failed: str = ""


@dataclass(frozen=True, slots=True)
class InterruptedView:
    """A run that a crash or a power cut ended. `goes_on`: it can be continued without asking anything."""

    step: str
    title: str
    at: str
    goes_on: bool
    file: str = ""
    queued: str = ""


@dataclass(frozen=True, slots=True)
class WorkState:
    """The job's tree and figures, the queue, and what was interrupted.

    `live`: (figure, what it is) of the running step; `first_rows`: of a table that is still being drawn;
    `shown`: somebody opened the panel; `paused`: the queue waits for a person; `begun_with`: the plan when the
    row of steps began.
    """

    tree: tuple[TaskView, ...] = ()
    live: tuple[tuple[str, str], ...] = ()
    first_rows: RowsView | None = None
    queue: tuple[QueuedView, ...] = ()
    interrupted: InterruptedView | None = None
    shown: bool = False
    paused: bool = False
    begun_with: PlanView | None = None

    @property
    def waiting(self) -> tuple[QueuedView, ...]:
        """Runs that have not had their turn."""
        return tuple(one for one in self.queue if not one.failed)


NO_WORK = WorkState()
