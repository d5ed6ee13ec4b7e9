"""Tells a screen reader what our own painted widgets are: Qt calls what it does not know a "client" of the window.

A widget says its role in the property ``spoken``; its name and description are the usual accessible ones.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

PROPERTY = "spoken"
ROLES = {
    "chart": QAccessible.Role.Chart,
    "graphic": QAccessible.Role.Graphic,
    "group": QAccessible.Role.Grouping,
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


def _made(key: str, thing: QObject) -> QAccessibleInterface | None:
    """The interface of a widget that says its role; None leaves it to Qt."""
    del key
    if not isinstance(thing, QWidget):
        return None
    said = ROLES.get(str(thing.property(PROPERTY) or ""))
    return None if said is None else QAccessibleWidget(thing, said)
