"""What a worker has said so far: checked, and bounded whatever it says. Starts nothing and waits for nothing.

A worker holds a stranger's file and a dozen libraries in C: its frames are read as if that file had written them.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.catalogue import CATALOGUE
from synth_engine.contracts.errors import Bug, SynthError, error_of
from synth_engine.contracts.frames import MOST_PARTS, Frame
from synth_engine.contracts.storage import BlobRef
from synth_engine.jobs.progress import ProgressTree

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST_TASKS, MOST_FIGURES, MOST_ARTIFACTS = 10_000, 10_000, 1_000_000
MOST_NOTICES = 1_000
LONGEST_NAME, LONGEST_TEXT = 200, 4_000  # of a task, and of a parameter of an error
_MOST_PARAMETERS = 32
_LARGEST_COUNT = 2**53


@dataclass(slots=True)
class Heard:
    """All that one worker said.

    Attributes:
        job: id of the job; frames of another are refused.
        clock: seconds since the job began.
        tree: progress.
        artifacts: blobs it announced.
        figures: lines of the scorecard it has measured.
        notices: what it found worth knowing: a code of the catalogue, and parameters that can be shown.
        peak: most memory it reported (bytes), None if it never did.
        answer: of a job that succeeded.
        error: of a job that failed.
        terminal: its last frame.
    """

    job: str
    clock: Callable[[], float] = lambda: 0.0
    tree: ProgressTree = field(default_factory=ProgressTree)
    artifacts: list[BlobRef] = field(default_factory=list)
    figures: list[dict[str, Any]] = field(default_factory=list)
    notices: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    peak: int | None = None
    answer: Mapping[str, Any] = field(default_factory=dict)
    error: SynthError | None = None
    terminal: Frame | None = None
    _expected: int = 0
    _tasks: set[str] = field(default_factory=set)
    _parts: list[str] = field(default_factory=list)

    def take(self, frame: Frame) -> None:
        """Check a frame and keep what it says.

        Raises:
            Bug: ``WORKER.PROTOCOL`` for a frame out of turn, of another job, after the last one, without its
                fields, or one of too many.
        """
        if frame.seq != self._expected or frame.job != self.job or self.terminal is not None:
            raise Bug("WORKER.PROTOCOL")
        try:
            self._take(frame)
        except (KeyError, TypeError, ValueError, ArithmeticError, RecursionError) as error:
            raise Bug("WORKER.PROTOCOL") from error
        self._expected += 1

    def _take(self, frame: Frame) -> None:
        body = frame.body
        if frame.type == "progress":
            self._progress(str(body["task"]), body["done"], body["total"])
        elif frame.type == "artifact":
            _room(self.artifacts, MOST_ARTIFACTS)
            self.artifacts.append(BlobRef.from_json(body))
        elif frame.type == "figure":
            _room(self.figures, MOST_FIGURES)
            self.figures.append(dict(body))
        elif frame.type == "notice":
            _room(self.notices, MOST_NOTICES)
            self.notices += _notice(body)
        elif frame.type == "part":
            _room(self._parts, MOST_PARTS)
            self._parts.append(str(body["text"]))
        elif frame.type == "heartbeat":
            self.peak = max(self.peak or 0, _count(body["peak_bytes"]))
        elif frame.is_terminal:
            if frame.type == "succeeded":
                self.answer = self._answer(body)
            elif frame.type == "failed":
                self.error = _error(body)
            self.terminal = frame

    def _progress(self, task: str, done: object, total: object) -> None:
        if task not in self._tasks:
            _room(self._tasks, MOST_TASKS)
            if len(task) > LONGEST_NAME:
                raise ValueError
            self._tasks.add(task)
        self.tree.report(task, _count(done), None if total is None else _count(total), self.clock())

    def _answer(self, body: Mapping[str, Any]) -> Mapping[str, Any]:
        """The answer in a last frame, or in the parts before it (ValueError, TypeError where they are none)."""
        if "parts" in body and body["parts"] != len(self._parts):
            raise ValueError
        found = json.loads("".join(self._parts)) if "parts" in body else body.get("summary", {})
        if not isinstance(found, dict):
            raise TypeError
        return found


def _room(held: Any, most: int) -> None:
    """Refuse one more than the most (ValueError)."""
    if len(held) >= most:
        raise ValueError


def _count(untrusted: object) -> int:
    """A number of things, none negative and none absurd (ValueError)."""
    if isinstance(untrusted, bool) or not isinstance(untrusted, int | float):
        raise ValueError  # noqa: TRY004 - one kind of answer for whatever is no count
    found = int(untrusted)
    if not 0 <= found <= _LARGEST_COUNT:
        raise ValueError
    return found


def _notice(body: Mapping[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The notice that a worker gives; none where its code is no notice of the catalogue's."""
    code = str(body["code"])
    entry = CATALOGUE.get(code)
    if entry is None or entry.kind != "notice":
        return []
    shown = _shown(body.get("params", {}))
    return [(code, {name: value for name, value in shown.items() if name in entry.parameters})]


def _error(body: Mapping[str, Any]) -> SynthError:
    """The error that a worker reports: a code of the catalogue, and parameters that can be shown."""
    return error_of(str(body["code"]), **_shown(body.get("params", {})))


def _shown(params: object) -> dict[str, Any]:
    """Parameters of a message that can be shown: few, plain and short (ValueError)."""
    if not isinstance(params, dict) or len(params) > _MOST_PARAMETERS:
        raise ValueError
    for value in params.values():
        if not isinstance(value, str | int | float):
            raise ValueError  # noqa: TRY004 - one kind of answer for any frame that is none
        if isinstance(value, float) and not math.isfinite(value):
            raise ValueError
    return {
        str(name): one[:LONGEST_TEXT] if isinstance(one, str) else one
        for name, one in params.items()
    }
