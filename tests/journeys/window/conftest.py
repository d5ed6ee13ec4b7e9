"""Journeys through the real window over the real engine, written as people would tell them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_bdd import given, parsers, then, when

from tests.gui.conftest import HARMLESS, _no_stray_windows, open_window
from tests.gui.test_data_pages import drop
from tests.gui.test_journey import KEY_SECRET, SECRET, make_project
from tests.helpers.tables import write_patients

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
        self.hand: Hand
        """The window, from the first step that opens it."""
        self.file = folder / "patients.csv"
        self.project = folder / "ward.cloister"
        self.out = folder / "out"
        self.unseen: list[str] = []
        """Controls that had the focus and did not show it."""

    def open(self, secret: str = SECRET) -> None:
        """Type path and passphrase in a fresh window, and open."""
        self.hand = hand = self.window()
        hand.page.choose(str(self.project))
        hand.type(hand.page.open_passphrase, secret)
        hand.press(hand.page.open_button)
        hand.calm()
        assert hand.state.project is not None, hand.state.notice

    def release(self, name: str, *formats: str) -> None:
        """Go to the way out, make a key, and let the table leave in formats (as the page comes: CSV)."""
        hand, self.out = self.hand, self.folder / name
        hand.app.desk.go("release")
        hand.calm()
        page = hand.page
        hand.type(page.key.path, str(self.folder / "officer.pem"))
        hand.type(page.key.passphrase, KEY_SECRET)
        hand.press(page.key.make)
        hand.calm()
        hand.type(page.out, str(self.out))
        hand.type(page.purpose, "teaching")
        for wanted in (True, False) if formats else ():  # one is always ticked
            for box in page.formats.boxes:
                if (box.text() in formats) is wanted:
                    box.setChecked(wanted)
        for reason in page.reasons.values():
            hand.type(reason, "a small made-up table")
        hand.press(page.go)
        hand.calm()


@pytest.fixture
def story(tmp_path: Path, open_window: Callable[..., Hand]) -> Story:
    """A fresh one."""
    return Story(tmp_path, open_window)


# -- steps that several journeys take --------------------------------------------------------------


@given("a window without a project")
def _(story: Story) -> None:
    story.hand = story.window()
    assert story.hand.state.page == "welcome"


@given("a window with a new project")
def _(story: Story) -> None:
    story.hand = story.window()
    make_project(story.hand, story.project)


@given(parsers.parse("a file with {rows:d} patients"))
def _(story: Story, rows: int) -> None:
    write_patients(story.file, rows)


@when("I make a project")
def _(story: Story) -> None:
    make_project(story.hand, story.project)


@when("I drop the file on the window and import it as it was found")
def _(story: Story) -> None:
    hand = story.hand
    drop(hand.page.drop, story.file)
    hand.calm()
    hand.press(hand.page.go_on)
    hand.calm()


@when(parsers.parse('I make a key and release to "{name}"'))
def _(story: Story, name: str) -> None:
    story.release(name)


@then("the release is genuine for whoever checks it")
def _(story: Story) -> None:
    assert story.hand.state.releases, story.hand.state.notice
    command = [sys.executable, "-m", "synth_engine", "verify", str(story.out)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
