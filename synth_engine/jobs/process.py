"""The child process: how it is started and how all of it is ended, grandchildren too."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from typing import TYPE_CHECKING

from synth_engine.contracts.errors import Environment
from synth_engine.contracts.places import settings_folders
from synth_engine.contracts.programs import GIVE_WAY, READY, worker_program
from synth_engine.jobs.manners import Manners

if TYPE_CHECKING:
    from collections.abc import Sequence

_THREADS = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "BLIS_NUM_THREADS",
    "NUMEXPR_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)
# What a child needs of its parent's surroundings; everything else stays outside.
_KEPT: tuple[str, ...] = (
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "TZ",
    "SYSTEMROOT",
    "USERPROFILE",
    "VIRTUAL_ENV",
)
# How much memory it may count on (`tables.room`), and where settings are, so that a worker finds the
# administrator's list of plug-ins where its parent does.
_KEPT += ("CLOISTER_MEMORY", "CLOISTER_SETTINGS", "XDG_CONFIG_HOME", "APPDATA", "PROGRAMDATA")
_KEPT_PREFIXES = ("CLOISTER_TEST", "PYTHONPATH", "PYTHONHOME", "LD_LIBRARY_PATH", "COVERAGE")

# On Windows the worker is a console program: started by the window it must not open one.
_QUIET = int(getattr(subprocess, "CREATE_NO_WINDOW", 0))
_LOW = int(getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0))


def worker_command() -> list[str]:
    """How our own worker is started."""
    return worker_program()


def all_cores() -> int:
    """What a job may use where nothing else is said."""
    return os.cpu_count() or 1


def surroundings(cores: int) -> dict[str, str]:
    """A small environment without secrets, with thread counts set before any library loads."""
    found = {
        name: value
        for name, value in os.environ.items()
        if name in _KEPT or name.startswith(_KEPT_PREFIXES)
    }
    found |= dict.fromkeys(_THREADS, str(cores))
    found["CLOISTER_CORES"] = str(cores)
    found["PYTHONUTF8"] = "1"
    if Manners.gives_way:
        found[GIVE_WAY] = "1"
    # Where a plug-in that draws would keep its list of fonts; nothing of ours does.
    found["MPLCONFIGDIR"] = str(settings_folders()[-1] / "matplotlib")
    return found


def spawn(command: Sequence[str], cores: int, *, ready: bool = False) -> subprocess.Popen[bytes]:
    """Start the child at the head of a process group of its own.

    Args:
        command: its words.
        cores: it may use.
        ready: it loads what most jobs need before it is asked (`contracts.programs.READY`).

    Raises:
        Environment: ``WORKER.NOT_STARTED``.
    """
    try:
        return subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # libraries print data there
            env=surroundings(cores) | ({READY: "1"} if ready else {}),
            start_new_session=True,
            creationflags=_QUIET | (_LOW if Manners.gives_way else 0),
        )
    except OSError as error:
        raise Environment("WORKER.NOT_STARTED") from error


def terminate_tree(process: subprocess.Popen[bytes]) -> None:
    """Ask the whole group to end."""
    if os.name != "posix":
        return  # Windows has no polite way for a program without a message loop
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGTERM)


def kill_tree(process: subprocess.Popen[bytes]) -> None:
    """End the whole group, whatever it is doing."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(OSError):
        process.kill()
