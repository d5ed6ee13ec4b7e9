"""Making and opening: each way it can fail has its own answer, and nothing is ever overwritten."""

from __future__ import annotations

import gc
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import apsw
import pytest

from synth_engine.contracts.errors import Bug, Environment, SynthError, UserFixable
from synth_engine.project import ROUNDS, Project
from synth_engine.project.connection import FileKey, connect
from tests.helpers.projects import AT, PASSPHRASE, fill, make

ROOT = Path(__file__).resolve().parents[4]


def refused(path: Path, passphrase: str = PASSPHRASE, **options: bool) -> SynthError:
    """What opening raises."""
    with pytest.raises(SynthError) as error:
        Project.open(path, passphrase, **options)
    return error.value


def change(path: Path, *statements: str) -> None:
    """Change a closed project's inside, as another program with the passphrase could."""
    with Project.open(path, PASSPHRASE) as project:
        key = FileKey.of_text(project.worker_key)
    connection = connect(path, key)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 1)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_what_was_made_opens_again(project: Project, path: Path) -> None:
    """Name, secret and content are there after closing; nothing else lies in the folder."""
    fill(project)
    secret, name = project.project_secret, project.name
    project.close()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    with Project.open(path, PASSPHRASE) as again:
        assert (again.name, again.project_secret, again.path) == (name, secret, path)
        assert len(secret) == 32
        assert again.check() == ()


def test_facts_are_true_and_hold_no_secret(project: Project) -> None:
    """What `info` shows counts what is there and shows neither key nor secret."""
    fill(project, chunks=3, size=100)
    facts = project.facts()
    assert facts["name"] == "Demo"
    assert facts["created"] == AT.isoformat()
    assert (facts["format"], facts["rounds"]) == (1, 256_000)
    assert (facts["blobs"], facts["blob_bytes"]) == (3, 300)
    assert (facts["documents"], facts["audit_entries"]) == (1, 1)
    assert project.worker_key[:64] not in str(facts)
    assert project.project_secret.hex() not in str(facts)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
@pytest.mark.promise(1)
def test_every_file_is_its_owners_alone(path: Path) -> None:
    """Main file, WAL, shared memory and lock: nobody else can read them, whatever the umask says."""
    before = os.umask(0)
    try:
        with make(path) as project:
            fill(project)
            modes = {
                entry.name: stat.S_IMODE(entry.stat().st_mode) for entry in path.parent.iterdir()
            }
    finally:
        os.umask(before)
    assert len(modes) == 4
    assert set(modes.values()) == {0o600}


def test_an_existing_file_is_never_touched(project: Project, path: Path) -> None:
    """Creating over a project, a file, a link or somebody's leftover WAL is refused."""
    fill(project)
    other = path.with_name("text")
    other.write_text("precious", encoding="utf-8")
    link = path.with_name("link")
    link.symlink_to(path.with_name("nowhere"))
    path.with_name("moved.cloister-wal").write_bytes(b"of a project that was moved away")
    for name in (path.name, "text", "link", "moved.cloister"):
        with pytest.raises(UserFixable) as error:
            make(path.with_name(name))
        assert error.value.code == "PROJECT.EXISTS", name
    assert other.read_text(encoding="utf-8") == "precious"
    assert project.check() == ()


def test_bad_choices_are_refused_before_anything_is_made(tmp_path: Path) -> None:
    """No empty passphrase, no weak derivation, no missing folder; no traces left."""
    with pytest.raises(UserFixable) as empty:
        Project.create(tmp_path / "p", "", name="x", at=AT)
    assert empty.value.code == "PROJECT.PASSPHRASE_EMPTY"
    with pytest.raises(Bug):
        Project.create(tmp_path / "p", "x", name="x", at=AT, rounds=1000)
    with pytest.raises(Environment) as folder:
        make(tmp_path / "missing" / "p")
    assert folder.value.code == "PROJECT.FOLDER_MISSING"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
