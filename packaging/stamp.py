"""What two builds of the same source must agree on: moment, version, order of hashes, times and modes."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def version() -> str:
    """Cloister's version, as the source says it."""
    text = (ROOT / "synth_engine" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    if found is None:
        raise SystemExit("the version is not where it is looked for: synth_engine/__init__.py")
    return found.group(1)


def moment() -> int:
    """The build's moment in seconds: $SOURCE_DATE_EPOCH, else that of the last commit."""
    said = os.environ.get("SOURCE_DATE_EPOCH")
    if said:
        return int(said)
    words = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    return int(done.stdout.strip() or 1_767_225_600)


def moment_text() -> str:
    """The moment as ISO 8601."""
    return dt.datetime.fromtimestamp(moment(), dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def surroundings() -> dict[str, str]:
    """Variables for every program that builds."""
    always = {"PYTHONHASHSEED": "0", "QT_HASH_SEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    return {**always, "SOURCE_DATE_EPOCH": str(moment())}


def same_times(folder: Path) -> None:
    """Give everything in a folder the build's moment and plain modes."""
    when = moment()
    for path in [*sorted(folder.rglob("*")), folder]:
        if path.is_symlink():
            os.utime(path, (when, when), follow_symlinks=False)
            continue
        executable = (
            path.is_dir() or (path.suffix == "" and path.parent == folder) or ".so" in path.name
        )
        path.chmod(0o755 if executable else 0o644)
        os.utime(path, (when, when))
