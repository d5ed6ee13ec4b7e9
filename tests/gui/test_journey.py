"""From an empty project to a verified release in the window, then closed, reopened and gone on with."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox

from synth_engine import api
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand

SECRET, KEY_SECRET = "correct horse battery", "another long passphrase"
CONTROL = Qt.KeyboardModifier.ControlModifier


def make_project(hand: Hand, path: Path) -> None:
    """Type a path and the passphrase twice, press the button."""
    page = hand.page
    hand.type(page.new_path, str(path))
    hand.type(page.new_passphrase, SECRET)
    hand.type(page.new_repeat, SECRET)
    hand.press(page.make_button)
    hand.calm()
    assert path.is_file()
    assert hand.state.page == "import"
    assert page.new_passphrase.text() == page.new_repeat.text() == ""


def import_and_profile(hand: Hand, file: Path) -> None:
    """Type the file's name, press import, look at the columns."""
    page = hand.page
    hand.type(page.path, str(file))
    hand.press(page.go_on)
    hand.calm()
    assert hand.state.source.file_name == file.name
    assert page.columns.rowCount() == 8
    hand.press(page.go_on)
    assert hand.state.page == "profile"
    kinds = {c.name: c.kind for c in hand.state.profile.columns}
    assert kinds["id"] == "identifier"
    assert kinds["income"] == "number"
    assert hand.page.wall.cards_model.rowCount() == 8


def edit_plan(hand: Hand) -> None:
    """Choose a role in the grid, tick a group, keep the plan."""
    hand.press(hand.page.go_on)
    page = hand.page
    hand.press(page.details.button)
    row = [name for name, _, _ in hand.state.plan.roles].index("ward")
    index = page.model.index(row, 2)
    page.grid.setCurrentIndex(index)
    combo = page.grid.findChild(QComboBox)
    combo.setCurrentIndex(combo.findData("quasi-identifier"))
    combo.activated.emit(combo.currentIndex())
    watch = page.model.index([n for n, _, _ in hand.state.plan.roles].index("smoker"), 4)
    page.grid.scrollTo(watch)
    centre = page.grid.visualRect(watch).center()
    hand.bot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(centre))
    assert hand.state.draft is not None
    assert hand.state.draft.protected == ("smoker",)
    assert {n: r for n, _, r in hand.state.draft.roles}["ward"] == "quasi-identifier"
    assert "--protected smoker" in page.command.line.text()
    hand.press(page.keep)
    hand.calm()
    assert hand.state.draft is None
    assert hand.state.plan.protected == ("smoker",)
    hand.press(page.keep)
    assert hand.state.page == "fit"


