"""Read from right to left the window is whole: everything turns round, nothing overlaps, sticks out or is cut off."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from desktop.models.grid import Cell, GridModel, Heading
from desktop.shell.rail import Rail
from desktop.theme.icons import pixmap
from desktop.theme.look import tokens
from desktop.theme.tongue import SYSTEM, TONGUE, turned
from desktop.widgets.grid import GridView
from desktop.widgets.small_bars import bar_at
from desktop.widgets.text import Text
from tests.gui.cut import cut_off
from tests.gui.said import dialogs
from tests.gui.test_sideways import sideways
from tests.gui.visits import prefer, spoken, walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Hand

HAIR = 2


def collisions(top: QWidget) -> list[str]:
    """Parts under a widget that a layout should keep apart and inside, and does not."""
    found = []
    for parent in [top, *top.findChildren(QWidget)]:
        if not parent.isVisible() or parent.layout() is None:
            continue
        parts = [
            one
            for one in parent.findChildren(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            if one.isVisible() and not one.isWindow() and parent.layout().indexOf(one) >= 0
        ]
        for at, one in enumerate(parts):
            room = parent.rect().adjusted(-HAIR, -HAIR, HAIR, HAIR)
            scrolls = isinstance(parent, QStackedWidget | QAbstractScrollArea)
            if not scrolls and not room.contains(one.geometry()):
                found.append(f"{_said(one)} is outside of {_said(parent)}")
            found += [
                f"{_said(one)} lies over {_said(other)} in {_said(parent)}"
                for other in parts[at + 1 :]
                if _both(one.geometry(), other.geometry())
            ]
    return found


def _both(one: QRect, other: QRect) -> bool:
    shared = one.intersected(other)
    return shared.width() > HAIR and shared.height() > HAIR


def _said(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel) else ""
    return f"{type(widget).__name__} {text[:30]!r} {widget.geometry().getRect()}"


@pytest.mark.timeout(300)
@pytest.mark.parametrize("size", [100, pytest.param(200, marks=pytest.mark.slow)])
def test_the_window_can_be_read_from_right_to_left(
    open_window: Callable[..., Hand], everything: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    """Every page, tab and dialog in a language from right to left: no collision, nothing cut off or scrolled sideways."""
    found: dict[str, list[str]] = defaultdict(list)
    seen = 0
    with spoken(monkeypatch, "turned"):
        hand = open_window()
        hand.window.resize(1366, 860)
        prefer(hand, size, "light")
        assert hand.window.isRightToLeft()
        rail = hand.window.findChild(Rail)
        assert rail.x() > hand.window.width() // 2
        for name in walk(hand, everything):
            seen += 1
            for one in (
                *collisions(hand.window),
                *cut_off(hand.window),
                *sideways(hand.window),
            ):
                found[one].append(name)
        for name, dialog in dialogs(hand):
            for one in (*collisions(dialog), *cut_off(dialog)):
                found[one].append(name)
        hand.app.shut()
    told = "\n".join(f"{one}   [{', '.join(where[:3])}]" for one, where in found.items())
    assert not found, f"{len(found)} in {seen} views:\n{told}"
    assert seen > 30


def weight(image: QImage) -> int:
    """On which side of a picture most of it is: the head of an arrow is wider than its shaft."""
    middle = image.width() // 2
    return sum(
        (1 if x > middle else -1) * (image.pixelColor(x, y).alpha() > 127)
        for x in range(image.width())
        for y in range(image.height())
    )


def test_labels_and_arrows_turn(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, open_window: Callable[..., Hand]
) -> None:
    """A name among texts from right to left stands with them; arrows point where one reads on."""
    del qtbot
    ahead = pixmap("next", "#000000").toImage()
    lock, plain = pixmap("lock", "#000000").toImage(), Text("patients.csv").alignment()
    with spoken(monkeypatch, "turned"):
        hand = open_window()
        name, text = Text("patients.csv"), Text(f"5 {turned('rows')}")
        flag = Qt.AlignmentFlag
        assert name.alignment() & flag.AlignRight
        assert name.alignment() & flag.AlignAbsolute
        assert text.text() == f"5 {turned('rows')}"
        assert QLabel.text(text)[0] == "\N{RIGHT-TO-LEFT MARK}"
        assert QLabel.text(name) == "patients.csv"
        assert weight(pixmap("next", "#000000").toImage()) < 0 < weight(ahead)
        assert pixmap("lock", "#000000").toImage() == lock
        hand.app.shut()
    assert not plain & Qt.AlignmentFlag.AlignAbsolute
    assert pixmap("next", "#000000").toImage() == ahead


def shown_grid(
    qtbot: QtBot, model: GridModel, way: Qt.LayoutDirection, size: QSize
) -> tuple[QMainWindow, GridView]:
    """A table that is read this way, on the screen; it is there as long as its window is held."""
    window, grid = QMainWindow(), GridView("cells")
    qtbot.addWidget(window)
    window.setCentralWidget(grid)
    window.setLayoutDirection(way)
    grid.setModel(model)
    window.resize(size)
    with qtbot.waitExposed(window):
        window.show()
    return window, grid


def inked(image: QImage, cell: QRect, colour: str) -> set[int]:
    """Columns of a cell, counted from its left, in which something of a colour is painted."""
    wanted, inner = QColor(colour), cell.adjusted(2, 2, -2, -4)
    return {
        x - cell.left()
        for x in range(inner.left(), inner.right())
        for y in range(inner.top(), inner.bottom())
        if image.pixelColor(x, y) == wanted
    }


@pytest.mark.parametrize("way", list(Qt.LayoutDirection)[:2])
def test_an_icon_stands_where_reading_begins(qtbot: QtBot, way: Qt.LayoutDirection) -> None:
    """In a cell of a table: the icon first, its text after it, and at the end what opens a choice; turned, all of it."""
    model = GridModel((Heading("icon"), Heading("text"), Heading("choice")))
    choices = (("one", "one"),)
    cells = (
        Cell("", icon="pass", tone="good"),
        Cell("ward", icon="pass", tone="good"),
        Cell("", choices=choices),
    )
    model.show_rows((cells,))
    window, grid = shown_grid(qtbot, model, way, QSize(600, 120))
    for at in range(3):
        grid.setColumnWidth(at, 150)
    assert window.isVisible()
    image, turned = grid.viewport().grab().toImage(), way == Qt.LayoutDirection.RightToLeft
    rects = [grid.visualRect(model.index(0, at)) for at in range(3)]
    icon, both = (inked(image, rect, tokens().good) for rect in rects[:2])
    middle = rects[0].width() // 2
    assert icon
    assert (min(icon) > middle) if turned else (max(icon) < middle)
    text = {x for x in both if x < min(icon) or x > max(icon)}
    assert text
    assert (max(text) < min(icon)) if turned else (min(text) > max(icon))
    # No pixel of the text lies under the icon, and it begins beside it.
    assert min(abs(x - edge) for x in text for edge in (min(icon), max(icon))) < middle // 2
    opens = inked(image, rects[2], tokens().ink_faint)
    assert opens
    assert (max(opens) < middle) if turned else (min(opens) > middle)


@pytest.mark.parametrize("way", list(Qt.LayoutDirection)[:2])
def test_small_bars_begin_where_reading_does(qtbot: QtBot, way: Qt.LayoutDirection) -> None:
    """The first bar at the side where reading begins, the others after it; a pixel is asked for its bar likewise."""
    shares = (0.25, 0.5, 1.0)
    model = GridModel((Heading("bars"),))
    model.show_rows(((Cell("", bars=shares),),))
    window, grid = shown_grid(qtbot, model, way, QSize(400, 120))
    assert window.isVisible()
    image, turned = grid.viewport().grab().toImage(), way == Qt.LayoutDirection.RightToLeft
    rect, wanted = grid.visualRect(model.index(0, 0)), QColor(tokens().real)
    high = {
        x - rect.left(): count
        for x in range(rect.left(), rect.right())
        if (count := sum(image.pixelColor(x, y) == wanted for y in range(rect.height())))
    }
    assert len(high) > 20
    middle = rect.width() // 2
    assert (min(high) > middle) if turned else (max(high) < middle)
    begin, end = (max(high), min(high)) if turned else (min(high), max(high))
    assert high[begin] < high[(begin + end) // 2] < high[end]
    room = QRectF(10, 0, 300, 40)
    places = [bar_at(room, 3, x, way) for x in (16, 28, 40, 60, 260, 280, 292, 304)]
    assert places == ([-1, -1, -1, -1, -1, 2, 1, 0] if turned else [0, 1, 2, -1, -1, -1, -1, -1])


@pytest.mark.parametrize(("system", "turns"), [("ar_EG", True), ("he_IL", True), ("de_DE", False)])
def test_the_window_follows_the_system(
    monkeypatch: pytest.MonkeyPatch, system: str, turns: bool
) -> None:
    """Where nobody chose a language, the window is read as the system is; whoever chose English reads it as English."""
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(system)))
    try:
        TONGUE.switch(SYSTEM)
        assert TONGUE.mirrored is turns
        TONGUE.switch("en")
        assert TONGUE.mirrored is False
    finally:
        TONGUE.switch("en")


def test_the_measure_sees_collisions(qtbot: QtBot) -> None:
    """A part over another and one outside its parent are told; side by side they are not."""
    window, top = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(top)
    row = QHBoxLayout(top)
    one, other = QLabel("one"), QLabel("other")
    row.addWidget(one)
    row.addWidget(other)
    window.resize(400, 100)
    with qtbot.waitExposed(window):
        window.show()
    assert collisions(top) == []
    other.setGeometry(one.geometry().translated(5, 0))
    assert any("lies over" in told for told in collisions(top))
    other.setGeometry(390, 0, 100, 40)
    assert any("outside" in told for told in collisions(top))
