"""The help's texts as they are shown: code apart from words, pictures without a gap, links that lead on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor

from desktop.presenters.help_library import HelpPage, read_library
from desktop.widgets.markdown import MarkdownView

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LIBRARY = read_library()
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(")
"""A link as it is written in Markdown; with a "!" before it, it is a picture."""
GUIDES = [page for page in LIBRARY.pages if page.is_guide]


def text_of(name: str) -> str | None:
    """Text of a page."""
    page = LIBRARY.page(name)
    return None if page is None else page.text


def picture_of(name: str) -> Path | None:
    """File of a picture."""
    file = LIBRARY.folder / name
    return file if file.is_file() else None


@pytest.fixture
def view(qtbot: QtBot) -> MarkdownView:
    """A view of the real help."""
    made = MarkdownView(text_of, picture_of)
    qtbot.addWidget(made)
    made.resize(900, 700)
    return made


@pytest.mark.parametrize("fence", ["```sh\n{0}\n```", "    {0}"])
def test_code_stands_apart_from_words(qtbot: QtBot, fence: str) -> None:
    """Fenced or indented, a line of code is set in, and words around it are not."""
    view = MarkdownView(
        lambda _: "Words.\n\n" + fence.format("code here") + "\n\nMore.", picture_of
    )
    qtbot.addWidget(view)
    view.show_page("a")
    left = {}
    block = view.document().begin()
    while block.isValid():
        left[block.text()] = block.blockFormat().leftMargin()
        block = block.next()
    assert left["code here"] > 0
    assert left["Words."] == left["More."] == 0


def test_no_empty_room_stands_under_a_picture(view: MarkdownView) -> None:
    """The line of a picture is as high as the picture, not a third higher."""
    view.show_page("guide/user/first-table")
    block = view.document().begin()
    while block.isValid() and "￼" not in block.text():
        block = block.next()
    assert block.isValid()
    assert (
        block.blockFormat().lineHeightType() == QTextBlockFormat.LineHeightTypes.SingleHeight.value
    )


@pytest.mark.parametrize("page", GUIDES, ids=lambda one: one.name)
def test_every_link_of_a_guide_is_followed(
    qtbot: QtBot, view: MarkdownView, page: HelpPage
) -> None:
    """A press on any link of a guide shows that page; none is told to be missing or to lead out."""
    name = page.name
    missed: list[str] = []
    view.missed.connect(missed.append)
    view.left.connect(missed.append)
    view.show_page(name)
    found = links(view)
    assert bool(found) is bool(LINK.search(page.text))
    for link in found:
        view.show_page(name)
        view.anchorClicked.emit(QUrl(link))
        assert not missed, (name, link)
        assert view.page() != name or link.startswith("#"), link


def links(view: MarkdownView) -> list[str]:
    """Every link of the page that is shown."""
    found: list[str] = []
    cursor = QTextCursor(view.document())
    while not cursor.atEnd():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        link = cursor.charFormat().anchorHref()
        if link and link not in found:
            found.append(link)
    return found
