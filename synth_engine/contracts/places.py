"""Where this program may keep settings: one folder, and nothing of a table in it. Floor 0, stdlib only.

Besides it Cloister writes a project, its folder, and the files it is asked for; nothing else, nowhere else.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

VARIABLE: Final = "CLOISTER_SETTINGS"
NOWHERE: Final = str(Path(os.devnull) / "none")
"""A folder that nobody can make: for libraries that must not find one."""


def _system() -> Path:
    if os.name == "nt":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Cloister"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Cloister")
    return Path("/etc/cloister")


def _own() -> Path:
    if os.name == "nt":
        return Path(os.environ.get("APPDATA") or Path.home()) / "Cloister"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Cloister"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "cloister"


def settings_folders() -> tuple[Path, ...]:
    """Folders that may hold the settings; the first that does counts, the last is one's own."""
    named = os.environ.get(VARIABLE)
    return (Path(named),) if named else (_system(), _own())


def refuse_temporary_files() -> None:
    """From now on no Python library in this process finds the system's temporary folder.

    Whatever asks for it fails instead: rows must not lie in a folder that outlives the job (house rule 10).
    """
    import tempfile

    tempfile.tempdir = NOWHERE