@pytest.mark.promise(3)
def test_folders_that_cannot_be_written_say_so(project: Project, path: Path) -> None:
    """No permission is the environment's fault; reading still works."""
    project.close()
    path.parent.chmod(0o500)
    try:
        assert refused(path).code == "PROJECT.NOT_WRITABLE"
        with Project.open(path, PASSPHRASE, read_only=True) as reader:
            assert reader.check() == ()
        with pytest.raises(Environment) as error:
            make(path.with_name("new"))
        assert error.value.code == "PROJECT.NOT_WRITABLE"
    finally:
        path.parent.chmod(0o700)


def test_a_file_that_cannot_be_written_is_noticed_at_once(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite opens such a file silently; the project does not wait for the first loss."""
    project.close()

    class ReadOnly(apsw.Connection):
        def readonly(self, name: str) -> bool:
            return name == "main"

    monkeypatch.setattr("synth_engine.project.connection.apsw.Connection", ReadOnly)
    assert refused(path).code == "PROJECT.NOT_WRITABLE"


@pytest.mark.promise(3)
def test_a_closed_project_on_a_read_only_medium_can_be_read(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No side file is needed to read it, and none is made."""
    fill(project)
    project.close()
    monkeypatch.setattr("synth_engine.project.connection.os.access", lambda *_: False)
    with Project.open(path, PASSPHRASE, read_only=True) as reader:
        assert reader.document("source") is not None
        assert reader.check() == ()
        assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.promise(4)
def test_four_ways_of_not_opening_have_four_answers(project: Project, path: Path) -> None:
    """Locked, wrong passphrase, damaged and too new are told apart."""
    fill(project)
    locked = refused(path)
    assert isinstance(locked, Environment)
    assert locked.code == "PROJECT.LOCKED"
    assert locked.parameters["pid"] == os.getpid()
    assert locked.parameters["host"]
    project.close()
    assert refused(path, "wrong").code == "PROJECT.WRONG_PASSPHRASE"
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + bytes(4096) + whole[8192:])
    assert refused(path).code == "PROJECT.DAMAGED"
    path.write_bytes(whole)
    change(
        path,
        "PRAGMA user_version = 2",
        "UPDATE meta SET value = '9.1' WHERE name = 'made_by'",
        "UPDATE meta SET value = '9.0' WHERE name = 'needed'",
        "UPDATE meta SET value = '2' WHERE name = 'oldest_reader'",
    )
    before = path.read_bytes()
    for read_only in (False, True):
        newer = refused(path, read_only=read_only)
        assert newer.code == "PROJECT.TOO_NEW"
        assert newer.parameters["needed"] == "9.0"
        assert newer.parameters["made_by"] == "9.1"
        assert (newer.parameters["format"], newer.parameters["current"]) == (2, 1)
    assert path.read_bytes() == before


@pytest.mark.promise(6)
def test_a_newer_format_that_we_can_read_opens_read_only(project: Project, path: Path) -> None:
    """A newer minor format is read, but never written: we would lose what we do not know."""
    fill(project)
    project.close()
    change(path, "PRAGMA user_version = 2", "CREATE TABLE more (x)")
    assert refused(path).code == "PROJECT.NEWER"
    with Project.open(path, PASSPHRASE, read_only=True) as reader:
        assert reader.document("source") is not None


@pytest.mark.promise(4)
def test_what_is_no_project_says_so(tmp_path: Path) -> None:
    """Text, nothing, a folder, plain SQLite and another program's encrypted file are turned away."""
    assert refused(tmp_path / "none").code == "PROJECT.NOT_FOUND"
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "csv").write_bytes(b"a,b\n1,2\n" * 5000)
    plain = apsw.Connection(str(tmp_path / "plain"))
    plain.execute("CREATE TABLE t (a)")
    plain.close()
    for name in ("empty", "csv", "plain", "."):
        for read_only in (False, True):
            found = refused(tmp_path / name, read_only=read_only)
            assert found.code == "PROJECT.NOT_A_PROJECT", name
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["csv", "empty", "plain"]


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA application_id = 1",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE more (x)",
        "DROP TABLE audit",
        "CREATE TRIGGER t AFTER INSERT ON blobs BEGIN DELETE FROM documents; END",
    ],
)
@pytest.mark.promise(19)
def test_a_project_with_something_else_inside_is_refused(
    project: Project, path: Path, statement: str
) -> None:
    """A file prepared by somebody who knows the passphrase cannot bring triggers or views along."""
    project.close()
    change(path, statement)
    assert refused(path).code == "PROJECT.NOT_A_PROJECT"


