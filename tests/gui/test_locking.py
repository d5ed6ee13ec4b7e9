"""The window locks: nothing of the project is left on it; and what leaves by copying is in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractListModel, QObject, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from desktop.app import build
from desktop.presenters.state import Notice
from desktop.shell.places import PAGES
from desktop.widgets import clipboard
from desktop.widgets.chart_lines import LinesPlot, Trace
from desktop.widgets.plot_frame import PlotFrame
from tests.gui.test_journey import SECRET, make_project
from tests.helpers.tables import HEADER, write_patients

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Hand


def everything_said(window: QObject) -> str:
    """Every text in every widget of the window, shown or not, and every cell of every model."""
    texts = [window.windowTitle()]
    for kind in (QLabel, QLineEdit, QPlainTextEdit, QPushButton):
        for one in window.findChildren(kind):
            texts.append(one.toPlainText() if kind is QPlainTextEdit else one.text())
            texts.append(one.toolTip() + one.accessibleName() + one.accessibleDescription())
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(model.rowCount() if model else 0):
            # A list's model does not let itself be asked how many columns it has.
            across = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
            texts += [str(model.index(row, at).data()) for at in range(across)]
    return "\n".join(texts)


def with_table(hand: Hand, tmp_path: Path) -> None:
    """A project with a table, its real rows shown."""
    make_project(hand, tmp_path / "ward seven.cloister")
    hand.type(hand.page.path, str(write_patients(tmp_path / "t.csv", 120)))
    hand.press(hand.page.go_on)
    hand.calm()
    hand.page.tabs.setCurrentIndex(2)
    hand.page.rows.reveal.click()
    hand.calm()


@pytest.mark.promise(8)
def test_a_locked_window_holds_nothing_and_comes_back(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """After the time without input no widget holds a column's name or a cell; the passphrase brings the page back."""
    hand = open_window()
    with_table(hand, tmp_path)
    hand.app.desk.go("plan")
    hand.app.desk.go("import")
    said = everything_said(hand.window)
    assert "cardiology" in said
    assert all(name in said for name in HEADER)
    hand.app.store.say(Notice("warn", "The column smoker has gaps.", "", "Look at smoker."))
    clipboard.copy("cardiology\tyes", kind="a row of the real table", cells=2)
    guard = hand.app.desk.guard
    clock = guard.idle._clock
    guard.idle._clock = lambda: guard.idle._touched + 60 * guard.idle.minutes
    guard.look()
    guard.idle._clock = clock  # or the guard's own next look would lock it again, under our hands
    hand.calm()
    hand.bot.wait(50)  # pages that were dropped go with the next turn of the loop
    assert hand.state.locked is not None
    assert hand.page.name == "locked"
    assert hand.page.passphrase.isAncestorOf(hand.window.focusWidget())  # one may type at once
    left = everything_said(hand.window)
    assert "cardiology" not in left
    assert not [name for name in HEADER if name in left.split()]
    assert set(hand.app.window.pages) == {"locked"}
    assert QGuiApplication.clipboard().text() == ""
    hand.type(hand.page.passphrase, "not the passphrase")
    hand.press(hand.page.unlock)
    hand.calm()
    assert hand.state.locked is not None
    assert hand.page.passphrase.text() == ""
    hand.type(hand.page.passphrase, SECRET)
    hand.press(hand.page.unlock)
    hand.calm()
    assert (hand.state.page, hand.state.locked) == ("import", None)
    assert {cell for row in hand.state.source_rows.rows for cell in row} == {"•••"}
    actions = [row.action for row in hand.state.audit]
    assert "lock" in actions
    assert "unlock" in actions


def test_a_key_in_any_window_of_ours_is_a_sign_of_somebody(
    open_window: Callable[..., Hand],
) -> None:
    """A key and a move of the mouse set the clock back."""
    hand = open_window()
    idle = hand.app.desk.guard.idle
    window = hand.window.windowHandle()
    for sign in (
        lambda: QTest.keyClick(window, Qt.Key.Key_Shift),
        lambda: QTest.mouseMove(window, window.geometry().center()),
    ):
        idle._touched = -1.0
        sign()
        hand.bot.waitUntil(lambda: idle._touched >= 0, timeout=2_000)


