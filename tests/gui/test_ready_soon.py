"""What a person waits for is there first: rows before the profile, pages before they are looked at."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop.presenters import reader
from desktop.presenters.rows_state import RowsAsk
from desktop.shell import ahead
from desktop.shell.ahead import Ahead
from desktop.shell.window import AHEAD
from desktop.theme.look import LOOK
from tests.gui.test_data_pages import drop
from tests.gui.test_journey import SECRET, make_project
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand

ROWS = 400


def opened(hand: Hand, project: Path) -> Hand:
    """A window in which a project is open."""
    hand.page.choose(str(project))
    hand.type(hand.page.open_passphrase, SECRET)
    hand.page.open_button.click()
    hand.bot.waitUntil(lambda: hand.state.project is not None, timeout=60_000)
    hand.calm()
    return hand


def test_rows_are_there_while_the_columns_are_looked_at(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """All rows are on the page before the profile is there, can be unmasked, and stay as they are looked at."""
    hand = open_window()
    make_project(hand, tmp_path / "s.cloister")
    drop(hand.page.drop, write_patients(tmp_path / "patients.csv", ROWS))
    hand.calm()
    seen: list[Any] = []

    def follow(state: Any) -> None:
        run = state.run
        waits = run is not None and run.step == "profile" and state.profile is None
        if waits and state.source_rows is not None and not state.preview.file and not seen:
            seen.append(state.source_rows)
            hand.app.desk.show_rows(RowsAsk("source", masked=False))

    hand.app.store.changed.connect(follow)
    hand.press(hand.page.go_on)
    hand.page.tabs.setCurrentIndex(2)
    hand.bot.waitUntil(lambda: bool(seen), timeout=60_000)
    assert hand.page.rows.grid.isVisible()
    assert hand.page.rows.grid.model().rowCount() == ROWS
    hand.bot.waitUntil(lambda: not hand.state.source_rows.masked, timeout=60_000)
    shown = hand.state.source_rows
    hand.calm()
    assert hand.state.profile is not None
    assert hand.state.source_rows is shown
    assert hand.page.rows.model.row(0) == shown.rows[0]


def test_a_file_that_is_dropped_meanwhile_stays(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """The first table coming in puts its own file away, and not the next one that is looked at by then."""
    hand = open_window()
    make_project(hand, tmp_path / "s.cloister")
    drop(hand.page.drop, write_patients(tmp_path / "one.csv", ROWS))
    hand.calm()
    other = str(write_patients(tmp_path / "two.csv", 50))
    hand.press(hand.page.go_on)
    hand.app.desk.previewer.open((other,))
    hand.calm()
    assert hand.state.source is not None
    assert hand.state.preview.file == other


def test_what_was_looked_at_is_recorded_after_a_rest(
    open_window: Callable[..., Hand], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages that were scrolled past are in the log once nobody scrolls, though the project stays open."""
    monkeypatch.setattr(reader, "REST_MS", 50)
    hand = open_window()
    make_project(hand, tmp_path / "s.cloister")
    hand.type(hand.page.path, str(write_patients(tmp_path / "patients.csv", 3_000)))
    hand.press(hand.page.go_on)
    hand.calm()
    hand.page.tabs.setCurrentIndex(2)
    hand.press(hand.page.rows.reveal)
    hand.calm()

    def said() -> list[str]:
        hand.app.desk.reload()
        hand.calm()
        return [row.subject for row in hand.state.audit if row.action == "unmask"]

    hand.page.rows.grid.go_to(2_500)
    hand.bot.waitUntil(lambda: any(covers(one, 2_501) for one in said()), timeout=10_000)


def covers(said: str, row: int) -> bool:
    """Whether a record of the log names a row among those that were looked at."""
    found = re.findall(r"(\d+) to (\d+)", said)
    return any(int(first) <= row <= int(last) for first, last in found)


