"""A process that imports the engine once and forks an engine, parent and workers, for every trial.

Spoken to over stdin and stdout, one JSON document a line (`client.Cradle` is the other end). It ends engines
at a moment or an event, waits until every process of the trial is gone, and says what happened.
"""

from __future__ import annotations

import contextlib
import ctypes
import functools
import json
import os
import resource
import signal
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.security.harness import acts
from tests.security.harness.device import Board, Fate, installed
from tests.security.harness.nursery import Nursery

_SUBREAPER = 36  # prctl: orphans of a trial become ours, so that none can hide
_PATIENCE_SECONDS = 120.0
_OUTLIVES_SECONDS = 5.0
_TICK = 0.002


def remember_keys() -> None:
    """Derive a key once per passphrase and salt: time is saved, nothing is weaker in a test."""
    from synth_engine.crypto import primitives

    derive = primitives.derive_key
    derived = functools.cache(derive)

    def remembered(passphrase: str, salt: bytes, rounds: int) -> bytes:
        # Bytes of its own for every caller: whoever opens a project overwrites them.
        return bytes(bytearray(derived(passphrase, salt, rounds)))

    for module in list(sys.modules.values()):
        if getattr(module, "__name__", "").startswith("synth_engine"):
            for name, value in list(vars(module).items()):
                if value is derive:
                    setattr(module, name, remembered)


# Quick metrics: what the others compute ends in the same two blobs.
_METRICS = ("column-shapes", "copies-excess", "dcr-share", "exact-copies", "missing-pattern")


def lighten() -> None:
    """Leave out seconds of computing between two writes; every write is still there.

    A handful of metrics instead of all, reports of the usual size with nothing in them, and the installed
    distributions are asked once for their entry points.
    """
    plugins: Any = import_module("synth_engine.plugins")
    reports: Any = import_module("synth_engine.reports")

    find, load_all = plugins.metadata.entry_points, plugins.load_all
    found = functools.cache(lambda group: find(group=group))
    plugins.metadata.entry_points = found

    def some(group: str, allowed: frozenset[str] = frozenset()) -> tuple[object, ...]:
        if group != "synth_engine.metrics":
            return tuple(load_all(group, allowed))
        return tuple(plugins.load(group, name, allowed) for name in _METRICS)

    plugins.load_all = some
    reports.render_pdf = lambda _: b"%PDF-1.7\n" + bytes(250_000)
    reports.render_html = lambda _: "<!doctype html>" + " " * 400_000


def _load_everything(names: list[str]) -> None:
    """Import what workers will need."""
    for name in names:
        with contextlib.suppress(Exception):
            import_module(name)


