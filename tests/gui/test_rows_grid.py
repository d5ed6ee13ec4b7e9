"""The grid over a table of any length: it never waits, holds little, and tells what is looked at."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel, QMainWindow

from desktop.models.grid import Heading
from desktop.models.rows import LEAST_PAGES, MOST_CELLS, RowsModel
from desktop.presenters.rows_state import next_page, page_rows
from desktop.widgets.flow import FlowRow
from desktop.widgets.roles import PENDING
from desktop.widgets.rows_grid import RowsGrid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

MILLION = 1_000_000
LONGEST_PAUSE = 0.05  # of our own work between two events, in seconds
OUTLIERS = 2  # turns of a hundred in which a busy host may have held the processor


def heads(count: int) -> tuple[Heading, ...]:
    """That many columns."""
    return tuple(Heading(f"column {at}", right=at % 2 == 0) for at in range(count))


def page(start: int, rows: int, columns: int) -> list[tuple[str, ...]]:
    """A page whose cells say where they stand."""
    return [tuple(f"{start + row}:{at}" for at in range(columns)) for row in range(rows)]


class Feeder:
    """Hands over, a little later, the page that the grid misses most, as the presenter does."""

    def __init__(self, grid: RowsGrid, model: RowsModel, columns: int) -> None:
        self.grid, self.model, self.columns = grid, model, columns
        self.size = page_rows(columns)
        self.asked: list[int] = []
        grid.looked.connect(self.look)

    def look(self, first: int, last: int) -> None:
        """Fetch what is missing."""
        self.model.near(first, last)
        total = self.model.rowCount()
        start = next_page(first, last, total, self.size, self.model.have())
        if start is not None:
            self.asked.append(start)
            self.model.take(start, page(start, min(self.size, total - start), self.columns))
            self.look(*self.grid.seen())


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[tuple[RowsGrid, RowsModel]]:
    """A grid on the screen."""
    holder = QMainWindow()
    model = RowsModel(holder)
    grid = RowsGrid("Rows")
    grid.setModel(model)
    holder.setCentralWidget(grid)
    holder.resize(900, 600)
    qtbot.addWidget(holder)
    holder.show()
    with qtbot.waitActive(holder):
        holder.activateWindow()
    yield grid, model
    grid.setModel(None)


def test_rows_model_keeps_qts_contract(qtmodeltester: ModelTester) -> None:
    """The model keeps every rule of Qt's tester while pages come, go and are forgotten."""
    model = RowsModel()
    qtmodeltester.check(model)
    model.begin(heads(3), 1_000, 100)
    model.take(200, page(200, 100, 3), range(1_000, 900, -1))
    qtmodeltester.check(model)
    model.forget()
    model.begin(heads(2), 5, 100, everywhere=("•••", "•••"))
    qtmodeltester.check(model)


def test_what_has_not_come_is_a_quiet_place_and_never_waited_for() -> None:
    """A cell that is not there says so at once; when its page comes it is told where."""
    model = RowsModel()
    model.begin(heads(2), MILLION, 128)
    far = model.index(900_000, 1)
    assert far.data(PENDING) is True
    assert far.data() == "…"
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda low, high: told.append((low.row(), high.row())))
    start = 900_000 - 900_000 % 128
    model.take(start, page(start, 128, 2))
    assert far.data() == "900000:1"
    assert far.data(PENDING) is False
    assert told == [(start, start + 127)]


def test_a_masked_table_needs_no_page() -> None:
    """The same row stands everywhere, and nothing is fetched for it."""
    model = RowsModel()
    model.begin(heads(2), MILLION, 128, everywhere=("•••", "•••"))
    assert model.complete
    assert model.index(999_999, 1).data() == "•••"


def test_few_pages_are_held_however_far_one_scrolls() -> None:
    """After a thousand pages no more cells are held than are meant to be; of wide tables at least a few pages."""
    for columns in (4, 3_000):
        size = page_rows(columns)
        model = RowsModel()
        model.begin(heads(columns), MILLION, size)
        for at in range(40 if columns > 100 else 1_500):
            model.take(at * size, page(at * size, size, columns))
        held = len(model.have()) * size * columns
        assert held <= max(MOST_CELLS, LEAST_PAGES * size * columns)
        assert len(model.have()) >= LEAST_PAGES


