"""Reports of what nobody expected: kept on this machine, sent nowhere, a few small files.

A report says type and places of an error, never its text, which may hold a cell value: that is the caller's to
mind (`desktop.bridge.crash.describe`). Must never fail itself: it is called when something has failed already.
"""

from __future__ import annotations

import contextlib
import os
import platform
import sys
from typing import TYPE_CHECKING, Final

from synth_engine import __version__
from synth_engine.api import site

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

FOLDER: Final = "crash-reports"
MOST: Final = 20
LARGEST_BYTES: Final = 32_768


def crash_folder() -> Path:
    """Where reports are kept: beside one's own settings."""
    return site.folders()[-1] / FOLDER


def crash_text(text: str, at: datetime) -> str:
    """The whole report: when, which versions, and `text`; cut where it is too long."""
    head = (
        f"Cloister {__version__}, Python {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}\n{at.isoformat()}\n\n"
    )
    body = (head + text).encode("utf-8", "replace")[:LARGEST_BYTES]
    return body.decode("utf-8", "ignore")


def keep_crash(text: str, at: datetime) -> Path | None:
    """Keep a report and let the oldest go; return its file, None where it cannot be kept.

    Args:
        text: type and places.
        at: when.
    """
    with contextlib.suppress(OSError):
        folder = crash_folder()
        # A folder that was named is made by whoever named it; one's own is made when it is needed.
        if os.environ.get(site.VARIABLE) and not folder.parent.is_dir():
            return None
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        stamp = at.strftime("%Y%m%dT%H%M%SZ")
        for number in range(MOST):
            path = folder / f"{stamp}-{number:02}.txt"
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            try:
                handle = os.open(path, flags, 0o600)
            except FileExistsError:
                continue
            with os.fdopen(handle, "wb") as stream:
                stream.write(crash_text(text, at).encode("utf-8"))
            for old in crash_reports()[MOST:]:
                old.unlink(missing_ok=True)
            return path
        # So many in one second: what was kept says enough.
        sys.stderr.write("cloister: more crash reports than are kept\n")
    return None


def crash_reports() -> tuple[Path, ...]:
    """Files of the reports that are kept, newest first."""
    with contextlib.suppress(OSError):
        return tuple(sorted(crash_folder().glob("*.txt"), reverse=True))
    return ()


def forget_crashes() -> int:
    """Delete every report; return how many."""
    gone = 0
    for path in crash_reports():
        with contextlib.suppress(OSError):
            path.unlink()
            gone += 1
    return gone
