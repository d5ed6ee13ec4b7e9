"""No text of the window is cut off: every page and tab, at the usual and at double size, in every language."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QToolTip, QWidget

from desktop.models.grid import Cell, GridModel, Heading
from desktop.widgets.chart_rows import DotPlot, DotRow, DotRows
from desktop.widgets.grid import GridView, shortened
from desktop.widgets.text import Text
from tests.gui.cut import cut_off
from tests.gui.visits import prefer, spoken, walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Hand

SLOW = pytest.mark.slow
ALL = [
    pytest.param("pseudo", 100, "light"),
    pytest.param("de", 200, "contrast"),
    *(
        pytest.param(language, size, look, marks=SLOW)
        for language in ("en", "de", "pseudo")
        for size in (100, 200)
        for look in ("light", "contrast")
        if (language, size, look) not in {("pseudo", 100, "light"), ("de", 200, "contrast")}
    ),
]


@pytest.mark.timeout(900)
@pytest.mark.parametrize(("language", "size", "look"), ALL)
def test_no_text_is_cut_off(
    open_window: Callable[..., Hand],
    everything: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    size: int,
    look: str,
) -> None:
    """Labels, buttons, tabs, heads, fields and lists have the room that their texts need, or say them whole in a tip."""
    found: dict[str, list[str]] = defaultdict(list)
    seen = 0
    with spoken(monkeypatch, language):
        hand = open_window()
        prefer(hand, size, look)
        for name in walk(hand, everything):
            seen += 1
            for one in cut_off(hand.window):
                found[one].append(name)
        hand.app.shut()
    told = "\n".join(f"{one}   [{', '.join(where[:3])}]" for one, where in found.items())
    assert not found, f"{len(found)} texts cut off in {seen} views:\n{told}"
    assert seen > 30


def test_the_measure_sees_what_is_cut_off(qtbot: QtBot) -> None:
    """A label, a button and a wrapped word without room are found; with room they are not."""
    window, top = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(top)
    line, button = QLabel("a rather long text", top), QPushButton("a rather long text", top)
    wrapped = Text("immeasurably", wrap=True)
    wrapped.setParent(top)
    for at, one in enumerate((line, button, wrapped)):
        one.setGeometry(0, 60 * at, 30, 50)
    window.resize(400, 300)
    window.show()
    assert len(cut_off(top)) == 3
    for one in (line, button, wrapped):
        one.resize(300, 50)
    assert cut_off(top) == []


def test_the_measure_sees_shortened_cells_and_names_of_plots(qtbot: QtBot) -> None:
    """A name that a list or a plot has no room for is found; where the list scrolls and the plot is wide it is not."""
    window, top = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(top)
    name = "Neighbourhoods that are filled"
    views = [GridView("A list", stretch=0, whole=whole) for whole in (False, True)]
    for at, view in enumerate(views):
        view.setParent(top)
        model = GridModel((Heading("A"), Heading("B")), view)
        view.setModel(model)
        view.setGeometry(0, 100 * at, 160, 90)
        model.show_rows(((Cell(name), Cell("0.963")),))
    plot = DotRows("Figures")
    plot.setParent(top)
    plot.show_plot(DotPlot((DotRow(name, (0.9,)), DotRow("Short", (0.5,))), (("a", "real", 0),)))
    plot.setGeometry(200, 0, 120, 120)
    window.resize(900, 400)
    with qtbot.waitExposed(window):
        window.show()
    found = cut_off(top)
    assert sum("in a plot" in one for one in found) > 0
    assert len([one for one in found if "is cut" in one]) == 1
    plot.resize(260, plot.height())
    assert [one for one in cut_off(top) if "in a plot" in one] == []


def test_a_shortened_cell_is_said_whole(qtbot: QtBot) -> None:
    """Where the mouse rests on a cell without room its tip is the whole text, then the cell's hint."""
    view = GridView("A table")
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(view)
    model = GridModel((Heading("A"), Heading("B")), view)
    view.setModel(model)
    model.show_rows(((Cell("a text without room " * 20, hint="a hint"), Cell("short")),))
    window.resize(900, 300)
    with qtbot.waitExposed(window):
        window.show()
    long, short = model.index(0, 0), model.index(0, 1)
    assert shortened(view, long).startswith("a text without")
    assert shortened(view, short) == ""
    at = view.visualRect(long).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(QPoint(at)))
    QApplication.sendEvent(view.viewport(), event)
    qtbot.waitUntil(lambda: bool(QToolTip.text()), timeout=2_000)
    assert QToolTip.text().startswith("a text without room")
    assert QToolTip.text().endswith("a hint")
    QToolTip.hideText()
    assert view.focusPolicy() & Qt.FocusPolicy.TabFocus
