"""Full disks and failing devices: every write and every sync of a step may fail; nothing is lost."""

from __future__ import annotations

import functools
from pathlib import Path

import apsw
import pytest

from synth_engine import audit
from synth_engine.contracts.errors import Environment, SynthError
from synth_engine.project import Project
from synth_engine.project.connection import FileKey
from tests.helpers.projects import AT, PASSPHRASE, fill, make

VFS = "failing-for-tests"


class Device:
    """Counts operations and fails from the given one on, as a full or dying disk does."""

    def __init__(self) -> None:
        self.kind = ""
        self.left = 0
        self.failed = False

    def arm(self, kind: str, after: int) -> None:
        """Fail every operation of a kind after so many."""
        self.kind, self.left, self.failed = kind, after, False

    def operation(self, kind: str) -> None:
        """Called before every operation."""
        if kind != self.kind:
            return
        self.left -= 1
        if self.left < 0:
            self.failed = True
            raise apsw.FullError if kind == "write" else apsw.IOError


class FailingFile(apsw.VFSFile):
    """A file on the device."""

    def __init__(self, device: Device, name: object, flags: list[int]) -> None:
        super().__init__("unix", name, flags)
        self._device = device

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - apsw's name
        """Write, unless the device fails."""
        self._device.operation("write")
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:  # noqa: N802 - apsw's name
        """Sync, unless the device fails."""
        self._device.operation("sync")
        super().xSync(flags)


class FailingVfs(apsw.VFS):
    """A file layer on the device."""

    def __init__(self, device: Device) -> None:
        super().__init__(VFS, "unix")
        self._device = device

    def xOpen(self, name: object, flags: list[int]) -> FailingFile:  # noqa: N802 - apsw's name
        """Open a file on the device."""
        return FailingFile(self._device, name, flags)


@functools.cache
def registered() -> tuple[Device, FailingVfs]:
    """The one device. Never unregistered: the encrypting layer keeps a pointer to what it stands on."""
    device = Device()
    return device, FailingVfs(device)


@pytest.fixture
def device(monkeypatch: pytest.MonkeyPatch) -> Device:
    """The device, put under every project that is opened in the test."""
    made, _ = registered()
    made.arm("", 0)
    monkeypatch.setattr("synth_engine.project.connection.system_vfs", lambda: VFS)
    return made


def step(project: Project) -> None:
    """A step: chunks, then document and record together."""
    refs = [project.put_blob("chunk", bytes([100 + number]) * 15_000) for number in range(3)]
    with project.transaction():
        project.put_document("source", {"after": True, "chunks": [ref.to_json() for ref in refs]})
        audit.append(project, at=AT, actor="a", action="step", versions={}, digests={})


@pytest.mark.skipif(
    "unix" not in apsw.vfs_names(), reason="the failing layer stands on the POSIX one"
)
@pytest.mark.parametrize("kind", ["write", "sync"])
@pytest.mark.promise(3)
@pytest.mark.promise(12)
def test_any_operation_of_a_step_may_fail(path: Path, device: Device, kind: str) -> None:
    """Whichever write or sync fails: an error that says so, and the project as before or after."""
    with make(path) as project:
        fill(project, chunks=2)
        key = project.worker_key
    body = path.read_bytes()
    failures = 0
    for after in range(10_000):
        path.write_bytes(body)
        project = Project(path, FileKey.of_text(key), lock=None, read_only=False)
        device.arm(kind, after)
        raised: SynthError | None = None
        try:
            step(project)
        except SynthError as error:
            raised = error
        if raised is not None:
            failures += 1
            assert isinstance(raised, Environment)
            assert raised.code == ("PROJECT.DISK_FULL" if kind == "write" else "PROJECT.IO")
            # The session goes on reading, and once there is space again it goes on writing.
            assert project.document("source") is not None
        device.arm("", 0)
        project.close()
        with Project(path, FileKey.of_text(key), lock=None, read_only=False) as again:
            assert again.check() == ()
            document = again.document("source")
            assert document is not None
            assert again.facts()["audit_entries"] == (2 if "after" in document else 1)
            if raised is None:
                assert "after" in document
            for ref in document["chunks"]:
                again.get_blob(ref["digest"])
        if raised is None and after > failures:
            break
    assert failures >= 4


@pytest.mark.skipif(
    "unix" not in apsw.vfs_names(), reason="the failing layer stands on the POSIX one"
)
@pytest.mark.promise(3)
def test_closing_on_a_full_disk_loses_nothing(path: Path, device: Device) -> None:
    """What was committed stays in the WAL and is there at the next opening; the lock is let go."""
    with make(path) as project:
        fill(project)
        device.arm("write", 0)
    device.arm("", 0)
    with Project.open(path, PASSPHRASE) as again:
        assert again.check() == ()
        assert again.facts()["audit_entries"] == 1


@pytest.mark.skipif(
    "unix" not in apsw.vfs_names(), reason="the failing layer stands on the POSIX one"
)
@pytest.mark.promise(3)
def test_a_full_disk_during_backup_or_creation_leaves_nothing(path: Path, device: Device) -> None:
    """No half project and no half copy appears under the name that was asked for."""
    with make(path) as project:
        fill(project)
        for after in range(0, 12, 3):
            device.arm("write", after)
            with pytest.raises(Environment) as refused:
                project.backup(path.with_name("copy"))
            assert refused.value.code == "PROJECT.DISK_FULL"
            with pytest.raises(Environment) as refused:
                make(path.with_name("new"))
            assert refused.value.code == "PROJECT.DISK_FULL"
        device.arm("", 0)
        assert project.check() == ()
        project.backup(path.with_name("copy"))
    assert sorted(entry.name for entry in path.parent.iterdir()) == ["copy", path.name]
