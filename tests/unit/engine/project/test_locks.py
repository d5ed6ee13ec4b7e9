"""Who may write: leftovers of a lock, what a message says, and forgetting the key while nobody works."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from synth_engine.contracts.catalogue import message
from synth_engine.contracts.errors import Bug, Environment, SynthError, UserFixable
from synth_engine.project import Project
from synth_engine.project.lock import WriterLock
from tests.helpers.projects import AT, PASSPHRASE, fill, make

ELSEWHERE = "another-computer\n4711\nsomebody\n0123456789abcdef\n"


def side(path: Path) -> Path:
    """The lock's side file."""
    return path.with_name(path.name + ".lock")


@pytest.mark.promise(4)
def test_the_message_says_who_where_and_since_when(project: Project, path: Path) -> None:
    """A second writer learns user, computer, process and time, and what to do."""
    with pytest.raises(Environment) as refused:
        Project.open(path, PASSPHRASE)
    said = refused.value.parameters
    assert (said["host"], said["pid"]) == (platform.node(), os.getpid())
    assert said["user"] != "unknown"
    assert str(said["since"]).startswith("20")
    text = " ".join(message(refused.value.code, said))
    for part in (str(said["user"]), platform.node(), str(os.getpid()), str(said["since"])):
        assert part in text


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX side files")
def test_a_lock_left_by_a_dead_process_of_this_computer_is_no_lock(path: Path) -> None:
    """The system would still hold it if its process lived: it is taken, and whose it was is known."""
    make(path).close()
    lock = WriterLock(path)
    text = side(path).read_text(encoding="utf-8")
    lock.release()
    side(path).write_text(text, encoding="utf-8")  # killed: nobody removed it
    with Project.open(path, PASSPHRASE) as project:
        assert project.left_by is not None
        assert (project.left_by.host, project.left_by.pid) == (platform.node(), os.getpid())
        assert project.left_by.is_here
    with Project.open(path, PASSPHRASE) as project:
        assert project.left_by is None


@pytest.mark.promise(4)
def test_a_lock_left_on_another_computer_is_taken_over_only_when_told(path: Path) -> None:
    """Refused with its holder's name, for every act that writes; reading needs no lock; then taken, and known."""
    make(path).close()
    side(path).write_text(ELSEWHERE, encoding="utf-8")
    for act in (
        lambda: Project.open(path, PASSPHRASE),
        lambda: Project.migrate(path, PASSPHRASE),
    ):
        with pytest.raises(Environment) as refused:
            act()
        assert refused.value.code == "PROJECT.LOCK_LEFT"
        assert refused.value.parameters["host"] == "another-computer"
        assert refused.value.parameters["user"] == "somebody"
    assert side(path).read_text(encoding="utf-8") == ELSEWHERE
    Project.open(path, PASSPHRASE, read_only=True).close()
    with Project.open(path, PASSPHRASE, take_over=True) as project:
        assert project.left_by is not None
        assert not project.left_by.is_here
        fill(project)
        with pytest.raises(Environment) as locked:  # a lock that is held is never taken over
            Project.open(path, PASSPHRASE, take_over=True)
        assert locked.value.code == "PROJECT.LOCKED"
    assert not side(path).exists()


def test_a_computer_of_the_same_name_is_another_one(path: Path) -> None:
    """Two computers called alike are told apart by their own numbers."""
    make(path).close()
    side(path).write_text(f"{platform.node()}\n1\nx\nffffffffffffffff\n", encoding="utf-8")
    with pytest.raises(Environment) as refused:
        Project.open(path, PASSPHRASE)
    assert refused.value.code == "PROJECT.LOCK_LEFT"


@pytest.mark.parametrize(
    "text", [b"", b"\x00\xff\xfe", b"a\nb\nc", b"h" * 5_000, b"host\n" + b"9" * 400, b"\n\n\n\n"]
)
def test_nonsense_in_a_side_file_never_breaks_anything(path: Path, text: bytes) -> None:
    """Whatever stands in it: opened, or refused with a code and a short printable name."""
    make(path).close()
    side(path).write_bytes(text)
    try:
        Project.open(path, PASSPHRASE).close()
    except Environment as error:
        assert error.code == "PROJECT.LOCK_LEFT"
        assert len(str(error.parameters["host"])) <= 100
        assert str(error.parameters["host"]).isprintable()
        Project.open(path, PASSPHRASE, take_over=True).close()


# -- forgetting the key ---------------------------------------------------------------------------


