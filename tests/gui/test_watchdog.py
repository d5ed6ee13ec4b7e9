"""The watchdog that measures responsiveness sees what it is for."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from tests.helpers.watchdog import Watchdog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_watchdog_sees_a_stall_and_names_it(qtbot: QtBot) -> None:
    """A loop that is held up for 120 ms is a stall of that length, and the place is named."""
    dog = Watchdog()
    dog.begin()
    dog.phase("resting")
    qtbot.wait(100)
    dog.phase("holding up")
    QTimer.singleShot(0, hold_up)
    qtbot.wait(300)
    dog.end()
    assert 0.11 < dog.worst("holding up") < 1.0
    assert any("hold_up" in where for stall in dog.stalls for where in stall.stacks)
    assert dog.percentile(0.99, "holding up") > 0.05
    assert "holding up" in dog.report()


def hold_up() -> None:
    """Stand still."""
    time.sleep(0.12)
