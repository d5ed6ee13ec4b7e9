"""How long it takes from the icon to a window that can be used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST_SECONDS = 1.5

# Counts from the start of the process, imports and all, to the first paint of the whole window.
PROGRAM = """
import json, resource, sys, time
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
qt = QApplication(["start"])
from desktop.app import build
app = build(QSettings(sys.argv[1], QSettings.Format.IniFormat))
app.window.show()
while app.window.grab().isNull() or not app.window.isVisible():
    qt.processEvents()
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"cpu": used.ru_utime + used.ru_stime, "heavy": [
    one for one in ("pandas", "sklearn", "scipy", "torch", "matplotlib", "pyarrow", "numpy", "duckdb")
    if one in sys.modules]}))
app.shut()
"""


def test_the_window_is_there_at_once(tmp_path: Path) -> None:
    """Start to painted window takes no more than a second and a half of the processor, and loads nothing heavy.

    Time of the processor, the best of three: another program that has the core is not our slowness.
    """
    environment = {**os.environ, "CLOISTER_SETTINGS": str(tmp_path)}
    took = []
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(tmp_path / "window.ini")],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env=environment,
        )
        said = json.loads(done.stdout)
        took.append(said["cpu"])
        assert said["heavy"] == []
    assert min(took) < MOST_SECONDS, took
    print(f"start to painted window: {min(took):.2f} s")
