"""Shows pages written in Markdown, with a history; reads nothing itself and never leaves the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextBrowser

from desktop.theme.look import LOOK
from desktop.widgets.slugs import slug

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SCHEME = "page"
_ENDING = ".md"
_MARGIN = 24
_LINE = 130.0  # percent
_ABOVE_HEADING, _AFTER = 20, 10


class MarkdownView(QTextBrowser):
    """Pages by name; links between them are followed, others are told of."""

    left = Signal(str)
    """A link that leads out: its address. Nothing is opened."""
    missed = Signal(str)
    """A link to a page that is not there: its name."""
    moved = Signal(str)
    """Another page is shown: its name."""

    def __init__(
        self, text_of: Callable[[str], str | None], picture_of: Callable[[str], Path | None]
    ) -> None:
        super().__init__()
        self._text_of, self._picture_of = text_of, picture_of
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN)
        self.anchorClicked.connect(self._follow)
        self.sourceChanged.connect(self._shown)
        LOOK.changed.connect(self._colour)

    def _colour(self) -> None:
        """Links have their colour from when the text was read: read it again, and stay in its place."""
        if self.page():
            at = self.verticalScrollBar().value()
            self.reload()
            self.verticalScrollBar().setValue(at)

    def show_page(self, name: str, fragment: str = "") -> None:
        """Show a page; it joins the history."""
        url = QUrl(f"{_SCHEME}:///{name}{_ENDING}")
        if name != self.page():
            self.setSource(url, QTextDocument.ResourceType.MarkdownResource)
        if fragment:
            self._to_heading(fragment)

    def page(self) -> str:
        """Name of the page that is shown, or ""."""
        return _name(self.source())

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: A002 - Qt's name
        """Texts and pictures, from whoever has them; nothing else exists."""
        url = self.source().resolved(QUrl(name))
        if url.scheme() != _SCHEME:
            return None
        if type == QTextDocument.ResourceType.ImageResource.value:
            return self._picture(url.path().lstrip("/"))
        return self._text_of(_name(url)) or ""

    def _picture(self, name: str) -> QImage | None:
        """A picture no wider than the text."""
        file = self._picture_of(name)
        if file is None:
            return None
        image = QImage(str(file))
        room = max(self.viewport().width() - 3 * _MARGIN, 200)
        if image.width() > room:
            return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return image

    def _follow(self, link: QUrl) -> None:
        url = self.source().resolved(link)
        if url.scheme() != _SCHEME:
            self.left.emit(url.toString())
            return
        name = _name(url)
        if self._text_of(name) is None:
            self.missed.emit(name)
            return
        self.show_page(name, url.fragment())

    def _shown(self, url: QUrl) -> None:
        self._give_air()
        self.moved.emit(_name(url))

    def _give_air(self) -> None:
        """Room between paragraphs and above headings: Markdown comes without any."""
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            level = block.blockFormat().headingLevel()
            inside = cursor.currentTable() is not None
            form = QTextBlockFormat()
            if not _has_picture(block):  # else an empty third would stand under it
                form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if _is_code(block) and not inside:
                form.setLeftMargin(_MARGIN)
                form.setNonBreakableLines(False)  # a long command goes on in the next line
                form.setTopMargin(0 if _is_code(block.previous()) else _AFTER // 2)
                form.setBottomMargin(0 if _is_code(block.next()) else _AFTER)
            elif not inside:
                listed = block.textList() is not None
                form.setTopMargin(_ABOVE_HEADING if level and block.position() else 0)
                form.setBottomMargin(_AFTER // 2 if level or listed else _AFTER)
            cursor.mergeBlockFormat(form)
            _soften(block)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            table = QTextTableFormat()
            table.setBottomMargin(2 * _AFTER)
            table.setTopMargin(_AFTER // 2)
            table.setCellPadding(_AFTER // 2)
            if isinstance(frame, QTextTable):
                kept = frame.format()
                kept.merge(table)
                frame.setFormat(kept.toTableFormat())

    def _to_heading(self, fragment: str) -> None:
        """Scroll to the heading that a fragment names, as the places that show Markdown spell it."""
        block: QTextBlock = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and slug(block.text()) == fragment.casefold():
                cursor = QTextCursor(block)
                self.setTextCursor(cursor)
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + self.cursorRect(cursor).top())
                return
            block = block.next()

    def find_first(self, text: str) -> None:
        """Go to the first place where a text stands, if there is one."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if text:
            self.find(text)


def _is_code(block: QTextBlock) -> bool:
    """Whether a line belongs to a block of code."""
    return block.isValid() and block.blockFormat().hasProperty(
        QTextFormat.Property.BlockCodeLanguage.value
    )


def _soften(block: QTextBlock) -> None:
    """Bold as the window has it: a heavier one would be smeared from it, as our letters have two weights."""
    found, at = [], block.begin()
    while not at.atEnd():
        piece = at.fragment()
        if piece.charFormat().fontWeight() > QFont.Weight.DemiBold:
            found.append((piece.position(), piece.position() + piece.length()))
        at += 1
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    for begins, ends in found:
        cursor = QTextCursor(block)
        cursor.setPosition(begins)
        cursor.setPosition(ends, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)


def _has_picture(block: QTextBlock) -> bool:
    """Whether a paragraph holds a picture."""
    at = block.begin()
    while not at.atEnd():
        if at.fragment().charFormat().isImageFormat():
            return True
        at += 1
    return False


def _name(url: QUrl) -> str:
    return url.path().lstrip("/").removesuffix(_ENDING)
