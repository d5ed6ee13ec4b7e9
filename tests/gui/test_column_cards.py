"""The page of columns in the real window: cards and list, searched and ordered, roles, very many of them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from desktop.messages.data_words import FLAG_WHY
from desktop.presenters import events
from desktop.presenters.state import ColumnView, PlanView, ProfileView
from tests.gui.test_data_pages import choose, imported
from tests.gui.test_journey import make_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand


def test_a_role_is_given_by_key_click_and_menu(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """A key on a card, a button beside it, the chip's menu, several columns at once: each is an edit of the plan."""
    hand = open_window()
    imported(hand, tmp_path)
    hand.press(hand.page.go_on)
    page, wall = hand.page, hand.page.wall

    def role(name: str) -> str:
        return {column: said for column, _, said in hand.state.editing.roles}[name]

    wall.choose(("ward",))
    wall.cards.setFocus()
    hand.bot.keyClick(wall.cards, Qt.Key.Key_2)
    assert role("ward") == "quasi-identifier"
    assert page.panel.roles[1].isChecked()
    hand.press(page.panel.roles[2])
    assert role("ward") == "sensitive"
    hand.press(wall.as_list)
    wall.choose(("ward", "smoker"))
    assert wall.names() == ("ward", "smoker")
    hand.bot.keyClick(wall.list, Qt.Key.Key_5)
    assert (role("ward"), role("smoker")) == ("ignored", "ignored")
    assert wall.names() == ("ward", "smoker")
    hand.press(wall.as_cards)
    assert wall.names() == ("ward", "smoker")
    wall.choose(("age",))
    hand.bot.wait(50)
    at = wall.cards.currentIndex()
    box = wall.cards.visualRect(at)
    chip = QPoint(box.left() + 24, box.bottom() - 28)
    hand.bot.mouseClick(wall.cards.viewport(), Qt.MouseButton.LeftButton, pos=chip)
    menu = page.findChild(QMenu)
    assert menu is not None
    menu.actions()[3].trigger()
    menu.close()
    assert role("age") == "identifier"
    assert "age=identifier" in page.command.line.text()


def test_columns_are_found_and_ordered(open_window: Callable[..., Hand], tmp_path: Path) -> None:
    """The most remarkable first; a search narrows both cards and list; nothing found says what to do."""
    hand = open_window()
    imported(hand, tmp_path)
    hand.press(hand.page.go_on)
    page, wall = hand.page, hand.page.wall
    choose(wall.order, "flags")
    first = wall.cards_model.index(0, 0).data()
    assert first == "id"
    assert page.panel.column.text() == first
    assert page.panel.flags[0][1].text() in FLAG_WHY.values()
    hand.type(wall.search, "yes or no")
    assert wall.cards_model.rowCount() == 1
    assert wall.cards_model.index(0, 0).data() == "smoker"
    hand.press(wall.as_list)
    assert wall.list_model.rowCount() == 1
    assert wall.list_model.cell(0, 0).text == "smoker"
    assert wall.names() == ("smoker",)
    hand.type(wall.search, "no such thing")
    assert wall.nothing.isVisible()
    wall.search.clear()
    assert wall.cards_model.rowCount() == 8


def wide(columns: int) -> ProfileView:
    """A profile of a very wide table."""
    return ProfileView(
        100,
        0,
        tuple(
            ColumnView(
                name=f"column {at}",
                kind="number",
                role="ordinary",
                missing=at % 7,
                missing_share=at % 7 / 100,
                distinct=20,
                flags=(("skewed", False),) if at % 3 == 0 else (),
                bars=tuple((str(bar), bar + at % 5) for bar in range(20)),
                facts=(("Kind", "number"),),
                codes=("skewed",) if at % 3 == 0 else (),
            )
            for at in range(columns)
        ),
    )


def test_a_thousand_columns_do_not_stutter(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Showing, scrolling, searching and giving roles to two thousand columns stay below what a person notices."""
    hand = open_window()
    make_project(hand, tmp_path / "w.cloister")
    profile = wide(2_000)
    plan = PlanView(tuple((one.name, "number", "ordinary") for one in profile.columns), "x")
    snapshot = events.Snapshot(
        steps=hand.state.steps, project=hand.state.project, profile=profile, plan=plan
    )
    app = hand.app
    app.store.tell(events.Loaded(snapshot))
    hand.bot.wait(50)

    def worked(act: Callable[[], object]) -> float:
        began = time.process_time()
        act()
        hand.bot.wait(1)
        return time.process_time() - began

    assert worked(lambda: app.desk.go("profile")) < 0.6
    wall = hand.page.wall
    bar = wall.cards.verticalScrollBar()
    hand.bot.waitUntil(lambda: bar.maximum() > 10_000)
    steps = [worked(lambda at=at: bar.setValue(bar.maximum() * at // 30)) for at in range(30)]
    assert max(steps) < 0.1, f"{max(steps):.3f} s"
    assert worked(lambda: wall.search.setText("column 19")) < 0.25
    assert worked(lambda: wall.search.setText("")) < 0.5
    wall.cards.setFocus()
    assert worked(wall.cards.selectAll) < 0.25
    assert worked(lambda: hand.bot.keyClick(wall.cards, Qt.Key.Key_3)) < 0.5
    assert {role for _, _, role in hand.state.editing.roles} == {"sensitive"}


def test_an_empty_profile_leads_to_the_import(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Before there is a table the page says so and has the next step on it."""
    hand = open_window()
    make_project(hand, tmp_path / "e.cloister")
    hand.app.desk.go("profile")
    assert hand.page.empty.isVisible()
    hand.press(hand.page.to_import)
    assert hand.state.page == "import"
