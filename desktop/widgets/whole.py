"""What a field, a list to choose from or a head of a table has no room for is said whole where the mouse rests.

One object for the application, so that no page has to think of it; a tip that a widget has of its own follows.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QCursor, QHelpEvent, QWindow
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QToolTip,
    QWidget,
)

_EDGE = 2
_SOON_MS = 150
"""After the mouse came to rest; a tip is due after 700."""
_DRAWN = "rowsDrawn"


class _Teller(QObject):
    """Answers the wish for a tip. It looks at the system's windows, and of widgets only at those that need it.

    A filter of the whole application is asked for every event of every widget: a quarter of the time in which a
    page is made. So a field is taken on when the mouse or the keyboard comes to it, long before a tip is due.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._look)
        app.focusWindowChanged.connect(self._follow)
        app.focusChanged.connect(lambda _, now: self.take_on(now))

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # a second time changes nothing

    def _look(self) -> None:
        self.take_on(QApplication.widgetAt(QCursor.pos()))

    def take_on(self, widget: QWidget | None) -> None:
        """Answer for a widget from now on, where it is of a kind that may leave something out."""
        if isinstance(widget, QComboBox) and not widget.property(_DRAWN):
            # The rows of its list are drawn as the style sheet says only by this delegate.
            widget.setItemDelegate(QStyledItemDelegate(widget))
            widget.setProperty(_DRAWN, True)
        known = isinstance(widget, QComboBox | QLineEdit) or _head_of(widget) is not None
        if widget is not None and known:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show what is left out; everything else goes on as usual."""
        kind = event.type()
        if kind == QEvent.Type.MouseMove and isinstance(watched, QWindow):
            self._soon.start()
        if kind != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
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
        _Teller(app)


def _head_of(widget: QWidget | None) -> QHeaderView | None:
    """The head whose titles are painted on a widget."""
    header = None if widget is None else widget.parentWidget()
    return header if isinstance(header, QHeaderView) and header.viewport() is widget else None


def left_out(widget: QWidget, at: QPoint) -> str:
    """The whole text that a widget has no room for at a place; empty: it has, or its own tip says it.

    Args:
        widget: what the mouse rests on.
        at: where, in its own pixels.
    """
    header = _head_of(widget)
    if header is not None:
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
