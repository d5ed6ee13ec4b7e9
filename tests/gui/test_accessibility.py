"""The window for those who hear it, move by keyboard, or need strong contrast: walked page by page."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QLabel,
    QMainWindow,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.sheet import sheet
from desktop.theme.tokens import CONTRAST, CONTRAST_DARK, DARK, LIGHT, Tokens
from desktop.widgets import spoken as spoken_roles
from desktop.widgets.plots import Plot
from tests.gui.access import (
    faint,
    misread,
    name_of,
    nameless,
    reachable,
    tab_way,
    unlabelled,
    unread,
)
from tests.gui.visits import prefer, spoken, walk
from tests.unit.desktop.test_theme import contrast

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Hand

TOKENS = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST, "contrast dark": CONTRAST_DARK}
PAIRS = (
    *((text, ground) for text in ("ink", "ink_soft") for ground in ("paper", "raised", "rail", "hover")),
    *(("ink_faint", ground) for ground in ("paper", "raised")),
    *(("accent", ground) for ground in ("paper", "raised", "accent_wash", "hover")),
    *((tone, ground) for tone in ("good", "warn", "bad") for ground in ("paper", "raised")),
    *((tone, f"{tone}_wash") for tone in ("good", "warn", "bad")),
    *(("ink", ground) for ground in ("selected", "good_wash", "warn_wash", "bad_wash", "accent_wash")),
    *(("ink_soft", ground) for ground in ("good_wash", "warn_wash", "bad_wash", "accent_wash")),
    *(("on_accent", ground) for ground in ("accent", "accent_hover")),
    ("paper", "ink"),
)  # fmt: skip
"""Text and ground as the style sheet and the painters put them together."""


@pytest.mark.parametrize("name", TOKENS)
def test_every_pair_of_colours_can_be_read(name: str) -> None:
    """Text on ground reaches 4.5:1 in every appearance."""
    t: Tokens = TOKENS[name]
    low = {
        f"{text} on {ground}": round(contrast(getattr(t, text), getattr(t, ground)), 2)
        for text, ground in PAIRS
        if contrast(getattr(t, text), getattr(t, ground)) < 4.5
    }
    assert not low, low
    assert t.paper in sheet(t, "", "")


@pytest.mark.timeout(900)
def test_everything_has_a_name_and_a_role_and_is_reached_by_tab(
    open_window: Callable[..., Hand], everything: Path
) -> None:
    """On every page and tab: names and roles for a screen reader; Tab reaches all and is trapped nowhere, both ways."""
    found: dict[str, list[str]] = defaultdict(list)
    seen = 0
    hand = open_window()
    for name in walk(hand, everything):
        seen += 1
        said = [*nameless(hand.window), *unlabelled(hand.window), *unread(hand.window)]
        for one in [*said, *misread(hand.window), *_unreached(hand.window)]:
            found[one].append(name)
    told = "\n".join(f"{one}   [{', '.join(where[:3])}]" for one, where in found.items())
    assert not found, f"{len(found)} in {seen} views:\n{told}"
    assert seen > 30


def _unreached(window: QWidget) -> list[str]:
    """What Tab does not come to, and where it does not go on."""
    wanted = reachable(window)
    found = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        way, trap = tab_way(window, key)
        if trap:
            found.append(f"{key.name}: {trap}")
        reached = set(way)
        for one in wanted:
            inside = any(one.isAncestorOf(other) or other.isAncestorOf(one) for other in reached)
            if one not in reached and not inside:
                found.append(f"{key.name} misses {type(one).__name__} {one.accessibleName()!r}")
    return found


@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("look", "least"),
    [
        ("light", 4.5),
        pytest.param("dark", 4.5, marks=pytest.mark.slow),
        pytest.param("contrast", 7.0, marks=pytest.mark.slow),
    ],
)
def test_what_is_painted_can_be_read(
    open_window: Callable[..., Hand],
    everything: Path,
    monkeypatch: pytest.MonkeyPatch,
    look: str,
    least: float,
) -> None:
    """The pixels of every label and button that is enabled: strokes against their ground."""
    found: dict[str, list[str]] = defaultdict(list)
    seen = 0
    with spoken(monkeypatch, "en"):
        hand = open_window()
        prefer(hand, 100, look)
        for name in walk(hand, everything):
            seen += 1
            for one in faint(hand.window, least):
                found[one].append(name)
        hand.app.shut()
    told = "\n".join(f"{one}   [{', '.join(where[:3])}]" for one, where in found.items())
    assert not found, f"{len(found)} in {seen} views:\n{told}"
    assert seen > 30


def test_states_are_said_and_not_only_shown(
    open_window: Callable[..., Hand], everything: Path
) -> None:
    """The page that is shown, what a notice is, what a field browses for, and a choice's label are said in words."""
    hand = open_window()
    seen = []
    for name in walk(hand, everything, ("plan",)):
        seen.append(name)
        if name != "plan":
            continue
        items = hand.window.rail.items
        assert items["plan"].accessibleDescription() == "done, the page that is shown"
        assert items["fit"].accessibleDescription() == "done"
        alert = QAccessible.queryAccessibleInterface(hand.window.notice)
        assert alert.role() == QAccessible.Role.AlertMessage
        chosen = hand.page.method.fields["privacy"]
        label = QAccessible.queryAccessibleInterface(chosen).relations(
            QAccessible.RelationFlag.Label
        )
        assert name_of(label[0][0]) == "Closeness or distance"
    assert "plan" in seen
    hand.app.desk.go("welcome")
    hand.calm()
    assert "Browse for: Project file" in {
        one.accessibleName() for one in hand.page.findChildren(QPushButton)
    }


