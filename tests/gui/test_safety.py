"""Project safety in the window, on the real engine: slots, passphrase, copies, care, openings that need a choice."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from synth_engine import api
from synth_engine.api import improving
from synth_engine.project import layout, migrations
from tests.helpers.two_people import PASSPHRASE
from tests.helpers.vaults import open_project, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand

HOLD = """
import sys
from pathlib import Path
from synth_engine import api
session = api.Session.open(Path(sys.argv[1]), sys.argv[2])
print("open", flush=True)
sys.stdin.readline()
session.close()
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project, made once."""
    path = tmp_path_factory.mktemp("safe") / "ward.cloister"
    api.Session.create(path, PASSPHRASE).close()
    return path


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copy(made, tmp_path / "ward.cloister")


def actions(hand: Hand) -> list[str]:
    """What the log says was done, newest first."""
    return [row.action for row in hand.state.audit]


def test_a_key_slot_is_added_used_and_closed(
    open_window: Callable[..., Hand], project: Path, tmp_path: Path
) -> None:
    """A key file is made and opens the project in another window; closed, it opens nothing; both are in the log."""
    hand = open_window()
    open_project(hand, project, "safety")
    page = hand.page
    assert dict(page.facts.facts())["Key slots"] == "0"
    assert page.slots.empty.isVisible()
    hand.type(page.slots.label, "recovery, in the safe")
    hand.type(page.slots.key, str(tmp_path / "recovery.key"))
    hand.press(page.slots.add)
    hand.calm()
    assert told(hand).startswith("good"), told(hand)
    assert page.slots.model.rowCount() == 1
    assert [one.label for one in hand.state.vault.view.slots] == ["recovery, in the safe"]
    assert "add slot" in actions(hand)
    hand.app.desk.close_project()
    hand.calm()

    hand.press(hand.page.otherwise)
    assert hand.state.page == "opening"
    hand.type(hand.page.path, str(project))
    hand.type(hand.page.key, str(tmp_path / "recovery.key"))
    hand.press(hand.page.open)
    hand.calm()
    assert hand.state.project is not None, told(hand)
    hand.app.desk.guard.lock()
    hand.calm()
    hand.type(hand.page.key, str(tmp_path / "recovery.key"))
    hand.press(hand.page.unlock)
    hand.calm()
    assert hand.state.locked is None, told(hand)
    hand.app.desk.go("safety")
    hand.calm()
    page = hand.page
    hand.press(page.slots.remove)
    assert len(hand.state.vault.view.slots) == 1  # asked first
    hand.press(page.slots.remove)
    hand.calm()
    assert hand.state.vault.view.slots == ()
    assert "remove slot" in actions(hand)
    hand.app.desk.close_project()
    hand.calm()
    hand.app.desk.vault.open(str(project), "", str(tmp_path / "recovery.key"))
    hand.calm()
    assert hand.state.project is None
    assert told(hand).startswith("bad")


def test_the_passphrase_is_changed_and_made_harder(
    open_window: Callable[..., Hand], project: Path
) -> None:
    """A differing repeat is said; the old one opens no more; twice the rounds leave the new one as it is."""
    hand = open_window()
    open_project(hand, project, "safety")
    card = hand.page.passphrase
    hand.type(card.new, "a new long passphrase")
    hand.type(card.again, "another")
    hand.press(card.change)
    assert told(hand).startswith("warn: The two passphrases differ")
    hand.type(card.again, "a new long passphrase")
    hand.press(card.change)
    hand.calm()
    assert told(hand).startswith("good"), told(hand)
    assert card.new.text() == card.again.text() == ""
    rounds = hand.state.vault.view.rounds
    hand.type(card.present, "a new long passphrase")
    hand.press(card.harder)
    hand.calm()
    assert told(hand).startswith("good"), told(hand)
    assert hand.state.vault.view.rounds == 2 * rounds
    assert actions(hand).count("rekey") == 2
    hand.app.desk.close_project()
    hand.calm()
    open_project(hand, project)
    assert hand.state.project is None
    open_project(hand, project, passphrase="a new long passphrase")
    assert hand.state.project is not None, told(hand)


def test_a_copy_is_made_space_given_back_and_the_file_checked(
    open_window: Callable[..., Hand], project: Path, tmp_path: Path
) -> None:
    """The copy opens; compacting keeps the project; a sound file is called sound, a damaged copy is not."""
    hand = open_window()
    open_project(hand, project, "safety")
    care = hand.page.care
    hand.type(care.path, str(tmp_path / "copy.cloister"))
    hand.press(care.backup)
    hand.calm()
    assert told(hand).startswith("good"), told(hand)
    hand.press(care.compact)
    hand.calm()
    assert told(hand).startswith("good"), told(hand)
    hand.press(care.check)
    hand.calm()
    assert hand.state.vault.check.genuine
    assert care.answer.isVisible()
    assert {"backup", "compact"} <= set(actions(hand))
    hand.app.desk.close_project()
    hand.calm()
    with api.Session.open(tmp_path / "copy.cloister", PASSPHRASE, read_only=True) as copied:
        assert copied.check() == ()


def test_how_many_runs_are_kept_is_shown_and_set(
    open_window: Callable[..., Hand], everything: Path
) -> None:
    """What holds is shown; another number is kept by the engine, is in the log, and asks first where runs would go."""
    hand = open_window()
    open_project(hand, everything, "safety")
    page = hand.page
    assert page.runs.count.value() == 50
    assert "last 50 runs" in page.runs.lead.text()
    assert page.command.line.text().startswith("cloister info ")
    page.runs.count.setValue(3)
    project = page.command.line.text().removeprefix("cloister runs ").removesuffix(" --keep 3")
    assert project == hand.state.project.shown_path
    hand.press(page.runs.keep)
    hand.calm()
    assert told(hand).startswith("good: The project keeps its last 3 runs"), told(hand)
    assert "keep runs" in actions(hand)
    assert "last 3 runs" in page.runs.lead.text()
    assert page.command.line.text().startswith("cloister info ")
    plan = hand.state.plan
    for seed in (plan.seed + 1, plan.seed + 2):
        hand.app.desk.queuer.add({"seed": seed})
        hand.bot.waitUntil(lambda: hand.state.free, timeout=120_000)
        hand.calm()
    assert len(hand.state.runs) == 3
    hand.app.desk.go("safety")
    hand.calm()
    page.runs.count.setValue(2)  # the oldest was released, and never goes: nothing to ask
    hand.press(page.runs.keep)
    hand.calm()
    assert told(hand).startswith("good: The project keeps its last 2 runs"), told(hand)
    assert len(hand.state.runs) == 3
    page.runs.count.setValue(1)
    hand.press(page.runs.keep)
    hand.calm()
    assert len(hand.state.runs) == 3  # asked first
    assert page.runs.keep.text() == "1 of the oldest runs goes at once: really?"
    hand.press(page.runs.keep)
    hand.calm()
    # The first one was released, and stays.
    assert [run.released for run in hand.state.runs].count(False) == 1
    assert len(hand.state.runs) == 2
    hand.app.desk.close_project()
    hand.calm()
    with api.Session.open(everything, PASSPHRASE, read_only=True) as session:
        assert improving.kept_at_most(session) == 1


def test_a_project_that_somebody_has_open_is_opened_to_read(
    open_window: Callable[..., Hand], project: Path
) -> None:
    """Another process writes: the window says who, offers reading, and then changes nothing."""
    command = [sys.executable, "-c", HOLD, str(project), PASSPHRASE]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline().strip() == "open"
        hand = open_window()
        open_project(hand, project)
        assert (hand.state.page, hand.state.project) == ("opening", None)
        assert hand.page.read.isVisible()
        assert not hand.page.take_over.isVisible()
        assert str(other.pid) in hand.page.what.word()
        hand.press(hand.page.read)
        hand.calm()
        assert hand.state.project.read_only, told(hand)
        hand.app.desk.go("safety")
        hand.calm()
        assert hand.page.read_only.isVisible()
        assert not hand.page.passphrase.change.isEnabled()
        other.stdin.write("\n")
        other.stdin.flush()
        assert other.wait(30) == 0


def test_a_lock_left_on_another_computer_is_taken_over(
    open_window: Callable[..., Hand], project: Path
) -> None:
    """It is said who left it and when; taking over opens the project, and the log says from whom."""
    lock = project.with_name(project.name + ".lock")
    lock.write_text("elsewhere\n4711\nNina\nabcdef0123456789\n", encoding="utf-8")
    hand = open_window()
    open_project(hand, project)
    assert hand.state.page == "opening"
    assert "Nina" in hand.page.what.word()
    assert hand.page.passphrase.text() == ""
    hand.press(hand.page.take_over)
    hand.calm()
    assert hand.state.project is not None, told(hand)
    assert not hand.state.project.read_only
    opened = next(row for row in hand.state.audit if row.action == "open")
    assert "Nina on elsewhere" in opened.reason


def test_giving_up_forgets_what_was_typed(open_window: Callable[..., Hand], project: Path) -> None:
    """Back from the page for openings: nothing opens any more with what was typed before."""
    lock = project.with_name(project.name + ".lock")
    lock.write_text("elsewhere\n4711\nNina\nabcdef0123456789\n", encoding="utf-8")
    hand = open_window()
    open_project(hand, project)
    hand.press(hand.page.back)
    assert hand.state.page == "welcome"
    assert hand.app.desk.vault._way is None
    hand.app.desk.vault.take_over()
    hand.calm()
    assert hand.state.project is None


def test_an_older_project_is_brought_to_this_version(
    open_window: Callable[..., Hand], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of an older format: the window offers to bring it along, keeps the old one, and opens it."""
    # A format that only this test knows: nothing changes in it.
    monkeypatch.setattr(layout, "CURRENT", 2)
    monkeypatch.setattr(layout, "SHAPES", {1: layout.TABLES, 2: layout.TABLES})
    monkeypatch.setattr(migrations, "STEPS", {1: migrations.Step(1, "9.9", 1, (), dict)})
    hand = open_window()
    open_project(hand, project)
    assert hand.state.page == "opening", told(hand)
    hand.press(hand.page.migrate)
    hand.calm()
    assert hand.state.project is not None, told(hand)
    assert "from format 1 to 2" in told(hand)
    assert len(list(project.parent.glob("ward*.cloister*"))) >= 2
    assert "migrate" in actions(hand)
