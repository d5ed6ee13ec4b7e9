"""Measures texts against the room they are given: what is cut off, and what is shortened without saying it whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)

from desktop.shell.rail import RailItem
from desktop.theme.tokens import px
from desktop.widgets.chart import Chart
from desktop.widgets.chart_tools import noting
from desktop.widgets.grid import SIZED_BY, GridView, shortened
from desktop.widgets.text import Elided, Value
from desktop.widgets.whole import left_out

if TYPE_CHECKING:
    from collections.abc import Iterator

HAIR = 2
"""Pixels that rounding may take."""
MOST_CELLS = 400
LONG_CELL = 320
"""Pixels at 100 % that a column of a list is given for its texts at most."""


def cut_off(top: QWidget) -> list[str]:
    """Every text that is shown under `top` and does not fit, as a sentence each."""
    found: list[str] = []
    for widget in [top, *top.findChildren(QWidget)]:
        if widget.isVisible() and widget.width() > 0:
            found += [f"{type(widget).__name__} {_where(widget)}: {one}" for one in _of(widget)]
    return found


def _where(widget: QWidget) -> str:
    """A way to find it: the page's classes above it."""
    names, at = [], widget.parentWidget()
    while at is not None and len(names) < 4:
        name = type(at).__name__
        if name not in {"QWidget", "QStackedWidget", "QScrollArea"}:
            names.append(name)
        at = at.parentWidget()
    return f"in {' < '.join(names)}"


def _of(widget: QWidget) -> Iterator[str]:
    """What one widget cuts off."""
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, QPushButton | QCheckBox | QRadioButton):
        yield from _button(widget)
    elif isinstance(widget, QTabBar):
        yield from _tabs(widget)
    elif isinstance(widget, QComboBox):
        yield from _combo(widget)
    elif isinstance(widget, QLineEdit):
        yield from _line(widget)
    elif isinstance(widget, QHeaderView):
        yield from _header(widget)
    elif isinstance(widget, QTableView):
        yield from _table(widget)
    elif isinstance(widget, Chart):
        yield from _plot(widget)
    elif isinstance(widget, QListWidget):
        yield from _list(widget)
    elif isinstance(widget, RailItem):
        yield from _rail(widget)
    elif isinstance(widget, QScrollArea):
        yield from _scrolled(widget)
    yield from _outside(widget)


def _label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text or label.pixmap().width() > 0:
        return
    inside, metrics = label.contentsRect(), label.fontMetrics()
    if isinstance(label, Elided):
        return  # whatever it leaves out is in its tool tip: its own test
    if label.toolTip() == text or (isinstance(label, Value) and label.toolTip()):
        return
    if not label.wordWrap():
        needed = metrics.size(0, text)
        if needed.width() > inside.width() + HAIR:
            yield f"{text!r} needs {needed.width()}, has {inside.width()}"
        if needed.height() > inside.height() + HAIR:
            yield f"{text!r} is {needed.height()} high, has {inside.height()}"
        return
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    room = QRect(0, 0, max(inside.width(), 1), 1_000_000)
    needed = metrics.boundingRect(room, int(flags), text)
    longest = max((metrics.horizontalAdvance(one) for one in text.split()), default=0)
    if longest > inside.width() + HAIR:
        word = max(text.split(), key=metrics.horizontalAdvance)
        yield f"the word {word!r} needs {longest}, has {inside.width()}"
    elif needed.height() > inside.height() + metrics.descent() + HAIR:
        yield f"{text!r} is {needed.height()} high, has {inside.height()}"


def _button(button: QAbstractButton) -> Iterator[str]:
    if not button.text() or button.property("kind") == "card":
        return
    needed = button.sizeHint().width()
    # One with several lines breaks them by the room it has, and would like to have it all.
    if "\n" in button.text():
        lines = map(button.fontMetrics().horizontalAdvance, button.text().split("\n"))
        needed = min(needed, max(lines))
    shown, tip = button.text().partition("…")[0], button.toolTip()
    if needed > button.width() + HAIR and not (tip and shown in tip):
        yield f"{button.text()!r} needs {needed}, has {button.width()}"
    if button.fontMetrics().height() > button.height():
        yield f"{button.text()!r} is {button.fontMetrics().height()} high, has {button.height()}"


def _tabs(bar: QTabBar) -> Iterator[str]:
    bold = QFont(bar.font())
    bold.setWeight(QFont.Weight.DemiBold)
    for at in range(bar.count()):
        if not bar.isTabVisible(at):
            continue
        chosen = at == bar.currentIndex()
        needed = QFontMetrics(bold if chosen else bar.font()).horizontalAdvance(bar.tabText(at))
        room = bar.tabRect(at).width() - 2 * px(2)
        room -= 0 if bar.tabIcon(at).isNull() else bar.iconSize().width() + 4
        if needed > room + HAIR and bar.tabToolTip(at) != bar.tabText(at):
            yield f"tab {bar.tabText(at)!r} needs {needed}, has {room}"


def _combo(combo: QComboBox) -> Iterator[str]:
    """What it has no room for is said where the mouse rests; half a word in it helps nobody."""
    text, metrics = combo.currentText(), combo.fontMetrics()
    room, needed = combo.width() - 2 * px(10) - px(26), metrics.horizontalAdvance(text)
    told = left_out(combo, combo.rect().center()) or combo.toolTip()
    if needed > room + HAIR + px(26) and text not in told:
        yield f"{text!r} needs {needed}, has {room}"
    if text and room < min(needed, 4 * metrics.averageCharWidth()):
        yield f"{text!r} has only {room}"


