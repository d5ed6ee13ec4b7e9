"""Floor 5: tasks spread over cores, each on one core, stopped together. What a table of two hundred fits runs on.

The same tasks give the same figures whatever the cores: who runs first must not matter to them. Must know nothing
of what a task does.
"""

from __future__ import annotations

import threading
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Any, TypeAlias

from synth_engine.contracts.errors import Cancelled
from synth_engine.validation.threads import one_thread, own_thread

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synth_engine.contracts.errors import Parameter

    Task: TypeAlias = Callable[[], None]

# How often the waiting thread looks whether somebody asked to stop, seconds.
_LOOK = 0.1


class TaskContext:
    """A task's own context: one core, silent, ends when all are stopped."""

    def __init__(self) -> None:
        self._stopped = threading.Event()

    @property
    def cores(self) -> int:
        """One: tasks are what is spread over cores."""
        return 1

    def stop(self) -> None:
        """End every task at its next word."""
        self._stopped.set()

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Look whether to stop.

        Raises:
            Cancelled: all were stopped.
        """
        del task, done, total
        if self._stopped.is_set():
            raise Cancelled

    def notice(self, code: str, **parameters: Parameter) -> None:
        """Drop it: two hundred fits would say the same."""


def task(function: Callable[..., None], *arguments: Any) -> Task:
    """A call to be made later, on one thread of every library."""

    def call() -> None:
        # The number of a model's threads is a thread's own setting.
        with own_thread():
            function(*arguments)

    return call


def spread(
    phases: Sequence[Sequence[Task]], cores: int, context: TaskContext, look: Callable[[int], None]
) -> bool:
    """Run all tasks of a phase on so many cores, then those of the next one.

    Args:
        phases: tasks, made by `task`.
        cores: >= 1.
        context: the tasks'; stopped where `look` or a task raises.
        look: called before a phase begins and then ten times a second, and told how many tasks ended since;
            raises `Cancelled` to stop.

    Returns:
        False where it was stopped.
    """
    with one_thread(), ThreadPoolExecutor(max_workers=max(1, cores)) as pool:
        for tasks in phases:
            try:
                # What was stopped before it began begins nothing, however fast its tasks are.
                look(0)
                _wait(pool, tasks, look)
            except Cancelled:
                context.stop()
                return False
            except BaseException:
                context.stop()
                raise
    return True


def _wait(pool: ThreadPoolExecutor, tasks: Sequence[Task], look: Callable[[int], None]) -> None:
    running = {pool.submit(one) for one in tasks}
    try:
        while running:
            finished, running = wait(running, timeout=_LOOK, return_when=FIRST_COMPLETED)
            for one in finished:
                one.result()
            look(len(finished))
    except BaseException:
        for one in running:
            one.cancel()
        raise
