"""Plots of the result page: pointed at, walked, zoomed, chosen, copied and saved; every way out is told."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.widgets import clipboard
from desktop.widgets.chart_lines import LinesPlot, Trace
from desktop.widgets.chart_matrix import MatrixPlot
from desktop.widgets.chart_rows import DotPlot, DotRow, DotRows
from desktop.widgets.chart_shares import SharesPlot
from desktop.widgets.plot_frame import PlotFrame, harmless

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.widgets.chart import Chart

SERIES = (("real", "real", 0), ("synthetic", "synthetic", 2))
LABELS = tuple(f"value {at}" for at in range(10))
NAMES = ("age", "ward", "illness")
ONE = ((1.0, 0.1, 0.2), (0.1, 1.0, 0.8), (0.2, 0.8, 1.0))
OTHER = ((1.0, 0.1, 0.3), (0.1, 1.0, 0.1), (0.3, 0.1, 1.0))


def shares() -> Chart:
    """Bars over ten labels."""
    made = SharesPlot("")
    made.show_shares(LABELS, SERIES, ((0.1,) * 10, (0.2, *(0.8 / 9,) * 9)), "age")
    return made


def rows(many: int = 4) -> Chart:
    """Rows of dots."""
    made = DotRows("")
    found = tuple(DotRow(f"row {at}", (0.9, at / many), f"key {at}") for at in range(many))
    made.show_plot(DotPlot(found, SERIES, ((0.5, "asked"),), "what"))
    return made


def lines() -> Chart:
    """Two lines, one of steps."""
    made = LinesPlot("")
    one = Trace("fresh", (0.0, 0.5, 1.0), (0.0, 0.4, 1.0))
    made.show_traces((one, Trace("made", (0.0, 0.5), (0.3, 0.6), steps=True)), "across", "up")
    return made


def matrix() -> Chart:
    """Three names."""
    made = MatrixPlot("")
    made.show_matrix(NAMES, ONE, OTHER, ("real", "synthetic", "strong", "alike", "weak"))
    return made


MAKERS = (shares, rows, lines, matrix)


@pytest.fixture
def told() -> Iterator[list[tuple[str, str, int]]]:
    """What was told of what left."""
    found: list[tuple[str, str, int]] = []
    clipboard.listen(lambda *what: found.append(what))
    yield found
    clipboard.forget()


def framed(qtbot: QtBot, chart: Chart) -> PlotFrame:
    """A plot in its frame, shown."""
    frame = PlotFrame(chart, "Does it come out as often as it is?")
    frame.ask("Does it come out as often as it is?", "Nearly.")
    window = QMainWindow()
    window.setCentralWidget(frame)
    window.resize(560, 460)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    with qtbot.waitActive(window, timeout=10_000):
        pass
    frame.kept = window  # type: ignore[attr-defined]  # or Python lets it go
    return frame


@pytest.mark.parametrize("make", MAKERS)
def test_every_mark_is_reached_by_keys_and_said(qtbot: QtBot, make: type) -> None:
    """Arrows walk from the first mark to the last; each is said with its figure, aloud and under the plot."""
    frame = framed(qtbot, make())
    chart = frame.chart
    chart.setFocus()
    seen = []
    for _ in range(chart.count()):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
        seen.append(frame.readout.text())
    assert seen == [chart.said_of(at) for at in range(chart.count())]
    assert chart.accessibleDescription().startswith(seen[-1])
    assert any(sign.isdigit() for sign in seen[0])
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.at == 0
    assert chart.accessibleName() == "Does it come out as often as it is?"


@pytest.mark.parametrize("make", MAKERS)
def test_zoom_and_back(qtbot: QtBot, make: type) -> None:
    """Plus zooms in, the button shows all again; a band that is dragged is what is seen."""
    frame = framed(qtbot, make())
    chart = frame.chart
    assert not frame.whole.isEnabled()
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    zoomed = chart.is_zoomed
    assert zoomed is (chart.finest() < 1)
    qtbot.keyClick(chart, Qt.Key.Key_0)
    assert not chart.is_zoomed
    box = chart.area()
    band = QRectF(box.left() + box.width() * 0.1, box.top() + box.height() * 0.1, 60, 60)
    qtbot.mousePress(chart, Qt.MouseButton.LeftButton, pos=band.topLeft().toPoint())
    qtbot.mouseMove(chart, band.bottomRight().toPoint())
    qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=band.bottomRight().toPoint())
    assert chart.is_zoomed is (chart.finest() < 1)
    if chart.is_zoomed:
        qtbot.mouseClick(frame.whole, Qt.MouseButton.LeftButton)
    assert not chart.is_zoomed


def turn(chart: Chart, up: int, modifier: Qt.KeyboardModifier) -> QWheelEvent:
    """One turn of the wheel over the middle of a plot."""
    middle = QPointF(chart.area().center())
    event = QWheelEvent(
        middle,
        chart.mapToGlobal(middle),
        QPoint(),
        QPoint(0, up),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart, event)
    return event


def test_the_wheel_scrolls_the_page_until_the_plot_is_asked_for(qtbot: QtBot) -> None:
    """Without focus the wheel is left to the page; with Ctrl or with focus it zooms."""
    frame = framed(qtbot, shares())
    chart = frame.chart
    frame.copy.setFocus()
    assert not turn(chart, 120, Qt.KeyboardModifier.NoModifier).isAccepted()
    assert not chart.is_zoomed
    assert turn(chart, 120, Qt.KeyboardModifier.ControlModifier).isAccepted()
    assert chart.is_zoomed


def test_more_rows_than_fit_are_walked_to(qtbot: QtBot) -> None:
    """Forty rows: the first are seen; keys bring the others; the wheel moves and does not zoom."""
    frame = framed(qtbot, rows(40))
    chart = frame.chart
    assert chart.place(0).isValid()
    assert chart.place(39).isEmpty()
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert not chart.place(39).isEmpty()
    assert chart.place(0).isEmpty()
    before = chart.seen()
    turn(chart, 120, Qt.KeyboardModifier.NoModifier)
    after = chart.seen()
    assert after[2] < before[2]
    assert after[3] - after[2] == pytest.approx(before[3] - before[2])


def test_a_press_chooses_and_hovering_says(qtbot: QtBot) -> None:
    """The mouse over a row says it; a press tells its key; a key that is chosen elsewhere is shown."""
    frame = framed(qtbot, rows())
    chart = frame.chart
    found: list[str] = []
    chart.chosen.connect(found.append)
    where = chart.place(2).center().toPoint()
    qtbot.mouseMove(chart, where)
    assert frame.readout.text() == chart.said_of(2)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=where)
    assert found == ["key 2"]
    plain = chart.grab().toImage()
    chart.pick("key 3")
    assert chart.grab().toImage() != plain
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert found == ["key 2", "key 2"]


def test_a_field_of_the_map_chooses_one_name_then_the_other(qtbot: QtBot) -> None:
    """The row first; pressed again, the column."""
    frame = framed(qtbot, matrix())
    chart = frame.chart
    assert chart.key_of(0) == "ward"
    chart.pick("ward")
    assert chart.key_of(0) == "age"
    assert chart.said().startswith("illness × ward: real 0.80, synthetic 0.10 (-0.70)")


@pytest.mark.parametrize("make", MAKERS)
def test_saved_as_picture_drawing_and_figures(
    qtbot: QtBot, told: list[tuple[str, str, int]], tmp_path: Path, make: type
) -> None:
    """PNG, SVG and CSV hold what is drawn; each is told once, with its number of cells and nothing of its contents."""
    frame = framed(qtbot, make())
    cells = sum(len(row) for row in frame.chart.table())
    for kind in ("png", "svg", "csv"):
        assert frame.write(str(tmp_path / f"plot.{kind}"))
    image = QImage(str(tmp_path / "plot.png"))
    assert image.width() >= 2 * frame.chart.width()
    colours = {
        image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
    }
    assert len(colours) > 3
    drawing = (tmp_path / "plot.svg").read_bytes()
    assert QSvgRenderer(str(tmp_path / "plot.svg")).isValid()
    assert b"Does it come out" in drawing
    with (tmp_path / "plot.csv").open(encoding="utf-8", newline="") as file:
        found = [tuple(row) for row in csv.reader(file)]
    assert len(found) == len(frame.chart.table()) > 1
    assert all(float(row[-1]) <= 1 for row in found[1:])
    assert told == [("save-figure", f"a figure as {kind}", cells) for kind in ("png", "svg", "csv")]


def test_copied_as_picture_and_figures(qtbot: QtBot, told: list[tuple[str, str, int]]) -> None:
    """One press puts the picture and the figures on the clipboard, and is told."""
    frame = framed(qtbot, shares())
    qtbot.mouseClick(frame.copy, Qt.MouseButton.LeftButton)
    data = QApplication.clipboard().mimeData()
    assert data.hasImage()
    assert data.text().splitlines()[0] == "age\treal\tsynthetic"
    assert [one[:2] for one in told] == [("copy", "a figure")]


def test_a_file_that_cannot_be_written_is_said_and_not_told(
    qtbot: QtBot, told: list[tuple[str, str, int]], tmp_path: Path
) -> None:
    """A folder that is not there: the frame says so, nothing is recorded, nothing is left behind."""
    frame = framed(qtbot, rows())
    assert not frame.write(str(tmp_path / "nowhere" / "plot.csv"))
    assert "could not be written" in frame.readout.text()
    assert told == []
    assert frame.write(str(tmp_path / "plot"))
    assert (tmp_path / "plot.png").is_file()


@pytest.mark.parametrize(
    ("cell", "said"),
    [("=1+1", "'=1+1"), ("-0.5", "-0.5"), (" @x", "' @x"), ("age", "age"), ("+a", "'+a")],
)
def test_a_sheet_runs_nothing(cell: str, said: str) -> None:
    """Labels that a spreadsheet would run get an apostrophe; numbers stay numbers."""
    assert harmless(cell) == said


def test_the_menu_has_every_way_out(qtbot: QtBot, told: list[tuple[str, str, int]]) -> None:
    """Copy, copy the figures, save three ways, and all of it again once it was zoomed."""
    frame = framed(qtbot, shares())
    menu = frame.menu(whole=True)
    actions = [one for one in menu.actions() if not one.isSeparator()]
    assert [one.text().split(" ")[-1] for one in actions] == [
        "figures",
        "figures",
        "PNG…",
        "SVG…",
        "CSV…",
        "it",
    ]
    assert not actions[-1].isEnabled()
    actions[1].trigger()
    assert told == [("copy", "figures of a plot", 33)]
    assert not QApplication.clipboard().mimeData().hasImage()
