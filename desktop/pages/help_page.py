"""The help: contents and search at one side, the text at the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import help_words as said
from desktop.messages.tongue import TONGUE, languages, tr
from desktop.pages.base import Page
from desktop.theme.look import tokens
from desktop.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, px
from desktop.widgets.controls import Button
from desktop.widgets.folding import FoldingRow
from desktop.widgets.markdown import MarkdownView
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.presenters.desk import Desk
    from desktop.presenters.help_library import Library
    from desktop.presenters.state import AppState

_NAME = Qt.ItemDataRole.UserRole + 1
EASY_READING = 240  # pixels of a text beside the list; with less it stands under it
SIDE = 300


def _language() -> str:
    """The language that pages are shown in, where they are there in it."""
    return TONGUE.code if TONGUE.code in languages() else "en"


class HelpPage(Page):
    """Reads, searches, goes back and forward."""

    name = "help"
    title = said.TITLE
    lead = said.LEAD

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._library: Library | None = None
        self._whole: Library | None = None
        self._asked = -1
        self.back_to = self.add_action(tr(said.RETURN), "plain")
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr(said.SEARCH_HINT))
        self.search.setAccessibleName(tr(said.SEARCH))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr(said.CONTENTS))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = Text("", "soft", wrap=True)
        self.view = MarkdownView(self._text, self._picture)
        self.view.setAccessibleName(tr(said.TEXT))
        self.view.setMinimumHeight(px(320))
        self.back = Button(tr(said.BACK), "quiet", "back")
        self.forward = Button(tr(said.FORWARD), "quiet", "forward")
        self.contents = Button(tr(said.CONTENTS), "quiet")
        self.told = Text("", "caption", wrap=True)
        row = FoldingRow()
        row.easy = px(EASY_READING)
        row.setSpacing(SPACE_4)
        row.addWidget(self._side())
        row.addLayout(self._reading(), 1)
        self.body.addLayout(row, 1)
        self._connect()

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(min(px(SIDE), 460))
        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(SPACE_3)
        for widget in (self.search, self.list, self.nothing):
            box.addWidget(widget)
        return side

    def _reading(self) -> QVBoxLayout:
        row = FoldingRow()
        row.setSpacing(SPACE_1)
        for button in (self.back, self.forward, self.contents):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(SPACE_2)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addWidget(self.told)
        return column

    def _connect(self) -> None:
        self.back_to.clicked.connect(self.desk.helper.back)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._first)
        self.list.itemClicked.connect(self._open)
        self.list.itemActivated.connect(self._open)
        self.back.clicked.connect(self.view.backward)
        self.forward.clicked.connect(self.view.forward)
        self.contents.clicked.connect(self.search.clear)
        self.view.backwardAvailable.connect(self.back.setEnabled)
        self.view.forwardAvailable.connect(self.forward.setEnabled)
        self.view.left.connect(lambda to: self.told.setText(tr(said.OUTSIDE, address=to)))
        self.view.missed.connect(lambda to: self.told.setText(tr(said.MISSING, name=to)))
        self.view.moved.connect(self._moved)
        self.back.setEnabled(False)
        self.forward.setEnabled(False)

    # -- what the view asks for ---------------------------------------------------------------

    def _text(self, name: str) -> str | None:
        page = None if self._library is None else self._library.page(name)
        return None if page is None else page.text

    def _picture(self, name: str) -> Path | None:
        if self._library is None:
            return None
        if tokens().dark:  # pictures of the window, as it looks now
            dark = name.replace("-light.png", "-dark.png")
            name = dark if (self._library.folder / dark).is_file() else name
        file = (self._library.folder / name).resolve()
        inside = file.is_relative_to(self._library.folder.resolve())
        return file if inside and file.is_file() else None

    # -- the list -----------------------------------------------------------------------------

    def _fill(self, typed: str) -> None:
        """What was found, or everything."""
        library = self._library
        self.list.clear()
        if library is None:
            return
        if typed.strip():
            for one in library.search(typed):
                self._add(one.page.title, one.piece, one.page.name)
        else:
            for title, guides in ((said.GUIDES, True), (said.REFERENCE, False)):
                pages = [one for one in library.pages if one.is_guide is guides]
                if pages:
                    self._head(tr(title))
                for page in pages:
                    self._add(page.title, "", page.name)
        none = self.list.count() == 0
        self.nothing.setVisible(none)
        self.nothing.setText(
            tr(said.NONE) if library.pages else f"{tr(said.EMPTY)} {tr(said.EMPTY_TODO)}"
        )
        self.list.setVisible(not none)

    def _head(self, text: str) -> None:
        item = QListWidgetItem(text, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.list.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(font)

    def _add(self, title: str, piece: str, name: str) -> None:
        item = QListWidgetItem(f"{title}\n{piece}" if piece else title, self.list)
        item.setData(_NAME, name)
        item.setToolTip(piece)

    def _open(self, item: QListWidgetItem) -> None:
        name = item.data(_NAME)
        if name:
            self.told.clear()
            self.view.show_page(name)
            words = self.search.text().split()
            self.view.find_first(words[0] if words else "")

    def _first(self) -> None:
        if self.list.count() and self.search.text().strip():
            self._open(self.list.item(0))

    def _moved(self, name: str) -> None:
        """Mark the page that is read in the list; say so where it is not in the window's language."""
        page = None if self._library is None else self._library.page(name)
        other = page is not None and page.language != _language()
        self.told.setText(tr(said.ENGLISH_ONLY) if other else "")
        for at in range(self.list.count()):
            if self.list.item(at).data(_NAME) == name:
                self.list.setCurrentRow(at)

    # -- state --------------------------------------------------------------------------------

    def show_state(self, state: AppState) -> None:
        """The texts when they come; the page that was asked for."""
        looked = state.help
        if looked.library is None:
            self.nothing.setText(tr(said.READING))
            return
        if self._whole is not looked.library:
            self._whole = looked.library
            self._library = looked.library.spoken(_language())
            self._fill(self.search.text())
        if self._asked != looked.asked:
            self._asked = looked.asked
            library = self._library
            asked, section = None if library is None else library.page(looked.page), ""
            if library is not None and asked is None:
                asked, section = library.place(looked.topic)
            if asked is not None:
                self.view.show_page(asked.name, section)

    def sizeHint(self) -> QSize:
        """As large as the window lets it be."""
        return QSize(px(900), px(600))
