"""What makes the window look as one thing: its letters, its buttons, its lists, its dialogs, its empty places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QFileInfo, QPoint, Qt
from PySide6.QtGui import QFontInfo, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QMainWindow,
    QStyledItemDelegate,
    QTreeView,
    QWidget,
)

from desktop.theme import fonts
from desktop.theme.tokens import px
from desktop.widgets import controls
from desktop.widgets.blank import Blank
from desktop.widgets.chooser import TYPE_COLUMN, FileChooser
from desktop.widgets.controls import Button
from desktop.widgets.folding import FoldingRow
from desktop.widgets.lines import Tick
from desktop.widgets.markdown import MarkdownView
from tests.helpers.tables import write_patients
from tests.helpers.two_people import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Hand


def test_the_window_has_its_own_letters(open_window: Callable[..., Hand]) -> None:
    """Whatever fonts the machine has, the window is written in the ones that come with it, in two true weights."""
    hand = open_window()
    assert "Source Sans Pro" in fonts.load()
    assert QFontInfo(hand.window.rail.look.font()).family() == "Source Sans Pro"
    assert fonts.load() is fonts.load()


def test_words_stand_off_their_icon(qtbot: QtBot) -> None:
    """A button with words leaves air behind its icon; one that is its icon alone is square."""
    told, bare = Button("Copy", "quiet", "copy"), Button("", "quiet", "copy")
    for one in (told, bare):
        qtbot.addWidget(one)
    assert told.iconSize().width() == px(16) + px(controls.ICON_GAP)
    assert bare.iconSize().width() == bare.iconSize().height() == px(16)
    told.setText("")
    assert told.iconSize() == bare.iconSize()


@pytest.mark.parametrize(("room", "beside"), [(420, True), (380, False)])
def test_a_row_folds_before_its_parts_are_slim(qtbot: QtBot, room: int, beside: bool) -> None:
    """Two parts that could be 20 pixels wide stand side by side only where each has 200."""
    window, made = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(made)
    row = FoldingRow(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.easy = 200
    for one in (QLabel("a"), QLabel("b")):
        row.addWidget(one, 1)
    window.resize(room, 200)
    window.show()
    assert (row.direction() == FoldingRow.Direction.LeftToRight) is beside


def test_a_list_to_choose_from_is_drawn_as_the_rest(open_window: Callable[..., Hand]) -> None:
    """Rows of a list are drawn by the delegate that reads the style sheet as soon as it can be opened."""
    hand = open_window()
    hand.app.desk.go("settings")
    hand.calm()
    boxes = [one for one in hand.page.findChildren(QComboBox) if one.isVisible()]
    assert len(boxes) == 4
    for one in boxes:
        one.setFocus()
        assert type(one.itemDelegate()) is QStyledItemDelegate


def test_a_tick_takes_a_press_anywhere_in_its_line(qtbot: QtBot) -> None:
    """Far right of the words counts, too: people aim at the line."""
    window, tick = QMainWindow(), Tick("short")
    qtbot.addWidget(window)
    window.setCentralWidget(tick)
    window.resize(600, 30)
    window.show()
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(590, 15))
    assert tick.isChecked()


def test_files_are_chosen_in_our_dress(qtbot: QtBot, tmp_path: Path) -> None:
    """Where the system has no dialog of its own: a title, our icons, no column that says nothing; a file is told."""
    window = QMainWindow()
    qtbot.addWidget(window)
    (tmp_path / "a.csv").write_text("x\n1\n", encoding="utf-8")
    chosen: list[str] = []
    dialog = FileChooser(window, "open", str(tmp_path), "Tables (*.csv)")
    dialog.fileSelected.connect(chosen.append)
    assert dialog.windowTitle() == "Choose a file"
    table = dialog.findChild(QTreeView, "treeView")
    assert table.isColumnHidden(TYPE_COLUMN)
    provider = dialog.iconProvider()
    folder, file = (provider.icon(QFileInfo(str(one))) for one in (tmp_path, tmp_path / "a.csv"))
    assert folder.pixmap(16).toImage() != file.pixmap(16).toImage()
    dialog.open()
    dialog.selectFile(str(tmp_path / "a.csv"))
    with qtbot.waitSignal(dialog.finished, timeout=5_000):
        dialog.accept()
    assert chosen == [str(tmp_path / "a.csv")]


def test_bold_in_the_help_is_the_weight_that_there_is(qtbot: QtBot) -> None:
    """Headings and bold words are semibold: a heavier weight would be smeared from it."""
    view = MarkdownView(lambda _: "# A title\n\nplain **bold** words\n", lambda _: None)
    qtbot.addWidget(view)
    view.show_page("one")
    cursor, weights = QTextCursor(view.document()), set()
    while not cursor.atEnd():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        weights.add(cursor.charFormat().fontWeight())
    assert weights == {400, 600}


def test_an_empty_place_says_so_in_the_middle(qtbot: QtBot) -> None:
    """The sentence is its accessible name, and follows what is set."""
    blank = Blank("table", "Nothing here.")
    qtbot.addWidget(blank)
    assert blank.accessibleName() == blank.text() == "Nothing here."
    blank.setText("Now it comes.")
    assert blank.accessibleName() == blank.text() == "Now it comes."


def test_another_file_can_be_thought_better_of(
    open_window: Callable[..., Hand], tmp_path: Path
) -> None:
    """Who asks for another file gets back to the table that is there; until then the first button imports."""
    hand = open_window()
    hand.app.desk.create(str(tmp_path / "ward.cloister"), PASSPHRASE, PASSPHRASE)
    hand.calm()
    page = hand.page
    assert not page.another.isVisible()
    assert page.drop.isVisible()
    hand.app.desk.import_file(str(write_patients(tmp_path / "patients.csv", 60)))
    hand.bot.waitUntil(lambda: hand.state.run is not None, timeout=10_000)
    assert page.coming.isVisible()
    assert not page.drop.isVisible()
    hand.calm()
    assert page.found.isVisible()
    assert not page.coming.isVisible()
    hand.press(page.another)
    assert page.drop.isVisible()
    assert page.go_on.text() == "Import"
    assert not page.go_on.isEnabled()
    hand.press(page.another)
    assert page.found.isVisible()
    assert not page.drop.isVisible()
    assert page.go_on.text() == "See the columns"