class Cradle:
    """Forks engines and watches over their ends."""

    def __init__(self) -> None:
        self.device, self._vfs = installed()
        self.board: Board = self.device.board
        ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)

    # -- in the forked engine -------------------------------------------------------------------

    def _engine(self, order: dict[str, Any], out: int) -> None:
        """Do the act and say how it went; never returns."""

        def tell(**body: Any) -> None:
            # The real os.write: what is said must not count as an event of the disk.
            _write(out, json.dumps(body).encode() + b"\n")

        os.setsid()
        fate, folder = Fate(**order["fate"]), order["folder"]
        os.environ["CLOISTER_SETTINGS"] = f"{folder}/{acts.SITE}"
        try:
            nursery = Nursery(self.board, lambda: self._prepare_worker(fate, order))
            job: Any = import_module("synth_engine.jobs.job")
            job.spawn = nursery.spawn  # stands in for a new interpreter
            self._limit(order, "parent")
            self.device.arm(fate, folder)
            tell(begun=True)
            if order["act"] == "prepare":
                acts.prepare(Path(folder))
            else:
                acts.ACTS[order["act"]](Path(folder), lambda word: tell(done=word))
            tell(ended="ok")
        except BaseException as error:
            tell(**_ending(error))
        os._exit(0)

    def _prepare_worker(self, fate: Fate, order: dict[str, Any]) -> None:
        self._limit(order, "worker")
        self.device.arm(fate, order["folder"])
        if order.get("modules"):
            _note_modules(order["modules"])

    @staticmethod
    def _limit(order: dict[str, Any], who: str) -> None:
        """No file may grow over so many bytes: a full disk that every library meets, native ones too."""
        if order.get("limit") is not None and order.get("limited", who) in {who, "both"}:
            resource.setrlimit(resource.RLIMIT_FSIZE, (order["limit"], order["limit"]))

    # -- in the cradle ------------------------------------------------------------------------

    def trial(self, order: dict[str, Any]) -> dict[str, Any]:
        """Fork an engine, let it live or kill it, wait for the last of its processes."""
        self.board.clear()
        ours, theirs = os.pipe()
        began = time.monotonic()
        pid = os.fork()
        if pid == 0:
            os.close(ours)
            self._engine(order, theirs)
        os.close(theirs)
        self.board.set("parent", pid)
        killed = ""
        if order.get("kill_after") is not None:
            killed = self._kill(order["who"], pid, began + order["kill_after"])
        codes = self._all_gone(pid, killed)
        seconds = time.monotonic() - began
        said = [json.loads(line) for line in _drain(ours).splitlines()]
        return {
            "said": said,
            "killed": killed,
            "seconds": seconds,
            "ended_by": codes.get(pid),
            "outlived": codes.get(-1, 0),
            "events": self.board.get("events"),
            "fired": bool(self.board.get("fired")),
            "at": self.board.said,
            "workers": self.board.get("workers"),
        }

    def _kill(self, who: str, parent: int, moment: float) -> str:
        """Wait for the moment and kill; return whom, "" if all was over before."""
        while time.monotonic() < moment:
            time.sleep(_TICK)
            if os.waitid(os.P_PID, parent, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                return ""
        worker, nursery = self.board.get("worker"), self.board.get("nursery")
        if who == "worker" and not worker:
            who = "parent"
        targets = {"parent": (parent,), "worker": (worker,), "group": (parent, nursery, worker)}
        for pid in targets[who]:
            if pid:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        return who

    def _all_gone(self, parent: int, killed: str) -> dict[int, int]:
        """Reap until no child is left; {-1: n} says that n had to be killed for outliving their parent."""
        codes: dict[int, int] = {}
        end = time.monotonic() + _PATIENCE_SECONDS
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return codes
            if pid:
                codes[pid] = os.waitstatus_to_exitcode(status)
                if pid == parent:  # its worker sees the pipe close and has a moment to go
                    end = time.monotonic() + _OUTLIVES_SECONDS
                continue
            if time.monotonic() > end:
                codes[-1] = codes.get(-1, 0) + 1
                for name in ("parent", "nursery", "worker"):
                    with contextlib.suppress(ProcessLookupError):
                        if self.board.get(name):
                            os.kill(self.board.get(name), signal.SIGKILL)
                end = time.monotonic() + _OUTLIVES_SECONDS
            time.sleep(_TICK)


_write = os.write


def _ending(error: BaseException) -> dict[str, Any]:
    """How an act ended that did not end well; where it broke, if it was no error of ours."""
    import traceback

    from synth_engine.contracts.errors import SynthError

    if isinstance(error, SynthError):
        return {
            "ended": "error",
            "code": error.code,
            "kind": type(error).__name__,
            "parameters": {k: str(v) for k, v in error.parameters.items()},
        }
    if isinstance(error, SystemError) and "apsw.Backup" in str(error):
        # WORKAROUND: apsw's Backup.__exit__ trips over an error that a VFS written in Python raises while it
        # ends; SQLite's own file layer raises none. To be removed when apsw keeps the first error.
        return {"ended": "artefact"}
    return {"ended": "broken", "trace": traceback.format_exception(error)[-6:]}


def _note_modules(path: str) -> None:
    """When this worker ends, add the names of what it has imported to a file."""
    leave = os._exit

    def noting(code: int) -> None:
        with open(path, "a", encoding="utf-8") as file:  # noqa: PTH123 - also while everything ends
            file.write("\n".join(sys.modules) + "\n")
        leave(code)

    os._exit = noting  # type: ignore[assignment]  # it ends in the true one


def _drain(descriptor: int) -> str:
    with os.fdopen(descriptor, "rb") as stream:
        return stream.read().decode()


def main() -> None:
    """Answer orders until stdin closes."""
    orders, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    remember_keys()
    lighten()
    cradle = Cradle()
    for line in orders:
        order = json.loads(line)
        if "load" in order:
            _load_everything(order["load"])
            remember_keys()
            answer: dict[str, Any] = {"threads": _threads()}
        elif "know" in order:
            answer = {"known": _know(order["know"])}
        else:
            answer = cradle.trial(order)
        answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()


def _threads() -> list[str]:
    """Names of this process's threads; but for jemalloc's own, which knows about forks."""
    tasks = Path("/proc/self/task").iterdir()
    names = [(task / "comm").read_text().strip() for task in tasks]
    return [name for name in names if name != "jemalloc_bg_thd"]


def _know(paths: list[str]) -> int:
    """Derive the keys of prepared projects here, so that no fork has to."""
    from synth_engine.api.session import Session

    for path in paths:
        Session.open(Path(path), acts.PASSPHRASE, read_only=True).close()
    return len(paths)


if __name__ == "__main__":
    main()
