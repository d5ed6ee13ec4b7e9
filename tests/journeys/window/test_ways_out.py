"""The way out: a table that may not leave, and one that two people let go."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from pytest_bdd import given, scenarios, then, when

from synth_engine import api
from tests.gui.test_journey import SECRET
from tests.helpers import two_people
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from tests.journeys.window.conftest import Story

scenarios("refused_release.feature", "two_people.feature")

# What stands in a report is looked at where reports are.
pytestmark = pytest.mark.usefixtures("light_reports")


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


@when("I look at the verdict")
def _(story: Story) -> None:
    story.open()
    story.hand.app.desk.go("validate")
    story.hand.calm()


@when("I press what the verdict offers")
def _(story: Story) -> None:
    story.hand.app.desk.go("validate")
    story.hand.calm()
    story.hand.press(story.hand.page.verdict.act)
    story.hand.calm()


@when("I try to release alone")
def _(story: Story) -> None:
    story.open(two_people.PASSPHRASE)
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
    review = officer.state.approval.review
    assert review.allowed
    assert dict(review.facts)["Purpose"] == "teaching"
    officer.press(view.report)
    officer.calm()
    assert (place / "first.request.report.html").is_file()
    officer.type(view.key.path, str(story.folder / "officer.pem"))
    officer.type(view.person, two_people.OFFICER)
    officer.type(view.out, str(place / "first.approval"))
    officer.press(view.approve)
    officer.calm()
    assert officer.state.notice.tone == "good", officer.state.notice
    assert officer.state.approval.review is None


@when("I release with the approval")
def _(story: Story) -> None:
    hand = story.hand
    hand.window.activateWindow()
    hand.type(hand.page.second.approval, str(story.folder / "officer" / "first.approval"))
    assert "--approval" in hand.page.command.line.text()
    hand.press(hand.page.second.use)
    hand.calm()


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


@then("it is refused, and a second person is asked for")
def _(story: Story) -> None:
    assert "second person" in story.hand.state.notice.what
    assert not story.out.exists()


@then("the release is genuine and names the officer")
def _(story: Story) -> None:
    assert story.hand.state.releases, story.hand.state.notice
    assert story.hand.state.releases[0].approved_by == two_people.OFFICER
    assert api.verify_release(story.out).genuine
