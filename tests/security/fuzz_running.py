"""Runs fuzz targets: mutation over sound seeds, each target in a process of its own, faults kept and counted once.

    python -m tests.security.fuzz_running --seconds 600 --out FOLDER [--targets csv,rule] [--atheris]

With ``--atheris`` (where that package is installed) libFuzzer chooses the inputs, guided by which lines of our
parsers they reach; else they come from the small mutator here. Either way the same targets and the same judge.
"""

from __future__ import annotations

import argparse
import contextlib
import faulthandler
import hashlib
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
import traceback
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.security.fuzz_mutating import LONGEST, mutated, reshaped
from tests.security.fuzz_targets import Target, allowed, targets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HANG_SECONDS = 10  # of processor time: what other work on the machine takes does not count
WAITING = (
    6  # times as long by the clock: what waits for something else than the processor is found too
)
# Targets that are files a library in C reads, and what such a file is called.
ENDINGS = {
    "spss": ".sav",
    "stata": ".dta",
    "sas": ".sas7bdat",
    "sas-transport": ".xpt",
    "duckdb": ".duckdb",
}
MEMORY = 8 << 30  # address space of a fuzzing process: a bomb ends it, not the machine


class Slow(BaseException):
    """An input took too long: no answer may be mistaken for this."""


_CLOCKS = (
    (signal.ITIMER_PROF, signal.SIGPROF, 1),
    (signal.ITIMER_REAL, signal.SIGALRM, WAITING),
)


@contextmanager
def clock() -> Iterator[None]:
    """Raise `Slow` after `HANG_SECONDS` of work; a hang inside C ends the process."""

    def ring(*_: object) -> None:
        raise Slow

    before = [(number, signal.signal(number, ring)) for _, number, _ in _CLOCKS]
    try:
        yield
    finally:
        stop()
        for number, handler in before:
            signal.signal(number, handler)


def wind() -> None:
    """Start both clocks anew."""
    for timer, _, times in _CLOCKS:
        signal.setitimer(timer, HANG_SECONDS * times)


def stop() -> None:
    """Stop both clocks."""
    for timer, _, _ in _CLOCKS:
        signal.setitimer(timer, 0)


class Judge:
    """Runs a target and keeps what is a fault, once for each place where it breaks.

    Attributes:
        executions: so far.
        faults: place -> how often.
    """

    def __init__(self, target: Target, folder: Path | None) -> None:
        self.target = target
        self.executions = 0
        self.faults: dict[str, int] = {}
        self.answers: dict[str, int] = {}
        self._folder = folder
        self._last = (
            (folder / f"{target.name}.last").open("w+b", buffering=0)
            if folder is not None and target.heavy
            else None
        )

    def run(self, data: bytes) -> None:
        """One turn."""
        self.executions += 1
        if self._last is not None:
            # What a library in C dies of must be known afterwards.
            self._last.seek(0)
            self._last.write(data)
            self._last.truncate()
            faulthandler.dump_traceback_later(HANG_SECONDS * (WAITING + 2), exit=True)
        wind()
        try:
            self.target.run(data)
            self._answered("read")
        except BaseException as error:
            stop()
            if isinstance(error, KeyboardInterrupt):
                raise
            if allowed(self.target, error):
                self._answered(getattr(error, "code", type(error).__name__))
            else:
                self._fault(error, data)
        finally:
            stop()

    def close(self) -> None:
        """Let go of the file with the last input, and of the clock."""
        faulthandler.cancel_dump_traceback_later()
        if self._last is not None:
            self._last.close()

    def _answered(self, what: str) -> None:
        self.answers[what] = self.answers.get(what, 0) + 1

    def _fault(self, error: BaseException, data: bytes) -> None:
        where = [
            f for f in traceback.extract_tb(error.__traceback__) if "synth_engine" in f.filename
        ]
        place = where[-1] if where else traceback.extract_tb(error.__traceback__)[-1]
        name = f"{type(error).__name__} {Path(place.filename).name}:{place.lineno}"
        self.faults[name] = self.faults.get(name, 0) + 1
        if self.faults[name] == 1 and self._folder is not None:
            digest = hashlib.sha256(data).hexdigest()[:12]
            (self._folder / f"{self.target.name}-{digest}.bin").write_bytes(data)
            said = "".join(traceback.format_exception(error))
            (self._folder / f"{self.target.name}-{digest}.txt").write_text(
                f"{name}\n{said}", encoding="utf-8"
            )


def turned(target: Target, seeds: list[bytes], chance: random.Random) -> bytes:
    """The next input."""
    seed = chance.choice(seeds)
    if target.shape and chance.random() < 0.6:
        inside = reshaped(seed, target.shape, target.words, chance)
        return (
            inside
            if chance.random() < 0.8
            else reshaped(inside, target.shape, target.words, chance)
        )
    return mutated(seed, seeds, target.words, chance)


def _silent(_: Judge) -> None:
    pass


