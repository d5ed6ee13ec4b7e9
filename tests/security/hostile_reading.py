"""Reads files as an import does, one after the other in a process that may die, and says what became of each.

python -m tests.security.hostile_reading FILE...      (the child: a line of JSON for every file)
"""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parents[2]
LONGEST_SECONDS = 60
SPACE = 6 << 30  # address space of the child: libraries reserve much more than they use


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a file.

    Attributes:
        path: the file.
        code: ``""`` where it is a table now, else the code.
        rows, columns, names, encoding: of the table.
        seconds: it took.
        megabytes: most memory that the process held meanwhile, the program itself included.
    """

    path: str
    code: str
    rows: int = 0
    columns: int = 0
    names: tuple[str, ...] = ()
    encoding: str = ""
    seconds: float = 0.0
    megabytes: float = 0.0


def _peak() -> float:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _read(path: Path) -> Answer:
    from synth_engine import tables
    from synth_engine.contracts.context import SilentContext
    from synth_engine.contracts.errors import SynthError

    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # forget the peak so far
    began, found = time.perf_counter(), (0, 0, (), "")
    try:
        table, record = tables.read_table(path, SilentContext())
        tables.profile_table(table, SilentContext())
        code = ""
        found = (table.rows, len(table.names), table.names[:200], str(record.encoding or ""))
    except SynthError as error:
        code = error.code
    except MemoryError:
        code = "WORKER.OUT_OF_MEMORY"  # as the worker says it
    except Exception as error:
        code = f"BUG {type(error).__name__}"
    return Answer(str(path), code, *found, round(time.perf_counter() - began, 2), round(_peak()))


def answers(paths: Sequence[Path]) -> Iterator[Answer]:
    """What becomes of each file; a child that dies over one (or hangs, -14) begins again at the next."""
    left = list(paths)
    while left:
        words = [sys.executable, "-m", "tests.security.hostile_reading", *map(str, left)]
        done = subprocess.run(words, cwd=ROOT, capture_output=True, check=False)
        for line in done.stdout.splitlines():
            body = json.loads(line)
            left.pop(0)
            yield Answer(**{**body, "names": tuple(body["names"])})
        if left:
            yield Answer(str(left.pop(0)), f"DIED {done.returncode}")


def main() -> None:
    """The child."""
    resource.setrlimit(resource.RLIMIT_AS, (SPACE, SPACE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import synth_engine.tables.profiling  # noqa: F401 - what is loaded counts before the first file

    for name in sys.argv[1:]:
        signal.alarm(LONGEST_SECONDS)  # ends the process: a hang is a death that the parent reports
        found = _read(Path(name))
        signal.alarm(0)
        print(json.dumps({name: getattr(found, name) for name in Answer.__slots__}), flush=True)


if __name__ == "__main__":
    main()
