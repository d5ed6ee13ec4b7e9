"""What a field has no room for is said where the mouse rests, without a filter that sees every event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QMainWindow,
    QStyledItemDelegate,
    QToolTip,
    QWidget,
)

from desktop.widgets import whole

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "a choice that is much longer than its field"


def test_a_choice_without_room_is_said_once_the_keyboard_or_the_mouse_is_there(
    qtbot: QtBot, qapp: QApplication
) -> None:
    """Before it has the focus nobody answers for it; then its whole text is the tip, and its list is drawn by us."""
    whole.listen(qapp)
    window, top = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    window.setCentralWidget(top)
    combo, other = QComboBox(top), QComboBox(top)
    for at, one in enumerate((combo, other)):
        one.addItem(LONG)
        one.setGeometry(0, 40 * at, 90, 30)
    window.show()
    window.activateWindow()
    with qtbot.waitActive(window, timeout=10_000):
        pass
    other.setFocus()
    qtbot.waitUntil(other.hasFocus, timeout=2_000)
    for one in (combo, other):
        event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), one.mapToGlobal(QPoint(5, 5)))
        QToolTip.hideText()
        QApplication.sendEvent(one, event)
        if one is other:
            qtbot.waitUntil(lambda: QToolTip.text() == LONG, timeout=2_000)
    assert type(other.itemDelegate()) is QStyledItemDelegate
    QToolTip.hideText()