class Rested:
    """Makes every page ahead at once, as after a long rest."""

    def __init__(self, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(ahead, "QUIET_MS", 0)
        monkeypatch.setattr(ahead, "PAUSE_MS", 0)
        self.window = hand.app.window
        self.window.ahead = Ahead(self.window, AHEAD, self.window._may_make)
        self.window.ahead.disturb()
        hand.bot.waitUntil(lambda: set(AHEAD) <= set(self.window.pages), timeout=30_000)


def test_pages_are_made_while_nobody_does_anything(
    open_window: Callable[..., Hand], everything: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of them are there, hidden and empty; looking at one shows the project on the very same page."""
    hand = opened(open_window(), everything)
    window = Rested(hand, monkeypatch).window
    made = window.pages["generate"]
    assert not made.isVisible()
    assert made._seen == {}
    dressed = Qt.WidgetAttribute.WA_WState_Polished
    labels = made.findChildren(QLabel)
    assert labels
    assert all(part.testAttribute(dressed) for part in labels)
    hand.app.desk.go("generate")
    hand.calm()
    assert hand.page is made
    assert made.card.isVisible()


def test_pages_made_ahead_go_when_the_look_changes_or_the_project_is_locked(
    open_window: Callable[..., Hand], everything: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody looked at is not dressed anew; what somebody looked at stays until the project is locked."""
    hand = opened(open_window(), everything)
    window = Rested(hand, monkeypatch).window
    hand.app.desk.go("plan")
    hand.calm()
    window.ahead.stop()
    looked_at = window.pages["plan"]
    try:
        LOOK.switch("dark")
        assert window.pages["plan"] is looked_at
        assert "audit" not in window.pages
        assert window.styleSheet() == LOOK._sheet
        assert QApplication.instance().styleSheet() == ""
    finally:
        LOOK.switch("system")
    hand.app.desk.guard.lock()
    hand.bot.waitUntil(lambda: hand.state.locked is not None, timeout=30_000)
    hand.calm()
    assert set(window.pages) == {"locked"}


def test_a_page_that_somebody_was_quicker_to_look_at_is_made_once(
    open_window: Callable[..., Hand], everything: Path
) -> None:
    """Between the two steps of making a page ahead somebody goes to it: theirs stays, the other one goes."""
    hand = opened(open_window(), everything)
    window = hand.app.window
    apart = window.make_apart("audit")
    assert apart is not None
    hand.app.desk.go("audit")
    window.take_in("audit", apart)
    assert window.pages["audit"] is hand.page is not apart
    assert window.make_apart("audit") is None


@pytest.mark.parametrize("looked_at", [False, True])
def test_only_pages_that_nobody_looked_at_are_rehearsed(
    open_window: Callable[..., Hand],
    everything: Path,
    monkeypatch: pytest.MonkeyPatch,
    looked_at: bool,
) -> None:
    """Rows that were looked at once would be asked for again, and be in the log as if somebody saw them."""
    hand = opened(open_window(), everything)
    window = hand.app.window
    rehearsed: list[Any] = []
    real = window.pile.rehearse
    monkeypatch.setattr(
        window.pile, "rehearse", lambda page, turn: rehearsed.append(page) or real(page, turn)
    )
    window.ahead = Ahead(window, ("generate",), window._may_make)
    while "generate" not in window.pages:
        window.ahead._step()
    if looked_at:
        hand.app.desk.go("generate")
        hand.calm()
        hand.app.desk.go("help")
        hand.calm()
    for _ in range(100):
        window.ahead._step()
    window.ahead.stop()
    assert set(rehearsed) == (set() if looked_at else {window.pages["generate"]})
    assert not window.pages["generate"].isVisible()


def test_rows_of_another_table_are_not_kept(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """A table that takes another's place is shown anew: masked, from the top."""
    hand = open_window()
    make_project(hand, tmp_path / "s.cloister")
    for rows in (ROWS, 90):
        hand.app.desk.import_file(str(write_patients(tmp_path / f"{rows}.csv", rows)))
        hand.calm()
        assert hand.state.source_rows.total == rows
        assert hand.state.source_rows.masked
        hand.app.desk.show_rows(replace(RowsAsk("source"), masked=False))
        hand.calm()
        assert not hand.state.source_rows.masked