def _line(line: QLineEdit) -> Iterator[str]:
    box = line.parentWidget()
    text = line.text() if isinstance(box, QAbstractSpinBox) else ""
    text = text or ("" if line.text() else line.placeholderText())
    needed, room = line.fontMetrics().horizontalAdvance(text), line.contentsRect().width()
    told = left_out(line, line.rect().center()) + line.toolTip()
    if needed > room + HAIR and text not in told:
        yield f"{text!r} needs {needed}, has {room}"
    if line.fontMetrics().height() > line.height() + HAIR:
        yield f"is {line.height()} high, needs {line.fontMetrics().height()}"


def _header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if model is None or header.orientation() != Qt.Orientation.Horizontal:
        return
    for at in range(min(header.count(), 60)):
        text = str(model.headerData(at, Qt.Orientation.Horizontal) or "")
        tip = model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        if header.isSectionHidden(at) or not text or text == str(tip or ""):
            continue
        needed = header.fontMetrics().horizontalAdvance(text) + 2 * px(12)
        said = left_out(header.viewport(), QPoint(header.sectionViewportPosition(at) + 4, 4))
        if header.sectionSize(at) < px(48) or (
            needed > header.sectionSize(at) + HAIR and text not in said
        ):
            yield f"head {text!r} needs {needed}, has {header.sectionSize(at)}"


def _table(table: QTableView) -> Iterator[str]:
    """Only very long texts may be shortened: the delegate says them whole where the mouse rests."""
    if isinstance(table, GridView):
        height = table.fontMetrics().height()
        if table.verticalHeader().defaultSectionSize() < height + HAIR:
            yield f"rows are {table.verticalHeader().defaultSectionSize()} high, texts {height}"
        yield from _grid(table)
        return
    yield from _cells(table)


def _grid(table: GridView) -> Iterator[str]:
    """Cells that are shortened although their column is not as wide as one may be, nor as narrow on purpose."""
    model = table.model()
    for row in range(0 if model is None else min(model.rowCount(), SIZED_BY)):
        for column in range(model.columnCount()):
            wide, index = table.columnWidth(column), model.index(row, column)
            text = "" if table.isColumnHidden(column) else shortened(table, index)
            if text and wide + HAIR < (table.readable(column) or px(LONG_CELL)):
                yield f"cell {text!r} is cut, its column is {wide} wide"


def _plot(plot: Chart) -> Iterator[str]:
    """Names that a plot draws shortened."""
    found: list[str] = []
    if not plot.count():
        return
    canvas = QImage(plot.size(), QImage.Format.Format_ARGB32)
    with noting(found):
        painter = QPainter(canvas)
        painter.setFont(plot.font())
        plot.draw(painter)
        painter.end()
    for text in dict.fromkeys(found):
        yield f"name {text!r} is shortened in a plot {plot.width()} wide"


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    seen = 0
    for row in range(model.rowCount(QModelIndex())):
        for column in range(model.columnCount(QModelIndex())):
            seen += 1
            index = model.index(row, column)
            text, rect = str(index.data() or ""), view.visualRect(index)
            if seen > MOST_CELLS or not rect.intersects(view.viewport().rect()):
                return
            needed = view.fontMetrics().horizontalAdvance(text)
            tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            if needed > rect.width() + HAIR and text not in tip:
                yield f"cell {text!r} needs {needed}, has {rect.width()}"


def _list(listed: QListWidget) -> Iterator[str]:
    """Rows that are wider than the list can be scrolled to, or are shortened and say it whole."""
    if listed.viewMode() == QListView.ViewMode.IconMode:
        return
    for at in range(min(listed.count(), 80)):
        item = listed.item(at)
        needed = listed.sizeHintForIndex(listed.indexFromItem(item)).width()
        scrolls = listed.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        room = listed.viewport().width()
        fits = needed <= room + HAIR or (scrolls and not listed.wordWrap())
        if not fits and not listed.wordWrap() and item.text() not in item.toolTip():
            yield f"row {item.text()!r} needs {needed}, has {room}"


def _rail(item: RailItem) -> Iterator[str]:
    whole = f"{item.toolTip()} {item.accessibleName()} {item.accessibleDescription()}"
    for text in item.shortened():
        if text not in item.toolTip():
            yield f"{text!r} is shortened, and the tip says {whole!r}"


def _scrolled(area: QScrollArea) -> Iterator[str]:
    inside = area.widget()
    off = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if inside is not None and off and inside.width() > area.viewport().width() + HAIR:
        yield f"its inside is {inside.width()} wide and cannot be scrolled in {area.viewport().width()}"


def _outside(widget: QWidget) -> Iterator[str]:
    """A widget that sticks out of what it stands in, where nothing scrolls."""
    parent = widget.parentWidget()
    said = getattr(widget, "text", None)
    if parent is None or widget.isWindow() or not callable(said):
        return
    if isinstance(parent, QAbstractScrollArea) or isinstance(
        parent.parentWidget(), QAbstractScrollArea
    ):
        return
    room = parent.rect().adjusted(-HAIR, -HAIR, HAIR, HAIR)
    if not room.contains(QRect(QPoint(widget.x(), widget.y()), widget.size())):
        text = str(said())
        if text:
            yield f"{text!r} at {widget.geometry().getRect()} sticks out of {parent.size().toTuple()}"
