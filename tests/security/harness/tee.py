"""Stands between an engine and its worker and keeps every byte that passes, both ways.

Run as a worker: ``python -m tests.security.harness.tee FOLDER [crash]``. With ``crash`` the worker gets a
segmentation fault as soon as it has reported progress. When the worker ends, whatever lies beside the project
and is not the project (WAL, journal, lock) is copied to FOLDER: that is what a crash would have left.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path


def _pass_on(source: int, sink: int, kept: Path) -> None:
    with kept.open("wb", buffering=0) as file:
        while part := os.read(source, 65_536):
            file.write(part)
            try:
                os.write(sink, part)
            except OSError:
                break
    os.close(sink)


def main() -> None:
    """Run the real worker in between."""
    folder, crash = Path(sys.argv[1]), "crash" in sys.argv[2:]
    number = len(list(folder.glob("*.out")))
    worker = subprocess.Popen(
        [sys.executable, "-m", "synth_engine.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=(folder / f"{number}.err").open("wb"),
    )
    assert worker.stdin is not None
    assert worker.stdout is not None
    down = threading.Thread(
        target=_pass_on, args=(0, worker.stdin.fileno(), folder / f"{number}.in"), daemon=True
    )
    down.start()
    with (folder / f"{number}.out").open("wb") as file:
        while part := os.read(worker.stdout.fileno(), 65_536):
            file.write(part)
            os.write(1, part)
            if crash and b'"progress"' in part:
                worker.send_signal(signal.SIGSEGV)
                crash = False
    code = worker.wait()
    for path in Path.cwd().glob("*.cloister-*"):
        try:
            shutil.copyfile(path, folder / f"{number}.{path.name}")
        except OSError:
            continue
    if code < 0:
        # End as it ended, so that the engine sees the signal; without a core of our own.
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(-code, signal.SIG_DFL)
        os.kill(os.getpid(), -code)
    os._exit(code)


if __name__ == "__main__":
    main()
