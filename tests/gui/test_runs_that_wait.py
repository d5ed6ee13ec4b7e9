"""Jobs in the window: the tree, the queue, a plan changed beside a job, Escape, and going on after a crash."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.shell.telling import Teller
from synth_engine import api
from synth_engine.workflow import pending
from synth_engine.workflow.pending import Begun, Changes
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import Hand

SECRET = "a passphrase of a test"


def ready(folder: Path, rows: int = 300, synthesizer: str = "independent") -> Path:
    """A project with a table, a profile and a plan for a quick method."""
    project = folder / "p.cloister"
    with api.Session.create(project, SECRET) as session:
        file = write_patients(folder / "t.csv", rows)
        session.run_step("import", file=file, table=None)
        session.run_step("profile")
        plan = session.default_plan()
        session.set_plan(Changes(synthesizer).applied(plan))
    return project


def opened(hand: Hand, project: Path) -> Hand:
    """The project in the window."""
    hand.app.desk.open(str(project), SECRET)
    hand.calm()
    assert hand.state.project is not None
    return hand


def steps(hand: Hand) -> dict[str, str]:
    """Where every step stands."""
    return {one.name: one.state for one in hand.state.steps}


def test_the_tree_shows_every_step_of_the_row_and_the_panel_opens_and_closes(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """While a row of steps runs the tree has all of them; Details opens and closes it; afterwards it is gone."""
    hand = opened(open_window(), ready(tmp_path))
    seen: list[tuple[tuple[str, str], ...]] = []
    hand.app.store.changed.connect(
        lambda state: seen.append(tuple((one.name, one.state) for one in state.work.tree))
    )
    hand.app.desk.run_missing()
    window = hand.app.window
    hand.bot.waitUntil(lambda: bool(hand.state.work.tree), timeout=20_000)
    assert not window.work.isVisible()
    hand.press(window.job.details)
    assert window.work.isVisible()
    assert window.work.tree.topLevelItemCount() == 3
    hand.press(window.job.details)
    assert not window.work.isVisible()
    hand.calm()
    assert (("fit", "done"), ("generate", "running"), ("validate", "waiting")) in seen
    assert hand.state.work.tree == ()
    assert steps(hand)["generate"] == "done"


def test_further_runs_wait_follow_one_another_and_are_kept(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Three seeds from the fit page: the first begins at once, one is moved and one taken out, two are kept."""
    hand = opened(open_window(), ready(tmp_path))
    hand.app.desk.go("fit")
    hand.calm()
    again = hand.page.again
    again.seed.setValue(40)
    again.times.setValue(3)
    hand.press(again.add)
    hand.bot.waitUntil(lambda: hand.state.run is not None, timeout=20_000)
    desk = hand.app.desk
    last = hand.state.work.queue[-1].number
    desk.queuer.move(last, -1)
    hand.bot.waitUntil(lambda: hand.state.work.queue[0].number == last, timeout=10_000)
    desk.queuer.remove(hand.state.work.queue[-1].number)
    hand.bot.waitUntil(
        lambda: not hand.state.work.queue and hand.state.free and len(hand.state.runs) == 2,
        timeout=100_000,
    )
    hand.calm()
    assert hand.state.plan.seed == 42
    assert hand.state.score is not None


