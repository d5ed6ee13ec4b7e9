"""Leaving: the process of the window ends without a crash, whatever was copied before."""

from __future__ import annotations

import subprocess
import sys

LEAVE = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from desktop.app import run
from desktop.widgets import clipboard

qt = QApplication([])
def copy_and_leave():
    clipboard.copy("figures", QImage(8, 8, QImage.Format.Format_RGB32))
    assert QGuiApplication.clipboard().text() == "figures"
    for window in qt.topLevelWidgets():
        window.close()
QTimer.singleShot(200, copy_and_leave)
raise SystemExit(run())
"""


def test_a_copy_does_not_crash_the_leaving_window() -> None:
    """Qt outlives Python for a moment and must find nothing of ours on the clipboard then."""
    done = subprocess.run([sys.executable, "-c", LEAVE], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
