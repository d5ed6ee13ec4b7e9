"""Giving space back: the same project in fewer bytes, or exactly what was there before."""

from __future__ import annotations

from pathlib import Path

import pytest

from synth_engine import audit
from synth_engine.api.keeping import stamp_of
from synth_engine.contracts.errors import Environment, SynthError, UserFixable
from synth_engine.project import Project
from tests.helpers.projects import AT, PASSPHRASE, fill, make


def test_compacting_keeps_everything_and_gives_space_back(project: Project, path: Path) -> None:
    """Chunks that were removed no longer take space; content, key, salt and lock are as before; recorded."""
    fill(project, chunks=2)
    for number in range(6):
        project.put_blob("chunk", b"gone %d" % number * 20_000)
    project.sweep()
    salt, key = path.read_bytes()[:16], project.worker_key
    assert project.facts()["free_bytes"] > 500_000
    before, after = project.compact(stamp=stamp_of("compact", AT))
    assert before > 10 * after
    assert path.stat().st_size == after
    assert project.facts()["free_bytes"] < 20_000
    assert project.check() == ()
    assert [entry.action for entry in audit.entries(project.audit_rows())] == ["import", "compact"]
    assert (path.read_bytes()[:16], project.worker_key) == (salt, key)
    with pytest.raises(Environment):  # the lock was never let go
        Project.open(path, PASSPHRASE)
    fill(project)
    project.close()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.promise(3)
@pytest.mark.parametrize("step", ["build_compact", "fill_in", "publish_copy"])
def test_a_failed_compacting_leaves_the_project(
    project: Project, path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Disk full wherever: the project goes on as it was, and nothing half lies about."""
    fill(project)

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "no space")

    with monkeypatch.context() as full:
        full.setattr(f"synth_engine.project.building.{step}", fail)
        with pytest.raises(Environment) as refused:
            project.compact(stamp=stamp_of("compact", AT))
        assert refused.value.code == "PROJECT.DISK_FULL"
    fill(project)
    assert project.check() == ()
    assert [entry.action for entry in audit.entries(project.audit_rows())] == ["import", "import"]
    project.close()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_damage_is_never_compacted_away(project: Project, path: Path) -> None:
    """A chunk that is not its digest's is damage to be told, not a copy that looks whole."""
    fill(project)
    project._execute("UPDATE blobs SET body = x'00' WHERE digest = (SELECT min(digest) FROM blobs)")
    with pytest.raises(UserFixable) as refused:
        project.compact()
    assert refused.value.code == "PROJECT.DAMAGED"
    assert project.facts()["blobs"] == 5


def test_not_under_a_reader_and_not_read_only(project: Project, path: Path) -> None:
    """Whoever reads keeps the file; a reader itself changes nothing."""
    fill(project)
    project._connection.set_busy_timeout(50)
    with Project.open(path, PASSPHRASE, read_only=True) as reader:
        with pytest.raises(UserFixable) as refused:
            reader.compact()
        assert refused.value.code == "PROJECT.READ_ONLY"
        with pytest.raises(Environment) as busy:
            project.compact()
        assert busy.value.code == "PROJECT.BUSY"
    assert project.check() == ()


@pytest.mark.promise(3)
def test_every_verb_has_its_answer_where_nothing_can_be_written(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No permission, a full disk and a dying one, at each act that makes a file: a code, and nothing is lost."""
    fill(project)
    acts = {
        "backup": lambda: project.backup(path.with_name("copy")),
        "rekey": lambda: project.rekey("other"),
        "compact": project.compact,
        "create": lambda: make(path.with_name("new.cloister")),
    }
    wanted = {
        13: "PROJECT.NOT_WRITABLE",
        30: "PROJECT.NOT_WRITABLE",
        28: "PROJECT.DISK_FULL",
        5: "PROJECT.IO",
    }
    for number, code in wanted.items():
        for name, act in acts.items():

            def fail(*_: object, number: int = number) -> int:
                raise OSError(number, "as the system says it")

            with monkeypatch.context() as broken:
                broken.setattr("synth_engine.crypto.create_private", fail)
                with pytest.raises(SynthError) as refused:
                    act()
            assert refused.value.code == code, name
            assert project.document("source") is not None
    assert project.check() == ()
    fill(project)
    project.close()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
