"""The data pages in the real window: a file looked at and corrected, rows sorted and filtered."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.csv as pa_csv
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox

from synth_engine.api import Session
from tests.gui.test_journey import SECRET, make_project
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.gui.conftest import Hand

MASK = "•••"
EXPORT = "Export of 3 March\nname;größe;ward\nAnna;1,62;A\nBerta;1,75;B\nCarl;1,81;NA\n"


def drop(target: QWidget, *files: Path) -> None:
    """Let files fall on a widget, as the system does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(10, 10), copy, data, left, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(10, 10), copy, data, left, none))


def choose(combo: QComboBox, value: object) -> None:
    """Choose an entry as a person does."""
    at = combo.findData(value)
    assert at >= 0
    combo.setCurrentIndex(at)
    combo.activated.emit(at)


def imported(hand: Hand, tmp_path: Path, rows: int = 300) -> None:
    """A project with a table in it, on the import page."""
    make_project(hand, tmp_path / "d.cloister")
    hand.type(hand.page.path, str(write_patients(tmp_path / "patients.csv", rows)))
    hand.press(hand.page.go_on)
    hand.calm()
    assert hand.state.source is not None


def test_a_file_is_corrected_where_it_was_guessed_wrongly(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Dropped anywhere, seen with what is wrong, mended in place, imported as it was corrected."""
    hand = open_window()
    make_project(hand, tmp_path / "c.cloister")
    hand.app.desk.go("audit")
    file = tmp_path / "export.csv"
    file.write_bytes(EXPORT.encode("cp1252"))
    drop(hand.window, file)
    hand.calm()
    page, pane = hand.page, hand.page.preview
    assert hand.state.page == "import"
    assert pane.heading.text() == "export.csv"
    assert not page.go_on.isEnabled()
    assert "2" in pane.notes[0].word()  # the line that is wider than the first
    hand.press(pane.mend)
    hand.calm()
    found = hand.state.preview.found
    assert [one.name for one in found.columns] == ["name", "größe", "ward"]
    assert found.decimal == ","
    assert page.go_on.isEnabled()
    hand.type(pane.missing, "NA")
    hand.bot.keyClick(pane.missing, Qt.Key.Key_Return)
    hand.calm()
    row = [one.name for one in hand.state.preview.found.columns].index("ward")
    pane.columns.chosen.emit(row, 1, "text")
    hand.calm()
    ward = hand.state.preview.found.columns[row]
    assert (ward.kind, ward.corrected, ward.missing) == ("text", True, 1)
    assert page.command.line.text().endswith("--skip-rows 1 --kind ward=text --missing NA")
    hand.press(page.go_on)
    hand.calm()
    assert hand.state.preview.file == ""
    kinds = {name: kind for name, kind, _ in hand.state.source.columns}
    assert kinds["größe"] == "number"
    assert kinds["ward"] == "free text"
    assert dict(hand.state.source.figures[:1]) == {"3": "rows"}


@pytest.mark.promise(9)
def test_the_first_rows_of_a_file_are_hidden_until_asked_for(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Neither the state nor the page holds a value before; showing them is recorded, hiding forgets them."""
    hand = open_window()
    make_project(hand, tmp_path / "h.cloister")
    drop(hand.page.drop, write_patients(tmp_path / "patients.csv", 60))
    hand.calm()
    pane = hand.page.preview
    assert hand.state.preview.found.rows == ()
    assert set(pane.model.row(0)) == {MASK}
    pane.reveal.click()
    hand.calm()
    assert "cardiology" in {cell for row in hand.state.preview.found.rows for cell in row}
    assert pane.model.row(0) == hand.state.preview.found.rows[0]
    pane.reveal.click()
    hand.calm()
    assert hand.state.preview.found.rows == ()
    assert set(pane.model.row(0)) == {MASK}
    hand.app.desk.reload()
    hand.calm()
    assert [row.action for row in hand.state.audit].count("unmask") == 1


def test_of_several_files_a_broken_one_stops_no_other(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """The broken one says what is wrong and what to do; the next is a choice away and comes in."""
    hand = open_window()
    make_project(hand, tmp_path / "s.cloister")
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK no workbook")
    good = write_patients(tmp_path / "good.csv", 80)
    drop(hand.page.drop, broken, good)
    hand.calm()
    page, pane = hand.page, hand.page.preview
    assert not page.go_on.isEnabled()
    assert pane.notes[0].isVisible()
    assert "broken.xlsx" in pane.notes[0].word()
    choose(pane.files, str(good))
    hand.calm()
    hand.press(page.go_on)
    hand.calm()
    assert hand.state.source.file_name == "good.csv"


def test_a_file_dropped_without_a_project_says_what_to_do(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """On the welcome page a table is not lost silently; a project that is dropped asks for its passphrase."""
    hand = open_window()
    drop(hand.window, write_patients(tmp_path / "t.csv", 10))
    assert hand.state.notice.tone == "warn"
    assert hand.state.notice.todo
    drop(hand.window, tmp_path / "ward.cloister")
    assert hand.page.open_path.text() == str(tmp_path / "ward.cloister")


def test_rows_are_sorted_and_filtered_once_they_may_be_seen(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Hidden rows can't be sorted; shown ones are, by a head's press; conditions narrow them and go away again."""
    hand = open_window()
    imported(hand, tmp_path)
    page = hand.page
    page.tabs.setCurrentIndex(2)
    pane = page.rows
    age = hand.state.source_rows.columns.index("age")
    assert not pane.filter.isVisible()
    pane.grid.head_pressed.emit(age)
    hand.calm()
    assert hand.state.source_rows.masked
    assert hand.state.source_rows.ask.sort == ""
    hand.press(pane.reveal)
    hand.calm()
    pane.grid.head_pressed.emit(age)
    hand.calm()
    rows = hand.state.source_rows
    ages = [int(row[age]) for row in rows.rows]
    assert ages == sorted(ages)
    assert pane.grid.horizontalHeader().sortIndicatorSection() == age
    assert pane.model.headerData(0, Qt.Orientation.Vertical) == str(rows.numbers[0])
    pane.filter.column.setCurrentText("ward")
    hand.type(pane.filter.value, "surg")
    hand.bot.keyClick(pane.filter.value, Qt.Key.Key_Return)
    hand.calm()
    ward = rows.columns.index("ward")
    rows = hand.state.source_rows
    assert 0 < rows.total < rows.of == 300
    assert {row[ward] for row in rows.rows} == {"surgery"}
    assert pane.model.rowCount() == rows.total
    assert pane.filter.chips.count() == 1
    hand.press(pane.filter.chips.layout().itemAt(0).widget())
    hand.calm()
    assert hand.state.source_rows.total == 300
    choose(pane.filter.how, "at-least")
    pane.filter.column.setCurrentText("age")
    hand.type(pane.filter.value, "not a number")
    hand.press(pane.filter.add)
    hand.calm()
    assert hand.state.notice.tone == "bad"
    assert hand.state.source_rows.total == 300
    assert not hand.state.source_rows.waiting


def test_a_far_row_comes_when_it_is_looked_at(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Only the first page is there at first; going to the last row fetches its page, on the engine's thread."""
    hand = open_window()
    imported(hand, tmp_path, rows=1_500)
    hand.page.tabs.setCurrentIndex(2)
    pane = hand.page.rows
    hand.press(pane.reveal)
    hand.calm()
    assert pane.model.row(1_499) is None
    hand.type(pane.at.lineEdit(), "1500")
    hand.bot.keyClick(pane.at, Qt.Key.Key_Return)
    hand.bot.waitUntil(lambda: pane.model.row(1_499) is not None, timeout=10_000)
    assert pane.model.row(1_499)[0] == f"P{100_000 + 7 * 1_499}"
    hand.calm()


@pytest.mark.slow
def test_a_million_real_rows_are_looked_at_without_a_stutter(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """An encrypted project of a million rows: reveal, wheel, jumps, a sorted column, the last row; pauses are short."""
    rows = 1_000_000
    rng = np.random.default_rng(1)
    table = pa.table(
        {
            "number": np.arange(1, rows + 1),
            "age": rng.integers(0, 99, rows),
            "cost": np.round(rng.gamma(2, 900, rows), 2),
            "town": np.array(["Aachen", "Bremen", "Chemnitz", "Dresden"])[rng.integers(0, 4, rows)],
            "stay": rng.integers(0, 60, rows),
        }
    )
    pa_csv.write_csv(table, tmp_path / "million.csv")
    project = tmp_path / "million.cloister"
    with Session.create(project, SECRET) as session:
        session.run_step("import", file=tmp_path / "million.csv")
    hand = open_window()
    hand.type(hand.page.open_path, str(project))
    hand.type(hand.page.open_passphrase, SECRET)
    hand.press(hand.page.open_button)
    hand.calm()
    hand.app.desk.go("import")
    hand.page.tabs.setCurrentIndex(2)
    pane = hand.page.rows
    hand.press(pane.reveal)
    hand.calm()
    assert pane.model.rowCount() == rows
    bar = pane.grid.verticalScrollBar()
    worked = []
    places = [at * 90 for at in range(100)] + [bar.maximum() * at // 41 for at in range(42)]
    for place in places:
        bar.setValue(place)
        began = time.thread_time()  # what the window's own thread does, not the engine's
        hand.bot.wait(10)
        worked.append(time.thread_time() - began)
    hand.bot.waitUntil(lambda: pane.model.row(rows - 1) is not None, timeout=20_000)
    assert pane.model.row(rows - 1)[0] == str(rows)
    cost = hand.state.source_rows.columns.index("cost")
    pane.grid.head_pressed.emit(cost)
    hand.calm()
    costs = [float(row[cost]) for row in hand.state.source_rows.rows]
    assert costs == sorted(costs)
    assert costs[0] == float(table["cost"].to_numpy().min())
    assert sorted(worked)[-3] < 0.05, f"{max(worked):.3f} s"


def test_several_files_come_in_beside_one_another_and_hang_together(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """A broken file between them stops no other and is named at the end; the picture shows the key that was found."""
    hand = open_window()
    make_project(hand, tmp_path / "rel.cloister")
    stays = "".join(f"{at},P{at % 40},{at % 9}\n" for at in range(200))
    people = "".join(f"P{at},{1930 + at}\n" for at in range(50))
    files = [tmp_path / name for name in ("stays.csv", "broken.xlsx", "people.csv")]
    files[0].write_text(f"stay,person,days\n{stays}", encoding="utf-8")
    files[1].write_bytes(b"PK no workbook")
    files[2].write_text(f"person,born\n{people}", encoding="utf-8")
    drop(hand.page.drop, *files)
    hand.calm()
    assert hand.page.preview.beside.isChecked()
    assert "people.csv" in hand.page.command.line.text()
    hand.press(hand.page.go_on)
    hand.bot.waitUntil(
        lambda: hand.state.notice is not None and "broken.xlsx" in hand.state.notice.what,
        timeout=60_000,
    )
    hand.calm()
    assert [(one.name, one.main) for one in hand.state.tables.tables] == [
        ("stays", True),
        ("people", False),
    ]
    page = hand.page
    page.tabs.setCurrentIndex(4)
    hand.press(page.tables.look)
    hand.bot.waitUntil(lambda: hand.state.tables.relations is not None, timeout=60_000)
    found = {(one.child, one.column, one.parent, one.key) for one in hand.state.tables.relations}
    assert ("stays", "person", "people", "person") in found
    places = page.tables.diagram.places()
    assert places["people"].right() < places["stays"].left()
    assert "stays.person" in page.tables.lines.text()
    page.tables.grid.select(1)
    hand.press(page.tables.out)
    hand.bot.waitUntil(lambda: len(hand.state.tables.tables) == 1, timeout=10_000)
    hand.calm()
    assert not page.tabs.isTabVisible(4)
