"""Runs a program in a home of its own, without a network device and under strace, and says what it tried.

`strace` shows every system call of every process, Python's or native code's; `unshare -rn` leaves it no
network device. Where either is not permitted the run goes on without, and says so.
"""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[2]
_CALLS = (
    "network,openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,symlink,memfd_create"
)
_NETWORK = re.compile(r"\b(AF_(?!UNIX\b|LOCAL\b|UNSPEC\b)[A-Z0-9]+)")
# Devices, and locks between threads that C libraries keep in memory under a name for a moment.
_DEVICES = ("/dev/null", "/dev/tty", "/dev/shm/sem.")  # noqa: S108 - named to be let off, not used
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


@functools.cache
def can_unshare() -> bool:
    """Whether a process without a network device can be made here."""
    if shutil.which("unshare") is None:
        return False
    return subprocess.run(["unshare", "-rn", "true"], capture_output=True).returncode == 0


@functools.cache
def can_trace() -> bool:
    """Whether strace may look at a process here."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True).returncode == 0


@dataclass(frozen=True)
class Watched:
    """What a run did.

    Attributes:
        code, output: of the program.
        alone: it had no network device.
        traced: its system calls were seen.
        attempts: calls that name a network family, whole lines of strace.
        written: files and folders that it made or opened to write, absolute.
        left: what stands in its home, temporary and cache folders at the end.
        processes: how many there were, threads counted too.
        place: where its home stands.
    """

    code: int
    output: str
    alone: bool
    traced: bool
    attempts: tuple[str, ...]
    written: frozenset[str]
    left: tuple[str, ...]
    processes: int
    place: Path

    def outside(self, *inside: Path) -> list[str]:
        """What was written elsewhere; a library's byte code, locks in memory and devices do not count."""
        allowed = tuple(str(one) for one in inside)
        return sorted(
            name
            for name in self.written
            if not name.startswith((*allowed, *_DEVICES)) and "/__pycache__" not in name
        )


def surroundings(place: Path) -> dict[str, str]:
    """An environment whose home, temporary and cache folders are all new."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "CLOISTER_", "TMP"))}
    made = {"HOME": "home", "TMPDIR": "tmp", "XDG_CACHE_HOME": "cache"}
    made |= {"XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state"}
    for folder in made.values():
        (place / folder).mkdir(parents=True, exist_ok=True)
    known = {name: str(place / folder) for name, folder in made.items()}
    extra = {"PYTHONPATH": str(ROOT), "CLOISTER_TEST_RUN": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    return kept | known | extra | {"QT_QPA_PLATFORM": "offscreen"}


def watch(words: Sequence[str], work: Path, place: Path, *, seconds: float = 280) -> Watched:
    """Run a program in the folder `work`; `place` is where its home and the trace are kept."""
    environment, trace = surroundings(place), place / "trace.txt"
    alone, traced = can_unshare(), can_trace()
    before: list[str] = ["unshare", "-rn"] if alone else []
    if traced:
        before += ["strace", "-f", "--seccomp-bpf", "-o", str(trace), "-e", f"trace={_CALLS}"]
    done = subprocess.run(
        [*before, *words],
        cwd=work,
        env=environment,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=seconds,
    )
    attempts, written, pids = _read(trace, work) if traced else ([], set(), set())
    folders = [one for one in place.iterdir() if one.is_dir()]
    left = sorted(str(file.relative_to(place)) for one in folders for file in one.rglob("*"))
    said = done.stdout + done.stderr
    return Watched(
        done.returncode,
        said,
        alone,
        traced,
        tuple(attempts),
        frozenset(written),
        tuple(left),
        len(pids),
        place,
    )


def _read(trace: Path, work: Path) -> tuple[list[str], set[str], set[str]]:
    """Attempts, files written, and process ids in a trace."""
    attempts, written, pids = [], set(), set()
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        pid, _, call = line.partition(" ")
        pids.add(pid)
        name = call.strip().split("(", 1)[0]
        if name in {"socket", "connect", "bind", "sendto", "sendmsg", "socketpair"}:
            if _NETWORK.search(call):
                attempts.append(line)
            continue
        failed = re.search(r"= -1 E(?!EXIST)", call)
        opens = name in {"open", "openat"}
        if failed or (opens and not re.search(r"O_(WRONLY|RDWR|CREAT|TMPFILE)", call)):
            continue
        if name == "memfd_create" or not (found := _QUOTED.findall(call)):
            continue
        written.add(str((work / found[-1]).resolve() if opens else Path(work, found[-1])))
    return attempts, written, pids
