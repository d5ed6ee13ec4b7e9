"""Pages of which one is seen at a time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.soon import paint_soon

TURNS = SHOWN, LAID, PAINTED = range(3)
"""Turns of a rehearsal: parts are shown, those of them that moved are laid out again, all are painted."""


class Pile(QWidget):
    """What Qt's stack does, without its price.

    `QStackedWidget` turns the updates of everything that lies in it off and on at every change, also of the pages
    that nobody sees: thousands of widgets, most of a change's time. Nothing is painted between the two lines of a
    change anyhow.
    """

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._seen: QWidget | None = None
        self._painted: list[QWidget] = []
        """Pages that were seen before."""

    def add(self, page: QWidget) -> None:
        """Put a page in, unseen."""
        page.hide()
        self._box.addWidget(page)

    def remove(self, page: QWidget) -> None:
        """Take a page out; whose it is from now on is up to the caller."""
        self._box.removeWidget(page)
        page.hide()
        if page in self._painted:
            self._painted.remove(page)
        if page is self._seen:
            self._seen = None

    def show_only(self, page: QWidget) -> None:
        """The page that is seen from now on; the focus leaves the one that goes."""
        gone, self._seen = self._seen, page
        if gone is page:
            return
        if gone is not None:
            focused = self.window().focusWidget()
            if focused is not None and (focused is gone or gone.isAncestorOf(focused)):
                focused.clearFocus()
            gone.hide()
        page.setGeometry(self.contentsRect())  # now: what is painted first is painted in its place
        if page not in self._painted:
            self._painted.append(page)
            paint_soon(page)
        page.show()

    def rehearse(self, page: QWidget, turn: int) -> bool:
        """Show a page where nobody sees it, and hide it again: what it takes to lay it out is paid for then.

        Nothing else happens in between: whoever asks finds the page hidden, before and after.

        Args:
            page: one of the pages; nothing is done with the one that is seen.
            turn: one of `TURNS`, in their order; each takes some while.

        Returns:
            Whether it was done.
        """
        if page is self._seen or page.parentWidget() is not self or not self.isVisible():
            return False
        if QAccessible.isActive():
            return False  # whoever listens would hear of every part that is shown and hidden
        self._box.removeWidget(page)  # or the one that is seen would make room for it
        page.setGeometry(self.contentsRect().translated(0, -2 * self.height()))
        try:
            page.show()
            if turn >= LAID:
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            if turn >= PAINTED:
                page.grab()  # its letters and icons are at hand from now on
        finally:
            page.hide()
            self._box.addWidget(page)
        return True

    def seen(self) -> QWidget | None:
        """The page that is seen."""
        return self._seen