@pytest.mark.promise(7)
def test_more_rounds_open_without_being_told(path: Path) -> None:
    """The number of rounds is found, and a wrong passphrase still takes only seconds."""
    Project.create(path, PASSPHRASE, name="x", at=AT, rounds=ROUNDS[1]).close()
    with Project.open(path, PASSPHRASE) as project:
        assert project.facts()["rounds"] == ROUNDS[1]


def test_a_project_that_is_dropped_lets_its_lock_go(project: Project, path: Path) -> None:
    """A project that nobody closed, because something failed, does not lock its own process out."""
    project.close()
    dropped = Project.open(path, PASSPHRASE)
    del dropped
    gc.collect()
    Project.open(path, PASSPHRASE).close()


def test_any_sqlcipher_tool_opens_it_with_the_passphrase(project: Project, path: Path) -> None:
    """No lock-in: SQLCipher 4's defaults and the passphrase are enough."""
    (ref, *_) = fill(project)
    project.close()
    tool = apsw.Connection(str(path))
    tool.pragma("cipher", "sqlcipher")
    tool.pragma("legacy", 4)
    tool.pragma("key", PASSPHRASE)
    assert (ref.digest,) in tool.execute("SELECT digest FROM blobs").fetchall()
    assert int(tool.pragma("kdf_iter")) == 256_000
    tool.close()


def test_a_link_to_a_project_is_the_project(project: Project, path: Path) -> None:
    """The same file under another name is locked too."""
    link = path.with_name("link.cloister")
    link.symlink_to(path)
    assert refused(link).code == "PROJECT.LOCKED"


HOLDER = """
import sys, time
from pathlib import Path
from synth_engine.project import Project
project = Project.open(Path(sys.argv[1]), sys.argv[2])
print("open", flush=True)
time.sleep(60)
"""


@pytest.mark.promise(4)
def test_another_process_locks_until_it_dies(project: Project, path: Path) -> None:
    """Who holds it is named; a killed holder leaves no stale lock; readers go on beside it."""
    fill(project)
    project.close()
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path), PASSPHRASE],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        locked = refused(path)
        assert (locked.code, locked.parameters["pid"]) == ("PROJECT.LOCKED", holder.pid)
        with Project.open(path, PASSPHRASE, read_only=True) as reader:
            assert reader.check() == ()
    finally:
        holder.kill()
        holder.communicate()
    deadline = time.monotonic() + 5
    while True:
        try:
            Project.open(path, PASSPHRASE).close()
            break
        except Environment:
            assert time.monotonic() < deadline
            time.sleep(0.05)


def test_reading_beside_a_writer_keeps_its_locks(project: Project, path: Path) -> None:
    """Opening, checking and closing a second reader in the same process drops none of SQLite's locks."""
    fill(project)
    for _ in range(2):
        with Project.open(path, PASSPHRASE, read_only=True) as reader:
            reader.check()
    # If the locks were gone, this process would think itself alone and fold in and remove the WAL.
    probe = (
        "import sys; from pathlib import Path; from synth_engine.project import Project\n"
        "Project.attach(Path(sys.argv[1]), sys.stdin.read()).close()"
    )
    subprocess.run(
        [sys.executable, "-c", probe, str(path)],
        input=project.worker_key,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert path.with_name(path.name + "-wal").exists()
    assert project.check() == ()