def fuzz(
    target: Target,
    seconds: float,
    seed: int,
    folder: Path | None,
    most: int | None = None,
    report: Callable[[Judge], None] = _silent,
) -> Judge:
    """Fuzz one target in this process for so long, or so many executions.

    Args:
        target: which.
        seconds: at most.
        seed: of the mutations.
        folder: where faults are kept; None to keep none.
        most: executions; None for no bound.
        report: called now and then, so that counts outlive a death.
    """
    judge, chance, seeds = (
        Judge(target, folder),
        random.Random(f"{seed} {target.name}"),
        target.seeds(),
    )
    end = time.monotonic() + seconds
    with clock(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for one in seeds:
            judge.run(one)
        while time.monotonic() < end and (most is None or judge.executions < most):
            judge.run(turned(target, seeds, chance))
            if judge.executions % 100 == 0:
                report(judge)
    judge.close()
    return judge


def _guided(target: Target, seconds: float, seed: int, folder: Path) -> None:
    """Let libFuzzer choose; it ends the process by itself, so that counts are written as they grow."""
    import atheris  # only where somebody put it: not one of our dependencies

    judge = Judge(target, folder)
    corpus = folder / f"corpus-{target.name}"
    corpus.mkdir(exist_ok=True)
    for at, one in enumerate(target.seeds()):
        (corpus / f"seed-{at}").write_bytes(one)
    words = folder / f"{target.name}.dict"
    short = [word for word in target.words if len(word) <= 60]
    spelt = ["".join(map("\\x{:02x}".format, word)) for word in short]
    words.write_text("".join(f'"{one}"\n' for one in spelt) or "\n", encoding="ascii")
    counts, began = folder / f"{target.name}-{os.getpid()}.json", time.monotonic()

    def one_input(data: bytes) -> None:
        judge.run(data)
        if judge.executions % 500 == 0 or time.monotonic() - began > seconds - 2:
            counts.write_text(json.dumps(_told(judge, time.monotonic() - began)))

    options = [
        sys.argv[0], str(corpus), f"-max_total_time={int(seconds)}", f"-seed={seed or 1}", f"-dict={words}",
        "-rss_limit_mb=0", f"-max_len={LONGEST}", "-timeout=60", "-verbosity=0", f"-artifact_prefix={folder}/",
    ]  # fmt: skip
    with clock(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        atheris.Setup(options, one_input)
        atheris.Fuzz()


def _told(judge: Judge, seconds: float) -> dict[str, Any]:
    return {
        "target": judge.target.name,
        "executions": judge.executions,
        "seconds": round(seconds, 1),
        "faults": judge.faults,
        "answers": dict(sorted(judge.answers.items(), key=lambda one: -one[1])[:12]),
    }


def _one(options: argparse.Namespace) -> None:
    """The process of one target."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    folder = Path(options.out)
    faulthandler.enable((folder / f"{options.one}.died").open("w"))
    if options.atheris:
        import atheris

        with atheris.instrument_imports(include=["synth_engine"]):
            target = targets(folder / "files" / f"{options.one}-{os.getpid()}")[options.one]
            for seed in target.seeds():
                with contextlib.suppress(Exception):  # judged in the run itself
                    target.run(seed)  # imports what is to be instrumented
        _guided(target, options.seconds, options.seed, folder)
        return
    target = targets(folder / "files" / f"{options.one}-{os.getpid()}")[options.one]
    began = time.monotonic()
    counts = folder / f"{options.one}-{os.getpid()}.json"

    def report(judge: Judge) -> None:
        counts.write_text(json.dumps(_told(judge, time.monotonic() - began)), encoding="utf-8")

    report(fuzz(target, options.seconds, options.seed, folder, report=report))


def _remember(path: Path, name: str) -> None:
    """Count once more."""
    found = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    found[name] = found.get(name, 0) + 1
    path.write_text(json.dumps(found), encoding="utf-8")


def answered_by_the_product(body: bytes, path: Path) -> bool:
    """Whether a file that ends the library reading it is answered with that code, as a person would meet it.

    The promise is about the program: its readers run in workers that may die (docs/hostile-input.md).
    """
    path.write_bytes(body)
    done = subprocess.run(
        [sys.executable, "-m", "synth_engine", "preview", str(path), "--json"],
        check=False,
        capture_output=True,
        timeout=60,
    )
    try:
        code = json.loads(done.stdout)["error"]["code"]
    except (ValueError, KeyError, TypeError):
        return False
    return done.returncode == 3 and code == "TABLES.READER_DIED"


def _supervise(options: argparse.Namespace) -> int:
    """Every target in turn, in a process that may die; the deaths are faults like others."""
    folder = Path(options.out)
    folder.mkdir(parents=True, exist_ok=True)
    wanted = (
        options.targets.split(",") if options.targets else list(targets(folder / "files" / "names"))
    )
    words = [sys.executable, "-m", "tests.security.fuzz_running", "--out", str(folder)]
    words += ["--atheris"] if options.atheris else []
    faults = 0
    for name in wanted:
        left, turn = options.seconds, 0
        while left > 1:
            began = time.monotonic()
            seed = str(options.seed + turn)
            done = subprocess.run(
                [*words, "--one", name, "--seconds", str(left), "--seed", seed],
                check=False,
                capture_output=True,
                timeout=options.seconds * 2 + 300,
            )
            left -= time.monotonic() - began
            turn += 1
            if done.returncode == 0:
                break
            if b"memory allocation of" in done.stderr:
                # A claim that no memory holds ends a library in C: in a worker that is `TABLES.READER_DIED`.
                _remember(folder / "claims.json", name)
                continue
            last = folder / f"{name}.last"
            body = last.read_bytes() if last.exists() else b""
            if name in ENDINGS and answered_by_the_product(body, folder / f"died{ENDINGS[name]}"):
                (folder / f"{name}-ended-{seed}.bin").write_bytes(body)
                _remember(folder / "ended.json", name)
                continue
            faults += 1
            (folder / f"{name}-died-{seed}.bin").write_bytes(body)
            (folder / f"{name}-died-{seed}.txt").write_bytes(
                f"exit {done.returncode}\n".encode() + done.stderr[-6000:]
            )
        print(name, flush=True)
    return faults


def main() -> None:
    """The command line."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--out", required=True)
    words.add_argument("--seconds", type=float, default=60, help="for each target")
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--targets", default="")
    words.add_argument("--one", default="")
    words.add_argument("--atheris", action="store_true")
    options = words.parse_args()
    if options.one:
        _one(options)
    else:
        sys.exit(min(_supervise(options), 100))


if __name__ == "__main__":
    main()
