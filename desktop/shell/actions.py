"""Everything that can be done from anywhere: the one list that menus, shortcuts, palette and key list come from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from desktop.messages import shell_words as said
from desktop.messages.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtWidgets import QMainWindow, QMenu

    from desktop.presenters.state import AppState

MENUS = (said.FILE, said.RUN, said.GO, said.VIEW, said.HELP)


def _always(state: AppState) -> bool:
    del state
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """Something that can be done.

    Attributes:
        name: stable, such as ``file.new``.
        text: English, to be translated.
        menu: one of `MENUS`.
        call: does it.
        keys: shortcuts; the first is shown.
        when: whether it can be done now.
        gap: a line stands above it in the menu.
    """

    name: str
    text: str
    menu: str
    call: Callable[[], object]
    keys: tuple[str, ...] = ()
    when: Callable[[AppState], bool] = _always
    gap: bool = False


class Registry:
    """The list, and Qt's actions made from it. Lives as long as the window; `speak` after a change of language."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._known: dict[str, tuple[Action, QAction]] = {}
        self._menus: list[QMenu] = []
        self.recent: list[str] = []
        """Names of what was done from the palette, newest first."""

    def add(self, actions: Iterable[Action]) -> None:
        """Offer actions from now on."""
        for one in actions:
            made = QAction(self._window)
            made.setShortcuts([QKeySequence(keys) for keys in one.keys])
            made.triggered.connect(lambda _=False, call=one.call: call())
            self._window.addAction(made)
            self._known[one.name] = (one, made)

    def __iter__(self) -> Iterator[tuple[Action, QAction]]:
        """Every action with Qt's own."""
        return iter(self._known.values())

    def get(self, name: str) -> QAction:
        """Qt's action of a name (KeyError where there is none)."""
        return self._known[name][1]

    def speak(self) -> None:
        """Texts and menus in the present language."""
        bar = self._window.menuBar()
        bar.clear()
        for old in self._menus:
            old.deleteLater()
        self._menus = [bar.addMenu(tr(title)) for title in MENUS]
        menus = dict(zip(MENUS, self._menus, strict=True))
        for one, made in self:
            made.setText(tr(one.text))
            if one.gap:
                menus[one.menu].addSeparator()
            menus[one.menu].addAction(made)

    def show_state(self, state: AppState) -> None:
        """What can be done now."""
        for one, made in self:
            made.setEnabled(one.when(state))

    def done(self, name: str) -> None:
        """Remember what was chosen in the palette."""
        self.recent = [name, *(other for other in self.recent if other != name)][:8]


def shortcut_of(action: QAction) -> str:
    """The first shortcut as this system writes it; "" for none."""
    return str(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
