"""The tests' end of the cradle: prepared folders, trials, answers."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.security.harness import acts
from tests.security.harness.device import Fate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parents[3]
_ROOMS = (
    "synth_engine",
    "numpy",
    "scipy",
    "sklearn",
    "pandas",
    "pyarrow",
    "matplotlib",
    "openpyxl",
)


@dataclass(frozen=True)
class Ending:
    """How a trial went.

    Attributes:
        done: steps that the engine said were done, before the end came.
        outcome: ``ok``, ``error``, ``broken`` (an exception that is none of ours), ``artefact`` (one that only
            the harness brings about), "" if it was killed.
        error: code, kind and parameters of an error; the trace of what was broken.
        killed: whom the cradle killed, "" for nobody.
        died: the engine or a worker came to its event and died there.
        at: name of the event at which fate struck, "" if it did not.
        events: how many there were.
        outlived: processes that went on for seconds after their parent was gone.
        seconds: from the fork to the last process's end.
    """

    done: tuple[str, ...]
    outcome: str
    error: Mapping[str, Any]
    killed: str
    died: bool
    at: str
    events: int
    outlived: int
    seconds: float


class Cradle:
    """The cradle process and the folders that trials begin in."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.security.harness.cradle"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        )
        self._count = 0
        self._measured: dict[str, Ending] = {}
        self._prepare()

    def close(self) -> None:
        """End it."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        self._process.wait(timeout=30)

    def _ask(self, **order: Any) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the cradle has ended"
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _prepare(self) -> None:
        """Make the folders; learn on the way which modules workers need and load them for good."""
        folder, modules = self.root / "prepared", self.root / "modules.txt"
        folder.mkdir()
        ending = self._trial("prepare", folder, Fate(), modules=str(modules))
        assert ending.outcome == "ok", ending
        names = sorted(set(modules.read_text(encoding="utf-8").split()))
        wanted = [n for n in names if n.split(".")[0] in _ROOMS and "__main__" not in n]
        threads = self._ask(load=wanted)["threads"]
        assert len(threads) == 1, "a process that forks must have one thread"
        for name in ("new", "imported", "validated"):
            self._ask(know=[str(folder / name / acts.PROJECT)])

    def folder_of(self, act: str) -> Path:
        """The prepared folder that an act begins in."""
        return self.root / "prepared" / acts.BEGINS[act]

    @contextlib.contextmanager
    def fresh(self, act: str, where: Path | None = None) -> Iterator[Path]:
        """A copy of that folder, removed at the end."""
        self._count += 1
        folder = (where or self.root) / f"trial-{self._count}"
        shutil.copytree(self.folder_of(act), folder)
        yield folder
        shutil.rmtree(folder)

    def measured(self, act: str) -> Ending:
        """An act without harm, done once: how long it takes and how many events it has."""
        if act not in self._measured:
            with self.fresh(act) as folder:
                ending = self.trial(act, folder)
            assert ending.outcome == "ok", ending
            self._measured[act] = ending
        return self._measured[act]

    def trial(self, act: str, folder: Path, fate: Fate | None = None, **order: Any) -> Ending:
        """Let an engine do an act in a folder.

        Args:
            act: one of `acts.ACTS`.
            folder: where.
            fate: what happens at which event.
            order: ``kill_after`` (seconds) with ``who``; ``limit`` (bytes a file may have) with ``limited``.
        """
        return self._trial(act, folder, fate or Fate(), **order)

    def _trial(self, act: str, folder: Path, fate: Fate, **order: Any) -> Ending:
        answer = self._ask(act=act, folder=str(folder), fate=fate.to_json(), **order)
        said = answer["said"]
        last: dict[str, Any] = next((one for one in said if "ended" in one), {})
        return Ending(
            done=tuple(one["done"] for one in said if "done" in one),
            outcome=last.get("ended", ""),
            error={k: v for k, v in last.items() if k != "ended"},
            killed=answer["killed"],
            died=fate.how == "die" and answer["fired"],
            at=answer["at"],
            events=answer["events"],
            outlived=answer["outlived"],
            seconds=answer["seconds"],
        )
