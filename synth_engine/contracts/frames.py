"""The worker protocol: one JSON object a line, at most 64 KiB, codes and safe numbers only.

parent -> child   request (first line: job kind, parameters, secrets) and cancel
child -> parent   hello, task, progress, notice, artifact, figure, heartbeat, part, then exactly one of
                  succeeded / failed / cancelled

`encode` and `decode` are the only two doors; what `decode` returns is checked.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.errors import Bug

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION = 1
LARGEST = 64 * 1024
PART, MOST_PARTS = (
    24 * 1024,
    400,
)  # characters of a part of an answer too long for one line; parts of an answer
TERMINAL = frozenset({"succeeded", "failed", "cancelled"})
KNOWN = frozenset(
    {"request", "cancel", "hello", "task", "progress", "notice", "artifact", "figure", "heartbeat"}
    | {"part"}
    | TERMINAL
)


@dataclass(frozen=True, slots=True)
class Frame:
    """One message.

    Attributes:
        type: one of `KNOWN`.
        job: id of the job.
        seq: gapless from 0 in each direction.
        body: fields of that type.
    """

    type: str
    job: str
    seq: int
    body: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_terminal(self) -> bool:
        """Whether this is the last frame of its job."""
        return self.type in TERMINAL


def encode(frame: Frame) -> bytes:
    """One line, newline included.

    Raises:
        Bug: ``WORKER.PROTOCOL`` if it would be longer than `LARGEST` or holds NaN.
    """
    try:
        text = json.dumps(
            {"v": VERSION, "seq": frame.seq, "job": frame.job, "type": frame.type, **frame.body},
            separators=(",", ":"),
            allow_nan=False,
        )
    except ValueError as error:
        raise Bug("WORKER.PROTOCOL") from error
    line = text.encode() + b"\n"
    if len(line) > LARGEST:
        raise Bug("WORKER.PROTOCOL")
    return line


def decode(untrusted_line: bytes) -> Frame:
    """Read one line.

    Raises:
        Bug: ``WORKER.PROTOCOL`` for anything that is not a frame of this version.
    """
    if len(untrusted_line) > LARGEST:
        raise Bug("WORKER.PROTOCOL")
    try:
        untrusted = json.loads(untrusted_line)
        version = untrusted.pop("v")
        kind, job, seq = untrusted.pop("type"), untrusted.pop("job"), untrusted.pop("seq")
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
        raise Bug("WORKER.PROTOCOL") from error
    valid = (
        version == VERSION and isinstance(kind, str) and isinstance(job, str) and type(seq) is int
    )
    if not valid or kind not in KNOWN:
        raise Bug("WORKER.PROTOCOL")
    return Frame(kind, job, seq, untrusted)
