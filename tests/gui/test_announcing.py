"""What changes while somebody is elsewhere in the window is said to a screen reader, once, and nothing takes the focus."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from desktop.presenters.state import AppState, Notice, ProjectView, RunView, StepView
from desktop.shell.announcing import Announcer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Hand

PROJECT = ProjectView("ward", "/x/ward.cloister", "/x/ward.cloister")
STEPS = (StepView("fit", "Fit", "", "ready"), StepView("validate", "Validate", "", "waiting"))


class Heard:
    """What a reader was given: (text, at once)."""

    def __init__(self) -> None:
        self.said: list[tuple[str, bool]] = []

    def __call__(self, text: str, urgent: bool) -> None:
        """Take a text."""
        self.said.append((text, urgent))


@pytest.fixture
def announcer(qtbot: QtBot) -> tuple[Announcer, Heard]:
    """An announcer of a window that nobody sees."""
    window, heard = QWidget(), Heard()
    qtbot.addWidget(window)
    return Announcer(window, heard), heard


def test_a_notice_is_said_once_and_what_is_wrong_at_once(
    announcer: tuple[Announcer, Heard],
) -> None:
    """The whole notice, not again with the next state; good news waits, bad news does not."""
    one, heard = announcer
    good = AppState(notice=Notice("good", "It was written."))
    one.show_state(good)
    one.show_state(replace(good, page="audit"))
    one.show_state(replace(good, notice=Notice("bad", "It broke.", "Nothing is lost.", "Try.")))
    assert heard.said == [("It was written.", False), ("It broke. Nothing is lost. Try.", True)]


def test_jobs_and_steps_are_said(announcer: tuple[Announcer, Heard]) -> None:
    """A job that starts and ends, what is waited for, and the steps whose state has changed with it."""
    one, heard = announcer
    calm = AppState(project=PROJECT, steps=STEPS)
    one.show_state(calm)
    run = RunView("fit", "Fit")
    busy = replace(calm, run=run, steps=(replace(STEPS[0], state="running"), STEPS[1]))
    one.show_state(busy)
    one.show_state(replace(busy, run=replace(run, fraction=0.5)))
    one.ended("done", "Fit", 3.0)
    one.show_state(replace(calm, steps=(replace(STEPS[0], state="done"), STEPS[1])))
    one.show_state(replace(calm, busy="Checking the log…"))
    one.ended("failed", "Fit", 3.0)
    one.ended("cancelled", "Fit", 3.0)
    assert heard.said == [
        ("Fit starts", False),
        ("Cloister: Fit is done It took 3.0 s.", False),
        ("Fit: done.", False),
        ("Checking the log…", False),
        ("Fit: ready.", False),
        ("Cloister: Fit did not succeed It took 3.0 s.", True),
        ("Stopped.", False),
    ]


def test_states_of_another_project_are_no_news(announcer: tuple[Announcer, Heard]) -> None:
    """Opening a project, or another one, does not read its whole line aloud."""
    one, heard = announcer
    one.show_state(AppState(steps=STEPS))
    done = tuple(replace(step, state="done") for step in STEPS)
    one.show_state(AppState(project=PROJECT, steps=done))
    other = replace(PROJECT, path="/x/other.cloister")
    one.show_state(AppState(project=other, steps=STEPS))
    assert heard.said == []


def test_a_run_of_the_real_window_is_heard(
    open_window: Callable[..., Hand], everything: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader that listens gets Qt's announcements of a step run in the window; the focus stays where it was."""
    from tests.helpers.vaults import open_project

    told: list[tuple[str, Any]] = []
    hand = open_window()

    def hear(event: Any) -> None:
        if event.type() == QAccessible.Event.Announcement:
            told.append((event.message(), event.politeness()))

    open_project(hand, everything, "profile")
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    focus = hand.window.focusWidget()
    hand.app.desk.run("profile")
    hand.calm()
    texts = [text for text, _ in told]
    assert any(text.startswith("Profile starts") for text in texts), texts
    assert any("Profile is done" in text for text in texts), texts
    assert {how for _, how in told} == {QAccessible.AnnouncementPoliteness.Polite}
    assert hand.window.focusWidget() is focus
