"""Two people in the window: the analyst asks, the officer looks and approves, the analyst releases."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from synth_engine import api
from tests.helpers.two_people import OFFICER, PASSPHRASE, make

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A validated project whose policy asks for two people."""
    return make(tmp_path, {"needed": 2})


def at_release(hand: Hand, project: Path) -> None:
    """Open the project and go to the way out."""
    page = hand.page
    page.choose(str(project))
    hand.type(page.open_passphrase, PASSPHRASE)
    hand.press(page.open_button)
    hand.calm()
    hand.app.desk.go("release")


def test_asked_approved_on_another_machine_and_released(
    open_window: Callable[..., Hand], project: Path, tmp_path: Path
) -> None:
    """The page says that a second is needed; the officer needs no project; the release names the officer."""
    hand = open_window()
    at_release(hand, project)
    page = hand.page
    assert "second person" in page.second.status.word()
    hand.type(page.key.path, str(tmp_path / "analyst.pem"))
    hand.type(page.out, str(tmp_path / "out"))
    hand.press(page.go)
    hand.calm()
    assert "second person" in hand.state.notice.what
    hand.type(page.purpose, "teaching")
    hand.type(page.second.request, str(tmp_path / "first.request"))
    hand.press(page.second.ask)
    hand.calm()
    assert hand.state.notice.tone == "good", hand.state.notice

    officer = open_window()
    hand_over = tmp_path / "officer"
    hand_over.mkdir()
    request = shutil.copy(tmp_path / "first.request", hand_over)
    officer.press(officer.page.approve_button)
    assert officer.state.page == "approve"
    view = officer.page
    officer.type(view.path, str(request))
    officer.press(view.look)
    officer.calm()
    review = officer.state.approval.review
    assert review is not None
    assert review.allowed
    assert dict(review.facts)["Purpose"] == "teaching"
    officer.press(view.report)
    officer.calm()
    assert (hand_over / "first.request.report.html").is_file()
    officer.type(view.key.path, str(tmp_path / "officer.pem"))
    officer.type(view.person, OFFICER)
    officer.type(view.out, str(hand_over / "first.approval"))
    officer.press(view.approve)
    officer.calm()
    assert officer.state.notice.tone == "good", officer.state.notice
    assert officer.state.approval.review is None

    hand.window.activateWindow()
    hand.type(page.second.approval, str(hand_over / "first.approval"))
    assert "--approval" in page.command.line.text()
    hand.press(page.second.use)
    hand.calm()
    assert hand.state.notice is None, hand.state.notice
    assert hand.state.releases[0].approved_by == OFFICER
    found = api.verify_release(tmp_path / "out")
    assert found.genuine
    assert found.approved_by is not None
