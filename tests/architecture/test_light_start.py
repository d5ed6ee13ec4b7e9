"""What the window starts without: it is there sooner, and loads the rest while nobody waits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# A name stands for itself and for everything inside.
LATER = (
    *("apsw", "cryptography", "email", "hashlib", "importlib.metadata", "subprocess", "uuid"),
    *("synth_engine.audit", "synth_engine.crypto", "synth_engine.plugins", "synth_engine.project"),
    *(
        "synth_engine.improvement",
        "synth_engine.release",
        "synth_engine.rules",
        "synth_engine.validation",
    ),
    *(
        "synth_engine.api.session",
        "synth_engine.contracts.catalogue",
        "synth_engine.contracts.metric",
    ),
    *("synth_engine.contracts.policy", "synth_engine.contracts.profile", "synth_engine.jobs.job"),
    *("desktop.models", "desktop.shell.palette", "desktop.widgets.chart", "desktop.widgets.grid"),
)
FIRST_PAGES = {"desktop.pages.base", "desktop.pages.welcome"}

PROGRAM = """
import json, sys
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
qt = QApplication(["start"])
from desktop.app import build
imported = sorted(sys.modules)
app = build(QSettings(sys.argv[1], QSettings.Format.IniFormat))
app.window.show()
app.window.grab()
print(json.dumps([imported, sorted(sys.modules)]))
app.shut()
"""
DOOR = "import json, sys, synth_engine.api; print(json.dumps([sorted(sys.modules)]))"


def loaded(program: str, *words: str, **surroundings: str) -> list[list[str]]:
    """Names of modules that a new process says it has loaded, at one moment or at several."""
    pytest.importorskip("PySide6", reason="the window is not installed here")
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **surroundings},
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[list[str]] = json.loads(done.stdout)
    return found


def inside(module: str, name: str) -> bool:
    """Whether a module is that one or lies inside it."""
    return module == name or module.startswith(f"{name}.")


def test_the_window_is_painted_before_the_rest_is_loaded(tmp_path: Path) -> None:
    """Neither importing nor showing the window loads an engine room, a library or a page that nobody looks at."""
    imported, shown = loaded(PROGRAM, str(tmp_path / "w.ini"), CLOISTER_SETTINGS=str(tmp_path))
    assert [one for one in shown if any(inside(one, name) for name in LATER)] == []
    pages = {one for one in shown if one.startswith("desktop.pages.")}
    assert pages == FIRST_PAGES
    assert set(imported) <= set(shown)
    assert not FIRST_PAGES & set(imported)


def test_the_front_door_loads_no_room() -> None:
    """Whoever enters pays for what is asked for: the command line starts no slower than its verb needs."""
    (there,) = loaded(DOOR)
    ours = {one for one in there if inside(one, "synth_engine")}
    assert ours == {"synth_engine", "synth_engine.api", "synth_engine.api.homes"}
