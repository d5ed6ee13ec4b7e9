"""Windows on a project that was made by the engine, for tests of safety, log and release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.helpers.two_people import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


def open_project(hand: Any, project: Path, page: str = "", passphrase: str = PASSPHRASE) -> None:
    """Type path and passphrase, open, go to a page."""
    hand.app.desk.go("welcome")
    hand.page.choose(str(project))
    hand.type(hand.page.open_passphrase, passphrase)
    hand.press(hand.page.open_button)
    hand.calm()
    if page:
        assert hand.state.project is not None, hand.state.notice
        hand.app.desk.go(page)
        hand.calm()


def told(hand: Any) -> str:
    """What the notice says, with its tone first."""
    notice = hand.state.notice
    return "" if notice is None else f"{notice.tone}: {notice.what} {notice.meaning} {notice.todo}"
