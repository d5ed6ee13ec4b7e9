"""Tabs that are as high as the one that is looked at, so that a page scrolls no further than it has to.

Qt's own tab widget is as high as its highest tab: what wraps its lines there counts even while it is hidden.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from desktop.theme.tokens import px

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QIcon


class Tabs(QWidget):
    """A bar of tabs over the widget that is looked at. Ctrl+PageUp and Ctrl+PageDown turn them."""

    currentChanged = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setIconSize(QSize(px(16), px(16)))
        self._tabs: list[QWidget | None] = []
        self._makers: dict[int, Callable[[], QWidget]] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self.bar)
        self.bar.currentChanged.connect(self._show)
        for keys, by in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            key = QShortcut(QKeySequence(keys), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(lambda by=by: self._turn(by))

    def add(self, tab: QWidget, title: str, tip: str = "") -> int:
        """Add a tab; its number comes back."""
        self._tabs.append(tab)
        self._box.addWidget(tab, 1)
        tab.setVisible(len(self._tabs) == 1)
        at = self.bar.addTab(title)
        self.bar.setTabToolTip(at, tip)
        return at

    def add_later(self, make: Callable[[], QWidget], title: str, tip: str = "") -> int:
        """Add a tab whose inside is made when it is first looked at or asked for; its number comes back."""
        at = len(self._tabs)
        self._tabs.append(None)
        self._makers[at] = make
        self.bar.addTab(title)
        self.bar.setTabToolTip(at, tip)
        return at

    def tab(self, at: int) -> QWidget:
        """The inside of a tab; made now where it is not there yet."""
        found = self._tabs[at]
        if found is not None:
            return found
        made = self._makers.pop(at)()
        self._tabs[at] = made
        self._box.addWidget(made, 1)
        made.setVisible(at == self.bar.currentIndex())
        return made

    def _turn(self, by: int) -> None:
        self.setCurrentIndex((self.bar.currentIndex() + by) % max(len(self._tabs), 1))

    def _show(self, chosen: int) -> None:
        if chosen >= len(self._tabs):
            return  # the bar speaks before its first tab has its widget
        for at, tab in enumerate(self._tabs):
            if at != chosen and tab is not None:
                tab.hide()
        self.tab(chosen).show()
        self.currentChanged.emit(chosen)

    def setCurrentIndex(self, at: int) -> None:
        """Look at a tab by its number."""
        self.bar.setCurrentIndex(at)

    def setCurrentWidget(self, tab: QWidget) -> None:
        """Look at a tab."""
        self.bar.setCurrentIndex(self._tabs.index(tab))

    def currentIndex(self) -> int:
        """Number of the tab that is looked at."""
        return self.bar.currentIndex()

    def currentWidget(self) -> QWidget | None:
        """The tab that is looked at."""
        at = self.bar.currentIndex()
        return self._tabs[at] if 0 <= at < len(self._tabs) else None

    def mark(self, at: int, title: str, icon: QIcon) -> None:
        """Another title, and a shape before it."""
        self.bar.setTabText(at, title)
        self.bar.setTabIcon(at, icon)
