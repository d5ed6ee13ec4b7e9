"""Watches an event loop: a heartbeat in the window's thread, and beside it a sampler that names who holds it up.

The heartbeat is a timer of 1 ms; a stall is the time from one beat to the next, less the millisecond. When a beat
is late by more than `SUSPECT` the sampler, a thread of its own, keeps where the window's thread stands, so that a
long stall comes with its culprits. It also keeps whether that thread was working or waiting for the processor: a
machine that does other things as well stalls every program.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QTimer

SUSPECT = 0.05
"""Seconds after which a late beat is looked into."""
EVERY = 0.01
_DEPTH = 6


@dataclass
class Stall:
    """One long stall: seconds by the clock, seconds that the thread worked, and where it was seen."""

    wall: float
    worked: float
    during: str
    stacks: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        """A line for each place."""
        head = (
            f"{self.wall * 1000:.0f} ms ({self.worked * 1000:.0f} ms of work) while {self.during}"
        )
        return "\n    ".join(
            [head, *(f"{many} x {where}" for where, many in self.stacks.most_common(3))]
        )


class Watchdog(QObject):
    """Begin it in the window's thread; say what is done with `phase`; `end` it, then read the figures."""

    def __init__(self) -> None:
        super().__init__()
        self.walls: dict[str, list[float]] = {}
        self.works: dict[str, list[float]] = {}
        self.stalls: list[Stall] = []
        self._phase = "beginning"
        self._seen: Counter[str] = Counter()
        self._last = time.perf_counter()
        self._worked = time.thread_time()
        self._thread_id = threading.get_ident()
        self._stop = threading.Event()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._sampler = threading.Thread(target=self._sample, name="watchdog", daemon=True)

    def begin(self) -> None:
        """Watch from now on."""
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer.start()
        self._sampler.start()

    def phase(self, name: str) -> None:
        """What comes next is called so."""
        self._phase = name

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._stop.set()
        self._sampler.join(5)

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        wall, work = max(now - self._last - 0.001, 0.0), worked - self._worked
        self.walls.setdefault(self._phase, []).append(wall)
        self.works.setdefault(self._phase, []).append(work)
        if wall > SUSPECT:
            self.stalls.append(Stall(wall, work, self._phase, Counter(self._seen)))
        self._seen.clear()
        self._last, self._worked = time.perf_counter(), time.thread_time()

    def _sample(self) -> None:
        while not self._stop.wait(EVERY):
            if time.perf_counter() - self._last < SUSPECT:
                continue
            frame = sys._current_frames().get(self._thread_id)
            if frame is not None:
                self._seen[_where(traceback.extract_stack(frame))] += 1

    # -- figures ------------------------------------------------------------------------------

    def worst(self, phase: str = "") -> float:
        """Longest stall, in seconds by the clock."""
        return max(self._all(self.walls, phase), default=0.0)

    def worst_work(self, phase: str = "") -> float:
        """Longest that the window's thread itself worked between two beats, in seconds."""
        return max(self._all(self.works, phase), default=0.0)

    def percentile(self, share: float, phase: str = "") -> float:
        """Below which a share of the stalls lie, in seconds; every millisecond of a stall counts, not every beat.

        A person meets a stall at a moment, not at a beat: a stall of 200 ms lasts as long as 200 beats.
        """
        found = sorted(self._all(self.walls, phase))
        total = sum(one + 0.001 for one in found)
        passed = 0.0
        for one in found:
            passed += one + 0.001
            if passed >= share * total:
                return one
        return 0.0

    def per_beat(self, share: float, phase: str = "") -> float:
        """Below which a share of the beats lie, in seconds."""
        found = sorted(self._all(self.walls, phase))
        return found[min(int(share * len(found)), len(found) - 1)] if found else 0.0

    def _all(self, kept: dict[str, list[float]], phase: str) -> list[float]:
        chosen = [kept.get(phase, [])] if phase else list(kept.values())
        return [one for each in chosen for one in each]

    def report(self) -> str:
        """Figures by phase, then every long stall with its culprits."""
        lines = [
            f"{'phase':<28}{'beats':>8}{'longest':>10}{'work':>9}{'p99':>8}{'p99 of time':>13}  (ms)"
        ]
        for name in [*self.walls, ""]:
            beats = len(self._all(self.walls, name))
            lines.append(
                f"{name or 'all':<28}{beats:>8}{self.worst(name) * 1000:>10.1f}"
                f"{self.worst_work(name) * 1000:>9.1f}{self.per_beat(0.99, name) * 1000:>8.1f}"
                f"{self.percentile(0.99, name) * 1000:>13.1f}"
            )
        longest = sorted(self.stalls, key=lambda one: -one.wall)[:12]
        return "\n".join([*lines, *(str(one) for one in longest)])


def _where(stack: traceback.StackSummary) -> str:
    """The innermost frames of ours, innermost first."""
    ours = [one for one in stack if "/desktop/" in one.filename or "/synth_engine/" in one.filename]
    chosen = (ours or list(stack))[-_DEPTH:]
    places = [
        f"{one.filename.rsplit('/', 1)[-1]}:{one.lineno} {one.name}" for one in reversed(chosen)
    ]
    return " < ".join(places)
