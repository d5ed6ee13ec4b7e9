"""The command palette, and the list of shortcuts: both are made from the registry of actions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.messages import shell_words as said
from desktop.messages.tongue import tr
from desktop.shell.actions import MENUS, shortcut_of
from desktop.theme.tokens import SPACE_2, SPACE_3, SPACE_4, px
from desktop.widgets.controls import Button
from desktop.widgets.paper import Sheet, ask_and_print
from desktop.widgets.text import Facts, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.shell.actions import Registry

WIDTH, HEIGHT, ABOVE = 560, 420, 72
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of the palette."""

    name: str
    text: str
    beside: str
    call: Callable[[], object]
    enabled: bool = True


def score(text: str, typed: str) -> float | None:
    """How well what was typed fits a text, the more the better; None where it does not fit at all.

    Its letters must come in order. Beginnings of words and letters side by side count more.
    """
    text, typed = text.casefold(), typed.casefold().strip()
    at, found, before = 0, 0.0, -2
    for letter in typed:
        if letter == " ":
            continue
        at = text.find(letter, at)
        if at < 0:
            return None
        starts = at == 0 or not text[at - 1].isalnum()
        found += 1 + (2 if at == before + 1 else 0) + (3 if starts else 0)
        before, at = at, at + 1
    whole = 10 if typed and typed in text else 0
    return found + whole - len(text) / 100


def best(choices: Sequence[Choice], typed: str, recent: Sequence[str]) -> list[Choice]:
    """What fits, best first; with nothing typed what was done last stands first."""
    if not typed.strip():
        order = {name: at for at, name in enumerate(recent)}
        return sorted(choices, key=lambda one: order.get(one.name, len(order)))
    fitting = [(score(one.text, typed), one) for one in choices]
    kept = [(found, one) for found, one in fitting if found is not None]
    return [one for _, one in sorted(kept, key=lambda pair: -pair[0])]


class Palette(QDialog):
    """Type a few letters, press Return."""

    def __init__(self, parent: QWidget, registry: Registry, page: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr(said.PALETTE))
        self.setAccessibleName(tr(said.PALETTE))
        self._registry = registry
        known = _of_registry(registry)
        now = [one for one in known if one.enabled]
        later = [one for one in known if not one.enabled]
        self._choices = [*now, *_of_page(page), *later]
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr(said.PALETTE_ASK))
        self.line.setAccessibleName(tr(said.PALETTE_ASK))
        self.list = QListWidget()
        self.list.setAccessibleName(tr(said.PALETTE_LIST))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = Text(tr(said.PALETTE_NONE), "soft", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        box.setSpacing(SPACE_2)
        for widget in (self.line, self.list, self.none):
            box.addWidget(widget)
        self.line.textChanged.connect(self._fill)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._do())
        self._fill("")
        width = min(px(WIDTH), parent.width() - 2 * SPACE_4)
        self.resize(width, min(px(HEIGHT), parent.height() - ABOVE - SPACE_4))
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - width) // 2, corner.y() + ABOVE)
        self.line.setFocus()

    def shown(self) -> list[str]:
        """The texts that are offered now, best first."""
        return [self.list.item(at).data(_CHOICE).text for at in range(self.list.count())]

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for one in best(self._choices, typed, self._registry.recent):
            item = QListWidgetItem(self.list)
            item.setData(_CHOICE, one)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.text} {one.beside}".strip())
            if not one.enabled:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            line = _line(one)
            item.setSizeHint(QSize(0, line.sizeHint().height() + SPACE_4))
            self.list.setItemWidget(item, line)
        there = self.list.count() > 0
        self.list.setVisible(there)
        self.none.setVisible(not there)
        if there:
            self.list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while one types; Return does what is chosen."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._do()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Gone as soon as somebody turns to another window."""
        super().changeEvent(event)
        turned = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if turned and self.isVisible():
            self.close()

    def _do(self) -> None:
        if self.list.currentRow() < 0:
            return
        item = self.list.currentItem()
        choice: Choice = item.data(_CHOICE)
        if not choice.enabled:
            return
        self._registry.done(choice.name)
        self.close()
        choice.call()


_CHOICE = Qt.ItemDataRole.UserRole + 1


def _line(one: Choice) -> QWidget:
    """A line's texts: what it does, and its keys."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(SPACE_2, 0, SPACE_2, 0)
    row.addWidget(Text(one.text, "" if one.enabled else "soft"), 1)
    row.addWidget(Text(one.beside if one.enabled else tr(said.PALETTE_OFF), "caption"))
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made


def _of_registry(registry: Registry) -> list[Choice]:
    """What can be done from anywhere."""
    return [
        Choice(one.name, made.text(), shortcut_of(made), made.trigger, made.isEnabled())
        for one, made in registry
        if one.name != "palette"
    ]


def _of_page(page: QWidget | None) -> list[Choice]:
    """The buttons of the page that is looked at."""
    if page is None:
        return []
    buttons = [one for one in page.findChildren(Button) if one.isVisible() and one.isEnabled()]
    named = {one.accessibleName() or one.text(): one for one in reversed(buttons)}
    return [
        Choice(f"here.{text}", text, tr(said.PALETTE_HERE), button.click)
        for text, button in reversed(named.items())
        if text
    ]


class KeyList(QDialog):
    """Every shortcut, by menu."""

    def __init__(self, parent: QWidget, registry: Registry) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr(said.KEYS))
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        box.setSpacing(SPACE_3)
        box.addWidget(Text(tr(said.KEYS), "section"))
        box.addWidget(Text(tr(said.KEYS_LEAD), "soft", wrap=True))
        inside = QWidget()
        inside.setObjectName("pageBody")
        column = QVBoxLayout(inside)
        column.setSpacing(SPACE_3)
        self.parts: list[tuple[str, tuple[tuple[str, str], ...]]] = []
        for menu in MENUS:
            rows = tuple(
                (shortcut_of(made), made.text())
                for one, made in registry
                if one.menu == menu and shortcut_of(made)
            )
            self.parts.append((tr(menu).replace("&", ""), rows))
        self.parts.append(
            (tr(said.EVERYWHERE), tuple((tr(keys), tr(text)) for keys, text in said.INSIDE))
        )
        for title, rows in self.parts:
            if rows:
                column.addWidget(Text(title, "field"))
                facts = Facts()
                facts.show_facts(rows)
                column.addWidget(facts)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setAccessibleName(tr(said.KEYS))
        box.addWidget(scroll, 1)
        close = Button(tr(said.CLOSE_IT), "primary")
        close.clicked.connect(self.close)
        self.print = Button(tr(said.PRINT_KEYS))
        self.print.clicked.connect(lambda: ask_and_print(parent, self.sheet()))
        row = QHBoxLayout()
        row.addWidget(self.print)
        row.addStretch(1)
        row.addWidget(close)
        box.addLayout(row)
        self.resize(px(560), min(px(620), parent.height()))

    def sheet(self) -> Sheet:
        """The list, to lie beside the keyboard."""
        rows = tuple((title, *row) for title, found in self.parts for row in found)
        heads = (tr(said.KEYS_WHERE), tr(said.KEYS_KEY), tr(said.KEYS_DOES))
        return Sheet(title=tr(said.KEYS), notes=(tr(said.KEYS_LEAD),), heads=heads, rows=rows)
