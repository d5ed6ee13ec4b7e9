"""From "17 of 60" to a fraction and a time left: the parent's side of progress."""

from __future__ import annotations

from dataclasses import dataclass, field

# Below this share of the work an estimate of the rest would be a guess.
LEAST_FRACTION = 0.05
LEAST_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class ProgressState:
    """How far a job is.

    Attributes:
        fraction: 0-1, never falling; None while nothing with a known size was reported.
        task: name of the task reported last.
        seconds: since the start.
        seconds_left: estimate, or None while it would be a guess.
        tasks: (name, done, total or None) in order of first report.
        spans: of each task, seconds since the start at its first and its last report.
    """

    fraction: float | None = None
    task: str = ""
    seconds: float = 0.0
    seconds_left: float | None = None
    tasks: tuple[tuple[str, int, int | None], ...] = ()
    spans: tuple[tuple[float, float], ...] = ()


@dataclass(slots=True)
class ProgressTree:
    """Collects reports. A task's children are the tasks whose names begin with its name and a dot."""

    _tasks: dict[str, tuple[int, int | None]] = field(default_factory=dict)
    _spans: dict[str, tuple[float, float]] = field(default_factory=dict)
    _last: str = ""
    _fraction: float = 0.0

    def report(self, task: str, done: int, total: int | None, at: float = 0.0) -> None:
        """Take one report, made so many seconds after the start."""
        self._tasks[task] = (done, total)
        self._spans[task] = (self._spans.get(task, (at, at))[0], at)
        self._last = task

    @property
    def last(self) -> str:
        """Task that was reported last; blank before the first report."""
        return self._last

    def _present(self) -> float | None:
        """Fraction over top tasks of known size: a task's own count plus its running children's share."""
        shares = []
        for name, (done, total) in self._tasks.items():
            if total is None or total <= 0 or self._has_parent(name):
                continue
            inside = [
                d / t
                for child, (d, t) in self._tasks.items()
                if child.startswith(name + ".") and t and d < t
            ]
            shares.append(min((done + (max(inside) if inside else 0.0)) / total, 1.0))
        return sum(shares) / len(shares) if shares else None

    def _has_parent(self, name: str) -> bool:
        parts = name.split(".")
        return any(".".join(parts[:i]) in self._tasks for i in range(1, len(parts)))

    def state(self, seconds: float) -> ProgressState:
        """A snapshot after so many seconds."""
        present = self._present()
        tasks = tuple((name, done, total) for name, (done, total) in self._tasks.items())
        spans = tuple(self._spans.values())
        if present is None:
            return ProgressState(None, self._last, seconds, None, tasks, spans)
        self._fraction = max(self._fraction, present)
        left = None
        if self._fraction >= LEAST_FRACTION and seconds >= LEAST_SECONDS:
            left = seconds * (1 - self._fraction) / self._fraction
        return ProgressState(self._fraction, self._last, seconds, left, tasks, spans)