@pytest.mark.slow
def test_from_an_empty_project_to_a_verified_release(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Every step by mouse and keyboard; the release verifies from outside; reopening goes on from there."""
    table = write_patients(tmp_path / "patients.csv", 900)
    project, out = tmp_path / "ward.cloister", tmp_path / "out"
    hand = open_window()
    make_project(hand, project)
    import_and_profile(hand, table)
    edit_plan(hand)
    hand.press(hand.page.fit)
    hand.calm()
    assert hand.state.model is not None
    hand.key(Qt.Key.Key_5, CONTROL)
    assert hand.state.page == "generate"
    hand.press(hand.page.draw)
    hand.calm()
    assert hand.state.synthetic_rows.total == 720
    hand.press(hand.page.draw)
    hand.press(hand.page.measure)
    hand.calm()
    assert hand.state.score.verdict in {"pass", "fail"}
    assert hand.state.evidence.difference
    hand.press(hand.page.measure)
    page = hand.page
    hand.type(page.key.path, str(tmp_path / "officer.pem"))
    hand.type(page.key.passphrase, KEY_SECRET)
    hand.press(page.key.make)
    hand.calm()
    hand.type(page.out, str(out))
    hand.type(page.purpose, "teaching")
    for reason in page.reasons.values():
        hand.type(reason, "small made-up table of a test")
    hand.press(page.go)
    hand.calm()
    assert hand.state.notice is None, hand.state.notice
    assert len(hand.state.releases) == 1
    hand.press(page.released[0].check)
    hand.calm()
    assert hand.state.releases[0].check.genuine
    outside = subprocess.run(
        [sys.executable, "-m", "synth_engine", "verify", str(out)], capture_output=True, check=False
    )
    assert outside.returncode == 0, outside.stderr
    hand.key(Qt.Key.Key_L, CONTROL)
    hand.press(hand.page.verify)
    hand.calm()
    assert hand.state.audit_check.genuine
    assert {row.action for row in hand.state.audit} >= {"create", "import", "fit", "release"}
    go_on_after_reopening(hand, open_window, project)


def go_on_after_reopening(hand: Hand, open_window: Callable[..., Hand], project: Path) -> None:
    """A second window offers the project, opens it where it was, and a change makes later steps stale."""
    hand.app.shut()
    again = open_window()
    assert again.state.recent == (str(project),)
    page = again.page
    page.choose(again.state.recent[0])
    again.type(page.open_passphrase, "not the passphrase")
    again.press(page.open_button)
    again.calm()
    assert again.state.notice.tone == "bad"
    assert again.state.project is None
    again.type(page.open_passphrase, SECRET)
    again.bot.keyClick(page.open_passphrase, Qt.Key.Key_Return)
    again.calm()
    assert [step.state for step in again.state.steps[:5]] == ["done"] * 5
    assert again.state.synthetic is not None
    assert again.state.releases[0].purpose == "teaching"
    again.key(Qt.Key.Key_3, CONTROL)
    again.page.amounts.seed.setValue(7)
    again.press(again.page.keep)
    again.calm()
    assert again.state.step("fit").state == "stale"
    assert "plan was changed" in again.state.step("fit").reason
    again.key(Qt.Key.Key_4, CONTROL)
    again.press(again.page.all)
    again.calm()
    assert again.state.step("validate").state in {"done", "refused"}


def test_bad_input_is_said_and_loses_nothing(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Passphrases that differ, a file that is no table, a project that is there already: each a clear notice."""
    hand = open_window()
    page = hand.page
    hand.type(page.new_path, str(tmp_path / "a.cloister"))
    hand.type(page.new_passphrase, SECRET)
    hand.type(page.new_repeat, SECRET + "x")
    hand.press(page.make_button)
    assert "differ" in hand.state.notice.what
    assert page.new_path.text().endswith("a.cloister")
    hand.press(hand.app.window.notice.away)
    assert hand.state.notice is None
    hand.type(page.new_repeat, SECRET)
    hand.press(page.make_button)
    hand.calm()
    broken = tmp_path / "broken.parquet"
    broken.write_bytes(b"PAR1 this is none")
    hand.type(hand.page.path, str(broken))
    hand.press(hand.page.go_on)
    hand.calm()
    assert hand.state.notice.tone == "bad"
    assert hand.state.notice.todo
    assert hand.state.source is None
    assert hand.page.path.text() == str(broken)
    hand.press(hand.app.window.header.close_it)
    hand.calm()
    assert hand.state.page == "welcome"
    hand.type(page.new_path, str(tmp_path / "a.cloister"))
    hand.type(page.new_passphrase, SECRET)
    hand.type(page.new_repeat, SECRET)
    hand.press(page.make_button)
    hand.calm()
    assert hand.state.notice.tone == "bad"
    assert hand.state.project is None


def test_a_job_can_be_cancelled_and_run_again(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Cancel ends the job, leaves the project as it was, and the step can be started again."""
    hand = open_window()
    make_project(hand, tmp_path / "c.cloister")
    hand.type(hand.page.path, str(write_patients(tmp_path / "t.csv", 600)))
    hand.press(hand.page.go_on)
    hand.calm()
    hand.key(Qt.Key.Key_4, CONTROL)
    hand.press(hand.page.fit)
    hand.bot.waitUntil(lambda: hand.state.run is not None, timeout=5_000)
    hand.press(hand.app.window.job.strip.cancel)
    hand.calm()
    assert hand.state.run is None
    assert hand.state.model is None
    assert hand.state.step("fit").state == "ready"
    assert hand.state.notice.what == "Stopped."
    hand.press(hand.page.fit)
    hand.calm()
    assert hand.state.step("fit").state == "done"


def test_closing_stops_the_job_and_loses_no_edit(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """The first close asks the job to stop, then the window closes; an edit is there at the next opening."""
    hand = open_window()
    make_project(hand, tmp_path / "d.cloister")
    hand.type(hand.page.path, str(write_patients(tmp_path / "t.csv", 600)))
    hand.press(hand.page.go_on)
    hand.calm()
    hand.key(Qt.Key.Key_3, CONTROL)
    hand.key(Qt.Key.Key_4, CONTROL)
    hand.press(hand.page.fit)
    hand.bot.waitUntil(lambda: hand.state.run is not None, timeout=5_000)
    hand.app.desk.edit(seed=3)
    hand.app.window.close()
    assert hand.window.isVisible()
    hand.bot.waitUntil(lambda: not hand.window.isVisible(), timeout=20_000)
    with api.Session.open(tmp_path / "d.cloister", SECRET, read_only=True) as session:
        draft = api.plan_draft(session)
        assert draft is not None
        assert draft.plan.seed == 3


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_appearance_is_kept(open_window: Callable[..., Hand], mode: str) -> None:
    """The chosen appearance is there again in the next window."""
    from desktop.theme.look import LOOK

    hand = open_window()
    while mode != LOOK.mode:
        hand.press(hand.app.window.rail.look)
    hand.app.shut()
    LOOK.mode = "system"
    open_window()
    assert LOOK.mode == mode
    assert LOOK.tokens.dark is (mode == "dark")
