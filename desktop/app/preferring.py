"""Keeps what a person prefers of the window, and puts it into practice: appearance, size, language.

Nothing that changes a result is in there. What the site says comes from the engine and holds over it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from desktop.presenters.preferences_state import APPEARANCES, Preferences
from desktop.presenters.site_settings import with_site
from desktop.theme.look import LOOK
from desktop.theme.tokens import LARGEST, SMALLEST
from desktop.theme.tongue import SYSTEM, TONGUE, languages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_KEPT = ("language", "appearance", "size", "notify", "hints")


class Preferring(QObject):
    """Between the settings file and the state; `remade` where widgets must be made anew."""

    remade = Signal()
    spoken = Signal()
    """The language changed: what was read in the old one must be read anew."""

    def __init__(self, qt: QApplication, settings: QSettings) -> None:
        super().__init__()
        self._qt, self._settings = qt, settings
        self._now = Preferences()

    def start(self) -> Preferences:
        """Read what is kept, put the look and the language on, and return it."""
        self._now = with_site(self._read(), languages())
        LOOK.rescale(self._now.size)
        LOOK.start(self._qt, self._now.appearance)
        TONGUE.start(self._now.language, self._now.languages)
        return self._now

    def apply(self, wanted: Preferences) -> None:
        """Put a change into practice and keep it; the same again does nothing."""
        before, self._now = self._now, wanted
        if wanted == before:
            return
        for name in _KEPT:
            if getattr(wanted, name) != getattr(before, name):
                self._settings.setValue(name, getattr(wanted, name))
        if wanted.appearance != before.appearance:
            LOOK.switch(wanted.appearance)
        stretched = LOOK.rescale(wanted.size) if wanted.size != before.size else False
        other = wanted.language != before.language
        if other:
            TONGUE.switch(wanted.language, wanted.languages)
        if other:
            self.spoken.emit()  # first: the frame is made with the names of the steps that it finds
        if stretched or other:
            self.remade.emit()

    def _read(self) -> Preferences:
        """What is kept; what makes no sense is as usual."""
        usual = Preferences()
        mode = str(self._settings.value("appearance", usual.appearance))
        return replace(
            usual,
            language=str(self._settings.value("language", SYSTEM)),
            appearance=mode if mode in APPEARANCES else usual.appearance,
            size=_size(self._settings.value("size", usual.size)),
            notify=_yes(self._settings.value("notify", usual.notify)),
            hints=_yes(self._settings.value("hints", usual.hints)),
        )


def _yes(kept: object) -> bool:
    return str(kept).lower() != "false"


def _size(kept: object) -> int:
    try:
        return min(max(int(str(kept)), SMALLEST), LARGEST)
    except ValueError:
        return SMALLEST
