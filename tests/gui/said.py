"""Everything the window says: shown, told as a tip, offered in a list or a menu, read aloud."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QDialog, QTabBar, QWidget

from desktop.widgets.explain import Explain
from tests.gui.visits import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QAbstractItemModel

SAYING = (
    *("text", "placeholderText", "title", "windowTitle", "toPlainText", "currentText"),
    *("toolTip", "statusTip", "accessibleName", "accessibleDescription", "whatsThis"),
    *("specialValueText", "suffix", "prefix"),
)
"""How widgets are asked for what they say."""
MOST_ROWS = 60
_TAG = re.compile(r"<[^>]+>")
ROLE = Qt.ItemDataRole
_OF_CELLS = (
    ROLE.DisplayRole,
    ROLE.ToolTipRole,
    ROLE.AccessibleTextRole,
    ROLE.AccessibleDescriptionRole,
)


def texts_under(top: QWidget) -> Iterator[tuple[QWidget, str]]:
    """(who says it, text) of every text under a widget that is shown, and of the actions that it offers."""
    for widget in [top, *top.findChildren(QWidget)]:
        for action in widget.actions():
            yield from ((widget, one) for one in (action.text(), action.toolTip()))
        if not widget.isVisible():
            continue
        for name in SAYING:
            said = _asked(widget, name)
            if isinstance(said, str):
                yield from ((widget, one.strip()) for one in _TAG.sub("\n", said).split("\n"))
        yield from ((widget, one) for one in _inside(widget))


def _asked(widget: QWidget, name: str) -> object:
    """What a widget answers; None where it is asked for something else by that name."""
    try:
        return getattr(widget, name)()
    except (AttributeError, TypeError):
        return None


def _inside(widget: QWidget) -> Iterator[str]:
    """What stands in tabs, choices, lists and tables."""
    if isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield from (widget.tabText(at), widget.tabToolTip(at))
    if isinstance(widget, QComboBox):
        yield from cells(widget.model())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from cells(widget.model())


def cells(model: QAbstractItemModel) -> Iterator[str]:
    """Heads and the first rows of a model: what is shown, told and read aloud."""
    top = QModelIndex()
    across = Qt.Orientation.Horizontal
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(top)):
        for role in (ROLE.DisplayRole, ROLE.ToolTipRole):
            yield str(model.headerData(column, across, role) or "")
        for row in range(min(model.rowCount(top), MOST_ROWS)):
            for role in _OF_CELLS:
                yield str(model.data(model.index(row, column, top), role) or "")


def dialogs(hand: Any) -> Iterator[tuple[str, QDialog]]:
    """Every dialog that can be opened from anywhere, open."""
    window = hand.window
    for name, opened in (
        ("palette", window.show_palette),
        ("keys", window.show_keys),
        ("crash", lambda: window.show_crash("", "")),
        ("crash kept", lambda: window.show_crash("", "report.txt")),
    ):
        opened()
        hand.bot.wait(20)
        made = [one for one in window.findChildren(QDialog) if one.isVisible()]
        assert made, name
        yield name, made[-1]
        made[-1].close()
        hand.bot.wait(10)


def explained(hand: Any) -> Iterator[str]:
    """Texts of every card behind an "i" on the page that is looked at."""
    for one in hand.page.findChildren(Explain):
        if one.isVisible():
            title, text, facts = one._said
            yield from (title, text, *(piece for fact in facts for piece in fact))


def methods(hand: Any) -> Iterator[str]:
    """The plan page with each method chosen in turn: name by name; the plan is as before afterwards."""
    desk, before = hand.app.desk, hand.state.editing.synthesizer
    for one in hand.state.synthesizers:
        desk.edit(synthesizer=one.name, parameters=())
        settle(hand)
        yield one.name
    desk.edit(synthesizer=before, parameters=())
    settle(hand)
