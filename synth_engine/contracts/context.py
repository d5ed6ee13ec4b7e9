"""What a long computation is given by whoever runs it: progress (which is the cancel check) and notices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from synth_engine.contracts.errors import Parameter


class Context(Protocol):
    """Handed to readers, synthesizers, metrics and report writers."""

    @property
    def cores(self) -> int:
        """How many cores the job may use (>= 1). Must never change a result."""
        ...

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Say how far a task is. Call it often: it is also the cancel check.

        Args:
            task: short stable name such as ``fit`` or ``metric.detection``; never a cell value.
            done: units done.
            total: units in all, or None when unknown.

        Raises:
            Cancelled: somebody asked to stop.
        """
        ...

    def notice(self, code: str, **parameters: Parameter) -> None:
        """Pass on a catalogued notice (code and safe parameters only)."""
        ...


class SilentContext:
    """A context nobody listens to: one core, never cancelled. For scripts and tests."""

    def __init__(self, cores: int = 1) -> None:
        self._cores = cores

    @property
    def cores(self) -> int:
        """How many cores the job may use."""
        return self._cores

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Ignore it."""

    def notice(self, code: str, **parameters: Parameter) -> None:
        """Ignore it."""
