"""The side note: kept small, believed in nothing, taken into the log once."""

from __future__ import annotations

import json
import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synth_engine import audit
from synth_engine.audit import attempts
from synth_engine.contracts.plan import canonical_json
from tests.helpers.logs import START, MemoryLog

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


class Store(MemoryLog):
    """A log and documents in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.documents: dict[str, dict[str, Any]] = {}

    def document(self, name: str) -> dict[str, Any] | None:
        """A document."""
        return self.documents.get(name)

    def put_document(self, name: str, body: Mapping[str, Any]) -> None:
        """Set one."""
        self.documents[name] = dict(body)

    def drop_document(self, name: str) -> None:
        """Remove one."""
        self.documents.pop(name, None)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Nothing to undo in memory."""
        yield


def one(number: int = 0, **more: Any) -> attempts.Attempt:
    """A failed opening."""
    said: dict[str, Any] = {
        "at": START.isoformat(),
        "what": attempts.FAILED,
        "code": "PROJECT.WRONG_PASSPHRASE",
    }
    said |= {"said": "", "actor": "eve", "host": "h", "pid": number}
    return attempts.Attempt(**(said | more))


def take(store: Store, project: Path) -> tuple[int, bytes]:
    """Take the note as an opening does."""
    return attempts.take(store, project, at=START, actor="owner", versions={})


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A file with a project's permissions."""
    path = tmp_path / "p.cloister"
    path.write_bytes(b"x")
    path.chmod(0o640)
    return path


def test_what_was_noted_stands_in_the_log_and_the_note_is_gone(project: Path) -> None:
    """Who, when, where and what failed; the note has the project's permissions and is removed."""
    assert all(attempts.note(project, one(number)) for number in range(3))
    note = attempts.note_of(project)
    if os.name == "posix":
        assert stat.S_IMODE(note.stat().st_mode) & ~0o640 == 0
    store = Store()
    count, taken = take(store, project)
    attempts.clear(project, taken)
    assert count == 3
    assert not note.exists()
    found = audit.entries(store.rows)
    assert [(e.actor, e.action, e.outcome, e.reason) for e in found] == [
        ("eve", "open", "failed", "PROJECT.WRONG_PASSPHRASE")
    ] * 3
    assert found[2].subject == f"noted {START.isoformat()} on h, process 2"


def test_a_note_that_could_not_be_removed_is_not_taken_twice(project: Path) -> None:
    """Killed between commit and removal: the same lines are known again, newer ones are taken."""
    attempts.note(project, one(1))
    store = Store()
    take(store, project)
    assert take(store, project)[0] == 0
    attempts.note(project, one(2))
    assert take(store, project)[0] == 1
    assert len(store.rows) == 2


def test_a_note_that_grew_meanwhile_stays(project: Path) -> None:
    """An attempt between reading and removing is not lost."""
    attempts.note(project, one(1))
    store = Store()
    _, taken = take(store, project)
    attempts.note(project, one(2))
    attempts.clear(project, taken)
    assert take(store, project)[0] == 1


def test_a_flood_is_bounded_and_said(project: Path) -> None:
    """Endless attempts fill the note to its bound; the first are kept and the log says that it was full."""
    for number in range(3_000):
        if not attempts.note(project, one(number, actor="x" * 200)):
            break
    assert attempts.note_of(project).stat().st_size <= attempts.LARGEST
    store = Store()
    take(store, project)
    found = audit.entries(store.rows)
    assert found[0].subject.endswith("process 0")
    assert (found[-1].action, found[-1].outcome) == ("note", "full")


@pytest.mark.skipif(os.name != "posix", reason="symbolic links need rights on Windows")
def test_a_link_in_its_place_is_not_followed(project: Path, tmp_path: Path) -> None:
    """A note cannot be led to another file, neither for writing nor for reading."""
    other = tmp_path / "other"
    other.write_bytes(b"mine")
    attempts.note_of(project).symlink_to(other)
    assert not attempts.note(project, one())
    assert other.read_bytes() == b"mine"
    assert take(Store(), project) == (0, b"")


def test_where_nothing_can_be_written_nothing_fails(tmp_path: Path) -> None:
    """No project, no folder: no note and no error."""
    assert not attempts.note(tmp_path / "gone" / "p.cloister", one())


LINE = canonical_json({"v": 1, **{n: getattr(one(), n) for n in attempts.Attempt.__slots__}})


@given(st.one_of(st.binary(max_size=200), st.integers(0, len(LINE) - 1)), st.integers(0, 255))
@settings(max_examples=150)
def test_nothing_in_a_note_is_believed(
    tmp_path_factory: pytest.TempPathFactory, what: bytes | int, byte: int
) -> None:
    """Junk and changed bytes never stop an opening, and never become texts a log cannot hold."""
    body = what if isinstance(what, bytes) else LINE[:what] + bytes([byte]) + LINE[what + 1 :]
    project = tmp_path_factory.mktemp("n") / "p"
    attempts.note_of(project).write_bytes(body)
    store = Store()
    take(store, project)
    assert audit.verify(store.rows).genuine
    for entry in audit.entries(store.rows):
        assert entry.outcome in {
            "failed",
            "read-only",
            "unmasked",
            "exported",
            "full",
            "unreadable",
        }


@pytest.mark.parametrize(
    "change",
    [
        {"v": 2},
        {"what": "ok"},
        {"code": "a cell value"},
        {"actor": "a\nb"},
        {"actor": "\ud800"},
        {"host": "x" * 201},
        {"pid": True},
        {"at": "yesterday"},
        {"more": 1},
    ],
)
def test_a_line_of_another_shape_is_counted_not_copied(
    project: Path, change: dict[str, object]
) -> None:
    """Only what Cloister writes becomes a record; the rest is one record that says how many."""
    body = json.dumps(json.loads(LINE) | change).encode()
    attempts.note_of(project).write_bytes(LINE + b"\n" + body + b"\n")
    store = Store()
    take(store, project)
    good, bad = audit.entries(store.rows)
    assert (good.outcome, bad.outcome, bad.actor) == ("failed", "unreadable", "owner")
    assert bad.reason.startswith("1 line")
