"""kill -9 of the worker and of the parent as they really run: the project is before the step or after it.

Here every process is a new interpreter, as a person would start it, so a kill takes seconds; hundreds of them are
in tests/security/test_kills.py.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from tests.journeys.conftest import Line


needs_proc = pytest.mark.skipif(
    not Path("/proc/self/task").is_dir(), reason="looks processes up in /proc"
)


def descendants(pid: int) -> list[int]:
    """Child processes of a process, and theirs."""
    found: list[int] = []
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += [int(child), *descendants(int(child))]
    except OSError:
        pass
    return found


def gone(pid: int, seconds: float = 3.0) -> bool:
    """Whether a process ends within that time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False


def run_and_kill(line: Line, who: str, after: float) -> None:
    """Start `run`, wait, kill -9 the parent or its worker."""
    process = subprocess.Popen(
        line.command("run", "p.cloister", "P"),
        cwd=line.folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(after)
    workers = descendants(process.pid)
    targets = [process.pid] if who == "parent" else workers[:1]
    for pid in targets:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    if who == "parent":
        assert all(gone(pid) for pid in workers), "a worker outlived its parent"
    process.wait(timeout=60)


def kill_often(line: Line, turns: int, rows: int, longest: float) -> None:
    """Kill a run so many times; the file is sound and the log whole each time."""
    rng = random.Random(20_240_101)
    write_patients(line.folder / "patients.csv", rows)
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "patients.csv", "P")
    line.ok("plan", "p.cloister", "P", "--policy", "internal-testing", "--target", "outcome")
    for turn in range(turns):
        # A changed seed makes every step stale, so each run has all of its work to do.
        line.ok("plan", "p.cloister", "P", "--seed", str(turn + 1))
        run_and_kill(line, ("worker", "parent")[turn % 2], rng.uniform(0.3, longest))
        assert line.ok("check", "p.cloister", "P", "--json").json["sound"] is True
        assert line.ok("audit", "verify", "p.cloister", "P", "--json").json["genuine"] is True


@pytest.mark.promise(2)
@needs_proc
def test_two_kills(line: Line) -> None:
    """One of the worker, one of the parent: the worker ends with its parent, the file is sound, the log whole."""
    write_patients(line.folder / "patients.csv", 200)
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "patients.csv", "P")
    for who in ("worker", "parent"):
        run_and_kill(line, who, 1.2)
        assert line.ok("check", "p.cloister", "P", "--json").json["sound"] is True
    assert line.ok("audit", "verify", "p.cloister", "P", "--json").json["genuine"] is True


@pytest.mark.slow
@pytest.mark.promise(2)
@needs_proc
def test_ten_kills(line: Line) -> None:
    """After each of ten kills the file is sound and the log whole; at the end the run finishes."""
    kill_often(line, 10, 1500, 7.0)
    assert line("run", "p.cloister", "P").code in {0, 1}
    states = line.ok("status", "p.cloister", "P", "--json").json["steps"]
    assert [one["state"] for one in states[:5]] == ["done"] * 5
    assert states[5]["state"] in {"done", "refused"}


@pytest.mark.slow
@pytest.mark.promise(2)
@needs_proc
def test_after_a_kill_the_run_is_offered_and_goes_on_with_those_that_wait(line: Line) -> None:
    """Kill -9 in the middle of queued runs: status names the step, `run` goes on, what waited is done, too."""
    write_patients(line.folder / "patients.csv", 400)
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "patients.csv", "P")
    assert line.ok("status", "p.cloister", "P", "--json").json["interrupted"] is None
    line.ok("queue", "p.cloister", "P", "--add", "synthesizer=independent,seed=7")
    line.ok("queue", "p.cloister", "P", "--add", "synthesizer=independent,seed=8")
    process = subprocess.Popen(
        line.command("run", "p.cloister", "--with", "synthesizer=independent,seed=9", "P"),
        cwd=line.folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    # Killed as soon as the first of them is being worked on.
    end, seen = time.monotonic() + 60, None
    while seen is None and time.monotonic() < end:
        found = line.ok("status", "p.cloister", "P", "--json").json["interrupted"]
        seen = found if found is not None and found["running"] else None
    assert seen is not None
    assert seen["queued"] == "synthesizer=independent,seed=7"
    os.kill(process.pid, signal.SIGKILL)
    process.wait(timeout=60)
    left = line.ok("status", "p.cloister", "P", "--json").json
    assert left["interrupted"]["running"] is False
    assert left["interrupted"]["queued"] == "synthesizer=independent,seed=7"
    assert [one["with"] for one in left["queue"]] == [
        "synthesizer=independent,seed=8",
        "synthesizer=independent,seed=9",
    ]
    assert line("run", "p.cloister", "P").code in {0, 1}
    after = line.ok("status", "p.cloister", "P", "--json").json
    assert (after["interrupted"], after["queue"]) == (None, [])
    runs = line.ok("runs", "p.cloister", "P", "--json").json["runs"]
    assert [one["seed"] for one in runs] == [7, 8, 9]


@pytest.mark.promise(2)
@needs_proc
def test_what_was_interrupted_can_be_left(line: Line) -> None:
    """`run --leave` runs nothing and offers it no more; the log says that somebody decided so."""
    write_patients(line.folder / "patients.csv", 400)
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "patients.csv", "P")
    for turn in range(8):  # until one kill falls into a step
        line.ok("plan", "p.cloister", "P", "--seed", str(turn + 1))
        run_and_kill(line, "parent", 0.8 + 0.2 * turn)
        if line.ok("status", "p.cloister", "P", "--json").json["interrupted"] is not None:
            break
    left = line.ok("run", "p.cloister", "--leave", "P", "--json").json
    assert left["interrupted"] is None
    assert line.ok("status", "p.cloister", "P", "--json").json["interrupted"] is None
    assert "leave-run" in line.ok("audit", "show", "p.cloister", "P").out
