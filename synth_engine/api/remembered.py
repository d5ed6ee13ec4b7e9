"""How far this machine has seen each project's log go, so that an older copy put in its place is noticed.

One small file a project in the settings folder: number of records and digest of the newest one, under a
name that says nothing of the project. It is a help on one machine, not a proof: whoever can write there
can change it; a checkpoint held outside is the proof. The site may switch it off (`site.LogSettings`).
Must never make an opening fail.
"""

from __future__ import annotations

import contextlib
import json
import os
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from synth_engine import crypto
from synth_engine.api import site
from synth_engine.audit.checkpoints import read_checkpoint
from synth_engine.contracts import inputs
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    from synth_engine.audit.checkpoints import Head
    from synth_engine.project import Project

_LARGEST: Final = 10_000
_HEAD: Final = "audit-checkpoint.txt"
_LARGEST_HEAD: Final = 64 * 1024
_NEWEST: Final = 5


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know about a project: a code of the catalogue and its parameters."""

    code: str
    parameters: dict[str, str | int]


def _file(project: Project) -> Path | None:
    if not site.log_settings().heads:
        return None
    folder = site.folders()[-1]
    # A folder that was named is made by whoever named it; one's own is made when it is needed.
    if os.environ.get(site.VARIABLE) and not folder.is_dir():
        return None
    name = crypto.keyed_fingerprint(project.project_secret, b"remembered head")
    return folder / "heads" / f"{name[:32]}.json"


def keep(project: Project) -> None:
    """Remember how far the log goes now. What stands in the way is no error."""
    # An encrypted file can be damaged in just this place: that is for `check` to say.
    with contextlib.suppress(OSError, SynthError):
        path, last = _file(project), project.audit_last()
        if path is None or last is None:
            return
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        body = {"v": 1, "count": last.sequence + 1, "digest": last.digest}
        beside = path.with_suffix(f".{os.getpid()}.partial")
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(json.dumps(body).encode())
        beside.replace(path)


def _seen(project: Project) -> tuple[int, str] | None:
    """Count and digest that were remembered (and are not believed to be well-formed)."""
    try:
        path = _file(project)
        if path is None:
            return None
        body: Any = json.loads(inputs.small(path, _LARGEST))
        if not isinstance(body, dict) or body.get("v") != 1:
            return None
        count, digest = body.get("count"), body.get("digest")
    except (OSError, ValueError, RecursionError):
        return None
    return (count, digest) if type(count) is int and isinstance(digest, str) else None


def compared(project: Project) -> Notice | None:
    """Hold the log against what this machine remembers; None where it fits or nothing is remembered.

    Returns:
        ``AUDIT.OLDER`` (have, seen), ``AUDIT.FORKED`` (position).
    """
    seen, last = _seen(project), project.audit_last()
    if seen is None or seen[0] < 1:
        return None
    have = 0 if last is None else last.sequence + 1
    if have < seen[0]:
        return Notice("AUDIT.OLDER", {"have": have, "seen": seen[0]})
    row = project.audit_row(seen[0] - 1)
    if row is None or row.digest != seen[1]:
        return Notice("AUDIT.FORKED", {"position": seen[0] - 1})
    return None


def delivered_heads(project: Project) -> tuple[bytes, ...]:
    """Checkpoints of the newest releases, as far as they still lie where they were delivered."""
    return tuple(body for body, _ in _delivered(project).values())


def _delivered(project: Project) -> dict[str, tuple[bytes, Head]]:
    return {
        place: (body, head)
        for place, body in _found(project).items()
        if (head := _head(body)) is not None
    }


def _head(untrusted: bytes) -> Head | None:
    # Something else may lie there by now; whether a release is genuine is `verify`'s to say.
    try:
        return read_checkpoint(untrusted, None)
    except ValueError:
        return None


def _found(project: Project) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for row in (project.document("releases") or {}).get("releases", ())[-_NEWEST:]:
        with contextlib.suppress(OSError, ValueError, KeyError, zipfile.BadZipFile):
            folder = Path(row["folder"])
            if folder.is_dir():
                with inputs.opened(folder / _HEAD) as stream:
                    found[str(folder)] = stream.read(_LARGEST_HEAD)
            elif folder.is_file():
                with zipfile.ZipFile(folder) as packed:
                    names = packed.NameToInfo
                    inside = f"{folder.stem}/{_HEAD}"
                    with packed.open(_HEAD if _HEAD in names else inside) as stream:
                        found[str(folder)] = stream.read(_LARGEST_HEAD)
    return found


def behind_release(project: Project) -> Notice | None:
    """Whether a delivered release covers more records than the log has: ``AUDIT.BEHIND_RELEASE`` (path).

    Only numbers are compared, so that opening stays quick; `Session.check` holds the roots against the log.
    """
    last = project.audit_last()
    have = 0 if last is None else last.sequence + 1
    for place, (_, head) in _delivered(project).items():
        if head.size > have:
            return Notice("AUDIT.BEHIND_RELEASE", {"path": place})
    return None
