"""The worker that waits: it is taken when it fits, made anew, and never left behind."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from synth_engine import jobs
from synth_engine.jobs import JobRequest, JobState
from synth_engine.jobs.manners import Manners
from synth_engine.jobs.spare import SPARE
from tests.worker.test_jobs import alive, until

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _let_go() -> Iterator[None]:
    """None is left, whatever happens."""
    yield
    SPARE.end()
    Manners.gives_way = False


def waiting() -> int:
    """Process id of the one that waits, as soon as there is one."""
    assert until(lambda: SPARE._kept is not None)
    assert SPARE._kept is not None
    return SPARE._kept[-1].pid


def look(file: Path) -> jobs.Job:
    """A small job of our own worker, waited for."""
    params = {"file": str(file), "reading": {}}
    request = JobRequest("preview", params, {"seal_key": "00" * 32})
    job = jobs.start(request, lambda _: None)
    outcome = job.wait(60)
    assert outcome is not None
    assert outcome.state is JobState.SUCCEEDED, outcome.error
    return job


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A small table."""
    made = tmp_path / "few.csv"
    made.write_text("a,b\n1,x\n2,y\n")
    return made


def test_nobody_waits_where_nobody_asked_for_it(file: Path) -> None:
    """On the command line a process is started for every job, as ever."""
    look(file)
    assert SPARE._kept is None
    assert SPARE._making is None


def test_the_next_job_takes_the_one_that_waits_and_another_comes(file: Path) -> None:
    """The same process serves it; afterwards a new one waits."""
    jobs.keep_ready()
    first = waiting()
    assert look(file).pid == first
    assert until(lambda: not alive(first))
    second = waiting()
    assert second != first
    assert look(file).pid == second


def test_it_has_its_libraries_before_it_is_asked() -> None:
    """That is what it is for: Arrow is mapped into it while it still waits for its first line."""
    jobs.keep_ready()
    maps = Path(f"/proc/{waiting()}/maps")
    assert until(lambda: "libarrow" in maps.read_text(), 30)


def test_it_holds_nothing_that_was_asked_of_others(file: Path) -> None:
    """Its surroundings are those of every worker; no key and no path of a project stands in them."""
    look(file)
    jobs.keep_ready()
    around = Path(f"/proc/{waiting()}/environ").read_bytes()
    assert str(file).encode() not in around
    assert b"CLOISTER_READY=1" in around


def test_one_that_died_or_was_started_otherwise_is_not_used(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The job gets a new process."""
    jobs.keep_ready()
    dead = waiting()
    os.kill(dead, 9)
    assert until(lambda: not alive(dead))
    assert look(file).pid != dead
    old = waiting()
    monkeypatch.setenv("CLOISTER_MEMORY", "1000000000")
    assert look(file).pid != old
    assert until(lambda: not alive(old))


def test_one_that_died_is_replaced_before_a_job_needs_it() -> None:
    """Whoever runs short of memory ends it first; the next renewal has a new one ready."""
    jobs.keep_ready()
    dead = waiting()
    os.kill(dead, 9)
    assert until(lambda: not alive(dead))
    SPARE.renew()
    assert until(lambda: SPARE._kept is not None and SPARE._kept[-1].pid != dead)
    assert alive(waiting())


def test_a_job_ends_where_no_thread_is_left_for_the_one_that_waits(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is a comfort: without it jobs run and end, nothing is left half made, and one waits again later."""
    real = threading.Thread.start

    def start(thread: threading.Thread) -> None:
        if getattr(thread, "_target", None) == SPARE._start:
            raise RuntimeError("can't start new thread")
        real(thread)

    with monkeypatch.context() as short:
        short.setattr(threading.Thread, "start", start)
        jobs.keep_ready()
        look(file)
        assert SPARE._making is None
        SPARE.end()
    jobs.keep_ready()
    assert alive(waiting())


def test_it_goes_when_it_is_let_go() -> None:
    """At once, the one that is being started too, and none comes after."""
    jobs.keep_ready()
    pid = waiting()
    jobs.let_go()
    assert not alive(pid)
    jobs.keep_ready()
    jobs.let_go()
    SPARE.renew()
    assert SPARE._kept is None
    assert SPARE._making is None


KEEP = """
import sys, time
from synth_engine import jobs
from synth_engine.jobs.spare import SPARE
jobs.keep_ready()
while SPARE._kept is None:
    time.sleep(.01)
print(SPARE._kept[-1].pid, flush=True)
time.sleep(60)
"""


def test_it_does_not_outlive_its_parent() -> None:
    """A window that is killed leaves no process behind."""
    with subprocess.Popen(
        [sys.executable, "-c", KEEP], stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert alive(pid)
        parent.kill()
    assert until(lambda: not alive(pid), 30)


def test_many_threads_at_once_leave_one() -> None:
    """Keeping, taking, renewing and ending cross each other; nothing is lost sight of."""
    seen: set[int] = set()
    ends = time.monotonic() + 3

    def storm() -> None:
        while time.monotonic() < ends:
            jobs.keep_ready()
            found = SPARE.take(jobs.job.worker_command(), jobs.job.all_cores())
            if found is not None:
                seen.add(found.pid)
                found.kill()
                found.wait()
                for pipe in (found.stdin, found.stdout):
                    assert pipe is not None
                    pipe.close()
            SPARE.renew()

    threads = [threading.Thread(target=storm) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    jobs.let_go()
    assert seen
    assert not any(map(alive, seen))


@pytest.mark.skipif(os.name != "posix", reason="nice is of Unix")
def test_a_window_comes_first(file: Path) -> None:
    """Where there is a window, workers take what it leaves; on the command line they are as everybody."""
    jobs.keep_ready()
    pid = waiting()
    assert os.getpriority(os.PRIO_PROCESS, pid) == os.getpriority(os.PRIO_PROCESS, 0)
    jobs.let_go()
    jobs.give_way()
    jobs.keep_ready()
    pid, nicer = waiting(), min(os.getpriority(os.PRIO_PROCESS, 0) + 10, 19)
    assert until(lambda: os.getpriority(os.PRIO_PROCESS, pid) == nicer, 30)
    assert look(file).pid == pid
