"""Sweeping, backing up, changing the passphrase; and that no plaintext ever reaches the disk."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest

from synth_engine import audit
from synth_engine.contracts.errors import Bug, Environment, UserFixable
from synth_engine.project import ROUNDS, Project
from synth_engine.project.building import partial_of
from tests.helpers.projects import AT, PASSPHRASE, fill, make

CANARY = b"CANARY-7f3a9c"


def on_disk(folder: Path) -> dict[str, bytes]:
    """Every file's bytes."""
    return {entry.name: entry.read_bytes() for entry in folder.iterdir()}


def plant(project: Project) -> None:
    """Put canaries wherever something can be put."""
    text = CANARY.decode()
    big = project.put_blob(text, CANARY * 50_000)
    with project.transaction():
        project.put_document(text, {text: [text, big.to_json()]})
        audit.append(project, at=AT, actor=text, action=text, versions={text: text}, digests={})
    # Sorting and indexing something large would use temporary files if they were allowed.
    project._execute("SELECT hex(body) AS h FROM blobs GROUP BY h ORDER BY h")


@pytest.mark.promise(1)
def test_nothing_readable_reaches_the_disk(path: Path) -> None:
    """Canaries in every field: not in main file, WAL, shared memory, lock, backup or partial files."""
    with Project.create(path, PASSPHRASE, name=CANARY.decode(), at=AT) as project:
        plant(project)
        secrets = [
            CANARY,
            PASSPHRASE.encode(),
            project.project_secret,
            project.project_secret.hex().encode(),
        ]
        secrets += [bytes.fromhex(project.worker_key[:64]), project.worker_key.encode()]
        seen = on_disk(path.parent)
        assert set(seen) == {path.name + ending for ending in ("", "-wal", "-shm", ".lock")}
        assert len(seen[path.name + "-wal"]) > 600_000
        project.backup(path.with_name("copy"))
        project.rekey("another one")
        plant(project)
        for name, body in (*seen.items(), *on_disk(path.parent).items()):
            assert not any(secret in body for secret in secrets), name
    for name, body in on_disk(path.parent).items():
        assert not any(secret in body for secret in secrets), name
        assert b"SQLite" not in body, name
        assert b"blobs" not in body, name


@pytest.mark.promise(1)
def test_the_file_looks_like_noise(path: Path) -> None:
    """No header, no field of the format is readable: the byte counts of the file are even."""
    with make(path) as project:
        fill(project, chunks=10, size=100_000)
    body = path.read_bytes()
    counts = [body.count(bytes([value])) for value in range(256)]
    expected = len(body) / 256
    chi_square = sum((count - expected) ** 2 / expected for count in counts)
    assert chi_square < 400  # 255 degrees of freedom: chance of more is below 1e-7


def test_sweep_removes_what_no_document_names(project: Project) -> None:
    """Orphans go, named blobs stay however deep a document names them."""
    refs = fill(project, chunks=2)
    deep = project.put_blob("model", b"deep")
    orphans = [project.put_blob("chunk", b"orphan %d" % number) for number in range(3)]
    with project.transaction():
        project.put_document("model", {"a": [{"b": {"c": deep.to_json()}}]})
    assert project.sweep() == 3
    assert project.sweep() == 0
    for ref in (*refs, deep):
        project.get_blob(ref.digest)
    for ref in orphans:
        with pytest.raises(UserFixable):
            project.get_blob(ref.digest)


def test_sweep_never_runs_beside_a_worker(project: Project) -> None:
    """Once the worker key was handed out, blobs without a document may be a worker's."""
    project.put_blob("chunk", b"x")
    assert project.worker_key
    with pytest.raises(Bug):
        project.sweep()
    assert project.facts()["blobs"] == 1


def test_sweep_leaves_everything_where_a_document_cannot_be_read(project: Project) -> None:
    """Damage in one document must not cost the blobs that it names."""
    fill(project)
    project._execute("UPDATE documents SET body = '{'")
    with pytest.raises(UserFixable) as refused:
        project.sweep()
    assert refused.value.code == "PROJECT.DAMAGED"
    assert project.facts()["blobs"] == 5


def test_a_backup_is_the_whole_project(project: Project, path: Path) -> None:
    """It opens with the same passphrase and holds the same, while the project stays open."""
    fill(project)
    copy = path.with_name("copy.cloister")
    project.backup(copy)
    fill(project, chunks=1)
    with Project.open(copy, PASSPHRASE) as restored:
        assert restored.check() == ()
        assert restored.project_secret == project.project_secret
        assert (restored.facts()["audit_entries"], project.facts()["audit_entries"]) == (1, 2)
    assert not partial_of(copy).exists()


