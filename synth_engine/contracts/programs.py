"""How our own three programs are started: from a Python environment, or frozen. Floor 0, stdlib only.

Frozen, the command line, the window and the worker stand in one folder and share its libraries; the worker is the
command line's program behind a flag, because a frozen program has no ``-m``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

WORKER_FLAG: Final = "--cloister-worker"
"""What makes the frozen command line a worker; nobody types it."""
READY: Final = "CLOISTER_READY"
"""Set for a worker that is started before there is a request for it."""
GIVE_WAY: Final = "CLOISTER_GIVE_WAY"
"""Set for a worker that leaves the processor to the window that started it."""


def is_frozen() -> bool:
    """Whether this process is one of an installer's programs, not a Python that runs our packages."""
    return bool(getattr(sys, "frozen", False))


def _beside(name: str) -> str:
    """A program in the folder of the one that runs."""
    here = Path(sys.executable)
    return str(here.with_name(name + (".exe" if here.suffix.lower() == ".exe" else "")))


def worker_program() -> list[str]:
    """Words that start our worker."""
    if is_frozen():
        return [_beside("cloister"), WORKER_FLAG]
    return [sys.executable, "-m", "synth_engine.worker"]


def window_program() -> list[str]:
    """Words that start our window."""
    return [_beside("cloister-app")] if is_frozen() else [sys.executable, "-m", "desktop"]


def library_folder() -> Path:
    """Where a frozen program keeps its libraries, and the papers about them."""
    return Path(sys.executable).resolve().parent / "lib"
