"""The way in: an empty window, a file or several of them, up to a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import given, parsers, scenarios, then, when

from tests.gui.conftest import LONG_MS
from tests.gui.test_data_pages import drop

if TYPE_CHECKING:
    from tests.journeys.window.conftest import Story

scenarios("first_run.feature", "relational_import.feature")


@given(parsers.parse('the files "{one}", "{other}" and a workbook that is none, "{broken}"'))
def _(story: Story, one: str, other: str, broken: str) -> None:
    stays = "".join(f"{at},P{at % 40},{at % 9}\n" for at in range(200))
    people = "".join(f"P{at},{1930 + at}\n" for at in range(50))
    (story.folder / one).write_text(f"stay,person,days\n{stays}", encoding="utf-8")
    (story.folder / other).write_text(f"person,born\n{people}", encoding="utf-8")
    (story.folder / broken).write_bytes(b"PK no workbook")
    story.files = [story.folder / name for name in (one, broken, other)]


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