@pytest.mark.promise(8)
def test_a_locked_project_answers_nothing_until_it_is_unlocked(
    project: Project, path: Path
) -> None:
    """Key and connection are gone, the writer's lock is kept; then everything is there again."""
    fill(project)
    key = project._open_key()
    project.forget_key()
    project.forget_key()
    assert project.idle
    assert (project.path, project.name) == (path, "Demo")
    for question in (
        lambda: project.document("source"),
        lambda: list(project.audit_rows()),
        lambda: project.worker_key,
        lambda: project.project_secret,
        lambda: project.transaction().__enter__(),
        lambda: project.put_blob("chunk", b"x"),
        lambda: project.backup(path.with_name("copy")),
        lambda: project.rekey("x"),
        project.compact,
        project.check,
        project.facts,
        project.key_slots,
    ):
        with pytest.raises(UserFixable) as refused:
            question()
        assert refused.value.code == "PROJECT.IDLE_LOCKED"
    with pytest.raises(ValueError, match="closed"):
        _ = key.key
    with pytest.raises(Environment) as locked:
        Project.open(path, PASSPHRASE)
    assert locked.value.code == "PROJECT.LOCKED"
    with pytest.raises(UserFixable) as wrong:
        project.remind("wrong")
    assert wrong.value.code == "PROJECT.WRONG_PASSPHRASE"
    assert project.idle
    project.remind(PASSPHRASE)
    project.remind(PASSPHRASE)
    assert not project.idle
    assert project.check() == ()
    assert project.facts()["blobs"] == 5
    assert len(project.project_secret) == 32
    fill(project)


def test_a_locked_project_unlocks_by_a_slot_and_closes(project: Project, path: Path) -> None:
    """A slot unlocks too; a locked project can be closed, and a file that vanished meanwhile says so."""
    project.add_slot("deputy", "words", None, at=AT, record=lambda _: None)
    project.forget_key()
    project.remind("words")
    assert project.opened_by
    project.forget_key()
    path.rename(path.with_name("moved"))
    with pytest.raises(UserFixable) as gone:
        project.remind("words")
    assert gone.value.code == "PROJECT.NOT_FOUND"
    project.close()
    project.close()
    assert not side(path).exists()


def test_no_locking_inside_a_transaction_or_by_a_worker(project: Project, path: Path) -> None:
    """Neither half a step nor a worker can forget the key."""
    with pytest.raises(Bug), project.transaction():
        project.forget_key()
    with Project.attach(path, project.worker_key) as worker, pytest.raises(Bug):
        worker.forget_key()


MEMORY = """
import sys, hashlib
from pathlib import Path
from synth_engine.contracts.hardening import harden
harden()
from synth_engine.project import Project
project = Project.open(Path(sys.argv[1]), sys.stdin.readline().strip())
# SQLite decrypts the pages; no text of Python's own, which would lie about until its place is needed.
project._execute("SELECT length(body), instr(body, 'MARKER') FROM documents WHERE name = 'source'")
# What is looked for comes turned, so that it is not itself found.
signs = [bytes.fromhex(line) for line in sys.stdin.read().split()]
def found():
    hits = [0] * len(signs)
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", buffering=0) as memory:
        for line in maps:
            span, kind = line.split()[:2]
            if not kind.startswith("rw") or "[v" in line:
                continue
            start, end = (int(at, 16) for at in span.split("-"))
            memory.seek(start)
            try:
                body = memory.read(end - start)
            except OSError:
                continue
            table = bytes(b ^ 0x5A for b in range(256))
            turned = body.translate(table)
            del body
            for i, sign in enumerate(signs):
                hits[i] += turned.count(sign)
            del turned
    return hits
if sys.argv[2] == "locked":
    project.forget_key()
print(*found())  # once: looking leaves copies
"""


@pytest.mark.promise(8)
@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="reading one's own memory needs root here"
)
def test_after_locking_neither_key_nor_pages_are_in_memory(
    path: Path, record_property: Callable[[str, object], None]
) -> None:
    """The process's whole memory is searched: the key is there while it is open and gone once it is locked."""
    marker = "MARKER-" + "q7" * 40
    with make(path) as project:
        raw = project._open_key().key
        with project.transaction():
            project.put_document("source", {"marker": marker, "pad": "x" * 9_000})
    sought = (raw, raw.hex().encode(), marker.encode())
    turned = [bytes(byte ^ 0x5A for byte in one).hex() for one in sought]

    def seen(state: str) -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", MEMORY, str(path), state],
            input="\n".join([PASSPHRASE, *turned]),
            capture_output=True,
            text=True,
            cwd=Path(__file__).resolve().parents[4],
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.split()

    opened = seen("open")
    assert opened[0] != "0"  # or the search would prove nothing
    assert opened[2] != "0"
    locked = seen("locked")
    record_property("figure", f"{'/'.join(opened)} copies while open, {'/'.join(locked)} locked")
    assert locked == ["0", "0", "0"]


def test_errors_of_the_lock_are_ours(path: Path, tmp_path: Path) -> None:
    """A folder in the place of the side file is an answer, no trace."""
    make(path).close()
    side(path).mkdir()
    with pytest.raises(SynthError) as refused:
        Project.open(path, PASSPHRASE)
    assert refused.value.code.startswith("PROJECT.")
