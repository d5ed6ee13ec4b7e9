"""Journeys through the real window over the real engine, written as people would tell them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.gui.conftest import HARMLESS, _no_stray_windows, open_window

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import Hand

HERE = Path(__file__).parent
__all__ = ["_no_stray_windows", "open_window"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A warning of Qt fails a journey, too."""
    for item in items:
        if item.path.parent == HERE:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(HARMLESS))
            item.add_marker(pytest.mark.timeout(600))


class Story:
    """What a journey remembers from one step to the next."""

    def __init__(self, folder: Path, window: Callable[..., Hand]) -> None:
        self.folder, self.window = folder, window
        self.hand: Hand = None  # type: ignore[assignment] - the first step opens it
        self.file = folder / "patients.csv"
        self.project = folder / "ward.cloister"
        self.out = folder / "out"
        self.unseen: list[str] = []
        """Controls that had the focus and did not show it."""


@pytest.fixture
def story(tmp_path: Path, open_window: Callable[..., Hand]) -> Story:
    """A fresh one."""
    return Story(tmp_path, open_window)
