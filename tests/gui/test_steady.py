"""What changes while one looks: a line moves nothing around it, facts keep the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from desktop.widgets.text import Facts, Steady, Text, Value

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Layouts(QObject):
    """Counts how often a widget lays out what stands in it."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass everything on."""
        del watched
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.mark.parametrize(("kind", "anew"), [(Steady, 0), (Text, 4)])
def test_a_shorter_text_moves_nothing(qtbot: QtBot, kind: type[Text], anew: int) -> None:
    """What an ordinary label does at every change is what this one is there to spare."""
    window, holder = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(holder)
    line = kind("", "soft")
    QVBoxLayout(holder).addWidget(line)
    with qtbot.waitExposed(window):
        window.show()
    line.setText("Rows 888,888 to 888,888 of 1,000,000")
    QApplication.processEvents()
    layouts = Layouts()
    holder.installEventFilter(layouts)
    for first in (1, 10, 100, 1_000):
        line.setText(f"Rows {first} to {first + 8} of 1,000,000")
        QApplication.processEvents()
    assert layouts.count == anew
    assert line.text() == "Rows 1000 to 1008 of 1,000,000"


def test_a_longer_text_gets_its_room_and_none_takes_none(qtbot: QtBot) -> None:
    """Nothing is ever cut off."""
    line = Steady("", "soft")
    qtbot.addWidget(line)
    for text in ("Rows 1 to 8", "Rows 888,888 to 888,888 of 1,000,000"):
        line.setText(text)
        assert line.width() >= line.sizeHint().width()
    line.setText("")
    assert line.maximumWidth() == 0
    line.setText("Rows 1 to 8")
    assert line.width() == line.sizeHint().width()


def test_facts_that_change_keep_the_keyboard(qtbot: QtBot) -> None:
    """Another number of facts lays them out anew; who reads one with the keyboard stays on it."""
    holder, inside = QMainWindow(), QWidget()
    box = QVBoxLayout(inside)
    facts = Facts()
    box.addWidget(facts)
    box.addWidget(QLineEdit())
    holder.setCentralWidget(inside)
    qtbot.addWidget(holder)
    facts.show_facts((("a", "1"), ("b", "2")))
    holder.show()
    with qtbot.waitActive(holder):
        holder.activateWindow()
    value = facts.findChildren(Value)[1]
    value.setFocus()
    assert QApplication.focusWidget() is value
    facts.show_facts((("a", "1"), ("b", "3"), ("c", "4")))
    assert QApplication.focusWidget() is value
    assert [one.isVisible() for one in facts.findChildren(Value)] == [True] * 3
    facts.show_facts((("a", "1"),))
    assert QApplication.focusWidget() is not value
