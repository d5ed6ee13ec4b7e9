"""Makes a process of ours a poor place to look for secrets. Floor 0; called first by all three programs.

Core dumps off, no reading by other programs of the same user, freed memory overwritten. Each as far as the
system allows: none of it may keep a program from starting. Must import nothing heavy and open nothing.
"""

from __future__ import annotations

import contextlib
import ctypes
import sys
from typing import Final

_PR_SET_DUMPABLE: Final = 4
# glibc's mallopt: every block that is freed is filled with this byte, so that keys and decrypted pages
# do not outlive their use. Only for the small processes that hold keys for long, not for workers.
_M_PERTURB: Final = -6
_PERTURB: Final = 0xA5

_hardened = False
_scrubs = False


def harden(*, scrub: bool = True) -> None:
    """Switch off what would carry this process's memory to a disk or to another program. Never raises.

    Args:
        scrub: overwrite memory as it is freed (glibc only). Costs a pass over every freed block: a worker,
            which moves gigabytes and whose end returns all of it to the system, leaves it off.
    """
    global _hardened, _scrubs  # noqa: PLW0603 - what is asked of the system holds for the process
    if not _hardened:
        _hardened = True
        _no_core_dumps()
    if scrub and not _scrubs and sys.platform == "linux":
        _scrubs = True
        with contextlib.suppress(OSError, AttributeError, ValueError):
            ctypes.CDLL(None).mallopt(_M_PERTURB, _PERTURB)


def _no_core_dumps() -> None:
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        # Also keeps debuggers of the same user out, and core dumps that are piped to a program,
        # which the limit above does not stop.
        with contextlib.suppress(OSError, AttributeError, ValueError):
            ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
