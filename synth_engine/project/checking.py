"""Looks at everything in a project file and names what does not hold.

Changes nothing and raises for nothing that is wrong inside the file: damage is the answer, no
error.
"""

from __future__ import annotations

import contextlib
import json
import struct
import time
from typing import TYPE_CHECKING, Any

import apsw

from synth_engine.contracts.proof import Finding
from synth_engine.crypto import PAGE_BYTES, sha256
from synth_engine.project.connection import RawFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from synth_engine.project.connection import FileKey

_TRIES = 3
_LOG_HEAD, _FRAME_HEAD = 32, 24
_PAUSE_SECONDS = 0.05


def references(document: object) -> Iterator[tuple[str, int]]:
    """(digest, size) of every blob that a JSON value names, however deep."""
    waiting: list[Any] = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if {"kind", "digest", "size"} <= value.keys():
                yield str(value["digest"]), value["size"]
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def check_pages(path: Path, key: FileKey, *, others_write: bool) -> Iterator[Finding]:
    """Ask the seal of every page, those that hold nothing too.

    Args:
        path: the file.
        key: its key.
        others_write: another process may be writing the very page that is being read; what it wrote
            holds a moment later.
    """
    seal = key.seal
    waiting: dict[int, bytes] | None = None
    with RawFile(path) as raw:
        for number in raw.page_numbers():
            for attempt in range(_TRIES if others_write else 1):
                if attempt:
                    time.sleep(_PAUSE_SECONDS)
                if seal.holds(raw.page(number), number):
                    break
            else:
                # A crash while pages were folded in leaves half of one; the log beside the file has it whole.
                waiting = _waiting(path) if waiting is None else waiting
                if number not in waiting or not seal.holds(waiting[number], number):
                    yield Finding("page", str(number))


def _waiting(path: Path) -> dict[int, bytes]:
    """Newest committed page of each number in the write-ahead log (SQLite, "WAL-mode File Format").

    Frames of an earlier turn of the log bear other salts; what follows the last commit was never done.
    """
    found: dict[int, bytes] = {}
    begun: dict[int, bytes] = {}
    with contextlib.suppress(OSError), path.with_name(f"{path.name}-wal").open("rb") as log:
        head = log.read(_LOG_HEAD)
        while len(frame := log.read(_FRAME_HEAD + PAGE_BYTES)) == _FRAME_HEAD + PAGE_BYTES:
            number, pages = struct.unpack(">II", frame[:8])
            if frame[8:16] != head[16:24]:
                break
            begun[number] = frame[_FRAME_HEAD:]
            if pages:  # how large the file is after this commit
                found |= begun
                begun = {}
    return found


def _structure(connection: apsw.Connection) -> Iterator[Finding]:
    # The texts of integrity_check may quote names of ours only, but a count is all anybody needs.
    rows = connection.execute("PRAGMA integrity_check").fetchall()
    if rows != [("ok",)]:
        yield Finding("structure", str(len(rows)))


def _blobs(connection: apsw.Connection, sizes: dict[str, int]) -> Iterator[Finding]:
    listed = connection.execute("SELECT digest, size FROM blobs ORDER BY digest").fetchall()
    for digest, size in listed:
        sizes[str(digest)] = int(str(size))
        row = connection.execute("SELECT body FROM blobs WHERE digest = ?", (digest,)).fetchone()
        body = b"" if row is None else bytes(row[0])
        if sha256(body) != digest or len(body) != size:
            yield Finding("blob", str(digest))


def _documents(connection: apsw.Connection, sizes: dict[str, int]) -> Iterator[Finding]:
    rows = connection.execute("SELECT name, body FROM documents ORDER BY name").fetchall()
    for name, text in rows:
        try:
            body = json.loads(str(text))
        except (ValueError, RecursionError):
            body = None
        if not isinstance(body, dict):
            yield Finding("document", str(name))
            continue
        for digest, size in references(body):
            if sizes.get(digest) != size:
                yield Finding("reference", f"{name}: {digest}")


def _audit(connection: apsw.Connection) -> Iterator[Finding]:
    # Only that the rows are whole; what they say and prove is `audit.verify`'s business.
    rows = connection.execute("SELECT sequence, body, digest FROM audit ORDER BY sequence")
    for expected, (sequence, body, digest) in enumerate(rows):
        if sequence != expected:
            yield Finding("order", str(sequence))
            return
        if sha256(bytes(body)) != digest:
            yield Finding("entry", str(sequence))


def check_content(connection: apsw.Connection) -> Iterator[Finding]:
    """Structure, blobs, documents, log rows; a part that cannot be read at all is one finding."""
    sizes: dict[str, int] = {}
    # Generators: each begins to read only when its turn comes, inside the `try`.
    parts: dict[str, Iterator[Finding]] = {
        "structure": _structure(connection),
        "blobs": _blobs(connection, sizes),
        "documents": _documents(connection, sizes),
        "audit": _audit(connection),
    }
    for name, part in parts.items():
        try:
            yield from part
        except (apsw.CorruptError, apsw.NotADBError):
            yield Finding("unreadable", name)