def test_numbers_are_the_tables_own_where_rows_were_sorted() -> None:
    """Sorted or filtered rows say which row of the table they are; where that is not known yet, nothing."""
    model = RowsModel()
    down = Qt.Orientation.Vertical
    model.begin(heads(1), 300, 100, by_place=False)
    assert model.headerData(0, down) == ""
    model.take(0, page(0, 100, 1), range(900, 1_000))
    assert model.headerData(1, down) == "901"
    model.begin(heads(1), 300, 100)
    assert model.headerData(1, down) == "2"


def test_a_million_rows_scroll_without_a_stutter(
    qtbot: QtBot, qapp: QGuiApplication, shown: tuple[RowsGrid, RowsModel]
) -> None:
    """Wheel, jumps and the end: no turn of the loop works longer than a person notices, pages come as looked at."""
    grid, model = shown
    feeder = Feeder(grid, model, 15)
    model.begin(heads(15), MILLION, feeder.size)
    grid.fit()
    bar = grid.verticalScrollBar()
    places = [at * 90 for at in range(60)]
    places += [bar.maximum() * share // 97 for share in range(0, 97, 3)] + [bar.maximum()]
    took = []
    for place in places:
        began = time.process_time()
        bar.setValue(place)
        qapp.processEvents()
        took.append(time.process_time() - began)
    qtbot.waitUntil(lambda: model.row(MILLION - 1) is not None)
    assert grid.seen()[1] == MILLION - 1
    assert len(feeder.asked) < 3 * len(places)
    longest = sorted(took)[-1 - OUTLIERS]
    assert longest < LONGEST_PAUSE, f"{longest:.3f} s"


def test_a_frame_asks_nothing_for_each_cell(
    qapp: QGuiApplication,
    shown: tuple[RowsGrid, RowsModel],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Cells and numbers are painted from the rows as they came: Qt's ten questions for each would be most of a frame."""
    grid, model = shown
    model.begin(heads(15), 1_000, 500)
    model.take(0, page(0, 500, 15))
    grid.fit()
    qapp.processEvents()
    asked: list[str] = []
    for name in ("data", "headerData"):
        real = getattr(RowsModel, name)

        def noted(*given: object, real: Callable[..., object] = real, name: str = name) -> object:
            asked.append(name)
            return real(*given)

        monkeypatch.setattr(RowsModel, name, noted)
    grid.viewport().repaint()
    grid.verticalHeader().viewport().repaint()
    assert asked == []
    model.index(0, 0).data()
    assert asked == ["data"]


@pytest.mark.parametrize("turned", [False, True])
def test_cells_are_painted_where_they_stand(
    qapp: QGuiApplication, shown: tuple[RowsGrid, RowsModel], *, turned: bool
) -> None:
    """A text of several lines stands in one; another text, a mark and a missing row show in their own cell only."""
    grid, model = shown
    way = Qt.LayoutDirection.RightToLeft if turned else Qt.LayoutDirection.LeftToRight
    grid.setLayoutDirection(way)

    def picture(text: str, *, rows: int = 4) -> QImage:
        model.begin(heads(3), 4, 500)
        model.take(0, [("1", text, "3")] * min(rows, 2) + [("1", "x", "3")] * (rows - 2))
        grid.fit()
        for at in range(3):
            grid.setColumnWidth(at, 120)
        qapp.processEvents()
        return grid.viewport().grab().toImage()

    picture("one two")  # columns settle
    plain = picture("one two")
    assert picture("one\ntwo") == plain
    assert picture("one\ttwo") == plain
    places = [grid.visualRect(model.index(row, 1)) for row in (0, 1)]
    for text in (
        "One two",
        "\u2e3b" * 6,
        "W" * 40,
    ):  # the widest sign there is; a text that is too long
        other = picture(text)
        changed = [
            (x, y)
            for x in range(plain.width())
            for y in range(plain.height())
            if plain.pixel(x, y) != other.pixel(x, y)
        ]
        assert changed
        assert all(any(place.contains(x, y) for place in places) for x, y in changed)
    missing = picture("one two", rows=3)
    last = grid.visualRect(model.index(3, 1))
    assert missing.copy(last) != plain.copy(last)
    assert missing.copy(places[0]) == plain.copy(places[0])
    grid.select(1)
    qapp.processEvents()
    marked = grid.viewport().grab().toImage()
    assert marked.copy(places[1]) != missing.copy(places[1])
    assert marked.copy(places[0]) == missing.copy(places[0])


def test_a_very_wide_table_opens_at_once(
    qapp: QGuiApplication, shown: tuple[RowsGrid, RowsModel]
) -> None:
    """Three thousand columns are sized by their texts, in a moment."""
    grid, model = shown
    began = time.process_time()
    size = page_rows(3_000)
    model.begin(heads(3_000), 6_000, size)
    model.take(0, page(0, size, 3_000))
    grid.fit()
    qapp.processEvents()
    assert time.process_time() - began < 0.5
    assert all(grid.columnWidth(at) <= 320 for at in range(3_000))


def test_keys_go_to_both_ends_and_copy_what_is_selected(
    qtbot: QtBot, shown: tuple[RowsGrid, RowsModel]
) -> None:
    """Ctrl+End, Ctrl+Home, page down, Shift and an arrow, Ctrl+C; what has not come is not copied in part."""
    grid, model = shown
    feeder = Feeder(grid, model, 3)
    model.begin(heads(3), MILLION, feeder.size)
    grid.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(grid, Qt.Key.Key_End, control)
    assert grid.currentIndex().row() == MILLION - 1
    qtbot.keyClick(grid, Qt.Key.Key_Home, control)
    assert grid.currentIndex().row() == 0
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert grid.currentIndex().row() > 5
    qtbot.keyClick(grid, Qt.Key.Key_Home, control)
    qtbot.waitUntil(lambda: model.row(0) is not None)
    qtbot.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(grid, Qt.Key.Key_C, control)
    assert QGuiApplication.clipboard().text() == "0:0\t0:1\t0:2\n1:0\t1:1\t1:2"
    refused: list[int] = []
    grid.too_many.connect(refused.append)
    grid.selectAll()
    qtbot.keyClick(grid, Qt.Key.Key_C, control)
    assert refused == [MILLION]
    assert QGuiApplication.clipboard().text().startswith("0:0")


def test_a_heads_press_is_told(qtbot: QtBot, shown: tuple[RowsGrid, RowsModel]) -> None:
    """Pressing a column's head asks for an order; the sign stands on the column that holds."""
    grid, model = shown
    model.begin(heads(3), 10, 100)
    model.take(0, page(0, 10, 3))
    grid.fit()
    across = grid.horizontalHeader()
    with qtbot.waitSignal(grid.head_pressed) as pressed:
        x = across.sectionViewportPosition(1) + across.sectionSize(1) // 2
        place = across.rect().center()
        place.setX(x)
        qtbot.mouseClick(across.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pressed.args == [1]
    grid.show_sort(1, descending=True)
    assert across.sortIndicatorSection() == 1
    assert across.isSortIndicatorShown()
    grid.show_sort(-1, descending=False)
    assert not across.isSortIndicatorShown()


def test_a_row_that_flows_breaks_and_hides_and_mirrors(qtbot: QtBot) -> None:
    """Parts go to the next line where there is no room, hidden ones leave no hole, and it reads from the right too."""
    holder = QMainWindow()
    row = FlowRow(10)
    for _ in range(3):
        part = QLabel("x")
        part.setFixedSize(100, 20)
        row.add(part)
    holder.setCentralWidget(row)
    qtbot.addWidget(holder)
    holder.resize(230, 200)
    with qtbot.waitExposed(holder):
        holder.show()
    parts = row.findChildren(QLabel)
    lines = {part.y() for part in parts}
    assert len(lines) == 2
    assert row.heightForWidth(1_000) == 20
    assert row.heightForWidth(230) == 50
    parts[0].hide()
    assert row.heightForWidth(230) == 20
    parts[0].show()
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: parts[0].x() > parts[1].x())
    row.clear()
    assert row.count() == 0
