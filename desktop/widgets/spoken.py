"""Tells a screen reader what our own painted widgets are: Qt calls what it does not know a "client" of the window.

A widget says its role in the property ``spoken``; its name and description are the usual accessible ones.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QComboBox, QLabel, QWidget

PROPERTY = "spoken"
ROLES = {
    "chart": QAccessible.Role.Chart,
    "graphic": QAccessible.Role.Graphic,
    "group": QAccessible.Role.Grouping,
    "alert": QAccessible.Role.AlertMessage,
}


class _Once:
    """Whether Qt knows our factory already."""

    listening = False


def listen() -> None:
    """From now on widgets with the property are called by their role. Doing it again changes nothing."""
    if not _Once.listening:
        _Once.listening = True
        QAccessible.installFactory(_made)


def role(widget: QWidget, name: str) -> None:
    """Say what a widget is: one of `ROLES`."""
    widget.setProperty(PROPERTY, name)


def label_choices(top: QWidget) -> None:
    """Give every choice under a widget a label that readers find.

    On Linux a choice is read by its value, and its name only where a label beside it is bound to it. Where a page
    shows none, an invisible one says the accessible name.
    """
    for one in top.findChildren(QComboBox):
        parent, name = one.parentWidget(), one.accessibleName()
        if parent is None or not name:
            continue
        beside = parent.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if not any(label.buddy() is one for label in beside):
            label = QLabel(name, parent)
            label.setBuddy(one)
            label.hide()


def _made(key: str, thing: QObject) -> QAccessibleInterface | None:
    """The interface of a widget that says its role; None leaves it to Qt."""
    del key
    if not isinstance(thing, QWidget):
        return None
    said = ROLES.get(str(thing.property(PROPERTY) or ""))
    return None if said is None else QAccessibleWidget(thing, said)
