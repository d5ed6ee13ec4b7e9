"""The result page over the real engine: verdict first, a column everywhere, a refusal mended by one press."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.messages import result_words as said
from synth_engine import api
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand

SECRET = "a passphrase of a test"


def opened(hand: Hand, folder: Path) -> None:
    """A project whose table is refused: unrelated columns do not predict the outcome."""
    project = folder / "p.cloister"
    with api.Session.create(project, SECRET) as session:
        session.run_step("import", file=write_patients(folder / "t.csv", 900), table=None)
        session.run_step("profile")
        plan = session.plan() or session.default_plan()
        chosen = replace(plan, synthesizer="independent", targets=("outcome",), protected=("ward",))
        session.set_plan(chosen)
        for name in ("fit", "generate", "validate"):
            session.run_step(name)
    hand.type(hand.page.open_path, str(project))
    hand.type(hand.page.open_passphrase, SECRET)
    hand.press(hand.page.open_button)
    hand.calm()
    hand.app.desk.go("validate")
    hand.calm()


@pytest.mark.slow
def test_a_refusal_is_understood_and_mended(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """The verdict names what decided it; its button changes the plan, makes all again, and the table passes."""
    hand = open_window()
    opened(hand, tmp_path)
    page = hand.page
    assert hand.state.score.verdict == "fail"
    assert page.verdict.what.text().startswith("The table may not leave yet: ")
    assert "Models trained on it" in page.verdict.accessibleDescription()
    assert page.verdict.act.text() == "Learn with sequential trees"
    column_everywhere(hand)
    saved(hand, tmp_path)
    explained(hand)
    utility = page.families["utility"]
    page.verdict.links[0].click()
    assert page.tabs.currentWidget() is utility
    assert utility.chosen.verdict == "fail"
    offered = utility.mend.buttons[0]
    assert offered.text() == "Learn with sequential trees"
    assert "Independent columns → Sequential trees" in offered.accessibleDescription()
    assert "plan" in offered.toolTip()
    draft_first(hand)
    steps: list[str] = []
    hand.app.store.changed.connect(
        lambda state: state.run and state.run.step not in steps and steps.append(state.run.step)
    )
    hand.press(page.verdict.act)
    hand.calm()
    assert steps == ["fit", "generate", "validate"]
    assert hand.state.plan.synthesizer == "sequential-trees"
    assert hand.state.score.verdict == "pass", hand.state.score
    assert page.verdict.what.text().startswith("The table may be released under the policy")
    assert page.verdict.act.isHidden()
    assert page.measure.text() == "Go on to release"
    compared(hand)
    rows_and_collapse(hand)


def column_everywhere(hand: Hand) -> None:
    """A row of a plot is pressed: bars, relations, the map, exposed rows and the line under the verdict follow."""
    page = hand.page
    page.tab("fidelity")
    fidelity = page.families["fidelity"]
    fidelity.choose("column_shapes")
    chart = fidelity.parts.chart
    label = chart.plot.rows[1].label
    hand.bot.wait(50)
    place = chart.place(1).center().toPoint()
    hand.bot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert hand.state.looked_at == label
    assert page.column.choice.currentText() == label
    assert "of rows fall alike" in page.column.says.text()
    assert fidelity.shares.question.text() == (
        f"Do the values of {label} come as often as in the real rows?"
    )
    assert label in fidelity.relations.question.text()
    assert fidelity.matrix.chart.picked == label
    assert label in page.exposed.about.text()
    assert fidelity.shares.chart.table()[0][0] == label
    rows = page.rows.pane.grid
    assert hand.state.synthetic_rows.columns[rows.currentIndex().column()] == label
    hand.press(page.column.clear)
    assert hand.state.looked_at == ""
    assert page.column.choice.currentText() == "All columns"


def saved(hand: Hand, folder: Path) -> None:
    """A plot that is saved is one record of the log, which holds no value of it."""
    frame = hand.page.families["fidelity"].shares
    assert frame.write(str(folder / "shares.csv"))
    hand.app.desk.reload()
    hand.calm()
    record = hand.state.audit[0]
    assert record.action == "save figure"
    assert f"cells: {sum(map(len, frame.chart.table()))}" in record.reason + record.subject


def explained(hand: Hand) -> None:
    """The "i" beside a figure opens its sentence and leads into the help; Escape closes it."""
    fidelity = hand.page.families["fidelity"]
    info = fidelity.card.explain
    hand.press(info)
    card = info.card
    assert card is not None
    assert card.isVisible()
    assert card.text.text() == fidelity.chosen.explanation
    assert "Source" in [name for name, _ in card.facts.facts()]
    hand.bot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    hand.press(info)
    hand.press(card.more)
    hand.calm()
    assert (hand.state.page, hand.state.help.topic) == ("help", said.TOPICS[said.FIDELITY])
    hand.app.desk.go("validate")
    hand.calm()


def compared(hand: Hand) -> None:
    """Both runs stand side by side, with what changed in the plan and what got better, by shape and word."""
    page = hand.page
    page.tab("compare")
    tab = page.compare
    assert [card.verdict.word() for card in tab.runs] == ["policy not met", "policy met"]
    assert "Independent columns → Sequential trees" in tab.plan.text()
    better = [row for row in tab.moved.chart.plot.rows if row.tail == "better"]
    assert better
    assert all(row.values[1] > 1 and row.values[0] is None for row in better)
    assert ", then " in tab.moved.chart.said_of(0)
    assert tab.parts.chart.count() > 1
    assert page.command.line.text().endswith("--compare 1 2")


def rows_and_collapse(hand: Hand) -> None:
    """The rows are there; the collapse tab leads to its page."""
    page = hand.page
    page.tab("rows")
    assert page.rows.pane.isVisible()
    page.tab("collapse")
    assert page.collapse.none.isVisible()
    hand.press(page.collapse.open)
    assert hand.state.page == "collapse"


def draft_first(hand: Hand) -> None:
    """With edits on the plan page that are not kept, the button changes nothing and says what to do first."""
    hand.app.desk.edit(seed=9)
    hand.press(hand.page.verdict.act)
    hand.calm()
    assert hand.state.plan.synthesizer == "independent"
    assert hand.state.draft.seed == 9
    assert "not kept" in hand.state.notice.what
    hand.app.desk.discard()
    hand.app.desk.dismiss()
