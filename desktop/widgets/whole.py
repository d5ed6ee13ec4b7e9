"""What a field, a list to choose from or a head of a table has no room for is said whole where the mouse rests.

One filter for the application, so that no page has to think of it; a tip that a widget has of its own follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QToolTip,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_EDGE = 2


class _Teller(QObject):
    """Answers the wish for a tip."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show what is left out; everything else goes on as usual."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        if not isinstance(watched, QWidget):
            return False
        text = left_out(watched, event.pos())
        if not text:
            return False
        QToolTip.showText(event.globalPos(), text, watched)
        return True


def listen(app: QApplication) -> None:
    """Tell from now on; doing it again changes nothing."""
    if app.findChild(_Teller) is None:
        teller = _Teller(app)
        app.installEventFilter(teller)


def left_out(widget: QWidget, at: QPoint) -> str:
    """The whole text that a widget has no room for at a place; empty: it has, or its own tip says it.

    Args:
        widget: what the mouse rests on.
        at: where, in its own pixels.
    """
    header = widget.parentWidget()
    if isinstance(header, QHeaderView) and header.viewport() is widget:
        return _of_head(header, header.logicalIndexAt(at))
    text, tip = "", widget.toolTip()
    if isinstance(widget, QComboBox):
        text = _of_choice(widget)
    elif isinstance(widget, QLineEdit) and not widget.text():
        wide = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        text = widget.placeholderText() if wide > widget.contentsRect().width() else ""
    if not text or text in tip:
        return ""
    return f"{text}\n{tip}" if tip else text


def _of_head(header: QHeaderView, at: int) -> str:
    """A head's title before its own hint, where the title has no room."""
    model = header.model()
    across = header.orientation() == Qt.Orientation.Horizontal
    if model is None or at < 0 or not across:
        return ""
    title = str(model.headerData(at, header.orientation()) or "")
    hint = str(model.headerData(at, header.orientation(), Qt.ItemDataRole.ToolTipRole) or "")
    if header.sectionSizeFromContents(at).width() <= header.sectionSize(at):
        return ""
    return f"{title}\n{hint}" if hint and hint != title else title


def _of_choice(combo: QComboBox) -> str:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, combo)
    text = combo.currentText()
    return text if combo.fontMetrics().horizontalAdvance(text) > room.width() - _EDGE else ""
