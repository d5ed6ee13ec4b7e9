"""How the command line speaks: one JSON document on stdout, people's text and progress on stderr."""

from __future__ import annotations

import json
import re
import sys
import time
from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.contracts.tasks import TASKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synth_engine.contracts.errors import SynthError
    from synth_engine.contracts.frames import Frame
    from synth_engine.jobs import Job

_BAR = 24
_FRAME_SECONDS = 0.1
_MINUTE = 60
# Control signs but tab and line feed, marks of direction, halves of a pair (which no terminal can print).
_COMMANDS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def shown(text: str) -> str:
    """A text as it may go to a terminal: signs that command it, or turn the line around, are spelt out.

    Names of files, columns and tables come from strangers. JSON stays what it was: it knows the same spelling.
    """
    return _COMMANDS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def emit(body: object) -> None:
    """Print the one JSON document."""
    text = json.dumps(body, indent=2, ensure_ascii=False, allow_nan=False)
    sys.stdout.write(shown(text) + "\n")


def say(text: str = "") -> None:
    """Print a line for people on stdout (commands without ``--json``)."""
    sys.stdout.write(shown(text) + "\n")


def tell(text: str) -> None:
    """Print a line for people on stderr."""
    sys.stderr.write(shown(text) + "\n")


def show_error(error: SynthError, *, as_json: bool) -> None:
    """Print ``cloister: CODE: what happened. What to do.``, as an object with ``--json``."""
    what, meaning, to_do = api.message(error)
    tell(f"cloister: {error.code}: {what} {to_do}".rstrip())
    if as_json:
        body = {"code": error.code, "what": what, "meaning": meaning, "to_do": to_do}
        emit({"error": {**body, "parameters": error.parameters}})


def notices_json(notices: Sequence[api.Notice]) -> list[dict[str, str]]:
    """Notices as JSON: code and texts."""
    found = []
    for one in notices:
        what, meaning, to_do = api.texts(one.code, **one.parameters)
        found.append({"code": one.code, "what": what, "meaning": meaning, "to_do": to_do})
    return found


def tell_notices(notices: Sequence[api.Notice]) -> None:
    """Print notices on stderr: they must not be missed, whatever the command."""
    for one in notices_json(notices):
        tell(f"cloister: {one['code']}: {one['what']} {one['meaning']} {one['to_do']}")


def tell_job_notices(job: Job) -> None:
    """Print what a job found worth knowing, each once, on stderr."""
    told: list[tuple[str, str, str]] = []
    for code, parameters in job.notices:
        said = api.texts(code, **parameters)
        if said not in told:
            told.append(said)
            tell(f"cloister: {code}: {' '.join(said)}")


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print aligned columns."""
    widths = [max(len(row[i]) for row in [header, *rows]) for i in range(len(header))]
    for row in [header, *rows]:
        say("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def duration(seconds: float) -> str:
    """A time for people: ``0.8 s``, ``42 s``, ``3 min 05 s``."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), _MINUTE)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"


class Bar:
    """A progress bar on stderr where that is a terminal; silent elsewhere."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._shown = sys.stderr.isatty()
        self._last = 0.0
        self.job: Job | None = None

    def started(self, job: Job) -> None:
        """Remember the job whose progress is shown."""
        self.job = job

    def __call__(self, frame: Frame) -> None:
        """Redraw, at most ten times a second."""
        if not self._shown or self.job is None:
            return
        moment = time.monotonic()
        if frame.is_terminal:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            return
        if frame.type != "progress" or moment - self._last < _FRAME_SECONDS:
            return
        self._last = moment
        at = self.job.progress
        filled = round(_BAR * (at.fraction or 0.0))
        left = "" if at.seconds_left is None else f"  {duration(at.seconds_left)} left"
        bar = "█" * filled + "·" * (_BAR - filled)
        sys.stderr.write(f"\r\x1b[K{self._label:<10} {bar} {TASKS.get(at.task, at.task)}{left}")
        sys.stderr.flush()