@pytest.mark.promise(9)
def test_a_copied_row_is_in_the_log_without_its_content(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Ctrl+C on real rows copies the row our way: one record with what and how many, never a cell."""
    hand = open_window()
    with_table(hand, tmp_path)
    grid = hand.page.rows.grid
    grid.selectRow(3)
    grid.setFocus()
    hand.bot.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().split("\t")
    assert len(copied) == len(HEADER)
    hand.calm()
    hand.app.desk.reload()
    hand.calm()
    records = [row for row in hand.state.audit if row.action == "copy"]
    assert [row.subject for row in records] == [f"a row of the real table, cells: {len(HEADER)}"]
    telling = [cell for cell in copied if len(cell) > 3]
    assert len(telling) > 3  # the row was copied as it is, not masked
    assert not [cell for cell in telling if cell in repr(hand.state.audit)]


@pytest.mark.promise(9)
def test_a_figure_that_is_copied_or_saved_is_told(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Both ways out of a figure are told; a command that is copied is nothing of the project."""
    hand = open_window()
    told: list[tuple[str, str, int]] = []
    clipboard.listen(lambda *said: told.append(said))
    plot = LinesPlot("")
    plot.show_traces((Trace("a line", (1.0, 2.0), (0.0, 3.0)),), "generation", "points lost")
    figure = PlotFrame(plot, "How fast?")
    hand.bot.addWidget(figure)
    cells = sum(len(row) for row in plot.table())
    figure.copy.click()
    figure.write(str(tmp_path / "f.csv"))
    figure.write(str(tmp_path / "f"))
    figure.write(str(tmp_path / "nowhere" / "f.csv"))
    hand.page.command._copy()
    assert told == [
        ("copy", "a figure", cells),
        ("save-figure", "a figure as csv", cells),
        ("save-figure", "a figure as png", cells),
    ]


@pytest.fixture
def told(
    open_window: Callable[..., Hand], monkeypatch: pytest.MonkeyPatch
) -> list[tuple[str, str, int]]:
    """What a window's clipboard tells of; whatever stands there is this program's."""
    open_window()
    found: list[tuple[str, str, int]] = []
    clipboard.listen(lambda *said: found.append(said))
    monkeypatch.setattr(clipboard, "_owned", lambda: True)  # the screen that is none never knows
    return found


def test_text_that_qt_copies_itself_is_told(
    told: list[tuple[str, str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Marked text that a label or a field copies goes past our door, and is noticed all the same."""
    board = QGuiApplication.clipboard()
    board.setText("marked by hand")
    assert told == [("copy", clipboard.MARKED, 1)]
    monkeypatch.setattr(clipboard, "_owned", lambda: False)
    board.setText("copied by another program")
    assert len(told) == 1


def test_a_copy_that_follows_one_of_ours_is_told(told: list[tuple[str, str, int]]) -> None:
    """Qt deletes our copy when the next one comes; what was ours is known all the same."""
    clipboard.copy("cloister doctor")
    assert told == []
    QGuiApplication.clipboard().setText("marked after it")
    assert told == [("copy", clipboard.MARKED, 1)]


@pytest.mark.promise(9)
def test_no_row_can_be_dragged_out(open_window: Callable[..., Hand]) -> None:
    """No list or table of any page lets its rows be dragged."""
    hand = open_window()
    views = [
        view
        for page in PAGES
        for view in hand.app.window.page(page.name).findChildren(QAbstractItemView)
    ]
    assert views
    for view in views:
        assert not view.dragEnabled()
        assert view.dragDropMode() == QAbstractItemView.DragDropMode.NoDragDrop


def test_recent_projects_are_kept_only_where_that_is_wanted(
    open_window: Callable[..., Hand], tmp_path: Path, qapp: QObject
) -> None:
    """Unticked on the welcome page, no path of a project is on the page or in the window's settings file."""
    hand = open_window()
    make_project(hand, tmp_path / "one.cloister")
    file = tmp_path / "window.ini"
    hand.app.settings.sync()
    assert "one.cloister" in file.read_text()
    hand.app.desk.go("welcome")
    hand.page.remember.click()
    hand.app.settings.sync()
    assert "one.cloister" not in file.read_text()
    again = build(QSettings(str(file), QSettings.Format.IniFormat))
    assert again.store.state.remembers.on is False
    again.shut()
    again.window.deleteLater()


def test_a_site_can_forbid_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QObject
) -> None:
    """Where the site says no, a list that was kept before is deleted, and the box says why it cannot be ticked."""
    monkeypatch.setenv("CLOISTER_SETTINGS", str(tmp_path))
    (tmp_path / "site.json").write_text('{"v": 1, "window": {"recent": false}}')
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("recent", "/p/ward.cloister")
    settings.sync()
    assert "ward" in (tmp_path / "window.ini").read_text()
    app = build(settings)
    settings.sync()
    assert "ward" not in (tmp_path / "window.ini").read_text()
    page = app.window.page("welcome")
    assert not page.remember.isEnabled()
    assert "site" in page.remember.text()
    app.shut()
    app.window.deleteLater()
