"""Reads the window as a screen reader and an eye do: names, roles, the way of the Tab key, contrast."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QTableView,
    QTextBrowser,
    QWidget,
)

from desktop.theme.tokens import CAPTION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface

R = QAccessible.Role
NAMED = frozenset(
    {
        *(R.Button, R.CheckBox, R.RadioButton, R.EditableText, R.ComboBox, R.SpinBox, R.Slider),
        *(R.PageTab, R.Table, R.List, R.Tree, R.ProgressBar, R.Link, R.ButtonMenu, R.MenuItem),
    }
)
"""Roles whose name is said when one comes to them."""
NO_ROLE = frozenset({R.NoRole, R.Client})
LEAST = 4.5
LARGE_TEXT_LEAST = 3.0
LARGE = 24
MOST_STEPS = 400
MOST_LINKS = 120
MOST_CHILDREN = 200
CELLS = frozenset({R.Cell, R.ColumnHeader, R.RowHeader})


def interfaces(top: QWidget) -> Iterator[QAccessibleInterface]:
    """Every interface under a widget that is shown, the cells of tables left out."""
    root = QAccessible.queryAccessibleInterface(top)
    if root is not None:
        yield from _under(root, 0)


def _under(one: QAccessibleInterface, depth: int) -> Iterator[QAccessibleInterface]:
    if depth > 40 or one.state().invisible:
        return
    yield one
    if one.role() in {R.Table, R.List, R.Tree}:
        return
    for at in range(one.childCount()):
        child = one.child(at)
        if child is not None and child.isValid():
            yield from _under(child, depth + 1)


def name_of(one: QAccessibleInterface) -> str:
    """What is said of it."""
    return str(one.text(QAccessible.Text.Name) or "").strip()


def nameless(top: QWidget) -> list[str]:
    """What can be pressed, typed into or moved through and has no name, or no role."""
    found = []
    for one in interfaces(top):
        widget = one.object()
        said = f"{type(widget).__name__} {one.role().name} in {_above(widget)}"
        if one.role() in NAMED and not name_of(one):
            found.append(f"no name: {said}")
        ours = isinstance(widget, QWidget) and _comes(widget)
        if ours and one.role() in NO_ROLE:
            found.append(f"no role: {said} {name_of(one)!r}")
        if ours and not name_of(one) and one.role() not in NAMED:
            found.append(f"no name: {said}")
    return found


def unlabelled(top: QWidget) -> list[str]:
    """Choices that no label is bound to: on Linux their name would be their value."""
    return [
        f"no label: {name_of(one)!r} in {_above(one.object())}"
        for one in interfaces(top)
        if one.role() == R.ComboBox and not one.relations(QAccessible.RelationFlag.Label)
    ]


def misread(top: QWidget) -> list[str]:
    """Buttons of which one at a time is chosen and that are no radio buttons, and radio buttons that stand alone."""
    found = []
    for one in interfaces(top):
        button = one.object()
        if not isinstance(button, QAbstractButton) or not button.isCheckable():
            continue
        one_of_several = len(_chosen_among(button)) > 1
        if one_of_several != (one.role() == R.RadioButton):
            told = "one of several" if one_of_several else "alone"
            found.append(f"{told}: {name_of(one)!r} is {one.role().name} in {_above(button)}")
    return found


def _chosen_among(button: QAbstractButton) -> list[QAbstractButton]:
    """The buttons of which one at a time is chosen: those of its group, else those beside it that are no ticks."""
    group = button.group()
    if group is not None:
        return group.buttons() if group.exclusive() else [button]
    parent = button.parentWidget()
    if parent is None or isinstance(button, QCheckBox):
        return [button]
    beside = parent.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [one for one in beside if one.isCheckable() and not isinstance(one, QCheckBox)]


def unread(top: QWidget) -> list[str]:
    """Cells and heads of tables that show something and say nothing, or have another role."""
    found = []
    for one in interfaces(top):
        view = one.object()
        if one.role() != R.Table or not isinstance(view, QTableView) or not one.childCount():
            continue
        for at in range(min(one.childCount(), MOST_CHILDREN)):
            cell = one.child(at)
            corner = at == 0 and cell is not None and cell.role() == R.Pane
            if not corner and (cell is None or cell.role() not in CELLS):
                found.append(f"no cell: {at} of {name_of(one)!r}")
        model = view.model()
        for column in range(model.columnCount(QModelIndex())):
            head = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            if head and not view.isColumnHidden(column) and not _said_of(view, one, -1, column):
                found.append(f"head {head!r} of {name_of(one)!r} says nothing")
        for row in range(min(model.rowCount(QModelIndex()), 3)):
            for column in range(model.columnCount(QModelIndex())):
                shown = str(model.index(row, column).data() or "")
                if shown and not _said_of(view, one, row, column):
                    found.append(f"{shown!r} of {name_of(one)!r} says nothing")
    return found


def _said_of(view: QTableView, table: QAccessibleInterface, row: int, column: int) -> str:
    """What is said of a cell, or of a head where the row is -1; heads and cells stand in rows one after another."""
    wide = view.model().columnCount(QModelIndex()) + 1  # and the head of the row
    hidden = view.horizontalHeader() is None
    at = (row + 1) * wide + column + 1 if not hidden else row * wide + column + 1
    cell = table.child(at)
    return "" if cell is None else name_of(cell)


def _comes(widget: QWidget) -> bool:
    """Whether Tab comes to it: it asks for the focus and does not hand it on."""
    policy = Qt.FocusPolicy.TabFocus
    return widget.focusPolicy() & policy == policy and widget.focusProxy() is None


def _above(widget: object) -> str:
    names, at = [], widget.parentWidget() if isinstance(widget, QWidget) else None
    while at is not None and len(names) < 4:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " < ".join(names)


def reachable(window: QWidget) -> list[QWidget]:
    """Every widget that Tab should reach: shown, enabled, asks for it, and does not hand the focus on."""
    found = []
    for widget in window.findChildren(QWidget):
        if not (_comes(widget) and widget.isVisible() and widget.isEnabled()):
            continue
        if widget.window() is not window or widget.width() <= 0:
            continue
        # Of radio buttons that belong together, Tab reaches the chosen one; arrows reach the others.
        if isinstance(widget, QAbstractButton) and (
            widget.autoExclusive() or widget.group() is not None
        ):
            group = widget.group()
            if group is None or group.exclusive():
                continue
        found.append(widget)
    return found


def tab_way(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> tuple[list[QWidget], str]:
    """The widgets that Tab comes to, in order, until it is back; and where it was trapped (empty: nowhere)."""
    first = QApplication.focusWidget() or window
    way: list[QWidget] = []
    stays = 0
    for _ in range(MOST_STEPS):
        now = QApplication.focusWidget() or first
        QTest.keyClick(now, key)
        came = QApplication.focusWidget()
        if came is None:
            return way, "the focus was lost"
        if came is now and isinstance(now, QTextBrowser) and stays < MOST_LINKS:
            stays += 1  # it goes from link to link inside
            continue
        stays = 0
        if came is now:
            return way, f"Tab stays in {type(came).__name__} {came.accessibleName()!r}"
        if came in way:
            return way, ""
        way.append(came)
    return way, f"no end after {MOST_STEPS} steps"


def luminance(pixels: np.ndarray) -> np.ndarray:
    """Relative luminance as WCAG 2 defines it, of rows of red, green, blue from 0 to 255."""
    parts = pixels.astype(float) / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def pixels(image: QImage) -> np.ndarray:
    """Red, green and blue of an image, rows by columns by three."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def contrast_of(part: np.ndarray) -> float:
    """Between the ground of a text (the colour most of it has) and the strongest pixel of its strokes."""
    flat = part.reshape(-1, 3)
    colours, many = np.unique(flat, axis=0, return_counts=True)
    light = luminance(colours)
    ground = light[int(np.argmax(many))]
    high, low = np.maximum(light, ground) + 0.05, np.minimum(light, ground) + 0.05
    return float((high / low).max())


def faint(window: QWidget, least: float = LEAST) -> list[str]:
    """Texts whose rendered contrast is too small; what is disabled is left out, as the guidelines do."""
    ratio = window.devicePixelRatioF()
    shot = window.grab().toImage()
    everything, found = pixels(shot), []
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible():
            continue
        text = widget.text()
        if not text.strip() or not widget.isEnabled() or widget.visibleRegion().isEmpty():
            continue
        rect = widget.visibleRegion().boundingRect()
        if rect.height() < widget.fontMetrics().height() or rect.width() < CAPTION:
            continue  # scrolled out of sight
        at = widget.mapTo(window, QPoint(rect.x(), rect.y()))
        left, top = int(at.x() * ratio), int(at.y() * ratio)
        part = everything[top : top + rect.height(), left : left + rect.width()]
        if part.size == 0:
            continue
        large = widget.fontMetrics().height() >= LARGE * 1.2
        needed = min(least, LARGE_TEXT_LEAST) if large and least <= LEAST else least
        got = contrast_of(part)
        if got < needed:
            found.append(f"{type(widget).__name__} {text[:60]!r}: {got:.2f}, in {_above(widget)}")
    return found
