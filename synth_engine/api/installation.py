"""What is installed here, and whether it is still what was installed. Opens no project."""

from __future__ import annotations

import json
import os
import platform
import shutil
import sys
from importlib import metadata
from typing import TYPE_CHECKING, Any, Final

from synth_engine import __version__, crypto, plugins
from synth_engine.api import site
from synth_engine.api.site_rules import site_problems
from synth_engine.api.updating import Compared, unheard
from synth_engine.contracts import places, programs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PARTS: Final = (
    "numpy",
    "pandas",
    "pyarrow",
    "scikit-learn",
    "cryptography",
    "apsw-sqlite3mc",
    "pyreadstat",
    "duckdb",
    "matplotlib",
    "PySide6-Essentials",
    "sdv",
    "torch",
)
FILES: Final = "files.sha256"


def part_versions() -> dict[str, str | None]:
    """Version of each part that a person of support asks for; None where it is missing."""
    found: dict[str, str | None] = {}
    for part in PARTS:
        try:
            found[part] = metadata.version(part)
        except metadata.PackageNotFoundError:
            found[part] = None
    return found


def about_installation() -> dict[str, Any]:
    """What is installed and how: for people of support, without a path of anybody's data."""
    about: dict[str, Any] = {"kind": "python", "edition": None, "folder": None}
    if programs.is_frozen():
        about = {
            "kind": "installed",
            "edition": None,
            "folder": str(programs.library_folder().parent),
        }
        try:
            said = json.loads((programs.library_folder() / "edition.json").read_text("utf-8"))
            about |= {"edition": str(said["edition"]), "built": str(said["built"])}
        except (OSError, ValueError, KeyError, TypeError):
            about["damaged"] = True
    return {
        "cloister": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "release": platform.platform(),
        "cores": os.cpu_count() or 1,
        "memory_bytes": _memory(),
        "installation": about,
        "parts": part_versions(),
        "free_disk_bytes": shutil.disk_usage(".").free,
        "openssl": shutil.which("openssl") is not None,
        "screen": _screen(),
        "settings": _settings(),
        "plugins": [_plugin(one) for one in plugins.installed()],
    }


def _memory() -> int | None:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return None


def _screen() -> str:
    """What the window would paint on."""
    if sys.platform != "linux":
        return "system"
    if os.environ.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "x11" if os.environ.get("DISPLAY") else "none"


def _settings() -> dict[str, Any]:
    path = site.settings_file()
    own = places.settings_folders()[-1]
    return {
        "file": None if path is None else str(path),
        "by_administrator": path is not None and path.parent != own,
        "not_understood": [*site_problems(), *plugins.list_problems()],
    }


def _plugin(one: plugins.Installed) -> dict[str, Any]:
    return {
        "name": one.name,
        "version": one.version,
        "digest": one.digest,
        "parts": list(one.parts),
        "listed": one.listed,
        "licence": _licence(one.name),
    }


def _licence(distribution: str) -> str | None:
    """What its own papers say; None where they say nothing."""
    try:
        told = metadata.metadata(distribution)
    except metadata.PackageNotFoundError:
        return None
    for field in ("License-Expression", "License"):
        if field in told and str(told[field]).strip():
            return (
                str(told[field]).strip().splitlines()[0][:80]
            )  # some write the whole text of it there
    return None


def damaged_files(
    on_progress: Callable[[int, int], None] = unheard,
) -> tuple[int, tuple[str, ...]] | None:
    """Compare every installed file with its checksum: (how many, names that differ or are gone).

    None where the installation brought no list: one that pip made has its own (``pip check``).

    Args:
        on_progress: told bytes compared and bytes in all, now and then; whatever it raises ends the comparing.
    """
    if not programs.is_frozen():
        return None
    root = programs.library_folder().parent
    try:
        lines = (programs.library_folder() / FILES).read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return 0, (FILES,)
    named = [(name, digest) for digest, _, name in (line.partition("  ") for line in lines)]
    compared = Compared([root / name for name, _ in named], on_progress)
    wrong = [name for name, digest in named if not _same(root / name, digest, compared)]
    return len(lines), tuple(wrong)


def _same(path: Path, digest: str, compared: Compared) -> bool:
    try:
        return crypto.sha256_file(path, compared.read) == digest
    except (OSError, ValueError):
        return False
