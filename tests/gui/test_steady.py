"""A line that changes while one scrolls moves nothing around it, unless it needs more room than ever before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from desktop.widgets.text import Steady, Text

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
