"""Full disks, failing devices, pulled media: an error that says so and what to do next, and nothing lost.

Two kinds of failure. One event of the disk fails, once or for good (`harness.device`: SQLite's writes, syncs,
openings, removals and cuttings-off, short writes too; Python's openings, renames, links, folders, syncs). And a
disk that really is full: a small file system of its own, and a bound on the size of files that every library
meets, native ones too.
"""

from __future__ import annotations

import collections
import os
import random
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from synth_engine.api.session import Session
from synth_engine.contracts.catalogue import CATALOGUE, message
from tests.security.harness import acts, proof
from tests.security.harness.client import Cradle
from tests.security.harness.device import Fate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.security.harness.client import Ending

# What may be said when the disk does not do its part; each with its next step in the catalogue.
_SAID = {
    "PROJECT.DISK_FULL",
    "PROJECT.IO",
    "PROJECT.NOT_WRITABLE",
    "PROJECT.NOT_READABLE",
    "PROJECT.FOLDER_MISSING",
    "PROJECT.FOLDER_UNSUITABLE",
    "PROJECT.NOT_FOUND",
    "RELEASE.CANNOT_WRITE",
    "ACCOUNT.NOT_DELIVERED",
    "ACCOUNT.NOT_WRITABLE",
    "ACCOUNT.UNREADABLE",
    "WORKER.NO_SPACE",
    "WORKER.NO_PERMISSION",
    "FILE.CANNOT_WRITE",
    "FILE.CANNOT_READ",
    "FILE.NOT_READABLE",
    "KEYS.UNREADABLE",
}


def asked_for(default: int) -> int:
    """How many failures: CLOISTER_FAULTS, or the suite's own number."""
    return int(os.environ.get("CLOISTER_FAULTS", str(default)))


def said_well(ending: Ending) -> None:
    """Assert that whoever sat there was told what happened and what to do."""
    assert ending.outcome in {"ok", "error", "artefact"}, ending
    if ending.outcome == "error":
        code, parameters = ending.error["code"], ending.error["parameters"]
        assert code in CATALOGUE, ending
        assert code in _SAID, ending
        what, meaning, to_do = message(code, parameters)
        assert what, code
        assert meaning, code
        assert to_do, code


class Failures:
    """A row of failures and what was said of them."""

    def __init__(self, cradle: Cradle) -> None:
        self.cradle = cradle
        self.count = 0
        self.codes: collections.Counter[str] = collections.Counter()
        self.events: collections.Counter[str] = collections.Counter()
        self.before = {act: proof.Before.of(cradle.folder_of(act)) for act in acts.ACTS}

    def one(self, act: str, fate: Fate, note: str) -> Ending:
        """An act on a device that fails; the device is mended before anybody looks."""
        with self.cradle.fresh(act) as folder:
            ending = self.cradle.trial(act, folder, fate)
            try:
                said_well(ending)
                stage = proof.holds(folder, act, self.before[act], ending)
                if ending.outcome == "ok":
                    assert stage == "after"
            except BaseException as error:
                error.add_note(f"{note}: {act}, {fate}, {ending}; left: {sorted(folder.iterdir())}")
                raise
        if ending.at and ending.outcome != "artefact":
            self.count += 1
            self.codes[str(ending.error.get("code", "went on"))] += 1
            self.events[ending.at] += 1
        return ending


def fail(
    cradle: Cradle, number: int, first_seed: int, record: Callable[[str, object], None]
) -> None:
    """Let so many writes fail, over all verbs."""
    row = Failures(cradle)
    for seed in range(first_seed, first_seed + 2 * number + 20):
        chance = random.Random(seed)
        act = chance.choice(tuple(acts.ACTS))
        fate = Fate(
            how="fail",
            at=chance.randrange(cradle.measured(act).events),
            error=chance.choice(("full", "io")),
            lasting=chance.random() < 0.5,
            torn=chance.random() < 0.3,
        )
        row.one(act, fate, f"seed {seed}")
        if row.count == number:
            break
    print(f"{row.count} failures from seed {first_seed}: {dict(row.codes)}; {dict(row.events)}")
    assert row.count == number
    record("figure", f"{number} of {number} failing writes: said, nothing lost, no half step")


@pytest.mark.promise(3)
def test_a_few_failing_writes(
    cradle: Cradle, first_seed: int, record_property: Callable[[str, object], None]
) -> None:
    """Whichever write fails: a code with a next step, and the project as before the step or after it."""
    fail(cradle, asked_for(12), first_seed, record_property)


@pytest.mark.slow
@pytest.mark.promise(3)
@pytest.mark.timeout(5400)
def test_two_hundred_failing_writes(
    cradle: Cradle, first_seed: int, record_property: Callable[[str, object], None]
) -> None:
    """The same two hundred times, over every verb that writes."""
    fail(cradle, asked_for(200), first_seed + 2_000_000, record_property)


