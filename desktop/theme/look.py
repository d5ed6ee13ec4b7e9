"""Applies an appearance to the application and tells whoever paints by hand that it changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.theme import fonts
from desktop.theme import tokens as numbers
from desktop.theme.icons import sheet_picture
from desktop.theme.sheet import sheet
from desktop.theme.tokens import CONTRAST, CONTRAST_DARK, DARK, FAMILIES, LIGHT, Tokens

STYLE = "fusion"
MODES = ("system", "light", "dark", "contrast")


def palette(t: Tokens) -> QPalette:
    """Qt's palette in our colours."""
    role = QPalette.ColorRole
    made = QPalette()
    pairs = {
        role.Window: t.paper,
        role.WindowText: t.ink,
        role.Base: t.raised,
        role.AlternateBase: t.hover,
        role.Text: t.ink,
        role.PlaceholderText: t.ink_faint,
        role.Button: t.raised,
        role.ButtonText: t.ink,
        role.Highlight: t.accent,
        role.HighlightedText: t.on_accent,
        role.ToolTipBase: t.ink,
        role.ToolTipText: t.paper,
        role.Link: t.accent,
        role.Light: t.raised,
        role.Mid: t.line_strong,
        role.Dark: t.line_strong,
        role.Accent: t.accent,
    }
    for where, colour in pairs.items():
        made.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(t.ink_faint))
    return made


class Look(QObject):
    """The present appearance. One for the application; `changed` after every switch."""

    changed = Signal()
    changing = Signal()
    """Every widget is about to be dressed otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self.mode = "system"
        self.tokens = LIGHT
        self._sheet = ""
        self._dressed: list[QWidget] = []

    def start(self, app: QApplication, mode: str = "system") -> None:
        """Take over the application's style."""
        if (
            app.style().objectName().casefold() != STYLE
        ):  # again, it would dress every widget there is
            app.setStyle(STYLE)
        fonts.load()
        QGuiApplication.styleHints().colorSchemeChanged.connect(
            self._system_changed, Qt.ConnectionType.UniqueConnection
        )
        self.switch(mode)

    def dress(self, window: QWidget) -> None:
        """Give a window the style sheet, now and after every switch; what is in it or of it has it, too.

        A sheet of the whole application would be asked anew for every widget each time a part is put into another
        one: pages are put together before they are in the window, and that took most of the time they took.
        """
        self._dressed = [one for one in self._dressed if isValid(one)]
        self._dressed.append(window)
        window.setStyleSheet(self._sheet)

    def switch(self, mode: str) -> None:
        """Change to one of `MODES`; ``contrast`` is light or dark as the system is."""
        self.changing.emit()
        self.mode = mode
        dark = mode == "dark" or (mode != "light" and _system_is_dark())
        if mode == "contrast":
            self.tokens = CONTRAST_DARK if dark else CONTRAST
        else:
            self.tokens = DARK if dark else LIGHT
        app = QApplication.instance()
        if isinstance(app, QApplication):
            font = QFont()
            font.setFamilies(list(FAMILIES))
            font.setPixelSize(numbers.BODY)
            colours = palette(self.tokens)
            if app.font() != font:
                app.setFont(font)
            if app.palette() != colours:
                app.setPalette(colours)
            tick = sheet_picture("tick-dark" if dark else "tick-light")
            self._sheet = sheet(self.tokens, sheet_picture("chevron"), tick)
            self._dressed = [one for one in self._dressed if isValid(one)]
            for window in self._dressed:
                window.setStyleSheet(self._sheet)
        self.changed.emit()

    def rescale(self, percent: int) -> bool:
        """Stretch texts and spaces; whoever made widgets makes them anew. Whether anything changed."""
        changed = numbers.rescale(percent)
        if changed:
            self.switch(self.mode)
        return changed

    def _system_changed(self) -> None:
        if self.mode in {"system", "contrast"}:
            self.switch(self.mode)


def _system_is_dark() -> bool:
    return bool(QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark)


LOOK = Look()
"""The application's appearance."""


def tokens() -> Tokens:
    """Colours as they are now."""
    return LOOK.tokens
