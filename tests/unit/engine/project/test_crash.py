"""Killed at any moment, of either side: the project is as it was before the step or after it."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from synth_engine import audit
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.storage import BlobRef
from synth_engine.project import Project
from tests.helpers.projects import AT, PASSPHRASE, make

ROOT = Path(__file__).resolve().parents[4]
SECOND = "the other passphrase"

STEPS = """
import sys
from pathlib import Path
from synth_engine import audit
from synth_engine.project import Project
from tests.helpers.projects import AT, PASSPHRASE
with Project.open(Path(sys.argv[1]), PASSPHRASE) as project:
    project.sweep()
    number = project.document("state")["number"]
    print(number, flush=True)
    while True:
        number += 1
        refs = [project.put_blob("chunk", b"%d-%d " % (number, part) * 8_000) for part in range(3)]
        with project.transaction():
            project.put_document("state", {"number": number, "chunks": [r.to_json() for r in refs]})
            audit.append(
                project, at=AT, actor="a", action="step", versions={}, digests={"n": str(number)}
            )
        print(number, flush=True)
"""

REKEY = """
import sys
from pathlib import Path
from synth_engine.project import Project
old, new = sys.argv[2:]
with Project.open(Path(sys.argv[1]), old) as project:
    print("open", flush=True)
    while True:
        project.rekey(new)
        project.rekey(old)
"""

WORKER = """
import sys
from pathlib import Path
from synth_engine.project import Project
with Project.attach(Path(sys.argv[1]), sys.stdin.readline().strip()) as worker:
    for number in range(int(sys.argv[2])):
        ref = worker.put_blob("chunk", b"worker %d " % number * 5_000)
        print(ref.digest, flush=True)
"""


def child(source: str, *arguments: str) -> subprocess.Popen[str]:
    """Start a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", source, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def killed(process: subprocess.Popen[str], seconds: float) -> list[str]:
    """Let it get going, kill it without warning, return the lines it had said."""
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(seconds)
    assert process.poll() is None
    process.kill()
    # Of the same stream: what was said together with the first line is in its buffer already.
    rest = process.stdout.read()
    process.communicate()
    return [first.strip(), *rest.split("\n")[:-1]]


@pytest.mark.slow
@pytest.mark.promise(2)
@pytest.mark.promise(12)
def test_twenty_kills_between_and_inside_steps(path: Path) -> None:
    """Document, chunks and log record of a step are all there or all not, and never one step lost."""
    with make(path) as project, project.transaction():
        project.put_document("state", {"number": 0, "chunks": []})
    chance = random.Random(7)
    reached = 0
    for _ in range(20):
        said = killed(child(STEPS, str(path)), chance.uniform(0.0, 0.15))
        if reached % 3 == 0:  # whoever only reads can do so before anybody has cleared up
            with Project.open(path, PASSPHRASE, read_only=True) as reader:
                assert reader.check() == ()
        with Project.open(path, PASSPHRASE) as project:
            assert project.check() == ()
            state = project.document("state")
            assert state is not None
            # Said after the commit returned: durable. The next one may have been committed unsaid.
            assert state["number"] in {int(said[-1]), int(said[-1]) + 1}
            entries = audit.entries(project.audit_rows())
            assert [entry.digests["n"] for entry in entries] == [
                str(number + 1) for number in range(state["number"])
            ]
            assert audit.verify(tuple(project.audit_rows())).genuine
            for ref in state["chunks"]:
                project.get_blob(BlobRef.from_json(ref).digest)
            reached = state["number"]
    assert reached > 20


@pytest.mark.promise(2)
@pytest.mark.promise(7)
def test_kills_while_the_passphrase_changes(path: Path) -> None:
    """Exactly one of the two passphrases opens the whole project; nothing is left lying about."""
    with make(path) as project:
        ref = project.put_blob("chunk", bytes(300_000))
        with project.transaction():
            project.put_document("state", {"chunks": [ref.to_json()]})
    chance = random.Random(8)
    now, other = PASSPHRASE, SECOND
    seen = set()
    for _ in range(6):
        killed(child(REKEY, str(path), now, other), chance.uniform(0.0, 0.4))
        try:
            project = Project.open(path, now)
        except UserFixable as error:
            assert error.code == "PROJECT.WRONG_PASSPHRASE"
            now, other = other, now
            project = Project.open(path, now)
        with project:
            assert project.check() == ()
            assert project.get_blob(ref.digest) == bytes(300_000)
        seen.add(now)
        assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_parent_and_worker_write_at_the_same_time(path: Path) -> None:
    """Both wait for each other instead of failing; everything either stored is there."""
    with make(path) as project:
        worker = child(WORKER, str(path), "60")
        assert worker.stdin is not None
        worker.stdin.write(project.worker_key + "\n")
        worker.stdin.flush()
        steps = 0
        while worker.poll() is None:
            with project.transaction():
                project.put_document("state", {"number": steps})
                project.put_blob("chunk", b"parent %d " % steps * 5_000)
                audit.append(project, at=AT, actor="a", action="step", versions={}, digests={})
            steps += 1
        said, _ = worker.communicate()
        assert worker.returncode == 0
        digests = said.split()
        assert len(digests) == 60
        assert steps > 5
        for digest in digests:
            project.get_blob(digest)
        assert project.facts()["blobs"] == 60 + steps
        assert project.facts()["audit_entries"] == steps
        assert project.check() == ()


@pytest.mark.parametrize("seconds", [0.0, 0.02, 0.05])
@pytest.mark.promise(2)
def test_a_killed_worker_leaves_the_parent_whole(path: Path, seconds: float) -> None:
    """What the worker had said it stored is there, the parent goes on, the rest is swept at opening."""
    with make(path) as project:
        worker = child(WORKER, str(path), "100000")
        assert worker.stdin is not None
        worker.stdin.write(project.worker_key + "\n")
        worker.stdin.flush()
        said = killed(worker, seconds)
        for digest in said:
            project.get_blob(digest)
        with project.transaction():
            project.put_document("state", {"number": 1})
        assert project.check() == ()
    with Project.open(path, PASSPHRASE) as project:
        assert project.sweep() in {len(said), len(said) + 1}
        assert project.check() == ()


@pytest.mark.promise(2)
def test_a_journal_that_was_never_begun_is_cleared_away(path: Path) -> None:
    """SQLite leaves such a one where it is; it would lie beside the project for ever."""
    make(path).close()
    journal = path.with_name(f"{path.name}-journal")
    for body in (b"", bytes(512)):
        journal.write_bytes(body)
        with Project.open(path, PASSPHRASE) as project:
            assert not journal.exists()
            assert project.check() == ()
