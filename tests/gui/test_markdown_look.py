"""The help's links have the colours of the look that is on, also of one that comes while they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QMainWindow
from shiboken6 import delete

from desktop.theme.look import LOOK
from desktop.widgets.markdown import MarkdownView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _back() -> Iterator[None]:
    """Light again."""
    yield
    LOOK.switch("light")


def links(view: MarkdownView) -> set[str]:
    """Colours of all links."""
    found, block = set(), view.document().begin()
    while block.isValid():
        turn = block.begin()
        while not turn.atEnd():
            form = turn.fragment().charFormat()
            if form.isAnchor():
                found.add(QColor(form.foreground().color()).name())
            turn += 1
        block = block.next()
    return found


def test_links_have_the_colour_of_the_look(
    qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    """Dark, then high contrast, then light: each time that look's own."""
    del qapp
    view = MarkdownView(lambda _: "[one](two.md)\n\n" + "word\n\n" * 400, lambda _: None)
    window = QMainWindow()
    window.setCentralWidget(view)
    request.addfinalizer(lambda: delete(window))
    window.resize(300, 200)
    window.show()
    LOOK.switch("dark")
    view.show_page("one")
    seen = []
    for look in ("dark", "contrast", "light"):
        LOOK.switch(look)
        assert links(view) == {QGuiApplication.palette().color(QPalette.ColorRole.Link).name()}
        seen.append(links(view).pop())
    assert len(set(seen)) == 3
    view.verticalScrollBar().setValue(500)
    LOOK.switch("dark")
    assert view.verticalScrollBar().value() == 500