@pytest.mark.promise(3)
@pytest.mark.parametrize("act", ["import", "release"])
def test_a_medium_that_is_pulled(cradle: Cradle, act: str) -> None:
    """From some moment on nothing answers, not even reading: it is said, and what was committed is there."""
    row = Failures(cradle)
    events = cradle.measured(act).events
    for at in range(3, events, max(1, events // 6)):
        ending = row.one(act, Fate(how="fail", at=at, error="io", lasting=True), f"event {at}")
        assert ending.at
    assert row.count >= 5


@pytest.mark.promise(3)
@pytest.mark.parametrize("act", ["create", "run", "release", "backup", "rekey"])
def test_no_file_may_grow(cradle: Cradle, act: str) -> None:
    """A bound on the size of files, met by SQLite and by every writer of a release alike."""
    before = proof.Before.of(cradle.folder_of(act))
    failed = 0
    for limit in (0, 3_000, 40_000, 200_000):
        with cradle.fresh(act) as folder:
            ending = cradle.trial(act, folder, limit=limit, limited="both")
            said_well(ending)
            stage = proof.holds(folder, act, before, ending)
            failed += ending.outcome == "error"
            assert ending.outcome == "error" or stage == "after"
    assert failed >= 2


# -- a file system that really is small ------------------------------------------------------------


def _mount(folder: Path, size: int) -> bool:
    """Put a small file system there; False where that is not allowed."""
    program = shutil.which("mount")
    if program is None or os.geteuid() != 0:
        return False
    words = [program, "-t", "tmpfs", "-o", f"size={size},mode=0700", "tmpfs", str(folder)]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def _in_a_namespace_of_its_own() -> bool:
    """Whether this process may mount without anybody else seeing it."""
    return os.environ.get("CLOISTER_OWN_MOUNTS") == "1"


@pytest.mark.slow
@pytest.mark.promise(3)
def test_a_full_file_system() -> None:
    """Run the tests on small disks of their own where mounting is allowed: in a namespace, as its root."""
    program = shutil.which("unshare")
    if program is None or _in_a_namespace_of_its_own():
        pytest.skip("no unshare here, or inside already")
    words = [program, "-Urm", sys.executable, "-c", "import os; os.mkdir"]
    if subprocess.run(words, capture_output=True, check=False).returncode != 0:
        pytest.skip("user namespaces are not allowed here")
    done = subprocess.run(
        [
            *(program, "-Urm", sys.executable, "-m", "pytest", __file__, "-q"),
            *("-p", "no:randomly", "-p", "no:cacheprovider", "-k", "really", "-m", "", "-rs"),
        ],
        capture_output=True,
        text=True,
        env=os.environ | {"CLOISTER_OWN_MOUNTS": "1"},
        timeout=250,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:]
    if "SKIPPED" in done.stdout:
        pytest.skip("mounting is not allowed here")
    assert done.stdout.startswith("." * 8), (
        done.stdout
    )  # seven acts on a full disk, and a read-only one


@pytest.mark.promise(3)
@pytest.mark.skipif(not _in_a_namespace_of_its_own(), reason="run by test_a_full_file_system")
@pytest.mark.parametrize(
    "act", ["create", "import", "run", "release", "rekey", "backup", "compact"]
)
def test_really_full(cradle: Cradle, tmp_path: Path, act: str) -> None:
    """Whatever is left of the disk: it is enough, or it is said and nothing was changed."""
    before = proof.Before.of(cradle.folder_of(act))
    size = sum(path.stat().st_size for path in cradle.folder_of(act).rglob("*") if path.is_file())
    failed = 0
    for spare in (12_000, 40_000, 90_000, 200_000, 700_000):
        disk = tmp_path / f"disk-{spare}"
        disk.mkdir()
        if not _mount(disk, size + 16_384 + spare):
            pytest.skip("mounting is not allowed here")
        try:
            with cradle.fresh(act, disk) as folder:
                ending = cradle.trial(act, folder)
                failed += ending.outcome == "error"
                said_well(ending)
                # More room, as its owner would make, and then it must be whole.
                _remount(disk, "size=64m")
                stage = proof.holds(folder, act, before, ending)
                assert ending.outcome == "error" or stage == "after"
        finally:
            subprocess.run(["umount", "-l", str(disk)], check=True, capture_output=True)
    assert failed >= 1


@pytest.mark.promise(3)
@pytest.mark.skipif(not _in_a_namespace_of_its_own(), reason="run by test_a_full_file_system")
def test_really_read_only(cradle: Cradle, tmp_path: Path) -> None:
    """A medium that takes no writes: every verb that writes says so; looking at the project works."""
    disk = tmp_path / "disk"
    disk.mkdir()
    for act in acts.ACTS:
        if not _mount(disk, 4 << 20):
            pytest.skip("mounting is not allowed here")
        try:
            before = proof.Before.of(cradle.folder_of(act))
            folder = disk / "trial"
            shutil.copytree(cradle.folder_of(act), folder)
            _remount(disk, "ro")
            ending = cradle.trial(act, folder)
            assert ending.outcome == "error", act
            assert ending.error["code"] == "PROJECT.NOT_WRITABLE", act
            said_well(ending)
            if act != "create":
                with Session.open(
                    folder / acts.PROJECT, acts.PASSPHRASE, read_only=True
                ) as session:
                    assert session.check() == ()
            _remount(disk, "rw")
            assert proof.holds(folder, act, before, ending) == "before"
        finally:
            subprocess.run(["umount", "-l", str(disk)], check=True, capture_output=True)


def _remount(disk: Path, option: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{option}", str(disk)], check=True, capture_output=True)


# -- folders ---------------------------------------------------------------------------------------


@pytest.mark.promise(3)
@pytest.mark.parametrize("act", ["import", "run", "release", "rekey", "backup"])
def test_a_folder_that_is_gone(cradle: Cradle, act: str) -> None:
    """The folder was removed, or its disk is not mounted: it is said, not guessed."""
    with cradle.fresh(act) as folder:
        shutil.rmtree(folder)
        folder.mkdir()
        ending = cradle.trial(act, folder)
        assert ending.outcome == "error"
        said_well(ending)
        assert not list(folder.iterdir())
