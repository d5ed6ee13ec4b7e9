"""No page has to be scrolled sideways, however large its texts are; only grids of data may."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tests.gui.visits import prefer, spoken, walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import Hand

SCREEN = (1366, 768)
HAIR = 1
SLOW = pytest.mark.slow
DEPTH = 12


def sideways(top: QWidget) -> list[str]:
    """Every visible scroll area under `top` whose inside is wider than it, and what in it asks for the room."""
    found = []
    for area in top.findChildren(QScrollArea):
        too_wide = area.horizontalScrollBar().maximum()
        inside = area.widget()
        if area.isVisible() and too_wide > HAIR and inside is not None:
            room = area.viewport().width()
            found.append(f"{too_wide} of {room} pixels: {_widest(inside, room)}")
    return found


def _widest(inside: QWidget, room: int) -> str:
    """The way down to the part that asks for more than there is."""
    names, at = [], inside
    for _ in range(DEPTH):
        parts = [
            one
            for one in at.findChildren(QWidget)
            if one.parentWidget() is at and one.isVisible() and not one.isWindow()
        ]
        if not parts:
            break
        at = max(parts, key=lambda one: max(one.minimumSizeHint().width(), one.minimumWidth()))
        wide = max(at.minimumSizeHint().width(), at.minimumWidth())
        said = f" {at.text()!r}" if isinstance(at, QLabel | QAbstractButton) else ""
        names.append(f"{type(at).__name__}{said} {wide}")
    return f"{room} < " + " > ".join(names)


@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("language", "size"),
    [
        ("en", 300),
        *(
            pytest.param(language, size, marks=SLOW)
            for language in ("en", "de", "pseudo")
            for size in (100, 200, 300)
            if (language, size) != ("en", 300)
        ),
    ],
)
def test_no_page_is_scrolled_sideways(
    open_window: Callable[..., Hand],
    everything: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    size: int,
) -> None:
    """On a screen of 1366 x 768, every page and tab is as wide as the window at 100 to 300 %."""
    found: dict[str, list[str]] = {}
    seen = 0
    with spoken(monkeypatch, language):
        hand = open_window()
        hand.window.resize(*SCREEN)
        prefer(hand, size, "light")
        for name in walk(hand, everything):
            seen += 1
            for one in sideways(hand.window):
                found.setdefault(one, []).append(name)
        hand.app.shut()
    told = "\n".join(f"{one}   [{', '.join(where[:4])}]" for one, where in found.items())
    assert not found, f"{len(found)} wide parts in {seen} views:\n{told}"
    assert seen > 30


def test_the_measure_sees_what_is_too_wide(qtbot: QtBot) -> None:
    """A part of 500 pixels in an area of 300 is found and named; in an area of 700 it is not."""
    window, inside, part = QMainWindow(), QWidget(), QWidget()
    qtbot.addWidget(window)
    area = QScrollArea()
    area.setWidgetResizable(True)
    part.setMinimumWidth(500)
    QVBoxLayout(inside).addWidget(part)
    area.setWidget(inside)
    window.setCentralWidget(area)
    window.resize(300, 200)
    with qtbot.waitExposed(window):
        window.show()
    assert len(sideways(window)) == 1
    assert "500" in sideways(window)[0]
    window.resize(700, 200)
    qtbot.waitUntil(lambda: sideways(window) == [], timeout=2_000)