@pytest.mark.slow
def test_a_plan_kept_while_its_model_is_learnt_stops_the_row_and_says_so(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """The window is free beside a job; what was made from the plan before is kept and out of date."""
    hand = opened(open_window(), ready(tmp_path, 900, "sequential-trees"))
    desk = hand.app.desk
    desk.run_missing()
    hand.bot.waitUntil(lambda: bool(hand.state.work.tree), timeout=20_000)
    desk.go("plan")
    hand.bot.waitUntil(lambda: hand.state.may_plan, timeout=40_000)
    desk.edit(seed=77)
    desk.save_plan()
    hand.bot.waitUntil(lambda: hand.state.plan.seed == 77, timeout=40_000)
    hand.calm()
    if steps(hand)["validate"] in {"done", "refused"}:  # it was over before the plan was kept
        return
    assert "stale" in {steps(hand)["fit"], steps(hand)["generate"]}
    assert hand.state.notice is not None
    assert "plan was changed" in hand.state.notice.what
    assert hand.state.work.interrupted is None
    desk.reload()
    hand.calm()
    assert hand.state.work.interrupted is None


def test_escape_on_the_job_bar_stops_the_job_and_what_waits_goes_on_waiting(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Escape there cancels, elsewhere it puts a notice away; the queue stays until it is started."""
    hand = opened(open_window(), ready(tmp_path, 900, "sequential-trees"))
    desk, window = hand.app.desk, hand.app.window
    desk.run_missing()
    hand.bot.waitUntil(lambda: bool(hand.state.work.tree), timeout=20_000)
    desk.queuer.add({"seed": 5}, up_to="fit")
    hand.bot.waitUntil(lambda: bool(hand.state.work.waiting), timeout=10_000)
    hand.bot.keyClick(hand.page, Qt.Key.Key_Escape)
    assert not hand.state.run.cancelling
    window.job.strip.cancel.setFocus()
    hand.bot.keyClick(window.job.strip.cancel, Qt.Key.Key_Escape)
    assert hand.state.run.cancelling
    hand.calm()
    assert hand.state.work.paused
    assert window.pending.isVisible()
    hand.press(window.pending.start)
    hand.bot.waitUntil(lambda: steps(hand)["fit"] == "done" and hand.state.free, timeout=60_000)
    hand.calm()
    assert hand.state.plan.seed == 5
    assert not hand.state.work.queue
    assert steps(hand)["generate"] == "ready"


HANGS = """
import sys
sys.path.insert(0, {helpers!r})
import fake_worker
from synth_engine.worker.serving import serve
serve(lambda kind: fake_worker.WORK["deaf"])
"""


def test_a_worker_that_hangs_and_hears_nothing_is_stopped_and_the_window_stays_free(
    open_window: Callable[..., Hand], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is deaf to the word and to SIGTERM: it is killed, nothing is interrupted, the next job runs."""
    hand = opened(open_window(), ready(tmp_path))
    helpers = str(Path(__file__).resolve().parents[1] / "helpers")
    command = [sys.executable, "-c", HANGS.format(helpers=helpers)]
    with monkeypatch.context() as patched:
        patched.setattr("synth_engine.jobs.job.worker_command", lambda: command)
        hand.app.desk.run("fit")
        hand.bot.waitUntil(lambda: bool(hand.state.work.tree), timeout=20_000)
        hand.bot.waitUntil(lambda: bool(hand.state.work.tree[0].children), timeout=20_000)
    hand.press(hand.app.window.job.strip.cancel)
    assert hand.state.run.cancelling
    hand.app.desk.go("audit")
    assert hand.state.page == "audit"
    hand.bot.waitUntil(lambda: hand.state.free, timeout=20_000)
    hand.calm()
    assert hand.state.notice is not None
    assert hand.state.notice.tone == "accent"
    assert hand.state.work.interrupted is None
    hand.app.desk.run("fit")
    hand.calm()
    assert steps(hand)["fit"] == "done"


def interrupted(project: Path) -> None:
    """As a power cut in the middle of a queued run leaves it."""
    with api.Session.open(project, SECRET) as session:
        api.enqueue(session, Changes(seed=9), "generate")
        with session.project.transaction():
            pending.begin(session.project, Begun("fit", ("generate",), session.now().isoformat()))


def test_after_a_crash_it_is_offered_to_continue(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """The bar names the step; Continue does what was to be done, and then the run that waited."""
    project = ready(tmp_path)
    interrupted(project)
    hand = opened(open_window(), project)
    bar = hand.app.window.pending
    assert bar.isVisible()
    assert "Fit" in bar.what.text()
    assert "1 run waits" in bar.more.text()
    hand.press(bar.go_on)
    hand.bot.waitUntil(
        lambda: hand.state.free and not hand.state.work.queue and hand.state.synthetic is not None,
        timeout=60_000,
    )
    hand.calm()
    assert hand.state.plan.seed == 9
    assert not bar.isVisible()


def test_or_to_leave_it(open_window: Callable[..., Hand], tmp_path: Path) -> None:
    """Nothing is run, the log says so, and it is offered no more."""
    project = ready(tmp_path)
    interrupted(project)
    hand = opened(open_window(), project)
    bar = hand.app.window.pending
    hand.press(bar.leave)
    hand.calm()
    assert hand.state.work.interrupted is None
    assert not bar.leave.isVisible()
    assert bar.start.isVisible()
    assert steps(hand)["fit"] == "ready"
    hand.app.desk.reload()
    hand.calm()
    assert any(row.action == "leave run" for row in hand.state.audit)


WINDOW = """
import sys
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from desktop.app import build
qt = QApplication([])
app = build(QSettings(sys.argv[2], QSettings.Format.IniFormat))
app.window.show()
app.desk.open(sys.argv[1], sys.argv[3])
def look():
    state = app.store.state
    if state.run is None and state.free and state.plan is not None:
        app.desk.run_missing()
    if state.work.tree and state.run is not None and state.run.step == "fit":
        print("runs", flush=True)
timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
qt.exec()
"""


@pytest.mark.promise(2)
@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")
def test_a_window_that_was_killed_leaves_the_offer(tmp_path: Path) -> None:
    """Kill -9 of the real window while it learns: the next opening knows the step and what was to follow."""
    project = ready(tmp_path, 2_000, "sequential-trees")
    window = subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(project), str(tmp_path / "w.ini"), SECRET],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert window.stdout is not None
    with window.stdout:
        assert window.stdout.readline() == b"runs\n"
        window.send_signal(signal.SIGKILL)
    window.wait(timeout=30)
    with api.Session.open(project, SECRET, read_only=True) as reader:
        seen = api.interrupted(reader)
        assert seen is not None
        assert (seen.step, seen.then, seen.running) == ("fit", ("generate", "validate"), False)
    with api.Session.open(project, SECRET) as session:
        assert session.check() == ()
        assert api.steps_to_continue(session) == ("fit", "generate", "validate")


def test_a_notice_of_the_desktop_only_where_nobody_looks(open_window: Callable[..., Hand]) -> None:
    """A long job that ended is told to somebody elsewhere; a short or a cancelled one is not, and nobody here is."""
    hand = open_window()
    told: list[tuple[str, str, bool]] = []
    teller = Teller(hand.window, lambda *said: told.append(said))
    teller.tell("done", "Fit", 60.0)
    assert told == []
    hand.window.hide()
    hand.bot.waitUntil(lambda: not hand.window.isActiveWindow(), timeout=10_000)
    teller.tell("done", "Fit", 5.0)
    teller.tell("cancelled", "Fit", 60.0)
    assert told == []
    teller.tell("failed", "Fit", 60.0)
    assert told == [("Cloister: Fit did not succeed", "It took 60 s.", False)]
    Teller(hand.window).tell("done", "Fit", 60.0)  # no tray on this screen: silent


def test_no_notice_of_the_desktop_where_it_was_switched_off(
    open_window: Callable[..., Hand],
) -> None:
    """The tick on the settings page decides at once whether the end of a job is told to somebody elsewhere."""
    hand = open_window()
    told: list[tuple[str, str, bool]] = []
    hand.window.teller = Teller(hand.window, lambda *said: told.append(said))
    hand.app.desk.go("settings")
    hand.press(hand.page.notify)
    assert not hand.state.preferences.notify
    hand.window.hide()
    hand.bot.waitUntil(lambda: not hand.window.isActiveWindow(), timeout=10_000)
    runner = hand.app.desk.runner
    runner.how, runner.last_title, runner.lasted = "done", "Fit", 60.0
    runner.ended.emit()
    assert told == []
    hand.page.notify.click()
    runner.ended.emit()
    assert told == [("Cloister: Fit is done", "It took 60 s.", True)]
