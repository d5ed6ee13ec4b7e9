"""One page at a time: what is seen, where the focus goes, and what a change leaves alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QLabel, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from desktop.widgets.pile import PAINTED, TURNS, Pile

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot


def page(text: str) -> tuple[QWidget, QLineEdit]:
    """A page with a field."""
    made, field = QWidget(), QLineEdit(text)
    box = QVBoxLayout(made)
    box.addWidget(QLabel(text))
    box.addWidget(field)
    return made, field


@dataclass
class Shown:
    """What is on the screen; a window that nobody holds is taken down."""

    window: QMainWindow
    pile: Pile
    pages: list[tuple[QWidget, QLineEdit]]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """A pile of three, the first on top."""
    window, pile = QMainWindow(), Pile()
    qtbot.addWidget(window)
    window.setCentralWidget(pile)
    pages = [page(text) for text in "abc"]
    for one, _ in pages:
        pile.add(one)
    pile.show_only(pages[0][0])
    window.resize(400, 300)
    with qtbot.waitExposed(window):
        window.show()
    return Shown(window, pile, pages)


def test_one_is_seen_and_has_all_the_room(qtbot: QtBot, shown: Shown) -> None:
    """The others take none of it."""
    pile, pages = shown.pile, shown.pages
    assert [one.isVisible() for one, _ in pages] == [True, False, False]
    pile.show_only(pages[2][0])
    qtbot.waitUntil(lambda: pages[2][0].size() == pile.size())
    assert [one.isVisible() for one, _ in pages] == [False, False, True]
    assert pile.seen() is pages[2][0]


def test_the_focus_leaves_a_page_that_goes(qtbot: QtBot, shown: Shown) -> None:
    """Keys never reach a field that nobody sees, and none of another page is chosen unasked."""
    pile, pages = shown.pile, shown.pages
    pages[0][1].setFocus()
    qtbot.waitUntil(pages[0][1].hasFocus)
    pile.show_only(pages[1][0])
    assert not any(field.hasFocus() for _, field in pages)


def test_pages_that_nobody_sees_are_left_alone(qtbot: QtBot, shown: Shown) -> None:
    """A change costs what the two pages cost: a third one hears nothing of it."""
    pile, pages = shown.pile, shown.pages

    class Ear(QObject):
        """Counts what a widget hears."""

        heard = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            """Pass everything on."""
            del watched, event
            self.heard += 1
            return False

    ear = Ear()
    for one in (pages[2][0], pages[2][1]):
        one.installEventFilter(ear)
    pile.show_only(pages[1][0])
    qtbot.wait(50)
    assert ear.heard == 0


def test_one_that_is_taken_out_is_not_seen_any_more(shown: Shown) -> None:
    """Nor is anything in its place until it is said."""
    pile, pages = shown.pile, shown.pages
    pile.remove(pages[0][0])
    assert pile.seen() is None
    assert not pages[0][0].isVisible()
    pages[0][0].deleteLater()


class Painted(QWidget):
    """Counts how often it was painted."""

    times = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing."""
        del event
        self.times += 1


def test_a_rehearsed_page_is_laid_out_and_nobody_saw_it(qtbot: QtBot, shown: Shown) -> None:
    """It is hidden before and after; its parts are where they will be; what is seen and the focus stay as they are."""
    pile, pages = shown.pile, shown.pages
    (seen, typed), (unseen, field) = pages[0], pages[1]
    typed.setFocus()
    qtbot.waitUntil(typed.hasFocus)
    before = seen.geometry()
    for turn in TURNS:
        assert pile.rehearse(unseen, turn)
        assert [one.isVisible() for one, _ in pages] == [True, False, False]
        qtbot.wait(20)
        assert seen.geometry() == before
    assert typed.hasFocus()
    assert pile.seen() is seen
    laid = field.geometry()
    assert laid.width() > pile.width() // 2
    pile.show_only(unseen)
    qtbot.wait(20)
    assert field.geometry() == laid
    assert unseen.geometry() == before


def test_the_page_that_is_seen_is_not_rehearsed(shown: Shown) -> None:
    """Nor one that lies elsewhere: nothing happens to either."""
    elsewhere, _ = page("d")
    assert not shown.pile.rehearse(shown.pages[0][0], PAINTED)
    assert not shown.pile.rehearse(elsewhere, PAINTED)
    assert shown.pages[0][0].isVisible()
    assert not elsewhere.isVisible()
    elsewhere.deleteLater()


def test_a_page_is_painted_first_in_a_turn_of_its_own(qtbot: QtBot, shown: Shown) -> None:
    """Laid out now, painted a moment later; the second time it is painted as everything is."""
    pile, first = shown.pile, shown.pages[0][0]
    new = Painted()
    pile.add(new)
    pile.show_only(new)
    QCoreApplication.sendPostedEvents()
    assert new.isVisible()
    assert new.times == 0
    qtbot.waitUntil(lambda: new.times > 0)
    assert new.updatesEnabled()
    pile.show_only(first)
    qtbot.wait(20)
    before = new.times
    pile.show_only(new)
    assert new.updatesEnabled()
    qtbot.waitUntil(lambda: new.times > before)