def test_a_backup_is_possible_from_a_reader_and_beside_a_worker(
    project: Project, path: Path
) -> None:
    """Copying needs neither the lock nor a pause."""
    fill(project)
    with Project.attach(path, project.worker_key) as worker:
        worker.put_blob("model", b"x" * 100_000)
        with Project.open(path, PASSPHRASE, read_only=True) as reader:
            reader.backup(path.with_name("copy"))
    with Project.open(path.with_name("copy"), PASSPHRASE, read_only=True) as copy:
        assert copy.facts()["blobs"] == 6


def test_a_backup_never_overwrites(project: Project, path: Path) -> None:
    """An existing file, the project itself and a missing folder are refused, leaving no traces."""
    before = set(on_disk(path.parent))
    for destination, code in ((path, "EXISTS"), (path.parent / "no" / "copy", "FOLDER_MISSING")):
        with pytest.raises((UserFixable, Environment)) as refused:
            project.backup(destination)
        assert refused.value.code == f"PROJECT.{code}"
    assert set(on_disk(path.parent)) == before


def test_a_damaged_project_is_not_backed_up_as_if_it_were_whole(path: Path) -> None:
    """A copy appears only if every page of the source could be read."""
    with make(path) as project:
        fill(project)
        key = project.worker_key
    body = bytearray(path.read_bytes())
    body[-2000] ^= 1
    path.write_bytes(body)
    with Project.attach(path, key) as project, pytest.raises(UserFixable) as refused:
        project.backup(path.with_name("copy"))
    assert refused.value.code == "PROJECT.DAMAGED"
    assert [entry.name for entry in path.parent.iterdir() if "copy" in entry.name] == []


@pytest.mark.promise(7)
def test_a_new_passphrase_replaces_the_old_one(project: Project, path: Path) -> None:
    """Everything is there under the new passphrase and more rounds; the old one opens nothing."""
    fill(project)
    old_salt, old_key = path.read_bytes()[:16], project.worker_key
    project.rekey("a new one", rounds=ROUNDS[1])
    assert project.worker_key != old_key
    assert path.read_bytes()[:16] != old_salt
    with pytest.raises(Environment) as locked:  # the lock was never let go
        Project.open(path, "a new one")
    assert locked.value.code == "PROJECT.LOCKED"
    fill(project, chunks=1)
    project.close()
    with pytest.raises(UserFixable) as refused:
        Project.open(path, PASSPHRASE)
    assert refused.value.code == "PROJECT.WRONG_PASSPHRASE"
    with Project.open(path, "a new one") as again:
        assert again.check() == ()
        assert again.facts()["rounds"] == ROUNDS[1]
        assert again.facts()["audit_entries"] == 2
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.promise(7)
def test_a_passphrase_cannot_change_under_a_reader(project: Project, path: Path) -> None:
    """While somebody else has the file open nothing is changed, and the project goes on."""
    fill(project)
    project._connection.set_busy_timeout(50)
    with Project.open(path, PASSPHRASE, read_only=True), pytest.raises(Environment) as refused:
        project.rekey("a new one")
    assert refused.value.code == "PROJECT.BUSY"
    fill(project)
    assert project.check() == ()
    project.rekey("a new one")


@pytest.mark.parametrize("step", ["build_copy", "publish_copy"])
@pytest.mark.promise(7)
def test_a_failed_change_of_passphrase_leaves_the_old_one(
    project: Project, path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If copying or renaming fails, the project goes on under the old passphrase, nothing is left over."""
    fill(project)

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr(f"synth_engine.project.building.{step}", fail)
    with pytest.raises(Environment) as refused:
        project.rekey("a new one")
    assert refused.value.code == "PROJECT.DISK_FULL"
    monkeypatch.undo()
    fill(project)
    project.close()
    with Project.open(path, PASSPHRASE) as again:
        assert again.check() == ()
        assert again.facts()["audit_entries"] == 2
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.promise(2)
def test_leftovers_of_a_crash_are_cleared_away(path: Path) -> None:
    """What a killed creation or change of passphrase left beside the file goes at the next opening."""
    path.with_name(path.name + ".partial").write_bytes(b"half")
    with make(path):
        pass
    path.with_name(path.name + ".partial").write_bytes(b"half")
    path.with_name(path.name + ".lock").write_text(f"{platform.node()}\n1\n", encoding="utf-8")
    with Project.open(path, PASSPHRASE):
        pass
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
