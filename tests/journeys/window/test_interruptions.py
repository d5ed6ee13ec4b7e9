"""Jobs that are stopped, and a program that is killed: nothing is half done, and it can be gone on with."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

from pytest_bdd import given, parsers, scenarios, then, when

from synth_engine import api
from tests.gui.conftest import LONG_MS
from tests.gui.test_journey import SECRET
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from tests.journeys.window.conftest import Story

scenarios("cancel_and_continue.feature", "crash_recovery.feature")

OTHER_WINDOW = """
import sys
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
qt = QApplication([])
from desktop.app import build
app = build(QSettings(sys.argv[3], QSettings.Format.IniFormat))
app.window.show()
app.desk.open(sys.argv[1], sys.argv[2])
begun = []
def look():
    state = app.store.state
    if state.project is not None and state.free and not begun:
        begun.append(app.desk.run_missing())
    if state.run is not None and state.run.step == "fit" and state.run.task and len(begun) == 1:
        begun.append(print("learning", flush=True))
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
qt.exec()
"""


@given(parsers.parse("a project with a profile of {rows:d} patients"))
def _(story: Story, rows: int) -> None:
    with api.Session.create(story.project, SECRET) as session:
        session.run_step("import", file=write_patients(story.file, rows))
        session.run_step("profile")
        session.set_plan(session.default_plan())


@when("I start everything and cancel it while it learns")
def _(story: Story) -> None:
    story.open()
    hand = story.hand
    hand.app.desk.go("fit")
    hand.press(hand.page.all)
    hand.bot.waitUntil(
        lambda: hand.state.run is not None and hand.state.run.step == "fit", timeout=LONG_MS
    )
    hand.press(hand.app.window.job.strip.cancel)
    hand.calm()


@when("I start everything again")
def _(story: Story) -> None:
    story.hand.press(story.hand.page.all)
    story.hand.calm()


@when("another window opens it, starts everything, and is killed without warning")
def _(story: Story) -> None:
    words = [str(story.project), SECRET, str(story.folder / "other.ini")]
    with subprocess.Popen(
        [sys.executable, "-c", OTHER_WINDOW, *words], stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline().strip() == "learning"
        other.send_signal(signal.SIGKILL)
        assert other.wait(30) == -signal.SIGKILL


@when("I open the project")
def _(story: Story) -> None:
    story.open()


@when("I press Continue")
def _(story: Story) -> None:
    hand = story.hand
    hand.press(hand.app.window.pending.go_on)
    hand.bot.waitUntil(
        lambda: hand.state.free and hand.state.synthetic is not None, timeout=LONG_MS
    )
    hand.calm()


@then("the window says that it stopped and no model is kept")
def _(story: Story) -> None:
    assert story.hand.state.notice.what == "Stopped."
    assert story.hand.state.model is None


@then("the step can be started again")
def _(story: Story) -> None:
    assert story.hand.state.step("fit").state == "ready"
    assert story.hand.page.all.isEnabled()


@then("the synthetic table is measured")
def _(story: Story) -> None:
    assert story.hand.state.score is not None
    assert story.hand.state.step("generate").state == "done"


@then("what was done before is there, and the bar names the step that did not end")
def _(story: Story) -> None:
    hand = story.hand
    assert hand.state.profile is not None
    assert hand.state.plan is not None
    assert hand.state.model is None
    bar = hand.app.window.pending
    assert bar.isVisible()
    assert "Fit" in bar.what.text()


@then("the synthetic table is there and the bar is gone")
def _(story: Story) -> None:
    assert story.hand.state.synthetic is not None
    assert not story.hand.app.window.pending.isVisible()
