"""The plan page: purposes, rules, methods, details, presets, and a history that outlives the window."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from synth_engine import api
from tests.gui.test_journey import CONTROL, SECRET
from tests.helpers.tables import write_patients
from tests.helpers.vaults import open_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand


@pytest.fixture(scope="module")
def profiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a project of 600 patients, as it is right after the import; made once."""
    folder = tmp_path_factory.mktemp("profiled")
    with api.Session.create(folder / "ward.cloister", SECRET) as session:
        session.run_step("import", file=write_patients(folder / "patients.csv", 600))
        session.run_step("profile")
    return folder


@pytest.fixture
def planning(
    open_window: Callable[..., Hand],
    profiled: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Hand:
    """Somebody at the plan page of a copy of it, with a settings folder of their own."""
    monkeypatch.setenv("CLOISTER_SETTINGS", str(tmp_path / "settings"))
    shutil.copytree(profiled, tmp_path, dirs_exist_ok=True)
    hand = open_window()
    open_project(hand, tmp_path / "ward.cloister", "plan")
    hand.key(Qt.Key.Key_3, CONTROL)
    hand.bot.waitUntil(lambda: bool(hand.page.method.cards), timeout=20_000)
    hand.calm()
    return hand


def settled(hand: Hand) -> None:
    """Wait until the draft is kept and what hangs on the plan has come."""
    hand.bot.wait(350)
    hand.calm()


def test_a_purpose_sets_everything_and_says_what_was_changed(planning: Hand) -> None:
    """A card sets the plan; a detail changed afterwards is named; setting it again takes that back."""
    hand, page = planning, planning.page
    assert not page.detail.isVisible()
    hand.press(page.purpose.cards["share-outside"])
    hand.calm()
    plan = hand.state.editing
    assert (plan.purpose, plan.policy, plan.text) == ("share-outside", "public-release", "left-out")
    assert page.purpose.cards["share-outside"].isChecked()
    assert "--purpose share-outside" in page.command.line.text()
    hand.press(page.details.button)
    page.amounts.rows.setValue(50)
    settled(hand)
    assert hand.state.planning.departures == ("rows",)
    assert page.purpose.state.word() == "Share outside, changed: rows to draw."
    hand.press(page.purpose.again)
    settled(hand)
    assert hand.state.editing.rows is None
    assert hand.state.planning.departures == ()
    hand.press(page.keep)
    hand.calm()
    with api.Session.open(hand_path(hand), SECRET, read_only=True) as session:
        assert session.plan().purpose == "share-outside"


def hand_path(hand: Hand) -> Path:
    """The open project's file."""
    from pathlib import Path

    return Path(hand.state.project.path)


def test_a_rare_group_is_asked_for(planning: Hand) -> None:
    """The card alone sets nothing; with a column and a group every row to draw is of it."""
    hand, page = planning, planning.page
    hand.press(page.purpose.cards["augment"])
    assert hand.state.draft is None
    groups = page.purpose.groups
    assert groups.isVisible()
    assert groups.column.count() > 0
    groups.column.setCurrentIndex(groups.column.findData("outcome"))
    groups.column.activated.emit(groups.column.currentIndex())
    smallest = dict(hand.state.planning.groups)["outcome"][0]
    assert groups.value.currentData() == smallest[0]
    assert str(smallest[1]) in groups.value.currentText()
    hand.press(groups.take)
    settled(hand)
    plan = hand.state.editing
    assert (plan.purpose, plan.where) == ("augment", (f"outcome={smallest[0]}",))
    assert plan.rows > 0


def test_edits_are_undone_redone_and_stepped_through(planning: Hand) -> None:
    """Ctrl+Z and Ctrl+Shift+Z go back and forth, also over a kept plan; the list shows every step."""
    hand, page = planning, planning.page
    first = hand.state.plan
    hand.press(page.purpose.cards["teach"])
    hand.calm()
    hand.app.desk.edit(seed=5)
    hand.press(page.keep)
    hand.calm()
    kept = hand.state.plan
    assert kept.seed == 5
    hand.key(Qt.Key.Key_Z, CONTROL)
    hand.key(Qt.Key.Key_Z, CONTROL)
    assert hand.state.editing == first
    assert hand.state.draft is not None
    hand.key(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert hand.state.editing.purpose == "teach"
    hand.press(page.past)
    shown = page.history.list
    texts = [shown.item(at).text() for at in range(shown.count())]
    assert texts == ["As it was opened", "For: Teach", "Seed: 5 (the kept plan)"]
    shown.setCurrentRow(2)
    assert (hand.state.draft, hand.state.editing) == (None, kept)
    assert page.keep.text() == "Go on to fit"


def test_what_was_typed_is_there_at_the_next_opening(
    planning: Hand, open_window: Callable[..., Hand]
) -> None:
    """Closing asks nothing; the next window has the draft and the way back."""
    hand = planning
    hand.app.desk.edit(seed=3)
    hand.app.desk.edit(copies=4)
    hand.app.window.close()
    assert not hand.window.isVisible()
    again = open_window(str(hand.app.store.state.recent[0]))
    again.type(again.page.open_passphrase, SECRET)
    again.press(again.page.open_button)
    again.calm()
    assert (again.state.draft.seed, again.state.draft.copies) == (3, 4)
    again.key(Qt.Key.Key_3, CONTROL)
    again.key(Qt.Key.Key_Z, CONTROL)
    assert (again.state.draft.seed, again.state.draft.copies) == (3, 1)


def test_a_draft_outlives_a_crash(planning: Hand) -> None:
    """A moment after an edit the project holds it, whatever happens to the window then; locking keeps it too."""
    hand = planning
    hand.app.desk.edit(seed=8)
    settled(hand)
    with api.Session.open(hand_path(hand), SECRET, read_only=True) as session:
        assert api.plan_draft(session).plan.seed == 8
    hand.app.desk.edit(seed=9)
    hand.app.desk.guard.lock()
    hand.calm()
    assert hand.state.planning.history.steps == ()
    hand.app.desk.guard.unlock(SECRET)
    hand.calm()
    assert hand.state.draft.seed == 9
    assert hand.state.planning.history.can_undo


def test_rules_are_confirmed_typed_and_checked_while_typing(planning: Hand) -> None:
    """A wrong rule says what to do and goes nowhere; a right one says what it means and is taken by Return."""
    hand, page = planning, planning.page
    line = page.rules.entry
    hand.type(line.line, "agee >= 18")
    hand.bot.waitUntil(lambda: "agee" in line.answer.word(), timeout=5_000)
    hand.bot.keyClick(line.line, Qt.Key.Key_Return)
    hand.calm()
    assert hand.state.draft is None
    assert line.line.text() == "agee >= 18"
    hand.type(line.line, "age>=0")
    hand.bot.waitUntil(lambda: line.answer.word().startswith("This fits"), timeout=5_000)
    hand.bot.keyClick(line.line, Qt.Key.Key_Return)
    hand.calm()
    assert hand.state.editing.rules == ("age >= 0",)
    assert line.line.text() == ""
    row = page.rules.rows["age >= 0"]
    assert row.tick.isChecked()
    hand.press(row.edit)
    hand.type(line.line, "age >= 1")
    hand.bot.keyClick(line.line, Qt.Key.Key_Return)
    hand.calm()
    assert hand.state.editing.rules == ("age >= 1",)
    page.rules.rows["age >= 1"].tick.click()
    assert hand.state.editing.rules == ()
    found = hand.state.planning.found
    assert found
    page.rules.rows[found[0].text].tick.click()
    assert hand.state.editing.rules == (found[0].text,)


def test_everything_the_command_line_sets_is_changeable_here(planning: Hand) -> None:
    """Conditions, shares, models, copies, free text, rows left out: each by its field, and seen in the command."""
    hand, page = planning, planning.page
    hand.press(page.details.button)
    detail = page.detail
    for entry, text in (
        (detail.asked.where.entry, "age >= 30"),
        (detail.asked.shares.entry, "smoker=yes:0.5"),
        (detail.models.models.entry, "income ~ age"),
    ):
        hand.type(entry.line, text)
        hand.press(entry.button)
        hand.calm()
    page.amounts.copies.setValue(2)
    page.amounts.text.setCurrentIndex(page.amounts.text.findData("template"))
    page.amounts.text.activated.emit(page.amounts.text.currentIndex())
    hand.app.desk.edit(left_out=(4, 9))
    plan = hand.state.editing
    assert plan.where == ("age >= 30",)
    assert plan.rebalance == "smoker=yes:0.5"
    assert (plan.regressions, plan.copies, plan.text) == (("income ~ age",), 2, "template")
    said = page.command.line.text()
    for option in ("--where", "--rebalance", "--regression", "--copies", "--text", "--leave-out"):
        assert option in said
    assert "4, 9" in detail.left_out.rows.text()
    hand.press(detail.left_out.back)
    hand.press(detail.asked.where.rows[0].remove)
    hand.press(detail.asked.shares.rows[0].remove)
    assert (hand.state.editing.left_out, hand.state.editing.where) == ((), ())
    assert hand.state.editing.rebalance is None


def test_methods_are_cards_with_their_price(planning: Hand) -> None:
    """Each card says time, memory and licence of its method on this table; a press chooses it."""
    hand, page = planning, planning.page
    settled(hand)
    ours = page.method.cards["sequential-trees"]
    assert ours.isChecked()
    assert ours.time.word().startswith("about ")
    assert "memory" in ours.memory.word()
    assert "Licence: MIT" in ours.accessibleDescription()
    sdv = page.method.cards["gaussian-copula"]
    assert "not open source" in sdv.licence.word()
    other = page.method.cards["independent"]
    other.setFocus()
    hand.bot.keyClick(other, Qt.Key.Key_Return)
    assert hand.state.editing.synthesizer == "independent"
    assert set(page.method.fields) == {"minimum_count"}


def test_cards_are_radio_buttons(planning: Hand) -> None:
    """Pressed again a card stays chosen; arrows choose the next; Tab comes to the chosen one; a fold stays a check box."""
    hand, page = planning, planning.page
    settled(hand)
    cards = page.method.cards
    names = [name for name, card in cards.items() if card.isEnabled()]
    at = names.index("sequential-trees")
    hand.press(cards["sequential-trees"])
    hand.press(cards["sequential-trees"])
    assert [name for name, card in cards.items() if card.isChecked()] == ["sequential-trees"]
    tab = Qt.FocusPolicy.TabFocus
    assert [name for name, card in cards.items() if card.focusPolicy() & tab] == [
        "sequential-trees"
    ]
    before = hand.state.editing.synthesizer
    hand.bot.keyClick(cards["sequential-trees"], Qt.Key.Key_Left if at else Qt.Key.Key_Right)
    now = hand.state.editing.synthesizer
    assert now != before
    assert [name for name, card in cards.items() if card.isChecked()] == [now]
    assert cards[now].hasFocus()
    hand.app.desk.edit(synthesizer="of-nobody", parameters=())
    assert [name for name, card in cards.items() if card.isChecked()] == []
    assert all(card.focusPolicy() & tab for card in cards.values())
    roles = {
        QAccessible.queryAccessibleInterface(one).role()
        for one in (*cards.values(), *page.purpose.cards.values())
    }
    assert roles == {QAccessible.Role.RadioButton}
    fold = QAccessible.queryAccessibleInterface(page.past)
    assert fold.role() == QAccessible.Role.CheckBox


def test_a_method_that_is_not_installed_says_how_to_get_it(planning: Hand) -> None:
    """Its card is grey, cannot be chosen, and names what an administrator has to install."""
    from dataclasses import replace

    from desktop.presenters import events

    state = planning.state
    missing = tuple(
        replace(one, available=one.name != "ctgan", needs="sdv") for one in state.synthesizers
    )
    planning.app.store.tell(events.Catalogue(missing, state.policies))
    card = planning.page.method.cards["ctgan"]
    assert not card.isEnabled()
    assert "cloister[sdv]" in card.time.word()
    assert planning.page.method.cards["sequential-trees"].isEnabled()


def test_choices_are_kept_used_renamed_and_deleted(planning: Hand) -> None:
    """A preset brings method, amounts and policy back, says what it does not hold, and goes when it is deleted."""
    hand, page = planning, planning.page
    presets = page.purpose.presets
    assert not presets.use.isEnabled()
    hand.press(page.purpose.cards["test-software"])
    hand.calm()
    hand.type(presets.name, "Nightly tests")
    hand.press(presets.save)
    hand.calm()
    assert [one.name for one in hand.state.planning.presets] == ["Nightly tests"]
    assert "roles" in hand.state.notice.meaning
    hand.app.desk.discard()
    assert hand.state.editing.policy != "internal-testing"
    hand.press(presets.use)
    hand.calm()
    assert hand.state.editing.policy == "internal-testing"
    hand.type(presets.name, "Weekly")
    hand.press(presets.rename)
    hand.calm()
    assert presets.choice.currentText() == "Weekly"
    hand.press(presets.delete)
    hand.calm()
    assert hand.state.planning.presets == ()
