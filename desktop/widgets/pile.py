"""Pages of which one is seen at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


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

    def add(self, page: QWidget) -> None:
        """Put a page in, unseen."""
        page.hide()
        self._box.addWidget(page)

    def remove(self, page: QWidget) -> None:
        """Take a page out; whose it is from now on is up to the caller."""
        self._box.removeWidget(page)
        page.hide()
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
        page.show()

    def seen(self) -> QWidget | None:
        """The page that is seen."""
        return self._seen
