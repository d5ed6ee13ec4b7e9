"""Real child processes: every way one can end, and nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from synth_engine import jobs
from synth_engine.contracts.errors import SynthError
from synth_engine.contracts.frames import LARGEST, Frame, encode
from synth_engine.jobs import JobRequest, JobState

FAKE = [sys.executable, str(Path(__file__).resolve().parents[1] / "helpers" / "fake_worker.py")]


def run(kind: str, grace: float = 5.0, **params: object) -> tuple[jobs.Job, list[Frame]]:
    """Start a fake job; frames are collected."""
    frames: list[Frame] = []
    request = JobRequest(kind, params, {"key": "canary-secret-9f8e"})
    return jobs.start(request, frames.append, grace_seconds=grace, command=FAKE), frames


def ended(job: jobs.Job, within: float = 30.0) -> jobs.JobOutcome:
    """Its outcome."""
    outcome = job.wait(within)
    assert outcome is not None
    return outcome


def alive(pid: int) -> bool:
    """Whether a process runs (a zombie does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def until(holds, seconds: float = 5.0) -> bool:
    """Wait for something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.02)
    return False


def test_a_good_job_answers_once_through_all_the_noise() -> None:
    """Prints of the work, of descriptor 1 and of a grandchild corrupt no frame; one terminal frame, last."""
    job, frames = run("fine", echo="back")
    outcome = ended(job)
    assert outcome.state is JobState.SUCCEEDED
    assert outcome.summary == {"echo": "back", "secret_length": 18}
    assert [f.type for f in frames].count("succeeded") == 1
    assert frames[-1].type == "succeeded"
    assert frames[0].type == "hello"
    done = [f.body["done"] for f in frames if f.type == "progress"]
    assert done == sorted(done)
    assert done[-1] == 50


@pytest.mark.promise(17)
def test_secrets_are_in_no_argument_and_no_environment() -> None:
    """The key reaches the worker and stands neither in its command line nor in its environment."""
    job, frames = run("where_is_the_secret")
    assert ended(job).summary == {"seen": []}
    assert "canary-secret" not in str([f.body for f in frames])
    assert "canary-secret" not in repr(JobRequest("k", {}, {"key": "canary-secret"}))


def test_cancel_is_heard_within_half_a_second() -> None:
    """A worker that reports stops almost at once."""
    job, frames = run("slow")
    assert until(lambda: any(f.type == "progress" for f in frames))
    began = time.monotonic()
    job.cancel()
    assert ended(job).state is JobState.CANCELLED
    assert time.monotonic() - began < 0.5
    assert frames[-1].type == "cancelled"


def test_a_deaf_worker_is_killed_after_grace() -> None:
    """Neither the word nor SIGTERM helps: the tree is killed, within grace + 5 seconds."""
    job, frames = run("deaf", grace=0.3)
    assert until(lambda: any(f.type == "progress" for f in frames))
    began = time.monotonic()
    job.cancel()
    assert ended(job).state is JobState.CANCELLED
    assert time.monotonic() - began < 5.3
    assert not alive(job.pid)


def test_grandchildren_go_with_the_job(tmp_path: Path) -> None:
    """What a worker started is gone when the job is."""
    note = tmp_path / "pid"
    job, frames = run("with_grandchild", grace=0.2, file=str(note))
    assert until(lambda: any(f.type == "progress" for f in frames))
    grandchild = int(note.read_text())
    assert alive(grandchild)
    job.cancel()
    ended(job)
    assert until(lambda: not alive(grandchild))


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("aborts", "WORKER.CRASHED"),
        ("aborts_reading", "TABLES.READER_DIED"),
        ("leaves", "WORKER.CRASHED"),
        ("killed", "WORKER.OUT_OF_MEMORY"),
        ("memory", "WORKER.OUT_OF_MEMORY"),
        ("refuses", "STEP.NEEDS"),
        ("quotes_data", "BUG.UNEXPECTED"),
        ("phones_home", "WORKER.NO_PERMISSION"),
        ("no_such_work", "BUG.UNEXPECTED"),
    ],
)
@pytest.mark.promise(1)
def test_every_bad_ending_is_a_code_and_quotes_no_data(kind: str, code: str) -> None:
    """A crash, a kill, an exception or the network: one failed frame with a code, no cell in any frame."""
    job, frames = run(kind)
    outcome = ended(job)
    assert outcome.state is JobState.FAILED
    assert outcome.error is not None
    assert outcome.error.code == code
    assert [f.type for f in frames if f.is_terminal] == ["failed"]
    assert "canary" not in str([f.body for f in frames])
    assert not alive(job.pid)


@pytest.mark.parametrize(
    "lines",
    [
        [b"this is no frame\n"],
        [b"{}\n"],
        [b'{"v":99,"type":"hello","job":"x","seq":0}\n'],
        [b"x" * (LARGEST + 10) + b"\n"],
        [encode(Frame("hello", "x", 3))],
        [encode(Frame("hello", "x", 0)), encode(Frame("artifact", "x", 1, {"kind": "rows"}))],
        [b"\xff\xfe\n"],
    ],
)
@pytest.mark.promise(18)
def test_broken_frames_end_the_job(lines: list[bytes]) -> None:
    """Noise, oversize lines, gaps and frames without their fields are refused, and the worker is ended."""
    command = [*FAKE, *(line.hex() if len(line) < LARGEST else "long" for line in lines)]
    job = jobs.start(JobRequest("k", {}, {}), lambda _: None, command=command)
    outcome = ended(job)
    assert outcome.state is JobState.FAILED
    assert outcome.error is not None
    assert outcome.error.code in {"WORKER.PROTOCOL", "WORKER.CRASHED"}
    assert not alive(job.pid)


def test_a_worker_that_cannot_start_says_so() -> None:
    """A missing program is an error of the environment, not a crash."""
    with pytest.raises(SynthError) as caught:
        jobs.start(JobRequest("k", {}, {}), lambda _: None, command=["/no/such/program"])
    assert caught.value.code == "WORKER.NOT_STARTED"


def test_a_listener_that_fails_stops_nothing() -> None:
    """An exception in the listener does not keep the job from its end."""

    def broken(frame: Frame) -> None:
        raise RuntimeError(frame.type)

    job = jobs.start(JobRequest("fine", {"echo": 1}, {"key": "k"}), broken, command=FAKE)
    assert ended(job).state is JobState.SUCCEEDED


def test_the_worker_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    """Kill -9 of the parent: the worker and what it started are gone within a second."""
    note = tmp_path / "pids"
    program = f"""
import sys, time
sys.path.insert(0, {str(Path(__file__).resolve().parents[2])!r})
from synth_engine import jobs
from synth_engine.jobs import JobRequest
job = jobs.start(JobRequest("with_grandchild", {{"file": {str(tmp_path / "g")!r}}}, {{"key": "k"}}),
                 lambda f: None, command={FAKE!r})
open({str(note)!r}, "w").write(str(job.pid))
time.sleep(60)
"""
    parent = subprocess.Popen([sys.executable, "-c", program])
    try:
        assert until(lambda: (tmp_path / "g").exists() and (tmp_path / "g").read_text() != "", 20)
        pids = [int(note.read_text()), int((tmp_path / "g").read_text())]
        assert all(alive(pid) for pid in pids)
    finally:
        os.kill(parent.pid, signal.SIGKILL)
        parent.wait()
    assert until(lambda: not any(alive(pid) for pid in pids), 2)