def test_the_walk_sees_what_is_wrong(qtbot: QtBot) -> None:
    """A button without a name, pale text, a control that Tab passes by, and a painted widget's role are told."""
    spoken_roles.listen()
    window, top = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(top)
    box = QVBoxLayout(top)
    dumb, pale, plot = QPushButton(), QLabel("pale text"), Plot("Shares")
    pale.setStyleSheet("color: #bbbbbb; background: #ffffff")
    for one in (dumb, pale, plot):
        box.addWidget(one)
    with qtbot.waitExposed(window):
        window.show()
    assert any("no name" in one for one in nameless(top))
    assert any("pale text" in one for one in faint(top))
    dumb.setAccessibleName("Press me")
    pale.setStyleSheet("color: #333333; background: #ffffff")
    assert nameless(top) == []
    assert faint(top) == []
    choice = QComboBox()
    choice.addItem("red")
    choice.setAccessibleName("Colour")
    box.addWidget(choice)
    choice.show()
    assert len(unlabelled(top)) == 1
    spoken_roles.label_choices(top)
    spoken_roles.label_choices(top)
    assert unlabelled(top) == []
    assert len([one for one in top.findChildren(QLabel) if one.buddy() is choice]) == 1
    ones = [QPushButton(text) for text in ("Left", "Right", "Alone")]
    group = QButtonGroup(top)
    for one in ones:
        one.setCheckable(True)
    for one in ones[:2]:
        group.addButton(one)
        box.addWidget(one)
    aside = QVBoxLayout(QWidget(top))
    aside.addWidget(ones[2])
    aside.parentWidget().show()
    for one in ones:
        one.show()
    assert [told.split(" in ")[0] for told in misread(top)] == [
        "one of several: 'Left' is CheckBox",
        "one of several: 'Right' is CheckBox",
    ]
    for one in ones:
        one.setAutoExclusive(True)
    assert [told.split(" in ")[0] for told in misread(top)] == ["alone: 'Alone' is RadioButton"]
    model = QStandardItemModel(1, 1)
    model.setHorizontalHeaderLabels(["Head"])
    model.setItem(0, 0, QStandardItem("cell"))
    table = QTableView()
    table.setModel(model)
    box.addWidget(table)
    table.show()
    assert unread(top) == []
    model.item(0, 0).setData(" ", Qt.ItemDataRole.AccessibleTextRole)
    assert unread(top) == ["'cell' of '' says nothing"]
    said = QAccessible.queryAccessibleInterface(plot)
    assert said.role() == QAccessible.Role.Chart
    assert said.text(QAccessible.Text.Name) == "Shares"
