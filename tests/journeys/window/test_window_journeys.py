"""The steps of the window's journeys (`*.feature` beside this file)."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytest_bdd import given, parsers, scenarios, then, when

from synth_engine import api
from tests.gui.test_data_pages import drop
from tests.gui.test_journey import KEY_SECRET, SECRET, make_project
from tests.helpers import two_people
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from tests.journeys.window.conftest import Story

scenarios(".")

MOST_TABS = 150
LONG_MS = 120_000

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


# -- given --------------------------------------------------------------------------------------


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


@given(parsers.parse('the files "{one}", "{other}" and a workbook that is none, "{broken}"'))
def _(story: Story, one: str, other: str, broken: str) -> None:
    stays = "".join(f"{at},P{at % 40},{at % 9}\n" for at in range(200))
    people = "".join(f"P{at},{1930 + at}\n" for at in range(50))
    (story.folder / one).write_text(f"stay,person,days\n{stays}", encoding="utf-8")
    (story.folder / other).write_text(f"person,born\n{people}", encoding="utf-8")
    (story.folder / broken).write_bytes(b"PK no workbook")
    story.files = [story.folder / name for name in (one, broken, other)]


@given(parsers.parse("a project with a profile of {rows:d} patients"))
def _(story: Story, rows: int) -> None:
    with api.Session.create(story.project, SECRET) as session:
        session.run_step("import", file=write_patients(story.file, rows))
        session.run_step("profile")
        session.set_plan(session.default_plan())


@given("a project whose columns were learnt one by one")
def _(story: Story) -> None:
    with api.Session.create(story.project, SECRET) as session:
        session.run_step("import", file=write_patients(story.file, 900))
        session.run_step("profile")
        plan = replace(session.default_plan(), synthesizer="independent", targets=("outcome",))
        session.set_plan(replace(plan, protected=("ward",)))
        for step in ("fit", "generate", "validate"):
            session.run_step(step)


@given("a measured project whose policy asks for two people")
def _(story: Story) -> None:
    story.project = two_people.make(story.folder, {"needed": 2})


@given("no mouse")
def _(story: Story) -> None:
    story.hand.press = None  # whoever reaches for it stumbles


# -- when ---------------------------------------------------------------------------------------


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


@when("I do what the hint offers until the rows are there")
def _(story: Story) -> None:
    hand = story.hand
    hand.press(hand.app.window.hint.run)
    hand.calm()
    assert hand.state.page == "generate"
    assert hand.state.synthetic_rows.total > 0


@when("I press the button of the page until there is a verdict")
def _(story: Story) -> None:
    hand = story.hand
    for _turn in range(3):
        if hand.state.score is None:
            button = hand.page.draw if hand.state.page == "generate" else hand.page.measure
            hand.press(button)
            hand.calm()


@when("I drop all of them at once and import them beside one another")
def _(story: Story) -> None:
    hand = story.hand
    drop(hand.page.drop, *story.files)
    hand.calm()
    assert hand.page.preview.beside.isChecked()
    hand.press(hand.page.go_on)
    hand.bot.waitUntil(lambda: hand.state.notice is not None, timeout=LONG_MS)
    hand.calm()


@when("I ask how they hang together")
def _(story: Story) -> None:
    hand = story.hand
    hand.page.tabs.setCurrentIndex(4)
    hand.press(hand.page.tables.look)
    hand.bot.waitUntil(lambda: hand.state.tables.relations is not None, timeout=LONG_MS)


@when("I start everything and cancel it while it learns")
def _(story: Story) -> None:
    _open(story)
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


@when("I look at the verdict")
def _(story: Story) -> None:
    _open(story)
    story.hand.app.desk.go("validate")
    story.hand.calm()


@when("I press what the verdict offers")
def _(story: Story) -> None:
    story.hand.app.desk.go("validate")
    story.hand.calm()
    story.hand.press(story.hand.page.verdict.act)
    story.hand.calm()


@when(parsers.parse('I make a key and release to "{name}"'))
def _(story: Story, name: str) -> None:
    hand, story.out = story.hand, story.folder / name
    hand.app.desk.go("release")
    hand.calm()
    page = hand.page
    hand.type(page.key.path, str(story.folder / "officer.pem"))
    hand.type(page.key.passphrase, KEY_SECRET)
    hand.press(page.key.make)
    hand.calm()
    hand.type(page.out, str(story.out))
    hand.type(page.purpose, "teaching")
    hand.press(page.go)
    hand.calm()


@when("I try to release alone")
def _(story: Story) -> None:
    _open(story, two_people.PASSPHRASE)
    hand = story.hand
    hand.app.desk.go("release")
    hand.calm()
    hand.type(hand.page.key.path, str(story.folder / "analyst.pem"))
    hand.type(hand.page.out, str(story.out))
    hand.press(hand.page.go)
    hand.calm()


@when("I write a request and hand it over")
def _(story: Story) -> None:
    hand = story.hand
    hand.type(hand.page.purpose, "teaching")
    hand.type(hand.page.second.request, str(story.folder / "first.request"))
    hand.press(hand.page.second.ask)
    hand.calm()
    (story.folder / "officer").mkdir()
    shutil.copy(story.folder / "first.request", story.folder / "officer")


@when("the officer looks at it in a window of their own and approves")
def _(story: Story) -> None:
    officer, place = story.window(), story.folder / "officer"
    officer.press(officer.page.approve_button)
    view = officer.page
    officer.type(view.path, str(place / "first.request"))
    officer.press(view.look)
    officer.calm()
    assert officer.state.approval.review.allowed
    officer.type(view.key.path, str(story.folder / "officer.pem"))
    officer.type(view.person, two_people.OFFICER)
    officer.type(view.out, str(place / "first.approval"))
    officer.press(view.approve)
    officer.calm()
    assert officer.state.notice.tone == "good", officer.state.notice


@when("I release with the approval")
def _(story: Story) -> None:
    hand = story.hand
    hand.window.activateWindow()
    hand.type(hand.page.second.approval, str(story.folder / "officer" / "first.approval"))
    hand.press(hand.page.second.use)
    hand.calm()


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
    _open(story)


@when("I press Continue")
def _(story: Story) -> None:
    hand = story.hand
    hand.press(hand.app.window.pending.go_on)
    hand.bot.waitUntil(
        lambda: hand.state.free and hand.state.synthetic is not None, timeout=LONG_MS
    )
    hand.calm()


def _open(story: Story, secret: str = SECRET) -> None:
    """Type path and passphrase, and open."""
    story.hand = hand = story.window()
    hand.page.choose(str(story.project))
    hand.type(hand.page.open_passphrase, secret)
    hand.press(hand.page.open_button)
    hand.calm()
    assert hand.state.project is not None, hand.state.notice


# -- when, by keys ------------------------------------------------------------------------------


def by_tab(story: Story, target: QWidget) -> None:
    """Press Tab until a control has the focus; it must show that it has."""
    wanted = getattr(target, "edit", target)
    while wanted.focusProxy() is not None:
        wanted = wanted.focusProxy()
    for _turn in range(MOST_TABS):
        now = QApplication.focusWidget()
        if now is wanted:
            _seen(story, now)
            return
        QTest.keyClick(now or story.hand.window, Qt.Key.Key_Tab)
    msg = f"Tab does not come to {target.accessibleName()!r}"
    raise AssertionError(msg)


def _seen(story: Story, widget: QWidget) -> None:
    """A control with the focus looks otherwise than without it."""
    window = story.hand.window
    inside = widget.rect().adjusted(-4, -4, 4, 4)
    rect = inside.translated(widget.mapTo(window, QPoint(0, 0))).intersected(window.rect())
    before = window.grab(rect).toImage()
    widget.clearFocus()
    after = window.grab(rect).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    if before == after:
        story.unseen.append(f"{type(widget).__name__} {widget.accessibleName()!r}")


def typed(story: Story, target: QWidget, text: str) -> None:
    """Go there by Tab and type."""
    by_tab(story, target)
    QTest.keyClicks(QApplication.focusWidget(), text)


def pressed(story: Story, target: QWidget) -> None:
    """Go there by Tab and press Return."""
    by_tab(story, target)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    story.hand.calm()


@when("I make a project by keys")
def _(story: Story) -> None:
    page = story.hand.page
    typed(story, page.new_path, str(story.project))
    typed(story, page.new_passphrase, SECRET)
    typed(story, page.new_repeat, SECRET)
    pressed(story, page.make_button)
    assert story.hand.state.page == "import"


@when("I import the file by keys")
def _(story: Story) -> None:
    page = story.hand.page
    typed(story, page.path, str(story.file))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    story.hand.calm()
    assert story.hand.state.source.file_name == story.file.name


@when("I learn, draw and measure by keys")
def _(story: Story) -> None:
    hand = story.hand
    hand.key(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert hand.state.page == "fit"
    pressed(story, hand.page.all)


@when("I make a key and release by keys")
def _(story: Story) -> None:
    hand = story.hand
    hand.key(Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert hand.state.page == "release"
    page = hand.page
    for reason in page.reasons.values():
        typed(story, reason, "a small made-up table")
    typed(story, page.key.path, str(story.folder / "officer.pem"))
    typed(story, page.key.passphrase, KEY_SECRET)
    pressed(story, page.key.make)
    typed(story, page.out, str(story.out))
    typed(story, page.purpose, "teaching")
    pressed(story, page.go)


# -- then ---------------------------------------------------------------------------------------


@then("the columns are shown with the kinds that were found")
def _(story: Story) -> None:
    kinds = {one.name: one.kind for one in story.hand.state.profile.columns}
    assert kinds["id"] == "identifier"
    assert kinds["income"] == "number"
    assert story.hand.page.columns.rowCount() == len(kinds) == 8


@then("the verdict is said in a sentence")
def _(story: Story) -> None:
    story.hand.app.desk.go("validate")
    story.hand.calm()
    assert story.hand.state.score.verdict in {"pass", "fail"}
    assert story.hand.page.verdict.what.text().startswith("The table may")


@then("nothing that was done is missing from the log")
def _(story: Story) -> None:
    done = {row.action for row in story.hand.state.audit}
    assert done >= {"create", "import", "profile", "plan", "fit", "generate", "validate"}


@then(parsers.parse('the tables "{one}" and "{other}" are in the project'))
def _(story: Story, one: str, other: str) -> None:
    assert [each.name for each in story.hand.state.tables.tables] == [one, other]


@then(parsers.parse('the notice names "{broken}", what it means and what to do'))
def _(story: Story, broken: str) -> None:
    notice = story.hand.state.notice
    assert broken in notice.what
    assert notice.meaning
    assert notice.todo


@then(parsers.parse('it is found that "{child}.{column}" is a key of "{parent}"'))
def _(story: Story, child: str, column: str, parent: str) -> None:
    found = {(one.child, one.column, one.parent) for one in story.hand.state.tables.relations}
    assert (child, column, parent) in found


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


@then("the table may not leave, and a reason is named")
def _(story: Story) -> None:
    assert story.hand.state.score.verdict == "fail"
    assert story.hand.page.verdict.what.text().startswith("The table may not leave yet: ")


@then("the way out is closed")
def _(story: Story) -> None:
    hand = story.hand
    hand.app.desk.go("release")
    hand.calm()
    hand.type(hand.page.out, str(story.out))
    if hand.page.go.isEnabled():
        hand.press(hand.page.go)
        hand.calm()
    assert not story.out.exists()
    assert hand.state.releases == ()
    hand.app.desk.dismiss()


@then("the plan was changed, everything was made again, and the table may leave")
def _(story: Story) -> None:
    state = story.hand.state
    assert state.plan.synthesizer == "sequential-trees"
    assert state.score.verdict == "pass"


@then("the release is genuine for whoever checks it")
def _(story: Story) -> None:
    assert story.hand.state.releases, story.hand.state.notice
    command = [sys.executable, "-m", "synth_engine", "verify", str(story.out)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


@then("it is refused, and a second person is asked for")
def _(story: Story) -> None:
    assert "second person" in story.hand.state.notice.what
    assert not story.out.exists()


@then("the release is genuine and names the officer")
def _(story: Story) -> None:
    assert story.hand.state.releases, story.hand.state.notice
    assert story.hand.state.releases[0].approved_by == two_people.OFFICER
    assert api.verify_release(story.out).genuine


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


@then("there is a verdict")
def _(story: Story) -> None:
    assert story.hand.state.score.verdict in {"pass", "fail"}


@then("the focus could always be seen")
def _(story: Story) -> None:
    assert story.unseen == []
