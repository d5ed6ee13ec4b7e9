"""The side note: what happened to a project while its log could not be written.

A wrong passphrase has no key to write the log with, and a project opened read-only must not be changed.
Both are noted in `PROJECT.attempts`, a small file beside the project that is only added to; the next
opening for writing takes the notes into the log in its own transaction, then removes the file. Nothing in
it is secret, and nothing in it is believed: whoever may write in the folder can change or remove it
before it is taken (docs/audit-log.md says so). Must never make an opening fail that would have succeeded.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Protocol

from synth_engine.audit.records import append
from synth_engine.contracts.plan import canonical_json
from synth_engine.contracts.storage import AuditStore, DocumentStore
from synth_engine.crypto import sha256

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ENDING: Final = ".attempts"
DOCUMENT: Final = "attempts"
LARGEST: Final = 128 * 1024
FAILED, READ_ONLY, UNMASKED = "failed", "read-only", "unmasked"
EXPORTED, FULL = "exported", "full"
_ACTIONS: Final = {
    FAILED: "open",
    READ_ONLY: "open",
    UNMASKED: "unmask",
    EXPORTED: "export",
    FULL: "note",
}
_LONGEST: Final = 200
_CODE = re.compile(r"[A-Z_.]{0,60}")
_KEYS: Final = frozenset({"v", "at", "what", "code", "said", "actor", "host", "pid"})


class Log(AuditStore, DocumentStore, Protocol):
    """A project file, as much of it as taking needs."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One line of the note.

    Attributes:
        at: time by the machine's clock, ISO 8601, UTC.
        what: `FAILED`, `READ_ONLY`, `UNMASKED`, `EXPORTED` or `FULL`.
        code: error code of a failed opening, or "".
        said: what was looked at, such as ``rows 0 to 50``, or "".
        actor, host, pid: who, where, in which process.
    """

    at: str
    what: str
    code: str
    said: str
    actor: str
    host: str
    pid: int


def note_of(project: Path) -> Path:
    """Where a project's side note is."""
    return project.with_name(project.name + ENDING)


def _line(one: Attempt) -> bytes:
    body = {name: getattr(one, name) for name in _KEYS - {"v"}}
    return canonical_json({"v": 1, **body}) + b"\n"


def note(project: Path, one: Attempt) -> bool:
    """Add a line to the note; say whether that could be done (a read-only medium is no error).

    The note stops growing at `LARGEST` bytes, with a line that says so: the first attempts are kept,
    because a later flood could otherwise wash them away.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
    with contextlib.suppress(OSError, ValueError):
        # Whoever may use the project may add to its note: it has the project's own permissions.
        mode = project.stat().st_mode & 0o666
        handle = os.open(note_of(project), flags, mode)
        try:
            size = os.fstat(handle).st_size
            full = _line(Attempt(one.at, FULL, "", "", one.actor, one.host, one.pid))
            if size + len(full) > LARGEST:
                return False
            line = _line(one)
            # One write: two processes that add at the same moment do not mix their lines.
            os.write(handle, full if size + len(line) + len(full) > LARGEST else line)
            os.fsync(handle)
        finally:
            os.close(handle)
        return True
    return False


def _parse(untrusted_line: bytes) -> Attempt | None:
    """A line, or None for what `note` never writes."""
    try:
        body: Any = json.loads(untrusted_line)
        if not isinstance(body, dict) or body.keys() != _KEYS:
            return None
        texts = [body[name] for name in ("at", "what", "code", "said", "actor", "host")]
        sound = (
            body["v"] == 1
            and all(isinstance(text, str) and len(text) <= _LONGEST for text in texts)
            and all(text.isprintable() for text in texts)  # no line break, no half of a sign
            and body["what"] in _ACTIONS
            and _CODE.fullmatch(body["code"]) is not None
            and type(body["pid"]) is int
            and datetime.fromisoformat(body["at"]).tzinfo is not None
        )
    except (ValueError, RecursionError):
        return None
    return Attempt(**{name: body[name] for name in _KEYS - {"v"}}) if sound else None


def _read(project: Path) -> bytes:
    """The note, as far as it may be long; nothing where there is none."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(note_of(project), flags)
    except OSError:
        return b""
    with os.fdopen(handle, "rb") as stream, contextlib.suppress(OSError):
        return stream.read(LARGEST)
    return b""


def take(
    store: Log, project: Path, *, at: datetime, actor: str, versions: Mapping[str, str]
) -> tuple[int, bytes]:
    """Copy the notes into the log, inside the transaction of the opening; `clear` removes them after it.

    Notes that an earlier opening took and was killed before it could remove are not taken twice.

    Args:
        store: the project, in a transaction.
        project: its path.
        at: the present.
        actor: who opens.
        versions: as for `append`.

    Returns:
        How many notes were taken, and the bytes that `clear` may remove.
    """
    held = _read(project)
    if not held:
        return 0, b""
    known = store.document(DOCUMENT) or {}
    size = int(known.get("size", 0))
    fresh = held[size:] if known.get("sha256") == sha256(held[:size]) else held
    if not fresh:
        return 0, held
    digests = {"note": sha256(held)}
    found = [_parse(line) for line in fresh.removesuffix(b"\n").split(b"\n")]
    for one in found:
        if one is not None:
            append(
                store,
                at=at,
                actor=one.actor,
                action=_ACTIONS[one.what],
                subject=f"noted {one.at} on {one.host}, process {one.pid}",
                outcome=one.what,
                reason=one.code or one.said,
                versions=versions,
                digests=digests,
            )
    unreadable = found.count(None)
    if unreadable:
        append(
            store,
            at=at,
            actor=actor,
            action="note",
            outcome="unreadable",
            reason=f"{unreadable} lines are not as Cloister writes them",
            versions=versions,
            digests=digests,
        )
    store.put_document(DOCUMENT, {"v": 1, "size": len(held), "sha256": sha256(held)})
    return len(found), held


def clear(project: Path, taken: bytes) -> None:
    """Remove the note once what it held is in the log; one that grew meanwhile stays for the next opening."""
    if not taken:
        return
    path = note_of(project)
    with contextlib.suppress(OSError):
        if path.lstat().st_size <= len(taken):
            path.unlink()
