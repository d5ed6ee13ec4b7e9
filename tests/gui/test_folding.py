"""A row that folds: it unfolds again where there is room, and an empty one bounds nobody's width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from desktop.widgets.folding import FoldingRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def shown(qtbot: QtBot, inside: QWidget, wide: int) -> QMainWindow:
    """A window of a width."""
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(inside)
    window.resize(wide, 300)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_a_row_beside_others_unfolds_again(qtbot: QtBot) -> None:
    """Folded in a narrow window, its parts stand side by side again once the window is wide."""
    top = QWidget()
    line = QHBoxLayout(top)
    row = FoldingRow()
    for text in ("Go there", "Make a synthetic table now", "Hide hints"):
        row.addWidget(QLabel(text))
    line.addWidget(QLabel("Next"), 1)
    line.addLayout(row)
    window = shown(qtbot, top, 220)
    assert row.direction() == QBoxLayout.Direction.TopToBottom
    window.resize(900, 300)
    qtbot.waitUntil(lambda: row.direction() == QBoxLayout.Direction.LeftToRight, timeout=2_000)


def test_a_row_without_parts_bounds_no_width(qtbot: QtBot) -> None:
    """A text above a row whose parts are hidden takes the whole width."""
    top = QWidget()
    outer, box, row = QHBoxLayout(top), QVBoxLayout(), FoldingRow()
    text, gone = QLabel("a text that is as wide as there is room"), QLabel("hidden")
    text.setWordWrap(True)
    row.addWidget(gone, 1)
    gone.hide()
    box.addWidget(text)
    box.addLayout(row)
    outer.addWidget(QLabel("!"))
    outer.addLayout(box, 1)
    window = shown(qtbot, top, 700)
    assert window.isVisible()
    assert text.width() > 600
